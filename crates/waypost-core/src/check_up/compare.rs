//! What a difference between the file and the plan is called, and how grave it is.

use super::infer::knows_host;
use super::{Finding, KnownOrganisations};
use crate::formats::{Defect, Found, FoundAccount, FoundSetting, FoundValue};
use crate::plan::Plan;
use crate::plan::account::{Assumption, Auth, Origin, Setting, SettingValue};
use crate::plan::answers::{Answers, NetworkLocation};
use crate::plan::profile::{Profile, UsedFrom};
use crate::plan::program::TlsSupport;
use crate::plan::rules::{AdviceId, Severity};

/// An account, what should be, and everything that helps to tell why it is not.
pub struct AccountComparison<'a> {
    pub found: &'a Found,
    pub account: &'a FoundAccount,
    pub profile: &'a Profile,
    pub known: KnownOrganisations<'a>,
    /// What the person overrides; a value they did not say is taken from the file and not held against it.
    pub overrides: &'a Answers,
    pub plan: &'a Plan,
    pub can_repair: bool,
}

/// What to say of one setting, before its words and places are filled in.
pub(super) struct Difference {
    id: AdviceId,
    severity: Severity,
    /// The settings that mending changes.
    settings: Vec<Setting>,
    needs_consent: bool,
    source: Option<String>,
}

impl Difference {
    pub(super) fn new(id: AdviceId, severity: Severity, setting: Setting) -> Self {
        Self { id, severity, settings: vec![setting], needs_consent: false, source: None }
    }

    fn from(self, source: Option<&String>) -> Self {
        Self { source: source.cloned(), ..self }
    }

    pub(super) fn with(mut self, settings: &[Setting]) -> Self {
        self.settings = settings.to_vec();
        self
    }

    fn needs_consent(self, needs_consent: bool) -> Self {
        Self { needs_consent, ..self }
    }
}

