//! What members do at the service's website before a program can sign in. New in schema 2.

use schemars::JsonSchema;
use serde::Deserialize;

/// What a program needs besides the account's own password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// A password made for one program is used in place of the account's own.
    #[serde(default)]
    pub app_password: Option<WebStep>,
    /// Programs can read the mail only after this is turned on.
    #[serde(default)]
    pub turn_on: Option<WebStep>,
}

/// Something that members do at a website.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebStep {
    /// The page. It must start with https. Left out if it is not known.
    #[serde(default)]
    pub page: Option<String>,
    /// The document this was read in: an id of `sources`.
    #[serde(default)]
    pub source: Option<String>,
}
