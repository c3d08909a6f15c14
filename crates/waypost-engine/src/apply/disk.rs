//! The files and the journal as changes see them: the real ones or, in a dry run, ones that only seem to change. A dry
//! run does all that a real run does, so it says what a real run says.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::known_files::read_journal;
use crate::MAX_SETTINGS_BYTES;
use crate::check_up::InstalledSettings;
use crate::host::change_lock::{ChangeLock, LockError};
use crate::host::drawing::must_not_draw;
use crate::host::files::{self, KnownWriteError, Written};
use crate::host::journal::{self, ChangeState, Journal, JournalEntry};
use crate::host::{Host, journal::check_can_record};
use crate::installed_settings::{InUse, ProgramLock};

/// The files and the journal.
#[derive(Debug)]
pub(super) struct Disk<'a> {
    pub(super) host: &'a Host,
    pretended: Option<RefCell<Pretended>>,
}

/// What seems to be different in a dry run.
#[derive(Debug, Default)]
struct Pretended {
    /// The contents of files. `None` for one that is removed.
    files: BTreeMap<PathBuf, Option<Vec<u8>>>,
    /// The states of changes in the journal, by id. `None` for one that is removed.
    states: BTreeMap<String, Option<ChangeState>>,
}

impl<'a> Disk<'a> {
    pub(super) const fn real(host: &'a Host) -> Self {
        Self { host, pretended: None }
    }

    /// Nothing is written.
    pub(super) fn pretended(host: &'a Host) -> Self {
        Self { host, pretended: Some(RefCell::default()) }
    }

    /// Judges the lock and the journal before anything is made. A dry run and a run ask the same.
    pub(super) fn check(host: &Host) -> Result<(), LockError> {
        must_not_draw();
        ChangeLock::check(host)?;
        Ok(check_can_record(host)?)
    }

    pub(super) const fn is_pretended(&self) -> bool {
        self.pretended.is_some()
    }

    /// Takes the program's own lock on its settings. A dry run only looks whether the program is running.
    pub(super) fn lock(&self, target: &InstalledSettings) -> Result<ProgramLock, InUse> {
        must_not_draw();
        if self.is_pretended() { target.pretend_lock(self.host) } else { target.lock(self.host) }
    }

    /// Reads a file. `None` if it does not exist.
    pub(super) fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        must_not_draw();
        if let Some(pretended) = &self.pretended
            && let Some(contents) = pretended.borrow().files.get(&real(path))
        {
            return Ok(contents.clone());
        }
        files::read_if_present(path, MAX_SETTINGS_BYTES)
    }

    /// Replaces a file.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else { return files::replace(path, bytes) };
        if self.read(path)?.is_none() {
            return Err(io::ErrorKind::NotFound.into());
        }
        files::check_can_write(path)?;
        pretended.borrow_mut().files.insert(real(path), Some(bytes.to_owned()));
        Ok(())
    }

    /// Creates a file.
    pub(super) fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else { return files::create(path, bytes) };
        if self.read(path)?.is_some() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        files::check_can_write(path)?;
        pretended.borrow_mut().files.insert(real(path), Some(bytes.to_owned()));
        Ok(())
    }

    /// Removes a file.
    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else { return std::fs::remove_file(path) };
        files::check_can_make_in(files::folder_of(path))?;
        pretended.borrow_mut().files.insert(real(path), None);
        Ok(())
    }

    /// Replaces a file that was read, and keeps a dated copy.
    pub(super) fn write_known(
        &self,
        path: &Path,
        before: &[u8],
        bytes: &[u8],
    ) -> Result<Written, KnownWriteError> {
        must_not_draw();
        if !self.is_pretended() {
            return files::write_known(self.host, path, Some(before), bytes);
        }
        self.replace(path, bytes)?;
        Ok(Written::Replaced { backup: files::backup_path(self.host, path), notes: Vec::new() })
    }

    /// Makes a folder that only the user can use.
    pub(super) fn create_folder(&self, folder: &Path) -> io::Result<()> {
        must_not_draw();
        if self.is_pretended() {
            files::check_can_make_in(files::folder_of(folder))
        } else {
            files::create_private_folder(folder)
        }
    }

    /// Writes the copy of a file's contents.
    pub(super) fn write_backup(&self, path: &Path, backup: &Path, bytes: &[u8]) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else { return files::write_backup(path, backup, bytes) };
        files::check_can_make_in(files::folder_of(backup))?;
        pretended.borrow_mut().files.insert(real(backup), Some(bytes.to_owned()));
        Ok(())
    }

    /// Removes the temporary files that an interrupted write left in a folder.
    pub(super) fn remove_leftovers(&self, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
        must_not_draw();
        if self.is_pretended() { Ok(()) } else { files::remove_leftovers(folder) }
    }

    /// Deletes folders, the outer first in the list, if they are empty.
    pub(super) fn remove_folders(&self, folders: &[PathBuf]) {
        must_not_draw();
        for folder in folders.iter().rev().filter(|_| !self.is_pretended()) {
            if std::fs::remove_dir(folder).is_err() {
                // Another program put a file there, or the folder is gone. Both may stay so.
                return;
            }
        }
    }

    /// Removes the temporary files that an interrupted write of the journal left.
    pub(super) fn tidy_journal(&self) -> io::Result<()> {
        must_not_draw();
        if self.is_pretended() { Ok(()) } else { journal::remove_unfinished(self.host) }
    }

    /// Reads the journal.
    pub(super) fn journal(&self) -> io::Result<Journal> {
        must_not_draw();
        let mut journal = read_journal(self.host)?;
        if let Some(pretended) = &self.pretended {
            let states = &pretended.borrow().states;
            journal.entries.retain_mut(|entry| match states.get(&entry.id) {
                None => true,
                Some(None) => false,
                Some(Some(state)) => {
                    entry.state = *state;
                    true
                }
            });
        }
        Ok(journal)
    }

    /// Records a new change.
    pub(super) fn record(&self, entry: JournalEntry) -> io::Result<JournalEntry> {
        must_not_draw();
        if !self.is_pretended() {
            return journal::record(self.host, entry);
        }
        check_can_record(self.host).map(|()| entry)
    }

    /// Records the progress of a change.
    pub(super) fn set_state(&self, entry: &mut JournalEntry, state: ChangeState) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else {
            return journal::set_state(self.host, entry, state);
        };
        check_can_record(self.host)?;
        entry.state = state;
        pretended.borrow_mut().states.insert(entry.id.clone(), Some(state));
        Ok(())
    }

    /// Removes a change that was undone or rolled back from the journal.
    pub(super) fn forget(&self, entry: &JournalEntry) -> io::Result<()> {
        must_not_draw();
        let Some(pretended) = &self.pretended else { return journal::remove(self.host, entry) };
        check_can_record(self.host)?;
        pretended.borrow_mut().states.insert(entry.id.clone(), None);
        Ok(())
    }
}

/// The path as the journal names it.
fn real(path: &Path) -> PathBuf {
    files::resolve_links(path).unwrap_or_else(|_| path.to_owned())
}
