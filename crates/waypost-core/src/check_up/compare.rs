//! Compares a found account with its plan, and gives each difference an id and a severity.

use super::difference::Difference;
use super::report::{Finding, KnownOrganisations};
use crate::formats::{Found, FoundAccount, FoundSetting, FoundValue};
use crate::plan::Plan;
use crate::plan::account::{Auth, Setting, SettingValue};
use crate::plan::answers::{Answers, NetworkLocation};
use crate::plan::policy_rules::{
    interval_rule, not_mail_server_rule, retired_host_rule, undeleted_copy_rule, unneeded_copy_rule,
};
use crate::plan::profile::{Profile, UsedFrom};
use crate::plan::program::ProgramId;
use crate::plan::rules::{AdviceId, Severity};

/// A found account, the plan for it, and what else helps to explain a difference.
pub(crate) struct AccountComparison<'a> {
    /// Everything found in the file.
    pub found: &'a Found,
    /// The account to compare.
    pub account: &'a FoundAccount,
    /// The organisation it belongs to.
    pub profile: &'a Profile,
    /// All organisations, to recognise the servers of others.
    pub known: KnownOrganisations<'a>,
    /// The person's own answers. A value they did not give was inferred from the file, so it cannot
    /// be wrong.
    pub overrides: &'a Answers,
    /// The correct settings.
    pub plan: &'a Plan,
    /// Whether Waypost can repair this kind of file.
    pub can_repair: bool,
}

