//! Facts into verdicts: the ladder, rung by rung, each failure with its cause.

use super::answers::{LoginRefusal, Offers, classify_refusal, rejects_connection};
use super::cause::{Cause, CauseId, Responsible};
use super::certain;
use super::seen::{
    End, Login, Lookup, Observations, PortStatus, ServerResponse, Stage, Starttls, TlsError, TlsObservation,
};
use super::server::{Role, Server};
use crate::plan::account::{Auth, Protocol, Tls};
use crate::plan::profile::Profile;

/// A rung of the ladder. Each needs the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProbeStep {
    /// There is a network.
    Network,
    /// No sign-in page stands in between.
    Portal,
    /// The name has addresses.
    Name,
    /// The port answers.
    Port,
    /// The server says who it is.
    Greeting,
    /// TLS holds and the certificate is right.
    Tls,
    /// It offers what the settings need.
    Offers,
    /// It lets the person in.
    Login,
}

impl ProbeStep {
    /// All of them, from the ground up.
    pub const ALL: [Self; 8] = [
        Self::Network,
        Self::Portal,
        Self::Name,
        Self::Port,
        Self::Greeting,
        Self::Tls,
        Self::Offers,
        Self::Login,
    ];

    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Portal => "portal",
            Self::Name => "name",
            Self::Port => "port",
            Self::Greeting => "greeting",
            Self::Tls => "tls",
            Self::Offers => "offers",
            Self::Login => "login",
        }
    }
}

/// How a rung stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its turn has not come.
    Waiting,
    /// It is being tried.
    Running,
    /// It holds.
    Good,
    /// It does not.
    Bad,
    /// It was not tried, or could not be told.
    NotTried,
}

/// A rung and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The rung.
    pub rung: ProbeStep,
    /// How it stands.
    pub state: State,
    /// Why it does not hold, or what is to be known although it does.
    pub cause: Option<Cause>,
}

/// What is judged.
pub(super) struct Evaluation<'a> {
    pub server: &'a Server,
    pub profile: Option<&'a Profile>,
    pub seen: &'a Observations,
}

/// One rung's judgement: nothing known, it holds, it holds but, or it does not.
enum StepJudgement {
    Open,
    Good,
    PassedWith(Cause),
    Bad(Cause),
}

/// The ladder as far as the facts reach.
pub fn judge(server: &Server, profile: Option<&Profile>, seen: &Observations) -> Vec<Verdict> {
    let case = Evaluation { server, profile, seen };
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(ProbeStep::ALL.len());
    let mut failed = false;
    for rung in ProbeStep::ALL {
        let judge_step = if failed { StepJudgement::Open } else { case.judge_step(rung) };
        let (state, cause) = match judge_step {
            StepJudgement::Good => (State::Good, None),
            StepJudgement::PassedWith(cause) => (State::Good, Some(cause)),
            StepJudgement::Bad(cause) => (State::Bad, Some(cause)),
            StepJudgement::Open if failed || seen.end.is_some() => (State::NotTried, None),
            StepJudgement::Open if case.is_at(rung) => (State::Running, None),
            StepJudgement::Open => (State::Waiting, None),
        };
        failed |= state == State::Bad;
        verdicts.push(Verdict { rung, state, cause });
    }
    verdicts
}

/// How a server stands as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is being tried.
    Running,
    /// Everything that was tried holds.
    Works,
    /// Something does not.
    Failed,
    /// It was not tried to the end.
    Stopped,
}

/// How a server stands as a whole.
pub fn verdict(results: &[Verdict], seen: &Observations) -> Outcome {
    if results.iter().any(|verdict| verdict.state == State::Bad) {
        return Outcome::Failed;
    }
    match seen.end {
        None => Outcome::Running,
        Some(End::Stopped) => Outcome::Stopped,
        Some(End::Done) => Outcome::Works,
    }
}

