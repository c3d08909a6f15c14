//! Eudora for Windows: which keys an account needs, by version, and their values.

use crate::plan::Plan;
use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};
use crate::plan::program::Version;

use crate::formats::Refusal;

/// The longest value in bytes: Eudora copies them into 128-byte buffers (POPSession.cpp, address.cpp).
const LONGEST: usize = 127;

/// When a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteRule {
    /// Always.
    Always,
    /// Only to correct a line that is there and says something else: the value is Eudora's default.
    IfWrong,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The key.
    pub key: &'static str,
    /// The value, in characters.
    pub value: String,
    /// The setting it is for.
    pub setting: Setting,
    /// When it is written.
    pub when: WriteRule,
}

/// Lines in the order they are written.
struct KeyLines<'a> {
    list: Vec<KeyLine>,
    account: &'a Account,
    version: Version,
    personality: bool,
}

impl KeyLines<'_> {
    fn add(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(KeyLine { key, value: value.to_string(), setting, when: WriteRule::Always });
    }

    fn correct(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(KeyLine { key, value: value.to_string(), setting, when: WriteRule::IfWrong });
    }

    fn switch(&mut self, setting: Setting, key: &'static str, on: bool) {
        self.add(setting, key, u8::from(on));
    }

    /// A port that Eudora takes by itself is not written, but a line with another one is corrected.
    fn port(&mut self, setting: Setting, key: &'static str, port: u16, default: u16) {
        if port == default { self.correct(setting, key, port) } else { self.add(setting, key, port) }
    }
}

/// The lines for an account: the main one, or a personality.
pub fn key_lines(plan: &Plan, personality: bool) -> Result<Vec<KeyLine>, Refusal> {
    let account = &plan.account;
    check_storable(account)?;
    let mut key_lines = KeyLines { list: Vec::new(), account, version: plan.program.1, personality };
    servers(&mut key_lines);
    if key_lines.version >= FIRST_WITH_SSL {
        key_lines.add(Setting::IncomingTls, "SSLReceiveUse", ssl(account.incoming.tls.value));
        key_lines.add(Setting::OutgoingTls, "SSLSendUse", ssl(account.outgoing.tls.value));
    }
    incoming_port(&mut key_lines);
    outgoing_port(&mut key_lines);
    sign_in(&mut key_lines);
    interval_and_retention(&mut key_lines);
    if personality {
        key_lines.switch(Setting::OutgoingHost, "UseRelay", true);
    }
    Ok(key_lines.list)
}

/// The first version with SSL keys. In an older one's file they would only wait for an upgrade.
const FIRST_WITH_SSL: Version = Version::new(5, 1, 0);
/// The first version with the switch for port 587.
pub const FIRST_WITH_SUBMISSION_PORT: Version = Version::new(6, 2, 3);

/// What Eudora can hold at all, and how long it can be.
fn check_storable(account: &Account) -> Result<(), Refusal> {
    let (identity, incoming, outgoing) = (&account.identity, &account.incoming, &account.outgoing);
    if !matches!(incoming.auth.value, Auth::Password | Auth::EncryptedPassword) {
        return Err(Refusal::CannotStore(Setting::IncomingAuth));
    }
    if matches!(outgoing.auth.value, Auth::Oauth2 | Auth::Certificate) {
        return Err(Refusal::CannotStore(Setting::OutgoingAuth));
    }
    // The sign-in for sending is always the one for reading.
    if outgoing.username.as_ref().is_some_and(|name| name.value != incoming.username.value) {
        return Err(Refusal::CannotStore(Setting::OutgoingUsername));
    }
    if identity.reply_to.value != identity.address.value {
        return Err(Refusal::CannotStore(Setting::ReplyTo));
    }
    for (setting, host) in [(Setting::IncomingHost, &incoming.host), (Setting::OutgoingHost, &outgoing.host)]
    {
        // A colon begins a port, and this name asks a directory that no longer exists.
        if host.value.contains(':') || host.value.eq_ignore_ascii_case("hesiod") {
            return Err(Refusal::CannotStore(setting));
        }
    }
    let prefix = incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    let lengths = [
        (Setting::Name, header_length(&identity.name.value)),
        (Setting::Address, identity.address.value.len()),
        (Setting::IncomingUsername, incoming.username.value.len() + 1 + incoming.host.value.len()),
        (Setting::OutgoingHost, outgoing.host.value.len()),
        (Setting::PathPrefix, prefix.len()),
    ];
    match lengths.iter().find(|(_, length)| *length > LONGEST) {
        Some((setting, _)) => Err(Refusal::TooLong(*setting, LONGEST)),
        None => Ok(()),
    }
}

/// The bytes of a name in the From line: one a character in the code page, quotes around it and a
/// backslash before each quote and backslash in it.
fn header_length(name: &str) -> usize {
    let special = |c: char| "()<>@,;:\\\".[]".contains(c);
    let quotes = if name.chars().any(special) { 2 } else { 0 };
    name.chars().count() + name.matches(['"', '\\']).count() + quotes
}

