//! Writing a prepared change: all of it or nothing. The result is read back and rolled back if it is wrong.
//!
//! The order of the steps makes this true whenever the computer stops: first the journal records the change,
//! then the backups are written, then the files are replaced, each in one step. The next start rolls back a
//! change that was begun and not finished.

use crate::host::drawing::must_not_draw;
use std::io;
use std::path::{Path, PathBuf};

use waypost_core::formats::{Request, differing_settings};

use super::disk::Disk;
use super::known_files::read_journal;
use super::prepare::changed_other_accounts;
use super::{ApplyError, FileChange, PreparedChange, format_of};
use crate::check_up::{InstalledSettings, open};
use crate::digest::sha256_hex;
use crate::host::change_lock::ChangeLock;
use crate::host::journal::{ChangeState, ChangedFile, JournalEntry, Original};
use crate::host::{Host, files};

/// A change that was written and verified.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The change in the journal. `None` if nothing had to change.
    pub entry: Option<JournalEntry>,
}

/// Writes a prepared change and verifies it.
///
/// # Errors
/// See [`ApplyError`]. The change is rolled back then.
pub(super) fn apply(
    disk: &Disk<'_>,
    request: &Request<'_>,
    prepared: &PreparedChange,
) -> Result<Applied, ApplyError> {
    must_not_draw();
    request.plan.check_consent()?;
    if prepared.files.is_empty() {
        return Ok(Applied { entry: None });
    }
    // The program cannot be started while its own lock is held.
    let _held = disk.lock(&prepared.target)?;
    check_unchanged(disk, prepared)?;
    let entry = disk.record(journal_entry(disk.host, request, prepared)).map_err(ApplyError::NoJournal)?;
    let done = write(disk, prepared, &entry).and_then(|()| verify(disk, request, prepared));
    if let Err(failure) = done {
        return Err(match roll_back(disk, &entry) {
            Ok(()) => failure,
            Err((path, error)) => ApplyError::NotRestored(path, error),
        });
    }
    let mut entry = entry;
    match disk.set_state(&mut entry, ChangeState::Done) {
        Ok(()) => Ok(Applied { entry: Some(entry) }),
        Err(error) => Err(match roll_back(disk, &entry) {
            Ok(()) => ApplyError::NoJournal(error),
            Err((path, error)) => ApplyError::NotRestored(path, error),
        }),
    }
}

/// Fails if the program is running or may be, or a file changed since the change was prepared.
fn check_unchanged(disk: &Disk<'_>, prepared: &PreparedChange) -> Result<(), ApplyError> {
    prepared.target.check_unused(disk.host)?;
    for file in &prepared.files {
        let current = disk.read(&file.path).map_err(|error| ApplyError::System(file.path.clone(), error))?;
        if current != file.before {
            return Err(ApplyError::FileChanged(file.path.clone()));
        }
    }
    Ok(())
}

