//! Texts for the parts of a plan: settings, values, advice, sources, steps and questions.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{TextArg, Texts};
use crate::plan::account::{Assumption, Auth, Origin, Protocol, Setting, SettingValue, Tls};
use crate::plan::answers::{Field, NetworkLocation};
use crate::plan::profile::{Profile, Provenance};
use crate::plan::program::ProgramId;
use crate::plan::rules::{self, Advice, AdviceValue, Severity};
use crate::plan::wizard_steps::Step;

impl Texts {
    /// The title of an advice.
    pub fn advice_title(&self, advice: &Advice) -> String {
        self.advice_part(advice, "title")
    }

    /// The explanation of an advice, in one or two sentences.
    pub fn advice_body(&self, advice: &Advice) -> String {
        self.advice_part(advice, "body")
    }

    fn advice_part(&self, advice: &Advice, part: &str) -> String {
        let values: Vec<(&str, TextArg<'_>)> =
            advice.values.iter().map(|(name, value)| (*name, self.advice_value(value))).collect();
        self.with(&format!("advice-{}.{part}", advice.id.id()), &values)
    }

    fn advice_value<'a>(&self, value: &'a AdviceValue) -> TextArg<'a> {
        match value {
            AdviceValue::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            AdviceValue::Number(number) => (*number).into(),
            AdviceValue::ProfileText(text) => {
                FluentValue::String(Cow::Owned(text.in_language(self.tag()).to_owned()))
            }
            AdviceValue::Settings(settings) => {
                let names: Vec<String> =
                    settings.iter().map(|setting| self.setting_in_sentence(*setting)).collect();
                FluentValue::String(Cow::Owned(self.list_and(&names)))
            }
        }
    }

    /// The organisation's document that an advice is based on: its title, date and section.
    pub fn advice_source(&self, profile: &Profile, advice: &Advice) -> Option<String> {
        rules::source(profile, advice)?;
        self.source(profile, advice.source.as_deref()?)
    }

    /// One of the profile's documents in one line, or `None` if the profile has no source with this id.
    pub fn source(&self, profile: &Profile, id: &str) -> Option<String> {
        let source = profile.sources.get(id)?;
        let date = source.date.as_deref().unwrap_or_default();
        let place = source.place.as_deref().unwrap_or_default();
        let has = |text: &str| if text.is_empty() { "no" } else { "yes" };
        Some(self.with(
            "source-line",
            &[
                ("title", source.title.in_language(self.tag()).into()),
                ("has_date", has(date).into()),
                ("has_place", has(place).into()),
                ("date", date.into()),
                ("place", place.into()),
            ],
        ))
    }

    /// The name of a severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.get(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Advice => "severity-advice",
            Severity::Info => "severity-info",
        })
    }

    /// A setting's name, which stands alone: "Incoming port".
    pub fn setting(&self, setting: Setting) -> String {
        self.get(match setting {
            Setting::Name => "setting-name",
            Setting::Address => "setting-address",
            Setting::ReplyTo => "setting-reply-to",
            Setting::Protocol => "setting-protocol",
            Setting::IncomingHost => "setting-incoming-host",
            Setting::IncomingPort => "setting-incoming-port",
            Setting::IncomingTls => "setting-incoming-tls",
            Setting::IncomingUsername => "setting-incoming-username",
            Setting::IncomingAuth => "setting-incoming-auth",
            Setting::PathPrefix => "setting-path-prefix",
            Setting::OutgoingHost => "setting-outgoing-host",
            Setting::OutgoingPort => "setting-outgoing-port",
            Setting::OutgoingTls => "setting-outgoing-tls",
            Setting::OutgoingUsername => "setting-outgoing-username",
            Setting::OutgoingAuth => "setting-outgoing-auth",
            Setting::LeaveOnServer => "setting-leave-on-server",
            Setting::RetentionDays => "setting-days",
            Setting::DeleteWhenTrashEmptied => "setting-delete-when-trash-emptied",
            Setting::CheckEvery => "setting-check-every",
        })
    }

    /// A setting's name in a sentence about one server: "port".
    fn setting_in_sentence(&self, setting: Setting) -> String {
        self.get(match setting {
            Setting::IncomingHost | Setting::OutgoingHost => "part-host",
            Setting::IncomingPort | Setting::OutgoingPort => "part-port",
            Setting::IncomingTls | Setting::OutgoingTls => "part-tls",
            Setting::IncomingUsername | Setting::OutgoingUsername => "part-username",
            Setting::IncomingAuth | Setting::OutgoingAuth => "part-auth",
            Setting::PathPrefix => "part-path-prefix",
            _ => return self.setting(setting),
        })
    }

    /// A setting's value, with its unit.
    pub fn value(&self, setting: Setting, value: &SettingValue) -> String {
        match value {
            SettingValue::Text(text) if text.is_empty() => self.get("value-blank"),
            SettingValue::Text(text) => text.clone(),
            SettingValue::Number(number) => match setting {
                Setting::RetentionDays => self.with("value-days", &[("days", (*number).into())]),
                Setting::CheckEvery => self.with("value-minutes", &[("minutes", (*number).into())]),
                _ => number.to_string(),
            },
            SettingValue::Switch(on) => self.get(if *on { "value-on" } else { "value-off" }),
            SettingValue::Protocol(protocol) => self.protocol(*protocol),
            SettingValue::Tls(tls) => self.tls(*tls),
            SettingValue::Auth(auth) => self.get(match auth {
                Auth::Password => "auth-password",
                Auth::EncryptedPassword => "auth-encrypted-password",
                Auth::Oauth2 => "auth-oauth2",
                Auth::Certificate => "auth-certificate",
                Auth::None => "auth-none",
            }),
            SettingValue::Unset => self.get(match setting {
                Setting::CheckEvery => "value-by-hand",
                _ => "value-no-user-name",
            }),
        }
    }

    /// The name of a protocol: IMAP or POP.
    pub fn protocol(&self, protocol: Protocol) -> String {
        self.get(match protocol {
            Protocol::Imap => "protocol-imap",
            Protocol::Pop => "protocol-pop",
        })
    }

    /// The name of a TLS mode.
    pub fn tls(&self, tls: Tls) -> String {
        self.get(match tls {
            Tls::Implicit => "tls-implicit",
            Tls::Starttls => "tls-starttls",
            Tls::None => "tls-none",
        })
    }

    /// Where a value came from, in a few words: the organisation's name, "you", "assumed".
    pub fn origin(&self, profile: &Profile, origin: &Origin) -> String {
        match origin {
            Origin::Organisation { .. } if profile.provenance == Provenance::Person => {
                self.get("origin-person")
            }
            Origin::Organisation { .. } if profile.provenance == Provenance::SettingsFile => {
                self.get("origin-account")
            }
            Origin::Organisation { .. } => profile.name.in_language(self.tag()).to_owned(),
            Origin::Person => self.get("origin-person"),
            Origin::Program => self.get("origin-program"),
            Origin::Default => self.get("origin-default"),
            Origin::Assumed(_) => self.get("origin-assumed"),
        }
    }

    /// Where a value came from, in full: the document, or the reason for an assumption.
    pub fn origin_sentence(&self, profile: &Profile, origin: &Origin) -> String {
        match origin {
            Origin::Organisation { source } => source
                .as_deref()
                .and_then(|id| self.source(profile, id))
                .unwrap_or_else(|| self.origin(profile, origin)),
            Origin::Assumed(Assumption::Profile { reason, .. }) => {
                self.with("origin-assumed-because", &[("reason", reason.in_language(self.tag()).into())])
            }
            Origin::Assumed(Assumption::ProviderServer) => self.get("origin-assumed-provider"),
            Origin::Person | Origin::Program | Origin::Default => self.origin(profile, origin),
        }
    }

    /// A program's name.
    pub fn program(&self, id: ProgramId) -> String {
        match id {
            ProgramId::Generic => self.get("program-generic"),
            _ => id.program().title.to_owned(),
        }
    }

    /// A program's name in a sentence: "your email program" where no program is named.
    pub fn program_in_sentence(&self, id: ProgramId) -> String {
        match id {
            ProgramId::Generic => self.get("program-yours"),
            _ => self.program(id),
        }
    }

    /// The name of a network location.
    pub fn place(&self, place: NetworkLocation) -> String {
        self.get(match place {
            NetworkLocation::OnCampus => "place-on-campus",
            NetworkLocation::OffCampus => "place-off-campus",
            NetworkLocation::Both => "place-both",
        })
    }

    /// A step's name in the list of steps.
    pub fn step(&self, step: Step) -> String {
        self.get(match step {
            Step::Start => "step-start",
            Step::Organisation => "step-organisation",
            Step::You => "step-you",
            Step::Program => "step-program",
            Step::Reading => "step-reading",
            Step::Sending => "step-sending",
            Step::Retention => "step-keeping",
            Step::RetentionWarning => "step-leaving",
            Step::HowOften => "step-how-often",
            Step::Review => "step-review",
            Step::Probe => "step-try-it",
            Step::Finish => "step-finish",
        })
    }

    /// A question's name, for messages about its answer.
    pub fn field(&self, field: Field) -> String {
        self.get(match field {
            Field::Organisation => "field-organisation",
            Field::Group => "field-group",
            Field::Username => "field-username",
            Field::Name => "field-name",
            Field::Address => "field-address",
            Field::Program => "field-program",
            Field::Version => "field-version",
            Field::ReadOn => "field-read-on",
            Field::Protocol => "field-protocol",
            Field::Network => "field-network",
            Field::IspSmtp => "field-isp-smtp",
            Field::LeaveOnServer => "field-leave-on-server",
            Field::CheckEvery => "field-check-every",
        })
    }
}
