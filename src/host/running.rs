//! Whether a program is running, and what it keeps beside its settings.

use std::path::Path;

use super::Host;

/// Whether the Thunderbird of a profile is running.
pub fn thunderbird_is_running(_profile: &Path) -> bool {
    false
}

/// Whether Eudora is running.
pub fn eudora_is_running(_host: &Host) -> bool {
    false
}

/// The servers a profile keeps passwords for.
pub fn saved_logins(_profile: &Path) -> Vec<String> {
    Vec::new()
}
