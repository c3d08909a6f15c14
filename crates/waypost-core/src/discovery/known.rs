//! The services of the catalogue that ships with Waypost.

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
