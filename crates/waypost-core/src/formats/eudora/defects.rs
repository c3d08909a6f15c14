//! Eudora for Windows: what does harm in a settings file and is no setting of a plan.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::view::{AccountView, EffectiveValue, split_account, split_port, without_prefix};
use crate::formats::found::{Defect, Place};

/// A key that has one right value.
fn oddity(
    id: AdviceId,
    about: Setting,
    effective: &EffectiveValue<'_>,
    default: &str,
    expected: &str,
) -> Defect {
    let found = if effective.value.is_some() { effective.text() } else { default };
    let (found, expected) = (found.to_owned(), expected.to_owned());
    Defect { id, about, found, expected, place: effective.place.clone(), is_repairable: true }
}

/// What concerns the whole program and stands in the main account's section.
pub fn program_defects(main: &AccountView<'_>, relayed: bool, defects: &mut Vec<Defect>) {
    let offline = main.effective("Offline");
    if offline.number(0) != 0 {
        defects.push(oddity(AdviceId::EudoraOffline, Setting::CheckEvery, &offline, "", "0"));
    }
    let relay = main.effective("RelayPersona");
    let name = without_prefix(relay.text()).to_owned();
    if !name.is_empty() && relayed {
        let oddity = oddity(AdviceId::EudoraRelayPersonality, Setting::OutgoingHost, &relay, "", "");
        defects.push(Defect { found: name, ..oddity });
    }
}

/// What concerns one account.
pub fn account_defects(view: &AccountView<'_>, defects: &mut Vec<Defect>) {
    let imap = view.is_imap();
    let differs = AdviceId::SettingDiffers;
    let uses_pop = view.own("UsesPOP");
    if (uses_pop.number(1) != 0) == imap {
        let expected = if imap { "0" } else { "1" };
        defects.push(oddity(differs, Setting::Protocol, &uses_pop, "1", expected));
    }
    defects.extend(pop_imap_mismatch(view, imap));
    let pop_send = view.effective("UsePOPSend");
    if pop_send.number(0) != 0 {
        defects.push(oddity(differs, Setting::OutgoingHost, &pop_send, "", "0"));
    }
    let checked = view.own("CheckMailByDefault");
    if checked.number(1) == 0 {
        defects.push(oddity(differs, Setting::CheckEvery, &checked, "", "1"));
    }
    defects.extend(saved_password(view));
    let waits = !imap && view.switch("LeaveMailOnServer", false).0 && view.switch("ServerDelete", false).0;
    let emptied = view.effective("EmptyTrashOnQuit");
    if view.main && waits && emptied.number(0) == 0 {
        let id = AdviceId::EmptyTrashRegularly;
        defects.push(oddity(id, Setting::DeleteWhenTrashEmptied, &emptied, "0", "1"));
    }
}

/// A password of a personality stands in its own section; one of the main account is not its own.
fn saved_password(view: &AccountView<'_>) -> Option<Defect> {
    let effective = |key| if view.main { view.effective(key) } else { view.own(key) };
    let (saved, place) = effective("SavePassword").switch(false);
    let text = effective("SavePasswordText");
    let has_value = text.value.is_some_and(|value| value.has_value);
    let place = if saved { place } else { text.place };
    (saved || has_value).then(|| Defect {
        id: AdviceId::SavedPassword,
        about: Setting::IncomingAuth,
        found: String::new(),
        expected: String::new(),
        place,
        is_repairable: false,
    })
}

/// The account as POP and as IMAP see it: `POPAccount`, and `PopServer` with `LoginName`.
pub struct PopAndImapAccount {
    /// The login and the host in force, filled up from the other truth.
    pub in_force: (String, String),
    /// What POP uses.
    pub pop: (String, String),
    /// What IMAP uses, without a port.
    pub imap: (String, String),
}

/// Both truths of an account.
pub fn pop_and_imap_account(view: &AccountView<'_>) -> PopAndImapAccount {
    let (account, server, login) =
        (view.effective("POPAccount"), view.own("PopServer"), view.own("LoginName"));
    let (name, host) = split_account(account.text());
    let pop = (name.to_owned(), split_port(host).0.to_owned());
    let imap = (login.text().to_owned(), split_port(server.text()).0.to_owned());
    let (first, second) = if view.is_imap() { (&imap, &pop) } else { (&pop, &imap) };
    let either = |a: &String, b: &String| if a.is_empty() { b.clone() } else { a.clone() };
    let in_force = (either(&first.0, &second.0), either(&first.1, &second.1));
    PopAndImapAccount { in_force, pop, imap }
}

/// Where the two disagree, at the key that is not in force.
fn pop_imap_mismatch(view: &AccountView<'_>, is_imap: bool) -> Option<Defect> {
    let (account, server, login) =
        (view.effective("POPAccount"), view.own("PopServer"), view.own("LoginName"));
    let PopAndImapAccount { in_force, pop, imap } = pop_and_imap_account(view);
    let missing = account.text().is_empty() && !imap.0.is_empty() && !imap.1.is_empty();
    let hosts = !imap.1.is_empty() && !imap.1.eq_ignore_ascii_case(&pop.1);
    let logins = !imap.0.is_empty() && imap.0 != pop.0;
    if !hosts && !logins {
        return None;
    }
    if account.text().is_empty() && !missing {
        return None;
    }
    let about = if hosts { Setting::IncomingHost } else { Setting::IncomingUsername };
    let joined = |(login, host): &(String, String)| format!("{login}@{host}");
    let whole = |effective: &EffectiveValue<'_>| effective.text().to_owned();
    let (found, expected, place): (String, String, Place) = if is_imap || missing {
        (whole(&account), joined(&in_force), account.place)
    } else if hosts {
        (whole(&server), in_force.1, server.place)
    } else {
        (whole(&login), in_force.0, login.place)
    };
    Some(Defect { id: AdviceId::EudoraAccountsDiffer, about, found, expected, place, is_repairable: true })
}
