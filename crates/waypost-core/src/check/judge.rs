//! What a difference between the file and the plan is called, and how grave it is.

use super::infer::knows_host;
use super::{Finding, Known};
use crate::formats::{Found, FoundAccount, FoundSetting, Held, Oddity};
use crate::plan::Plan;
use crate::plan::account::{Assumption, Auth, Origin, Setting, SettingValue};
use crate::plan::answers::{Answers, Place};
use crate::plan::profile::{Profile, UsedFrom};
use crate::plan::program::TlsSupport;
use crate::plan::rules::{AdviceId, Severity};

/// An account, what should be, and everything that helps to tell why it is not.
pub struct Case<'a> {
    pub found: &'a Found,
    pub account: &'a FoundAccount,
    pub profile: &'a Profile,
    pub known: Known<'a>,
    /// What the person said; a value they did not say is taken from the file and not held against it.
    pub said: &'a Answers,
    pub plan: &'a Plan,
    pub mends: bool,
}

/// What to say of one setting, before its words and places are filled in.
pub(super) struct Verdict {
    id: AdviceId,
    severity: Severity,
    /// The settings that mending changes.
    settings: Vec<Setting>,
    own_choice: bool,
    source: Option<String>,
}

impl Verdict {
    pub(super) fn new(id: AdviceId, severity: Severity, setting: Setting) -> Self {
        Self { id, severity, settings: vec![setting], own_choice: false, source: None }
    }

    fn from(self, source: Option<&String>) -> Self {
        Self { source: source.cloned(), ..self }
    }

    pub(super) fn with(mut self, settings: &[Setting]) -> Self {
        self.settings = settings.to_vec();
        self
    }

    fn own_choice(self, own_choice: bool) -> Self {
        Self { own_choice, ..self }
    }
}

