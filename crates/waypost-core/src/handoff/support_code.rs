//! The support code: the answers' choices in twenty letters, to be read out on the telephone.
//!
//! It holds numbers of choices and nothing that was typed: no name, no address, no user name, no
//! password. Whoever reads it can only choose among the values of a profile they have.

use sha2::{Digest, Sha256};

use super::letters::{self, CodeError};
use crate::plan::account::Protocol;
use crate::plan::answers::{Answers, CheckEvery, Field, NetworkLocation, ReadOn};
use crate::plan::profile::{Profile, fill_template};
use crate::plan::program::{ProgramId, Version};
use crate::plan::wizard_steps::Step;
use crate::text::Texts;

/// The pages by number, with the names scripts use. New ones go to the end.
pub const STEPS: &[(Step, &str)] = &[
    (Step::Start, "start"),
    (Step::Organisation, "organisation"),
    (Step::You, "you"),
    (Step::Program, "program"),
    (Step::Reading, "reading"),
    (Step::Sending, "sending"),
    (Step::Retention, "keeping"),
    (Step::HowOften, "how-often"),
    (Step::Review, "review"),
    (Step::Finish, "finish"),
    (Step::Probe, "try-it"),
    (Step::RetentionWarning, "leaving"),
];

/// What trying the servers can have ended with, by number. New ones go to the end.
pub const PROBE_RESULTS: &[&str] = &[
    "ok",
    "no-network",
    "captive-portal",
    "name-not-found",
    "port-refused",
    "port-filtered",
    "port-blocked-here",
    "server-silent",
    "not-a-mail-server",
    "certificate-name-mismatch",
    "certificate-expired",
    "certificate-not-yet-valid",
    "clock-wrong",
    "certificate-self-signed",
    "certificate-unknown-issuer",
    "certificate-intercepted",
    "tls-too-old",
    "starttls-not-offered",
    "starttls-refused",
    "starttls-injected",
    "auth-not-offered",
    "login-refused",
    "username-form",
    "login-disabled",
    "needs-app-password",
    "needs-oauth",
    "protocol-turned-off",
    "interval-below-server-minimum",
    "retention-longer-than-server",
    "port-contradicts-tls",
    "server-busy",
    "leave-needs-uidl",
];

/// The programs by number. New ones go to the end.
pub const PROGRAMS: &[ProgramId] = &[
    ProgramId::Thunderbird,
    ProgramId::Eudora,
    ProgramId::EudoraMac,
    ProgramId::Generic,
    ProgramId::ThunderbirdAndroid,
    ProgramId::AppleMail,
    ProgramId::OutlookClassic,
    ProgramId::Outlook,
    ProgramId::Evolution,
    ProgramId::ClawsMail,
    ProgramId::Sylpheed,
    ProgramId::Mutt,
    ProgramId::Neomutt,
    ProgramId::Alpine,
    ProgramId::Aerc,
    ProgramId::Himalaya,
    ProgramId::Fetchmail,
    ProgramId::Getmail,
    ProgramId::Mpop,
    ProgramId::Mbsync,
    ProgramId::Offlineimap,
    ProgramId::Msmtp,
];

const READ_ON: &[ReadOn] = &[ReadOn::One, ReadOn::Several];
const PROTOCOLS: &[Protocol] = &[Protocol::Imap, Protocol::Pop];
const NETWORKS: &[NetworkLocation] =
    &[NetworkLocation::OnCampus, NetworkLocation::OffCampus, NetworkLocation::Both];
const BOOLEANS: &[bool] = &[false, true];

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportCode {
    /// Which organisation: 11 bits of the SHA-256 of its id.
    organisation: u16,
    /// Which edition of its profile: 6 bits of the SHA-256 of its id, version and date.
    edition: u8,
    /// What was chosen.
    pub choices: Choices,
    /// The page that was open.
    pub step: Step,
    /// What trying the servers ended with last; none where nobody tried.
    pub probe_result: Option<&'static str>,
}

