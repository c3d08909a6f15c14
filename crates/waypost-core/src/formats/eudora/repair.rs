//! Repairs `Eudora.ini`: writes the keys that a check-up finding is about and keeps every other byte.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::account_keys::{AccountKey, WriteRule, account_keys};
use super::account_view::AccountView;
use super::defects::{account_defects, program_defects};
use super::ini_layout::{MAIN_SECTION, encode, parse};
use super::listed_sections::EudoraFile;
use super::login::{pop_and_imap_account, split_port};
use crate::formats::found::{AccountRepair, Defect, Input};
use crate::formats::ini::Ini;
use crate::formats::refusal::Refusal;

/// POP and IMAP read login and host from different keys, which must agree.
const ACCOUNT: &[Setting] = &[Setting::IncomingHost, Setting::IncomingUsername];
/// The key of the port depends on the kind of TLS.
const INCOMING_ENDPOINT: &[Setting] = &[Setting::IncomingTls, Setting::IncomingPort];
const OUTGOING_ENDPOINT: &[Setting] = &[Setting::OutgoingTls, Setting::OutgoingPort];
/// How long mail stays on the server is one decision.
const RETENTION: &[Setting] =
    &[Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
/// Other keys take effect with another protocol.
const PROTOCOL_SETTINGS: &[&[Setting]] = &[
    ACCOUNT,
    INCOMING_ENDPOINT,
    RETENTION,
    &[Setting::Protocol, Setting::IncomingAuth, Setting::PathPrefix],
];

/// The repaired file with its name, or an empty list if nothing changes.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the file cannot be edited or lacks an account, or the reason why Eudora
/// cannot store a plan.
pub(crate) fn repair(
    input: &Input<'_>,
    repairs: &[AccountRepair<'_>],
) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let mut ini = parse(input.bytes)?;
    let file = EudoraFile::new(input);
    for repair in repairs {
        let (section, view) = if repair.account.is_empty() || repair.account == MAIN_SECTION {
            (MAIN_SECTION.as_bytes(), AccountView::main(&file))
        } else {
            let personality = file.personalities.iter().find(|personality| personality.key == repair.account);
            let personality = personality.ok_or(Refusal::NotThisFormat)?;
            (personality.name.as_slice(), AccountView::personality(&file, personality))
        };
        repair_account(&mut ini, section, &view, repair)?;
    }
    let bytes = ini.into_bytes();
    Ok(if bytes == input.bytes { Vec::new() } else { vec![(input.name.to_owned(), bytes)] })
}

fn repair_account(
    ini: &mut Ini,
    section: &[u8],
    view: &AccountView<'_>,
    repair: &AccountRepair<'_>,
) -> Result<(), Refusal> {
    let settings = with_dependent_settings(repair.settings);
    if !repair.account.is_empty() && !settings.is_empty() {
        let account_keys = account_keys(repair.plan, !view.is_main)?;
        for account_key in account_keys.iter().filter(|account_key| settings.contains(&account_key.setting)) {
            let value = encode(account_key.setting, &account_key.value)?;
            if must_write(ini, section, view, account_key, &value) {
                ini.set(section, account_key.key, &value);
            }
        }
    }
    for defect in defects_to_repair(view, repair) {
        if defect.id == AdviceId::EudoraAccountsDiffer {
            if !settings.contains(&Setting::IncomingHost) {
                unify_pop_and_imap(ini, section, view)?;
            }
        } else if defect.about != Setting::Protocol || !settings.contains(&Setting::Protocol) {
            // The location is `[Section] Key`.
            let key = defect.location.key.rsplit(' ').next().unwrap_or_default();
            ini.set(section, key, defect.expected.as_bytes());
        }
    }
    Ok(())
}

/// The requested defects that the account has and that can be repaired.
fn defects_to_repair(view: &AccountView<'_>, repair: &AccountRepair<'_>) -> Vec<Defect> {
    let mut defects = Vec::new();
    if view.is_main {
        program_defects(view, true, &mut defects);
    }
    if !repair.account.is_empty() {
        account_defects(view, &mut defects);
    }
    defects.retain(|defect| defect.is_repairable && repair.defects.contains(&defect.id));
    defects
}

/// The settings, and those that must be written together with them.
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
    // Eudora has no login of its own for sending: it uses the incoming one or none.
    if settings.contains(&Setting::OutgoingUsername) {
        all.push(Setting::OutgoingAuth);
    }
    all
}

/// True if a key must be written. A key whose value is Eudora's default is written only to override
/// another value: in the account's section, in `[Settings]`, in `DEudora.ini`, or as a port in `PopServer`.
fn must_write(
    ini: &Ini,
    section: &[u8],
    view: &AccountView<'_>,
    account_key: &AccountKey,
    value: &[u8],
) -> bool {
    let inherited = view.effective(account_key.key).value.map(|value| value.bytes.as_slice());
    let existing = ini
        .get(section, account_key.key)
        .or_else(|| ini.get(MAIN_SECTION.as_bytes(), account_key.key))
        .or(inherited);
    let has_port_in_server =
        account_key.key == "IMAPPort" && split_port(view.own_value("PopServer").text()).1.is_some();
    account_key.write_rule == WriteRule::Always
        || existing.is_some_and(|existing| existing != value)
        || has_port_in_server
}

/// Writes the login and host that are in effect to the keys of both protocols. For IMAP, `PopServer` keeps
/// its port.
fn unify_pop_and_imap(ini: &mut Ini, section: &[u8], view: &AccountView<'_>) -> Result<(), Refusal> {
    let (login, host) = pop_and_imap_account(view).in_effect;
    let server = view.own_value("PopServer");
    let keeps_server = view.is_imap() && !server.text().is_empty();
    let server = if keeps_server { server.text() } else { &host };
    for (setting, key, value) in [
        (Setting::IncomingUsername, "POPAccount", format!("{login}@{host}").as_str()),
        (Setting::IncomingHost, "PopServer", server),
        (Setting::IncomingUsername, "LoginName", &login),
    ] {
        ini.set(section, key, &encode(setting, value)?);
    }
    Ok(())
}
