//! Profiles that are read from files: opening one, and noticing that it has changed.

use std::path::PathBuf;

use super::{Wizard, WizardAction, answer_for};
use crate::gui::action::Action;
use waypost_engine::{Organisation, ProfileError, UnusableProfile};

impl Wizard {
    /// Finds out whether the chosen organisation's file has changed since it was read.
    pub(super) fn look_for_changed_profile(&mut self) {
        let Some(organisation) = self.organisation().filter(|known| known.file.is_some()).cloned() else {
            self.profile_changed = false;
            return;
        };
        self.tasks.start(&self.wake, WizardAction::LookForChangedProfile.into(), move || {
            let has_changed = waypost_engine::has_changed(&organisation);
            Box::new(move |wizard: &mut Self| {
                // The file may have been read again meanwhile.
                let is_same = |chosen: &Organisation| {
                    chosen.file == organisation.file && chosen.fingerprint == organisation.fingerprint
                };
                if wizard.organisation().is_some_and(is_same) {
                    wizard.profile_changed = has_changed;
                }
            })
        });
    }

    /// Reloads the chosen organisation's changed file.
    pub fn reload_profile(&mut self) {
        if let Some(file) = self.organisation().and_then(|organisation| organisation.file.clone()) {
            self.open_profile(file);
        }
    }

    /// Opens a profile file and chooses its organisation, or stores why it cannot be used. If the person has
    /// chosen another organisation in the meantime, that one stays chosen.
    pub fn open_profile(&mut self, file: PathBuf) {
        let before = self.answers.org.clone();
        self.load_profile(file, WizardAction::OpenProfile, move |wizard, file, loaded| {
            let is_wanted = wizard.answers.org == before;
            if let Some(answer) = wizard.add_profile(file, loaded).filter(|_| is_wanted) {
                wizard.answers.org = answer;
                wizard.profile_changed = false;
                wizard.leave_closed_page();
            }
        });
    }

    /// Reads a profile file in the background and hands the result to `then`.
    pub(super) fn load_profile(
        &mut self,
        file: PathBuf,
        again: impl FnOnce(PathBuf) -> WizardAction,
        then: impl FnOnce(&mut Self, PathBuf, Result<Organisation, ProfileError>) + Send + 'static,
    ) {
        let (host, again) = (self.host.clone(), Action::from(again(file.clone())));
        self.tasks.start(&self.wake, again, move || {
            let loaded = waypost_engine::load(&host, &file);
            Box::new(move |wizard: &mut Self| then(wizard, file, loaded))
        });
    }

    /// Adds the organisation of a profile file to the list, or stores why it cannot be used. Returns the answer that
    /// stands for it.
    pub(super) fn add_profile(
        &mut self,
        file: PathBuf,
        loaded: Result<Organisation, ProfileError>,
    ) -> Option<String> {
        match loaded {
            Ok(organisation) => {
                self.draft.unusable = None;
                Some(self.add_organisation(organisation))
            }
            Err(reason) => {
                self.draft.unusable = Some(UnusableProfile { file, reason });
                None
            }
        }
    }

    /// Adds an organisation to the list, in the place of one with the same file. Returns the answer that stands for
    /// it.
    pub(super) fn add_organisation(&mut self, organisation: Organisation) -> String {
        let answer = answer_for(&organisation);
        self.draft.discovery.forget_meaning();
        self.organisations.retain(|other| answer_for(other) != answer);
        self.organisations.insert(0, organisation);
        answer
    }
}
