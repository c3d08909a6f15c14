//! Compares two states of `prefs.js` and undoes the changes in a profile that may have changed since.

use std::collections::BTreeSet;

use super::pref_value::{PrefValue, serialize};
use super::prefs_file::PrefsFile;
use super::tokenizer::Tokenizer;
use crate::formats::apply::{KeyChange, UndoneFile};
use crate::formats::refusal::Refusal;

/// The list of accounts.
pub(crate) const ACCOUNTS: &str = "mail.accountmanager.accounts";
/// The list of outgoing servers.
pub(crate) const OUTGOING_SERVERS: &str = "mail.smtpservers";
/// The highest account number in use. Raised for every new account and never lowered.
pub(crate) const LAST_KEY: &str = "mail.account.lastKey";
/// Lists of which only the added elements are removed.
const LISTS: [&str; 2] = [ACCOUNTS, OUTGOING_SERVERS];

/// Parses a state of `prefs.js` without its name, which only warnings need.
fn parse(bytes: &[u8]) -> PrefsFile<'_> {
    PrefsFile::parse("", bytes)
}

/// The mail preferences that differ between two states of a file, in the order of the later state. Values
/// are in the file's notation.
pub(crate) fn diff(before: &[u8], after: &[u8]) -> Vec<KeyChange> {
    let [before, after] = [before, after].map(parse);
    let names: BTreeSet<&str> = before.names().chain(after.names()).collect();
    let value = |file: &PrefsFile<'_>, name: &str| file.get(name).map(|(value, _)| serialize(value));
    let line = |name: &str| after.get(name).map_or(usize::MAX, |(_, line)| line);
    let mut changes: Vec<KeyChange> = names
        .into_iter()
        .map(|name| KeyChange {
            section: String::new(),
            key: name.to_owned(),
            before: value(&before, name),
            after: value(&after, name),
        })
        .filter(|change| change.before != change.after)
        .collect();
    changes.sort_by_key(|change| line(&change.key));
    changes
}

/// Undoes changes. Added accounts, servers and identities are removed with everything that Thunderbird
/// wrote below them since, except outgoing servers that another identity uses now. A preference that has
/// yet another value now stays and is reported.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the file cannot be edited.
pub(crate) fn undo(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal> {
    let mut file = parse(now);
    let mut not_undone = Vec::new();
    let added = added_branches(changes);
    let kept_servers = servers_used_by_others(&file, &added);
    let removed: Vec<&String> = added.iter().filter(|branch| !kept_servers.contains(*branch)).collect();
    let is_below = |name: &str, branches: &[&String]| branches.iter().any(|branch| name.starts_with(*branch));
    let names: Vec<String> =
        file.names().filter(|name| is_below(name, &removed)).map(str::to_owned).collect();
    for name in &names {
        file.remove(name);
    }
    let added: Vec<&String> = added.iter().collect();
    for change in changes.iter().filter(|change| !is_below(&change.key, &added) && change.key != LAST_KEY) {
        let current = file.get(&change.key).map(|(value, _)| serialize(value));
        let new = if LISTS.contains(&change.key.as_str()) {
            list_without_added(change, current.as_deref(), &kept_servers)
        } else if current == change.after || names_removed_object(current.as_deref(), &removed) {
            change.before.clone()
        } else {
            if current != change.before {
                not_undone.push(change.clone());
            }
            continue;
        };
        if new != current {
            match new.as_deref().and_then(parse_value) {
                Some(value) => file.set(&change.key, value),
                None => file.remove(&change.key),
            }
        }
    }
    if !file.is_editable() {
        return Err(Refusal::NotThisFormat);
    }
    Ok(UndoneFile { bytes: file.into_bytes(), not_undone })
}

/// The branches of the accounts, servers and identities that the changes added, such as
/// `mail.server.server4.`.
fn added_branches(changes: &[KeyChange]) -> BTreeSet<String> {
    // A preference that every object of its kind has.
    let markers = [
        ("mail.account.", ".server"),
        ("mail.server.", ".type"),
        ("mail.identity.", ".useremail"),
        ("mail.smtpserver.", ".hostname"),
    ];
    let new = changes.iter().filter(|change| change.before.is_none());
    let branch = |change: &KeyChange| {
        markers.iter().find_map(|(start, end)| {
            let key = change.key.strip_prefix(start)?.strip_suffix(end)?;
            (!key.contains('.')).then(|| format!("{start}{key}."))
        })
    };
    new.filter_map(branch).collect()
}

/// The added outgoing servers that an identity outside the added branches uses now.
fn servers_used_by_others(file: &PrefsFile<'_>, added: &BTreeSet<String>) -> BTreeSet<String> {
    let of_others = file.names().filter(|name| {
        name.starts_with("mail.identity.")
            && name.ends_with(".smtpServer")
            && !added.iter().any(|branch| name.starts_with(branch.as_str()))
    });
    let used = of_others.filter_map(|name| match file.get(name) {
        Some((PrefValue::Text(key), _)) => Some(format!("mail.smtpserver.{key}.")),
        _ => None,
    });
    used.filter(|branch| added.contains(branch)).collect()
}

/// True if a value is the key of a removed object.
fn names_removed_object(value: Option<&str>, removed: &[&String]) -> bool {
    let Some(PrefValue::Text(key)) = value.and_then(parse_value) else { return false };
    removed.iter().any(|branch| branch.strip_suffix('.').and_then(|b| b.rsplit('.').next()) == Some(&*key))
}

/// The current list without the elements that the change added. `None` if the list was not there before
/// and becomes empty.
fn list_without_added(
    change: &KeyChange,
    current: Option<&str>,
    kept_servers: &BTreeSet<String>,
) -> Option<String> {
    let elements = |value: Option<&str>| match value.and_then(parse_value) {
        Some(PrefValue::Text(list)) => list.split(',').map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let before: Vec<String> = elements(change.before.as_deref());
    let after: Vec<String> = elements(change.after.as_deref());
    let stays = |element: &String| {
        before.contains(element)
            || !after.contains(element)
            || kept_servers.contains(&format!("mail.smtpserver.{element}."))
    };
    let remaining: Vec<String> = elements(current).into_iter().filter(stays).collect();
    if remaining.is_empty() && change.before.is_none() {
        return None;
    }
    Some(serialize(&PrefValue::Text(remaining.join(","))))
}

/// Parses a value that [`serialize`] wrote.
fn parse_value(text: &str) -> Option<PrefValue> {
    let parsed = Tokenizer::new(text.as_bytes()).value().ok()?;
    (!parsed.is_damaged).then_some(parsed.value)
}
