//! Facts into verdicts: the ladder, rung by rung, each failure with its cause.

use super::answers::{Meaning, Offers, meaning, shuts_the_door};
use super::cause::{Cause, CauseId, Owner};
use super::certain;
use super::seen::{End, Heard, Login, Lookup, Reach, Seen, Stage, Starttls, TlsFault, TlsSeen};
use super::server::{Role, Server};
use crate::plan::account::{Auth, Protocol, Tls};
use crate::plan::profile::Profile;

/// A rung of the ladder. Each needs the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rung {
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

impl Rung {
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
    pub rung: Rung,
    /// How it stands.
    pub state: State,
    /// Why it does not hold, or what is to be known although it does.
    pub cause: Option<Cause>,
}

/// What is judged.
pub(super) struct Case<'a> {
    pub server: &'a Server,
    pub profile: Option<&'a Profile>,
    pub seen: &'a Seen,
}

/// One rung's judgement: nothing known, it holds, it holds but, or it does not.
enum Word {
    Open,
    Good,
    But(Cause),
    Bad(Cause),
}

/// The ladder as far as the facts reach.
pub fn judge(server: &Server, profile: Option<&Profile>, seen: &Seen) -> Vec<Verdict> {
    let case = Case { server, profile, seen };
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(Rung::ALL.len());
    let mut fell = false;
    for rung in Rung::ALL {
        let word = if fell { Word::Open } else { case.word(rung) };
        let (state, cause) = match word {
            Word::Good => (State::Good, None),
            Word::But(cause) => (State::Good, Some(cause)),
            Word::Bad(cause) => (State::Bad, Some(cause)),
            Word::Open if fell || seen.end.is_some() => (State::NotTried, None),
            Word::Open if case.is_at(rung) => (State::Running, None),
            Word::Open => (State::Waiting, None),
        };
        fell |= state == State::Bad;
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
pub fn verdict(ladder: &[Verdict], seen: &Seen) -> Outcome {
    if ladder.iter().any(|verdict| verdict.state == State::Bad) {
        return Outcome::Failed;
    }
    match seen.end {
        None => Outcome::Running,
        Some(End::Stopped) => Outcome::Stopped,
        Some(End::Done) => Outcome::Works,
    }
}

impl Case<'_> {
    fn is_at(&self, rung: Rung) -> bool {
        let stage = match rung {
            Rung::Network | Rung::Name => Stage::Name,
            Rung::Port => Stage::Port,
            Rung::Greeting => Stage::Greeting,
            Rung::Tls => Stage::Tls,
            Rung::Offers => Stage::Offers,
            Rung::Login => Stage::Login,
            Rung::Portal => return false,
        };
        self.seen.stage == stage
    }

    fn word(&self, rung: Rung) -> Word {
        match rung {
            Rung::Network => self.network(),
            Rung::Portal => self.portal(),
            Rung::Name => self.name(),
            Rung::Port => self.port(),
            Rung::Greeting => self.greeting(),
            Rung::Tls => self.tls(),
            Rung::Offers => self.offers(),
            Rung::Login => self.login(),
        }
    }

    /// A cause with what every sentence may want.
    pub(super) fn cause(&self, id: CauseId, owner: Owner) -> Cause {
        let protocol = match self.server.role {
            Role::Incoming(protocol) => protocol.id(),
            Role::Outgoing => "smtp",
        };
        Cause::new(id, owner)
            .with("host", &self.server.host)
            .with("port", self.server.port)
            .with("protocol", protocol)
            .with("found", if self.server.is_found { "yes" } else { "no" })
    }

    fn network(&self) -> Word {
        let no = |case: &str| Word::Bad(self.cause(CauseId::NoNetwork, Owner::You).with("case", case));
        let unreachable = !self.seen.addresses.is_empty()
            && self.seen.addresses.iter().all(|(_, reach)| *reach == Reach::Unreachable);
        match &self.seen.lookup {
            None => Word::Open,
            Some(Lookup::Found(_)) if unreachable => no("no-way"),
            Some(Lookup::Found(_)) => Word::Good,
            Some(_) if self.seen.has_route == Some(false) => no("no-way"),
            Some(Lookup::NoAnswer) => no("no-names"),
            Some(Lookup::NotFound) => Word::Good,
        }
    }

    /// A redirection to a stranger, or the status made for it (RFC 6585), in answer to a plain web
    /// request to the mail server itself. Known to be absent once the server itself has spoken.
    fn portal(&self) -> Word {
        if let Some(web) = &self.seen.web {
            let stranger = web.sends_to.as_deref().is_some_and(|to| {
                let own = self.profile.is_some_and(|profile| profile.owns_host(to));
                !own && certain::site(to) != certain::site(&self.server.host)
            });
            let sends_away = (300..400).contains(&web.status) && stranger;
            if (web.status == 511 || sends_away) && !self.is_itself() {
                let to = web.sends_to.clone().unwrap_or_default();
                let named = if to.is_empty() { "no" } else { "yes" };
                let cause = self.cause(CauseId::CaptivePortal, Owner::You);
                return Word::Bad(cause.with("to", to).with("named", named));
            }
        }
        if self.is_itself() { Word::Good } else { Word::Open }
    }

    /// Whether the server proved to be itself, or at least spoke its protocol.
    fn is_itself(&self) -> bool {
        match &self.seen.tls {
            Some(tls) => tls.fault.is_none(),
            None => matches!(self.seen.greeting, Some(Heard::Words(_))),
        }
    }

    fn name(&self) -> Word {
        match self.seen.lookup {
            None => Word::Open,
            Some(Lookup::Found(_)) => Word::Good,
            Some(_) => {
                let mut cause = self.cause(CauseId::NameNotFound, self.owner_of_values());
                if let Some(right) = certain::right_name(self, &[]) {
                    cause = cause.with("right", &right).with("case", "near");
                    cause.use_host = Some(right);
                    cause.owner = Owner::You;
                } else {
                    cause = cause.with("case", "none");
                }
                Word::Bad(cause)
            }
        }
    }

    /// Whoever gave the values: the person with settings of their own, else the organisation.
    pub(super) fn owner_of_values(&self) -> Owner {
        let theirs = self.profile.is_some_and(|profile| profile.owns_host(&self.server.host));
        if self.server.is_found || !theirs { Owner::You } else { Owner::Organisation }
    }

    fn port(&self) -> Word {
        let reached = |wanted: Reach| self.seen.addresses.iter().any(|(_, reach)| *reach == wanted);
        if reached(Reach::Open) {
            return Word::Good;
        }
        if self.seen.addresses.is_empty() || self.seen.stage <= Stage::Port && self.seen.end.is_none() {
            return Word::Open;
        }
        let open: Vec<u16> = self
            .seen
            .other_ports
            .iter()
            .filter(|(_, reach)| *reach == Reach::Open)
            .map(|(p, _)| *p)
            .collect();
        let silent = reached(Reach::Silent);
        let (id, owner) = match (silent, open.is_empty()) {
            (true, false) => (CauseId::PortBlockedHere, Owner::Network),
            (true, true) => (CauseId::PortFiltered, Owner::Network),
            (false, false) => (CauseId::PortRefused, self.owner_of_values()),
            (false, true) => (CauseId::PortRefused, Owner::Organisation),
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
        Word::Bad(cause)
    }

    fn greeting(&self) -> Word {
        if let Some(tls) = &self.seen.tls
            && self.server.tls == Tls::Implicit
            && let Some(word) = self.instead_of_tls(tls)
        {
            return word;
        }
        match &self.seen.greeting {
            None => Word::Open,
            Some(Heard::Words(lines)) => {
                let first = lines.first().map_or("", String::as_str);
                if shuts_the_door(first) {
                    Word::Bad(self.cause(CauseId::ServerBusy, Owner::Organisation).with("words", first))
                } else {
                    Word::Good
                }
            }
            Some(Heard::Silent)
                if self.server.tls != Tls::Implicit && matches!(self.server.port, 465 | 993 | 995) =>
            {
                Word::Bad(
                    self.cause(CauseId::PortContradictsTls, self.owner_of_values()).with("case", "implicit"),
                )
            }
            Some(Heard::Silent) => self.silent("silent"),
            Some(Heard::HungUp) => self.silent("hung-up"),
            Some(Heard::Nonsense(piece)) => self.not_mail(piece),
        }
    }

    fn silent(&self, case: &str) -> Word {
        Word::Bad(self.cause(CauseId::ServerSilent, Owner::Organisation).with("case", case))
    }

    fn not_mail(&self, piece: &str) -> Word {
        let what = if piece.starts_with("HTTP/") || piece.starts_with('<') {
            "web"
        } else if piece.starts_with("SSH-") {
            "ssh"
        } else {
            "other"
        };
        let cause = self.cause(CauseId::NotAMailServer, self.owner_of_values());
        Word::Bad(cause.with("case", what).with("words", piece))
    }

    /// What a TLS that never began says about the server itself.
    fn instead_of_tls(&self, tls: &TlsSeen) -> Option<Word> {
        let instead = tls.instead.as_deref().unwrap_or_default();
        match tls.fault? {
            TlsFault::Silent => Some(self.silent("silent")),
            TlsFault::HungUp => Some(self.silent("hung-up")),
            TlsFault::NotTls if is_mail_greeting(instead) => Some(Word::Bad(
                self.cause(CauseId::PortContradictsTls, self.owner_of_values()).with("case", "starttls"),
            )),
            TlsFault::NotTls => Some(self.not_mail(instead)),
            _ => None,
        }
    }

    fn tls(&self) -> Word {
        if self.server.tls == Tls::Starttls {
            let before = self.seen.offers_before.as_ref().map(|heard| match heard {
                Heard::Words(lines) => Offers::read(self.server.role, lines).starttls,
                _ => false,
            });
            let preauth = self.seen.is_preauth();
            if preauth || before == Some(false) {
                let case = if preauth { "preauth" } else { "other" };
                let cause = self.cause(CauseId::StarttlsNotOffered, Owner::Network).with("case", case);
                return Word::Bad(cause);
            }
            match &self.seen.starttls {
                Some(Starttls::Refused(words)) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Owner::Organisation);
                    return Word::Bad(cause.with("words", words));
                }
                Some(Starttls::Silent) => {
                    let cause = self.cause(CauseId::StarttlsRefused, Owner::Organisation);
                    return Word::Bad(cause.with("words", ""));
                }
                Some(Starttls::Injected) => {
                    return Word::Bad(self.cause(CauseId::StarttlsInjected, Owner::Network));
                }
                Some(Starttls::Accepted) | None => {}
            }
        }
        let Some(tls) = &self.seen.tls else { return Word::Open };
        match tls.fault {
            None => match certain::interceptor(tls) {
                Some(who) => Word::But(
                    self.cause(CauseId::CertificateIntercepted, Owner::Nobody)
                        .with("who", who)
                        .with("case", "trusted"),
                ),
                None => Word::Good,
            },
            Some(fault) => Word::Bad(certain::cause(self, tls, fault)),
        }
    }

    fn offers(&self) -> Word {
        let lines = match &self.seen.offers {
            None => return Word::Open,
            Some(Heard::Words(lines)) => lines,
            Some(Heard::Silent) => return self.silent("silent"),
            Some(Heard::HungUp) => return self.silent("hung-up"),
            Some(Heard::Nonsense(piece)) => return self.not_mail(piece),
        };
        let offers = Offers::read(self.server.role, lines);
        if let Some(cause) = self.login_not_offered(&offers) {
            return Word::Bad(cause);
        }
        self.limits(&offers).map_or(Word::Good, Word::But)
    }

    fn login_not_offered(&self, offers: &Offers) -> Option<Cause> {
        let offered = match self.server.auth {
            // Without TLS many servers hide what they would take after it.
            _ if self.server.tls == Tls::None => true,
            Auth::Password => offers.plain_command || offers.has("PLAIN") || offers.has("LOGIN"),
            Auth::EncryptedPassword => offers.has("CRAM-MD5"),
            Auth::Oauth2 => offers.has("XOAUTH2") || offers.has("OAUTHBEARER"),
            Auth::Certificate | Auth::None => true,
        };
        if offered {
            return None;
        }
        let ways = if offers.ways.is_empty() { String::new() } else { offers.ways.join(", ") };
        let some = if ways.is_empty() { "none" } else { "some" };
        Some(if offers.wants_token_alone() {
            self.cause(CauseId::NeedsOauth, Owner::Organisation)
        } else if self.server.role == Role::Incoming(Protocol::Imap) && ways.is_empty() {
            self.cause(CauseId::LoginDisabled, Owner::Organisation).with("words", "LOGINDISABLED")
        } else {
            self.cause(CauseId::AuthNotOffered, Owner::Organisation).with("ways", ways).with("case", some)
        })
    }

    /// The server's own rules about collecting mail, where the plan goes beyond them.
    fn limits(&self, offers: &Offers) -> Option<Cause> {
        let you = |id| self.cause(id, Owner::You);
        if let (Some(days), Some(limit)) = (self.server.keep_days, offers.expire_days)
            && days > limit
        {
            let case = if limit == 0 { "at-once" } else { "later" };
            let cause = you(CauseId::RetentionLongerThanServer).with("days", days).with("limit", limit);
            return Some(cause.with("case", case));
        }
        if self.server.keep_days.is_some() && offers.told && !offers.uidl {
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

    fn login(&self) -> Word {
        let words = match &self.seen.login {
            None => return Word::Open,
            Some(Login::Accepted) => return Word::Good,
            Some(Login::Silent) => return self.silent("login"),
            Some(Login::CannotBeSaid) => {
                return Word::Bad(
                    self.cause(CauseId::LoginRefused, Owner::You).with("case", "unsayable").with("words", ""),
                );
            }
            Some(Login::Refused(words)) => words,
        };
        let (id, owner) = match meaning(words) {
            Meaning::Wrong if self.name_differs() => (CauseId::UsernameForm, Owner::You),
            Meaning::Wrong => (CauseId::LoginRefused, Owner::You),
            Meaning::NameForm => (CauseId::UsernameForm, Owner::You),
            Meaning::AppPassword => (CauseId::NeedsAppPassword, Owner::You),
            Meaning::Token => (CauseId::NeedsOauth, Owner::Organisation),
            Meaning::TurnedOff => (CauseId::ProtocolTurnedOff, Owner::You),
            Meaning::NotAllowed => (CauseId::LoginDisabled, Owner::Organisation),
            Meaning::NotNow => (CauseId::ServerBusy, Owner::Nobody),
        };
        let case = if self.name_differs() { "known" } else { "refused" };
        Word::Bad(self.cause(id, owner).with("words", words).with("case", case))
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
