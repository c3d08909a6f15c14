//! `waypost discover`: looks up the settings of an address at any mail service.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::plan::{pretty, push};
use super::test::probe_options;
use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, SUCCESS, write_error};
use waypost_core::discovery::{Discovery, Lookup};
use waypost_core::plan::host_name;
use waypost_core::text::sanitise;
use waypost_engine::host::files;
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::{DiscoverOptions, NotADomain, discover, forbidden_lookup};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let texts = context.texts;
    let typed = options.get_one::<String>("looked-up").map_or("", String::as_str);
    let domain = typed.rsplit_once('@').map_or(typed, |(_, domain)| domain);
    let domain = host_name::parse(domain)
        .map_err(|why| Failure::usage(format!("{}: {}", sanitise(typed), texts.not_a_host(why))))?;
    let discovery = discover(context.host, &domain, &discover_options(context, options)?, &|_| ()).map_err(
        |NotADomain| {
            Failure::usage(texts.with("cli-discover-not-a-domain", &[("domain", sanitise(&domain).into())]))
        },
    )?;
    let accepts_outside = options.get_flag("accept-outside");
    let best = discovery.best();
    let needs_yes = best.filter(|best| !accepts_outside && !best.hosts_to_accept().is_empty());
    let usable = best.filter(|_| needs_yes.is_none());
    let code = match usable {
        Some(_) => SUCCESS,
        None if discovery.has_no_network() => EXTERNAL_FAILURE,
        None => ACTION_NEEDED,
    };
    let mut outcome = Outcome { code, ..Outcome::default() };
    if let (Some(file), Some(made)) = (options.get_one::<String>("output"), usable.and_then(Lookup::made)) {
        files::write(context.host, Path::new(file), &made.bytes)
            .map_err(|error| Failure::external(write_error(context, file, &error)))?;
        outcome.line(&texts.with("cli-discover-written", &[("path", file.as_str().into())]));
    }
    outcome.output = if options.get_flag("json") {
        pretty(&discovery_json(&discovery, usable)).into()
    } else {
        text(context, &discovery, usable).into()
    };
    if let Some(best) = needs_yes {
        let hosts: Vec<String> = best.hosts_to_accept().into_iter().map(sanitise).collect();
        outcome.line(&texts.with("cli-discover-accept", &[("hosts", texts.list_and(&hosts).into())]));
    } else if usable.is_none() {
        outcome.line(&texts.with("cli-discover-nothing", &[("domain", sanitise(&discovery.domain).into())]));
    }
    Ok(outcome)
}

fn discover_options(context: &Context<'_>, options: &ArgMatches) -> Result<DiscoverOptions> {
    let name_servers = match options.get_one::<String>("dns") {
        Some(typed) => {
            let address = typed.parse::<SocketAddr>().map_err(|_| {
                Failure::usage(
                    context.texts.with("cli-dns-not-an-address", &[("typed", sanitise(typed).into())]),
                )
            })?;
            vec![address]
        }
        None => Vec::new(),
    };
    let forbidden = forbidden_lookup(context.host, &context.organisations().0);
    Ok(DiscoverOptions {
        network: ProbeOptions { name_servers, ..probe_options(context, options, None)? },
        forbidden,
        database: options.get_flag("database"),
        company: options.get_flag("accept-outside"),
        all: options.get_flag("all"),
        ..DiscoverOptions::of_host(context.host, Arc::default())
    })
}

fn discovery_json(discovery: &Discovery, usable: Option<&Lookup>) -> Value {
    let lookups: Vec<Value> = discovery
        .lookups
        .iter()
        .map(|lookup| {
            json!({
                "source": lookup.source.id(),
                "asked": lookup.asked,
                "result": lookup.result.id(),
                "elsewhere": lookup.elsewhere,
                "milliseconds": lookup.milliseconds,
            })
        })
        .collect();
    json!({
        "schema": 1,
        "domain": discovery.domain,
        "found": usable.is_some(),
        "profile": usable.and_then(Lookup::made).map(|made| &made.read.json),
        "lookups": lookups,
    })
}

/// One line for each source, and the servers of the best.
fn text(context: &Context<'_>, discovery: &Discovery, usable: Option<&Lookup>) -> String {
    let texts = context.texts;
    let mut text = String::new();
    for lookup in &discovery.lookups {
        let source = lookup.source.name(texts);
        push(&mut text, format_args!("{source}: {}\n", lookup.sentence(texts)));
        if context.verbose {
            push(&mut text, format_args!("  {} ({} ms)\n", sanitise(&lookup.asked), lookup.milliseconds));
        }
    }
    let Some(made) = usable.and_then(Lookup::made) else { return text };
    let profile = &made.read.profile;
    let name = sanitise(profile.name.in_language(texts.tag()));
    push(&mut text, format_args!("\n{}\n", texts.with("cli-discover-found", &[("name", name.into())])));
    for server in &profile.incoming {
        let protocol = texts.protocol(server.protocol);
        let (host, port) = (sanitise(server.host.value()), server.port.value().0);
        push(&mut text, format_args!("  {protocol}: {host}, {port}, {}\n", texts.tls(*server.tls.value())));
    }
    for server in &profile.outgoing {
        let (host, port) = (sanitise(server.host.value()), server.port.value().0);
        push(&mut text, format_args!("  SMTP: {host}, {port}, {}\n", texts.tls(*server.tls.value())));
    }
    text
}
