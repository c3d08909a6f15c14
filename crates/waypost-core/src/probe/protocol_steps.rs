//! Evaluates the steps from the greeting to the login.

use super::cause::{Cause, CauseId, Responsible};
use super::certificate_causes;
use super::evaluation::{Evaluation, StepJudgement};
use super::observations::{LoginResult, ServerResponse, StarttlsReply, TlsError, TlsObservation};
use super::replies::{Capabilities, LoginRefusal, classify_refusal, rejects_connection};
use super::server::Role;
use crate::plan::account::{Auth, Protocol, Tls};

impl Evaluation<'_> {
    pub(super) fn greeting(&self) -> StepJudgement {
        if let Some(tls) = &self.observed.tls
            && self.server.tls == Tls::Implicit
            && let Some(judgement) = self.reply_without_tls(tls)
        {
            return judgement;
        }
        match &self.observed.greeting {
            None => StepJudgement::Unknown,
            Some(ServerResponse::Lines(lines)) => {
                let first = lines.first().map_or("", String::as_str);
                if rejects_connection(first) {
                    StepJudgement::Failed(
                        self.cause(CauseId::ServerBusy, Responsible::Organisation).with("words", first),
                    )
                } else {
                    StepJudgement::Passed
                }
            }
            Some(ServerResponse::Silent)
                if self.server.tls != Tls::Implicit && matches!(self.server.port, 465 | 993 | 995) =>
            {
                StepJudgement::Failed(
                    self.cause(CauseId::PortContradictsTls, self.responsible_for_settings())
                        .with("case", "implicit"),
                )
            }
            Some(ServerResponse::Silent) => self.silent("silent"),
            Some(ServerResponse::Closed) => self.silent("hung-up"),
            Some(ServerResponse::NotProtocol(excerpt)) => self.not_a_mail_server(excerpt),
        }
    }

    /// Judges the greeting of a server that should start with TLS but does not.
    fn reply_without_tls(&self, tls: &TlsObservation) -> Option<StepJudgement> {
        let first_line = tls.first_line.as_deref().unwrap_or_default();
        match tls.error? {
            TlsError::Silent => Some(self.silent("silent")),
            TlsError::Closed => Some(self.silent("hung-up")),
            TlsError::NotTls if is_mail_greeting(first_line) => Some(StepJudgement::Failed(
                self.cause(CauseId::PortContradictsTls, self.responsible_for_settings())
                    .with("case", "starttls"),
            )),
            TlsError::NotTls => Some(self.not_a_mail_server(first_line)),
            _ => None,
        }
    }

    pub(super) fn tls(&self) -> StepJudgement {
        if self.server.tls == Tls::Starttls {
            let offers_starttls =
                self.observed.capabilities_before_tls.as_ref().map(|response| match response {
                    ServerResponse::Lines(lines) => Capabilities::read(self.server.role, lines).starttls,
                    _ => false,
                });
            let is_preauth = self.observed.is_preauth();
            if is_preauth || offers_starttls == Some(false) {
                let case = if is_preauth { "preauth" } else { "other" };
                let cause = self.cause(CauseId::StarttlsNotOffered, Responsible::Network).with("case", case);
                return StepJudgement::Failed(cause);
            }
            match &self.observed.starttls {
                Some(StarttlsReply::Refused(text)) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Responsible::Organisation);
                    return StepJudgement::Failed(cause.with("words", text));
                }
                Some(StarttlsReply::Silent) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Responsible::Organisation);
                    return StepJudgement::Failed(cause.with("words", ""));
                }
                Some(StarttlsReply::Injected) => {
                    return StepJudgement::Failed(
                        self.cause(CauseId::StarttlsInjected, Responsible::Network),
                    );
                }
                Some(StarttlsReply::Accepted) | None => {}
            }
        }
        let Some(tls) = &self.observed.tls else { return StepJudgement::Unknown };
        match tls.error {
            None => match certificate_causes::interceptor(tls) {
                Some(issuer) => StepJudgement::PassedWith(
                    self.cause(CauseId::CertificateIntercepted, Responsible::Nobody)
                        .with("who", issuer)
                        .with("case", "trusted"),
                ),
                None => StepJudgement::Passed,
            },
            Some(error) => StepJudgement::Failed(certificate_causes::tls_cause(self, tls, error)),
        }
    }

    pub(super) fn capabilities(&self) -> StepJudgement {
        let lines = match &self.observed.capabilities {
            None => return StepJudgement::Unknown,
            Some(ServerResponse::Lines(lines)) => lines,
            Some(ServerResponse::Silent) => return self.silent("silent"),
            Some(ServerResponse::Closed) => return self.silent("hung-up"),
            Some(ServerResponse::NotProtocol(excerpt)) => return self.not_a_mail_server(excerpt),
        };
        let capabilities = Capabilities::read(self.server.role, lines);
        if let Some(cause) = self.login_not_offered(&capabilities) {
            return StepJudgement::Failed(cause);
        }
        self.server_limits(&capabilities).map_or(StepJudgement::Passed, StepJudgement::PassedWith)
    }

    /// The cause if the server does not support the login method in the settings.
    fn login_not_offered(&self, capabilities: &Capabilities) -> Option<Cause> {
        let is_offered = match self.server.auth {
            // Without TLS, many servers hide the methods they accept within TLS.
            _ if self.server.tls == Tls::None => true,
            Auth::Password => {
                capabilities.has_login_command
                    || capabilities.supports("PLAIN")
                    || capabilities.supports("LOGIN")
            }
            Auth::EncryptedPassword => capabilities.supports("CRAM-MD5"),
            Auth::Oauth2 => capabilities.supports("XOAUTH2") || capabilities.supports("OAUTHBEARER"),
            Auth::Certificate | Auth::None => true,
        };
        if is_offered {
            return None;
        }
        let mechanisms = capabilities.mechanisms.join(", ");
        let case = if mechanisms.is_empty() { "none" } else { "some" };
        Some(if capabilities.is_oauth_only() {
            self.cause(CauseId::NeedsOauth, Responsible::Organisation)
        } else if self.server.role == Role::Incoming(Protocol::Imap) && mechanisms.is_empty() {
            self.cause(CauseId::LoginDisabled, Responsible::Organisation).with("words", "LOGINDISABLED")
        } else {
            self.cause(CauseId::AuthNotOffered, Responsible::Organisation)
                .with("ways", mechanisms)
                .with("case", case)
        })
    }

    /// A warning if the settings exceed the server's limits for fetching mail.
    fn server_limits(&self, capabilities: &Capabilities) -> Option<Cause> {
        let for_user = |id| self.cause(id, Responsible::You);
        if let (Some(days), Some(limit)) = (self.server.retention_days, capabilities.expire_days)
            && days > limit
        {
            let case = if limit == 0 { "at-once" } else { "later" };
            let cause = for_user(CauseId::RetentionLongerThanServer).with("days", days).with("limit", limit);
            return Some(cause.with("case", case));
        }
        if self.server.retention_days.is_some() && capabilities.answered && !capabilities.uidl {
            return Some(for_user(CauseId::LeaveNeedsUidl));
        }
        if let (Some(seconds), Some(delay)) = (self.server.check_seconds, capabilities.login_delay)
            && seconds < delay
        {
            let minutes = delay.div_ceil(60);
            let cause = for_user(CauseId::IntervalBelowServerMinimum).with("minutes", seconds / 60);
            return Some(cause.with("limit", minutes));
        }
        None
    }

    pub(super) fn login(&self) -> StepJudgement {
        let text = match &self.observed.login {
            None => return StepJudgement::Unknown,
            Some(LoginResult::Accepted) => return StepJudgement::Passed,
            Some(LoginResult::Silent) => return self.silent("login"),
            Some(LoginResult::Unencodable) => {
                return StepJudgement::Failed(
                    self.cause(CauseId::LoginRefused, Responsible::You)
                        .with("case", "unsayable")
                        .with("words", ""),
                );
            }
            Some(LoginResult::Refused(text)) => text,
        };
        let (id, responsible) = match classify_refusal(text) {
            LoginRefusal::Wrong if self.username_differs() => (CauseId::UsernameForm, Responsible::You),
            LoginRefusal::Wrong => (CauseId::LoginRefused, Responsible::You),
            LoginRefusal::UsernameForm => (CauseId::UsernameForm, Responsible::You),
            LoginRefusal::AppPassword => (CauseId::NeedsAppPassword, Responsible::You),
            LoginRefusal::Token => (CauseId::NeedsOauth, Responsible::Organisation),
            LoginRefusal::ProtocolDisabled => (CauseId::ProtocolTurnedOff, Responsible::You),
            LoginRefusal::LoginDisabled => (CauseId::LoginDisabled, Responsible::Organisation),
            LoginRefusal::Temporary => (CauseId::ServerBusy, Responsible::Nobody),
        };
        let case = if self.username_differs() { "known" } else { "refused" };
        StepJudgement::Failed(self.cause(id, responsible).with("words", text).with("case", case))
    }

    /// Whether the login name differs from the one the organisation assigns.
    fn username_differs(&self) -> bool {
        match (&self.server.username, &self.server.expected_username) {
            (Some(used), Some(expected)) => used != expected,
            _ => false,
        }
    }
}

fn is_mail_greeting(text: &str) -> bool {
    text.starts_with("+OK")
        || text.starts_with("* OK")
        || text.starts_with("220")
        || text.starts_with("* PREAUTH")
}
