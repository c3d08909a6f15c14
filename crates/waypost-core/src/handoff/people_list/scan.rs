//! The first pass over a list: its encoding, its separator and its length.

use std::borrow::Cow;

use super::error::ListError;
use super::rows::MAX_ROW_BYTES;

/// The encoding of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1252, which older spreadsheets on Windows write.
    Windows1252,
}

/// Collects what a reader must know before it starts, from all bytes of a list.
#[derive(Debug, Default)]
pub struct ListScan {
    first_line: Vec<u8>,
    first_line_ended: bool,
    /// The start of a UTF-8 character that continues in the next piece.
    partial_char: Vec<u8>,
    not_utf8: bool,
    has_nul: bool,
    length: u64,
}

impl ListScan {
    /// Scans the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        if !self.first_line_ended {
            let end = piece.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            self.first_line_ended = end.is_some() || self.first_line.len() as u64 > MAX_ROW_BYTES;
            self.first_line.extend(piece.iter().take(end.unwrap_or(piece.len())));
        }
        self.has_nul |= piece.contains(&0);
        self.length += piece.len() as u64;
        if self.not_utf8 {
            return;
        }
        let joined = if self.partial_char.is_empty() {
            Cow::Borrowed(piece)
        } else {
            Cow::Owned([&self.partial_char, piece].concat())
        };
        match std::str::from_utf8(&joined) {
            Ok(_) => self.partial_char.clear(),
            Err(error) => {
                self.not_utf8 = error.error_len().is_some();
                self.partial_char = joined.get(error.valid_up_to()..).unwrap_or_default().to_owned();
            }
        }
    }

    /// The encoding, after all pieces were scanned.
    ///
    /// # Errors
    /// [`ListError::NotText`] for UTF-16 and for binary files.
    pub fn encoding(&self) -> Result<Encoding, ListError> {
        let utf16_marks: [&[u8]; 2] = [&[0xFF, 0xFE], &[0xFE, 0xFF]];
        if self.has_nul || utf16_marks.iter().any(|mark| self.first_line.starts_with(mark)) {
            return Err(ListError::NotText);
        }
        let is_utf8 = !self.not_utf8 && self.partial_char.is_empty();
        Ok(if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1252 })
    }

    /// The length of the list in bytes.
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// The separator between cells: the most frequent of comma, semicolon and tab in the first line,
    /// outside quotes. A comma if there are equally many, as in a list with one column.
    pub fn separator(&self) -> u8 {
        let mut is_quoted = false;
        let outside_quotes: Vec<u8> = self
            .first_line
            .iter()
            .copied()
            .filter(|&byte| {
                is_quoted ^= byte == b'"';
                !is_quoted
            })
            .collect();
        let count = |separator: u8| outside_quotes.iter().filter(|&&byte| byte == separator).count();
        let mut best = (count(b','), b',');
        for separator in [b';', b'\t'] {
            if count(separator) > best.0 {
                best = (count(separator), separator);
            }
        }
        best.1
    }
}
