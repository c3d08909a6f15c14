//! mpop: `~/.mpoprc`, for POP only, in the grammar of msmtp. Tested with mpop 1.4.18.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::msmtp::server_lines;
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_OR_CHALLENGE};

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "mpop",
    programs: &[ProgramId::Mpop],
    file_name: "mpoprc",
    stores: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::LeaveOnServer,
    ],
    install_path: "~/.mpoprc",
    import_steps: &["take-copy", "take-chmod", "take-maildir", "take-mpop-1", "take-mpop-2", "take-mpop-3"],
    evidence: Evidence::TestedWith("mpop 1.4.18", "message fetched, left or deleted as set"),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let (leave, _) = request.retention();
    let keep = if leave { "on" } else { "off" };
    Ok(format!(
        "{}delivery maildir ~/Mail/{ACCOUNT_NAME}/\nuidls_file ~/.mpop_uidls/{ACCOUNT_NAME}\nkeep {keep}\n\n\
         account default : {ACCOUNT_NAME}\n",
        server_lines(&server)
    )
    .into_bytes())
}