/// The answers as choices. `None` and 0 are questions not answered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The kind of member: its place in the profile, from 1 to 15.
    pub group: u8,
    /// The address: its place in the profile, from 1 to 6, or [`OTHER_ADDRESS`].
    pub address: u8,
    /// The program.
    pub program: Option<ProgramId>,
    /// Its version, as exact as the code can tell.
    pub version: Option<Version>,
    /// One computer or several.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP.
    pub protocol: Option<Protocol>,
    /// Where mail is sent from.
    pub network: Option<NetworkLocation>,
    /// Whether it goes through the internet provider's server. Its name is not in the code.
    pub through_provider: Option<bool>,
    /// Days that fetched mail stays on the server, 1 to 365, or none of them.
    pub retention_days: Option<Option<u16>>,
    /// Whether the copy stays when the trash is emptied.
    pub keep_after_trash: bool,
    /// How often mail is checked.
    pub check_every: Option<CheckEvery>,
}

/// Another address than those the profile lists. It is not in the code.
pub const OTHER_ADDRESS: u8 = 7;

/// What came of holding a code against a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedCode {
    /// The answers; what was typed is as it was.
    pub answers: Answers,
    /// Whether the code was made with this edition of the profile.
    pub same_edition: bool,
    /// What no longer holds and was left open.
    pub no_longer_valid: Vec<Field>,
    /// What the code does not carry and has to be asked for.
    pub to_ask: Vec<Field>,
}

/// How many values each part can have, the gravest first. Their product fits into the letters.
const RADICES: [u128; 16] = [4, 1 << 11, 1 << 6, 16, 8, 32, 4097, 3, 3, 4, 3, 367, 2, 1442, 24, 40];

/// The format of the code, counted up when the parts change.
const FORMAT: u128 = 1;

impl SupportCode {
    /// The code of answers to an organisation's questions.
    pub fn new(profile: &Profile, answers: &Answers, page: Step, verdict: Option<&str>) -> Self {
        Self {
            organisation: organisation(profile),
            edition: edition(profile),
            choices: Choices::of(profile, answers),
            step: page,
            probe_result: PROBE_RESULTS.iter().copied().find(|known| Some(*known) == verdict),
        }
    }

    /// The letters that a sheet carries: of the review, where nothing was tried yet.
    pub fn for_review(profile: &Profile, answers: &Answers) -> String {
        Self::new(profile, answers, Step::Review, None).to_letters()
    }

