//! Opening a prepared setup and using its answers.

use std::path::Path;

use super::Wizard;
use waypost_core::plan::wizard_steps::Step;

impl Wizard {
    /// Opens a setup. It is used at once if nothing was answered yet and its profile is known on this
    /// computer; otherwise it is shown first.
    pub fn open_setup(&mut self, file: &Path) {
        let opened = waypost_engine::open_setup(&self.host, file);
        let at_once = opened.as_ref().is_ok_and(|setup| !setup.is_foreign) && self.step == Step::Start;
        self.opened_setup = Some(opened);
        if at_once {
            self.accept_setup();
        }
    }

    /// True if an opened setup waits for a decision.
    pub const fn has_offer(&self) -> bool {
        self.opened_setup.is_some()
    }

    /// Dismisses the opened setup.
    pub fn decline_setup(&mut self) {
        self.opened_setup = None;
    }

    /// Uses the answers of the opened setup and shows them.
    pub fn accept_setup(&mut self) {
        let Some(Ok(setup)) = self.opened_setup.take() else { return };
        if setup.is_foreign {
            self.organisations.retain(|other| other.file.as_ref() != Some(&setup.file));
            self.organisations.insert(0, setup.organisation);
        }
        self.answers = setup.answers;
        self.prepared = Some(setup.is_other_edition);
        self.returns_to_review = false;
        self.visited = self.path().into_iter().filter(|&step| step <= Step::Review).collect();
        self.enter_step(Step::Review);
    }
}
