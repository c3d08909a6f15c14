//! The result of looking up a domain: one line for each source, and which of them counts.

use super::autoconfig::{autoconfig_urls, database_url};
use super::dns_records::srv_names;
use super::pacc::{PaccError, pacc_digest_name, pacc_url};
use super::service::{Flag, MailService, ServiceError, ServiceProfile};
use crate::catalogue;
use crate::plan::host_name::is_in_domain;
use crate::plan::profile::Provenance;
use crate::probe::observations::TlsError;

/// Where settings are looked up, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LookupSource {
    /// The catalogue that ships with Waypost.
    Catalogue,
    /// A PACC file at the domain.
    Pacc,
    /// An autoconfiguration file at `autoconfig.DOMAIN`.
    Autoconfig,
    /// The same file at the domain itself.
    WellKnown,
    /// The domain's SRV records.
    Srv,
    /// The company that receives the domain's mail.
    Mx,
    /// Thunderbird's public database.
    Database,
}

impl LookupSource {
    /// Every source, best first.
    pub const ALL: [Self; 7] =
        [Self::Catalogue, Self::Pacc, Self::Autoconfig, Self::WellKnown, Self::Srv, Self::Mx, Self::Database];

    /// Returns the name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Pacc => "pacc",
            Self::Autoconfig => "autoconfig",
            Self::WellKnown => "well-known",
            Self::Srv => "srv",
            Self::Mx => "mx",
            Self::Database => "database",
        }
    }
}

/// What is asked of each source: URLs, and names in the DNS. Nothing else is sent to it.
pub fn lookup_requests(domain: &str) -> Vec<(LookupSource, Vec<String>)> {
    let [autoconfig, well_known] = autoconfig_urls(domain);
    vec![
        (LookupSource::Pacc, vec![pacc_digest_name(domain), pacc_url(domain)]),
        (LookupSource::Autoconfig, vec![autoconfig]),
        (LookupSource::WellKnown, vec![well_known]),
        (LookupSource::Srv, srv_names(domain).into()),
        (LookupSource::Mx, vec![domain.to_owned()]),
        (LookupSource::Database, vec![database_url(domain)]),
    ]
}

/// What came of asking a source.
#[derive(Clone, Debug)]
pub enum LookupResult {
    /// Settings that make a profile.
    Found(Box<ServiceProfile>),
    /// The source knows nothing about the domain.
    NotFound,
    /// An answer came that is not used.
    Refused(Refusal),
    /// There is no network.
    NoNetwork,
    /// It was not asked.
    Skipped(Skip),
}

impl LookupResult {
    /// Returns the name used in JSON.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Found(_) => "found",
            Self::NotFound => "not-found",
            Self::Refused(_) => "refused",
            Self::NoNetwork => "no-network",
            Self::Skipped(_) => "skipped",
        }
    }
}

/// Why an answer is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The catalogue knows the service, and does not offer it. Contains its name.
    NotOffered(String, Flag),
    /// The PACC file is not as its DNS record says, or not one.
    Pacc(PaccError),
    /// Not the kind of file that was asked for.
    Unreadable,
    /// A web page came in place of the file: perhaps the sign-in page of a network.
    WebPage,
    /// The settings are incomplete or cannot be used.
    Service(ServiceError),
    /// The certificate failed, or TLS did.
    Tls(TlsError),
    /// The server answered with this status.
    Status(u16),
    /// It leads to an address without encryption.
    RedirectNotHttps,
    /// It leads to this address, in another domain.
    RedirectElsewhere(String),
    /// It leads in a circle.
    TooManyRedirects,
    /// Larger than any such file.
    TooLarge,
    /// No answer within the time, or no whole one.
    TooSlow,
    /// The connection was refused or closed, or the answer makes no sense.
    Broken,
    /// The name servers failed.
    NameServer,
    /// The proxy did not let it through.
    Proxy,
}

/// Why a source was not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// The person did not allow it.
    NotAllowed,
    /// Nothing may be sent (`--offline`).
    Offline,
    /// An organisation's profile on this computer forbids it.
    ForbiddenByOrganisation,
    /// A better source has the settings already.
    NotNeeded,
    /// The person stopped the lookup.
    Stopped,
}

