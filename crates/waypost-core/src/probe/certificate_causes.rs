//! Picks the cause of a TLS failure. A certificate often has several faults; one of them is reported.

use super::cause::{Cause, CauseId, Responsible};
use super::evaluation::Evaluation;
use super::host_names::intended_host;
use super::observations::{Certificate, Observations, ServerResponse, TlsError, TlsObservation};
use crate::plan::calendar;
use crate::plan::profile::Profile;

/// Programs and network devices that intercept TLS with a certificate of their own, recognised by a part
/// of the issuer's name in lower case.
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

/// The issuer's name, if it belongs to a program or device that intercepts TLS.
pub(super) fn interceptor(tls: &TlsObservation) -> Option<&str> {
    let issuer = &tls.certificate.as_ref()?.issuer;
    let lower = issuer.to_lowercase();
    INTERCEPTORS.iter().any(|name| lower.contains(name)).then_some(issuer.as_str())
}

/// The most useful cause of a TLS failure. A wrong clock comes first, because it makes every certificate
/// look invalid; then interception; then the host name, the most common mistake in settings.
pub(super) fn tls_cause(evaluation: &Evaluation<'_>, tls: &TlsObservation, error: TlsError) -> Cause {
    let none = Certificate::default();
    let certificate = tls.certificate.as_ref().unwrap_or(&none);
    let for_organisation = |id| certificate_cause(evaluation, certificate, id, Responsible::Organisation);
    let now = evaluation.observed.now;
    match error {
        TlsError::TooOld => return for_organisation(CauseId::TlsTooOld),
        TlsError::Silent | TlsError::Closed => {
            return for_organisation(CauseId::ServerSilent).with("case", "tls");
        }
        TlsError::NoRoots => {
            return for_organisation(CauseId::CertificateUnknownIssuer).with("case", "no-roots");
        }
        TlsError::NotTls => {
            // After a STARTTLS that the server accepted, data that is not TLS was injected.
            return certificate_cause(
                evaluation,
                certificate,
                CauseId::StarttlsInjected,
                Responsible::Network,
            );
        }
        TlsError::NotTrusted | TlsError::WrongName | TlsError::Expired | TlsError::NotYetValid => {}
    }
    let is_out_of_date = now < certificate.from || now > certificate.until;
    if is_out_of_date && clock_is_wrong(evaluation.profile, evaluation.observed, certificate) {
        return certificate_cause(evaluation, certificate, CauseId::ClockWrong, Responsible::You);
    }
    if let Some(issuer) = interceptor(tls) {
        let cause =
            certificate_cause(evaluation, certificate, CauseId::CertificateIntercepted, Responsible::You);
        return cause.with("who", issuer).with("case", "untrusted");
    }
    if !certificate.matches_name {
        return wrong_name(evaluation, certificate);
    }
    if now > certificate.until {
        for_organisation(CauseId::CertificateExpired)
    } else if now < certificate.from {
        for_organisation(CauseId::CertificateNotYetValid)
    } else if certificate.is_self_signed {
        for_organisation(CauseId::CertificateSelfSigned)
    } else {
        let case = if certificate.has_no_chain { "alone" } else { "chain" };
        for_organisation(CauseId::CertificateUnknownIssuer).with("case", case)
    }
}

/// A cause with the certificate's issuer and validity.
fn certificate_cause(
    evaluation: &Evaluation<'_>,
    certificate: &Certificate,
    id: CauseId,
    responsible: Responsible,
) -> Cause {
    evaluation
        .cause(id, responsible)
        .with("issuer", &certificate.issuer)
        .with("from", calendar::format_date(certificate.from))
        .with("until", calendar::format_date(certificate.until))
        .with("today", calendar::format_date(evaluation.observed.now))
}

/// The cause of a certificate for another host name. Names the right host if the profile knows it.
fn wrong_name(evaluation: &Evaluation<'_>, certificate: &Certificate) -> Cause {
    let is_retired =
        evaluation.profile.and_then(|profile| profile.retired_host(&evaluation.server.host)).is_some();
    let intended = intended_host(evaluation, &certificate.names);
    let presented = intended.clone().or_else(|| certificate.names.first().cloned());
    let responsible =
        if intended.is_some() { Responsible::You } else { evaluation.responsible_for_settings() };
    let case = match (&intended, is_retired) {
        (Some(_), true) => "retired",
        (Some(_), false) => "near",
        (None, _) => "other",
    };
    let mut cause = certificate_cause(evaluation, certificate, CauseId::CertificateNameMismatch, responsible)
        .with("case", case)
        .with("presented", presented.unwrap_or_else(|| certificate.subject.clone()))
        .with("names", certificate.names.iter().take(4).cloned().collect::<Vec<_>>().join(", "));
    cause.use_host = intended;
    cause
}

/// Whether this computer's clock is wrong. Evidence is the server's own time, or the date of the profile:
/// the clock cannot be right if it is before the day the profile was written.
fn clock_is_wrong(profile: Option<&Profile>, observed: &Observations, certificate: &Certificate) -> bool {
    const SECONDS_PER_DAY: u64 = 86_400;
    let reported_time = observed.web.as_ref().and_then(|web| web.date).or_else(|| match &observed.greeting {
        Some(ServerResponse::Lines(lines)) => {
            lines.first().and_then(|line| calendar::parse_header_date(line))
        }
        _ => None,
    });
    if let Some(time) = reported_time {
        // The reported time counts only if the certificate is valid then. Otherwise it proves nothing.
        return time.abs_diff(observed.now) > SECONDS_PER_DAY
            && time >= certificate.from
            && time <= certificate.until;
    }
    let written = profile.and_then(|profile| calendar::parse_date(&profile.date));
    written.is_some_and(|written| observed.now + SECONDS_PER_DAY < written)
}
