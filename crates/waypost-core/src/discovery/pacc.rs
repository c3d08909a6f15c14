//! PACC: a JSON file at the domain, whose digest stands in the domain's DNS (draft-ietf-mailmaint-pacc-03).
//!
//! It names hosts only: the ports are the standard ones with implicit TLS, and the login is the whole address.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::service::{MailService, ServiceServer};
use crate::plan::account::{Auth, Protocol, Tls};

/// Where a domain publishes the file.
pub fn pacc_url(domain: &str) -> String {
    format!("https://ua-auto-config.{domain}/.well-known/user-agent-configuration.json")
}

/// The name of the TXT record with the file's digest.
pub fn pacc_digest_name(domain: &str) -> String {
    format!("_ua-auto-config.{domain}")
}

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaccError {
    /// The domain has no record with a digest.
    #[error("no digest in DNS")]
    NoDigest,
    /// No record's digest is that of the file.
    #[error("the digest in DNS is another one")]
    OtherDigest,
    /// Not such a file.
    #[error("not a PACC file")]
    NotPacc,
}

/// The part of the file that is about mail. Unknown members are ignored, as the draft asks.
#[derive(Deserialize)]
struct File {
    protocols: Protocols,
    #[serde(default)]
    authentication: Option<Authentication>,
    #[serde(default)]
    info: Option<Info>,
}

#[derive(Deserialize)]
struct Protocols {
    imap: Option<Host>,
    pop3: Option<Host>,
    /// The name since draft 03.
    submit: Option<Host>,
    /// The name until draft 02.
    smtp: Option<Host>,
}

#[derive(Deserialize)]
struct Host {
    host: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Authentication {
    #[serde(default)]
    password: bool,
    #[serde(default)]
    oauth_public: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Info {
    #[serde(default)]
    provider: Option<Provider>,
    #[serde(default)]
    help: Option<Help>,
}

#[derive(Deserialize)]
struct Provider {
    #[serde(default)]
    name: Option<String>,
}

#[derive(Deserialize)]
struct Help {
    #[serde(default)]
    documentation: Option<String>,
}

/// Reads a file, as served, with the texts of the TXT records at [`pacc_digest_name`].
///
/// # Errors
/// See [`PaccError`].
pub fn read_pacc(domain: &str, bytes: &[u8], records: &[String]) -> Result<MailService, PaccError> {
    let mut digests = records.iter().filter_map(|record| digest(record)).peekable();
    if digests.peek().is_none() {
        return Err(PaccError::NoDigest);
    }
    let own = BASE64_STANDARD.encode(Sha256::digest(bytes));
    if !digests.any(|digest| digest == own) {
        return Err(PaccError::OtherDigest);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| PaccError::NotPacc)?;
    let authentication = file.authentication.unwrap_or(Authentication { password: true, oauth_public: None });
    let mut auth = Vec::new();
    if authentication.password {
        auth.push(Auth::Password);
    }
    if authentication.oauth_public.is_some() {
        auth.push(Auth::Oauth2);
    }
    let server = |protocol: Option<Protocol>, port: u16, host: Option<Host>| {
        host.map(|host| ServiceServer {
            protocol,
            host: host.host.to_ascii_lowercase(),
            port,
            tls: Tls::Implicit,
            username: "{address}".into(),
            auth: auth.clone(),
            path_prefix: None,
        })
    };
    let Protocols { imap, pop3, submit, smtp } = file.protocols;
    let incoming = [server(Some(Protocol::Imap), 993, imap), server(Some(Protocol::Pop), 995, pop3)];
    let (provider, help) = file.info.map_or((None, None), |info| (info.provider, info.help));
    Ok(MailService {
        name: provider.and_then(|provider| provider.name).unwrap_or_default(),
        domains: vec![domain.to_owned()],
        incoming: incoming.into_iter().flatten().collect(),
        outgoing: server(None, 465, submit.or(smtp)).into_iter().collect(),
        pages: help.and_then(|help| help.documentation).into_iter().collect(),
        ..MailService::default()
    })
}

/// The digest of a record `v=UAAC1; a=sha256; d=BASE64`.
fn digest(record: &str) -> Option<&str> {
    let mut parts = record.split(';').map(str::trim);
    let value = |part: &str, name: &str| part.split_once('=').is_some_and(|(key, _)| key.trim() == name);
    if parts.next()?.replace(' ', "") != "v=UAAC1" {
        return None;
    }
    let parts: Vec<&str> = parts.collect();
    let get = |name: &str| {
        let part = parts.iter().find(|part| value(part, name))?;
        part.split_once('=').map(|(_, value)| value.trim())
    };
    if get("a") == Some("sha256") { get("d") } else { None }
}
