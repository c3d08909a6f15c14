//! Evaluates the steps up to the open port.

use super::cause::{CauseId, Responsible};
use super::evaluation::{Evaluation, StepJudgement};
use super::host_names;
use super::observations::{Lookup, PortStatus, ServerResponse, Stage};

impl Evaluation<'_> {
    pub(super) fn network(&self) -> StepJudgement {
        let no_network = |case: &str| {
            StepJudgement::Failed(self.cause(CauseId::NoNetwork, Responsible::You).with("case", case))
        };
        let addresses = &self.observed.addresses;
        let unreachable =
            !addresses.is_empty() && addresses.iter().all(|(_, status)| *status == PortStatus::Unreachable);
        match &self.observed.lookup {
            None => StepJudgement::Unknown,
            Some(Lookup::Found(_)) if unreachable => no_network("no-way"),
            Some(Lookup::Found(_)) => StepJudgement::Passed,
            Some(_) if self.observed.has_route == Some(false) => no_network("no-way"),
            Some(Lookup::NoAnswer) => no_network("no-names"),
            Some(Lookup::NotFound) => StepJudgement::Passed,
        }
    }

    /// A captive portal answers a plain web request to the mail server with a redirect to a foreign
    /// domain, or with status 511, which exists for this (RFC 6585, section 6). The step passes once the
    /// server itself has answered.
    pub(super) fn captive_portal(&self) -> StepJudgement {
        if let Some(web) = &self.observed.web {
            let leads_elsewhere = web.redirects_to.as_deref().is_some_and(|to| {
                let is_own = self.profile.is_some_and(|profile| profile.owns_host(to));
                !is_own
                    && host_names::registered_domain(to) != host_names::registered_domain(&self.server.host)
            });
            let redirects = (300..400).contains(&web.status) && leads_elsewhere;
            if (web.status == 511 || redirects) && !self.is_genuine() {
                let to = web.redirects_to.clone().unwrap_or_default();
                let named = if to.is_empty() { "no" } else { "yes" };
                let cause = self.cause(CauseId::CaptivePortal, Responsible::You);
                return StepJudgement::Failed(cause.with("to", to).with("named", named));
            }
        }
        if self.is_genuine() { StepJudgement::Passed } else { StepJudgement::Unknown }
    }

    /// Whether the server proved its identity with TLS or, before TLS, spoke its protocol.
    fn is_genuine(&self) -> bool {
        match &self.observed.tls {
            Some(tls) => tls.error.is_none(),
            None => matches!(self.observed.greeting, Some(ServerResponse::Lines(_))),
        }
    }

    pub(super) fn name(&self) -> StepJudgement {
        match self.observed.lookup {
            None => StepJudgement::Unknown,
            Some(Lookup::Found(_)) => StepJudgement::Passed,
            Some(_) => {
                let mut cause = self.cause(CauseId::NameNotFound, self.responsible_for_settings());
                if let Some(intended) = host_names::intended_host(self, &[]) {
                    cause = cause.with("right", &intended).with("case", "near");
                    cause.use_host = Some(intended);
                    cause.responsible = Responsible::You;
                } else {
                    cause = cause.with("case", "none");
                }
                StepJudgement::Failed(cause)
            }
        }
    }

    pub(super) fn port(&self) -> StepJudgement {
        let observed = self.observed;
        let any = |status: PortStatus| observed.addresses.iter().any(|(_, other)| *other == status);
        if any(PortStatus::Open) {
            return StepJudgement::Passed;
        }
        let is_over = observed.stage > Stage::Port || observed.end.is_some();
        if observed.addresses.is_empty() || !is_over {
            return StepJudgement::Unknown;
        }
        let open: Vec<u16> = observed
            .other_ports
            .iter()
            .filter(|(_, status)| *status == PortStatus::Open)
            .map(|(port, _)| *port)
            .collect();
        let (id, responsible) = match (any(PortStatus::Silent), open.is_empty()) {
            (true, false) => (CauseId::PortBlockedHere, Responsible::Network),
            (true, true) => (CauseId::PortFiltered, Responsible::Network),
            (false, false) => (CauseId::PortRefused, self.responsible_for_settings()),
            (false, true) => (CauseId::PortRefused, Responsible::Organisation),
        };
        let fallback = self.server.fallback_port.filter(|port| open.contains(port));
        let case = if fallback.is_some() {
            "fallback"
        } else if open.is_empty() {
            "none"
        } else {
            "others"
        };
        let ports: Vec<String> = open.iter().map(ToString::to_string).collect();
        let cause = self
            .cause(id, responsible)
            .with("case", case)
            .with("fallback", fallback.map(|port| port.to_string()).unwrap_or_default())
            .with("others", ports.join(", "));
        StepJudgement::Failed(cause)
    }
}
