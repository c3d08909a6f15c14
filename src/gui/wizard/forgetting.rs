//! Forgetting everything: the answers in the window at once, the files in the background.
//!
//! The files are deleted after what is being written is written. What is answered meanwhile is kept, and saved once
//! they are gone.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use super::saved_answers::{self, SavedVisit};
use super::{Wizard, chosen};
use crate::gui::job::{Job, Tasks};
use crate::gui::saved_state::{self, SavedState};
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::{Organisation, UnusableProfile};

/// The deleted files, or the one that could not be deleted and why.
pub type Forgotten = Result<Vec<PathBuf>, (PathBuf, io::Error)>;

/// What there is after the files were deleted.
#[derive(Debug)]
pub(super) struct AfterForgetting {
    forgotten: Forgotten,
    organisations: Vec<Organisation>,
    unusable: Vec<UnusableProfile>,
    saved_visit: Option<SavedVisit>,
}

impl Wizard {
    /// Forgets every answer and deletes the saved state, also that of the window, which may still be `saving` it.
    pub fn forget(&mut self, mut saving: Job<io::Result<SavedState>>) {
        let mut saving_answers = std::mem::take(&mut self.saving);
        let mut forgetting = std::mem::take(&mut self.forgetting);
        self.begin_anew();
        let host = self.host.clone();
        self.forgetting = Job::start(&self.wake, move |_| {
            saving.wait();
            saving_answers.wait();
            forgetting.wait();
            let forgotten = saved_state::forget(&host);
            let (organisations, unusable) = waypost_engine::organisations(&host);
            AfterForgetting { forgotten, organisations, unusable, saved_visit: saved_answers::load(&host) }
        });
    }

    fn begin_anew(&mut self) {
        self.replace_answers(self.untouched.clone());
        self.draft.probe_state.forget();
        self.draft.profile_path.clear();
        self.draft.unusable = None;
        self.draft.forgotten = None;
        self.saved = self.untouched.clone();
        self.unsaved = None;
        self.has_begun = false;
        self.saved_visit = None;
        self.step = Step::Start;
        self.visited = BTreeSet::from([Step::Start]);
        self.tasks = Tasks::default();
        self.open_url = None;
    }

    /// Collects the result of forgetting.
    pub(super) fn poll_forgetting(&mut self) {
        let Some(after) = self.forgetting.take() else { return };
        let still_chosen = self.organisation().cloned();
        (self.organisations, self.unusable) = (after.organisations, after.unusable);
        self.draft.discovery.forget_meaning();
        if let Some(organisation) = still_chosen
            && chosen(&self.organisations, &self.answers.org).is_none()
        {
            self.add_organisation(organisation);
        }
        if !self.has_begun {
            self.saved_visit = after.saved_visit;
        }
        if !self.has_begun || after.forgotten.is_err() {
            self.draft.forgotten = Some(after.forgotten);
        }
    }

    /// True while saved files are being deleted.
    pub const fn is_forgetting(&self) -> bool {
        self.forgetting.is_running()
    }
}
