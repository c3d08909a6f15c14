//! The servers that a person types, and the ports at which they answer. Trying runs in the background.

use std::time::Duration;

use crate::gui::job::Wake;
use crate::gui::wizard::probe_job::{HeldPassword, ProbeJob};
use crate::gui::wizard::probe_state::ProbedServer;
use waypost_core::discovery::{
    MailService, READING_ENDPOINTS, SENDING_ENDPOINTS, ServerUse, TriedEndpoint, TypedServer,
    TypedServerError, typed_service,
};
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::host_name;
use waypost_core::probe::{ServerSettings, ServerStatus};
use waypost_engine::host::Host;
use waypost_engine::net::options::ProbeOptions;

/// How long one port is tried, at most.
const TRY_LIMIT: Duration = Duration::from_secs(4);

/// One of the two servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For reading.
    Incoming,
    /// For sending.
    Outgoing,
}

/// Both servers.
pub const SIDES: [Side; 2] = [Side::Incoming, Side::Outgoing];

impl Side {
    /// The endpoints that are tried, best first.
    pub const fn endpoints(self) -> &'static [TriedEndpoint] {
        match self {
            Self::Incoming => &READING_ENDPOINTS,
            Self::Outgoing => &SENDING_ENDPOINTS,
        }
    }
}

/// A server as typed. What is empty follows from the rest.
#[derive(Debug, Default)]
pub struct TypedSide {
    /// The host, perhaps with a port.
    pub host: String,
    /// The port. Empty: the usual one.
    pub port: String,
    /// The TLS mode. `None`: what was found, or SSL/TLS.
    pub tls: Option<Tls>,
    probe: ProbeJob,
}

/// A port that is or was tried.
#[derive(Debug)]
pub struct TriedPort {
    /// The endpoint.
    pub endpoint: TriedEndpoint,
    /// What came of it.
    pub probed: ProbedServer,
}

/// Both servers as typed.
#[derive(Debug, Default)]
pub struct ByHandState {
    /// The server for reading.
    pub incoming: TypedSide,
    /// The server for sending.
    pub outgoing: TypedSide,
    /// The protocol. `None`: what was found, or IMAP.
    pub protocol: Option<Protocol>,
    /// The login name. Empty: the whole address.
    pub login: String,
    /// True once the person has asked for the servers that cannot be used, so that the problems are shown.
    pub is_refused: bool,
}

impl TypedSide {
    /// The typed host without what a pasted web address has around it.
    pub fn cleaned_host(&self) -> &str {
        let typed = self.host.trim();
        let typed = typed.split_once("://").map_or(typed, |(_, rest)| rest);
        typed.split(['/', '?', '#']).next().unwrap_or(typed)
    }

    /// True if something around the host was left out.
    pub fn is_cleaned(&self) -> bool {
        self.cleaned_host() != self.host.trim()
    }

    /// The host that would be tried, if it is one.
    fn host_to_try(&self) -> Option<String> {
        let (host, _) = host_name::split_port(self.cleaned_host()).ok()?;
        host_name::parse(host).ok()
    }

    /// Tries the usual ports of the host side by side. Sends no login.
    fn start(&mut self, side: Side, host: &Host, wake: &Wake) {
        let Some(name) = self.host_to_try() else { return };
        let servers: Vec<_> = side.endpoints().iter().map(|endpoint| endpoint.settings(&name)).collect();
        let options = ProbeOptions {
            step_limit: TRY_LIMIT,
            total_limit: 2 * TRY_LIMIT,
            ..ProbeOptions::of_host(host, None)
        };
        self.probe = ProbeJob::start(servers, HeldPassword::default(), options, wake);
    }

    /// True while ports are tried.
    pub const fn is_running(&self) -> bool {
        self.probe.is_running()
    }

    /// The ports of the typed host, with what came of trying them. Empty if it was not tried.
    pub fn tried(&self, side: Side) -> Vec<TriedPort> {
        let host = self.host_to_try();
        let is_of_host = |server: &ServerSettings| Some(&server.host) == host.as_ref();
        if !self.probe.servers().first().is_some_and(is_of_host) {
            return Vec::new();
        }
        let pairs = side.endpoints().iter().zip(self.probe.probed_servers(None));
        pairs.map(|(endpoint, probed)| TriedPort { endpoint: *endpoint, probed }).collect()
    }

