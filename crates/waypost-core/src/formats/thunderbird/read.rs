//! A Thunderbird profile's accounts, with the defaults that are in force where a line is missing
//! (read from Thunderbird 153: `mail.server.default.*`, `MsgIncomingServer`, `SmtpServer`, `SmtpClient`).

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;

use super::pair::{Located, ProfilePrefs};
use crate::formats::found::{
    Defect, Found, FoundAccount, FoundSetting, FoundValue, Input, Note, Place, ReadWarningKind,
};

/// The most accounts that are looked at.
const MAX_ACCOUNTS: usize = 1000;

/// Takes in `prefs.js`, with `user.js` on top.
pub fn read(input: &Input<'_>) -> Found {
    let mut pair = ProfilePrefs::new(input);
    let mut missing = Vec::new();
    let keys = pair.accounts();
    let mut accounts = Vec::new();
    for key in keys.iter().take(MAX_ACCOUNTS) {
        match account(&mut pair, key, input.logins) {
            Ok(Some(account)) => accounts.push(account),
            Ok(None) => {}
            Err(place) => missing.push(Note { what: ReadWarningKind::AccountMissing, place }),
        }
    }
    let defects = last_key(&mut pair, &keys).into_iter().collect();
    let mut notes = pair.notes();
    notes.extend(missing);
    if keys.len() > MAX_ACCOUNTS {
        let place = pair.place("mail.accountmanager.accounts");
        notes.push(Note { what: ReadWarningKind::TooMany, place });
    }
    if !pair.is_settings() {
        let place = Place { file: input.name.to_owned(), line: None, key: String::new() };
        notes.push(Note { what: ReadWarningKind::NotSettings, place });
    }
    Found { program: ProgramId::Thunderbird, version: None, accounts, defects, notes, lines: pair.lines() }
}

/// Too low, the next account made in the window takes a number in use; absent, Thunderbird looks itself.
fn last_key(pair: &mut ProfilePrefs<'_>, keys: &[String]) -> Option<Defect> {
    let (last, place) = pair.number("mail.account.lastKey");
    let highest = pair.highest("mail.account.", "account", keys);
    let last = last?;
    (i64::from(last) < i64::from(highest)).then(|| Defect {
        id: AdviceId::ThunderbirdLastKeyTooLow,
        about: Setting::Protocol,
        found: last.to_string(),
        expected: highest.to_string(),
        place,
        is_repairable: true,
    })
}

/// One account; none where it is not one of mail, or hidden.
///
/// # Errors
/// The place of what is missing.
fn account(pair: &mut ProfilePrefs<'_>, key: &str, logins: &[String]) -> Result<Option<FoundAccount>, Place> {
    let (server, place) = pair.text(&format!("mail.account.{key}.server"));
    let branch = format!("mail.server.{}", server.filter(|server| !server.is_empty()).ok_or(place)?);
    let (kind, place) = pair.text(&format!("{branch}.type"));
    let protocol = match kind.ok_or_else(|| place.clone())?.as_str() {
        "imap" => Protocol::Imap,
        "pop3" => Protocol::Pop,
        _ => return Ok(None),
    };
    if pair.switch(&format!("{branch}.hidden")).0 == Some(true) {
        return Ok(None);
    }
    let mut reader = Reader { pair, settings: Vec::new() };
    let address = reader.identity(key);
    reader.value(Setting::Protocol, SettingValue::Protocol(protocol), place);
    reader.incoming(&branch, protocol);
    reader.outgoing(key);
    if protocol == Protocol::Pop {
        reader.retention(&branch);
    }
    reader.interval(&branch);
    let settings = reader.settings;
    let label = pair.text(&format!("{branch}.name")).0.filter(|name| !name.is_empty()).unwrap_or(address);
    let mut account = FoundAccount { key: key.to_owned(), label, settings, defects: Vec::new() };
    account.defects = saved_password(&account, logins).into_iter().collect();
    Ok(Some(account))
}

