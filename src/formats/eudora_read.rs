//! Eudora for Windows: the main account and every personality of a settings file, each setting with
//! the line that is in force.
//!
//! A key that a personality lacks is taken from [Settings], then from DEudora.ini, then Eudora's
//! default is in force (rs.cpp, GetIniString). Some keys are read from the account's own section
//! alone (persona.cpp, QCMailSettings.cpp, ImapAccount.cpp).

use std::collections::HashSet;

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use super::eudora_ini::{OLD, PERSONALITIES};
use super::eudora_oddities;
use super::eudora_sections::{Notes, Section, Text, Value, number_in};
use super::found::{Found, FoundAccount, FoundSetting, Held, Input, NoteId, Place};

/// A file taken apart: its sections that matter, in the order of the list of personalities.
pub struct File<'a> {
    names: (&'a str, &'a str),
    settings: Option<Section>,
    below: Option<Section>,
    /// The personalities that Eudora sees.
    pub personalities: Vec<Personality>,
    notes: Notes,
    lines: usize,
}

/// A personality that is listed and has a section.
pub struct Personality {
    /// Its section's name in bytes, as the list has it.
    pub name: Vec<u8>,
    /// The same in characters.
    pub key: String,
    section: Section,
}

/// Takes a file in.
pub fn read(input: &Input<'_>) -> Found {
    let file = File::new(input);
    let main = file.main();
    let main_key = "Settings".to_owned();
    let mut oddities = Vec::new();
    let mut accounts = Vec::new();
    let views = || file.personalities.iter().map(|personality| file.view(personality));
    let relayed = main.switch("UseRelay", true).0 || views().any(|view| view.switch("UseRelay", true).0);
    if main.is_account() {
        let mut account = FoundAccount { key: main_key, ..FoundAccount::default() };
        fill(&main, &mut account);
        eudora_oddities::of_the_program(&main, relayed, &mut account.oddities);
        accounts.push(account);
    } else if file.settings.is_some() {
        eudora_oddities::of_the_program(&main, relayed, &mut oddities);
    }
    for (personality, view) in file.personalities.iter().zip(views()) {
        if view.is_account() {
            let key = personality.key.clone();
            let label = without_prefix(&key).to_owned();
            let mut account = FoundAccount { key, label, ..FoundAccount::default() };
            fill(&view, &mut account);
            accounts.push(account);
        }
    }
    Found {
        program: ProgramId::Eudora,
        version: None,
        accounts,
        oddities,
        notes: file.notes.into_list(),
        lines: file.lines,
    }
}

/// A personality's name without what Eudora puts before it.
pub fn without_prefix(key: &str) -> &str {
    let (prefix, name) = key.split_at_checked(8).unwrap_or(("", key));
    if prefix.eq_ignore_ascii_case("Persona-") { name } else { key }
}

impl<'a> File<'a> {
    /// Takes a file apart.
    pub fn new(input: &Input<'a>) -> Self {
        let mut notes = Notes::default();
        let text = Text::new(input.name, input.bytes, &mut notes);
        let wanted = [b"settings".to_vec(), b"personalities".to_vec()];
        let mut sections = text.sections(&wanted, &mut notes);
        let [settings, list] = wanted.map(|name| sections.remove(&name));
        let old = OLD.map(|old| old.to_ascii_lowercase().into_bytes());
        let is_old = settings.is_none() && !text.sections(&old, &mut Notes::default()).is_empty();
        let mut personalities = Vec::new();
        if is_old || (settings.is_none() && list.is_none()) {
            notes.push(NoteId::NotSettings, input.name, None, "[Settings]");
        } else if let Some(list) = list {
            personalities = listed(&text, &list, &mut notes);
        }
        text.note_cut_off(&mut notes);
        let (below_name, below) = match input.beside {
            None => ("", None),
            Some((name, bytes)) => {
                let below = Text::new(name, bytes, &mut notes);
                let [settings] = [b"settings".to_vec()];
                let sections = below.sections(std::slice::from_ref(&settings), &mut Notes::default());
                (name, { sections }.remove(&settings))
            }
        };
        Self { names: (input.name, below_name), settings, below, personalities, notes, lines: text.lines }
    }

