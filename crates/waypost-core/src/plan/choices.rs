//! Choices with a fixed set of values.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many computers or programs read the mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadOn {
    /// One program on one computer.
    One,
    /// Several computers or programs.
    Several,
}

/// Where mail is sent from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Place")]
pub enum NetworkLocation {
    /// Only the organisation's own networks.
    OnCampus,
    /// Only other networks.
    OffCampus,
    /// Both: a laptop that moves.
    Both,
}

impl NetworkLocation {
    /// Returns true if mail is ever sent from other networks.
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::OnCampus)
    }
}
