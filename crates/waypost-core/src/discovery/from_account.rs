//! An account that was found in a program or a settings file, as a profile and answers for another program.

use thiserror::Error;

use super::by_hand::{ServerUse, TypedServer};
use super::service::{MailService, ServiceError, ServiceProfile, ServiceServer};
use crate::formats::{FoundAccount, FoundValue};
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::answers::Answers;
use crate::plan::host_name;
use crate::plan::profile::Provenance;

/// The longest time that a plan leaves fetched mail on the server, in days.
const MAX_RETENTION_DAYS: u16 = 365;

/// What the person adds to an account: what it does not have.
#[derive(Clone, Debug, Default)]
pub struct GivenByPerson {
    /// The email address. Empty takes the account's.
    pub address: String,
    /// Servers, for an account that only reads or only sends.
    pub servers: Vec<(ServerUse, TypedServer)>,
}

/// The profile and the answers that lead to an account's settings.
#[derive(Clone, Debug)]
pub struct AccountSetup {
    /// The profile of the address's domain, with the account's servers.
    pub made: ServiceProfile,
    /// The answers. The program is not among them.
    pub answers: Answers,
    /// The values that differ from the account's, and why.
    pub changes: Vec<AccountChange>,
}

/// A value that a plan cannot have as the account has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountChange {
    /// The account encrypts only if the server offers it. The plan always encrypts.
    AlwaysEncrypts,
    /// The account has no address, and its login is one.
    LoginIsAddress,
    /// The account has no login. The plan takes the address.
    AddressIsLogin,
    /// Mail stays on the server without a limit, or longer than a plan can say. Holds the days of the plan.
    StaysForDays(u16),
    /// Replies go to another address, which is not taken.
    ReplyToStays(String),
    /// The account sends from more addresses, which are not taken.
    OtherAddressesStay(Vec<String>),
}

/// Why an account cannot be used in another program.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AccountError {
    /// It has no address.
    #[error("the account has no address")]
    NoAddress,
    /// Its address, or the one that was given, cannot be used.
    #[error("{0:?} cannot be used as an address")]
    Address(String),
    /// It has no server for reading, and none was given.
    #[error("the account has no server for reading")]
    NoReading,
    /// It has no server for sending, and none was given.
    #[error("the account has no server for sending")]
    NoSending,
    /// A server was given, and the account has its own.
    #[error("the account has a server of its own for {0:?}")]
    HasServer(ServerUse),
    /// No plan can have this value.
    #[error("{0} cannot be {1:?}")]
    Value(Setting, String),
    /// The profile made of it is not valid.
    #[error("{0}")]
    Service(ServiceError),
}

/// Makes the profile and the answers that lead to the settings of an account. No value becomes weaker: where the
/// account does not encrypt, the plan needs the person's consent.
///
/// # Errors
/// See [`AccountError`].
pub fn account_setup(account: &FoundAccount, given: &GivenByPerson) -> Result<AccountSetup, AccountError> {
    let mut changes = Vec::new();
    let address = address(account, given, &mut changes)?;
    let mut reader = ServerReader { account, address: &address, changes: &mut changes };
    let (incoming, outgoing) = (reader.incoming(given)?, reader.outgoing(given)?);
    let service = MailService {
        domains: vec![address.domain.clone()],
        incoming,
        outgoing,
        aliases: !address.is_user_name,
        ..MailService::default()
    };
    let made = service.profile(&address.domain, Provenance::SettingsFile).map_err(AccountError::Service)?;
    let mut answers = Answers {
        org: address.domain.clone(),
        username: address.user_name(),
        name: account.text(Setting::Name).unwrap_or_default().to_owned(),
        address: address.whole(),
        protocol: account.protocol(),
        check_every: check_every(account),
        ..Answers::default()
    };
    if answers.protocol == Some(Protocol::Pop) {
        add_retention(&mut answers, account, &mut changes);
    }
    let login = answers.username(&made.read.profile).map(|name| name.login).unwrap_or_default();
    if answers.address(&made.read.profile, &login).is_err() {
        return Err(AccountError::Address(address.whole()));
    }
    if let Some(reply_to) = account.text(Setting::ReplyTo).filter(|other| !address.is_same(other)) {
        changes.push(AccountChange::ReplyToStays(reply_to.to_owned()));
    }
    if !account.other_addresses.is_empty() {
        changes.push(AccountChange::OtherAddressesStay(account.other_addresses.clone()));
    }
    changes.dedup();
    Ok(AccountSetup { made, answers, changes })
}

/// The address, in two parts.
struct AddressParts {
    local: String,
    domain: String,
    /// Whether the part before the `@` can be a user name.
    is_user_name: bool,
}

impl AddressParts {
    fn whole(&self) -> String {
        format!("{}@{}", self.local, self.domain)
    }

    fn is_same(&self, other: &str) -> bool {
        other.rsplit_once('@').is_some_and(|(local, domain)| {
            local == self.local && host_name::parse(domain).is_ok_and(|domain| domain == self.domain)
        })
    }

