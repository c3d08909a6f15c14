//! `waypost test`: probes the servers and reports each step.

use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;
use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use serde_json::{Value, json};

use super::check::{all_and_chosen, open_settings};
use super::plan::{pretty, push};
use super::{ACTION_NEEDED, Context, Environment, Failure, Outcome, Result, SUCCESS, options, read_error};
use waypost_core::plan::profile::Profile;
use waypost_core::probe::observations::Observations;
use waypost_core::probe::password::{MAX_INPUT_BYTES, PasswordError, parse_password, parse_typed_password};
use waypost_core::probe::server::{servers_of_account, servers_of_plan};
use waypost_core::probe::{
    Cause, ServerSettings, ServerStatus, StepResult, StepState, cause_text, evaluate, server_status,
};
use waypost_core::text::{display_width, pad_to_width, sanitise};
use waypost_engine::Organisation;
use waypost_engine::host::core_dump::NoCoreDump;
use waypost_engine::host::files;
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::probe_servers;
use waypost_engine::net::resolve::HostOverride;
use waypost_engine::net::trust::Trust;

/// Size of the buffer for standard input. The standard library does not keep a copy of reads that have this much
/// room.
const INPUT_BUFFER_BYTES: usize = 32 << 10;

/// Largest file of root certificates, in bytes.
const MAX_ROOTS_BYTES: u64 = 4 << 20;

pub(super) fn run(
    context: &Context<'_>,
    options: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Outcome> {
    if context.offline {
        anyhow::bail!(Failure::usage(context.texts.with("cli-offline", &[("command", "test".into())])));
    }
    let targets = match options.get_one::<String>("from") {
        Some(path) => from_file(context, options, path, environment.input)?,
        None => from_answers(context, options, environment.input)?,
    };
    let networks = networks(context, options, &targets)?;
    if let Some(live) = &mut environment.live {
        context.print_notices(live.messages);
    }
    let no_core_dump = NoCoreDump::new();
    let password = password(context, options, environment, &targets)?;
    let never = AtomicBool::new(false);
    let stop = environment.live.as_ref().map_or(&never, |live| live.stop);
    let probed = probe(&targets, &networks, password.as_ref(), stop);
    drop(password);
    drop(no_core_dump);
    let mut outcome = Outcome::default();
    let works = |probed: &Probed<'_>| {
        server_status(&evaluate(probed.server, probed.profile, &probed.observed), &probed.observed)
            == ServerStatus::Works
    };
    outcome.code = if probed.iter().all(works) { SUCCESS } else { ACTION_NEEDED };
    if options.get_flag("json") {
        outcome.output = pretty(&result_json(context, &probed)).into();
    } else {
        outcome.output = text(context, &probed).into();
        if targets.has_several_accounts {
            outcome.line(&context.texts.get("cli-test-several"));
        }
    }
    Ok(outcome)
}

/// Names the certificates of an unsigned profile before a server with one of them gets the password.
fn announce_certificates(context: &Context<'_>, options: &ArgMatches, organisation: Option<&Organisation>) {
    let organisation = organisation.filter(|_| options.get_one::<String>("ca-file").is_none());
    let sentences = organisation.map(|organisation| organisation.certificate_sentences(context.texts));
    sentences.into_iter().flatten().for_each(|sentence| context.announce(sentence));
}

/// The servers to probe, each with the index of the organisation whose account uses it.
struct ProbeTargets {
    servers: Vec<(ServerSettings, Option<usize>)>,
    organisations: Vec<Organisation>,
    /// True if there are several accounts. A password could then go to the wrong one, so none is used.
    has_several_accounts: bool,
}

impl ProbeTargets {
    fn profile(&self, organisation: Option<usize>) -> Option<&Profile> {
        Some(&self.organisations.get(organisation?)?.profile)
    }
}

/// A probed server. The profile is that of the account's organisation: it does not judge servers of others, and
/// its certificates are not for them.
struct Probed<'a> {
    server: &'a ServerSettings,
    profile: Option<&'a Profile>,
    observed: Observations,
}

/// How to connect to the servers of each organisation's accounts, and to those of others.
fn networks(
    context: &Context<'_>,
    options: &ArgMatches,
    targets: &ProbeTargets,
) -> Result<Vec<(Option<usize>, ProbeOptions)>> {
    let mut networks: Vec<(Option<usize>, ProbeOptions)> = Vec::new();
    for (_, organisation) in &targets.servers {
        if !networks.iter().any(|(other, _)| other == organisation) {
            let of_account = organisation.and_then(|index| targets.organisations.get(index));
            announce_certificates(context, options, of_account);
            let network = probe_options(context, options, of_account.map(|found| &found.profile))?;
            networks.push((*organisation, network));
        }
    }
    Ok(networks)
}

