//! getmail6: `~/.config/getmail/getmailrc`, an INI file.
//!
//! getmail supports implicit TLS only. It would log in to other servers without encryption, so accounts
//! with STARTTLS or without TLS are refused. Tested with getmail6 6.18.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{ACCOUNT_NAME, PASSWORD_ONLY, without_chars};

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "getmail",
    programs: &[ProgramId::Getmail],
    file_name: "getmailrc",
    stores: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::LeaveOnServer,
        Setting::RetentionDays,
    ],
    install_path: "~/.config/getmail/getmailrc",
    import_steps: &["take-copy", "take-chmod", "take-maildir", "take-getmail-1", "take-getmail-2"],
    evidence: Evidence::TestedWith(
        "getmail6 6.18",
        "TLS from the start: message fetched, left or deleted as set",
    ),
    write,
    ..BASE_FORMAT
};

/// Characters that its IMAP login cannot contain, because it is not quoted.
const NOT_IN_IMAP: &str = " \"\\(){%*]";

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_ONLY)?;
    if server.tls != Tls::Implicit {
        return Err(Refusal::ImplicitTlsOnly);
    }
    let user = server.username.unwrap_or_default();
    let (kind, mailboxes) = match request.plan.account.incoming.protocol.value {
        Protocol::Pop => ("SimplePOP3SSLRetriever", ""),
        Protocol::Imap => {
            without_chars(Setting::IncomingUsername, user, NOT_IN_IMAP)?;
            ("SimpleIMAPSSLRetriever", "mailboxes = (\"INBOX\",)\n")
        }
    };
    let (leave, days) = request.retention();
    let mut text = format!(
        "[retriever]\ntype = {kind}\nserver = {}\nport = {}\nusername = {user}\n{mailboxes}\n\
         [destination]\ntype = Maildir\npath = ~/Mail/{ACCOUNT_NAME}/\n\n\
         [options]\nread_all = false\ndelete = {}\n",
        server.host, server.port, !leave
    );
    if let Some(days) = days {
        text.push_str(&format!("delete_after = {days}\n"));
    }
    Ok(text.into_bytes())
}
