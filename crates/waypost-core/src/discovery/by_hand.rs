//! Servers that the person types.

use thiserror::Error;

use super::service::{MailService, ServiceServer};
use crate::plan::account::{Auth, Protocol, Tls};
use crate::plan::host_name::{self, HostNameError};

/// A server as typed: `HOST` or `HOST:PORT`, and the TLS mode if it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedServer {
    /// The host name, in the form that programs need.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The TLS mode.
    pub tls: Tls,
}

/// Why a server cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TypedServerError {
    /// Not a host name.
    #[error("{0}")]
    Host(HostNameError),
    /// Not a port from 1 to 65535.
    #[error("{0:?} is not a port")]
    Port(String),
    /// The port is assigned to another TLS mode (RFC 8314, section 7.3).
    #[error("port {0} is assigned to another TLS mode")]
    PortContradictsTls(u16),
}

/// What a server is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerUse {
    /// Reading by this protocol.
    Reading(Protocol),
    /// Sending.
    Sending,
}

impl ServerUse {
    /// The usual port for a TLS mode.
    pub fn port(self, tls: Tls) -> u16 {
        match self {
            Self::Reading(protocol) => protocol.default_port(tls),
            Self::Sending => tls.submission_port(),
        }
    }
}

impl TypedServer {
    /// Reads `HOST` or `HOST:PORT`. Without a TLS mode it follows from the port: STARTTLS on the ports that are assigned
    /// to it, and implicit TLS on all others. Without a port it follows from the TLS mode.
    ///
    /// # Errors
    /// See [`TypedServerError`].
    pub fn parse(typed: &str, tls: Option<Tls>, used_for: ServerUse) -> Result<Self, TypedServerError> {
        let (host, port) =
            host_name::split_port(typed.trim()).map_err(|port| TypedServerError::Port(port.to_owned()))?;
        let host = host_name::parse(host).map_err(TypedServerError::Host)?;
        let is_starttls_port = port.is_some_and(|port| port == used_for.port(Tls::Starttls));
        let tls = tls.unwrap_or(if is_starttls_port { Tls::Starttls } else { Tls::Implicit });
        let port = port.unwrap_or_else(|| used_for.port(tls));
        let is_implicit_port = matches!(port, 465 | 993 | 995);
        let contradicts =
            if tls == Tls::Implicit { matches!(port, 25 | 110 | 143 | 587) } else { is_implicit_port };
        if contradicts {
            return Err(TypedServerError::PortContradictsTls(port));
        }
        Ok(Self { host, port, tls })
    }

    pub(super) fn service_server(self, protocol: Option<Protocol>, login: &str) -> ServiceServer {
        let Self { host, port, tls } = self;
        ServiceServer {
            protocol,
            host,
            port,
            tls,
            username: login.to_owned(),
            auth: vec![Auth::Password],
            path_prefix: None,
        }
    }
}

/// The service of typed servers, for the addresses of one domain. The login is the whole address where `login` is empty.
pub fn typed_service(
    domain: &str,
    login: &str,
    reading: Vec<(Protocol, TypedServer)>,
    sending: TypedServer,
) -> MailService {
    let login = if login.is_empty() { "{address}" } else { login };
    let reading = reading.into_iter().map(|(protocol, server)| server.service_server(Some(protocol), login));
    MailService {
        domains: vec![domain.to_owned()],
        incoming: reading.collect(),
        outgoing: vec![sending.service_server(None, login)],
        ..MailService::default()
    }
}
