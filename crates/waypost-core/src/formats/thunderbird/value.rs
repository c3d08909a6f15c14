//! The values of Mozilla preferences, and how they are written.

/// A preference's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrefValue {
    /// `"text"`
    Text(String),
    /// A number of 32 bits.
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

/// A statement up to its value.
pub fn statement_start(name: &str) -> String {
    format!("user_pref(\"{name}\", ")
}

/// A whole statement, without a line end.
pub fn statement(name: &str, value: &PrefValue) -> String {
    format!("{}{});", statement_start(name), serialize(value))
}

/// A value as Thunderbird writes it: `\"`, `\\`, `\n` and `\r`, everything else as UTF-8 (`\x` above 7F
/// would break, so it is never written).
pub fn serialize(value: &PrefValue) -> String {
    match value {
        PrefValue::Text(text) => {
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{}\"", text.replace('\n', "\\n").replace('\r', "\\r"))
        }
        PrefValue::Number(number) => number.to_string(),
        PrefValue::Switch(on) => on.to_string(),
    }
}
