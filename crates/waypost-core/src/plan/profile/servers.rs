//! The servers of an organisation, and host names that are none.

use schemars::JsonSchema;
use serde::Deserialize;

use super::cited::Cited;
use crate::plan::account::{Auth, Protocol, Tls};
use crate::plan::localized_text::Text;

/// A TCP port in the profile, 1 to 65535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Port(#[schemars(range(min = 1, max = 65535))] pub u16);

/// Another endpoint of the same server.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// The TCP port.
    #[schemars(range(min = 1, max = 65535))]
    pub port: u16,
    /// The TLS mode.
    pub tls: Tls,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

fn default_auth() -> Cited<Auth> {
    Cited::Bare(Auth::Password)
}

fn default_user_name() -> Cited<String> {
    Cited::Bare("{username}".into())
}

/// A server for reading mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IncomingServer {
    /// `imap` or `pop`.
    pub protocol: Protocol,
    /// The host name.
    pub host: Cited<String>,
    /// The TCP port.
    pub port: Cited<Port>,
    /// The TLS mode: `implicit`, `starttls` or `none`.
    pub tls: Cited<Tls>,
    /// The authentication method. The default is `password`.
    #[serde(default = "default_auth")]
    pub auth: Cited<Auth>,
    /// The login name, with `{username}` or `{address}` as a placeholder. The default is `{username}`.
    #[serde(default = "default_user_name")]
    pub username: Cited<String>,
    /// The folder prefix, usually blank. IMAP only.
    #[serde(default)]
    pub path_prefix: Option<Cited<String>>,
    /// Other endpoints of the server, for programs that cannot use the first.
    #[serde(default)]
    pub alternatives: Vec<Endpoint>,
    /// The groups it applies to. The default is all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// The document its values were read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// The networks that a sending server can be used from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UsedFrom {
    /// Only the organisation's own networks.
    OnCampus,
    /// Only other networks.
    OffCampus,
    /// Every network.
    Anywhere,
}

/// A server for sending mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutgoingServer {
    /// Where it can be used from.
    pub used_from: UsedFrom,
    /// The organisation's name for the service.
    #[serde(default)]
    pub name: Option<Text>,
    /// The host name.
    pub host: Cited<String>,
    /// The TCP port.
    pub port: Cited<Port>,
    /// The TLS mode: `implicit`, `starttls` or `none`.
    pub tls: Cited<Tls>,
    /// The authentication method. The default is `password`; `none` if the server needs no login.
    #[serde(default = "default_auth")]
    pub auth: Cited<Auth>,
    /// The login name, with `{username}` or `{address}` as a placeholder. The default is `{username}`.
    #[serde(default = "default_user_name")]
    pub username: Cited<String>,
    /// Another port with the same TLS mode, for networks that block the first.
    #[serde(default)]
    pub fallback_port: Option<Cited<Port>>,
    /// Other endpoints of the server, for programs that cannot use the first.
    #[serde(default)]
    pub alternatives: Vec<Endpoint>,
    /// The groups it applies to. The default is all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// The document its values were read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// A network that belongs to the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// The displayed name.
    pub name: Text,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// A retired server name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RetiredHost {
    /// The retired name.
    pub host: String,
    /// The name that replaces it.
    pub replaced_by: String,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// A host that looks like a mail server but is not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotMailServer {
    /// The name.
    pub host: String,
    /// What the host is for, written for members.
    pub reason: Text,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// A certificate to trust: either `root` or `sha256`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnCertificate {
    /// A root certificate in PEM. Server certificates that it signs are trusted.
    #[serde(default)]
    #[schemars(length(max = 16384))]
    pub root: Option<String>,
    /// The SHA-256 of one server's certificate: 64 hexadecimal digits, colons allowed.
    #[serde(default)]
    #[schemars(length(min = 64, max = 95))]
    pub sha256: Option<String>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}
