//! Writing a prepared change: all of it or nothing. The result is read back and rolled back if it is wrong.
//!
//! The order of the steps makes this true whenever the computer stops: first the journal records the change,
//! then the backups are written, then the files are replaced, each in one step. The next start rolls back a
//! change that was begun and not finished.

use std::io;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{Request, differing_settings};

use super::known_files::read_journal;
use super::prepare::changed_other_accounts;
use super::{ApplyError, FileChange, PreparedChange};
use crate::MAX_SETTINGS_BYTES;
use crate::check_up::{InstalledSettings, open};
use crate::digest::sha256_hex;
use crate::host::journal::{self, ChangeState, ChangedFile, JournalEntry, Original};
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
pub fn apply(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> Result<Applied, ApplyError> {
    must_not_draw();
    request.plan.check_consent()?;
    if prepared.files.is_empty() {
        return Ok(Applied { entry: None });
    }
    check_unchanged(host, prepared)?;
    let entry =
        journal::record(host, journal_entry(host, request, prepared)).map_err(ApplyError::NoJournal)?;
    let done = write(host, prepared, &entry).and_then(|()| verify(host, request, prepared));
    if let Err(failure) = done {
        return Err(match roll_back(host, &entry) {
            Ok(()) => failure,
            Err((path, error)) => ApplyError::NotRestored(path, error),
        });
    }
    let mut entry = entry;
    match journal::set_state(host, &mut entry, ChangeState::Done) {
        Ok(()) => Ok(Applied { entry: Some(entry) }),
        Err(error) => Err(match roll_back(host, &entry) {
            Ok(()) => ApplyError::NoJournal(error),
            Err((path, error)) => ApplyError::NotRestored(path, error),
        }),
    }
}

/// Fails if the program is running, or a file changed since the change was prepared.
fn check_unchanged(host: &Host, prepared: &PreparedChange) -> Result<(), ApplyError> {
    if prepared.target.is_in_use(host) {
        return Err(ApplyError::Running(prepared.target.program));
    }
    for file in &prepared.files {
        let current =
            read_if_present(&file.path).map_err(|error| ApplyError::System(file.path.clone(), error))?;
        if current != file.before {
            return Err(ApplyError::FileChanged(file.path.clone()));
        }
    }
    Ok(())
}

fn read_if_present(path: &Path) -> io::Result<Option<Vec<u8>>> {
    files::read_if_present(path, MAX_SETTINGS_BYTES)
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
fn write(host: &Host, prepared: &PreparedChange, entry: &JournalEntry) -> Result<(), ApplyError> {
    let system = |path: &Path, error| ApplyError::System(path.to_owned(), error);
    for folder in &prepared.folders {
        files::create_private_folder(folder).map_err(|error| system(folder, error))?;
    }
    for (file, written) in prepared.files.iter().zip(&entry.files) {
        if let (Some(bytes), Some(before)) = (&file.before, &written.before) {
            files::write_backup(&file.path, &before.backup, bytes)
                .map_err(|error| system(&before.backup, error))?;
        }
    }
    // Writing the backups takes time; the program may have been started meanwhile.
    check_unchanged(host, prepared)?;
    for file in &prepared.files {
        let written = match file.before {
            Some(_) => files::replace(&file.path, &file.after),
            None => files::create(&file.path, &file.after),
        };
        written.map_err(|error| system(&file.path, error))?;
    }
    Ok(())
}

/// Reads the settings back with the check-up's reader. The account must have the settings of the plan, and
/// every other account the settings it had before.
fn verify(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> Result<(), ApplyError> {
    let file = prepared.target.file();
    let failed = || ApplyError::VerificationFailed(file.clone());
    let after = open(host, &file).map_err(|_| failed())?.found;
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
pub(super) fn roll_back(host: &Host, entry: &JournalEntry) -> Result<(), (PathBuf, io::Error)> {
    must_not_draw();
    let with_path = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    for file in entry.files.iter().rev() {
        restore(file).map_err(with_path(&file.path))?;
    }
    for file in &entry.files {
        if let Some(folder) = file.path.parent().filter(|folder| folder.is_dir()) {
            files::remove_leftovers(folder)?;
        }
    }
    remove_folders(&entry.folders);
    journal::remove(host, entry).map_err(with_path(&entry.settings_path))
}

/// Restores a file's old bytes if it has the new ones, and deletes the backup.
pub(super) fn restore(file: &ChangedFile) -> io::Result<()> {
    must_not_draw();
    let current = read_if_present(&file.path)?;
    let is_new = current.is_some_and(|bytes| sha256_hex(&bytes) == file.after_sha256);
    match &file.before {
        None if is_new => std::fs::remove_file(&file.path)?,
        None => {}
        Some(before) => {
            match (is_new, intact_backup(before)?) {
                (true, Some(bytes)) => files::replace(&file.path, &bytes)?,
                (true, None) => return Err(io::Error::from(io::ErrorKind::NotFound)),
                (false, _) => {}
            }
            remove_backup(file)?;
        }
    }
    Ok(())
}

/// The bytes of a backup. `None` if it is missing or damaged.
fn intact_backup(before: &Original) -> io::Result<Option<Vec<u8>>> {
    Ok(read_if_present(&before.backup)?.filter(|bytes| sha256_hex(bytes) == before.sha256))
}

/// Deletes the backup if the file itself has the same bytes again.
fn remove_backup(file: &ChangedFile) -> io::Result<()> {
    let Some(before) = &file.before else { return Ok(()) };
    let is_restored = read_if_present(&file.path)?.is_some_and(|bytes| sha256_hex(&bytes) == before.sha256);
    if is_restored && intact_backup(before)?.is_some() {
        std::fs::remove_file(&before.backup)?;
    }
    Ok(())
}

/// Deletes the folders that the change made, if they are empty.
pub(super) fn remove_folders(folders: &[PathBuf]) {
    must_not_draw();
    for folder in folders.iter().rev() {
        if std::fs::remove_dir(folder).is_err() {
            // Another program put a file there, or the folder is gone. Both may stay so.
            return;
        }
    }
}

/// Finishes what an earlier run left half done: rolls back changes that were begun, and finishes undos that
/// were begun. A change whose files are all written stands. Returns these changes.
///
/// # Errors
/// A file could not be restored. The next start tries again.
pub fn recover(host: &Host) -> Result<Vec<JournalEntry>, ApplyError> {
    must_not_draw();
    journal::remove_unfinished(host).map_err(ApplyError::NoJournal)?;
    let entries = read_journal(host).map_err(ApplyError::NoJournal)?.entries;
    let mut recovered = Vec::new();
    for mut entry in entries {
        let is_written = |file: &ChangedFile| {
            read_if_present(&file.path)
                .is_ok_and(|bytes| bytes.is_some_and(|bytes| sha256_hex(&bytes) == file.after_sha256))
        };
        let failed = |(path, error)| ApplyError::NotRestored(path, error);
        match entry.state {
            ChangeState::Done => continue,
            _ if target_of(&entry).is_in_use(host) => continue,
            ChangeState::Begun if entry.files.iter().all(is_written) => {
                journal::set_state(host, &mut entry, ChangeState::Done).map_err(ApplyError::NoJournal)?;
            }
            ChangeState::Begun | ChangeState::Undoing => roll_back(host, &entry).map_err(failed)?,
        }
        recovered.push(entry);
    }
    Ok(recovered)
}

/// The target of a change in the journal.
pub(super) fn target_of(entry: &JournalEntry) -> InstalledSettings {
    InstalledSettings::at(entry.program, entry.settings_path.clone())
}
