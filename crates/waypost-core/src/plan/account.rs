//! The account: every setting that an email program needs, each with its origin.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::localized_text::Text;

/// The protocol for reading mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Protocol {
    /// IMAP4 (RFC 9051): messages stay on the server.
    Imap,
    /// POP3 (RFC 1939): messages move to one computer.
    Pop,
}

impl Protocol {
    /// Returns the port assigned by IANA: 993 and 995 for implicit TLS, else 143 and 110.
    pub const fn default_port(self, tls: Tls) -> u16 {
        match (self, tls) {
            (Self::Imap, Tls::Implicit) => 993,
            (Self::Imap, _) => 143,
            (Self::Pop, Tls::Implicit) => 995,
            (Self::Pop, _) => 110,
        }
    }

    /// Returns the name used in options and JSON: `imap` or `pop`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop => "pop",
        }
    }
}

/// The TLS mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tls {
    /// TLS from the first byte (RFC 8314).
    Implicit,
    /// STARTTLS: TLS starts inside the connection, before anything else is sent (RFC 2595, RFC 3207).
    Starttls,
    /// No encryption.
    None,
}

impl Tls {
    /// Returns the usual TCP port for sending with this mode (RFC 8314, RFC 6409).
    pub const fn submission_port(self) -> u16 {
        match self {
            Self::Implicit => 465,
            Self::Starttls => 587,
            Self::None => 25,
        }
    }

    /// Returns the name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Implicit => "implicit",
            Self::Starttls => "starttls",
            Self::None => "none",
        }
    }
}

/// How a login is authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Auth {
    /// The password itself, protected by TLS.
    Password,
    /// A challenge answered with the password, as CRAM-MD5.
    EncryptedPassword,
    /// A token from the organisation's sign-in page.
    Oauth2,
    /// A personal certificate.
    Certificate,
    /// No login.
    None,
}

impl Auth {
    /// Returns the name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::EncryptedPassword => "encrypted-password",
            Self::Oauth2 => "oauth2",
            Self::Certificate => "certificate",
            Self::None => "none",
        }
    }
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From the organisation's profile.
    Organisation {
        /// The document: a key of the profile's `sources`.
        source: Option<String>,
    },
    /// From the person's answers.
    Person,
    /// Required by the email program, which can do nothing else.
    Program,
    /// Waypost's usual value, because nobody has a rule for it.
    Default,
    /// Assumed: no document confirms it. The reason is from the profile or ours.
    Assumed(Assumption),
}

impl Origin {
    /// Returns the document that gives the value: a key of the profile's `sources`, if the profile names one.
    pub const fn source(&self) -> Option<&String> {
        match self {
            Self::Organisation { source } | Self::Assumed(Assumption::Profile { source, .. }) => {
                source.as_ref()
            }
            _ => None,
        }
    }
}

/// Why a value was assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// The profile marks the value as assumed.
    Profile {
        /// The source of the value or of its server: a key of the profile's `sources`.
        source: Option<String>,
        /// The reason in the profile.
        reason: Text,
    },
    /// The usual settings of an internet provider's sending server.
    ProviderServer,
}

/// A value and its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Its origin.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// Makes a value from the person's answers.
    pub fn person(value: T) -> Self {
        Self { value, origin: Origin::Person }
    }

    /// Makes a value that the email program requires.
    pub fn program(value: T) -> Self {
        Self { value, origin: Origin::Program }
    }

    /// Returns true if no document confirms the value.
    pub fn is_assumed(&self) -> bool {
        matches!(self.origin, Origin::Assumed(_))
    }

    /// Converts the value and keeps the origin.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: make(self.value), origin: self.origin }
    }
}

/// The sender of the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The full name shown to recipients.
    pub name: Sourced<String>,
    /// The sender's address.
    pub address: Sourced<String>,
    /// The address for replies: the sender's address.
    pub reply_to: Sourced<String>,
}