    /// The main account.
    pub fn main(&self) -> View<'_> {
        View { file: self, own: self.settings.as_ref(), main: true }
    }

    /// A personality.
    pub fn view<'b>(&'b self, personality: &'b Personality) -> View<'b> {
        View { file: self, own: Some(&personality.section), main: false }
    }
}

/// The personalities with a section. Eudora stops at the first number that is missing.
fn listed(text: &Text<'_>, list: &Section, notes: &mut Notes) -> Vec<Personality> {
    let entry = |number: usize| list.get(&format!("Persona{number}")).filter(|value| value.filled);
    let end = (0..PERSONALITIES).find(|&number| entry(number).is_none()).unwrap_or(PERSONALITIES);
    let place = |value: &Value| (Some(value.line), format!("[{}] {}", list.name, value.key));
    for value in (end..1000).filter_map(entry) {
        let what = if end == PERSONALITIES { NoteId::TooMany } else { NoteId::AfterGap };
        let (line, key) = place(value);
        notes.push(what, text.name, line, key);
    }
    let lower = |value: &Value| value.bytes.to_ascii_lowercase();
    let wanted: Vec<Vec<u8>> = (0..end).filter_map(entry).map(lower).collect();
    let mut sections = text.sections(&wanted, notes);
    let mut seen = HashSet::from([b"settings".to_vec()]);
    let mut personalities = Vec::new();
    for value in (0..end).filter_map(entry) {
        let (line, key) = place(value);
        match sections.remove(&lower(value)) {
            _ if !seen.insert(lower(value)) => notes.push(NoteId::DuplicateKey, text.name, line, key),
            None => notes.push(NoteId::AccountMissing, text.name, line, key),
            Some(section) => {
                let (name, key) = (value.bytes.clone(), value.text.clone());
                personalities.push(Personality { name, key, section });
            }
        }
    }
    personalities
}

/// One account's view of the file.
pub struct View<'a> {
    file: &'a File<'a>,
    own: Option<&'a Section>,
    /// Whether it is the main account.
    pub main: bool,
}

/// What is in force for a key, and where it stands.
pub struct Cell<'a> {
    /// The value; none where the default is in force.
    pub value: Option<&'a Value>,
    /// The line.
    pub place: Place,
}

impl<'a> View<'a> {
    fn own_name(&self) -> &'a str {
        self.own.map_or("Settings", |section| &section.name)
    }

    fn find(&self, key: &str, sections: &[(&str, Option<&'a Section>)]) -> Cell<'a> {
        for &(file, section) in sections {
            if let Some((section, value)) = section.and_then(|section| Some((section, section.get(key)?))) {
                let key = format!("[{}] {}", section.name, value.key);
                let place = Place { file: file.to_owned(), line: Some(value.line), key };
                return Cell { value: Some(value), place };
            }
        }
        let key = format!("[{}] {key}", self.own_name());
        Cell { value: None, place: Place { file: self.file.names.0.to_owned(), line: None, key } }
    }

    /// A key that is inherited.
    pub fn cell(&self, key: &str) -> Cell<'a> {
        let (name, below) = self.file.names;
        let settings = self.file.settings.as_ref();
        self.find(key, &[(name, self.own), (name, settings), (below, self.file.below.as_ref())])
    }

    /// A key that only the account's own section can hold.
    pub fn own(&self, key: &str) -> Cell<'a> {
        self.find(key, &[(self.file.names.0, self.own)])
    }

    /// An inherited switch.
    pub fn switch(&self, key: &str, default: bool) -> (bool, Place) {
        self.cell(key).switch(default)
    }

    /// Whether it collects mail by IMAP (persona.cpp, IsImapPersona).
    pub fn is_imap(&self) -> bool {
        self.own("UsesIMAP").switch(false).0
    }

    /// A section in which nobody typed a server or a login yet is no account.
    fn is_account(&self) -> bool {
        let filled = |cell: Cell<'_>| cell.value.is_some_and(|value| value.filled);
        filled(self.cell("POPAccount"))
            || ["PopServer", "LoginName", "SMTPServer"].iter().any(|key| filled(self.own(key)))
    }
}

