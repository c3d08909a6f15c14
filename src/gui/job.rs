//! Background work: a thread with progress, a stop request and a result. A job that panics has failed, and
//! its page says so.
//!
//! Drawing never waits and touches no file, network or other program. Whatever does runs as a job.

use std::cell::Cell;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::action::Action;

/// Repaints the window, from any thread. Does nothing until the window is open.
#[derive(Clone, Default)]
pub struct Wake(Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>);

impl Wake {
    /// Sets what repaints the window, once.
    pub fn set(&self, repaint: impl Fn() + Send + Sync + 'static) {
        self.0.get_or_init(|| Box::new(repaint));
    }

    fn wake(&self) {
        if let Some(repaint) = self.0.get() {
            repaint();
        }
    }
}

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}

/// Background work and its result `T`, with progress `P`.
///
/// Dropping a job asks its work to stop and discards the result.
pub struct Job<T, P = ()> {
    state: JobState<T>,
    stop: Arc<AtomicBool>,
    progress: Arc<Mutex<P>>,
}

/// The state of a job.
enum JobState<T> {
    /// Not started, or the result was taken.
    Idle,
    /// Running.
    Running(Receiver<T>),
    /// Finished; the result was not taken yet.
    Done(T),
    /// The thread ended without a result, or could not be started.
    Failed,
}

/// What the work of a job can ask and report.
pub struct Worker<P> {
    stop: Arc<AtomicBool>,
    progress: Arc<Mutex<P>>,
    wake: Wake,
}

impl<P> Worker<P> {
    /// True as soon as the work should end early.
    pub fn stop(&self) -> &AtomicBool {
        &self.stop
    }

    /// Changes the progress and repaints the window.
    pub fn report(&self, change: impl FnOnce(&mut P)) {
        change(&mut self.progress.lock().unwrap_or_else(PoisonError::into_inner));
        self.wake.wake();
    }
}

/// Sends the result and wakes the window when it goes out of scope, so that the window also sees a panic.
struct Ending<T> {
    send: Option<Sender<T>>,
    wake: Wake,
}

impl<T> Drop for Ending<T> {
    fn drop(&mut self) {
        // The channel must be closed before the window looks at it.
        self.send = None;
        self.wake.wake();
    }
}

impl<T: Send + 'static, P: Default + Send + 'static> Job<T, P> {
    /// Starts work with this progress.
    pub fn start_with(progress: P, wake: &Wake, work: impl FnOnce(&Worker<P>) -> T + Send + 'static) -> Self {
        let (send, receive) = channel();
        let (stop, progress) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(progress)));
        let worker = Worker { stop: Arc::clone(&stop), progress: Arc::clone(&progress), wake: wake.clone() };
        let ending = Ending { send: Some(send), wake: wake.clone() };
        let panics = tests_want_a_panic();
        let thread = std::thread::Builder::new().spawn(move || {
            assert!(!panics, "a test asked this job to panic");
            let result = work(&worker);
            match ending.send.as_ref().map(|send| send.send(result)) {
                // After an error nobody waits for the result any more.
                Some(Ok(()) | Err(_)) | None => drop(ending),
            }
        });
        let state = if thread.is_ok() { JobState::Running(receive) } else { JobState::Failed };
        Self { state, stop, progress }
    }

    /// Starts work.
    pub fn start(wake: &Wake, work: impl FnOnce(&Worker<P>) -> T + Send + 'static) -> Self {
        Self::start_with(P::default(), wake, work)
    }
}

impl<T, P> Job<T, P> {
    /// True while the work runs.
    pub const fn is_running(&self) -> bool {
        matches!(self.state, JobState::Running(_))
    }

    /// True if the work ended without a result: it panicked, or no thread could be started. Stays true until
    /// other work starts.
    pub const fn has_failed(&self) -> bool {
        matches!(self.state, JobState::Failed)
    }

    /// Asks the work to end early. It may still give a result.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Takes the result if it is there. Never waits.
    pub fn take(&mut self) -> Option<T> {
        if let JobState::Running(receive) = &self.state {
            match receive.try_recv() {
                Ok(value) => self.state = JobState::Done(value),
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => self.state = JobState::Failed,
            }
        }
        match std::mem::replace(&mut self.state, JobState::Idle) {
            JobState::Done(value) => Some(value),
            other => {
                self.state = other;
                None
            }
        }
    }

    /// Waits for the result. For closing the window, and for tests.
    pub fn wait(&mut self) {
        if let JobState::Running(receive) = &self.state {
            self.state = receive.recv().map_or(JobState::Failed, JobState::Done);
        }
    }
}

