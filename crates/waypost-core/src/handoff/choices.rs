//! The choices in a set of answers: everything a person selected, without what they typed.

use crate::plan::account::Protocol;
use crate::plan::answers::{Answers, CheckEvery, Field, NetworkLocation, ReadOn};
use crate::plan::profile::{AddressChoice, Profile, fill_template};
use crate::plan::program::{ProgramId, Version};

/// The value of [`Choices::address`] for an address the profile does not list. The code cannot contain
/// the address itself.
pub const OTHER_ADDRESS: u8 = 7;

/// The largest number of a group that a code can contain.
const MAX_GROUP: u8 = 15;

/// The choices of a set of answers. `None` and 0 mean: not answered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The group: its position in the profile, from 1 to 15.
    pub group: u8,
    /// The address: its position in the profile, from 1 to 6, or [`OTHER_ADDRESS`].
    pub address: u8,
    /// The program.
    pub program: Option<ProgramId>,
    /// Its version, as exact as a code can contain it.
    pub version: Option<Version>,
    /// One computer or several.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP.
    pub protocol: Option<Protocol>,
    /// Where mail is sent from.
    pub network: Option<NetworkLocation>,
    /// Whether mail is sent through the internet provider's server. Its name is not in the code.
    pub through_provider: Option<bool>,
    /// How many days fetched mail stays on the server, 1 to 365. `Some(None)` if it does not stay.
    pub retention_days: Option<Option<u16>>,
    /// Whether the copy on the server stays when the trash is emptied.
    pub keep_after_trash: bool,
    /// How often mail is checked.
    pub check_every: Option<CheckEvery>,
}

/// The result of applying a code to a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedCode {
    /// The answers: the code's choices, and what was typed before.
    pub answers: Answers,
    /// Whether the code was made with this edition of the profile.
    pub same_edition: bool,
    /// Choices that are not valid with this profile and were left open.
    pub no_longer_valid: Vec<Field>,
    /// Answers that a code cannot contain and the person has to give.
    pub to_ask: Vec<Field>,
}

impl Choices {
    /// The choices in answers. Answers that cannot be parsed count as not given.
    pub fn of(profile: &Profile, answers: &Answers) -> Self {
        // Every answer by name, so that a new one does not compile without a decision here.
        let Answers {
            // The code has its own mark for the organisation.
            org: _,
            group: _,
            // Names are typed. A code contains nothing that was typed.
            username: _,
            name: _,
            address: _,
            program: typed_program,
            read_on,
            protocol,
            network,
            // Typed as well. The code says only whether mail is sent through it.
            isp_smtp,
            through_provider,
            leave_on_server,
            keep_after_trash,
            check_every,
            // A code gives no consent: only the person can.
            accept_plaintext: _,
        } = answers;
        let program = answers.program().ok();
        let has_version = typed_program.contains('@');
        let has_days = !leave_on_server.trim().is_empty();
        let has_interval = !check_every.trim().is_empty();
        let names_provider = (!isp_smtp.trim().is_empty()).then_some(true);
        Self {
            group: group_number(profile, answers),
            address: address_number(profile, answers),
            program: program.map(|(id, _)| id),
            version: program.filter(|_| has_version).map(|(id, version)| encodable_version(id, version)),
            read_on: *read_on,
            protocol: *protocol,
            network: *network,
            through_provider: through_provider.or(names_provider),
            retention_days: has_days.then(|| answers.retention_days(profile, Protocol::Pop).ok()).flatten(),
            keep_after_trash: *keep_after_trash,
            check_every: has_interval.then(|| answers.check_every(profile).ok()).flatten(),
        }
    }

