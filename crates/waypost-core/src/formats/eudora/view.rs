//! A settings file of Eudora for Windows taken apart: its sections, the personalities that Eudora
//! sees, and which line of which section is in force for one of them.
//!
//! A key that a personality lacks is taken from [Settings], then from DEudora.ini, then Eudora's
//! default is in force (rs.cpp, GetIniString).

use std::collections::HashSet;

use crate::plan::account::{SettingValue, Tls};

use super::file::{OLD, PERSONALITIES};
use super::sections::{Notes, Section, Text, Value, number_in};
use crate::formats::found::{Held, Input, NoteId, Place};

/// A file taken apart: its sections that matter, in the order of the list of personalities.
pub struct File<'a> {
    names: (&'a str, &'a str),
    /// `[Settings]`, if the file has it.
    pub settings: Option<Section>,
    below: Option<Section>,
    /// The personalities that Eudora sees.
    pub personalities: Vec<Personality>,
    /// What was odd on the way.
    pub notes: Notes,
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
    pub fn is_account(&self) -> bool {
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
    pub fn port(self, default: u16) -> (Held, Place) {
        let text = self.text();
        let held = match number_in(text).map(u16::try_from) {
            None if text.is_empty() => number(default),
            Some(Ok(port @ 1..)) => number(port),
            _ => Held::Other(text.to_owned()),
        };
        (held, self.place)
    }

    /// Eudora's four ways of encrypting; a missing key is opportunistic.
    pub fn tls(self) -> (Held, Place) {
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

/// A number as found.
pub const fn number(number: u16) -> Held {
    Held::Value(SettingValue::Number(number))
}

/// A switch as found.
pub const fn on(on: bool) -> Held {
    Held::Value(SettingValue::Switch(on))
}

/// `login@host`: the last `@` counts (POPSession.cpp).
pub fn split_account(account: &str) -> (&str, &str) {
    account.rsplit_once('@').unwrap_or((account, ""))
}

/// `host:port` of an IMAP server.
pub fn split_port(server: &str) -> (&str, Option<&str>) {
    server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)))
}
