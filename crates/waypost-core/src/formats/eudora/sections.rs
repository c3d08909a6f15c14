//! Reads the lines of `Eudora.ini` as Windows reads them, in one pass, with the line number of each value.
//!
//! Only the requested sections and the keys in [`super::known_keys`] are kept.

use std::borrow::Cow;
use std::collections::HashMap;

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::code_page::decode_1252;
use super::known_keys::{KeyKind, key_kind};
use crate::formats::found::ReadWarningKind;
use crate::formats::ini::{is_blank, is_comment, key_of, section_of};
use crate::formats::warning_list::WarningList;

/// Maximum length of a value in bytes that Windows gives to Eudora (`rs.cpp`).
const MAX_VALUE_BYTES: usize = 511;

/// The text of an INI file, split into lines.
#[derive(Debug)]
pub(crate) struct IniText<'a> {
    /// The file's name.
    pub name: &'a str,
    bytes: Cow<'a, [u8]>,
    /// The byte that ends a line.
    line_end: u8,
    /// True if the file was UTF-16, in which case `bytes` is UTF-8.
    is_unicode: bool,
    /// The number of lines.
    pub line_count: usize,
    /// The number of the last line, if it is incomplete.
    cut_off: Option<usize>,
}

impl<'a> IniText<'a> {
    /// Splits a file into lines, whatever its encoding and line ends.
    pub(crate) fn new(name: &'a str, bytes: &'a [u8], warnings: &mut WarningList) -> Self {
        let (bytes, is_unicode) = ascii_compatible(name, bytes, warnings);
        let line_end = if bytes.contains(&b'\n') || !bytes.contains(&b'\r') { b'\n' } else { b'\r' };
        if line_end == b'\r' {
            warnings.push(ReadWarningKind::LineEnds, name, Some(1), "");
        }
        let line_ends = bytes.iter().filter(|&&b| b == line_end).count();
        let last = bytes.rsplit(|&b| b == line_end).next().unwrap_or_default();
        let line_count = line_ends + usize::from(!last.is_empty());
        let is_complete =
            is_blank(last) || is_comment(last) || section_of(last).is_some() || last.contains(&b'=');
        let cut_off = (!is_complete).then_some(line_count);
        if !is_unicode && let Some(at) = bytes.iter().position(|&b| b == 0) {
            let line = bytes.iter().take(at).filter(|&&b| b == line_end).count() + 1;
            warnings.push(ReadWarningKind::Binary, name, Some(line), "");
        }
        Self { name, bytes, line_end, is_unicode, line_count, cut_off }
    }

    /// Adds a warning if the last line is incomplete.
    pub(crate) fn warn_if_cut_off(&self, warnings: &mut WarningList) {
        if self.cut_off.is_some() {
            warnings.push(ReadWarningKind::CutOff, self.name, self.cut_off, "");
        }
    }

    /// The sections with these names, given in lower case. Of several sections with one name the first
    /// counts, as in Windows. Each [`Section`] has the name in the file's spelling.
    pub(crate) fn sections(
        &self,
        wanted: &[Vec<u8>],
        warnings: &mut WarningList,
    ) -> HashMap<Vec<u8>, Section> {
        let mut sections: HashMap<Vec<u8>, Section> =
            wanted.iter().map(|name| (name.clone(), Section::default())).collect();
        let mut current: Option<&mut Section> = None;
        for (number, line) in (1..).zip(self.bytes.split(|&b| b == self.line_end)) {
            if let Some(name) = section_of(line) {
                current = sections.get_mut(&name.to_ascii_lowercase());
                if let Some(section) = current.as_mut() {
                    if section.line > 0 {
                        let key = format!("[{}]", self.decode(name).0);
                        warnings.push(ReadWarningKind::DuplicateSection, self.name, Some(number), key);
                        current = None;
                    } else {
                        section.line = number;
                        section.name = self.decode(name).0;
                    }
                }
            } else if let Some(section) = current.as_mut() {
                self.read_line(section, number, line, warnings);
            }
        }
        sections.retain(|_, section| section.line > 0);
        sections
    }

