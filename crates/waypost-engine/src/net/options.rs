//! Settings of a probe: trust, resolver and time limits.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use super::receipt::Receipt;
use super::resolve::{HostOverride, Resolver, resolve_with_system, with_overrides};
use super::socket::has_route;
use super::trust::Trust;
use crate::host::Host;
use waypost_core::plan::profile::Profile;

/// Settings of a probe.
#[derive(Clone)]
pub struct ProbeOptions {
    /// Which certificates are trusted.
    pub trust: Trust,
    /// Finds the addresses of a host name.
    pub resolver: Resolver,
    /// Name servers in place of those of the system, for records other than addresses.
    pub name_servers: Vec<SocketAddr>,
    /// Records every connection.
    pub receipt: Receipt,
    /// Whether this computer has a route to the internet.
    pub has_route: fn() -> bool,
    /// Time limit of one step.
    pub step_limit: Duration,
    /// Time limit for one server.
    pub total_limit: Duration,
}

impl fmt::Debug for ProbeOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProbeOptions")
            .field("trust", &self.trust)
            .field("step_limit", &self.step_limit)
            .field("total_limit", &self.total_limit)
            .finish_non_exhaustive()
    }
}

impl ProbeOptions {
    /// Uses the system's resolver, at most 10 seconds per step, and at most 30 seconds per server.
    pub fn with_system_resolver(trust: Trust, receipt: Receipt) -> Self {
        Self {
            trust,
            resolver: Arc::new(resolve_with_system),
            name_servers: Vec::new(),
            receipt,
            has_route,
            step_limit: Duration::from_secs(10),
            total_limit: Duration::from_secs(30),
        }
    }

    /// The options on this computer, with the certificates of a profile if there is one.
    pub fn of_host(host: &Host, profile: Option<&Profile>) -> Self {
        let receipt = host.receipt.clone();
        match &host.network {
            Some(options) => Self { receipt, ..options.clone() },
            None => Self::with_system_resolver(Trust::for_profile(profile), receipt),
        }
    }

    /// Uses these addresses in place of what the resolver finds.
    pub fn with_overrides(mut self, overrides: Vec<HostOverride>) -> Self {
        self.resolver = with_overrides(self.resolver, overrides);
        self
    }
}
