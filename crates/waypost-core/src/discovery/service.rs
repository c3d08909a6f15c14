//! What a source says about the mail of a domain, and the profile that is made of it.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::plan::account::{Auth, Protocol, Tls};
use crate::plan::profile::{Provenance, SCHEMA};
use crate::plan::validate::{self, Issue, ValidatedProfile};

/// What a source says about the mail of some domains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct MailService {
    /// The service's name. Empty if the source has none: then its domain is shown.
    #[serde(default)]
    pub name: String,
    /// The domains of its addresses, in lower case.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Servers for reading mail, best first. Those without a protocol are ignored.
    #[serde(default)]
    pub incoming: Vec<ServiceServer>,
    /// Servers for sending mail, best first.
    #[serde(default)]
    pub outgoing: Vec<ServiceServer>,
    /// The service's own pages about these settings.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Set if a password made for one program may be needed. Its page, or empty if that is not known.
    #[serde(default)]
    pub app_password: Option<String>,
    /// Set if reading by programs is turned on first. Its page, or empty if that is not known.
    #[serde(default)]
    pub turn_on: Option<String>,
    /// Whether addresses can have another name before the `@` than the user name.
    #[serde(default)]
    pub aliases: bool,
    /// Why it is not offered.
    #[serde(default)]
    pub flag: Option<Flag>,
    /// The day of the source, as 2026-11-30, or its month, as 2026-11. Empty if it is not known.
    #[serde(default)]
    pub date: String,
}

/// A server of a service.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ServiceServer {
    /// The protocol. `None` for sending.
    #[serde(default)]
    pub protocol: Option<Protocol>,
    /// The host name.
    pub host: String,
    /// The TCP port.
    pub port: u16,
    /// The TLS mode.
    pub tls: Tls,
    /// The login name: `{address}`, `{username}` for the part before the `@`, or either with literal text, in which
    /// `{domain}` is the domain of the address.
    pub username: String,
    /// The ways to log in, in the source's order.
    pub auth: Vec<Auth>,
    /// The folder prefix. IMAP only.
    #[serde(default)]
    pub path_prefix: Option<String>,
}

/// Why a known service is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// No servers that encrypt are known for both reading and sending.
    NoEncryption,
    /// The service has ended.
    Ended,
    /// It lets no email program in.
    NoPrograms,
    /// Email programs reach it only through a program of its own on the same computer.
    Bridge,
}

/// Why a service is no profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServiceError {
    /// It has no server that encrypts for reading, or none for sending.
    #[error("no encrypted server for reading and sending")]
    NoServers,
    /// The profile made of it is not valid: a host name, a domain or a login of the source cannot be used.
    #[error("the settings cannot be used")]
    Invalid(Vec<Issue>),
}

/// A profile that was made of a service.
#[derive(Clone, Debug)]
pub struct ServiceProfile {
    /// The profile.
    pub read: ValidatedProfile,
    /// Its file.
    pub bytes: Vec<u8>,
}

impl MailService {
    /// Makes the profile for the addresses of one domain, which is its id.
    ///
    /// Servers that do not encrypt are left out, unless the person typed them or has an account with them. What the
    /// source does not say, such as how long mail stays on a server, is not in the profile.
    ///
    /// # Errors
    /// See [`ServiceError`].
    pub fn profile(&self, domain: &str, provenance: Provenance) -> Result<ServiceProfile, ServiceError> {
        let allows_plaintext = matches!(provenance, Provenance::Person | Provenance::SettingsFile);
        let incoming = servers(&self.incoming, domain, true, allows_plaintext);
        let outgoing = servers(&self.outgoing, domain, false, allows_plaintext);
        if incoming.is_empty() || outgoing.is_empty() {
            return Err(ServiceError::NoServers);
        }
        let mut bytes =
            serde_json::to_vec_pretty(&self.json(domain, provenance, incoming, outgoing)).unwrap_or_default();
        bytes.push(b'\n');
        let read = validate::read(&bytes).map_err(ServiceError::Invalid)?;
        Ok(ServiceProfile { read, bytes })
    }

