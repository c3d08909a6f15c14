//! Rules about encryption and passwords.

use crate::plan::account::{Account, Auth, Origin, Setting, Tls};
use crate::plan::advice::{Advice, AdviceId, Severity};
use crate::plan::program::TlsSupport;
use crate::plan::resolved_answers::ResolvedAnswers;

pub(super) fn no_tls(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let applies = answers.tls_support() != TlsSupport::None && account.sends_plaintext_password();
    let severity = if answers.accept_plaintext { Severity::Warning } else { Severity::Error };
    let is_incoming = account.incoming.tls.value == Tls::None;
    let (about, host) = if is_incoming {
        (Setting::IncomingTls, &account.incoming.host)
    } else {
        (Setting::OutgoingTls, &account.outgoing.host)
    };
    applies.then(|| Advice::new(AdviceId::NoTls, severity, about).text("host", &host.value))
}

/// Gives information if every connection is encrypted. If one is not, this rule says that it is not allowed; another
/// says why.
pub(super) fn tls_required(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let required = answers.profile.policy.tls_required.sourced(None);
    let is_plaintext = account.incoming.tls.value == Tls::None || account.outgoing.tls.value == Tls::None;
    let severity = match (is_plaintext, answers.accept_plaintext) {
        (false, _) => Severity::Info,
        (true, true) => Severity::Warning,
        (true, false) => Severity::Error,
    };
    let source = match &required.origin {
        Origin::Organisation { source } => source.as_ref(),
        _ => None,
    };
    required.value.then(|| {
        Advice::new(AdviceId::TlsRequired, severity, Setting::IncomingTls)
            .text("case", if is_plaintext { "clear" } else { "encrypted" })
            .with_source(source)
    })
}

pub(super) fn do_not_save_password(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let policy = answers.profile.policy.save_password.sourced(None);
    let needs_login = account.incoming.auth.value != Auth::None;
    (needs_login && !policy.value).then(|| {
        Advice::new(AdviceId::DoNotSavePassword, Severity::Advice, Setting::IncomingAuth)
            .with_source(policy.origin.source())
    })
}

pub(super) fn certificate_name_mismatch(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let retired = answers.profile.retired_hosts.first()?;
    let has_tls = account.incoming.tls.value != Tls::None || account.outgoing.tls.value != Tls::None;
    let retired_names: Vec<&str> =
        answers.profile.retired_hosts.iter().map(|retired| retired.host.as_str()).collect();
    has_tls.then(|| {
        Advice::new(AdviceId::CertificateNameMismatch, Severity::Info, Setting::IncomingHost)
            .text("incoming", &account.incoming.host.value)
            .text("outgoing", &account.outgoing.host.value)
            .text("old", retired_names.join(", "))
            .with_source(retired.source.as_ref())
    })
}
