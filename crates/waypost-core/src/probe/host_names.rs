//! Compares host names: finds the name the user meant, and the domain an owner registered.

use super::evaluation::Evaluation;

/// The host name the user meant: the replacement of a retired host, or an organisation's host whose
/// name is nearly the same. A name that only the certificate contains is never returned, because
/// anybody can present a certificate.
pub(super) fn intended_host(evaluation: &Evaluation<'_>, presented: &[String]) -> Option<String> {
    let profile = evaluation.profile?;
    let host = &evaluation.server.host;
    if let Some(retired) = profile.retired_host(host) {
        return Some(retired.replaced_by.to_ascii_lowercase());
    }
    let known: Vec<String> = profile
        .incoming
        .iter()
        .map(|server| server.host.value())
        .chain(profile.outgoing.iter().map(|server| server.host.value()))
        .map(|host| host.to_ascii_lowercase())
        .collect();
    if known.contains(host) {
        return None;
    }
    let is_presented = |name: &&String| presented.iter().any(|other| other.eq_ignore_ascii_case(name));
    let is_similar = |name: &&String| is_misspelling(host, name);
    known.iter().find(is_presented).or_else(|| known.iter().find(is_similar)).cloned()
}

/// Whether `typed` differs from `correct` by one or two letters that were changed, left out or swapped.
fn is_misspelling(typed: &str, correct: &str) -> bool {
    typed != correct && strsim::osa_distance(typed, correct) <= 2
}

/// The domain that the owner of a host name probably registered: the last two labels, or three if the
/// second to last is short, as in `ac.uk`.
pub(super) fn registered_domain(host: &str) -> String {
    let labels: Vec<&str> = host.rsplit('.').collect();
    let has_short_suffix = labels.get(1).is_some_and(|label| label.len() <= 3)
        && labels.first().is_some_and(|label| label.len() == 2);
    let count = if has_short_suffix { 3 } else { 2 };
    labels.iter().take(count).map(|label| label.to_ascii_lowercase()).collect::<Vec<_>>().join(".")
}
