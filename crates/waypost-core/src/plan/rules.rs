//! The rules: each looks at one case and says at most one thing.
//!
//! A rule is a function and a line in [`RULES`]. Its sentences stand in the texts under its id.

use super::account::{Account, Assumption, Origin, Protocol, Setting, SettingValue, Sourced, Tls};
use super::answers::{CheckEvery, Place, ReadOn, ResolvedAnswers};
use super::profile::{Profile, ProgramNote, Text, Verdict};
use super::program::{ProgramId, TlsSupport, Version};

/// How grave a finding is, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It will not work, or is dangerous.
    Error,
    /// It may do something the person does not want.
    Warning,
    /// Worth doing.
    Advice,
    /// Good to know.
    Info,
}

impl Severity {
    /// The name used in JSON.
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
        /// What a finding says. Scripts rely on the ids.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum AdviceId { $($(#[$doc])* $name,)* }

        impl AdviceId {
            /// Every id there is.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name used in JSON and in the texts.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

advice_ids! {
    /// A version of Eudora that cannot encrypt.
    EudoraTooOldForTls = "eudora-too-old-for-tls",
    /// The organisation's own server does not encrypt.
    NoTls = "no-tls",
    /// Encryption is required.
    TlsRequired = "tls-required",
    /// A login host was given as the mail account.
    LoginHostIsNotAMailServer = "login-host-is-not-a-mail-server",
    /// An old server name was given.
    RetiredServerName = "retired-server-name",
    /// Several computers with POP.
    ImapForSeveralComputers = "imap-for-several-computers",
    /// How sending works from outside.
    OffCampusNeedsAuthenticatedOrIspSmtp = "off-campus-needs-authenticated-or-isp-smtp",
    /// A value nobody vouches for.
    AssumedValue = "assumed-value",
    /// The organisation asks people not to use the program.
    ProgramAdvisedAgainst = "program-advised-against",
    /// Checked more often than allowed.
    CheckIntervalTooShort = "check-interval-too-short",
    /// What a copy on the server costs.
    LeaveOnServerNotNeeded = "leave-on-server-not-needed",
    /// A copy on the server that nothing removes in time.
    LeaveOnServerNeedsDeletion = "leave-on-server-needs-deletion",
    /// Eudora 5.1.x encrypts reliably in one way only.
    Eudora51AlternatePort = "eudora-5-1-alternate-port",
    /// A newer Eudora helps, or the alternate port does.
    EudoraUpgradeOrAlternatePort = "eudora-upgrade-or-alternate-port",
    /// Deleting on the server waits for the trash.
    EmptyTrashRegularly = "empty-trash-regularly",
    /// The program should not keep the password.
    DoNotSavePassword = "do-not-save-password",
    /// Close the program when away.
    QuitWhenAway = "quit-when-away",
    /// From when Thunderbird counts the days.
    ThunderbirdCountsFromDownload = "thunderbird-counts-from-download",
    /// The program's maker fetches the mail with the person's password.
    OutlookReadsThroughMicrosoft = "outlook-reads-through-microsoft",
    /// The program cannot check as often, or as seldom, as was wished.
    IntervalOfTheProgram = "interval-of-the-program",
    /// Another port where the first is blocked.
    FallbackPort = "fallback-port",
    /// What an error message about certificates means here.
    CertificateNameMismatch = "certificate-name-mismatch",
    /// The organisation's own words about the program.
    OrganisationNote = "organisation-note",
    /// Found: encrypted only if the server offers it.
    OpportunisticTls = "opportunistic-tls",
    /// Found: a way of encrypting that this version cannot be relied upon for.
    WrongTlsModeForVersion = "wrong-tls-mode-for-version",
    /// Found: a port that means another way of encrypting.
    PortContradictsTls = "port-contradicts-tls",
    /// Found: POP on a server for IMAP, or the reverse.
    ProtocolHostMismatch = "protocol-host-mismatch",
    /// Found: Eudora's two places for the account disagree.
    EudoraAccountsDiffer = "eudora-accounts-differ",
    /// Found: a sending server that refuses mail from outside.
    OutgoingRefusesOffCampus = "outgoing-refuses-off-campus",
    /// Found: no sign-in for sending where one is needed.
    OutgoingNotAuthenticated = "outgoing-not-authenticated",
    /// Found: a sending server of another organisation.
    OutgoingOfAnotherOrganisation = "outgoing-of-another-organisation",
    /// Found: a password kept in the program.
    SavedPassword = "saved-password",
    /// Found: Eudora told to stay offline.
    EudoraOffline = "eudora-offline",
    /// Found: a personality through which Eudora sends everything.
    EudoraRelayPersonality = "eudora-relay-personality",
    /// Found: Thunderbird would give the next account a number in use.
    ThunderbirdLastKeyTooLow = "thunderbird-last-key-too-low",
    /// Found: the same account twice.
    DuplicateAccount = "duplicate-account",
    /// Found: several programs that fetch the same mail away from each other.
    SeveralProgramsOnPop = "several-programs-on-pop",
    /// Found: an account of no organisation that is known.
    UnknownAccount = "unknown-account",
    /// Found: a value that is not the organisation's, and that no other finding explains.
    SettingDiffers = "setting-differs",
}

/// A value a sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name, a host, a choice between wordings.
    Text(String),
    /// A number.
    Number(u16),
    /// The profile's own words, in the reader's language.
    Own(Text),
    /// Names of settings, to be listed.
    Settings(Vec<Setting>),
}

/// A finding: data, of which the window, the text and the JSON are views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What it says.
    pub id: AdviceId,
    /// How grave it is.
    pub severity: Severity,
    /// The setting it is about.
    pub about: Setting,
    /// What its sentence needs; `case` chooses between wordings.
    pub values: Vec<(&'static str, Value)>,
    /// Where the organisation says so: a key of its sources.
    pub source: Option<String>,
}

/// A rule: what it says of a case.
pub type Rule = fn(&ResolvedAnswers<'_>, &Account) -> Option<Advice>;

/// Every rule, in the order in which findings of the same severity are told.
pub const RULES: &[Rule] = &[
    eudora_too_old_for_tls,
    no_tls,
    login_host_is_not_a_mail_server,
    retired_server_name,
    imap_for_several_computers,
    off_campus_needs_authenticated_or_isp_smtp,
    assumed_incoming,
    assumed_outgoing,
    program_advised_against,
    check_interval_too_short,
    leave_on_server_not_needed,
    leave_on_server_needs_deletion,
    eudora_5_1_alternate_port,
    eudora_upgrade_or_alternate_port,
    empty_trash_regularly,
    do_not_save_password,
    quit_when_away,
    thunderbird_counts_from_download,
    outlook_reads_through_microsoft,
    interval_of_the_program,
    fallback_port,
    tls_required,
    certificate_name_mismatch,
    organisation_note,
];

/// What every rule says, gravest first.
pub fn advice(case: &ResolvedAnswers<'_>, account: &Account) -> Vec<Advice> {
    let mut advice: Vec<Advice> = RULES.iter().filter_map(|rule| rule(case, account)).collect();
    advice.sort_by_key(|advice| advice.severity);
    advice
}

impl Advice {
    fn new(id: AdviceId, severity: Severity, about: Setting) -> Self {
        Self { id, severity, about, values: Vec::new(), source: None }
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }

    fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    fn number(self, name: &'static str, number: u16) -> Self {
        self.with(name, Value::Number(number))
    }

    fn from(mut self, source: Option<&String>) -> Self {
        self.source = source.cloned();
        self
    }
}

fn encryption(case: &ResolvedAnswers<'_>) -> TlsSupport {
    (case.program.program().tls)(case.version)
}

fn note<'a>(case: &ResolvedAnswers<'a>) -> Option<&'a ProgramNote> {
    case.profile.program_notes.iter().find(|note| note.covers(case.program, case.version))
}