    /// The letters, in groups.
    pub fn to_letters(&self) -> String {
        let c = &self.choices;
        let parts = [
            FORMAT,
            self.organisation.into(),
            self.edition.into(),
            c.group.into(),
            c.address.into(),
            index_in(PROGRAMS, c.program),
            version_number(c.program, c.version),
            index_in(READ_ON, c.read_on),
            index_in(PROTOCOLS, c.protocol),
            index_in(NETWORKS, c.network),
            index_in(BOOLEANS, c.through_provider),
            c.retention_days.map_or(0, |leave| u128::from(leave.unwrap_or(0)) + 1),
            c.keep_after_trash.into(),
            c.check_every.map_or(0, |every| match every {
                CheckEvery::Manual => 1,
                CheckEvery::Minutes(minutes) => u128::from(minutes) + 1,
            }),
            STEPS.iter().position(|(step, _)| *step == self.step).map_or(0, |at| at as u128 + 1),
            index_in(PROBE_RESULTS, self.probe_result),
        ];
        let number = parts
            .iter()
            .zip(RADICES)
            .fold(0, |number, (&part, size)| number * size + part.min(size.saturating_sub(1)));
        letters::write(number)
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// What is wrong with it, and in which group.
    pub fn read(typed: &str) -> Result<Self, CodeError> {
        let mut number = letters::read(typed)?;
        let mut parts = RADICES.map(|_| 0);
        for (part, size) in parts.iter_mut().zip(RADICES).rev() {
            *part = number % size;
            number /= size;
        }
        let [format, organisation, edition, group, address, rest @ ..] = parts;
        let [program, version, read_on, protocol, network, provider, leave, trash, check, page, verdict] =
            rest;
        if number != 0 || format != FORMAT {
            return Err(CodeError::Newer);
        }
        let program = item_at(PROGRAMS, program)?.copied();
        Ok(Self {
            organisation: organisation as u16,
            edition: edition as u8,
            choices: Choices {
                group: group as u8,
                address: address as u8,
                program,
                version: version_of(program, version),
                read_on: item_at(READ_ON, read_on)?.copied(),
                protocol: item_at(PROTOCOLS, protocol)?.copied(),
                network: item_at(NETWORKS, network)?.copied(),
                through_provider: item_at(BOOLEANS, provider)?.copied(),
                retention_days: leave.checked_sub(1).map(|days| (days > 0).then_some(days as u16)),
                keep_after_trash: trash == 1,
                check_every: check.checked_sub(1).map(|minutes| match minutes {
                    0 => CheckEvery::Manual,
                    _ => CheckEvery::Minutes(minutes as u16),
                }),
            },
            step: item_at(STEPS, page)?.ok_or(CodeError::Newer)?.0,
            probe_result: item_at(PROBE_RESULTS, verdict)?.copied(),
        })
    }

    /// Whether it was made for this organisation.
    pub fn is_for(&self, profile: &Profile) -> bool {
        self.organisation == organisation(profile)
    }

    /// Holds the code against a profile: what was typed before stays, what the profile does not have
    /// any more is left open.
    pub fn apply_to(&self, profile: &Profile, typed: &Answers) -> AppliedCode {
        let same_edition = self.is_for(profile) && self.edition == edition(profile);
        let answers = Answers { org: profile.id.clone(), ..self.choices.to_answers(typed) };
        let mut chosen =
            AppliedCode { answers, same_edition, no_longer_valid: Vec::new(), to_ask: Vec::new() };
        self.choices.group(profile, &mut chosen);
        self.choices.address(profile, typed, &mut chosen);
        self.choices.servers(profile, &mut chosen);
        chosen
    }
}

/// The number of an entry in a list, from 1; 0 for none.
fn index_in<T: PartialEq>(list: &[T], entry: Option<T>) -> u128 {
    entry.and_then(|entry| list.iter().position(|known| *known == entry)).map_or(0, |at| at as u128 + 1)
}

/// An entry of a list by its number from 1; none for 0.
fn item_at<T>(list: &[T], number: u128) -> Result<Option<&T>, CodeError> {
    match (number as usize).checked_sub(1) {
        None => Ok(None),
        Some(at) => list.get(at).map(Some).ok_or(CodeError::Newer),
    }
}

impl Choices {
    /// The choices in answers. What cannot be understood counts as not answered.
    pub fn of(profile: &Profile, answers: &Answers) -> Self {
        let group = answers.group(profile).ok().flatten();
        let program = answers.program().ok();
        let version_said = answers.program.contains('@');
        let days = answers.leave_on_server.trim();
        let provider = (!answers.isp_smtp.trim().is_empty()).then_some(true);
        Self {
            group: profile.groups.iter().position(|g| Some(g.id.as_str()) == group).map_or(0, number),
            address: address_number(profile, answers),
            program: program.map(|(id, _)| id),
            version: program.filter(|_| version_said).map(|(id, version)| encodable_version(id, version)),
            read_on: answers.read_on,
            protocol: answers.protocol,
            network: answers.network,
            through_provider: answers.through_provider.or(provider),
            retention_days: (!days.is_empty())
                .then(|| answers.retention_days(profile, Protocol::Pop).ok())
                .flatten(),
            keep_after_trash: answers.keep_after_trash,
            check_every: (!answers.check_every.trim().is_empty())
                .then(|| answers.check_every(profile).ok())
                .flatten(),
        }
    }

    /// The answers that mean the same with every profile.
    pub fn to_answers(&self, typed: &Answers) -> Answers {
        let program = self.program.map_or("", |id| id.program().name);
        Answers {
            org: String::new(),
            group: String::new(),
            username: typed.username.clone(),
            name: typed.name.clone(),
            address: String::new(),
            program: match self.version {
                Some(version) => format!("{program}@{version}"),
                None => program.to_owned(),
            },
            read_on: self.read_on,
            protocol: self.protocol,
            network: self.network,
            isp_smtp: typed.isp_smtp.clone(),
            through_provider: self.through_provider,
            leave_on_server: match self.retention_days {
                None => String::new(),
                Some(None) => "no".into(),
                Some(Some(days)) => days.to_string(),
            },
            keep_after_trash: self.keep_after_trash,
            check_every: match self.check_every {
                None => String::new(),
                Some(CheckEvery::Manual) => "manual".into(),
                Some(CheckEvery::Minutes(minutes)) => minutes.to_string(),
            },
            // Agreeing is the person's own act.
            accept_plaintext: typed.accept_plaintext,
        }
    }

