//! `waypost plan`: prints the settings and the advice.

use std::fmt::Write;
use std::io::Read;

use clap::ArgMatches;

use super::options::{self, Planned};
use super::printed::printable_json;
use super::{ACTION_NEEDED, Context, Outcome, Result, SUCCESS};
use waypost_core::formats::{self, Request};
use waypost_core::plan::rules::{Advice, Severity};
use waypost_core::text::{display_width, pad_to_width};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let Planned { organisation, plan, notes, .. } = options::plan(context, options, input)?;
    let request = Request {
        profile: &organisation.profile,
        plan: &plan,
        texts: context.texts,
        personality: None,
        code: None,
    };
    let output = if options.get_flag("json") {
        pretty(&formats::plan_json(&request))
    } else {
        plan_text(context, &request)
    };
    let needs_action = plan.advice.iter().any(|advice| advice.severity == Severity::Error);
    let mut outcome = Outcome {
        output: output.into(),
        code: if needs_action { ACTION_NEEDED } else { SUCCESS },
        ..Outcome::default()
    };
    notes.iter().for_each(|note| outcome.line(note));
    Ok(outcome)
}

/// Indented JSON with a final line end, for standard output.
pub(super) fn pretty(value: &serde_json::Value) -> String {
    printable_json(&format!("{value:#}\n"))
}

pub(super) fn plan_text(context: &Context<'_>, request: &Request<'_>) -> String {
    let texts = context.texts;
    let settings: Vec<(String, String, String)> = request
        .plan
        .account
        .settings()
        .map(|(setting, sourced)| {
            let origin = if context.verbose {
                texts.origin_sentence(request.profile, &sourced.origin)
            } else {
                texts.origin(request.profile, &sourced.origin)
            };
            (texts.setting(setting), texts.value(setting, &sourced.value), origin)
        })
        .collect();
    let widest = |of: fn(&(String, String, String)) -> &String| {
        settings.iter().map(|row| display_width(of(row))).max().unwrap_or(0)
    };
    let (names, values) = (widest(|row| &row.0), widest(|row| &row.1));
    let mut text = String::new();
    for (name, value, origin) in &settings {
        let (name, value) = (pad_to_width(name, names), pad_to_width(value, values));
        push(&mut text, format_args!("{name}  {value}  {origin}\n"));
    }
    for advice in &request.plan.advice {
        text.push('\n');
        text.push_str(&advice_text(context, request, advice));
    }
    text
}

/// One piece of advice in two or three lines.
pub(super) fn advice_text(context: &Context<'_>, request: &Request<'_>, advice: &Advice) -> String {
    let texts = context.texts;
    let mut text = severity_title(context, advice.severity, &texts.advice_title(advice));
    push(&mut text, format_args!("  {}\n", texts.advice_body(advice)));
    if context.verbose
        && let Some(source) = texts.advice_source(request.profile, advice)
    {
        push(&mut text, format_args!("  [{source}]\n"));
    }
    text
}

/// A title after its severity, in the colour of the severity.
pub(super) fn severity_title(context: &Context<'_>, severity: Severity, title: &str) -> String {
    let (start, end) = match (context.color, severity) {
        (false, _) => ("", ""),
        (true, Severity::Error) => ("\x1b[1;31m", "\x1b[0m"),
        (true, Severity::Warning) => ("\x1b[1;33m", "\x1b[0m"),
        (true, _) => ("\x1b[1m", "\x1b[0m"),
    };
    format!("{start}{}: {title}{end}\n", context.texts.severity(severity))
}

/// Appends formatted text. Writing to a string cannot fail.
pub(super) fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    if text.write_fmt(arguments).is_err() {
        text.push('\u{FFFD}');
    }
}
