//! Work that takes time, beside the window: a thread, a channel, and one repaint when it has ended.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// What wakes the window when the work has ended.
pub type Wake = Box<dyn FnOnce() + Send>;

/// Work that was or was not begun.
#[derive(Debug, Default)]
pub enum Job<T> {
    /// Nothing to wait for.
    #[default]
    Idle,
    /// It runs.
    Running(Receiver<T>),
    /// It ended, and nobody has taken what came of it.
    Done(T),
    /// It ended without an answer.
    Failed,
}

impl<T: Send + 'static> Job<T> {
    /// Begins. What ran before is no longer waited for.
    pub fn start(work: impl FnOnce() -> T + Send + 'static, wake: Wake) -> Self {
        let (send, receive) = channel();
        let thread = std::thread::Builder::new().spawn(move || {
            let sent = send.send(work());
            // Before the window wakes, so that it sees the end also where the work broke off.
            drop(send);
            if sent.is_ok() {
                wake();
            }
        });
        if thread.is_ok() { Self::Running(receive) } else { Self::Failed }
    }

    /// Whether it runs.
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// What came of it, once. It never waits.
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

    /// Waits for the end, for tests and for those who have nothing else to do.
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
