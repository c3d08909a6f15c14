//! Measures plans, exports, check-ups and batches: `cargo bench --bench core`.
//!
//! Prints the median of many runs. Fails if a plan takes more than 50 microseconds, an export more than a
//! millisecond, a check-up of very large settings more than 100 milliseconds, or a batch more than 50 microseconds
//! a person. The window computes a plan every frame, and a batch one for every person.

#![allow(clippy::print_stdout, reason = "the benchmark prints its results")]

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use waypost_core::check_up::{self, KnownOrganisations};
use waypost_core::formats::{self, FORMATS, Input, Request};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;
use waypost_core::text::Texts;
use waypost_engine::BatchRequest;
use waypost_engine::host::Host;

/// Returns the median time of one call. Calls are timed in batches, because one is too short for the clock.
fn median(work: impl FnMut()) -> Duration {
    median_of(200, work)
}

fn median_of(batches: u32, mut work: impl FnMut()) -> Duration {
    const CALLS: u32 = 20;
    let mut times: Vec<Duration> = (0..batches)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..CALLS {
                work();
            }
            start.elapsed() / CALLS
        })
        .collect();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Returns Thunderbird preferences with 50 accounts among two megabytes of other preferences.
fn preferences() -> Vec<u8> {
    let mut text = String::from("// Mozilla User Preferences\n");
    let list = |name: &str| (1..=50).map(|n| format!("{name}{n}")).collect::<Vec<_>>().join(",");
    let mut set = |name: &str, value: &str| text.push_str(&format!("user_pref(\"{name}\", {value});\n"));
    set("mail.accountmanager.accounts", &format!("\"{}\"", list("account")));
    set("mail.smtpservers", &format!("\"{}\"", list("smtp")));
    for n in 1..=50 {
        set(&format!("mail.account.account{n}.server"), &format!("\"server{n}\""));
        set(&format!("mail.account.account{n}.identities"), &format!("\"id{n}\""));
        set(&format!("mail.server.server{n}.type"), "\"pop3\"");
        set(&format!("mail.server.server{n}.hostname"), "\"pop-server.cco.caltech.edu\"");
        set(&format!("mail.server.server{n}.userName"), &format!("\"user{n}\""));
        set(&format!("mail.identity.id{n}.useremail"), &format!("\"user{n}@caltech.edu\""));
        set(&format!("mail.identity.id{n}.smtpServer"), &format!("\"smtp{n}\""));
        set(&format!("mail.smtpserver.smtp{n}.hostname"), "\"smtp-server.its.caltech.edu\"");
    }
    let mut n = 0;
    while text.len() < 2 << 20 {
        n += 1;
        text.push_str(&format!("user_pref(\"extensions.example.{n}\", \"{}\");\n", "x".repeat(60)));
    }
    text.into_bytes()
}

/// Returns an `eudora.ini` with a main account and 99 personalities, each with a retired server.
fn personalities() -> Vec<u8> {
    let account = "POPAccount=USER@pop-server.cco.caltech.edu\r\nSMTPServer=smtp-server.cco.caltech.edu\r\n\
                   UsesPOP=1\r\nUsesIMAP=0\r\nSSLReceiveUse=0\r\nLeaveMailOnServer=1\r\n";
    let mut text = format!("[Settings]\r\n{account}CheckForMailEvery=1\r\n[Personalities]\r\n");
    for n in 0..99 {
        text.push_str(&format!("Persona{n}=Persona-Account {n}\r\n"));
    }
    for n in 0..99 {
        let mine = account.replace("USER", &format!("user{n}"));
        text.push_str(&format!("[Persona-Account {n}]\r\n{mine}RealName=Jane Doe\r\n"));
    }
    text.into_bytes()
}

/// Rows of the measured batch's list.
const PEOPLE: u32 = 100_000;

