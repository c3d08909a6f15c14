//! Writes the preferences of a new profile: one mail account, and Local Folders.
//!
//! Every preference whose default would change what the person chose is written. Without `socketType`,
//! for example, Thunderbird connects without TLS, and without `leave_on_server` it deletes mail from the
//! server when it downloads it (tried).

use super::pref_lines::{MBOX, PrefLine, described_outgoing, identity_lines, server_lines};
use super::pref_value::{PrefValue, statement};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;

/// Preference lines in the order in which they are written. No value ever becomes part of a name.
#[derive(Default)]
struct Preferences(String);

impl Preferences {
    fn set(&mut self, branch: &str, name: &str, value: impl Into<PrefValue>) {
        self.0.push_str(&statement(&format!("{branch}.{name}"), &value.into()));
        self.0.push('\n');
    }

    fn set_all(&mut self, branch: &str, lines: Vec<PrefLine>) {
        for line in lines {
            self.set(branch, line.name, line.value);
        }
    }
}

/// Writes the preferences of a new profile.
///
/// # Errors
/// The reason why Thunderbird cannot store the plan.
pub(crate) fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    request.main_account_only()?;
    let account = &request.plan.account;
    let mut prefs = Preferences::default();
    accounts(&mut prefs);
    prefs.set_all("mail.server.server1", server_lines(account)?);
    local_folders(&mut prefs);
    prefs.set_all("mail.identity.id1", identity_lines(account)?);
    prefs.set("mail.identity.id1", "smtpServer", "smtp1");
    prefs.set("mail", "smtpservers", "smtp1");
    prefs.set("mail.smtp", "defaultserver", "smtp1");
    prefs.set_all("mail.smtpserver.smtp1", described_outgoing(request)?);
    Ok(prefs.0.into_bytes())
}

/// The account manager's lists. `accounts` is in the order of the folder pane, without spaces. With a
/// `lastKey` that is too low, the next account made in the window gets a number that is in use (tried).
fn accounts(prefs: &mut Preferences) {
    let manager = "mail.accountmanager";
    prefs.set(manager, "accounts", "account1,account2");
    prefs.set(manager, "defaultaccount", "account1");
    prefs.set(manager, "localfoldersserver", "server2");
    prefs.set("mail.account", "lastKey", 2_u16);
    prefs.set("mail.account.account1", "server", "server1");
    prefs.set("mail.account.account1", "identities", "id1");
    prefs.set("mail.account.account2", "server", "server2");
}

/// Local Folders, as Thunderbird itself writes them (tried). Without them it starts without Local Folders.
fn local_folders(prefs: &mut Preferences) {
    let server = "mail.server.server2";
    prefs.set(server, "type", "none");
    prefs.set(server, "hostname", "Local Folders");
    prefs.set(server, "userName", "nobody");
    prefs.set(server, "name", "Local Folders");
    prefs.set(server, "storeContractID", MBOX);
    prefs.set(server, "directory-rel", "[ProfD]Mail/Local Folders");
}