impl AccountComparison<'_> {
    /// Everything wrong with the account, and how many of the compared settings are correct.
    ///
    /// `answers` are those the plan was made from.
    pub(crate) fn compare(&self, answers: &Answers) -> (Vec<Finding>, usize) {
        // An internet provider's own sending server is taken from the file, unless the person named it.
        // No organisation publishes its settings, so there is nothing to compare them with.
        let has_inferred_provider = self.overrides.isp_smtp.is_empty() && !answers.isp_smtp.is_empty();
        let mut findings: Vec<Finding> = Vec::new();
        let mut compared = 0;
        for (setting, expected) in self.plan.account.settings() {
            let Some(found_setting) = self.account.get(setting) else { continue };
            if has_inferred_provider && Setting::OUTGOING.contains(&setting) {
                continue;
            }
            compared += 1;
            if let Some(difference) = self.difference(found_setting, &expected.value) {
                let source = difference.source.clone().or_else(|| expected.origin.source().cloned());
                findings.push(self.finding(found_setting, difference, &expected.value, source));
            }
        }
        remove_covered_findings(&mut findings);
        self.leave_other_protocol_alone(&mut findings);
        let wrong = findings.len();
        findings.extend(self.defect_findings(&findings));
        findings.extend(self.version_cannot_encrypt());
        (findings, compared - wrong.min(compared))
    }

    /// If the protocol differs, its server, port and copies on the server are of the other protocol too. A repair of
    /// some of them would leave an account that works with neither, so they are changed with the protocol or by
    /// hand. Only Eudora's accounts can change their protocol: those of other programs have folders of their own.
    fn leave_other_protocol_alone(&self, findings: &mut [Finding]) {
        const RETENTION: [Setting; 3] =
            [Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
        if !findings.iter().any(|finding| finding.about == Setting::Protocol) {
            return;
        }
        for finding in findings {
            finding.is_repairable &= match finding.about {
                Setting::Protocol => self.found.program.is_eudora(),
                Setting::PathPrefix => false,
                about => !Setting::INCOMING.contains(&about) && !RETENTION.contains(&about),
            };
        }
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
            found: found_setting.value.clone(),
            expected: Some(FoundValue::Value(expected.clone())),
            location: found_setting.location.clone(),
            settings: difference.settings,
            is_repairable: self.can_repair,
            needs_consent: difference.needs_consent,
            source,
        }
    }

    /// How one setting differs from the plan, or `None` if it is correct or cannot be compared.
    fn difference(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let setting = found_setting.setting;
        // A file for everybody has a pattern in place of a login (`%EMAILLOCALPART%`).
        if let (Setting::IncomingUsername | Setting::OutgoingUsername, FoundValue::Other(_)) =
            (setting, &found_setting.value)
        {
            return None;
        }
        let is_auth = matches!(setting, Setting::IncomingAuth | Setting::OutgoingAuth);
        if is_auth && chooses_challenge(self.found.program) && is_challenge(&found_setting.value, expected) {
            return None;
        }
        match setting {
            Setting::IncomingHost | Setting::OutgoingHost => self.host(found_setting, expected),
            Setting::IncomingTls | Setting::OutgoingTls => self.tls(found_setting),
            Setting::IncomingPort | Setting::OutgoingPort => self.port(found_setting),
            Setting::OutgoingAuth => self.outgoing_auth(found_setting, expected),
            Setting::OutgoingUsername => self.outgoing_username(found_setting, expected),
            Setting::IncomingAuth | Setting::IncomingUsername => {
                let is_harmless = differs_only_in_case(&found_setting.value, expected)
                    || is_stronger_auth(&found_setting.value, expected);
                let severity = if is_harmless { Severity::Warning } else { Severity::Error };
                differs(found_setting, expected, severity)
            }
            Setting::Protocol => {
                let both = [Setting::Protocol, Setting::IncomingPort];
                Some(differs(found_setting, expected, Severity::Error)?.with_settings(&both))
            }
            Setting::LeaveOnServer | Setting::RetentionDays | Setting::DeleteWhenTrashEmptied => {
                self.retention(found_setting, expected)
            }
            Setting::CheckEvery => self.interval(found_setting, expected),
            Setting::Name if self.overrides.name.is_empty() => None,
            Setting::Name | Setting::Address | Setting::PathPrefix => {
                differs(found_setting, expected, Severity::Warning)
            }
            Setting::ReplyTo => Some(differs(found_setting, expected, Severity::Advice)?.with_consent(true)),
        }
    }

    fn host(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let setting = found_setting.setting;
        let host = match &found_setting.value {
            FoundValue::Value(SettingValue::Text(host)) => host.as_str(),
            _ => "",
        };
        if let SettingValue::Text(expected) = expected
            && expected.eq_ignore_ascii_case(host.trim_end_matches('.'))
        {
            return None;
        }
        let broken_rule =
            retired_host_rule(self.profile, host).or_else(|| not_mail_server_rule(self.profile, host));
        if let Some(rule) = broken_rule {
            return Some(Difference::from_rule(&rule, Severity::Error, setting));
        }
        let error = |id| Difference::new(id, Severity::Error, setting);
        let is_found_host = |other: &str| other.eq_ignore_ascii_case(host);
        if setting == Setting::IncomingHost {
            let is_other_server =
                self.profile.incoming.iter().any(|server| is_found_host(server.host.value()));
            return Some(error(if is_other_server {
                AdviceId::ProtocolHostMismatch
            } else {
                AdviceId::SettingDiffers
            }));
        }
        let refuses_elsewhere = self
            .profile
            .outgoing
            .iter()
            .any(|server| is_found_host(server.host.value()) && server.used_from != UsedFrom::Anywhere);
        if refuses_elsewhere {
            return Some(error(AdviceId::OutgoingRefusesOffCampus).with_settings(&Setting::OUTGOING));
        }
        let is_unknown_here = !host.is_empty() && !self.profile.knows_host(host);
        let is_known_elsewhere = self.known.profiles.iter().any(|other| other.knows_host(host));
        // An unknown server may be that of an internet provider, if the organisation's members may use one.
        if is_unknown_here && (is_known_elsewhere || !self.profile.offers_provider_server()) {
            return Some(error(AdviceId::OutgoingOfAnotherOrganisation).with_settings(&Setting::OUTGOING));
        }
        Some(error(AdviceId::SettingDiffers))
    }

    fn outgoing_auth(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let SettingValue::Auth(expected) = expected else { return None };
        let both = [Setting::OutgoingAuth, Setting::OutgoingUsername];
        match (&found_setting.value, expected) {
            (FoundValue::Value(SettingValue::Auth(found)), expected) if found == expected => None,
            // Eudora logs in only if the server asks for it.
            (FoundValue::Value(SettingValue::Auth(Auth::Password)), Auth::None)
                if self.found.program.is_eudora() =>
            {
                None
            }
            (FoundValue::Value(SettingValue::Auth(Auth::None)), _) => {
                let (id, severity) = if self.accepts_unauthenticated_on_campus() {
                    let sends_from_outside = self.overrides.network.is_some_and(NetworkLocation::is_outside);
                    let severity = if sends_from_outside { Severity::Error } else { Severity::Warning };
                    (AdviceId::OutgoingRefusesOffCampus, severity)
                } else {
                    (AdviceId::OutgoingNotAuthenticated, Severity::Error)
                };
                Some(Difference::new(id, severity, found_setting.setting).with_settings(&both))
            }
            (found, expected) => {
                let is_harmless =
                    is_stronger_auth(found, &SettingValue::Auth(*expected)) || *expected == Auth::None;
                let severity = if is_harmless { Severity::Warning } else { Severity::Error };
                let id = AdviceId::SettingDiffers;
                Some(Difference::new(id, severity, found_setting.setting).with_settings(&both))
            }
        }
    }

    /// Whether the found sending server accepts mail without a login from the organisation's networks.
    fn accepts_unauthenticated_on_campus(&self) -> bool {
        let host = self.account.text(Setting::OutgoingHost).unwrap_or_default();
        self.profile.outgoing.iter().any(|server| {
            server.used_from == UsedFrom::OnCampus
                && *server.auth.value() == Auth::None
                && server.host.value().eq_ignore_ascii_case(host)
        })
    }

    fn outgoing_username(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        // Eudora sends with the user name it reads with.
        if self.found.program.is_eudora() {
            return None;
        }
        // If the kind of login differs too, that finding covers the user name.
        let auth = self.account.get(Setting::OutgoingAuth).map(|auth| &auth.value);
        let expected_auth = SettingValue::Auth(self.plan.account.outgoing.auth.value);
        if auth != Some(&FoundValue::Value(expected_auth)) {
            return None;
        }
        differs(found_setting, expected, Severity::Error)
    }

    fn retention(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let setting = found_setting.setting;
        let broken = |rule| Difference::from_rule(&rule, Severity::Warning, setting);
        let differs = || {
            let source = self.profile.policy.leave_on_server.source.as_ref();
            Difference::new(AdviceId::SettingDiffers, Severity::Warning, setting).with_source(source)
        };
        match (setting, &found_setting.value, expected) {
            (_, FoundValue::Value(found), expected) if found == expected => None,
            (Setting::LeaveOnServer, _, SettingValue::Switch(false)) => {
                Some(broken(unneeded_copy_rule(self.profile)))
            }
            (Setting::LeaveOnServer, ..) => {
                let all = [Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
                Some(differs().with_settings(&all))
            }
            (Setting::RetentionDays, FoundValue::Value(SettingValue::Number(_)), _)
            | (_, _, SettingValue::Switch(false)) => Some(differs()),
            _ => {
                let is_chosen = !self.overrides.leave_on_server.is_empty();
                Some(broken(undeleted_copy_rule(self.profile)).with_consent(!is_chosen))
            }
        }
    }

    fn interval(&self, found_setting: &FoundSetting, expected: &SettingValue) -> Option<Difference> {
        let differs = differs(found_setting, expected, Severity::Warning)?;
        let broken_rule = match found_setting.value {
            FoundValue::Value(SettingValue::Number(minutes)) => interval_rule(self.profile, minutes),
            _ => None,
        };
        Some(match broken_rule {
            Some(rule) => Difference::from_rule(&rule, Severity::Warning, found_setting.setting),
            None => differs.with_source(self.profile.policy.check_interval.source.as_ref()),
        })
    }
}

