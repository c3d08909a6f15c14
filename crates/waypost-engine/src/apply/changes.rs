//! One change at a time: what is done under the lock that all Waypost processes share.

use crate::host::drawing::must_not_draw;
use waypost_core::formats::Request;

use super::commit::{self, Applied, unfinished};
use super::undo::{self, UndoError, UndoOutcome};
use super::{ApplyError, JournalEntry, PreparedChange};
use crate::host::Host;
use crate::host::change_lock::{ChangeLock, LockError};

/// The right to change settings. No other Waypost changes any until this is dropped, so what is recovered,
/// prepared, written and undone under it fits together.
#[derive(Debug)]
pub struct Changes<'a> {
    host: &'a Host,
    _lock: ChangeLock,
}

impl<'a> Changes<'a> {
    /// Waits until no other Waypost changes settings.
    ///
    /// # Errors
    /// Another Waypost goes on for too long, or the lock file cannot be made.
    pub fn begin(host: &'a Host) -> Result<Self, LockError> {
        must_not_draw();
        Ok(Self { host, _lock: ChangeLock::take(host)? })
    }

    /// Finishes what an earlier run left half done: rolls back changes that were begun, and finishes undos
    /// that were begun. Returns these changes.
    ///
    /// # Errors
    /// A file could not be restored. All other changes are finished all the same.
    pub fn recover(&self) -> Result<Vec<JournalEntry>, ApplyError> {
        must_not_draw();
        commit::recover(self.host)
    }

    /// Writes a prepared change and verifies it.
    ///
    /// # Errors
    /// See [`ApplyError`]. The change is rolled back then.
    pub fn apply(&self, request: &Request<'_>, prepared: &PreparedChange) -> Result<Applied, ApplyError> {
        must_not_draw();
        commit::apply(self.host, request, prepared)
    }

    /// Undoes a change. With `account_only`, only Waypost's lines are removed from files that changed since.
    ///
    /// # Errors
    /// See [`UndoError`], which says what was changed.
    pub fn undo(&self, entry: &JournalEntry, account_only: bool) -> Result<UndoOutcome, UndoError> {
        must_not_draw();
        undo::undo(self.host, entry, account_only)
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
