//! Time limits of a probe, and stopping it.

use std::sync::atomic::AtomicBool;
#[cfg(unix)]
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use secrecy::SecretString;
use waypost_core::plan::account::Tls;
use waypost_core::probe::observations::End;
use waypost_core::probe::{Role, evaluate};
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::{probe_server, probe_servers};
use waypost_engine::net::receipt::Receipt;
#[cfg(unix)]
use waypost_engine::net::resolve::Resolved;
use waypost_engine::net::trust::Trust;

use crate::campus::{Campus, HOST, IMAP, OnConnect, Script, failed_at, server};

const SLOW: Duration = Duration::from_millis(200);

#[test]
fn servers_are_probed_in_parallel() {
    let mut campus = Campus::new();
    campus.step_limit = Duration::from_secs(10);
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 993, Script { delay: SLOW, ..Script::healthy(IMAP, Tls::Implicit, &identity) });
    campus.add_server(
        HOST,
        465,
        Script { delay: SLOW, ..Script::healthy(Role::Outgoing, Tls::Implicit, &identity) },
    );
    let servers = [server(IMAP, Tls::Implicit, 993), server(Role::Outgoing, Tls::Implicit, 465)];
    let (options, stop) = (campus.options(), AtomicBool::new(false));
    let password = SecretString::from("correct horse");
    let durations = servers.each_ref().map(|server| {
        let started = Instant::now();
        probe_server(server, Some(&password), &options, &stop, &|_| ());
        started.elapsed()
    });
    let slower = durations.into_iter().max().unwrap();
    assert!(slower >= SLOW * 4, "greeting, capabilities and two rounds of a login: {slower:?}");
    let started = Instant::now();
    let observed = probe_servers(&servers, Some(&password), &options, &stop, &|_, _| ());
    let parallel = started.elapsed();
    for (server, observed) in servers.iter().zip(&observed) {
        assert_eq!(failed_at(&evaluate(server, None, observed)), "ok");
    }
    assert!(parallel < slower.mul_f64(1.2), "{parallel:?} in parallel, {slower:?} alone");
}

#[test]
fn silent_server_times_out() {
    let mut campus = Campus::new();
    campus.step_limit = Duration::from_millis(600);
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(
        HOST,
        143,
        Script { first: OnConnect::Silence, ..Script::healthy(IMAP, Tls::Starttls, &identity) },
    );
    let started = Instant::now();
    let (results, observed) = campus.probe(&server(IMAP, Tls::Starttls, 143), None, None);
    let duration = started.elapsed();
    assert_eq!((failed_at(&results).as_str(), observed.end), ("greeting server-silent", Some(End::Done)));
    assert!(duration > campus.step_limit && duration < campus.step_limit * 2, "{duration:?}");
}

#[test]
fn default_deadlines_match_the_documentation() {
    let options = ProbeOptions::with_system_resolver(Trust::default(), Receipt::default());
    assert_eq!((options.step_limit.as_secs(), options.total_limit.as_secs()), (10, 30));
}

#[test]
fn slow_dripping_server_hits_the_total_deadline() {
    let mut campus = Campus::new();
    campus.step_limit = Duration::from_millis(500);
    let identity = campus.authority.certificate(&[HOST]);
    // Every reply takes almost as long as a step may take.
    campus.add_server(
        HOST,
        143,
        Script { delay: Duration::from_millis(450), ..Script::healthy(IMAP, Tls::Starttls, &identity) },
    );
    let mut options = campus.options();
    options.total_limit = Duration::from_millis(800);
    let started = Instant::now();
    let settings = server(IMAP, Tls::Starttls, 143);
    let observed = probe_server(&settings, None, &options, &AtomicBool::new(false), &|_| ());
    assert_eq!(observed.end, Some(End::Stopped));
    assert!(started.elapsed() < Duration::from_millis(1000), "{:?}", started.elapsed());
}

#[cfg(unix)]
#[test]
fn stop_returns_within_100_ms_at_any_stage() {
    let mut campus = Campus::new();
    campus.step_limit = Duration::from_secs(10);
    let identity = campus.authority.certificate(&[HOST]);
    let silent = |tls| Script { first: OnConnect::Silence, ..Script::healthy(IMAP, tls, &identity) };
    campus.add_server(HOST, 143, silent(Tls::Starttls));
    campus.add_server(HOST, 993, silent(Tls::Implicit));
    campus.add_silent_port(HOST, 1143);
    let mut slow_names = campus.options();
    slow_names.resolver = std::sync::Arc::new(|_, _, _| {
        std::thread::sleep(Duration::from_secs(10));
        Resolved::NotFound
    });
    for (tls, port, options) in [
        (Tls::Starttls, 143, campus.options()),
        (Tls::Implicit, 993, campus.options()),
        (Tls::Implicit, 1143, campus.options()),
        (Tls::Implicit, 1143, slow_names),
    ] {
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let settings = server(IMAP, tls, port);
            let running = scope.spawn({
                let (stop, options) = (&stop, &options);
                move || probe_server(&settings, None, options, stop, &|_| ())
            });
            std::thread::sleep(Duration::from_millis(200));
            let stopped = Instant::now();
            stop.store(true, Ordering::Relaxed);
            let observed = running.join().unwrap();
            assert_eq!(observed.end, Some(End::Stopped));
            assert!(stopped.elapsed() < Duration::from_millis(100), "port {port}: {:?}", stopped.elapsed());
        });
    }
}