/// A difference without a more exact name, or `None` if the value is the expected one.
fn differs(found_setting: &FoundSetting, expected: &SettingValue, severity: Severity) -> Option<Difference> {
    (!found_setting.matches(expected))
        .then(|| Difference::new(AdviceId::SettingDiffers, severity, found_setting.setting))
}

/// Removes the findings whose setting the repair of another finding changes too. The repair of the outgoing
/// server may change its port and login, and the repair of the protocol changes the port.
fn remove_covered_findings(findings: &mut Vec<Finding>) {
    for about in [Setting::OutgoingHost, Setting::Protocol] {
        let covering = findings.iter().find(|finding| finding.about == about);
        let Some(covered) = covering.map(|finding| finding.settings.clone()) else { continue };
        findings.retain(|finding| finding.about == about || !covered.contains(&finding.about));
    }
}

fn differs_only_in_case(found: &FoundValue, expected: &SettingValue) -> bool {
    matches!((found, expected), (FoundValue::Value(SettingValue::Text(found)), SettingValue::Text(expected))
        if found.eq_ignore_ascii_case(expected))
}

/// Whether a program answers a challenge wherever the server offers one, so that no file says so.
const fn chooses_challenge(program: ProgramId) -> bool {
    !matches!(
        program,
        ProgramId::Thunderbird
            | ProgramId::ThunderbirdAndroid
            | ProgramId::Evolution
            | ProgramId::AppleMail
            | ProgramId::Generic
    )
}

/// Whether the file says "password" and the plan says "a challenge answered with the password".
fn is_challenge(found: &FoundValue, expected: &SettingValue) -> bool {
    *found == FoundValue::Value(SettingValue::Auth(Auth::Password))
        && *expected == SettingValue::Auth(Auth::EncryptedPassword)
}

/// Whether the file encrypts the password and the plan does not, because TLS protects it already. That
/// is not dangerous.
fn is_stronger_auth(found: &FoundValue, expected: &SettingValue) -> bool {
    *found == FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword))
        && *expected == SettingValue::Auth(Auth::Password)
}
