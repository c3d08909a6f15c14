//! The rules: each looks at one case and says at most one thing.
//!
//! A rule is a function and a line in [`RULES`]. Its sentences stand in the texts under its id.

use super::account::{Account, Assumption, Auth, Origin, Protocol, Setting, SettingValue, Sourced, Tls};
pub use super::advice::{Advice, AdviceId, AdviceValue, Severity};
use super::answers::{CheckEvery, NetworkLocation, ReadOn, ResolvedAnswers};
use super::policy_rules::{
    interval_rule, login_host_rule, retired_host_rule, undeleted_copy_rule, unneeded_copy_rule,
};
use super::profile::{Profile, ProgramNote, Verdict};
use super::program::{ProgramId, TlsSupport, Version};

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

fn note<'a>(case: &ResolvedAnswers<'a>) -> Option<&'a ProgramNote> {
    case.profile.program_notes.iter().find(|note| note.covers(case.program, case.version))
}

fn note_source<'a>(case: &ResolvedAnswers<'a>) -> Option<&'a String> {
    note(case)?.source.as_ref()
}

fn eudora_too_old_for_tls(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let too_old = case.program.is_eudora() && case.tls_support() == TlsSupport::None;
    let severity = if case.accept_plaintext { Severity::Warning } else { Severity::Error };
    too_old.then(|| {
        Advice::new(AdviceId::EudoraTooOldForTls, severity, Setting::IncomingTls)
            .text("version", case.version.to_string())
            .text("case", if case.accept_plaintext { "agreed" } else { "open" })
            .with_source(note_source(case))
    })
}

fn no_tls(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let theirs = case.tls_support() != TlsSupport::None && account.sends_plaintext_password();
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
        Origin::Organisation { source } => source.as_ref(),
        _ => None,
    };
    required.value.then(|| {
        Advice::new(AdviceId::TlsRequired, severity, Setting::IncomingTls)
            .text("case", if clear { "clear" } else { "encrypted" })
            .with_source(source)
    })
}

fn login_host_is_not_a_mail_server(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let typed = case.username.host.as_ref()?;
    let entry = case.profile.not_mail_server(typed)?;
    let broken = login_host_rule(case.profile, typed)?;
    Some(
        Advice::new(broken.id, Severity::Warning, Setting::IncomingHost)
            .text("host", typed)
            .with("reason", AdviceValue::ProfileText(entry.reason.clone()))
            .text("server", &account.incoming.host.value)
            .text("login", &account.incoming.username.value)
            .with_source(broken.source),
    )
}

fn retired_server_name(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let typed = case.username.host.as_ref();
    let reading = typed.and_then(|host| Some((host, retired_host_rule(case.profile, host)?)));
    let (old, broken, about, new) = if let Some((host, broken)) = reading {
        (host, broken, Setting::IncomingHost, &account.incoming.host.value)
    } else {
        let old = case.isp.as_ref()?.retired_name.as_ref()?;
        let broken = retired_host_rule(case.profile, old)?;
        (old, broken, Setting::OutgoingHost, &account.outgoing.host.value)
    };
    Some(
        Advice::new(broken.id, Severity::Warning, about)
            .text("old", old)
            .text("new", new)
            .with_source(broken.source),
    )
}

fn imap_for_several_computers(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let policy = &case.profile.policy.protocol;
    let against = case.read_on == Some(ReadOn::Several)
        && case.protocol == Protocol::Pop
        && *policy.several.value() == Protocol::Imap;
    against.then(|| {
        Advice::new(AdviceId::ImapForSeveralComputers, Severity::Warning, Setting::Protocol)
            .with_source(policy.source.as_ref())
    })
}

/// The source of the choice between the two ways: that of the provider's server, or of the server used.
fn off_campus_needs_authenticated_or_isp_smtp(
    case: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    if !case.network.is_outside() {
        return None;
    }
    let (wording, severity) = match (&case.isp, &account.outgoing.username) {
        (Some(_), _) if case.network == NetworkLocation::Both => ("provider-both", Severity::Warning),
        (Some(_), _) => ("provider", Severity::Advice),
        (None, Some(_)) => ("login", Severity::Advice),
        (None, None) => ("open", Severity::Warning),
    };
    let source = match case.profile.provider_server.as_ref().map(|offered| offered.sourced(None).origin) {
        Some(Origin::Organisation { source: Some(source) }) => Some(source),
        _ => account.outgoing.host.origin.source().cloned(),
    };
    let id = AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp;
    Some(
        Advice::new(id, severity, Setting::OutgoingHost)
            .text("case", wording)
            .text("host", &account.outgoing.host.value)
            .text("provider", if case.profile.offers_provider_server() { "yes" } else { "no" })
            .with_source(source.as_ref()),
    )
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
            Sourced { value: SettingValue::Unset, .. } => None,
            Sourced { origin: Origin::Assumed(why), .. } => Some((setting, why)),
            _ => None,
        })
        .collect();
    let (about, why) = found.first()?;
    let list = found.iter().map(|(setting, _)| *setting).collect();
    let advice = Advice::new(AdviceId::AssumedValue, Severity::Warning, *about)
        .with("settings", AdviceValue::Settings(list))
        .text("server", server);
    Some(match why {
        Assumption::Profile { source, reason } => advice
            .text("case", "profile")
            .with("reason", AdviceValue::ProfileText(reason.clone()))
            .with_source(source.as_ref()),
        Assumption::ProviderServer => {
            advice.text("case", "provider").with("reason", AdviceValue::Text(String::new()))
        }
    })
}

