//! Thunderbird's own preference lines, for the `prefs.js` of a fresh profile.
//!
//! Every preference whose default would change what the person asked for is written out: left out,
//! `socketType` means plain text and `leave_on_server` means removed at once (tried with Thunderbird 153).

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::lines::{MBOX, PrefLine, identity_lines, server_lines};
use super::put::described_outgoing;
use super::value::{PrefValue, statement};
use crate::formats::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// Preference lines for a profile that is not in use.
pub const FORMAT: Format = Format {
    id: "thunderbird-prefs",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.js",
    holds: &Setting::ALL,
    import_steps: &["take-thunderbird-prefs-1", "take-thunderbird-prefs-2", "take-thunderbird-prefs-3"],
    evidence: Evidence::TestedWith(
        "Thunderbird 153",
        "written into prefs.js of a fresh profile, mail fetched and sent",
    ),
    write,
    read: Some(super::read::read),
    mend: Some(super::mend::mend),
    in_place: Some(super::put::APPLY),
    ..BASE_FORMAT
};

/// Preferences in the order they are written. All names are ours: no value ever becomes part of one.
#[derive(Default)]
struct Preferences(String);

impl Preferences {
    fn set(&mut self, branch: &str, name: &str, value: impl Into<PrefValue>) {
        self.0.push_str(&statement(&format!("{branch}.{name}"), &value.into()));
        self.0.push('\n');
    }

    fn all(&mut self, branch: &str, lines: Vec<PrefLine>) {
        for line in lines {
            self.set(branch, line.name, line.value);
        }
    }
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    Ok(preferences(request)?.into_bytes())
}

/// All preference lines: this account, and Local Folders beside it.
pub fn preferences(request: &Request<'_>) -> Result<String, Refusal> {
    request.main_account_only()?;
    let account = &request.plan.account;
    let mut prefs = Preferences::default();
    accounts(&mut prefs);
    prefs.all("mail.server.server1", server_lines(account)?);
    local_folders(&mut prefs);
    prefs.all("mail.identity.id1", identity_lines(account)?);
    prefs.set("mail.identity.id1", "smtpServer", "smtp1");
    prefs.set("mail", "smtpservers", "smtp1");
    prefs.set("mail.smtp", "defaultserver", "smtp1");
    prefs.all("mail.smtpserver.smtp1", described_outgoing(request)?);
    Ok(prefs.0)
}

fn accounts(prefs: &mut Preferences) {
    let list = "mail.accountmanager";
    prefs.set(list, "accounts", "account1,account2");
    prefs.set(list, "defaultaccount", "account1");
    prefs.set(list, "localfoldersserver", "server2");
    // Too low, the next account made in the window would take a number in use.
    prefs.set("mail.account", "lastKey", 2_u16);
    prefs.set("mail.account.account1", "server", "server1");
    prefs.set("mail.account.account1", "identities", "id1");
    prefs.set("mail.account.account2", "server", "server2");
}

fn local_folders(prefs: &mut Preferences) {
    let server = "mail.server.server2";
    prefs.set(server, "type", "none");
    prefs.set(server, "hostname", "Local Folders");
    prefs.set(server, "userName", "nobody");
    prefs.set(server, "name", "Local Folders");
    prefs.set(server, "storeContractID", MBOX);
    prefs.set(server, "directory-rel", "[ProfD]Mail/Local Folders");
}
