//! Repairs a Thunderbird profile: writes the preferences that a check-up finding is about, and changes no
//! other account.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::pref_lines::{PrefLine, identity_lines, outgoing_lines, server_lines};
use super::pref_value::PrefValue;
use super::profile_prefs::ProfilePrefs;
use super::read::read;
use crate::formats::found::{AccountRepair, FoundAccount, FoundValue, Input};
use crate::formats::refusal::Refusal;

/// Settings that are written together: the port depends on the kind of TLS, and the login on the way of
/// authentication.
const DEPENDENT_SETTINGS: [[Setting; 2]; 3] = [
    [Setting::IncomingPort, Setting::IncomingTls],
    [Setting::OutgoingPort, Setting::OutgoingTls],
    [Setting::OutgoingUsername, Setting::OutgoingAuth],
];

/// The repaired `prefs.js` and `user.js` with their names, each only if it changes.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if a file cannot be edited or an account is missing, and
/// [`Refusal::CannotStore`] for a change of protocol, because an account's folders belong to its protocol.
pub(crate) fn repair(
    input: &Input<'_>,
    repairs: &[AccountRepair<'_>],
) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let found = read(input);
    let mut prefs = ProfilePrefs::new(input);
    for repair in repairs {
        if repair.defects.contains(&AdviceId::ThunderbirdLastKeyTooLow) {
            raise_last_key(&mut prefs);
        }
        if repair.account.is_empty() || repair.settings.is_empty() {
            continue;
        }
        let account = found.accounts.iter().find(|account| account.key == repair.account);
        let account = account.ok_or(Refusal::NotThisFormat)?;
        let settings = settings_to_write(account, repair);
        if settings.contains(&Setting::Protocol) {
            return Err(Refusal::CannotStore(Setting::Protocol));
        }
        repair_server(&mut prefs, repair, &settings)?;
        repair_identity(&mut prefs, repair, &settings)?;
        repair_outgoing(&mut prefs, repair, repairs, &settings)?;
    }
    prefs.into_changed().ok_or(Refusal::NotThisFormat)
}

fn raise_last_key(prefs: &mut ProfilePrefs<'_>) {
    let accounts = prefs.accounts();
    let highest = i32::try_from(prefs.highest("mail.account.", "account", &accounts)).unwrap_or(i32::MAX);
    if prefs.number("mail.account.lastKey").0.is_some_and(|last| last < highest) {
        prefs.set("mail.account.lastKey", &PrefValue::Number(highest));
    }
}

