//! The help desk's side of the window: a code, a setup, a whole list of people, an organisation. It
//! stands beside the wizard; what takes long runs beside the window. No widget here.

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

/// The pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// What there is to do.
    #[default]
    Home,
    /// A setup is opened.
    Open,
    /// A setup is prepared.
    Prepare,
    /// Files for a list of people.
    Batch,
    /// An organisation's profile.
    Organisation,
}

/// What the pages ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// To the help desk's page.
    Enter,
    /// To one of its pages.
    To(Page),
    /// Back; from the first page to the start.
    Back,
    /// To the questions, to be answered for somebody.
    Answer,
    /// Ask with the system's dialog for the path of the page.
    Ask,
    /// Ask where the files go.
    AskTarget,
    /// Open the setup that was typed.
    OpenSetup,
    /// Write the setup.
    Prepare,
    /// Look at the list.
    Preview,
    /// Write the files.
    Write,
    /// Stop.
    Stop,
    /// Show the folder they are in.
    OpenFolder,
    /// Show the organisation: one by its id, or the file that was typed.
    Show(Option<String>),
}

/// A profile that is looked at.
#[derive(Clone, Debug)]
pub struct ShownOrganisation {
    /// Its file or id.
    pub name: String,
    /// The profile; none where the file is wrong.
    pub profile: Option<Box<Profile>>,
    /// Its values.
    pub rows: Vec<ProfileValue>,
    /// What is wrong or doubtful in it.
    pub issues: Vec<Issue>,
    /// Why it could not be read at all.
    pub unreadable: Option<String>,
}

/// Everything the pages know.
#[derive(Debug, Default)]
pub struct HelpDesk {
    page: Page,
    /// The setup to open.
    pub setup: String,
    /// Where the prepared setup goes.
    pub prepare_path: String,
    /// What became of it.
    pub prepared: Option<Result<SavedFile, SaveError>>,
    /// The list of people.
    pub list: String,
    /// Where their files go.
    pub target: String,
    /// The organisation of the list, by its id.
    pub organisation: String,
    /// What is typed to find an organisation among many.
    pub search: String,
    /// The program of the list, by its id.
    pub program: String,
    /// What the list would come to.
    pub preview: Option<Result<Preview, BatchError>>,
    /// What became of it.
    pub done: Option<Result<Progress, BatchError>>,
    /// The profile file to look at.
    pub profile_path: String,
    /// The profile that is looked at.
    pub shown: Option<ShownOrganisation>,
    /// Whether the path of the page is missing, and that is to be said.
    pub path_is_missing: bool,
    /// Whether something has just come of the list.
    pub has_new_result: bool,
    looking: Job<Result<Preview, BatchError>>,
    work: Job<Result<Progress, BatchError>>,
    progress: Arc<Mutex<Progress>>,
    begun: Option<Instant>,
    stop: Arc<AtomicBool>,
}

impl HelpDesk {
    /// The page.
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Goes to a page.
    pub fn go_to(&mut self, page: Page) {
        self.page = page;
        self.path_is_missing = false;
        self.prepared = None;
    }

    /// Goes back; false where that is out of the help desk's pages.
    pub fn back(&mut self) -> bool {
        let stays = self.page != Page::Home;
        self.go_to(Page::Home);
        stays
    }

    /// Looks at the list: all of it, writing nothing.
    pub fn look(&mut self, host: &Host, organisation: &Organisation, language: &'static str, wake: Wake) {
        self.path_is_missing = self.list.trim().is_empty();
        if self.path_is_missing || self.is_busy() {
            return;
        }
        self.preview = None;
        self.done = None;
        self.stop = Arc::default();
        let batch_request = self.batch_request(host, organisation, language);
        let stop = Arc::clone(&self.stop);
        self.looking =
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
        self.begun = Some(Instant::now());
        let batch_request = self.batch_request(host, organisation, language);
        let (stop, progress, end) = (Arc::clone(&self.stop), Arc::clone(&self.progress), wake());
        let work = move || {
            let mut shown = Instant::now();
            batch_request.with(|job| {
                waypost_engine::batch(job, &stop, &mut |_, now| {
                    // The window is not redrawn for every row.
                    if shown.elapsed() >= Duration::from_millis(100) {
                        shown = Instant::now();
                        *progress.lock().unwrap_or_else(PoisonError::into_inner) = *now;
                        wake()();
                    }
                })
            })
        };
        self.work = Job::start(work, end);
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

    /// Where the files go: what was typed, in the documents where it names no folder.
    pub fn target(&self, host: &Host) -> PathBuf {
        host.documents.clone().unwrap_or_default().join(self.target.trim())
    }

    /// Ends the work after a whole person.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Takes up work that has ended; whether there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(preview) = self.looking.take() {
            self.preview = Some(preview);
            ended = true;
        }
        if let Some(done) = self.work.take() {
            self.done = Some(done);
            ended = true;
        }
        self.has_new_result |= ended;
        ended
    }

    /// Whether something is being done.
    pub const fn is_busy(&self) -> bool {
        self.looking.is_running() || self.work.is_running()
    }

    /// Whether files are being written.
    pub const fn is_writing(&self) -> bool {
        self.work.is_running()
    }

    /// How far the writing is, and how many seconds are probably left.
    pub fn progress(&self) -> (Progress, Option<u64>) {
        let now = *self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let elapsed = self.begun.map_or(0.0, |begun| begun.elapsed().as_secs_f64());
        let share = if now.of == 0 { 0.0 } else { now.read as f64 / now.of as f64 };
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

    /// Looks at an organisation that is known, or at the file that was typed, which may be wrong.
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

/// A profile file, right or wrong.
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

/// A batch that outlives the frame it was asked for in.
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
