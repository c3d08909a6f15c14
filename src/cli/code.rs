//! `waypost code`: makes a support code from answers and reads one.

use std::io::Read;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::plan::{pretty, push};
use super::{ACTION_NEEDED, Context, Failure, Outcome, Result, SUCCESS, options};
use waypost_core::handoff::choices::AppliedCode;
use waypost_core::handoff::code_text::{choices_text, spelled};
use waypost_core::handoff::people_list::column;
use waypost_core::handoff::setup::answers_json;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{display_width, pad_to_width};
use waypost_engine::Organisation;

pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    match options.subcommand() {
        Some(("encode", options)) => encode(context, options, input),
        Some(("decode", options)) => decode(context, options),
        _ => Err(Failure::usage(context.texts.get("cli-no-command")).into()),
    }
}

fn option_text<'a>(options: &'a ArgMatches, id: &str) -> Option<&'a str> {
    options.get_one::<String>(id).map(String::as_str)
}

fn encode(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let (organisation, answers) = options::partial_answers(context, options, input)?;
    let step = option_text(options, "page").and_then(Step::from_id).unwrap_or(Step::Review);
    let code =
        SupportCode::new(&organisation.profile, &answers, step, option_text(options, "verdict")).to_letters();
    let mut outcome = Outcome::done(format!("{code}\n"));
    if context.verbose {
        for group in spelled(&code, context.texts) {
            outcome.line(&group);
        }
    }
    Ok(outcome)
}

fn decode(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let typed: Vec<&str> =
        options.get_many::<String>("code").into_iter().flatten().map(String::as_str).collect();
    let code =
        SupportCode::read(&typed.join(" ")).map_err(|fault| Failure::usage(fault.sentence(context.texts)))?;
    let (known, _) = context.organisations();
    let wanted = match option_text(options, "org") {
        Some(name) => Some(context.find_organisation(name)?),
        None => None,
    };
    let organisation = wanted.iter().chain(&known).find(|organisation| code.is_for(&organisation.profile));
    organisation.into_iter().for_each(|organisation| context.announce_untrusted(organisation));
    let chosen = match organisation {
        Some(organisation) => code.apply_to(&organisation.profile, &Answers::default()),
        None => AppliedCode {
            answers: code.choices.to_answers(&Answers::default()),
            same_edition: false,
            no_longer_valid: code.choices.profile_bound(),
            to_ask: Vec::new(),
        },
    };
    let is_wanted = wanted.as_ref().is_none_or(|wanted| code.is_for(&wanted.profile));
    let whole = organisation.is_some() && chosen.no_longer_valid.is_empty() && is_wanted;
    let mut outcome = Outcome { code: if whole { SUCCESS } else { ACTION_NEEDED }, ..Outcome::default() };
    if options.get_flag("json") {
        outcome.output = pretty(&code_json(&code, organisation, &chosen)).into();
        return Ok(outcome);
    }
    outcome.output = code_text(context, &code, organisation, &chosen).into();
    notes(context, organisation, &chosen, is_wanted, &mut outcome);
    Ok(outcome)
}

fn code_json(code: &SupportCode, organisation: Option<&Organisation>, chosen: &AppliedCode) -> Value {
    let columns = |fields: &[Field]| fields.iter().map(|field| column(*field)).collect::<Vec<_>>();
    json!({
        "schema": 1,
        "org": organisation.map(|organisation| &organisation.profile.id),
        "answers": answers_json(&chosen.answers),
        "page": code.step.id(),
        "verdict": code.probe_result,
        "same_profile": chosen.same_edition,
        "dropped": columns(&chosen.no_longer_valid),
        "to_ask": columns(&chosen.to_ask),
    })
}

fn code_text(
    context: &Context<'_>,
    code: &SupportCode,
    organisation: Option<&Organisation>,
    chosen: &AppliedCode,
) -> String {
    let texts = context.texts;
    let profile = organisation.map(|organisation| &organisation.profile);
    let name = profile.map_or_else(
        || texts.get("code-unknown-organisation"),
        |profile| profile.name.in_language(texts.tag()).to_owned(),
    );
    let mut rows = vec![(texts.field(Field::Organisation), name)];
    let choices = choices_text(profile, &chosen.answers, texts);
    rows.extend(choices.into_iter().map(|(field, code_text)| (texts.field(field), code_text)));
    rows.push((texts.get("code-page"), texts.step(code.step)));
    if let Some(verdict) = code.probe_result {
        rows.push((texts.get("code-verdict"), verdict.to_owned()));
    }
    let widest = rows.iter().map(|(name, _)| display_width(name)).max().unwrap_or(0);
    let mut text = String::new();
    for (name, value) in rows {
        push(&mut text, format_args!("{}  {value}\n", pad_to_width(&name, widest)));
    }
    text
}

/// Adds what differs between the code and the organisation's current profile to the messages.
fn notes(
    context: &Context<'_>,
    organisation: Option<&Organisation>,
    chosen: &AppliedCode,
    is_wanted: bool,
    outcome: &mut Outcome,
) {
    let texts = context.texts;
    let list = |fields: &[Field]| {
        let names: Vec<String> = fields.iter().map(|field| texts.field(*field)).collect();
        texts.list_and(&names)
    };
    if organisation.is_none() || !is_wanted {
        outcome.line(&texts.get("code-other-organisation"));
    } else if !chosen.same_edition {
        outcome.line(&texts.get("code-other-edition"));
    }
    if !chosen.no_longer_valid.is_empty() {
        outcome.line(&texts.with("code-dropped", &[("fields", list(&chosen.no_longer_valid).into())]));
    }
    if !chosen.to_ask.is_empty() {
        outcome.line(&texts.with("code-to-ask", &[("fields", list(&chosen.to_ask).into())]));
    }
}
