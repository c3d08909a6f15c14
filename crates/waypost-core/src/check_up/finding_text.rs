//! Findings in sentences, and what is there and should be in the program's own words.

use super::{AccountReport, Finding};
use crate::formats::{self, FoundValue, Request, Step};
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::profile::Profile;
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;
use crate::text::{TextArg, Texts, sanitise};

/// What the words of a report need.
#[derive(Clone, Copy, Debug)]
pub struct FindingText<'a> {
    /// The report.
    pub report: &'a AccountReport,
    /// The organisation, where there is one.
    pub profile: Option<&'a Profile>,
    /// The program whose file it is.
    pub program: ProgramId,
    /// The language.
    pub texts: &'a Texts,
}

impl FindingText<'_> {
    /// The finding's bold line.
    pub fn title(&self, finding: &Finding) -> String {
        self.part(finding, "title")
    }

    /// Why, in one or two sentences.
    pub fn body(&self, finding: &Finding) -> String {
        self.part(finding, "body")
    }

    /// Where the organisation says so.
    pub fn source(&self, finding: &Finding) -> Option<String> {
        self.texts.source(self.profile?, finding.source.as_deref()?)
    }

    /// What is there, in the program's own words.
    pub fn found(&self, finding: &Finding) -> String {
        self.held(finding, &finding.found)
    }

    /// What should be there, in the program's own words.
    pub fn expected(&self, finding: &Finding) -> Option<String> {
        Some(self.held(finding, finding.expected.as_ref()?))
    }

    /// Where in the program it is changed by hand: panel, label, value.
    pub fn by_hand(&self, finding: &Finding) -> Option<Step> {
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

    fn held(&self, finding: &Finding, held: &FoundValue) -> String {
        let texts = self.texts;
        match held {
            FoundValue::Opportunistic if self.program.is_eudora() => {
                texts.get("value-eudora-ssl-if-available")
            }
            FoundValue::Opportunistic => texts.get("held-opportunistic"),
            FoundValue::Other(word) if word.is_empty() => texts.get("held-nothing"),
            FoundValue::Other(word) => sanitise(word),
            FoundValue::Value(SettingValue::Unset) => texts.get(match finding.about {
                Setting::RetentionDays => "held-for-good",
                Setting::CheckEvery => "value-by-hand",
                _ => "held-nothing",
            }),
            FoundValue::Value(SettingValue::Text(text)) => {
                if text.is_empty() {
                    texts.get("held-nothing")
                } else {
                    sanitise(text)
                }
            }
            FoundValue::Value(value @ SettingValue::Number(_)) => texts.value(finding.about, value),
            FoundValue::Value(value) => self
                .request()
                .and_then(|request| formats::value_label(&request, finding.about, value))
                .unwrap_or_else(|| texts.value(finding.about, value)),
        }
    }

    fn part(&self, finding: &Finding, part: &str) -> String {
        let incoming = matches!(
            finding.about,
            Setting::IncomingHost
                | Setting::IncomingPort
                | Setting::IncomingTls
                | Setting::IncomingUsername
                | Setting::IncomingAuth
                | Setting::PathPrefix
        );
        let policy = self.profile.map(|profile| &profile.policy);
        let minimum = policy.map_or(0, |policy| policy.check_interval.minimum_minutes);
        let recommended = policy.map_or(0, |policy| policy.check_interval.recommended_minutes);
        let protocol = self.report.account.protocol().unwrap_or(Protocol::Pop);
        let organisation = self.profile.map(|profile| profile.name.in_language(self.texts.tag()));
        let version = self.report.plan.as_ref().map(|plan| plan.program.1.to_string());
        let reason = self.reason(finding);
        let case = match (finding.about, &finding.expected) {
            // Eudora's switches that no setting of a plan covers.
            (Setting::Protocol, Some(FoundValue::Other(_))) => "both-protocols",
            (Setting::OutgoingHost, Some(FoundValue::Other(_))) => "sent-by-pop",
            (Setting::CheckEvery, Some(FoundValue::Other(_))) => "left-out",
            (Setting::RetentionDays, _) => "days",
            (Setting::DeleteWhenTrashEmptied, _) => "trash",
            (_, None) => "open",
            _ => "other",
        };
        let label = sanitise(&self.report.account.label);
        let values: [(&str, TextArg<'_>); 15] = [
            ("server", if incoming { "incoming" } else { "outgoing" }.into()),
            ("setting", self.texts.setting(finding.about).into()),
            ("found", self.found(finding).into()),
            ("expected", self.expected(finding).unwrap_or_default().into()),
            ("host", self.host(incoming).into()),
            ("organisation", organisation.unwrap_or_default().into()),
            ("program", self.texts.program(self.program).into()),
            ("protocol", self.texts.protocol(protocol).into()),
            ("version", version.unwrap_or_default().into()),
            ("minimum", minimum.into()),
            ("recommended", recommended.into()),
            ("reason", reason.into()),
            ("case", case.into()),
            ("named", if label.is_empty() { "no" } else { "yes" }.into()),
            ("label", label.into()),
        ];
        self.texts.with(&format!("finding-{}.{part}", finding.id.id()), &values)
    }

    /// The server of the file that a finding is about.
    fn host(&self, incoming: bool) -> String {
        let setting = if incoming { Setting::IncomingHost } else { Setting::OutgoingHost };
        sanitise(self.report.account.text(setting).unwrap_or_default())
    }

    /// The organisation's words about a host that is no mail server.
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
