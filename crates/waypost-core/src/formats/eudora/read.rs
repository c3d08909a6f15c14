//! Eudora for Windows: the main account and every personality of a settings file, each setting with
//! the line that is in force.
//!
//! Some keys are read from the account's own section alone (persona.cpp, QCMailSettings.cpp,
//! ImapAccount.cpp).

use crate::plan::account::{Auth, Protocol, Setting, SettingValue};
use crate::plan::program::ProgramId;

use super::defects;
use super::view::{AccountView, EudoraFile, number, on, split_account, split_port, without_prefix};
use crate::formats::found::{Found, FoundAccount, FoundSetting, FoundValue, Input, Place};

/// Takes a file in.
pub fn read(input: &Input<'_>) -> Found {
    let file = EudoraFile::new(input);
    let main = file.main();
    let main_key = "Settings".to_owned();
    let mut defects = Vec::new();
    let mut accounts = Vec::new();
    let views = || file.personalities.iter().map(|personality| file.view(personality));
    let relayed = main.switch("UseRelay", true).0 || views().any(|view| view.switch("UseRelay", true).0);
    if main.is_account() {
        let mut account = FoundAccount { key: main_key, ..FoundAccount::default() };
        fill(&main, &mut account);
        defects::program_defects(&main, relayed, &mut account.defects);
        accounts.push(account);
    } else if file.settings.is_some() {
        defects::program_defects(&main, relayed, &mut defects);
    }
    for (personality, view) in file.personalities.iter().zip(views()) {
        if view.is_account() {
            let key = personality.key.clone();
            let label = without_prefix(&key).to_owned();
            let mut account = FoundAccount { key, label, ..FoundAccount::default() };
            fill(&view, &mut account);
            accounts.push(account);
        }
    }
    Found {
        program: ProgramId::Eudora,
        version: None,
        accounts,
        defects,
        notes: file.notes.into_list(),
        lines: file.lines,
    }
}

fn text(text: &str) -> FoundValue {
    FoundValue::Value(if text.is_empty() { SettingValue::Unset } else { SettingValue::Text(text.to_owned()) })
}

/// The account's settings, in the order in which settings are shown.
fn fill(view: &AccountView<'_>, account: &mut FoundAccount) {
    let imap = view.is_imap();
    let mut put = |setting, (held, place)| account.settings.push(FoundSetting { setting, held, place });
    let pop_account = view.effective("POPAccount");
    let (login, host) = split_account(pop_account.text());
    let name = view.effective("RealName");
    put(Setting::Name, (text(name.text()), name.place));
    let address = Some(view.effective("ReturnAddress")).filter(|effective| !effective.text().is_empty());
    let address = address.unwrap_or_else(|| view.effective("POPAccount"));
    put(Setting::Address, (text(address.text()), address.place));
    let protocol = if imap { Protocol::Imap } else { Protocol::Pop };
    put(Setting::Protocol, (FoundValue::Value(SettingValue::Protocol(protocol)), view.own("UsesIMAP").place));
    let (server, login_name) = (view.own("PopServer"), view.own("LoginName"));
    let (incoming_host, username) = if imap {
        ((text(split_port(server.text()).0), server.place), (text(login_name.text()), login_name.place))
    } else {
        ((text(host), pop_account.place.clone()), (text(login), pop_account.place.clone()))
    };
    put(Setting::IncomingHost, incoming_host);
    put(Setting::IncomingPort, incoming_port(view, imap));
    put(Setting::IncomingTls, view.effective("SSLReceiveUse").tls());
    put(Setting::IncomingUsername, username.clone());
    put(Setting::IncomingAuth, incoming_auth(view));
    if imap {
        let prefix = view.effective("ImapDirectoryPrefix");
        put(
            Setting::PathPrefix,
            (FoundValue::Value(SettingValue::Text(prefix.text().to_owned())), prefix.place),
        );
    }
    let smtp = view.effective("SMTPServer");
    put(Setting::OutgoingHost, (text(if smtp.text().is_empty() { host } else { smtp.text() }), smtp.place));
    put(Setting::OutgoingPort, outgoing_port(view));
    put(Setting::OutgoingTls, view.effective("SSLSendUse").tls());
    let (allowed, place) = view.switch("SmtpAuthAllowed", true);
    put(Setting::OutgoingUsername, if allowed { username } else { (text(""), place.clone()) });
    let auth = if allowed { Auth::Password } else { Auth::None };
    put(Setting::OutgoingAuth, (FoundValue::Value(SettingValue::Auth(auth)), place));
    if !imap {
        retention(view, &mut put);
    }
    if view.main {
        let every = view.effective("CheckForMailEvery");
        let held = match every.number(0) {
            0 => text(""),
            minutes @ 1..=1440 => number(minutes.unsigned_abs()),
            _ => FoundValue::Other(every.text().to_owned()),
        };
        put(Setting::CheckEvery, (held, every.place));
    }
    defects::account_defects(view, &mut account.defects);
}

