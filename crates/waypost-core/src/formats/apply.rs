//! Applying an account to the settings that a program already uses, and undoing that. Changes are listed
//! key by key. The files are written elsewhere.

use serde::{Deserialize, Serialize};

use super::found::{Found, FoundAccount, Input};
use super::ownership::{NamedByPerson, belongs_to};
use super::refusal::Refusal;
use super::request::Request;
use crate::plan::account::Setting;
use crate::plan::{Plan, profile::Profile};

/// What applying an account does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountChange {
    /// Adds the account.
    Added,
    /// Corrects an existing account.
    Corrected,
    /// Nothing: the account exists with these settings.
    Nothing,
}

impl AccountChange {
    /// The id, for scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Corrected => "corrected",
            Self::Nothing => "nothing",
        }
    }
}

/// A program's files after applying an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppliedFiles {
    /// The account's name inside the program's settings: `account3`, `Settings`, `Persona-Work`.
    pub account: String,
    /// What applying does.
    pub change: AccountChange,
    /// The files that change, by their names in the [`Input`].
    pub files: Vec<(String, Vec<u8>)>,
}

/// Applies the account of a request to existing settings and keeps every other byte.
pub(crate) type ApplyFn = fn(&Input<'_>, &Request<'_>) -> Result<AppliedFiles, Refusal>;

/// A key whose value changed. Values are as the file writes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyChange {
    /// The section, in formats that have sections.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// The key.
    pub key: String,
    /// The value before. `None` if the key was missing.
    pub before: Option<String>,
    /// The value after. `None` if the key was removed.
    pub after: Option<String>,
}

/// The keys that differ between two states of a file, in the order of the later state.
pub(crate) type DiffFn = fn(before: &[u8], after: &[u8]) -> Vec<KeyChange>;

/// A file after changes were undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneFile {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Changes that stay, because the key has another value since.
    pub not_undone: Vec<KeyChange>,
}

/// Undoes changes in a file that may have changed since. Only keys that still have the applied value are
/// restored.
pub(crate) type UndoFn = fn(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal>;

/// What can be done with an account in files that a program already uses.
#[derive(Clone, Copy, Debug)]
pub struct ApplySupport {
    /// Applies an account.
    pub apply: ApplyFn,
    /// Compares two states of a file.
    pub diff: DiffFn,
    /// Undoes changes.
    pub undo: UndoFn,
}

/// Finds the account of a plan among existing accounts: the organisation's, with the same protocol, the same
/// login, and the plan's server or another name that the organisation had for it.
pub(crate) fn find_account<'a>(found: &'a Found, profile: &Profile, plan: &Plan) -> Option<&'a FoundAccount> {
    let incoming = &plan.account.incoming;
    let named = NamedByPerson::from_plan(plan);
    let is_same = |account: &&FoundAccount| {
        let host = account.text(Setting::IncomingHost).unwrap_or_default();
        let login = account.text(Setting::IncomingUsername).unwrap_or_default();
        account.protocol() == Some(incoming.protocol.value)
            && without_own_domain(profile, login)
                .eq_ignore_ascii_case(without_own_domain(profile, &incoming.username.value))
            && (host.eq_ignore_ascii_case(&incoming.host.value) || is_known_incoming_host(profile, host))
            && belongs_to(account, profile, &[], &named)
    };
    let has_exact_host = |account: &&FoundAccount| {
        account
            .text(Setting::IncomingHost)
            .is_some_and(|host| host.eq_ignore_ascii_case(&incoming.host.value))
    };
    let candidates = || found.accounts.iter().filter(is_same);
    // An account with the exact host comes before one with an old name of it.
    candidates().find(has_exact_host).or_else(|| candidates().next())
}

/// A login without the organisation's own domain, which many people add by mistake.
fn without_own_domain<'a>(profile: &Profile, login: &'a str) -> &'a str {
    match login.rsplit_once('@') {
        Some((local, domain)) if profile.owns_host(domain) => local,
        _ => login,
    }
}

/// Whether the organisation's profile names the host as a server for reading, now or formerly. Another
/// host below the organisation's domain may belong to a department and have other mail.
fn is_known_incoming_host(profile: &Profile, host: &str) -> bool {
    profile.retired_host(host).is_some()
        || profile.not_mail_server(host).is_some()
        || profile.incoming.iter().any(|server| server.host.value().eq_ignore_ascii_case(host))
}

/// The settings of an account that differ from the plan. Settings that the program keeps elsewhere are
/// left out: Eudora keeps the check interval of all personalities with the main account.
pub fn differing_settings(account: &FoundAccount, plan: &Plan) -> Vec<Setting> {
    plan.account
        .settings()
        .filter(|(setting, planned)| {
            account.get(*setting).is_some_and(|found| !found.matches(&planned.value))
        })
        .map(|(setting, _)| setting)
        .collect()
}
