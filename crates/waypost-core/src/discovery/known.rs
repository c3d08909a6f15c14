//! The services of the catalogue that ships with Waypost.

use std::sync::LazyLock;

use super::MailService;
use crate::catalogue;

/// Returns the service that a domain belongs to. It may have a flag: then it is named and not offered.
pub fn known_service(domain: &str) -> Option<MailService> {
    serde_json::from_str(catalogue::line(domain)?).ok()
}

/// Returns every service.
pub fn known_services() -> impl Iterator<Item = MailService> {
    catalogue::lines().filter_map(|line| serde_json::from_str(line).ok())
}

/// How much the catalogue knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The number of domains.
    pub domains: usize,
    /// The day of its newest entry, as 2026-11-30.
    pub date: String,
}

/// Returns how much the catalogue knows.
pub fn catalogue_extent() -> &'static Extent {
    static EXTENT: LazyLock<Extent> = LazyLock::new(|| Extent {
        domains: catalogue::domains().count(),
        date: known_services().map(|service| service.date).max().unwrap_or_default(),
    });
    &EXTENT
}
