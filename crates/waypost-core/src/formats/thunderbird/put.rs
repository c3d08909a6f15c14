//! Puts an account into a Thunderbird profile that is in use, and takes it out again.
//!
//! Numbers are never used twice and lists are extended, never replaced. An account of the same kind,
//! host and login would be dropped by Thunderbird without a word, so it is corrected instead.

use std::collections::BTreeSet;

use super::lines::{PrefLine, identity_lines, outgoing_lines, server_lines};
use super::pair::ProfilePrefs;
use super::prefs_file::PrefsFile;
use super::value::{PrefValue, serialize};
use crate::formats::found::{AccountRepair, Input};
use crate::formats::put::{
    ApplySupport, Change, KeyChange, Put, UndoneFile, differing_settings, find_account,
};
use crate::formats::{Refusal, Request, one_line};
use crate::plan::account::Setting;

/// Both ways.
pub const APPLY: ApplySupport = ApplySupport { put, changes, take_back };

/// The lists that accounts and outgoing servers stand in; each element is somebody's own.
const LISTS: [&str; 2] = ["mail.accountmanager.accounts", "mail.smtpservers"];
/// Raised for every account and never lowered.
const LAST_KEY: &str = "mail.account.lastKey";

fn put(input: &Input<'_>, request: &Request<'_>) -> Result<Put, Refusal> {
    request.main_account_only()?;
    let found = super::read::read(input);
    if let Some(account) = find_account(&found, request.profile, request.plan) {
        let settings = differing_settings(account, request.plan);
        let mend =
            AccountRepair { account: &account.key, settings: &settings, defects: &[], plan: request.plan };
        let files = if settings.is_empty() { Vec::new() } else { super::mend::mend(input, &[mend])? };
        let change = if files.is_empty() { Change::Nothing } else { Change::Corrected };
        return Ok(Put { account: account.key.clone(), change, files });
    }
    let mut pair = ProfilePrefs::new(input);
    let account = add(&mut pair, request)?;
    let files = pair.into_changed().ok_or(Refusal::NotThisFormat)?;
    Ok(Put { account, change: Change::Added, files })
}

fn add(pair: &mut ProfilePrefs<'_>, request: &Request<'_>) -> Result<String, Refusal> {
    let plan = &request.plan.account;
    let accounts = pair.accounts();
    let last = pair.number(LAST_KEY).0.and_then(|last| u32::try_from(last).ok()).unwrap_or(0);
    let number = next(pair.highest("mail.account.", "account", &accounts).max(last))?;
    let account = format!("account{number}");
    let servers = servers(pair, &accounts);
    let server = format!("server{}", next(pair.highest("mail.server.", "server", &servers))?);
    let listed: Vec<String> =
        accounts.iter().flat_map(|key| pair.list(&format!("mail.account.{key}.identities"))).collect();
    let identity = format!("id{}", next(pair.highest("mail.identity.", "id", &listed))?);
    set(pair, &format!("mail.account.{account}"), &[("server", &server), ("identities", &identity)]);
    lines(pair, &format!("mail.server.{server}"), server_lines(plan)?);
    lines(pair, &format!("mail.identity.{identity}"), identity_lines(plan)?);
    let outgoing = outgoing(pair, request)?;
    set(pair, &format!("mail.identity.{identity}"), &[("smtpServer", &outgoing)]);
    extend(pair, LISTS[0], &accounts, &account);
    if accounts.is_empty() {
        set(pair, "mail.accountmanager", &[("defaultaccount", &account)]);
    }
    // Too low, the next account made in the window would take a number in use.
    pair.set(LAST_KEY, &PrefValue::Number(i32::try_from(number).map_err(|_| Refusal::NotThisFormat)?));
    Ok(account)
}

fn servers(pair: &mut ProfilePrefs<'_>, accounts: &[String]) -> Vec<String> {
    accounts.iter().filter_map(|key| pair.text(&format!("mail.account.{key}.server")).0).collect()
}

/// The number after a highest one; a profile whose numbers are used up is none that can be changed.
fn next(highest: u32) -> Result<u32, Refusal> {
    highest.checked_add(1).filter(|next| i32::try_from(*next).is_ok()).ok_or(Refusal::NotThisFormat)
}

fn set(pair: &mut ProfilePrefs<'_>, branch: &str, values: &[(&str, &String)]) {
    for (name, value) in values {
        pair.set(&format!("{branch}.{name}"), &value.as_str().into());
    }
}

fn lines(pair: &mut ProfilePrefs<'_>, branch: &str, lines: Vec<PrefLine>) {
    for line in lines {
        pair.set(&format!("{branch}.{}", line.name), &line.value);
    }
}

fn extend(pair: &mut ProfilePrefs<'_>, list: &str, before: &[String], more: &str) {
    let all: Vec<&str> = before.iter().map(String::as_str).chain([more]).collect();
    pair.set(list, &all.join(",").as_str().into());
}

