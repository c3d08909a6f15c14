//! One change at a time: what is done under the lock that all Waypost processes share.

use crate::host::drawing::must_not_draw;
use waypost_core::formats::Request;

use super::commit::{self, Applied, unfinished};
use super::disk::Disk;
use super::undo::{self, UndoError, UndoOutcome};
use super::{ApplyError, JournalEntry, PreparedChange, prepare};
use crate::check_up::InstalledSettings;
use crate::host::Host;
use crate::host::change_lock::{ChangeLock, LockError};

/// The right to change settings. No other Waypost changes any until this is dropped, so what is recovered,
/// prepared, written and undone under it fits together.
#[derive(Debug)]
pub struct Changes<'a> {
    disk: Disk<'a>,
    /// `None` in a dry run, which only looks whether the lock is free.
    lock: Option<ChangeLock>,
}

impl<'a> Changes<'a> {
    /// Waits until no other Waypost changes settings.
    ///
    /// # Errors
    /// Another Waypost goes on for too long, or the lock file or the journal cannot be made. Nothing is made then.
    pub fn begin(host: &'a Host) -> Result<Self, LockError> {
        must_not_draw();
        Disk::check(host)?;
        let lock = ChangeLock::take(host)?;
        Ok(Self { disk: Disk::real(host), lock: Some(lock) })
    }

    /// A dry run: everything is done as after [`Self::begin`], and nothing is written.
    ///
    /// # Errors
    /// The lock file or the journal could not be made.
    pub fn pretend(host: &'a Host) -> Result<Self, LockError> {
        must_not_draw();
        Disk::check(host)?;
        Ok(Self { disk: Disk::pretended(host), lock: None })
    }

    /// Whether this is a dry run.
    pub const fn is_dry_run(&self) -> bool {
        self.disk.is_pretended()
    }

    /// Finishes what an earlier run left half done: rolls back changes that were begun, and finishes undos
    /// that were begun. Returns these changes.
    ///
    /// # Errors
    /// A file could not be restored. All other changes are finished all the same.
    pub fn recover(&self) -> Result<Vec<JournalEntry>, ApplyError> {
        must_not_draw();
        if self.lock.is_none() && ChangeLock::is_held_elsewhere(self.disk.host) {
            // What is unfinished is being worked on.
            return Ok(Vec::new());
        }
        commit::recover(&self.disk)
    }

    /// Works out what applying the plan to a target would change.
    ///
    /// # Errors
    /// As [`super::prepare()`].
    pub fn prepare(
        &self,
        request: &Request<'_>,
        target: &InstalledSettings,
    ) -> Result<PreparedChange, ApplyError> {
        must_not_draw();
        prepare::prepare_on(&self.disk, request, target)
    }

    /// Returns the changes that can be undone, the latest first.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn undoable(&self) -> Result<Vec<JournalEntry>, UndoError> {
        must_not_draw();
        undo::undoable(&self.disk)
    }

    /// Writes a prepared change and verifies it.
    ///
    /// # Errors
    /// See [`ApplyError`]. The change is rolled back then.
    pub fn apply(&self, request: &Request<'_>, prepared: &PreparedChange) -> Result<Applied, ApplyError> {
        must_not_draw();
        commit::apply(&self.disk, request, prepared)
    }

    /// Undoes a change. With `account_only`, only Waypost's lines are removed from files that changed since.
    ///
    /// # Errors
    /// See [`UndoError`], which says what was changed.
    pub fn undo(&self, entry: &JournalEntry, account_only: bool) -> Result<UndoOutcome, UndoError> {
        must_not_draw();
        undo::undo(&self.disk, entry, account_only)
    }
}

/// Finishes what an earlier run left half done, if there is anything.
///
/// # Errors
/// As for [`Changes::recover`].
pub fn recover(host: &Host) -> Result<Vec<JournalEntry>, ApplyError> {
    if unfinished(host)?.is_empty() {
        return Ok(Vec::new());
    }
    Changes::begin(host)?.recover()
}

/// Writes a prepared change and verifies it. Finishes first what an earlier run left half done.
///
/// # Errors
/// See [`ApplyError`]. The change is rolled back then.
pub fn apply(host: &Host, request: &Request<'_>, prepared: &PreparedChange) -> Result<Applied, ApplyError> {
    request.plan.check_consent()?;
    if prepared.files.is_empty() {
        return Ok(Applied { entry: None });
    }
    let changes = Changes::begin(host)?;
    changes.recover()?;
    changes.apply(request, prepared)
}

/// Undoes a change. With `account_only`, only Waypost's lines are removed from files that changed since.
///
/// # Errors
/// See [`UndoError`], which says what was changed.
pub fn undo(host: &Host, entry: &JournalEntry, account_only: bool) -> Result<UndoOutcome, UndoError> {
    Changes::begin(host)?.undo(entry, account_only)
}
