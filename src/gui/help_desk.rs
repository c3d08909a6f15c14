//! The help desk's pages: support codes, setups, lists of people, organisations. Independent of the wizard;
//! long work runs in the background. No widgets here.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::job::{Job, Wake};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::profile_values::{self, ProfileValue};
use waypost_core::plan::validate::{self, Issue};
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::{BatchError, BatchRequest, Organisation, Preview, Progress, SaveError, SavedFile};

/// The help desk's pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The overview of tasks.
    #[default]
    Home,
    /// Opens a setup.
    Open,
    /// Prepares a setup.
    Prepare,
    /// Writes files for a list of people.
    Batch,
    /// Shows an organisation's profile.
    Organisation,
}

/// Actions of the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpDeskAction {
    /// Open the help desk.
    Enter,
    /// Open one of its pages.
    To(Page),
    /// Go back, from the overview to the start page.
    Back,
    /// Open the questions, to answer them for a caller.
    Answer,
    /// Choose the page's path in a dialog.
    Ask,
    /// Choose the target in a dialog.
    AskTarget,
    /// Open the setup at the typed path.
    OpenSetup,
    /// Write the setup.
    Prepare,
    /// Preview the list.
    Preview,
    /// Write the files.
    Write,
    /// Stop writing.
    Stop,
    /// Open the folder with the files.
    OpenFolder,
    /// Show an organisation by its id, or the profile at the typed path.
    Show(Option<String>),
}

/// A profile shown on the organisation page.
#[derive(Clone, Debug)]
pub struct ShownOrganisation {
    /// The file or id.
    pub name: String,
    /// The profile. `None` if the file is invalid.
    pub profile: Option<Box<Profile>>,
    /// The values to show.
    pub rows: Vec<ProfileValue>,
    /// Errors and warnings in the file.
    pub issues: Vec<Issue>,
    /// Why the file could not be read.
    pub unreadable: Option<String>,
}

/// The state of the pages.
#[derive(Debug, Default)]
pub struct HelpDesk {
    page: Page,
    /// Typed path of the setup to open.
    pub setup: String,
    /// Typed path for the prepared setup.
    pub prepare_path: String,
    /// The result.
    pub prepared: Option<Result<SavedFile, SaveError>>,
    /// Typed path of the list of people.
    pub list: String,
    /// Typed path for the files.
    pub target: String,
    /// Id of the organisation for the list.
    pub organisation: String,
    /// Filter of the list of organisations.
    pub search: String,
    /// Id of the program for the list.
    pub program: String,
    /// The preview of the list.
    pub preview: Option<Result<Preview, BatchError>>,
    /// The result.
    pub done: Option<Result<Progress, BatchError>>,
    /// Typed path of the profile to show.
    pub profile_path: String,
    /// The profile being shown.
    pub shown: Option<ShownOrganisation>,
    /// True if the page must say that its path is missing.
    pub path_is_missing: bool,
    /// True in the frame after a list was previewed or written.
    pub has_new_result: bool,
    preview_job: Job<Result<Preview, BatchError>>,
    write_job: Job<Result<Progress, BatchError>>,
    progress: Arc<Mutex<Progress>>,
    write_started: Option<Instant>,
    stop: Arc<AtomicBool>,
}

impl HelpDesk {
    /// The current page.
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Goes to a page.
    pub fn go_to(&mut self, page: Page) {
        self.page = page;
        self.path_is_missing = false;
        self.prepared = None;
    }

    /// Goes back. Returns false if that leaves the help desk.
    pub fn back(&mut self) -> bool {
        let stays = self.page != Page::Home;
        self.go_to(Page::Home);
        stays
    }

    /// Starts a preview: reads the whole list and writes nothing.
    pub fn start_preview(
        &mut self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
        wake: Wake,
    ) {
        self.path_is_missing = self.list.trim().is_empty();
        if self.path_is_missing || self.is_busy() {
            return;
        }
        self.preview = None;
        self.done = None;
        self.stop = Arc::default();
        let batch_request = self.batch_request(host, organisation, language);
        let stop = Arc::clone(&self.stop);
        self.preview_job =
            Job::start(move || batch_request.with(|job| waypost_engine::preview(job, &stop)), wake);
    }

    /// Writes the files.
    pub fn write(
        &mut self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
        wake: impl Fn() -> Wake + Send + 'static,
    ) {
        if self.is_busy() {
            return;
        }
        self.done = None;
        self.stop = Arc::default();
        self.progress = Arc::default();
        self.write_started = Some(Instant::now());
        let batch_request = self.batch_request(host, organisation, language);
        let (stop, progress, end) = (Arc::clone(&self.stop), Arc::clone(&self.progress), wake());
        let work = move || {
            let mut shown = Instant::now();
            batch_request.with(|job| {
                waypost_engine::batch(job, &stop, &mut |_, now| {
                    // Redraw at intervals, not for every row.
                    if shown.elapsed() >= Duration::from_millis(100) {
                        shown = Instant::now();
                        *progress.lock().unwrap_or_else(PoisonError::into_inner) = *now;
                        wake()();
                    }
                })
            })
        };
        self.write_job = Job::start(work, end);
    }

