//! Reads and validates a profile: reports every error at once, each with its line and column.

mod index;
mod issue;
mod members;
mod newer_schema;
mod policy;
mod servers;
mod upgrade;
mod validator;

use std::sync::OnceLock;

use serde_json::Value;

pub use self::issue::{Issue, IssueKind, MAX_TEXT_CHARS};
use self::newer_schema::ignore_newer_schema;
pub use self::upgrade::upgrade;
use self::validator::Validator;
use super::json_document::{self, JsonError, Position, Schema};
use super::profile::{Profile, SCHEMA};

/// The longest profile in bytes: 1 MiB.
pub const MAX_PROFILE_BYTES: usize = 1 << 20;

/// A valid profile.
#[derive(Clone, Debug)]
pub struct ValidatedProfile {
    /// The profile.
    pub profile: Profile,
    /// The profile's JSON, as written.
    pub json: Value,
    /// Issues that do not prevent its use.
    pub warnings: Vec<Issue>,
}

/// Reads and validates a profile.
///
/// # Errors
/// Every issue, in the order of the text. At least one is not a warning.
pub fn read(bytes: &[u8]) -> Result<ValidatedProfile, Vec<Issue>> {
    let mut document = json_document::read(bytes, MAX_PROFILE_BYTES, file_schema());
    let mut value = document.value.take();
    let newer_schema =
        value.as_ref().and_then(|value| value.get("schema")?.as_u64()).filter(|n| *n > u64::from(SCHEMA));
    let mut issues: Vec<Issue> = std::mem::take(&mut document.errors)
        .into_iter()
        .map(|(path, position, error)| Issue {
            is_warning: false,
            position,
            path,
            kind: IssueKind::Structure(error),
        })
        .collect();
    if let Some(number) = newer_schema {
        ignore_newer_schema(&mut issues, value.as_mut(), &document, number);
    }
    if issues.iter().any(|issue| !issue.is_warning) {
        return Err(issues);
    }
    let json = value.clone().unwrap_or_default();
    let profile = match value.map(serde_json::from_value::<Profile>) {
        Some(Ok(profile)) => profile,
        // The schema is made from the types, so a valid value deserializes. If it does not, report why.
        Some(Err(error)) => return Err(vec![syntax_issue(error.to_string())]),
        None => return Err(issues),
    };
    let mut validator = Validator::new(&document, &profile, issues);
    validator.validate();
    let mut issues = validator.issues;
    issues.sort_by_key(|issue| issue.position);
    if issues.iter().any(|issue| !issue.is_warning) {
        return Err(issues);
    }
    Ok(ValidatedProfile { profile, json, warnings: issues })
}

/// The schema of profiles.
fn file_schema() -> &'static Schema {
    static FILE_SCHEMA: OnceLock<Schema> = OnceLock::new();
    FILE_SCHEMA.get_or_init(|| Schema::new(super::profile::schema()))
}

fn syntax_issue(message: String) -> Issue {
    let position = Position::START;
    Issue {
        is_warning: false,
        position,
        path: String::new(),
        kind: IssueKind::Structure(JsonError::Syntax(message)),
    }
}

impl Validator<'_> {
    /// Checks the whole profile.
    fn validate(&mut self) {
        let profile = self.profile;
        self.header();
        self.text("name", &profile.name);
        self.line("version", Some(&profile.version));
        self.line("$schema", profile.schema_address.as_deref());
        self.help_desk();
        self.sign_in();
        self.user_names_and_addresses();
        for (index, server) in profile.incoming.iter().enumerate() {
            self.incoming(&format!("incoming[{index}]"), server);
        }
        for (index, network) in profile.networks.iter().enumerate() {
            let path = format!("networks[{index}]");
            self.text(&format!("{path}.name"), &network.name);
            self.source(&path, network.source.as_ref());
        }
        for (index, server) in profile.outgoing.iter().enumerate() {
            self.outgoing(&format!("outgoing[{index}]"), server);
        }
        self.sending_servers();
        if let Some(offered) = &profile.provider_server {
            self.cited("provider_server", offered);
        }
        self.policy();
        self.hosts();
        self.programs();
        self.certificates();
    }
}
