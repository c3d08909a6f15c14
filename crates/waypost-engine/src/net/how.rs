//! How to try: whom to believe, how names are found, how long to wait.

use std::fmt;
use std::io;
use std::net::{SocketAddr, ToSocketAddrs, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use super::trust::Trust;

/// What a name led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// To these addresses.
    To(Vec<SocketAddr>),
    /// There is no such name.
    NotFound,
    /// Nobody answered.
    NoAnswer,
}

/// An address to use instead of what the name says, as curl's `--connect-to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolve {
    /// The name, lower-case ASCII.
    pub host: String,
    /// The port it is for.
    pub port: u16,
    /// Where to go.
    pub to: SocketAddr,
}

impl Resolve {
    /// Reads `HOST:PORT:ADDRESS:PORT`; an IPv6 address stands in brackets.
    pub fn parse(text: &str) -> Option<Self> {
        let (host, rest) = text.split_once(':')?;
        let (port, to) = rest.split_once(':')?;
        let port = port.parse().ok().filter(|port| *port > 0)?;
        Some(Self { host: host.to_ascii_lowercase(), port, to: to.parse().ok()? })
    }
}

/// Finds the addresses of a name and a port.
pub type Resolver = Arc<dyn Fn(&str, u16) -> Resolved + Send + Sync>;

/// How to try: whom to believe, how names are found, how long to wait.
#[derive(Clone)]
pub struct ProbeOptions {
    /// Whom to believe.
    pub trust: Trust,
    /// How names are found.
    pub find: Resolver,
    /// Whether this computer knows a way to anywhere.
    pub has_route: fn() -> bool,
    /// The longest one rung may take.
    pub rung: Duration,
    /// The longest one server may take.
    pub total: Duration,
}

impl fmt::Debug for ProbeOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("How").field("trust", &self.trust).field("rung", &self.rung).finish_non_exhaustive()
    }
}

impl ProbeOptions {
    /// As the system does: its names, at most 10 seconds a rung and 30 in all.
    pub fn usual(trust: Trust) -> Self {
        let (rung, total) = (Duration::from_secs(10), Duration::from_secs(30));
        Self { trust, find: Arc::new(resolve_with_system), has_route, rung, total }
    }

    /// The same with names that lead elsewhere. Other ports of such a name are looked for at the same
    /// address.
    pub fn with(mut self, resolve: Vec<Resolve>) -> Self {
        let system = self.find;
        self.find = Arc::new(move |host, port| {
            let here = || resolve.iter().filter(|resolve| resolve.host == host);
            let exact: Vec<SocketAddr> = here().filter(|r| r.port == port).map(|r| r.to).collect();
            if !exact.is_empty() {
                return Resolved::To(exact);
            }
            let same: Vec<SocketAddr> = here().map(|r| SocketAddr::new(r.to.ip(), port)).collect();
            if same.is_empty() { system(host, port) } else { Resolved::To(same) }
        });
        self
    }
}

fn resolve_with_system(host: &str, port: u16) -> Resolved {
    match (host, port).to_socket_addrs() {
        Ok(addresses) => Resolved::To(addresses.take(8).collect()),
        Err(error) if is_temporary(&error) => Resolved::NoAnswer,
        Err(_) => Resolved::NotFound,
    }
}

/// Whether nobody answered the question for a name. Windows says so by number (WSATRY_AGAIN), the
/// others in words that the library does not translate (EAI_AGAIN).
fn is_temporary(error: &io::Error) -> bool {
    error.raw_os_error() == Some(11_002) || error.to_string().contains("Temporary failure")
}

/// Whether there is a way out. Choosing an address to send from sends nothing; the addresses are of
/// the blocks for documentation (RFC 5737, RFC 3849).
fn has_route() -> bool {
    let tries = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];
    tries.iter().any(|(from, to)| UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok())
}
