//! What is right for this person: one pure function from the organisation's profile and the
//! person's answers to the account and the advice.

pub mod account;
pub mod advice;
pub mod answers;
pub mod calendar;
pub mod characters;
pub mod choices;
pub mod host_name;
pub mod json_document;
pub mod localized_text;
pub mod policy_rules;
pub mod problem;
pub mod profile;
pub mod profile_values;
pub mod program;
pub mod rules;
mod step_ids;
pub mod suggest;
pub mod validate;
pub mod value_syntax;
pub mod wizard_steps;

use account::{
    Account, Assumption, Auth, Identity, Incoming, Origin, Outgoing, Protocol, Retention, Sourced, Tls,
};
use answers::{Answers, CheckEvery, IspServer, Problem, ResolvedAnswers};
use profile::{Endpoint, Profile, fill_template};
use program::TlsSupport;
use rules::Advice;

/// The settings, and what the person has to know about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Everything the program has to be told.
    pub account: Account,
    /// What to know, gravest first.
    pub advice: Vec<Advice>,
    /// The program it is for, with its version.
    pub program: (program::ProgramId, program::Version),
    /// Whether a password would cross the network unencrypted and nobody agreed to that yet.
    pub needs_plaintext_consent: bool,
}

impl Plan {
    /// Returns which TLS modes the program can use in the planned version.
    pub fn tls_support(&self) -> TlsSupport {
        let (program, version) = self.program;
        (program.program().tls)(version)
    }
}

/// Works out the settings. What was left open takes the organisation's default.
///
/// # Errors
/// Every problem of the answers, in the order of the questions.
pub fn plan(profile: &Profile, answers: &Answers) -> Result<Plan, Vec<Problem>> {
    let case = ResolvedAnswers::resolve(profile, answers)?;
    let account = account(&case).map_err(|problem| vec![problem])?;
    let advice = rules::advice(&case, &account);
    let needs_plaintext_consent = account.sends_plaintext_password() && !case.accept_plaintext;
    Ok(Plan { account, advice, program: (case.program, case.version), needs_plaintext_consent })
}

fn account(case: &ResolvedAnswers<'_>) -> Result<Account, Problem> {
    Ok(Account {
        identity: identity(case),
        incoming: incoming(case)?,
        outgoing: outgoing(case)?,
        retention: (case.protocol == Protocol::Pop).then(|| retention(case)),
        check_every_minutes: check_interval(case),
    })
}

fn identity(case: &ResolvedAnswers<'_>) -> Identity {
    let choice = case.profile.addresses.first();
    let address = if case.address_chosen {
        Sourced::person(case.address.clone())
    } else {
        Sourced { value: case.address.clone(), origin: organisation(choice.and_then(|c| c.source.as_ref())) }
    };
    Identity { name: Sourced::person(case.name.clone()), reply_to: address.clone(), address }
}

fn incoming(case: &ResolvedAnswers<'_>) -> Result<Incoming, Problem> {
    let protocol = case.protocol;
    let server = case
        .profile
        .incoming_for(protocol, case.group)
        .next()
        .ok_or(Problem::ProtocolNotOffered(protocol))?;
    let enclosing_source = server.source.as_ref();
    let (port, tls) = choose_endpoint(
        case,
        server.port.sourced(enclosing_source).map(|port| port.0),
        server.tls.sourced(enclosing_source),
        &server.alternatives,
        |tls| protocol.default_port(tls),
    );
    let policy = &case.profile.policy.protocol;
    let origin = match (case.protocol_chosen, case.program.program().protocols) {
        (true, _) => Origin::Person,
        (false, [_]) => Origin::Program,
        (false, _) => organisation(policy.source.as_ref()),
    };
    Ok(Incoming {
        protocol: Sourced { value: protocol, origin },
        host: normalised_host(server.host.sourced(enclosing_source)),
        port,
        tls,
        username: login_name(case, &server.username),
        auth: server.auth.sourced(enclosing_source),
        path_prefix: (protocol == Protocol::Imap)
            .then(|| server.path_prefix.as_ref().map(|prefix| prefix.sourced(enclosing_source)))
            .flatten(),
    })
}