/// The requested settings that differ from the plan, and those that depend on them.
fn settings_to_write(account: &FoundAccount, repair: &AccountRepair<'_>) -> BTreeSet<Setting> {
    let planned =
        |setting: Setting| repair.plan.account.get(setting).map(|value| FoundValue::Value(value.value));
    let differs = |setting: &Setting| {
        let planned = planned(*setting);
        planned.is_some() && account.get(*setting).map(|found| &found.value) != planned.as_ref()
    };
    let mut settings: BTreeSet<Setting> = repair.settings.iter().copied().filter(differs).collect();
    for group in DEPENDENT_SETTINGS {
        if group.iter().any(|setting| settings.contains(setting)) {
            settings.extend(group);
        }
    }
    // Without its limits, mail left on the server would never be deleted.
    if settings.contains(&Setting::LeaveOnServer) {
        let limits = [Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
        settings.extend(limits.into_iter().filter(|&setting| planned(setting).is_some()));
    }
    settings
}

/// The lines that store one of the settings.
fn lines_of(lines: Vec<PrefLine>, settings: &BTreeSet<Setting>) -> Vec<PrefLine> {
    lines.into_iter().filter(|line| line.setting.is_some_and(|setting| settings.contains(&setting))).collect()
}

fn repair_server(
    prefs: &mut ProfilePrefs<'_>,
    repair: &AccountRepair<'_>,
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    let lines = lines_of(server_lines(&repair.plan.account)?, settings);
    let server = prefs.text(&format!("mail.account.{}.server", repair.account)).0;
    let server = server.ok_or(Refusal::NotThisFormat)?;
    prefs.set_lines(&format!("mail.server.{server}"), &lines);
    Ok(())
}

fn repair_identity(
    prefs: &mut ProfilePrefs<'_>,
    repair: &AccountRepair<'_>,
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    let lines = lines_of(identity_lines(&repair.plan.account)?, settings);
    if lines.is_empty() {
        return Ok(());
    }
    let identities = prefs.identities(repair.account);
    let identity = identities.first().ok_or(Refusal::NotThisFormat)?;
    prefs.set_lines(&format!("mail.identity.{identity}"), &lines);
    Ok(())
}

/// Writes the settings of the outgoing server. If another account sends through the same server and is not
/// repaired to the same values, this account gets a server of its own.
fn repair_outgoing(
    prefs: &mut ProfilePrefs<'_>,
    repair: &AccountRepair<'_>,
    repairs: &[AccountRepair<'_>],
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    if !Setting::OUTGOING.iter().any(|setting| settings.contains(setting)) {
        return Ok(());
    }
    let planned = outgoing_lines(&repair.plan.account.outgoing)?;
    let Some(server) = prefs.outgoing_key_of_account(repair.account) else {
        return add_outgoing(prefs, repair.account, None, &planned);
    };
    let lines = lines_of(planned, settings);
    let branch = format!("mail.smtpserver.{server}");
    let is_unchanged = |line: &PrefLine| prefs.get(&format!("{branch}.{}", line.name)) == Some(&line.value);
    if lines.iter().all(is_unchanged) {
        return Ok(());
    }
    let users = accounts_using(prefs, &server);
    let all_agree = users.iter().filter(|user| *user != repair.account).all(|user| {
        repairs.iter().filter(|other| other.account == user).any(|other| plan_has_lines(other.plan, &lines))
    });
    if all_agree {
        prefs.set_lines(&branch, &lines);
        return Ok(());
    }
    add_outgoing(prefs, repair.account, Some(&server), &lines)
}

/// True if a plan has these lines for its outgoing server, too.
fn plan_has_lines(plan: &Plan, lines: &[PrefLine]) -> bool {
    outgoing_lines(&plan.account.outgoing).is_ok_and(|planned| {
        let is_planned =
            |line: &PrefLine| planned.iter().any(|p| p.name == line.name && p.value == line.value);
        lines.iter().all(is_planned)
    })
}

/// The accounts of any type with an identity that sends through a server.
fn accounts_using(prefs: &mut ProfilePrefs<'_>, server: &str) -> Vec<String> {
    let mut users = Vec::new();
    for account in prefs.accounts() {
        let identities = prefs.identities(&account);
        let uses_server = identities
            .iter()
            .any(|identity| prefs.outgoing_key_of_identity(Some(identity)).as_deref() == Some(server));
        if uses_server {
            users.push(account);
        }
    }
    users
}

/// Adds an outgoing server for the identities of the account that used the old one: a copy of the old
/// server with other lines.
fn add_outgoing(
    prefs: &mut ProfilePrefs<'_>,
    account: &str,
    old: Option<&str>,
    lines: &[PrefLine],
) -> Result<(), Refusal> {
    let identities = prefs.identities(account);
    if identities.is_empty() {
        return Err(Refusal::NotThisFormat);
    }
    let servers = prefs.list("mail.smtpservers");
    let number = prefs.highest("mail.smtpserver.", "smtp", &servers).saturating_add(1);
    let key = format!("smtp{number}");
    for identity in identities {
        let used = prefs.outgoing_key_of_identity(Some(&identity));
        if used.as_deref() == old {
            prefs.set(&format!("mail.identity.{identity}.smtpServer"), &key.as_str().into());
        }
    }
    let list: Vec<&str> = servers.iter().map(String::as_str).chain([key.as_str()]).collect();
    prefs.set("mail.smtpservers", &list.join(",").as_str().into());
    let branch = format!("mail.smtpserver.{key}");
    prefs.set(&format!("{branch}.type"), &"smtp".into());
    for name in ["hostname", "port", "try_ssl", "authMethod", "username"] {
        let new = lines.iter().find(|line| line.name == name).map(|line| line.value.clone());
        let copied = || prefs.get(&format!("mail.smtpserver.{}.{name}", old?)).cloned();
        if let Some(value) = new.or_else(copied) {
            prefs.set(&format!("{branch}.{name}"), &value);
        }
    }
    Ok(())
}
