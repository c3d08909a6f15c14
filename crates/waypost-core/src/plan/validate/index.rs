//! The names of a profile that others are looked up in, so that validation takes time in proportion to its length.

use std::collections::HashSet;

use crate::plan::profile::Profile;

/// The groups, domains and retired hosts of a profile.
pub(super) struct ProfileIndex<'a> {
    groups: HashSet<&'a str>,
    domains: HashSet<String>,
    retired: HashSet<String>,
}

impl<'a> ProfileIndex<'a> {
    pub(super) fn new(profile: &'a Profile) -> Self {
        Self {
            groups: profile.groups.iter().map(|group| group.id.as_str()).collect(),
            domains: profile.domains.iter().map(|domain| domain.to_ascii_lowercase()).collect(),
            retired: profile.retired_hosts.iter().map(|retired| retired.host.to_ascii_lowercase()).collect(),
        }
    }

    /// Returns true if the profile has the group.
    pub(super) fn has_group(&self, id: &str) -> bool {
        self.groups.contains(id)
    }

    /// Does what [`Profile::retired_host`] does.
    pub(super) fn is_retired(&self, host: &str) -> bool {
        self.retired.contains(&host.to_ascii_lowercase())
    }

    /// Does what [`Profile::owns_host`] does: the host or the part after one of its dots is a domain.
    pub(super) fn owns_host(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let parents = host.match_indices('.').filter_map(|(dot, _)| host.get(dot + 1..));
        std::iter::once(host.as_str()).chain(parents).any(|name| self.domains.contains(name))
    }
}