fn servers(key_lines: &mut KeyLines<'_>) {
    let (identity, incoming) = (&key_lines.account.identity, &key_lines.account.incoming);
    let (login, host) = (&incoming.username.value, &incoming.host.value);
    let pop = incoming.protocol.value == Protocol::Pop;
    key_lines.add(Setting::Name, "RealName", &identity.name.value);
    key_lines.add(Setting::Address, "ReturnAddress", &identity.address.value);
    key_lines.add(Setting::IncomingUsername, "POPAccount", format!("{login}@{host}"));
    key_lines.add(Setting::IncomingHost, "PopServer", host);
    key_lines.add(Setting::IncomingUsername, "LoginName", login);
    key_lines.add(Setting::OutgoingHost, "SMTPServer", &key_lines.account.outgoing.host.value);
    key_lines.switch(Setting::Protocol, "UsesPOP", pop);
    key_lines.switch(Setting::Protocol, "UsesIMAP", !pop);
    if let Some(prefix) = &incoming.path_prefix {
        key_lines.add(Setting::PathPrefix, "ImapDirectoryPrefix", &prefix.value);
    }
}

/// 2 is the alternate port and 3 is STARTTLS (SSLSettings.h); 1 falls back to plain text unsaid.
const fn ssl(tls: Tls) -> u8 {
    match tls {
        Tls::None => 0,
        Tls::Implicit => 2,
        Tls::Starttls => 3,
    }
}

fn incoming_port(key_lines: &mut KeyLines<'_>) {
    let incoming = &key_lines.account.incoming;
    let (protocol, tls, port) = (incoming.protocol.value, incoming.tls.value, incoming.port.value);
    key_lines.port(Setting::IncomingPort, incoming_port_key(protocol, tls), port, protocol.default_port(tls));
}

/// The key of the port that is in force.
pub const fn incoming_port_key(protocol: Protocol, tls: Tls) -> &'static str {
    match (protocol, tls) {
        (Protocol::Pop, Tls::Implicit) => "SSLPOPAlternatePort",
        (Protocol::Imap, Tls::Implicit) => "SSLIMAPAlternatePort",
        (Protocol::Pop, _) => "POPPort",
        (Protocol::Imap, _) => "IMAPPort",
    }
}

/// Port 587 has a switch of its own since 6.2.3; the switch is without effect on the alternate port
/// and would mislead there, and a personality does not inherit it.
fn outgoing_port(key_lines: &mut KeyLines<'_>) {
    let (tls, port) = (key_lines.account.outgoing.tls.value, key_lines.account.outgoing.port.value);
    let has_switch = key_lines.version >= FIRST_WITH_SUBMISSION_PORT;
    let submission = has_switch && tls != Tls::Implicit && port == 587;
    match tls {
        _ if submission => {}
        Tls::Implicit => key_lines.port(Setting::OutgoingPort, "SSLSMTPAlternatePort", port, 465),
        _ => key_lines.port(Setting::OutgoingPort, "SMTPPort", port, 25),
    }
    if submission || (key_lines.personality && has_switch) {
        key_lines.switch(Setting::OutgoingPort, "UseSubmissionPort", submission);
    } else {
        key_lines.correct(Setting::OutgoingPort, "UseSubmissionPort", 0);
    }
    if submission {
        key_lines.correct(Setting::OutgoingPort, "SubmissionPort", 587);
    }
}

/// Whether Eudora may sign in for sending. Harmless where nothing is asked: it does so only where the
/// server offers it. Without encryption and without need the password stays at home.
pub fn allows_sign_in(account: &Account) -> bool {
    account.outgoing.auth.value != Auth::None || account.outgoing.tls.value != Tls::None
}

fn sign_in(key_lines: &mut KeyLines<'_>) {
    if allows_sign_in(key_lines.account) {
        key_lines.switch(Setting::OutgoingAuth, "SmtpAuthAllowed", true);
    }
    if key_lines.account.outgoing.auth.value == Auth::None {
        key_lines.correct(Setting::OutgoingAuth, "SmtpAuthRequired", 0);
    }
    // Sending through the POP server would leave the sending server out.
    key_lines.correct(Setting::OutgoingHost, "UsePOPSend", 0);
    let encrypted = key_lines.account.incoming.auth.value == Auth::EncryptedPassword;
    for (key, on) in [
        ("AuthenticatePassword", !encrypted),
        ("AuthenticateKerberos", false),
        // APOP with POP, CRAM-MD5 with IMAP.
        ("AuthenticateAPOP", encrypted),
        ("AuthenticateRPA", false),
    ] {
        if encrypted {
            key_lines.switch(Setting::IncomingAuth, key, on);
        } else {
            key_lines.correct(Setting::IncomingAuth, key, u8::from(on));
        }
    }
}

/// How often mail is checked and emptying the trash are the whole program's, not a personality's.
fn interval_and_retention(key_lines: &mut KeyLines<'_>) {
    if key_lines.personality {
        key_lines.switch(Setting::CheckEvery, "CheckMailByDefault", true);
    } else {
        let minutes = key_lines.account.check_every_minutes.value.unwrap_or(0);
        key_lines.add(Setting::CheckEvery, "CheckForMailEvery", minutes);
    }
    let Some(retention) = &key_lines.account.retention else { return };
    key_lines.switch(Setting::LeaveOnServer, "LeaveMailOnServer", retention.leave_on_server.value);
    if !retention.leave_on_server.value {
        return;
    }
    let with_trash = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| delete.value);
    key_lines.switch(Setting::RetentionDays, "DeleteMailFromServer", retention.days.is_some());
    if let Some(days) = &retention.days {
        key_lines.add(Setting::RetentionDays, "LeaveOnServerDays", days.value);
    }
    key_lines.switch(Setting::DeleteWhenTrashEmptied, "ServerDelete", with_trash);
    // What waits for the trash to be emptied needs a trash that is emptied.
    if with_trash && !key_lines.personality {
        key_lines.switch(Setting::DeleteWhenTrashEmptied, "EmptyTrashOnQuit", true);
    }
}
