//! `waypost apply`: writes the account into the program on this computer, shows the change before, and undoes
//! it.

use std::io::Read;
use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::export::{consent_failure, with_notes};
use super::options::{self, Planned};
use super::plan::{advice_text, pretty, push};
use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, USAGE};
use waypost_core::formats::{self, AccountChange, KeyChange, Request};
use waypost_core::plan::rules::Severity;
use waypost_core::text::{Texts, sanitise};
use waypost_engine::apply::{
    self, ApplyError, Changes, FileChange, JournalEntry, PreparedChange, UndoError, UndoOutcome,
};

/// What was said before a failure, such as the files that were passed over, is said all the same.
pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    match apply_or_undo(context, options, input, &mut outcome) {
        Ok(()) => Ok(outcome),
        Err(error) => {
            let mut failure = Failure::of(error);
            failure.sentences.splice(0..0, outcome.messages.lines().map(str::to_owned));
            Err(failure.into())
        }
    }
}

fn apply_or_undo(
    context: &Context<'_>,
    options: &ArgMatches,
    input: &mut dyn Read,
    outcome: &mut Outcome,
) -> Result<()> {
    let passed_over = apply::passed_over(context.host).map_err(|error| undo_failure(context, &error))?;
    for file in &passed_over {
        outcome.line(&file.sentence(context.texts));
    }
    let named = options.get_one::<String>("profile").map(Path::new);
    if options.get_flag("undo") {
        let changes = begin(context, options.get_flag("dry-run"), outcome)?;
        return undo(context, &changes, named, options, outcome);
    }
    if options.get_flag("account-only") {
        anyhow::bail!(Failure::usage(context.texts.get("cli-account-only-needs-undo")));
    }
    apply_plan(context, named, options, input, outcome)
}

fn apply_plan(
    context: &Context<'_>,
    named: Option<&Path>,
    options: &ArgMatches,
    input: &mut dyn Read,
    outcome: &mut Outcome,
) -> Result<()> {
    let (json, dry_run) = (options.get_flag("json"), options.get_flag("dry-run"));
    let Planned { organisation, plan, .. } = options::plan(context, options, input)?;
    let request = Request {
        profile: &organisation.profile,
        plan: &plan,
        texts: context.texts,
        personality: options.get_one::<String>("personality").map(String::as_str),
        code: None,
    };
    plan.check_consent().map_err(|_| consent_failure(context))?;
    let failure = |error: ApplyError| apply_failure(context, &error);
    let choose = || apply::choose_target(context.host, request.program(), named).map_err(failure);
    // Fails before anything is locked if there is no target.
    choose()?;
    let changes = begin(context, dry_run, outcome)?;
    let prepared = changes.prepare(&request, &choose()?).map_err(failure)?;
    let applied = changes.apply(&request, &prepared).map_err(failure);
    // A dry run shows the change also if the real run would be refused.
    let (entry, refused) = match applied {
        Ok(applied) => (applied.entry.filter(|_| !dry_run), None),
        Err(failure) if dry_run => (None, Some(failure)),
        Err(failure) => return Err(failure.into()),
    };
    if json {
        outcome.output = pretty(&report_json(&prepared, context.texts, dry_run, entry.as_ref())).into();
    } else if dry_run {
        outcome.output = changes_text(context, &prepared).into();
    }
    if let Some(Failure { sentences, code }) = refused {
        for sentence in sentences {
            outcome.line(&format!("waypost: {sentence}"));
        }
        outcome.code = code;
    } else if !json {
        add_messages(context, &request, &prepared, entry.as_ref(), outcome);
    }
    Ok(())
}

/// Takes the right to change settings and finishes what an earlier run left half done. A dry run does the same and
/// writes nothing.
fn begin<'a>(context: &Context<'a>, dry_run: bool, outcome: &mut Outcome) -> Result<Changes<'a>> {
    let failure = |error: ApplyError| apply_failure(context, &error);
    let begun = if dry_run { Changes::pretend(context.host) } else { Changes::begin(context.host) };
    let changes = begun.map_err(|error| failure(error.into()))?;
    let id = if dry_run { "apply-unfinished" } else { "apply-recovered" };
    for entry in changes.recover().map_err(failure)? {
        let path = entry.settings_path.display().to_string();
        outcome.line(&context.texts.with(id, &[("path", path.into())]));
    }
    Ok(changes)
}

