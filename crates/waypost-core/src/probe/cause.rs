//! Causes: why a probe step failed, and who can act.

/// Who can correct the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responsible {
    /// The user.
    You,
    /// The internet provider.
    Provider,
    /// The organisation's help desk.
    Organisation,
    /// The operator of the current network.
    Network,
    /// No action is needed.
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
        /// Why a step failed, or a warning about a step that passed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CauseId { $($(#[$doc])* $name,)* }

        impl CauseId {
            /// All causes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name used in JSON and in the support code.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

causes! {
    /// This computer has no network, or no name server answers.
    NoNetwork = "no-network",
    /// The network's sign-in page intercepts connections.
    CaptivePortal = "captive-portal",
    /// The host name does not exist.
    NameNotFound = "name-not-found",
    /// The port refuses connections.
    PortRefused = "port-refused",
    /// No port of the server answers.
    PortFiltered = "port-filtered",
    /// The server answers at other ports, but not at this one.
    PortBlockedHere = "port-blocked-here",
    /// The server accepts the connection and sends nothing.
    ServerSilent = "server-silent",
    /// Something other than a mail server answers.
    NotAMailServer = "not-a-mail-server",
    /// The certificate is for another host name.
    CertificateNameMismatch = "certificate-name-mismatch",
    /// The certificate has expired.
    CertificateExpired = "certificate-expired",
    /// The certificate is not valid yet.
    CertificateNotYetValid = "certificate-not-yet-valid",
    /// This computer's clock is wrong.
    ClockWrong = "clock-wrong",
    /// The certificate is self-signed.
    CertificateSelfSigned = "certificate-self-signed",
    /// The certificate's issuer is not trusted on this computer.
    CertificateUnknownIssuer = "certificate-unknown-issuer",
    /// A program or network device intercepts TLS.
    CertificateIntercepted = "certificate-intercepted",
    /// The server supports only outdated TLS.
    TlsTooOld = "tls-too-old",
    /// The server does not offer STARTTLS.
    StarttlsNotOffered = "starttls-not-offered",
    /// The server offers STARTTLS and then refuses it.
    StarttlsRefused = "starttls-refused",
    /// Data was injected before TLS began.
    StarttlsInjected = "starttls-injected",
    /// The server does not offer the login method in the settings.
    AuthNotOffered = "auth-not-offered",
    /// The server refuses the login name or password.
    LoginRefused = "login-refused",
    /// The server wants the login name in another form.
    UsernameForm = "username-form",
    /// Login is disabled: account locked, password expired, or network not allowed.
    LoginDisabled = "login-disabled",
    /// The server requires an app password.
    NeedsAppPassword = "needs-app-password",
    /// The server requires OAuth through the organisation's sign-in page.
    NeedsOauth = "needs-oauth",
    /// IMAP, POP or sending is turned off for this account.
    ProtocolTurnedOff = "protocol-turned-off",
    /// The server requires a longer interval between checks.
    IntervalBelowServerMinimum = "interval-below-server-minimum",
    /// The server deletes fetched mail sooner than planned.
    RetentionLongerThanServer = "retention-longer-than-server",
    /// The port does not match the kind of encryption.
    PortContradictsTls = "port-contradicts-tls",
    /// The server is temporarily unavailable.
    ServerBusy = "server-busy",
    /// The server lacks UIDL, so fetched mail cannot be left on it.
    LeaveNeedsUidl = "leave-needs-uidl",
}

/// A cause, who can act, and the values of its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Which cause.
    pub id: CauseId,
    /// Who can act.
    pub responsible: Responsible,
    /// The values of the sentences by name. Text from a server is included unchanged.
    pub values: Vec<(&'static str, String)>,
    /// The host name to use instead, if that solves the problem.
    pub use_host: Option<String>,
}

impl Cause {
    pub(super) fn new(id: CauseId, responsible: Responsible) -> Self {
        Self { id, responsible, values: Vec::new(), use_host: None }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}
