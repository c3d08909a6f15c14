//! The person's answers, exactly as typed, and their meaning.
//!
//! The window and the command line fill in [`Answers`] and nothing else. The methods parse one answer each; a
//! [`Problem`] names the question of an invalid one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::account::Protocol;
use super::characters::{is_local_part_char, is_unprintable, is_user_name_char};
pub use super::choices::{NetworkLocation, ReadOn};
use super::host_name;
pub use super::problem::{Field, Problem};
use super::profile::{Profile, fill_template};
use super::program::{ProgramId, Version};
use super::programs::PROGRAMS;

/// The answers, as typed. An empty text or `None` is an unanswered question.
///
/// The JSON has the same names as the options of the command line, in snake_case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The organisation: an id or a file.
    pub org: String,
    /// The kind of member: an id of the profile's groups.
    pub group: String,
    /// The user name.
    pub username: String,
    /// The full name.
    pub name: String,
    /// One of the organisation's addresses. Empty takes the first.
    pub address: String,
    /// The program, with its version after an `@`.
    pub program: String,
    /// One or several computers or programs.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP. By default the recommended one.
    pub protocol: Option<Protocol>,
    /// Where mail is sent from. The default is both.
    pub network: Option<NetworkLocation>,
    /// The internet provider's sending server: `HOST` or `HOST:PORT`.
    pub isp_smtp: String,
    /// Whether mail is sent through that server. By default if one is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through_provider: Option<bool>,
    /// `no` or a number of days. Empty takes the organisation's default.
    #[serde(deserialize_with = "text_or_number")]
    #[schemars(with = "TextOrNumber")]
    pub leave_on_server: String,
    /// Whether the copy on the server stays when the message is emptied from the trash.
    pub keep_after_trash: bool,
    /// Minutes or `manual`. Empty takes the recommended interval.
    #[serde(deserialize_with = "text_or_number")]
    #[schemars(with = "TextOrNumber")]
    pub check_every: String,
    /// Whether the person agreed to send passwords unencrypted.
    pub accept_plaintext: bool,
}

/// The longest full name, in bytes. Eudora copies the name with its quotes into buffers of 128 bytes.
pub const MAX_NAME_BYTES: usize = 125;

/// A parsed user name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username {
    /// The login name.
    pub login: String,
    /// The host after an `@`, if one was typed: the organisation's, or a retired one.
    pub host: Option<String>,
}

/// A parsed check interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckEvery {
    /// Only by hand.
    Manual,
    /// Minutes, 1 to 1440. May be below the organisation's minimum.
    Minutes(u16),
}

/// The internet provider's sending server, parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IspServer {
    /// The typed host, or the host that replaces a retired name.
    pub host: String,
    /// The typed port.
    pub port: Option<u16>,
    /// The retired name, if one was typed.
    pub retired_name: Option<String>,
}

