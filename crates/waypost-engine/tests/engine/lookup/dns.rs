//! Asking name servers.

use std::net::{SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use waypost_engine::net::deadline::Deadline;
use waypost_engine::net::dns::{DnsError, DnsOptions, MAX_RECORDS, Record, RecordKind, query};
use waypost_engine::net::receipt::{Purpose, Receipt};

use crate::name_server::{Answer, MX, NameServer, SRV, TXT, cname, mx, record, srv, txt};

const DOMAIN: &str = "campus.example";

/// Time limit of one name server in these tests.
const SERVER_LIMIT: Duration = Duration::from_millis(500);

fn options(servers: &[SocketAddr]) -> DnsOptions {
    let deadline = Deadline::after(Duration::from_secs(4));
    let mut options = DnsOptions::new(servers.to_vec(), Receipt::default(), deadline, || true);
    options.server_limit = SERVER_LIMIT;
    options
}

fn mail_server(exchange: &str) -> Record {
    Record::Mx { preference: 10, exchange: exchange.into() }
}

/// Asks for the MX records of the domain, which the server answers in this way.
fn ask(answer: Answer) -> (Result<Vec<Record>, DnsError>, NameServer) {
    let server = NameServer::start();
    server.add(DOMAIN, MX, answer);
    let started = Instant::now();
    let result = query(DOMAIN, RecordKind::Mx, &options(&[server.address]));
    assert!(started.elapsed() < Duration::from_millis(2500), "{:?}: {result:?}", started.elapsed());
    (result, server)
}

#[test]
fn records_of_each_kind_are_read() {
    let server = NameServer::start();
    server.add(DOMAIN, MX, Answer::Records(vec![mx("Campus.EXAMPLE", 10, "MX1.Campus.Example")]));
    let records = vec![
        srv("_imaps._tcp.campus.example", 0, 1, 993, "imap.campus.example"),
        srv("_imaps._tcp.campus.example", 5, 0, 0, ""),
    ];
    server.add("_imaps._tcp.campus.example", SRV, Answer::Records(records));
    let strings = txt("_ua-auto-config.campus.example", &["v=UAAC1; a=sha256; ", "d=AbC="]);
    server.add("_ua-auto-config.campus.example", TXT, Answer::Records(vec![strings]));
    let options = options(&[server.address]);
    assert_eq!(
        query("CAMPUS.example.", RecordKind::Mx, &options),
        Ok(vec![mail_server("mx1.campus.example")])
    );
    let expected =
        [(0, 1, 993, "imap.campus.example"), (5, 0, 0, "")].map(|(priority, weight, port, target)| {
            Record::Srv { priority, weight, port, target: target.into() }
        });
    assert_eq!(query("_imaps._tcp.campus.example", RecordKind::Srv, &options), Ok(expected.into()));
    let text = Record::Txt("v=UAAC1; a=sha256; d=AbC=".into());
    assert_eq!(query("_ua-auto-config.campus.example", RecordKind::Txt, &options), Ok(vec![text]));
    assert_eq!(server.asked.lock().unwrap().len(), 3);

    let connections = options.receipt.connections();
    let first = &connections[0];
    assert_eq!((first.host.as_str(), first.port), ("127.0.0.1", Some(server.address.port())));
    assert_eq!((first.purpose, first.sent.to_string()), (Purpose::Dns, "name campus.example MX".into()));
    assert_eq!(first.bytes_out, Some(12 + 16 + 4));
    assert!(first.bytes_in.unwrap() > 40);
}

#[test]
fn failures_are_told_apart() {
    for (answer, expected) in [
        (Answer::Records(Vec::new()), DnsError::NoData),
        (Answer::Records(vec![txt(DOMAIN, &["other kind"])]), DnsError::NoData),
        (Answer::Records(vec![mx("other.example", 1, "mail.other.example")]), DnsError::NoData),
        (Answer::Code(1), DnsError::Refused),
        (Answer::Code(2), DnsError::ServerFailure),
        (Answer::Code(3), DnsError::NotFound),
        (Answer::Code(5), DnsError::Refused),
        (Answer::Silence, DnsError::Silent),
        (Answer::OtherQuestion, DnsError::Malformed),
        (Answer::Raw(vec![0x81, 0x80]), DnsError::Malformed),
        (Answer::Raw([&[0x81, 0x80][..], &[0xff; 40]].concat()), DnsError::Malformed),
        (Answer::Records(vec![record(DOMAIN, MX, &[0])]), DnsError::Malformed),
        (Answer::Records(vec![mx(DOMAIN, 1, "mail server.example")]), DnsError::Malformed),
        (Answer::Records(vec![record(DOMAIN, TXT, &[1])]), DnsError::Malformed),
    ] {
        let (result, server) = ask(answer);
        assert_eq!(result, Err(expected));
        let asked = server.asked.lock().unwrap().len();
        assert_eq!(asked, if expected == DnsError::Silent { 2 } else { 1 }, "{expected:?}");
    }
}

/// A wildcard answers for names that nobody made. It is an answer like any other: the caller must know.
#[test]
fn wildcard_answers_are_answers() {
    let server = NameServer::start();
    server.answer_everything_else(Answer::Records(vec![mx("any.campus.example", 10, "mail.campus.example")]));
    let options = options(&[server.address]);
    let found = query("any.campus.example", RecordKind::Mx, &options);
    assert_eq!(found, Ok(vec![mail_server("mail.campus.example")]));
    // An answer about another name than the one asked for does not count.
    assert_eq!(query("other.campus.example", RecordKind::Mx, &options), Err(DnsError::NoData));
}

#[test]
fn aliases_are_followed_within_the_answer() {
    let chain = vec![
        cname(DOMAIN, "one.example"),
        mx("two.example", 10, "mail.two.example"),
        cname("one.example", "two.example"),
    ];
    assert_eq!(ask(Answer::Records(chain)).0, Ok(vec![mail_server("mail.two.example")]));
    assert_eq!(ask(Answer::Records(vec![cname(DOMAIN, "one.example")])).0, Err(DnsError::NoData));
    let circle = vec![cname(DOMAIN, "one.example"), cname("one.example", DOMAIN)];
    assert_eq!(ask(Answer::Records(circle)).0, Err(DnsError::AliasLoop));
    assert_eq!(ask(Answer::Records(vec![cname(DOMAIN, DOMAIN)])).0, Err(DnsError::AliasLoop));
}

#[test]
fn truncated_answers_are_asked_for_over_tcp() {
    let many: Vec<Vec<u8>> = (0..200).map(|index| mx(DOMAIN, index, "mail.campus.example")).collect();
    let (result, server) = ask(Answer::Truncated(Box::new(Answer::Records(many))));
    assert_eq!(result.unwrap().len(), MAX_RECORDS);
    assert_eq!(*server.asked.lock().unwrap(), ["UDP MX campus.example", "TCP MX campus.example"]);
    for (answer, expected) in [
        (Answer::Code(3), DnsError::NotFound),
        (Answer::Silence, DnsError::Silent),
        (Answer::Dripping(Duration::from_millis(50)), DnsError::Silent),
        (Answer::Raw(vec![0x81]), DnsError::Malformed),
    ] {
        let (result, _server) = ask(Answer::Truncated(Box::new(answer)));
        assert_eq!(result, Err(expected));
    }
}

#[test]
fn forged_answers_with_another_id_are_ignored() {
    let (result, _server) = ask(Answer::ForgedFirst(vec![mx(DOMAIN, 10, "mail.campus.example")]));
    assert_eq!(result, Ok(vec![mail_server("mail.campus.example")]));
}

#[test]
fn name_servers_are_asked_in_order() {
    let (silent, failing, healthy) = (NameServer::start(), NameServer::start(), NameServer::start());
    silent.answer_everything_else(Answer::Silence);
    failing.answer_everything_else(Answer::Code(2));
    healthy.add(DOMAIN, MX, Answer::Records(vec![mx(DOMAIN, 10, "mail.campus.example")]));
    // No name server is there any more.
    let refusing = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let servers = [refusing, silent.address, failing.address, healthy.address];
    let options = options(&servers);
    assert_eq!(query(DOMAIN, RecordKind::Mx, &options), Ok(vec![mail_server("mail.campus.example")]));
    assert_eq!(options.receipt.connections().len(), 4);
    // The answer of one that knows is final: the others are not asked.
    assert_eq!(
        query("none.example", RecordKind::Mx, &self::options(&[healthy.address, silent.address])),
        Err(DnsError::NotFound)
    );
    assert_eq!(silent.asked.lock().unwrap().len(), 1);
    // Without an answer the most telling failure counts.
    let failed = query(DOMAIN, RecordKind::Mx, &self::options(&[silent.address, failing.address]));
    assert_eq!(failed, Err(DnsError::ServerFailure));
    let refused = query(DOMAIN, RecordKind::Mx, &self::options(&[refusing]));
    assert!(matches!(refused, Err(DnsError::Refused | DnsError::Silent)), "{refused:?}");
}

#[test]
fn no_network_is_told_apart_from_silence() {
    assert_eq!(query(DOMAIN, RecordKind::Mx, &options(&[])), Err(DnsError::NoNetwork));
    let server = NameServer::start();
    server.answer_everything_else(Answer::Silence);
    let mut options = options(&[server.address]);
    options.has_route = || false;
    assert_eq!(query(DOMAIN, RecordKind::Mx, &options), Err(DnsError::NoNetwork));
    options.receipt = Receipt::default();
    options.receipt.forbid_network();
    server.asked.lock().unwrap().clear();
    assert_eq!(query(DOMAIN, RecordKind::Mx, &options), Err(DnsError::NoNetwork));
    assert_eq!((server.asked.lock().unwrap().len(), options.receipt.connections().len()), (0, 0));
}

#[test]
fn invalid_names_are_not_asked_for() {
    let server = NameServer::start();
    for name in ["", "a b.example", "bücher.example", "a..example", "[192.0.2.1]"] {
        let result = query(name, RecordKind::Mx, &options(&[server.address]));
        assert_eq!(result, Err(DnsError::InvalidName), "{name}");
    }
    assert!(server.asked.lock().unwrap().is_empty());
}

#[test]
fn deadline_and_stopping_end_the_question() {
    let server = NameServer::start();
    server.answer_everything_else(Answer::Silence);
    let mut options = options(&[server.address; 4]);
    options.server_limit = Duration::from_secs(10);
    options.deadline = Deadline::after(Duration::from_millis(300));
    let started = Instant::now();
    assert_eq!(query(DOMAIN, RecordKind::Mx, &options), Err(DnsError::Silent));
    assert!(started.elapsed() < Duration::from_millis(1000), "{:?}", started.elapsed());

    let stop = Arc::new(AtomicBool::new(false));
    options.deadline = Deadline::new(Instant::now() + Duration::from_secs(10), Arc::clone(&stop));
    let asking = thread::spawn(move || query(DOMAIN, RecordKind::Mx, &options));
    thread::sleep(Duration::from_millis(200));
    let started = Instant::now();
    stop.store(true, Ordering::Relaxed);
    assert_eq!(asking.join().unwrap(), Err(DnsError::Stopped));
    assert!(started.elapsed() < Duration::from_millis(200), "{:?}", started.elapsed());
}
