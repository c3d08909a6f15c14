//! Reads the settings of one account, with Thunderbird's defaults for missing lines.
//!
//! The defaults are those of Thunderbird 153: `mail.server.default.*` and the classes `MsgIncomingServer`,
//! `SmtpServer` and `SmtpClient` (source).

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};

use super::pref_lines::{DEFAULT_CHECK_MINUTES, DEFAULT_RETENTION_DAYS};
use super::profile_prefs::{Located, ProfilePrefs};
use crate::formats::found::{FileLocation, FoundSetting, FoundValue, shortened};

/// Maximum number of addresses that are named besides an account's first.
const MAX_OTHER_ADDRESSES: usize = 20;

/// Collects the settings of one account, in the order of [`Setting::ALL`].
pub(crate) struct AccountReader<'p, 'a> {
    prefs: &'p mut ProfilePrefs<'a>,
    settings: Vec<FoundSetting>,
}

impl<'p, 'a> AccountReader<'p, 'a> {
    /// Starts without any setting.
    pub(crate) const fn new(prefs: &'p mut ProfilePrefs<'a>) -> Self {
        Self { prefs, settings: Vec::new() }
    }

    /// The settings that were read.
    pub(crate) fn into_settings(self) -> Vec<FoundSetting> {
        self.settings
    }

    fn add(&mut self, setting: Setting, value: FoundValue, location: FileLocation) {
        self.settings.push(FoundSetting { setting, value, location });
    }

    /// Adds a setting with a value that a plan could have, too.
    pub(crate) fn add_value(&mut self, setting: Setting, value: SettingValue, location: FileLocation) {
        self.add(setting, FoundValue::Value(value), location);
    }

    fn add_text(&mut self, setting: Setting, name: &str) {
        let (text, location) = self.prefs.text(name);
        self.add(setting, text_value(text), location);
    }

    /// Adds a host name in lower case.
    fn add_host(&mut self, setting: Setting, name: &str) {
        let (text, location) = self.prefs.text(name);
        self.add(setting, text_value(text.map(|text| text.to_lowercase())), location);
    }

    /// A number of a server, or the profile's default for all servers.
    fn number(&mut self, branch: &str, name: &str) -> Located<i32> {
        let (own, location) = self.prefs.number(&format!("{branch}.{name}"));
        let default = self.prefs.number(&default_name(branch, name));
        if own.is_none() && default.0.is_some() { default } else { (own, location) }
    }

    /// A switch of a server, or the profile's default for all servers.
    fn switch(&mut self, branch: &str, name: &str) -> Located<bool> {
        let (own, location) = self.prefs.switch(&format!("{branch}.{name}"));
        let default = self.prefs.switch(&default_name(branch, name));
        if own.is_none() && default.0.is_some() { default } else { (own, location) }
    }

    /// Adds the settings of the sender, from the account's first identity. Returns the address.
    pub(crate) fn identity(&mut self, account: &str) -> String {
        let Some(id) = self.prefs.identities(account).into_iter().next() else {
            let location = self.prefs.location(&format!("mail.account.{account}.identities"));
            for setting in [Setting::Name, Setting::Address, Setting::ReplyTo] {
                self.add_value(setting, SettingValue::Unset, location.clone());
            }
            return String::new();
        };
        self.add_text(Setting::Name, &format!("mail.identity.{id}.fullName"));
        let (address, location) = self.prefs.text(&format!("mail.identity.{id}.useremail"));
        self.add(Setting::Address, text_value(address.clone()), location);
        let (reply_to, location) = self.prefs.text(&format!("mail.identity.{id}.reply_to"));
        let reply_to = reply_to.filter(|text| !text.is_empty()).or_else(|| address.clone());
        self.add(Setting::ReplyTo, text_value(reply_to), location);
        address.unwrap_or_default()
    }

    /// The addresses of the account's other identities.
    pub(crate) fn other_addresses(&mut self, account: &str) -> Vec<String> {
        let others = self.prefs.identities(account).into_iter().skip(1).take(MAX_OTHER_ADDRESSES);
        let addresses = others.map(|id| self.prefs.text(&format!("mail.identity.{id}.useremail")).0);
        addresses.flatten().filter(|address| !address.is_empty()).map(|address| shortened(&address)).collect()
    }

    /// Adds the settings of the incoming server.
    pub(crate) fn incoming(&mut self, branch: &str, protocol: Protocol) {
        self.add_host(Setting::IncomingHost, &format!("{branch}.hostname"));
        let (mut socket_type, mut socket_location) = self.number(branch, "socketType");
        // Old versions had a switch in place of `socketType`.
        let is_secure = self.prefs.switch(&format!("{branch}.isSecure"));
        if socket_type.is_none() && is_secure.0 == Some(true) {
            (socket_type, socket_location) = (Some(3), is_secure.1);
        }
        let is_implicit = socket_type == Some(3);
        let (port, location) = self.number(branch, "port");
        let default = protocol.default_port(if is_implicit { Tls::Implicit } else { Tls::None });
        // 0 and -1 mean the default port.
        let port = port.filter(|&port| port > 1).unwrap_or(default.into());
        self.add(Setting::IncomingPort, number_value(port), location);
        self.add(Setting::IncomingTls, tls_value(socket_type.unwrap_or(0)), socket_location);
        self.add_text(Setting::IncomingUsername, &format!("{branch}.userName"));
        let (auth_method, location) = self.number(branch, "authMethod");
        self.add(Setting::IncomingAuth, auth_value(auth_method.unwrap_or(3)), location);
        if protocol == Protocol::Imap {
            let (prefix, location) = self.prefs.text(&format!("{branch}.server_sub_directory"));
            self.add_value(Setting::PathPrefix, SettingValue::Text(prefix.unwrap_or_default()), location);
        }
    }