fn saved_password(account: &FoundAccount, logins: &[String]) -> Option<Defect> {
    let scheme = match account.protocol()? {
        Protocol::Imap => "imap",
        Protocol::Pop => "mailbox",
    };
    let origins = [(scheme, Setting::IncomingHost), ("smtp", Setting::OutgoingHost)];
    let kept = origins.into_iter().find_map(|(scheme, setting)| {
        let origin = format!("{scheme}://{}", account.text(setting)?);
        logins.iter().find(|login| login.eq_ignore_ascii_case(&origin)).map(|_| origin)
    })?;
    Some(Defect {
        id: AdviceId::SavedPassword,
        about: Setting::IncomingAuth,
        found: String::new(),
        expected: String::new(),
        place: Place { file: "logins".into(), line: None, key: kept },
        is_repairable: false,
    })
}

/// What a number means.
fn tls(number: i32) -> FoundValue {
    match number {
        0 => FoundValue::Value(SettingValue::Tls(Tls::None)),
        1 => FoundValue::Opportunistic,
        2 => FoundValue::Value(SettingValue::Tls(Tls::Starttls)),
        3 => FoundValue::Value(SettingValue::Tls(Tls::Implicit)),
        other => FoundValue::Other(other.to_string()),
    }
}

fn auth(number: i32) -> FoundValue {
    let auth = match number {
        1 => Auth::None,
        3 => Auth::Password,
        4 => Auth::EncryptedPassword,
        7 => Auth::Certificate,
        10 => Auth::Oauth2,
        5 => return FoundValue::Other("Kerberos".into()),
        6 => return FoundValue::Other("NTLM".into()),
        other => return FoundValue::Other(other.to_string()),
    };
    FoundValue::Value(SettingValue::Auth(auth))
}

fn text_or_nothing(text: Option<String>) -> FoundValue {
    let text = text.filter(|text| !text.is_empty());
    FoundValue::Value(text.map_or(SettingValue::Unset, SettingValue::Text))
}

fn number(number: i32) -> FoundValue {
    match u16::try_from(number) {
        Ok(number) => FoundValue::Value(SettingValue::Number(number)),
        Err(_) => FoundValue::Other(number.to_string()),
    }
}

struct Reader<'p, 'a> {
    pair: &'p mut ProfilePrefs<'a>,
    settings: Vec<FoundSetting>,
}

impl Reader<'_, '_> {
    fn held(&mut self, setting: Setting, held: FoundValue, place: Place) {
        self.settings.push(FoundSetting { setting, held, place });
    }

    fn value(&mut self, setting: Setting, value: SettingValue, place: Place) {
        self.held(setting, FoundValue::Value(value), place);
    }

    fn text(&mut self, setting: Setting, name: &str) {
        let (text, place) = self.pair.text(name);
        self.held(setting, text_or_nothing(text), place);
    }

    /// A host name, which ignores case.
    fn host(&mut self, setting: Setting, name: &str) {
        let (text, place) = self.pair.text(name);
        self.held(setting, text_or_nothing(text.map(|text| text.to_lowercase())), place);
    }

    /// A number of a server, or of all servers where it has none of its own.
    fn number(&mut self, branch: &str, name: &str) -> Located<i32> {
        let (own, place) = self.pair.number(&format!("{branch}.{name}"));
        let for_all = self.pair.number(&default_of(branch, name));
        if own.is_none() && for_all.0.is_some() { for_all } else { (own, place) }
    }

    fn switch(&mut self, branch: &str, name: &str) -> Located<bool> {
        let (own, place) = self.pair.switch(&format!("{branch}.{name}"));
        let for_all = self.pair.switch(&default_of(branch, name));
        if own.is_none() && for_all.0.is_some() { for_all } else { (own, place) }
    }

    /// The person; gives the address.
    fn identity(&mut self, account: &str) -> String {
        let list = format!("mail.account.{account}.identities");
        let Some(id) = self.pair.list(&list).into_iter().next() else {
            let place = self.pair.place(&list);
            for setting in [Setting::Name, Setting::Address, Setting::ReplyTo] {
                self.value(setting, SettingValue::Unset, place.clone());
            }
            return String::new();
        };
        self.text(Setting::Name, &format!("mail.identity.{id}.fullName"));
        let (address, place) = self.pair.text(&format!("mail.identity.{id}.useremail"));
        self.held(Setting::Address, text_or_nothing(address.clone()), place);
        let (reply_to, place) = self.pair.text(&format!("mail.identity.{id}.reply_to"));
        let answers_to = reply_to.filter(|text| !text.is_empty()).or_else(|| address.clone());
        self.held(Setting::ReplyTo, text_or_nothing(answers_to), place);
        address.unwrap_or_default()
    }