fn note_source<'a>(case: &ResolvedAnswers<'a>) -> Option<&'a String> {
    note(case)?.source.as_ref()
}

fn eudora_too_old_for_tls(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let too_old = case.program.is_eudora() && encryption(case) == TlsSupport::None;
    let severity = if case.accept_plaintext { Severity::Warning } else { Severity::Error };
    too_old.then(|| {
        Advice::new(AdviceId::EudoraTooOldForTls, severity, Setting::IncomingTls)
            .text("version", case.version.to_string())
            .text("case", if case.accept_plaintext { "agreed" } else { "open" })
            .from(note_source(case))
    })
}

fn no_tls(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let theirs = encryption(case) != TlsSupport::None && account.sends_plaintext_password();
    let severity = if case.accept_plaintext { Severity::Warning } else { Severity::Error };
    let incoming = account.incoming.tls.value == Tls::None;
    let (about, host) = if incoming {
        (Setting::IncomingTls, &account.incoming.host)
    } else {
        (Setting::OutgoingTls, &account.outgoing.host)
    };
    theirs.then(|| Advice::new(AdviceId::NoTls, severity, about).text("host", &host.value))
}

/// An info where every connection is encrypted; where one is not, another rule says why, this one
/// that it is not allowed.
fn tls_required(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let required = case.profile.policy.tls_required.sourced(None);
    let clear = account.incoming.tls.value == Tls::None || account.outgoing.tls.value == Tls::None;
    let severity = match (clear, case.accept_plaintext) {
        (false, _) => Severity::Info,
        (true, true) => Severity::Warning,
        (true, false) => Severity::Error,
    };
    let source = match &required.origin {
        Origin::Organisation { source } => source.clone(),
        _ => None,
    };
    required.value.then(|| {
        Advice::new(AdviceId::TlsRequired, severity, Setting::IncomingTls)
            .text("case", if clear { "clear" } else { "encrypted" })
            .from(source.as_ref())
    })
}

