//! The organisation's profile: everything an organisation says about its mail, as typed data.
//!
//! The types here are the format: [`schema`] is made from them, [`super::validate`] holds a file
//! against that schema and against itself.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::account::{Assumption, Auth, Origin, Protocol, Sourced, Tls};
use super::choices::NetworkLocation;
pub use super::localized_text::Text;
use super::program::{ProgramId, Version};

/// The only schema this program writes and fully understands.
pub const SCHEMA: u32 = 1;

/// An organisation's mail service, its rules and where each of them is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// For editors: the address of this schema.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema_address: Option<String>,
    /// The version of this format: 1.
    #[schemars(range(min = 1))]
    pub schema: u32,
    /// A short name for options and file names: lower-case letters, digits and dashes.
    #[schemars(length(min = 1, max = 64))]
    pub id: String,
    /// The profile's own version, counted up with each change.
    #[schemars(length(min = 1, max = 64))]
    pub version: String,
    /// The day of the last change, as 2026-11-23.
    #[schemars(length(min = 10, max = 10))]
    pub date: String,
    /// The organisation's name.
    pub name: Text,
    /// Mail domains; an address in one of them names the organisation.
    #[schemars(length(min = 1))]
    pub domains: Vec<String>,
    /// Whom a person asks for help.
    pub help_desk: HelpDesk,
    /// Certificates to believe in besides the system's, when the servers are tried.
    #[serde(default)]
    pub certificates: Vec<OwnCertificate>,
    /// Where values were read: a short id, then what it is.
    pub sources: BTreeMap<String, Source>,
    /// What a user name looks like.
    pub user_name: UserNameRule,
    /// The addresses a person can choose from; the first is the default.
    #[schemars(length(min = 1))]
    pub addresses: Vec<AddressChoice>,
    /// Kinds of members whose settings differ.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Servers that mail is read from.
    #[schemars(length(min = 1))]
    pub incoming: Vec<IncomingServer>,
    /// Networks that count as the organisation's own.
    #[serde(default)]
    pub networks: Vec<Network>,
    /// Servers that mail is sent through.
    #[schemars(length(min = 1))]
    pub outgoing: Vec<OutgoingServer>,
    /// Whether members may send through their internet provider's own server instead.
    #[serde(default)]
    pub provider_server: Option<Cited<bool>>,
    /// The organisation's rules.
    pub policy: Policy,
    /// Server names that no longer work, and what replaces them.
    #[serde(default)]
    pub retired_hosts: Vec<RetiredHost>,
    /// Hosts that look like mail servers and are not.
    #[serde(default)]
    pub not_mail_servers: Vec<NotMailServer>,
    /// What the organisation says about versions of programs.
    #[serde(default)]
    pub program_notes: Vec<ProgramNote>,
    /// Programs the organisation approves of or advises against.
    #[serde(default)]
    pub programs: Vec<ProgramVerdict>,
}

/// A value, bare or with where it was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Cited<T> {
    /// The value alone: the source is that of the object around it.
    Bare(T),
    /// The value with its own source, or marked as assumed.
    Detailed(Detailed<T>),
}

/// A value with its own source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Detailed<T> {
    /// The value.
    pub value: T,
    /// Where it was read: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether nobody wrote it down; the person is told.
    #[serde(default)]
    pub assumed: bool,
    /// Why it is assumed, in words a member can read.
    #[serde(default)]
    pub reason: Option<Text>,
}

impl<T: Clone> Cited<T> {
    /// The value.
    pub const fn value(&self) -> &T {
        match self {
            Self::Bare(value) => value,
            Self::Detailed(detailed) => &detailed.value,
        }
    }

    /// The value with its origin; `enclosing_source` is the source of the object it stands in.
    pub fn sourced(&self, enclosing_source: Option<&String>) -> Sourced<T> {
        let origin = match self {
            Self::Bare(_) => Origin::Organisation { source: enclosing_source.cloned() },
            Self::Detailed(d) => {
                let source = d.source.as_ref().or(enclosing_source).cloned();
                if d.assumed {
                    let reason = d.reason.clone().unwrap_or_else(|| Text::Plain(String::new()));
                    Origin::Assumed(Assumption::Profile { source, reason })
                } else {
                    Origin::Organisation { source }
                }
            }
        };
        Sourced { value: self.value().clone(), origin }
    }
}

/// Whom a person asks for help.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpDesk {
    /// Its name.
    #[serde(default)]
    pub name: Option<Text>,
    /// Telephone, as it is dialled.
    #[serde(default)]
    pub phone: Option<String>,
    /// Email address.
    #[serde(default)]
    pub email: Option<String>,
    /// Web page, https only.
    #[serde(default)]
    pub web: Option<String>,
    /// When somebody answers.
    #[serde(default)]
    pub hours: Option<Text>,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A certificate of the organisation's own. One of the two is given.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnCertificate {
    /// A root, in PEM: the servers' certificates are believed that it vouches for.
    #[serde(default)]
    #[schemars(length(max = 16384))]
    pub root: Option<String>,
    /// The SHA-256 of one server's own certificate, 64 hexadecimal digits, colons allowed.
    #[serde(default)]
    #[schemars(length(min = 64, max = 95))]
    pub sha256: Option<String>,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A document that values were read in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// When it was written, as far as known.
    #[serde(default)]
    pub date: Option<String>,
    /// Where it can be found: an address or a place.
    #[serde(default)]
    pub place: Option<String>,
}

