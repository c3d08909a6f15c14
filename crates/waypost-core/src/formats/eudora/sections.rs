//! Eudora for Windows: a settings file's bytes taken apart as Windows takes them apart, in one pass,
//! each value with its line. Only the sections and keys that are asked for are kept; of a password
//! only whether there is one.

use std::borrow::Cow;
use std::collections::HashMap;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::formats::found::{Note, Place, ReadWarningKind};
use crate::formats::ini::{is_blank, is_comment, key_of, section_of};

/// Windows hands Eudora this many bytes of a value (rs.cpp).
const LONGEST: usize = 511;
/// More notes than these help nobody.
const MAX_WARNINGS: usize = 50;

/// What the value of a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Secret,
}

/// The keys that are looked at, in Eudora's spelling (EudoraRes.rc).
const KEYS: &[(&str, Kind)] = &[
    ("RealName", Kind::Text),
    ("ReturnAddress", Kind::Text),
    ("POPAccount", Kind::Text),
    ("PopServer", Kind::Text),
    ("LoginName", Kind::Text),
    ("SMTPServer", Kind::Text),
    ("ImapDirectoryPrefix", Kind::Text),
    ("RelayPersona", Kind::Text),
    ("UsesPOP", Kind::Number),
    ("UsesIMAP", Kind::Number),
    ("SSLReceiveUse", Kind::Number),
    ("SSLSendUse", Kind::Number),
    ("SSLPOPAlternatePort", Kind::Number),
    ("SSLIMAPAlternatePort", Kind::Number),
    ("SSLSMTPAlternatePort", Kind::Number),
    ("POPPort", Kind::Number),
    ("IMAPPort", Kind::Number),
    ("SMTPPort", Kind::Number),
    ("UseSubmissionPort", Kind::Number),
    ("SubmissionPort", Kind::Number),
    ("SmtpAuthAllowed", Kind::Number),
    ("UsePOPSend", Kind::Number),
    ("AuthenticatePassword", Kind::Number),
    ("AuthenticateKerberos", Kind::Number),
    ("AuthenticateAPOP", Kind::Number),
    ("AuthenticateRPA", Kind::Number),
    ("LeaveMailOnServer", Kind::Number),
    ("DeleteMailFromServer", Kind::Number),
    ("LeaveOnServerDays", Kind::Number),
    ("ServerDelete", Kind::Number),
    ("EmptyTrashOnQuit", Kind::Number),
    ("CheckForMailEvery", Kind::Number),
    ("CheckMailByDefault", Kind::Number),
    ("Offline", Kind::Number),
    ("UseRelay", Kind::Number),
    ("SavePassword", Kind::Number),
    ("SavePasswordText", Kind::Secret),
];

/// What was passed over, up to a number that can be read.
#[derive(Debug, Default)]
pub struct WarningList {
    list: Vec<Note>,
}

impl WarningList {
    /// Notes something, with the section or the key where it stands.
    pub fn push(&mut self, what: ReadWarningKind, file: &str, line: Option<usize>, key: impl Into<String>) {
        let place = |key| Place { file: file.to_owned(), line, key };
        if self.list.len() < MAX_WARNINGS {
            self.list.push(Note { what, place: place(key.into()) });
        } else if self.list.len() == MAX_WARNINGS {
            self.list.push(Note { what: ReadWarningKind::TooMany, place: place(String::new()) });
        }
    }

    /// The notes in the order of the lines.
    pub fn into_list(mut self) -> Vec<Note> {
        self.list.sort_by_key(|note| note.what == ReadWarningKind::TooMany);
        if let Some((_, rest)) =
            self.list.split_last_mut().filter(|(last, _)| last.what == ReadWarningKind::TooMany)
        {
            rest.sort_by_key(|note| note.place.line);
        } else {
            self.list.sort_by_key(|note| note.place.line);
        }
        self.list
    }
}

/// A file whose lines can be read.
#[derive(Debug)]
pub struct Text<'a> {
    /// The file's name.
    pub name: &'a str,
    bytes: Cow<'a, [u8]>,
    /// What ends a line.
    end: u8,
    /// Whether the bytes are UTF-8 because they were UTF-16.
    unicode: bool,
    /// The number of its lines.
    pub lines: usize,
    /// Its last line, where that ends in the middle.
    cut_off: Option<usize>,
}

impl<'a> Text<'a> {
    /// Makes lines of whatever the bytes are.
    pub fn new(name: &'a str, bytes: &'a [u8], notes: &mut WarningList) -> Self {
        let (bytes, unicode) = plain(name, bytes, notes);
        let end = if bytes.contains(&b'\n') || !bytes.contains(&b'\r') { b'\n' } else { b'\r' };
        if end == b'\r' {
            notes.push(ReadWarningKind::LineEnds, name, Some(1), "");
        }
        let ends = bytes.iter().filter(|&&b| b == end).count();
        let last = bytes.rsplit(|&b| b == end).next().unwrap_or_default();
        let lines = ends + usize::from(!last.is_empty());
        let whole = is_blank(last) || is_comment(last) || section_of(last).is_some() || last.contains(&b'=');
        let cut_off = (!whole).then_some(lines);
        if !unicode && let Some(at) = bytes.iter().position(|&b| b == 0) {
            let line = bytes.iter().take(at).filter(|&&b| b == end).count() + 1;
            notes.push(ReadWarningKind::Binary, name, Some(line), "");
        }
        Self { name, bytes, end, unicode, lines, cut_off }
    }

    /// Notes a last line that ends in the middle.
    pub fn note_cut_off(&self, notes: &mut WarningList) {
        if self.cut_off.is_some() {
            notes.push(ReadWarningKind::CutOff, self.name, self.cut_off, "");
        }
    }

