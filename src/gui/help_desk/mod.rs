//! The help desk: support codes, setups, lists of people, organisations. Independent of the wizard; all work
//! runs in the background. No widgets here.

mod batch;
mod pages;
mod prepare;
mod update;
mod view;

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::job::{Job, Tasks, Wake};
use super::wizard::file_url;
use batch::BatchInputs;
pub use batch::WrittenBatch;
use prepare::PrepareState;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::profile_values::{self, ProfileValue};
use waypost_core::plan::validate::{self, Issue};
use waypost_engine::host::Host;
use waypost_engine::{BatchError, Organisation, Preview, Progress};

pub use update::HelpDeskAction;
pub use view::HelpDeskView;

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

/// A profile shown on the organisation page.
#[derive(Debug)]
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
    pub unreadable: Option<std::io::Error>,
}

/// The state of the pages.
#[derive(Debug, Default)]
pub struct HelpDesk {
    page: Page,
    /// Typed path of the setup to open.
    pub setup: String,
    /// The setup to prepare.
    pub prepare: PrepareState,
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
    pub done: Option<Result<WrittenBatch, BatchError>>,
    /// Typed path of the profile to show.
    pub profile_path: String,
    /// The profile being shown.
    pub shown: Option<ShownOrganisation>,
    /// True if the page must say that its path is missing.
    pub path_is_missing: bool,
    /// True in the frame after a list was previewed or written.
    pub has_new_result: bool,
    previewed: Option<BatchInputs>,
    written: Option<BatchInputs>,
    preview_job: Job<Result<Preview, BatchError>>,
    write_job: Job<Result<WrittenBatch, BatchError>, Progress>,
    write_started: Option<Instant>,
    /// A folder to open in the system's file manager.
    pub open_url: Option<String>,
    tasks: Tasks<Self>,
}

impl HelpDesk {
    /// The current page.
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Goes to a page.
    pub fn go_to(&mut self, page: Page) {
        self.page = page;
        self.tasks.forget_failure();
        self.path_is_missing = false;
    }

    /// Goes back. Returns false if that leaves the help desk.
    pub fn back(&mut self) -> bool {
        let stays = self.page != Page::Home;
        self.go_to(Page::Home);
        stays
    }

    /// Stops after the current person.
    pub fn stop(&self) {
        self.preview_job.stop();
        self.write_job.stop();
    }

    /// Collects finished work.
    pub fn poll(&mut self) {
        for apply in self.tasks.take_finished() {
            apply(self);
        }
        if let Some(preview) = self.preview_job.take() {
            self.preview = Some(preview);
            self.has_new_result = true;
        }
        if let Some(done) = self.write_job.take() {
            self.done = Some(done);
            self.has_new_result = true;
        }
        self.drop_outdated_results();
    }

    /// True while work is running.
    pub const fn is_busy(&self) -> bool {
        self.preview_job.is_running() || self.write_job.is_running()
    }

    /// True while short work with files runs.
    pub const fn has_tasks(&self) -> bool {
        self.tasks.is_busy()
    }

    /// Opens the folder with the files in the system's file manager.
    fn open_folder(&mut self, host: &Host, wake: &Wake) {
        let target = self.target(host);
        self.tasks.start(wake, HelpDeskAction::OpenFolder.into(), move || {
            let folder = if target.is_dir() { Some(target.as_path()) } else { target.parent() };
            let url = folder.map(file_url);
            Box::new(move |help_desk: &mut Self| help_desk.open_url = url)
        });
    }

    /// Shows a known organisation, or the profile at the typed path, which may be invalid.
    fn show(&mut self, known: Option<&Organisation>, wake: &Wake) {
        self.path_is_missing = known.is_none() && self.profile_path.trim().is_empty();
        match known {
            Some(known) => {
                self.tasks.discard(&HelpDeskAction::Show(None).into());
                self.shown = Some(ShownOrganisation {
                    name: known.profile.id.clone(),
                    profile: Some(Box::new(known.profile.clone())),
                    rows: profile_values::list(&known.json),
                    issues: Vec::new(),
                    unreadable: None,
                });
            }
            None if self.path_is_missing => {}
            None => {
                let file = PathBuf::from(self.profile_path.trim());
                self.tasks.start(wake, HelpDeskAction::Show(None).into(), move || {
                    let shown = shown(&file);
                    Box::new(move |help_desk: &mut Self| help_desk.shown = Some(shown))
                });
            }
        }
    }
}

/// Reads a profile file that may be invalid.
fn shown(file: &Path) -> ShownOrganisation {
    let name = file.display().to_string();
    let none =
        ShownOrganisation { name, profile: None, rows: Vec::new(), issues: Vec::new(), unreadable: None };
    let bytes = match waypost_engine::read_profile(file) {
        Ok(bytes) => bytes,
        Err(error) => return ShownOrganisation { unreadable: Some(error), ..none },
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