/// One source, and what came of asking it.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// The source.
    pub source: LookupSource,
    /// What was asked for: a URL, or a name in the DNS or the catalogue.
    pub asked: String,
    /// What came.
    pub result: LookupResult,
    /// Hosts of the settings that are outside the domain, sorted.
    pub elsewhere: Vec<String>,
    /// For MX: the domain of the company that receives the mail, if it is not the domain itself.
    pub company: Option<String>,
    /// How long it took.
    pub milliseconds: u64,
}

impl Lookup {
    /// A source that gave no settings.
    pub fn without_settings(source: LookupSource, asked: impl Into<String>, result: LookupResult) -> Self {
        Self { source, asked: asked.into(), result, elsewhere: Vec::new(), company: None, milliseconds: 0 }
    }

    /// A source that described a service, which becomes a profile for the domain.
    pub fn of_service(
        source: LookupSource,
        asked: impl Into<String>,
        domain: &str,
        service: &MailService,
    ) -> Self {
        let provenance =
            if source == LookupSource::Catalogue { Provenance::Catalogue } else { Provenance::Lookup };
        if let Some(flag) = service.flag {
            let refusal = Refusal::NotOffered(service.name.clone(), flag);
            return Self::without_settings(source, asked, LookupResult::Refused(refusal));
        }
        let made = match service.profile(domain, provenance) {
            Ok(made) => made,
            Err(error) => {
                return Self::without_settings(source, asked, LookupResult::Refused(Refusal::Service(error)));
            }
        };
        let profile = &made.read.profile;
        let is_outside = |host: &&str| !is_in_domain(host, domain);
        let mut elsewhere: Vec<String> = profile
            .servers()
            .into_iter()
            .map(|(host, _)| host)
            .filter(is_outside)
            .map(str::to_owned)
            .collect();
        elsewhere.dedup();
        let result = LookupResult::Found(Box::new(made));
        Self { elsewhere, ..Self::without_settings(source, asked, result) }
    }

    /// The profile, if there is one.
    pub fn made(&self) -> Option<&ServiceProfile> {
        match &self.result {
            LookupResult::Found(made) => Some(made),
            _ => None,
        }
    }

    /// The hosts that the person must accept before the settings are used. DNS can be forged, so what it names outside
    /// the domain is a hint. What the domain itself says over HTTPS counts for hosts of known services.
    pub fn hosts_to_accept(&self) -> Vec<&str> {
        let is_hint = |host: &&str| match self.source {
            LookupSource::Catalogue | LookupSource::Database => false,
            LookupSource::Srv | LookupSource::Mx => true,
            LookupSource::Pacc | LookupSource::Autoconfig | LookupSource::WellKnown => {
                !catalogue::has_host(host)
            }
        };
        self.elsewhere.iter().map(String::as_str).filter(is_hint).collect()
    }
}

/// What was found about a domain.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// The domain, in lower case.
    pub domain: String,
    /// One line for each source, best first.
    pub lookups: Vec<Lookup>,
}

impl Discovery {
    /// Orders the lookups, best first.
    pub fn new(domain: impl Into<String>, mut lookups: Vec<Lookup>) -> Self {
        lookups.sort_by_key(|lookup| lookup.source);
        Self { domain: domain.into(), lookups }
    }

    /// The best source with settings. It counts even if a worse one was faster.
    pub fn best(&self) -> Option<&Lookup> {
        self.lookups.iter().find(|lookup| lookup.made().is_some())
    }

    /// True if nothing was found because there is no network.
    pub fn has_no_network(&self) -> bool {
        let is_asked = |lookup: &&Lookup| {
            lookup.source != LookupSource::Catalogue && !matches!(lookup.result, LookupResult::Skipped(_))
        };
        let mut asked = self.lookups.iter().filter(is_asked).peekable();
        self.best().is_none()
            && asked.peek().is_some()
            && asked.all(|lookup| matches!(lookup.result, LookupResult::NoNetwork))
    }
}
