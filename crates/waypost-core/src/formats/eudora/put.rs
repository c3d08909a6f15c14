//! Puts an account into a settings file of Eudora for Windows that is in use, and takes it out again.

use encoding_rs::WINDOWS_1252;

use super::file::{MAX_PERSONALITIES, edit, parse};
use super::view::EudoraFile;
use crate::formats::found::{AccountRepair, Input};
use crate::formats::ini::Ini;
use crate::formats::put::{
    ApplySupport, Change, KeyChange, Put, UndoneFile, differing_settings, find_account,
};
use crate::formats::{Refusal, Request};
use crate::plan::rules::AdviceId;

/// Both ways.
pub const APPLY: ApplySupport = ApplySupport { put, changes, take_back };

const LIST: &str = "Personalities";
const PREFIX: &str = "Persona-";
/// The longest name made from an organisation's, in characters: it stands in a narrow column.
const LONGEST_NAME: usize = 30;

/// The same account is corrected, wherever it is. A new one goes into the main account's place if
/// there is no other, else it becomes a personality.
fn put(input: &Input<'_>, request: &Request<'_>) -> Result<Put, Refusal> {
    let found = super::read::read(input);
    if request.personality.is_none()
        && let Some(account) = find_account(&found, request.profile, request.plan)
    {
        let settings = differing_settings(account, request.plan);
        let defects = [AdviceId::EudoraAccountsDiffer];
        let mend = AccountRepair {
            account: &account.key,
            settings: &settings,
            defects: &defects,
            plan: request.plan,
        };
        let files = super::mend::mend(input, &[mend])?;
        let change = if files.is_empty() { Change::Nothing } else { Change::Corrected };
        return Ok(Put { account: account.key.clone(), change, files });
    }
    let file = EudoraFile::new(input);
    let name = match request.personality {
        Some(name) => Some(name.to_owned()),
        // Personalities take from the main account what they do not say themselves: one that comes in
        // below them would change them.
        None if !found.accounts.is_empty() => Some(free_name(&file, request)),
        None => None,
    };
    let section = name.as_ref().map_or_else(|| "Settings".to_owned(), |name| format!("{PREFIX}{name}"));
    let is_there =
        file.personalities.iter().any(|personality| personality.key.eq_ignore_ascii_case(&section));
    let bytes = edit(input.bytes, &Request { personality: name.as_deref(), ..*request })?;
    let change = match (bytes == input.bytes, is_there) {
        (true, _) => Change::Nothing,
        (false, true) => Change::Corrected,
        (false, false) => Change::Added,
    };
    let files = if change == Change::Nothing { Vec::new() } else { vec![(input.name.to_owned(), bytes)] };
    Ok(Put { account: section, change, files })
}

/// A name for a personality that is not taken: the organisation's, with a number where needed.
fn free_name(file: &EudoraFile<'_>, request: &Request<'_>) -> String {
    let name = crate::formats::readable(request.profile.name.in_language(request.texts.tag()));
    let usable = |c: &char| (c.is_ascii_graphic() || *c == ' ') && !['[', ']', '='].contains(c);
    let name: String = name.chars().filter(usable).take(LONGEST_NAME).collect();
    let name = if name.trim().is_empty() { request.profile.id.clone() } else { name.trim().to_owned() };
    let taken = |name: &str| {
        let section = format!("{PREFIX}{name}");
        file.personalities.iter().any(|personality| personality.key.eq_ignore_ascii_case(&section))
    };
    let numbered = (2..=MAX_PERSONALITIES + 1).map(|number| format!("{name} {number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}

fn decode_1252(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// A text as [`decode_1252`]; each character of the code page is one byte.
fn encode_1252(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

fn changes(before: &[u8], after: &[u8]) -> Vec<KeyChange> {
    let parse = |bytes: &[u8]| Ini::parse(bytes).unwrap_or_else(|_| Ini::new());
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
    let there = after.keys();
    let gone = before.keys();
    let gone = gone
        .into_iter()
        .filter(|(section, key, _)| after.get(section, &String::from_utf8_lossy(key)).is_none());
    let all = there.iter().copied().chain(gone).map(|(section, key, _)| change(section, key));
    all.filter(|change| change.before != change.after).collect()
}

fn take_back(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal> {
    let mut ini = parse(now)?;
    let mut kept = Vec::new();
    let added_personalities = added_personalities(changes);
    for name in &added_personalities {
        remove_from_list(&mut ini, name);
        ini.remove_section(&encode_1252(name));
    }
    let is_made = |name: &str| {
        added_personalities.iter().any(|added_personalities| added_personalities.eq_ignore_ascii_case(name))
    };
    for change in changes {
        if is_made(&change.section) || change.section.eq_ignore_ascii_case(LIST) {
            continue;
        }
        let section = encode_1252(&change.section);
        let current = ini.get(&section, &change.key).map(decode_1252);
        if current != change.after {
            if current != change.before {
                kept.push(change.clone());
            }
            continue;
        }
        match &change.before {
            Some(value) => ini.set(&section, &change.key, &encode_1252(value)),
            None => ini.remove(&section, &change.key),
        }
    }
    Ok(UndoneFile { bytes: ini.into_bytes(), kept })
}

/// The personalities that the changes made.
fn added_personalities(changes: &[KeyChange]) -> Vec<String> {
    let listed = changes.iter().filter(|change| change.section.eq_ignore_ascii_case(LIST));
    let new = listed.filter_map(|change| {
        let name = change.after.clone()?;
        let was = changes.iter().any(|other| other.before.as_ref() == Some(&name));
        (!was && !name.is_empty()).then_some(name)
    });
    new.collect()
}

/// Takes a personality out of the list. Those after it move up: Eudora stops at a gap.
fn remove_from_list(ini: &mut Ini, name: &str) {
    let key = |number: usize| format!("Persona{number}");
    let listed: Vec<Vec<u8>> = (0..MAX_PERSONALITIES)
        .map_while(|number| ini.get(LIST.as_bytes(), &key(number)).map(<[u8]>::to_vec))
        .collect();
    let wanted = encode_1252(name);
    let left: Vec<&Vec<u8>> = listed.iter().filter(|other| !other.eq_ignore_ascii_case(&wanted)).collect();
    for (number, other) in left.iter().enumerate() {
        ini.set(LIST.as_bytes(), &key(number), other);
    }
    for number in left.len()..listed.len() {
        ini.remove(LIST.as_bytes(), &key(number));
    }
    if left.is_empty() && !listed.is_empty() && is_empty(ini, LIST.as_bytes()) {
        ini.remove_section(LIST.as_bytes());
    }
}

fn is_empty(ini: &Ini, section: &[u8]) -> bool {
    !ini.keys().iter().any(|(other, ..)| other.eq_ignore_ascii_case(section))
}
