//! The organisation's profile: what an organisation publishes about its mail, as typed data.
//!
//! The types define the file format: [`schema`] is made from them, and [`super::validate`] checks a file against the
//! schema and for consistency. The doc comments of fields are the descriptions in the published schema.

mod cited;
mod lookup;
mod members;
mod policy;
mod programs;
mod provenance;
mod servers;
mod sign_in;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub use self::cited::{Cited, Detailed, Source};
pub use self::members::{AddressChoice, Group, HelpDesk, UserNameRule, applies_to_group, fill_template};
pub use self::policy::{CheckInterval, LeaveOnServerPolicy, Policy, ProtocolPolicy};
pub use self::programs::{ProgramNote, ProgramVerdict, Verdict};
pub use self::provenance::Provenance;
pub use self::servers::{
    Endpoint, IncomingServer, Network, NotMailServer, OutgoingServer, OwnCertificate, Port, RetiredHost,
    UsedFrom,
};
pub use self::sign_in::{SignIn, WebStep};
pub use super::localized_text::Text;

/// The version of the format that Waypost writes and fully understands.
pub const SCHEMA: u32 = 2;

/// A mail domain of another organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainOfOther {
    /// The domain, in lower case.
    pub domain: String,
    /// The organisation's name.
    pub organisation: Text,
}

/// An organisation's mail service, its rules, and the documents they were read in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The address of this schema, for editors.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema_address: Option<String>,
    /// The version of the format: 1 or 2.
    #[schemars(range(min = 1))]
    pub schema: u32,
    /// A short name for options and file names: lower-case letters, digits and inner dashes and, since schema 2, dots.
    #[schemars(length(min = 1, max = 64))]
    pub id: String,
    /// The profile's own version, increased with each change.
    #[schemars(length(min = 1, max = 64))]
    pub version: String,
    /// The day of the last change, as 2026-11-23.
    #[schemars(length(min = 10, max = 10))]
    pub date: String,
    /// The organisation's name.
    pub name: Text,
    /// Mail domains. An address in one of them belongs to the organisation.
    #[schemars(length(min = 1))]
    pub domains: Vec<String>,
    /// Domains that are other organisations', because profiles that are trusted more than this one say so. Empty for
    /// a profile that ships with Waypost or is signed with a trusted key. Not part of the file.
    #[serde(skip)]
    pub domains_of_others: Vec<DomainOfOther>,
    /// The help desk for members.
    pub help_desk: HelpDesk,
    /// Certificates to trust besides the system's when the servers are tested.
    #[serde(default)]
    pub certificates: Vec<OwnCertificate>,
    /// Documents that values were read in, each under a short id.
    pub sources: BTreeMap<String, Source>,
    /// Who the profile comes from. Since schema 2.
    #[serde(default)]
    pub provenance: Provenance,
    /// What members do at a website before a program can sign in. Since schema 2.
    #[serde(default)]
    pub sign_in: SignIn,
    /// Whether Waypost may look up other domains on computers that have this profile installed. The default is true.
    /// Since schema 2.
    #[serde(default)]
    pub lookup: Option<bool>,
    /// The rule for user names.
    pub user_name: UserNameRule,
    /// The addresses a member can choose from. The first is the default.
    #[schemars(length(min = 1))]
    pub addresses: Vec<AddressChoice>,
    /// Kinds of members with different settings.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Servers for reading mail, best first.
    #[schemars(length(min = 1))]
    pub incoming: Vec<IncomingServer>,
    /// Networks that belong to the organisation.
    #[serde(default)]
    pub networks: Vec<Network>,
    /// Servers for sending mail, best first.
    #[schemars(length(min = 1))]
    pub outgoing: Vec<OutgoingServer>,
    /// Whether members may send through their internet provider's server instead.
    #[serde(default)]
    pub provider_server: Option<Cited<bool>>,
    /// The organisation's rules. Since schema 2 it can be left out: then there are none, and Waypost's usual values apply.
    #[serde(default)]
    pub policy: Policy,
    /// Retired server names and the names that replace them.
    #[serde(default)]
    pub retired_hosts: Vec<RetiredHost>,
    /// Hosts that look like mail servers but are not.
    #[serde(default)]
    pub not_mail_servers: Vec<NotMailServer>,
    /// Notes about versions of programs.
    #[serde(default)]
    pub program_notes: Vec<ProgramNote>,
    /// Programs that the organisation approves of or advises against.
    #[serde(default)]
    pub programs: Vec<ProgramVerdict>,
}

/// Returns the JSON Schema of the format, made from the types of this module.
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Profile);
    schema.insert("title".into(), "Waypost organisation profile, schema 2".into());
    schema.insert("additionalProperties".into(), false.into());
    schema.to_value()
}
