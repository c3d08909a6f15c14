//! Carries out the actions of the help desk's pages.

use std::path::PathBuf;

use super::{HelpDesk, Page};
use crate::gui::action::{Action, UpdateContext};
use crate::gui::app::Screen;
use crate::gui::wizard::Wizard;
use waypost_core::plan::wizard_steps::Step;

/// Actions of the help desk's pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpDeskAction {
    /// Open the help desk.
    Enter,
    /// Open one of its pages.
    To(Page),
    /// Go back, from the overview to the start page.
    Back,
    /// Open the questions, to answer them for a caller.
    Answer,
    /// Open the setup at the typed path.
    OpenSetup,
    /// Write the setup.
    Prepare,
    /// Preview the list.
    Preview,
    /// Write the files.
    Write,
    /// Stop writing.
    Stop,
    /// Open the folder with the files.
    OpenFolder,
    /// Show an organisation by its id, or the profile at the typed path.
    Show(Option<String>),
}

impl HelpDesk {
    /// Carries out an action and returns the screen to show then.
    pub fn update(
        &mut self,
        action: HelpDeskAction,
        update: &mut UpdateContext<'_>,
        wizard: &mut Wizard,
    ) -> Screen {
        let (host, language) = (wizard.host().clone(), update.texts.tag());
        let mut screen = Screen::HelpDesk;
        match action {
            HelpDeskAction::Enter => self.prepare.fill_in(wizard.answers()),
            HelpDeskAction::To(page) => {
                self.prepare.fill_in(wizard.answers());
                self.go_to(page);
            }
            HelpDeskAction::Back if self.back() => {}
            HelpDeskAction::Back => screen = Screen::Wizard,
            HelpDeskAction::Answer => {
                if wizard.step() == Step::Start {
                    wizard.go_to_next();
                }
                screen = Screen::Wizard;
            }
            HelpDeskAction::OpenSetup => {
                self.path_is_missing = self.setup.trim().is_empty();
                update.open_setup = (!self.path_is_missing).then(|| PathBuf::from(self.setup.trim()));
            }
            HelpDeskAction::Prepare => {
                if let Some(organisation) = wizard.organisation() {
                    self.prepare(&host, organisation, wizard.answers(), wizard.wake());
                }
            }
            HelpDeskAction::Preview | HelpDeskAction::Write => {
                let known = wizard.organisations();
                if let Some(organisation) = known.iter().find(|known| known.profile.id == self.organisation) {
                    match action {
                        HelpDeskAction::Write => {
                            self.start_writing(&host, organisation, language, wizard.wake())
                        }
                        _ => self.start_preview(&host, organisation, language, wizard.wake()),
                    }
                }
            }
            HelpDeskAction::Stop => self.stop(),
            HelpDeskAction::OpenFolder => self.open_folder(&host, wizard.wake()),
            HelpDeskAction::Show(id) => {
                let known = wizard.organisations();
                let organisation = id.and_then(|id| known.iter().find(|known| known.profile.id == id));
                self.show(organisation, wizard.wake());
            }
        }
        // Another screen has no path that is missing.
        update.refused |= self.path_is_missing && screen == Screen::HelpDesk;
        screen
    }

    /// The action that starts the failed job of the open page again.
    pub fn failed_job(&self) -> Option<Action> {
        let action = match self.page {
            Page::Batch if self.preview_job.has_failed() => HelpDeskAction::Preview,
            Page::Batch if self.write_job.has_failed() => HelpDeskAction::Write,
            _ => return self.tasks.failed().cloned(),
        };
        Some(action.into())
    }
}
