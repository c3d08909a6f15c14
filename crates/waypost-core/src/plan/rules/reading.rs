//! Rules about reading mail: the protocol, how long mail stays on the server, how often to check.

use crate::plan::account::{Account, Protocol, Setting};
use crate::plan::advice::{Advice, AdviceId, Severity};
use crate::plan::answers::CheckEvery;
use crate::plan::choices::ReadOn;
use crate::plan::policy_rules::{interval_rule, undeleted_copy_rule, unneeded_copy_rule};
use crate::plan::program::ProgramId;
use crate::plan::resolved_answers::ResolvedAnswers;

pub(super) fn imap_for_several_computers(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let policy = &answers.profile.policy.protocol;
    let applies = answers.read_on == Some(ReadOn::Several)
        && answers.protocol == Protocol::Pop
        && *policy.several.value() == Protocol::Imap;
    applies.then(|| {
        Advice::new(AdviceId::ImapForSeveralComputers, Severity::Warning, Setting::Protocol)
            .with_source(policy.source.as_ref())
    })
}

pub(super) fn check_interval_too_short(answers: &ResolvedAnswers<'_>, _: &Account) -> Option<Advice> {
    let CheckEvery::Minutes(typed) = answers.check_every else { return None };
    let broken = interval_rule(answers.profile, typed)?;
    let policy = &answers.profile.policy.check_interval;
    Some(
        Advice::new(broken.id, Severity::Warning, Setting::CheckEvery)
            .number("typed", typed)
            .number("minimum", policy.minimum_minutes)
            .number("recommended", policy.recommended_minutes)
            .with_source(broken.source),
    )
}

/// With one computer no copy is needed. With several computers its cost is still worth knowing.
pub(super) fn leave_on_server_not_needed(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let days = account.retention.as_ref()?.days.as_ref()?.value;
    let (wording, severity) = match answers.read_on {
        Some(ReadOn::Several) => ("needed", Severity::Advice),
        Some(ReadOn::One) => ("not-needed", Severity::Warning),
        None => ("open", Severity::Warning),
    };
    let broken = unneeded_copy_rule(answers.profile);
    Some(
        Advice::new(broken.id, severity, Setting::LeaveOnServer)
            .text("case", wording)
            .number("days", days)
            .with_source(broken.source),
    )
}

pub(super) fn leave_on_server_needs_deletion(
    answers: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    let retention = account.retention.as_ref()?;
    let days = retention.days.as_ref()?.value;
    let is_kept = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| !delete.value);
    is_kept.then(|| {
        let broken = undeleted_copy_rule(answers.profile);
        Advice::new(broken.id, Severity::Warning, Setting::DeleteWhenTrashEmptied)
            .number("days", days)
            .with_source(broken.source)
    })
}

pub(super) fn empty_trash_regularly(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let delete = account.retention.as_ref()?.delete_when_trash_emptied.as_ref()?;
    // Thunderbird deletes from the server as soon as a message is moved to the trash, not when the trash is emptied.
    let (severity, wording) = match answers.program {
        ProgramId::Thunderbird => (Severity::Info, "thunderbird"),
        ProgramId::Eudora | ProgramId::EudoraMac => (Severity::Advice, "eudora"),
        _ => (Severity::Advice, "other"),
    };
    delete.value.then(|| {
        Advice::new(AdviceId::EmptyTrashRegularly, severity, Setting::DeleteWhenTrashEmptied)
            .text("case", wording)
            .with_source(answers.profile.policy.leave_on_server.source.as_ref())
    })
}

pub(super) fn quit_when_away(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = answers.profile.policy.quit_when_away.as_ref()?.sourced(None);
    let minutes = account.check_every_minutes.value?;
    policy.value.then(|| {
        Advice::new(AdviceId::QuitWhenAway, Severity::Advice, Setting::CheckEvery)
            .number("minutes", minutes)
            .with_source(policy.origin.source())
    })
}

pub(super) fn interval_of_the_program(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let requested = match answers.check_every {
        CheckEvery::Manual => 0,
        CheckEvery::Minutes(minutes) => minutes.max(answers.profile.policy.check_interval.minimum_minutes),
    };
    let possible = account.check_every_minutes.value?;
    (possible != requested).then(|| {
        Advice::new(AdviceId::IntervalOfTheProgram, Severity::Advice, Setting::CheckEvery)
            .text("program", answers.program.program().title)
            .number("wished", requested)
            .number("minutes", possible)
    })
}
