//! The tokens of a Mozilla preferences file, as Thunderbird's parser (`modules/libpref/parser`) reads them:
//! comments are skipped, and a string with a bad escape is read to its end.

use std::ops::Range;

use super::pref_value::PrefValue;

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A known word without quotes.
    Word(&'static str),
    /// A string, and true if it is valid UTF-8.
    Text(String, bool),
    /// A number without its sign. `None` if it has more than 32 bits.
    Digits(Option<u32>),
    /// Any other byte.
    Sign(u8),
    /// An unknown word, a string with a bad escape, or digits followed by letters.
    Bad,
    /// The end of the file.
    End,
}

/// A value of a statement.
#[derive(Debug)]
pub(crate) struct ParsedValue {
    /// The value.
    pub value: PrefValue,
    /// Its bytes in the file, with quotes and sign.
    pub range: Range<usize>,
    /// True for a string that is not valid UTF-8 and was decoded lossily.
    pub is_damaged: bool,
}

/// The words that have a meaning in a statement.
const KEYWORDS: [&str; 7] = ["user_pref", "pref", "sticky_pref", "true", "false", "sticky", "locked"];

/// Reads tokens from a file.
#[derive(Debug)]
pub(crate) struct Tokenizer<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The current line, counted from 1.
    pub line: usize,
    /// The line in which the last token begins.
    pub start_line: usize,
    /// True if the file ended inside a string, a comment or a statement.
    pub ended_inside: bool,
}

impl<'a> Tokenizer<'a> {
    /// Starts at the beginning of a file. As in Thunderbird, the file ends at the first NUL byte.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let end = bytes.iter().position(|&b| b == 0).unwrap_or(bytes.len());
        let bytes = bytes.get(..end).unwrap_or_default();
        Self { bytes, at: 0, line: 1, start_line: 1, ended_inside: false }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Takes a byte and counts lines. A lone carriage return ends a line, too.
    fn take(&mut self) -> Option<u8> {
        let byte = self.peek(0)?;
        self.at += 1;
        if byte == b'\n' || (byte == b'\r' && self.peek(0) != Some(b'\n')) {
            self.line += 1;
        }
        Some(byte)
    }

    /// The next token and its bytes.
    pub(crate) fn read(&mut self) -> (Token, Range<usize>) {
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

    /// Skips white space and comments.
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
        KEYWORDS.iter().find(|known| known.as_bytes() == word).map_or(Token::Bad, |known| Token::Word(known))
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

    /// Reads a string to its closing quote, even after a bad escape, which makes the whole string bad.
    fn string(&mut self, quote: u8) -> Token {
        let mut text: Vec<u8> = Vec::new();
        let mut is_good = true;
        loop {
            match self.take() {
                None => {
                    self.ended_inside = true;
                    return Token::Bad;
                }
                Some(byte) if byte == quote => break,
                Some(b'\\') => is_good &= self.escape(&mut text).is_some(),
                Some(byte) => text.push(byte),
            }
        }
        if !is_good {
            return Token::Bad;
        }
        match String::from_utf8(text) {
            Ok(text) => Token::Text(text, true),
            Err(error) => Token::Text(String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
        }
    }

    /// Reads the rest of an escape: `\"`, `\'`, `\\`, `\n`, `\r`, `\xNN` (one raw byte) or `\uNNNN` (a
    /// UTF-16 unit, or two for a surrogate pair). `None` for any other escape, and for NUL.
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
                let is_high = units.first().is_some_and(|unit| (0xD800..0xDC00).contains(unit));
                if is_high && self.peek(0) == Some(b'\\') && self.peek(1) == Some(b'u') {
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

    /// The value of a preference.
    ///
    /// # Errors
    /// The token that is not a value, or [`Token::Bad`] for a number with more than 32 bits.
    pub(crate) fn value(&mut self) -> Result<ParsedValue, Token> {
        let (token, range) = self.read();
        let value = match token {
            Token::Text(text, is_utf8) => {
                return Ok(ParsedValue { value: PrefValue::Text(text), range, is_damaged: !is_utf8 });
            }
            Token::Word(word @ ("true" | "false")) => PrefValue::Switch(word == "true"),
            Token::Digits(Some(number)) => match i32::try_from(number) {
                Ok(number) => PrefValue::Number(number),
                Err(_) => return Err(Token::Bad),
            },
            Token::Sign(sign @ (b'-' | b'+')) => return self.signed_number(sign, range.start),
            other => return Err(other),
        };
        Ok(ParsedValue { value, range, is_damaged: false })
    }

    fn signed_number(&mut self, sign: u8, start: usize) -> Result<ParsedValue, Token> {
        match self.read() {
            (Token::Digits(Some(number)), range) => {
                let number = if sign == b'-' { -i64::from(number) } else { i64::from(number) };
                let number = i32::try_from(number).map_err(|_| Token::Bad)?;
                Ok(ParsedValue {
                    value: PrefValue::Number(number),
                    range: start..range.end,
                    is_damaged: false,
                })
            }
            (other, _) => Err(other),
        }
    }
}
