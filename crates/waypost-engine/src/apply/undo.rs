//! Undoing a change, also days later. Files that did not change since get their original bytes. From files
//! that did change, only Waypost's lines are removed, if the person agrees.

use std::io;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{Found, Input, KeyChange, Refusal};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

use super::commit::{remove_folders, roll_back, target_of};
use super::known_files::read_journal;
use super::{JournalEntry, format_of};
use crate::MAX_SETTINGS_BYTES;
use crate::digest::sha256_hex;
use crate::host::Host;
use crate::host::files::{self, KnownWriteError, Written};
use crate::host::journal::{self, ChangeState, ChangedFile};

/// The result of an undo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoOutcome {
    /// Files restored to their original bytes, or deleted if Waypost created them.
    pub restored: Vec<PathBuf>,
    /// Files from which only Waypost's lines were removed, each with the backup of its contents just before.
    pub edited: Vec<(PathBuf, PathBuf)>,
    /// Keys that stay because they changed since.
    pub kept_changes: Vec<KeyChange>,
}

/// Why nothing was undone.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// The journal has no change to undo.
    #[error("there is no change to undo")]
    NothingToUndo,
    /// The journal cannot be read or written.
    #[error("cannot read or write the journal")]
    Journal(#[source] io::Error),
    /// The program is running.
    #[error("{0:?} is running")]
    Running(ProgramId),
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
}

impl UndoError {
    /// Returns one or two sentences for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::NothingToUndo => texts.get("undo-nothing"),
            Self::Journal(error) => texts.with("undo-journal", &[("words", texts.io_error(error).into())]),
            Self::Running(program) => {
                texts.with("mend-running", &[("program", texts.program(*program).into())])
            }
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
        }
    }
}

/// Returns the changes that can be undone, the latest first.
///
/// # Errors
/// The journal cannot be read.
pub fn undoable_changes(host: &Host) -> Result<Vec<JournalEntry>, UndoError> {
    must_not_draw();
    let entries = read_journal(host).map_err(UndoError::Journal)?.entries;
    Ok(entries.into_iter().filter(|entry| entry.state == ChangeState::Done).rev().collect())
}

/// Checks whether [`undo`] would succeed now. Writes nothing.
///
/// # Errors
/// As [`undo`].
pub fn check_undo(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<(), UndoError> {
    must_not_draw();
    choose_method(host, entry, account_only).map(|_| ())
}

/// How a change can be undone.
enum Method {
    /// The original files are restored.
    Restore,
    /// The files changed since, so only Waypost's lines are removed.
    RemoveAccount,
}

fn choose_method(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<Method, UndoError> {
    let target = target_of(entry);
    if target.is_in_use(host) {
        return Err(UndoError::Running(target.program));
    }
    if is_being_undone(host, entry).map_err(UndoError::Journal)? {
        return Ok(Method::Restore);
    }
    for file in &entry.files {
        let system = |error| UndoError::System(file.path.clone(), error);
        if !is_unchanged_since(file).map_err(system)? {
            if account_only {
                return Ok(Method::RemoveAccount);
            }
            return Err(UndoError::FileChanged {
                file: file.path.clone(),
                accounts: accounts_added_since(entry),
            });
        }
    }
    match entry.files.iter().find_map(missing_backup) {
        Some(copy) => Err(UndoError::BackupMissing(copy)),
        None => Ok(Method::Restore),
    }
}

/// Undoes a change. With `account_only`, only Waypost's lines are removed from files that changed since.
///
/// # Errors
/// See [`UndoError`]. Either nothing was changed then, or the next start finishes the undo.
pub fn undo(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<UndoOutcome, UndoError> {
    must_not_draw();
    if matches!(choose_method(host, entry, account_only)?, Method::RemoveAccount) {
        return remove_account(host, entry);
    }
    let mut entry = entry.clone();
    journal::set_state(host, &mut entry, ChangeState::Undoing).map_err(UndoError::Journal)?;
    roll_back(host, &entry).map_err(|(path, error)| UndoError::System(path, error))?;
    let restored = entry.files.iter().map(|file| file.path.clone()).collect();
    Ok(UndoOutcome { restored, ..UndoOutcome::default() })
}

/// Whether an undo of the change was begun and not finished. It can only be finished.
fn is_being_undone(host: &Host, entry: &JournalEntry) -> io::Result<bool> {
    let entries = read_journal(host)?.entries;
    Ok(entries.iter().any(|other| other.id == entry.id && other.state == ChangeState::Undoing))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    files::read_at_most(path, MAX_SETTINGS_BYTES)
}

/// Whether a file still has the bytes that Waypost wrote. False for a missing file.
fn is_unchanged_since(file: &ChangedFile) -> io::Result<bool> {
    match read(&file.path) {
        Ok(bytes) => Ok(sha256_hex(&bytes) == file.after_sha256),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The path of a file's backup, if that is missing or damaged.
fn missing_backup(file: &ChangedFile) -> Option<PathBuf> {
    let before = file.before.as_ref()?;
    let is_intact = read(&before.backup).is_ok_and(|bytes| sha256_hex(&bytes) == before.sha256);
    (!is_intact).then(|| before.backup.clone())
}

/// The labels of the accounts added to the files since the change, other than the account it added. A file
/// that cannot be read contributes none; the caller has already found that it differs.
fn accounts_added_since(entry: &JournalEntry) -> Vec<String> {
    let mut lost = Vec::new();
    for file in &entry.files {
        let Some(reader) = format_of(&file.path).and_then(|format| format.read) else { continue };
        let accounts = |bytes: &[u8]| -> Found { reader(&Input::new("", bytes)) };
        let original = file.before.as_ref().and_then(|before| read(&before.backup).ok());
        let before = original.map_or_else(Vec::new, |bytes| accounts(&bytes).accounts);
        let current = read(&file.path).map_or_else(|_| Vec::new(), |bytes| accounts(&bytes).accounts);
        let is_new = |key: &str| key != entry.account && before.iter().all(|account| account.key != key);
        for account in current.iter().filter(|account| is_new(&account.key)) {
            let label = if account.label.is_empty() { &account.key } else { &account.label };
            lost.push(label.clone());
        }
    }
    lost
}

/// Removes only Waypost's lines from the files, for files that changed since.
fn remove_account(host: &Host, entry: &JournalEntry) -> Result<UndoOutcome, UndoError> {
    let mut undone = UndoOutcome::default();
    let mut work = Vec::new();
    for file in entry.files.iter().filter(|file| file.path.is_file()) {
        let system = |error| UndoError::System(file.path.clone(), error);
        let current = read(&file.path).map_err(system)?;
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
        let written = files::write_known(host, &path, Some(&current), &bytes);
        let written = written.map_err(|error| match error {
            KnownWriteError::Changed => UndoError::FileChanged { file: path.clone(), accounts: Vec::new() },
            KnownWriteError::System(error) => UndoError::System(path.clone(), error),
        })?;
        if let Written::Replaced { backup } = written {
            undone.edited.push((path, backup));
        }
    }
    remove_folders(&entry.folders);
    journal::remove(host, entry).map_err(UndoError::Journal)?;
    Ok(undone)
}
