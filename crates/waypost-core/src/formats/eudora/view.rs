//! A settings file of Eudora for Windows taken apart: its sections, the personalities that Eudora
//! sees, and which line of which section is in force for one of them.
//!
//! A key that a personality lacks is taken from [Settings], then from DEudora.ini, then Eudora's
//! default is in force (rs.cpp, GetIniString).

use std::collections::HashSet;

use crate::plan::account::{SettingValue, Tls};

use super::file::{MAX_PERSONALITIES, OLD_SECTIONS};
use super::sections::{Section, Text, Value, WarningList, leading_number};
use crate::formats::found::{FoundValue, Input, Place, ReadWarningKind};

/// A file taken apart: its sections that matter, in the order of the list of personalities.
pub struct EudoraFile<'a> {
    names: (&'a str, &'a str),
    /// `[Settings]`, if the file has it.
    pub settings: Option<Section>,
    below: Option<Section>,
    /// The personalities that Eudora sees.
    pub personalities: Vec<Personality>,
    /// What was odd on the way.
    pub notes: WarningList,
    /// How many lines the file has.
    pub lines: usize,
}

/// A personality that is listed and has a section.
pub struct Personality {
    /// Its section's name in bytes, as the list has it.
    pub name: Vec<u8>,
    /// The same in characters.
    pub key: String,
    section: Section,
}

/// A personality's name without what Eudora puts before it.
pub fn without_prefix(key: &str) -> &str {
    let (prefix, name) = key.split_at_checked(8).unwrap_or(("", key));
    if prefix.eq_ignore_ascii_case("Persona-") { name } else { key }
}

impl<'a> EudoraFile<'a> {
    /// Takes a file apart.
    pub fn new(input: &Input<'a>) -> Self {
        let mut notes = WarningList::default();
        let text = Text::new(input.name, input.bytes, &mut notes);
        let wanted = [b"settings".to_vec(), b"personalities".to_vec()];
        let mut sections = text.sections(&wanted, &mut notes);
        let [settings, list] = wanted.map(|name| sections.remove(&name));
        let old = OLD_SECTIONS.map(|old| old.to_ascii_lowercase().into_bytes());
        let is_old = settings.is_none() && !text.sections(&old, &mut WarningList::default()).is_empty();
        let mut personalities = Vec::new();
        if is_old || (settings.is_none() && list.is_none()) {
            notes.push(ReadWarningKind::NotSettings, input.name, None, "[Settings]");
        } else if let Some(list) = list {
            personalities = listed(&text, &list, &mut notes);
        }
        text.note_cut_off(&mut notes);
        let (below_name, below) = match input.beside {
            None => ("", None),
            Some((name, bytes)) => {
                let below = Text::new(name, bytes, &mut notes);
                let [settings] = [b"settings".to_vec()];
                let sections = below.sections(std::slice::from_ref(&settings), &mut WarningList::default());
                (name, { sections }.remove(&settings))
            }
        };
        Self { names: (input.name, below_name), settings, below, personalities, notes, lines: text.lines }
    }

    /// The main account.
    pub fn main(&self) -> AccountView<'_> {
        AccountView { file: self, own: self.settings.as_ref(), main: true }
    }

    /// A personality.
    pub fn view<'b>(&'b self, personality: &'b Personality) -> AccountView<'b> {
        AccountView { file: self, own: Some(&personality.section), main: false }
    }
}

/// The personalities with a section. Eudora stops at the first number that is missing.
fn listed(text: &Text<'_>, list: &Section, notes: &mut WarningList) -> Vec<Personality> {
    let entry = |number: usize| list.get(&format!("Persona{number}")).filter(|value| value.has_value);
    let end = (0..MAX_PERSONALITIES).find(|&number| entry(number).is_none()).unwrap_or(MAX_PERSONALITIES);
    let place = |value: &Value| (Some(value.line), format!("[{}] {}", list.name, value.key));
    for value in (end..1000).filter_map(entry) {
        let what =
            if end == MAX_PERSONALITIES { ReadWarningKind::TooMany } else { ReadWarningKind::AfterGap };
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
            _ if !seen.insert(lower(value)) => {
                notes.push(ReadWarningKind::DuplicateKey, text.name, line, key)
            }
            None => notes.push(ReadWarningKind::AccountMissing, text.name, line, key),
            Some(section) => {
                let (name, key) = (value.bytes.clone(), value.text.clone());
                personalities.push(Personality { name, key, section });
            }
        }
    }
    personalities
}