/// The journal's record of a change that is about to be written.
fn journal_entry(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> JournalEntry {
    let file = |file: &FileChange| ChangedFile {
        path: file.path.clone(),
        before: file.before.as_ref().map(|bytes| Original {
            sha256: sha256_hex(bytes),
            backup: files::backup_path(host, &file.path),
        }),
        after_sha256: sha256_hex(&file.after),
        changes: file.changes.clone(),
    };
    JournalEntry {
        schema: 1,
        id: String::new(),
        state: ChangeState::Begun,
        program: prepared.target.program,
        settings_path: prepared.target.path.clone(),
        org: request.profile.id.clone(),
        address: request.plan.account.identity.address.value.clone(),
        account: prepared.account.clone(),
        change: prepared.change,
        new_profile: prepared.target.is_new,
        folders: prepared.folders.clone(),
        files: prepared.files.iter().map(file).collect(),
    }
}

/// Makes the folders, writes the backups, and replaces the files.
fn write(disk: &Disk<'_>, prepared: &PreparedChange, entry: &JournalEntry) -> Result<(), ApplyError> {
    let system = |path: &Path, error| ApplyError::System(path.to_owned(), error);
    for folder in &prepared.folders {
        disk.create_folder(folder).map_err(|error| system(folder, error))?;
    }
    for (file, written) in prepared.files.iter().zip(&entry.files) {
        if let (Some(bytes), Some(before)) = (&file.before, &written.before) {
            disk.write_backup(&file.path, &before.backup, bytes)
                .map_err(|error| system(&before.backup, error))?;
        }
    }
    // Writing the backups takes time; the program may have been started meanwhile.
    check_unchanged(disk, prepared)?;
    for file in &prepared.files {
        let written = match file.before {
            Some(_) => disk.replace(&file.path, &file.after),
            None => disk.create(&file.path, &file.after),
        };
        written.map_err(|error| system(&file.path, error))?;
    }
    Ok(())
}

/// Reads the settings back with the check-up's reader. The account must have the settings of the plan, and
/// every other account the settings it had before. In a dry run there is nothing to read.
fn verify(disk: &Disk<'_>, request: &Request<'_>, prepared: &PreparedChange) -> Result<(), ApplyError> {
    if disk.is_pretended() {
        return Ok(());
    }
    let file = prepared.target.file();
    let failed = || ApplyError::VerificationFailed(file.clone());
    let after = open(disk.host, &file).map_err(|_| failed())?.found;
    let account = after.accounts.iter().find(|account| account.key == prepared.account);
    let account = account.ok_or_else(failed)?;
    if !differing_settings(account, request.plan).is_empty() {
        return Err(failed());
    }
    let others_unchanged = prepared
        .before
        .as_ref()
        .is_none_or(|before| changed_other_accounts(before, &after, &prepared.account).is_empty());
    if others_unchanged { Ok(()) } else { Err(failed()) }
}

/// Rolls back a change that was begun: restores the old bytes of replaced files, deletes the backups, new
/// files and new folders, and removes the change from the journal. A file that has neither the old nor the
/// new bytes stays.
fn roll_back(disk: &Disk<'_>, entry: &JournalEntry) -> Result<(), (PathBuf, io::Error)> {
    must_not_draw();
    let with_path = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    remove_leftovers(disk, entry)?;
    for file in entry.files.iter().rev() {
        restore(disk, file).map_err(with_path(&file.path))?;
    }
    for file in &entry.files {
        remove_backup(disk, file).map_err(with_path(&file.path))?;
    }
    disk.remove_folders(&entry.folders);
    disk.forget(entry).map_err(with_path(&entry.settings_path))
}

/// Removes the temporary files of an interrupted write beside the changed files.
pub(super) fn remove_leftovers(disk: &Disk<'_>, entry: &JournalEntry) -> Result<(), (PathBuf, io::Error)> {
    must_not_draw();
    for file in &entry.files {
        if let Some(folder) = file.path.parent().filter(|folder| folder.is_dir()) {
            disk.remove_leftovers(folder)?;
        }
    }
    Ok(())
}

/// What a file of a change contains now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileState {
    /// What it contained before the change.
    Old,
    /// What Waypost wrote.
    New,
    /// Something else, with lines of Waypost in it.
    Edited,
    /// Something else, without lines of Waypost. Or the file is missing.
    Foreign,
}

/// Compares a file with its bytes before and after the change.
pub(super) fn state_of(disk: &Disk<'_>, file: &ChangedFile) -> io::Result<FileState> {
    must_not_draw();
    let Some(bytes) = disk.read(&file.path)? else {
        return Ok(if file.before.is_none() { FileState::Old } else { FileState::Foreign });
    };
    let sha256 = sha256_hex(&bytes);
    if sha256 == file.after_sha256 {
        return Ok(FileState::New);
    }
    if file.before.as_ref().is_some_and(|before| before.sha256 == sha256) {
        return Ok(FileState::Old);
    }
    let support = format_of(&file.path).and_then(|format| format.apply);
    let without_ours = support.and_then(|support| (support.undo)(&bytes, &file.changes).ok());
    // Where the lines cannot be told, they count as ours, so that the change stays in the journal.
    let is_edited = without_ours.is_none_or(|undone| undone.bytes != bytes || !undone.not_undone.is_empty());
    Ok(if is_edited { FileState::Edited } else { FileState::Foreign })
}

/// Restores a file's old bytes if it has the new ones.
pub(super) fn restore(disk: &Disk<'_>, file: &ChangedFile) -> io::Result<()> {
    must_not_draw();
    if state_of(disk, file)? != FileState::New {
        return Ok(());
    }
    match &file.before {
        None => disk.remove(&file.path),
        Some(before) => {
            let bytes = intact_backup(disk, before)?.ok_or(io::ErrorKind::NotFound)?;
            disk.replace(&file.path, &bytes)
        }
    }
}

