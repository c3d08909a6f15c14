//! The moment at which a lookup must end, and the order to stop it earlier.

use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How often a wait checks whether it must stop.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// When a lookup must end. Clones share the order to stop.
#[derive(Clone, Debug)]
pub struct Deadline {
    end: Instant,
    stop: Arc<AtomicBool>,
}

/// Why nothing more may be waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// The user stopped the lookup.
    Stopped,
    /// The time is over.
    TimeOver,
}

impl Deadline {
    /// Ends at this moment, or as soon as `stop` becomes true.
    pub const fn new(end: Instant, stop: Arc<AtomicBool>) -> Self {
        Self { end, stop }
    }

    /// Ends after this time.
    pub fn after(limit: Duration) -> Self {
        Self::new(Instant::now() + limit, Arc::default())
    }

    /// This deadline, or an earlier one after `limit`.
    pub(super) fn at_most(&self, limit: Duration) -> Self {
        Self { end: self.end.min(Instant::now() + limit), stop: Arc::clone(&self.stop) }
    }

    /// The time that is left.
    ///
    /// # Errors
    /// See [`Ended`].
    pub(super) fn left(&self) -> Result<Duration, Ended> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Ended::Stopped);
        }
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(Ended::TimeOver) } else { Ok(left) }
    }

    /// Repeats an operation of a socket that waits at most the time it is given, until it succeeds or fails.
    ///
    /// # Errors
    /// Any error of the operation. [`ErrorKind::TimedOut`] if the time is over, [`ErrorKind::ConnectionAborted`] if
    /// the user stopped the lookup.
    pub(super) fn wait<T>(&self, mut operation: impl FnMut(Duration) -> io::Result<T>) -> io::Result<T> {
        loop {
            let left = self.left().map_err(|ended| match ended {
                Ended::Stopped => ErrorKind::ConnectionAborted,
                Ended::TimeOver => ErrorKind::TimedOut,
            })?;
            match operation(left.min(POLL_INTERVAL)) {
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
                    ) => {}
                result => return result,
            }
        }
    }

    /// Receives the next value from a thread. `None` if no sender is left.
    ///
    /// # Errors
    /// See [`Ended`].
    pub(super) fn receive<T>(&self, receiver: &Receiver<T>) -> Result<Option<T>, Ended> {
        loop {
            match receiver.recv_timeout(self.left()?.min(POLL_INTERVAL)) {
                Ok(value) => return Ok(Some(value)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }
}
