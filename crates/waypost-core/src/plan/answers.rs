//! What the person answered, exactly as typed, and what it means.
//!
//! [`Answers`] is the only thing the window and the command line fill. Everything else is computed
//! from it: a [`ResolvedAnswers`] is what was understood, a [`Problem`] names what was not and where.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::account::Protocol;
use super::characters::is_unprintable;
pub use super::choices::{NetworkLocation, ReadOn};
use super::host_name;
pub use super::problem::{Field, Problem};
use super::profile::{Profile, fill_template};
use super::program::{PROGRAMS, ProgramId, TlsSupport, Version};

/// The answers, as typed. An empty text or `None` is a question not answered yet.
///
/// The JSON form has the same names as the command line's options, in snake_case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The organisation: an id or a file.
    pub org: String,
    /// The kind of member; an id of the profile's groups.
    pub group: String,
    /// The user name.
    pub username: String,
    /// The full name.
    pub name: String,
    /// One of the organisation's addresses; empty: its first.
    pub address: String,
    /// The program, with its version after `@`.
    pub program: String,
    /// How many computers or programs.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP; none: what is recommended.
    pub protocol: Option<Protocol>,
    /// Where mail is sent from; none: both.
    pub network: Option<NetworkLocation>,
    /// The internet provider's server, `HOST` or `HOST:PORT`.
    pub isp_smtp: String,
    /// Whether mail goes out through that server; none: if one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through_provider: Option<bool>,
    /// `no` or a number of days; empty: the organisation's default.
    #[serde(deserialize_with = "text_or_number")]
    #[schemars(with = "TextOrNumber")]
    pub leave_on_server: String,
    /// Whether the server's copy stays when the message is emptied from the trash.
    pub keep_after_trash: bool,
    /// Minutes or `manual`; empty: what is recommended.
    #[serde(deserialize_with = "text_or_number")]
    #[schemars(with = "TextOrNumber")]
    pub check_every: String,
    /// Whether unencrypted passwords were agreed to.
    pub accept_plaintext: bool,
}

/// The longest full name, in bytes: Eudora copies it, quotes included, into 128-byte buffers.
pub const MAX_NAME_BYTES: usize = 125;

/// A user name as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username {
    /// The login name.
    pub login: String,
    /// The host that stood behind an `@`, if one did: the organisation's, or a retired one.
    pub host: Option<String>,
}

/// An interval as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckEvery {
    /// By hand only.
    Manual,
    /// Minutes, 1 to 1440, not yet held against the organisation's minimum.
    Minutes(u16),
}

/// The internet provider's server as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IspServer {
    /// The host typed, or what replaces it where it was a retired name.
    pub host: String,
    /// The port typed.
    pub port: Option<u16>,
    /// The retired name that was typed.
    pub retired_name: Option<String>,
}

/// Every answer, understood. What was left open has its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedAnswers<'a> {
    /// The organisation.
    pub profile: &'a Profile,
    /// The kind of member.
    pub group: Option<&'a str>,
    /// The user name.
    pub username: Username,
    /// The full name.
    pub name: String,
    /// The address.
    pub address: String,
    /// Whether the person chose the address.
    pub address_chosen: bool,
    /// The program.
    pub program: ProgramId,
    /// Its version; the newest where none was given or it does not matter.
    pub version: Version,
    /// One or several, where it was said.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP, and whether the person chose it.
    pub protocol: Protocol,
    /// Whether the person chose the protocol.
    pub protocol_chosen: bool,
    /// Where mail is sent from.
    pub network: NetworkLocation,
    /// The provider's server, if it is used.
    pub isp: Option<IspServer>,
    /// Days fetched mail stays on the server; none: it does not.
    pub retention_days: Option<u16>,
    /// Whether the person said so.
    pub retention_chosen: bool,
    /// Whether the copy stays when the trash is emptied.
    pub keep_after_trash: bool,
    /// How often mail is checked.
    pub check_every: CheckEvery,
    /// Whether the person said how often.
    pub check_every_chosen: bool,
    /// Whether unencrypted passwords were agreed to.
    pub accept_plaintext: bool,
}

impl<'a> ResolvedAnswers<'a> {
    /// Understands the answers. What was left open takes the organisation's default.
    ///
    /// # Errors
    /// Every problem, in the order of the questions.
    pub fn resolve(profile: &'a Profile, answers: &Answers) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut keep = |problem| problems.push(problem);
        let group = ok_or_record(answers.group(profile), &mut keep);
        let username = ok_or_record(answers.username(profile), &mut keep);
        let name = ok_or_record(answers.name(), &mut keep);
        let login = username.as_ref().map_or("", |username| &username.login);
        let address = ok_or_record(answers.address(profile, login), &mut keep);
        let program = ok_or_record(answers.program(), &mut keep);
        let protocol = answers.protocol(profile);
        let group_id = group.flatten();
        if let Some((id, _)) = program.filter(|(id, _)| !id.can_read(protocol)) {
            keep(Problem::ProgramCannotRead(id, protocol));
        } else if profile.incoming_for(protocol, group_id).next().is_none() {
            keep(Problem::ProtocolNotOffered(protocol));
        }
        let network = answers.network.unwrap_or(NetworkLocation::Both);
        let isp = ok_or_record(answers.isp_server(profile), &mut keep);
        let retention_days = ok_or_record(answers.retention_days(profile, protocol), &mut keep);
        let check_every = ok_or_record(answers.check_every(profile), &mut keep);
        if isp == Some(None) && profile.outgoing_for(network, group_id).is_none() {
            keep(Problem::NoServerForNetwork(network));
        }
        match (group, username, name, address, program, isp, retention_days, check_every) {
            (
                Some(group),
                Some(username),
                Some(name),
                Some(address),
                Some((program, version)),
                Some(isp),
                Some(retention_days),
                Some(check_every),
            ) if problems.is_empty() => Ok(Self {
                profile,
                group,
                username,
                name,
                address,
                address_chosen: !answers.address.trim().is_empty() || profile.addresses.len() > 1,
                program,
                version,
                read_on: answers.read_on,
                protocol,
                protocol_chosen: answers.protocol.is_some(),
                network,
                isp,
                retention_days,
                retention_chosen: !answers.leave_on_server.trim().is_empty(),
                keep_after_trash: answers.keep_after_trash,
                check_every,
                check_every_chosen: !answers.check_every.trim().is_empty(),
                accept_plaintext: answers.accept_plaintext,
            }),
            _ => Err(problems),
        }
    }
}

