//! Name lookups, ports and captive portals.

use std::sync::atomic::AtomicBool;

use waypost_core::plan::account::Tls;
#[cfg(unix)]
use waypost_core::probe::Responsible;
use waypost_core::probe::{Role, evaluate};
use waypost_engine::net::probe::probe_servers;

use crate::campus::{Authority, Campus, HOST, IMAP, OnConnect, Script, failed_at, server};

#[cfg(unix)]
#[test]
fn n5_reports_refused_and_blocked_ports() {
    // This port is refused, another port of the same server is open.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_refusing_port(HOST, 993);
    campus.add_server(HOST, 143, Script::healthy(IMAP, Tls::Starttls, &identity));
    let (results, observed) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "port port-refused");
    assert_eq!(observed.other_ports.len(), 1);
    // All ports are refused.
    let mut campus = Campus::new();
    campus.add_refusing_port(HOST, 993);
    campus.add_refusing_port(HOST, 143);
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "port port-refused");
    // The port is blocked, the fallback port 25 is open.
    let mut campus = Campus::new();
    campus.add_silent_port(HOST, 465);
    campus.add_refusing_port(HOST, 587);
    campus.add_server(HOST, 25, Script::healthy(Role::Outgoing, Tls::Implicit, &identity));
    let mut settings = server(Role::Outgoing, Tls::Implicit, 465);
    settings.fallback_port = Some(25);
    let (results, _) = campus.probe(&settings, None, None);
    assert_eq!(failed_at(&results), "port port-blocked-here");
    let cause = results.iter().find_map(|result| result.cause.as_ref()).unwrap();
    assert_eq!((cause.value("case"), cause.value("fallback")), (Some("fallback"), Some("25")));
    assert_eq!(cause.responsible, Responsible::Network);
    // Every port is blocked.
    let mut campus = Campus::new();
    for port in [465, 587, 25] {
        campus.add_silent_port(HOST, port);
    }
    let (results, _) = campus.probe(&server(Role::Outgoing, Tls::Implicit, 465), None, None);
    assert_eq!(failed_at(&results), "port port-filtered");
}

#[cfg(unix)]
#[test]
fn n4_one_reachable_address_is_enough() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_silent_port(HOST, 993);
    campus.add_refusing_port(HOST, 993);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    let (results, observed) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
    assert_eq!(failed_at(&results), "ok");
    assert_eq!(observed.addresses.len(), 3);
}

#[test]
fn n4_captive_portal_is_named() {
    let portal = "HTTP/1.1 302 Found\r\nLocation: https://login.hotel.example/start\r\n\r\n";
    for response in [portal, "HTTP/1.1 511 Network Authentication Required\r\n\r\n"] {
        let mut campus = Campus::new();
        let identity = Authority::named("Hotel").certificate(&["login.hotel.example"]);
        campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
        let script =
            Script { first: OnConnect::Send(response.into()), ..Script::healthy(IMAP, Tls::None, &identity) };
        campus.add_server(HOST, 80, script);
        let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
        assert_eq!(failed_at(&results), "portal captive-portal");
    }
    // A redirect within the organisation's domain is no captive portal.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["other.campus.example"]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    let redirect = b"HTTP/1.1 301 Moved\r\nLocation: https://www.campus.example/\r\n\r\n".to_vec();
    campus.add_server(
        HOST,
        80,
        Script { first: OnConnect::Send(redirect), ..Script::healthy(IMAP, Tls::None, &identity) },
    );
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "tls certificate-name-mismatch");
}

#[test]
fn reports_unknown_hosts_and_no_network() {
    let mut campus = Campus::new();
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "name name-not-found");
    campus.disable_name_service();
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "network no-network");
}

#[test]
fn n8_one_server_works_and_the_other_fails() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    campus.add_refusing_port(HOST, 465);
    let servers = [server(IMAP, Tls::Implicit, 993), server(Role::Outgoing, Tls::Implicit, 465)];
    let stop = AtomicBool::new(false);
    let observed = probe_servers(&servers, None, &campus.options(), &stop, &|_, _| ());
    let results: Vec<String> = servers
        .iter()
        .zip(&observed)
        .map(|(server, observed)| failed_at(&evaluate(server, None, observed)))
        .collect();
    assert_eq!(results, ["ok", "port port-refused"]);
}