impl AccountComparison<'_> {
    /// Everything wrong with the account, and how many settings are right.
    pub fn compare(&self, answers: &Answers) -> (Vec<Finding>, usize) {
        // The provider's server is the provider's to publish, unless the person said which it is.
        let provider = self.overrides.isp_smtp.is_empty() && !answers.isp_smtp.is_empty();
        let mut findings: Vec<Finding> = Vec::new();
        let mut looked_at = 0;
        for (setting, expected) in self.plan.account.settings() {
            let Some(found_setting) = self.account.get(setting) else { continue };
            if provider && Setting::OUTGOING.contains(&setting) {
                continue;
            }
            looked_at += 1;
            if let Some(difference) = self.difference(found_setting, &expected.value) {
                let source = difference.source.clone().or_else(|| origin_source(&expected.origin));
                findings.push(self.finding(found_setting, difference, &expected.value, source));
            }
        }
        merge_covered_findings(&mut findings);
        let wrong = findings.len();
        findings.extend(self.defect_findings(&findings));
        findings.extend(self.too_old());
        (findings, looked_at - wrong.min(looked_at))
    }

    fn finding(
        &self,
        found_setting: &FoundSetting,
        difference: Difference,
        expected: &SettingValue,
        source: Option<String>,
    ) -> Finding {
        Finding {
            id: difference.id,
            severity: difference.severity,
            about: found_setting.setting,
            found: found_setting.held.clone(),
            expected: Some(FoundValue::Value(expected.clone())),
            place: found_setting.place.clone(),
            settings: difference.settings,
            is_repairable: self.can_repair,
            needs_consent: difference.needs_consent,
            source,
        }
    }

    /// What is wrong with one setting.
    fn difference(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let setting = found_setting.setting;
        // How a login is made for everybody (%EMAILLOCALPART%) is not one to hold against a person's.
        if let (Setting::IncomingUsername | Setting::OutgoingUsername, FoundValue::Other(_)) =
            (setting, &found_setting.held)
        {
            return None;
        }
        match setting {
            Setting::IncomingHost | Setting::OutgoingHost => self.host(found_setting, expected),
            Setting::IncomingTls | Setting::OutgoingTls => self.tls(found_setting),
            Setting::IncomingPort | Setting::OutgoingPort => self.port(found_setting),
            Setting::OutgoingAuth => self.outgoing_auth(found_setting, expected),
            Setting::OutgoingUsername => self.outgoing_username(found_setting, expected),
            Setting::IncomingAuth | Setting::IncomingUsername => {
                let severity = if differs_only_in_case(&found_setting.held, expected)
                    || is_stronger_auth(&found_setting.held, expected)
                {
                    Severity::Warning
                } else {
                    Severity::Error
                };
                self.differs(found_setting, expected, severity)
            }
            Setting::Protocol => {
                let door = [Setting::Protocol, Setting::IncomingPort];
                Some(self.differs(found_setting, expected, Severity::Error)?.with(&door))
            }
            Setting::LeaveOnServer | Setting::RetentionDays | Setting::DeleteWhenTrashEmptied => {
                self.retention(found_setting, expected)
            }
            Setting::CheckEvery => self.interval(found_setting, expected),
            Setting::Name if self.overrides.name.is_empty() => None,
            Setting::Name | Setting::Address | Setting::PathPrefix => {
                self.differs(found_setting, expected, Severity::Warning)
            }
            Setting::ReplyTo => {
                Some(self.differs(found_setting, expected, Severity::Advice)?.needs_consent(true))
            }
        }
    }

    fn differs(
        &self,
        found_setting: &FoundSetting,
        expected: &SettingValue,
        severity: Severity,
    ) -> Option<Difference> {
        (!found_setting.says(expected))
            .then(|| Difference::new(AdviceId::SettingDiffers, severity, found_setting.setting))
    }

    fn host(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let setting = found_setting.setting;
        let host = match &found_setting.held {
            FoundValue::Value(SettingValue::Text(host)) => host.as_str(),
            _ => "",
        };
        if let SettingValue::Text(expected) = expected
            && expected.eq_ignore_ascii_case(host.trim_end_matches('.'))
        {
            return None;
        }
        let error = |id| Difference::new(id, Severity::Error, setting);
        if let Some(retired) = self.profile.retired_host(host) {
            return Some(error(AdviceId::RetiredServerName).from(retired.source.as_ref()));
        }
        if let Some(entry) = self.profile.not_mail_server(host) {
            return Some(error(AdviceId::LoginHostIsNotAMailServer).from(entry.source.as_ref()));
        }
        let is = |other: &str| other.eq_ignore_ascii_case(host);
        if setting == Setting::IncomingHost {
            let other = self.profile.incoming.iter().any(|server| is(server.host.value()));
            return Some(error(if other {
                AdviceId::ProtocolHostMismatch
            } else {
                AdviceId::SettingDiffers
            }));
        }
        let here_only = |from| from != UsedFrom::Anywhere;
        if self.profile.outgoing.iter().any(|server| is(server.host.value()) && here_only(server.used_from)) {
            return Some(error(AdviceId::OutgoingRefusesOffCampus).with(&Setting::OUTGOING));
        }
        let elsewhere = self.known.profiles.iter().any(|other| knows_host(other, host));
        let foreign = !host.is_empty() && !knows_host(self.profile, host);
        if foreign && (elsewhere || !self.profile.offers_provider_server()) {
            return Some(error(AdviceId::OutgoingOfAnotherOrganisation).with(&Setting::OUTGOING));
        }
        Some(error(AdviceId::SettingDiffers))
    }

    fn outgoing_auth(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let SettingValue::Auth(expected) = expected else { return None };
        let both = [Setting::OutgoingAuth, Setting::OutgoingUsername];
        match (&found_setting.held, expected) {
            (FoundValue::Value(SettingValue::Auth(found)), expected) if found == expected => None,
            // Eudora signs in only where it is asked to.
            (FoundValue::Value(SettingValue::Auth(Auth::Password)), Auth::None)
                if self.found.program.is_eudora() =>
            {
                None
            }
            (FoundValue::Value(SettingValue::Auth(Auth::None)), _) => {
                let (id, severity) = if self.accepts_unauthenticated_on_campus() {
                    let asked = self.overrides.network.is_some_and(NetworkLocation::is_outside);
                    let severity = if asked { Severity::Error } else { Severity::Warning };
                    (AdviceId::OutgoingRefusesOffCampus, severity)
                } else {
                    (AdviceId::OutgoingNotAuthenticated, Severity::Error)
                };
                Some(Difference::new(id, severity, found_setting.setting).with(&both))
            }
            (held, expected) => {
                let severity =
                    if is_stronger_auth(held, &SettingValue::Auth(*expected)) || *expected == Auth::None {
                        Severity::Warning
                    } else {
                        Severity::Error
                    };
                Some(Difference::new(AdviceId::SettingDiffers, severity, found_setting.setting).with(&both))
            }
        }
    }

    /// Whether the server takes mail without a sign-in from the organisation's own networks.
    fn accepts_unauthenticated_on_campus(&self) -> bool {
        let host = self.account.text(Setting::OutgoingHost).unwrap_or_default();
        self.profile.outgoing.iter().any(|server| {
            server.used_from == UsedFrom::OnCampus
                && *server.auth.value() == Auth::None
                && server.host.value().eq_ignore_ascii_case(host)
        })
    }

    fn outgoing_username(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let auth = self.account.get(Setting::OutgoingAuth).map(|auth| &auth.held);
        let expected_auth = self.plan.account.outgoing.auth.value;
        // Eudora signs in with the name it reads with; where the sign-in itself differs, that says it.
        if self.found.program.is_eudora()
            || auth != Some(&FoundValue::Value(SettingValue::Auth(expected_auth)))
        {
            return None;
        }
        self.differs(found_setting, expected, Severity::Error)
    }

    fn retention(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let said = !self.overrides.leave_on_server.is_empty();
        let policy = self.profile.policy.leave_on_server.source.as_ref();
        let difference =
            |id| Some(Difference::new(id, Severity::Warning, found_setting.setting).from(policy));
        match (found_setting.setting, &found_setting.held, expected) {
            (_, FoundValue::Value(found), expected) if found == expected => None,
            (Setting::LeaveOnServer, _, SettingValue::Switch(false)) => {
                difference(AdviceId::LeaveOnServerNotNeeded)
            }
            (Setting::LeaveOnServer, ..) => {
                let together =
                    [Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
                Some(difference(AdviceId::SettingDiffers)?.with(&together))
            }
            (Setting::RetentionDays, FoundValue::Value(SettingValue::Number(_)), _) => {
                difference(AdviceId::SettingDiffers)
            }
            (_, _, SettingValue::Switch(false)) => difference(AdviceId::SettingDiffers),
            _ => Some(difference(AdviceId::LeaveOnServerNeedsDeletion)?.needs_consent(!overrides)),
        }
    }

    fn interval(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let policy = &self.profile.policy.check_interval;
        let short = match found_setting.held {
            FoundValue::Value(SettingValue::Number(minutes)) => minutes < policy.minimum_minutes,
            _ => false,
        };
        let id = if short { AdviceId::CheckIntervalTooShort } else { AdviceId::SettingDiffers };
        self.differs(found_setting, expected, Severity::Warning).map(|_| {
            Difference::new(id, Severity::Warning, found_setting.setting).from(policy.source.as_ref())
        })
    }

    /// What no setting covers. Two accounts that differ are told by the server or login, where that is
    /// wrong itself.
    fn defect_findings(&self, findings: &[Finding]) -> Vec<Finding> {
        let is_reported = |setting| findings.iter().any(|finding| finding.about == setting);
        let defect = self.account.defects.iter().filter(|defect| match defect.id {
            AdviceId::EudoraAccountsDiffer => {
                !is_reported(Setting::IncomingHost) && !is_reported(Setting::IncomingUsername)
            }
            _ => defect.about != Setting::Protocol || !is_reported(Setting::Protocol),
        });
        defect
            .filter_map(|defect| {
                defect_finding(defect, Some(self.plan), self.known_profile(), self.can_repair)
            })
            .collect()
    }

    fn known_profile(&self) -> KnownOrganisations<'_> {
        let chosen = self.known.profiles.iter().position(|profile| profile.id == self.profile.id);
        KnownOrganisations { chosen, ..self.known }
    }

    /// A version that cannot encrypt what must be encrypted: no line of the file cures it.
    fn too_old(&self) -> Option<Finding> {
        let found_setting = self.account.get(Setting::IncomingTls)?;
        (self.plan.needs_plaintext_consent && self.tls_support() == TlsSupport::None).then(|| Finding {
            id: AdviceId::EudoraTooOldForTls,
            severity: Severity::Error,
            about: Setting::IncomingTls,
            found: found_setting.held.clone(),
            expected: None,
            place: found_setting.place.clone(),
            settings: Vec::new(),
            is_repairable: false,
            needs_consent: false,
            source: origin_source(&self.plan.account.incoming.host.origin),
        })
    }
}

