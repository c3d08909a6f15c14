//! Answers saved between visits.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Wizard, WizardAction};
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

/// Saved answers and the step they were left at.
#[derive(Serialize, Deserialize)]
struct SavedAnswers {
    step: String,
    answers: Answers,
}

/// Largest file of saved answers that is read, in bytes.
const MAX_SAVED_BYTES: u64 = 64 << 10;

impl Wizard {
    /// Continues with the answers of an earlier visit.
    pub fn resume(&mut self) {
        let Some((step, answers)) = self.saved_visit.take() else { return };
        let organisation = std::mem::replace(&mut self.answers.org, answers.org.clone());
        // Whoever left a step after the warning has answered it.
        let saw_warning = step > Step::RetentionWarning;
        if self.profile().is_some() || answers.org.is_empty() {
            return self.adopt_at(answers, step, saw_warning);
        }
        // The profile was opened from a file, which may be gone.
        self.answers.org = organisation;
        self.saved_visit = Some((step, answers.clone()));
        let file = PathBuf::from(&answers.org);
        self.load_profile(
            file,
            |_| WizardAction::Resume,
            move |wizard| {
                wizard.saved_visit = None;
                wizard.adopt_at(answers, step, saw_warning);
            },
        );
    }

    /// Saves the answers for the next visit, in the background. They contain no secret. If saving fails, the
    /// page says so.
    pub fn save(&mut self) {
        // Saving again waits until the answers saved before are written; then `poll_saving` sees the
        // difference.
        if self.step == Step::Start || self.answers == Answers::default() || self.saving.is_running() {
            return;
        }
        self.saved = self.answers.clone();
        let Some(folder) = self.host.data.clone() else {
            self.unsaved = Some(UnsavedReason::NoFolder);
            return;
        };
        let saved = SavedAnswers { step: self.step.id().into(), answers: self.answers.clone() };
        self.saved_step = self.step;
        self.saving = Job::start(&self.wake, move |_| {
            let written = serde_json::to_vec_pretty(&saved)
                .map_err(std::io::Error::from)
                .and_then(|bytes| files::write_state(&folder, saved_state::ANSWERS, &bytes));
            written.err().map(|error| UnsavedReason::NotWritten(folder, error))
        });
    }

    /// Collects the result of saving.
    pub(super) fn poll_saving(&mut self) {
        if let Some(unsaved) = self.saving.take() {
            self.unsaved = unsaved;
            if self.saved_step != self.step {
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

    /// Saves the answers if they differ from the saved ones, and waits until they are written. For closing
    /// the window.
    pub fn save_and_wait(&mut self) {
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

/// The saved answers and the step they were left at. `None` if there are none, or they cannot be read.
pub(super) fn load(host: &Host) -> Option<(Step, Answers)> {
    let file = host.data.as_ref()?.join(saved_state::ANSWERS);
    let saved: SavedAnswers =
        serde_json::from_slice(&files::read_at_most(&file, MAX_SAVED_BYTES).ok()?).ok()?;
    Some((Step::from_id(&saved.step)?, saved.answers))
}
