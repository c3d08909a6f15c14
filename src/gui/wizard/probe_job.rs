//! Probing servers in the background, with what was observed so far. No widgets here.

use secrecy::SecretString;

use super::probe_state::ProbedServer;
use crate::gui::job::{Job, Wake};
use waypost_core::plan::profile::Profile;
use waypost_core::probe::observations::Observations;
use waypost_core::probe::{ServerSettings, evaluate, server_status};
use waypost_engine::host::core_dump::NoCoreDump;
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::probe_servers;

/// A probe of some servers.
#[derive(Debug, Default)]
pub struct ProbeJob {
    servers: Vec<ServerSettings>,
    job: Job<Vec<Observations>, Vec<Observations>>,
    observed: Option<Vec<Observations>>,
}

/// A password, and what keeps it out of core dumps while it exists.
pub type HeldPassword = (Option<SecretString>, Option<NoCoreDump>);

impl ProbeJob {
    /// Starts probing the servers side by side, with a login if there is a password.
    pub fn start(
        servers: Vec<ServerSettings>,
        held: HeldPassword,
        options: ProbeOptions,
        wake: &Wake,
    ) -> Self {
        let nothing = vec![Observations::default(); servers.len()];
        let probed = servers.clone();
        let job = Job::start_with(nothing, wake, move |worker| {
            let observed = probe_servers(&probed, held.0.as_ref(), &options, worker.stop(), &|index, now| {
                worker.report(|observed| {
                    if let Some(place) = observed.get_mut(index) {
                        place.clone_from(now);
                    }
                });
            });
            drop(held);
            observed
        });
        Self { servers, job, observed: None }
    }

    /// Stops the probe. The observations so far are kept.
    pub fn stop(&self) {
        self.job.stop();
    }

    /// Collects the finished probe.
    pub fn poll(&mut self) {
        if let Some(observed) = self.job.take() {
            self.observed = Some(observed);
        }
    }

    /// True while probing.
    pub const fn is_running(&self) -> bool {
        self.job.is_running()
    }

    /// True if probing failed without a result.
    pub const fn has_failed(&self) -> bool {
        self.job.has_failed()
    }

    /// The servers that were or are being probed. Empty before the first probe.
    pub const fn servers(&self) -> &[ServerSettings] {
        self.servers.as_slice()
    }

    /// The servers and what was observed so far.
    pub fn probed_servers(&self, profile: Option<&Profile>) -> Vec<ProbedServer> {
        let observed = self.observed.clone().unwrap_or_else(|| self.job.progress());
        let pairs = self.servers.iter().cloned().zip(observed);
        pairs
            .map(|(server, observed)| {
                let results = evaluate(&server, profile, &observed);
                let status = server_status(&results, &observed);
                ProbedServer { server, observed, results, status }
            })
            .collect()
    }
}
