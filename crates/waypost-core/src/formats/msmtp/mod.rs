//! msmtp: `~/.msmtprc`, for sending only.
//!
//! Grammar (msmtp(1)): a command on each line. Its argument is the rest of the line without one surrounding
//! pair of double quotes. Nothing is escaped. Tested with msmtp 1.8.23.

mod read;

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::recognise::{Signs, command};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_OR_CHALLENGE, RequestServer, trimmed_line};

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "msmtp",
    programs: &[ProgramId::Msmtp],
    file_name: "msmtprc",
    stores: &[
        Setting::Address,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ],
    install_path: "~/.msmtprc",
    import_steps: &["take-copy", "take-chmod", "take-msmtp-1", "take-msmtp-2", "take-msmtp-3"],
    evidence: Evidence::TestedWith("msmtp 1.8.23", "message sent, with and without a login"),
    write,
    signs: Signs { line: is_command_line, file_names: &["msmtprc"], ..Signs::NONE },
    read: Some(read::read),
    ..BASE_FORMAT
};

/// A value between the quotes that msmtp removes.
pub(crate) fn quote(text: &str) -> String {
    format!("\"{text}\"")
}

/// The lines for a server, for msmtp and mpop.
pub(crate) fn server_lines(server: &RequestServer<'_>) -> String {
    let mut text = format!("account {ACCOUNT_NAME}\nhost {}\nport {}\n", server.host, server.port);
    match server.tls {
        Tls::None => text.push_str("tls off\n"),
        tls => {
            text.push_str("tls on\n");
            text.push_str(if tls == Tls::Starttls { "tls_starttls on\n" } else { "tls_starttls off\n" });
            text.push_str("tls_trust_file system\n");
        }
    }
    match server.username {
        Some(user) => text.push_str(&format!("auth on\nuser {}\n", quote(user))),
        None => text.push_str("auth off\n"),
    }
    text
}

/// A command for TLS or authentication with a value that msmtp knows.
fn is_command_line(line: &str) -> bool {
    let known = ["tls", "auth", "tls_starttls", "tls_trust_file"];
    command(line)
        .is_some_and(|(name, value)| known.contains(&name) && matches!(value, "on" | "off" | "system"))
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.outgoing(PASSWORD_OR_CHALLENGE)?;
    let address = trimmed_line(Setting::Address, &request.plan.account.identity.address.value)?;
    let lines = server_lines(&server);
    Ok(format!("{lines}from {}\n\naccount default : {ACCOUNT_NAME}\n", quote(address)).into_bytes())
}
