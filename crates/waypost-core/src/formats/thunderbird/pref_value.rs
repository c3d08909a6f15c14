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
    let mut statement = statement_start(name);
    push_value(&mut statement, value);
    statement.push_str(");");
    statement
}

/// The value as Thunderbird writes it: `\"`, `\\`, `\n` and `\r` escaped, everything else as UTF-8 (tried).
/// `\x` is never written, because above 7F it means one raw byte and breaks the text.
pub(crate) fn serialize(value: &PrefValue) -> String {
    let mut text = String::new();
    push_value(&mut text, value);
    text
}

fn push_value(target: &mut String, value: &PrefValue) {
    match value {
        PrefValue::Text(text) => {
            target.push('"');
            for c in text.chars() {
                match c {
                    '\\' => target.push_str("\\\\"),
                    '"' => target.push_str("\\\""),
                    '\n' => target.push_str("\\n"),
                    '\r' => target.push_str("\\r"),
                    c => target.push(c),
                }
            }
            target.push('"');
        }
        PrefValue::Number(number) => target.push_str(&number.to_string()),
        PrefValue::Switch(on) => target.push_str(if *on { "true" } else { "false" }),
    }
}