fn incoming_port(view: &AccountView<'_>, imap: bool) -> (FoundValue, Place) {
    let alternate = view.effective("SSLReceiveUse").number(1) == 2;
    match (alternate, imap) {
        (true, true) => view.effective("SSLIMAPAlternatePort").port(993),
        (true, false) => view.effective("SSLPOPAlternatePort").port(995),
        (false, false) => view.effective("POPPort").port(110),
        (false, true) => {
            let own = view.own("IMAPPort");
            let server = view.own("PopServer");
            match split_port(server.text()).1.filter(|_| own.text().is_empty()) {
                Some(port) => match port.parse() {
                    Ok(port @ 1..) => (number(port), server.place),
                    _ => (FoundValue::Other(port.to_owned()), server.place),
                },
                None => own.port(143),
            }
        }
    }
}

fn outgoing_port(view: &AccountView<'_>) -> (FoundValue, Place) {
    if view.effective("SSLSendUse").number(1) == 2 {
        view.effective("SSLSMTPAlternatePort").port(465)
    } else if view.own("UseSubmissionPort").switch(false).0 {
        view.effective("SubmissionPort").port(587)
    } else {
        view.effective("SMTPPort").port(25)
    }
}

/// A group of buttons of which one is pressed; where a file presses several, the rarer counts.
fn incoming_auth(view: &AccountView<'_>) -> (FoundValue, Place) {
    let password = view.switch("AuthenticatePassword", true);
    for (key, held) in [
        ("AuthenticateKerberos", FoundValue::Other("Kerberos".into())),
        ("AuthenticateRPA", FoundValue::Other("RPA".into())),
        ("AuthenticateAPOP", FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword))),
    ] {
        let (pressed, place) = view.switch(key, false);
        if pressed {
            return (held, place);
        }
    }
    match password {
        (true, place) => (FoundValue::Value(SettingValue::Auth(Auth::Password)), place),
        (false, place) => (FoundValue::Other("0".into()), place),
    }
}

/// The age counts only with its switch and from one day on (pophost.cpp).
fn retention(view: &AccountView<'_>, put: &mut impl FnMut(Setting, (FoundValue, Place))) {
    let (leave, place) = view.switch("LeaveMailOnServer", false);
    put(Setting::LeaveOnServer, (on(leave), place));
    if !leave {
        return;
    }
    let (delete, place) = view.switch("DeleteMailFromServer", false);
    let days = view.effective("LeaveOnServerDays");
    put(
        Setting::RetentionDays,
        match days.number(0) {
            _ if !delete => (text(""), place),
            count @ 1.. => (number(count.unsigned_abs()), days.place),
            _ => (text(""), days.place),
        },
    );
    let (with_trash, place) = view.switch("ServerDelete", false);
    put(Setting::DeleteWhenTrashEmptied, (on(with_trash), place));
}
