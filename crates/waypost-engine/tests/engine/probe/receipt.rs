//! What a probe writes into the receipt.

use std::sync::atomic::AtomicBool;

use waypost_core::plan::account::Tls;
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::probe_server;
use waypost_engine::net::receipt::{Purpose, Sent};
use waypost_engine::net::trust::Trust;

use crate::campus::{Authority, Campus, HOST, IMAP, OnConnect, Script, failed_at, server};

/// Host, port, purpose, and what was sent.
fn connections(campus: &Campus) -> Vec<(String, Option<u16>, Purpose, String)> {
    let connections = campus.receipt.connections().into_iter();
    connections.map(|one| (one.host, one.port, one.purpose, one.sent.to_string())).collect()
}

#[test]
fn receipt_lists_each_connection_of_a_probe() {
    for (tls, port, password, sent) in [
        (Tls::Implicit, 993, Some("correct horse"), Sent::Login),
        (Tls::Implicit, 993, None, Sent::Commands),
        (Tls::Starttls, 143, Some("correct horse"), Sent::Login),
        (Tls::None, 143, Some("correct horse"), Sent::Commands),
    ] {
        let mut campus = Campus::new();
        let identity = campus.authority.certificate(&[HOST]);
        campus.add_server(HOST, port, Script::healthy(IMAP, tls, &identity));
        campus.probe(&server(IMAP, tls, port), None, password);
        let [connection] = campus.receipt.connections().try_into().unwrap();
        let expected = (HOST, Some(port), Purpose::ServerTest, sent);
        assert_eq!((&*connection.host, connection.port, connection.purpose, connection.sent), expected);
        let (bytes_out, bytes_in) = (connection.bytes_out.unwrap(), connection.bytes_in.unwrap());
        assert!(bytes_out > 10 && bytes_in > 10, "{bytes_out} out, {bytes_in} in");
        assert!(connection.time > 1_700_000_000);
    }
}

#[test]
fn receipt_lists_other_ports_and_the_captive_portal() {
    let mut campus = Campus::new();
    let stranger = Authority::named("Hotel").certificate(&["login.hotel.example"]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &stranger));
    let portal = OnConnect::Send(b"HTTP/1.1 511 Network Authentication Required\r\n\r\n".to_vec());
    campus.add_server(HOST, 80, Script { first: portal, ..Script::healthy(IMAP, Tls::None, &stranger) });
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
    assert_eq!(failed_at(&results), "portal captive-portal");
    let request = format!("request http://{HOST}/");
    let expected = [
        (HOST.to_owned(), Some(993), Purpose::ServerTest, "handshake".to_owned()),
        (HOST.to_owned(), Some(80), Purpose::CaptivePortal, request),
    ];
    assert_eq!(connections(&campus), expected);

    let mut campus = Campus::new();
    campus.add_refusing_port(HOST, 993);
    campus.add_refusing_port(HOST, 143);
    campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    let nothing = |port, purpose| (HOST.to_owned(), Some(port), purpose, "nothing".to_owned());
    let found = connections(&campus);
    assert_eq!(found[..2], [nothing(993, Purpose::ServerTest), nothing(143, Purpose::ServerTest)]);
}

#[test]
fn forbidden_network_looks_up_no_name() {
    let campus = Campus::new();
    campus.receipt.forbid_network();
    let mut options = campus.options();
    options.resolver = ProbeOptions::with_system_resolver(Trust::default(), campus.receipt.clone()).resolver;
    let mut settings = server(IMAP, Tls::Implicit, 1);
    settings.host = "localhost".into();
    probe_server(&settings, None, &options, &AtomicBool::new(false), &|_| ());
    assert_eq!(campus.receipt.connections(), []);
}

#[test]
fn forbidden_network_opens_no_connection() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    campus.receipt.forbid_network();
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
    assert_ne!(failed_at(&results), "ok");
    assert_eq!(connections(&campus), []);
    assert!(campus.received.lock().unwrap().is_empty());
}