    /// The answer to the user name. No login is made of it if the part before the `@` cannot be one.
    fn user_name(&self) -> String {
        if self.is_user_name { self.local.clone() } else { "user".to_owned() }
    }
}

/// The address that was given, else the account's, else its login if that is an address.
fn address(
    account: &FoundAccount,
    given: &GivenByPerson,
    changes: &mut Vec<AccountChange>,
) -> Result<AddressParts, AccountError> {
    let login = || {
        let logins = [Setting::IncomingUsername, Setting::OutgoingUsername].map(|login| account.text(login));
        logins.into_iter().flatten().find(|login| login.contains('@'))
    };
    let typed = given.address.trim();
    let text = match Some(typed).filter(|typed| !typed.is_empty()).or(account.text(Setting::Address)) {
        Some(text) => text,
        None => {
            let login = login().ok_or(AccountError::NoAddress)?;
            changes.push(AccountChange::LoginIsAddress);
            login
        }
    };
    let unusable = || AccountError::Address(text.to_owned());
    let (local, domain) = text.trim().rsplit_once('@').ok_or_else(unusable)?;
    let domain = host_name::parse(domain).map_err(|_| unusable())?;
    let is_user_name =
        !local.is_empty() && local.chars().all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c));
    Ok(AddressParts { local: local.to_owned(), domain, is_user_name })
}

/// Reads the servers of an account.
struct ServerReader<'a> {
    account: &'a FoundAccount,
    address: &'a AddressParts,
    changes: &'a mut Vec<AccountChange>,
}

impl ServerReader<'_> {
    fn value(&self, setting: Setting) -> Option<&FoundValue> {
        let found = &self.account.get(setting)?.value;
        (*found != FoundValue::Value(SettingValue::Unset)).then_some(found)
    }

    fn incoming(&mut self, given: &GivenByPerson) -> Result<Vec<ServiceServer>, AccountError> {
        let mut typed = Vec::new();
        for (used_for, server) in &given.servers {
            if let ServerUse::Reading(protocol) = used_for {
                typed.push(server.clone().service_server(Some(*protocol), "{address}"));
            }
        }
        let Some(host) = self.host(Setting::IncomingHost)? else {
            return if typed.is_empty() { Err(AccountError::NoReading) } else { Ok(typed) };
        };
        if let Some(protocol) = typed.first().and_then(|server| server.protocol) {
            return Err(AccountError::HasServer(ServerUse::Reading(protocol)));
        }
        let protocol = self
            .account
            .protocol()
            .ok_or_else(|| AccountError::Value(Setting::Protocol, shown(self.value(Setting::Protocol))))?;
        let used_for = ServerUse::Reading(protocol);
        let (port, tls) = self.endpoint(Setting::IncomingPort, Setting::IncomingTls, used_for)?;
        let auth = self.auth(Setting::IncomingAuth)?.unwrap_or(Auth::Password);
        let username = match self.login(Setting::IncomingUsername)? {
            Some(login) => login,
            None => self.address_as_login(),
        };
        let prefix = self.account.text(Setting::PathPrefix).filter(|_| protocol == Protocol::Imap);
        let path_prefix = prefix.map(str::to_owned);
        let protocol = Some(protocol);
        Ok(vec![ServiceServer { protocol, host, port, tls, username, auth: vec![auth], path_prefix }])
    }

    fn outgoing(&mut self, given: &GivenByPerson) -> Result<Vec<ServiceServer>, AccountError> {
        let typed = given.servers.iter().find(|(used_for, _)| *used_for == ServerUse::Sending);
        // A typed server gets the login for reading.
        let login = self.login(Setting::IncomingUsername)?;
        let Some(host) = self.host(Setting::OutgoingHost)? else {
            let (_, server) = typed.ok_or(AccountError::NoSending)?;
            let login = login.unwrap_or_else(|| "{address}".to_owned());
            return Ok(vec![server.clone().service_server(None, &login)]);
        };
        if typed.is_some() {
            return Err(AccountError::HasServer(ServerUse::Sending));
        }
        let (port, tls) = self.endpoint(Setting::OutgoingPort, Setting::OutgoingTls, ServerUse::Sending)?;
        let own = self.login(Setting::OutgoingUsername)?;
        let auth = self.auth(Setting::OutgoingAuth)?.unwrap_or(Auth::Password);
        let username = match own.or(login) {
            Some(login) => login,
            None if auth == Auth::None => "{address}".to_owned(),
            None => self.address_as_login(),
        };
        let auth = vec![auth];
        Ok(vec![ServiceServer { protocol: None, host, port, tls, username, auth, path_prefix: None }])
    }

    fn address_as_login(&mut self) -> String {
        if !self.changes.contains(&AccountChange::AddressIsLogin) {
            self.changes.push(AccountChange::AddressIsLogin);
        }
        "{address}".to_owned()
    }

    fn host(&self, setting: Setting) -> Result<Option<String>, AccountError> {
        match self.value(setting) {
            None => Ok(None),
            Some(FoundValue::Value(SettingValue::Text(host))) if host.is_empty() => Ok(None),
            Some(FoundValue::Value(SettingValue::Text(host))) => match host_name::parse(host) {
                Ok(host) => Ok(Some(host)),
                Err(_) => Err(AccountError::Value(setting, host.clone())),
            },
            other => Err(AccountError::Value(setting, shown(other))),
        }
    }

    /// The port and the TLS mode. What is missing follows from the other one, and is never "none".
    fn endpoint(
        &mut self,
        port: Setting,
        tls: Setting,
        used_for: ServerUse,
    ) -> Result<(u16, Tls), AccountError> {
        let number = match self.value(port) {
            None => None,
            Some(FoundValue::Value(SettingValue::Number(number))) if *number > 0 => Some(*number),
            other => return Err(AccountError::Value(port, shown(other))),
        };
        let is_implicit_port = number.is_some_and(|number| matches!(number, 465 | 993 | 995));
        let mode = match self.value(tls) {
            Some(FoundValue::Value(SettingValue::Tls(tls))) => *tls,
            Some(FoundValue::Opportunistic) => {
                if !self.changes.contains(&AccountChange::AlwaysEncrypts) {
                    self.changes.push(AccountChange::AlwaysEncrypts);
                }
                if is_implicit_port { Tls::Implicit } else { Tls::Starttls }
            }
            None if number.is_none() || is_implicit_port => Tls::Implicit,
            None => Tls::Starttls,
            other => return Err(AccountError::Value(tls, shown(other))),
        };
        Ok((number.unwrap_or_else(|| used_for.port(mode)), mode))
    }

    fn auth(&self, setting: Setting) -> Result<Option<Auth>, AccountError> {
        match self.value(setting) {
            None => Ok(None),
            Some(FoundValue::Value(SettingValue::Auth(auth))) => Ok(Some(*auth)),
            other => Err(AccountError::Value(setting, shown(other))),
        }
    }

    /// The login as a template. The login of a file for everybody is a template already.
    fn login(&self, setting: Setting) -> Result<Option<String>, AccountError> {
        match self.value(setting) {
            None => Ok(None),
            Some(FoundValue::Value(SettingValue::Text(login))) if login.is_empty() => Ok(None),
            Some(FoundValue::Value(SettingValue::Text(login))) => {
                if *login == self.address.whole() {
                    Ok(Some("{address}".to_owned()))
                } else if self.address.is_user_name && *login == self.address.local {
                    Ok(Some("{username}".to_owned()))
                } else if login.contains('{') {
                    Err(AccountError::Value(setting, login.clone()))
                } else {
                    Ok(Some(login.clone()))
                }
            }
            Some(FoundValue::Other(pattern)) => {
                let login = pattern
                    .replace("%EMAILADDRESS%", &self.address.whole())
                    .replace("%EMAILLOCALPART%", &self.address.local)
                    .replace("%EMAILDOMAIN%", &self.address.domain);
                let is_filled = !login.contains(['%', '{']);
                is_filled.then_some(Some(login)).ok_or_else(|| AccountError::Value(setting, pattern.clone()))
            }
            other => Err(AccountError::Value(setting, shown(other))),
        }
    }
}

