//! Eudora for Windows: which keys an account needs, by version, and their values.

use crate::plan::Plan;
use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};
use crate::plan::program::Version;

use crate::formats::Refusal;

/// The longest value in bytes: Eudora copies them into 128-byte buffers (POPSession.cpp, address.cpp).
const LONGEST: usize = 127;

/// When a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// Only to correct a line that is there and says something else: the value is Eudora's default.
    ToCorrect,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: &'static str,
    /// The value, in characters.
    pub value: String,
    /// The setting it is for.
    pub setting: Setting,
    /// When it is written.
    pub when: When,
}

/// Lines in the order they are written.
struct Entries<'a> {
    list: Vec<Entry>,
    account: &'a Account,
    version: Version,
    personality: bool,
}

impl Entries<'_> {
    fn add(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(Entry { key, value: value.to_string(), setting, when: When::Always });
    }

    fn correct(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(Entry { key, value: value.to_string(), setting, when: When::ToCorrect });
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
pub fn entries(plan: &Plan, personality: bool) -> Result<Vec<Entry>, Refusal> {
    let account = &plan.account;
    can_hold(account)?;
    let mut entries = Entries { list: Vec::new(), account, version: plan.program.1, personality };
    servers(&mut entries);
    if entries.version >= FIRST_WITH_SSL {
        entries.add(Setting::IncomingTls, "SSLReceiveUse", ssl(account.incoming.tls.value));
        entries.add(Setting::OutgoingTls, "SSLSendUse", ssl(account.outgoing.tls.value));
    }
    incoming_port(&mut entries);
    outgoing_port(&mut entries);
    sign_in(&mut entries);
    collecting(&mut entries);
    if personality {
        entries.switch(Setting::OutgoingHost, "UseRelay", true);
    }
    Ok(entries.list)
}

/// The first version with SSL keys. In an older one's file they would only wait for an upgrade.
const FIRST_WITH_SSL: Version = Version::new(5, 1, 0);
/// The first version with the switch for port 587.
pub const FIRST_WITH_SUBMISSION_PORT: Version = Version::new(6, 2, 3);

/// What Eudora can hold at all, and how long it can be.
fn can_hold(account: &Account) -> Result<(), Refusal> {
    let (identity, incoming, outgoing) = (&account.identity, &account.incoming, &account.outgoing);
    if !matches!(incoming.auth.value, Auth::Password | Auth::EncryptedPassword) {
        return Err(Refusal::CannotHold(Setting::IncomingAuth));
    }
    if matches!(outgoing.auth.value, Auth::Oauth2 | Auth::Certificate) {
        return Err(Refusal::CannotHold(Setting::OutgoingAuth));
    }
    // The sign-in for sending is always the one for reading.
    if outgoing.username.as_ref().is_some_and(|name| name.value != incoming.username.value) {
        return Err(Refusal::CannotHold(Setting::OutgoingUsername));
    }
    if identity.reply_to.value != identity.address.value {
        return Err(Refusal::CannotHold(Setting::ReplyTo));
    }
    for (setting, host) in [(Setting::IncomingHost, &incoming.host), (Setting::OutgoingHost, &outgoing.host)]
    {
        // A colon begins a port, and this name asks a directory that no longer exists.
        if host.value.contains(':') || host.value.eq_ignore_ascii_case("hesiod") {
            return Err(Refusal::CannotHold(setting));
        }
    }
    let prefix = incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    let lengths = [
        (Setting::Name, in_a_header(&identity.name.value)),
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
fn in_a_header(name: &str) -> usize {
    let special = |c: char| "()<>@,;:\\\".[]".contains(c);
    let quotes = if name.chars().any(special) { 2 } else { 0 };
    name.chars().count() + name.matches(['"', '\\']).count() + quotes
}

fn servers(entries: &mut Entries<'_>) {
    let (identity, incoming) = (&entries.account.identity, &entries.account.incoming);
    let (login, host) = (&incoming.username.value, &incoming.host.value);
    let pop = incoming.protocol.value == Protocol::Pop;
    entries.add(Setting::Name, "RealName", &identity.name.value);
    entries.add(Setting::Address, "ReturnAddress", &identity.address.value);
    entries.add(Setting::IncomingUsername, "POPAccount", format!("{login}@{host}"));
    entries.add(Setting::IncomingHost, "PopServer", host);
    entries.add(Setting::IncomingUsername, "LoginName", login);
    entries.add(Setting::OutgoingHost, "SMTPServer", &entries.account.outgoing.host.value);
    entries.switch(Setting::Protocol, "UsesPOP", pop);
    entries.switch(Setting::Protocol, "UsesIMAP", !pop);
    if let Some(prefix) = &incoming.path_prefix {
        entries.add(Setting::PathPrefix, "ImapDirectoryPrefix", &prefix.value);
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

fn incoming_port(entries: &mut Entries<'_>) {
    let incoming = &entries.account.incoming;
    let (protocol, tls, port) = (incoming.protocol.value, incoming.tls.value, incoming.port.value);
    entries.port(Setting::IncomingPort, incoming_port_key(protocol, tls), port, protocol.default_port(tls));
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
fn outgoing_port(entries: &mut Entries<'_>) {
    let (tls, port) = (entries.account.outgoing.tls.value, entries.account.outgoing.port.value);
    let has_switch = entries.version >= FIRST_WITH_SUBMISSION_PORT;
    let submission = has_switch && tls != Tls::Implicit && port == 587;
    match tls {
        _ if submission => {}
        Tls::Implicit => entries.port(Setting::OutgoingPort, "SSLSMTPAlternatePort", port, 465),
        _ => entries.port(Setting::OutgoingPort, "SMTPPort", port, 25),
    }
    if submission || (entries.personality && has_switch) {
        entries.switch(Setting::OutgoingPort, "UseSubmissionPort", submission);
    } else {
        entries.correct(Setting::OutgoingPort, "UseSubmissionPort", 0);
    }
    if submission {
        entries.correct(Setting::OutgoingPort, "SubmissionPort", 587);
    }
}

/// Whether Eudora may sign in for sending. Harmless where nothing is asked: it does so only where the
/// server offers it. Without encryption and without need the password stays at home.
pub fn allows_sign_in(account: &Account) -> bool {
    account.outgoing.auth.value != Auth::None || account.outgoing.tls.value != Tls::None
}

fn sign_in(entries: &mut Entries<'_>) {
    if allows_sign_in(entries.account) {
        entries.switch(Setting::OutgoingAuth, "SmtpAuthAllowed", true);
    }
    if entries.account.outgoing.auth.value == Auth::None {
        entries.correct(Setting::OutgoingAuth, "SmtpAuthRequired", 0);
    }
    // Sending through the POP server would leave the sending server out.
    entries.correct(Setting::OutgoingHost, "UsePOPSend", 0);
    let encrypted = entries.account.incoming.auth.value == Auth::EncryptedPassword;
    for (key, on) in [
        ("AuthenticatePassword", !encrypted),
        ("AuthenticateKerberos", false),
        // APOP with POP, CRAM-MD5 with IMAP.
        ("AuthenticateAPOP", encrypted),
        ("AuthenticateRPA", false),
    ] {
        if encrypted {
            entries.switch(Setting::IncomingAuth, key, on);
        } else {
            entries.correct(Setting::IncomingAuth, key, u8::from(on));
        }
    }
}

/// How often mail is checked and emptying the trash are the whole program's, not a personality's.
fn collecting(entries: &mut Entries<'_>) {
    if entries.personality {
        entries.switch(Setting::CheckEvery, "CheckMailByDefault", true);
    } else {
        let minutes = entries.account.check_every_minutes.value.unwrap_or(0);
        entries.add(Setting::CheckEvery, "CheckForMailEvery", minutes);
    }
    let Some(retention) = &entries.account.retention else { return };
    entries.switch(Setting::LeaveOnServer, "LeaveMailOnServer", retention.leave_on_server.value);
    if !retention.leave_on_server.value {
        return;
    }
    let with_trash = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| delete.value);
    entries.switch(Setting::RetentionDays, "DeleteMailFromServer", retention.days.is_some());
    if let Some(days) = &retention.days {
        entries.add(Setting::RetentionDays, "LeaveOnServerDays", days.value);
    }
    entries.switch(Setting::DeleteWhenTrashEmptied, "ServerDelete", with_trash);
    // What waits for the trash to be emptied needs a trash that is emptied.
    if with_trash && !entries.personality {
        entries.switch(Setting::DeleteWhenTrashEmptied, "EmptyTrashOnQuit", true);
    }
}
