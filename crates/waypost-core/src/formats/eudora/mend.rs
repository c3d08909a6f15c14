//! Eudora for Windows: sets right in a settings file what the check-up found. Only the lines of the
//! keys concerned change; every other byte stays.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::file::{SETTINGS, encode, parse};
use super::keys::{Entry, When, entries};
use super::oddities::{of_an_account, of_the_program, truths};
use super::view::{File, View, split_port};
use crate::formats::Refusal;
use crate::formats::found::{Input, Mend, Oddity};
use crate::formats::ini::Ini;

/// Keys that belong together: POP and IMAP read an account from different ones.
const ACCOUNT: &[Setting] = &[Setting::IncomingHost, Setting::IncomingUsername];
/// A way of encrypting has its own key for the port.
const INCOMING_DOOR: &[Setting] = &[Setting::IncomingTls, Setting::IncomingPort];
const OUTGOING_DOOR: &[Setting] = &[Setting::OutgoingTls, Setting::OutgoingPort];
/// What is left on the server is one decision.
const RETENTION: &[Setting] =
    &[Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
/// Another protocol brings other keys into force.
const OF_THE_PROTOCOL: &[&[Setting]] =
    &[ACCOUNT, INCOMING_DOOR, RETENTION, &[Setting::Protocol, Setting::IncomingAuth, Setting::PathPrefix]];

/// Makes a mended copy; none where nothing changes.
///
/// # Errors
/// A file that cannot be changed byte for byte, an account that is not in it, or a plan that Eudora
/// cannot hold.
pub fn mend(input: &Input<'_>, mends: &[Mend<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let mut ini = parse(input.bytes)?;
    let file = File::new(input);
    for mend in mends {
        let (section, view) = if mend.account.is_empty() || mend.account == "Settings" {
            (SETTINGS, file.main())
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

fn mend_account(ini: &mut Ini, section: &[u8], view: &View<'_>, mend: &Mend<'_>) -> Result<(), Refusal> {
    let settings = together(mend.settings);
    if !mend.account.is_empty() && !settings.is_empty() {
        for entry in entries(mend.plan, !view.main)?.iter().filter(|entry| settings.contains(&entry.setting))
        {
            let value = encode(entry.setting, &entry.value)?;
            if is_needed(ini, section, view, entry, &value) {
                ini.set(section, entry.key, &value);
            }
        }
    }
    for oddity in oddities(view, mend) {
        if oddity.id == AdviceId::EudoraAccountsDiffer {
            if !settings.contains(&Setting::IncomingHost) {
                one_truth(ini, section, view)?;
            }
        } else if oddity.about != Setting::Protocol || !settings.contains(&Setting::Protocol) {
            let key = oddity.place.key.rsplit(' ').next().unwrap_or_default();
            ini.set(section, key, oddity.expected.as_bytes());
        }
    }
    Ok(())
}

/// The oddities to remove, of those that are there.
fn oddities(view: &View<'_>, mend: &Mend<'_>) -> Vec<Oddity> {
    let mut oddities = Vec::new();
    if view.main {
        of_the_program(view, true, &mut oddities);
    }
    if !mend.account.is_empty() {
        of_an_account(view, &mut oddities);
    }
    oddities.retain(|oddity| oddity.mendable && mend.oddities.contains(&oddity.id));
    oddities
}

/// The settings, and those that cannot be set right without them.
fn together(settings: &[Setting]) -> Vec<Setting> {
    let mut all: Vec<Setting> = settings.to_vec();
    if settings.contains(&Setting::Protocol) {
        all.extend(OF_THE_PROTOCOL.concat());
    }
    for group in [ACCOUNT, INCOMING_DOOR, OUTGOING_DOOR, RETENTION] {
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
fn is_needed(ini: &Ini, section: &[u8], view: &View<'_>, entry: &Entry, value: &[u8]) -> bool {
    let below = view.cell(entry.key).value.map(|value| value.bytes.as_slice());
    let existing = ini.get(section, entry.key).or_else(|| ini.get(SETTINGS, entry.key)).or(below);
    let behind_the_host = entry.key == "IMAPPort" && split_port(view.own("PopServer").text()).1.is_some();
    entry.when == When::Always || existing.is_some_and(|existing| existing != value) || behind_the_host
}

/// Makes both truths the one in force. An IMAP server keeps the port behind its name.
fn one_truth(ini: &mut Ini, section: &[u8], view: &View<'_>) -> Result<(), Refusal> {
    let (login, host) = truths(view).in_force;
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
