//! `waypost test`: the servers tried, rung by rung.

use std::io::Read;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;
use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use serde_json::{Value, json};

use super::check::{named, opened};
use super::plan::{pretty, push};
use super::{ACT, Context, DONE, Failure, Outcome, Result, Surroundings, options, unreadable};
use waypost_core::plan::profile::Profile;
use waypost_core::probe::seen::Seen;
use waypost_core::probe::server::{found, planned};
use waypost_core::probe::{Cause, Server, State, Verdict, judge, judge::Outcome as Standing, verdict, words};
use waypost_core::text::{clean, padded, width};
use waypost_engine::Organisation;
use waypost_engine::host::files;
use waypost_engine::net::how::{How, Resolve};
use waypost_engine::net::talk::try_all;
use waypost_engine::net::trust::Trust;

/// The longest password, in bytes.
const LONGEST_PASSWORD: u64 = 1024;

/// The longest file of root certificates, in bytes.
const LONGEST_ROOTS: u64 = 4 << 20;

pub(super) fn run(
    context: &Context<'_>,
    options: &ArgMatches,
    around: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let what = match options.get_one::<String>("from") {
        Some(path) => from_file(context, options, path, around.input)?,
        None => from_answers(context, options, around.input)?,
    };
    let how = how(context, options, what.profile())?;
    let password = password(context, options, around, &what)?;
    let never = AtomicBool::new(false);
    let stop = around.live.as_ref().map_or(&never, |live| live.stop);
    let seen = try_all(&what.servers, password.as_ref(), &how, stop, &|_, _| ());
    drop(password);
    let mut outcome = Outcome::default();
    let tried: Vec<(Server, Seen)> = what.servers.iter().cloned().zip(seen).collect();
    let whole = |(server, seen): &(Server, Seen)| {
        verdict(&judge(server, what.profile(), seen), seen) == Standing::Works
    };
    outcome.code = if tried.iter().all(whole) { DONE } else { ACT };
    if options.get_flag("json") {
        outcome.output = pretty(&object(context, what.profile(), &tried)).into();
    } else {
        outcome.output = text(context, what.profile(), &tried).into();
        if what.too_many {
            outcome.line(&context.texts.get("cli-test-several"));
        }
    }
    Ok(outcome)
}

/// What to try, and whose it is.
struct What {
    servers: Vec<Server>,
    organisation: Option<Organisation>,
    /// Several accounts, so that nobody can say to whom a password belongs.
    too_many: bool,
}

impl What {
    fn profile(&self) -> Option<&Profile> {
        self.organisation.as_ref().map(|organisation| &organisation.profile)
    }
}

