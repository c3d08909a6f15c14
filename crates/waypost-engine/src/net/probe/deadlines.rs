//! Time limits of a probe, and the order to stop.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SendError, Sender};
use std::time::{Duration, Instant};

use waypost_core::probe::session::ConnectionError;

/// How often a wait checks whether it must stop.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// When the current step and the whole probe must end, and whether the user stopped the probe.
pub(super) struct Deadlines<'a> {
    stop: &'a AtomicBool,
    total: Instant,
    step: Cell<Instant>,
    step_limit: Duration,
}

impl<'a> Deadlines<'a> {
    /// Starts the first step now.
    pub(crate) fn start(stop: &'a AtomicBool, step_limit: Duration, total_limit: Duration) -> Self {
        let now = Instant::now();
        Self { stop, total: now + total_limit, step: Cell::new(now + step_limit), step_limit }
    }

    /// Starts the next step now.
    pub(crate) fn begin_step(&self) {
        self.begin_step_of(self.step_limit);
    }

    /// Starts a step with a time limit of its own.
    pub(crate) fn begin_step_of(&self, limit: Duration) {
        self.step.set(Instant::now() + limit);
    }

    /// How long to wait before the next check, at most.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] if the user stopped the probe or the total time is over,
    /// [`ConnectionError::Silent`] if the time of the step is over.
    pub(crate) fn wait_limit(&self) -> Result<Duration, ConnectionError> {
        let now = Instant::now();
        if self.stop.load(Ordering::Relaxed) || now >= self.total {
            return Err(ConnectionError::Stopped);
        }
        let left = self.step.get().saturating_duration_since(now);
        if left.is_zero() { Err(ConnectionError::Silent) } else { Ok(left.min(POLL_INTERVAL)) }
    }

    /// Receives the next value from a thread. `None` if the time of the step is over, or if no sender is
    /// left.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] if the user stopped the probe or the total time is over.
    pub(crate) fn receive<T>(&self, receiver: &Receiver<T>) -> Result<Option<T>, ConnectionError> {
        loop {
            let wait_limit = match self.wait_limit() {
                Ok(wait_limit) => wait_limit,
                // A value that arrived in time but was not received yet still counts.
                Err(ConnectionError::Silent) => return Ok(receiver.try_recv().ok()),
                Err(error) => return Err(error),
            };
            match receiver.recv_timeout(wait_limit) {
                Ok(value) => return Ok(Some(value)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }
}

/// Sends a result to the probe, which receives it with [`Deadlines::receive`]. A probe that was stopped or
/// already has its answer receives nothing more; then the result is discarded.
pub(super) fn deliver<T>(sender: &Sender<T>, result: T) {
    match sender.send(result) {
        Ok(()) | Err(SendError(_)) => {}
    }
}