/// What a user name looks like.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserNameRule {
    /// A made-up user name that obeys the rule.
    pub example: String,
    /// The most characters one can have, 1 to 127.
    #[serde(default)]
    #[schemars(range(min = 1, max = 127))]
    pub max_length: Option<u16>,
    /// Whether capitals are typed by mistake and made small.
    #[serde(default)]
    pub lower_case: bool,
    /// What people type by mistake for the example; each must be understood as it, which is tried.
    #[serde(default)]
    pub mistakes: Vec<String>,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// An address a person can choose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressChoice {
    /// The address with `{username}` in it.
    pub template: String,
    /// Whether other names before the `@` are given out at the same domain.
    #[serde(default)]
    pub aliases: bool,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A kind of member.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// A short name for options: lower-case letters, digits and dashes.
    pub id: String,
    /// What it is called.
    pub name: Text,
}

/// A network that counts as the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// What it is called.
    pub name: Text,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// Another door of the same server.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// TCP port.
    #[schemars(range(min = 1, max = 65535))]
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A TCP port in the profile, 1 to 65535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Port(#[schemars(range(min = 1, max = 65535))] pub u16);

fn password() -> Cited<Auth> {
    Cited::Bare(Auth::Password)
}

fn plain_user_name() -> Cited<String> {
    Cited::Bare("{username}".into())
}

/// A server that mail is read from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IncomingServer {
    /// `imap` or `pop`.
    pub protocol: Protocol,
    /// Host name.
    pub host: Cited<String>,
    /// TCP port.
    pub port: Cited<Port>,
    /// `implicit`, `starttls` or `none`.
    pub tls: Cited<Tls>,
    /// How the login is done; `password` if left out.
    #[serde(default = "password")]
    pub auth: Cited<Auth>,
    /// The login name with `{username}` or `{address}` in it; `{username}` if left out.
    #[serde(default = "plain_user_name")]
    pub username: Cited<String>,
    /// The folder prefix, usually blank. IMAP only.
    #[serde(default)]
    pub path_prefix: Option<Cited<String>>,
    /// Other ports of the same server, for programs that cannot use the first.
    #[serde(default)]
    pub alternatives: Vec<Endpoint>,
    /// The groups it is for; left out: for all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Where its values were read.
    #[serde(default)]
    pub source: Option<String>,
}

/// Where a sending server can be used from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UsedFrom {
    /// Only the organisation's own networks.
    OnCampus,
    /// Only elsewhere.
    OffCampus,
    /// Everywhere.
    Anywhere,
}

/// A server that mail is sent through.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutgoingServer {
    /// Where it can be used from.
    pub used_from: UsedFrom,
    /// What the organisation calls it.
    #[serde(default)]
    pub name: Option<Text>,
    /// Host name.
    pub host: Cited<String>,
    /// TCP port.
    pub port: Cited<Port>,
    /// `implicit`, `starttls` or `none`.
    pub tls: Cited<Tls>,
    /// How the login is done; `password` if left out, `none` where nothing is asked.
    #[serde(default = "password")]
    pub auth: Cited<Auth>,
    /// The login name with `{username}` or `{address}` in it; `{username}` if left out.
    #[serde(default = "plain_user_name")]
    pub username: Cited<String>,
    /// Another port with the same protection, where the first is blocked.
    #[serde(default)]
    pub fallback_port: Option<Cited<Port>>,
    /// Other ports of the same server, for programs that cannot use the first.
    #[serde(default)]
    pub alternatives: Vec<Endpoint>,
    /// The groups it is for; left out: for all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Where its values were read.
    #[serde(default)]
    pub source: Option<String>,
}

/// The organisation's rules.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Whether mail programs must encrypt.
    pub tls_required: Cited<bool>,
    /// What is recommended to whom.
    pub protocol: ProtocolPolicy,
    /// How often mail may be checked.
    pub check_interval: CheckInterval,
    /// Keeping fetched mail on the server. POP only.
    pub leave_on_server: LeaveOnServerPolicy,
    /// Whether the program may keep the password; `false`: advised against.
    pub save_password: Cited<bool>,
    /// Whether people are asked to close the program when they are away for long.
    #[serde(default)]
    pub quit_when_away: Option<Cited<bool>>,
}

