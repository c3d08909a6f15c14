//! Carries out the actions of the step that finds the settings.

use super::{ByHandState, DiscoveryPage, Side};
use crate::gui::wizard::{Draft, Wizard};
use waypost_core::discovery::{LookupSource, TriedEndpoint, TypedAddress};
use waypost_core::plan::profile::Provenance;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::forbidden_lookup;

/// Actions of the step that finds the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiscoveryAction {
    /// Show this page.
    Show(DiscoveryPage),
    /// Put this domain in the place of the typed one.
    UseDomain(String),
    /// Look the domain up.
    LookUp,
    /// Stop looking up.
    StopLookup,
    /// Ask the company that receives the mail.
    AskCompany,
    /// Show the result of this source.
    Choose(LookupSource),
    /// Show or hide the other results.
    ToggleOthers,
    /// Try the typed servers.
    TryServers,
    /// Stop trying.
    StopTrying,
    /// Use this port of a typed server.
    UsePort(Side, TriedEndpoint),
}

impl Wizard {
    /// Carries out an action.
    pub(crate) fn update_discovery(&mut self, action: DiscoveryAction) {
        let Draft { discovery, .. } = &mut self.draft;
        match action {
            DiscoveryAction::Show(page) => self.show_discovery_page(page),
            DiscoveryAction::UseDomain(domain) => {
                let typed = discovery.typed();
                let local = typed.rsplit_once('@').map_or(typed, |(local, _)| local);
                discovery.address = format!("{local}@{domain}");
                discovery.meaning(&self.organisations);
                discovery.answer(&self.organisations, &mut self.answers);
                self.refused = false;
            }
            DiscoveryAction::LookUp => self.look_up(),
            DiscoveryAction::StopLookup => discovery.lookup.stop(),
            DiscoveryAction::AskCompany => discovery.lookup.ask_company(&self.host, &self.wake),
            DiscoveryAction::Choose(source) => {
                discovery.chosen = Some(source);
                self.refused = false;
            }
            DiscoveryAction::ToggleOthers => discovery.shows_others = !discovery.shows_others,
            DiscoveryAction::TryServers => {
                if !self.host.receipt.forbids_network() {
                    discovery.by_hand.start(&self.host, &self.wake);
                }
            }
            DiscoveryAction::StopTrying => discovery.by_hand.stop(),
            DiscoveryAction::UsePort(side, endpoint) => discovery.by_hand.side_mut(side).choose(endpoint),
        }
    }

    fn show_discovery_page(&mut self, page: DiscoveryPage) {
        // Whoever enters servers needs a domain first.
        let domain = self.draft.discovery.domain();
        let needs_domain = page == DiscoveryPage::ByHand && domain.is_none();
        self.refused = needs_domain;
        if needs_domain {
            self.draft.discovery.refuse();
        }
        let discovery = &mut self.draft.discovery;
        if page == DiscoveryPage::ByHand && !needs_domain {
            discovery.by_hand_from = discovery.page;
            // The servers of another domain are not those of this one.
            if discovery.by_hand_domain != domain {
                (discovery.by_hand, discovery.by_hand_domain) = (ByHandState::default(), domain);
            }
        }
        discovery.page = if needs_domain { DiscoveryPage::Address } else { page };
    }

    fn look_up(&mut self) {
        let may = forbidden_lookup(&self.host, &self.organisations).is_none();
        let Some(domain) = self.draft.discovery.domain().filter(|_| may) else { return };
        let discovery = &mut self.draft.discovery;
        discovery.chosen = None;
        discovery.accepted.clear();
        discovery.lookup.start(&self.host, &domain, discovery.database, &self.wake);
    }

    /// Goes on from the open page of the step. `None` if the next step may be opened.
    pub(crate) fn go_on_in_discovery(&mut self) -> Option<bool> {
        if self.step != Step::Organisation {
            return None;
        }
        let went_on = match self.draft.discovery.page {
            DiscoveryPage::Address => self.go_on_from_address()?,
            DiscoveryPage::List => {
                if self.profile().is_some() {
                    self.draft.discovery.page = DiscoveryPage::Address;
                }
                return None;
            }
            DiscoveryPage::LookUp => {
                self.look_up();
                true
            }
            DiscoveryPage::Found => self.use_found(),
            DiscoveryPage::ByHand => self.use_typed(),
        };
        self.refused = !went_on;
        if !went_on {
            self.draft.discovery.refuse();
        }
        Some(went_on)
    }

    fn go_on_from_address(&mut self) -> Option<bool> {
        let is_chosen = self.profile().is_some();
        match self.draft.discovery.meaning(&self.organisations).clone() {
            TypedAddress::Organisation(_) => None,
            TypedAddress::Empty | TypedAddress::NoDomain if is_chosen => None,
            TypedAddress::Service(service) if service.flag.is_none() => {
                let domain = self.draft.discovery.domain()?;
                let made = service.profile(&domain, Provenance::Catalogue).ok();
                let can_go_on = made.is_some();
                if let Some(made) = made {
                    self.adopt_found(made);
                }
                Some(can_go_on)
            }
            TypedAddress::Unknown { .. } => {
                let is_found = self.draft.discovery.lookup.best().is_some();
                self.show_discovery_page(if is_found { DiscoveryPage::Found } else { DiscoveryPage::LookUp });
                Some(true)
            }
            _ => Some(false),
        }
    }

    fn use_found(&mut self) -> bool {
        let discovery = &mut self.draft.discovery;
        discovery.missed_box = !discovery.hosts_left().is_empty();
        let Some(made) = discovery.shown().and_then(|shown| shown.made()).cloned() else { return false };
        if discovery.missed_box {
            return false;
        }
        self.adopt_found(made);
        true
    }

    fn use_typed(&mut self) -> bool {
        let service = self.draft.discovery.domain().and_then(|domain| {
            let service = self.draft.discovery.by_hand.service(&domain)?;
            service.profile(&domain, Provenance::Person).ok()
        });
        self.draft.discovery.by_hand.is_refused = service.is_none();
        let Some(made) = service else { return false };
        self.draft.discovery.by_hand.stop();
        self.adopt_found(made);
        true
    }

    /// Goes back within the step. Returns false on its first page.
    pub(crate) fn back_in_discovery(&mut self) -> bool {
        if self.step != Step::Organisation {
            return false;
        }
        let discovery = &mut self.draft.discovery;
        let before = match discovery.page {
            DiscoveryPage::Address => return false,
            DiscoveryPage::List | DiscoveryPage::LookUp | DiscoveryPage::Found => DiscoveryPage::Address,
            DiscoveryPage::ByHand => discovery.by_hand_from,
        };
        discovery.lookup.stop();
        discovery.by_hand.stop();
        discovery.page = before;
        self.refused = false;
        true
    }

    /// Collects what came of looking up and of trying servers.
    pub(crate) fn poll_discovery(&mut self) {
        let discovery = &mut self.draft.discovery;
        discovery.by_hand.poll();
        if discovery.lookup.poll()
            && discovery.page == DiscoveryPage::LookUp
            && self.step == Step::Organisation
        {
            discovery.page = DiscoveryPage::Found;
        }
    }
}
