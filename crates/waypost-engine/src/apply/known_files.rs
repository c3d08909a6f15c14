//! Which entries of the journal are obeyed: those that name only the files that Waypost changes in the profile
//! they name. Every path is worked out again and compared, because whoever writes a file into the journal
//! could name any path.

use std::path::{Path, PathBuf};

use waypost_core::plan::program::ProgramId;

use super::commit::target_of;
use super::{format_for, new_profile, targets};
use crate::check_up::{InstalledSettings, companion, open};
use crate::host::Host;
use crate::host::drawing::must_not_draw;
use crate::host::files::{is_backup_of, resolve_links};
use crate::host::journal::{self, ChangedFile, Journal, JournalEntry, PassedOver, PassedOverReason};

/// Reads the journal. Entries that name other files are among those passed over.
///
/// # Errors
/// The journal's folder exists and cannot be listed.
pub(super) fn read_journal(host: &Host) -> std::io::Result<Journal> {
    must_not_draw();
    let mut journal = journal::read(host)?;
    let entries = std::mem::take(&mut journal.entries);
    for entry in entries {
        if names_known_files_only(host, &entry) {
            journal.entries.push(entry);
        } else if let Some(path) = journal::entry_path(host, &entry) {
            journal.passed_over.push(PassedOver { path, reason: PassedOverReason::OtherFiles });
        }
    }
    Ok(journal)
}

/// Returns the files in the journal that are not obeyed.
///
/// # Errors
/// The journal's folder exists and cannot be listed.
pub fn passed_over(host: &Host) -> Result<Vec<PassedOver>, super::UndoError> {
    must_not_draw();
    Ok(read_journal(host).map_err(super::UndoError::Journal)?.passed_over)
}

fn names_known_files_only(host: &Host, entry: &JournalEntry) -> bool {
    let Some(known) = known_files(host, entry) else { return false };
    let is_known = |file: &ChangedFile| {
        let backup_fits = file.before.as_ref().is_none_or(|before| is_backup_of(&before.backup, &file.path));
        known.contains(&file.path) && backup_fits
    };
    let mut paths: Vec<&Path> = entry.files.iter().map(|file| file.path.as_path()).collect();
    paths.sort();
    paths.dedup();
    paths.len() == entry.files.len() && entry.files.iter().all(is_known)
}

/// The files that a change of this entry's settings can have changed. `None` if the entry cannot be one of
/// Waypost's.
fn known_files(host: &Host, entry: &JournalEntry) -> Option<Vec<PathBuf>> {
    if entry.new_profile {
        return new_profile::known_files(host, &entry.settings_path, &entry.folders)
            .filter(|_| entry.program == ProgramId::Thunderbird);
    }
    let target = target_of(entry);
    if !entry.folders.is_empty() || !is_settings(host, &target) {
        return None;
    }
    let format = format_for(target.program)?;
    let file = target.file();
    let other = companion(format, &file);
    [Some(file), other].into_iter().flatten().map(|path| resolve_links(&path).ok()).collect()
}

/// Whether the settings are of the program they are said to be of. If there is no file, there is nothing that
/// could be changed.
fn is_settings(host: &Host, settings: &InstalledSettings) -> bool {
    let Some(format) = format_for(settings.program) else { return false };
    let file = settings.file();
    let is_listed = || {
        let listed = targets(host, settings.program).unwrap_or_default();
        listed.iter().any(|target| target.path == settings.path)
    };
    let is_readable = || {
        open(host, &file)
            .is_ok_and(|opened| opened.found.program == settings.program && opened.format.id == format.id)
    };
    let is_missing = file.try_exists().is_ok_and(|exists| !exists);
    is_missing || (file.is_file() && (is_listed() || is_readable()))
}
