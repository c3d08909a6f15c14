//! Undoing a change, also days later. Files that did not change since get their original bytes. From files
//! that did change, only Waypost's lines are removed, if the person agrees.

use crate::host::drawing::must_not_draw;
use std::io;
use std::path::{Path, PathBuf};

use waypost_core::formats::{Found, Input, KeyChange, Refusal};
use waypost_core::text::Texts;

use super::commit::{
    FileState, intact_backup, remove_backup, remove_leftovers, restore, state_of, target_of,
};
use super::disk::Disk;
use super::{JournalEntry, format_of};
use crate::host::Host;
use crate::host::change_lock::LockError;
use crate::host::files::{KnownWriteError, Written};
use crate::host::journal::ChangeState;
use crate::installed_settings::InUse;

/// The result of an undo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoOutcome {
    /// Files restored to their original bytes, or deleted if Waypost created them.
    pub restored: Vec<PathBuf>,
    /// Files from which only Waypost's lines were removed, each with the backup of its contents just before.
    pub edited: Vec<(PathBuf, PathBuf)>,
    /// Keys that stay because they changed since.
    pub kept_changes: Vec<KeyChange>,
    /// Backups of restored files that could not be deleted.
    pub kept_backups: Vec<PathBuf>,
}

/// Why a change was not undone. Nothing was changed then, except after [`Self::Partial`] and
/// [`Self::NotRecorded`].
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// The journal has no change to undo.
    #[error("there is no change to undo")]
    NothingToUndo,
    /// The journal cannot be read or written.
    #[error("cannot read or write the journal")]
    Journal(#[source] io::Error),
    /// The program is running, or may be.
    #[error(transparent)]
    Running(#[from] InUse),
    /// The files changed since, so restoring them would lose these changes.
    #[error("{file} changed since")]
    FileChanged {
        /// The first file that changed.
        file: PathBuf,
        /// The labels of the accounts added since, which would be lost.
        accounts: Vec<String>,
    },
    /// The backup of a file is missing or damaged.
    #[error("the backup {0} is missing or damaged")]
    BackupMissing(PathBuf),
    /// The file cannot be changed without damage.
    #[error("the format of {0} refused the change: {1:?}")]
    Refused(PathBuf, Refusal),
    /// An I/O error, with the path.
    #[error("cannot read or write {0}")]
    System(PathBuf, #[source] io::Error),
    /// Another Waypost is changing settings.
    #[error("another Waypost is changing settings")]
    Busy,
    /// Some files are restored and one could not be. Undo can be done again.
    #[error("{left} could not be restored after {restored:?}")]
    Partial {
        /// The files that are as they were before the change.
        restored: Vec<PathBuf>,
        /// The first file that is not.
        left: PathBuf,
        /// Why it could not be restored.
        error: io::Error,
    },
    /// All files are restored, but the change could not be removed from the journal. The next start does it.
    #[error("everything is undone, but the journal cannot be written")]
    NotRecorded(#[source] io::Error),
}

impl From<LockError> for UndoError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Busy => Self::Busy,
            LockError::System(error) => Self::Journal(error),
        }
    }
}

impl UndoError {
    /// Whether files were changed all the same.
    pub const fn has_changed_files(&self) -> bool {
        matches!(self, Self::Partial { .. } | Self::NotRecorded(_))
    }

    /// Whether Waypost's lines can be removed although the old files cannot be restored.
    pub const fn can_remove_account(&self) -> bool {
        matches!(self, Self::FileChanged { .. } | Self::BackupMissing(_))
    }