    /// The sections of these lower-case names, the first of each. A section is named as the file spells it.
    pub fn sections(&self, wanted: &[Vec<u8>], notes: &mut WarningList) -> HashMap<Vec<u8>, Section> {
        let mut sections: HashMap<Vec<u8>, Section> =
            wanted.iter().map(|name| (name.clone(), Section::default())).collect();
        let mut current: Option<&mut Section> = None;
        for (number, line) in (1..).zip(self.bytes.split(|&b| b == self.end)) {
            if let Some(name) = section_of(line) {
                current = sections.get_mut(&name.to_ascii_lowercase());
                if let Some(section) = current.as_mut() {
                    if section.line > 0 {
                        let key = format!("[{}]", self.decode(name).0);
                        notes.push(ReadWarningKind::DuplicateSection, self.name, Some(number), key);
                        current = None;
                    } else {
                        section.line = number;
                        section.name = self.decode(name).0;
                    }
                }
            } else if let Some(section) = current.as_mut() {
                self.line(section, number, line, notes);
            }
        }
        sections.retain(|_, section| section.line > 0);
        sections
    }

    fn line(&self, section: &mut Section, number: usize, line: &[u8], notes: &mut WarningList) {
        if is_blank(line) || is_comment(line) {
            return;
        }
        let mut note = |what, key: String| notes.push(what, self.name, Some(number), key);
        let Some((key, value)) = key_of(line) else {
            if self.cut_off != Some(number) {
                note(ReadWarningKind::NotASetting, format!("[{}]", section.name));
            }
            return;
        };
        let Some(kind) = kind_of(key) else { return };
        let lower = key.to_ascii_lowercase();
        let spelled = String::from_utf8_lossy(key).into_owned();
        let shown = format!("[{}] {spelled}", section.name);
        if section.values.contains_key(&lower) {
            return note(ReadWarningKind::DuplicateKey, shown);
        }
        let value = unquoted(value.trim_ascii());
        let has_value = !value.is_empty();
        let value = if kind == Kind::Secret { b"" } else { value };
        if value.len() > LONGEST {
            note(ReadWarningKind::TooLong, shown.clone());
        }
        let bytes = value.get(..LONGEST).unwrap_or(value).to_vec();
        let (text, another) = self.decode(&bytes);
        if another {
            note(ReadWarningKind::CodePage, shown.clone());
        }
        if kind == Kind::Number && has_value && leading_number(&text).is_none() {
            note(ReadWarningKind::NotAValue, shown.clone());
        }
        section.values.insert(lower, Value { key: spelled, bytes, text, has_value, line: number });
    }

    /// The characters of a value, and whether they were in another code page than the program's.
    fn decode(&self, bytes: &[u8]) -> (String, bool) {
        match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), !self.unicode && !text.is_ascii()),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), false),
        }
    }
}

/// The bytes without a mark, and without the NULs of UTF-16.
fn plain<'a>(name: &str, bytes: &'a [u8], notes: &mut WarningList) -> (Cow<'a, [u8]>, bool) {
    let (encoding, rest) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        notes.push(ReadWarningKind::ByteOrderMark, name, Some(1), "");
        return (rest.into(), false);
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (UTF_16LE, rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (UTF_16BE, rest)
    } else {
        match bytes {
            [a, 0, b, 0, ..] if *a > 0 && *b > 0 => (UTF_16LE, bytes),
            [0, a, 0, b, ..] if *a > 0 && *b > 0 => (UTF_16BE, bytes),
            _ => return (bytes.into(), false),
        }
    };
    notes.push(ReadWarningKind::Utf16, name, Some(1), "");
    let (text, _) = encoding.decode_without_bom_handling(rest);
    (text.into_owned().into_bytes().into(), true)
}

/// What a key's value is; none for a key that is not looked at. `Persona0` and so on list names.
fn kind_of(key: &[u8]) -> Option<Kind> {
    let known = KEYS.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(key));
    let listed = || match key.split_at_checked(7)? {
        (name, digits) if name.eq_ignore_ascii_case(b"Persona") => {
            let number = digits.len() <= 3 && digits.iter().all(u8::is_ascii_digit);
            (number && !digits.is_empty()).then_some(Kind::Text)
        }
        _ => None,
    };
    known.map(|(_, kind)| *kind).or_else(listed)
}

/// Windows removes one pair of quotes around a value.
fn unquoted(value: &[u8]) -> &[u8] {
    let inside = |quote: &[u8]| value.strip_prefix(quote)?.strip_suffix(quote);
    inside(b"\"").or_else(|| inside(b"'")).unwrap_or(value)
}

/// The number that a text begins with; none if it begins with something else.
pub fn leading_number(text: &str) -> Option<i64> {
    let text = text.trim_start();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let digits = if sign == 1 { digits.strip_prefix('+').unwrap_or(digits) } else { digits };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, _) = digits.split_at(end);
    (!digits.is_empty()).then(|| sign * digits.parse().unwrap_or(i64::from(i32::MAX)))
}

/// A section and those of its values that are looked at.
#[derive(Debug, Default)]
pub struct Section {
    /// Its name in the file's spelling.
    pub name: String,
    line: usize,
    values: HashMap<Vec<u8>, Value>,
}

impl Section {
    /// A key's value.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.get(key.to_ascii_lowercase().as_bytes())
    }
}

/// A value and where it stands.
#[derive(Debug)]
pub struct Value {
    /// The key in the file's spelling.
    pub key: String,
    /// The value without quotes, as bytes; nothing of a password.
    pub bytes: Vec<u8>,
    /// The value in characters; nothing of a password.
    pub text: String,
    /// Whether there is a value.
    pub has_value: bool,
    /// The line, counted from 1.
    pub line: usize,
}
