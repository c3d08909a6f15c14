//! Asks name servers for the records that name mail servers: SRV, MX and TXT.
//!
//! ```text
//! message       builds a question, reads an answer
//! exchange      one question to one name server, over UDP and TCP
//! name_servers  the name servers of this computer
//! ```
//!
//! Addresses of hosts are looked up by the operating system (`resolve`). Without DNSSEC an answer is a hint only.

mod exchange;
mod message;
mod name_servers;

use std::net::SocketAddr;
use std::time::Duration;

use thiserror::Error;

use super::deadline::Deadline;
use super::receipt::Receipt;
use crate::host::drawing::must_not_draw;

pub use self::message::read_answer;
pub use self::name_servers::name_servers;

/// Maximum number of records of an answer.
pub const MAX_RECORDS: usize = 64;

/// How long one name server may take at most before the next one is asked.
const SERVER_LIMIT: Duration = Duration::from_secs(2);

/// Maximum number of name servers that are asked.
const MAX_SERVERS: usize = 4;

/// The kind of record to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// The servers of a service (RFC 2782).
    Srv,
    /// The servers that receive a domain's mail (RFC 5321, section 5).
    Mx,
    /// Text.
    Txt,
}

impl RecordKind {
    /// The name of the kind in a zone file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Srv => "SRV",
            Self::Mx => "MX",
            Self::Txt => "TXT",
        }
    }
}

/// A record. Names are lower-case ASCII without a dot at the end. An empty name means that there is no such
/// service (RFC 2782, RFC 7505).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A server of a service.
    Srv {
        /// The lowest is tried first.
        priority: u16,
        /// The share among servers of the same priority.
        weight: u16,
        /// Port.
        port: u16,
        /// Host name.
        target: String,
    },
    /// A server that receives a domain's mail.
    Mx {
        /// The lowest is tried first.
        preference: u16,
        /// Host name.
        exchange: String,
    },
    /// The strings of a TXT record, joined.
    Txt(String),
}

/// Why there are no records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DnsError {
    /// The name cannot be asked for.
    #[error("the name is invalid")]
    InvalidName,
    /// The name does not exist (NXDOMAIN).
    #[error("the name does not exist")]
    NotFound,
    /// The name exists, but has no such record.
    #[error("the name has no such record")]
    NoData,
    /// The name server could not find an answer (SERVFAIL).
    #[error("the name server failed")]
    ServerFailure,
    /// The name server does not answer this computer or this question (REFUSED and other codes), or refuses
    /// connections.
    #[error("the name server refused")]
    Refused,
    /// No name server answered in time.
    #[error("no name server answered")]
    Silent,
    /// This computer has no network or no name server, or the network is forbidden.
    #[error("there is no network")]
    NoNetwork,
    /// The answer is not valid, or not an answer to the question.
    #[error("the answer is malformed")]
    Malformed,
    /// The aliases of the name lead in a circle.
    #[error("the aliases of the name lead in a circle")]
    AliasLoop,
    /// The user stopped the lookup.
    #[error("stopped")]
    Stopped,
}

/// How name servers are asked.
#[derive(Clone, Debug)]
pub struct DnsOptions {
    /// The name servers, in order.
    pub servers: Vec<SocketAddr>,
    /// Records every question.
    pub receipt: Receipt,
    /// When everything must end.
    pub deadline: Deadline,
    /// Time limit for one name server.
    pub server_limit: Duration,
    /// Whether this computer has a route to the internet.
    pub has_route: fn() -> bool,
}

impl DnsOptions {
    /// Asks these name servers.
    pub const fn new(
        servers: Vec<SocketAddr>,
        receipt: Receipt,
        deadline: Deadline,
        has_route: fn() -> bool,
    ) -> Self {
        Self { servers, receipt, deadline, server_limit: SERVER_LIMIT, has_route }
    }
}

/// Asks the name servers, in order, until one answers. If there is time left, silent ones are asked once more:
/// a datagram can be lost.
///
/// # Errors
/// See [`DnsError`]. If the name servers fail in different ways, the one that says most.
pub fn query(name: &str, kind: RecordKind, options: &DnsOptions) -> Result<Vec<Record>, DnsError> {
    must_not_draw();
    let question = message::Question::new(name, kind)?;
    let mut servers: Vec<SocketAddr> = Vec::new();
    for server in &options.servers {
        if !servers.contains(server) && servers.len() < MAX_SERVERS {
            servers.push(*server);
        }
    }
    let mut telling: Option<DnsError> = None;
    for _ in 0..2 {
        let mut silent = Vec::new();
        for server in servers {
            let error = match exchange::ask(server, &question, options) {
                Err(
                    error @ (DnsError::Silent
                    | DnsError::ServerFailure
                    | DnsError::Refused
                    | DnsError::NoNetwork
                    | DnsError::Malformed),
                ) => error,
                answered => return answered,
            };
            if error == DnsError::Silent {
                silent.push(server);
            }
            telling = telling.filter(|other| rank(*other) >= rank(error)).or(Some(error));
        }
        servers = silent;
    }
    match telling {
        None => Err(DnsError::NoNetwork),
        Some(DnsError::Silent) if !(options.has_route)() => Err(DnsError::NoNetwork),
        Some(error) => Err(error),
    }
}

/// How much an error says about the name.
const fn rank(error: DnsError) -> u8 {
    match error {
        DnsError::NoNetwork => 0,
        DnsError::Silent => 1,
        DnsError::Refused => 2,
        DnsError::Malformed => 3,
        _ => 4,
    }
}
