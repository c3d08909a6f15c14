//! Evolution: three key files that name each other, for the account, the identity and the outgoing server.
//!
//! Grammar: GKeyFile of GLib (<https://docs.gtk.org/glib/struct.KeyFile.html>), `key=value` lines in
//! sections. The file name without `.source` is the id. Tested with evolution-data-server 3.46.

mod read;

use crate::plan::account::{Auth, Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::archive;
use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::recognise::{Signs, section_name};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer, account_id};

/// The three files in a zip. In a folder they are separate.
pub(crate) const FORMAT: Format = Format {
    id: "evolution",
    programs: &[ProgramId::Evolution],
    file_name: "evolution.zip",
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
        Setting::RetentionDays,
        Setting::CheckEvery,
    ],
    install_path: "~/.config/evolution/sources",
    import_steps: &["take-evolution-1", "take-evolution-2", "take-evolution-3"],
    evidence: Evidence::TestedWith("evolution-data-server 3.46", "message read and sent, settings read back"),
    write: packed,
    parts: Some(parts),
    signs: Signs { line: is_section_line, extensions: &["source"], ..Signs::NONE },
    in_folder: InFolder::Parts("source"),
    read: Some(read::read),
    ..BASE_FORMAT
};

/// True for the header of a section that only Evolution's key files have.
fn is_section_line(line: &str) -> bool {
    let known = ["data source", "mail account", "mail identity", "mail transport"];
    section_name(line).is_some_and(|name| known.contains(&name.as_str()))
}

/// A value of a key file. Backslashes and a blank at the start are escaped.
fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\");
    match text.strip_prefix(' ') {
        Some(rest) => format!("\\s{rest}"),
        None => text,
    }
}

fn packed(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    archive::pack(&parts(request)?)
}

fn parts(request: &Request<'_>) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let id = format!("waypost-{}", account_id(request));
    let part = |kind: &str, text: String| (format!("{id}-{kind}.source"), text.into_bytes());
    Ok(vec![
        part("account", account(request, &id, &incoming)),
        part("identity", identity(request, &id)?),
        part("transport", transport(request, &id, &outgoing)),
    ])
}

fn source(request: &Request<'_>, parent: &str) -> String {
    let name = escape(&request.plan.account.identity.address.value);
    format!("[Data Source]\nDisplayName={name}\nEnabled=true\nParent={parent}\n")
}

/// The login and TLS mode of a server. Both TLS modes work at any port.
fn server_lines(server: &RequestServer<'_>) -> String {
    let login = match server.auth {
        Auth::None => "none",
        Auth::EncryptedPassword => "CRAM-MD5",
        _ => "PLAIN",
    };
    let tls = match server.tls {
        Tls::Implicit => "ssl-on-alternate-port",
        Tls::Starttls => "starttls-on-standard-port",
        Tls::None => "none",
    };
    format!(
        "\n[Authentication]\nHost={}\nPort={}\nUser={}\nMethod={login}\nRememberPassword=true\n\
         \n[Security]\nMethod={tls}\n",
        server.host,
        server.port,
        escape(server.username.unwrap_or_default())
    )
}

fn account(request: &Request<'_>, id: &str, server: &RequestServer<'_>) -> String {
    let protocol = request.plan.account.incoming.protocol.value;
    let backend = if protocol == Protocol::Pop { "pop" } else { "imapx" };
    let mut text = source(request, "");
    text.push_str(&format!("\n[Mail Account]\nBackendName={backend}\nIdentityUid={id}-identity\n"));
    text.push_str(&server_lines(server));
    text.push_str(&match request.check_interval_minutes() {
        None => "\n[Refresh]\nEnabled=false\n".to_owned(),
        Some(minutes) => format!("\n[Refresh]\nEnabled=true\nIntervalMinutes={minutes}\n"),
    });
    text.push_str(&match protocol {
        Protocol::Imap => "\n[Imapx Backend]\n".to_owned(),
        Protocol::Pop => {
            let (leave, days) = request.retention();
            format!("\n[Pop Backend]\nKeepOnServer={leave}\nDeleteAfterDays={}\n", days.unwrap_or_default())
        }
    });
    text
}

fn identity(request: &Request<'_>, id: &str) -> Result<String, Refusal> {
    let sender = request.sender()?;
    Ok(format!(
        "{}\n[Mail Identity]\nName={}\nAddress={}\nReplyTo={}\n\
         \n[Mail Submission]\nTransportUid={id}-transport\nSentFolder=folder://local/Sent\n\
         \n[Mail Composition]\nDraftsFolder=folder://local/Drafts\n",
        source(request, &format!("{id}-account")),
        escape(sender.name),
        escape(sender.address),
        escape(sender.reply_to)
    ))
}

fn transport(request: &Request<'_>, id: &str, server: &RequestServer<'_>) -> String {
    let parent = format!("{id}-account");
    format!("{}\n[Mail Transport]\nBackendName=smtp\n{}", source(request, &parent), server_lines(server))
}
