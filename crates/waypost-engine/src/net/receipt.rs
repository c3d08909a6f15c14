//! The receipt: a record of every connection of a run, with what was sent.
//!
//! The functions that open a socket or look up a name take an [`Entry`] or a [`Receipt`], so nothing reaches
//! the network without being recorded. A receipt can also forbid the network (`--offline`).

use std::fmt::{self, Display, Formatter};
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

/// The record of every connection of a run. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Receipt {
    fixed_time: Option<SystemTime>,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    forbids_network: bool,
    connections: Vec<Connection>,
}

/// A connection, or a lookup of a host name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// When it began, in seconds since 1970.
    pub time: u64,
    /// Host name or address. For a lookup by the operating system, the name that was looked up.
    pub host: String,
    /// Port. `None` for a lookup by the operating system, which chooses the name server itself.
    pub port: Option<u16>,
    /// What it was for.
    pub purpose: Purpose,
    /// What was sent.
    pub sent: Sent,
    /// Bytes sent, including those of TLS. `None` for a lookup by the operating system.
    pub bytes_out: Option<u64>,
    /// Bytes received, including those of TLS. `None` for a lookup by the operating system.
    pub bytes_in: Option<u64>,
}

/// What a connection was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Asking a name server.
    Dns,
    /// Looking up mail settings.
    Lookup,
    /// Looking for the sign-in page of a network.
    CaptivePortal,
    /// Trying a mail server.
    ServerTest,
}

impl Purpose {
    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dns => "dns",
            Self::Lookup => "lookup",
            Self::CaptivePortal => "captive-portal",
            Self::ServerTest => "server-test",
        }
    }
}

/// The most revealing thing that was sent over a connection. The variants are in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sent {
    /// Nothing: the connection was opened, or tried, and closed.
    Nothing,
    /// A question for a host name, with the kind of record if it is not an address.
    Name(String),
    /// The start of TLS, which contains the server's name.
    Handshake,
    /// A request for this URL.
    Request(String),
    /// Commands of a mail protocol without a login.
    Commands,
    /// A login: the user name and the password, within TLS.
    Login,
}

impl Sent {
    /// The stable id.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Name(_) => "name",
            Self::Handshake => "handshake",
            Self::Request(_) => "request",
            Self::Commands => "commands",
            Self::Login => "login",
        }
    }
}

impl Display for Sent {
    /// The id, followed by the name or the URL if there is one.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(detail) | Self::Request(detail) => write!(f, "{} {detail}", self.id()),
            Self::Nothing | Self::Handshake | Self::Commands | Self::Login => f.write_str(self.id()),
        }
    }
}

impl Receipt {
    /// An empty receipt. Tests replace the clock by a fixed time.
    pub fn new(fixed_time: Option<SystemTime>) -> Self {
        Self { fixed_time, state: Arc::default() }
    }

    /// Refuses every connection from now on.
    pub fn forbid_network(&self) {
        self.lock().forbids_network = true;
    }

    /// Returns true if every connection is refused.
    pub fn forbids_network(&self) -> bool {
        self.lock().forbids_network
    }

    /// The connections so far, in the order in which they began.
    pub fn connections(&self) -> Vec<Connection> {
        self.lock().connections.clone()
    }

    /// The connections so far as JSON, one a line. Empty if there were none.
    pub fn json_lines(&self) -> String {
        let line = |connection: &Connection| {
            let Connection { time, host, port, purpose, sent, bytes_out, bytes_in } = connection;
            let object = json!({
                "time": time, "host": host, "port": port, "purpose": purpose.id(), "sent": sent.to_string(),
                "bytes_out": bytes_out, "bytes_in": bytes_in,
            });
            format!("{object}\n")
        };
        self.lock().connections.iter().map(line).collect()
    }

    /// Records a connection that is about to begin.
    ///
    /// # Errors
    /// [`ErrorKind::NetworkDown`] if the network is forbidden. Nothing is recorded then.
    pub(super) fn begin(&self, host: &str, port: u16, purpose: Purpose) -> io::Result<Entry> {
        self.add(Connection {
            time: self.now(),
            host: host.to_owned(),
            port: Some(port),
            purpose,
            sent: Sent::Nothing,
            bytes_out: Some(0),
            bytes_in: Some(0),
        })
    }

    /// Records that the operating system is about to look up a name.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub(super) fn system_lookup(&self, host: &str) -> io::Result<()> {
        self.add(Connection {
            time: self.now(),
            host: host.to_owned(),
            port: None,
            purpose: Purpose::Dns,
            sent: Sent::Name(host.to_owned()),
            bytes_out: None,
            bytes_in: None,
        })
        .map(drop)
    }

    fn add(&self, connection: Connection) -> io::Result<Entry> {
        let mut state = self.lock();
        if state.forbids_network {
            return Err(ErrorKind::NetworkDown.into());
        }
        state.connections.push(connection);
        Ok(Entry { index: state.connections.len() - 1, receipt: self.clone() })
    }

    fn now(&self) -> u64 {
        let now = self.fixed_time.unwrap_or_else(SystemTime::now);
        now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of one connection in the receipt. A socket cannot be opened without it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    receipt: Receipt,
    index: usize,
}

impl Entry {
    /// Says what is about to be sent. Does not replace something more revealing.
    pub(super) fn set_sent(&self, sent: Sent) {
        self.change(|connection| connection.sent = sent.max(connection.sent.clone()));
    }

    /// Counts bytes that were sent.
    pub(super) fn add_out(&self, count: usize) {
        self.change(|connection| add(&mut connection.bytes_out, count));
    }

    /// Counts bytes that were received.
    pub(super) fn add_in(&self, count: usize) {
        self.change(|connection| add(&mut connection.bytes_in, count));
    }

    fn change(&self, change: impl FnOnce(&mut Connection)) {
        if let Some(connection) = self.receipt.lock().connections.get_mut(self.index) {
            change(connection);
        }
    }
}

fn add(bytes: &mut Option<u64>, count: usize) {
    *bytes = Some(bytes.unwrap_or(0).saturating_add(count as u64));
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn json_lines_have_the_members_of_the_contract() {
        let receipt = Receipt::new(Some(UNIX_EPOCH + Duration::from_secs(7)));
        assert_eq!(receipt.json_lines(), "");
        receipt.system_lookup("mail.campus.example").unwrap();
        let entry = receipt.clone().begin("mail.campus.example", 993, Purpose::ServerTest).unwrap();
        entry.set_sent(Sent::Login);
        entry.set_sent(Sent::Handshake);
        entry.add_out(3);
        entry.add_out(4);
        entry.add_in(5);
        let lookup = r#"{"time":7,"host":"mail.campus.example","port":null,"purpose":"dns","sent":"name mail.campus.example","bytes_out":null,"bytes_in":null}"#;
        let test = r#"{"time":7,"host":"mail.campus.example","port":993,"purpose":"server-test","sent":"login","bytes_out":7,"bytes_in":5}"#;
        assert_eq!(receipt.json_lines(), format!("{lookup}\n{test}\n"));
    }

    #[test]
    fn forbidden_network_refuses_and_records_nothing() {
        let receipt = Receipt::default();
        receipt.clone().forbid_network();
        let refused = receipt.begin("mail.campus.example", 993, Purpose::ServerTest).map(drop);
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::NetworkDown);
        assert!(receipt.system_lookup("mail.campus.example").is_err());
        assert_eq!(receipt.connections(), []);
    }
}
