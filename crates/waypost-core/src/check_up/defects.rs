//! Findings about content of a file that no setting of a plan covers.

use super::compare::AccountComparison;
use super::report::{Finding, KnownOrganisations};
use crate::formats::{Defect, FoundValue};
use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::program::TlsSupport;
use crate::plan::rules::{AdviceId, Severity};

impl AccountComparison<'_> {
    /// The account's defects, without those that one of its findings explains already.
    pub(super) fn defect_findings(&self, findings: &[Finding]) -> Vec<Finding> {
        let is_reported = |setting| findings.iter().any(|finding| finding.about == setting);
        let is_new = |defect: &&Defect| match defect.id {
            // Two accounts that differ are explained by a wrong server or user name.
            AdviceId::EudoraAccountsDiffer => {
                !is_reported(Setting::IncomingHost) && !is_reported(Setting::IncomingUsername)
            }
            _ => defect.about != Setting::Protocol || !is_reported(Setting::Protocol),
        };
        let profile = self.known.profiles.iter().position(|profile| profile.id == self.profile.id);
        let known = KnownOrganisations { chosen: profile, ..self.known };
        let new = self.account.defects.iter().filter(is_new);
        new.filter_map(|defect| defect_finding(defect, Some(self.plan), known, self.can_repair)).collect()
    }

    /// A finding if the program's version cannot encrypt although it has to. No value in the file can
    /// correct that.
    pub(super) fn version_cannot_encrypt(&self) -> Option<Finding> {
        let found_setting = self.account.get(Setting::IncomingTls)?;
        let cannot = self.plan.needs_plaintext_consent && self.plan.tls_support() == TlsSupport::None;
        cannot.then(|| Finding {
            id: AdviceId::EudoraTooOldForTls,
            severity: Severity::Error,
            about: Setting::IncomingTls,
            found: found_setting.value.clone(),
            expected: None,
            location: found_setting.location.clone(),
            settings: Vec::new(),
            is_repairable: false,
            needs_consent: false,
            source: self.plan.account.incoming.host.origin.source().cloned(),
        })
    }
}

/// The finding for a defect, or `None` if the organisation and the plan allow it.
pub(super) fn defect_finding(
    defect: &Defect,
    plan: Option<&Plan>,
    known: KnownOrganisations<'_>,
    can_repair: bool,
) -> Option<Finding> {
    let profile = known.chosen.and_then(|index| known.profiles.get(index));
    let may_save_password = profile.is_some_and(|profile| *profile.policy.save_password.value());
    let deletes_with_trash = plan
        .and_then(|plan| plan.account.retention.as_ref()?.delete_when_trash_emptied.as_ref())
        .is_some_and(|delete| delete.value);
    let severity = match defect.id {
        AdviceId::SavedPassword if may_save_password => return None,
        AdviceId::EmptyTrashRegularly if !deletes_with_trash => return None,
        AdviceId::EmptyTrashRegularly => Severity::Advice,
        AdviceId::EudoraAccountsDiffer => Severity::Error,
        _ => Severity::Warning,
    };
    let source = match defect.id {
        AdviceId::SavedPassword => {
            profile.and_then(|profile| profile.policy.save_password.sourced(None).origin.source().cloned())
        }
        AdviceId::EmptyTrashRegularly => {
            profile.and_then(|profile| profile.policy.leave_on_server.source.clone())
        }
        _ => None,
    };
    let is_repairable = can_repair && defect.is_repairable;
    Some(Finding {
        id: defect.id,
        severity,
        about: defect.about,
        found: FoundValue::Other(defect.found.clone()),
        expected: is_repairable.then(|| FoundValue::Other(defect.expected.clone())),
        location: defect.location.clone(),
        settings: Vec::new(),
        is_repairable,
        needs_consent: false,
        source,
    })
}
