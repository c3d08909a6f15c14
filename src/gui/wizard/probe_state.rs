//! The state of the probe page: starts and stops the probe and evaluates its results. The connections run in
//! the background, and each frame evaluates what was observed so far. No widgets here.

use std::fmt;
use std::path::PathBuf;

use secrecy::SecretString;
use secrecy::zeroize::{Zeroize, Zeroizing};

use super::probe_job::ProbeJob;
use crate::gui::job::Wake;
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::probe::observations::{Observations, Stage};
use waypost_core::probe::password::{PasswordError, parse_password};
use waypost_core::probe::server::servers_of_plan;
use waypost_core::probe::{Cause, ServerSettings, ServerStatus, StepResult, StepState, cause_text, evaluate};
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::host::core_dump::NoCoreDump;
use waypost_engine::net::options::ProbeOptions;

/// Actions of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProbeAction {
    /// Probe the servers, with the password if one was typed.
    Start,
    /// Stop.
    Stop,
    /// Send through this host instead, and probe again.
    UseHost(String),
    /// Save the report.
    SaveReport,
}

/// A password being typed. It is never printed, and its memory is wiped.
#[derive(Default)]
pub struct Password(pub Zeroizing<String>);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct ProbeState {
    /// The password being typed.
    pub password: Password,
    /// Why the typed password was not used.
    pub password_error: Option<PasswordError>,
    /// Exists while a password may be typed.
    no_core_dump: Option<NoCoreDump>,
    /// True if the last probe used a password.
    pub had_password: bool,
    /// The result of saving a report.
    pub report: Option<ProbeReport>,
    /// The number of probes so far.
    run: u64,
    probe: ProbeJob,
}

/// The result of saving a report, and what the report is about.
#[derive(Debug)]
pub struct ProbeReport {
    /// The number of the probe.
    pub run: u64,
    /// The plan that the report describes.
    pub plan: Plan,
    /// Where the report was saved.
    pub result: std::io::Result<PathBuf>,
}

/// A server, the observations, and the result of each step.
#[derive(Clone, Debug)]
pub struct ProbedServer {
    /// The server.
    pub server: ServerSettings,
    /// What the probe observed.
    pub observed: Observations,
    /// The results of the steps.
    pub results: Vec<StepResult>,
    /// The overall outcome.
    pub status: ServerStatus,
}

impl ProbedServer {
    /// The causes of failures, and warnings about servers that work.
    pub fn causes(&self) -> impl Iterator<Item = (StepState, &Cause)> {
        self.results.iter().filter_map(|result| Some((result.state, result.cause.as_ref()?)))
    }
}

impl ProbeState {
    /// Turns core dumps off while a password may be typed.
    pub fn expect_password(&mut self) {
        self.no_core_dump.get_or_insert_with(NoCoreDump::new);
    }

    /// Starts probing the plan's servers. Takes and wipes the typed password. One that cannot be used whole
    /// starts nothing.
    pub fn start(&mut self, host: &Host, profile: &Profile, plan: &Plan, wake: &Wake) {
        let typed = std::mem::take(&mut self.password.0);
        let no_core_dump = self.no_core_dump.take();
        self.password_error = None;
        let password = match parse_password(typed.as_bytes()) {
            Ok(text) => Some(SecretString::from(text)),
            Err(PasswordError::Empty) => None,
            Err(error) => {
                self.password_error = Some(error);
                return;
            }
        };
        drop(typed);
        self.had_password = password.is_some();
        self.run += 1;
        let options = ProbeOptions::of_host(host, Some(profile));
        let servers = servers_of_plan(profile, plan);
        self.probe = ProbeJob::start(servers, (password, no_core_dump), options, wake);
    }

    /// Stops the probe. The observations so far are kept.
    pub fn stop(&self) {
        self.probe.stop();
    }

    /// Forgets the result if the plan now has other servers.
    pub fn forget_if_outdated(&mut self, profile: &Profile, plan: &Plan) {
        if self.is_begun() && self.probe.servers() != servers_of_plan(profile, plan) {
            self.forget();
        }
    }

    /// Forgets everything, including a typed password.
    pub fn forget(&mut self) {
        self.wipe_password();
        *self = Self { run: self.run, ..Self::default() };
    }

    /// The number of the last probe.
    pub const fn run(&self) -> u64 {
        self.run
    }

    /// The result of saving the report about the last probe and this plan.
    pub fn report_for(&self, plan: &Plan) -> Option<&std::io::Result<PathBuf>> {
        let report = self.report.as_ref().filter(|report| report.run == self.run && report.plan == *plan)?;
        Some(&report.result)
    }

    /// Wipes the typed password.
    pub fn wipe_password(&mut self) {
        self.password.0.zeroize();
        self.no_core_dump = None;
    }

    /// Collects the finished probe.
    pub fn poll(&mut self) {
        self.probe.poll();
    }

    /// True while probing.
    pub const fn is_running(&self) -> bool {
        self.probe.is_running()
    }

    /// True if probing failed without a result.
    pub const fn has_failed(&self) -> bool {
        self.probe.has_failed()
    }

    /// True if the servers were probed or are being probed.
    pub const fn is_begun(&self) -> bool {
        !self.probe.servers().is_empty()
    }

    /// The servers and what was observed so far.
    pub fn probed_servers(&self, profile: &Profile) -> Vec<ProbedServer> {
        self.probe.probed_servers(Some(profile))
    }

    /// The results of a finished probe of this plan's servers. Empty if there was none.
    pub fn finished_for(&self, profile: &Profile, plan: &Plan) -> Vec<ProbedServer> {
        let current = !self.is_running() && self.probe.servers() == servers_of_plan(profile, plan);
        if current { self.probed_servers(profile) } else { Vec::new() }
    }

    /// The plan's servers with every step waiting, to show before the first probe.
    pub fn not_yet_probed(profile: &Profile, plan: &Plan) -> Vec<ProbedServer> {
        let waiting = |server: ServerSettings| {
            let observed = Observations { stage: Stage::Name, ..Observations::default() };
            let results = evaluate(&server, Some(profile), &observed)
                .into_iter()
                .map(|result| StepResult { state: StepState::Waiting, ..result })
                .collect();
            ProbedServer { server, observed, results, status: ServerStatus::Stopped }
        };
        servers_of_plan(profile, plan).into_iter().map(waiting).collect()
    }

    /// The result for the support code: `ok`, or the id of the first failure's cause. `None` without a
    /// finished probe of this plan's servers.
    pub fn verdict(&self, profile: &Profile, plan: Option<&Plan>) -> Option<&'static str> {
        let probed = self.finished_for(profile, plan?);
        if probed.is_empty() {
            return None;
        }
        let failed =
            probed.iter().flat_map(ProbedServer::causes).find(|(state, _)| *state == StepState::Failed);
        match failed {
            Some((_, cause)) => Some(cause.id.id()),
            None => probed.iter().all(|server| server.status == ServerStatus::Works).then_some("ok"),
        }
    }

    /// The report for a help desk.
    pub fn report_text(&self, texts: &Texts, profile: &Profile, facts: &[(String, String)]) -> String {
        let probed: Vec<_> =
            self.probed_servers(profile).into_iter().map(|probed| (probed.server, probed.observed)).collect();
        cause_text::report(texts, Some(profile), facts, &probed)
    }
}