/// An outgoing server with these very lines, or a new one.
fn outgoing(pair: &mut ProfilePrefs<'_>, request: &Request<'_>) -> Result<String, Refusal> {
    let planned = described_outgoing(request)?;
    let servers = pair.list(LISTS[1]);
    let same = |key: &&String| {
        let named = |line: &PrefLine| line.name == "description" || line.name == "type";
        let says = |name: &str| pair.get(&format!("mail.smtpserver.{key}.{name}"));
        let login = planned.iter().any(|line| line.name == "username");
        planned.iter().all(|line| named(line) || says(line.name) == Some(&line.value))
            && (login || says("username").is_none())
    };
    if let Some(key) = servers.iter().find(same) {
        return Ok(key.clone());
    }
    let key = format!("smtp{}", next(pair.highest("mail.smtpserver.", "smtp", &servers))?);
    lines(pair, &format!("mail.smtpserver.{key}"), planned);
    extend(pair, LISTS[1], &servers, &key);
    Ok(key)
}

/// The lines of the outgoing server with the organisation's name, which the program shows.
pub fn described_outgoing(request: &Request<'_>) -> Result<Vec<PrefLine>, Refusal> {
    let name = crate::formats::readable(request.profile.name.in_language(request.texts.tag()));
    let description = one_line(Setting::OutgoingHost, &name)?;
    let mut lines = outgoing_lines(&request.plan.account.outgoing)?;
    lines.insert(1, PrefLine { name: "description", value: description.into(), setting: None });
    Ok(lines)
}

fn changes(before: &[u8], after: &[u8]) -> Vec<KeyChange> {
    let (before, after) = (PrefsFile::parse(before), PrefsFile::parse(after));
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

fn take_back(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal> {
    let mut file = PrefsFile::parse(now);
    let mut kept = Vec::new();
    let branches = new_branches(changes);
    let kept_servers = used_by_others(&file, &branches);
    let gone: Vec<&String> = branches.iter().filter(|branch| !kept_servers.contains(*branch)).collect();
    let inside = |name: &str, branches: &[&String]| branches.iter().any(|branch| name.starts_with(*branch));
    let ours: Vec<String> = file.names().filter(|name| inside(name, &gone)).map(str::to_owned).collect();
    for name in &ours {
        file.remove(name);
    }
    let all: Vec<&String> = branches.iter().collect();
    for change in changes.iter().filter(|change| !inside(&change.key, &all) && change.key != LAST_KEY) {
        let current = file.get(&change.key).map(|(value, _)| serialize(value));
        let new = if LISTS.contains(&change.key.as_str()) {
            list_without_added(change, current.as_deref(), &kept_servers)
        } else if current == change.after || names_removed_object(current.as_deref(), &gone) {
            change.before.clone()
        } else {
            if current != change.before {
                kept.push(change.clone());
            }
            continue;
        };
        if new != current {
            match new.as_deref().and_then(read_value) {
                Some(value) => file.set(&change.key, value),
                None => file.remove(&change.key),
            }
        }
    }
    if !file.is_editable() {
        return Err(Refusal::NotThisFormat);
    }
    Ok(UndoneFile { bytes: file.into_bytes(), kept })
}

/// The accounts, servers and identities that the changes made, as `mail.server.server4.`: what the
/// program wrote below them since is theirs too.
fn new_branches(changes: &[KeyChange]) -> BTreeSet<String> {
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

/// Outgoing servers that another identity has begun to use stay.
fn used_by_others(file: &PrefsFile<'_>, branches: &BTreeSet<String>) -> BTreeSet<String> {
    let others = file.names().filter(|name| {
        name.starts_with("mail.identity.")
            && name.ends_with(".smtpServer")
            && !branches.iter().any(|branch| name.starts_with(branch.as_str()))
    });
    let used = others.filter_map(|name| match file.get(name) {
        Some((PrefValue::Text(key), _)) => Some(format!("mail.smtpserver.{key}.")),
        _ => None,
    });
    used.filter(|branch| branches.contains(branch)).collect()
}

/// Whether a value names something that is gone.
fn names_removed_object(value: Option<&str>, gone: &[&String]) -> bool {
    let Some(PrefValue::Text(key)) = value.and_then(read_value) else { return false };
    gone.iter().any(|branch| branch.strip_suffix('.').and_then(|b| b.rsplit('.').next()) == Some(&*key))
}

/// A list as it is now without the elements that the change added.
fn list_without_added(
    change: &KeyChange,
    now: Option<&str>,
    kept_servers: &BTreeSet<String>,
) -> Option<String> {
    let elements = |value: Option<&str>| match value.and_then(read_value) {
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
    let left: Vec<String> = elements(now).into_iter().filter(stays).collect();
    if left.is_empty() && change.before.is_none() {
        return None;
    }
    Some(serialize(&PrefValue::Text(left.join(","))))
}

/// A value as [`serialize`].
fn read_value(text: &str) -> Option<PrefValue> {
    let (value, _, broken) = super::token::Tokens::new(text.as_bytes()).value().ok()?;
    (!broken).then_some(value)
}
