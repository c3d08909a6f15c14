//! Moving between the steps. Every move goes through `wizard_steps::open_step`.

use super::{Wizard, answer_for, chosen};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::{self, Step};

impl Wizard {
    /// Goes to the next step, or shows the problems. Returns false if the page stays.
    pub fn go_to_next(&mut self) -> bool {
        if let Some(went_on) = self.go_on_in_discovery() {
            return went_on;
        }
        self.visited.insert(self.step);
        let wanted = if self.returns_to_review {
            Step::Review
        } else {
            wizard_steps::next(self.profile(), &self.answers, self.step)
        };
        self.open(wanted, self.returns_to_review || self.step == Step::Review)
    }

    /// Opens a step, or the first one before it that must be completed first, with its problems. Returns
    /// false if the page stays. If `returns`, Next then leads to the review.
    fn open(&mut self, wanted: Step, returns: bool) -> bool {
        let step = self.open_step(wanted);
        let refused = step != wanted && self.is_blocked(step);
        if step == self.step {
            self.refused |= refused;
            return false;
        }
        self.returns_to_review = returns && step < Step::Review;
        self.enter_step(step);
        self.refused = refused;
        true
    }

    fn open_step(&self, wanted: Step) -> Step {
        wizard_steps::open_step(self.profile(), &self.answers, &self.visited, wanted)
    }

    /// Leaves a page that the answers no longer lead to, after something else than the page changed them.
    pub(super) fn leave_closed_page(&mut self) {
        self.open(self.step, self.visited.contains(&Step::Review));
    }

    /// Goes back one step, or to the review after "Change" if it may be shown.
    pub fn back(&mut self) {
        if self.back_in_discovery() {
            return;
        }
        let returns = self.returns_to_review && self.open_step(Step::Review) == Step::Review;
        let previous = || wizard_steps::previous(self.profile(), &self.answers, self.step);
        let wanted = if returns { Step::Review } else { previous() };
        self.open(wanted, false);
    }

    /// Goes to a visited step. Next then leads back to the review if it was visited.
    pub fn go_to(&mut self, step: Step) {
        if self.can_open(step) {
            self.open(step, self.visited.contains(&Step::Review));
        }
    }

    /// A warning that no longer applies is shown again if it applies once more.
    pub(super) fn forget_warning_off_path(&mut self) {
        if !self.path().contains(&Step::RetentionWarning) {
            self.visited.remove(&Step::RetentionWarning);
        }
    }

    /// Continues with answers from a support code, no further than they reach. A warning that these answers
    /// bring up is shown.
    pub fn adopt(&mut self, answers: Answers, step: Step) {
        self.forget_warning_off_path();
        let passed_warning = self.visited.contains(&Step::RetentionWarning);
        let org = self.lasting_org(&answers.org);
        self.adopt_at(Answers { org, ..answers }, step, passed_warning);
    }

    /// The answer for an organisation that a support code names by its id. It also finds one that was opened from a
    /// file, in the next visit too. The chosen organisation wins over another one with the same id.
    fn lasting_org(&self, id: &str) -> String {
        let current = self.organisation().filter(|organisation| organisation.profile.id == id);
        let named = current.or_else(|| chosen(&self.organisations, id));
        named.map_or_else(|| id.to_owned(), answer_for)
    }

    pub(super) fn adopt_at(&mut self, answers: Answers, step: Step, passed_warning: bool) {
        self.replace_answers(answers);
        self.visit_up_to(step, passed_warning);
        let step = match self.open_step(step.clamp(Step::Organisation, Step::Review)) {
            Step::Review => self.open_step(step),
            question => question,
        };
        self.visited.retain(|&other| other <= step || other == Step::RetentionWarning);
        self.enter_step(step);
    }

    pub(super) fn visit_up_to(&mut self, step: Step, passed_warning: bool) {
        let counts = |other: &Step| match other {
            // Whoever has passed it and went back before it is not asked again.
            Step::RetentionWarning => passed_warning,
            other => *other <= step,
        };
        self.visited = self.path().into_iter().filter(counts).collect();
    }
}
