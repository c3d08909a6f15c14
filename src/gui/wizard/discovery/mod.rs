//! The step that finds the settings: by the address, in a list, by a lookup, or typed by hand. No widgets here.

mod adopt;
mod by_hand;
mod lookup_state;
mod update;

use std::collections::BTreeSet;

use waypost_core::discovery::{Lookup, LookupSource, TypedAddress, address_in, domain_in};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_engine::Organisation;

pub use adopt::organisation_of_found;
pub use by_hand::{ByHandState, SIDES, Side, TriedPort, TypedSide};
pub use lookup_state::LookupState;
pub use update::DiscoveryAction;

use super::answer_for;

/// The pages of the step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DiscoveryPage {
    /// Asks for the email address.
    #[default]
    Address,
    /// The list of organisations.
    List,
    /// Who would be asked about the domain, and the lookup while it runs.
    LookUp,
    /// What the lookup found.
    Found,
    /// The servers, typed by the person.
    ByHand,
}

impl DiscoveryPage {
    /// The id of the page, also of its title.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Address => "find-address-title",
            Self::List => "organisation-title",
            Self::LookUp => "find-look-up-title",
            Self::Found => "find-found-title",
            Self::ByHand => "find-by-hand-title",
        }
    }
}

/// The state of the step.
#[derive(Debug, Default)]
pub struct DiscoveryState {
    /// The open page.
    pub page: DiscoveryPage,
    /// The typed address.
    pub address: String,
    /// The typed address that `meaning` belongs to. `None`: it must be read again.
    read: Option<String>,
    meaning: TypedAddress,
    /// The typed address with which going on was refused.
    refused: Option<String>,
    /// True if Thunderbird's public database may be asked too.
    pub database: bool,
    /// True while the names of every request are shown.
    pub shows_requests: bool,
    /// The lookup.
    pub lookup: LookupState,
    /// The result that the person chose in place of the best.
    pub chosen: Option<LookupSource>,
    /// True while all results are shown.
    pub shows_others: bool,
    /// The hosts outside the domain that the person expects.
    pub accepted: BTreeSet<String>,
    /// True in the frame after a box that must be ticked was missed, to move the cursor there.
    pub missed_box: bool,
    /// The typed servers.
    pub by_hand: ByHandState,
    /// The domain that the typed servers are for.
    by_hand_domain: Option<String>,
    /// The page from which the typed servers were opened.
    by_hand_from: DiscoveryPage,
}

impl DiscoveryState {
    /// What the typed address tells. Reads it again if it has changed.
    pub fn meaning(&mut self, organisations: &[Organisation]) -> &TypedAddress {
        if self.read.as_ref() != Some(&self.address) {
            let profiles = organisations.iter().map(|organisation| &organisation.profile);
            self.meaning = TypedAddress::read(&self.address, profiles);
            self.read = Some(self.address.clone());
            // What is found about another domain does not count for this one.
            if !self.is_looked_up() {
                (self.lookup, self.chosen) = (LookupState::default(), None);
                self.accepted.clear();
            }
        }
        &self.meaning
    }

    /// Reads the typed address again the next time, because other organisations are known.
    pub fn forget_meaning(&mut self) {
        self.read = None;
    }

    /// The typed address.
    pub fn typed(&self) -> &str {
        address_in(&self.address)
    }

    /// The domain of the typed address.
    fn domain(&self) -> Option<String> {
        domain_in(&self.address)
    }

    /// Remembers that this address does not lead on.
    fn refuse(&mut self) {
        self.refused = Some(self.address.clone());
    }

    /// True if the typed address is the one with which going on was refused.
    pub fn is_refused(&self) -> bool {
        self.refused.as_ref() == Some(&self.address)
    }

    /// What the typed address told when it was read last.
    pub const fn last_meaning(&self) -> &TypedAddress {
        &self.meaning
    }

    /// The domain that nothing is known about.
    pub fn unknown_domain(&self) -> Option<&str> {
        match &self.meaning {
            TypedAddress::Unknown { domain, .. } => Some(domain),
            _ => None,
        }
    }

    /// The result that is shown: the chosen one, or the best.
    pub fn shown(&self) -> Option<&Lookup> {
        let found = self.lookup.found()?;
        let chosen = self.chosen.and_then(|source| found.lookups.iter().find(|one| one.source == source));
        chosen.or_else(|| found.best())
    }

    /// True if the unknown domain was looked up.
    pub fn is_looked_up(&self) -> bool {
        self.unknown_domain().is_some_and(|domain| self.lookup.is_about(domain))
    }

    /// The results with settings besides the one that is shown.
    pub fn others(&self) -> Vec<&Lookup> {
        let shown = self.shown().map(|shown| shown.source);
        let lookups = self.lookup.found().map(|found| found.lookups.as_slice()).unwrap_or_default();
        lookups.iter().filter(|one| one.made().is_some() && Some(one.source) != shown).collect()
    }

    /// The hosts of the shown result that the person has not accepted yet.
    pub fn hosts_left(&self) -> Vec<&str> {
        let hosts = self.shown().map(Lookup::hosts_to_accept).unwrap_or_default();
        hosts.into_iter().filter(|host| !self.accepted.contains(*host)).collect()
    }

    /// Puts what was typed into the answers: the organisation that the address belongs to, and the address as the user
    /// name, from which the login is read. Without an organisation the answer is empty.
    pub fn answer(&self, organisations: &[Organisation], answers: &mut Answers) {
        match &self.meaning {
            TypedAddress::Empty => {}
            TypedAddress::NoDomain => self.typed().clone_into(&mut answers.username),
            TypedAddress::Organisation(index) => {
                if let Some(organisation) = organisations.get(*index) {
                    answers.org = answer_for(organisation);
                    self.answer_person(&organisation.profile, answers);
                }
            }
            _ => answers.org.clear(),
        }
    }

    /// Puts the address into the answers for its organisation's profile.
    fn answer_person(&self, profile: &Profile, answers: &mut Answers) {
        let typed = self.typed();
        let Some((_, domain)) = typed.rsplit_once('@') else { return };
        typed.clone_into(&mut answers.username);
        let choices = &profile.addresses;
        let is_offered = choices.iter().any(|choice| {
            choice.template.rsplit_once('@').is_some_and(|(_, other)| other.eq_ignore_ascii_case(domain))
        });
        answers.address =
            if choices.len() > 1 && is_offered { domain.to_ascii_lowercase() } else { String::new() };
        answers.group.clear();
    }

    /// Forgets what was typed as an address, because the person chose an organisation that it does not belong to.
    pub fn forget_address_outside(&mut self, profile: &Profile) {
        let domain = self.typed().rsplit_once('@').map_or("", |(_, domain)| domain);
        if !profile.owns_host(domain) {
            self.address.clear();
        }
    }
}
