//! Answers saved between visits.
//!
//! One visit is saved. The first page offers to continue it until something else begins: the person gives an
//! answer on another page than the first, accepts a setup or uses a support code. From then on the new visit is
//! saved in its place, and the earlier one is no longer offered. Looking at pages without an answer begins nothing.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Wizard, WizardAction, chosen};
use crate::gui::job::Job;
use crate::gui::saved_state;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::{Host, files};

/// Why answers could not be saved.
#[derive(Debug)]
pub enum UnsavedReason {
    /// This computer has no folder for the data of programs.
    NoFolder,
    /// Waypost's folder could not be written.
    NotWritten(PathBuf, std::io::Error),
}

/// The answers of a visit, and where the person was.
#[derive(Debug)]
pub(super) struct SavedVisit {
    step: Step,
    answers: Answers,
    /// True if the person has passed the warning that these answers lead to.
    passed_warning: bool,
}

/// A saved visit as it stands in its file.
#[derive(Serialize, Deserialize)]
struct SavedAnswers {
    step: String,
    answers: Answers,
    /// Earlier versions did not save it. The warning is then shown once more.
    #[serde(default)]
    passed_warning: bool,
}

/// Largest file of saved answers that is read, in bytes.
const MAX_SAVED_BYTES: u64 = 64 << 10;

impl Wizard {
    /// Continues with the answers of an earlier visit, if something else has not begun.
    pub fn resume(&mut self) {
        let Some(visit) = &self.saved_visit else { return };
        let org = visit.answers.org.clone();
        if org.is_empty() || chosen(&self.organisations, &org).is_some() {
            return self.continue_visit();
        }
        if self.adopt_from_catalogue(&org) {
            return;
        }
        // The profile was opened from a file, which may be gone.
        let file = PathBuf::from(org);
        self.load_profile(
            file,
            |_| WizardAction::Resume,
            |wizard, file, loaded| {
                if wizard.saved_visit.is_some() {
                    wizard.add_profile(file, loaded);
                    wizard.continue_visit();
                }
            },
        );
    }

    pub(super) fn continue_visit(&mut self) {
        let Some(visit) = self.saved_visit.take() else { return };
        self.begin();
        self.adopt_at(visit.answers, visit.step, visit.passed_warning);
        // An organisation that is not found any more is asked for again.
        self.refused = self.profile().is_none() && !self.answers.org.is_empty();
    }

    /// From now on the saved visit is that of this window.
    pub(super) fn begin(&mut self) {
        self.has_begun = true;
        self.saved_visit = None;
        self.draft.forgotten = None;
        if self.forgetting.has_failed() {
            self.forgetting = Job::default();
        }
    }

    /// Saves the answers for the next visit, in the background. They contain no secret. If saving fails, the
    /// page says so.
    pub fn save(&mut self) {
        if !self.has_begun && self.step != Step::Start && self.answers != self.untouched {
            self.begin();
        }
        // Saving again waits until the answers saved before are written; then `poll_saving` sees the
        // difference.
        if !self.has_begun || self.saving.is_running() || self.forgetting.is_running() {
            return;
        }
        self.saved = self.answers.clone();
        let Some(folder) = self.host.data.clone() else {
            self.unsaved = Some(UnsavedReason::NoFolder);
            return;
        };
        self.forget_warning_off_path();
        self.saved_step = self.step_to_save();
        let saved = SavedAnswers {
            step: self.saved_step.id().into(),
            answers: self.answers.clone(),
            passed_warning: self.visited.contains(&Step::RetentionWarning),
        };
        self.saving = Job::start(&self.wake, move |_| {
            let written = serde_json::to_vec_pretty(&saved)
                .map_err(std::io::Error::from)
                .and_then(|bytes| files::write_state(&folder, saved_state::ANSWERS, &bytes));
            written.err().map(|error| UnsavedReason::NotWritten(folder, error))
        });
    }

    /// The step where the next visit continues. On the first page, that is the first question.
    fn step_to_save(&self) -> Step {
        self.step.max(Step::Organisation)
    }

    /// Collects the result of saving.
    pub(super) fn poll_saving(&mut self) {
        if let Some(unsaved) = self.saving.take() {
            self.unsaved = unsaved;
            if self.saved_step != self.step_to_save() {
                self.save();
            }
        }
    }

    /// Saves the answers if they differ from the saved ones.
    pub fn save_if_changed(&mut self) {
        if self.answers != self.saved {
            self.save();
        }
    }

    /// Saves the answers if they differ from the saved ones, and waits until they are written, or until everything is
    /// forgotten. For closing the window.
    pub fn save_and_wait(&mut self) {
        self.forgetting.wait();
        self.poll_forgetting();
        self.saving.wait();
        self.poll_saving();
        if self.saving.has_failed() {
            self.save();
        }
        self.save_if_changed();
        self.saving.wait();
    }

    /// Why the answers are not saved, if they are not.
    pub const fn unsaved(&self) -> Option<&UnsavedReason> {
        self.unsaved.as_ref()
    }
}

/// The saved visit. `None` if there is none, or it cannot be read.
pub(super) fn load(host: &Host) -> Option<SavedVisit> {
    let bytes = files::read_state(host.data.as_ref()?, saved_state::ANSWERS, MAX_SAVED_BYTES).ok()?;
    let SavedAnswers { step, answers, passed_warning } = serde_json::from_slice(&bytes).ok()?;
    Some(SavedVisit { step: Step::from_id(&step)?, answers, passed_warning })
}
