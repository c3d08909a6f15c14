//! The questions in their order: which there are for these answers, and what keeps one from going on.

use super::account::Protocol;
use super::answers::{Answers, Field, NetworkLocation, Problem, ReadOn, ResolvedAnswers};
use super::profile::Profile;

/// One page of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The doors.
    Start,
    /// Which organisation.
    Organisation,
    /// Name, user name, address.
    You,
    /// Which email program.
    Program,
    /// How many computers; IMAP or POP.
    Reading,
    /// From where, and through which server.
    Sending,
    /// Retention mail on the server. POP only.
    Retention,
    /// An interruption: with these answers mail would leave the server for good, and be missed elsewhere.
    RetentionWarning,
    /// How often to check.
    HowOften,
    /// Every value and where it comes from.
    Review,
    /// The servers tried.
    Probe,
    /// Save it, print it, do it by hand.
    Finish,
}

impl Step {
    /// Whether it asks something, as opposed to showing.
    pub const fn is_question(self) -> bool {
        !matches!(self, Self::Start | Self::RetentionWarning | Self::Review | Self::Probe | Self::Finish)
    }

    /// The page that asks for a field.
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

/// Whether mail would leave the server at the first fetch, although several computers read it: the others
/// never get it, and nothing brings it back.
pub fn would_lose_mail(profile: &Profile, answers: &Answers) -> bool {
    answers.protocol(profile) == Protocol::Pop
        && answers.read_on == Some(ReadOn::Several)
        && answers.retention_days(profile, Protocol::Pop) == Ok(None)
}

/// The pages for these answers, in order. Retention mail is asked with POP only.
pub fn steps(profile: Option<&Profile>, answers: &Answers) -> Vec<Step> {
    let pop = profile.is_some_and(|profile| answers.protocol(profile) == Protocol::Pop);
    let leaves = profile.is_some_and(|profile| would_lose_mail(profile, answers));
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
        Step::Retention => pop,
        Step::RetentionWarning => leaves,
        _ => true,
    })
    .collect()
}

/// The page after this one; the same at the end.
pub fn next(profile: Option<&Profile>, answers: &Answers, step: Step) -> Step {
    steps(profile, answers).into_iter().find(|&other| other > step).unwrap_or(step)
}

/// The page before this one; the same at the start.
pub fn previous(profile: Option<&Profile>, answers: &Answers, step: Step) -> Step {
    steps(profile, answers).into_iter().rev().find(|&other| other < step).unwrap_or(step)
}

/// Which question this is, counted from 1, and how many there are; none for pages that ask nothing.
pub fn progress(profile: Option<&Profile>, answers: &Answers, step: Step) -> Option<(usize, usize)> {
    let questions: Vec<Step> =
        steps(profile, answers).into_iter().filter(|step| step.is_question()).collect();
    let place = questions.iter().position(|&other| other == step)?;
    Some((place + 1, questions.len()))
}

/// What is missing or wrong on one page. In the window the choices that have no harmless default
/// must be made; the command line takes the safest.
pub fn problems_on_step(profile: Option<&Profile>, answers: &Answers, step: Step) -> Vec<Problem> {
    let Some(profile) = profile else {
        return match step {
            Step::Start => Vec::new(),
            _ => vec![Problem::OrganisationMissing],
        };
    };
    let open = match step {
        Step::Reading if answers.read_on.is_none() => Some(Problem::ReadOnMissing),
        Step::Sending if answers.network.is_none() => Some(Problem::NetworkMissing),
        _ => None,
    };
    let wrong = ResolvedAnswers::resolve(profile, answers).err().unwrap_or_default();
    open.into_iter().chain(wrong.into_iter().filter(|p| Step::that_asks(p.field()) == step)).collect()
}

/// The last page one may be on: the first whose question is not answered, or the end.
pub fn last_reachable_step(profile: Option<&Profile>, answers: &Answers) -> Step {
    steps(profile, answers)
        .into_iter()
        .find(|&step| !problems_on_step(profile, answers, step).is_empty())
        .unwrap_or(Step::Finish)
}

/// Answers that were given and no longer change anything. They are kept, in case they do again.
pub fn unused_answers(profile: &Profile, answers: &Answers) -> Vec<Field> {
    let days = answers.leave_on_server.trim();
    let keeps = answers.protocol(profile) == Protocol::Imap
        && ((!days.is_empty() && !days.eq_ignore_ascii_case("no")) || answers.keep_after_trash);
    let provider = answers.network == Some(NetworkLocation::OnCampus)
        && !answers.isp_smtp.trim().is_empty()
        && answers.through_provider != Some(false);
    [(Field::LeaveOnServer, keeps), (Field::IspSmtp, provider)]
        .into_iter()
        .filter_map(|(field, idle)| idle.then_some(field))
        .collect()
}
