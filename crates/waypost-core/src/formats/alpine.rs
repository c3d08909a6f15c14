//! alpine: lines for `~/.pinerc`.
//!
//! Grammar: `variable=value` lines. A mailbox is `{HOST:PORT/switches}name`. A dollar sign in a value is
//! doubled, because alpine expands environment variables. Tested with alpine 2.26.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer, without_chars};

/// The lines for the settings file.
pub(crate) const FORMAT: Format = Format {
    id: "alpine",
    programs: &[ProgramId::Alpine],
    file_name: "pinerc",
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
        Setting::CheckEvery,
    ],
    install_path: "~/.pinerc",
    import_steps: &["take-alpine-1", "take-alpine-2", "take-alpine-3"],
    evidence: Evidence::TestedWith("alpine 2.26", "message listed; sending held against its manual"),
    write,
    ..BASE_FORMAT
};

/// `HOST:PORT` and its switches. The login is quoted and cannot contain the `forbidden` characters.
fn mailbox_spec(
    server: &RequestServer<'_>,
    setting: Setting,
    protocol: &str,
    forbidden: &str,
) -> Result<String, Refusal> {
    let tls = match server.tls {
        Tls::Implicit => "/ssl",
        Tls::Starttls => "/tls",
        Tls::None => "/notls",
    };
    let user = match server.username {
        None => String::new(),
        Some(user) => {
            let user = without_chars(setting, user, forbidden)?;
            format!("/user=\"{}\"", user.replace('\\', "\\\\").replace('"', "\\\""))
        }
    };
    Ok(escape_dollars(&format!("{}:{}{protocol}{tls}{user}", server.host, server.port)))
}

fn escape_dollars(text: &str) -> String {
    text.replace('$', "$$")
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let sender = request.sender()?;
    let (local, domain) = sender.address.rsplit_once('@').ok_or(Refusal::CannotStore(Setting::Address))?;
    let name = without_chars(Setting::Name, sender.name, "\"")?;
    let protocol = match request.plan.account.incoming.protocol.value {
        Protocol::Imap => "",
        Protocol::Pop => "/pop3",
    };
    let inbox = mailbox_spec(&incoming, Setting::IncomingUsername, protocol, "}")?;
    // The value is a list: a comma would start the next server.
    let outgoing = mailbox_spec(&outgoing, Setting::OutgoingUsername, "", "\",")?;
    let seconds = request.check_interval_minutes().map_or(0, |minutes| u32::from(minutes) * 60);
    Ok(format!(
        "personal-name=\"{}\"\nuser-domain={domain}\nuser-id={local}\ninbox-path={{{inbox}}}inbox\n\
         smtp-server={outgoing}\ncustomized-hdrs=Reply-To: {}\nmail-check-interval={seconds}\n",
        escape_dollars(name),
        sender.reply_to
    )
    .into_bytes())
}