fn apply_failure(context: &Context<'_>, error: &ApplyError) -> Failure {
    let code = match error {
        ApplyError::ProgramNotSupported(_)
        | ApplyError::SeveralProfiles(_)
        | ApplyError::NotSettings(..)
        | ApplyError::Refused(..) => USAGE,
        ApplyError::ConsentMissing(_) => return consent_failure(context),
        ApplyError::NoSettings(_) | ApplyError::NeverStarted(_) | ApplyError::ChangesOtherAccounts(..) => {
            ACTION_NEEDED
        }
        _ => EXTERNAL_FAILURE,
    };
    let mut sentences = vec![error.sentence(context.texts)];
    if matches!(
        error,
        ApplyError::ProgramNotSupported(_) | ApplyError::NoSettings(_) | ApplyError::Refused(..)
    ) {
        sentences.push(context.texts.get("cli-apply-export-instead"));
    }
    Failure { sentences, code }
}

/// Adds what was done, and the advice that matters, to the messages.
fn add_messages(
    context: &Context<'_>,
    request: &Request<'_>,
    prepared: &PreparedChange,
    entry: Option<&JournalEntry>,
    outcome: &mut Outcome,
) {
    let values = [
        ("program", context.texts.program(prepared.target.program).into()),
        ("path", prepared.target.path.display().to_string().into()),
        ("account", sanitise(&prepared.account).into()),
    ];
    let id = match (prepared.change, entry.is_some(), prepared.target.is_new) {
        (AccountChange::Nothing, ..) => "apply-nothing",
        (_, false, _) => "apply-dry-run",
        (_, true, true) => "apply-made-profile",
        (AccountChange::Added, ..) => "apply-added",
        (AccountChange::Corrected, ..) => "apply-corrected",
    };
    outcome.line(&context.texts.with(id, &values));
    for file in prepared.files.iter().filter(|_| entry.is_some()) {
        for note in &file.notes {
            outcome.line(&note.sentence(&file.path, context.texts));
        }
    }
    for file in entry.iter().flat_map(|entry| &entry.files) {
        if let Some(before) = &file.before {
            let backup = before.backup.display().to_string();
            outcome.line(&context.texts.with("apply-backup", &[("path", backup.into())]));
        }
    }
    let needs_attention = |severity| matches!(severity, Severity::Error | Severity::Warning);
    for advice in &request.plan.advice {
        if needs_attention(advice.severity) || context.verbose {
            outcome.messages.push_str(&advice_text(context, request, advice));
        }
    }
    if entry.is_some() {
        for line in formats::first_start_notes(request) {
            push(&mut outcome.messages, format_args!("  - {}\n", formats::strip_bold_marks(&line)));
        }
        outcome.line(&context.texts.get("cli-apply-undo"));
    }
}

/// Each file with its changed keys: the old line, then the new one.
fn changes_text(context: &Context<'_>, prepared: &PreparedChange) -> String {
    let (red, green, end) = if context.color { ("\x1b[31m", "\x1b[32m", "\x1b[0m") } else { ("", "", "") };
    let mut text = String::new();
    for file in &prepared.files {
        let id = if file.before.is_some() { "apply-file" } else { "apply-new-file" };
        let path = file.path.display().to_string();
        push(&mut text, format_args!("{}\n", context.texts.with(id, &[("path", path.into())])));
        for note in &file.notes {
            push(&mut text, format_args!("{}\n", note.sentence(&file.path, context.texts)));
        }
        for change in &file.changes {
            let key = sanitise(&key_text(change));
            if let Some(before) = &change.before {
                push(&mut text, format_args!("{red}- {key} = {}{end}\n", sanitise(before)));
            }
            if let Some(after) = &change.after {
                push(&mut text, format_args!("{green}+ {key} = {}{end}\n", sanitise(after)));
            }
        }
    }
    text
}

fn key_text(change: &KeyChange) -> String {
    if change.section.is_empty() {
        change.key.clone()
    } else {
        format!("[{}] {}", change.section, change.key)
    }
}