impl<'a> Cell<'a> {
    /// The text; empty where the key is missing.
    pub fn text(&self) -> &'a str {
        self.value.map_or("", |value| &value.text)
    }

    /// The number as Eudora reads it: the digits it begins with, 16 bits of them; text is 0 (rs.cpp, GetIniShort).
    pub fn number(&self, default: i16) -> i16 {
        self.value.map_or(default, |value| number_in(&value.text).unwrap_or(0) as i16)
    }

    /// A switch: any number but 0 is on.
    pub fn switch(self, default: bool) -> (bool, Place) {
        (self.number(i16::from(default)) != 0, self.place)
    }

    /// A port; an empty value is none.
    fn port(self, default: u16) -> (Held, Place) {
        let text = self.text();
        let held = match number_in(text).map(u16::try_from) {
            None if text.is_empty() => number(default),
            Some(Ok(port @ 1..)) => number(port),
            _ => Held::Other(text.to_owned()),
        };
        (held, self.place)
    }

    fn tls(self) -> (Held, Place) {
        let held = match self.number(1) {
            0 => Held::Value(SettingValue::Tls(Tls::None)),
            1 => Held::Opportunistic,
            2 => Held::Value(SettingValue::Tls(Tls::Implicit)),
            3 => Held::Value(SettingValue::Tls(Tls::Starttls)),
            _ => Held::Other(self.text().to_owned()),
        };
        (held, self.place)
    }
}

const fn number(number: u16) -> Held {
    Held::Value(SettingValue::Number(number))
}

const fn on(on: bool) -> Held {
    Held::Value(SettingValue::Switch(on))
}

fn text(text: &str) -> Held {
    Held::Value(if text.is_empty() { SettingValue::Nothing } else { SettingValue::Text(text.to_owned()) })
}

/// `login@host`: the last `@` counts (POPSession.cpp).
pub fn split_account(account: &str) -> (&str, &str) {
    account.rsplit_once('@').unwrap_or((account, ""))
}

/// `host:port` of an IMAP server.
pub fn split_port(server: &str) -> (&str, Option<&str>) {
    server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)))
}

/// The account's settings, in the order in which settings are shown.
fn fill(view: &View<'_>, account: &mut FoundAccount) {
    let imap = view.is_imap();
    let mut put = |setting, (held, place)| account.settings.push(FoundSetting { setting, held, place });
    let pop_account = view.cell("POPAccount");
    let (login, host) = split_account(pop_account.text());
    let name = view.cell("RealName");
    put(Setting::Name, (text(name.text()), name.place));
    let address = Some(view.cell("ReturnAddress")).filter(|cell| !cell.text().is_empty());
    let address = address.unwrap_or_else(|| view.cell("POPAccount"));
    put(Setting::Address, (text(address.text()), address.place));
    let protocol = if imap { Protocol::Imap } else { Protocol::Pop };
    put(Setting::Protocol, (Held::Value(SettingValue::Protocol(protocol)), view.own("UsesIMAP").place));
    let (server, login_name) = (view.own("PopServer"), view.own("LoginName"));
    let (incoming_host, username) = if imap {
        ((text(split_port(server.text()).0), server.place), (text(login_name.text()), login_name.place))
    } else {
        ((text(host), pop_account.place.clone()), (text(login), pop_account.place.clone()))
    };
    put(Setting::IncomingHost, incoming_host);
    put(Setting::IncomingPort, incoming_port(view, imap));
    put(Setting::IncomingTls, view.cell("SSLReceiveUse").tls());
    put(Setting::IncomingUsername, username.clone());
    put(Setting::IncomingAuth, incoming_auth(view));
    if imap {
        let prefix = view.cell("ImapDirectoryPrefix");
        put(Setting::PathPrefix, (Held::Value(SettingValue::Text(prefix.text().to_owned())), prefix.place));
    }
    let smtp = view.cell("SMTPServer");
    put(Setting::OutgoingHost, (text(if smtp.text().is_empty() { host } else { smtp.text() }), smtp.place));
    put(Setting::OutgoingPort, outgoing_port(view));
    put(Setting::OutgoingTls, view.cell("SSLSendUse").tls());
    let (allowed, place) = view.switch("SmtpAuthAllowed", true);
    put(Setting::OutgoingUsername, if allowed { username } else { (text(""), place.clone()) });
    let auth = if allowed { Auth::Password } else { Auth::None };
    put(Setting::OutgoingAuth, (Held::Value(SettingValue::Auth(auth)), place));
    if !imap {
        retention(view, &mut put);
    }
    if view.main {
        let every = view.cell("CheckForMailEvery");
        let held = match every.number(0) {
            0 => text(""),
            minutes @ 1..=1440 => number(minutes.unsigned_abs()),
            _ => Held::Other(every.text().to_owned()),
        };
        put(Setting::CheckEvery, (held, every.place));
    }
    eudora_oddities::of_an_account(view, &mut account.oddities);
}