    /// What means something only with the profile it was made with.
    pub fn profile_bound(&self) -> Vec<Field> {
        let bound = [(Field::Group, self.group), (Field::Address, self.address)];
        bound.into_iter().filter_map(|(field, number)| (number > 0).then_some(field)).collect()
    }

    /// Places in a list mean the same only in the same edition.
    fn group(&self, profile: &Profile, chosen: &mut AppliedCode) {
        let Some(at) = usize::from(self.group).checked_sub(1) else { return };
        match profile.groups.get(at).filter(|_| chosen.same_edition) {
            Some(group) => chosen.answers.group.clone_from(&group.id),
            None => chosen.no_longer_valid.push(Field::Group),
        }
    }

    fn address(&self, profile: &Profile, typed: &Answers, chosen: &mut AppliedCode) {
        if self.address == OTHER_ADDRESS {
            let is_own = address_number(profile, typed) == OTHER_ADDRESS;
            if is_own {
                chosen.answers.address.clone_from(&typed.address);
            } else {
                chosen.to_ask.push(Field::Address);
            }
            return;
        }
        let Some(at) = usize::from(self.address).checked_sub(1) else { return };
        let Some(choice) = profile.addresses.get(at).filter(|_| chosen.same_edition) else {
            return chosen.no_longer_valid.push(Field::Address);
        };
        // Without a user name the domain alone names the choice.
        chosen.answers.address = match typed.username(profile) {
            Ok(username) => fill_template(&choice.template, &username.login, ""),
            Err(_) => choice.template.rsplit_once('@').map_or("", |(_, domain)| domain).to_owned(),
        };
    }