impl<T, P: Clone> Job<T, P> {
    /// The progress reported last.
    pub fn progress(&self) -> P {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<T, P: Default> Default for Job<T, P> {
    fn default() -> Self {
        Self { state: JobState::Idle, stop: Arc::default(), progress: Arc::default() }
    }
}

impl<T, P> Drop for Job<T, P> {
    fn drop(&mut self) {
        self.stop();
    }
}

impl<T, P> fmt::Debug for Job<T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.state {
            JobState::Idle => "Job(Idle)",
            JobState::Running(_) => "Job(Running)",
            JobState::Done(_) => "Job(Done)",
            JobState::Failed => "Job(Failed)",
        })
    }
}

thread_local! {
    /// Whether jobs started from this thread panic.
    static PANICS: Cell<bool> = const { Cell::new(false) };
}

/// Makes every job that this thread starts from now on panic, or no longer. For tests; without effect in a
/// release.
pub fn make_jobs_panic(panics: bool) {
    PANICS.set(panics);
}

fn tests_want_a_panic() -> bool {
    cfg!(debug_assertions) && PANICS.get()
}

/// Changes the state `S` by the result of a task.
pub type Apply<S> = Box<dyn FnOnce(&mut S) + Send>;

/// Short work with files, done in the background one after the other or side by side. Each task knows the
/// action that starts it again.
#[derive(Debug)]
pub struct Tasks<S> {
    running: Vec<(Job<Apply<S>>, Action)>,
    failed: Option<Action>,
}

impl<S> Default for Tasks<S> {
    fn default() -> Self {
        Self { running: Vec::new(), failed: None }
    }
}

impl<S: 'static> Tasks<S> {
    /// Starts a task. `again` is the action that starts it again if it fails.
    pub fn start(&mut self, wake: &Wake, again: Action, work: impl FnOnce() -> Apply<S> + Send + 'static) {
        self.failed = None;
        self.running.push((Job::start(wake, move |_| work()), again));
    }

    /// Takes the results that are there. Never waits.
    pub fn take_finished(&mut self) -> Vec<Apply<S>> {
        let mut finished = Vec::new();
        let mut running = Vec::new();
        for (mut job, again) in std::mem::take(&mut self.running) {
            finished.extend(job.take());
            if job.has_failed() {
                self.failed = Some(again);
            } else if job.is_running() {
                running.push((job, again));
            }
        }
        self.running = running;
        finished
    }

    /// True while a task runs.
    pub const fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Forgets that a task failed, because the page that shows it is left.
    pub fn forget_failure(&mut self) {
        self.failed = None;
    }

    /// The action that starts the failed task again, if one failed.
    pub const fn failed(&self) -> Option<&Action> {
        self.failed.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn waking(repaint: impl Fn() + Send + Sync + 'static) -> Wake {
        let wake = Wake::default();
        wake.set(repaint);
        wake
    }

    #[test]
    fn result_is_returned_once() {
        let mut job: Job<u8> = Job::start(&Wake::default(), |_| 7);
        job.wait();
        assert!(!job.is_running());
        assert_eq!((job.take(), job.take()), (Some(7), None));
    }

    #[test]
    fn panicking_job_has_failed_and_wakes_the_window() {
        let (send, woken) = channel();
        let wake = waking(move || send.send(()).expect("the test waits"));
        let mut job: Job<u8> = Job::start(&wake, |_| std::panic::resume_unwind(Box::new(())));
        woken.recv_timeout(Duration::from_secs(10)).expect("the window wakes");
        assert!(job.take().is_none() && job.has_failed(), "{job:?}");
        assert!(job.take().is_none() && job.has_failed(), "the failure stays: {job:?}");
    }

    #[test]
    fn progress_is_shown_while_work_runs() {
        let (go_on, wait) = channel::<()>();
        let (send, woken) = channel();
        let wake = waking(move || send.send(()).unwrap_or(()));
        let mut job: Job<(), u8> = Job::start_with(1, &wake, move |worker| {
            worker.report(|progress| *progress = 2);
            wait.recv().unwrap_or(());
        });
        woken.recv_timeout(Duration::from_secs(10)).expect("the window wakes");
        assert!(job.is_running() && job.progress() == 2);
        drop(go_on);
        job.wait();
        assert_eq!(job.take(), Some(()));
    }

    #[test]
    fn dropped_job_is_asked_to_stop() {
        let (send, stopped) = channel();
        let job: Job<()> = Job::start(&Wake::default(), move |worker| {
            while !worker.stop().load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            send.send(()).unwrap_or(());
        });
        drop(job);
        stopped.recv_timeout(Duration::from_secs(10)).expect("the work ends");
    }
}