fn incoming_port(view: &View<'_>, imap: bool) -> (Held, Place) {
    let alternate = view.cell("SSLReceiveUse").number(1) == 2;
    match (alternate, imap) {
        (true, true) => view.cell("SSLIMAPAlternatePort").port(993),
        (true, false) => view.cell("SSLPOPAlternatePort").port(995),
        (false, false) => view.cell("POPPort").port(110),
        (false, true) => {
            let own = view.own("IMAPPort");
            let server = view.own("PopServer");
            match split_port(server.text()).1.filter(|_| own.text().is_empty()) {
                Some(port) => match port.parse() {
                    Ok(port @ 1..) => (number(port), server.place),
                    _ => (Held::Other(port.to_owned()), server.place),
                },
                None => own.port(143),
            }
        }
    }
}

fn outgoing_port(view: &View<'_>) -> (Held, Place) {
    if view.cell("SSLSendUse").number(1) == 2 {
        view.cell("SSLSMTPAlternatePort").port(465)
    } else if view.own("UseSubmissionPort").switch(false).0 {
        view.cell("SubmissionPort").port(587)
    } else {
        view.cell("SMTPPort").port(25)
    }
}

/// A group of buttons of which one is pressed; where a file presses several, the rarer counts.
fn incoming_auth(view: &View<'_>) -> (Held, Place) {
    let password = view.switch("AuthenticatePassword", true);
    for (key, held) in [
        ("AuthenticateKerberos", Held::Other("Kerberos".into())),
        ("AuthenticateRPA", Held::Other("RPA".into())),
        ("AuthenticateAPOP", Held::Value(SettingValue::Auth(Auth::EncryptedPassword))),
    ] {
        let (pressed, place) = view.switch(key, false);
        if pressed {
            return (held, place);
        }
    }
    match password {
        (true, place) => (Held::Value(SettingValue::Auth(Auth::Password)), place),
        (false, place) => (Held::Other("0".into()), place),
    }
}

/// The age counts only with its switch and from one day on (pophost.cpp).
fn retention(view: &View<'_>, put: &mut impl FnMut(Setting, (Held, Place))) {
    let (leave, place) = view.switch("LeaveMailOnServer", false);
    put(Setting::LeaveOnServer, (on(leave), place));
    if !leave {
        return;
    }
    let (delete, place) = view.switch("DeleteMailFromServer", false);
    let days = view.cell("LeaveOnServerDays");
    put(
        Setting::RetentionDays,
        match days.number(0) {
            _ if !delete => (text(""), place),
            count @ 1.. => (number(count.unsigned_abs()), days.place),
            _ => (text(""), days.place),
        },
    );
    let (with_trash, place) = view.switch("ServerDelete", false);
    put(Setting::DeleteWhenTrashEmptied, (on(with_trash), place));
}
