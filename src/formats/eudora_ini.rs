//! Eudora for Windows: the file `Eudora.ini`.
//!
//! Key names, values and limits are those of Eudora's source (EudoraRes.rc, rs.cpp, settings.cpp,
//! SSLSettings.h, persona.cpp). A server and a login stand there twice, for POP in `POPAccount` and
//! for IMAP in `PopServer` and `LoginName`, so all three are always written together.

use std::borrow::Cow;

use encoding_rs::{EncoderResult, WINDOWS_1252};

use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};
use crate::plan::program::{ProgramId, Version};

use super::ini::Ini;
use super::{Format, Refusal, Request, one_line};

/// The settings file of Eudora for Windows.
pub const FORMAT: Format = Format {
    id: "eudora-ini",
    programs: &[ProgramId::Eudora],
    file_name: "eudora.ini",
    holds: &Setting::ALL,
    proven: "key by key from the source of Eudora 7.1; not run",
    write,
    edit: Some(edit),
};

/// The longest value in bytes: Eudora copies them into 128-byte buffers (POPSession.cpp, address.cpp).
const LONGEST: usize = 127;
/// The longest personality name in bytes: it stands in 64-byte buffers with `Persona-` before it.
const LONGEST_PERSONALITY: usize = 55;
/// Personalities that Eudora lists at most.
const PERSONALITIES: usize = 99;

/// A value in the code page of Windows. Windows takes one pair of quotes away from a value that is
/// quoted as a whole, and the spaces around one that is not: such a value gets a pair of its own.
pub fn encode(setting: Setting, text: &str) -> Result<Vec<u8>, Refusal> {
    let text = one_line(setting, text)?;
    let quoted =
        text.len() > 1 && ['"', '\''].iter().any(|&quote| text.starts_with(quote) && text.ends_with(quote));
    let text: Cow<'_, str> =
        if quoted || text.trim() != text { format!("\"{text}\"").into() } else { text.into() };
    code_page(&text).map_err(|character| Refusal::Unencodable(setting, character))
}

/// Code page 1252, or the first character that it has not.
fn code_page(text: &str) -> Result<Vec<u8>, char> {
    let mut bytes = Vec::with_capacity(text.len() + 16);
    match WINDOWS_1252.new_encoder().encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true) {
        (EncoderResult::InputEmpty, _) => Ok(bytes),
        (EncoderResult::Unmappable(character), _) => Err(character),
        // Cannot be: each character is one byte, and there is room for all.
        (EncoderResult::OutputFull, _) => Err('\u{FFFD}'),
    }
}

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

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    change(Ini::new(), request)
}

fn edit(before: &[u8], request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let ini = Ini::parse(before).map_err(|_| Refusal::NotThisFormat)?;
    // Without [Settings] Eudora takes over these sections of very old versions; with it they are lost.
    let old = ["Configurations", "Switches", "Miscellaneous"].iter().any(|s| ini.has_section(s.as_bytes()));
    if old && !ini.has_section(SETTINGS) {
        return Err(Refusal::NotThisFormat);
    }
    change(ini, request)
}

const SETTINGS: &[u8] = b"Settings";

fn change(mut ini: Ini, request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let entries = entries(request)?;
    let section = match request.personality {
        None => SETTINGS.to_vec(),
        Some(name) => personality(&mut ini, name)?,
    };
    for Entry { key, value, setting, when } in &entries {
        let value = encode(*setting, value)?;
        // A personality takes what its section does not say from the main account.
        let existing = ini.get(&section, key).or_else(|| ini.get(SETTINGS, key));
        if *when == When::Always || existing.is_some_and(|existing| existing != value) {
            ini.set(&section, key, &value);
        }
    }
    Ok(ini.into_bytes())
}

/// The section of a personality, which is added to the list unless it is there. Numbers run from 0
/// without a gap: Eudora stops reading at the first that is missing (persona.cpp).
fn personality(ini: &mut Ini, name: &str) -> Result<Vec<u8>, Refusal> {
    let refusal = || Refusal::PersonalityName(name.to_owned());
    let bytes = code_page(name).map_err(|_| refusal())?;
    let usable = !name.is_empty()
        && name.trim() == name
        && bytes.len() <= LONGEST_PERSONALITY
        && !name.contains(['[', ']'])
        && !name.eq_ignore_ascii_case("<Dominant>")
        && one_line(Setting::Name, name).is_ok();
    if !usable {
        return Err(refusal());
    }
    let section = [b"Persona-", bytes.as_slice()].concat();
    for number in 0..PERSONALITIES {
        let key = format!("Persona{number}");
        match ini.get(b"Personalities", &key) {
            Some(taken) if taken.eq_ignore_ascii_case(&section) => return Ok(taken.to_vec()),
            Some(taken) if !taken.is_empty() => {}
            _ => {
                ini.set(b"Personalities", &key, &section);
                return Ok(section);
            }
        }
    }
    Err(refusal())
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

/// The lines for an account.
pub fn entries(request: &Request<'_>) -> Result<Vec<Entry>, Refusal> {
    let account = &request.plan.account;
    can_hold(account)?;
    let personality = request.personality.is_some();
    let mut entries = Entries { list: Vec::new(), account, version: request.version(), personality };
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
