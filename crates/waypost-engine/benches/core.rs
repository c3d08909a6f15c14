//! Measures plans, exports, check-ups and batches: `cargo bench --bench core`.
//!
//! Prints the median of many runs, in processor time: waiting for other processes and for the disk does not count.
//! Fails if a plan takes more than 50 microseconds, an export more than a millisecond, a check-up of very large settings
//! more than 100 milliseconds, or a batch more than 50 microseconds a person. The window computes a plan whenever an answer changes, and a batch one for every person.
//!
//! The limits hold where a fixed piece of work takes at most `REFERENCE`. Where it takes longer, because
//! the processor is slower or others use it, the limits are longer in proportion.

#![allow(clippy::print_stdout, reason = "the benchmark prints its results")]

use std::collections::BTreeMap;
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
use waypost_engine::host::Host;
use waypost_engine::{BatchEvent, BatchRequest};

/// The time of [`reference_work`] on the machine the limits were chosen on.
const REFERENCE: Duration = Duration::from_micros(120);

/// Limits are never more than this many times longer, so that a fault is not taken for a slow machine.
const MAX_SLOWNESS: f64 = 4.0;

/// A fixed piece of work like that of a plan or an export: short texts are formatted, sorted, and joined.
fn reference_work() -> String {
    let names: BTreeMap<String, u32> =
        (0..500_u32).map(|n| (format!("{:x}", n.wrapping_mul(2_654_435_761)), n)).collect();
    names.iter().map(|(name, n)| format!("{name}={n}\n")).collect()
}

/// How long a piece of work takes, and how much slower the machine was meanwhile than the one the limits were chosen
/// on: from 1 to [`MAX_SLOWNESS`].
struct Measured {
    time: Duration,
    slowness: f64,
}

impl Measured {
    fn new(time: Duration, mut reference: Vec<Duration>) -> Self {
        let slowness = median(&mut reference).as_secs_f64() / REFERENCE.as_secs_f64();
        Self { time, slowness: slowness.clamp(1.0, MAX_SLOWNESS) }
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The processor time that this process has used. On Windows the time of day, which also counts while other processes
/// run.
#[cfg(unix)]
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

#[cfg(not(unix))]
fn processor_time() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    START.elapsed()
}

fn time_of(work: impl FnOnce()) -> Duration {
    let start = processor_time();
    work();
    processor_time().saturating_sub(start)
}

fn reference_time() -> Duration {
    time_of(|| drop(black_box(reference_work())))
}

/// Measures one call: the median of at most two seconds of rounds. Each round has many calls, because one is too short
/// for the clock, and the reference work, so that both meet the same neighbours.
fn measure(mut work: impl FnMut()) -> Measured {
    const CALLS: u32 = 20;
    let start = Instant::now();
    let (mut times, mut reference) = (Vec::new(), Vec::new());
    while times.len() < 5 || (times.len() < 200 && start.elapsed() < Duration::from_secs(2)) {
        reference.push(reference_time());
        times.push(time_of(|| (0..CALLS).for_each(|_| work())) / CALLS);
    }
    Measured::new(median(&mut times), reference)
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
fn measure_batch(
    host: &Host,
    texts: &Texts,
    organisation: &waypost_engine::Organisation,
) -> Option<Measured> {
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
        previewed_sha256: None,
        target: &target,
    };
    let mut reference = Vec::new();
    let mut measure_reference = |event: BatchEvent<'_>| {
        if matches!(event, BatchEvent::Row(_, progress) if progress.rows.is_multiple_of(1000)) {
            reference.push(reference_time());
        }
    };
    let start = processor_time();
    let progress = waypost_engine::batch(&job, &AtomicBool::new(false), &mut measure_reference).ok()?;
    let time = processor_time().saturating_sub(start).saturating_sub(reference.iter().sum());
    (progress.written == u64::from(PEOPLE)).then(|| Measured::new(time / PEOPLE, reference))
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
    let mut report = |name: String, Measured { time, slowness }: Measured, limit: Duration| {
        let limit = limit.mul_f64(slowness);
        let (time_us, limit_us) = (time.as_secs_f64() * 1e6, limit.as_micros());
        println!("{name:44} {time_us:>10.2} µs  (limit {limit_us} µs, machine {slowness:.2} times slower)");
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
        let measured = measure(|| drop(black_box(plan(profile, black_box(&answers)))));
        report(format!("plan {program}"), measured, Duration::from_micros(50));
        let Ok(plan) = plan(profile, &answers) else { return ExitCode::FAILURE };
        let request = Request { profile, plan: &plan, texts: &texts, personality: None, code: None };
        for format in FORMATS.iter().filter(|format| format.programs.contains(&plan.program.0)) {
            let measured = measure(|| drop(black_box((format.write)(black_box(&request)))));
            // Making a QR code tries eight masks and chooses the most readable one.
            let limit = if format.id == "sheet-html" { 3 } else { 1 };
            report(format!("export {program} {}", format.id), measured, Duration::from_millis(limit));
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
        let measured = measure(|| {
            drop(black_box(check_up::check_accounts(&read(black_box(&input)), known, &no_answers, true)));
        });
        report(format!("check {name} ({accounts})"), measured, Duration::from_millis(100));
    }
    let Some(measured) = measure_batch(&host, &texts, &organisation) else { return ExitCode::FAILURE };
    report(format!("batch of {PEOPLE} to a zip, per person"), measured, Duration::from_micros(50));
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
