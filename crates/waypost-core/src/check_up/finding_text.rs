//! A finding in words: its title, its explanation, and its values as the program names them.

use super::report::{AccountReport, Finding};
use crate::formats::{self, FoundValue, ManualStep, Request};
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::profile::Profile;
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;
use crate::text::{TextArg, Texts, sanitise};

/// Writes the findings of one report.
#[derive(Clone, Copy, Debug)]
pub struct FindingText<'a> {
    /// The report.
    pub report: &'a AccountReport,
    /// The organisation, if the account belongs to one.
    pub profile: Option<&'a Profile>,
    /// The program the file belongs to.
    pub program: ProgramId,
    /// The language.
    pub texts: &'a Texts,
}

impl FindingText<'_> {
    /// The finding's title.
    pub fn title(&self, finding: &Finding) -> String {
        self.part(finding, "title")
    }

    /// The explanation, in one or two sentences.
    pub fn body(&self, finding: &Finding) -> String {
        self.part(finding, "body")
    }

    /// The organisation's document that the finding is based on.
    pub fn source(&self, finding: &Finding) -> Option<String> {
        self.texts.source(self.profile?, finding.source.as_deref()?)
    }

    /// The value in the file, as the program shows it.
    pub fn found(&self, finding: &Finding) -> String {
        self.value(finding, &finding.found)
    }

    /// The correct value, as the program shows it.
    pub fn expected(&self, finding: &Finding) -> Option<String> {
        Some(self.value(finding, finding.expected.as_ref()?))
    }

    /// Where to change the setting by hand in the program. `None` if the program cannot store it.
    pub fn by_hand(&self, finding: &Finding) -> Option<ManualStep> {
        let request = self.request()?;
        let is_setting = matches!(finding.expected, Some(FoundValue::Value(_)));
        if !is_setting {
            return None;
        }
        formats::manual_steps(&request, &[finding.about]).into_iter().next()
    }

    fn request(&self) -> Option<Request<'_>> {
        let plan = self.report.plan.as_ref()?;
        Some(Request { profile: self.profile?, plan, texts: self.texts, personality: None, code: None })
    }

    fn value(&self, finding: &Finding, value: &FoundValue) -> String {
        let texts = self.texts;
        match value {
            FoundValue::Opportunistic if self.program.is_eudora() => {
                texts.get("value-eudora-ssl-if-available")
            }
            FoundValue::Opportunistic => texts.get("held-opportunistic"),
            FoundValue::Other(text) | FoundValue::Value(SettingValue::Text(text)) => {
                if text.is_empty() {
                    texts.get("held-nothing")
                } else {
                    sanitise(text)
                }
            }
            FoundValue::Value(SettingValue::Unset) => texts.get(match finding.about {
                Setting::RetentionDays => "held-for-good",
                Setting::CheckEvery => "value-by-hand",
                _ => "held-nothing",
            }),
            FoundValue::Value(value @ SettingValue::Number(_)) => texts.value(finding.about, value),
            FoundValue::Value(value) => self
                .request()
                .and_then(|request| formats::value_label(&request, finding.about, value))
                .unwrap_or_else(|| texts.value(finding.about, value)),
        }
    }

    /// One attribute (`title` or `body`) of the finding's text. All findings get the same variables, and
    /// each text uses those it needs.
    fn part(&self, finding: &Finding, attribute: &str) -> String {
        let is_incoming = matches!(
            finding.about,
            Setting::IncomingHost
                | Setting::IncomingPort
                | Setting::IncomingTls
                | Setting::IncomingUsername
                | Setting::IncomingAuth
                | Setting::PathPrefix
        );
        let interval = self.profile.map(|profile| &profile.policy.check_interval);
        let protocol = self.report.account.protocol().unwrap_or(Protocol::Pop);
        let name = self.profile.map(|profile| &profile.name).or(self.report.other_owner.as_ref());
        let organisation = name.map(|name| name.in_language(self.texts.tag()));
        let case = if self.report.other_owner.is_some() { "other-owner" } else { wording(finding) };
        let version = self.report.plan.as_ref().map(|plan| plan.program.1.to_string());
        let label = sanitise(&self.report.account.label);
        let values: [(&str, TextArg<'_>); 15] = [
            ("server", if is_incoming { "incoming" } else { "outgoing" }.into()),
            ("setting", self.texts.setting(finding.about).into()),
            ("found", self.found(finding).into()),
            ("expected", self.expected(finding).unwrap_or_default().into()),
            ("host", self.host(is_incoming).into()),
            ("organisation", organisation.unwrap_or_default().into()),
            ("program", self.texts.program(self.program).into()),
            ("protocol", self.texts.protocol(protocol).into()),
            ("version", version.unwrap_or_default().into()),
            ("minimum", interval.map_or(0, |interval| interval.minimum_minutes).into()),
            ("recommended", interval.map_or(0, |interval| interval.recommended_minutes).into()),
            ("reason", self.reason(finding).into()),
            ("case", case.into()),
            ("named", if label.is_empty() { "no" } else { "yes" }.into()),
            ("label", label.into()),
        ];
        self.texts.with(&format!("finding-{}.{attribute}", finding.id.id()), &values)
    }

    /// The found server that the finding is about.
    fn host(&self, is_incoming: bool) -> String {
        let setting = if is_incoming { Setting::IncomingHost } else { Setting::OutgoingHost };
        sanitise(self.report.account.text(setting).unwrap_or_default())
    }

    /// The organisation's explanation of a host that is not a mail server.
    fn reason(&self, finding: &Finding) -> String {
        match (&finding.found, self.profile) {
            (FoundValue::Value(SettingValue::Text(host)), Some(profile))
                if finding.id == AdviceId::LoginHostIsNotAMailServer =>
            {
                let entry = profile.not_mail_server(host);
                entry.map_or("", |entry| entry.reason.in_language(self.texts.tag())).to_owned()
            }
            _ => String::new(),
        }
    }
}

/// The value of the variable `case`, which chooses between wordings of one text.
fn wording(finding: &Finding) -> &'static str {
    match (finding.about, &finding.expected) {
        // Switches of Eudora that no setting of a plan covers.
        (Setting::Protocol, Some(FoundValue::Other(_))) => "both-protocols",
        (Setting::OutgoingHost, Some(FoundValue::Other(_))) => "sent-by-pop",
        (Setting::CheckEvery, Some(FoundValue::Other(_))) => "left-out",
        (Setting::RetentionDays, _) => "days",
        (Setting::DeleteWhenTrashEmptied, _) => "trash",
        (_, None) => "open",
        _ => "other",
    }
}