impl ResolvedAnswers<'_> {
    /// Returns which TLS modes the program can use in this version.
    pub fn tls_support(&self) -> TlsSupport {
        (self.program.program().tls)(self.version)
    }
}

fn ok_or_record<T>(result: Result<T, Problem>, note: &mut impl FnMut(Problem)) -> Option<T> {
    result.map_err(note).ok()
}

impl Answers {
    /// The group, understood. A profile without groups has none.
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

    /// The user name, understood: spaces around it, capitals, a whole address or account are forgiven.
    ///
    /// # Errors
    /// Nothing was typed, or no login name of this organisation can be read in it.
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
            && !profile.owns_host(host)
            && profile.retired_host(host).is_none()
        {
            return Err(Problem::UsernameOfOtherOrganisation(host.clone()));
        }
        let wrong = |c: &char| !(c.is_ascii_alphanumeric() || "._-+".contains(*c));
        if let Some(character) = login.chars().find(wrong) {
            return Err(Problem::UsernameCharacter(character));
        }
        let longest = profile.user_name.max_length.unwrap_or(64);
        if login.len() > usize::from(longest) {
            return Err(Problem::UsernameTooLong(longest));
        }
        let login = if profile.user_name.lower_case { login.to_ascii_lowercase() } else { login.to_owned() };
        Ok(Username { login, host })
    }

    /// The full name without spaces around it and with single spaces inside.
    ///
    /// # Errors
    /// Nothing was typed, it is too long, or it holds a control character.
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

    /// The address: one of the organisation's, or another name where it gives out aliases.
    ///
    /// # Errors
    /// It is none of them.
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

    /// The program and its version; the newest version where none was given.
    ///
    /// # Errors
    /// Nothing was chosen, or no such program or version is known.
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

    /// IMAP or POP: the answer, else what is recommended, else the only one that the program knows.
    pub fn protocol(&self, profile: &Profile) -> Protocol {
        let recommended = || self.recommended_protocol(profile);
        self.protocol.unwrap_or_else(|| match self.program().map(|(id, _)| id.program().protocols) {
            Ok([only]) => *only,
            _ => recommended(),
        })
    }

    /// What the organisation recommends for this many computers; for several where it was not said,
    /// because that loses nothing.
    pub fn recommended_protocol(&self, profile: &Profile) -> Protocol {
        let policy = &profile.policy.protocol;
        *match self.read_on {
            Some(ReadOn::One) => policy.one.value(),
            Some(ReadOn::Several) | None => policy.several.value(),
        }
    }

    /// The internet provider's server, if one was given.
    ///
    /// # Errors
    /// What was given is not a mail server's name, or cannot be used at that place.
    pub fn isp_server(&self, profile: &Profile) -> Result<Option<IspServer>, Problem> {
        let typed = self.isp_smtp.trim();
        let wanted = self.through_provider.unwrap_or(!typed.is_empty());
        if !wanted || self.network == Some(NetworkLocation::OnCampus) {
            return Ok(None);
        }
        if typed.is_empty() {
            return Err(Problem::IspSmtpMissing);
        }
        let (host, port) = match typed.rsplit_once(':') {
            Some((host, port)) if !host.contains(':') => {
                let number = port.parse().ok().filter(|&n: &u16| n > 0 && !port.starts_with('+'));
                (host, Some(number.ok_or_else(|| Problem::IspSmtpPort(port.to_owned()))?))
            }
            _ => (typed, None),
        };
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

    /// Days that fetched mail stays on the server; none: it does not, or IMAP keeps all of it there.
    ///
    /// # Errors
    /// Not `no` and not 1 to 365.
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

    /// How often mail is checked; what is recommended where nothing was said.
    ///
    /// # Errors
    /// Not `manual` and not 1 to 1440.
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

/// `7` and `"7"` are the same answer.
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

/// The JSON Schema of a file of answers, made from [`Answers`].
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Answers).to_value()
}

/// The organisation's addresses for a login name.
pub fn address_choices(profile: &Profile, login: &str) -> Vec<String> {
    profile.addresses.iter().map(|choice| fill_template(&choice.template, login, "")).collect()
}

fn parse_count(text: &str, most: u16) -> Option<u16> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|&number| digits && number >= 1 && number <= most)
}

fn is_local_part(text: &str) -> bool {
    let dotted = text.split('.').all(|part| !part.is_empty());
    dotted && text.len() <= 64 && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-+'".contains(c))
}