impl Case<'_> {
    /// Everything wrong with the account, and how many settings are right.
    pub fn judge(&self, answers: &Answers) -> (Vec<Finding>, usize) {
        // The provider's server is the provider's to publish, unless the person said which it is.
        let provider = self.said.isp_smtp.is_empty() && !answers.isp_smtp.is_empty();
        let mut findings: Vec<Finding> = Vec::new();
        let mut looked_at = 0;
        for (setting, expected) in self.plan.account.settings() {
            let Some(there) = self.account.get(setting) else { continue };
            if provider && Setting::OUTGOING.contains(&setting) {
                continue;
            }
            looked_at += 1;
            if let Some(verdict) = self.verdict(there, &expected.value) {
                let source = verdict.source.clone().or_else(|| origin_source(&expected.origin));
                findings.push(self.finding(there, verdict, &expected.value, source));
            }
        }
        fold(&mut findings);
        let wrong = findings.len();
        findings.extend(self.oddities(&findings));
        findings.extend(self.too_old());
        (findings, looked_at - wrong.min(looked_at))
    }

    fn finding(
        &self,
        there: &FoundSetting,
        verdict: Verdict,
        expected: &SettingValue,
        source: Option<String>,
    ) -> Finding {
        Finding {
            id: verdict.id,
            severity: verdict.severity,
            about: there.setting,
            found: there.held.clone(),
            expected: Some(Held::Value(expected.clone())),
            place: there.place.clone(),
            settings: verdict.settings,
            mendable: self.mends,
            own_choice: verdict.own_choice,
            source,
        }
    }

    /// What is wrong with one setting.
    fn verdict(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let setting = there.setting;
        // How a login is made for everybody (%EMAILLOCALPART%) is not one to hold against a person's.
        if let (Setting::IncomingUsername | Setting::OutgoingUsername, Held::Other(_)) =
            (setting, &there.held)
        {
            return None;
        }
        match setting {
            Setting::IncomingHost | Setting::OutgoingHost => self.host(there, expected),
            Setting::IncomingTls | Setting::OutgoingTls => self.tls(there),
            Setting::IncomingPort | Setting::OutgoingPort => self.port(there),
            Setting::OutgoingAuth => self.outgoing_auth(there, expected),
            Setting::OutgoingUsername => self.outgoing_username(there, expected),
            Setting::IncomingAuth | Setting::IncomingUsername => {
                let severity =
                    if same_but_case(&there.held, expected) || weaker_is_fine(&there.held, expected) {
                        Severity::Warning
                    } else {
                        Severity::Error
                    };
                self.differs(there, expected, severity)
            }
            Setting::Protocol => {
                let door = [Setting::Protocol, Setting::IncomingPort];
                Some(self.differs(there, expected, Severity::Error)?.with(&door))
            }
            Setting::LeaveOnServer | Setting::RetentionDays | Setting::DeleteWhenTrashEmptied => {
                self.keeping(there, expected)
            }
            Setting::CheckEvery => self.interval(there, expected),
            Setting::Name if self.said.name.is_empty() => None,
            Setting::Name | Setting::Address | Setting::PathPrefix => {
                self.differs(there, expected, Severity::Warning)
            }
            Setting::ReplyTo => Some(self.differs(there, expected, Severity::Advice)?.own_choice(true)),
        }
    }

    fn differs(&self, there: &FoundSetting, expected: &SettingValue, severity: Severity) -> Option<Verdict> {
        (!there.says(expected)).then(|| Verdict::new(AdviceId::SettingDiffers, severity, there.setting))
    }

    fn host(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let setting = there.setting;
        let host = match &there.held {
            Held::Value(SettingValue::Text(host)) => host.as_str(),
            _ => "",
        };
        if let SettingValue::Text(expected) = expected
            && expected.eq_ignore_ascii_case(host.trim_end_matches('.'))
        {
            return None;
        }
        let error = |id| Verdict::new(id, Severity::Error, setting);
        if let Some(retired) = self.profile.retired(host) {
            return Some(error(AdviceId::RetiredServerName).from(retired.source.as_ref()));
        }
        if let Some(entry) = self.profile.not_a_mail_server(host) {
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

    fn outgoing_auth(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let SettingValue::Auth(expected) = expected else { return None };
        let both = [Setting::OutgoingAuth, Setting::OutgoingUsername];
        match (&there.held, expected) {
            (Held::Value(SettingValue::Auth(found)), expected) if found == expected => None,
            // Eudora signs in only where it is asked to.
            (Held::Value(SettingValue::Auth(Auth::Password)), Auth::None)
                if self.found.program.is_eudora() =>
            {
                None
            }
            (Held::Value(SettingValue::Auth(Auth::None)), _) => {
                let (id, severity) = if self.works_on_campus() {
                    let asked = self.said.network.is_some_and(Place::is_outside);
                    let severity = if asked { Severity::Error } else { Severity::Warning };
                    (AdviceId::OutgoingRefusesOffCampus, severity)
                } else {
                    (AdviceId::OutgoingNotAuthenticated, Severity::Error)
                };
                Some(Verdict::new(id, severity, there.setting).with(&both))
            }
            (held, expected) => {
                let severity =
                    if weaker_is_fine(held, &SettingValue::Auth(*expected)) || *expected == Auth::None {
                        Severity::Warning
                    } else {
                        Severity::Error
                    };
                Some(Verdict::new(AdviceId::SettingDiffers, severity, there.setting).with(&both))
            }
        }
    }

    /// Whether the server takes mail without a sign-in from the organisation's own networks.
    fn works_on_campus(&self) -> bool {
        let host = self.account.text(Setting::OutgoingHost).unwrap_or_default();
        self.profile.outgoing.iter().any(|server| {
            server.used_from == UsedFrom::OnCampus
                && *server.auth.value() == Auth::None
                && server.host.value().eq_ignore_ascii_case(host)
        })
    }

    fn outgoing_username(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let auth = self.account.get(Setting::OutgoingAuth).map(|auth| &auth.held);
        let expected_auth = self.plan.account.outgoing.auth.value;
        // Eudora signs in with the name it reads with; where the sign-in itself differs, that says it.
        if self.found.program.is_eudora() || auth != Some(&Held::Value(SettingValue::Auth(expected_auth))) {
            return None;
        }
        self.differs(there, expected, Severity::Error)
    }

    fn keeping(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let said = !self.said.leave_on_server.is_empty();
        let policy = self.profile.policy.leave_on_server.source.as_ref();
        let verdict = |id| Some(Verdict::new(id, Severity::Warning, there.setting).from(policy));
        match (there.setting, &there.held, expected) {
            (_, Held::Value(found), expected) if found == expected => None,
            (Setting::LeaveOnServer, _, SettingValue::Switch(false)) => {
                verdict(AdviceId::LeaveOnServerNotNeeded)
            }
            (Setting::LeaveOnServer, ..) => {
                let together =
                    [Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied];
                Some(verdict(AdviceId::SettingDiffers)?.with(&together))
            }
            (Setting::RetentionDays, Held::Value(SettingValue::Number(_)), _) => {
                verdict(AdviceId::SettingDiffers)
            }
            (_, _, SettingValue::Switch(false)) => verdict(AdviceId::SettingDiffers),
            _ => Some(verdict(AdviceId::LeaveOnServerNeedsDeletion)?.own_choice(!said)),
        }
    }

    fn interval(&self, there: &FoundSetting, expected: &SettingValue) -> Option<Verdict> {
        let policy = &self.profile.policy.check_interval;
        let short = match there.held {
            Held::Value(SettingValue::Number(minutes)) => minutes < policy.minimum_minutes,
            _ => false,
        };
        let id = if short { AdviceId::CheckIntervalTooShort } else { AdviceId::SettingDiffers };
        self.differs(there, expected, Severity::Warning)
            .map(|_| Verdict::new(id, Severity::Warning, there.setting).from(policy.source.as_ref()))
    }

    /// What no setting covers. Two accounts that differ are told by the server or login, where that is
    /// wrong itself.
    fn oddities(&self, findings: &[Finding]) -> Vec<Finding> {
        let told = |setting| findings.iter().any(|finding| finding.about == setting);
        let odd = self.account.oddities.iter().filter(|odd| match odd.id {
            AdviceId::EudoraAccountsDiffer => {
                !told(Setting::IncomingHost) && !told(Setting::IncomingUsername)
            }
            _ => odd.about != Setting::Protocol || !told(Setting::Protocol),
        });
        odd.filter_map(|odd| oddity(odd, Some(self.plan), self.known_profile(), self.mends)).collect()
    }

    fn known_profile(&self) -> Known<'_> {
        let chosen = self.known.profiles.iter().position(|profile| profile.id == self.profile.id);
        Known { chosen, ..self.known }
    }

    /// A version that cannot encrypt what must be encrypted: no line of the file cures it.
    fn too_old(&self) -> Option<Finding> {
        let there = self.account.get(Setting::IncomingTls)?;
        (self.plan.needs_agreement && self.support() == TlsSupport::None).then(|| Finding {
            id: AdviceId::EudoraTooOldForTls,
            severity: Severity::Error,
            about: Setting::IncomingTls,
            found: there.held.clone(),
            expected: None,
            place: there.place.clone(),
            settings: Vec::new(),
            mendable: false,
            own_choice: false,
            source: origin_source(&self.plan.account.incoming.host.origin),
        })
    }
}