fn login_host_is_not_a_mail_server(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let typed = case.username.host.as_ref()?;
    let entry = case.profile.not_mail_server(typed)?;
    Some(
        Advice::new(AdviceId::LoginHostIsNotAMailServer, Severity::Warning, Setting::IncomingHost)
            .text("host", typed)
            .with("reason", Value::Own(entry.reason.clone()))
            .text("server", &account.incoming.host.value)
            .text("login", &account.incoming.username.value)
            .from(entry.source.as_ref()),
    )
}

fn retired_server_name(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let (old, about, new) = if let Some(host) = &case.username.host
        && case.profile.retired(host).is_some()
    {
        (host, Setting::IncomingHost, &account.incoming.host.value)
    } else {
        (case.isp.as_ref()?.retired.as_ref()?, Setting::OutgoingHost, &account.outgoing.host.value)
    };
    let source = case.profile.retired(old).and_then(|retired| retired.source.as_ref());
    Some(
        Advice::new(AdviceId::RetiredServerName, Severity::Warning, about)
            .text("old", old)
            .text("new", new)
            .from(source),
    )
}

fn imap_for_several_computers(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let policy = &case.profile.policy.protocol;
    let against = case.read_on == Some(ReadOn::Several)
        && case.protocol == Protocol::Pop
        && *policy.several.value() == Protocol::Imap;
    against.then(|| {
        Advice::new(AdviceId::ImapForSeveralComputers, Severity::Warning, Setting::Protocol)
            .from(policy.source.as_ref())
    })
}

/// The source of the choice between the two ways: that of the provider's server, or of the server used.
fn off_campus_needs_authenticated_or_isp_smtp(
    case: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    if !case.place.is_outside() {
        return None;
    }
    let (wording, severity) = match (&case.isp, &account.outgoing.username) {
        (Some(_), _) if case.place == Place::Both => ("provider-both", Severity::Warning),
        (Some(_), _) => ("provider", Severity::Advice),
        (None, Some(_)) => ("login", Severity::Advice),
        (None, None) => ("open", Severity::Warning),
    };
    let source = match case.profile.provider_server.as_ref().map(|offered| offered.sourced(None).origin) {
        Some(Origin::Organisation { source: Some(source) }) => Some(source),
        _ => origin_source(&account.outgoing.host),
    };
    let id = AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp;
    Some(
        Advice::new(id, severity, Setting::OutgoingHost)
            .text("case", wording)
            .text("host", &account.outgoing.host.value)
            .text("provider", if case.profile.offers_provider_server() { "yes" } else { "no" })
            .from(source.as_ref()),
    )
}

fn origin_source<T>(value: &Sourced<T>) -> Option<String> {
    match &value.origin {
        Origin::Organisation { source } => source.clone(),
        Origin::Assumed(Assumption::Profile { source, .. }) => source.clone(),
        _ => None,
    }
}

fn assumed_incoming(_: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let settings = [
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::PathPrefix,
    ];
    assumed(account, &settings, "incoming")
}

