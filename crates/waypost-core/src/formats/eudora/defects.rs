//! Settings of Eudora that do harm and that no setting of a plan covers.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::account_view::AccountView;
use super::effective_value::EffectiveValue;
use super::listed_sections::without_prefix;
use super::login::{PopAndImapAccount, pop_and_imap_account};
use crate::formats::found::{Defect, FileLocation};

/// A defect of a key that has one right value.
fn defect(
    id: AdviceId,
    about: Setting,
    effective: &EffectiveValue<'_>,
    default: &str,
    expected: &str,
) -> Defect {
    let found = if effective.value.is_some() { effective.text() } else { default };
    let (found, expected) = (found.to_owned(), expected.to_owned());
    Defect { id, about, found, expected, location: effective.location.clone(), is_repairable: true }
}

/// Adds the defects of the whole program, whose keys are in the main account's section. `relays` is true
/// if any account sends through the relay personality.
pub(crate) fn program_defects(main: &AccountView<'_>, relays: bool, defects: &mut Vec<Defect>) {
    // `Offline=1` stops every check and every send (`EudoraRes.rc`).
    let offline = main.effective("Offline");
    if offline.number(0) != 0 {
        defects.push(defect(AdviceId::EudoraOffline, Setting::CheckEvery, &offline, "", "0"));
    }
    // A relay personality redirects all sending (`sendmail.cpp`).
    let relay = main.effective("RelayPersona");
    let name = without_prefix(relay.text()).to_owned();
    if !name.is_empty() && relays {
        let defect = defect(AdviceId::EudoraRelayPersonality, Setting::OutgoingHost, &relay, "", "");
        defects.push(Defect { found: name, ..defect });
    }
}

/// Adds the defects of one account.
pub(crate) fn account_defects(view: &AccountView<'_>, defects: &mut Vec<Defect>) {
    let is_imap = view.is_imap();
    let differs = AdviceId::SettingDiffers;
    let uses_pop = view.own_value("UsesPOP");
    if (uses_pop.number(1) != 0) == is_imap {
        let expected = if is_imap { "0" } else { "1" };
        defects.push(defect(differs, Setting::Protocol, &uses_pop, "1", expected));
    }
    defects.extend(pop_imap_mismatch(view, is_imap));
    let pop_send = view.effective("UsePOPSend");
    if pop_send.number(0) != 0 {
        defects.push(defect(differs, Setting::OutgoingHost, &pop_send, "", "0"));
    }
    let is_checked = view.own_value("CheckMailByDefault");
    if is_checked.number(1) == 0 {
        defects.push(defect(differs, Setting::CheckEvery, &is_checked, "", "1"));
    }
    defects.extend(saved_password(view));
    let waits_for_trash =
        !is_imap && view.switch("LeaveMailOnServer", false).0 && view.switch("ServerDelete", false).0;
    let empties_trash = view.effective("EmptyTrashOnQuit");
    if view.is_main && waits_for_trash && empties_trash.number(0) == 0 {
        let id = AdviceId::EmptyTrashRegularly;
        defects.push(defect(id, Setting::DeleteWhenTrashEmptied, &empties_trash, "0", "1"));
    }
}

/// A saved password. For a personality only its own section counts, so that the main account's password is
/// not reported once for each personality.
fn saved_password(view: &AccountView<'_>) -> Option<Defect> {
    let effective = |key| if view.is_main { view.effective(key) } else { view.own_value(key) };
    let (is_saved, location) = effective("SavePassword").switch(false);
    let password = effective("SavePasswordText");
    let has_password = password.value.is_some_and(|value| value.has_value);
    let location = if is_saved { location } else { password.location };
    (is_saved || has_password).then(|| Defect {
        id: AdviceId::SavedPassword,
        about: Setting::IncomingAuth,
        found: String::new(),
        expected: String::new(),
        location,
        is_repairable: false,
    })
}

/// The defect of an account whose POP and IMAP keys disagree, at the key that is not in effect.
fn pop_imap_mismatch(view: &AccountView<'_>, is_imap: bool) -> Option<Defect> {
    let (account, server, login) =
        (view.effective("POPAccount"), view.own_value("PopServer"), view.own_value("LoginName"));
    let PopAndImapAccount { in_effect, pop, imap } = pop_and_imap_account(view);
    let lacks_account = account.text().is_empty() && !imap.0.is_empty() && !imap.1.is_empty();
    let hosts_differ = !imap.1.is_empty() && !imap.1.eq_ignore_ascii_case(&pop.1);
    let logins_differ = !imap.0.is_empty() && imap.0 != pop.0;
    if !hosts_differ && !logins_differ {
        return None;
    }
    if account.text().is_empty() && !lacks_account {
        return None;
    }
    let about = if hosts_differ { Setting::IncomingHost } else { Setting::IncomingUsername };
    let text = |effective: &EffectiveValue<'_>| effective.text().to_owned();
    let (found, expected, location): (String, String, FileLocation) = if is_imap || lacks_account {
        (text(&account), format!("{}@{}", in_effect.0, in_effect.1), account.location)
    } else if hosts_differ {
        (text(&server), in_effect.1, server.location)
    } else {
        (text(&login), in_effect.0, login.location)
    };
    Some(Defect { id: AdviceId::EudoraAccountsDiffer, about, found, expected, location, is_repairable: true })
}