    fn batch_request(
        &self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
    ) -> OwnedBatchRequest {
        OwnedBatchRequest {
            host: host.clone(),
            organisation: organisation.clone(),
            language,
            answers: Answers {
                org: organisation.profile.id.clone(),
                program: self.program.clone(),
                ..Answers::default()
            },
            list: PathBuf::from(self.list.trim()),
            target: self.target(host),
        }
    }

    /// The full path for the files: the typed path, below the documents folder if it is relative.
    pub fn target(&self, host: &Host) -> PathBuf {
        host.documents.clone().unwrap_or_default().join(self.target.trim())
    }

    /// Stops after the current person.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Collects finished work. Returns true if there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(preview) = self.preview_job.take() {
            self.preview = Some(preview);
            ended = true;
        }
        if let Some(done) = self.write_job.take() {
            self.done = Some(done);
            ended = true;
        }
        self.has_new_result |= ended;
        ended
    }

    /// True while work is running.
    pub const fn is_busy(&self) -> bool {
        self.preview_job.is_running() || self.write_job.is_running()
    }

    /// True while files are being written.
    pub const fn is_writing(&self) -> bool {
        self.write_job.is_running()
    }

    /// Progress of writing, and the estimated seconds left.
    pub fn progress(&self) -> (Progress, Option<u64>) {
        let now = *self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let elapsed = self.write_started.map_or(0.0, |started| started.elapsed().as_secs_f64());
        let share = if now.bytes_total == 0 { 0.0 } else { now.bytes_read as f64 / now.bytes_total as f64 };
        let left = (share > 0.02 && elapsed > 1.0).then(|| (elapsed / share - elapsed).ceil() as u64);
        (now, left)
    }

    /// Writes a setup with these answers.
    pub fn prepare(&mut self, host: &Host, organisation: &Organisation, answers: &Answers) {
        self.path_is_missing = self.prepare_path.trim().is_empty();
        if self.path_is_missing {
            return;
        }
        let path = host.documents.clone().unwrap_or_default().join(self.prepare_path.trim());
        self.prepared = Some(waypost_engine::prepare(host, organisation, answers, &path));
    }

    /// Shows a known organisation, or the profile at the typed path, which may be invalid.
    pub fn show(&mut self, known: Option<&Organisation>, texts: &Texts) {
        self.path_is_missing = known.is_none() && self.profile_path.trim().is_empty();
        if self.path_is_missing {
            return;
        }
        self.shown = Some(match known {
            Some(known) => ShownOrganisation {
                name: known.profile.id.clone(),
                profile: Some(Box::new(known.profile.clone())),
                rows: profile_values::list(&known.json),
                issues: Vec::new(),
                unreadable: None,
            },
            None => shown(Path::new(self.profile_path.trim()), texts),
        });
    }
}

/// Reads a profile file that may be invalid.
fn shown(file: &Path, texts: &Texts) -> ShownOrganisation {
    let name = file.display().to_string();
    let none =
        ShownOrganisation { name, profile: None, rows: Vec::new(), issues: Vec::new(), unreadable: None };
    let bytes = match waypost_engine::read_profile(file) {
        Ok(bytes) => bytes,
        Err(error) => return ShownOrganisation { unreadable: Some(texts.io_error(&error)), ..none },
    };
    match validate::read(&bytes) {
        Ok(read) => ShownOrganisation {
            rows: profile_values::list(&read.json),
            profile: Some(Box::new(read.profile)),
            issues: read.warnings,
            ..none
        },
        Err(issues) => ShownOrganisation { issues, ..none },
    }
}

/// Owned copies of everything a batch needs in the background.
struct OwnedBatchRequest {
    host: Host,
    organisation: Organisation,
    language: &'static str,
    answers: Answers,
    list: PathBuf,
    target: PathBuf,
}

impl OwnedBatchRequest {
    fn with<T>(&self, act: impl FnOnce(&BatchRequest<'_>) -> T) -> T {
        let texts = Texts::new(self.language);
        act(&BatchRequest {
            signing: None,
            host: &self.host,
            texts: &texts,
            organisation: &self.organisation,
            answers: &self.answers,
            formats: &[],
            list: &self.list,
            target: &self.target,
        })
    }
}

impl Drop for HelpDesk {
    fn drop(&mut self) {
        self.stop();
    }
}
