//! What is printed: text from outside cannot control the terminal, hide words or reorder them.

use std::borrow::Cow;

use waypost_core::text::visible;

/// The commands that Waypost itself sends to a terminal: colours, and the start of a line that is redrawn.
const OWN_COMMANDS: [&str; 8] = [
    "\x1b[0m",
    "\x1b[1m",
    "\x1b[31m",
    "\x1b[32m",
    "\x1b[1;31m",
    "\x1b[1;32m",
    "\x1b[1;33m",
    super::batch::CLEAR_LINE,
];

/// Returns the text without characters that control a terminal or hide text. If `color` is true, Waypost's own
/// commands stay.
pub(super) fn printable_text(text: &str, color: bool) -> Cow<'_, str> {
    if !color {
        return visible(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    // Each of the commands begins with one of these characters.
    while let Some(at) = rest.find(['\x1b', '\r']) {
        let (before, after) = rest.split_at(at);
        shown.push_str(&visible(before));
        let command = OWN_COMMANDS.iter().find(|command| after.starts_with(**command));
        shown.push_str(command.copied().unwrap_or("\u{FFFD}"));
        rest = after.get(command.map_or(1, |command| command.len())..).unwrap_or_default();
    }
    shown.push_str(&visible(rest));
    shown.into()
}

/// Returns the JSON with characters that control a terminal or hide text as escapes. Its values stay the same: outside
/// of strings, JSON has no such character except line feeds.
pub(super) fn printable_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if visible(c.encode_utf8(&mut [0; 4])).contains(c) {
            shown.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_commands_reach_the_terminal() {
        let text = "\x1b[1;31mError: a\x1b[2Jb\u{9B}c\u{61C}d\x1b[0m\n";
        assert_eq!(printable_text(text, true), "\x1b[1;31mError: a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\x1b[0m\n");
        assert_eq!(printable_text("a\x1b[0m\rb\n", false), "a\u{FFFD}[0m\u{FFFD}b\n");
    }

    #[test]
    fn json_keeps_its_values() {
        let value = serde_json::json!({ "a\u{202E}": "\u{7F}\u{9B}31m\u{61C}\u{E0041}\n\x1b é 中" });
        let shown = printable_json(&format!("{value:#}\n"));
        assert_eq!(visible(&shown), shown);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).ok(), Some(value));
    }
}
