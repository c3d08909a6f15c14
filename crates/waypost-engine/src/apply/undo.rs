//! Undo, also days later: byte for byte what was there, if nobody changed the files since; otherwise
//! only what Waypost put there, if the person wants that.

use std::io;
use std::path::{Path, PathBuf};

use super::commit::{remove_folders, take_back, target_of};
use super::{JournalEntry, format_of, is_in_use};
use crate::MAX_SETTINGS_BYTES;
use crate::host::journal::{self, ChangeState, ChangedFile, sha256};
use crate::host::{Host, files};
use waypost_core::formats::{Found, Input, KeyChange, Refusal};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

/// What an undo did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoOutcome {
    /// The files that are byte for byte what they were, or gone where they were made.
    pub restored: Vec<PathBuf>,
    /// The files from which only our lines were taken, with the copy of what they held just before.
    pub edited: Vec<(PathBuf, PathBuf)>,
    /// What stays because somebody changed it since.
    pub kept: Vec<KeyChange>,
}

/// Why nothing was undone.
#[derive(Debug)]
pub enum UndoError {
    /// The journal has no change to undo.
    Nothing,
    /// The journal cannot be read or written.
    Journal(io::Error),
    /// The program is open.
    Running(ProgramId),
    /// The files changed since: what putting the old ones back would lose.
    Changed {
        /// The first file that is not as Waypost left it.
        file: PathBuf,
        /// The accounts that came since and would be lost, by their labels.
        accounts: Vec<String>,
    },
    /// The copy of a file is gone or is not what it was.
    BackupMissing(PathBuf),
    /// The file cannot be changed without harm.
    Refused(PathBuf, Refusal),
    /// The system said no.
    System(PathBuf, io::Error),
}

impl UndoError {
    /// What happened and what to do, in a sentence or two.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::Nothing => texts.get("undo-nothing"),
            Self::Journal(error) => texts.with("undo-journal", &[("words", texts.io_error(error).into())]),
            Self::Running(program) => {
                texts.with("mend-running", &[("program", texts.program(*program).into())])
            }
            Self::Changed { file, accounts } if accounts.is_empty() => {
                texts.with("undo-changed", &[("path", path(file))])
            }
            Self::Changed { file, accounts } => {
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

/// The changes that can be undone, the latest first.
///
/// # Errors
/// The journal cannot be read.
pub fn undoable_changes(host: &Host) -> Result<Vec<JournalEntry>, UndoError> {
    let (entries, _) = journal::entries(host).map_err(UndoError::Journal)?;
    Ok(entries.into_iter().filter(|entry| entry.state == ChangeState::Done).rev().collect())
}

/// Whether [`undo`] could do its work now.
///
/// # Errors
/// As [`undo`].
pub fn check_undo(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<(), UndoError> {
    choose_method(host, entry, account_only).map(|_| ())
}

/// How a change can be taken away.
enum Method {
    /// The old files are put back.
    Restore,
    /// The files changed since: only our lines are taken out.
    RemoveAccount,
}

fn choose_method(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<Method, UndoError> {
    let target = target_of(entry);
    if is_in_use(host, &target) {
        return Err(UndoError::Running(target.program));
    }
    for file in &entry.files {
        let system = |error| UndoError::System(file.path.clone(), error);
        if !is_unchanged_since(file).map_err(system)? {
            if account_only {
                return Ok(Method::RemoveAccount);
            }
            return Err(UndoError::Changed {
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

/// Takes a change away. With `account_only`, files that changed since lose only what Waypost put there.
///
/// # Errors
/// See [`UndoError`]; then nothing was changed, or the next start finishes it.
pub fn undo(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<UndoOutcome, UndoError> {
    if matches!(choose_method(host, entry, account_only)?, Method::RemoveAccount) {
        return remove_account(host, entry);
    }
    let mut entry = entry.clone();
    journal::set_state(host, &mut entry, ChangeState::Undoing).map_err(UndoError::Journal)?;
    take_back(host, &entry).map_err(|(path, error)| UndoError::System(path, error))?;
    let restored = entry.files.iter().map(|file| file.path.clone()).collect();
    Ok(UndoOutcome { restored, ..UndoOutcome::default() })
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    files::read_at_most(path, MAX_SETTINGS_BYTES)
}

/// Whether a file is as Waypost left it; one that is gone is not.
fn is_unchanged_since(file: &ChangedFile) -> io::Result<bool> {
    match read(&file.path) {
        Ok(bytes) => Ok(sha256(&bytes) == file.after_sha256),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn missing_backup(file: &ChangedFile) -> Option<PathBuf> {
    let before = file.before.as_ref()?;
    let whole = read(&before.backup).is_ok_and(|bytes| sha256(&bytes) == before.sha256);
    (!whole).then(|| before.backup.clone())
}

/// The accounts that came into the files since the change, other than the one it was about.
fn accounts_added_since(entry: &JournalEntry) -> Vec<String> {
    let mut lost = Vec::new();
    for file in &entry.files {
        let Some(reader) = format_of(&file.path).and_then(|format| format.read) else { continue };
        let accounts = |bytes: &[u8]| -> Found { reader(&Input::new("", bytes)) };
        let before = file.before.as_ref().and_then(|before| read(&before.backup).ok()).unwrap_or_default();
        let before = accounts(&before).accounts;
        let now = accounts(&read(&file.path).unwrap_or_default()).accounts;
        let is_new = |key: &str| key != entry.account && before.iter().all(|account| account.key != key);
        for account in now.iter().filter(|account| is_new(&account.key)) {
            let label = if account.label.is_empty() { &account.key } else { &account.label };
            lost.push(label.clone());
        }
    }
    lost
}

/// Takes only what Waypost put there out of files that went on changing.
fn remove_account(host: &Host, entry: &JournalEntry) -> Result<UndoOutcome, UndoError> {
    let mut undone = UndoOutcome::default();
    let mut work = Vec::new();
    for file in entry.files.iter().filter(|file| file.path.is_file()) {
        let system = |error| UndoError::System(file.path.clone(), error);
        let now = read(&file.path).map_err(system)?;
        let in_place = format_of(&file.path).and_then(|format| format.apply);
        let in_place =
            in_place.ok_or_else(|| UndoError::Refused(file.path.clone(), Refusal::NotThisFormat))?;
        // A profile that the program has taken over stays its profile.
        let belongs_to_program = entry.new_profile && file.path.extension().is_some_and(|e| e == "ini");
        if belongs_to_program {
            continue;
        }
        let taken = (in_place.undo)(&now, &file.changes)
            .map_err(|refusal| UndoError::Refused(file.path.clone(), refusal))?;
        undone.kept.extend(taken.not_undone);
        if taken.bytes != now {
            work.push((file.path.clone(), taken.bytes));
        }
    }
    for (path, bytes) in work {
        let written = files::write(host, &path, &bytes);
        let written = written.map_err(|error| UndoError::System(path.clone(), error))?;
        if let files::Written::Replaced { backup } = written {
            undone.edited.push((path, backup));
        }
    }
    remove_folders(&entry.folders);
    journal::remove(host, entry).map_err(UndoError::Journal)?;
    Ok(undone)
}