    /// Returns one or two sentences for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::NothingToUndo => texts.get("undo-nothing"),
            Self::Journal(error) => texts.with("undo-journal", &[("words", texts.io_error(error).into())]),
            Self::Running(in_use) => in_use.sentence(texts),
            Self::FileChanged { file, accounts } if accounts.is_empty() => {
                texts.with("undo-changed", &[("path", path(file))])
            }
            Self::FileChanged { file, accounts } => {
                let accounts = texts.list_and(accounts);
                texts.with("undo-changed-accounts", &[("path", path(file)), ("accounts", accounts.into())])
            }
            Self::BackupMissing(copy) => texts.with("undo-no-copy", &[("path", path(copy))]),
            Self::Refused(file, refusal) => {
                let words = refusal.sentence(texts);
                texts.with("apply-refused", &[("path", path(file)), ("words", words.into())])
            }
            Self::System(file, error) => {
                texts.with("apply-system", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::Busy => texts.get("apply-busy"),
            Self::Partial { restored, left, error } => {
                let restored: Vec<String> = restored.iter().map(|file| file.display().to_string()).collect();
                let values = [
                    ("path", path(left)),
                    ("words", texts.io_error(error).into()),
                    ("count", restored.len().into()),
                    ("restored", texts.list_and(&restored).into()),
                ];
                texts.with("undo-partial", &values)
            }
            Self::NotRecorded(error) => {
                texts.with("undo-not-recorded", &[("words", texts.io_error(error).into())])
            }
        }
    }
}

/// Returns the changes that can be undone, the latest first. Those whose undo was interrupted are among them.
///
/// # Errors
/// The journal cannot be read.
pub fn undoable_changes(host: &Host) -> Result<Vec<JournalEntry>, UndoError> {
    must_not_draw();
    undoable(&Disk::real(host))
}

pub(super) fn undoable(disk: &Disk<'_>) -> Result<Vec<JournalEntry>, UndoError> {
    must_not_draw();
    let entries = disk.journal().map_err(UndoError::Journal)?.entries;
    Ok(entries.into_iter().filter(|entry| entry.state != ChangeState::Begun).rev().collect())
}

/// How a change can be undone.
enum Method {
    /// The original files are restored.
    Restore,
    /// The files changed since, so only Waypost's lines are removed.
    RemoveAccount,
}

fn choose_method(disk: &Disk<'_>, entry: &JournalEntry, account_only: bool) -> Result<Method, UndoError> {
    let target = target_of(entry);
    target.check_unused(disk.host)?;
    let mut is_complete = true;
    for file in &entry.files {
        let system = |error| UndoError::System(file.path.clone(), error);
        let problem = match (state_of(disk, file).map_err(system)?, &file.before) {
            (FileState::Old, _) | (FileState::New, None) => continue,
            (FileState::New, Some(before)) if intact_backup(disk, before).map_err(system)?.is_some() => {
                continue;
            }
            (FileState::New, Some(before)) => UndoError::BackupMissing(before.backup.clone()),
            (FileState::Edited | FileState::Foreign, _) => UndoError::FileChanged {
                file: file.path.clone(),
                accounts: accounts_added_since(disk, entry),
            },
        };
        if !account_only {
            return Err(problem);
        }
        is_complete = false;
    }
    Ok(if is_complete { Method::Restore } else { Method::RemoveAccount })
}

/// Undoes a change. With `account_only`, only Waypost's lines are removed from files that changed since, or
/// whose backup is missing.
///
/// # Errors
/// See [`UndoError`].
pub(super) fn undo(
    disk: &Disk<'_>,
    entry: &JournalEntry,
    account_only: bool,
) -> Result<UndoOutcome, UndoError> {
    must_not_draw();
    // Another Waypost may have undone it meanwhile.
    let entries = disk.journal().map_err(UndoError::Journal)?.entries;
    let entry = entries.into_iter().find(|other| other.id == entry.id).ok_or(UndoError::NothingToUndo)?;
    let target = target_of(&entry);
    let held = disk.lock(&target)?;
    let folders = entry.folders.clone();
    let outcome = match choose_method(disk, &entry, account_only)? {
        Method::Restore => restore_files(disk, entry),
        Method::RemoveAccount => remove_account(disk, &entry),
    }?;
    // On Windows the lock is a file in the profile, and the folder is not empty before.
    drop(held);
    disk.remove_folders(&folders);
    Ok(outcome)
}