/// The bytes of a backup. `None` if it is missing or damaged.
pub(super) fn intact_backup(disk: &Disk<'_>, before: &Original) -> io::Result<Option<Vec<u8>>> {
    must_not_draw();
    Ok(disk.read(&before.backup)?.filter(|bytes| sha256_hex(bytes) == before.sha256))
}

/// Deletes the backup if the file itself has the same bytes again.
pub(super) fn remove_backup(disk: &Disk<'_>, file: &ChangedFile) -> io::Result<()> {
    must_not_draw();
    let Some(before) = &file.before else { return Ok(()) };
    let is_restored = disk.read(&file.path)?.is_some_and(|bytes| sha256_hex(&bytes) == before.sha256);
    if is_restored && intact_backup(disk, before)?.is_some() {
        disk.remove(&before.backup)?;
    }
    Ok(())
}

/// Finishes what an earlier run left half done: rolls back changes that were begun, and finishes undos that
/// were begun. A change whose files are all written stands, and so does one that can no longer be rolled back.
/// Returns these changes.
///
/// # Errors
/// A file could not be restored. All other changes are finished all the same, and the next start tries again.
pub(super) fn recover(disk: &Disk<'_>) -> Result<Vec<JournalEntry>, ApplyError> {
    must_not_draw();
    disk.tidy_journal().map_err(ApplyError::NoJournal)?;
    let entries = disk.journal().map_err(ApplyError::NoJournal)?.entries;
    let mut recovered = Vec::new();
    let mut failure = None;
    for entry in entries.into_iter().filter(|entry| entry.state != ChangeState::Done) {
        let Ok(held) = disk.lock(&target_of(&entry)) else { continue };
        let folders = entry.folders.clone();
        match finish(disk, entry) {
            Ok(entry) => recovered.push(entry),
            Err(error) => failure = failure.or(Some(error)),
        }
        // On Windows the lock is a file in the profile, and the folder is not empty before.
        drop(held);
        disk.remove_folders(&folders);
    }
    failure.map_or(Ok(recovered), Err)
}

/// Finishes or rolls back one change.
fn finish(disk: &Disk<'_>, mut entry: JournalEntry) -> Result<JournalEntry, ApplyError> {
    let stands = stands(disk, &entry).map_err(|(path, error)| ApplyError::NotRestored(path, error))?;
    if stands {
        disk.set_state(&mut entry, ChangeState::Done).map_err(ApplyError::NoJournal)?;
    } else {
        roll_back(disk, &entry).map_err(|(path, error)| ApplyError::NotRestored(path, error))?;
    }
    Ok(entry)
}

/// Whether an unfinished change is kept: all its files are written, or one of them cannot get its old bytes.
/// Undo can then still remove Waypost's lines.
fn stands(disk: &Disk<'_>, entry: &JournalEntry) -> Result<bool, (PathBuf, io::Error)> {
    let mut all_written = entry.state == ChangeState::Begun;
    for file in &entry.files {
        let failed = |error| (file.path.clone(), error);
        let state = state_of(disk, file).map_err(failed)?;
        let has_backup = match &file.before {
            Some(before) => intact_backup(disk, before).map_err(failed)?.is_some(),
            None => true,
        };
        if state == FileState::Edited || (state == FileState::New && !has_backup) {
            return Ok(true);
        }
        all_written &= state == FileState::New;
    }
    Ok(all_written)
}

/// Returns the changes that an earlier run left half done. Changes nothing. Empty while another Waypost is
/// changing settings.
///
/// # Errors
/// The journal cannot be read.
pub fn unfinished(host: &Host) -> Result<Vec<JournalEntry>, ApplyError> {
    must_not_draw();
    if ChangeLock::is_held_elsewhere(host) {
        return Ok(Vec::new());
    }
    let entries = read_journal(host).map_err(ApplyError::NoJournal)?.entries;
    Ok(entries.into_iter().filter(|entry| entry.state != ChangeState::Done).collect())
}

/// The target of a change in the journal.
pub(super) fn target_of(entry: &JournalEntry) -> InstalledSettings {
    InstalledSettings::at(entry.program, entry.settings_path.clone())
}
