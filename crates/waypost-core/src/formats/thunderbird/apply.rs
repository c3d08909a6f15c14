//! Applies an account to a Thunderbird profile that is in use.
//!
//! No number is used twice, and lists are extended, never replaced. Thunderbird silently drops an account
//! whose type, host and login another account has (tried), so such an account is corrected instead.

use super::pref_lines::{PrefLine, described_outgoing, identity_lines, server_lines};
use super::pref_value::PrefValue;
use super::profile_prefs::ProfilePrefs;
use super::read::read;
use super::repair::repair;
use super::undo::{ACCOUNTS, LAST_KEY, OUTGOING_SERVERS, diff, undo};
use crate::formats::apply::{AccountChange, AppliedFiles, ApplySupport, differing_settings, find_account};
use crate::formats::found::{AccountRepair, Input};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;

/// Apply, compare and undo for a Thunderbird profile.
pub(crate) const APPLY: ApplySupport = ApplySupport { apply, diff, undo };

/// Corrects the account if the profile has it, otherwise adds it.
fn apply(input: &Input<'_>, request: &Request<'_>) -> Result<AppliedFiles, Refusal> {
    request.main_account_only()?;
    let found = read(input);
    if let Some(account) = find_account(&found, request.profile, request.plan) {
        let settings = differing_settings(account, request.plan);
        let account_repair =
            AccountRepair { account: &account.key, settings: &settings, defects: &[], plan: request.plan };
        let files = if settings.is_empty() { Vec::new() } else { repair(input, &[account_repair])? };
        let change = if files.is_empty() { AccountChange::Nothing } else { AccountChange::Corrected };
        return Ok(AppliedFiles { account: account.key.clone(), change, files });
    }
    let mut prefs = ProfilePrefs::new(input);
    let account = add_account(&mut prefs, request)?;
    let files = prefs.into_changed().ok_or(Refusal::NotThisFormat)?;
    Ok(AppliedFiles { account, change: AccountChange::Added, files })
}

/// Adds an account with a server, an identity and an outgoing server. Returns its key.
fn add_account(prefs: &mut ProfilePrefs<'_>, request: &Request<'_>) -> Result<String, Refusal> {
    let plan = &request.plan.account;
    let accounts = prefs.accounts();
    let last = prefs.number(LAST_KEY).0.and_then(|last| u32::try_from(last).ok()).unwrap_or(0);
    let number = next_number(prefs.highest("mail.account.", "account", &accounts).max(last))?;
    let account = format!("account{number}");
    let servers = servers(prefs, &accounts);
    let server = format!("server{}", next_number(prefs.highest("mail.server.", "server", &servers))?);
    let identities: Vec<String> = accounts.iter().flat_map(|key| prefs.identities(key)).collect();
    let identity = format!("id{}", next_number(prefs.highest("mail.identity.", "id", &identities))?);
    set_text(prefs, &format!("mail.account.{account}.server"), &server);
    set_text(prefs, &format!("mail.account.{account}.identities"), &identity);
    prefs.set_lines(&format!("mail.server.{server}"), &server_lines(plan)?);
    prefs.set_lines(&format!("mail.identity.{identity}"), &identity_lines(plan)?);
    let outgoing = outgoing_server(prefs, request)?;
    set_text(prefs, &format!("mail.identity.{identity}.smtpServer"), &outgoing);
    extend_list(prefs, ACCOUNTS, &accounts, &account);
    if accounts.is_empty() {
        set_text(prefs, "mail.accountmanager.defaultaccount", &account);
    }
    // With a lower value the next account made in the window would get a number that is in use (tried).
    prefs.set(LAST_KEY, &PrefValue::Number(i32::try_from(number).map_err(|_| Refusal::NotThisFormat)?));
    Ok(account)
}

fn servers(prefs: &mut ProfilePrefs<'_>, accounts: &[String]) -> Vec<String> {
    accounts.iter().filter_map(|key| prefs.text(&format!("mail.account.{key}.server")).0).collect()
}

/// The number after the highest one in use. A profile whose 32-bit numbers are used up cannot be edited.
fn next_number(highest: u32) -> Result<u32, Refusal> {
    highest.checked_add(1).filter(|next| i32::try_from(*next).is_ok()).ok_or(Refusal::NotThisFormat)
}

fn set_text(prefs: &mut ProfilePrefs<'_>, name: &str, text: &str) {
    prefs.set(name, &text.into());
}

fn extend_list(prefs: &mut ProfilePrefs<'_>, name: &str, elements: &[String], new: &str) {
    let all: Vec<&str> = elements.iter().map(String::as_str).chain([new]).collect();
    set_text(prefs, name, &all.join(","));
}

/// The key of an outgoing server with the plan's values, which is added if the profile has none.
fn outgoing_server(prefs: &mut ProfilePrefs<'_>, request: &Request<'_>) -> Result<String, Refusal> {
    let planned = described_outgoing(request)?;
    let servers = prefs.list(OUTGOING_SERVERS);
    let has_login = planned.iter().any(|line| line.name == "username");
    let is_same = |key: &&String| {
        let value = |name: &str| prefs.get(&format!("mail.smtpserver.{key}.{name}"));
        // The description is the person's own, and old versions have no type.
        let is_ignored = |line: &PrefLine| line.name == "description" || line.name == "type";
        planned.iter().all(|line| is_ignored(line) || value(line.name) == Some(&line.value))
            && (has_login || value("username").is_none())
    };
    if let Some(key) = servers.iter().find(is_same) {
        return Ok(key.clone());
    }
    let key = format!("smtp{}", next_number(prefs.highest("mail.smtpserver.", "smtp", &servers))?);
    prefs.set_lines(&format!("mail.smtpserver.{key}"), &planned);
    extend_list(prefs, OUTGOING_SERVERS, &servers, &key);
    Ok(key)
}
