//! Probe steps and their states.

use super::cause::Cause;
use super::observations::{End, Observations};

/// One step of a probe. Each step needs the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProbeStep {
    /// This computer has a network connection.
    Network,
    /// No sign-in page intercepts the traffic.
    CaptivePortal,
    /// The host name has addresses.
    Name,
    /// The port accepts connections.
    Port,
    /// The server sends a mail server's greeting.
    Greeting,
    /// TLS works, and the certificate is valid.
    Tls,
    /// The server offers what the settings need.
    Capabilities,
    /// The server accepts the login.
    Login,
}

impl ProbeStep {
    /// All steps, in the order in which they are tried.
    pub const ALL: [Self; 8] = [
        Self::Network,
        Self::CaptivePortal,
        Self::Name,
        Self::Port,
        Self::Greeting,
        Self::Tls,
        Self::Capabilities,
        Self::Login,
    ];

    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::CaptivePortal => "portal",
            Self::Name => "name",
            Self::Port => "port",
            Self::Greeting => "greeting",
            Self::Tls => "tls",
            Self::Capabilities => "offers",
            Self::Login => "login",
        }
    }
}

/// The state of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// The step has not started.
    Waiting,
    /// The step is in progress.
    Running,
    /// The step succeeded.
    Passed,
    /// The step failed.
    Failed,
    /// The step was skipped, or its result is unknown.
    NotTried,
}

/// The result of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepResult {
    /// Which step.
    pub step: ProbeStep,
    /// Its state.
    pub state: StepState,
    /// Why the step failed, or a warning about a step that passed.
    pub cause: Option<Cause>,
}

/// The overall result for one server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerStatus {
    /// The probe is in progress.
    Running,
    /// Every step that was tried passed.
    Works,
    /// A step failed.
    Failed,
    /// The probe was stopped before its end.
    Stopped,
}

/// The overall result for one server, from its evaluated steps.
pub fn server_status(results: &[StepResult], observations: &Observations) -> ServerStatus {
    if results.iter().any(|result| result.state == StepState::Failed) {
        return ServerStatus::Failed;
    }
    match observations.end {
        None => ServerStatus::Running,
        Some(End::Stopped) => ServerStatus::Stopped,
        Some(End::Done) => ServerStatus::Works,
    }
}