/// Measures a batch to a zip, half for Thunderbird and half for Eudora. Returns the time per person.
fn batch_time_per_person(
    host: &Host,
    texts: &Texts,
    organisation: &waypost_engine::Organisation,
) -> Option<Duration> {
    let folder = tempfile::tempdir().ok()?;
    let list = folder.path().join("people.csv");
    let mut text = String::from("username,name,program\n");
    for row in 0..PEOPLE {
        let program = if row % 2 == 0 { "thunderbird" } else { "eudora@7.1" };
        text.push_str(&format!("u{row},Person {row},{program}\n"));
    }
    std::fs::write(&list, text).ok()?;
    let answers = Answers { org: organisation.profile.id.clone(), ..Answers::default() };
    let target = folder.path().join("out.zip");
    let job = BatchRequest {
        signing: None,
        host,
        texts,
        organisation,
        answers: &answers,
        formats: &[],
        list: &list,
        target: &target,
    };
    let start = Instant::now();
    let progress = waypost_engine::batch(&job, &AtomicBool::new(false), &mut |_, _| ()).ok()?;
    let time = start.elapsed();
    (progress.written == u64::from(PEOPLE)).then(|| time / PEOPLE)
}

/// Returns the peak memory of this process in kilobytes, on Linux only.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

fn main() -> ExitCode {
    let host = Host::fake(Path::new("/nowhere"));
    let texts = Texts::new("en");
    let mut slow = Vec::new();
    let mut report = |name: String, time: Duration, limit: Duration| {
        println!("{name:44} {:>10.2} µs  (limit {} µs)", time.as_secs_f64() * 1e6, limit.as_micros());
        if time > limit {
            slow.push(name);
        }
    };
    let Ok(organisation) = waypost_engine::find(&host, "caltech-imss") else { return ExitCode::FAILURE };
    for program in ["thunderbird", "eudora@5.1", "eudora@7.1", "eudora-mac", "generic"] {
        let answers = Answers {
            username: "jdoe".into(),
            name: "Jane Doe".into(),
            program: program.into(),
            protocol: Some(waypost_core::plan::account::Protocol::Pop),
            leave_on_server: "7".into(),
            ..Answers::default()
        };
        let profile = &organisation.profile;
        let time = median(|| drop(black_box(plan(profile, black_box(&answers)))));
        report(format!("plan {program}"), time, Duration::from_micros(50));
        let Ok(plan) = plan(profile, &answers) else { return ExitCode::FAILURE };
        let request = Request { profile, plan: &plan, texts: &texts, personality: None, code: None };
        for format in FORMATS.iter().filter(|format| format.programs.contains(&plan.program.0)) {
            let time = median(|| drop(black_box((format.write)(black_box(&request)))));
            // Making a QR code tries eight masks and chooses the most readable one.
            let limit = if format.id == "sheet-html" { 3 } else { 1 };
            report(format!("export {program} {}", format.id), time, Duration::from_millis(limit));
        }
    }
    let (profile, no_answers) = (&organisation.profile, Answers::default());
    let known = KnownOrganisations { profiles: &[profile], chosen: None };
    for (name, id, bytes) in [
        ("prefs.js, 50 accounts, 2 MB", "thunderbird-prefs", preferences()),
        ("eudora.ini, 99 personalities", "eudora-ini", personalities()),
    ] {
        let Some(read) = formats::format(id).and_then(|format| format.read) else { return ExitCode::FAILURE };
        let input = Input::new(name, &bytes);
        let accounts = check_up::check_accounts(&read(&input), known, &no_answers, true).len();
        let time = median_of(5, || {
            drop(black_box(check_up::check_accounts(&read(black_box(&input)), known, &no_answers, true)));
        });
        report(format!("check {name} ({accounts})"), time, Duration::from_millis(100));
    }
    let Some(time) = batch_time_per_person(&host, &texts, &organisation) else { return ExitCode::FAILURE };
    report(format!("batch of {PEOPLE} to a zip, per person"), time, Duration::from_micros(50));
    if let Some(peak) = peak_memory() {
        println!("peak memory: {} MB", peak / 1024);
    }
    if slow.is_empty() {
        ExitCode::SUCCESS
    } else {
        println!("over the limit: {}", slow.join(", "));
        ExitCode::FAILURE
    }
}
