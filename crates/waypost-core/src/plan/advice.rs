//! Advice as data: ids, severities and values. The sentences are in the texts, under the same ids.

use super::account::Setting;
use super::profile::Text;

/// How serious a piece of advice or a finding is, most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Mail will not work, or the setting is dangerous.
    Error,
    /// The setting may do something the person does not want.
    Warning,
    /// Worth doing.
    Advice,
    /// Good to know.
    Info,
}

impl Severity {
    /// Returns the name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
            Self::Info => "info",
        }
    }
}

macro_rules! advice_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// Identifies a rule of the plan or a finding of the check-up. Scripts rely on the ids.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum AdviceId { $($(#[$doc])* $name,)* }

        impl AdviceId {
            /// Every id.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the name used in JSON and in the texts.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

advice_ids! {
    /// This version of Eudora cannot encrypt.
    EudoraTooOldForTls = "eudora-too-old-for-tls",
    /// The organisation's own server does not encrypt.
    NoTls = "no-tls",
    /// The organisation requires encryption.
    TlsRequired = "tls-required",
    /// The user name was typed with a login host, which is not a mail server.
    LoginHostIsNotAMailServer = "login-host-is-not-a-mail-server",
    /// A retired server name was typed or found.
    RetiredServerName = "retired-server-name",
    /// Several computers read the mail by POP.
    ImapForSeveralComputers = "imap-for-several-computers",
    /// Explains how to send from outside the organisation's networks.
    OffCampusNeedsAuthenticatedOrIspSmtp = "off-campus-needs-authenticated-or-isp-smtp",
    /// A value is assumed: no document confirms it.
    AssumedValue = "assumed-value",
    /// The organisation advises against the program.
    ProgramAdvisedAgainst = "program-advised-against",
    /// Mail is checked more often than the organisation allows.
    CheckIntervalTooShort = "check-interval-too-short",
    /// Mail is left on the server although it need not be.
    LeaveOnServerNotNeeded = "leave-on-server-not-needed",
    /// Nothing deletes the copy on the server in time.
    LeaveOnServerNeedsDeletion = "leave-on-server-needs-deletion",
    /// Eudora 5.1.x encrypts reliably only on the port with implicit TLS.
    Eudora51AlternatePort = "eudora-5-1-alternate-port",
    /// A newer Eudora, or the alternate port, avoids trouble with TLS.
    EudoraUpgradeOrAlternatePort = "eudora-upgrade-or-alternate-port",
    /// Mail is deleted from the server only when the trash is emptied.
    EmptyTrashRegularly = "empty-trash-regularly",
    /// The program should not save the password.
    DoNotSavePassword = "do-not-save-password",
    /// A password that is made for one program is needed in place of the account's own.
    NeedsAppPassword = "needs-app-password",
    /// The service lets programs in only after this is turned on at its website.
    TurnOnFirst = "turn-on-first",
    /// Signing in happens on the service's own page, not with a password in the program.
    NeedsOauth = "needs-oauth",
    /// The program should be closed when nobody is there.
    QuitWhenAway = "quit-when-away",
    /// Thunderbird counts the days from the download.
    ThunderbirdCountsFromDownload = "thunderbird-counts-from-download",
    /// Outlook's maker fetches the mail with the person's password.
    OutlookReadsThroughMicrosoft = "outlook-reads-through-microsoft",
    /// The program cannot check mail at the requested interval.
    IntervalOfTheProgram = "interval-of-the-program",
    /// A second port exists for networks that block the first.
    FallbackPort = "fallback-port",
    /// Explains errors about the server's name in a certificate.
    CertificateNameMismatch = "certificate-name-mismatch",
    /// The organisation's own note about the program's version.
    OrganisationNote = "organisation-note",
    /// Found: the connection is encrypted only if the server offers it.
    OpportunisticTls = "opportunistic-tls",
    /// Found: this version does not encrypt reliably in the TLS mode it is set to.
    WrongTlsModeForVersion = "wrong-tls-mode-for-version",
    /// Found: the port is assigned to another TLS mode.
    PortContradictsTls = "port-contradicts-tls",
    /// Found: POP is set with the IMAP server, or the reverse.
    ProtocolHostMismatch = "protocol-host-mismatch",
    /// Found: the two places where Eudora stores the account disagree.
    EudoraAccountsDiffer = "eudora-accounts-differ",
    /// Found: the sending server refuses mail from outside.
    OutgoingRefusesOffCampus = "outgoing-refuses-off-campus",
    /// Found: the sending server needs a login, and none is set.
    OutgoingNotAuthenticated = "outgoing-not-authenticated",
    /// Found: the sending server belongs to another organisation.
    OutgoingOfAnotherOrganisation = "outgoing-of-another-organisation",
    /// Found: the program has saved a password.
    SavedPassword = "saved-password",
    /// Found: Eudora is set to stay offline.
    EudoraOffline = "eudora-offline",
    /// Found: Eudora sends all mail through one personality.
    EudoraRelayPersonality = "eudora-relay-personality",
    /// Found: Thunderbird would give the next account a number that is in use.
    ThunderbirdLastKeyTooLow = "thunderbird-last-key-too-low",
    /// Found: the same account is set up twice.
    DuplicateAccount = "duplicate-account",
    /// Found: several programs collect the same mail by POP, so each gets a part of it.
    SeveralProgramsOnPop = "several-programs-on-pop",
    /// Found: the account belongs to no known organisation.
    UnknownAccount = "unknown-account",
    /// Found: the value differs from the organisation's, and no other finding explains it.
    SettingDiffers = "setting-differs",
}

/// A value that a sentence of the texts needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdviceValue {
    /// A name, a host, or the choice between wordings.
    Text(String),
    /// A number.
    Number(u16),
    /// A text of the profile, shown in the reader's language.
    ProfileText(Text),
    /// Settings, shown as a list of their names.
    Settings(Vec<Setting>),
}

/// One piece of advice. The window, the printed text and the JSON are all made from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The rule that gives it.
    pub id: AdviceId,
    /// How serious it is.
    pub severity: Severity,
    /// The setting it is about.
    pub about: Setting,
    /// Arguments of its sentence. `case` chooses between wordings.
    pub values: Vec<(&'static str, AdviceValue)>,
    /// The document that says so: a key of the profile's `sources`.
    pub source: Option<String>,
}

impl Advice {
    pub(super) fn new(id: AdviceId, severity: Severity, about: Setting) -> Self {
        Self { id, severity, about, values: Vec::new(), source: None }
    }

    pub(super) fn with(mut self, name: &'static str, value: AdviceValue) -> Self {
        self.values.push((name, value));
        self
    }

    pub(super) fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, AdviceValue::Text(text.into()))
    }

    pub(super) fn number(self, name: &'static str, number: u16) -> Self {
        self.with(name, AdviceValue::Number(number))
    }

    pub(super) fn with_source(mut self, source: Option<&String>) -> Self {
        self.source = source.cloned();
        self
    }
}
