//! An account of one program that is set up in another.

use super::discovery::organisation_of_found;
use super::{Wizard, answer_for};
use crate::gui::action::Action;
use waypost_core::discovery::{AccountChange, AccountSetup, left_behind};
use waypost_core::formats::FoundAccount;
use waypost_core::plan::Plan;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

/// The account, and where it was found.
#[derive(Debug)]
pub struct MovedAccount {
    /// The program that has it.
    pub program: ProgramId,
    /// The account.
    pub account: FoundAccount,
    /// The values that differ from the account's.
    pub changes: Vec<AccountChange>,
}

impl MovedAccount {
    /// What stays in the old program and what differs, in sentences.
    pub(super) fn sentences(&self, plan: &Plan, texts: &Texts) -> Vec<String> {
        let changes = self.changes.iter().map(|change| change.sentence(texts));
        left_behind(self.program, &self.account, plan, texts).into_iter().chain(changes).collect()
    }
}

impl Wizard {
    /// Begins with the settings of an account of another program, at the first question that they leave open. `again`
    /// is the action that does it again.
    pub fn use_account(
        &mut self,
        program: ProgramId,
        account: FoundAccount,
        setup: AccountSetup,
        again: Action,
    ) {
        let host = self.host.clone();
        self.tasks.start(&self.wake, again, move || {
            let AccountSetup { made, mut answers, changes } = setup;
            let organisation = organisation_of_found(&host, made);
            answers.org = answer_for(&organisation);
            Box::new(move |wizard: &mut Self| {
                wizard.add_made_organisation(organisation);
                wizard.begin();
                wizard.adopt_at(answers, Step::Program, false);
                wizard.moved = Some(MovedAccount { program, account, changes });
            })
        });
    }
}