fn program_advised_against(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let verdict = case.profile.verdict(case.program, case.group)?;
    (verdict.verdict == Verdict::AdvisedAgainst).then(|| {
        Advice::new(AdviceId::ProgramAdvisedAgainst, Severity::Warning, Setting::Protocol)
            .text("program", case.program.program().title)
            .with("reason", AdviceValue::ProfileText(verdict.reason.clone()))
            .with_source(verdict.source.as_ref())
    })
}

fn check_interval_too_short(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let CheckEvery::Minutes(typed) = case.check_every else { return None };
    let broken = interval_rule(case.profile, typed)?;
    let policy = &case.profile.policy.check_interval;
    Some(
        Advice::new(broken.id, Severity::Warning, Setting::CheckEvery)
            .number("typed", typed)
            .number("minimum", policy.minimum_minutes)
            .number("recommended", policy.recommended_minutes)
            .with_source(broken.source),
    )
}

/// With one computer it is not needed; with several its cost is still worth knowing.
fn leave_on_server_not_needed(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let days = account.retention.as_ref()?.days.as_ref()?.value;
    let (wording, severity) = match case.read_on {
        Some(ReadOn::Several) => ("needed", Severity::Advice),
        Some(ReadOn::One) => ("not-needed", Severity::Warning),
        None => ("open", Severity::Warning),
    };
    let broken = unneeded_copy_rule(case.profile);
    Some(
        Advice::new(broken.id, severity, Setting::LeaveOnServer)
            .text("case", wording)
            .number("days", days)
            .with_source(broken.source),
    )
}

fn leave_on_server_needs_deletion(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let retention = account.retention.as_ref()?;
    let days = retention.days.as_ref()?.value;
    let kept = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| !delete.value);
    kept.then(|| {
        let broken = undeleted_copy_rule(case.profile);
        Advice::new(broken.id, Severity::Warning, Setting::DeleteWhenTrashEmptied)
            .number("days", days)
            .with_source(broken.source)
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
            .with_source(case.profile.policy.leave_on_server.source.as_ref())
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
    let affected = case.program.is_eudora() && case.tls_support() == TlsSupport::ImplicitOnly;
    let possible = [account.incoming.tls.value, account.outgoing.tls.value] == [Tls::Implicit; 2];
    let severity = if possible { Severity::Advice } else { Severity::Warning };
    affected.then(|| {
        Advice::new(AdviceId::Eudora51AlternatePort, severity, Setting::IncomingTls)
            .text("case", if possible { "possible" } else { "impossible" })
            .with_source(note_source(case))
    })
}

fn eudora_upgrade_or_alternate_port(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let affected = case.program.is_eudora() && case.version < Version::new(6, 1, 0);
    let wording = if case.version < Version::new(5, 2, 0) { "upgrade" } else { "upgraded" };
    affected.then(|| {
        Advice::new(AdviceId::EudoraUpgradeOrAlternatePort, Severity::Advice, Setting::IncomingTls)
            .text("case", wording)
            .with_source(note_source(case))
    })
}

fn do_not_save_password(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = case.profile.policy.save_password.sourced(None);
    let asked = account.incoming.auth.value != Auth::None;
    (asked && !policy.value).then(|| {
        Advice::new(AdviceId::DoNotSavePassword, Severity::Advice, Setting::IncomingAuth)
            .with_source(policy.origin.source())
    })
}

fn quit_when_away(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = case.profile.policy.quit_when_away.as_ref()?.sourced(None);
    let minutes = account.check_every_minutes.value?;
    policy.value.then(|| {
        Advice::new(AdviceId::QuitWhenAway, Severity::Advice, Setting::CheckEvery)
            .number("minutes", minutes)
            .with_source(policy.origin.source())
    })
}

fn fallback_port(case: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let fallback = account.outgoing.fallback_port.as_ref()?;
    case.network.is_outside().then(|| {
        Advice::new(AdviceId::FallbackPort, Severity::Info, Setting::OutgoingPort)
            .text("port", account.outgoing.port.value.to_string())
            .text("fallback", fallback.value.to_string())
            .with_source(fallback.origin.source())
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
            .with_source(retired.source.as_ref())
    })
}

/// The organisation's words about a version, unless a rule above already says them.
fn organisation_note(case: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let note = note(case)?;
    let said = case.program.is_eudora() && case.version < Version::new(6, 1, 0);
    (!said).then(|| {
        Advice::new(AdviceId::OrganisationNote, Severity::Info, Setting::Protocol)
            .with("note", AdviceValue::ProfileText(note.text.clone()))
            .with_source(note.source.as_ref())
    })
}

/// The source a finding names, as the profile describes it.
pub fn source<'a>(profile: &'a Profile, advice: &Advice) -> Option<&'a super::profile::Source> {
    profile.sources.get(advice.source.as_ref()?)
}
