//! Sentences in a language. No sentence stands in Rust: all of them are in `i18n/LANGUAGE/waypost.ftl`.
//!
//! Fixed ids are used as literals; a test holds the list of them against the English file. Ids that
//! depend on data (advice, problems, settings) go through the exhaustive matches in this file.

mod language;

use std::borrow::Cow;
use std::io::{self, ErrorKind};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use unicode_width::UnicodeWidthStr;

use crate::plan::account::{Assumption, Auth, Origin, Protocol, Setting, SettingValue, Tls};
use crate::plan::answers::{Field, NetworkLocation, Problem};
use crate::plan::host_name::HostNameError;
use crate::plan::json_document::{JsonError, JsonType};
use crate::plan::profile::Profile;
use crate::plan::program::ProgramId;
use crate::plan::rules::{self, Advice, AdviceValue, Severity};
use crate::plan::validate::IssueKind;
use crate::plan::wizard_steps::Step;

pub use language::{ENGLISH, LANGUAGES, Language};

/// A value for a sentence.
pub type TextArg<'a> = FluentValue<'a>;

/// All sentences in one language.
pub struct Texts {
    language: &'static Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("tag", &self.language.tag).finish_non_exhaustive()
    }
}

impl Texts {
    /// The language nearest to the tag (`fr-CA` finds `fr`); English where there is none.
    pub fn new(tag: &str) -> Self {
        let language = Language::nearest(tag).unwrap_or(&ENGLISH);
        // Numbers and plurals by the rules of the language that is spoken, not of the one that was asked for.
        let rules: LanguageIdentifier = language.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![rules]);
        bundle.set_formatter(Some(language.number_formatter()));
        // The marks round values would be copied along with hosts and show as boxes in the window: where they are
        // needed to join the sentence, they are taken out again.
        bundle.set_use_isolating(language.has_no_spaces);
        // A test reads every file without an error; at run time what could be read is used.
        let resource =
            FluentResource::try_new(language.source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The same with every word of ours changed and what they name left alone: for tests that look for words
    /// written elsewhere, and for room that longer words need.
    pub fn with_transform(mut self, change: fn(&str) -> Cow<'_, str>) -> Self {
        self.bundle.set_transform(Some(change));
        self
    }

    /// The language.
    pub const fn language(&self) -> &'static Language {
        self.language
    }

