//! mbsync (isync): `~/.mbsyncrc`, which copies an IMAP mailbox to a folder.
//!
//! Grammar (mbsync(1)): blocks of `Keyword value` lines, separated by blank lines. All versions accept
//! `SSLType`. Since 1.5 they print a notice about its new name. Tested with isync 1.4.4.

mod read;

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::recognise::{Signs, command};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_OR_CHALLENGE, quoted};

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "mbsync",
    programs: &[ProgramId::Mbsync],
    file_name: "mbsyncrc",
    stores: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
    ],
    install_path: "~/.mbsyncrc",
    import_steps: &["take-copy", "take-chmod", "take-folder", "take-mbsync-1", "take-mbsync-2"],
    evidence: Evidence::TestedWith("isync 1.4.4", "mailbox copied"),
    write,
    signs: Signs { line: is_command_line, file_names: &["mbsyncrc", "isyncrc"], ..Signs::NONE },
    read: Some(read::read),
    ..BASE_FORMAT
};

/// The first line of a block.
fn is_command_line(line: &str) -> bool {
    matches!(command(line), Some(("IMAPAccount" | "IMAPStore" | "MaildirStore" | "Channel", _)))
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let tls = match server.tls {
        Tls::Implicit => "IMAPS",
        Tls::Starttls => "STARTTLS",
        Tls::None => "None",
    };
    let user = quoted(server.username.unwrap_or_default());
    Ok(format!(
        "IMAPAccount {ACCOUNT_NAME}\nHost {}\nPort {}\nUser {user}\nSSLType {tls}\nAuthMechs *\n\n\
         IMAPStore {ACCOUNT_NAME}-far\nAccount {ACCOUNT_NAME}\n\n\
         MaildirStore {ACCOUNT_NAME}-near\nPath ~/Mail/{ACCOUNT_NAME}/\nInbox ~/Mail/{ACCOUNT_NAME}/INBOX\n\
         SubFolders Verbatim\n\n\
         Channel {ACCOUNT_NAME}\nFar :{ACCOUNT_NAME}-far:\nNear :{ACCOUNT_NAME}-near:\nPatterns *\nCreate Near\n\
         SyncState *\n",
        server.host, server.port
    )
    .into_bytes())
}