/// What is recommended to whom.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolPolicy {
    /// With one computer and one program.
    pub one: Cited<Protocol>,
    /// With several.
    pub several: Cited<Protocol>,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// How often mail may be checked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckInterval {
    /// Minutes that must lie between two checks, 1 to 1440.
    #[schemars(range(min = 1, max = 1440))]
    pub minimum_minutes: u16,
    /// Minutes that are recommended, not below the minimum, to 1440.
    #[schemars(range(min = 1, max = 1440))]
    pub recommended_minutes: u16,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// Keeping fetched mail on the server.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveOnServerPolicy {
    /// Whether it is kept when the person says nothing.
    pub default: bool,
    /// Days it is kept when it is, 1 to 365.
    #[schemars(range(min = 1, max = 365))]
    pub days: u16,
    /// Whether it goes when the message is emptied from the trash.
    pub delete_when_trash_emptied: bool,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A server name that no longer works.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RetiredHost {
    /// The old name.
    pub host: String,
    /// The name to use.
    pub replaced_by: String,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// A host that looks like a mail server and is not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotMailServer {
    /// Its name.
    pub host: String,
    /// What it is instead.
    pub reason: Text,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

/// What the organisation says about some versions of a program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramNote {
    /// The program.
    pub program: ProgramId,
    /// The first version it is about; left out: from the beginning.
    #[serde(default)]
    pub from: Option<String>,
    /// The first version it is no longer about; left out: to the last.
    #[serde(default)]
    pub below: Option<String>,
    /// What a member with that version must know.
    pub text: Text,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

impl ProgramNote {
    /// Whether the note is about this version; `None` is the newest.
    pub fn covers(&self, program: ProgramId, version: Version) -> bool {
        let parse = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Version>().ok());
        self.program == program
            && parse(&self.from).is_none_or(|from| version >= from)
            && parse(&self.below).is_none_or(|below| version < below)
    }
}

/// Approved or advised against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The organisation helps with it.
    Approved,
    /// The organisation asks people not to use it.
    AdvisedAgainst,
}

/// What the organisation thinks of a program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramVerdict {
    /// The program.
    pub program: ProgramId,
    /// Approved or advised against.
    pub verdict: Verdict,
    /// Why.
    pub reason: Text,
    /// The groups it is said to; left out: to all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Where this was read.
    #[serde(default)]
    pub source: Option<String>,
}

impl Profile {
    /// The incoming servers for a protocol and a group, best first.
    pub fn incoming_for<'a>(
        &'a self,
        protocol: Protocol,
        group: Option<&'a str>,
    ) -> impl Iterator<Item = &'a IncomingServer> {
        self.incoming.iter().filter(move |s| s.protocol == protocol && applies_to_group(&s.groups, group))
    }

    /// Returns the sending server for a network location and a group, best first: a server meant for the location, then
    /// one that works everywhere. `Both` takes only a server that works everywhere.
    pub fn outgoing_for(&self, network: NetworkLocation, group: Option<&str>) -> Option<&OutgoingServer> {
        let order: &[UsedFrom] = match network {
            NetworkLocation::OnCampus => &[UsedFrom::OnCampus, UsedFrom::Anywhere],
            NetworkLocation::OffCampus => &[UsedFrom::OffCampus, UsedFrom::Anywhere],
            NetworkLocation::Both => &[UsedFrom::Anywhere],
        };
        order.iter().find_map(|from| {
            self.outgoing
                .iter()
                .find(|server| server.used_from == *from && applies_to_group(&server.groups, group))
        })
    }

    /// Whether members may send through their internet provider's server.
    pub fn offers_provider_server(&self) -> bool {
        self.provider_server.as_ref().is_some_and(|offered| *offered.value())
    }

    /// What replaces a retired host name, if it is one.
    pub fn retired_host(&self, host: &str) -> Option<&RetiredHost> {
        self.retired_hosts.iter().find(|retired| retired.host.eq_ignore_ascii_case(host))
    }

    /// The entry of a host that looks like a mail server and is not.
    pub fn not_mail_server(&self, host: &str) -> Option<&NotMailServer> {
        self.not_mail_servers.iter().find(|entry| entry.host.eq_ignore_ascii_case(host))
    }

    /// Whether a host name is one of the organisation's, under any of its domains.
    pub fn owns_host(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.domains.iter().any(|domain| {
            host.strip_suffix(&domain.to_ascii_lowercase())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }

    /// The organisation's view of a program for a group, if it has one.
    pub fn verdict(&self, program: ProgramId, group: Option<&str>) -> Option<&ProgramVerdict> {
        self.programs.iter().find(|v| v.program == program && applies_to_group(&v.groups, group))
    }
}

/// Whether something for `groups` is for a member of `group`; no groups: for everyone.
pub fn applies_to_group(groups: &[String], group: Option<&str>) -> bool {
    groups.is_empty() || group.is_some_and(|group| groups.iter().any(|g| g == group))
}

/// Fills `{username}` and `{address}` of a template.
pub fn fill_template(template: &str, username: &str, address: &str) -> String {
    template.replace("{username}", username).replace("{address}", address)
}

/// The JSON Schema of the format, made from the types in this file.
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Profile);
    schema.insert("title".into(), "Waypost organisation profile, schema 1".into());
    schema.insert("additionalProperties".into(), false.into());
    schema.to_value()
}
