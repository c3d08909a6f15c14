//! The values of Mozilla preferences, and how they are written.

/// The value of a preference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PrefValue {
    /// A string.
    Text(String),
    /// A 32-bit number.
    Number(i32),
    /// `true` or `false`.
    Switch(bool),
}

impl From<&str> for PrefValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u16> for PrefValue {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<bool> for PrefValue {
    fn from(on: bool) -> Self {
        Self::Switch(on)
    }
}

/// A statement up to its value: `user_pref("NAME", `.
pub(crate) fn statement_start(name: &str) -> String {
    format!("user_pref(\"{name}\", ")
}

/// A whole statement, without a line end.
pub(crate) fn statement(name: &str, value: &PrefValue) -> String {
    format!("{}{});", statement_start(name), serialize(value))
}

/// The value as Thunderbird writes it: `\"`, `\\`, `\n` and `\r` escaped, everything else as UTF-8 (tried).
/// `\x` is never written, because above 7F it means one raw byte and breaks the text.
pub(crate) fn serialize(value: &PrefValue) -> String {
    match value {
        PrefValue::Text(text) => {
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{}\"", text.replace('\n', "\\n").replace('\r', "\\r"))
        }
        PrefValue::Number(number) => number.to_string(),
        PrefValue::Switch(on) => on.to_string(),
    }
}
