//! A Mozilla preferences file (`prefs.js`, `user.js`) as bytes: single values change, every other byte stays.
//!
//! It is read as Thunderbird reads it (tried with Thunderbird 153): the last line of a name counts, a
//! broken statement is passed over up to its `;`, a string may be in either kind of quotes. Only mail
//! preferences are kept in mind.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::token::{Token, Tokens};
use super::value::{PrefValue, serialize, statement, statement_start};
use crate::formats::found::ReadWarningKind;
use crate::formats::recognise::decode_text;

/// A preference that is in force.
#[derive(Debug)]
struct Pref {
    value: PrefValue,
    line: usize,
    /// Where the value stands; none: in a line that was added.
    at: Option<Range<usize>>,
    /// Made by `user_pref`, which goes before `pref`.
    by_user: bool,
}

/// Something that was passed over: what, its line and its name.
pub type SkippedStatement = (ReadWarningKind, usize, String);

/// The most things noted: nobody reads more.
const MAX_WARNINGS: usize = 50;

/// A file that was taken apart.
#[derive(Debug, Default)]
pub struct PrefsFile<'a> {
    bytes: Cow<'a, [u8]>,
    entries: HashMap<String, Pref>,
    changed: BTreeMap<usize, (usize, Vec<u8>)>,
    added: Vec<String>,
    notes: Vec<SkippedStatement>,
    lines: usize,
    statements: usize,
    whole: bool,
}

