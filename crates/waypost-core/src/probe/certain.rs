//! The certificate's part of the judgement: which of its faults is the one to tell.

use super::cause::{Cause, CauseId, Responsible};
use super::judge::Evaluation;
use super::seen::{Certificate, Observations, ServerResponse, TlsError, TlsObservation};
use crate::plan::calendar;
use crate::plan::profile::Profile;

/// Programs and network devices that open TLS and show a certificate of their own, by a piece of its
/// issuer's name, small letters.
const INTERCEPTORS: &[&str] = &[
    "avast",
    "avg ",
    "avira",
    "bitdefender",
    "blue coat",
    "bluecoat",
    "check point",
    "cisco umbrella",
    "comodo filtering",
    "contentwatch",
    "dr.web",
    "drweb",
    "eset ssl",
    "eset, spol",
    "forcepoint",
    "fortinet",
    "fortigate",
    "g data",
    "gdata",
    "iboss",
    "kaspersky",
    "lightspeed",
    "mcafee",
    "netskope",
    "norton",
    "opendns",
    "palo alto",
    "panda security",
    "securly",
    "smoothwall",
    "sonicwall",
    "sophos",
    "squid",
    "symantec web",
    "trend micro",
    "untangle",
    "watchguard",
    "web/mail shield",
    "websense",
    "zscaler",
];

/// Who reads along, by the issuer's name.
pub(super) fn interceptor(tls: &TlsObservation) -> Option<&str> {
    let issuer = &tls.certificate.as_ref()?.issuer;
    let small = issuer.to_lowercase();
    INTERCEPTORS.iter().any(|name| small.contains(name)).then_some(issuer.as_str())
}

/// The most telling cause. A wrong clock makes every certificate look wrong, so it comes first; then
/// whoever stands in between; then the name, which is what most often is wrong in settings.
pub(super) fn cause(case: &Evaluation<'_>, tls: &TlsObservation, fault: TlsError) -> Cause {
    let none = Certificate::default();
    let certificate = tls.certificate.as_ref().unwrap_or(&none);
    let desk = |id| certificate_cause(case, certificate, id, Responsible::Organisation);
    match fault {
        TlsError::TooOld => return desk(CauseId::TlsTooOld),
        TlsError::Silent | TlsError::Closed => return desk(CauseId::ServerSilent).with("case", "tls"),
        TlsError::NoRoots => return desk(CauseId::CertificateUnknownIssuer).with("case", "no-roots"),
        TlsError::NotTls => {
            // After STARTTLS was agreed on, anything but TLS was put there by somebody else.
            return certificate_cause(case, certificate, CauseId::StarttlsInjected, Responsible::Network);
        }
        TlsError::NotTrusted | TlsError::WrongName | TlsError::Expired | TlsError::NotYetValid => {}
    }
    let out_of_time = case.seen.now < certificate.from || case.seen.now > certificate.until;
    if out_of_time && clock_is_wrong(case.profile, case.seen, certificate) {
        return certificate_cause(case, certificate, CauseId::ClockWrong, Responsible::You);
    }
    if let Some(who) = interceptor(tls) {
        let cause = certificate_cause(case, certificate, CauseId::CertificateIntercepted, Responsible::You);
        return cause.with("who", who).with("case", "untrusted");
    }
    if !certificate.matches_name {
        return wrong_name(case, certificate);
    }
    if case.seen.now > certificate.until {
        desk(CauseId::CertificateExpired)
    } else if case.seen.now < certificate.from {
        desk(CauseId::CertificateNotYetValid)
    } else if certificate.is_self_signed {
        desk(CauseId::CertificateSelfSigned)
    } else {
        let alone = if certificate.has_no_chain { "alone" } else { "chain" };
        desk(CauseId::CertificateUnknownIssuer).with("case", alone)
    }
}

fn certificate_cause(
    case: &Evaluation<'_>,
    certificate: &Certificate,
    id: CauseId,
    owner: Responsible,
) -> Cause {
    case.cause(id, owner)
        .with("issuer", &certificate.issuer)
        .with("from", calendar::format_date(certificate.from))
        .with("until", calendar::format_date(certificate.until))
        .with("today", calendar::format_date(case.seen.now))
}

fn wrong_name(case: &Evaluation<'_>, certificate: &Certificate) -> Cause {
    let retired = case.profile.and_then(|profile| profile.retired_host(&case.server.host)).is_some();
    let right = intended_host(case, &certificate.names);
    let shown = right.clone().or_else(|| certificate.names.first().cloned());
    let owner = if right.is_some() { Responsible::You } else { case.responsible_for_settings() };
    let kind = match (&right, retired) {
        (Some(_), true) => "retired",
        (Some(_), false) => "near",
        (None, _) => "other",
    };
    let mut cause = certificate_cause(case, certificate, CauseId::CertificateNameMismatch, owner)
        .with("case", kind)
        .with("presented", shown.unwrap_or_else(|| certificate.subject.clone()))
        .with("names", certificate.names.iter().take(4).cloned().collect::<Vec<_>>().join(", "));
    cause.use_host = right;
    cause
}

/// The name that was meant: what replaces a retired one, or the organisation's server whose name is
/// nearly the same. Never a name that the certificate alone brings.
pub(super) fn intended_host(case: &Evaluation<'_>, presented: &[String]) -> Option<String> {
    let profile = case.profile?;
    let host = &case.server.host;
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
    let shown = |name: &&String| presented.iter().any(|shown| shown.eq_ignore_ascii_case(name));
    let near = |name: &&String| is_near(host, name);
    known.iter().find(shown).or_else(|| known.iter().find(near)).cloned()
}

/// Whether one name was probably typed for the other: up to two letters changed, left out or swapped.
fn is_near(typed: &str, right: &str) -> bool {
    typed != right && strsim::osa_distance(typed, right) <= 2
}

/// Whether the clock is to blame: the server's own idea of the time, or the profile, which is not from
/// the future, say so.
fn clock_is_wrong(profile: Option<&Profile>, seen: &Observations, certificate: &Certificate) -> bool {
    const DAY: u64 = 86_400;
    let told = seen.web.as_ref().and_then(|web| web.date).or_else(|| match &seen.greeting {
        Some(ServerResponse::Words(lines)) => {
            lines.first().and_then(|line| calendar::parse_header_date(line))
        }
        _ => None,
    });
    if let Some(told) = told {
        // Whoever tells the time has to find the certificate in time, or both are wrong.
        return told.abs_diff(seen.now) > DAY && told >= certificate.from && told <= certificate.until;
    }
    let made = profile.and_then(|profile| calendar::parse_date(&profile.date));
    made.is_some_and(|made| seen.now + DAY < made)
}

/// The part of a host name that its owner registered, near enough: its last two labels, three where
/// the second is short as in `ac.uk`.
pub(super) fn registered_domain(host: &str) -> String {
    let labels: Vec<&str> = host.rsplit('.').collect();
    let short =
        labels.get(1).is_some_and(|label| label.len() <= 3) && labels.first().is_some_and(|l| l.len() == 2);
    let count = if short { 3 } else { 2 };
    labels.iter().take(count).map(|label| label.to_ascii_lowercase()).collect::<Vec<_>>().join(".")
}
