//! Works out the settings of one person: [`plan`] turns an organisation's profile and the person's answers into an account
//! and advice.

use super::account::{
    Account, Assumption, Auth, Identity, Incoming, Origin, Outgoing, Protocol, Retention, Sourced, Tls,
};
use super::advice::Advice;
use super::answers::{Answers, CheckEvery, IspServer};
use super::host_name;
use super::policy_rules::interval_rule;
use super::problem::Problem;
use super::profile::{Cited, Endpoint, Profile, fill_template};
use super::program::{ProgramId, TlsSupport, Version};
use super::resolved_answers::ResolvedAnswers;
use super::rules;

/// The settings of one person, with advice about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The settings.
    pub account: Account,
    /// The advice, most serious first.
    pub advice: Vec<Advice>,
    /// The program the plan is for, and its version.
    pub program: (ProgramId, Version),
    /// True if a password would be sent unencrypted and the person has not agreed to that.
    pub needs_plaintext_consent: bool,
}

/// A password would be sent unencrypted, and the person has not agreed to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nobody agreed to send the password unencrypted")]
pub struct ConsentMissing;

impl Plan {
    /// Refuses a plan that needs the person's consent and does not have it. Everything that writes settings asks this
    /// first.
    ///
    /// # Errors
    /// A password would be sent unencrypted, and the person has not agreed to that.
    pub const fn check_consent(&self) -> Result<(), ConsentMissing> {
        if self.needs_plaintext_consent { Err(ConsentMissing) } else { Ok(()) }
    }

    /// Returns which TLS modes the program can use in the planned version.
    pub fn tls_support(&self) -> TlsSupport {
        let (program, version) = self.program;
        (program.program().tls)(version)
    }
}

/// Works out the settings. Unanswered questions take the organisation's defaults.
///
/// # Errors
/// Every problem of the answers, in the order of the questions.
pub fn plan(profile: &Profile, answers: &Answers) -> Result<Plan, Vec<Problem>> {
    let answers = ResolvedAnswers::resolve(profile, answers)?;
    let account = account(&answers).map_err(|problem| vec![problem])?;
    let advice = rules::advice(&answers, &account);
    let needs_plaintext_consent = account.sends_plaintext_password() && !answers.accept_plaintext;
    Ok(Plan { account, advice, program: (answers.program, answers.version), needs_plaintext_consent })
}

fn account(answers: &ResolvedAnswers<'_>) -> Result<Account, Problem> {
    Ok(Account {
        identity: identity(answers),
        incoming: incoming(answers)?,
        outgoing: outgoing(answers)?,
        retention: (answers.protocol == Protocol::Pop).then(|| retention(answers)),
        check_every_minutes: check_interval(answers),
    })
}

fn identity(answers: &ResolvedAnswers<'_>) -> Identity {
    let choice = answers.profile.addresses.first();
    let address = if answers.address_chosen {
        Sourced::person(answers.address.clone())
    } else {
        Sourced {
            value: answers.address.clone(),
            origin: organisation_origin(choice.and_then(|c| c.source.as_ref())),
        }
    };
    Identity { name: Sourced::person(answers.name.clone()), reply_to: address.clone(), address }
}

fn incoming(answers: &ResolvedAnswers<'_>) -> Result<Incoming, Problem> {
    let protocol = answers.protocol;
    let server = answers
        .profile
        .incoming_for(protocol, answers.group)
        .next()
        .ok_or(Problem::ProtocolNotOffered(protocol))?;
    let enclosing_source = server.source.as_ref();
    let (port, tls) = choose_endpoint(
        answers,
        server.port.sourced(enclosing_source).map(|port| port.0),
        server.tls.sourced(enclosing_source),
        &server.alternatives,
        |tls| protocol.default_port(tls),
    );
    let policy = &answers.profile.policy.protocol;
    let origin = match (answers.protocol_chosen, answers.program.program().protocols) {
        (true, _) => Origin::Person,
        (false, [_]) => Origin::Program,
        (false, _) => answers.profile.policy.origin(policy.source.as_ref()),
    };
    Ok(Incoming {
        protocol: Sourced { value: protocol, origin },
        host: normalised_host(server.host.sourced(enclosing_source)),
        port,
        tls,
        username: login_name(answers, &server.username),
        auth: server.auth.sourced(enclosing_source),
        path_prefix: (protocol == Protocol::Imap)
            .then(|| server.path_prefix.as_ref().map(|prefix| prefix.sourced(enclosing_source)))
            .flatten(),
    })
}

fn outgoing(answers: &ResolvedAnswers<'_>) -> Result<Outgoing, Problem> {
    if let Some(isp) = &answers.isp {
        return Ok(isp_server_settings(answers, isp));
    }
    let server = answers
        .profile
        .outgoing_for(answers.network, answers.group)
        .ok_or(Problem::NoServerForNetwork(answers.network))?;
    let enclosing_source = server.source.as_ref();
    let (port, tls) = choose_endpoint(
        answers,
        server.port.sourced(enclosing_source).map(|port| port.0),
        server.tls.sourced(enclosing_source),
        &server.alternatives,
        Tls::submission_port,
    );
    let auth = server.auth.sourced(enclosing_source);
    let fallback =
        server.fallback_port.as_ref().map(|port| port.sourced(enclosing_source).map(|port| port.0));
    Ok(Outgoing {
        host: normalised_host(server.host.sourced(enclosing_source)),
        fallback_port: fallback.filter(|fallback| fallback.value != port.value && tls.value != Tls::None),
        port,
        tls,
        username: (auth.value != Auth::None).then(|| login_name(answers, &server.username)),
        auth,
    })
}

