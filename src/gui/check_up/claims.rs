//! Accounts that don't show whose they are, and what the person can say about them.

use std::collections::BTreeMap;

use super::{CheckInputs, CheckUp};
use crate::gui::job::Wake;
use waypost_core::check_up::{KnownOrganisations, claim};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_engine::CheckedFile;
use waypost_engine::host::Host;

/// An account: the indices of its file and of its report.
pub type AccountIndex = (usize, usize);

/// For each account that the person can say is theirs: the index of the organisation, and the answers that say so.
pub(super) type Claims = BTreeMap<AccountIndex, (usize, Answers)>;

/// Finds the accounts that the person can say are theirs.
pub(super) fn claims(checked: &[CheckedFile], inputs: &CheckInputs) -> Claims {
    let profiles: Vec<&Profile> =
        inputs.organisations.iter().map(|organisation| &organisation.profile).collect();
    let known = KnownOrganisations { profiles: &profiles, chosen: inputs.chosen };
    let mut claims = Claims::new();
    for (file, checked) in checked.iter().enumerate() {
        for number in 0..checked.reports.len() {
            if let Some(claim) = claim(&checked.opened.found, &checked.reports, number, known, &inputs.stated)
            {
                claims.insert((file, number), claim);
            }
        }
    }
    claims
}

impl CheckUp {
    /// The organisation whose account the person can say this one is.
    pub fn claimable(&self, account: AccountIndex) -> Option<&Profile> {
        let (organisation, _) = self.claims.get(&account)?;
        Some(&self.inputs.organisations.get(*organisation)?.profile)
    }

    /// Checks the same settings again, with an account that the person said is theirs.
    pub fn claim(&mut self, host: &Host, account: AccountIndex, wake: &Wake) {
        if let Some((organisation, stated)) = self.claims.get(&account).cloned() {
            let inputs = CheckInputs { chosen: Some(organisation), stated, ..self.inputs.clone() };
            self.begin(host, inputs, wake);
        }
    }
}
