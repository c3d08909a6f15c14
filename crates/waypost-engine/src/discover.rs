//! Looks up the mail settings of a domain: all sources side by side, under one deadline.
//!
//! Only the domain and names below it are asked for, never a name above it, and never the whole address.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

use crate::host::Host;
use crate::host::drawing::must_not_draw;
use crate::net::deadline::Deadline;
use crate::net::dns::{self, DnsError, DnsOptions, Record, RecordKind, name_servers};
use crate::net::domain::registrable_domain;
use crate::net::https::{self, FetchError, FetchOptions};
use crate::net::options::ProbeOptions;
use crate::net::proxies::Proxies;
use crate::organisations::Organisation;
use waypost_core::discovery::{
    Discovery, Lookup, LookupResult, LookupSource, MailService, MxRecord, Refusal, Skip, SrvRecord,
    autoconfig_urls, database_url, known_service, mx_names, pacc_digest_name, pacc_url, read_autoconfig,
    read_pacc, read_srv, srv_names,
};
use waypost_core::plan::calendar::format_date;

/// How long a whole lookup may take.
pub const DISCOVERY_LIMIT: Duration = Duration::from_secs(6);

/// How a domain is looked up, and what the person allowed.
#[derive(Clone, Debug)]
pub struct DiscoverOptions {
    /// Trust, resolver and receipt.
    pub network: ProbeOptions,
    /// Which hosts are reached through a proxy.
    pub proxies: Proxies,
    /// When everything must end.
    pub deadline: Deadline,
    /// Why nothing may be sent, if nothing may.
    pub forbidden: Option<Skip>,
    /// Whether Thunderbird's public database may be asked.
    pub database: bool,
    /// Whether the company that receives the domain's mail may be asked.
    pub company: bool,
    /// Whether all sources are asked, although the catalogue has the settings.
    pub all: bool,
    /// The day of the lookup, as 2026-11-30.
    pub date: String,
}

impl DiscoverOptions {
    /// Asks the domain itself and the name servers, on this computer, until `stop` becomes true.
    pub fn of_host(host: &Host, stop: Arc<AtomicBool>) -> Self {
        let now = host.now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self {
            network: ProbeOptions::of_host(host, None),
            proxies: host.proxies.clone(),
            deadline: Deadline::new(Instant::now() + DISCOVERY_LIMIT, stop),
            forbidden: None,
            database: false,
            company: false,
            all: false,
            date: format_date(now),
        }
    }
}

/// Why a domain cannot be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a domain of its own")]
pub struct NotADomain;

/// Why no domain may be looked up, if none may: nothing may be sent, or an organisation on this computer forbids it.
pub fn forbidden_lookup(host: &Host, organisations: &[Organisation]) -> Option<Skip> {
    if host.receipt.forbids_network() {
        return Some(Skip::Offline);
    }
    let is_forbidden = organisations.iter().any(|organisation| organisation.profile.lookup == Some(false));
    is_forbidden.then_some(Skip::ForbiddenByOrganisation)
}

/// Looks up a domain. `on_answer` gets the result of each source as soon as it is there.
///
/// # Errors
/// The domain is an address, or a suffix under which others register, such as `co.uk`.
pub fn discover(
    host: &Host,
    domain: &str,
    options: &DiscoverOptions,
    on_answer: &(dyn Fn(&Lookup) + Sync),
) -> Result<Discovery, NotADomain> {
    must_not_draw();
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    registrable_domain(&domain).ok_or(NotADomain)?;
    let known = catalogue(&domain);
    let skip = match options.forbidden {
        Some(skip) => Some(skip),
        None if known.made().is_some() && !options.all => Some(Skip::NotNeeded),
        None => None,
    };
    let lookup = Looking { host, domain: &domain, options };
    let mut lookups = match skip {
        Some(skip) => lookup.skipped(skip),
        None => lookup.ask_all(on_answer),
    };
    lookups.push(known);
    Ok(Discovery::new(domain, lookups))
}

/// Asks the company that receives a domain's mail for its settings, after [`discover`] has named it.
pub fn ask_company(host: &Host, domain: &str, options: &DiscoverOptions) -> Lookup {
    must_not_draw();
    let options = DiscoverOptions { company: true, ..options.clone() };
    let looking = Looking { host, domain, options: &options };
    looking.timed(LookupSource::Mx, &looking.dns_options())
}

fn catalogue(domain: &str) -> Lookup {
    match known_service(domain) {
        Some(service) => Lookup::of_service(LookupSource::Catalogue, domain, domain, &service),
        None => Lookup::without_settings(LookupSource::Catalogue, domain, LookupResult::NotFound),
    }
}

struct Looking<'a> {
    host: &'a Host,
    domain: &'a str,
    options: &'a DiscoverOptions,
}