    fn incoming(&mut self, branch: &str, protocol: Protocol) {
        self.host(Setting::IncomingHost, &format!("{branch}.hostname"));
        let (mut socket, mut socket_place) = self.number(branch, "socketType");
        let secure = self.pair.switch(&format!("{branch}.isSecure"));
        // What old versions had instead.
        if socket.is_none() && secure.0 == Some(true) {
            (socket, socket_place) = (Some(3), secure.1);
        }
        let implicit = socket == Some(3);
        let (port, place) = self.number(branch, "port");
        let usual = protocol.default_port(if implicit { Tls::Implicit } else { Tls::None });
        self.held(Setting::IncomingPort, number(port.filter(|&n| n > 1).unwrap_or(usual.into())), place);
        self.held(Setting::IncomingTls, tls(socket.unwrap_or(0)), socket_place);
        self.text(Setting::IncomingUsername, &format!("{branch}.userName"));
        let (method, place) = self.number(branch, "authMethod");
        self.held(Setting::IncomingAuth, auth(method.unwrap_or(3)), place);
        if protocol == Protocol::Imap {
            let (prefix, place) = self.pair.text(&format!("{branch}.server_sub_directory"));
            self.value(Setting::PathPrefix, SettingValue::Text(prefix.unwrap_or_default()), place);
        }
    }

    fn outgoing(&mut self, account: &str) {
        let Some(server) = self.pair.outgoing_key_of_account(account) else {
            let place = self.pair.place("mail.smtpservers");
            return self.value(Setting::OutgoingHost, SettingValue::Unset, place);
        };
        let branch = format!("mail.smtpserver.{server}");
        self.host(Setting::OutgoingHost, &format!("{branch}.hostname"));
        let (socket, socket_place) = self.number(&branch, "try_ssl");
        let (port, place) = self.number(&branch, "port");
        let usual = if socket == Some(3) { 465 } else { 587 };
        self.held(Setting::OutgoingPort, number(port.filter(|&n| n != 0).unwrap_or(usual)), place);
        self.held(Setting::OutgoingTls, tls(socket.unwrap_or(0)), socket_place);
        let (method, auth_place) = self.number(&branch, "authMethod");
        let (username, mut place) = self.pair.text(&format!("{branch}.username"));
        let username = username.filter(|_| method != Some(1));
        if method == Some(1) {
            place = auth_place.clone();
        }
        self.held(Setting::OutgoingUsername, text_or_nothing(username), place);
        self.held(Setting::OutgoingAuth, auth(method.unwrap_or(3)), auth_place);
    }

    fn retention(&mut self, branch: &str) {
        let (leave, place) = self.switch(branch, "leave_on_server");
        let leave = leave.unwrap_or(false);
        self.value(Setting::LeaveOnServer, SettingValue::Switch(leave), place);
        if !leave {
            return;
        }
        let (by_age, age_place) = self.switch(branch, "delete_by_age_from_server");
        let (days, days_place) = self.number(branch, "num_days_to_leave_on_server");
        let days = days.unwrap_or(7);
        match (by_age.unwrap_or(false), days >= 1) {
            (true, true) => self.held(Setting::RetentionDays, number(days), days_place),
            (true, false) => self.value(Setting::RetentionDays, SettingValue::Unset, days_place),
            (false, _) => self.value(Setting::RetentionDays, SettingValue::Unset, age_place),
        }
        let (deleted, place) = self.switch(branch, "delete_mail_left_on_server");
        let deleted = SettingValue::Switch(deleted.unwrap_or(false));
        self.value(Setting::DeleteWhenTrashEmptied, deleted, place);
    }

    fn interval(&mut self, branch: &str) {
        let (checks, place) = self.switch(branch, "check_new_mail");
        if checks == Some(false) {
            return self.value(Setting::CheckEvery, SettingValue::Unset, place);
        }
        let (minutes, place) = self.number(branch, "check_time");
        self.held(Setting::CheckEvery, number(minutes.unwrap_or(10)), place);
    }
}

/// The preference of `mail.server.default` or `mail.smtpserver.default` behind one of a server.
fn default_of(branch: &str, name: &str) -> String {
    let family = branch.rsplit_once('.').map_or("", |(family, _)| family);
    format!("{family}.default.{name}")
}
