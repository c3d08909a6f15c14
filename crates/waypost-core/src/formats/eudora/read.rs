//! Reads the main account and every personality of `Eudora.ini`, each setting with the line that is in
//! effect.
//!
//! Keys that Eudora reads from the account's own section only are in `persona.cpp`, `QCMailSettings.cpp`
//! and `EuImap/src/ImapAccount.cpp`.

use crate::plan::account::{Auth, Protocol, Setting, SettingValue};
use crate::plan::program::ProgramId;

use super::account_view::AccountView;
use super::defects::{account_defects, program_defects};
use super::effective_value::{number_value, switch_value, text_value};
use super::ini_layout::MAIN_SECTION;
use super::listed_sections::{EudoraFile, without_prefix};
use super::login::{split_account, split_port};
use crate::formats::found::{FileLocation, Found, FoundAccount, FoundSetting, FoundValue, Input};

/// The longest check interval that a plan can have, in minutes: one day.
const MAX_CHECK_MINUTES: i16 = 1440;

/// A value with its location.
type Located = (FoundValue, FileLocation);

/// Reads a file. The companion of the input is `DEudora.ini`.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let file = EudoraFile::new(input);
    let main = AccountView::main(&file);
    let mut defects = Vec::new();
    let mut accounts = Vec::new();
    let views = || file.personalities.iter().map(|personality| AccountView::personality(&file, personality));
    let relays = main.switch("UseRelay", true).0 || views().any(|view| view.switch("UseRelay", true).0);
    if main.is_account() {
        let mut account = read_account(&main, MAIN_SECTION.to_owned(), String::new());
        program_defects(&main, relays, &mut account.defects);
        accounts.push(account);
    } else if file.settings.is_some() {
        program_defects(&main, relays, &mut defects);
    }
    for (personality, view) in file.personalities.iter().zip(views()) {
        if view.is_account() {
            let label = without_prefix(&personality.key).to_owned();
            accounts.push(read_account(&view, personality.key.clone(), label));
        }
    }
    Found {
        program: ProgramId::Eudora,
        version: None,
        accounts,
        defects,
        warnings: file.warnings.into_sorted(),
        lines: file.line_count,
    }
}

/// The settings and defects of one account. Settings are in the order of [`Setting::ALL`].
fn read_account(view: &AccountView<'_>, key: String, label: String) -> FoundAccount {
    let mut settings = Vec::new();
    let mut add =
        |setting, (value, location): Located| settings.push(FoundSetting { setting, value, location });
    identity(view, &mut add);
    let username = incoming(view, &mut add);
    outgoing(view, username, &mut add);
    if !view.is_imap() {
        retention(view, &mut add);
    }
    if view.is_main {
        add(Setting::CheckEvery, check_interval(view));
    }
    let mut defects = Vec::new();
    account_defects(view, &mut defects);
    FoundAccount { key, label, settings, defects, other_addresses: Vec::new() }
}

fn identity(view: &AccountView<'_>, add: &mut impl FnMut(Setting, Located)) {
    let name = view.effective("RealName");
    add(Setting::Name, (text_value(name.text()), name.location));
    // Without a return address the POP account is the From address (`address.cpp`, `GetReturnAddress`).
    let address = Some(view.effective("ReturnAddress")).filter(|address| !address.text().is_empty());
    let address = address.unwrap_or_else(|| view.effective("POPAccount"));
    add(Setting::Address, (text_value(address.text()), address.location));
}

/// Adds the settings of the incoming server. Returns the login.
fn incoming(view: &AccountView<'_>, add: &mut impl FnMut(Setting, Located)) -> Located {
    let is_imap = view.is_imap();
    let protocol = if is_imap { Protocol::Imap } else { Protocol::Pop };
    let protocol = FoundValue::Value(SettingValue::Protocol(protocol));
    add(Setting::Protocol, (protocol, view.own_value("UsesIMAP").location));
    let (host, username) = if is_imap {
        let (server, login) = (view.own_value("PopServer"), view.own_value("LoginName"));
        let host = text_value(split_port(server.text()).0);
        ((host, server.location), (text_value(login.text()), login.location))
    } else {
        let account = view.effective("POPAccount");
        let (login, host) = split_account(account.text());
        ((text_value(host), account.location.clone()), (text_value(login), account.location))
    };
    add(Setting::IncomingHost, host);
    add(Setting::IncomingPort, incoming_port(view, is_imap));
    add(Setting::IncomingTls, view.effective("SSLReceiveUse").tls());
    add(Setting::IncomingUsername, username.clone());
    add(Setting::IncomingAuth, incoming_auth(view));
    if is_imap {
        let prefix = view.effective("ImapDirectoryPrefix");
        let value = FoundValue::Value(SettingValue::Text(prefix.text().to_owned()));
        add(Setting::PathPrefix, (value, prefix.location));
    }
    username
}