/// The finding of an oddity, if it is one for this organisation and this plan.
pub fn oddity(odd: &Oddity, plan: Option<&Plan>, known: Known<'_>, mends: bool) -> Option<Finding> {
    let profile = known.chosen.and_then(|index| known.profiles.get(index));
    let saves = profile.is_some_and(|profile| *profile.policy.save_password.value());
    let deletes = plan
        .and_then(|plan| plan.account.retention.as_ref()?.delete_when_trash_emptied.as_ref())
        .is_some_and(|delete| delete.value);
    let severity = match odd.id {
        AdviceId::SavedPassword if saves => return None,
        AdviceId::EmptyTrashRegularly if !deletes => return None,
        AdviceId::EmptyTrashRegularly => Severity::Advice,
        AdviceId::EudoraAccountsDiffer => Severity::Error,
        _ => Severity::Warning,
    };
    let source = match odd.id {
        AdviceId::SavedPassword => {
            profile.and_then(|profile| origin_source(&profile.policy.save_password.sourced(None).origin))
        }
        AdviceId::EmptyTrashRegularly => profile.and_then(|p| p.policy.leave_on_server.source.clone()),
        _ => None,
    };
    let mendable = mends && odd.mendable;
    Some(Finding {
        id: odd.id,
        severity,
        about: odd.about,
        found: Held::Other(odd.found.clone()),
        expected: mendable.then(|| Held::Other(odd.expected.clone())),
        place: odd.place.clone(),
        settings: Vec::new(),
        mendable,
        own_choice: false,
        source,
    })
}

/// A sending server of somebody else's has somebody else's port and sign-in, and another protocol has
/// another port: that is one finding.
fn fold(findings: &mut Vec<Finding>) {
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

fn same_but_case(held: &Held, expected: &SettingValue) -> bool {
    matches!((held, expected), (Held::Value(SettingValue::Text(found)), SettingValue::Text(expected))
        if found.eq_ignore_ascii_case(expected))
}

/// An encrypted password where a plain one over TLS is wanted is no danger.
fn weaker_is_fine(held: &Held, expected: &SettingValue) -> bool {
    *held == Held::Value(SettingValue::Auth(Auth::EncryptedPassword))
        && *expected == SettingValue::Auth(Auth::Password)
}