/// The server for reading mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// IMAP or POP.
    pub protocol: Sourced<Protocol>,
    /// The host name, in lower-case ASCII.
    pub host: Sourced<String>,
    /// The TCP port, 1 to 65535.
    pub port: Sourced<u16>,
    /// The TLS mode.
    pub tls: Sourced<Tls>,
    /// The login name at this server.
    pub username: Sourced<String>,
    /// The authentication method.
    pub auth: Sourced<Auth>,
    /// The folder prefix. IMAP only; blank at most organisations.
    pub path_prefix: Option<Sourced<String>>,
}

/// The server for sending mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The host name, in lower-case ASCII.
    pub host: Sourced<String>,
    /// The TCP port, 1 to 65535.
    pub port: Sourced<u16>,
    /// The TLS mode.
    pub tls: Sourced<Tls>,
    /// The login name. `None` if the server needs no login.
    pub username: Option<Sourced<String>>,
    /// The authentication method.
    pub auth: Sourced<Auth>,
    /// Another port of the server, for networks that block the first.
    pub fallback_port: Option<Sourced<u16>>,
}

/// How long fetched mail stays on the server. POP only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Whether a copy stays on the server after fetching.
    pub leave_on_server: Sourced<bool>,
    /// Days until the copy is deleted, 1 to 365. `None` if no copy stays.
    pub days: Option<Sourced<u16>>,
    /// Whether the copy is deleted when the message is emptied from the trash. `None` if no copy stays.
    pub delete_when_trash_emptied: Option<Sourced<bool>>,
}

/// All settings of one account in an email program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The sender of the mail.
    pub identity: Identity,
    /// The server for reading mail.
    pub incoming: Incoming,
    /// The server for sending mail.
    pub outgoing: Outgoing,
    /// How long fetched mail stays on the server. `None` with IMAP.
    pub retention: Option<Retention>,
    /// Minutes between checks, 1 to 1440. `None` checks only by hand.
    pub check_every_minutes: Sourced<Option<u16>>,
}

/// One setting of an account. Its id is the path in `plan --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Setting {
    /// `identity.name`
    Name,
    /// `identity.address`
    Address,
    /// `identity.reply_to`
    ReplyTo,
    /// `incoming.protocol`
    Protocol,
    /// `incoming.host`
    IncomingHost,
    /// `incoming.port`
    IncomingPort,
    /// `incoming.tls`
    IncomingTls,
    /// `incoming.username`
    IncomingUsername,
    /// `incoming.auth`
    IncomingAuth,
    /// `incoming.path_prefix`
    PathPrefix,
    /// `outgoing.host`
    OutgoingHost,
    /// `outgoing.port`
    OutgoingPort,
    /// `outgoing.tls`
    OutgoingTls,
    /// `outgoing.username`
    OutgoingUsername,
    /// `outgoing.auth`
    OutgoingAuth,
    /// `retention.leave_on_server`
    LeaveOnServer,
    /// `retention.days`
    RetentionDays,
    /// `retention.delete_when_trash_emptied`
    DeleteWhenTrashEmptied,
    /// `check_every_minutes`
    CheckEvery,
}

impl Setting {
    /// The settings of the incoming server, without the protocol.
    pub const INCOMING: [Self; 5] = [
        Self::IncomingHost,
        Self::IncomingPort,
        Self::IncomingTls,
        Self::IncomingUsername,
        Self::IncomingAuth,
    ];

    /// The settings of the outgoing server.
    pub const OUTGOING: [Self; 5] = [
        Self::OutgoingHost,
        Self::OutgoingPort,
        Self::OutgoingTls,
        Self::OutgoingUsername,
        Self::OutgoingAuth,
    ];

    /// All settings, in the order they are shown.
    pub const ALL: [Self; 19] = [
        Self::Name,
        Self::Address,
        Self::ReplyTo,
        Self::Protocol,
        Self::IncomingHost,
        Self::IncomingPort,
        Self::IncomingTls,
        Self::IncomingUsername,
        Self::IncomingAuth,
        Self::PathPrefix,
        Self::OutgoingHost,
        Self::OutgoingPort,
        Self::OutgoingTls,
        Self::OutgoingUsername,
        Self::OutgoingAuth,
        Self::LeaveOnServer,
        Self::RetentionDays,
        Self::DeleteWhenTrashEmptied,
        Self::CheckEvery,
    ];

