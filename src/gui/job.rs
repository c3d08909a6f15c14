//! Background work: a thread with progress, a stop request and a result. A job that panics has failed, and
//! its page says so.
//!
//! Drawing never waits and touches no file, network or other program. Whatever does runs as a job.

use std::cell::{Cell, RefCell};
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

    /// The order to end early, for work that has threads of its own.
    pub fn stop_order(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
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
        let (hold, panics) = (HOLD.with_borrow(Clone::clone), tests_want_a_panic());
        let thread = std::thread::Builder::new().spawn(move || {
            wait_for_test(hold);
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

    /// True from the start of the work until its result is taken.
    pub const fn is_pending(&self) -> bool {
        matches!(self.state, JobState::Running(_) | JobState::Done(_))
    }

    /// Receives the result if it is there, and keeps it until it is taken. Never waits.
    pub fn receive(&mut self) {
        if let JobState::Running(receive) = &self.state {
            match receive.try_recv() {
                Ok(value) => self.state = JobState::Done(value),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => self.state = JobState::Failed,
            }
        }
    }

    /// Takes the result if it is there. Never waits.
    pub fn take(&mut self) -> Option<T> {
        self.receive();
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
    /// What jobs started from this thread wait for: that the other end of the channel is dropped.
    static HOLD: RefCell<Option<Hold>> = const { RefCell::new(None) };
}

type Hold = Arc<Mutex<Receiver<()>>>;

/// Makes every job that this thread starts from now on panic, or no longer. For tests; without effect in a
/// release.
pub fn make_jobs_panic(panics: bool) {
    PANICS.set(panics);
}

fn tests_want_a_panic() -> bool {
    cfg!(debug_assertions) && PANICS.get()
}

/// Makes the jobs that this thread starts in `start` wait until the returned sender is dropped. For tests of
/// late results; without effect in a release.
#[must_use]
pub fn hold_jobs(start: impl FnOnce()) -> Sender<()> {
    let (send, receive) = channel();
    HOLD.set(Some(Arc::new(Mutex::new(receive))));
    start();
    HOLD.set(None);
    send
}

fn wait_for_test(hold: Option<Hold>) {
    if let Some(hold) = hold.filter(|_| cfg!(debug_assertions)) {
        // An error means that the sender was dropped.
        hold.lock().unwrap_or_else(PoisonError::into_inner).recv().unwrap_or_default();
    }
}

/// Changes the state `S` by the result of a task.
pub type Apply<S> = Box<dyn FnOnce(&mut S) + Send>;

/// Short work with files, done in the background. Each task knows the action that starts it again.
///
/// Tasks of different kinds run side by side. A newer task replaces an older one of its kind, so that a late
/// result never overwrites a newer one.
#[derive(Debug)]
pub struct Tasks<S> {
    running: Vec<(Job<Apply<S>>, Action)>,
    failed: Vec<Action>,
}

impl<S> Default for Tasks<S> {
    fn default() -> Self {
        Self { running: Vec::new(), failed: Vec::new() }
    }
}

impl<S: 'static> Tasks<S> {
    /// Starts a task that reads. `again` is the action that starts it again if it fails. The result of an
    /// older task of the same kind is discarded.
    pub fn start(&mut self, wake: &Wake, again: Action, work: impl FnOnce() -> Apply<S> + Send + 'static) {
        self.replace(&again);
        self.running.push((Job::start(wake, move |_| work()), again));
    }

    /// Starts a task that writes. It waits for older tasks of the same kind, so that the newest content is
    /// written last. Their results are discarded.
    pub fn start_in_turn(
        &mut self,
        wake: &Wake,
        again: Action,
        work: impl FnOnce() -> Apply<S> + Send + 'static,
    ) {
        let mut older = self.replace(&again);
        let job = Job::start(wake, move |_| {
            older.iter_mut().for_each(Job::wait);
            work()
        });
        self.running.push((job, again));
    }

    /// Removes the tasks of this action's kind, and returns those that run.
    fn replace(&mut self, action: &Action) -> Vec<Job<Apply<S>>> {
        self.failed.retain(|failed| !failed.is_same_task(action));
        let is_older = |(_, again): &mut (_, Action)| again.is_same_task(action);
        self.running.extract_if(.., is_older).map(|(job, _)| job).collect()
    }

    /// Discards the results and failures of the tasks of this action's kind, because something newer has
    /// happened.
    pub fn discard(&mut self, action: &Action) {
        drop(self.replace(action));
    }

    /// Takes the results that are there. Never waits.
    pub fn take_finished(&mut self) -> Vec<Apply<S>> {
        let mut finished = Vec::new();
        let mut running = Vec::new();
        for (mut job, again) in std::mem::take(&mut self.running) {
            finished.extend(job.take());
            if job.has_failed() {
                self.failed.push(again);
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

    /// Forgets that tasks failed, because the page that shows it is left.
    pub fn forget_failure(&mut self) {
        self.failed.clear();
    }

    /// The action that starts the task again that failed last, if one failed.
    pub fn failed(&self) -> Option<&Action> {
        self.failed.last()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::gui::check_up::CheckUpAction;
    use crate::gui::help_desk::HelpDeskAction;

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

    fn adds(number: u8) -> impl FnOnce() -> Apply<Vec<u8>> + Send + 'static {
        move || Box::new(move |numbers| numbers.push(number))
    }

    /// Waits for all tasks and applies their results.
    fn finish(tasks: &mut Tasks<Vec<u8>>, numbers: &mut Vec<u8>) {
        for (job, _) in &mut tasks.running {
            job.wait();
        }
        for apply in tasks.take_finished() {
            apply(numbers);
        }
    }

    #[test]
    fn late_result_of_an_older_task_is_discarded() {
        let (mut tasks, mut numbers, wake) = (Tasks::default(), Vec::new(), Wake::default());
        let show = |id: &str| Action::from(HelpDeskAction::Show(Some(id.to_owned())));
        let held = hold_jobs(|| tasks.start(&wake, show("a"), adds(1)));
        tasks.start(&wake, show("b"), adds(2));
        tasks.start(&wake, HelpDeskAction::OpenFolder.into(), adds(3));
        finish(&mut tasks, &mut numbers);
        drop(held);
        finish(&mut tasks, &mut numbers);
        assert_eq!(numbers, [2, 3], "only another kind of task is kept");
    }

    #[test]
    fn newest_content_is_written_last() {
        let (mut tasks, wake) = (Tasks::<Vec<u8>>::default(), Wake::default());
        let written = Arc::new(Mutex::new(Vec::new()));
        let write = |number: u8| {
            let written = Arc::clone(&written);
            move || -> Apply<Vec<u8>> {
                written.lock().expect("no other test fails").push(number);
                Box::new(move |numbers| numbers.push(number))
            }
        };
        let held = hold_jobs(|| tasks.start_in_turn(&wake, CheckUpAction::SaveReport.into(), write(1)));
        tasks.start_in_turn(&wake, CheckUpAction::SaveReport.into(), write(2));
        tasks.start_in_turn(&wake, CheckUpAction::SaveReport.into(), write(3));
        assert!(tasks.take_finished().is_empty() && tasks.is_busy(), "the newer ones wait");
        drop(held);
        let mut numbers = Vec::new();
        finish(&mut tasks, &mut numbers);
        assert_eq!(
            (written.lock().expect("no other test fails").as_slice(), numbers),
            (&[1, 2, 3][..], vec![3])
        );
    }

    #[test]
    fn failure_stays_until_its_own_task_starts_again() {
        let (mut tasks, mut numbers, wake) = (Tasks::default(), Vec::new(), Wake::default());
        let folder = Action::from(HelpDeskAction::OpenFolder);
        let panics = || -> Apply<Vec<u8>> { std::panic::resume_unwind(Box::new(())) };
        tasks.start(&wake, folder.clone(), panics);
        finish(&mut tasks, &mut numbers);
        tasks.start(&wake, HelpDeskAction::Prepare.into(), panics);
        finish(&mut tasks, &mut numbers);
        assert_eq!(tasks.failed(), Some(&HelpDeskAction::Prepare.into()), "the latest failure comes first");
        tasks.start(&wake, HelpDeskAction::Prepare.into(), adds(1));
        assert_eq!(tasks.failed(), Some(&folder), "the other one is still there");
        tasks.start(&wake, folder, adds(2));
        assert_eq!(tasks.failed(), None);
    }
}
