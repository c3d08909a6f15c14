//! A prepared setup on its way into the answers.

use std::path::Path;

use super::Wizard;
use waypost_core::plan::wizard_steps::Step;

impl Wizard {
    /// Opens a prepared setup. It is used at once where nothing was answered yet and its profile is
    /// one of this computer's; else it is shown first.
    pub fn open_setup(&mut self, file: &Path) {
        let opened = waypost_engine::open_setup(&self.host, file);
        let at_once = opened.as_ref().is_ok_and(|setup| !setup.is_foreign) && self.step == Step::Start;
        self.offer = Some(opened);
        if at_once {
            self.accept_setup();
        }
    }

    /// Whether a setup waits to be used or left.
    pub const fn has_offer(&self) -> bool {
        self.offer.is_some()
    }

    /// Leaves the setup that was opened.
    pub fn decline_setup(&mut self) {
        self.offer = None;
    }

    /// Fills in the answers of the setup that was opened, and shows them.
    pub fn accept_setup(&mut self) {
        let Some(Ok(setup)) = self.offer.take() else { return };
        if setup.is_foreign {
            self.organisations.retain(|other| other.file.as_ref() != Some(&setup.file));
            self.organisations.insert(0, setup.organisation);
        }
        self.answers = setup.answers;
        self.prepared = Some(setup.is_other_edition);
        self.returns_to_review = false;
        self.visited = self.path().into_iter().filter(|&step| step <= Step::Review).collect();
        self.arrive(Step::Review);
    }
}