/// The finding of an oddity, if it is one for this organisation and this plan.
pub fn defect_finding(
    defect: &Defect,
    plan: Option<&Plan>,
    known: KnownOrganisations<'_>,
    can_repair: bool,
) -> Option<Finding> {
    let profile = known.chosen.and_then(|index| known.profiles.get(index));
    let saves = profile.is_some_and(|profile| *profile.policy.save_password.value());
    let deletes = plan
        .and_then(|plan| plan.account.retention.as_ref()?.delete_when_trash_emptied.as_ref())
        .is_some_and(|delete| delete.value);
    let severity = match defect.id {
        AdviceId::SavedPassword if saves => return None,
        AdviceId::EmptyTrashRegularly if !deletes => return None,
        AdviceId::EmptyTrashRegularly => Severity::Advice,
        AdviceId::EudoraAccountsDiffer => Severity::Error,
        _ => Severity::Warning,
    };
    let source = match defect.id {
        AdviceId::SavedPassword => {
            profile.and_then(|profile| origin_source(&profile.policy.save_password.sourced(None).origin))
        }
        AdviceId::EmptyTrashRegularly => profile.and_then(|p| p.policy.leave_on_server.source.clone()),
        _ => None,
    };
    let is_repairable = can_repair && defect.is_repairable;
    Some(Finding {
        id: defect.id,
        severity,
        about: defect.about,
        found: FoundValue::Other(defect.found.clone()),
        expected: is_repairable.then(|| FoundValue::Other(defect.expected.clone())),
        place: defect.place.clone(),
        settings: Vec::new(),
        is_repairable,
        needs_consent: false,
        source,
    })
}

/// A sending server of somebody else's has somebody else's port and sign-in, and another protocol has
/// another port: that is one finding.
fn merge_covered_findings(findings: &mut Vec<Finding>) {
    for about in [Setting::OutgoingHost, Setting::Protocol] {
        let whole = findings.iter().find(|finding| finding.about == about);
        let Some(covered) = whole.map(|finding| finding.settings.clone()) else { continue };
        findings.retain(|finding| finding.about == about || !covered.contains(&finding.about));
    }
}

fn origin_source(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Organisation { source } | Origin::Assumed(Assumption::Profile { source, .. }) => {
            source.clone()
        }
        _ => None,
    }
}

fn differs_only_in_case(held: &FoundValue, expected: &SettingValue) -> bool {
    matches!((held, expected), (FoundValue::Value(SettingValue::Text(found)), SettingValue::Text(expected))
        if found.eq_ignore_ascii_case(expected))
}

/// An encrypted password where a plain one over TLS is wanted is no danger.
fn is_stronger_auth(held: &FoundValue, expected: &SettingValue) -> bool {
    *held == FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword))
        && *expected == SettingValue::Auth(Auth::Password)
}
