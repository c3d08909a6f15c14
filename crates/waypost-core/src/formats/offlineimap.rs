//! OfflineIMAP: `~/.offlineimaprc`, which copies an IMAP mailbox to a folder.
//!
//! Grammar: an INI file of Python's configparser, where a percent sign in a value is doubled. Tested with
//! offlineimap3 8.0.

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_OR_CHALLENGE};

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "offlineimap",
    programs: &[ProgramId::Offlineimap],
    file_name: "offlineimaprc",
    stores: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::CheckEvery,
    ],
    install_path: "~/.offlineimaprc",
    import_steps: &["take-copy", "take-chmod", "take-folder", "take-offlineimap-1"],
    evidence: Evidence::TestedWith("offlineimap3 8.0", "mailbox copied"),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let (ssl, starttls) = match server.tls {
        Tls::Implicit => ("yes", "no"),
        Tls::Starttls => ("no", "yes"),
        Tls::None => ("no", "no"),
    };
    // It refuses TLS without root certificates. This word selects the system's.
    let roots = if server.tls == Tls::None { "" } else { "sslcacertfile = OS-DEFAULT\n" };
    let refresh = request
        .check_interval_minutes()
        .map(|minutes| format!("autorefresh = {minutes}\n"))
        .unwrap_or_default();
    Ok(format!(
        "[general]\naccounts = {ACCOUNT_NAME}\n\n\
         [Account {ACCOUNT_NAME}]\nlocalrepository = {ACCOUNT_NAME}-local\nremoterepository = {ACCOUNT_NAME}-remote\n{refresh}\n\
         [Repository {ACCOUNT_NAME}-local]\ntype = Maildir\nlocalfolders = ~/Mail/{ACCOUNT_NAME}\n\n\
         [Repository {ACCOUNT_NAME}-remote]\ntype = IMAP\nremotehost = {}\nremoteport = {}\nremoteuser = {}\n\
         ssl = {ssl}\nstarttls = {starttls}\n{roots}",
        server.host,
        server.port,
        server.username.unwrap_or_default().replace('%', "%%")
    )
    .into_bytes())
}
