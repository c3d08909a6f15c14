//! Rules about servers: host names, ports, sending from outside, assumed values.

use crate::plan::account::{Account, Assumption, Origin, Setting, SettingValue, Sourced};
use crate::plan::advice::{Advice, AdviceId, AdviceValue, Severity};
use crate::plan::choices::NetworkLocation;
use crate::plan::policy_rules::{not_mail_server_rule, retired_host_rule};
use crate::plan::profile::Provenance;
use crate::plan::resolved_answers::ResolvedAnswers;

pub(super) fn login_host_is_not_a_mail_server(
    answers: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    let typed = answers.username.host.as_ref()?;
    let entry = answers.profile.not_mail_server(typed)?;
    let broken = not_mail_server_rule(answers.profile, typed)?;
    Some(
        Advice::new(broken.id, Severity::Warning, Setting::IncomingHost)
            .text("host", typed)
            .with("reason", AdviceValue::ProfileText(entry.reason.clone()))
            .text("server", &account.incoming.host.value)
            .text("login", &account.incoming.username.value)
            .with_source(broken.source),
    )
}

pub(super) fn retired_server_name(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let typed = answers.username.host.as_ref();
    let typed_rule = typed.and_then(|host| Some((host, retired_host_rule(answers.profile, host)?)));
    let (old, broken, about, new) = if let Some((host, broken)) = typed_rule {
        (host, broken, Setting::IncomingHost, &account.incoming.host.value)
    } else {
        let old = answers.isp.as_ref()?.retired_name.as_ref()?;
        let broken = retired_host_rule(answers.profile, old)?;
        (old, broken, Setting::OutgoingHost, &account.outgoing.host.value)
    };
    Some(
        Advice::new(broken.id, Severity::Warning, about)
            .text("old", old)
            .text("new", new)
            .with_source(broken.source),
    )
}

/// The source is that of the rule about providers' servers, else that of the server used.
pub(super) fn off_campus_needs_authenticated_or_isp_smtp(
    answers: &ResolvedAnswers<'_>,
    account: &Account,
) -> Option<Advice> {
    // Only an organisation has networks of its own.
    if !answers.network.is_outside() || answers.profile.provenance != Provenance::Organisation {
        return None;
    }
    let (wording, severity) = match (&answers.isp, &account.outgoing.username) {
        (Some(_), _) if answers.network == NetworkLocation::Both => ("provider-both", Severity::Warning),
        (Some(_), _) => ("provider", Severity::Advice),
        (None, Some(_)) => ("login", Severity::Advice),
        (None, None) => ("open", Severity::Warning),
    };
    let source = match answers.profile.provider_server.as_ref().map(|offered| offered.sourced(None).origin) {
        Some(Origin::Organisation { source: Some(source) }) => Some(source),
        _ => account.outgoing.host.origin.source().cloned(),
    };
    let id = AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp;
    Some(
        Advice::new(id, severity, Setting::OutgoingHost)
            .text("case", wording)
            .text("host", &account.outgoing.host.value)
            .text("provider", if answers.profile.offers_provider_server() { "yes" } else { "no" })
            .with_source(source.as_ref()),
    )
}

pub(super) fn assumed_incoming(_: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let settings = [
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::PathPrefix,
    ];
    assumed(account, &settings, "incoming")
}

pub(super) fn assumed_outgoing(_: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let settings = [
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ];
    assumed(account, &settings, "outgoing")
}

/// Gives one piece of advice for a server, with the reason for its first assumed value.
fn assumed(account: &Account, settings: &[Setting], server: &'static str) -> Option<Advice> {
    let assumed: Vec<_> = settings
        .iter()
        .filter_map(|&setting| match account.get(setting)? {
            Sourced { value: SettingValue::Unset, .. } => None,
            Sourced { origin: Origin::Assumed(assumption), .. } => Some((setting, assumption)),
            _ => None,
        })
        .collect();
    let (about, assumption) = assumed.first()?;
    let list = assumed.iter().map(|(setting, _)| *setting).collect();
    let advice = Advice::new(AdviceId::AssumedValue, Severity::Warning, *about)
        .with("settings", AdviceValue::Settings(list))
        .text("server", server);
    Some(match assumption {
        Assumption::Profile { source, reason } => advice
            .text("case", "profile")
            .with("reason", AdviceValue::ProfileText(reason.clone()))
            .with_source(source.as_ref()),
        Assumption::ProviderServer => {
            advice.text("case", "provider").with("reason", AdviceValue::Text(String::new()))
        }
    })
}

pub(super) fn fallback_port(answers: &ResolvedAnswers<'_>, account: &Account) -> Option<Advice> {
    let fallback = account.outgoing.fallback_port.as_ref()?;
    answers.network.is_outside().then(|| {
        Advice::new(AdviceId::FallbackPort, Severity::Info, Setting::OutgoingPort)
            .text("port", account.outgoing.port.value.to_string())
            .text("fallback", fallback.value.to_string())
            .with_source(fallback.origin.source())
    })
}
