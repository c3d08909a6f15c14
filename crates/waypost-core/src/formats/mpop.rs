//! mpop: `~/.mpoprc`, for collecting by POP alone, in msmtp's words. Tried with mpop 1.4.18.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::given::{ACCOUNT, PASSWORD_OR_CHALLENGE};
use super::msmtp::server_lines;
use super::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The run control file.
pub const FORMAT: Format = Format {
    id: "mpop",
    programs: &[ProgramId::Mpop],
    file_name: "mpoprc",
    holds: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::LeaveOnServer,
    ],
    home: "~/.mpoprc",
    import_steps: &["take-copy", "take-chmod", "take-maildir", "take-mpop-1", "take-mpop-2", "take-mpop-3"],
    evidence: Evidence::TestedWith("mpop 1.4.18", "message fetched, left or deleted as set"),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let (leave, _) = request.leaves_on_server();
    let keep = if leave { "on" } else { "off" };
    Ok(format!(
        "{}delivery maildir ~/Mail/{ACCOUNT}/\nuidls_file ~/.mpop_uidls/{ACCOUNT}\nkeep {keep}\n\n\
         account default : {ACCOUNT}\n",
        server_lines(&server)
    )
    .into_bytes())
}