/// The incoming port that is in effect (`POPSession.cpp`, `EuImap/src/ImapAccount.cpp`). For IMAP,
/// `IMAPPort` of the account's own section overrides a port in `PopServer`.
fn incoming_port(view: &AccountView<'_>, is_imap: bool) -> Located {
    let is_alternate = view.effective("SSLReceiveUse").number(1) == 2;
    match (is_alternate, is_imap) {
        (true, true) => view.effective("SSLIMAPAlternatePort").port(993),
        (true, false) => view.effective("SSLPOPAlternatePort").port(995),
        (false, false) => view.effective("POPPort").port(110),
        (false, true) => {
            let own_port = view.own_value("IMAPPort");
            let server = view.own_value("PopServer");
            match split_port(server.text()).1.filter(|_| own_port.text().is_empty()) {
                Some(port) => match port.parse() {
                    Ok(port @ 1..) => (number_value(port), server.location),
                    _ => (FoundValue::Other(port.to_owned()), server.location),
                },
                None => own_port.port(143),
            }
        }
    }
}

/// The way of authentication: a group of radio buttons (`settings.cpp`). If the file selects several, the
/// unusual one is reported.
fn incoming_auth(view: &AccountView<'_>) -> Located {
    let password = view.switch("AuthenticatePassword", true);
    for (key, value) in [
        ("AuthenticateKerberos", FoundValue::Other("Kerberos".into())),
        ("AuthenticateRPA", FoundValue::Other("RPA".into())),
        ("AuthenticateAPOP", FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword))),
    ] {
        let (is_selected, location) = view.switch(key, false);
        if is_selected {
            return (value, location);
        }
    }
    match password {
        (true, location) => (FoundValue::Value(SettingValue::Auth(Auth::Password)), location),
        (false, location) => (FoundValue::Other("0".into()), location),
    }
}

/// Adds the settings of the outgoing server. Its login is the incoming one.
fn outgoing(view: &AccountView<'_>, username: Located, add: &mut impl FnMut(Setting, Located)) {
    let smtp = view.effective("SMTPServer");
    // Without an SMTP server the host of the POP account is used (`SMTPSession.cpp`, `DoWork`).
    let account = view.effective("POPAccount");
    let host = if smtp.text().is_empty() { split_account(account.text()).1 } else { smtp.text() };
    add(Setting::OutgoingHost, (text_value(host), smtp.location));
    add(Setting::OutgoingPort, outgoing_port(view));
    add(Setting::OutgoingTls, view.effective("SSLSendUse").tls());
    let (is_allowed, location) = view.switch("SmtpAuthAllowed", true);
    add(Setting::OutgoingUsername, if is_allowed { username } else { (text_value(""), location.clone()) });
    let auth = if is_allowed { Auth::Password } else { Auth::None };
    add(Setting::OutgoingAuth, (FoundValue::Value(SettingValue::Auth(auth)), location));
}

/// The outgoing port that is in effect (`SMTPSession.cpp`). `UseSubmissionPort` is not inherited
/// (`QCMailSettings.cpp`).
fn outgoing_port(view: &AccountView<'_>) -> Located {
    if view.effective("SSLSendUse").number(1) == 2 {
        view.effective("SSLSMTPAlternatePort").port(465)
    } else if view.own_value("UseSubmissionPort").switch(false).0 {
        view.effective("SubmissionPort").port(587)
    } else {
        view.effective("SMTPPort").port(25)
    }
}

/// Adds how long mail stays on the server. The number of days counts only with its switch and from one day
/// on (`pophost.cpp`).
fn retention(view: &AccountView<'_>, add: &mut impl FnMut(Setting, Located)) {
    let (leave, location) = view.switch("LeaveMailOnServer", false);
    add(Setting::LeaveOnServer, (switch_value(leave), location));
    if !leave {
        return;
    }
    let (deletes_by_age, location) = view.switch("DeleteMailFromServer", false);
    let days = view.effective("LeaveOnServerDays");
    add(
        Setting::RetentionDays,
        match days.number(0) {
            _ if !deletes_by_age => (text_value(""), location),
            count @ 1.. => (number_value(count.unsigned_abs()), days.location),
            _ => (text_value(""), days.location),
        },
    );
    let (with_trash, location) = view.switch("ServerDelete", false);
    add(Setting::DeleteWhenTrashEmptied, (switch_value(with_trash), location));
}

/// The check interval in minutes, a setting of the whole program. 0 turns automatic checks off
/// (`EudoraRes.rc`).
fn check_interval(view: &AccountView<'_>) -> Located {
    let interval = view.effective("CheckForMailEvery");
    let value = match interval.number(0) {
        0 => text_value(""),
        minutes @ 1..=MAX_CHECK_MINUTES => number_value(minutes.unsigned_abs()),
        _ => FoundValue::Other(interval.text().to_owned()),
    };
    (value, interval.location)
}