fn assumed_outgoing(_: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let settings = [
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ];
    assumed(account, &settings, "outgoing")
}

/// One finding for a server, with the reason given for the first assumed value.
fn assumed(account: &Account, settings: &[Setting], server: &'static str) -> Option<Advice> {
    let found: Vec<_> = settings
        .iter()
        .filter_map(|&setting| match account.get(setting)? {
            Sourced { value: SettingValue::Nothing, .. } => None,
            Sourced { origin: Origin::Assumed(why), .. } => Some((setting, why)),
            _ => None,
        })
        .collect();
    let (about, why) = found.first()?;
    let list = found.iter().map(|(setting, _)| *setting).collect();
    let advice = Advice::new(AdviceId::AssumedValue, Severity::Warning, *about)
        .with("settings", Value::Settings(list))
        .text("server", server);
    Some(match why {
        Assumption::Profile { source, reason } => {
            advice.text("case", "profile").with("reason", Value::Own(reason.clone())).from(source.as_ref())
        }
        Assumption::ProviderServer => {
            advice.text("case", "provider").with("reason", Value::Text(String::new()))
        }
    })
}

fn program_advised_against(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let verdict = case.profile.verdict(case.program, case.group)?;
    (verdict.verdict == Verdict::AdvisedAgainst).then(|| {
        Advice::new(AdviceId::ProgramAdvisedAgainst, Severity::Warning, Setting::Protocol)
            .text("program", case.program.program().title)
            .with("reason", Value::Own(verdict.reason.clone()))
            .from(verdict.source.as_ref())
    })
}

fn check_interval_too_short(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let policy = &case.profile.policy.check_interval;
    match case.check_every {
        CheckEvery::Minutes(typed) if typed < policy.minimum_minutes => Some(
            Advice::new(AdviceId::CheckIntervalTooShort, Severity::Warning, Setting::CheckEvery)
                .number("typed", typed)
                .number("minimum", policy.minimum_minutes)
                .number("recommended", policy.recommended_minutes)
                .from(policy.source.as_ref()),
        ),
        _ => None,
    }
}

/// With one computer it is not needed; with several its cost is still worth knowing.
fn leave_on_server_not_needed(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let days = account.retention.as_ref()?.days.as_ref()?.value;
    let (wording, severity) = match case.read_on {
        Some(ReadOn::Several) => ("needed", Severity::Advice),
        Some(ReadOn::One) => ("not-needed", Severity::Warning),
        None => ("open", Severity::Warning),
    };
    Some(
        Advice::new(AdviceId::LeaveOnServerNotNeeded, severity, Setting::LeaveOnServer)
            .text("case", wording)
            .number("days", days)
            .from(case.profile.policy.leave_on_server.source.as_ref()),
    )
}

fn leave_on_server_needs_deletion(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let retention = account.retention.as_ref()?;
    let days = retention.days.as_ref()?.value;
    let kept = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| !delete.value);
    kept.then(|| {
        let id = AdviceId::LeaveOnServerNeedsDeletion;
        Advice::new(id, Severity::Warning, Setting::DeleteWhenTrashEmptied)
            .number("days", days)
            .from(case.profile.policy.leave_on_server.source.as_ref())
    })
}

fn empty_trash_regularly(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let delete = account.retention.as_ref()?.delete_when_trash_emptied.as_ref()?;
    // Thunderbird deletes as soon as a message goes to the trash: nothing waits for emptying.
    let (severity, wording) = match case.program {
        ProgramId::Thunderbird => (Severity::Info, "thunderbird"),
        ProgramId::Eudora | ProgramId::EudoraMac => (Severity::Advice, "eudora"),
        _ => (Severity::Advice, "other"),
    };
    delete.value.then(|| {
        Advice::new(AdviceId::EmptyTrashRegularly, severity, Setting::DeleteWhenTrashEmptied)
            .text("case", wording)
            .from(case.profile.policy.leave_on_server.source.as_ref())
    })
}

fn thunderbird_counts_from_download(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let days = account.retention.as_ref()?.days.as_ref()?.value;
    (case.program == ProgramId::Thunderbird).then(|| {
        Advice::new(AdviceId::ThunderbirdCountsFromDownload, Severity::Info, Setting::RetentionDays)
            .number("days", days)
    })
}

