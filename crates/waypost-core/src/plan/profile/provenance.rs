//! Who a profile comes from. New in schema 2.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who a profile comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// The organisation wrote it. The default.
    #[default]
    Organisation,
    /// Waypost's catalogue of mail services.
    Catalogue,
    /// What the domain, its DNS or a public database says.
    Lookup,
    /// An account in a program or a settings file.
    SettingsFile,
    /// The person typed the servers.
    Person,
}

impl Provenance {
    /// Returns the name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Catalogue => "catalogue",
            Self::Lookup => "lookup",
            Self::SettingsFile => "settings-file",
            Self::Person => "person",
        }
    }
}
