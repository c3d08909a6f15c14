//! Finds the addresses of a host name.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use dns_lookup::{AddrInfoHints, LookupErrorKind, SockType, getaddrinfo};

use super::receipt::Receipt;
use crate::host::drawing::must_not_draw;

/// Maximum number of addresses that are tried for one name.
const MAX_ADDRESSES: usize = 8;

/// Result of a name lookup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// The name has these addresses.
    Addresses(Vec<SocketAddr>),
    /// The name does not exist, or has no address.
    NotFound,
    /// No name server answered.
    NoAnswer,
}

/// Finds the addresses of a host name, combined with a port. If it asks anyone, it records that in the receipt.
pub type Resolver = Arc<dyn Fn(&str, u16, &Receipt) -> Resolved + Send + Sync>;

/// An address to use in place of what the resolver finds, like curl's `--connect-to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostOverride {
    /// Host name, lower-case ASCII.
    pub host: String,
    /// The port this override applies to.
    pub port: u16,
    /// Where to connect.
    pub address: SocketAddr,
}

impl HostOverride {
    /// Parses `HOST:PORT:ADDRESS:PORT`. An IPv6 address is in brackets.
    pub fn parse(text: &str) -> Option<Self> {
        let (host, rest) = text.split_once(':')?;
        let (port, address) = rest.split_once(':')?;
        let port = port.parse().ok().filter(|port| *port > 0)?;
        Some(Self { host: host.to_ascii_lowercase(), port, address: address.parse().ok()? })
    }
}

/// A resolver that uses `overrides` first. A port without an override of its own uses the address of the
/// same host's other overrides.
pub(super) fn with_overrides(resolver: Resolver, overrides: Vec<HostOverride>) -> Resolver {
    Arc::new(move |host, port, receipt| {
        let same_host = || overrides.iter().filter(|entry| entry.host == host);
        let exact: Vec<SocketAddr> =
            same_host().filter(|entry| entry.port == port).map(|entry| entry.address).collect();
        if !exact.is_empty() {
            return Resolved::Addresses(exact);
        }
        let other_ports: Vec<SocketAddr> =
            same_host().map(|entry| SocketAddr::new(entry.address.ip(), port)).collect();
        if other_ports.is_empty() { resolver(host, port, receipt) } else { Resolved::Addresses(other_ports) }
    })
}

/// Asks the system's resolver. Blocks until it answers. An address needs no lookup and is not recorded.
///
/// The standard library reports a failed lookup on Unix as text only, in the language and wording of the C
/// library. `dns_lookup` keeps the error number of `getaddrinfo`, on Windows too.
pub(super) fn resolve_with_system(host: &str, port: u16, receipt: &Receipt) -> Resolved {
    must_not_draw();
    if host.parse::<IpAddr>().is_err() && receipt.system_lookup(host).is_err() {
        return Resolved::NoAnswer;
    }
    let hints = AddrInfoHints { socktype: SockType::Stream.into(), ..AddrInfoHints::default() };
    match getaddrinfo(Some(host), None, Some(hints)) {
        Ok(entries) => {
            // An entry of another address family than IPv4 and IPv6 is an error, and of no use here.
            let addresses = entries.flatten().take(MAX_ADDRESSES).map(|entry| {
                // Keeps the scope of a link-local IPv6 address.
                let mut address = entry.sockaddr;
                address.set_port(port);
                address
            });
            Resolved::Addresses(addresses.collect())
        }
        Err(error) => failed_lookup(error.kind()),
    }
}

/// Distinguishes a missing name server from a missing name. `Again` is `EAI_AGAIN` on Unix and
/// `WSATRY_AGAIN` on Windows: no name server answered.
fn failed_lookup(kind: LookupErrorKind) -> Resolved {
    match kind {
        LookupErrorKind::Again => Resolved::NoAnswer,
        _ => Resolved::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_missing_name_server_is_no_answer() {
        use LookupErrorKind as Kind;
        assert_eq!(failed_lookup(Kind::Again), Resolved::NoAnswer);
        let others = [
            Kind::Badflags,
            Kind::NoName,
            Kind::NoData,
            Kind::Fail,
            Kind::Family,
            Kind::Socktype,
            Kind::Service,
            Kind::Memory,
            Kind::System,
            Kind::Unknown,
            Kind::IO,
        ];
        for kind in others {
            assert_eq!(failed_lookup(kind), Resolved::NotFound, "{kind:?}");
        }
    }

    /// The numbers of `EAI_AGAIN` and `EAI_NONAME`: `<netdb.h>` of glibc and musl, and of macOS;
    /// `WSATRY_AGAIN` and `WSAHOST_NOT_FOUND` of Windows.
    #[test]
    fn error_numbers_decide_whatever_the_message() {
        let (again, no_name) = if cfg!(target_os = "linux") {
            (-3, -2)
        } else if cfg!(windows) {
            (11_002, 11_001)
        } else {
            (2, 8)
        };
        assert_eq!(failed_lookup(LookupErrorKind::new(again)), Resolved::NoAnswer);
        assert_eq!(failed_lookup(LookupErrorKind::new(no_name)), Resolved::NotFound);
    }

    #[test]
    fn address_literals_and_invalid_names_need_no_name_server() {
        let loopback = SocketAddr::from(([127, 0, 0, 1], 993));
        let receipt = Receipt::default();
        assert_eq!(resolve_with_system("127.0.0.1", 993, &receipt), Resolved::Addresses(vec![loopback]));
        assert_eq!(receipt.connections(), []);
        assert_eq!(resolve_with_system("nul\0inside", 993, &receipt), Resolved::NotFound);
        assert_eq!(receipt.connections().len(), 1);
        receipt.forbid_network();
        assert_eq!(resolve_with_system("nul\0inside", 993, &receipt), Resolved::NoAnswer);
        assert_eq!(receipt.connections().len(), 1);
    }

    #[test]
    fn overrides_apply_to_other_ports_of_the_host() {
        let entry = HostOverride::parse("Mail.Example.org:993:127.0.0.1:1993").expect("valid");
        let resolver = with_overrides(Arc::new(|_, _, _| Resolved::NotFound), vec![entry]);
        let receipt = Receipt::default();
        let at = |port: u16| Resolved::Addresses(vec![SocketAddr::from(([127, 0, 0, 1], port))]);
        assert_eq!(resolver("mail.example.org", 993, &receipt), at(1993));
        assert_eq!(resolver("mail.example.org", 143, &receipt), at(143));
        assert_eq!(resolver("other.example.org", 993, &receipt), Resolved::NotFound);
        for invalid in ["", "here", "host:0:127.0.0.1:1", "host:1:localhost:1", "host:1:127.0.0.1"] {
            assert_eq!(HostOverride::parse(invalid), None, "{invalid}");
        }
    }
}