impl<'a> PrefsFile<'a> {
    /// Takes a file apart; this never fails.
    pub fn parse(bytes: &'a [u8]) -> Self {
        let mut file = Self { whole: true, ..Self::default() };
        let text: Cow<'a, [u8]> = if let (Cow::Owned(text), Some(ReadWarningKind::Utf16)) = decode_text(bytes)
        {
            file.mark_uneditable(ReadWarningKind::Utf16, 1);
            Cow::Owned(text.into_bytes())
        } else if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
            file.mark_uneditable(ReadWarningKind::ByteOrderMark, 1);
            Cow::Borrowed(rest)
        } else {
            Cow::Borrowed(bytes)
        };
        file.check_encoding(&text);
        file.statements(&text);
        file.bytes = text;
        file
    }

    /// A note that also says that the file cannot be changed without harm.
    fn mark_uneditable(&mut self, what: ReadWarningKind, line: usize) {
        self.whole = false;
        self.note(what, line, String::new());
    }

    fn note(&mut self, what: ReadWarningKind, line: usize, name: String) {
        match self.notes.len() {
            MAX_WARNINGS => self.notes.push((ReadWarningKind::TooMany, line, String::new())),
            length if length < MAX_WARNINGS => self.notes.push((what, line, name)),
            _ => {}
        }
    }

    fn check_encoding(&mut self, text: &[u8]) {
        let line_of = |at: usize| 1 + text.iter().take(at).filter(|&&b| b == b'\n').count();
        if let Some(at) = text.iter().position(|&b| b == 0) {
            self.mark_uneditable(ReadWarningKind::Binary, line_of(at));
        } else if let Err(error) = std::str::from_utf8(text) {
            self.note(ReadWarningKind::CodePage, line_of(error.valid_up_to()), String::new());
        }
        let lone = |pair: &[u8]| pair.first() == Some(&b'\r') && pair.get(1) != Some(&b'\n');
        if text.windows(2).any(lone) || text.ends_with(b"\r") {
            self.note(ReadWarningKind::LineEnds, 1, String::new());
        }
        let newlines = text.iter().filter(|&&b| b == b'\n').count();
        self.lines = newlines + usize::from(!text.is_empty() && !text.ends_with(b"\n"));
    }

    fn statements(&mut self, text: &[u8]) {
        let mut tokens = Tokens::new(text);
        loop {
            match tokens.read() {
                (Token::End, _) => break,
                (first, _) => self.statement(first, &mut tokens),
            }
        }
        if tokens.ended_inside {
            self.mark_uneditable(ReadWarningKind::CutOff, tokens.line);
        }
    }

    /// One `user_pref("name", value);`, or whatever stands up to the next `;`.
    fn statement(&mut self, first: Token, tokens: &mut Tokens<'_>) {
        let line = tokens.start_line;
        let by_user = match first {
            Token::Word("user_pref") => true,
            Token::Word("pref" | "sticky_pref") => false,
            other => return self.skip_statement(other, tokens),
        };
        match tokens.read().0 {
            Token::Sign(b'(') => {}
            other => return self.skip_statement(other, tokens),
        }
        let name = match tokens.read().0 {
            Token::Text(name, _) => name,
            other => return self.skip_statement(other, tokens),
        };
        let ours = name.starts_with("mail.");
        let bad = |file: &mut Self, what: ReadWarningKind, token: Token, tokens: &mut Tokens<'_>| {
            if ours {
                file.note(what, line, name.clone());
            }
            file.skip_statement(token, tokens);
        };
        match tokens.read().0 {
            Token::Sign(b',') => {}
            other => return bad(self, ReadWarningKind::NotASetting, other, tokens),
        }
        let (value, at, broken) = match tokens.value() {
            Ok(value) => value,
            Err(token) => return bad(self, ReadWarningKind::NotAValue, token, tokens),
        };
        loop {
            match tokens.read().0 {
                Token::Sign(b')') => break,
                Token::Sign(b',') | Token::Word("sticky" | "locked") => {}
                other => return bad(self, ReadWarningKind::NotAValue, other, tokens),
            }
        }
        match tokens.read().0 {
            Token::Sign(b';') => {}
            other => return bad(self, ReadWarningKind::NotASetting, other, tokens),
        }
        self.statements += 1;
        if ours {
            if broken {
                self.note(ReadWarningKind::NotAValue, line, name.clone());
            }
            self.keep(name, Pref { value, line, at: Some(at), by_user });
        }
    }

    fn keep(&mut self, name: String, entry: Pref) {
        let hidden = !entry.by_user && self.entries.get(&name).is_some_and(|before| before.by_user);
        if !hidden {
            self.entries.insert(name, entry);
        }
    }

    /// Goes on to the next `;` as the program does; mail preferences on the way are lost to it.
    fn skip_statement(&mut self, first: Token, tokens: &mut Tokens<'_>) {
        let mut token = first;
        let mut opened = false;
        loop {
            match token {
                Token::Sign(b';') => return,
                Token::End => {
                    tokens.ended_inside = true;
                    return;
                }
                Token::Text(name, _) if opened && name.starts_with("mail.") => {
                    self.note(ReadWarningKind::NotASetting, tokens.start_line, name);
                    opened = false;
                }
                other => opened = other == Token::Sign(b'('),
            }
            token = tokens.read().0;
        }
    }

    /// What was passed over.
    pub fn notes(&self) -> &[SkippedStatement] {
        &self.notes
    }

    /// The number of its lines.
    pub const fn lines(&self) -> usize {
        self.lines
    }

    /// The number of preferences of any kind.
    pub const fn statements_read(&self) -> usize {
        self.statements
    }

    /// Whether there is nothing in it.
    pub fn is_blank(&self) -> bool {
        self.bytes.trim_ascii().is_empty()
    }

    /// Whether it can be changed without harm: UTF-8 without a mark, text to its end.
    pub const fn is_editable(&self) -> bool {
        self.whole
    }

    /// The names of the mail preferences, in no order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// A mail preference's value and its line.
    pub fn get(&self, name: &str) -> Option<(&PrefValue, usize)> {
        self.entries.get(name).map(|entry| (&entry.value, entry.line))
    }

    /// Gives a preference a value: in the line that counts, or in a new one at the end.
    pub fn set(&mut self, name: &str, value: PrefValue) {
        match self.entries.get_mut(name) {
            Some(entry) if entry.value == value => {}
            Some(entry) => {
                match &entry.at {
                    Some(at) => {
                        self.changed.insert(at.start, (at.end, serialize(&value).into_bytes()));
                    }
                    None => {
                        if let Some(line) =
                            self.added.iter_mut().find(|line| line.starts_with(&statement_start(name)))
                        {
                            *line = statement(name, &value);
                        }
                    }
                }
                entry.value = value;
            }
            None => {
                self.added.push(statement(name, &value));
                let line = self.lines + self.added.len();
                self.entries.insert(name.to_owned(), Pref { value, line, at: None, by_user: true });
            }
        }
    }

    /// Takes a preference out, with its line. A line that says more than this one preference stays.
    pub fn remove(&mut self, name: &str) {
        let Some(entry) = self.entries.get(name) else { return };
        let Some(at) = entry.at.clone() else {
            self.added.retain(|line| !line.starts_with(&statement_start(name)));
            self.entries.remove(name);
            return;
        };
        let newline = |b: &u8| *b == b'\n';
        let before = self.bytes.get(..at.start).unwrap_or_default();
        let start = before.iter().rposition(newline).map_or(0, |end| end + 1);
        let rest = self.bytes.get(at.end..).unwrap_or_default();
        let end = rest.iter().position(newline).map_or(self.bytes.len(), |end| at.end + end + 1);
        let statement_start = statement_start(name);
        let alone = self.bytes.get(start..at.start).unwrap_or_default().trim_ascii()
            == statement_start.trim_end().as_bytes()
            && self.bytes.get(at.end..end).unwrap_or_default().trim_ascii() == b");";
        if alone {
            self.changed.remove(&at.start);
            self.changed.insert(start, (end, Vec::new()));
            self.entries.remove(name);
        }
    }

    /// Whether anything was changed.
    pub fn is_changed(&self) -> bool {
        !self.changed.is_empty() || !self.added.is_empty()
    }

    /// The whole file again.
    pub fn into_bytes(self) -> Vec<u8> {
        let bytes = self.bytes;
        let end: &[u8] = match bytes.iter().position(|&b| b == b'\n' || b == b'\r') {
            Some(at) if bytes.get(at) == Some(&b'\n') => b"\n",
            Some(at) if bytes.get(at + 1) == Some(&b'\n') => b"\r\n",
            Some(_) => b"\r",
            None => b"\n",
        };
        let mut out = Vec::with_capacity(bytes.len() + 64 * self.added.len());
        let mut from = 0;
        for (start, (stop, value)) in &self.changed {
            out.extend_from_slice(bytes.get(from..*start).unwrap_or_default());
            out.extend_from_slice(value);
            from = *stop;
        }
        out.extend_from_slice(bytes.get(from..).unwrap_or_default());
        for line in &self.added {
            if !out.is_empty() && !out.ends_with(b"\n") && !out.ends_with(b"\r") {
                out.extend_from_slice(end);
            }
            out.extend_from_slice(line.as_bytes());
            out.extend_from_slice(end);
        }
        out
    }
}
