//! mutt and NeoMutt: commands to `source` from `muttrc`.
//!
//! Grammar (muttrc(5)): `set name=value` commands. Between single quotes everything is literal. The login
//! name is in `imap_user` or `pop_user`, not in the address of a folder, where NeoMutt fails on `#` and `%`.
//! Tested with mutt 2.2.12 and NeoMutt 20220429.

mod read;

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::html::percent;
use super::recognise::{Signs, command};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, without_chars};

/// The commands.
pub(crate) const FORMAT: Format = Format {
    id: "mutt",
    programs: &[ProgramId::Mutt, ProgramId::Neomutt],
    file_name: "waypost.muttrc",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::ReplyTo,
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
        Setting::LeaveOnServer,
        Setting::CheckEvery,
    ],
    install_path: "~/.muttrc",
    import_steps: &["take-mutt-1", "take-mutt-2", "take-mutt-3"],
    evidence: Evidence::TestedWith("mutt 2.2.12, NeoMutt 20220429", "message listed, message sent"),
    write,
    signs: Signs {
        line: is_command_line,
        file_names: &["muttrc", "neomuttrc"],
        extensions: &["muttrc"],
        ..Signs::NONE
    },
    settings_paths: &[
        (ProgramId::Mutt, "~/.muttrc"),
        (ProgramId::Mutt, "~/.config/mutt/muttrc"),
        (ProgramId::Neomutt, "~/.config/neomutt/neomuttrc"),
    ],
    read: Some(read::read),
    ..BASE_FORMAT
};

/// A header of the person's own, or a variable for an account.
fn is_command_line(line: &str) -> bool {
    match command(line) {
        Some(("my_hdr", _)) => true,
        Some(("set", assignment)) => {
            let name = assignment.split('=').next().unwrap_or(assignment);
            VARIABLES.contains(&name)
        }
        _ => false,
    }
}

/// Variables that hardly any other program has.
const VARIABLES: &[&str] =
    &["imap_user", "pop_user", "pop_host", "smtp_url", "spoolfile", "realname", "folder", "from"];

/// A text between single quotes, where everything is literal.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A text for `my_hdr`, where quotes are part of the header. A backslash makes the next character literal.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if ";#$`'\"\\".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The address of a server. Implicit TLS has its own scheme.
fn url(scheme: &str, tls: Tls, user: Option<&str>, host: &str, port: u16) -> String {
    let secure = if tls == Tls::Implicit { "s" } else { "" };
    let user = user.map(|user| format!("{}@", percent(user.as_bytes(), "-._~"))).unwrap_or_default();
    format!("{scheme}{secure}://{user}{host}:{port}/")
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let sender = request.sender()?;
    let is_plain = [incoming.tls, outgoing.tls].contains(&Tls::None);
    if is_plain && [incoming.tls, outgoing.tls] != [Tls::None; 2] {
        // `ssl_force_tls` applies to both servers. Off, it would weaken the encrypted one.
        let weak = incoming.tls == Tls::None;
        return Err(Refusal::CannotStore(if weak { Setting::IncomingTls } else { Setting::OutgoingTls }));
    }
    let mut text = String::new();
    let mut set = |name: &str, value: &str| text.push_str(&format!("set {name}={value}\n"));
    set("realname", &quote(sender.name));
    set("from", &quote(plain_address(Setting::Address, sender.address)?));
    set("use_from", "yes");
    set("ssl_force_tls", if is_plain { "no" } else { "yes" });
    set("ssl_starttls", if is_plain { "no" } else { "yes" });
    let user = quote(incoming.username.unwrap_or_default());
    let seconds = |most: u16| {
        request.check_interval_minutes().map_or(most, |minutes| minutes.saturating_mul(60)).to_string()
    };
    match request.plan.account.incoming.protocol.value {
        Protocol::Imap => {
            let server = url("imap", incoming.tls, None, incoming.host, incoming.port);
            set("imap_user", &user);
            set("folder", &quote(&server));
            set("spoolfile", &quote(&format!("{server}INBOX")));
            set("mail_check", &seconds(MAX_CHECK_SECONDS));
        }
        Protocol::Pop => {
            let server = quote(&url("pop", incoming.tls, None, incoming.host, incoming.port));
            let (leave, _) = request.retention();
            set("pop_user", &user);
            set("pop_host", &server);
            set("spoolfile", &server);
            set("pop_delete", if leave { "no" } else { "yes" });
            set("pop_checkinterval", &seconds(MAX_CHECK_SECONDS));
        }
    }
    set("smtp_url", &quote(&url("smtp", outgoing.tls, outgoing.username, outgoing.host, outgoing.port)));
    let reply_to = escape(plain_address(Setting::ReplyTo, sender.reply_to)?);
    text.push_str(&format!("my_hdr Reply-To: {reply_to}\n"));
    Ok(text.into_bytes())
}

/// Checks that an address has no blanks, and one `@` as its only character with a meaning in addresses (RFC 5322,
/// 3.2.3). mutt would read another address, or none.
fn plain_address(setting: Setting, address: &str) -> Result<&str, Refusal> {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    without_chars(setting, local, "@")?;
    without_chars(setting, address, "()<>[]:;,\\\" ")
}

/// The longest check interval in seconds. mutt stores it in a signed number of 16 bits.
const MAX_CHECK_SECONDS: u16 = 546 * 60;
