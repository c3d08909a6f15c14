//! Preparing a setup: the organisation and the choices are the wizard's, the person's name and user name are
//! filled in from there and changed here. The wizard keeps its own answers.

use super::{HelpDesk, HelpDeskAction, Wake};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_engine::host::Host;
use waypost_engine::{Organisation, SaveError, SavedFile};

/// The setup to prepare.
#[derive(Debug, Default)]
pub struct PrepareState {
    /// The person's user name. May be empty.
    pub username: String,
    /// The person's full name. May be empty.
    pub name: String,
    /// Typed path for the setup.
    pub path: String,
    /// User name and name in the wizard when they were filled in.
    filled_in: (String, String),
    /// The result, and what it was made from.
    prepared: Option<(PrepareInputs, Result<SavedFile, SaveError>)>,
}

/// What a setup is made from.
#[derive(Debug, PartialEq)]
struct PrepareInputs {
    profile: Profile,
    answers: Answers,
    path: String,
}

impl PrepareState {
    /// Fills in the names from the wizard's answers if they have changed there.
    pub(super) fn fill_in(&mut self, answers: &Answers) {
        let names = (answers.username.clone(), answers.name.clone());
        if self.filled_in != names {
            (self.username, self.name) = names.clone();
            self.filled_in = names;
        }
    }

    fn inputs(&self, profile: &Profile, answers: &Answers) -> PrepareInputs {
        let (username, name) = (self.username.clone(), self.name.clone());
        PrepareInputs {
            profile: profile.clone(),
            answers: Answers { username, name, ..answers.clone() },
            path: self.path.clone(),
        }
    }

    /// The result, as long as everything that it was made from is the same.
    pub fn prepared(&self, profile: &Profile, answers: &Answers) -> Option<&Result<SavedFile, SaveError>> {
        let (inputs, prepared) = self.prepared.as_ref()?;
        (*inputs == self.inputs(profile, answers)).then_some(prepared)
    }
}

impl HelpDesk {
    /// Writes the setup. `answers` are the wizard's.
    pub(super) fn prepare(
        &mut self,
        host: &Host,
        organisation: &Organisation,
        answers: &Answers,
        wake: &Wake,
    ) {
        self.path_is_missing = self.prepare.path.trim().is_empty();
        if self.path_is_missing {
            return;
        }
        let inputs = self.prepare.inputs(&organisation.profile, answers);
        let path = host.documents.clone().unwrap_or_default().join(inputs.path.trim());
        let (host, organisation) = (host.clone(), organisation.clone());
        self.tasks.start_in_turn(wake, HelpDeskAction::Prepare.into(), move || {
            let prepared = waypost_engine::prepare(&host, &organisation, &inputs.answers, &path);
            Box::new(move |help_desk: &mut Self| help_desk.prepare.prepared = Some((inputs, prepared)))
        });
    }
}