    /// Adds the settings of the outgoing server, or only its missing host if there is none.
    pub(crate) fn outgoing(&mut self, account: &str) {
        let Some(server) = self.prefs.outgoing_key_of_account(account) else {
            let location = self.prefs.location("mail.smtpservers");
            return self.add_value(Setting::OutgoingHost, SettingValue::Unset, location);
        };
        let branch = format!("mail.smtpserver.{server}");
        self.add_host(Setting::OutgoingHost, &format!("{branch}.hostname"));
        let (try_ssl, tls_location) = self.number(&branch, "try_ssl");
        let (port, location) = self.number(&branch, "port");
        let default = if try_ssl == Some(3) { 465 } else { 587 };
        self.add(
            Setting::OutgoingPort,
            number_value(port.filter(|&port| port != 0).unwrap_or(default)),
            location,
        );
        self.add(Setting::OutgoingTls, tls_value(try_ssl.unwrap_or(0)), tls_location);
        let (auth_method, auth_location) = self.number(&branch, "authMethod");
        let (username, mut location) = self.prefs.text(&format!("{branch}.username"));
        // With 1, no authentication, the login is not used.
        let username = username.filter(|_| auth_method != Some(1));
        if auth_method == Some(1) {
            location = auth_location.clone();
        }
        self.add(Setting::OutgoingUsername, text_value(username), location);
        self.add(Setting::OutgoingAuth, auth_value(auth_method.unwrap_or(3)), auth_location);
    }

    /// Adds how long mail stays on the server. 0 days means no limit, even with deletion by age (source).
    pub(crate) fn retention(&mut self, branch: &str) {
        let (leave, location) = self.switch(branch, "leave_on_server");
        let leave = leave.unwrap_or(false);
        self.add_value(Setting::LeaveOnServer, SettingValue::Switch(leave), location);
        if !leave {
            return;
        }
        let (by_age, age_location) = self.switch(branch, "delete_by_age_from_server");
        let (days, days_location) = self.number(branch, "num_days_to_leave_on_server");
        let days = days.unwrap_or(DEFAULT_RETENTION_DAYS.into());
        match (by_age.unwrap_or(false), days >= 1) {
            (true, true) => self.add(Setting::RetentionDays, number_value(days), days_location),
            (true, false) => self.add_value(Setting::RetentionDays, SettingValue::Unset, days_location),
            (false, _) => self.add_value(Setting::RetentionDays, SettingValue::Unset, age_location),
        }
        let (with_trash, location) = self.switch(branch, "delete_mail_left_on_server");
        let with_trash = SettingValue::Switch(with_trash.unwrap_or(false));
        self.add_value(Setting::DeleteWhenTrashEmptied, with_trash, location);
    }

    /// Adds the check interval in minutes. Without `check_new_mail` mail is checked (tried).
    pub(crate) fn check_interval(&mut self, branch: &str) {
        let (is_automatic, location) = self.switch(branch, "check_new_mail");
        if is_automatic == Some(false) {
            return self.add_value(Setting::CheckEvery, SettingValue::Unset, location);
        }
        let (minutes, location) = self.number(branch, "check_time");
        self.add(
            Setting::CheckEvery,
            number_value(minutes.unwrap_or(DEFAULT_CHECK_MINUTES.into())),
            location,
        );
    }
}

/// The meaning of `socketType` or `try_ssl`. 1, "if available", is from old versions.
fn tls_value(number: i32) -> FoundValue {
    match number {
        0 => FoundValue::Value(SettingValue::Tls(Tls::None)),
        1 => FoundValue::Opportunistic,
        2 => FoundValue::Value(SettingValue::Tls(Tls::Starttls)),
        3 => FoundValue::Value(SettingValue::Tls(Tls::Implicit)),
        other => FoundValue::Other(other.to_string()),
    }
}

/// The meaning of `authMethod`.
fn auth_value(number: i32) -> FoundValue {
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

/// A string as a found value. A missing or empty one means the setting is not set.
fn text_value(text: Option<String>) -> FoundValue {
    let text = text.filter(|text| !text.is_empty());
    FoundValue::Value(text.map_or(SettingValue::Unset, SettingValue::Text))
}

fn number_value(number: i32) -> FoundValue {
    match u16::try_from(number) {
        Ok(number) => FoundValue::Value(SettingValue::Number(number)),
        Err(_) => FoundValue::Other(number.to_string()),
    }
}

/// The name of the preference that holds the default for all servers: `mail.server.default.NAME` or
/// `mail.smtpserver.default.NAME`.
fn default_name(branch: &str, name: &str) -> String {
    let family = branch.rsplit_once('.').map_or("", |(family, _)| family);
    format!("{family}.default.{name}")
}
