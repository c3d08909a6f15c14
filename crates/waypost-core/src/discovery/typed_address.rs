//! What a typed address tells before anything is asked.

use super::known::known_service;
use super::service::MailService;
use crate::catalogue;
use crate::plan::host_name::{self, HostNameError};
use crate::plan::profile::Profile;

/// What is known about a typed address without any network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TypedAddress {
    /// Nothing is typed.
    #[default]
    Empty,
    /// It has no part after an `@`: perhaps a user name.
    NoDomain,
    /// The part before the last `@` is empty, or has a blank or another `@`.
    NoLocalPart,
    /// The part after the `@` is no domain.
    NotADomain(HostNameError),
    /// It belongs to the profile with this index.
    Organisation(usize),
    /// It belongs to a service of the catalogue, which may have a flag.
    Service(Box<MailService>),
    /// Nothing is known about its domain.
    Unknown {
        /// The domain, in the form that the DNS needs.
        domain: String,
        /// A known domain that differs in one or two letters.
        similar: Option<String>,
    },
}

impl TypedAddress {
    /// Reads what was typed. The profiles come before the catalogue.
    pub fn read<'a>(typed: &str, profiles: impl Iterator<Item = &'a Profile> + Clone) -> Self {
        let typed = address_in(typed);
        if typed.is_empty() {
            return Self::Empty;
        }
        let Some((local, domain)) = typed.rsplit_once('@') else { return Self::NoDomain };
        if !is_local_part(local) {
            return Self::NoLocalPart;
        }
        let domain = match host_name::parse(domain) {
            Ok(domain) => domain,
            Err(error) => return Self::NotADomain(error),
        };
        if let Some(index) = profiles.clone().position(|profile| profile.owns_host(&domain)) {
            return Self::Organisation(index);
        }
        if let Some(service) = known_service(&domain) {
            return Self::Service(Box::new(service));
        }
        let own = profiles.flat_map(|profile| profile.domains.iter().map(String::as_str));
        let similar =
            closest_domain(&domain, own.chain(catalogue::domains().map(|domain| -> &'a str { domain })));
        Self::Unknown { domain, similar }
    }
}

/// The address in a typed or pasted text: `Jane Doe <jane@example.org>` and `mailto:jane@example.org` have one.
pub fn address_in(typed: &str) -> &str {
    let typed = typed.trim();
    let inside = typed.rsplit_once('<').map_or(typed, |(_, rest)| rest.split('>').next().unwrap_or(rest));
    let inside = inside.trim();
    match inside.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => inside.get(7..).unwrap_or(inside).trim(),
        _ => inside,
    }
}

/// The domain of the address in a typed text, in the form that the DNS needs. `None` without a whole address.
pub fn domain_in(typed: &str) -> Option<String> {
    let (local, domain) = address_in(typed).rsplit_once('@')?;
    host_name::parse(domain).ok().filter(|_| is_local_part(local))
}

/// True for what can stand before the `@`.
fn is_local_part(local: &str) -> bool {
    !local.is_empty() && !local.contains(|c: char| c == '@' || c.is_whitespace() || c.is_control())
}

/// The known domain that was most likely meant: one letter is wrong, or two of a long name.
fn closest_domain<'a>(domain: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let most_edits = if domain.len() < 9 { 1 } else { 2 };
    known
        .filter(|other| domain.len().abs_diff(other.len()) <= most_edits)
        .map(|other| (strsim::damerau_levenshtein(domain, other), other))
        .filter(|(distance, _)| *distance <= most_edits)
        .min()
        .map(|(_, other)| other.to_owned())
}
