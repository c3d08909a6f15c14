//! `waypost org`: lists, shows and validates profiles of organisations, and prints their schema.

use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::plan::{pretty, push};
use super::{ACTION_NEEDED, Context, Failure, Outcome, Result, SUCCESS, org_files, read_error};
use waypost_core::plan::profile;
use waypost_core::plan::profile_values;
use waypost_core::plan::validate::{self, Issue};
use waypost_core::text::Texts;
use waypost_engine::{Organisation, Signature};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    match options.subcommand() {
        Some(("list", options)) => Ok(list(context, options)),
        Some(("show", options)) => show(context, options),
        Some(("validate", options)) => validate(context, options),
        Some(("schema", _)) => Ok(Outcome::done(pretty(&profile::schema()))),
        Some(("new", options)) => org_files::new(context, options),
        Some(("upgrade", options)) => org_files::upgrade(context, options),
        _ => Err(Failure::usage(context.texts.get("cli-no-command")).into()),
    }
}

pub(super) fn argument<'a>(options: &'a ArgMatches, id: &str) -> &'a str {
    options.get_one::<String>(id).map_or("", String::as_str)
}

fn list(context: &Context<'_>, options: &ArgMatches) -> Outcome {
    let (organisations, unusable) = context.organisations();
    let place = |organisation: &Organisation| {
        organisation
            .file
            .as_ref()
            .map_or_else(|| context.texts.get("cli-org-built-in"), |file| file.display().to_string())
    };
    let mut outcome = Outcome::default();
    if options.get_flag("json") {
        let all: Vec<Value> = organisations
            .iter()
            .map(|organisation| {
                let profile = &organisation.profile;
                json!({
                    "id": profile.id,
                    "name": profile.name.in_language(context.texts.tag()),
                    "version": profile.version,
                    "date": profile.date,
                    "file": organisation.file.as_ref().map(|file| file.display().to_string()),
                    "sha256": organisation.fingerprint,
                    "signature": signature_id(&organisation.signature),
                })
            })
            .collect();
        outcome.output = pretty(&json!({ "schema": 1, "organisations": all })).into();
    } else {
        let mut text = String::new();
        for organisation in &organisations {
            let profile = &organisation.profile;
            let name = profile.name.in_language(context.texts.tag());
            push(
                &mut text,
                format_args!(
                    "{:24} {:28} {:>4}  {}  {}\n",
                    profile.id,
                    name,
                    profile.version,
                    profile.date,
                    place(organisation)
                ),
            );
        }
        outcome.output = text.into();
    }
    for unusable in &unusable {
        for sentence in unusable.sentences(context.texts) {
            outcome.line(&format!("waypost: {sentence}"));
        }
        outcome.code = ACTION_NEEDED;
    }
    outcome
}

fn show(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let name = argument(options, "org");
    let organisation = context.find_organisation(name)?;
    if options.get_flag("json") {
        return Ok(Outcome::done(pretty(&organisation.json)));
    }
    let rows = profile_values::list(&organisation.json);
    let width = rows.iter().map(|row| row.path.chars().count()).max().unwrap_or(0).min(48);
    let mut text = String::new();
    let signature = organisation.signature.sentence(context.texts);
    push(&mut text, format_args!("sha256 {}\n{signature}\n\n", organisation.fingerprint));
    for row in rows {
        push(&mut text, format_args!("{:width$}  {}", row.path, row.value));
        if row.is_assumed {
            push(&mut text, format_args!("  ({})", context.texts.get("origin-assumed")));
        }
        if let Some(source) = row.source.and_then(|id| context.texts.source(&organisation.profile, &id)) {
            push(&mut text, format_args!("  [{source}]"));
        }
        text.push('\n');
    }
    Ok(Outcome::done(text))
}

const fn signature_id(signature: &Signature) -> &'static str {
    match signature {
        Signature::BuiltIn => "built-in",
        Signature::None => "none",
        Signature::UnknownKey => "unknown-key",
        Signature::Valid => "valid",
        Signature::Expired { .. } => "expired",
    }
}

fn validate(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let file = argument(options, "file");
    let bytes =
        waypost_engine::read_profile(Path::new(file)).map_err(|error| read_error(context, file, &error))?;
    let (issues, name) = match validate::read(&bytes) {
        Ok(read) => (read.warnings, Some(read.profile.name.in_language(context.texts.tag()).to_owned())),
        Err(issues) => (issues, None),
    };
    let code = if name.is_some() { SUCCESS } else { ACTION_NEEDED };
    if options.get_flag("json") {
        let all: Vec<Value> = issues.iter().map(|issue| issue_json(context.texts, issue)).collect();
        let object = json!({ "schema": 1, "file": file, "valid": name.is_some(), "issues": all });
        return Ok(Outcome { output: pretty(&object).into(), code, ..Outcome::default() });
    }
    let text = issues_text(context.texts, file, &issues, name.as_deref());
    Ok(Outcome { output: text.into(), code, ..Outcome::default() })
}

/// The issues of a profile, and whether it can be used. `name` is the organisation's if it can.
pub(super) fn issues_text(texts: &Texts, file: &str, issues: &[Issue], name: Option<&str>) -> String {
    let mut text = String::new();
    for issue in issues {
        push(&mut text, format_args!("{}\n", waypost_engine::issue_line(texts, file, issue)));
    }
    let summary = match name {
        Some(name) => texts.with("cli-org-valid", &[("name", name.into())]),
        None => {
            let errors = issues.iter().filter(|issue| !issue.is_warning).count();
            texts.with("cli-org-invalid", &[("errors", errors.into()), ("path", file.into())])
        }
    };
    push(&mut text, format_args!("{summary}\n"));
    text
}

fn issue_json(texts: &Texts, issue: &Issue) -> Value {
    json!({
        "severity": if issue.is_warning { "warning" } else { "error" },
        "line": issue.position.line,
        "column": issue.position.column,
        "path": issue.path,
        "text": texts.issue(&issue.kind),
    })
}
