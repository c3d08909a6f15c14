//! The account: every setting an email program needs, each with where its value came from.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::localized_text::Text;

/// How mail is collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Protocol {
    /// IMAP4 (RFC 9051): messages stay on the server.
    Imap,
    /// POP3 (RFC 1939): messages move to one computer.
    Pop,
}

impl Protocol {
    /// The port IANA assigned: with TLS from the start (993, 995) or without (143, 110).
    pub const fn default_port(self, tls: Tls) -> u16 {
        match (self, tls) {
            (Self::Imap, Tls::Implicit) => 993,
            (Self::Imap, _) => 143,
            (Self::Pop, Tls::Implicit) => 995,
            (Self::Pop, _) => 110,
        }
    }

    /// The name used in options and JSON: `imap` or `pop`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop => "pop",
        }
    }
}

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tls {
    /// TLS from the first byte (RFC 8314).
    Implicit,
    /// Plain at first, TLS required before anything else is said (RFC 2595, RFC 3207).
    Starttls,
    /// No encryption at all.
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

    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Implicit => "implicit",
            Self::Starttls => "starttls",
            Self::None => "none",
        }
    }
}

/// How a person proves who they are to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Auth {
    /// The password itself, protected by TLS.
    Password,
    /// A challenge answered with the password (CRAM-MD5 and the like).
    EncryptedPassword,
    /// A token from the organisation's sign-in page.
    Oauth2,
    /// A personal certificate.
    Certificate,
    /// Nothing is asked.
    None,
}

impl Auth {
    /// The name used in JSON.
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
    /// The organisation's profile; the id of the source it names, if it names one.
    Organisation {
        /// A key of the profile's `sources`.
        source: Option<String>,
    },
    /// The person answered it.
    Person,
    /// The email program can do nothing else.
    Program,
    /// Nobody said so; the reason why it is likely, in the profile's words or ours.
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
    /// The profile marks it so; a key to find its reason: the source and the reason itself.
    Profile {
        /// A key of the profile's `sources`, if it names one.
        source: Option<String>,
        /// The profile's reason.
        reason: Text,
    },
    /// What an internet provider's sending server most often wants.
    ProviderServer,
}

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// A value the person gave.
    pub fn person(value: T) -> Self {
        Self { value, origin: Origin::Person }
    }

    /// A value the email program dictates.
    pub fn program(value: T) -> Self {
        Self { value, origin: Origin::Program }
    }

    /// Whether nobody vouches for the value.
    pub fn is_assumed(&self) -> bool {
        matches!(self.origin, Origin::Assumed(_))
    }

    /// The same origin for a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: make(self.value), origin: self.origin }
    }
}

/// Who the mail is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The full name shown to others.
    pub name: Sourced<String>,
    /// The address mail is sent from.
    pub address: Sourced<String>,
    /// The address answers go to; the page wants the same one.
    pub reply_to: Sourced<String>,
}

/// The server that mail is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// IMAP or POP.
    pub protocol: Sourced<Protocol>,
    /// Host name, lower-case ASCII.
    pub host: Sourced<String>,
    /// TCP port, 1 to 65535.
    pub port: Sourced<u16>,
    /// How the connection is protected.
    pub tls: Sourced<Tls>,
    /// The login name as this server wants it.
    pub username: Sourced<String>,
    /// How the login is done.
    pub auth: Sourced<Auth>,
    /// The folder prefix; IMAP only, and blank at most organisations.
    pub path_prefix: Option<Sourced<String>>,
}

/// The server that mail is sent through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Host name, lower-case ASCII.
    pub host: Sourced<String>,
    /// TCP port, 1 to 65535.
    pub port: Sourced<u16>,
    /// How the connection is protected.
    pub tls: Sourced<Tls>,
    /// The login name; none where the server asks for nothing.
    pub username: Option<Sourced<String>>,
    /// How the login is done.
    pub auth: Sourced<Auth>,
    /// Another port of the same server, for networks that block the first.
    pub fallback_port: Option<Sourced<u16>>,
}

/// What happens to fetched mail on the server. POP only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Whether a copy stays on the server after fetching.
    pub leave_on_server: Sourced<bool>,
    /// Days until that copy is deleted, 1 to 365; none where no copy stays.
    pub days: Option<Sourced<u16>>,
    /// Whether the copy goes when the message is emptied from the trash; none where no copy stays.
    pub delete_when_trash_emptied: Option<Sourced<bool>>,
}

/// Everything an email program has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Who the mail is from.
    pub identity: Identity,
    /// The server that mail is read from.
    pub incoming: Incoming,
    /// The server that mail is sent through.
    pub outgoing: Outgoing,
    /// What happens to fetched mail; none with IMAP.
    pub retention: Option<Retention>,
    /// Minutes between checks, 1 to 1440; none: only by hand.
    pub check_every_minutes: Sourced<Option<u16>>,
}

/// The name of each setting, as in `plan --json` with dots.
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
    /// The settings of the server that mail is read from, but for the protocol.
    pub const INCOMING: [Self; 5] = [
        Self::IncomingHost,
        Self::IncomingPort,
        Self::IncomingTls,
        Self::IncomingUsername,
        Self::IncomingAuth,
    ];

    /// The settings of the server that mail is sent through.
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

    /// The name scripts use.
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

/// A setting's value, for whoever shows or writes settings one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingValue {
    /// Free text: a name, an address, a host.
    Text(String),
    /// A port, days or minutes.
    Number(u16),
    /// On or off.
    Switch(bool),
    /// IMAP or POP.
    Protocol(Protocol),
    /// How a connection is protected.
    Tls(Tls),
    /// How a login is done.
    Auth(Auth),
    /// Nothing: no user name is asked, or mail is checked by hand.
    Unset,
}

impl Account {
    /// The value of one setting and its origin; `None` where this account has no such setting.
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

    /// The settings this account has, in the order they are shown.
    pub fn settings(&self) -> impl Iterator<Item = (Setting, Sourced<SettingValue>)> + '_ {
        Setting::ALL.into_iter().filter_map(|setting| Some((setting, self.get(setting)?)))
    }

    /// Whether a password would cross the network unencrypted.
    pub fn sends_plaintext_password(&self) -> bool {
        let clear = |tls: Tls, auth: Auth| tls == Tls::None && auth == Auth::Password;
        clear(self.incoming.tls.value, self.incoming.auth.value)
            || clear(self.outgoing.tls.value, self.outgoing.auth.value)
    }
}
