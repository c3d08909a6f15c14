//! Eudora for Windows: sets right in a settings file what the check-up found. Only the lines of the
//! keys concerned change; every other byte stays.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::defects::{account_defects, pop_and_imap_account, program_defects};
use super::file::{MAIN_SECTION, encode, parse};
use super::keys::{KeyLine, WriteRule, key_lines};
use super::view::{AccountView, EudoraFile, split_port};
use crate::formats::Refusal;
use crate::formats::found::{AccountRepair, Defect, Input};
use crate::formats::ini::Ini;

/// Keys that belong together: POP and IMAP read an account from different ones.
const ACCOUNT: &[Setting] = &[Setting::IncomingHost, Setting::IncomingUsername];
/// A way of encrypting has its own key for the port.
const INCOMING_ENDPOINT: &[Setting] = &[Setting::IncomingTls, Setting::IncomingPort];
const OUTGOING_ENDPOINT: &[Setting] = &[Setting::OutgoingTls, Setting::OutgoingPort];
/// What is left on the server is one decision.
const RETENTION: &[Setting] =
    &[Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
/// Another protocol brings other keys into force.
const PROTOCOL_SETTINGS: &[&[Setting]] = &[
    ACCOUNT,
    INCOMING_ENDPOINT,
    RETENTION,
    &[Setting::Protocol, Setting::IncomingAuth, Setting::PathPrefix],
];

/// Makes a mended copy; none where nothing changes.
///
/// # Errors
/// A file that cannot be changed byte for byte, an account that is not in it, or a plan that Eudora
/// cannot hold.
pub fn mend(input: &Input<'_>, mends: &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let mut ini = parse(input.bytes)?;
    let file = EudoraFile::new(input);
    for mend in mends {
        let (section, view) = if mend.account.is_empty() || mend.account == "Settings" {
            (MAIN_SECTION, file.main())
        } else {
            let personality = file.personalities.iter().find(|personality| personality.key == mend.account);
            let personality = personality.ok_or(Refusal::NotThisFormat)?;
            (personality.name.as_slice(), file.view(personality))
        };
        mend_account(&mut ini, section, &view, mend)?;
    }
    let bytes = ini.into_bytes();
    Ok(if bytes == input.bytes { Vec::new() } else { vec![(input.name.to_owned(), bytes)] })
}

fn mend_account(
    ini: &mut Ini,
    section: &[u8],
    view: &AccountView<'_>,
    mend: &AccountRepair<'_>,
) -> Result<(), Refusal> {
    let settings = with_dependent_settings(mend.settings);
    if !mend.account.is_empty() && !settings.is_empty() {
        for entry in
            key_lines(mend.plan, !view.main)?.iter().filter(|entry| settings.contains(&entry.setting))
        {
            let value = encode(entry.setting, &entry.value)?;
            if is_needed(ini, section, view, entry, &value) {
                ini.set(section, entry.key, &value);
            }
        }
    }
    for oddity in defects(view, mend) {
        if oddity.id == AdviceId::EudoraAccountsDiffer {
            if !settings.contains(&Setting::IncomingHost) {
                unify_pop_and_imap(ini, section, view)?;
            }
        } else if oddity.about != Setting::Protocol || !settings.contains(&Setting::Protocol) {
            let key = oddity.place.key.rsplit(' ').next().unwrap_or_default();
            ini.set(section, key, oddity.expected.as_bytes());
        }
    }
    Ok(())
}

/// The oddities to remove, of those that are there.
fn defects(view: &AccountView<'_>, mend: &AccountRepair<'_>) -> Vec<Defect> {
    let mut defects = Vec::new();
    if view.main {
        program_defects(view, true, &mut defects);
    }
    if !mend.account.is_empty() {
        account_defects(view, &mut defects);
    }
    defects.retain(|oddity| oddity.is_repairable && mend.defects.contains(&oddity.id));
    defects
}

/// The settings, and those that cannot be set right without them.
fn with_dependent_settings(settings: &[Setting]) -> Vec<Setting> {
    let mut all: Vec<Setting> = settings.to_vec();
    if settings.contains(&Setting::Protocol) {
        all.extend(PROTOCOL_SETTINGS.concat());
    }
    for group in [ACCOUNT, INCOMING_ENDPOINT, OUTGOING_ENDPOINT, RETENTION] {
        if settings.iter().any(|setting| group.contains(setting)) {
            all.extend(group);
        }
    }
    // There is no login for sending alone: it is the one for reading, or none.
    if settings.contains(&Setting::OutgoingUsername) {
        all.push(Setting::OutgoingAuth);
    }
    all
}

/// What is Eudora's default anyway is written only to correct what says something else: in the
/// section, in the main account's, in DEudora.ini, or as a port behind the server's name.
fn is_needed(ini: &Ini, section: &[u8], view: &AccountView<'_>, entry: &KeyLine, value: &[u8]) -> bool {
    let below = view.effective(entry.key).value.map(|value| value.bytes.as_slice());
    let existing = ini.get(section, entry.key).or_else(|| ini.get(MAIN_SECTION, entry.key)).or(below);
    let behind_the_host = entry.key == "IMAPPort" && split_port(view.own("PopServer").text()).1.is_some();
    entry.when == WriteRule::Always || existing.is_some_and(|existing| existing != value) || behind_the_host
}

/// Makes both truths the one in force. An IMAP server keeps the port behind its name.
fn unify_pop_and_imap(ini: &mut Ini, section: &[u8], view: &AccountView<'_>) -> Result<(), Refusal> {
    let (login, host) = pop_and_imap_account(view).in_force;
    let server = view.own("PopServer");
    let kept = view.is_imap() && !server.text().is_empty();
    let server = if kept { server.text() } else { &host };
    for (setting, key, value) in [
        (Setting::IncomingUsername, "POPAccount", format!("{login}@{host}").as_str()),
        (Setting::IncomingHost, "PopServer", server),
        (Setting::IncomingUsername, "LoginName", &login),
    ] {
        ini.set(section, key, &encode(setting, value)?);
    }
    Ok(())
}
