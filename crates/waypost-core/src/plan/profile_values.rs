//! The values of a profile as a flat list, each with its source.

use serde_json::Value;

/// One value of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileValue {
    /// The path, such as `incoming[0].host`.
    pub path: String,
    /// The value as text.
    pub value: String,
    /// The id of its source in `sources`.
    pub source: Option<String>,
    /// Whether the value is assumed.
    pub is_assumed: bool,
}

/// Lists all values of a profile's JSON, in its order. A member `source` applies to its neighbours and is not listed
/// itself.
pub fn list(profile: &Value) -> Vec<ProfileValue> {
    let mut values = Vec::new();
    flatten(profile, "", None, &mut values);
    values
}

fn flatten(value: &Value, path: &str, enclosing_source: Option<&str>, values: &mut Vec<ProfileValue>) {
    match value {
        Value::Object(members) => {
            let enclosing_source = members.get("source").and_then(Value::as_str).or(enclosing_source);
            if let Some(inner) = members.get("value") {
                let is_assumed = members.get("assumed").and_then(Value::as_bool).unwrap_or(false);
                let source = enclosing_source.map(str::to_owned);
                values.push(ProfileValue {
                    path: path.to_owned(),
                    value: as_text(inner),
                    source,
                    is_assumed,
                });
                return;
            }
            for (name, inner) in members.iter().filter(|(name, _)| *name != "source") {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(inner, &path, enclosing_source, values);
            }
        }
        Value::Array(elements) => {
            for (index, inner) in elements.iter().enumerate() {
                flatten(inner, &format!("{path}[{index}]"), enclosing_source, values);
            }
        }
        other => values.push(ProfileValue {
            path: path.to_owned(),
            value: as_text(other),
            source: enclosing_source.map(str::to_owned),
            is_assumed: false,
        }),
    }
}

fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "\"\"".into(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