impl Looking<'_> {
    /// What would be asked of a source.
    fn asked(&self, source: LookupSource) -> String {
        let [autoconfig, well_known] = autoconfig_urls(self.domain);
        match source {
            LookupSource::Pacc => pacc_url(self.domain),
            LookupSource::Autoconfig => autoconfig,
            LookupSource::WellKnown => well_known,
            LookupSource::Srv => {
                let [first, ..] = srv_names(self.domain);
                first
            }
            LookupSource::Catalogue | LookupSource::Mx => self.domain.to_owned(),
            LookupSource::Database => database_url(self.domain),
        }
    }

    fn skipped(&self, skip: Skip) -> Vec<Lookup> {
        let asked = LookupSource::ALL.into_iter().filter(|source| *source != LookupSource::Catalogue);
        asked
            .map(|source| Lookup::without_settings(source, self.asked(source), LookupResult::Skipped(skip)))
            .collect()
    }

    /// Asks every source but the catalogue, each in a thread of its own.
    fn ask_all(&self, on_answer: &(dyn Fn(&Lookup) + Sync)) -> Vec<Lookup> {
        let dns = self.dns_options();
        let sources = LookupSource::ALL.into_iter().filter(|source| *source != LookupSource::Catalogue);
        thread::scope(|scope| {
            let dns = &dns;
            let asked: Vec<_> = sources
                .map(|source| (source, scope.spawn(move || self.reported(source, dns, on_answer))))
                .collect();
            asked
                .into_iter()
                .map(|(source, thread)| {
                    // A thread that broke is an answer that is not used.
                    thread.join().unwrap_or_else(|_| {
                        let broken = LookupResult::Refused(Refusal::Broken);
                        Lookup::without_settings(source, self.asked(source), broken)
                    })
                })
                .collect()
        })
    }

    fn reported(
        &self,
        source: LookupSource,
        dns: &DnsOptions,
        on_answer: &(dyn Fn(&Lookup) + Sync),
    ) -> Lookup {
        let lookup = self.timed(source, dns);
        on_answer(&lookup);
        lookup
    }

    fn timed(&self, source: LookupSource, dns: &DnsOptions) -> Lookup {
        let begun = Instant::now();
        let lookup = self.ask(source, dns);
        let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        Lookup { milliseconds, ..lookup }
    }

    fn ask(&self, source: LookupSource, dns: &DnsOptions) -> Lookup {
        let asked = self.asked(source);
        let result = match source {
            LookupSource::Srv => self.srv(dns),
            LookupSource::Mx => return self.mx(dns),
            LookupSource::Pacc => self.pacc(&asked, dns),
            LookupSource::Database if !self.options.database => Err(LookupResult::Skipped(Skip::NotAllowed)),
            LookupSource::Autoconfig | LookupSource::WellKnown | LookupSource::Database => {
                self.autoconfig(&asked)
            }
            LookupSource::Catalogue => Err(LookupResult::NotFound),
        };
        self.lookup(source, asked, result)
    }

    fn lookup(
        &self,
        source: LookupSource,
        asked: String,
        result: Result<MailService, LookupResult>,
    ) -> Lookup {
        match result {
            Ok(service) => {
                let date =
                    if service.date.is_empty() { self.options.date.clone() } else { service.date.clone() };
                Lookup::of_service(source, asked, self.domain, &MailService { date, ..service })
            }
            Err(result) => Lookup::without_settings(source, asked, result),
        }
    }

    fn dns_options(&self) -> DnsOptions {
        let (options, network) = (self.options, &self.options.network);
        let servers = if network.name_servers.is_empty() {
            name_servers(self.host)
        } else {
            network.name_servers.clone()
        };
        DnsOptions::new(servers, network.receipt.clone(), options.deadline.clone(), network.has_route)
    }

    fn fetch(&self, url: &str) -> Result<https::Fetched, LookupResult> {
        let options = self.options;
        let fetch = FetchOptions::new(&options.network, options.proxies.clone(), options.deadline.clone());
        https::get(url, &fetch).map_err(of_fetch_error)
    }

    /// The digest first: without one the file could not be used.
    fn pacc(&self, url: &str, dns: &DnsOptions) -> Result<MailService, LookupResult> {
        let records =
            dns::query(&pacc_digest_name(self.domain), RecordKind::Txt, dns).map_err(of_dns_error)?;
        let texts: Vec<String> = records
            .into_iter()
            .filter_map(|record| match record {
                Record::Txt(text) => Some(text),
                _ => None,
            })
            .collect();
        let fetched = self.fetch(url)?;
        read_pacc(self.domain, &fetched.body, &texts).map_err(|error| {
            LookupResult::Refused(if is_web_page(&fetched) { Refusal::WebPage } else { Refusal::Pacc(error) })
        })
    }

    fn autoconfig(&self, url: &str) -> Result<MailService, LookupResult> {
        let fetched = self.fetch(url)?;
        read_autoconfig(self.domain, &fetched.body).ok_or_else(|| {
            LookupResult::Refused(if is_web_page(&fetched) { Refusal::WebPage } else { Refusal::Unreadable })
        })
    }

    fn srv(&self, dns: &DnsOptions) -> Result<MailService, LookupResult> {
        let mut worst = LookupResult::NotFound;
        let answers = srv_names(self.domain).map(|name| match dns::query(&name, RecordKind::Srv, dns) {
            Ok(records) => records.into_iter().filter_map(srv_record).collect(),
            Err(error) => {
                if !matches!(error, DnsError::NotFound | DnsError::NoData) {
                    worst = of_dns_error(error);
                }
                Vec::new()
            }
        });
        read_srv(self.domain, &answers).ok_or(worst)
    }

    /// The company's entry in the catalogue needs no request. Its own file is asked for only if that was allowed.
    fn mx(&self, dns: &DnsOptions) -> Lookup {
        let failed = |result| Lookup::without_settings(LookupSource::Mx, self.domain, result);
        let records = match dns::query(self.domain, RecordKind::Mx, dns) {
            Ok(records) => records.into_iter().filter_map(mx_record).collect::<Vec<_>>(),
            Err(error) => return failed(of_dns_error(error)),
        };
        let names = mx_names(&records, registrable_domain);
        let Some(company) = names
            .last()
            .filter(|company| Some(company.as_str()) != registrable_domain(self.domain).as_deref())
        else {
            return failed(LookupResult::NotFound);
        };
        let asked = names.first().cloned().unwrap_or_default();
        if let Some(service) = names.iter().find_map(|name| known_service(name)) {
            let lookup = Lookup::of_service(LookupSource::Mx, asked, self.domain, &service);
            return Lookup { company: Some(company.clone()), ..lookup };
        }
        let result = if self.options.company {
            let [first, second] = autoconfig_urls(company);
            self.autoconfig(&first).or_else(|error| self.autoconfig(&second).map_err(|_| error))
        } else {
            Err(LookupResult::NotFound)
        };
        Lookup { company: Some(company.clone()), ..self.lookup(LookupSource::Mx, asked, result) }
    }
}

