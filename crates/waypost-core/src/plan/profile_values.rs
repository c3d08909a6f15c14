//! The values of a profile one by one, each with the source that counts for it.

use serde_json::Value;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileValue {
    /// Where it stands, as `incoming[0].host`.
    pub path: String,
    /// The value as text.
    pub value: String,
    /// The id of its source in `sources`.
    pub source: Option<String>,
    /// Whether nobody wrote it down.
    pub is_assumed: bool,
}

/// All values of a profile's JSON, in its order. A member `source` is said of its neighbours, not as a
/// value.
pub fn list(profile: &Value) -> Vec<ProfileValue> {
    let mut rows = Vec::new();
    flatten(profile, "", None, &mut rows);
    rows
}

fn flatten(value: &Value, path: &str, enclosing_source: Option<&str>, rows: &mut Vec<ProfileValue>) {
    match value {
        Value::Object(members) => {
            let enclosing_source = members.get("source").and_then(Value::as_str).or(enclosing_source);
            if let Some(inner) = members.get("value") {
                let is_assumed = members.get("assumed").and_then(Value::as_bool).unwrap_or(false);
                let source = enclosing_source.map(str::to_owned);
                rows.push(ProfileValue { path: path.to_owned(), value: plain(inner), source, is_assumed });
                return;
            }
            for (name, inner) in members.iter().filter(|(name, _)| *name != "source") {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(inner, &path, enclosing_source, rows);
            }
        }
        Value::Array(elements) => {
            for (index, inner) in elements.iter().enumerate() {
                flatten(inner, &format!("{path}[{index}]"), enclosing_source, rows);
            }
        }
        other => rows.push(ProfileValue {
            path: path.to_owned(),
            value: plain(other),
            source: enclosing_source.map(str::to_owned),
            is_assumed: false,
        }),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "\"\"".into(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