fn report_json(
    prepared: &PreparedChange,
    texts: &Texts,
    dry_run: bool,
    entry: Option<&JournalEntry>,
) -> Value {
    let backup = |file: &FileChange| {
        let done = entry?.files.iter().find(|done| done.path == file.path)?;
        Some(done.before.as_ref()?.backup.display().to_string())
    };
    let file = |file: &FileChange| {
        let object = json!({
            "path": file.path.display().to_string(),
            "new": file.before.is_none(),
            "backup": backup(file),
            "changes": file.changes.iter().map(change_json).collect::<Vec<_>>(),
        });
        with_notes(object, &file.path, &file.notes, texts)
    };
    let files: Vec<Value> = prepared.files.iter().map(file).collect();
    json!({
        "schema": 1,
        "program": prepared.target.program.program().name,
        "profile": prepared.target.path.display().to_string(),
        "account": prepared.account,
        "change": prepared.change.id(),
        "new_profile": prepared.target.is_new,
        "dry_run": dry_run,
        "files": files,
    })
}

fn change_json(change: &KeyChange) -> Value {
    let section = Some(&change.section).filter(|section| !section.is_empty());
    json!({ "section": section, "key": change.key, "before": change.before, "after": change.after })
}

fn undo_failure(context: &Context<'_>, error: &UndoError) -> Failure {
    let code = match error {
        UndoError::NothingToUndo | UndoError::FileChanged { .. } => ACTION_NEEDED,
        UndoError::Refused(..) => USAGE,
        _ => EXTERNAL_FAILURE,
    };
    let mut sentences = vec![error.sentence(context.texts)];
    if error.can_remove_account() {
        sentences.push(context.texts.get("cli-undo-account-only"));
    }
    Failure { sentences, code }
}

/// Undoes the latest change, or the latest one to the profile of `--profile`.
fn undo(
    context: &Context<'_>,
    changes: &Changes<'_>,
    named: Option<&Path>,
    options: &ArgMatches,
    outcome: &mut Outcome,
) -> Result<()> {
    let undo_failure = |error: &UndoError| undo_failure(context, error);
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let done = changes.undoable().map_err(|error| undo_failure(&error))?;
    let is_meant = |entry: &&JournalEntry| {
        named.is_none_or(|named| {
            let place = real(&entry.settings_path);
            place == real(named) || place.parent() == Some(&real(named))
        })
    };
    let entry = done.iter().find(is_meant).ok_or_else(|| undo_failure(&UndoError::NothingToUndo))?;
    let dry_run = changes.is_dry_run();
    let undone = changes.undo(entry, options.get_flag("account-only"));
    let undone = undone.map_err(|error| undo_failure(&error))?;
    if options.get_flag("json") {
        outcome.output = pretty(&undo_json(entry, &undone, dry_run)).into();
        return Ok(());
    }
    let values = [
        ("program", context.texts.program(entry.program).into()),
        ("path", entry.settings_path.display().to_string().into()),
        ("address", sanitise(&entry.address).into()),
    ];
    let id = match (dry_run, undone.restored.is_empty()) {
        (true, _) => "undo-dry-run",
        (false, false) => "undo-restored",
        (false, true) => "undo-taken-out",
    };
    outcome.line(&context.texts.with(id, &values));
    // A dry run makes no copy.
    for (_, backup) in undone.edited.iter().filter(|_| !dry_run) {
        let backup = backup.display().to_string();
        outcome.line(&context.texts.with("apply-backup", &[("path", backup.into())]));
    }
    for backup in &undone.kept_backups {
        let backup = backup.display().to_string();
        outcome.line(&context.texts.with("undo-kept-backup", &[("path", backup.into())]));
    }
    for kept in &undone.kept_changes {
        let key = sanitise(&key_text(kept));
        outcome.line(&context.texts.with("undo-kept", &[("key", key.into())]));
    }
    Ok(())
}

fn undo_json(entry: &JournalEntry, undone: &UndoOutcome, dry_run: bool) -> Value {
    let restored = undone
        .restored
        .iter()
        .map(|path| json!({ "path": path.display().to_string(), "restored": true, "backup": null }));
    let edited = undone.edited.iter().map(|(path, backup)| {
        json!({
            "path": path.display().to_string(),
            "restored": false,
            "backup": Some(backup.display().to_string()).filter(|_| !dry_run),
        })
    });
    json!({
        "schema": 1,
        "undone": entry.id,
        "program": entry.program.program().name,
        "profile": entry.settings_path.display().to_string(),
        "account": entry.account,
        "dry_run": dry_run,
        "files": restored.chain(edited).collect::<Vec<_>>(),
        "kept": undone.kept_changes.iter().map(change_json).collect::<Vec<_>>(),
    })
}