fn from_answers(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<What> {
    let options::Planned { organisation, plan, .. } = options::plan(context, options, input)?;
    let servers = planned(&organisation.profile, &plan);
    Ok(What { servers, organisation: Some(organisation), too_many: false })
}

/// The servers of a settings file. With `--username` only those of the account it names.
fn from_file(context: &Context<'_>, options: &ArgMatches, path: &str, input: &mut dyn Read) -> Result<What> {
    let said = options::read(context, options, input)?;
    let (mut organisations, chosen) = named(context, &said)?;
    let checked =
        waypost_engine::check(vec![opened(context, Path::new(path))?], &organisations, chosen, &said);
    let reports = checked.first().map_or(&[][..], |file| &file.reports);
    let wanted = said.username.trim();
    let reports: Vec<_> = reports
        .iter()
        .map(|report| (report, found(&report.account, report.plan.as_ref())))
        .filter(|(_, servers)| {
            wanted.is_empty() || servers.iter().any(|server| server.username.as_deref() == Some(wanted))
        })
        .collect();
    let organisation = reports.iter().find_map(|(report, _)| report.organisation);
    let too_many = reports.len() > 1;
    let mut servers: Vec<Server> = Vec::new();
    for server in reports.into_iter().flat_map(|(_, servers)| servers) {
        if !servers.contains(&server) {
            servers.push(server);
        }
    }
    if servers.is_empty() {
        let values = [("path", path.into()), ("named", if wanted.is_empty() { "no" } else { "yes" }.into())];
        return Err(Failure::usage(context.texts.with("cli-test-no-server", &values)));
    }
    let index = organisation.filter(|index| *index < organisations.len());
    let organisation = index.map(|index| organisations.swap_remove(index));
    Ok(What { servers, organisation, too_many })
}

fn how(context: &Context<'_>, options: &ArgMatches, profile: Option<&Profile>) -> Result<How> {
    let trust = match options.get_one::<String>("ca-file") {
        None => Trust::of(profile),
        Some(path) => {
            let bytes = files::read_at_most(Path::new(path), LONGEST_ROOTS)
                .map_err(|error| unreadable(context, path, &error))?;
            let none = || Failure::usage(context.texts.with("cli-test-no-root", &[("path", path.into())]));
            Trust::only(&String::from_utf8_lossy(&bytes)).ok_or_else(none)?
        }
    };
    let resolve = options.get_many::<String>("resolve").into_iter().flatten().map(|text| {
        let wrong = || context.texts.with("cli-test-resolve", &[("text", clean(text).into())]);
        Resolve::parse(text).ok_or_else(|| Failure::usage(wrong()))
    });
    Ok(How::usual(trust).with(resolve.collect::<Result<Vec<_>>>()?))
}

/// The password: a line of standard input, or what is typed unseen at a terminal; nothing else, and
/// only where it is clear whose it is.
fn password(
    context: &Context<'_>,
    options: &ArgMatches,
    around: &mut Surroundings<'_>,
    what: &What,
) -> Result<Option<SecretString>> {
    let takes = what.servers.iter().find(|server| server.takes_password());
    if options.get_flag("password-stdin") {
        let mut line = Zeroizing::new(Vec::new());
        let read = Read::take(&mut *around.input, LONGEST_PASSWORD).read_to_end(&mut line);
        read.map_err(|error| unreadable(context, "-", &error))?;
        let line = line.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
        let text = std::str::from_utf8(line).unwrap_or_default();
        if text.is_empty() {
            return Err(Failure::usage(context.texts.get("cli-test-no-password")));
        }
        let usable = takes.is_some() && !what.too_many;
        return Ok(usable.then(|| SecretString::from(text)));
    }
    let (Some(server), Some(ask)) = (takes, around.ask_secret.as_mut()) else { return Ok(None) };
    if options.get_flag("json") || what.too_many {
        return Ok(None);
    }
    let username = server.username.clone().unwrap_or_default();
    let typed = ask(&context.texts.with("cli-test-password", &[("username", clean(&username).into())]));
    Ok(typed
        .map(Zeroizing::new)
        .filter(|text| !text.is_empty())
        .map(|text| SecretString::from(text.as_str())))
}

fn text(context: &Context<'_>, profile: Option<&Profile>, tried: &words::Tried) -> String {
    let texts = context.texts;
    let mut text = String::new();
    for (server, seen) in tried {
        let ladder = judge(server, profile, seen);
        let standing = verdict(&ladder, seen);
        let (start, end) = match (context.color, standing) {
            (false, _) => ("", ""),
            (true, Standing::Works) => ("\x1b[1;32m", "\x1b[0m"),
            (true, _) => ("\x1b[1;31m", "\x1b[0m"),
        };
        let outcome = words::outcome(texts, standing);
        let role = words::role(texts, server.role);
        push(&mut text, format_args!("{start}{role}: {outcome}{end}  {}:{}\n", server.host, server.port));
        let widest = ladder.iter().map(|said| width(&words::rung(texts, said.rung, server))).max();
        let widest = widest.unwrap_or(0);
        for said in &ladder {
            let name = padded(&words::rung(texts, said.rung, server), widest);
            push(&mut text, format_args!("  {name}  {}\n", words::state(texts, said, server)));
        }
        for cause in ladder.iter().filter_map(|said| said.cause.as_ref()) {
            push(&mut text, format_args!("\n  {}\n", cause.title(texts, profile)));
            push(&mut text, format_args!("  {}\n", cause.body(texts, profile)));
            if let Some(words) = cause.servers_words() {
                let said = texts.with("try-server-said", &[("words", words.into())]);
                push(&mut text, format_args!("  {said}\n"));
            }
            let who = cause.who(texts, profile);
            push(&mut text, format_args!("  {}\n", texts.with("try-who-acts", &[("who", who.into())])));
            push(&mut text, format_args!("  {}\n", cause.act(texts, profile)));
        }
        text.push('\n');
    }
    text
}

fn object(context: &Context<'_>, profile: Option<&Profile>, tried: &words::Tried) -> Value {
    let mut findings = Vec::new();
    let servers: Vec<Value> = tried
        .iter()
        .map(|(server, seen)| {
            let ladder = judge(server, profile, seen);
            let notices = ladder.iter().filter(|said| said.state == State::Good);
            findings.extend(notices.filter_map(|said| said.cause.as_ref()).map(|cause| {
                json!({
                    "id": cause.id.id(),
                    "severity": "warning",
                    "about": server.role.id(),
                    "text": in_full(context, profile, cause),
                })
            }));
            json!({
                "role": server.role.id(),
                "host": server.host,
                "port": server.port,
                "tls": server.tls.id(),
                "verdict": match verdict(&ladder, seen) {
                    Standing::Works => "ok",
                    Standing::Failed => "failed",
                    Standing::Stopped | Standing::Running => "stopped",
                },
                "rungs": ladder.iter().map(|said| rung(context, profile, server, said)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "schema": 1, "servers": servers, "findings": findings })
}

fn rung(context: &Context<'_>, profile: Option<&Profile>, server: &Server, said: &Verdict) -> Value {
    let cause = said.cause.as_ref();
    json!({
        "rung": said.rung.id(),
        "ok": match said.state {
            State::Good => Value::Bool(true),
            State::Bad => Value::Bool(false),
            _ => Value::Null,
        },
        "id": cause.map(|cause| cause.id.id()),
        "owner": cause.map_or("nobody", |cause| cause.owner.id()),
        "text": cause.map_or_else(
            || words::state(context.texts, said, server),
            |cause| in_full(context, profile, cause),
        ),
    })
}

fn in_full(context: &Context<'_>, profile: Option<&Profile>, cause: &Cause) -> String {
    let texts = context.texts;
    let (title, body) = (cause.title(texts, profile), cause.body(texts, profile));
    format!("{title}. {body} {}", cause.act(texts, profile))
}
