//! How long a plan and every export take: `cargo bench --bench core`.
//!
//! Prints the median of many runs, and fails when a plan passes 50 microseconds or an export a
//! millisecond, which is what the window (a plan a frame) and a batch rely on.

#![allow(clippy::print_stdout, reason = "printing is what this is for")]

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use waypost::engine;
use waypost::formats::{FORMATS, Request};
use waypost::host::Host;
use waypost::plan::answers::Answers;
use waypost::plan::plan;
use waypost::text::Texts;

/// The median time of one call, from batches long enough for the clock.
fn median(mut work: impl FnMut()) -> Duration {
    const CALLS: u32 = 20;
    let mut times: Vec<Duration> = (0..200)
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

fn main() -> ExitCode {
    let host = Host::pretend(Path::new("/nowhere"));
    let texts = Texts::new("en");
    let mut slow = Vec::new();
    let mut report = |name: String, time: Duration, limit: Duration| {
        println!("{name:44} {:>10.2} µs  (limit {} µs)", time.as_secs_f64() * 1e6, limit.as_micros());
        if time > limit {
            slow.push(name);
        }
    };
    let Ok(organisation) = engine::find(&host, "caltech-imss") else { return ExitCode::FAILURE };
    for program in ["thunderbird", "eudora@5.1", "eudora@7.1", "eudora-mac", "generic"] {
        let answers = Answers {
            username: "jdoe".into(),
            name: "Jane Doe".into(),
            program: program.into(),
            protocol: Some(waypost::plan::account::Protocol::Pop),
            leave_on_server: "7".into(),
            ..Answers::default()
        };
        let profile = &organisation.profile;
        let time = median(|| drop(black_box(plan(profile, black_box(&answers)))));
        report(format!("plan {program}"), time, Duration::from_micros(50));
        let Ok(plan) = plan(profile, &answers) else { return ExitCode::FAILURE };
        let request = Request { profile, plan: &plan, texts: &texts, personality: None };
        for format in FORMATS.iter().filter(|format| format.programs.contains(&plan.program.0)) {
            let time = median(|| drop(black_box((format.write)(black_box(&request)))));
            report(format!("export {program} {}", format.id), time, Duration::from_millis(1));
        }
    }
    if slow.is_empty() {
        ExitCode::SUCCESS
    } else {
        println!("over the limit: {}", slow.join(", "));
        ExitCode::FAILURE
    }
}