    fn servers(&self, profile: &Profile, chosen: &mut AppliedCode) {
        let group = chosen.answers.group(profile).ok().flatten().map(str::to_owned);
        let group = group.as_deref();
        if self.protocol.is_some_and(|protocol| profile.incoming_for(protocol, group).next().is_none()) {
            chosen.answers.protocol = None;
            chosen.no_longer_valid.push(Field::Protocol);
        }
        if self.through_provider == Some(true) {
            if !profile.offers_provider_server() {
                chosen.answers.through_provider = None;
                chosen.answers.isp_smtp.clear();
                chosen.no_longer_valid.push(Field::IspSmtp);
            } else if chosen.answers.isp_smtp.trim().is_empty() {
                chosen.to_ask.push(Field::IspSmtp);
            }
        }
        let through_provider = chosen.answers.through_provider == Some(true);
        let has_server = |place| profile.outgoing_for(place, group).is_some();
        if self.network.is_some_and(|place| !through_provider && !has_server(place)) {
            chosen.answers.network = None;
            chosen.no_longer_valid.push(Field::Network);
        }
    }
}

/// The code as it is read out, a line a group, each letter with its word.
pub fn spelled(code: &str, texts: &Texts) -> Vec<String> {
    let word = |letter: char| {
        texts.with(
            "code-spelled-letter",
            &[("letter", letter.to_string().into()), ("word", letters::spelling_word(letter, texts).into())],
        )
    };
    letters::groups(code)
        .iter()
        .zip(1_usize..)
        .map(|(group, number)| {
            let both = |one: String, other: String| {
                texts.with("code-spelled-both", &[("one", one.into()), ("other", other.into())])
            };
            let words = group.chars().map(word).reduce(both).unwrap_or_default();
            texts.with("code-spelled", &[("group", number.into()), ("words", words.into())])
        })
        .collect()
}

/// The choices in words, one a question that was answered.
pub fn choices_text(profile: Option<&Profile>, answers: &Answers, texts: &Texts) -> Vec<(Field, String)> {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let group = profile.and_then(|profile| profile.groups.iter().find(|group| group.id == answers.group));
    let program = answers.program().ok().map(|(id, version)| {
        let name = texts.program(id);
        if answers.program.contains('@') { format!("{name} {version}") } else { name }
    });
    let switch = |on: bool| texts.get(if on { "value-on" } else { "value-off" });
    let read_on = answers
        .read_on
        .map(|on| texts.get(if on == ReadOn::One { "reading-one" } else { "reading-several" }));
    let number = |text: &str| text.parse::<u16>().ok();
    let leave = said(&answers.leave_on_server).map(|text| match number(&text) {
        Some(days) => texts.with("value-days", &[("days", days.into())]),
        None => texts.get("value-off"),
    });
    let check = said(&answers.check_every).map(|text| match number(&text) {
        Some(minutes) => texts.with("value-minutes", &[("minutes", minutes.into())]),
        None => texts.get("value-by-hand"),
    });
    [
        (Field::Group, group.map(|group| group.name.in_language(texts.tag()).to_owned())),
        (Field::Address, said(&answers.address)),
        (Field::Program, program),
        (Field::ReadOn, read_on),
        (Field::Protocol, answers.protocol.map(|protocol| texts.protocol(protocol))),
        (Field::Network, answers.network.map(|place| texts.place(place))),
        (Field::IspSmtp, answers.through_provider.map(switch)),
        (Field::LeaveOnServer, leave),
        (Field::CheckEvery, check),
    ]
    .into_iter()
    .filter_map(|(field, words)| Some((field, words?)))
    .collect()
}

/// A place in a list counted from 1; 0 where it lies beyond what a code can tell.
fn number(at: usize) -> u8 {
    u8::try_from(at + 1).ok().filter(|&number| number <= 15).unwrap_or(0)
}

fn address_number(profile: &Profile, answers: &Answers) -> u8 {
    if answers.address.trim().is_empty() {
        return 0;
    }
    let login = answers.username(profile).map(|username| username.login).unwrap_or_default();
    let Ok(address) = answers.address(profile, &login) else { return 0 };
    let is_it =
        |choice: &crate::plan::profile::AddressChoice| fill_template(&choice.template, &login, "") == address;
    profile.addresses.iter().position(is_it).map_or(OTHER_ADDRESS, |at| number(at).min(OTHER_ADDRESS))
}

/// Whether the versions of a program change what is written.
fn counts_versions(id: ProgramId) -> bool {
    !id.program().versions.is_empty()
}

/// The version as exact as a code can tell: where versions matter three numbers up to 15, else the
/// first number up to 4095.
fn encodable_version(id: ProgramId, version: Version) -> Version {
    if counts_versions(id) {
        Version::new(version.major.min(15), version.minor.min(15), version.patch.min(15))
    } else {
        Version::new(version.major.min(4095), 0, 0)
    }
}

fn version_number(program: Option<ProgramId>, version: Option<Version>) -> u128 {
    let (Some(id), Some(version)) = (program, version) else { return 0 };
    let Version { major, minor, patch } = encodable_version(id, version);
    let [major, minor, patch] = [major, minor, patch].map(u128::from);
    if counts_versions(id) { major * 256 + minor * 16 + patch + 1 } else { major + 1 }
}

fn version_of(program: Option<ProgramId>, number: u128) -> Option<Version> {
    let number = u16::try_from(number.checked_sub(1)?).ok()?;
    if counts_versions(program?) {
        Some(Version::new(number / 256, number / 16 % 16, number % 16))
    } else {
        Some(Version::new(number, 0, 0))
    }
}

fn organisation(profile: &Profile) -> u16 {
    let [first, second, ..]: [u8; 32] = Sha256::digest(profile.id.as_bytes()).into();
    u16::from_be_bytes([first, second]) >> 5
}

fn edition(profile: &Profile) -> u8 {
    let said = format!("{}\n{}\n{}", profile.id, profile.version, profile.date);
    let [first, ..]: [u8; 32] = Sha256::digest(said.as_bytes()).into();
    first >> 2
}
