//! The questions in a terminal: their words, their numbered choices, and how an answer is understood.

use waypost_core::plan::answers::{Answers, Field, NetworkLocation, ReadOn, address_choices};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::programs::PROGRAMS;
use waypost_core::plan::wizard_steps::{self, Step};
use waypost_core::text::Texts;
use waypost_engine::Organisation;

/// One question.
pub(super) struct Question {
    /// The answer it asks for.
    pub field: Field,
    /// The question, in one line.
    pub title: String,
    /// How to answer it.
    pub hint: String,
    /// The possible answers. Empty if any text can be typed.
    pub choices: Vec<Choice>,
    /// The answer an empty line stands for. `None` if the question must be answered.
    pub default: Option<String>,
    /// The reason for the question and what depends on it, one paragraph each.
    pub why: Vec<String>,
}

/// One of the possible answers to a question.
pub(super) struct Choice {
    /// The value of the matching command-line option.
    pub word: String,
    /// Its name in the person's language.
    pub label: String,
    /// A short explanation. May be empty.
    pub detail: String,
}

/// Makes questions from the organisation and the answers so far.
pub(super) struct QuestionBuilder<'a> {
    pub texts: &'a Texts,
    pub organisations: &'a [Organisation],
    pub profile: Option<&'a Profile>,
    pub answers: &'a Answers,
}

impl QuestionBuilder<'_> {
    /// All questions for these answers, in the order of the wizard's steps.
    pub fn questions(&self) -> Vec<Question> {
        let path = wizard_steps::steps(self.profile, self.answers);
        let fields = path.into_iter().flat_map(|step| {
            let is_asked = move |field: &&Field| Step::that_asks(**field) == step && self.is_asked(**field);
            Field::ALL.iter().filter(is_asked)
        });
        fields.map(|field| self.question(*field)).collect()
    }

    /// Returns false for a question that these answers or the organisation leave out of its step.
    fn is_asked(&self, field: Field) -> bool {
        match field {
            Field::Group => self.profile.is_some_and(|profile| !profile.groups.is_empty()),
            Field::Version => self.answers.program().is_ok_and(|(id, _)| !id.program().versions.is_empty()),
            Field::IspSmtp => {
                self.answers.network.is_none_or(NetworkLocation::is_outside)
                    && self.profile.is_some_and(Profile::offers_provider_server)
            }
            Field::Organisation
            | Field::Name
            | Field::Username
            | Field::Address
            | Field::Program
            | Field::ReadOn
            | Field::Protocol
            | Field::Network
            | Field::LeaveOnServer
            | Field::CheckEvery => true,
        }
    }

    fn question(&self, field: Field) -> Question {
        let (title, hint) = self.title_and_hint(field);
        let texts = self.texts;
        let given = answer_text(self.answers, field);
        Question {
            field,
            title: texts.get(title),
            hint,
            choices: self.choices(field),
            default: if given.is_empty() { self.default(field) } else { Some(given) },
            why: self.why(field).into_iter().map(|words| words.replace('*', "")).collect(),
        }
    }

    /// The question in one line, and how to answer it.
    fn title_and_hint(&self, field: Field) -> (&'static str, String) {
        let texts = self.texts;
        let example = self.profile.map_or("", |profile| profile.user_name.example.as_str());
        match field {
            Field::Organisation => ("organisation-title", texts.get("ask-organisation-hint")),
            Field::Group => ("you-group", String::new()),
            Field::Username => {
                ("you-username", texts.with("you-username-hint", &[("example", example.into())]))
            }
            Field::Name => ("you-name", texts.get("you-name-hint")),
            Field::Address => ("you-address", texts.get("you-address-hint")),
            Field::Program => ("program-title", String::new()),
            Field::Version => ("program-version", String::new()),
            Field::ReadOn => ("reading-title", String::new()),
            Field::Protocol => ("reading-live", String::new()),
            Field::Network => ("sending-title", String::new()),
            Field::IspSmtp => ("sending-through", texts.get("ask-provider-hint")),
            Field::LeaveOnServer => ("keeping-title", texts.get("ask-keeping-hint")),
            Field::CheckEvery => ("how-often-title", texts.get("ask-how-often-hint")),
        }
    }

    fn choices(&self, field: Field) -> Vec<Choice> {
        let texts = self.texts;
        let named = |word: &str, label: &str, detail: &str| Choice {
            word: word.to_owned(),
            label: texts.get(label),
            detail: if detail.is_empty() { String::new() } else { texts.get(detail).replace('*', "") },
        };
        let plain = |word: String, label: String| Choice { word, label, detail: String::new() };
        match field {
            Field::Organisation => {
                let name = |one: &Organisation| one.profile.name.in_language(texts.tag()).to_owned();
                self.organisations.iter().map(|one| plain(one.profile.id.clone(), name(one))).collect()
            }
            Field::Group => {
                let groups = self.profile.map_or(&[][..], |profile| &profile.groups);
                let name =
                    |text: &waypost_core::plan::profile::Text| text.in_language(texts.tag()).to_owned();
                groups.iter().map(|group| plain(group.id.clone(), name(&group.name))).collect()
            }
            Field::Address => {
                let Some(profile) = self.profile else { return Vec::new() };
                let Ok(username) = self.answers.username(profile) else { return Vec::new() };
                let all = address_choices(profile, &username.login);
                all.into_iter().map(|address| plain(address.clone(), address)).collect()
            }
            Field::Program => {
                PROGRAMS.iter().map(|one| plain(one.name.to_owned(), texts.program(one.id))).collect()
            }
            Field::Version => {
                let Ok((id, _)) = self.answers.program() else { return Vec::new() };
                let versions = id.program().versions.iter().map(ToString::to_string);
                versions.map(|version| plain(version.clone(), version)).collect()
            }
            Field::ReadOn => vec![
                named("one", "reading-one", "reading-one-detail"),
                named("several", "reading-several", "reading-several-detail"),
            ],
            Field::Protocol => vec![
                named("imap", "protocol-imap", "reading-imap-text"),
                named("pop", "protocol-pop", "reading-pop-text"),
            ],
            Field::Network => vec![
                named("on-campus", "sending-on-campus", "sending-on-campus-detail"),
                named("off-campus", "sending-elsewhere", "sending-elsewhere-detail"),
                named("both", "sending-both", "sending-both-detail"),
            ],
            Field::Username | Field::Name | Field::IspSmtp | Field::LeaveOnServer | Field::CheckEvery => {
                Vec::new()
            }
        }
    }

    /// The answer an empty line stands for if there is no earlier answer.
    fn default(&self, field: Field) -> Option<String> {
        let profile = self.profile;
        match field {
            Field::Organisation => match self.organisations {
                [only] => Some(only.profile.id.clone()),
                _ => None,
            },
            Field::Address => self.choices(field).into_iter().next().map(|choice| choice.word),
            Field::Version => self.choices(field).into_iter().next_back().map(|choice| choice.word),
            Field::Protocol => Some(self.answers.recommended_protocol(profile?).id().to_owned()),
            Field::IspSmtp => Some("no".to_owned()),
            Field::LeaveOnServer => {
                let policy = &profile?.policy.leave_on_server;
                Some(if policy.default { policy.days.to_string() } else { "no".to_owned() })
            }
            Field::CheckEvery => Some(profile?.policy.check_interval.recommended_minutes.to_string()),
            Field::Group
            | Field::Username
            | Field::Name
            | Field::Program
            | Field::ReadOn
            | Field::Network => None,
        }
    }

    /// The reason for the question, with the organisation's source if it names one.
    fn why(&self, field: Field) -> Vec<String> {
        let texts = self.texts;
        let Some(profile) = self.profile else { return vec![texts.get("organisation-text")] };
        let organisation = profile.name.in_language(texts.tag());
        let policy = &profile.policy;
        let (words, source) = match field {
            Field::Organisation => (texts.get("organisation-text"), None),
            Field::Group => (texts.get("ask-why-group"), None),
            Field::Username => (texts.get("ask-why-username"), profile.user_name.source.as_ref()),
            Field::Name | Field::Address => (texts.get("you-address-hint"), None),
            Field::Program | Field::Version => (texts.get("program-text"), None),
            Field::ReadOn | Field::Protocol => {
                let id = match self.answers.read_on {
                    None => "reading-because-open",
                    Some(ReadOn::One) => "reading-because-one",
                    Some(ReadOn::Several) => "reading-because-several",
                };
                let protocol = texts.protocol(self.answers.recommended_protocol(profile));
                let values = [("organisation", organisation.into()), ("protocol", protocol.into())];
                (texts.with(id, &values), policy.protocol.source.as_ref())
            }
            Field::Network => {
                (texts.with("sending-networks-unnamed", &[("organisation", organisation.into())]), None)
            }
            Field::IspSmtp => (texts.get("sending-provider-detail"), None),
            Field::LeaveOnServer => (texts.get("keeping-text"), policy.leave_on_server.source.as_ref()),
            Field::CheckEvery => {
                let minimum = policy.check_interval.minimum_minutes;
                (
                    texts.with(
                        "how-often-text",
                        &[("minimum", minimum.into()), ("organisation", organisation.into())],
                    ),
                    policy.check_interval.source.as_ref(),
                )
            }
        };
        let source = source.and_then(|id| texts.source(profile, id));
        let source = source.map(|source| texts.with("window-why-source", &[("source", source.into())]));
        [words].into_iter().chain(source).collect()
    }
}