/// The settings of the provider's own server. It knows its customers by their connection, so there is no login. The
/// port decides the TLS mode (RFC 8314); without a port, 587 with STARTTLS.
fn isp_server_settings(answers: &ResolvedAnswers<'_>, isp: &IspServer) -> Outgoing {
    let assumed = |tls| Sourced { value: tls, origin: Origin::Assumed(Assumption::ProviderServer) };
    let default_tls = if isp.port == Some(465) { Tls::Implicit } else { Tls::Starttls };
    let (port, tls) = choose_endpoint(
        answers,
        match isp.port {
            Some(port) => Sourced::person(port),
            None => Sourced { value: 587, origin: Origin::Assumed(Assumption::ProviderServer) },
        },
        assumed(default_tls),
        &[],
        Tls::submission_port,
    );
    let port = match isp.port {
        Some(typed) => Sourced::person(typed),
        None => port,
    };
    Outgoing {
        host: Sourced::person(isp.host.clone()),
        port,
        tls,
        username: None,
        auth: Sourced { value: Auth::None, origin: Origin::Assumed(Assumption::ProviderServer) },
        fallback_port: None,
    }
}

/// Returns the port and TLS mode that this version of the program can use.
fn choose_endpoint(
    answers: &ResolvedAnswers<'_>,
    port: Sourced<u16>,
    tls: Sourced<Tls>,
    alternatives: &[Endpoint],
    default_port_for: impl Fn(Tls) -> u16,
) -> (Sourced<u16>, Sourced<Tls>) {
    match answers.tls_support() {
        TlsSupport::ImplicitOnly if tls.value == Tls::Starttls => {
            match alternatives.iter().find(|other| other.tls == Tls::Implicit) {
                Some(other) => {
                    let origin = organisation_origin(other.source.as_ref());
                    (
                        Sourced { value: other.port, origin: origin.clone() },
                        Sourced { value: other.tls, origin },
                    )
                }
                None => (port, tls),
            }
        }
        TlsSupport::None => (Sourced::program(default_port_for(Tls::None)), Sourced::program(Tls::None)),
        TlsSupport::Full | TlsSupport::ImplicitOnly => (port, tls),
    }
}

/// Converts a host name to the form that programs need. Validation has refused invalid names.
fn normalised_host(name: Sourced<String>) -> Sourced<String> {
    name.map(|name| host_name::parse(&name).unwrap_or(name))
}

/// Fills in the login name of a server. Its origin is the person, even if the template adds a domain.
fn login_name(answers: &ResolvedAnswers<'_>, template: &Cited<String>) -> Sourced<String> {
    let sourced = template.sourced(None);
    let filled = fill_template(&sourced.value, &answers.username.login, &answers.address);
    match sourced.origin {
        Origin::Assumed(_) => Sourced { value: filled, origin: sourced.origin },
        _ => Sourced::person(filled),
    }
}

fn retention(answers: &ResolvedAnswers<'_>) -> Retention {
    let policy = &answers.profile.policy.leave_on_server;
    let policy_origin = || answers.profile.policy.origin(policy.source.as_ref());
    let origin = if answers.retention_chosen { Origin::Person } else { policy_origin() };
    Retention {
        leave_on_server: Sourced { value: answers.retention_days.is_some(), origin: origin.clone() },
        days: answers.retention_days.map(|days| Sourced { value: days, origin }),
        delete_when_trash_emptied: answers.retention_days.map(|_| {
            if answers.keep_after_trash {
                Sourced::person(false)
            } else {
                Sourced { value: policy.delete_when_trash_emptied, origin: policy_origin() }
            }
        }),
    }
}

fn check_interval(answers: &ResolvedAnswers<'_>) -> Sourced<Option<u16>> {
    let policy = &answers.profile.policy.check_interval;
    let policy_origin = || answers.profile.policy.origin(policy.source.as_ref());
    let requested = match answers.check_every {
        CheckEvery::Manual => Sourced::person(None),
        CheckEvery::Minutes(minutes) if interval_rule(answers.profile, minutes).is_some() => {
            Sourced { value: Some(policy.minimum_minutes), origin: policy_origin() }
        }
        CheckEvery::Minutes(minutes) => {
            let origin = if answers.check_every_chosen { Origin::Person } else { policy_origin() };
            Sourced { value: Some(minutes), origin }
        }
    };
    let possible = answers.program.program().intervals.nearest(requested.value);
    if possible == requested.value { requested } else { Sourced::program(possible) }
}

fn organisation_origin(source: Option<&String>) -> Origin {
    Origin::Organisation { source: source.cloned() }
}
