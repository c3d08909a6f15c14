//! Compares two states of `Eudora.ini` and undoes the changes in a file that may have changed since.

use super::code_page::{decode_1252, reencode_1252};
use super::ini_layout::{LIST_SECTION, MAX_PERSONALITIES, list_key, parse};
use crate::formats::apply::{KeyChange, UndoneFile};
use crate::formats::ini::Ini;
use crate::formats::refusal::Refusal;

/// The keys that differ between two states of a file, first those of the later state in its order, then
/// the keys that are gone. A file that is not INI counts as empty.
pub(crate) fn diff(before: &[u8], after: &[u8]) -> Vec<KeyChange> {
    let parse = |bytes: &[u8]| Ini::parse(bytes).unwrap_or_else(|_| Ini::empty());
    let (before, after) = (parse(before), parse(after));
    let change = |section: &[u8], key: &[u8]| {
        let name = String::from_utf8_lossy(key);
        KeyChange {
            section: decode_1252(section),
            key: decode_1252(key),
            before: before.get(section, &name).map(decode_1252),
            after: after.get(section, &name).map(decode_1252),
        }
    };
    let (present, former) = (after.keys(), before.keys());
    let gone = former
        .into_iter()
        .filter(|(section, key, _)| after.get(section, &String::from_utf8_lossy(key)).is_none());
    let all = present.iter().copied().chain(gone).map(|(section, key, _)| change(section, key));
    all.filter(|change| change.before != change.after).collect()
}

/// Undoes changes. An added personality is removed with its whole section. A key that has yet another value
/// now stays and is reported.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the file cannot be edited.
pub(crate) fn undo(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal> {
    let mut ini = parse(now)?;
    let mut not_undone = Vec::new();
    let added_personalities = added_personalities(changes);
    for name in &added_personalities {
        remove_from_list(&mut ini, name);
        ini.remove_section(&reencode_1252(name));
    }
    let is_added = |section: &str| added_personalities.iter().any(|name| name.eq_ignore_ascii_case(section));
    for change in changes {
        if is_added(&change.section) || change.section.eq_ignore_ascii_case(LIST_SECTION) {
            continue;
        }
        let section = reencode_1252(&change.section);
        let current = ini.get(&section, &change.key).map(decode_1252);
        if current != change.after {
            if current != change.before {
                not_undone.push(change.clone());
            }
            continue;
        }
        match &change.before {
            Some(value) => ini.set(&section, &change.key, &reencode_1252(value)),
            None => ini.remove(&section, &change.key),
        }
    }
    Ok(UndoneFile { bytes: ini.into_bytes(), not_undone })
}

/// The sections of the personalities that the changes added to the list.
fn added_personalities(changes: &[KeyChange]) -> Vec<String> {
    let listed = changes.iter().filter(|change| change.section.eq_ignore_ascii_case(LIST_SECTION));
    let added = listed.filter_map(|change| {
        let name = change.after.clone()?;
        let was_listed = changes.iter().any(|other| other.before.as_ref() == Some(&name));
        (!was_listed && !name.is_empty()).then_some(name)
    });
    added.collect()
}

/// Removes a personality from the list. Those after it move up, because Eudora stops at a gap
/// (`persona.cpp`). A list that becomes empty is removed.
fn remove_from_list(ini: &mut Ini, name: &str) {
    let list = LIST_SECTION.as_bytes();
    let listed: Vec<Vec<u8>> = (0..MAX_PERSONALITIES)
        .map_while(|number| ini.get(list, &list_key(number)).map(<[u8]>::to_vec))
        .collect();
    let removed = reencode_1252(name);
    let remaining: Vec<&Vec<u8>> =
        listed.iter().filter(|other| !other.eq_ignore_ascii_case(&removed)).collect();
    for (number, other) in remaining.iter().enumerate() {
        ini.set(list, &list_key(number), other);
    }
    for number in remaining.len()..listed.len() {
        ini.remove(list, &list_key(number));
    }
    if remaining.is_empty() && !listed.is_empty() && is_empty(ini, list) {
        ini.remove_section(list);
    }
}

fn is_empty(ini: &Ini, section: &[u8]) -> bool {
    !ini.keys().iter().any(|(other, ..)| other.eq_ignore_ascii_case(section))
}
