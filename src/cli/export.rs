//! `waypost export`: writes settings files.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::options::{self, Planned};
use super::plan::{advice_text, pretty, push};
use super::{
    ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, USAGE, read_error, write_error,
};
use waypost_core::formats::{self, FORMATS, Format, Request};
use waypost_core::plan::rules::{AdviceId, Severity};
use waypost_core::text::Texts;
use waypost_engine::host::change_lock::ChangeLock;
use waypost_engine::host::files::{self, ReplacementNote, Written};
use waypost_engine::{SaveError, SigningIdentity};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let Planned { organisation, plan, code, notes: taken } = options::plan(context, options, input)?;
    let request = Request {
        profile: &organisation.profile,
        plan: &plan,
        texts: context.texts,
        personality: options.get_one::<String>("personality").map(String::as_str),
        code: Some(&code),
    };
    let formats = chosen_formats(context, &request, options)?;
    plan.check_consent().map_err(|_| consent_failure(context))?;
    let signing = signing(context, options)?;
    if signing.is_some() && !formats.iter().any(|format| format.is_signable) {
        let signable = FORMATS.iter().filter(|format| format.is_signable);
        let ids: Vec<String> = signable.map(|format| format.id.to_owned()).collect();
        let values = [("format", context.texts.list_and(&ids).into())];
        anyhow::bail!(Failure::usage(context.texts.with("sign-nothing", &values)));
    }
    let target = options.get_one::<String>("output").map_or("", String::as_str);
    let json = options.get_flag("json");
    if let Some(format) = to_standard_output(context, &formats, target, json)? {
        let bytes = file_bytes(context, &request, format, options, signing.as_ref())?;
        let mut outcome = Outcome::file(bytes);
        taken.iter().for_each(|note| outcome.line(note));
        notes(context, &request, &formats, &mut outcome);
        return Ok(outcome);
    }
    let mut files = Vec::new();
    for (format, path) in paths(context, &formats, target)? {
        match format.parts.filter(|_| is_folder(target)) {
            Some(parts) => {
                let folder = path.with_file_name(format.id);
                let saved = waypost_engine::save_parts(context.host, &request, parts, &folder);
                let saved = saved.map_err(|error| save_failure(context, &error))?;
                files.extend(saved.into_iter().map(|saved| (format, saved)));
            }
            None => {
                files.push((format, write(context, &request, format, &path, options, signing.as_ref())?));
            }
        }
    }
    let mut outcome = Outcome::default();
    taken.iter().for_each(|note| outcome.line(note));
    if json {
        outcome.output = pretty(&report_json(&request, &formats, &files)).into();
        return Ok(outcome);
    }
    for (_, saved) in &files {
        add_saved(context, saved, &mut outcome);
    }
    notes(context, &request, &formats, &mut outcome);
    Ok(outcome)
}

/// The certificate and key of `--sign-cert` and `--sign-key`. `None` if they are not given.
pub(super) fn signing(context: &Context<'_>, options: &ArgMatches) -> Result<Option<SigningIdentity>> {
    let path = |id: &str| options.get_one::<String>(id).map(Path::new);
    let (Some(certificate), Some(key)) = (path("sign-cert"), path("sign-key")) else { return Ok(None) };
    let signing = SigningIdentity::open(context.host, certificate, key);
    Ok(signing.map(Some).map_err(|error| Failure::usage(error.sentence(context.texts)))?)
}

/// The formats of `--format`, or the program's first format.
fn chosen_formats(
    context: &Context<'_>,
    request: &Request<'_>,
    options: &ArgMatches,
) -> Result<Vec<&'static Format>> {
    let program = request.program();
    let Some(names) = options.get_many::<String>("format") else {
        return Ok(formats::formats_for(program).take(1).collect());
    };
    let mut formats: Vec<&'static Format> = Vec::new();
    for name in names {
        let format = formats::format(name).filter(|format| format.programs.contains(&program));
        let format = format.ok_or_else(|| {
            let known: Vec<String> = formats::formats_for(program).map(|f| f.id.to_owned()).collect();
            Failure::usage(context.texts.with(
                "cli-format-not-for-program",
                &[
                    ("format", name.as_str().into()),
                    ("program", context.texts.program(program).into()),
                    ("known", context.texts.list_and(&known).into()),
                ],
            ))
        })?;
        if !formats.iter().any(|other| other.id == format.id) {
            formats.push(format);
        }
    }
    Ok(formats)
}

