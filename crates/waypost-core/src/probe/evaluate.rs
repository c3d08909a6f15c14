//! Turns observations into one result per probe step.

use super::evaluation::{Evaluation, StepJudgement};
use super::observations::{Observations, Stage};
use super::server::ServerSettings;
use super::step::{ProbeStep, StepResult, StepState};
use crate::plan::profile::Profile;

/// Evaluates what was observed of a server so far: one result per step, in order. Steps after a failed
/// one are not tried.
pub fn evaluate(
    server: &ServerSettings,
    profile: Option<&Profile>,
    observed: &Observations,
) -> Vec<StepResult> {
    let evaluation = Evaluation { server, profile, observed };
    let mut results: Vec<StepResult> = Vec::with_capacity(ProbeStep::ALL.len());
    let mut failed = false;
    for step in ProbeStep::ALL {
        let judgement = if failed { StepJudgement::Unknown } else { evaluation.judge(step) };
        let (state, cause) = match judgement {
            StepJudgement::Passed => (StepState::Passed, None),
            StepJudgement::PassedWith(cause) => (StepState::Passed, Some(cause)),
            StepJudgement::Failed(cause) => (StepState::Failed, Some(cause)),
            StepJudgement::Unknown if failed || observed.end.is_some() => (StepState::NotTried, None),
            StepJudgement::Unknown if is_in_progress(step, observed.stage) => (StepState::Running, None),
            StepJudgement::Unknown => (StepState::Waiting, None),
        };
        failed |= state == StepState::Failed;
        results.push(StepResult { step, state, cause });
    }
    results
}

/// Whether the probe works on a step during a stage.
fn is_in_progress(step: ProbeStep, stage: Stage) -> bool {
    match step {
        ProbeStep::Network | ProbeStep::Name => stage == Stage::Name,
        ProbeStep::Port => stage == Stage::Port,
        ProbeStep::Greeting => stage == Stage::Greeting,
        ProbeStep::Tls => stage == Stage::Tls,
        ProbeStep::Capabilities => stage == Stage::Capabilities,
        ProbeStep::Login => stage == Stage::Login,
        // A captive portal is looked for after a failure only, and has no stage.
        ProbeStep::CaptivePortal => false,
    }
}

impl Evaluation<'_> {
    fn judge(&self, step: ProbeStep) -> StepJudgement {
        match step {
            ProbeStep::Network => self.network(),
            ProbeStep::CaptivePortal => self.captive_portal(),
            ProbeStep::Name => self.name(),
            ProbeStep::Port => self.port(),
            ProbeStep::Greeting => self.greeting(),
            ProbeStep::Tls => self.tls(),
            ProbeStep::Capabilities => self.capabilities(),
            ProbeStep::Login => self.login(),
        }
    }
}