impl Question {
    /// Understands an answer: the number of a choice, its value, its name, or free text. `None` if it is no
    /// choice.
    pub fn parse_answer(&self, typed: &str) -> Option<String> {
        if self.choices.is_empty() {
            return Some(typed.to_owned());
        }
        let number = typed.parse::<usize>().ok().and_then(|number| self.choices.get(number.checked_sub(1)?));
        let named = || {
            let same = |text: &str| text.to_lowercase() == typed.to_lowercase();
            self.choices.iter().find(|choice| same(&choice.word) || same(&choice.label))
        };
        match number.or_else(named) {
            Some(choice) => Some(choice.word.clone()),
            // Also valid: a profile file, an alias, a version that is not listed.
            None if matches!(self.field, Field::Organisation | Field::Address | Field::Version) => {
                Some(typed.to_owned())
            }
            None => None,
        }
    }
}

/// An answer as a person would type it. Empty if there is none.
pub(super) fn answer_text(answers: &Answers, field: Field) -> String {
    let program = |place: usize| answers.program.split('@').nth(place).unwrap_or_default().to_owned();
    match field {
        Field::Program => program(0),
        Field::Version => program(1),
        other => answers.get(other.answer()).text(),
    }
}

/// Stores an answer. Returns false if it is none of the words the answer can be.
pub(super) fn set_answer(answers: &mut Answers, field: Field, word: &str) -> bool {
    match field {
        // The same program again keeps its version; another program has other versions.
        Field::Program if answer_text(answers, Field::Program) == word => {}
        Field::Version => answers.program = format!("{}@{word}", answer_text(answers, Field::Program)),
        Field::IspSmtp if word.eq_ignore_ascii_case("no") => answers.isp_smtp.clear(),
        other => return answers.get_mut(other.answer()).set(word).is_ok(),
    }
    true
}