    /// Returns the name that scripts use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "identity.name",
            Self::Address => "identity.address",
            Self::ReplyTo => "identity.reply_to",
            Self::Protocol => "incoming.protocol",
            Self::IncomingHost => "incoming.host",
            Self::IncomingPort => "incoming.port",
            Self::IncomingTls => "incoming.tls",
            Self::IncomingUsername => "incoming.username",
            Self::IncomingAuth => "incoming.auth",
            Self::PathPrefix => "incoming.path_prefix",
            Self::OutgoingHost => "outgoing.host",
            Self::OutgoingPort => "outgoing.port",
            Self::OutgoingTls => "outgoing.tls",
            Self::OutgoingUsername => "outgoing.username",
            Self::OutgoingAuth => "outgoing.auth",
            Self::LeaveOnServer => "retention.leave_on_server",
            Self::RetentionDays => "retention.days",
            Self::DeleteWhenTrashEmptied => "retention.delete_when_trash_emptied",
            Self::CheckEvery => "check_every_minutes",
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The value of any setting, for code that handles settings one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingValue {
    /// A name, an address or a host.
    Text(String),
    /// A port, days or minutes.
    Number(u16),
    /// On or off.
    Switch(bool),
    /// IMAP or POP.
    Protocol(Protocol),
    /// The TLS mode.
    Tls(Tls),
    /// The authentication method.
    Auth(Auth),
    /// No value: no user name is needed, or mail is checked by hand.
    Unset,
}

impl Account {
    /// Returns a setting's value with its origin, or `None` if the account has no such setting.
    pub fn get(&self, setting: Setting) -> Option<Sourced<SettingValue>> {
        use SettingValue as V;
        let text = |s: &Sourced<String>| s.clone().map(V::Text);
        let retention = self.retention.as_ref();
        Some(match setting {
            Setting::Name => text(&self.identity.name),
            Setting::Address => text(&self.identity.address),
            Setting::ReplyTo => text(&self.identity.reply_to),
            Setting::Protocol => self.incoming.protocol.clone().map(V::Protocol),
            Setting::IncomingHost => text(&self.incoming.host),
            Setting::IncomingPort => self.incoming.port.clone().map(V::Number),
            Setting::IncomingTls => self.incoming.tls.clone().map(V::Tls),
            Setting::IncomingUsername => text(&self.incoming.username),
            Setting::IncomingAuth => self.incoming.auth.clone().map(V::Auth),
            Setting::PathPrefix => text(self.incoming.path_prefix.as_ref()?),
            Setting::OutgoingHost => text(&self.outgoing.host),
            Setting::OutgoingPort => self.outgoing.port.clone().map(V::Number),
            Setting::OutgoingTls => self.outgoing.tls.clone().map(V::Tls),
            Setting::OutgoingUsername => match &self.outgoing.username {
                Some(name) => text(name),
                None => self.outgoing.auth.clone().map(|_| V::Unset),
            },
            Setting::OutgoingAuth => self.outgoing.auth.clone().map(V::Auth),
            Setting::LeaveOnServer => retention?.leave_on_server.clone().map(V::Switch),
            Setting::RetentionDays => retention?.days.clone()?.map(V::Number),
            Setting::DeleteWhenTrashEmptied => retention?.delete_when_trash_emptied.clone()?.map(V::Switch),
            Setting::CheckEvery => {
                self.check_every_minutes.clone().map(|minutes| minutes.map_or(V::Unset, V::Number))
            }
        })
    }

    /// Returns the account's settings in the order they are shown.
    pub fn settings(&self) -> impl Iterator<Item = (Setting, Sourced<SettingValue>)> + '_ {
        Setting::ALL.into_iter().filter_map(|setting| Some((setting, self.get(setting)?)))
    }

    /// Returns true if a password would be sent unencrypted.
    pub fn sends_plaintext_password(&self) -> bool {
        let is_plaintext = |tls: Tls, auth: Auth| tls == Tls::None && auth == Auth::Password;
        is_plaintext(self.incoming.tls.value, self.incoming.auth.value)
            || is_plaintext(self.outgoing.tls.value, self.outgoing.auth.value)
    }
}