fn restore_files(disk: &Disk<'_>, mut entry: JournalEntry) -> Result<UndoOutcome, UndoError> {
    must_not_draw();
    remove_leftovers(disk, &entry).map_err(|(path, error)| UndoError::System(path, error))?;
    disk.set_state(&mut entry, ChangeState::Undoing).map_err(UndoError::Journal)?;
    let mut restored = Vec::new();
    for file in entry.files.iter().rev() {
        let Err(error) = restore(disk, file) else {
            restored.push(file.path.clone());
            continue;
        };
        let left = file.path.clone();
        // If nothing was restored, the change stands as before.
        if restored.is_empty() && disk.set_state(&mut entry, ChangeState::Done).is_ok() {
            return Err(UndoError::System(left, error));
        }
        return Err(UndoError::Partial { restored, left, error });
    }
    let kept = entry.files.iter().filter(|file| remove_backup(disk, file).is_err());
    let kept_backups = kept.filter_map(|file| Some(file.before.as_ref()?.backup.clone())).collect();
    disk.remove_folders(&entry.folders);
    disk.forget(&entry).map_err(UndoError::NotRecorded)?;
    restored.reverse();
    Ok(UndoOutcome { restored, kept_backups, ..UndoOutcome::default() })
}

/// The labels of the accounts added to the files since the change, other than the account it added. A file
/// that cannot be read contributes none; the caller has already found that it differs.
fn accounts_added_since(disk: &Disk<'_>, entry: &JournalEntry) -> Vec<String> {
    let read = |path: &Path| disk.read(path).ok().flatten();
    let mut lost = Vec::new();
    for file in &entry.files {
        let Some(reader) = format_of(&file.path).and_then(|format| format.read) else { continue };
        let accounts = |bytes: &[u8]| -> Found { reader(&Input::new("", bytes)) };
        let original = file.before.as_ref().and_then(|before| read(&before.backup));
        let before = original.map_or_else(Vec::new, |bytes| accounts(&bytes).accounts);
        let current = read(&file.path).map_or_else(Vec::new, |bytes| accounts(&bytes).accounts);
        let is_new = |key: &str| key != entry.account && before.iter().all(|account| account.key != key);
        for account in current.iter().filter(|account| is_new(&account.key)) {
            let label = if account.label.is_empty() { &account.key } else { &account.label };
            lost.push(label.clone());
        }
    }
    lost
}

/// Removes only Waypost's lines from the files, for files that changed since.
fn remove_account(disk: &Disk<'_>, entry: &JournalEntry) -> Result<UndoOutcome, UndoError> {
    must_not_draw();
    let mut undone = UndoOutcome::default();
    let mut work = Vec::new();
    for file in &entry.files {
        let system = |error| UndoError::System(file.path.clone(), error);
        let Some(current) = disk.read(&file.path).map_err(system)? else { continue };
        let support = format_of(&file.path).and_then(|format| format.apply);
        let support = support.ok_or_else(|| UndoError::Refused(file.path.clone(), Refusal::NotThisFormat))?;
        // Thunderbird uses the new profile since then, so it must stay listed.
        let belongs_to_program = entry.new_profile && file.path.extension().is_some_and(|e| e == "ini");
        if belongs_to_program {
            continue;
        }
        let undone_file = (support.undo)(&current, &file.changes)
            .map_err(|refusal| UndoError::Refused(file.path.clone(), refusal))?;
        undone.kept_changes.extend(undone_file.not_undone);
        if undone_file.bytes != current {
            work.push((file.path.clone(), current, undone_file.bytes));
        }
    }
    for (path, current, bytes) in work {
        match disk.write_known(&path, &current, &bytes) {
            Ok(Written::Replaced { backup, .. }) => undone.edited.push((path, backup)),
            Ok(_) => {}
            Err(error) => return Err(not_edited(&undone, path, error)),
        }
    }
    disk.remove_folders(&entry.folders);
    disk.forget(entry).map_err(UndoError::NotRecorded)?;
    Ok(undone)
}

/// The error for a file that could not be edited, after others were.
fn not_edited(undone: &UndoOutcome, left: PathBuf, error: KnownWriteError) -> UndoError {
    let restored: Vec<PathBuf> = undone.edited.iter().map(|(path, _)| path.clone()).collect();
    match error {
        KnownWriteError::Changed if restored.is_empty() => {
            UndoError::FileChanged { file: left, accounts: Vec::new() }
        }
        KnownWriteError::System(error) if restored.is_empty() => UndoError::System(left, error),
        KnownWriteError::Changed => {
            UndoError::Partial { restored, left, error: io::ErrorKind::ResourceBusy.into() }
        }
        KnownWriteError::System(error) => UndoError::Partial { restored, left, error },
    }
}