fn outgoing(case: &ResolvedAnswers<'_>) -> Result<Outgoing, Problem> {
    if let Some(isp) = &case.isp {
        return Ok(isp_server_settings(case, isp));
    }
    let server = case
        .profile
        .outgoing_for(case.network, case.group)
        .ok_or(Problem::NoServerForNetwork(case.network))?;
    let enclosing_source = server.source.as_ref();
    let (port, tls) = choose_endpoint(
        case,
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
        username: (auth.value != Auth::None).then(|| login_name(case, &server.username)),
        auth,
    })
}

/// The provider's own server: it knows its customers by their connection, so no login; encrypted by
/// what the port means (RFC 8314), 587 with STARTTLS where none was given.
fn isp_server_settings(case: &ResolvedAnswers<'_>, isp: &IspServer) -> Outgoing {
    let assumed = |tls| Sourced { value: tls, origin: Origin::Assumed(Assumption::ProviderServer) };
    let usual = if isp.port == Some(465) { Tls::Implicit } else { Tls::Starttls };
    let (port, tls) = choose_endpoint(
        case,
        match isp.port {
            Some(port) => Sourced::person(port),
            None => Sourced { value: 587, origin: Origin::Assumed(Assumption::ProviderServer) },
        },
        assumed(usual),
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

/// The port and protection that this version of the program can use.
fn choose_endpoint(
    case: &ResolvedAnswers<'_>,
    port: Sourced<u16>,
    tls: Sourced<Tls>,
    alternatives: &[Endpoint],
    default_port_for: impl Fn(Tls) -> u16,
) -> (Sourced<u16>, Sourced<Tls>) {
    match case.tls_support() {
        TlsSupport::ImplicitOnly if tls.value == Tls::Starttls => {
            match alternatives.iter().find(|other| other.tls == Tls::Implicit) {
                Some(other) => {
                    let origin = organisation(other.source.as_ref());
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

/// Host names are kept as programs need them; validation has refused what is none.
fn normalised_host(name: Sourced<String>) -> Sourced<String> {
    name.map(|name| host_name::parse(&name).unwrap_or(name))
}

/// The login name of one server. What the person typed stays theirs, whatever the template adds.
fn login_name(case: &ResolvedAnswers<'_>, template: &profile::Cited<String>) -> Sourced<String> {
    let sourced = template.sourced(None);
    let filled = fill_template(&sourced.value, &case.username.login, &case.address);
    match sourced.origin {
        Origin::Assumed(_) => Sourced { value: filled, origin: sourced.origin },
        _ => Sourced::person(filled),
    }
}

fn retention(case: &ResolvedAnswers<'_>) -> Retention {
    let policy = &case.profile.policy.leave_on_server;
    let theirs = || organisation(policy.source.as_ref());
    let origin = if case.retention_chosen { Origin::Person } else { theirs() };
    Retention {
        leave_on_server: Sourced { value: case.retention_days.is_some(), origin: origin.clone() },
        days: case.retention_days.map(|days| Sourced { value: days, origin }),
        delete_when_trash_emptied: case.retention_days.map(|_| {
            if case.keep_after_trash {
                Sourced::person(false)
            } else {
                Sourced { value: policy.delete_when_trash_emptied, origin: theirs() }
            }
        }),
    }
}

fn check_interval(case: &ResolvedAnswers<'_>) -> Sourced<Option<u16>> {
    let policy = &case.profile.policy.check_interval;
    let theirs = || organisation(policy.source.as_ref());
    let requested = match case.check_every {
        CheckEvery::Manual => Sourced::person(None),
        CheckEvery::Minutes(minutes) if minutes < policy.minimum_minutes => {
            Sourced { value: Some(policy.minimum_minutes), origin: theirs() }
        }
        CheckEvery::Minutes(minutes) => {
            let origin = if case.check_every_chosen { Origin::Person } else { theirs() };
            Sourced { value: Some(minutes), origin }
        }
    };
    let possible = case.program.program().intervals.nearest(requested.value);
    if possible == requested.value { requested } else { Sourced::program(possible) }
}

fn organisation(source: Option<&String>) -> Origin {
    Origin::Organisation { source: source.cloned() }
}
