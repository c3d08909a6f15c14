//! The change itself: all of it or nothing, read back, and put back where it is not what was wanted.
//!
//! The order makes that true whenever the computer stops: the journal says first what will be done,
//! then the copies are made, then the files are replaced, each in one step. What the next start finds
//! begun it takes back.

use std::io;
use std::path::{Path, PathBuf};

use super::{
    ApplyError, ApplyTarget, FileChange, PreparedChange, changed_other_accounts, is_in_use, settings_file,
};
use crate::check_up::open;
use crate::host::journal::{self, ChangeState, ChangedFile, JournalEntry, Original, sha256};
use crate::host::{Host, files};
use waypost_core::formats::{Request, differing_settings};

/// A change that was made and read back.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The change in the journal; none where nothing had to change.
    pub entry: Option<JournalEntry>,
}

/// Does what was prepared.
///
/// # Errors
/// See [`ApplyError`]. Nothing is half done.
pub fn apply(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> Result<Applied, ApplyError> {
    if prepared.files.is_empty() {
        return Ok(Applied { entry: None });
    }
    check_unchanged(host, prepared)?;
    let entry = journal::record(host, entry(host, request, prepared)).map_err(ApplyError::NoJournal)?;
    let done = write(host, prepared, &entry).and_then(|()| verify(host, request, prepared));
    if let Err(failure) = done {
        return Err(match take_back(host, &entry) {
            Ok(()) => failure,
            Err((path, error)) => ApplyError::NotRestored(path, error),
        });
    }
    let mut entry = entry;
    // The files are right; where this fails the next start finds them so.
    match journal::set_state(host, &mut entry, ChangeState::Done) {
        Ok(()) => Ok(Applied { entry: Some(entry) }),
        Err(error) => Err(match take_back(host, &entry) {
            Ok(()) => ApplyError::NoJournal(error),
            Err((path, error)) => ApplyError::NotRestored(path, error),
        }),
    }
}

/// The program is closed, and the files are as they were looked at.
fn check_unchanged(host: &Host, prepared: &PreparedChange) -> Result<(), ApplyError> {
    if is_in_use(host, &prepared.target) {
        return Err(ApplyError::Running(prepared.target.program));
    }
    for file in &prepared.files {
        let now = now(&file.path).map_err(|error| ApplyError::System(file.path.clone(), error))?;
        if now != file.before {
            return Err(ApplyError::Changed(file.path.clone()));
        }
    }
    Ok(())
}

fn now(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match files::read_at_most(path, crate::MAX_SETTINGS_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn entry(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> JournalEntry {
    let file = |file: &FileChange| ChangedFile {
        path: file.path.clone(),
        before: file
            .before
            .as_ref()
            .map(|bytes| Original { sha256: sha256(bytes), backup: files::backup_name(host, &file.path) }),
        after_sha256: sha256(&file.after),
        changes: file.changes.clone(),
    };
    JournalEntry {
        schema: 1,
        id: String::new(),
        state: ChangeState::Begun,
        program: prepared.target.program,
        place: prepared.target.place.clone(),
        org: request.profile.id.clone(),
        address: request.plan.account.identity.address.value.clone(),
        account: prepared.account.clone(),
        change: prepared.change,
        new_profile: prepared.target.is_new,
        folders: prepared.folders.clone(),
        files: prepared.files.iter().map(file).collect(),
    }
}

fn write(host: &Host, prepared: &PreparedChange, entry: &JournalEntry) -> Result<(), ApplyError> {
    let system = |path: &Path, error| ApplyError::System(path.to_owned(), error);
    for folder in &prepared.folders {
        make_private_folder(folder).map_err(|error| system(folder, error))?;
    }
    for (file, written) in prepared.files.iter().zip(&entry.files) {
        if let (Some(bytes), Some(before)) = (&file.before, &written.before) {
            files::write_backup(&file.path, &before.backup, bytes)
                .map_err(|error| system(&before.backup, error))?;
        }
    }
    // Copies take their time; somebody may have started the program meanwhile.
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

/// A profile is nobody else's to read.
fn make_private_folder(folder: &Path) -> io::Result<()> {
    let builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::DirBuilderExt;
        let mut builder = builder;
        builder.mode(0o700);
        builder
    };
    builder.create(folder)
}

/// Reads the settings with the reader of the check-up: the account says what the plan says, and every
/// other account what it said before.
fn verify(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> Result<(), ApplyError> {
    let file = settings_file(&prepared.target);
    let differs = || ApplyError::Differs(file.clone());
    let after = open(host, &file).map_err(|_| differs())?.found;
    let account = after.accounts.iter().find(|account| account.key == prepared.account);
    let account = account.ok_or_else(differs)?;
    if !differing_settings(account, request.plan).is_empty() {
        return Err(differs());
    }
    let same = prepared
        .before
        .as_ref()
        .is_none_or(|before| changed_other_accounts(before, &after, &prepared.account).is_empty());
    if same { Ok(()) } else { Err(differs()) }
}

/// Takes a change back that was begun: files that were replaced get their old bytes, the copies and
/// whatever was made go, and the journal forgets it. A file that is neither old nor new stays.
pub(super) fn take_back(host: &Host, entry: &JournalEntry) -> Result<(), (PathBuf, io::Error)> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    for file in entry.files.iter().rev() {
        restore(file).map_err(at(&file.path))?;
    }
    for file in &entry.files {
        if let Some(folder) = file.path.parent().filter(|folder| folder.is_dir()) {
            files::remove_leftovers(folder).map_err(at(folder))?;
        }
    }
    remove_folders(&entry.folders);
    journal::remove(host, entry).map_err(at(&entry.place))
}

/// Gives a file its old bytes if it has the new ones, and removes the copy that is needed no more.
pub(super) fn restore(file: &ChangedFile) -> io::Result<()> {
    let now = now(&file.path)?;
    let is_new = now.as_ref().is_some_and(|now| sha256(now) == file.after_sha256);
    match &file.before {
        None if is_new => std::fs::remove_file(&file.path)?,
        None => {}
        Some(before) => {
            let copy = intact_backup(before)?;
            match (is_new, copy) {
                (true, Some(bytes)) => files::replace(&file.path, &bytes)?,
                (true, None) => return Err(io::Error::from(io::ErrorKind::NotFound)),
                (false, _) => {}
            }
            remove_backup(file)?;
        }
    }
    Ok(())
}

/// The copy, if it is whole.
fn intact_backup(before: &Original) -> io::Result<Option<Vec<u8>>> {
    Ok(now(&before.backup)?.filter(|bytes| sha256(bytes) == before.sha256))
}

/// Removes the copy where the file itself is the same again.
fn remove_backup(file: &ChangedFile) -> io::Result<()> {
    let Some(before) = &file.before else { return Ok(()) };
    let same = now(&file.path)?.is_some_and(|now| sha256(&now) == before.sha256);
    if same && intact_backup(before)?.is_some() {
        std::fs::remove_file(&before.backup)?;
    }
    Ok(())
}

/// Removes the folders that were made, if nothing else has come into them.
pub(super) fn remove_folders(folders: &[PathBuf]) {
    for folder in folders.iter().rev() {
        if std::fs::remove_dir(folder).is_err() {
            // Somebody keeps something there, or it is gone.
            return;
        }
    }
}

/// What an earlier run left half done: begun changes are taken back, begun undos are finished. Where
/// all files of a begun change are written the change stands. Returns the changes that were dealt with.
///
/// # Errors
/// A file that could not be put back; it is tried again at the next start.
pub fn recover(host: &Host) -> Result<Vec<JournalEntry>, ApplyError> {
    journal::remove_unfinished(host).map_err(ApplyError::NoJournal)?;
    let (entries, _) = journal::entries(host).map_err(ApplyError::NoJournal)?;
    let mut recovered = Vec::new();
    for mut entry in entries {
        let is_whole = |file: &ChangedFile| {
            now(&file.path).is_ok_and(|now| now.is_some_and(|now| sha256(&now) == file.after_sha256))
        };
        let failed = |(path, error)| ApplyError::NotRestored(path, error);
        match entry.state {
            ChangeState::Done => continue,
            _ if is_in_use(host, &target_of(&entry)) => continue,
            ChangeState::Begun if entry.files.iter().all(is_whole) => {
                journal::set_state(host, &mut entry, ChangeState::Done).map_err(ApplyError::NoJournal)?;
            }
            ChangeState::Begun | ChangeState::Undoing => take_back(host, &entry).map_err(failed)?,
        }
        recovered.push(entry);
    }
    Ok(recovered)
}

/// The target of a change in the journal.
pub(super) fn target_of(entry: &JournalEntry) -> ApplyTarget {
    let (program, place) = (entry.program, entry.place.clone());
    ApplyTarget { program, name: String::new(), place, is_default: false, is_new: false }
}
