//! Thunderbird's own preference lines, for the `prefs.js` of a fresh profile.
//!
//! Every preference whose default would change what the person asked for is written out: left out,
//! `socketType` means plain text and `leave_on_server` means removed at once (tried with Thunderbird 153).

use crate::plan::account::{Account, Auth, Incoming, Outgoing, Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::{Format, Refusal, Request, one_line};

/// Preference lines for a profile that is not in use.
pub const FORMAT: Format = Format {
    id: "thunderbird-prefs",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.js",
    holds: &Setting::ALL,
    proven: "Thunderbird 153: written into prefs.js of a fresh profile, mail fetched and sent",
    write,
    edit: None,
    read: None,
    mend: None,
};

/// One line. Thunderbird reads `\"` and `\\` in a string and everything else as UTF-8 (`\x` above 7F
/// would break, so it is never written).
fn line(name: &str, value: &Value) -> String {
    let value = match value {
        Value::Text(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        Value::Number(number) => number.to_string(),
        Value::Switch(on) => on.to_string(),
    };
    format!("user_pref(\"{name}\", {value});\n")
}

enum Value {
    Text(String),
    Number(u16),
    Switch(bool),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(on: bool) -> Self {
        Self::Switch(on)
    }
}

/// Preferences in the order they are written. All names are ours: no value ever becomes part of one.
#[derive(Default)]
struct Preferences(String);

impl Preferences {
    fn set(&mut self, branch: &str, name: &str, value: impl Into<Value>) {
        self.0.push_str(&line(&format!("{branch}.{name}"), &value.into()));
    }

    fn text(&mut self, branch: &str, name: &str, setting: Setting, text: &str) -> Result<(), Refusal> {
        self.set(branch, name, one_line(setting, text)?);
        Ok(())
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
    incoming(&mut prefs, account)?;
    match account.incoming.protocol.value {
        Protocol::Pop => pop(&mut prefs, account),
        Protocol::Imap => imap(&mut prefs, account)?,
    }
    local_folders(&mut prefs);
    identity(&mut prefs, account)?;
    let name = request.profile.name.in_language(request.texts.tag());
    outgoing(&mut prefs, &account.outgoing, &super::readable(name))?;
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

const SERVER: &str = "mail.server.server1";

fn incoming(prefs: &mut Preferences, account: &Account) -> Result<(), Refusal> {
    let Incoming { protocol, host, port, tls, username, auth, .. } = &account.incoming;
    let kind = match protocol.value {
        Protocol::Imap => "imap",
        Protocol::Pop => "pop3",
    };
    let automatic = account.check_every_minutes.value.is_some();
    prefs.set(SERVER, "type", kind);
    prefs.text(SERVER, "hostname", Setting::IncomingHost, &host.value)?;
    prefs.set(SERVER, "port", port.value);
    prefs.set(SERVER, "socketType", socket(tls.value));
    prefs.set(SERVER, "authMethod", method(auth.value));
    prefs.text(SERVER, "userName", Setting::IncomingUsername, &username.value)?;
    prefs.text(SERVER, "name", Setting::Address, &account.identity.address.value)?;
    prefs.set(SERVER, "check_new_mail", automatic);
    // Ten is Thunderbird's own number, shown greyed out where nothing is checked by itself.
    prefs.set(SERVER, "check_time", account.check_every_minutes.value.unwrap_or(10));
    prefs.set(SERVER, "login_at_startup", automatic);
    prefs.set(SERVER, "empty_trash_on_exit", false);
    prefs.set(SERVER, "storeContractID", MBOX);
    Ok(())
}

const MBOX: &str = "@mozilla.org/msgstore/berkeleystore;1";

fn pop(prefs: &mut Preferences, account: &Account) {
    let retention = account.retention.as_ref();
    let leave = retention.is_some_and(|retention| retention.leave_on_server.value);
    let days = retention.and_then(|retention| retention.days.as_ref()).map(|days| days.value);
    let with_trash = retention.and_then(|retention| retention.delete_when_trash_emptied.as_ref());
    prefs.set(SERVER, "leave_on_server", leave);
    prefs.set(SERVER, "delete_by_age_from_server", days.is_some());
    // Seven is Thunderbird's own number, without effect where nothing is deleted by age.
    prefs.set(SERVER, "num_days_to_leave_on_server", days.unwrap_or(7));
    prefs.set(SERVER, "delete_mail_left_on_server", with_trash.is_some_and(|delete| delete.value));
    // Without it a check only tells that there is mail.
    prefs.set(SERVER, "download_on_biff", true);
}

fn imap(prefs: &mut Preferences, account: &Account) -> Result<(), Refusal> {
    let prefix = account.incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    prefs.text(SERVER, "server_sub_directory", Setting::PathPrefix, prefix)?;
    prefs.set(SERVER, "delete_model", 1_u16);
    prefs.set(SERVER, "using_subscription", true);
    // A server that tells of new mail at once would go against "only when you ask".
    prefs.set(SERVER, "use_idle", account.check_every_minutes.value.is_some());
    Ok(())
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

fn identity(prefs: &mut Preferences, account: &Account) -> Result<(), Refusal> {
    let identity = "mail.identity.id1";
    prefs.text(identity, "fullName", Setting::Name, &account.identity.name.value)?;
    prefs.text(identity, "useremail", Setting::Address, &account.identity.address.value)?;
    prefs.text(identity, "reply_to", Setting::ReplyTo, &account.identity.reply_to.value)?;
    prefs.set(identity, "valid", true);
    prefs.set(identity, "smtpServer", "smtp1");
    Ok(())
}

fn outgoing(prefs: &mut Preferences, outgoing: &Outgoing, description: &str) -> Result<(), Refusal> {
    let server = "mail.smtpserver.smtp1";
    prefs.set("mail", "smtpservers", "smtp1");
    prefs.set("mail.smtp", "defaultserver", "smtp1");
    prefs.set(server, "type", "smtp");
    prefs.text(server, "description", Setting::OutgoingHost, description)?;
    prefs.text(server, "hostname", Setting::OutgoingHost, &outgoing.host.value)?;
    prefs.set(server, "port", outgoing.port.value);
    // The outgoing server's names differ: `try_ssl`, and `username` with a small n.
    prefs.set(server, "try_ssl", socket(outgoing.tls.value));
    prefs.set(server, "authMethod", method(outgoing.auth.value));
    if let Some(username) = &outgoing.username {
        prefs.text(server, "username", Setting::OutgoingUsername, &username.value)?;
    }
    Ok(())
}

const fn socket(tls: Tls) -> u16 {
    match tls {
        Tls::None => 0,
        Tls::Starttls => 2,
        Tls::Implicit => 3,
    }
}

const fn method(auth: Auth) -> u16 {
    match auth {
        Auth::None => 1,
        Auth::Password => 3,
        Auth::EncryptedPassword => 4,
        Auth::Certificate => 7,
        Auth::Oauth2 => 10,
    }
}
