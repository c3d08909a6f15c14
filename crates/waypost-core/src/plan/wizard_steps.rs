//! The steps of the wizard: which ones the answers lead to, and what blocks each.

use std::collections::BTreeSet;

use super::account::Protocol;
use super::answers::Answers;
use super::choices::{NetworkLocation, ReadOn};
use super::planner::plan;
use super::problem::{Field, Problem};
use super::profile::Profile;
use super::resolved_answers::ResolvedAnswers;

/// One step of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The start: what to do.
    Start,
    /// The organisation.
    Organisation,
    /// Full name, user name, address.
    You,
    /// The email program.
    Program,
    /// The number of computers, and IMAP or POP.
    Reading,
    /// The networks to send from, and the sending server.
    Sending,
    /// How long fetched mail stays on the server. POP only.
    Retention,
    /// A warning that other computers would lose mail. Shown if the answers delete mail at the first fetch.
    RetentionWarning,
    /// How often to check for mail.
    HowOften,
    /// Every setting with its origin.
    Review,
    /// A test of the servers.
    Probe,
    /// Saving, printing, manual steps.
    Finish,
}

impl Step {
    /// Returns true if the step asks a question.
    pub const fn is_question(self) -> bool {
        !matches!(self, Self::Start | Self::RetentionWarning | Self::Review | Self::Probe | Self::Finish)
    }

    /// Returns the step that asks for a field.
    pub const fn that_asks(field: Field) -> Self {
        match field {
            Field::Organisation => Self::Organisation,
            Field::Group | Field::Username | Field::Name | Field::Address => Self::You,
            Field::Program | Field::Version => Self::Program,
            Field::ReadOn | Field::Protocol => Self::Reading,
            Field::Network | Field::IspSmtp => Self::Sending,
            Field::LeaveOnServer => Self::Retention,
            Field::CheckEvery => Self::HowOften,
        }
    }
}

/// Returns true if mail would be deleted from the server at the first fetch although several computers read it. The
/// others would never get it, and nothing could restore it.
pub fn would_lose_mail(profile: &Profile, answers: &Answers) -> bool {
    answers.protocol(profile) == Protocol::Pop
        && answers.read_on == Some(ReadOn::Several)
        && answers.retention_days(profile, Protocol::Pop) == Ok(None)
}

/// Returns the steps for these answers, in order.
pub fn steps(profile: Option<&Profile>, answers: &Answers) -> Vec<Step> {
    let pop = profile.is_some_and(|profile| answers.protocol(profile) == Protocol::Pop);
    let warns = profile.is_some_and(|profile| would_lose_mail(profile, answers));
    let asks_where = profile.is_none_or(Profile::asks_where_mail_is_sent);
    [
        Step::Start,
        Step::Organisation,
        Step::You,
        Step::Program,
        Step::Reading,
        Step::Sending,
        Step::Retention,
        Step::RetentionWarning,
        Step::HowOften,
        Step::Review,
        Step::Probe,
        Step::Finish,
    ]
    .into_iter()
    .filter(|&step| match step {
        Step::Sending => asks_where,
        Step::Retention => pop,
        Step::RetentionWarning => warns,
        _ => true,
    })
    .collect()
}

/// Returns the next step, or the same step at the end.
pub fn next(profile: Option<&Profile>, answers: &Answers, step: Step) -> Step {
    steps(profile, answers).into_iter().find(|&other| other > step).unwrap_or(step)
}

/// Returns the previous step, or the same step at the start.
pub fn previous(profile: Option<&Profile>, answers: &Answers, step: Step) -> Step {
    steps(profile, answers).into_iter().rev().find(|&other| other < step).unwrap_or(step)
}

/// Returns the number of the question, from 1, and the number of questions. `None` if the step asks nothing.
pub fn progress(profile: Option<&Profile>, answers: &Answers, step: Step) -> Option<(usize, usize)> {
    let questions: Vec<Step> =
        steps(profile, answers).into_iter().filter(|step| step.is_question()).collect();
    let index = questions.iter().position(|&other| other == step)?;
    Some((index + 1, questions.len()))
}

