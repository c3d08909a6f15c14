//! How text from outside is shown, and how wide a text is.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::plan::characters::is_unprintable;

/// The longest text that [`sanitise`] returns, in characters, without the ellipsis.
const MAX_SANITISED_CHARS: usize = 80;

/// Width of a text in terminal columns. Chinese and Japanese letters take two.
pub fn display_width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text, followed by spaces up to a width in columns.
pub fn pad_to_width(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(display_width(text))))
}

/// A character for a message. Invisible ones are shown as their code point, `U+200B`.
pub fn printable(c: char) -> String {
    if is_unprintable(c) || c.is_whitespace() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}

/// The text with U+FFFD in place of characters that move the cursor, run a terminal's commands, or hide or reorder
/// text. Line feeds stay. Everything that is shown goes through this: [`Texts`](super::Texts) applies it to each
/// inserted value, the command line to all of its output, and the window to each text that it draws.
pub fn visible(text: &str) -> Cow<'_, str> {
    // Most texts are plain ASCII, and each text of the window is looked at in each frame.
    if text.bytes().all(|byte| byte == b'\n' || matches!(byte, b' '..=b'~')) {
        return text.into();
    }
    let is_hidden = |c: char| c != '\n' && is_unprintable(c);
    if text.contains(is_hidden) { text.replace(is_hidden, "\u{FFFD}").into() } else { text.into() }
}

/// Text from outside (a file, a server, a person) for a message: at most 80 characters, and U+FFFD in
/// place of characters that move the cursor or change the direction of the text.
pub fn sanitise(text: &str) -> String {
    let visible = |c: char| if is_unprintable(c) { '\u{FFFD}' } else { c };
    let mut short: String = text.chars().take(MAX_SANITISED_CHARS).map(visible).collect();
    if text.chars().nth(MAX_SANITISED_CHARS).is_some() {
        short.push('…');
    }
    short
}
