//! Text made safe: for one line of a settings file, and for people to read.

use super::refusal::Refusal;
use crate::plan::account::Setting;
use crate::plan::characters::is_unprintable;

/// Checks that a value stays on one line. Line breaks and characters that hide or reorder text are
/// refused, so that no value can become a second setting.
pub(crate) fn one_line(setting: Setting, text: &str) -> Result<&str, Refusal> {
    if text.chars().any(is_unprintable) { Err(Refusal::ControlCharacter(setting)) } else { Ok(text) }
}

/// Removes the characters that hide or reorder text, except line feeds. For text from profiles and files.
pub(crate) fn readable(text: &str) -> String {
    text.chars().filter(|&c| c == '\n' || !is_unprintable(c)).collect()
}

/// Removes the `*` marks for bold words from one of Waypost's own texts.
pub fn strip_bold_marks(text: &str) -> String {
    readable(text).replace('*', "")
}