/// Returns what is missing or wrong on one step. In the window, choices without a harmless default must be made; the
/// command line takes the safest.
pub fn problems_on_step(profile: Option<&Profile>, answers: &Answers, step: Step) -> Vec<Problem> {
    let Some(profile) = profile else {
        return match step {
            Step::Start => Vec::new(),
            _ => vec![Problem::OrganisationMissing],
        };
    };
    let unanswered = match step {
        Step::Reading if answers.read_on.is_none() => Some(Problem::ReadOnMissing),
        Step::Sending if answers.network.is_none() && profile.asks_where_mail_is_sent() => {
            Some(Problem::NetworkMissing)
        }
        _ => None,
    };
    let problems = ResolvedAnswers::resolve(profile, answers).err().unwrap_or_default();
    unanswered
        .into_iter()
        .chain(problems.into_iter().filter(|p| Step::that_asks(p.field()) == step))
        .collect()
}

/// Returns true if a step is not complete: an answer on it is missing or wrong, or it is the review and the person has
/// not agreed to an unencrypted password.
pub fn is_blocked(profile: Option<&Profile>, answers: &Answers, step: Step) -> bool {
    !problems_on_step(profile, answers, step).is_empty() || lacks_consent(profile, answers, step)
}

fn lacks_consent(profile: Option<&Profile>, answers: &Answers, step: Step) -> bool {
    step == Step::Review
        && profile
            .and_then(|profile| plan(profile, answers).ok())
            .is_some_and(|plan| plan.needs_plaintext_consent)
}

/// Returns the step to show when `wanted` is asked for: `wanted` itself, or the first step before it that was not passed
/// or is blocked. Every move between the steps goes through this function, so no question, warning or consent is
/// skipped.
///
/// A setup may leave a choice to the organisation's default. Such a choice is asked on the way to the review, and no
/// more after it.
pub fn open_step(
    profile: Option<&Profile>,
    answers: &Answers,
    passed: &BTreeSet<Step>,
    wanted: Step,
) -> Step {
    let is_reviewed = wanted > Step::Review && passed.contains(&Step::Review);
    let has_plan = is_reviewed && profile.is_some_and(|profile| plan(profile, answers).is_ok());
    let mut shown = Step::Start;
    for step in steps(profile, answers).into_iter().take_while(|&step| step <= wanted) {
        shown = step;
        let blocks = if has_plan { lacks_consent } else { is_blocked };
        if !passed.contains(&step) || blocks(profile, answers, step) {
            break;
        }
    }
    shown
}

/// Returns the given answers that have no effect now. They are kept, because another answer can give them effect
/// again.
pub fn unused_answers(profile: &Profile, answers: &Answers) -> Vec<Field> {
    // Every answer by name, so that a new one does not compile without a decision here. Those with `_` always have an
    // effect.
    let Answers {
        org: _,
        group: _,
        username: _,
        name: _,
        address: _,
        program: _,
        read_on: _,
        protocol: _,
        network,
        isp_smtp,
        through_provider,
        leave_on_server,
        keep_after_trash,
        check_every: _,
        accept_plaintext: _,
    } = answers;
    let days = leave_on_server.trim();
    let retention = answers.protocol(profile) == Protocol::Imap
        && ((!days.is_empty() && !days.eq_ignore_ascii_case("no")) || *keep_after_trash);
    let provider = *network == Some(NetworkLocation::OnCampus)
        && !isp_smtp.trim().is_empty()
        && *through_provider != Some(false);
    [(Field::LeaveOnServer, retention), (Field::IspSmtp, provider)]
        .into_iter()
        .filter_map(|(field, is_unused)| is_unused.then_some(field))
        .collect()
}
