//! Eudora for Windows: what does harm in a settings file and is no setting of a plan.

use crate::plan::account::Setting;
use crate::plan::rules::AdviceId;

use super::view::{Cell, View, split_account, split_port, without_prefix};
use crate::formats::found::{Oddity, Place};

/// A key that has one right value.
fn oddity(id: AdviceId, about: Setting, cell: &Cell<'_>, default: &str, expected: &str) -> Oddity {
    let found = if cell.value.is_some() { cell.text() } else { default };
    let (found, expected) = (found.to_owned(), expected.to_owned());
    Oddity { id, about, found, expected, place: cell.place.clone(), mendable: true }
}

/// What concerns the whole program and stands in the main account's section.
pub fn of_the_program(main: &View<'_>, relayed: bool, oddities: &mut Vec<Oddity>) {
    let offline = main.cell("Offline");
    if offline.number(0) != 0 {
        oddities.push(oddity(AdviceId::EudoraOffline, Setting::CheckEvery, &offline, "", "0"));
    }
    let relay = main.cell("RelayPersona");
    let name = without_prefix(relay.text()).to_owned();
    if !name.is_empty() && relayed {
        let oddity = oddity(AdviceId::EudoraRelayPersonality, Setting::OutgoingHost, &relay, "", "");
        oddities.push(Oddity { found: name, ..oddity });
    }
}

/// What concerns one account.
pub fn of_an_account(view: &View<'_>, oddities: &mut Vec<Oddity>) {
    let imap = view.is_imap();
    let differs = AdviceId::SettingDiffers;
    let uses_pop = view.own("UsesPOP");
    if (uses_pop.number(1) != 0) == imap {
        let expected = if imap { "0" } else { "1" };
        oddities.push(oddity(differs, Setting::Protocol, &uses_pop, "1", expected));
    }
    oddities.extend(two_truths(view, imap));
    let pop_send = view.cell("UsePOPSend");
    if pop_send.number(0) != 0 {
        oddities.push(oddity(differs, Setting::OutgoingHost, &pop_send, "", "0"));
    }
    let checked = view.own("CheckMailByDefault");
    if checked.number(1) == 0 {
        oddities.push(oddity(differs, Setting::CheckEvery, &checked, "", "1"));
    }
    oddities.extend(saved_password(view));
    let waits = !imap && view.switch("LeaveMailOnServer", false).0 && view.switch("ServerDelete", false).0;
    let emptied = view.cell("EmptyTrashOnQuit");
    if view.main && waits && emptied.number(0) == 0 {
        let id = AdviceId::EmptyTrashRegularly;
        oddities.push(oddity(id, Setting::DeleteWhenTrashEmptied, &emptied, "0", "1"));
    }
}

/// A password of a personality stands in its own section; one of the main account is not its own.
fn saved_password(view: &View<'_>) -> Option<Oddity> {
    let cell = |key| if view.main { view.cell(key) } else { view.own(key) };
    let (saved, place) = cell("SavePassword").switch(false);
    let text = cell("SavePasswordText");
    let filled = text.value.is_some_and(|value| value.filled);
    let place = if saved { place } else { text.place };
    (saved || filled).then(|| Oddity {
        id: AdviceId::SavedPassword,
        about: Setting::IncomingAuth,
        found: String::new(),
        expected: String::new(),
        place,
        mendable: false,
    })
}

/// The account as POP and as IMAP see it: `POPAccount`, and `PopServer` with `LoginName`.
pub struct Truths {
    /// The login and the host in force, filled up from the other truth.
    pub in_force: (String, String),
    /// What POP uses.
    pub pop: (String, String),
    /// What IMAP uses, without a port.
    pub imap: (String, String),
}

/// Both truths of an account.
pub fn truths(view: &View<'_>) -> Truths {
    let (account, server, login) = (view.cell("POPAccount"), view.own("PopServer"), view.own("LoginName"));
    let (name, host) = split_account(account.text());
    let pop = (name.to_owned(), split_port(host).0.to_owned());
    let imap = (login.text().to_owned(), split_port(server.text()).0.to_owned());
    let (first, second) = if view.is_imap() { (&imap, &pop) } else { (&pop, &imap) };
    let either = |a: &String, b: &String| if a.is_empty() { b.clone() } else { a.clone() };
    let in_force = (either(&first.0, &second.0), either(&first.1, &second.1));
    Truths { in_force, pop, imap }
}

/// Where the two disagree, at the key that is not in force.
fn two_truths(view: &View<'_>, is_imap: bool) -> Option<Oddity> {
    let (account, server, login) = (view.cell("POPAccount"), view.own("PopServer"), view.own("LoginName"));
    let Truths { in_force, pop, imap } = truths(view);
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
    let whole = |cell: &Cell<'_>| cell.text().to_owned();
    let (found, expected, place): (String, String, Place) = if is_imap || missing {
        (whole(&account), joined(&in_force), account.place)
    } else if hosts {
        (whole(&server), in_force.1, server.place)
    } else {
        (whole(&login), in_force.0, login.place)
    };
    Some(Oddity { id: AdviceId::EudoraAccountsDiffer, about, found, expected, place, mendable: true })
}
