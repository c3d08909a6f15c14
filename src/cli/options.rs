//! Turns options into answers. An option wins over the same answer in the `--answers` file, which can be a
//! prepared setup.

use std::io::Read;
use std::path::Path;

use clap::ArgMatches;

use super::command::value_name;
use super::{Context, Failure, Result, by_hand, from_account, read_error};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answer_list::Answer;
use waypost_core::plan::answer_value::Choice;
use waypost_core::plan::answers::{self, Answers, Field, Problem};
use waypost_core::plan::json_document::{self, Schema};
use waypost_core::plan::resolved_answers::ResolvedAnswers;
use waypost_core::plan::{self, Plan, wizard_steps};
use waypost_core::text::{Texts, sanitise};
use waypost_engine::Organisation;
use waypost_engine::host::files;

/// Largest answers file, in bytes.
const MAX_ANSWERS_BYTES: u64 = 1 << 20;

/// A plan made from the options, with the organisation it is for.
pub struct Planned {
    /// The organisation of `--org`.
    pub organisation: Organisation,
    /// The plan for these answers.
    pub plan: Plan,
    /// The support code that stands for these answers at the review.
    pub code: String,
    /// What an account of `--from` loses or changes, in sentences.
    pub notes: Vec<String>,
}

/// Reads the options, finds the organisation, and plans.
pub fn plan(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Planned> {
    let answers = read(context, options, input)?;
    if let Some(taken) = from_account::taken_account(context, options, &answers)? {
        let planned = planned(context, taken.organisation.clone(), &taken.answers)?;
        let notes = taken.sentences(&planned.plan, context.texts);
        return Ok(Planned { notes, ..planned });
    }
    let (organisation, answers) = chosen_organisation(context, options, answers)?;
    planned(context, organisation, &answers)
}

/// Plans. Answers without any effect are problems too.
fn planned(context: &Context<'_>, organisation: Organisation, answers: &Answers) -> Result<Planned> {
    let profile = &organisation.profile;
    let unused = wizard_steps::unused_answers(profile, answers);
    let sentence = |field: &Field| {
        Some(format!("{}: {}", option(*field), context.texts.get(unused_option_text(*field)?)))
    };
    let mut sentences: Vec<String> = unused.iter().filter_map(sentence).collect();
    match plan::plan(profile, answers) {
        Ok(plan) if sentences.is_empty() => {
            let code = SupportCode::for_review(profile, answers);
            Ok(Planned { plan, organisation, code, notes: Vec::new() })
        }
        outcome => {
            sentences.extend(outcome.err().unwrap_or_default().iter().map(|p| problem(context.texts, p)));
            Err(Failure { sentences, code: super::USAGE }.into())
        }
    }
}

/// Reads the options and finds the organisation.
pub fn organisation(
    context: &Context<'_>,
    options: &ArgMatches,
    input: &mut dyn Read,
) -> Result<(Organisation, Answers)> {
    let answers = read(context, options, input)?;
    chosen_organisation(context, options, answers)
}

/// The organisation of `--org`, or of servers by hand.
fn chosen_organisation(
    context: &Context<'_>,
    options: &ArgMatches,
    answers: Answers,
) -> Result<(Organisation, Answers)> {
    if let Some(by_hand) = by_hand::organisation(context, options, &answers)? {
        return Ok(by_hand);
    }
    if answers.org.trim().is_empty() {
        let what = context.texts.problem(&Problem::OrganisationMissing);
        anyhow::bail!(Failure::usage(format!("--org: {what}")));
    }
    let organisation = context.find_organisation(answers.org.trim())?;
    Ok((organisation, answers))
}

/// Reads answers that may be incomplete. Each answer that is given must be valid.
pub fn partial_answers(
    context: &Context<'_>,
    options: &ArgMatches,
    input: &mut dyn Read,
) -> Result<(Organisation, Answers)> {
    let (organisation, answers) = organisation(context, options, input)?;
    let problems = ResolvedAnswers::resolve(&organisation.profile, &answers).err().unwrap_or_default();
    let wrong: Vec<String> =
        problems.iter().filter(|p| !p.is_unanswered()).map(|p| problem(context.texts, p)).collect();
    if wrong.is_empty() {
        return Ok((organisation, answers));
    }
    Err(Failure { sentences: wrong, code: super::USAGE }.into())
}

/// The answers as given, not yet compared with an organisation.
pub fn read(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Answers> {
    let mut answers = match options.get_one::<String>("answers") {
        Some(path) if waypost_engine::is_setup(Path::new(path)) => {
            context.answers_of_setup(Path::new(path))?
        }
        Some(path) => from_file(context, path, input)?,
        None => Answers::default(),
    };
    for answer in Answer::ALL {
        let Some(option) = answer.option() else { continue };
        let given = match value_name(*answer) {
            Some(_) => options.get_one::<String>(option).map(String::as_str),
            None => options.get_flag(option).then_some(true.word()),
        };
        let Some(typed) = given else { continue };
        if let Err(known) = answers.get_mut(*answer).set(typed) {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            let values = [
                ("argument", format!("--{option}").into()),
                ("value", sanitise(typed).into()),
                ("known", context.texts.list_or(&known).into()),
            ];
            return Err(Failure::usage(context.texts.with("cli-wrong-value", &values)).into());
        }
    }
    Ok(answers)
}

fn from_file(context: &Context<'_>, path: &str, input: &mut dyn Read) -> Result<Answers> {
    let texts = context.texts;
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        input.take(MAX_ANSWERS_BYTES).read_to_end(&mut bytes).map(|_| bytes)
    } else {
        files::read_at_most(Path::new(path), MAX_ANSWERS_BYTES)
    };
    let bytes = bytes.map_err(|error| read_error(context, path, &error))?;
    let schema = Schema::new(answers::schema());
    let document = json_document::read(&bytes, MAX_ANSWERS_BYTES as usize, &schema);
    if document.errors.is_empty()
        && let Some(Ok(answers)) = document.value.map(serde_json::from_value)
    {
        return Ok(answers);
    }
    let sentences = document.errors.iter().map(|(_, place, fault)| {
        texts.with(
            "cli-answers-fault",
            &[
                ("path", path.into()),
                ("line", place.line.to_string().into()),
                ("column", place.column.to_string().into()),
                ("words", texts.json_error(fault).into()),
            ],
        )
    });
    Err(Failure { sentences: sentences.collect(), code: super::USAGE }.into())
}

fn problem(texts: &Texts, problem: &Problem) -> String {
    format!("{}: {}", option(problem.field()), texts.problem(problem))
}

/// The option that answers a question.
fn option(field: Field) -> String {
    let answer = field.answer();
    answer.option().map_or_else(|| answer.name().to_owned(), |option| format!("--{option}"))
}

/// Text id of the reason why a given option has no effect. `None` if it always has one.
const fn unused_option_text(field: Field) -> Option<&'static str> {
    match field {
        Field::IspSmtp => Some("cli-unused-isp-smtp"),
        Field::LeaveOnServer => Some("cli-unused-leave-on-server"),
        Field::Organisation
        | Field::Name
        | Field::Username
        | Field::Group
        | Field::Address
        | Field::Program
        | Field::Version
        | Field::ReadOn
        | Field::Protocol
        | Field::Network
        | Field::CheckEvery => None,
    }
}
