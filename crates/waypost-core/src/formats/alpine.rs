//! alpine: lines for `~/.pinerc`. A mailbox is `{HOST:PORT/switches}name`; a dollar sign in a value
//! stands twice, because alpine puts the environment's variables in. Tried with alpine 2.26.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::given::{PASSWORD_OR_CHALLENGE, Server, without_chars};
use super::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The lines.
pub const FORMAT: Format = Format {
    id: "alpine",
    programs: &[ProgramId::Alpine],
    file_name: "pinerc",
    holds: &[
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
    home: "~/.pinerc",
    import_steps: &["take-alpine-1", "take-alpine-2", "take-alpine-3"],
    evidence: Evidence::TestedWith("alpine 2.26", "message listed; sending held against its manual"),
    write,
    ..BASE_FORMAT
};

/// `HOST:PORT` and the switches behind it. A login between quotes may hold anything but these.
fn mailbox_spec(server: &Server<'_>, setting: Setting, protocol: &str, not: &str) -> Result<String, Refusal> {
    let tls = match server.tls {
        Tls::Implicit => "/ssl",
        Tls::Starttls => "/tls",
        Tls::None => "/notls",
    };
    let user = match server.username {
        None => String::new(),
        Some(user) => {
            let user = without_chars(setting, user, not)?;
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
    let person = request.person()?;
    let (local, domain) = person.address.rsplit_once('@').ok_or(Refusal::CannotStore(Setting::Address))?;
    let name = without_chars(Setting::Name, person.name, "\"")?;
    let protocol = match request.plan.account.incoming.protocol.value {
        Protocol::Imap => "",
        Protocol::Pop => "/pop3",
    };
    let inbox = mailbox_spec(&incoming, Setting::IncomingUsername, protocol, "}")?;
    // A list: a comma would begin its next server.
    let outgoing = mailbox_spec(&outgoing, Setting::OutgoingUsername, "", "\",")?;
    let seconds = request.minutes().map_or(0, |minutes| u32::from(minutes) * 60);
    Ok(format!(
        "personal-name=\"{}\"\nuser-domain={domain}\nuser-id={local}\ninbox-path={{{inbox}}}inbox\n\
         smtp-server={outgoing}\ncustomized-hdrs=Reply-To: {}\nmail-check-interval={seconds}\n",
        escape_dollars(name),
        person.reply_to
    )
    .into_bytes())
}