fn to_standard_output<'a>(
    context: &Context<'_>,
    formats: &[&'a Format],
    target: &str,
    json: bool,
) -> Result<Option<&'a Format>> {
    match (target, formats) {
        ("-", [format]) if !json => Ok(Some(format)),
        ("-", [_]) => Err(Failure::usage(context.texts.get("cli-json-and-output")).into()),
        ("-", _) => Err(Failure::usage(context.texts.get("cli-one-format-for-output")).into()),
        _ => Ok(None),
    }
}

/// True if the target is an existing folder or ends like one.
fn is_folder(target: &str) -> bool {
    target.ends_with(['/', std::path::MAIN_SEPARATOR]) || Path::new(target).is_dir()
}

/// The path of each file: below the folder under its usual name, or the one path given.
fn paths(
    context: &Context<'_>,
    formats: &[&'static Format],
    target: &str,
) -> Result<Vec<(&'static Format, PathBuf)>> {
    let path = Path::new(target);
    if is_folder(target) {
        files::create_missing_folders(path)
            .map_err(|error| Failure::external(write_error(context, target, &error)))?;
        return Ok(formats.iter().map(|format| (*format, path.join(format.file_name))).collect());
    }
    match formats {
        [format] => Ok(vec![(*format, path.to_owned())]),
        _ => Err(Failure::usage(context.texts.get("cli-several-formats-need-folder")).into()),
    }
}

/// The contents of one file: new, or the file of `--into` with the settings edited in. Signed if asked for.
fn file_bytes(
    context: &Context<'_>,
    request: &Request<'_>,
    format: &Format,
    options: &ArgMatches,
    signing: Option<&SigningIdentity>,
) -> Result<Vec<u8>> {
    let made = match options.get_one::<String>("into") {
        None => (format.write)(request),
        Some(into) => {
            let Some(edit) = format.edit else {
                let values = [("format", format.id.into())];
                anyhow::bail!(Failure::usage(context.texts.with("cli-into-not-editable", &values)));
            };
            let existing = files::read_at_most(Path::new(into), waypost_engine::MAX_SETTINGS_BYTES)
                .map_err(|error| read_error(context, into, &error))?;
            edit(&existing, request)
        }
    };
    let bytes = made.map_err(|refusal| save_failure(context, &SaveError::Refused(refusal)))?;
    match signing.filter(|_| format.is_signable) {
        Some(signing) => {
            Ok(signing.sign(&bytes).map_err(|error| Failure::external(error.sentence(context.texts)))?)
        }
        None => Ok(bytes),
    }
}

fn write(
    context: &Context<'_>,
    request: &Request<'_>,
    format: &Format,
    path: &Path,
    options: &ArgMatches,
    signing: Option<&SigningIdentity>,
) -> Result<waypost_engine::SavedFile> {
    let edits = options.get_one::<String>("into").is_some();
    let signs = signing.is_some() && format.is_signable;
    if !edits && !signs {
        let saved = waypost_engine::save(context.host, request, format, path);
        return Ok(saved.map_err(|error| save_failure(context, &error))?);
    }
    // What is edited in is read and written in two steps. A file that does not exist loses nothing.
    let locked = (edits && path.exists()).then(|| ChangeLock::take(context.host)).transpose();
    let _lock = locked.map_err(|error| save_failure(context, &SaveError::NotLocked(error)))?;
    let bytes = file_bytes(context, request, format, options, signing)?;
    let written = files::write(context.host, path, &bytes)
        .map_err(|error| save_failure(context, &SaveError::System(path.to_owned(), error)))?;
    Ok(waypost_engine::SavedFile { path: path.to_owned(), written, edited: edits })
}

pub(super) fn save_failure(context: &Context<'_>, error: &SaveError) -> Failure {
    let code = match error {
        SaveError::ConsentMissing(_) => return consent_failure(context),
        SaveError::Refused(_) => USAGE,
        SaveError::System(_, error) if error.kind() == io::ErrorKind::InvalidInput => USAGE,
        SaveError::System(..) | SaveError::NotLocked(_) => EXTERNAL_FAILURE,
    };
    let mut sentences = vec![error.sentence(context.texts)];
    match error {
        SaveError::System(_, error) if error.kind() == files::SPECIAL_FILE => {
            sentences.push(context.texts.get("cli-output-special"));
        }
        SaveError::System(path, _) => sentences.extend(replacement_notes(context, path)),
        _ => {}
    }
    Failure { sentences, code }
}

/// What a file loses when it is replaced, for a message that it was not: it can be the reason.
pub(super) fn replacement_notes(context: &Context<'_>, path: &Path) -> Vec<String> {
    let notes = files::replacement_notes(path).unwrap_or_default();
    notes.into_iter().map(|note| note.sentence(path, context.texts)).collect()
}

/// Nobody agreed to send the password unencrypted.
pub(super) fn consent_failure(context: &Context<'_>) -> Failure {
    Failure { sentences: vec![context.texts.get("cli-needs-agreement")], code: ACTION_NEEDED }
}

/// Adds what a file lost when it was replaced, then one sentence about the saved file.
pub(super) fn add_saved(context: &Context<'_>, saved: &waypost_engine::SavedFile, outcome: &mut Outcome) {
    for note in saved.notes() {
        outcome.line(&note.sentence(&saved.path, context.texts));
    }
    outcome.line(&saved_line(context, saved));
}

/// Adds to a file of `--json` what it loses when it is replaced.
pub(super) fn with_notes(
    mut file: serde_json::Value,
    path: &Path,
    notes: &[ReplacementNote],
    texts: &Texts,
) -> serde_json::Value {
    if let Some(members) = file.as_object_mut().filter(|_| !notes.is_empty()) {
        let note = |note: &ReplacementNote| json!({ "id": note.id(), "text": note.sentence(path, texts) });
        members.insert("notes".to_owned(), notes.iter().map(note).collect());
    }
    file
}

/// One sentence about a saved file.
fn saved_line(context: &Context<'_>, saved: &waypost_engine::SavedFile) -> String {
    let path = saved.path.display().to_string();
    match &saved.written {
        Written::New => context.texts.with("cli-saved-new", &[("path", path.into())]),
        Written::Unchanged => context.texts.with("cli-saved-same", &[("path", path.into())]),
        Written::Replaced { backup, .. } => context.texts.with(
            "cli-saved-replaced",
            &[
                ("path", path.into()),
                ("backup", backup.display().to_string().into()),
                ("case", if saved.edited { "edited" } else { "replaced" }.into()),
            ],
        ),
    }
}

/// Adds advice, settings the format cannot store, and steps to do by hand to the messages.
pub(super) fn notes(
    context: &Context<'_>,
    request: &Request<'_>,
    formats: &[&Format],
    outcome: &mut Outcome,
) {
    let needs_attention = |severity| matches!(severity, Severity::Error | Severity::Warning);
    for advice in &request.plan.advice {
        // The file then contains another interval than the one asked for.
        let changes_answer = advice.id == AdviceId::IntervalOfTheProgram;
        if needs_attention(advice.severity) || changes_answer || context.verbose {
            outcome.messages.push_str(&advice_text(context, request, advice));
        }
    }
    for format in formats {
        let missed = formats::settings_without_field(request, &format.settings_not_stored(request.plan));
        if !missed.is_empty() {
            let settings: Vec<String> =
                missed.iter().map(|setting| context.texts.setting(*setting)).collect();
            let values = [
                ("format", format.id.into()),
                ("program", context.texts.program_in_sentence(request.program()).into()),
                ("settings", context.texts.list_and(&settings).into()),
            ];
            outcome.line(&context.texts.with("cli-no-place", &values));
        }
        let steps = formats::manual_steps(request, &format.settings_not_stored(request.plan));
        if !steps.is_empty() {
            outcome.line(&context.texts.with("cli-by-hand", &[("format", format.id.into())]));
            for step in steps {
                push(&mut outcome.messages, format_args!("  - {}\n", step.line(request)));
            }
        }
    }
}

fn report_json(
    request: &Request<'_>,
    formats: &[&Format],
    files: &[(&'static Format, waypost_engine::SavedFile)],
) -> serde_json::Value {
    let by_hand: Vec<serde_json::Value> = formats
        .iter()
        .flat_map(|format| {
            formats::manual_steps(request, &format.settings_not_stored(request.plan)).into_iter().map(
                |step| {
                    json!({
                        "format": format.id,
                        "setting": step.setting.id(),
                        "place": step.menu_path,
                        "label": step.label,
                        "value": step.value,
                    })
                },
            )
        })
        .collect();
    let files: Vec<serde_json::Value> = files
        .iter()
        .map(|(format, saved)| {
            let backup = match &saved.written {
                Written::Replaced { backup, .. } => Some(backup.display().to_string()),
                _ => None,
            };
            let file = json!({
                "format": format.id,
                "path": saved.path.display().to_string(),
                "changed": saved.written != Written::Unchanged,
                "edited": saved.edited,
                "backup": backup,
            });
            with_notes(file, &saved.path, saved.notes(), request.texts)
        })
        .collect();
    json!({
        "schema": 1,
        "files": files,
        "by_hand": by_hand,
        "advice": formats::advice_json(request),
    })
}
