//! The lock that lets one Waypost change settings at a time.

use crate::host::drawing::must_not_draw;
use std::fs::{File, TryLockError};
use std::io;
use std::thread;
use std::time::{Duration, Instant};

use super::{Host, files};
use waypost_core::text::Texts;

const LOCK_FILE: &str = "changes.lock";

/// How long to wait for another Waypost. A change takes a fraction of a second.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// How long to wait before the next attempt.
const RETRY_INTERVAL: Duration = Duration::from_millis(10);

/// No other Waypost of the same user changes settings while this exists. It is released when this is dropped
/// or the process ends.
#[derive(Debug)]
pub struct ChangeLock {
    _file: File,
}

/// Why the lock was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another Waypost holds it.
    #[error("another Waypost is changing settings")]
    Busy,
    /// The lock file cannot be made or locked.
    #[error("cannot lock")]
    System(#[from] io::Error),
}

impl LockError {
    /// Returns a sentence for people: why nothing was changed, and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Busy => texts.get("apply-busy"),
            Self::System(error) => {
                texts.with("change-not-locked", &[("words", texts.io_error(error).into())])
            }
        }
    }
}

impl ChangeLock {
    /// Takes the lock. Waits for another Waypost that holds it.
    ///
    /// # Errors
    /// See [`LockError`].
    pub fn take(host: &Host) -> Result<Self, LockError> {
        must_not_draw();
        let folder = host.data.as_deref().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let file = files::open_lock_file(folder, LOCK_FILE)?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if start.elapsed() < MAX_WAIT => thread::sleep(RETRY_INTERVAL),
                Err(TryLockError::WouldBlock) => return Err(LockError::Busy),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }

    /// Judges the lock file as [`Self::take`] does, and makes none.
    ///
    /// # Errors
    /// [`LockError::System`].
    pub fn check(host: &Host) -> Result<(), LockError> {
        must_not_draw();
        let folder = host.data.as_deref().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        Ok(files::check_lock_file(folder, LOCK_FILE)?)
    }

    /// Whether another Waypost holds the lock now. Makes no file. False if that cannot be told.
    pub fn is_held_elsewhere(host: &Host) -> bool {
        must_not_draw();
        let file = host.data.as_deref().map(|folder| files::open_existing_lock_file(folder, LOCK_FILE));
        matches!(
            file.map(|file| file.map(|file| file.try_lock_shared())),
            Some(Ok(Err(TryLockError::WouldBlock)))
        )
    }
}