/// One account's view of the file.
pub struct AccountView<'a> {
    file: &'a EudoraFile<'a>,
    own: Option<&'a Section>,
    /// Whether it is the main account.
    pub main: bool,
}

/// What is in force for a key, and where it stands.
pub struct EffectiveValue<'a> {
    /// The value; none where the default is in force.
    pub value: Option<&'a Value>,
    /// The line.
    pub place: Place,
}

impl<'a> AccountView<'a> {
    fn own_name(&self) -> &'a str {
        self.own.map_or("Settings", |section| &section.name)
    }

    fn find(&self, key: &str, sections: &[(&str, Option<&'a Section>)]) -> EffectiveValue<'a> {
        for &(file, section) in sections {
            if let Some((section, value)) = section.and_then(|section| Some((section, section.get(key)?))) {
                let key = format!("[{}] {}", section.name, value.key);
                let place = Place { file: file.to_owned(), line: Some(value.line), key };
                return EffectiveValue { value: Some(value), place };
            }
        }
        let key = format!("[{}] {key}", self.own_name());
        EffectiveValue { value: None, place: Place { file: self.file.names.0.to_owned(), line: None, key } }
    }

    /// A key that is inherited.
    pub fn effective(&self, key: &str) -> EffectiveValue<'a> {
        let (name, below) = self.file.names;
        let settings = self.file.settings.as_ref();
        self.find(key, &[(name, self.own), (name, settings), (below, self.file.below.as_ref())])
    }

    /// A key that only the account's own section can hold.
    pub fn own(&self, key: &str) -> EffectiveValue<'a> {
        self.find(key, &[(self.file.names.0, self.own)])
    }

    /// An inherited switch.
    pub fn switch(&self, key: &str, default: bool) -> (bool, Place) {
        self.effective(key).switch(default)
    }

    /// Whether it collects mail by IMAP (persona.cpp, IsImapPersona).
    pub fn is_imap(&self) -> bool {
        self.own("UsesIMAP").switch(false).0
    }

    /// A section in which nobody typed a server or a login yet is no account.
    pub fn is_account(&self) -> bool {
        let has_value = |effective: EffectiveValue<'_>| effective.value.is_some_and(|value| value.has_value);
        has_value(self.effective("POPAccount"))
            || ["PopServer", "LoginName", "SMTPServer"].iter().any(|key| has_value(self.own(key)))
    }
}

impl<'a> EffectiveValue<'a> {
    /// The text; empty where the key is missing.
    pub fn text(&self) -> &'a str {
        self.value.map_or("", |value| &value.text)
    }

    /// The number as Eudora reads it: the digits it begins with, 16 bits of them; text is 0 (rs.cpp, GetIniShort).
    pub fn number(&self, default: i16) -> i16 {
        self.value.map_or(default, |value| leading_number(&value.text).unwrap_or(0) as i16)
    }

    /// A switch: any number but 0 is on.
    pub fn switch(self, default: bool) -> (bool, Place) {
        (self.number(i16::from(default)) != 0, self.place)
    }

    /// A port; an empty value is none.
    pub fn port(self, default: u16) -> (FoundValue, Place) {
        let text = self.text();
        let held = match leading_number(text).map(u16::try_from) {
            None if text.is_empty() => number(default),
            Some(Ok(port @ 1..)) => number(port),
            _ => FoundValue::Other(text.to_owned()),
        };
        (held, self.place)
    }

    /// Eudora's four ways of encrypting; a missing key is opportunistic.
    pub fn tls(self) -> (FoundValue, Place) {
        let held = match self.number(1) {
            0 => FoundValue::Value(SettingValue::Tls(Tls::None)),
            1 => FoundValue::Opportunistic,
            2 => FoundValue::Value(SettingValue::Tls(Tls::Implicit)),
            3 => FoundValue::Value(SettingValue::Tls(Tls::Starttls)),
            _ => FoundValue::Other(self.text().to_owned()),
        };
        (held, self.place)
    }
}

/// A number as found.
pub const fn number(number: u16) -> FoundValue {
    FoundValue::Value(SettingValue::Number(number))
}

/// A switch as found.
pub const fn on(on: bool) -> FoundValue {
    FoundValue::Value(SettingValue::Switch(on))
}

/// `login@host`: the last `@` counts (POPSession.cpp).
pub fn split_account(account: &str) -> (&str, &str) {
    account.rsplit_once('@').unwrap_or((account, ""))
}

/// `host:port` of an IMAP server.
pub fn split_port(server: &str) -> (&str, Option<&str>) {
    server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)))
}
