//! What a member of the organisation has: a help desk, a user name, addresses, a group.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::plan::localized_text::Text;

/// The help desk for members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpDesk {
    /// The name.
    #[serde(default)]
    pub name: Option<Text>,
    /// The telephone number, as dialled.
    #[serde(default)]
    pub phone: Option<String>,
    /// The email address.
    #[serde(default)]
    pub email: Option<String>,
    /// The web page. It must start with https.
    #[serde(default)]
    pub web: Option<String>,
    /// The opening hours.
    #[serde(default)]
    pub hours: Option<Text>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// The rule for user names.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserNameRule {
    /// An invented user name that follows the rule.
    pub example: String,
    /// The maximum length in characters, 1 to 127.
    #[serde(default)]
    #[schemars(range(min = 1, max = 127))]
    pub max_length: Option<u16>,
    /// Whether user names are in lower case, so that capitals are corrected.
    #[serde(default)]
    pub lower_case: bool,
    /// Common mistypings of the example. Validation checks that each is corrected to the example.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub mistakes: Vec<String>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// An address that a member can choose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressChoice {
    /// The address, with `{username}` as a placeholder.
    pub template: String,
    /// Whether the organisation gives out other names before the `@` at the same domain.
    #[serde(default)]
    pub aliases: bool,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}

/// Replaces the placeholders `{username}` and `{address}` of a template.
pub fn fill_template(template: &str, username: &str, address: &str) -> String {
    template.replace("{username}", username).replace("{address}", address)
}

/// A kind of member.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// A short name for options: lower-case letters, digits and dashes.
    pub id: String,
    /// The displayed name.
    pub name: Text,
}

/// Returns true if an entry for `groups` applies to a member of `group`. An entry without groups applies to everyone.
pub fn applies_to_group(groups: &[String], group: Option<&str>) -> bool {
    groups.is_empty() || group.is_some_and(|group| groups.iter().any(|g| g == group))
}
