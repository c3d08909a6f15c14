//! himalaya: `~/.config/himalaya/config.toml` (TOML 1.0) with the keys of version 1. The password is in the
//! system's key ring, where himalaya stores it.

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_ONLY, RequestServer, quoted};

/// The configuration.
pub(crate) const FORMAT: Format = Format {
    id: "himalaya",
    programs: &[ProgramId::Himalaya],
    file_name: "himalaya.toml",
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
    ],
    install_path: "~/.config/himalaya/config.toml",
    import_steps: &["take-copy", "take-chmod", "take-himalaya-1"],
    evidence: Evidence::CheckedAgainst("himalaya 1", "the keys of himalaya 1"),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) = (request.incoming(PASSWORD_ONLY)?, request.outgoing(PASSWORD_ONLY)?);
    let sender = request.sender()?;
    if outgoing.username.is_none() {
        // Version 1 requires a login for every server.
        return Err(Refusal::CannotStore(Setting::OutgoingAuth));
    }
    let mut text = format!(
        "[accounts.{ACCOUNT_NAME}]\ndefault = true\nemail = {}\ndisplay-name = {}\n",
        quoted(sender.address),
        quoted(sender.name)
    );
    text.push_str(&server_lines("backend", "imap", &incoming));
    text.push_str(&server_lines("message.send.backend", "smtp", &outgoing));
    Ok(text.into_bytes())
}

fn server_lines(branch: &str, kind: &str, server: &RequestServer<'_>) -> String {
    let encryption = match server.tls {
        Tls::Implicit => "tls",
        Tls::Starttls => "start-tls",
        Tls::None => "none",
    };
    let user = quoted(server.username.unwrap_or_default());
    format!(
        "\n{branch}.type = \"{kind}\"\n{branch}.host = {}\n{branch}.port = {}\n\
         {branch}.encryption.type = \"{encryption}\"\n{branch}.login = {user}\n\
         {branch}.auth.type = \"password\"\n{branch}.auth.keyring = \"{ACCOUNT_NAME}-{kind}\"\n",
        quoted(server.host),
        server.port
    )
}