impl Answers {
    /// Parses the group. `None` if the profile has no groups.
    ///
    /// # Errors
    /// The group is missing or unknown.
    pub fn group<'a>(&self, profile: &'a Profile) -> Result<Option<&'a str>, Problem> {
        let ids = || profile.groups.iter().map(|group| group.id.clone()).collect();
        let typed = self.group.trim();
        if profile.groups.is_empty() && typed.is_empty() {
            return Ok(None);
        }
        match profile.groups.iter().find(|group| group.id.eq_ignore_ascii_case(typed)) {
            Some(group) => Ok(Some(&group.id)),
            None if typed.is_empty() => Err(Problem::GroupMissing(ids())),
            None => Err(Problem::GroupUnknown(ids())),
        }
    }

    /// Parses the user name. Removes surrounding spaces and the host of an address, and lowers capitals if the
    /// organisation does.
    ///
    /// # Errors
    /// The user name is missing, or it is not one of this organisation.
    pub fn username(&self, profile: &Profile) -> Result<Username, Problem> {
        let typed = self.username.trim().trim_matches(['<', '>']);
        let typed = typed.strip_prefix("mailto:").unwrap_or(typed);
        let (login, host) = match typed.rsplit_once('@') {
            Some((login, host)) => (login, Some(host.trim_end_matches('.').to_ascii_lowercase())),
            None => (typed, None),
        };
        if login.is_empty() {
            return Err(Problem::UsernameMissing(profile.user_name.example.clone()));
        }
        if let Some(host) = &host
            && (host_name::parse(host).is_err()
                || (!profile.owns_host(host) && profile.retired_host(host).is_none()))
        {
            return Err(Problem::UsernameOfOtherOrganisation(host.clone()));
        }
        let is_invalid = |c: &char| !is_user_name_char(*c);
        if let Some(character) = login.chars().find(is_invalid) {
            return Err(Problem::UsernameCharacter(character));
        }
        let max_length = profile.user_name.max_length.unwrap_or(64);
        if login.len() > usize::from(max_length) {
            return Err(Problem::UsernameTooLong(max_length));
        }
        let login = if profile.user_name.lower_case { login.to_ascii_lowercase() } else { login.to_owned() };
        Ok(Username { login, host })
    }

    /// Parses the full name. Removes surrounding and repeated spaces.
    ///
    /// # Errors
    /// The name is missing, too long, or has a control character.
    pub fn name(&self) -> Result<String, Problem> {
        let name = self.name.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if name.trim().is_empty() {
            return Err(Problem::NameMissing);
        }
        if name.chars().any(is_unprintable) {
            return Err(Problem::NameCharacter);
        }
        if name.len() > MAX_NAME_BYTES {
            return Err(Problem::NameTooLong(MAX_NAME_BYTES));
        }
        Ok(name)
    }

    /// Parses the address: one of the organisation's, or an alias if it gives out aliases.
    ///
    /// # Errors
    /// The address is neither.
    pub fn address(&self, profile: &Profile, login: &str) -> Result<String, Problem> {
        let choices = address_choices(profile, login);
        let typed = self.address.trim();
        if typed.is_empty() {
            return choices.into_iter().next().ok_or(Problem::AddressUnknown(Vec::new()));
        }
        if let Some(choice) = choices.iter().find(|choice| {
            choice.eq_ignore_ascii_case(typed)
                || choice.rsplit_once('@').is_some_and(|(_, domain)| domain.eq_ignore_ascii_case(typed))
        }) {
            return Ok(choice.clone());
        }
        if let Some((local, domain)) = typed.rsplit_once('@')
            && is_local_part(local)
            && profile.addresses.iter().any(|choice| {
                choice.aliases
                    && choice.template.rsplit_once('@').is_some_and(|(_, d)| d.eq_ignore_ascii_case(domain))
            })
        {
            return Ok(format!("{local}@{}", domain.to_ascii_lowercase()));
        }
        Err(Problem::AddressUnknown(choices))
    }

    /// Parses the program and its version. The default is the newest version.
    ///
    /// # Errors
    /// No program was chosen, or the program or version is unknown.
    pub fn program(&self) -> Result<(ProgramId, Version), Problem> {
        let typed = self.program.trim();
        let (name, version) = match typed.split_once('@') {
            Some((name, version)) => (name.trim(), Some(version)),
            None => (typed, None),
        };
        if name.is_empty() {
            return Err(Problem::ProgramMissing);
        }
        let Some(program) = PROGRAMS.iter().find(|program| program.name.eq_ignore_ascii_case(name)) else {
            let names = PROGRAMS.iter().map(|p| p.name.to_owned()).collect();
            return Err(Problem::ProgramUnknown(names));
        };
        let newest = program.versions.last().copied().unwrap_or(Version::new(0, 0, 0));
        let version = match version {
            None => newest,
            Some(text) => text.parse().map_err(|_| Problem::VersionUnreadable(text.to_owned()))?,
        };
        Ok((program.id, version))
    }

    /// Returns the protocol: the answer, else the only one the program can read by, else the recommended one.
    pub fn protocol(&self, profile: &Profile) -> Protocol {
        let recommended = || self.recommended_protocol(profile);
        self.protocol.unwrap_or_else(|| match self.program().map(|(id, _)| id.program().protocols) {
            Ok([only]) => *only,
            _ => recommended(),
        })
    }

    /// Returns the protocol that the organisation recommends for this number of computers. If the number is unknown,
    /// it takes the protocol for several computers, which loses no mail.
    pub fn recommended_protocol(&self, profile: &Profile) -> Protocol {
        let policy = &profile.policy.protocol;
        let recommended = *match self.read_on {
            Some(ReadOn::One) => policy.one.value(),
            Some(ReadOn::Several) | None => policy.several.value(),
        };
        // Where nobody recommends one, it is one that exists.
        let offered = profile.incoming.first().filter(|_| {
            !profile.policy.is_given && profile.incoming.iter().all(|server| server.protocol != recommended)
        });
        offered.map_or(recommended, |server| server.protocol)
    }

    /// Parses the internet provider's server. `None` if mail is not sent through it.
    ///
    /// # Errors
    /// The text is not a mail server's name, or the organisation does not let members send through their provider.
    pub fn isp_server(&self, profile: &Profile) -> Result<Option<IspServer>, Problem> {
        let typed = self.isp_smtp.trim();
        let is_chosen = self.through_provider.unwrap_or(!typed.is_empty());
        if !is_chosen || self.network == Some(NetworkLocation::OnCampus) {
            return Ok(None);
        }
        if typed.is_empty() {
            return Err(Problem::IspSmtpMissing);
        }
        let (host, port) =
            host_name::split_port(typed).map_err(|port| Problem::IspSmtpPort(port.to_owned()))?;
        let host = host_name::parse(host).map_err(Problem::IspSmtpHost)?;
        if profile.not_mail_server(&host).is_some() {
            return Err(Problem::IspSmtpIsNotAMailServer(host));
        }
        if let Some(retired) = profile.retired_host(&host) {
            return Ok(Some(IspServer { host: retired.replaced_by.clone(), port, retired_name: Some(host) }));
        }
        if !profile.offers_provider_server() {
            return Err(Problem::IspSmtpNotOffered);
        }
        Ok(Some(IspServer { host, port, retired_name: None }))
    }

    /// Parses the days that fetched mail stays on the server. `None` if it does not stay, or with IMAP, which keeps
    /// all mail there.
    ///
    /// # Errors
    /// The answer is neither `no` nor a number from 1 to 365.
    pub fn retention_days(&self, profile: &Profile, protocol: Protocol) -> Result<Option<u16>, Problem> {
        let policy = &profile.policy.leave_on_server;
        let typed = self.leave_on_server.trim();
        if protocol == Protocol::Imap || typed.eq_ignore_ascii_case("no") {
            return Ok(None);
        }
        if typed.is_empty() {
            return Ok(policy.default.then_some(policy.days));
        }
        parse_count(typed, 365).map(Some).ok_or_else(|| Problem::LeaveOnServerDays(typed.to_owned()))
    }

    /// Parses the check interval. The default is the recommended interval.
    ///
    /// # Errors
    /// The answer is neither `manual` nor a number from 1 to 1440.
    pub fn check_every(&self, profile: &Profile) -> Result<CheckEvery, Problem> {
        let typed = self.check_every.trim();
        if typed.is_empty() {
            return Ok(CheckEvery::Minutes(profile.policy.check_interval.recommended_minutes));
        }
        if typed.eq_ignore_ascii_case("manual") {
            return Ok(CheckEvery::Manual);
        }
        parse_count(typed, 1440)
            .map(CheckEvery::Minutes)
            .ok_or_else(|| Problem::CheckEveryMinutes(typed.to_owned()))
    }
}

/// JSON may give a number or a text: `7` and `"7"` are the same answer.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
enum TextOrNumber {
    Number(u32),
    Text(String),
}

fn text_or_number<'de, D: serde::Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    Ok(match TextOrNumber::deserialize(input)? {
        TextOrNumber::Number(number) => number.to_string(),
        TextOrNumber::Text(text) => text,
    })
}

/// Returns the JSON Schema of a file of answers, made from [`Answers`].
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Answers).to_value()
}

/// Returns the organisation's addresses for a login name.
pub fn address_choices(profile: &Profile, login: &str) -> Vec<String> {
    profile.addresses.iter().map(|choice| fill_template(&choice.template, login, "")).collect()
}

fn parse_count(text: &str, max: u16) -> Option<u16> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|&number| digits && number >= 1 && number <= max)
}

fn is_local_part(text: &str) -> bool {
    let dotted = text.split('.').all(|part| !part.is_empty());
    dotted && text.len() <= 64 && text.chars().all(is_local_part_char)
}