    /// The language's tag.
    pub const fn tag(&self) -> &'static str {
        self.language.tag
    }

    /// A sentence without values. An unknown id is shown as itself, which a test forbids.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A sentence with values.
    pub fn with(&self, id: &str, values: &[(&str, TextArg<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let pattern = self.bundle.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let mut errors = Vec::new();
        match pattern {
            Some(pattern) => {
                let sentence = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
                if self.language.has_no_spaces {
                    language::remove_spaces_around_values(&sentence)
                } else {
                    sentence.into_owned()
                }
            }
            None => id.to_owned(),
        }
    }

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Names, one after the other, by the language's rules: "a, b and c"; "padres e hijos".
    pub fn list_and(&self, items: &[String]) -> String {
        self.language.list(items, true)
    }

    /// Names of which one is wanted: "a, b or c"; "padres u otros".
    pub fn list_or(&self, items: &[String]) -> String {
        self.language.list(items, false)
    }

    /// A finding's bold line.
    pub fn advice_title(&self, advice: &Advice) -> String {
        self.advice_part(advice, "title")
    }

    /// A finding's one or two sentences.
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
            AdviceValue::ProfileText(text) => FluentValue::String(Cow::Owned(text.in_language(self.tag()).to_owned())),
            AdviceValue::Settings(settings) => {
                let names: Vec<String> = settings.iter().map(|s| self.setting_in_sentence(*s)).collect();
                FluentValue::String(Cow::Owned(self.list_and(&names)))
            }
        }
    }

    /// Where the organisation says what a finding says: the document's title, date and place.
    pub fn advice_source(&self, profile: &Profile, advice: &Advice) -> Option<String> {
        rules::source(profile, advice)?;
        self.source(profile, advice.source.as_deref()?)
    }

    /// A document of the profile in one line.
    pub fn source(&self, profile: &Profile, id: &str) -> Option<String> {
        let source = profile.sources.get(id)?;
        let date = source.date.clone().unwrap_or_default();
        let place = source.place.clone().unwrap_or_default();
        let has = |text: &String| if text.is_empty() { "no" } else { "yes" };
        Some(self.with(
            "source-line",
            &[
                ("title", source.title.in_language(self.tag()).into()),
                ("has_date", has(&date).into()),
                ("has_place", has(&place).into()),
                ("date", date.as_str().into()),
                ("place", place.as_str().into()),
            ],
        ))
    }

    /// How grave a finding is, as a word.
    pub fn severity(&self, severity: Severity) -> String {
        self.get(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Advice => "severity-advice",
            Severity::Info => "severity-info",
        })
    }

    /// A setting's name.
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

    /// A setting's name within a sentence about one server: "port", not "Incoming port".
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

    /// A setting's value in words.
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

    /// IMAP or POP.
    pub fn protocol(&self, protocol: Protocol) -> String {
        self.get(match protocol {
            Protocol::Imap => "protocol-imap",
            Protocol::Pop => "protocol-pop",
        })
    }

    /// How a connection is protected.
    pub fn tls(&self, tls: Tls) -> String {
        self.get(match tls {
            Tls::Implicit => "tls-implicit",
            Tls::Starttls => "tls-starttls",
            Tls::None => "tls-none",
        })
    }

    /// Where a value came from, in a few words.
    pub fn origin(&self, profile: &Profile, origin: &Origin) -> String {
        match origin {
            Origin::Organisation { .. } => profile.name.in_language(self.tag()).to_owned(),
            Origin::Person => self.get("origin-person"),
            Origin::Program => self.get("origin-program"),
            Origin::Assumed(_) => self.get("origin-assumed"),
        }
    }

    /// The same in a sentence: the document, or the reason of an assumption.
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
            Origin::Person | Origin::Program => self.origin(profile, origin),
        }
    }

    /// A program's name.
    pub fn program(&self, id: ProgramId) -> String {
        match id {
            ProgramId::Generic => self.get("program-generic"),
            _ => id.program().title.to_owned(),
        }
    }

    /// An email program in a sentence, where "Another program" would stand oddly.
    pub fn program_in_sentence(&self, id: ProgramId) -> String {
        match id {
            ProgramId::Generic => self.get("program-yours"),
            _ => self.program(id),
        }
    }

    /// A place to send from.
    pub fn place(&self, place: NetworkLocation) -> String {
        self.get(match place {
            NetworkLocation::OnCampus => "place-on-campus",
            NetworkLocation::OffCampus => "place-off-campus",
            NetworkLocation::Both => "place-both",
        })
    }

    /// A page's name in the stepper.
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

    /// A question's name, for messages about it.
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

    /// What is wrong with an answer and what to do about it.
    pub fn problem(&self, problem: &Problem) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        let choice = |items: &[String]| TextArg::from(self.list_or(items));
        match problem {
            Problem::OrganisationMissing => self.get("problem-organisation-missing"),
            Problem::GroupUnknown(known) => one("problem-group-unknown", "known", choice(known)),
            Problem::GroupMissing(known) => one("problem-group-missing", "known", choice(known)),
            Problem::UsernameMissing(example) => {
                one("problem-username-missing", "example", example.as_str().into())
            }
            Problem::UsernameTooLong(limit) => one("problem-username-too-long", "limit", (*limit).into()),
            Problem::UsernameCharacter(' ') => self.get("problem-username-space"),
            Problem::UsernameCharacter(character) => {
                one("problem-username-character", "character", printable(*character).into())
            }
            Problem::UsernameOfOtherOrganisation(host) => {
                one("problem-username-elsewhere", "host", sanitise(host).into())
            }
            Problem::NameMissing => self.get("problem-name-missing"),
            Problem::NameTooLong(limit) => one("problem-name-too-long", "limit", (*limit).into()),
            Problem::NameCharacter => self.get("problem-name-character"),
            Problem::AddressUnknown(known) => one("problem-address-unknown", "known", choice(known)),
            Problem::ProgramMissing => self.get("problem-program-missing"),
            Problem::ProgramUnknown(known) => {
                one("problem-program-unknown", "known", self.list_and(known).into())
            }
            Problem::VersionUnreadable(typed) => {
                one("problem-version-unreadable", "typed", sanitise(typed).into())
            }
            Problem::ReadOnMissing => self.get("problem-read-on-missing"),
            Problem::ProtocolNotOffered(protocol) => {
                one("problem-protocol-not-offered", "protocol", self.protocol(*protocol).into())
            }
            Problem::ProgramCannotRead(program, protocol) => self.with(
                "problem-program-cannot-read",
                &[("program", self.program(*program).into()), ("protocol", self.protocol(*protocol).into())],
            ),
            Problem::NetworkMissing => self.get("problem-network-missing"),
            Problem::NoServerForNetwork(place) => {
                one("problem-no-server-for-place", "place", self.place(*place).into())
            }
            Problem::IspSmtpMissing => self.get("problem-isp-smtp-missing"),
            Problem::IspSmtpHost(why) => one("problem-isp-smtp-host", "why", self.not_a_host(*why).into()),
            Problem::IspSmtpPort(typed) => one("problem-isp-smtp-port", "typed", sanitise(typed).into()),
            Problem::IspSmtpIsNotAMailServer(host) => {
                one("problem-isp-smtp-not-a-mail-server", "host", sanitise(host).into())
            }
            Problem::IspSmtpNotOffered => self.get("problem-isp-smtp-not-offered"),
            Problem::LeaveOnServerDays(typed) => {
                one("problem-leave-on-server-days", "typed", sanitise(typed).into())
            }
            Problem::CheckEveryMinutes(typed) => {
                one("problem-check-every-minutes", "typed", sanitise(typed).into())
            }
        }
    }

    /// What is wrong in a profile and how to mend it.
    pub fn issue(&self, what: &IssueKind) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        match what {
            IssueKind::Structure(fault) => self.json_error(fault),
            IssueKind::NewerSchema(number) => one("issue-newer-schema", "number", (*number).into()),
            IssueKind::IgnoredUnknown => self.get("issue-left-out"),
            IssueKind::SourceUnknown(id) => one("issue-source-unknown", "id", sanitise(id).into()),
            IssueKind::GroupUnknown(id) => one("issue-group-unknown", "id", sanitise(id).into()),
            IssueKind::NoReason => self.get("issue-no-reason"),
            IssueKind::Placeholder(name) => one("issue-placeholder", "name", sanitise(name).into()),
            IssueKind::NotAnAddress => self.get("issue-not-an-address"),
            IssueKind::InvalidHost(why) => one("issue-not-a-host", "why", self.not_a_host(*why).into()),
            IssueKind::NotAnId => self.get("issue-not-an-id"),
            IssueKind::NotADate => self.get("issue-not-a-date"),
            IssueKind::NotAVersion => self.get("issue-not-a-version"),
            IssueKind::VersionsReversed => self.get("issue-versions-reversed"),
            IssueKind::IntervalReversed => self.get("issue-interval-reversed"),
            IssueKind::PortContradictsTls(port, tls) => self.with(
                "issue-port-contradicts-tls",
                &[("port", port.to_string().into()), ("tls", tls.id().into())],
            ),
            IssueKind::TlsRequired => self.get("issue-plain-though-required"),
            IssueKind::NoTls => self.get("issue-plain"),
            IssueKind::Port25 => self.get("issue-port-25"),
            IssueKind::ExampleBreaksRule => self.get("issue-example-breaks-rule"),
            IssueKind::MistakeNotCorrected => self.get("issue-mistake-not-understood"),
            IssueKind::NotHttps => self.get("issue-not-https"),
            IssueKind::InvisibleCharacter => self.get("issue-invisible"),
            IssueKind::TextTooLong(limit) => one("issue-text-too-long", "limit", (*limit).into()),
            IssueKind::DuplicateId(id) => one("issue-id-twice", "id", sanitise(id).into()),
            IssueKind::NotACertificate => self.get("issue-not-a-certificate"),
            IssueKind::NotASha256 => self.get("issue-not-a-sha256"),
            IssueKind::RootOrSha256 => self.get("issue-root-or-sha256"),
            IssueKind::NoServerForNetwork(place) => {
                one("issue-no-server-from", "place", self.place(*place).into())
            }
            IssueKind::HostOutsideDomains(host) => one("issue-host-elsewhere", "host", sanitise(host).into()),
            IssueKind::RetiredHostInUse(host) => one("issue-still-used", "host", sanitise(host).into()),
        }
    }

    /// What is wrong with a JSON text or its structure.
    pub fn json_error(&self, fault: &JsonError) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        match fault {
            JsonError::Empty => self.get("json-empty"),
            JsonError::TooLong(limit) => one("json-too-long", "limit", (*limit).into()),
            JsonError::Utf16 => self.get("json-utf16"),
            JsonError::NotUtf8 => self.get("json-not-utf8"),
            JsonError::TooDeep => self.get("json-too-deep"),
            JsonError::TrailingComma => self.get("json-trailing-comma"),
            JsonError::Comment => self.get("json-comment"),
            JsonError::MissingComma => self.get("json-missing-comma"),
            JsonError::CutOff => self.get("json-cut-off"),
            JsonError::Syntax(words) => one("json-syntax", "words", sanitise(words).into()),
            JsonError::Duplicate(name) => one("json-duplicate", "name", sanitise(name).into()),
            JsonError::UnknownMember(name, nearest) => self.with(
                "json-unknown-member",
                &[
                    ("name", sanitise(name).into()),
                    ("case", if nearest.is_some() { "near" } else { "far" }.into()),
                    ("nearest", nearest.clone().unwrap_or_default().into()),
                ],
            ),
            JsonError::MissingMember(name) => one("json-missing-member", "name", sanitise(name).into()),
            JsonError::WrongType(kind) => one("json-wrong-type", "kind", self.json_type(*kind).into()),
            JsonError::NotAChoice(known) => one("json-not-a-choice", "known", self.list_and(known).into()),
            JsonError::OutOfRange(least, most) => self.with(
                "json-out-of-range",
                &[("least", least.to_string().into()), ("most", most.to_string().into())],
            ),
            JsonError::WrongLength(least, most) => self.with(
                "json-wrong-length",
                &[("least", least.to_string().into()), ("most", most.to_string().into())],
            ),
        }
    }

    fn json_type(&self, kind: JsonType) -> String {
        self.get(match kind {
            JsonType::Text => "json-kind-text",
            JsonType::Integer => "json-kind-whole",
            JsonType::Switch => "json-kind-switch",
            JsonType::List => "json-kind-list",
            JsonType::Object => "json-kind-object",
            JsonType::Several => "json-kind-several",
        })
    }

    /// What the system says of a file, in a few words; its own where we have none.
    pub fn io_error(&self, error: &io::Error) -> String {
        self.get(match error.kind() {
            ErrorKind::NotFound => "system-not-found",
            ErrorKind::PermissionDenied => "system-denied",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::IsADirectory => "system-folder",
            ErrorKind::NotADirectory => "system-not-folder",
            ErrorKind::FileTooLarge => "system-too-large",
            ErrorKind::AlreadyExists => "system-exists",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "system-name",
            _ => return sanitise(&error.to_string()),
        })
    }

    /// Why something is not a host name.
    pub fn not_a_host(&self, why: HostNameError) -> String {
        self.get(match why {
            HostNameError::Empty => "host-empty",
            HostNameError::IsUrl => "host-address",
            HostNameError::HasAtSign => "host-has-user",
            HostNameError::IsIpAddress => "host-ip-number",
            HostNameError::TooLong => "host-too-long",
            HostNameError::InvalidCharacter => "host-character",
            HostNameError::NoDot => "host-no-dot",
            HostNameError::MixedScript => "host-mixed-script",
        })
    }
}

/// The columns a text takes in a terminal or on a plain sheet: letters of Chinese and Japanese take two.
pub fn display_width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text with spaces behind it, up to a width in columns.
pub fn pad_to_width(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(display_width(text))))
}

/// A character as it can be shown: invisible ones by their number.
pub fn printable(c: char) -> String {
    if crate::plan::characters::is_unprintable(c) || c.is_whitespace() {
        format!("U+{:04X}", u32::from(c))
    } else {
        c.to_string()
    }
}

/// Foreign text for a message: at most 80 characters, nothing that moves the cursor or turns text.
pub fn sanitise(text: &str) -> String {
    let visible = |c: char| if crate::plan::characters::is_unprintable(c) { '\u{FFFD}' } else { c };
    let mut short: String = text.chars().take(80).map(visible).collect();
    if text.chars().nth(80).is_some() {
        short.push('…');
    }
    short
}
