//! Rules about email programs and their versions.

use crate::plan::account::{Account, Setting, Tls};
use crate::plan::advice::{Advice, AdviceId, AdviceValue, Severity};
use crate::plan::profile::{ProgramNote, Verdict};
use crate::plan::program::{ProgramId, TlsSupport, Version};
use crate::plan::resolved_answers::ResolvedAnswers;

pub(super) fn program_advised_against(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let verdict = answers.profile.verdict(answers.program, answers.group)?;
    (verdict.verdict == Verdict::AdvisedAgainst).then(|| {
        Advice::new(AdviceId::ProgramAdvisedAgainst, Severity::Warning, Setting::Protocol)
            .text("program", answers.program.program().title)
            .with("reason", AdviceValue::ProfileText(verdict.reason.clone()))
            .with_source(verdict.source.as_ref())
    })
}

pub(super) fn eudora_too_old_for_tls(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let too_old = answers.program.is_eudora() && answers.tls_support() == TlsSupport::None;
    let severity = if answers.accept_plaintext { Severity::Warning } else { Severity::Error };
    too_old.then(|| {
        Advice::new(AdviceId::EudoraTooOldForTls, severity, Setting::IncomingTls)
            .text("version", answers.version.to_string())
            .text("case", if answers.accept_plaintext { "agreed" } else { "open" })
            .with_source(note_source(answers))
    })
}

pub(super) fn eudora_5_1_alternate_port(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let affected = answers.program.is_eudora() && answers.tls_support() == TlsSupport::ImplicitOnly;
    let possible = [account.incoming.tls.value, account.outgoing.tls.value] == [Tls::Implicit; 2];
    let severity = if possible { Severity::Advice } else { Severity::Warning };
    affected.then(|| {
        Advice::new(AdviceId::Eudora51AlternatePort, severity, Setting::IncomingTls)
            .text("case", if possible { "possible" } else { "impossible" })
            .with_source(note_source(answers))
    })
}

pub(super) fn eudora_upgrade_or_alternate_port(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let affected = answers.program.is_eudora() && answers.version < Version::new(6, 1, 0);
    let wording = if answers.version < Version::new(5, 2, 0) { "upgrade" } else { "upgraded" };
    affected.then(|| {
        Advice::new(AdviceId::EudoraUpgradeOrAlternatePort, Severity::Advice, Setting::IncomingTls)
            .text("case", wording)
            .with_source(note_source(answers))
    })
}

pub(super) fn thunderbird_counts_from_download(
    answers: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    let days = account.retention.as_ref()?.days.as_ref()?.value;
    (answers.program == ProgramId::Thunderbird).then(|| {
        Advice::new(AdviceId::ThunderbirdCountsFromDownload, Severity::Info, Setting::RetentionDays)
            .number("days", days)
    })
}

/// Source: Microsoft's support page on synchronising accounts with its cloud.
pub(super) fn outlook_reads_through_microsoft(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    (answers.program == ProgramId::Outlook).then(|| {
        Advice::new(AdviceId::OutlookReadsThroughMicrosoft, Severity::Advice, Setting::IncomingUsername)
    })
}

/// Gives the organisation's note about a version, unless the rules about Eudora already cover it.
pub(super) fn organisation_note(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let note = program_note(answers)?;
    let is_covered = answers.program.is_eudora() && answers.version < Version::new(6, 1, 0);
    (!is_covered).then(|| {
        Advice::new(AdviceId::OrganisationNote, Severity::Info, Setting::Protocol)
            .with("note", AdviceValue::ProfileText(note.text.clone()))
            .with_source(note.source.as_ref())
    })
}

fn program_note<'a>(answers: &ResolvedAnswers<'a>) -> Option<&'a ProgramNote> {
    answers.profile.program_notes.iter().find(|note| note.covers(answers.program, answers.version))
}

fn note_source<'a>(answers: &ResolvedAnswers<'a>) -> Option<&'a String> {
    program_note(answers)?.source.as_ref()
}