/// Probes the servers of one organisation after those of another. The result is in the order of the targets.
fn probe<'a>(
    targets: &'a ProbeTargets,
    networks: &[(Option<usize>, ProbeOptions)],
    password: Option<&SecretString>,
    stop: &AtomicBool,
) -> Vec<Probed<'a>> {
    let mut probed: Vec<(usize, Probed<'a>)> = Vec::new();
    for (organisation, network) in networks {
        let of_organisation = || {
            let servers = targets.servers.iter().enumerate();
            servers
                .filter(|(_, (_, other))| other == organisation)
                .map(|(index, (server, _))| (index, server))
        };
        let servers: Vec<ServerSettings> = of_organisation().map(|(_, server)| server.clone()).collect();
        let observed = probe_servers(&servers, password, network, stop, &|_, _| ());
        let profile = targets.profile(*organisation);
        probed.extend(
            of_organisation()
                .zip(observed)
                .map(|((index, server), observed)| (index, Probed { server, profile, observed })),
        );
    }
    probed.sort_by_key(|(index, _)| *index);
    probed.into_iter().map(|(_, probed)| probed).collect()
}

fn from_answers(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<ProbeTargets> {
    let options::Planned { organisation, plan, .. } = options::plan(context, options, input)?;
    let servers = servers_of_plan(&organisation.profile, &plan);
    Ok(ProbeTargets {
        servers: servers.into_iter().map(|server| (server, Some(0))).collect(),
        organisations: vec![organisation],
        has_several_accounts: false,
    })
}

/// The servers in a settings file. With `--username`, only those of that account.
fn from_file(
    context: &Context<'_>,
    options: &ArgMatches,
    path: &str,
    input: &mut dyn Read,
) -> Result<ProbeTargets> {
    let answers = options::read(context, options, input)?;
    let (organisations, chosen) = all_and_chosen(context, &answers)?;
    let opened = vec![open_settings(context, Path::new(path))?];
    let checked = context.check(opened, &organisations, chosen, &answers);
    let reports = checked.first().map_or(&[][..], |file| &file.reports);
    let wanted = answers.username.trim();
    let reports: Vec<_> = reports
        .iter()
        .map(|report| (report, servers_of_account(&report.account, report.plan.as_ref())))
        .filter(|(_, servers)| {
            wanted.is_empty() || servers.iter().any(|server| server.username.as_deref() == Some(wanted))
        })
        .collect();
    let has_several_accounts = reports.len() > 1;
    let mut servers: Vec<(ServerSettings, Option<usize>)> = Vec::new();
    for (report, of_account) in reports {
        for server in of_account {
            if !servers.iter().any(|(other, _)| *other == server) {
                servers.push((server, report.organisation));
            }
        }
    }
    if servers.is_empty() {
        let values = [("path", path.into()), ("named", if wanted.is_empty() { "no" } else { "yes" }.into())];
        anyhow::bail!(Failure::usage(context.texts.with("cli-test-no-server", &values)));
    }
    Ok(ProbeTargets { servers, organisations, has_several_accounts })
}

pub(super) fn probe_options(
    context: &Context<'_>,
    options: &ArgMatches,
    profile: Option<&Profile>,
) -> Result<ProbeOptions> {
    let trust = match options.get_one::<String>("ca-file") {
        None => Trust::for_profile(profile),
        Some(path) => {
            let bytes = files::read_at_most(Path::new(path), MAX_ROOTS_BYTES)
                .map_err(|error| read_error(context, path, &error))?;
            let no_roots =
                || Failure::usage(context.texts.with("cli-test-no-root", &[("path", path.into())]));
            Trust::only_these_roots(&String::from_utf8_lossy(&bytes)).ok_or_else(no_roots)?
        }
    };
    let resolve = options.get_many::<String>("resolve").into_iter().flatten().map(|text| {
        let message = || context.texts.with("cli-test-resolve", &[("text", sanitise(text).into())]);
        HostOverride::parse(text).ok_or_else(|| anyhow::Error::new(Failure::usage(message())))
    });
    let network = ProbeOptions::with_system_resolver(trust, context.host.receipt.clone());
    Ok(network.with_overrides(resolve.collect::<Result<Vec<_>>>()?))
}

/// Reads the password from standard input or, without echo, from the terminal. `None` if no server takes one,
/// or if it is unclear which account it is for.
fn password(
    context: &Context<'_>,
    options: &ArgMatches,
    environment: &mut Environment<'_>,
    targets: &ProbeTargets,
) -> Result<Option<SecretString>> {
    let password_server =
        targets.servers.iter().map(|(server, _)| server).find(|server| server.takes_password());
    if options.get_flag("password-stdin") {
        let input = read_password(environment.input).map_err(|error| read_error(context, "-", &error))?;
        let text = parse_password(&input).map_err(|error| match error {
            PasswordError::Empty => Failure::usage(context.texts.get("cli-test-no-password")),
            error => Failure::usage(format!("--password-stdin: {}", error.sentence(context.texts))),
        })?;
        let is_usable = password_server.is_some() && !targets.has_several_accounts;
        return Ok(is_usable.then(|| SecretString::from(text)));
    }
    let (Some(server), Some(ask)) = (password_server, environment.ask_secret.as_mut()) else {
        return Ok(None);
    };
    if options.get_flag("json") || targets.has_several_accounts {
        return Ok(None);
    }
    let username = server.username.clone().unwrap_or_default();
    let typed = ask(&context.texts.with("cli-test-password", &[("username", sanitise(&username).into())]));
    let typed = Zeroizing::new(typed.unwrap_or_default());
    match parse_typed_password(typed.as_bytes()) {
        Ok(text) => Ok(Some(SecretString::from(text))),
        Err(PasswordError::Empty) => Ok(None),
        Err(error) => Err(Failure::usage(error.sentence(context.texts)).into()),
    }
}

/// Reads standard input to its end, or until it is too long for a password.
fn read_password(input: &mut dyn Read) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut buffer = Zeroizing::new(vec![0; INPUT_BUFFER_BYTES]);
    let mut length = 0;
    while length < MAX_INPUT_BYTES {
        match input.read(buffer.get_mut(length..).unwrap_or_default()) {
            Ok(0) => break,
            Ok(count) => length += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    buffer.truncate(length);
    Ok(buffer)
}

fn text(context: &Context<'_>, probed: &[Probed<'_>]) -> String {
    let texts = context.texts;
    let mut text = String::new();
    for Probed { server, profile, observed } in probed {
        let profile = *profile;
        let results = evaluate(server, profile, observed);
        let status = server_status(&results, observed);
        let (start, end) = match (context.color, status) {
            (false, _) => ("", ""),
            (true, ServerStatus::Works) => ("\x1b[1;32m", "\x1b[0m"),
            (true, _) => ("\x1b[1;31m", "\x1b[0m"),
        };
        let outcome = cause_text::status_text(texts, status);
        let role = cause_text::role_text(texts, server.role);
        push(&mut text, format_args!("{start}{role}: {outcome}{end}  {}:{}\n", server.host, server.port));
        let widest = results
            .iter()
            .map(|result| display_width(&cause_text::step_name(texts, result.step, server)))
            .max();
        let widest = widest.unwrap_or(0);
        for result in &results {
            let name = pad_to_width(&cause_text::step_name(texts, result.step, server), widest);
            push(&mut text, format_args!("  {name}  {}\n", cause_text::state_text(texts, result, server)));
        }
        for cause in results.iter().filter_map(|result| result.cause.as_ref()) {
            push(&mut text, format_args!("\n  {}\n", cause.title(texts, profile)));
            push(&mut text, format_args!("  {}\n", cause.body(texts, profile)));
            if let Some(words) = cause.server_message() {
                let server_reply = texts.with("try-server-said", &[("words", words.into())]);
                push(&mut text, format_args!("  {server_reply}\n"));
            }
            let responsible = cause.responsible_text(texts, profile);
            push(
                &mut text,
                format_args!("  {}\n", texts.with("try-who-acts", &[("who", responsible.into())])),
            );
            push(&mut text, format_args!("  {}\n", cause.what_to_do(texts, profile)));
        }
        text.push('\n');
    }
    text
}

fn result_json(context: &Context<'_>, probed: &[Probed<'_>]) -> Value {
    let mut findings = Vec::new();
    let servers: Vec<Value> = probed
        .iter()
        .map(|Probed { server, profile, observed }| {
            let profile = *profile;
            let results = evaluate(server, profile, observed);
            let warnings = results.iter().filter(|result| result.state == StepState::Passed);
            findings.extend(warnings.filter_map(|result| result.cause.as_ref()).map(|cause| {
                json!({
                    "id": cause.id.id(),
                    "severity": "warning",
                    "about": server.role.id(),
                    "text": cause_sentences(context, profile, cause),
                })
            }));
            json!({
                "role": server.role.id(),
                "host": server.host,
                "port": server.port,
                "tls": server.tls.id(),
                "verdict": match server_status(&results, observed) {
                    ServerStatus::Works => "ok",
                    ServerStatus::Failed => "failed",
                    ServerStatus::Stopped | ServerStatus::Running => "stopped",
                },
                "rungs": results.iter().map(|result| step_json(context, profile, server, result)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "schema": 1, "servers": servers, "findings": findings })
}

fn step_json(
    context: &Context<'_>,
    profile: Option<&Profile>,
    server: &ServerSettings,
    result: &StepResult,
) -> Value {
    let cause = result.cause.as_ref();
    json!({
        "rung": result.step.id(),
        "ok": match result.state {
            StepState::Passed => Value::Bool(true),
            StepState::Failed => Value::Bool(false),
            _ => Value::Null,
        },
        "id": cause.map(|cause| cause.id.id()),
        "owner": cause.map_or("nobody", |cause| cause.responsible.id()),
        "text": cause.map_or_else(
            || cause_text::state_text(context.texts, result, server),
            |cause| cause_sentences(context, profile, cause),
        ),
    })
}

fn cause_sentences(context: &Context<'_>, profile: Option<&Profile>, cause: &Cause) -> String {
    let texts = context.texts;
    let (title, body) = (cause.title(texts, profile), cause.body(texts, profile));
    format!("{title}. {body} {}", cause.what_to_do(texts, profile))
}
