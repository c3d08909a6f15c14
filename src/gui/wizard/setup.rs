//! Using the answers of a prepared setup.

use super::Wizard;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::OpenedSetup;

impl Wizard {
    /// True if a setup can be used without asking: nothing was answered yet, and its profile is known on this
    /// computer.
    pub fn takes_at_once(&self, setup: &OpenedSetup) -> bool {
        !setup.is_foreign && self.step == Step::Start
    }

    /// Uses the answers of the opened setup and shows them.
    pub fn accept_setup(&mut self, setup: OpenedSetup) {
        if setup.is_foreign {
            self.organisations.retain(|other| other.file.as_ref() != Some(&setup.file));
            self.organisations.insert(0, setup.organisation);
        }
        self.answers = setup.answers;
        self.prepared = Some(setup.is_other_edition);
        self.visit_up_to(Step::Review, false);
        // The review lists missing answers, but the warning comes first.
        let warns = self.path().contains(&Step::RetentionWarning);
        self.returns_to_review = warns;
        self.enter_step(if warns { Step::RetentionWarning } else { Step::Review });
    }
}
