//! Using the settings that were found or typed: they become an organisation of this window, and a file of the person's
//! own from which the next visit continues.

use std::path::PathBuf;

use super::DiscoveryPage;
use crate::gui::saved_state;
use crate::gui::wizard::{Wizard, WizardAction};
use waypost_core::discovery::ServiceProfile;
use waypost_core::plan::profile::Provenance;
use waypost_engine::host::{Host, files};
use waypost_engine::{Organisation, load, made_organisation};

impl Wizard {
    /// Makes an organisation of these settings in the background, and goes on with it.
    pub(super) fn adopt_found(&mut self, made: ServiceProfile) {
        let (host, typed) = (self.host.clone(), self.draft.discovery.address.clone());
        self.tasks.start(&self.wake, WizardAction::Next.into(), move || {
            let organisation = organisation_of_found(&host, made);
            Box::new(move |wizard: &mut Self| {
                // The person may have typed another address meanwhile.
                if wizard.draft.discovery.address == typed {
                    wizard.go_on_with(organisation);
                }
            })
        });
    }

    fn go_on_with(&mut self, organisation: Organisation) {
        let discovery = &mut self.draft.discovery;
        discovery.page = DiscoveryPage::Address;
        discovery.answer_person(&organisation.profile, &mut self.answers);
        self.answers.org = self.add_made_organisation(organisation);
        self.profile_changed = false;
        self.go_to_next();
    }

    /// Adds the organisation of a domain. The same domain may have been set up before with other servers. Returns the
    /// answer that stands for it.
    pub(crate) fn add_made_organisation(&mut self, organisation: Organisation) -> String {
        self.organisations.retain(|other| other.profile.id != organisation.profile.id);
        self.add_organisation(organisation)
    }

    /// Makes the organisation of a domain in the catalogue that an earlier visit chose. Returns false if there is none.
    pub(crate) fn adopt_from_catalogue(&mut self, domain: &str) -> bool {
        let Some(service) = waypost_core::discovery::known_service(domain) else { return false };
        let Ok(made) = service.profile(domain, Provenance::Catalogue) else { return false };
        let host = self.host.clone();
        self.tasks.start(&self.wake, WizardAction::Resume.into(), move || {
            let organisation = made_organisation(&host, made);
            Box::new(move |wizard: &mut Self| {
                wizard.add_organisation(organisation);
                wizard.continue_visit();
            })
        });
        true
    }
}

/// The organisation of found settings. Those of the catalogue can be found again by their domain; others are saved, if
/// this computer has a folder for that.
pub fn organisation_of_found(host: &Host, made: ServiceProfile) -> Organisation {
    let saved = if made.read.profile.provenance == Provenance::Catalogue { None } else { save(host, &made) };
    match saved.and_then(|file| load(host, &file).ok()) {
        Some(organisation) => organisation,
        // Without a file the settings serve this visit only.
        None => made_organisation(host, made),
    }
}

fn save(host: &Host, made: &ServiceProfile) -> Option<PathBuf> {
    let folder = host.data.as_ref()?;
    let name = saved_state::found_profile(&made.read.profile.id);
    files::write_state(folder, &name, &made.bytes).ok()?;
    Some(folder.join(name))
}
