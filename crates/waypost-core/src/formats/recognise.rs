//! Which format a file is in: by its contents or, if they do not tell, by its name.
//!
//! Each format names its signs in its own record, so this file knows none of them. The start of a file
//! decides first, then its lines. The first line that carries a sign of any format decides, whatever the
//! order of the formats.

use std::borrow::Cow;

use super::decode::decode_text;
use super::{FORMATS, Format};

/// Maximum number of bytes examined at the start of a file.
const MAX_START_BYTES: usize = 1 << 16;

/// What tells that a file is in a format.
#[derive(Clone, Copy, Debug)]
pub struct Signs {
    /// Whether the start of a file is that of this format.
    pub start: fn(&FileStart<'_>) -> bool,
    /// Whether a line, without blanks around it, occurs only in this format.
    pub line: fn(&str) -> bool,
    /// The file names the program uses, without a leading dot.
    pub file_names: &'static [&'static str],
    /// The file extensions, in lower case.
    pub extensions: &'static [&'static str],
}

impl Signs {
    /// The signs of a format that is never recognised.
    pub const NONE: Self = Self { start: |_| false, line: |_| false, file_names: &[], extensions: &[] };
}

/// The first bytes of a file, and their text.
#[derive(Debug)]
pub struct FileStart<'a> {
    /// The bytes as they are.
    pub bytes: &'a [u8],
    /// The decoded text.
    pub text: Cow<'a, str>,
}

impl<'a> FileStart<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let bytes = bytes.get(..MAX_START_BYTES).unwrap_or(bytes);
        Self { bytes, text: decode_text(bytes).0 }
    }

    /// Whether the text starts with this character, after blanks.
    pub fn begins_with(&self, first: char) -> bool {
        self.text.trim_start().starts_with(first)
    }

    /// Whether this is XML, or a property list inside a signature. CMS in DER starts with 0x30, the tag
    /// of a SEQUENCE (X.690).
    pub fn is_xml(&self) -> bool {
        self.begins_with('<') || (self.bytes.first() == Some(&0x30) && self.text.contains("<plist"))
    }
}

/// The name in a line that starts an INI section, in lower case.
pub(crate) fn section_name(line: &str) -> Option<String> {
    let (name, _) = line.strip_prefix('[')?.split_once(']')?;
    Some(name.trim().to_ascii_lowercase())
}

/// The first two words of a line: a command and its first argument.
pub(crate) fn command(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next()?))
}

/// The format of a file. `None` if neither its bytes nor its name tell.
pub fn recognise(name: &str, bytes: &[u8]) -> Option<&'static Format> {
    by_content(&FileStart::new(bytes)).or_else(|| by_name(name))
}

fn by_content(file: &FileStart<'_>) -> Option<&'static Format> {
    let start = FORMATS.iter().find(|format| (format.signs.start)(file));
    if start.is_some() || file.is_xml() {
        return start;
    }
    let mut lines = file.text.split(['\n', '\r']).map(str::trim);
    lines.find_map(|line| FORMATS.iter().find(|format| (format.signs.line)(line)))
}

fn by_name(name: &str) -> Option<&'static Format> {
    let base = name.trim_start_matches('.');
    let by_whole_name = FORMATS.iter().find(|format| format.signs.file_names.contains(&base));
    by_whole_name.or_else(|| {
        let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
        FORMATS.iter().find(|format| format.signs.extensions.contains(&extension.as_str()))
    })
}
