//! Text of an organisation, in one language or in several.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// Text in one language or in several.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// One text for every language.
    Plain(String),
    /// A text for each language tag, as `{"en": "…", "fr": "…"}`.
    ByLanguage(BTreeMap<String, String>),
}

impl Text {
    /// Returns the text in the language, else in its parent (`pt` for `pt-BR`), in English, or in any language.
    pub fn in_language(&self, tag: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::ByLanguage(texts) => {
                let parent = tag.split('-').next().unwrap_or(tag);
                [tag, parent, "en"]
                    .into_iter()
                    .find_map(|tag| texts.get(tag))
                    .or_else(|| texts.values().next())
                    .map_or("", String::as_str)
            }
        }
    }

    /// Returns the text in every language.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Plain(text) => vec![text],
            Self::ByLanguage(texts) => texts.values().map(String::as_str).collect(),
        }
    }
}