    fn read_line(&self, section: &mut Section, number: usize, line: &[u8], warnings: &mut WarningList) {
        if is_blank(line) || is_comment(line) {
            return;
        }
        let mut warn = |kind, key: &dyn Fn() -> String| {
            if !warnings.is_full() {
                warnings.push(kind, self.name, Some(number), key());
            }
        };
        let Some((key, value)) = key_of(line) else {
            if self.cut_off != Some(number) {
                warn(ReadWarningKind::NotASetting, &|| format!("[{}]", section.name));
            }
            return;
        };
        let Some(kind) = key_kind(key) else { return };
        let lower_case_key = key.to_ascii_lowercase();
        let key = String::from_utf8_lossy(key).into_owned();
        // Built only for a warning: a damaged file may have millions of such lines.
        let full_key = || format!("[{}] {key}", section.name);
        if section.values.contains_key(&lower_case_key) {
            return warn(ReadWarningKind::DuplicateKey, &full_key);
        }
        let value = unquoted(value.trim_ascii());
        let has_value = !value.is_empty();
        let value = if kind == KeyKind::Secret { b"" } else { value };
        if value.len() > MAX_VALUE_BYTES {
            warn(ReadWarningKind::TooLong, &full_key);
        }
        let bytes = value.get(..MAX_VALUE_BYTES).unwrap_or(value).to_vec();
        let (text, is_utf8) = self.decode(&bytes);
        if is_utf8 {
            warn(ReadWarningKind::CodePage, &full_key);
        }
        if kind == KeyKind::Number && has_value && leading_number(&text).is_none() {
            warn(ReadWarningKind::NotAValue, &full_key);
        }
        section.values.insert(lower_case_key, IniValue { key, bytes, text, has_value, line: number });
    }

    /// The bytes as text. Returns true with it if they are UTF-8, which Eudora would show as garbled
    /// characters of code page 1252.
    fn decode(&self, bytes: &[u8]) -> (String, bool) {
        match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), !self.is_unicode && !text.is_ascii()),
            Err(_) => (decode_1252(bytes), false),
        }
    }
}

/// The bytes without a byte-order mark, and with UTF-16 converted to UTF-8. Returns true with them if they
/// were UTF-16.
fn ascii_compatible<'a>(name: &str, bytes: &'a [u8], warnings: &mut WarningList) -> (Cow<'a, [u8]>, bool) {
    let (encoding, rest) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        warnings.push(ReadWarningKind::ByteOrderMark, name, Some(1), "");
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
    warnings.push(ReadWarningKind::Utf16, name, Some(1), "");
    let (text, _) = encoding.decode_without_bom_handling(rest);
    (text.into_owned().into_bytes().into(), true)
}

/// The value with one surrounding pair of quotes removed, as Windows does it.
fn unquoted(value: &[u8]) -> &[u8] {
    let inside = |quote: &[u8]| value.strip_prefix(quote)?.strip_suffix(quote);
    inside(b"\"").or_else(|| inside(b"'")).unwrap_or(value)
}

/// The number at the start of a text, or `None` if the text does not start with one. A number too large
/// for 64 bits gives the largest of 32 bits.
pub(crate) fn leading_number(text: &str) -> Option<i64> {
    let text = text.trim_start();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let digits = if sign == 1 { digits.strip_prefix('+').unwrap_or(digits) } else { digits };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, _) = digits.split_at(end);
    (!digits.is_empty()).then(|| sign * digits.parse().unwrap_or(i64::from(i32::MAX)))
}

/// A section with the values of its known keys.
#[derive(Debug, Default)]
pub(crate) struct Section {
    /// The name in the file's spelling.
    pub name: String,
    /// The line of its header, or 0 while it has not been found.
    line: usize,
    values: HashMap<Vec<u8>, IniValue>,
}

impl Section {
    /// The value of a key, whose name ignores case.
    pub(crate) fn get(&self, key: &str) -> Option<&IniValue> {
        self.values.get(key.to_ascii_lowercase().as_bytes())
    }
}

/// A value and its line.
#[derive(Debug)]
pub(crate) struct IniValue {
    /// The key in the file's spelling.
    pub key: String,
    /// The value as bytes, with one surrounding pair of quotes removed. Empty for a password.
    pub bytes: Vec<u8>,
    /// The value as text. Empty for a password.
    pub text: String,
    /// True if the value is not empty, for a password too.
    pub has_value: bool,
    /// The line, counted from 1.
    pub line: usize,
}
