//! mbsync (isync): `~/.mbsyncrc`, a copy of an IMAP mailbox in a folder. `SSLType` is understood by all
//! versions; from 1.5 on with a word about its new name. Tried with isync 1.4.4.

mod read;

use crate::plan::account::{Setting, Tls};
use crate::plan::program::ProgramId;

use super::given::{ACCOUNT, PASSWORD_OR_CHALLENGE, quoted};
use super::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The run control file.
pub const FORMAT: Format = Format {
    id: "mbsync",
    programs: &[ProgramId::Mbsync],
    file_name: "mbsyncrc",
    holds: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
    ],
    home: "~/.mbsyncrc",
    import_steps: &["take-copy", "take-chmod", "take-folder", "take-mbsync-1", "take-mbsync-2"],
    evidence: Evidence::TestedWith("isync 1.4.4", "mailbox copied"),
    write,
    read: Some(read::read),
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let tls = match server.tls {
        Tls::Implicit => "IMAPS",
        Tls::Starttls => "STARTTLS",
        Tls::None => "None",
    };
    let user = quoted(server.username.unwrap_or_default());
    Ok(format!(
        "IMAPAccount {ACCOUNT}\nHost {}\nPort {}\nUser {user}\nSSLType {tls}\nAuthMechs *\n\n\
         IMAPStore {ACCOUNT}-far\nAccount {ACCOUNT}\n\n\
         MaildirStore {ACCOUNT}-near\nPath ~/Mail/{ACCOUNT}/\nInbox ~/Mail/{ACCOUNT}/INBOX\n\
         SubFolders Verbatim\n\n\
         Channel {ACCOUNT}\nFar :{ACCOUNT}-far:\nNear :{ACCOUNT}-near:\nPatterns *\nCreate Near\n\
         SyncState *\n",
        server.host, server.port
    )
    .into_bytes())
}
