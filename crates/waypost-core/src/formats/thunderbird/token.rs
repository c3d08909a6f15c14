//! The words and signs of a Mozilla preferences file, as Thunderbird's own reader takes them
//! (`modules/libpref/parser`): comments are passed over, a bad string is read to its end.

use std::ops::Range;

use super::value::PrefValue;

/// A word, a sign or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name without quotes; only those with a meaning are told apart.
    Word(&'static str),
    /// A string, and whether it was text to its end.
    Text(String, bool),
    /// Digits, without their sign; none: more than 32 bits.
    Digits(Option<u32>),
    /// Any other byte.
    Sign(u8),
    /// Something that no file may hold.
    Bad,
    /// The end of the file.
    End,
}

const WORDS: [&str; 7] = ["user_pref", "pref", "sticky_pref", "true", "false", "sticky", "locked"];

/// The file, and how far it was read.
#[derive(Debug)]
pub struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The line that was reached, from 1.
    pub line: usize,
    /// The line in which the last token begins.
    pub start_line: usize,
    /// Whether the file ended inside a string, a comment or a statement.
    pub ended_inside: bool,
}

impl<'a> Tokens<'a> {
    /// The beginning of a file. What stands behind a NUL is not seen.
    pub fn new(bytes: &'a [u8]) -> Self {
        let end = bytes.iter().position(|&b| b == 0).unwrap_or(bytes.len());
        let bytes = bytes.get(..end).unwrap_or_default();
        Self { bytes, at: 0, line: 1, start_line: 1, ended_inside: false }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Takes a byte and counts lines; a lone carriage return ends one too.
    fn take(&mut self) -> Option<u8> {
        let byte = self.peek(0)?;
        self.at += 1;
        if byte == b'\n' || (byte == b'\r' && self.peek(0) != Some(b'\n')) {
            self.line += 1;
        }
        Some(byte)
    }

    /// The next token and where it stands.
    pub fn read(&mut self) -> (Token, Range<usize>) {
        self.skip_space();
        self.start_line = self.line;
        let start = self.at;
        let token = match self.take() {
            None => Token::End,
            Some(quote @ (b'"' | b'\'')) => self.string(quote),
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => self.word(start),
            Some(byte) if byte.is_ascii_digit() => self.digits(start),
            Some(byte) => Token::Sign(byte),
        };
        (token, start..self.at)
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek(0) {
            match (byte, self.peek(1)) {
                (b' ' | b'\t' | 0x0B | 0x0C | b'\n' | b'\r', _) => {
                    self.take();
                }
                (b'#', _) | (b'/', Some(b'/')) => {
                    while self.peek(0).is_some_and(|b| b != b'\n' && b != b'\r') {
                        self.at += 1;
                    }
                }
                (b'/', Some(b'*')) => self.skip_comment(),
                _ => return,
            }
        }
    }

    fn skip_comment(&mut self) {
        self.at += 2;
        loop {
            match (self.take(), self.peek(0)) {
                (Some(b'*'), Some(b'/')) => {
                    self.at += 1;
                    return;
                }
                (None, _) => {
                    self.ended_inside = true;
                    return;
                }
                _ => {}
            }
        }
    }

    fn word(&mut self, start: usize) -> Token {
        while self.peek(0).is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_') {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        WORDS.iter().find(|known| known.as_bytes() == word).map_or(Token::Bad, |known| Token::Word(known))
    }

    fn digits(&mut self, start: usize) -> Token {
        while self.peek(0).is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        if self.peek(0).is_some_and(|b| b.is_ascii_alphabetic() || b == b'_') {
            return Token::Bad;
        }
        let digits = self.bytes.get(start..self.at).and_then(|digits| std::str::from_utf8(digits).ok());
        Token::Digits(digits.and_then(|digits| digits.parse().ok()))
    }

    /// A string; a bad escape spoils it, and it is read to its end all the same.
    fn string(&mut self, quote: u8) -> Token {
        let mut text: Vec<u8> = Vec::new();
        let mut good = true;
        loop {
            match self.take() {
                None => {
                    self.ended_inside = true;
                    return Token::Bad;
                }
                Some(byte) if byte == quote => break,
                Some(b'\\') => match self.escape(&mut text) {
                    Some(()) => {}
                    None => good = false,
                },
                Some(byte) => text.push(byte),
            }
        }
        if !good {
            return Token::Bad;
        }
        match String::from_utf8(text) {
            Ok(text) => Token::Text(text, true),
            Err(error) => Token::Text(String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        match self.peek(0)? {
            byte @ (b'"' | b'\'' | b'\\') => text.push(byte),
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b'x' => {
                self.at += 1;
                let byte = self.hex(2)?;
                text.push(u8::try_from(byte).ok().filter(|&byte| byte != 0)?);
                return Some(());
            }
            b'u' => {
                self.at += 1;
                let mut units = vec![self.hex(4)?];
                let high = units.first().is_some_and(|unit| (0xD800..0xDC00).contains(unit));
                if high && self.peek(0) == Some(b'\\') && self.peek(1) == Some(b'u') {
                    self.at += 2;
                    units.push(self.hex(4)?);
                }
                let decoded = String::from_utf16(&units).ok().filter(|decoded| decoded != "\0")?;
                text.extend_from_slice(decoded.as_bytes());
                return Some(());
            }
            _ => return None,
        }
        self.at += 1;
        Some(())
    }

    fn hex(&mut self, length: usize) -> Option<u16> {
        let digits = self.bytes.get(self.at..self.at + length)?;
        let digits = std::str::from_utf8(digits).ok().filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let number = u16::from_str_radix(digits, 16).ok()?;
        self.at += length;
        Some(number)
    }

    /// A preference's value, where it stands, and whether its text is broken.
    ///
    /// # Errors
    /// The token that is no value.
    pub fn value(&mut self) -> Result<(PrefValue, Range<usize>, bool), Token> {
        let (token, at) = self.read();
        let value = match token {
            Token::Text(text, whole) => return Ok((PrefValue::Text(text), at, !whole)),
            Token::Word(word @ ("true" | "false")) => PrefValue::Switch(word == "true"),
            Token::Digits(Some(number)) => match i32::try_from(number) {
                Ok(number) => PrefValue::Number(number),
                Err(_) => return Err(Token::Bad),
            },
            Token::Sign(sign @ (b'-' | b'+')) => return self.signed(sign, at.start),
            other => return Err(other),
        };
        Ok((value, at, false))
    }

    fn signed(&mut self, sign: u8, start: usize) -> Result<(PrefValue, Range<usize>, bool), Token> {
        match self.read() {
            (Token::Digits(Some(number)), at) => {
                let number = if sign == b'-' { -i64::from(number) } else { i64::from(number) };
                let number = i32::try_from(number).map_err(|_| Token::Bad)?;
                Ok((PrefValue::Number(number), start..at.end, false))
            }
            (other, _) => Err(other),
        }
    }
}