impl Evaluation<'_> {
    fn is_at(&self, rung: ProbeStep) -> bool {
        let stage = match rung {
            ProbeStep::Network | ProbeStep::Name => Stage::Name,
            ProbeStep::Port => Stage::Port,
            ProbeStep::Greeting => Stage::Greeting,
            ProbeStep::Tls => Stage::Tls,
            ProbeStep::Offers => Stage::Offers,
            ProbeStep::Login => Stage::Login,
            ProbeStep::Portal => return false,
        };
        self.seen.stage == stage
    }

    fn judge_step(&self, rung: ProbeStep) -> StepJudgement {
        match rung {
            ProbeStep::Network => self.network(),
            ProbeStep::Portal => self.portal(),
            ProbeStep::Name => self.name(),
            ProbeStep::Port => self.port(),
            ProbeStep::Greeting => self.greeting(),
            ProbeStep::Tls => self.tls(),
            ProbeStep::Offers => self.offers(),
            ProbeStep::Login => self.login(),
        }
    }

    /// A cause with what every sentence may want.
    pub(super) fn cause(&self, id: CauseId, owner: Responsible) -> Cause {
        let protocol = match self.server.role {
            Role::Incoming(protocol) => protocol.id(),
            Role::Outgoing => "smtp",
        };
        Cause::new(id, owner)
            .with("host", &self.server.host)
            .with("port", self.server.port)
            .with("protocol", protocol)
            .with("found", if self.server.from_user_file { "yes" } else { "no" })
    }

    fn network(&self) -> StepJudgement {
        let no = |case: &str| {
            StepJudgement::Bad(self.cause(CauseId::NoNetwork, Responsible::You).with("case", case))
        };
        let unreachable = !self.seen.addresses.is_empty()
            && self.seen.addresses.iter().all(|(_, reach)| *reach == PortStatus::Unreachable);
        match &self.seen.lookup {
            None => StepJudgement::Open,
            Some(Lookup::Found(_)) if unreachable => no("no-way"),
            Some(Lookup::Found(_)) => StepJudgement::Good,
            Some(_) if self.seen.has_route == Some(false) => no("no-way"),
            Some(Lookup::NoAnswer) => no("no-names"),
            Some(Lookup::NotFound) => StepJudgement::Good,
        }
    }

    /// A redirection to a stranger, or the status made for it (RFC 6585), in answer to a plain web
    /// request to the mail server itself. Known to be absent once the server itself has spoken.
    fn portal(&self) -> StepJudgement {
        if let Some(web) = &self.seen.web {
            let stranger = web.redirects_to.as_deref().is_some_and(|to| {
                let own = self.profile.is_some_and(|profile| profile.owns_host(to));
                !own && certain::registered_domain(to) != certain::registered_domain(&self.server.host)
            });
            let sends_away = (300..400).contains(&web.status) && stranger;
            if (web.status == 511 || sends_away) && !self.is_genuine() {
                let to = web.redirects_to.clone().unwrap_or_default();
                let named = if to.is_empty() { "no" } else { "yes" };
                let cause = self.cause(CauseId::CaptivePortal, Responsible::You);
                return StepJudgement::Bad(cause.with("to", to).with("named", named));
            }
        }
        if self.is_genuine() { StepJudgement::Good } else { StepJudgement::Open }
    }

    /// Whether the server proved to be itself, or at least spoke its protocol.
    fn is_genuine(&self) -> bool {
        match &self.seen.tls {
            Some(tls) => tls.fault.is_none(),
            None => matches!(self.seen.greeting, Some(ServerResponse::Words(_))),
        }
    }

    fn name(&self) -> StepJudgement {
        match self.seen.lookup {
            None => StepJudgement::Open,
            Some(Lookup::Found(_)) => StepJudgement::Good,
            Some(_) => {
                let mut cause = self.cause(CauseId::NameNotFound, self.responsible_for_settings());
                if let Some(right) = certain::intended_host(self, &[]) {
                    cause = cause.with("right", &right).with("case", "near");
                    cause.use_host = Some(right);
                    cause.owner = Responsible::You;
                } else {
                    cause = cause.with("case", "none");
                }
                StepJudgement::Bad(cause)
            }
        }
    }

    /// Whoever gave the values: the person with settings of their own, else the organisation.
    pub(super) fn responsible_for_settings(&self) -> Responsible {
        let theirs = self.profile.is_some_and(|profile| profile.owns_host(&self.server.host));
        if self.server.from_user_file || !theirs { Responsible::You } else { Responsible::Organisation }
    }

    fn port(&self) -> StepJudgement {
        let reached = |wanted: PortStatus| self.seen.addresses.iter().any(|(_, reach)| *reach == wanted);
        if reached(PortStatus::Open) {
            return StepJudgement::Good;
        }
        if self.seen.addresses.is_empty() || self.seen.stage <= Stage::Port && self.seen.end.is_none() {
            return StepJudgement::Open;
        }
        let open: Vec<u16> = self
            .seen
            .other_ports
            .iter()
            .filter(|(_, reach)| *reach == PortStatus::Open)
            .map(|(p, _)| *p)
            .collect();
        let silent = reached(PortStatus::Silent);
        let (id, owner) = match (silent, open.is_empty()) {
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
            .cause(id, owner)
            .with("case", case)
            .with("fallback", fallback.map(|port| port.to_string()).unwrap_or_default())
            .with("others", ports.join(", "));
        StepJudgement::Bad(cause)
    }

    fn greeting(&self) -> StepJudgement {
        if let Some(tls) = &self.seen.tls
            && self.server.tls == Tls::Implicit
            && let Some(judge_step) = self.instead_of_tls(tls)
        {
            return judge_step;
        }
        match &self.seen.greeting {
            None => StepJudgement::Open,
            Some(ServerResponse::Words(lines)) => {
                let first = lines.first().map_or("", String::as_str);
                if rejects_connection(first) {
                    StepJudgement::Bad(
                        self.cause(CauseId::ServerBusy, Responsible::Organisation).with("words", first),
                    )
                } else {
                    StepJudgement::Good
                }
            }
            Some(ServerResponse::Silent)
                if self.server.tls != Tls::Implicit && matches!(self.server.port, 465 | 993 | 995) =>
            {
                StepJudgement::Bad(
                    self.cause(CauseId::PortContradictsTls, self.responsible_for_settings())
                        .with("case", "implicit"),
                )
            }
            Some(ServerResponse::Silent) => self.silent("silent"),
            Some(ServerResponse::Closed) => self.silent("hung-up"),
            Some(ServerResponse::NotProtocol(piece)) => self.not_a_mail_server(piece),
        }
    }

    fn silent(&self, case: &str) -> StepJudgement {
        StepJudgement::Bad(self.cause(CauseId::ServerSilent, Responsible::Organisation).with("case", case))
    }

    fn not_a_mail_server(&self, piece: &str) -> StepJudgement {
        let what = if piece.starts_with("HTTP/") || piece.starts_with('<') {
            "web"
        } else if piece.starts_with("SSH-") {
            "ssh"
        } else {
            "other"
        };
        let cause = self.cause(CauseId::NotAMailServer, self.responsible_for_settings());
        StepJudgement::Bad(cause.with("case", what).with("words", piece))
    }

    /// What a TLS that never began says about the server itself.
    fn instead_of_tls(&self, tls: &TlsObservation) -> Option<StepJudgement> {
        let first_line = tls.first_line.as_deref().unwrap_or_default();
        match tls.fault? {
            TlsError::Silent => Some(self.silent("silent")),
            TlsError::Closed => Some(self.silent("hung-up")),
            TlsError::NotTls if is_mail_greeting(first_line) => Some(StepJudgement::Bad(
                self.cause(CauseId::PortContradictsTls, self.responsible_for_settings())
                    .with("case", "starttls"),
            )),
            TlsError::NotTls => Some(self.not_a_mail_server(first_line)),
            _ => None,
        }
    }

    fn tls(&self) -> StepJudgement {
        if self.server.tls == Tls::Starttls {
            let before = self.seen.capabilities_before_tls.as_ref().map(|heard| match heard {
                ServerResponse::Words(lines) => Offers::read(self.server.role, lines).starttls,
                _ => false,
            });
            let preauth = self.seen.is_preauth();
            if preauth || before == Some(false) {
                let case = if preauth { "preauth" } else { "other" };
                let cause = self.cause(CauseId::StarttlsNotOffered, Responsible::Network).with("case", case);
                return StepJudgement::Bad(cause);
            }
            match &self.seen.starttls {
                Some(Starttls::Refused(words)) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Responsible::Organisation);
                    return StepJudgement::Bad(cause.with("words", words));
                }
                Some(Starttls::Silent) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Responsible::Organisation);
                    return StepJudgement::Bad(cause.with("words", ""));
                }
                Some(Starttls::Injected) => {
                    return StepJudgement::Bad(self.cause(CauseId::StarttlsInjected, Responsible::Network));
                }
                Some(Starttls::Accepted) | None => {}
            }
        }
        let Some(tls) = &self.seen.tls else { return StepJudgement::Open };
        match tls.fault {
            None => match certain::interceptor(tls) {
                Some(who) => StepJudgement::PassedWith(
                    self.cause(CauseId::CertificateIntercepted, Responsible::Nobody)
                        .with("who", who)
                        .with("case", "trusted"),
                ),
                None => StepJudgement::Good,
            },
            Some(fault) => StepJudgement::Bad(certain::cause(self, tls, fault)),
        }
    }

    fn offers(&self) -> StepJudgement {
        let lines = match &self.seen.offers {
            None => return StepJudgement::Open,
            Some(ServerResponse::Words(lines)) => lines,
            Some(ServerResponse::Silent) => return self.silent("silent"),
            Some(ServerResponse::Closed) => return self.silent("hung-up"),
            Some(ServerResponse::NotProtocol(piece)) => return self.not_a_mail_server(piece),
        };
        let offers = Offers::read(self.server.role, lines);
        if let Some(cause) = self.login_not_offered(&offers) {
            return StepJudgement::Bad(cause);
        }
        self.limits(&offers).map_or(StepJudgement::Good, StepJudgement::PassedWith)
    }

    fn login_not_offered(&self, offers: &Offers) -> Option<Cause> {
        let offered = match self.server.auth {
            // Without TLS many servers hide what they would take after it.
            _ if self.server.tls == Tls::None => true,
            Auth::Password => offers.has_login_command || offers.has("PLAIN") || offers.has("LOGIN"),
            Auth::EncryptedPassword => offers.has("CRAM-MD5"),
            Auth::Oauth2 => offers.has("XOAUTH2") || offers.has("OAUTHBEARER"),
            Auth::Certificate | Auth::None => true,
        };
        if offered {
            return None;
        }
        let mechanisms =
            if offers.mechanisms.is_empty() { String::new() } else { offers.mechanisms.join(", ") };
        let some = if mechanisms.is_empty() { "none" } else { "some" };
        Some(if offers.is_oauth_only() {
            self.cause(CauseId::NeedsOauth, Responsible::Organisation)
        } else if self.server.role == Role::Incoming(Protocol::Imap) && mechanisms.is_empty() {
            self.cause(CauseId::LoginDisabled, Responsible::Organisation).with("words", "LOGINDISABLED")
        } else {
            self.cause(CauseId::AuthNotOffered, Responsible::Organisation)
                .with("ways", mechanisms)
                .with("case", some)
        })
    }

    /// The server's own rules about collecting mail, where the plan goes beyond them.
    fn limits(&self, offers: &Offers) -> Option<Cause> {
        let you = |id| self.cause(id, Responsible::You);
        if let (Some(days), Some(limit)) = (self.server.retention_days, offers.expire_days)
            && days > limit
        {
            let case = if limit == 0 { "at-once" } else { "later" };
            let cause = you(CauseId::RetentionLongerThanServer).with("days", days).with("limit", limit);
            return Some(cause.with("case", case));
        }
        if self.server.retention_days.is_some() && offers.told && !offers.uidl {
            return Some(you(CauseId::LeaveNeedsUidl));
        }
        if let (Some(seconds), Some(delay)) = (self.server.check_seconds, offers.login_delay)
            && seconds < delay
        {
            let minutes = delay.div_ceil(60);
            let cause = you(CauseId::IntervalBelowServerMinimum).with("minutes", seconds / 60);
            return Some(cause.with("limit", minutes));
        }
        None
    }

    fn login(&self) -> StepJudgement {
        let words = match &self.seen.login {
            None => return StepJudgement::Open,
            Some(Login::Accepted) => return StepJudgement::Good,
            Some(Login::Silent) => return self.silent("login"),
            Some(Login::CannotBeSaid) => {
                return StepJudgement::Bad(
                    self.cause(CauseId::LoginRefused, Responsible::You)
                        .with("case", "unsayable")
                        .with("words", ""),
                );
            }
            Some(Login::Refused(words)) => words,
        };
        let (id, owner) = match classify_refusal(words) {
            LoginRefusal::Wrong if self.name_differs() => (CauseId::UsernameForm, Responsible::You),
            LoginRefusal::Wrong => (CauseId::LoginRefused, Responsible::You),
            LoginRefusal::NameForm => (CauseId::UsernameForm, Responsible::You),
            LoginRefusal::AppPassword => (CauseId::NeedsAppPassword, Responsible::You),
            LoginRefusal::Token => (CauseId::NeedsOauth, Responsible::Organisation),
            LoginRefusal::ProtocolDisabled => (CauseId::ProtocolTurnedOff, Responsible::You),
            LoginRefusal::NotAllowed => (CauseId::LoginDisabled, Responsible::Organisation),
            LoginRefusal::Temporary => (CauseId::ServerBusy, Responsible::Nobody),
        };
        let case = if self.name_differs() { "known" } else { "refused" };
        StepJudgement::Bad(self.cause(id, owner).with("words", words).with("case", case))
    }

    /// Whether the login name is not the one the organisation would give.
    fn name_differs(&self) -> bool {
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