fn interval_of_the_program(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let requested = match case.check_every {
        CheckEvery::Manual => 0,
        CheckEvery::Minutes(minutes) => minutes.max(case.profile.policy.check_interval.minimum_minutes),
    };
    let possible = account.check_every_minutes.value?;
    (possible != requested).then(|| {
        Advice::new(AdviceId::IntervalOfTheProgram, Severity::Advice, Setting::CheckEvery)
            .text("program", case.program.program().title)
            .number("wished", requested)
            .number("minutes", possible)
    })
}

/// Said by Microsoft's own support page on synchronising accounts with its cloud.
fn outlook_reads_through_microsoft(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    (case.program == ProgramId::Outlook).then(|| {
        Advice::new(AdviceId::OutlookReadsThroughMicrosoft, Severity::Advice, Setting::IncomingUsername)
    })
}

fn eudora_5_1_alternate_port(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let affected = case.program.is_eudora() && encryption(case) == TlsSupport::ImplicitOnly;
    let possible = [account.incoming.tls.value, account.outgoing.tls.value] == [Tls::Implicit; 2];
    let severity = if possible { Severity::Advice } else { Severity::Warning };
    affected.then(|| {
        Advice::new(AdviceId::Eudora51AlternatePort, severity, Setting::IncomingTls)
            .text("case", if possible { "possible" } else { "impossible" })
            .from(note_source(case))
    })
}

fn eudora_upgrade_or_alternate_port(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let affected = case.program.is_eudora() && case.version < Version::new(6, 1, 0);
    let wording = if case.version < Version::new(5, 2, 0) { "upgrade" } else { "upgraded" };
    affected.then(|| {
        Advice::new(AdviceId::EudoraUpgradeOrAlternatePort, Severity::Advice, Setting::IncomingTls)
            .text("case", wording)
            .from(note_source(case))
    })
}

fn do_not_save_password(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = case.profile.policy.save_password.sourced(None);
    let asked = account.incoming.auth.value != super::account::Auth::None;
    (asked && !policy.value).then(|| {
        Advice::new(AdviceId::DoNotSavePassword, Severity::Advice, Setting::IncomingAuth)
            .from(origin_source(&policy).as_ref())
    })
}

fn quit_when_away(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = case.profile.policy.quit_when_away.as_ref()?.sourced(None);
    let minutes = account.check_every_minutes.value?;
    policy.value.then(|| {
        Advice::new(AdviceId::QuitWhenAway, Severity::Advice, Setting::CheckEvery)
            .number("minutes", minutes)
            .from(origin_source(&policy).as_ref())
    })
}

fn fallback_port(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let fallback = account.outgoing.fallback_port.as_ref()?;
    case.place.is_outside().then(|| {
        Advice::new(AdviceId::FallbackPort, Severity::Info, Setting::OutgoingPort)
            .text("port", account.outgoing.port.value.to_string())
            .text("fallback", fallback.value.to_string())
            .from(origin_source(fallback).as_ref())
    })
}

fn certificate_name_mismatch(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let retired = case.profile.retired_hosts.first()?;
    let checked = account.incoming.tls.value != Tls::None || account.outgoing.tls.value != Tls::None;
    let old: Vec<&str> = case.profile.retired_hosts.iter().map(|retired| retired.host.as_str()).collect();
    checked.then(|| {
        Advice::new(AdviceId::CertificateNameMismatch, Severity::Info, Setting::IncomingHost)
            .text("incoming", &account.incoming.host.value)
            .text("outgoing", &account.outgoing.host.value)
            .text("old", old.join(", "))
            .from(retired.source.as_ref())
    })
}

/// The organisation's words about a version, unless a rule above already says them.
fn organisation_note(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let note = note(case)?;
    let said = case.program.is_eudora() && case.version < Version::new(6, 1, 0);
    (!said).then(|| {
        Advice::new(AdviceId::OrganisationNote, Severity::Info, Setting::Protocol)
            .with("note", Value::Own(note.text.clone()))
            .from(note.source.as_ref())
    })
}

/// The source a finding names, as the profile describes it.
pub fn source<'a>(profile: &'a Profile, advice: &Advice) -> Option<&'a super::profile::Source> {
    profile.sources.get(advice.source.as_ref()?)
}
