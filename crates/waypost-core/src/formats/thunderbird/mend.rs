//! Sets right what the check-up found in a Thunderbird profile: the lines that a finding names, and
//! nothing of another account.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::lines::{PrefLine, identity_lines, outgoing_lines, server_lines};
use super::pair::ProfilePrefs;
use super::read::read;
use super::value::PrefValue;
use crate::formats::Refusal;
use crate::formats::found::{AccountRepair, FoundAccount, FoundValue, Input};

/// Settings that only make sense together: a port belongs to a way of encrypting, a login name to a
/// way of signing in.
const TOGETHER: [[Setting; 2]; 3] = [
    [Setting::IncomingPort, Setting::IncomingTls],
    [Setting::OutgoingPort, Setting::OutgoingTls],
    [Setting::OutgoingUsername, Setting::OutgoingAuth],
];

/// Makes mended copies of `prefs.js` and `user.js`, each where it changes.
pub fn mend(input: &Input<'_>, mends: &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let found = read(input);
    let mut pair = ProfilePrefs::new(input);
    for mend in mends {
        if mend.defects.contains(&AdviceId::ThunderbirdLastKeyTooLow) {
            raise_last_key(&mut pair);
        }
        if mend.account.is_empty() || mend.settings.is_empty() {
            continue;
        }
        let account = found.accounts.iter().find(|account| account.key == mend.account);
        let account = account.ok_or(Refusal::NotThisFormat)?;
        let settings = settings_to_write(account, mend);
        if settings.contains(&Setting::Protocol) {
            // An account's folders belong to its protocol: another one is another account.
            return Err(Refusal::CannotStore(Setting::Protocol));
        }
        server(&mut pair, mend, &settings)?;
        identity(&mut pair, mend, &settings)?;
        outgoing(&mut pair, mend, mends, &settings)?;
    }
    pair.into_changed().ok_or(Refusal::NotThisFormat)
}

fn raise_last_key(pair: &mut ProfilePrefs<'_>) {
    let accounts = pair.accounts();
    let highest = i32::try_from(pair.highest("mail.account.", "account", &accounts)).unwrap_or(i32::MAX);
    if pair.number("mail.account.lastKey").0.is_some_and(|last| last < highest) {
        pair.set("mail.account.lastKey", &PrefValue::Number(highest));
    }
}

