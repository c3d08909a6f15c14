//! Fetches a small file over HTTPS, within strict limits. Returns what came, without judging it.
//!
//! ```text
//! connection  the way to the server: addresses, proxy, TLS
//! exchange    one request and its response
//! ```
//!
//! There are no cookies, no user data and no saved state. A network's sign-in page that answers in place of the
//! server fails TLS; the caller must still refuse a web page by its media type.

mod connection;
mod exchange;

use std::fmt;
use std::time::Duration;

use thiserror::Error;
use url::Url;

use super::deadline::{Deadline, Ended};
use super::domain::is_same_domain;
use super::options::ProbeOptions;
use super::proxies::{Proxies, UnsupportedProxy};
use super::receipt::Receipt;
use super::resolve::Resolver;
use super::trust::Trust;
use crate::host::drawing::must_not_draw;
use waypost_core::probe::observations::{Certificate, TlsError};

/// Largest body of a response, in bytes.
pub const MAX_BODY_BYTES: usize = 256 << 10;

/// Maximum number of redirects.
pub const MAX_REDIRECTS: usize = 3;

/// Time limit of one request.
pub const REQUEST_LIMIT: Duration = Duration::from_secs(4);

/// How a file is fetched.
#[derive(Clone)]
pub struct FetchOptions {
    /// Which certificates are trusted.
    pub trust: Trust,
    /// Finds the addresses of a host name.
    pub resolver: Resolver,
    /// Records every connection.
    pub receipt: Receipt,
    /// Whether this computer has a route to the internet.
    pub has_route: fn() -> bool,
    /// Which hosts are reached through a proxy.
    pub proxies: Proxies,
    /// When everything must end.
    pub deadline: Deadline,
    /// Time limit of one request.
    pub request_limit: Duration,
    /// Whether a redirect may lead to another registrable domain.
    pub allow_other_domains: bool,
}

impl fmt::Debug for FetchOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FetchOptions")
            .field("trust", &self.trust)
            .field("proxies", &self.proxies)
            .field("deadline", &self.deadline)
            .field("request_limit", &self.request_limit)
            .field("allow_other_domains", &self.allow_other_domains)
            .finish_non_exhaustive()
    }
}

impl FetchOptions {
    /// Uses the trust, the resolver and the receipt of a probe.
    pub fn new(network: &ProbeOptions, proxies: Proxies, deadline: Deadline) -> Self {
        Self {
            trust: network.trust.clone(),
            resolver: network.resolver.clone(),
            receipt: network.receipt.clone(),
            has_route: network.has_route,
            proxies,
            deadline,
            request_limit: REQUEST_LIMIT,
            allow_other_domains: false,
        }
    }
}

/// A file that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The URL that answered, after all redirects.
    pub url: String,
    /// The URLs that redirected, in order.
    pub redirects: Vec<String>,
    /// Media type in lower case, without parameters. Empty if the server sent none.
    pub media_type: String,
    /// The bytes.
    pub body: Vec<u8>,
}

/// Why nothing was fetched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The URL is invalid.
    #[error("the URL is invalid")]
    InvalidUrl,
    /// The URL is not `https`.
    #[error("the URL is not https")]
    NotHttps,
    /// The server has no such file: status 404 or 410.
    #[error("status {0}: there is no such file")]
    NotFound(u16),
    /// Any other status than 200, 404 and 410.
    #[error("status {0}")]
    Status(u16),
    /// The host name does not exist, or has no address.
    #[error("the host name does not exist")]
    NoName,
    /// No name server answered.
    #[error("no name server answered")]
    NoNameServer,
    /// This computer has no network, or no route to the server, or the network is forbidden.
    #[error("there is no network")]
    NoNetwork,
    /// The server refused the connection.
    #[error("the connection was refused")]
    Refused,
    /// The server did not answer in time.
    #[error("the server did not answer")]
    Silent,
    /// The server began to answer, but did not finish in time.
    #[error("the server was too slow")]
    TooSlow,
    /// The response is larger than the limits allow.
    #[error("the response is too large")]
    TooLarge,
    /// The server closed the connection before the response was complete.
    #[error("the server closed the connection")]
    Closed,
    /// The response is not valid HTTP.
    #[error("the response is not valid HTTP")]
    NotHttp,
    /// The certificate failed.
    #[error("{why}")]
    Certificate {
        /// Why it failed.
        why: TlsError,
        /// The certificate, if the server presented one.
        certificate: Option<Box<Certificate>>,
    },
    /// TLS failed for another reason than the certificate.
    #[error("{0}")]
    Tls(TlsError),
    /// The server redirects to a URL that is not `https`.
    #[error("redirected to {0}, which is not https")]
    RedirectNotHttps(String),
    /// The server redirects to another registrable domain.
    #[error("redirected to {0}, which is elsewhere")]
    RedirectElsewhere(String),
    /// The server redirects more than [`MAX_REDIRECTS`] times, or in a circle.
    #[error("too many redirects")]
    TooManyRedirects,
    /// The configured proxy is not an HTTP proxy.
    #[error(transparent)]
    UnsupportedProxy(#[from] UnsupportedProxy),
    /// The proxy refused, with this status. 407: it wants a login.
    #[error("the proxy refused with status {0}")]
    ProxyRefused(u16),
    /// The user stopped the lookup.
    #[error("stopped")]
    Stopped,
}

impl FetchError {
    /// The error for a wait that ended. `began` says whether the server had begun to answer.
    const fn of_ended(ended: Ended, began: bool) -> Self {
        match (ended, began) {
            (Ended::Stopped, _) => Self::Stopped,
            (Ended::TimeOver, true) => Self::TooSlow,
            (Ended::TimeOver, false) => Self::Silent,
        }
    }
}

/// Fetches a file. Follows redirects within the registrable domain of the URL.
///
/// # Errors
/// See [`FetchError`].
pub fn get(url: &str, options: &FetchOptions) -> Result<Fetched, FetchError> {
    must_not_draw();
    let first = Url::parse(url).map_err(|_| FetchError::InvalidUrl)?;
    if first.scheme() != "https" {
        return Err(FetchError::NotHttps);
    }
    let mut url = checked(first.clone())?;
    let mut redirects: Vec<String> = Vec::new();
    loop {
        let deadline = options.deadline.at_most(options.request_limit);
        let response = exchange::request(&url, options, &deadline)?;
        let next = match response {
            exchange::Response::File { media_type, body } => {
                return Ok(Fetched { url: url.into(), redirects, media_type, body });
            }
            exchange::Response::Redirect { status, location } => {
                url.join(&location).map_err(|_| FetchError::Status(status))?
            }
        };
        if next.scheme() != "https" {
            return Err(FetchError::RedirectNotHttps(next.into()));
        }
        let next = checked(next)?;
        let (from, to) = (first.host_str().unwrap_or_default(), next.host_str().unwrap_or_default());
        if !options.allow_other_domains && !is_same_domain(from, to) {
            return Err(FetchError::RedirectElsewhere(next.into()));
        }
        redirects.push(url.into());
        if redirects.len() > MAX_REDIRECTS || redirects.iter().any(|visited| visited == next.as_str()) {
            return Err(FetchError::TooManyRedirects);
        }
        url = next;
    }
}

/// A URL that can be requested: with a host, without a login, and without a fragment, which is not sent.
fn checked(mut url: Url) -> Result<Url, FetchError> {
    let has_login = !url.username().is_empty() || url.password().is_some();
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    if has_login || !has_host || url.port() == Some(0) {
        return Err(FetchError::InvalidUrl);
    }
    url.set_fragment(None);
    Ok(url)
}
