//! Putting an account into the settings of a program, and taking it out again: what changes, key by
//! key. The files themselves are written elsewhere.

use serde::{Deserialize, Serialize};

use super::found::{Found, FoundAccount, Input};
use super::{Refusal, Request};
use crate::plan::account::Setting;
use crate::plan::{Plan, profile::Profile};

/// What putting an account in does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The account is new there.
    Added,
    /// The account was there, with other settings.
    Corrected,
    /// The account was there already, with these settings.
    Nothing,
}

impl Change {
    /// The name that scripts use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Corrected => "corrected",
            Self::Nothing => "nothing",
        }
    }
}

/// A program's files as they will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// What the program's settings call the account: `account3`, `Settings`, `Persona-Work`.
    pub account: String,
    /// What is done.
    pub change: Change,
    /// The files that change, by their names in the [`Input`].
    pub files: Vec<(String, Vec<u8>)>,
}

/// Puts the account of a request into existing settings; every byte of anything else stays.
pub type ApplyFn = fn(&Input<'_>, &Request<'_>) -> Result<Put, Refusal>;

/// A key whose value changed. Values are in the file's own writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyChange {
    /// The section, where the format has sections.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// The key.
    pub key: String,
    /// What it said before; none: it was not there.
    pub before: Option<String>,
    /// What it says after; none: it is gone.
    pub after: Option<String>,
}

/// The keys that differ between two states of a file, in the order of the later one.
pub type DiffFn = fn(before: &[u8], after: &[u8]) -> Vec<KeyChange>;

/// A file after changes were taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Changes that stay, because somebody gave the key yet another value since.
    pub kept: Vec<KeyChange>,
}

/// Takes changes back in a file that went on changing: only what still says what was put there.
pub type UndoFn = fn(now: &[u8], changes: &[KeyChange]) -> Result<UndoneFile, Refusal>;

/// What a program can do with an account in files that it uses already.
#[derive(Clone, Copy, Debug)]
pub struct ApplySupport {
    /// Puts an account in.
    pub put: ApplyFn,
    /// Compares two states.
    pub changes: DiffFn,
    /// Takes changes back.
    pub take_back: UndoFn,
}

/// The account of a plan among those that are there: read by the same protocol with the same login,
/// from the plan's server or another name the organisation had for it.
pub fn find_account<'a>(found: &'a Found, profile: &Profile, plan: &Plan) -> Option<&'a FoundAccount> {
    let incoming = &plan.account.incoming;
    let is_same = |account: &&FoundAccount| {
        let host = account.text(Setting::IncomingHost).unwrap_or_default();
        let login = account.text(Setting::IncomingUsername).unwrap_or_default();
        account.protocol() == Some(incoming.protocol.value)
            && local(profile, login).eq_ignore_ascii_case(local(profile, &incoming.username.value))
            && (host.eq_ignore_ascii_case(&incoming.host.value) || is_known_incoming_host(profile, host))
    };
    // The very server goes before an old name of it.
    let exact = |account: &&FoundAccount| {
        account
            .text(Setting::IncomingHost)
            .is_some_and(|host| host.eq_ignore_ascii_case(&incoming.host.value))
    };
    let all = || found.accounts.iter().filter(is_same);
    all().find(exact).or_else(|| all().next())
}

/// A login without the organisation's own domain, which many add by mistake.
fn local<'a>(profile: &Profile, login: &'a str) -> &'a str {
    match login.rsplit_once('@') {
        Some((local, domain)) if profile.owns_host(domain) => local,
        _ => login,
    }
}

/// Whether the organisation's profile names the host as a server for reading, now or in former times.
/// Another host below the organisation's domain may be a department's, with other mail on it.
fn is_known_incoming_host(profile: &Profile, host: &str) -> bool {
    profile.retired_host(host).is_some()
        || profile.not_mail_server(host).is_some()
        || profile.incoming.iter().any(|server| server.host.value().eq_ignore_ascii_case(host))
}

/// The settings of an account that are not what the plan says. One that the program keeps elsewhere, as
/// Eudora keeps the interval of all personalities with the main account, is nobody's fault here.
pub fn differing_settings(account: &FoundAccount, plan: &Plan) -> Vec<Setting> {
    plan.account
        .settings()
        .filter(|(setting, planned)| account.get(*setting).is_some_and(|found| !found.says(&planned.value)))
        .map(|(setting, _)| setting)
        .collect()
}
