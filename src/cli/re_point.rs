//! `waypost check --re-point ORG`: changes the accounts of many people to the servers of an organisation that moved.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::{FileReport, all_and_chosen, repair};
use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, USAGE, write_error};
use waypost_core::plan::answers::Answers;
use waypost_engine::host::files;
use waypost_engine::{FoundFiles, Organisation, open, settings_below};

/// A settings file to change.
struct SettingsToMove {
    file: PathBuf,
    /// Where the changed file goes. `None` changes it in place.
    target: Option<PathBuf>,
    /// Whether it was found below a folder. A browser may have a file of the same name without accounts.
    is_found: bool,
}

/// What happened to the files.
#[derive(Default)]
struct Counts {
    read: usize,
    changed: usize,
    left: usize,
}

pub(super) fn run(
    context: &Context<'_>,
    options: &ArgMatches,
    org: &str,
    stated: &Answers,
) -> Result<Outcome> {
    let texts = context.texts;
    if !stated.org.trim().is_empty() {
        return Err(Failure::usage(texts.get("cli-re-point-and-org")).into());
    }
    let stated = Answers { org: org.to_owned(), ..stated.clone() };
    let (organisations, chosen) = all_and_chosen(context, &stated)?;
    let mut outcome = Outcome::default();
    let files = settings(context, options, &mut outcome)?;
    let mut counts = Counts::default();
    for settings in &files {
        if let Err(error) = move_file(
            context,
            options,
            settings,
            (&organisations, chosen, &stated),
            &mut outcome,
            &mut counts,
        ) {
            // The files of other people are changed all the same.
            let failure = Failure::of(error);
            let lines = failure.sentences.iter().map(|sentence| format!("waypost: {sentence}"));
            lines.for_each(|line| outcome.line(&line));
            counts.left += 1;
            outcome.code = outcome.code.max(if failure.code == USAGE { ACTION_NEEDED } else { failure.code });
        }
    }
    let values =
        [("files", counts.read.into()), ("changed", counts.changed.into()), ("left", counts.left.into())];
    outcome.line(&texts.with("cli-re-point-done", &values));
    Ok(outcome)
}

/// The files of the command: those that were named, and the settings below folders that have none themselves.
fn settings(
    context: &Context<'_>,
    options: &ArgMatches,
    outcome: &mut Outcome,
) -> Result<Vec<SettingsToMove>> {
    let paths: Vec<&String> = options.get_many::<String>("paths").map(Iterator::collect).unwrap_or_default();
    let target = options.get_one::<String>("output").map(Path::new);
    let mut found = Vec::new();
    for path in &paths {
        let path = Path::new(path);
        // A folder with settings, or a file that is read or refused later.
        if !path.is_dir() || open(context.host, path).is_ok() {
            let target = target.map(Path::to_owned);
            found.push(SettingsToMove { file: path.to_owned(), target, is_found: false });
            continue;
        }
        let FoundFiles { files, unreadable } = settings_below(path);
        if files.is_empty() && unreadable.is_empty() {
            let values = [("path", path.display().to_string().into())];
            return Err(Failure::usage(context.texts.with("check-empty-folder", &values)).into());
        }
        for error in unreadable {
            outcome.line(&format!("waypost: {}", error.sentence(context.texts)));
            outcome.code = ACTION_NEEDED;
        }
        found.extend(files.into_iter().map(|file| {
            // Many people's files have one name, so each keeps its folder.
            let inside = file.parent().and_then(|parent| parent.strip_prefix(path).ok());
            let target = target.map(|target| inside.map_or(target.to_owned(), |inside| target.join(inside)));
            SettingsToMove { file, target, is_found: true }
        }));
    }
    let several_in_one = target.is_some_and(|target| {
        !target.is_dir() && found.iter().filter(|file| file.target.as_deref() == Some(target)).count() > 1
    });
    if several_in_one {
        return Err(Failure::usage(context.texts.get("cli-fix-one-target")).into());
    }
    Ok(found)
}

/// Changes one file, and adds its report.
fn move_file(
    context: &Context<'_>,
    options: &ArgMatches,
    settings: &SettingsToMove,
    (organisations, chosen, stated): (&[Organisation], Option<usize>, &Answers),
    outcome: &mut Outcome,
    counts: &mut Counts,
) -> Result<()> {
    let opened = open(context.host, &settings.file);
    let opened = opened.map_err(|error| Failure::usage(error.sentence(context.texts)))?;
    if settings.is_found && opened.found.accounts.is_empty() {
        return Ok(());
    }
    counts.read += 1;
    let file = waypost_engine::check_moved(opened, organisations, chosen, stated);
    let needs_repair = file.findings().any(|(_, _, finding)| finding.is_repairable && !finding.needs_consent);
    let target = settings.target.as_deref();
    let is_below = target != options.get_one::<String>("output").map(Path::new);
    if let Some(folder) = target.filter(|_| needs_repair && is_below) {
        files::create_missing_folders(folder).map_err(|error| {
            let sentence = write_error(context, &folder.display().to_string(), &error);
            Failure { sentences: vec![sentence], code: EXTERNAL_FAILURE }
        })?;
    }
    let repaired = repair(context, &file, target)?;
    counts.changed += usize::from(!repaired.saved.is_empty());
    let report = FileReport { context, organisations, stated, file: &file, repaired: Some(&repaired) };
    if report.is_left() {
        counts.left += 1;
        outcome.code = outcome.code.max(ACTION_NEEDED);
    }
    report.add(options.get_flag("json"), outcome);
    Ok(())
}
