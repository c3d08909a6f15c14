//! What a domain's DNS says: SRV records of its mail servers (RFC 6186, RFC 8314), and MX records, which name the company
//! that runs the mail.

use super::service::{MailService, ServiceServer};
use crate::plan::account::{Auth, Protocol, Tls};

/// An SRV record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SrvRecord {
    /// The lowest comes first.
    pub priority: u16,
    /// Among equal priorities, the highest comes first.
    pub weight: u16,
    /// The port. 0 if the service is not offered.
    pub port: u16,
    /// The host, in lower case. `.` or empty if the service is not offered.
    pub target: String,
}

/// An MX record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MxRecord {
    /// The lowest comes first.
    pub preference: u16,
    /// The host, in lower case.
    pub host: String,
}

/// A service that SRV records name, best first.
struct SrvService {
    label: &'static str,
    protocol: Option<Protocol>,
    tls: Tls,
}

const SERVICES: [SrvService; 6] = [
    SrvService { label: "_imaps._tcp", protocol: Some(Protocol::Imap), tls: Tls::Implicit },
    SrvService { label: "_imap._tcp", protocol: Some(Protocol::Imap), tls: Tls::Starttls },
    SrvService { label: "_pop3s._tcp", protocol: Some(Protocol::Pop), tls: Tls::Implicit },
    SrvService { label: "_pop3._tcp", protocol: Some(Protocol::Pop), tls: Tls::Starttls },
    SrvService { label: "_submissions._tcp", protocol: None, tls: Tls::Implicit },
    SrvService { label: "_submission._tcp", protocol: None, tls: Tls::Starttls },
];

/// The names to ask for SRV records.
pub fn srv_names(domain: &str) -> [String; 6] {
    SERVICES.map(|service| format!("{}.{domain}", service.label))
}

/// The service that the records at [`srv_names`] describe. The records of each name are in the same order.
///
/// `None` if they name no server for reading or none for sending.
pub fn read_srv(domain: &str, answers: &[Vec<SrvRecord>; 6]) -> Option<MailService> {
    let servers = SERVICES.iter().zip(answers).filter_map(|(service, records)| {
        let usable =
            records.iter().filter(|record| record.port > 0 && !record.target.trim_matches('.').is_empty());
        let best = usable.min_by_key(|record| (record.priority, std::cmp::Reverse(record.weight)))?;
        Some(ServiceServer {
            protocol: service.protocol,
            host: best.target.trim_end_matches('.').to_ascii_lowercase(),
            port: best.port,
            tls: service.tls,
            username: "{address}".into(),
            auth: vec![Auth::Password],
            path_prefix: None,
        })
    });
    let (incoming, outgoing): (Vec<_>, Vec<_>) = servers.partition(|server| server.protocol.is_some());
    let is_complete = !incoming.is_empty() && !outgoing.is_empty();
    is_complete.then(|| MailService {
        domains: vec![domain.to_owned()],
        incoming,
        outgoing,
        ..MailService::default()
    })
}

/// The names to look the company of a domain up under, best first: the host that receives its mail, and the names
/// above it down to `registrable`, which says for a name the part that can be registered.
pub fn mx_names(records: &[MxRecord], registrable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let Some(best) = records.iter().min_by_key(|record| (record.preference, &record.host)) else {
        return Vec::new();
    };
    let host = best.host.trim_end_matches('.').to_ascii_lowercase();
    let Some(last) = registrable(&host) else { return Vec::new() };
    let parents =
        std::iter::successors(Some(host.as_str()), |name| name.split_once('.').map(|(_, parent)| parent));
    let within = |name: &&str| **name == last || name.ends_with(&format!(".{last}"));
    parents.take_while(within).map(str::to_owned).collect()
}
