//! Reads a profile of a newer format, as far as this version understands it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::issue::{Issue, IssueKind};
use crate::plan::json_document::{Document, JsonError};

/// Turns errors about unknown parts into warnings. A newer format may have more members and more values. An unknown
/// member is ignored. An element with an unknown value, such as a server with a new TLS mode, is removed as a whole,
/// so that security is never weakened.
pub(super) fn ignore_newer_schema(
    issues: &mut Vec<Issue>,
    value: Option<&mut Value>,
    document: &Document,
    number: u64,
) {
    let mut removed = BTreeSet::new();
    for issue in issues.iter_mut() {
        match &issue.kind {
            IssueKind::Structure(JsonError::UnknownMember(..)) => issue.is_warning = true,
            IssueKind::Structure(JsonError::NotAChoice(_)) => {
                if let Some((list, index)) = element(&issue.path) {
                    removed.insert((list.to_owned(), index));
                    issue.is_warning = true;
                    issue.kind = IssueKind::IgnoredUnknown;
                }
            }
            _ => {}
        }
    }
    if let Some(value) = value {
        strip_unknown(value, issues);
        for (list, index) in removed.into_iter().rev() {
            if let Some(elements) = value.get_mut(&list).and_then(Value::as_array_mut)
                && index < elements.len()
            {
                elements.remove(index);
            }
        }
    }
    let kind = IssueKind::NewerSchema(u32::try_from(number).unwrap_or(u32::MAX));
    let position = document.position_of("schema");
    issues.push(Issue { is_warning: true, position, path: "schema".into(), kind });
}

/// Removes unknown members, so that the types accept the rest.
fn strip_unknown(value: &mut Value, issues: &[Issue]) {
    for issue in issues {
        if let IssueKind::Structure(JsonError::UnknownMember(name, _)) = &issue.kind {
            let parent = issue.path.strip_suffix(name.as_str()).unwrap_or_default().trim_end_matches('.');
            let pointer: String = parent
                .split(['.', '[', ']'])
                .filter(|part| !part.is_empty())
                .map(|part| format!("/{part}"))
                .collect();
            if let Some(object) = value.pointer_mut(&pointer).and_then(Value::as_object_mut) {
                object.remove(name);
            }
        }
    }
}

/// Splits a path: `incoming[2].tls` is element 2 of `incoming`.
fn element(path: &str) -> Option<(&str, usize)> {
    let (list, rest) = path.split_once('[')?;
    let (index, _) = rest.split_once(']')?;
    Some((list, index.parse().ok()?))
}
