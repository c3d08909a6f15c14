//! msmtp: `~/.msmtprc`, for sending alone. A value is the rest of its line without one pair of double
//! quotes; nothing is escaped. Tried with msmtp 1.8.23.

mod read;

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::given::{ACCOUNT, PASSWORD_OR_CHALLENGE, Server, value};
use super::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The run control file.
pub const FORMAT: Format = Format {
    id: "msmtp",
    programs: &[ProgramId::Msmtp],
    file_name: "msmtprc",
    holds: &[
        Setting::Address,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ],
    home: "~/.msmtprc",
    import_steps: &["take-copy", "take-chmod", "take-msmtp-1", "take-msmtp-2", "take-msmtp-3"],
    evidence: Evidence::TestedWith("msmtp 1.8.23", "message sent, with and without a login"),
    write,
    read: Some(read::read),
    ..BASE_FORMAT
};

/// A value; the pair of quotes around it is the one that is taken away.
pub fn quote(text: &str) -> String {
    format!("\"{text}\"")
}

/// The lines of a server, which mpop writes in the same words.
pub fn server_lines(server: &Server<'_>) -> String {
    let mut text = format!("account {ACCOUNT}\nhost {}\nport {}\n", server.host, server.port);
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

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.outgoing(PASSWORD_OR_CHALLENGE)?;
    let address = value(Setting::Address, &request.plan.account.identity.address.value)?;
    let lines = server_lines(&server);
    Ok(format!("{lines}from {}\n\naccount default : {ACCOUNT}\n", quote(address)).into_bytes())
}
