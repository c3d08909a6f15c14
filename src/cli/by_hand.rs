//! Servers that the person gives in place of an organisation: `--imap`, `--pop`, `--smtp`.

use clap::ArgMatches;

use super::{Context, Failure, Result};
use waypost_core::discovery::{ServerUse, TypedServer, typed_service};
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::host_name;
use waypost_core::plan::profile::Provenance;
use waypost_core::text::sanitise;
use waypost_engine::{Organisation, made_organisation};

/// The options that name a server, with what it is for.
pub(super) const SERVERS: [(&str, &str, ServerUse); 3] = [
    ("imap", "imap-tls", ServerUse::Reading(Protocol::Imap)),
    ("pop", "pop-tls", ServerUse::Reading(Protocol::Pop)),
    ("smtp", "smtp-tls", ServerUse::Sending),
];

/// The organisation of the given servers, and the answers for it. `None` if no server is given.
///
/// # Errors
/// A failure that says what is missing or wrong.
pub(super) fn organisation(
    context: &Context<'_>,
    options: &ArgMatches,
    answers: &Answers,
) -> Result<Option<(Organisation, Answers)>> {
    let is_given = |option: &str| options.get_one::<String>(option).is_some();
    if !SERVERS.iter().any(|(option, tls, _)| is_given(option) || is_given(tls)) {
        return Ok(None);
    }
    let texts = context.texts;
    if !answers.org.trim().is_empty() {
        return Err(Failure::usage(texts.get("cli-servers-and-org")).into());
    }
    let (mut reading, mut sending) = (Vec::new(), None);
    for (used_for, server) in typed_servers(context, options)? {
        match used_for {
            ServerUse::Reading(protocol) => reading.push((protocol, server)),
            ServerUse::Sending => sending = Some(server),
        }
    }
    let Some(sending) = sending.filter(|_| !reading.is_empty()) else {
        return Err(Failure::usage(texts.get("cli-servers-incomplete")).into());
    };
    let address = answers.address.trim();
    let (local, domain) = address
        .rsplit_once('@')
        .filter(|(local, domain)| !local.is_empty() && host_name::parse(domain).is_ok())
        .ok_or_else(|| {
            Failure::usage(texts.with("cli-servers-need-address", &[("typed", sanitise(address).into())]))
        })?;
    let domain = host_name::parse(domain).unwrap_or_default();
    let service = typed_service(&domain, answers.username.trim(), reading, sending);
    let made = service
        .profile(&domain, Provenance::Person)
        .map_err(|error| Failure::usage(error.sentence(texts)))?;
    let answers =
        Answers { username: local.to_owned(), address: format!("{local}@{domain}"), ..answers.clone() };
    Ok(Some((made_organisation(context.host, made), answers)))
}

/// The given servers, with what each is for.
///
/// # Errors
/// A failure that says what is wrong.
pub(super) fn typed_servers(
    context: &Context<'_>,
    options: &ArgMatches,
) -> Result<Vec<(ServerUse, TypedServer)>> {
    let texts = context.texts;
    let mut servers = Vec::new();
    for (option, tls_option, used_for) in SERVERS {
        let Some(typed) = options.get_one::<String>(option) else {
            if options.get_one::<String>(tls_option).is_some() {
                let values =
                    [("option", format!("--{tls_option}").into()), ("needed", format!("--{option}").into())];
                return Err(Failure::usage(texts.with("cli-tls-without-server", &values)).into());
            }
            continue;
        };
        let tls = options.get_one::<String>(tls_option).map(|word| tls(word));
        let server = TypedServer::parse(typed, tls, used_for)
            .map_err(|error| Failure::usage(format!("--{option}: {}", error.sentence(texts))))?;
        servers.push((used_for, server));
    }
    Ok(servers)
}

/// The parser of the options accepts these words only.
fn tls(word: &str) -> Tls {
    match word {
        "starttls" => Tls::Starttls,
        "none" => Tls::None,
        _ => Tls::Implicit,
    }
}
