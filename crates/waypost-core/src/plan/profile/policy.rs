//! The rules of an organisation.

use schemars::JsonSchema;
use serde::Deserialize;

use super::cited::Cited;
use crate::plan::account::{Origin, Protocol};

/// The organisation's rules. Without them, Waypost's usual values ([`Policy::default`]).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Whether the profile has rules.
    #[serde(skip, default = "is_given")]
    pub is_given: bool,
    /// Whether email programs must encrypt.
    pub tls_required: Cited<bool>,
    /// The recommended protocols.
    pub protocol: ProtocolPolicy,
    /// How often programs may check for mail.
    pub check_interval: CheckInterval,
    /// How long fetched mail stays on the server. POP only.
    pub leave_on_server: LeaveOnServerPolicy,
    /// Whether the program may save the password. `false` advises against it.
    pub save_password: Cited<bool>,
    /// Whether members are asked to close the program during a long absence.
    #[serde(default)]
    pub quit_when_away: Option<Cited<bool>>,
}

/// A policy that is read from a profile is given.
const fn is_given() -> bool {
    true
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            is_given: false,
            // Not a rule: without one, sending a password unencrypted still needs the person's consent.
            tls_required: Cited::Bare(false),
            protocol: ProtocolPolicy {
                one: Cited::Bare(Protocol::Imap),
                several: Cited::Bare(Protocol::Imap),
                source: None,
            },
            check_interval: CheckInterval { minimum_minutes: 1, recommended_minutes: 10, source: None },
            leave_on_server: LeaveOnServerPolicy {
                default: false,
                days: 14,
                delete_when_trash_emptied: true,
                source: None,
            },
            save_password: Cited::Bare(true),
            quit_when_away: None,
        }
    }
}

impl Policy {
    /// The origin of a value of the policy, which `source` documents.
    pub fn origin(&self, source: Option<&String>) -> Origin {
        if self.is_given { Origin::Organisation { source: source.cloned() } } else { Origin::Default }
    }
}

/// The recommended protocols.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolPolicy {
    /// The protocol for one program on one computer.
    pub one: Cited<Protocol>,
    /// The protocol for several programs or computers.
    pub several: Cited<Protocol>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// How often programs may check for mail.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckInterval {
    /// The shortest interval that is allowed, in minutes, 1 to 1440.
    #[schemars(range(min = 1, max = 1440))]
    pub minimum_minutes: u16,
    /// The recommended interval in minutes, from the minimum to 1440.
    #[schemars(range(min = 1, max = 1440))]
    pub recommended_minutes: u16,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// How long fetched mail stays on the server.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveOnServerPolicy {
    /// Whether fetched mail stays on the server by default.
    pub default: bool,
    /// How long it stays, in days, 1 to 365.
    #[schemars(range(min = 1, max = 365))]
    pub days: u16,
    /// Whether it is deleted from the server when the message is emptied from the trash.
    pub delete_when_trash_emptied: bool,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}