/// A value as the file writes it.
fn shown(found: Option<&FoundValue>) -> String {
    match found {
        Some(FoundValue::Other(text) | FoundValue::Value(SettingValue::Text(text))) => text.clone(),
        Some(FoundValue::Value(SettingValue::Number(number))) => number.to_string(),
        _ => String::new(),
    }
}

/// The answer to how often mail is checked. Empty if the account does not say it.
fn check_every(account: &FoundAccount) -> String {
    match account.get(Setting::CheckEvery).map(|found| &found.value) {
        Some(FoundValue::Value(SettingValue::Unset | SettingValue::Number(0))) => "manual".to_owned(),
        Some(FoundValue::Value(SettingValue::Number(minutes))) => (*minutes).min(1440).to_string(),
        _ => String::new(),
    }
}

/// Answers how long mail stays on the server. An account without a limit gets the longest time, so that the new
/// program deletes as little as possible.
fn add_retention(answers: &mut Answers, account: &FoundAccount, changes: &mut Vec<AccountChange>) {
    let value = |setting| account.get(setting).map(|found| &found.value);
    match value(Setting::LeaveOnServer) {
        Some(FoundValue::Value(SettingValue::Switch(true))) => {}
        Some(FoundValue::Value(SettingValue::Switch(false))) => {
            answers.leave_on_server = "no".to_owned();
            return;
        }
        _ => return,
    }
    let days = match value(Setting::RetentionDays) {
        Some(FoundValue::Value(SettingValue::Number(days))) if (1..=MAX_RETENTION_DAYS).contains(days) => {
            *days
        }
        _ => {
            changes.push(AccountChange::StaysForDays(MAX_RETENTION_DAYS));
            MAX_RETENTION_DAYS
        }
    };
    answers.leave_on_server = days.to_string();
    answers.keep_after_trash = matches!(
        value(Setting::DeleteWhenTrashEmptied),
        Some(FoundValue::Value(SettingValue::Switch(false)))
    );
}
