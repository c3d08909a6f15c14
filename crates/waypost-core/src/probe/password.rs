//! A password as it was typed or piped in: used whole, or refused with the reason. It is never shortened, because
//! a wrong password that is sent can lock the account.

use thiserror::Error;

use crate::text::Texts;

/// Maximum length of a password in bytes.
pub const MAX_PASSWORD_BYTES: usize = 1024;

/// Bytes to read from a stream: enough to see that a password with a byte-order mark and a line end is too long.
pub const MAX_INPUT_BYTES: usize = MAX_PASSWORD_BYTES + 8;

/// Stands for a line break in an input that cannot have one, such as a text field.
pub const LINE_SEPARATOR: &str = "\u{2028}";

/// Why a password was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PasswordError {
    /// There is none.
    #[error("there is no password")]
    Empty,
    /// It is longer than [`MAX_PASSWORD_BYTES`].
    #[error("the password is too long")]
    TooLong,
    /// A line follows the first one.
    #[error("the password contains a line break")]
    LineBreak,
    /// It is UTF-16, or contains a NUL character.
    #[error("the password is UTF-16 or contains a NUL character")]
    Utf16,
    /// It is not UTF-8, but probably Latin-1 or Windows-1252. Or it was, and came with � (U+FFFD) in place of its
    /// characters: terminals and clipboards put it where they cannot read one.
    #[error("the password is not UTF-8")]
    NotUtf8,
    /// It was typed at a terminal and contains a control character other than a tab. Keys such as arrows give some,
    /// which are hardly meant.
    #[error("the password contains a control character")]
    Control,
}

impl PasswordError {
    /// Why the password was not used and what to do, in a sentence.
    pub fn sentence(self, texts: &Texts) -> String {
        match self {
            Self::Empty => texts.get("try-password-empty"),
            Self::TooLong => texts.with("try-password-too-long", &[("limit", MAX_PASSWORD_BYTES.into())]),
            Self::LineBreak => texts.get("try-password-line-break"),
            Self::Utf16 => texts.get("try-password-utf16"),
            Self::NotUtf8 => texts.get("try-password-not-utf8"),
            Self::Control => texts.get("try-password-control"),
        }
    }
}

/// The password in some input, without a byte-order mark before it and one line end after it.
///
/// # Errors
/// See [`PasswordError`].
pub fn parse_password(input: &[u8]) -> Result<&str, PasswordError> {
    if input.starts_with(b"\xFF\xFE") || input.starts_with(b"\xFE\xFF") || input.contains(&0) {
        return Err(PasswordError::Utf16);
    }
    let bytes = input.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(input);
    let line_ends: [&[u8]; 3] = [b"\r\n", b"\n", b"\r"];
    let bytes = line_ends.iter().find_map(|end| bytes.strip_suffix(*end)).unwrap_or(bytes);
    if bytes.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        return Err(PasswordError::LineBreak);
    }
    if bytes.len() > MAX_PASSWORD_BYTES {
        return Err(PasswordError::TooLong);
    }
    match std::str::from_utf8(bytes) {
        Ok("") => Err(PasswordError::Empty),
        Ok(text) if text.contains(LINE_SEPARATOR) => Err(PasswordError::LineBreak),
        Ok(text) if !text.contains(char::REPLACEMENT_CHARACTER) => Ok(text),
        Ok(_) | Err(_) => Err(PasswordError::NotUtf8),
    }
}

/// The password that was typed or pasted at a terminal.
///
/// # Errors
/// See [`PasswordError`].
pub fn parse_typed_password(typed: &[u8]) -> Result<&str, PasswordError> {
    let text = parse_password(typed)?;
    let is_unwanted = |c: char| c.is_control() && c != '\t';
    if text.contains(is_unwanted) { Err(PasswordError::Control) } else { Ok(text) }
}
