//! aerc: `~/.config/aerc/accounts.conf`.
//!
//! Grammar (aerc-accounts(5)): an INI section for each account. `#` and `;` start a comment in a value,
//! except between backticks. aerc never asks for a password: a command prints it. Tested with aerc 0.14.

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::html::percent;
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_ONLY, keyring_command, quoted, without_chars};

/// The accounts file.
pub(crate) const FORMAT: Format = Format {
    id: "aerc",
    programs: &[ProgramId::Aerc],
    file_name: "accounts.conf",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
        Setting::CheckEvery,
    ],
    install_path: "~/.config/aerc/accounts.conf",
    import_steps: &["take-copy", "take-chmod", "take-store", "take-store-outgoing"],
    evidence: Evidence::TestedWith("aerc 0.14", "message listed; sending held against its manual"),
    write,
    ..BASE_FORMAT
};

/// A value between backticks, where every character except a backtick is literal.
fn literal(setting: Setting, text: &str) -> Result<String, Refusal> {
    without_chars(setting, text, "`").map(|text| format!("`{text}`"))
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) = (request.incoming(PASSWORD_ONLY)?, request.outgoing(PASSWORD_ONLY)?);
    let sender = request.sender()?;
    let encode = |user: &str| percent(user.as_bytes(), "-._~");
    let source = match incoming.tls {
        Tls::Implicit => "imaps",
        Tls::Starttls => "imap",
        Tls::None => "imap+insecure",
    };
    let user = encode(incoming.username.unwrap_or_default());
    let mut text = format!("[{}]\n", without_chars(Setting::Address, sender.address, "[]`#;")?);
    let mut set = |name: &str, value: &str| text.push_str(&format!("{name} = {value}\n"));
    set("source", &format!("{source}://{user}@{}:{}", incoming.host, incoming.port));
    set("source-cred-cmd", &literal(Setting::IncomingUsername, &keyring_command(&incoming))?);
    let login = if outgoing.username.is_some() { "plain" } else { "none" };
    let scheme = match outgoing.tls {
        Tls::Implicit => format!("smtps+{login}"),
        Tls::Starttls => format!("smtp+{login}"),
        // 0.14 and later versions name it differently, and each takes the other's name for TLS.
        Tls::None => return Err(Refusal::CannotStore(Setting::OutgoingTls)),
    };
    let user = outgoing.username.map(|user| format!("{}@", encode(user))).unwrap_or_default();
    set("outgoing", &format!("{scheme}://{user}{}:{}", outgoing.host, outgoing.port));
    if outgoing.tls == Tls::Starttls {
        // Without this 0.14 sends unencrypted. Later versions use STARTTLS anyway.
        set("smtp-starttls", "yes");
    }
    if outgoing.username.is_some() {
        set("outgoing-cred-cmd", &literal(Setting::OutgoingUsername, &keyring_command(&outgoing))?);
    }
    set("default", "INBOX");
    set("from", &literal(Setting::Name, &format!("{} <{}>", quoted(sender.name), sender.address))?);
    set("copy-to", "Sent");
    set(
        "check-mail",
        &request.check_interval_minutes().map_or("0".to_owned(), |minutes| format!("{minutes}m")),
    );
    Ok(text.into_bytes())
}