    /// True if every port was tried and none can be used with encryption.
    pub fn has_no_answer(&self, side: Side) -> bool {
        let tried = self.tried(side);
        !tried.is_empty() && tried.iter().all(|one| one.probed.status == ServerStatus::Failed)
    }

    /// The best endpoint that answers, with this protocol if one is chosen.
    pub fn found(&self, side: Side, protocol: Option<Protocol>) -> Option<TriedEndpoint> {
        let suits = |endpoint: &TriedEndpoint| match (endpoint.used_for, protocol) {
            (ServerUse::Reading(one), Some(wanted)) => one == wanted,
            _ => true,
        };
        self.tried(side)
            .into_iter()
            .filter(|tried| tried.probed.status == ServerStatus::Works)
            .map(|tried| tried.endpoint)
            .find(suits)
    }

    /// Takes an endpoint that answers in place of the best.
    pub fn choose(&mut self, endpoint: TriedEndpoint) {
        self.port = endpoint.port.to_string();
        self.tls = Some(endpoint.tls);
    }

    fn server(&self, side: Side, protocol: Protocol) -> Result<TypedServer, TypedServerError> {
        let used_for = match side {
            Side::Incoming => ServerUse::Reading(protocol),
            Side::Outgoing => ServerUse::Sending,
        };
        let found = self.found(side, Some(protocol));
        let port = self.port.trim();
        let host = self.cleaned_host();
        let tls = self.tls.or_else(|| found.filter(|_| port.is_empty()).map(|found| found.tls));
        let has_port = host_name::split_port(host).is_ok_and(|(_, port)| port.is_some());
        match (has_port, port.is_empty(), found) {
            (false, false, _) => TypedServer::parse(&format!("{host}:{port}"), tls, used_for),
            (false, true, Some(found)) if self.tls.is_none_or(|tls| tls == found.tls) => {
                TypedServer::parse(&format!("{host}:{}", found.port), tls, used_for)
            }
            _ => TypedServer::parse(host, tls, used_for),
        }
    }
}

impl ByHandState {
    /// A server as typed.
    pub const fn side(&self, side: Side) -> &TypedSide {
        match side {
            Side::Incoming => &self.incoming,
            Side::Outgoing => &self.outgoing,
        }
    }

    /// A server as typed.
    pub const fn side_mut(&mut self, side: Side) -> &mut TypedSide {
        match side {
            Side::Incoming => &mut self.incoming,
            Side::Outgoing => &mut self.outgoing,
        }
    }

    /// Tries the ports of both servers.
    pub fn start(&mut self, host: &Host, wake: &Wake) {
        for side in SIDES {
            self.side_mut(side).start(side, host, wake);
        }
    }

    /// Stops trying. What came so far is kept.
    pub fn stop(&self) {
        self.incoming.probe.stop();
        self.outgoing.probe.stop();
    }

    /// Collects what came of trying.
    pub fn poll(&mut self) {
        for side in SIDES {
            self.side_mut(side).probe.poll();
        }
    }

    /// True while ports are tried.
    pub const fn is_running(&self) -> bool {
        self.incoming.is_running() || self.outgoing.is_running()
    }

    /// True if trying broke off without a result.
    pub const fn has_failed(&self) -> bool {
        self.incoming.probe.has_failed() || self.outgoing.probe.has_failed()
    }

    /// True if both hosts can be tried.
    pub fn can_try(&self) -> bool {
        SIDES.into_iter().all(|side| self.side(side).host_to_try().is_some())
    }

    /// The protocol: the chosen one, or the best that answers, or IMAP.
    pub fn chosen_protocol(&self) -> Protocol {
        let found = self.incoming.found(Side::Incoming, None).map(|endpoint| endpoint.used_for);
        match (self.protocol, found) {
            (Some(protocol), _) | (None, Some(ServerUse::Reading(protocol))) => protocol,
            _ => Protocol::Imap,
        }
    }

    /// A server with its port and TLS mode.
    ///
    /// # Errors
    /// See [`TypedServerError`].
    pub fn server(&self, side: Side) -> Result<TypedServer, TypedServerError> {
        self.side(side).server(side, self.chosen_protocol())
    }

    /// The service of the typed servers for a domain. `None` if a server cannot be used.
    pub fn service(&self, domain: &str) -> Option<MailService> {
        let incoming = self.server(Side::Incoming).ok()?;
        let outgoing = self.server(Side::Outgoing).ok()?;
        let protocol = self.chosen_protocol();
        Some(typed_service(domain, self.login.trim(), vec![(protocol, incoming)], outgoing))
    }
}