    /// The answers that mean the same with every profile, with `typed` for everything that is typed.
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
            // A code gives no consent: only the person can.
            accept_plaintext: typed.accept_plaintext,
        }
    }

    /// The answered questions whose numbers mean something only with the profile of the code.
    pub fn profile_bound(&self) -> Vec<Field> {
        // Every choice by name, so that a new one does not compile without a decision here.
        let Self {
            group,
            address,
            program: _,
            version: _,
            read_on: _,
            protocol: _,
            network: _,
            through_provider: _,
            retention_days: _,
            keep_after_trash: _,
            check_every: _,
        } = *self;
        let bound = [(Field::Group, group), (Field::Address, address)];
        bound.into_iter().filter_map(|(field, number)| (number > 0).then_some(field)).collect()
    }

    /// The answers these choices give with a profile. `same_edition` tells whether positions in its
    /// lists mean what they meant when the code was made.
    pub(super) fn apply_to(&self, profile: &Profile, typed: &Answers, same_edition: bool) -> AppliedCode {
        let mut answers = self.to_answers(typed);
        answers.org.clone_from(&profile.id);
        let mut applied =
            AppliedCode { answers, same_edition, no_longer_valid: Vec::new(), to_ask: Vec::new() };
        self.apply_group(profile, &mut applied);
        self.apply_address(profile, typed, &mut applied);
        self.apply_servers(profile, &mut applied);
        applied
    }

    fn apply_group(&self, profile: &Profile, applied: &mut AppliedCode) {
        let Some(index) = usize::from(self.group).checked_sub(1) else { return };
        match profile.groups.get(index).filter(|_| applied.same_edition) {
            Some(group) => applied.answers.group.clone_from(&group.id),
            None => applied.no_longer_valid.push(Field::Group),
        }
    }

    fn apply_address(&self, profile: &Profile, typed: &Answers, applied: &mut AppliedCode) {
        if self.address == OTHER_ADDRESS {
            if address_number(profile, typed) == OTHER_ADDRESS {
                applied.answers.address.clone_from(&typed.address);
            } else {
                applied.to_ask.push(Field::Address);
            }
            return;
        }
        let Some(index) = usize::from(self.address).checked_sub(1) else { return };
        let Some(choice) = profile.addresses.get(index).filter(|_| applied.same_edition) else {
            return applied.no_longer_valid.push(Field::Address);
        };
        // Without a user name, the domain alone identifies the choice.
        applied.answers.address = match typed.username(profile) {
            Ok(username) => fill_template(&choice.template, &username.login, ""),
            Err(_) => choice.template.rsplit_once('@').map_or("", |(_, domain)| domain).to_owned(),
        };
    }

    /// Leaves the protocol, the provider's server or the network location open if the profile has no
    /// server for it.
    fn apply_servers(&self, profile: &Profile, applied: &mut AppliedCode) {
        let group = applied.answers.group(profile).ok().flatten().map(str::to_owned);
        let group = group.as_deref();
        if self.protocol.is_some_and(|protocol| profile.incoming_for(protocol, group).next().is_none()) {
            applied.answers.protocol = None;
            applied.no_longer_valid.push(Field::Protocol);
        }
        if self.through_provider == Some(true) {
            if !profile.offers_provider_server() {
                applied.answers.through_provider = None;
                applied.answers.isp_smtp.clear();
                applied.no_longer_valid.push(Field::IspSmtp);
            } else if applied.answers.isp_smtp.trim().is_empty() {
                applied.to_ask.push(Field::IspSmtp);
            }
        }
        let through_provider = applied.answers.through_provider == Some(true);
        let has_server = |network| profile.outgoing_for(network, group).is_some();
        if self.network.is_some_and(|network| !through_provider && !has_server(network)) {
            applied.answers.network = None;
            applied.no_longer_valid.push(Field::Network);
        }
    }
}

/// The number of a list's item, from 1. 0 if a code cannot contain it.
fn list_number(index: usize) -> u8 {
    u8::try_from(index + 1).ok().filter(|&number| number <= MAX_GROUP).unwrap_or(0)
}

fn group_number(profile: &Profile, answers: &Answers) -> u8 {
    let group = answers.group(profile).ok().flatten();
    let index = profile.groups.iter().position(|choice| Some(choice.id.as_str()) == group);
    index.map_or(0, list_number)
}

fn address_number(profile: &Profile, answers: &Answers) -> u8 {
    if answers.address.trim().is_empty() {
        return 0;
    }
    let login = answers.username(profile).map(|username| username.login).unwrap_or_default();
    let Ok(address) = answers.address(profile, &login) else { return 0 };
    let is_address = |choice: &AddressChoice| fill_template(&choice.template, &login, "") == address;
    let index = profile.addresses.iter().position(is_address);
    index.map_or(OTHER_ADDRESS, |index| list_number(index).min(OTHER_ADDRESS))
}

/// Whether the settings depend on the program's exact version.
fn depends_on_version(id: ProgramId) -> bool {
    !id.program().versions.is_empty()
}

/// A version as exact as a code can contain it: three numbers up to 15 if the settings depend on it,
/// otherwise the first number up to 4095.
fn encodable_version(id: ProgramId, version: Version) -> Version {
    if depends_on_version(id) {
        Version::new(version.major.min(15), version.minor.min(15), version.patch.min(15))
    } else {
        Version::new(version.major.min(4095), 0, 0)
    }
}

/// A version as a number from 1 to 4096. 0 if there is none.
pub(super) fn version_number(program: Option<ProgramId>, version: Option<Version>) -> u128 {
    let (Some(id), Some(version)) = (program, version) else { return 0 };
    let Version { major, minor, patch } = encodable_version(id, version);
    let [major, minor, patch] = [major, minor, patch].map(u128::from);
    if depends_on_version(id) { major * 256 + minor * 16 + patch + 1 } else { major + 1 }
}

/// The version of a number that [`version_number`] made.
pub(super) fn version_from_number(program: Option<ProgramId>, number: u128) -> Option<Version> {
    let number = u16::try_from(number.checked_sub(1)?).ok()?;
    if depends_on_version(program?) {
        Some(Version::new(number / 256, number / 16 % 16, number % 16))
    } else {
        Some(Version::new(number, 0, 0))
    }
}
