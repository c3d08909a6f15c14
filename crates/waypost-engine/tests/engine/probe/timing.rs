//! How long it takes, and that it stops.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use secrecy::SecretString;
use waypost_core::plan::account::Tls;
use waypost_core::probe::seen::End;
use waypost_core::probe::{Role, judge};
use waypost_engine::net::talk::{probe_server, probe_servers};

use crate::campus::{Campus, First, HOST, IMAP, Script, fell, server};

const SLOW: Duration = Duration::from_millis(200);

#[test]
fn servers_are_probed_in_parallel() {
    let mut campus = Campus::new();
    campus.rung = Duration::from_secs(10);
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 993, Script { delay: SLOW, ..Script::sound(IMAP, Tls::Implicit, &identity) });
    campus.open(HOST, 465, Script { delay: SLOW, ..Script::sound(Role::Outgoing, Tls::Implicit, &identity) });
    let servers = [server(IMAP, Tls::Implicit, 993), server(Role::Outgoing, Tls::Implicit, 465)];
    let (how, stop) = (campus.how(), AtomicBool::new(false));
    let password = SecretString::from("correct horse");
    let alone = servers.each_ref().map(|server| {
        let begun = Instant::now();
        probe_server(server, Some(&password), &how, &stop, &|_| ());
        begun.elapsed()
    });
    let slower = alone.into_iter().max().unwrap();
    assert!(slower >= SLOW * 4, "greeting, offers and two turns of a login: {slower:?}");
    let begun = Instant::now();
    let seen = probe_servers(&servers, Some(&password), &how, &stop, &|_, _| ());
    let both = begun.elapsed();
    for (server, seen) in servers.iter().zip(&seen) {
        assert_eq!(fell(&judge(server, None, seen)), "ok");
    }
    assert!(both < slower.mul_f64(1.2), "{both:?} against {slower:?}");
}

#[test]
fn silent_server_times_out() {
    let mut campus = Campus::new();
    campus.rung = Duration::from_millis(600);
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 143, Script { first: First::Silence, ..Script::sound(IMAP, Tls::Starttls, &identity) });
    let begun = Instant::now();
    let (results, seen) = campus.try_with(&server(IMAP, Tls::Starttls, 143), None, None);
    let took = begun.elapsed();
    assert_eq!((fell(&results).as_str(), seen.end), ("greeting server-silent", Some(End::Done)));
    assert!(took > campus.rung && took < campus.rung * 2, "{took:?}");
}

#[test]
fn default_deadlines_match_the_documentation() {
    let how = waypost_engine::net::how::ProbeOptions::usual(waypost_engine::net::trust::Trust::default());
    assert_eq!((how.rung.as_secs(), how.total.as_secs()), (10, 30));
}

#[test]
fn slow_dripping_server_hits_the_total_deadline() {
    let mut campus = Campus::new();
    campus.rung = Duration::from_millis(500);
    let identity = campus.authority.certificate(&[HOST]);
    // Every answer takes nearly a rung.
    campus.open(
        HOST,
        143,
        Script { delay: Duration::from_millis(450), ..Script::sound(IMAP, Tls::Starttls, &identity) },
    );
    let mut how = campus.how();
    how.total = Duration::from_millis(800);
    let begun = Instant::now();
    let wanted = server(IMAP, Tls::Starttls, 143);
    let seen = probe_server(&wanted, None, &how, &AtomicBool::new(false), &|_| ());
    assert_eq!(seen.end, Some(End::Stopped));
    assert!(begun.elapsed() < Duration::from_millis(1000), "{:?}", begun.elapsed());
}

#[cfg(unix)]
#[test]
fn stop_returns_within_100_ms_at_any_stage() {
    let mut campus = Campus::new();
    campus.rung = Duration::from_secs(10);
    let identity = campus.authority.certificate(&[HOST]);
    let silent = |tls| Script { first: First::Silence, ..Script::sound(IMAP, tls, &identity) };
    campus.open(HOST, 143, silent(Tls::Starttls));
    campus.open(HOST, 993, silent(Tls::Implicit));
    campus.block(HOST, 1143);
    let mut slow_names = campus.how();
    slow_names.find = std::sync::Arc::new(|_, _| {
        std::thread::sleep(Duration::from_secs(10));
        waypost_engine::net::how::Resolved::NotFound
    });
    for (tls, port, how) in [
        (Tls::Starttls, 143, campus.how()),
        (Tls::Implicit, 993, campus.how()),
        (Tls::Implicit, 1143, campus.how()),
        (Tls::Implicit, 1143, slow_names),
    ] {
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let wanted = server(IMAP, tls, port);
            let running = scope.spawn({
                let (stop, how) = (&stop, &how);
                move || probe_server(&wanted, None, how, stop, &|_| ())
            });
            std::thread::sleep(Duration::from_millis(200));
            let asked = Instant::now();
            stop.store(true, Ordering::Relaxed);
            let seen = running.join().unwrap();
            assert_eq!(seen.end, Some(End::Stopped));
            assert!(asked.elapsed() < Duration::from_millis(100), "port {port}: {:?}", asked.elapsed());
        });
    }
}
