//! What an organisation says about email programs.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::plan::localized_text::Text;
use crate::plan::program::{ProgramId, Version};

/// A note about some versions of a program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramNote {
    /// The program.
    pub program: ProgramId,
    /// The first version it covers. The default is the oldest.
    #[serde(default)]
    pub from: Option<String>,
    /// The first version it no longer covers. By default it covers all later ones.
    #[serde(default)]
    pub below: Option<String>,
    /// The note, written for members.
    pub text: Text,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

impl ProgramNote {
    /// Returns true if the note covers this version of the program.
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
    /// The organisation supports it.
    Approved,
    /// The organisation asks members not to use it.
    AdvisedAgainst,
}

/// The organisation's opinion of a program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramVerdict {
    /// The program.
    pub program: ProgramId,
    /// Approved or advised against.
    pub verdict: Verdict,
    /// The reason, written for members.
    pub reason: Text,
    /// The groups it applies to. The default is all.
    #[serde(default)]
    pub groups: Vec<String>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}
