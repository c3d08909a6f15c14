//! Values with the document they were read in.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::plan::account::{Assumption, Origin, Sourced};
use crate::plan::localized_text::Text;

/// A value, alone or with its source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Cited<T> {
    /// The value alone. The source of the enclosing object applies.
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
    /// The document it was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether no document confirms the value. Members are told.
    #[serde(default)]
    pub assumed: bool,
    /// The reason for the assumption, written for members.
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

    /// Returns the value with its origin. `enclosing_source` is the source of the enclosing object, used if the value
    /// names none.
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

/// A document that values were read in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// The date of the document, if known.
    #[serde(default)]
    pub date: Option<String>,
    /// Where the document can be found: a web address or a place.
    #[serde(default)]
    pub place: Option<String>,
}
