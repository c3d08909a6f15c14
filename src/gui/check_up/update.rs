//! Carries out the actions of the check-up's pages.

use super::claims::AccountIndex;
use super::{CheckUp, Page};
use crate::gui::action::{Action, UpdateContext};
use crate::gui::app::Screen;
use crate::gui::wizard::Wizard;
use waypost_core::discovery::{GivenByPerson, account_setup};

/// Actions of the check-up's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckUpAction {
    /// Open the check-up.
    Enter,
    /// Go back, from the first page to the start page.
    Back,
    /// Return to the start page.
    Leave,
    /// Read the settings and check them.
    Check,
    /// Say that an account is the person's own, and check again.
    Claim(AccountIndex),
    /// Set an account up in another program.
    UseElsewhere(AccountIndex),
    /// Choose another organisation.
    OtherOrganisation,
    /// Show the field for the report's path.
    OpenReport,
    /// Save the report.
    SaveReport,
    /// Show what a repair would change.
    ToRepair,
    /// Repair.
    Repair,
    /// Check the repaired files again.
    CheckAgain,
}

impl CheckUp {
    /// Carries out an action and returns the screen to show then. The wizard knows the computer and the
    /// organisations.
    pub fn update(
        &mut self,
        action: CheckUpAction,
        update: &mut UpdateContext<'_>,
        wizard: &mut Wizard,
    ) -> Screen {
        let (host, organisations, wake) = (wizard.host(), wizard.organisations(), wizard.wake());
        let mut stays = true;
        match action {
            CheckUpAction::Enter => self.enter(host, wake),
            CheckUpAction::Back => stays = self.back(),
            CheckUpAction::Leave => stays = false,
            CheckUpAction::Check => self.check(host, organisations, wake),
            CheckUpAction::Claim(account) => self.claim(host, account, wake),
            CheckUpAction::UseElsewhere(account) => return self.use_elsewhere(account, wizard),
            CheckUpAction::OtherOrganisation => self.other_organisation(),
            CheckUpAction::OpenReport => {
                self.ask_report(host, &update.texts.get("checkup-report-file"));
                update.refused = true;
            }
            CheckUpAction::SaveReport => self.save_report(host, update.texts, wake),
            CheckUpAction::ToRepair => self.to_repair(host),
            CheckUpAction::Repair => self.repair(host, wake),
            CheckUpAction::CheckAgain => self.check_again(host, wake),
        }
        // Another screen has no problem of the check-up.
        update.refused |= stays && (self.refused || self.trouble.is_some());
        if stays { Screen::CheckUp } else { Screen::Wizard }
    }

    /// Begins the wizard with the settings of an account, or says why they cannot be used.
    fn use_elsewhere(&mut self, index: AccountIndex, wizard: &mut Wizard) -> Screen {
        let (file, number) = index;
        let Some(checked) = self.checked.get(file) else { return Screen::CheckUp };
        let Some(report) = checked.reports.get(number) else { return Screen::CheckUp };
        match account_setup(&report.account, &GivenByPerson::default()) {
            Ok(setup) => {
                let (program, account) = (checked.opened.found.program, report.account.clone());
                wizard.use_account(program, account, setup, CheckUpAction::UseElsewhere(index).into());
                self.unusable = None;
                Screen::Wizard
            }
            Err(error) => {
                self.unusable = Some((index, error));
                Screen::CheckUp
            }
        }
    }

    /// The action that starts the failed job again.
    pub fn failed_job(&self) -> Option<Action> {
        let action = match self.page {
            Page::Choose | Page::Findings if self.checking.has_failed() => CheckUpAction::Check,
            Page::Choose if self.looking.has_failed() => CheckUpAction::Enter,
            Page::Repair if self.repairing.has_failed() => CheckUpAction::Repair,
            Page::Done if self.checking.has_failed() => CheckUpAction::CheckAgain,
            Page::Choose | Page::Findings | Page::Repair | Page::Done => return self.tasks.failed().cloned(),
        };
        Some(action.into())
    }
}
