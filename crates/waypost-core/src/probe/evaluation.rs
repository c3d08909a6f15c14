//! The facts under evaluation, and the causes that several steps can report.

use super::cause::{Cause, CauseId, Responsible};
use super::observations::Observations;
use super::server::{Role, ServerSettings};
use crate::plan::profile::Profile;

/// The facts that one evaluation is based on.
pub(super) struct Evaluation<'a> {
    pub server: &'a ServerSettings,
    pub profile: Option<&'a Profile>,
    pub observed: &'a Observations,
}

/// What the observations say about one step.
pub(super) enum StepJudgement {
    /// The observations do not decide it.
    Unknown,
    Passed,
    /// The step passed, with a warning.
    PassedWith(Cause),
    Failed(Cause),
}

impl Evaluation<'_> {
    /// A cause with the values that every sentence can use.
    pub(super) fn cause(&self, id: CauseId, responsible: Responsible) -> Cause {
        let protocol = match self.server.role {
            Role::Incoming(protocol) => protocol.id(),
            Role::Outgoing => "smtp",
        };
        Cause::new(id, responsible)
            .with("host", &self.server.host)
            .with("port", self.server.port)
            .with("protocol", protocol)
            .with("found", if self.server.from_user_file { "yes" } else { "no" })
    }

    /// Who can correct the settings: the user for settings of their own, otherwise the organisation.
    pub(super) fn responsible_for_settings(&self) -> Responsible {
        let is_organisations = self.profile.is_some_and(|profile| profile.knows_host(&self.server.host));
        if self.server.from_user_file || !is_organisations {
            Responsible::You
        } else {
            Responsible::Organisation
        }
    }

    /// The server did not answer, or closed the connection.
    pub(super) fn silent(&self, case: &str) -> StepJudgement {
        let cause = self.cause(CauseId::ServerSilent, Responsible::Organisation);
        StepJudgement::Failed(cause.with("case", case))
    }

    /// Something else than a mail server answered with `excerpt`.
    pub(super) fn not_a_mail_server(&self, excerpt: &str) -> StepJudgement {
        let kind = if excerpt.starts_with("HTTP/") || excerpt.starts_with('<') {
            "web"
        } else if excerpt.starts_with("SSH-") {
            "ssh"
        } else {
            "other"
        };
        let cause = self.cause(CauseId::NotAMailServer, self.responsible_for_settings());
        StepJudgement::Failed(cause.with("case", kind).with("words", excerpt))
    }
}
