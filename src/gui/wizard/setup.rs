//! Using the answers of a prepared setup.

use super::{Wizard, chosen};
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::OpenedSetup;

/// The edition of the profile with which a setup was prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupEdition {
    /// The one that this computer knows, or that is in the setup.
    Same,
    /// Another one than this computer knows.
    Other,
}

impl Wizard {
    /// True if a setup can be used without asking: nothing was answered yet, and its profile is known on this
    /// computer.
    pub fn takes_at_once(&self, setup: &OpenedSetup) -> bool {
        !setup.is_foreign && self.step == Step::Start && !self.has_begun
    }

    /// Uses the answers of the opened setup and shows them.
    pub fn accept_setup(&mut self, setup: OpenedSetup) {
        // A profile that was added to this computer since the window opened is not in the list either.
        if setup.is_foreign || chosen(&self.organisations, &setup.answers.org).is_none() {
            self.add_organisation(setup.organisation);
        }
        self.replace_answers(setup.answers);
        self.prepared = Some(if setup.is_other_edition { SetupEdition::Other } else { SetupEdition::Same });
        self.visit_up_to(Step::Review, false);
        // The review lists missing answers, but the warning comes first.
        let warns = self.path().contains(&Step::RetentionWarning);
        self.returns_to_review = warns;
        self.enter_step(if warns { Step::RetentionWarning } else { Step::Review });
    }
}