fn srv_record(record: Record) -> Option<SrvRecord> {
    match record {
        Record::Srv { priority, weight, port, target } => Some(SrvRecord { priority, weight, port, target }),
        _ => None,
    }
}

fn mx_record(record: Record) -> Option<MxRecord> {
    match record {
        Record::Mx { preference, exchange } => Some(MxRecord { preference, host: exchange }),
        _ => None,
    }
}

/// True if a web page came in place of a file: no such file is HTML.
fn is_web_page(fetched: &https::Fetched) -> bool {
    fetched.media_type == "text/html" || fetched.media_type == "application/xhtml+xml"
}

fn of_dns_error(error: DnsError) -> LookupResult {
    match error {
        DnsError::NotFound | DnsError::NoData | DnsError::InvalidName => LookupResult::NotFound,
        DnsError::NoNetwork => LookupResult::NoNetwork,
        DnsError::Stopped => LookupResult::Skipped(Skip::Stopped),
        DnsError::Silent => LookupResult::Refused(Refusal::TooSlow),
        DnsError::ServerFailure | DnsError::Refused | DnsError::Malformed | DnsError::AliasLoop => {
            LookupResult::Refused(Refusal::NameServer)
        }
    }
}

fn of_fetch_error(error: FetchError) -> LookupResult {
    LookupResult::Refused(match error {
        FetchError::NotFound(_) | FetchError::NoName | FetchError::InvalidUrl => {
            return LookupResult::NotFound;
        }
        FetchError::NoNetwork => return LookupResult::NoNetwork,
        FetchError::Stopped => return LookupResult::Skipped(Skip::Stopped),
        FetchError::Status(status) => Refusal::Status(status),
        FetchError::Certificate { why, .. } | FetchError::Tls(why) => Refusal::Tls(why),
        FetchError::RedirectNotHttps(_) | FetchError::NotHttps => Refusal::RedirectNotHttps,
        FetchError::RedirectElsewhere(url) => Refusal::RedirectElsewhere(url),
        FetchError::TooManyRedirects => Refusal::TooManyRedirects,
        FetchError::TooLarge => Refusal::TooLarge,
        FetchError::Silent | FetchError::TooSlow => Refusal::TooSlow,
        FetchError::NoNameServer => Refusal::NameServer,
        FetchError::UnsupportedProxy(_) | FetchError::ProxyRefused(_) => Refusal::Proxy,
        FetchError::Refused | FetchError::Closed | FetchError::NotHttp => Refusal::Broken,
    })
}
