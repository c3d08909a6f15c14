//! Finding the port and the TLS mode of a server by trying the usual ones (RFC 8314).

use super::by_hand::ServerUse;
use crate::plan::account::{Auth, Protocol, Tls};
use crate::probe::ServerSettings;
use crate::probe::server::Role;

/// A port of a server to try, and how mail is encrypted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TriedEndpoint {
    /// What the server is for.
    pub used_for: ServerUse,
    /// The TCP port.
    pub port: u16,
    /// The TLS mode. Never [`Tls::None`].
    pub tls: Tls,
}

const fn endpoint(used_for: ServerUse, port: u16, tls: Tls) -> TriedEndpoint {
    TriedEndpoint { used_for, port, tls }
}

const IMAP: ServerUse = ServerUse::Reading(Protocol::Imap);
const POP: ServerUse = ServerUse::Reading(Protocol::Pop);

/// The endpoints that are tried for reading, best first.
pub const READING_ENDPOINTS: [TriedEndpoint; 4] = [
    endpoint(IMAP, 993, Tls::Implicit),
    endpoint(IMAP, 143, Tls::Starttls),
    endpoint(POP, 995, Tls::Implicit),
    endpoint(POP, 110, Tls::Starttls),
];

/// The endpoints that are tried for sending, best first.
pub const SENDING_ENDPOINTS: [TriedEndpoint; 3] = [
    endpoint(ServerUse::Sending, 465, Tls::Implicit),
    endpoint(ServerUse::Sending, 587, Tls::Starttls),
    endpoint(ServerUse::Sending, 25, Tls::Starttls),
];

impl TriedEndpoint {
    /// The settings with which the server is probed: without a login.
    pub fn settings(self, host: &str) -> ServerSettings {
        ServerSettings {
            role: match self.used_for {
                ServerUse::Reading(protocol) => Role::Incoming(protocol),
                ServerUse::Sending => Role::Outgoing,
            },
            host: host.to_owned(),
            port: self.port,
            tls: self.tls,
            auth: Auth::Password,
            username: None,
            expected_username: None,
            other_ports: Vec::new(),
            fallback_port: None,
            retention_days: None,
            check_seconds: None,
            from_user_file: true,
        }
    }
}