    fn json(
        &self,
        domain: &str,
        provenance: Provenance,
        incoming: Vec<Value>,
        outgoing: Vec<Value>,
    ) -> Value {
        let is_own = self.domains.iter().any(|own| own == domain);
        let domains = if is_own { self.domains.clone() } else { vec![domain.to_owned()] };
        let name = if self.name.is_empty() { domain } else { &self.name };
        let page = self.pages.iter().find(|page| page.starts_with("https://"));
        let day = Some(&self.date).filter(|date| !date.is_empty());
        let date = match self.date.len() {
            0 => UNKNOWN_DATE.to_owned(),
            7 => format!("{}-01", self.date),
            _ => self.date.clone(),
        };
        let step = |page: &Option<String>| {
            let page = page.as_ref()?;
            Some(object([("page", (!page.is_empty()).then(|| json!(page))), ("source", Some(json!(SOURCE)))]))
        };
        let json = |text: &String| json!(text);
        let address = object([
            ("template", Some(json!(format!("{{username}}@{domain}")))),
            ("aliases", self.aliases.then(|| json!(true))),
            ("source", Some(json!(SOURCE))),
        ]);
        json!({
            "schema": SCHEMA,
            "id": domain,
            "version": "1",
            "date": date,
            "name": name,
            "domains": domains,
            "help_desk": object([("web", page.map(json))]),
            "sources": { SOURCE: object([("title", Some(json!(name))), ("date", day.map(json)), ("place", page.map(json))]) },
            "provenance": provenance,
            "sign_in": object([("app_password", step(&self.app_password)), ("turn_on", step(&self.turn_on))]),
            "user_name": { "example": "jdoe" },
            "addresses": [address],
            "incoming": incoming,
            "outgoing": outgoing,
        })
    }
}

/// The id of the only source of a profile that is made of a service.
const SOURCE: &str = "service";

/// The date of a profile whose source has none.
pub const UNKNOWN_DATE: &str = "1970-01-01";

/// An object of the members that have a value.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The servers in the profile's form. Endpoints of one host and protocol become one server with alternatives.
fn servers(servers: &[ServiceServer], domain: &str, is_incoming: bool, allows_plaintext: bool) -> Vec<Value> {
    let mut kept: Vec<(&ServiceServer, Vec<Value>)> = Vec::new();
    let usable = servers.iter().filter(|server| server.tls != Tls::None || allows_plaintext);
    for server in usable.filter(|server| server.protocol.is_some() == is_incoming) {
        let same = kept
            .iter_mut()
            .find(|(first, _)| (first.protocol, &first.host) == (server.protocol, &server.host));
        match same {
            Some((_, others)) => {
                others.push(json!({ "port": server.port, "tls": server.tls, "source": SOURCE }))
            }
            None => kept.push((server, Vec::new())),
        }
    }
    let in_json = |(server, alternatives): (&ServiceServer, Vec<Value>)| {
        object([
            ("protocol", server.protocol.map(|protocol| json!(protocol))),
            ("used_from", server.protocol.is_none().then(|| json!("anywhere"))),
            ("host", Some(json!(server.host))),
            ("port", Some(json!(server.port))),
            ("tls", Some(json!(server.tls))),
            ("auth", Some(json!(server.login()))),
            ("username", Some(json!(server.username.replace("{domain}", domain)))),
            ("path_prefix", server.path_prefix.as_ref().map(|prefix| json!(prefix))),
            ("alternatives", Some(json!(alternatives))),
            ("source", Some(json!(SOURCE))),
        ])
    };
    kept.into_iter().map(in_json).collect()
}

impl ServiceServer {
    /// The way to log in that most programs know.
    fn login(&self) -> Auth {
        let order = [Auth::Password, Auth::EncryptedPassword, Auth::Oauth2, Auth::Certificate, Auth::None];
        order.into_iter().find(|auth| self.auth.contains(auth)).unwrap_or(Auth::Password)
    }
}
