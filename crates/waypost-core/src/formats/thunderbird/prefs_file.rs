//! A Mozilla preferences file (`prefs.js`, `user.js`) of which single values change while every other byte
//! stays.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::parser::{Pref, parse};
use super::pref_value::{PrefValue, serialize, statement, statement_start};
use crate::formats::decode::decode_text;
use crate::formats::found::{ReadWarning, ReadWarningKind};
use crate::formats::warning_list::WarningList;

/// A parsed file with the changes made to it.
#[derive(Debug, Default)]
pub(crate) struct PrefsFile<'a> {
    name: &'a str,
    bytes: Cow<'a, [u8]>,
    prefs: HashMap<String, Pref>,
    /// Replaced ranges of bytes: the start, the end, and the new bytes.
    replacements: BTreeMap<usize, (usize, Vec<u8>)>,
    /// Statements to add at the end.
    added: Vec<String>,
    warnings: WarningList,
    lines: usize,
    statement_count: usize,
    is_editable: bool,
}

impl<'a> PrefsFile<'a> {
    /// Parses a file. This never fails: what cannot be parsed is skipped with a warning, which has the file's
    /// name.
    pub(crate) fn parse(name: &'a str, bytes: &'a [u8]) -> Self {
        let mut file = Self { name, is_editable: true, ..Self::default() };
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
        let parsed = parse(name, &text, &mut file.warnings);
        file.is_editable &= !parsed.is_cut_off;
        (file.prefs, file.statement_count) = (parsed.prefs, parsed.statement_count);
        file.bytes = text;
        file
    }

    /// Adds a warning about something that also prevents editing.
    fn mark_uneditable(&mut self, kind: ReadWarningKind, line: usize) {
        self.is_editable = false;
        self.warnings.push(kind, self.name, Some(line), "");
    }

    fn check_encoding(&mut self, text: &[u8]) {
        let line_of = |at: usize| 1 + text.iter().take(at).filter(|&&b| b == b'\n').count();
        if let Some(at) = text.iter().position(|&b| b == 0) {
            self.mark_uneditable(ReadWarningKind::Binary, line_of(at));
        } else if let Err(error) = std::str::from_utf8(text) {
            let line = line_of(error.valid_up_to());
            self.warnings.push(ReadWarningKind::CodePage, self.name, Some(line), "");
        }
        let is_lone_return = |two: &[u8]| two.first() == Some(&b'\r') && two.get(1) != Some(&b'\n');
        if text.windows(2).any(is_lone_return) || text.ends_with(b"\r") {
            self.warnings.push(ReadWarningKind::LineEnds, self.name, None, "");
        }
        let newlines = text.iter().filter(|&&b| b == b'\n').count();
        self.lines = newlines + usize::from(!text.is_empty() && !text.ends_with(b"\n"));
    }

    /// The name of the file.
    pub(crate) const fn name(&self) -> &'a str {
        self.name
    }

    /// What was skipped or is unusual.
    pub(crate) fn warnings(&self) -> &[ReadWarning] {
        self.warnings.as_slice()
    }

    /// The number of lines.
    pub(crate) const fn lines(&self) -> usize {
        self.lines
    }

    /// The number of valid statements of any kind.
    pub(crate) const fn statement_count(&self) -> usize {
        self.statement_count
    }

    /// True if the file contains nothing but white space.
    pub(crate) fn is_blank(&self) -> bool {
        self.bytes.trim_ascii().is_empty()
    }

    /// True if the file can be edited without changing other bytes: UTF-8 without a byte-order mark, and
    /// complete.
    pub(crate) const fn is_editable(&self) -> bool {
        self.is_editable
    }

    /// The names of the mail preferences, in no particular order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.prefs.keys().map(String::as_str)
    }

    /// The value of a mail preference and its line.
    pub(crate) fn get(&self, name: &str) -> Option<(&PrefValue, usize)> {
        self.prefs.get(name).map(|pref| (&pref.value, pref.line))
    }

    /// Sets a preference, in the line that is in effect or in a new one at the end.
    pub(crate) fn set(&mut self, name: &str, value: PrefValue) {
        match self.prefs.get_mut(name) {
            Some(pref) if pref.value == value => {}
            Some(pref) => {
                if let Some(range) = &pref.range {
                    self.replacements.insert(range.start, (range.end, serialize(&value).into_bytes()));
                } else {
                    let start = statement_start(name);
                    if let Some(line) = self.added.iter_mut().find(|line| line.starts_with(&start)) {
                        *line = statement(name, &value);
                    }
                }
                pref.value = value;
            }
            None => {
                self.added.push(statement(name, &value));
                let line = self.lines + self.added.len();
                self.prefs.insert(name.to_owned(), Pref { value, line, range: None, is_user: true });
            }
        }
    }

    /// Removes a preference with its line. A line that contains anything else stays.
    pub(crate) fn remove(&mut self, name: &str) {
        let Some(pref) = self.prefs.get(name) else { return };
        let Some(range) = pref.range.clone() else {
            self.added.retain(|line| !line.starts_with(&statement_start(name)));
            self.prefs.remove(name);
            return;
        };
        let newline = |b: &u8| *b == b'\n';
        let before = self.bytes.get(..range.start).unwrap_or_default();
        let start = before.iter().rposition(newline).map_or(0, |end| end + 1);
        let rest = self.bytes.get(range.end..).unwrap_or_default();
        let end = rest.iter().position(newline).map_or(self.bytes.len(), |end| range.end + end + 1);
        let statement_start = statement_start(name);
        let is_alone = self.bytes.get(start..range.start).unwrap_or_default().trim_ascii()
            == statement_start.trim_end().as_bytes()
            && self.bytes.get(range.end..end).unwrap_or_default().trim_ascii() == b");";
        if is_alone {
            self.replacements.remove(&range.start);
            self.replacements.insert(start, (end, Vec::new()));
            self.prefs.remove(name);
        }
    }

    /// True if anything was changed.
    pub(crate) fn is_changed(&self) -> bool {
        !self.replacements.is_empty() || !self.added.is_empty()
    }

    /// The bytes of the file with the changes. Added lines end as the first line does.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        let bytes = self.bytes;
        let line_end: &[u8] = match bytes.iter().position(|&b| b == b'\n' || b == b'\r') {
            Some(at) if bytes.get(at) == Some(&b'\n') => b"\n",
            Some(at) if bytes.get(at + 1) == Some(&b'\n') => b"\r\n",
            Some(_) => b"\r",
            None => b"\n",
        };
        let mut out = Vec::with_capacity(bytes.len() + 64 * self.added.len());
        let mut from = 0;
        for (start, (end, new)) in &self.replacements {
            out.extend_from_slice(bytes.get(from..*start).unwrap_or_default());
            out.extend_from_slice(new);
            from = *end;
        }
        out.extend_from_slice(bytes.get(from..).unwrap_or_default());
        for line in &self.added {
            if !out.is_empty() && !out.ends_with(b"\n") && !out.ends_with(b"\r") {
                out.extend_from_slice(line_end);
            }
            out.extend_from_slice(line.as_bytes());
            out.extend_from_slice(line_end);
        }
        out
    }
}