/// The settings that differ from the plan, and those that go with them.
fn settings_to_write(account: &FoundAccount, mend: &AccountRepair<'_>) -> BTreeSet<Setting> {
    let planned =
        |setting: Setting| mend.plan.account.get(setting).map(|value| FoundValue::Value(value.value));
    let differs = |setting: &Setting| {
        let planned = planned(*setting);
        planned.is_some() && account.get(*setting).map(|found| &found.held) != planned.as_ref()
    };
    let mut settings: BTreeSet<Setting> = mend.settings.iter().copied().filter(differs).collect();
    for pair in TOGETHER {
        if pair.iter().any(|setting| settings.contains(setting)) {
            settings.extend(pair);
        }
    }
    // Left on the server and never deleted is what nobody wants.
    if settings.contains(&Setting::LeaveOnServer) {
        let with = [Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
        settings.extend(with.into_iter().filter(|&setting| planned(setting).is_some()));
    }
    settings
}

fn wanted(lines: Vec<PrefLine>, settings: &BTreeSet<Setting>) -> Vec<PrefLine> {
    lines.into_iter().filter(|line| line.setting.is_some_and(|setting| settings.contains(&setting))).collect()
}

fn set_all(pair: &mut ProfilePrefs<'_>, branch: &str, lines: &[PrefLine]) {
    for line in lines {
        pair.set(&format!("{branch}.{}", line.name), &line.value);
    }
}

fn server(
    pair: &mut ProfilePrefs<'_>,
    mend: &AccountRepair<'_>,
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    let lines = wanted(server_lines(&mend.plan.account)?, settings);
    let server = pair.text(&format!("mail.account.{}.server", mend.account)).0;
    let server = server.ok_or(Refusal::NotThisFormat)?;
    set_all(pair, &format!("mail.server.{server}"), &lines);
    Ok(())
}

fn identities(pair: &mut ProfilePrefs<'_>, account: &str) -> Vec<String> {
    pair.list(&format!("mail.account.{account}.identities"))
}

fn identity(
    pair: &mut ProfilePrefs<'_>,
    mend: &AccountRepair<'_>,
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    let lines = wanted(identity_lines(&mend.plan.account)?, settings);
    if lines.is_empty() {
        return Ok(());
    }
    let own = identities(pair, mend.account);
    let identity = own.first().ok_or(Refusal::NotThisFormat)?;
    set_all(pair, &format!("mail.identity.{identity}"), &lines);
    Ok(())
}

fn outgoing(
    pair: &mut ProfilePrefs<'_>,
    mend: &AccountRepair<'_>,
    mends: &[AccountRepair<'_>],
    settings: &BTreeSet<Setting>,
) -> Result<(), Refusal> {
    if !Setting::OUTGOING.iter().any(|setting| settings.contains(setting)) {
        return Ok(());
    }
    let planned = outgoing_lines(&mend.plan.account.outgoing)?;
    let Some(server) = pair.outgoing_key_of_account(mend.account) else {
        return new_outgoing(pair, mend.account, None, &planned);
    };
    let lines = wanted(planned, settings);
    let branch = format!("mail.smtpserver.{server}");
    let same = |line: &PrefLine| pair.get(&format!("{branch}.{}", line.name)) == Some(&line.value);
    if lines.iter().all(same) {
        return Ok(());
    }
    let others = users(pair, &server);
    let agree = others.iter().filter(|other| *other != mend.account).all(|other| {
        mends
            .iter()
            .filter(|theirs| theirs.account == other)
            .any(|theirs| plan_has_lines(theirs.plan, &lines))
    });
    if agree {
        set_all(pair, &branch, &lines);
        return Ok(());
    }
    new_outgoing(pair, mend.account, Some(&server), &lines)
}

/// Whether a plan asks for these lines too.
fn plan_has_lines(plan: &Plan, lines: &[PrefLine]) -> bool {
    outgoing_lines(&plan.account.outgoing).is_ok_and(|theirs| {
        lines.iter().all(|line| theirs.iter().any(|l| l.name == line.name && l.value == line.value))
    })
}

/// The accounts that send through a server, of whatever kind they are.
fn users(pair: &mut ProfilePrefs<'_>, server: &str) -> Vec<String> {
    let accounts = pair.accounts();
    let mut users = Vec::new();
    for account in accounts {
        let own = identities(pair, &account);
        if own.iter().any(|identity| pair.outgoing_key_of_identity(Some(identity)).as_deref() == Some(server))
        {
            users.push(account);
        }
    }
    users
}

/// Makes an outgoing server of the account's own, like the old one but for some lines.
fn new_outgoing(
    pair: &mut ProfilePrefs<'_>,
    account: &str,
    old: Option<&str>,
    lines: &[PrefLine],
) -> Result<(), Refusal> {
    let own = identities(pair, account);
    if own.is_empty() {
        return Err(Refusal::NotThisFormat);
    }
    let servers = pair.list("mail.smtpservers");
    let number = pair.highest("mail.smtpserver.", "smtp", &servers).saturating_add(1);
    let key = format!("smtp{number}");
    for identity in own {
        let used = pair.outgoing_key_of_identity(Some(&identity));
        if used.as_deref() == old {
            pair.set(&format!("mail.identity.{identity}.smtpServer"), &key.as_str().into());
        }
    }
    let list: Vec<&str> = servers.iter().map(String::as_str).chain([key.as_str()]).collect();
    pair.set("mail.smtpservers", &list.join(",").as_str().into());
    let branch = format!("mail.smtpserver.{key}");
    pair.set(&format!("{branch}.type"), &"smtp".into());
    for name in ["hostname", "port", "try_ssl", "authMethod", "username"] {
        let new = lines.iter().find(|line| line.name == name).map(|line| line.value.clone());
        let as_before = || pair.get(&format!("mail.smtpserver.{}.{name}", old?)).cloned();
        if let Some(value) = new.or_else(as_before) {
            pair.set(&format!("{branch}.{name}"), &value);
        }
    }
    Ok(())
}
