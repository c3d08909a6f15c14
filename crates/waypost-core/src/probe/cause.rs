//! Why a rung does not hold: the causes by their ids, and who can act.

/// Who can put it right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responsible {
    /// The person.
    You,
    /// The internet provider.
    Provider,
    /// The organisation's help desk.
    Organisation,
    /// Whoever runs the network one is on.
    Network,
    /// Nobody has to.
    Nobody,
}

impl Responsible {
    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Provider => "provider",
            Self::Organisation => "organisation",
            Self::Network => "network",
            Self::Nobody => "nobody",
        }
    }
}

macro_rules! causes {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// Why a rung does not hold, or what is to be known although it does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CauseId { $($(#[$doc])* $name,)* }

        impl CauseId {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name used in JSON and in the support code.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

causes! {
    /// This computer is on no network, or its network finds no names.
    NoNetwork = "no-network",
    /// A sign-in page answers in place of everything.
    CaptivePortal = "captive-portal",
    /// There is no such name.
    NameNotFound = "name-not-found",
    /// The port says no.
    PortRefused = "port-refused",
    /// Nothing of the server answers.
    PortFiltered = "port-filtered",
    /// The server answers at other ports, not at this one.
    PortBlockedHere = "port-blocked-here",
    /// It takes the call and says nothing.
    ServerSilent = "server-silent",
    /// Something else answers.
    NotAMailServer = "not-a-mail-server",
    /// The certificate is for another name.
    CertificateNameMismatch = "certificate-name-mismatch",
    /// Its time is over.
    CertificateExpired = "certificate-expired",
    /// Its time has not come.
    CertificateNotYetValid = "certificate-not-yet-valid",
    /// This computer's clock is wrong.
    ClockWrong = "clock-wrong",
    /// The server vouches for itself.
    CertificateSelfSigned = "certificate-self-signed",
    /// Nobody this computer trusts vouches for it.
    CertificateUnknownIssuer = "certificate-unknown-issuer",
    /// A program or a network device reads along.
    CertificateIntercepted = "certificate-intercepted",
    /// Its encryption is too old.
    TlsTooOld = "tls-too-old",
    /// It does not offer to encrypt.
    StarttlsNotOffered = "starttls-not-offered",
    /// It offers and then will not.
    StarttlsRefused = "starttls-refused",
    /// Something was slipped in before encryption began.
    StarttlsInjected = "starttls-injected",
    /// It does not offer the login the settings want.
    AuthNotOffered = "auth-not-offered",
    /// It refuses the name or the password.
    LoginRefused = "login-refused",
    /// It wants the name in another form.
    UsernameForm = "username-form",
    /// The person may not log in here.
    LoginDisabled = "login-disabled",
    /// It wants a password made for the program.
    NeedsAppPassword = "needs-app-password",
    /// It wants the sign-in page.
    NeedsOauth = "needs-oauth",
    /// IMAP, POP or sending is turned off for the person.
    ProtocolTurnedOff = "protocol-turned-off",
    /// It wants longer pauses between checks.
    IntervalBelowServerMinimum = "interval-below-server-minimum",
    /// It deletes sooner than planned.
    RetentionLongerThanServer = "retention-longer-than-server",
    /// The port and the kind of encryption do not go together.
    PortContradictsTls = "port-contradicts-tls",
    /// It takes nobody in at the moment.
    ServerBusy = "server-busy",
    /// It cannot tell messages apart, so none can be left on it.
    LeaveNeedsUidl = "leave-needs-uidl",
}

/// Why, who can act, and the values of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Which.
    pub id: CauseId,
    /// Who can act.
    pub owner: Responsible,
    /// The sentence's values by name. What a server said is in them as it came.
    pub values: Vec<(&'static str, String)>,
    /// The host name that is right, where that is the cure.
    pub use_host: Option<String>,
}

impl Cause {
    pub(super) fn new(id: CauseId, owner: Responsible) -> Self {
        Self { id, owner, values: Vec::new(), use_host: None }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}
