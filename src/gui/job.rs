//! Background work: a thread, a channel, and one repaint when the work has finished.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Called when the work has finished, to repaint the window.
pub type Wake = Box<dyn FnOnce() + Send>;

/// Background work and its result.
#[derive(Debug, Default)]
pub enum Job<T> {
    /// Not started, or the result was taken.
    #[default]
    Idle,
    /// Running.
    Running(Receiver<T>),
    /// Finished; the result was not taken yet.
    Done(T),
    /// The thread ended without a result.
    Failed,
}

impl<T: Send + 'static> Job<T> {
    /// Starts work. The result of earlier work is dropped.
    pub fn start(work: impl FnOnce() -> T + Send + 'static, wake: Wake) -> Self {
        let (send, receive) = channel();
        let thread = std::thread::Builder::new().spawn(move || {
            let sent = send.send(work());
            // Sent before the window wakes, so that it sees the end even after a panic.
            drop(send);
            if sent.is_ok() {
                wake();
            }
        });
        if thread.is_ok() { Self::Running(receive) } else { Self::Failed }
    }

    /// True while the work runs.
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Takes the result if it is there. Never waits.
    pub fn take(&mut self) -> Option<T> {
        if let Self::Running(receive) = self {
            match receive.try_recv() {
                Ok(value) => *self = Self::Done(value),
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => *self = Self::Failed,
            }
        }
        match std::mem::take(self) {
            Self::Done(value) => Some(value),
            other => {
                *self = other;
                None
            }
        }
    }

    /// Waits for the result. For tests.
    pub fn wait(&mut self) {
        if let Self::Running(receive) = self {
            *self = receive.recv().map_or(Self::Failed, Self::Done);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_is_returned_once() {
        let mut task = Job::start(|| 7, Box::new(|| ()));
        task.wait();
        assert!(!task.is_running());
        assert_eq!((task.take(), task.take()), (Some(7), None));
    }

    #[test]
    fn panicking_job_reports_failure() {
        let mut task: Job<u8> = Job::start(|| std::panic::resume_unwind(Box::new(())), Box::new(|| ()));
        task.wait();
        assert!(matches!(task, Job::Failed) && task.take().is_none());
    }
}
