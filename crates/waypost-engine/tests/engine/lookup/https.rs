//! Fetching a file over HTTPS.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use waypost_core::probe::observations::TlsError;
use waypost_engine::net::deadline::Deadline;
use waypost_engine::net::https::{FetchError, FetchOptions, Fetched, MAX_BODY_BYTES, get};
use waypost_engine::net::proxies::Proxies;
use waypost_engine::net::receipt::{Connection, Purpose};

use crate::campus::{Authority, Campus, Identity, self_signed};
use crate::web_server::{Answer, OnConnect, WebServer, page, redirect};

const HOST: &str = "autoconfig.campus.example";
const URL: &str = "https://autoconfig.campus.example/mail/config-v1.1.xml";

/// Time limit of a request in these tests. Each error must come soon after it.
const LIMIT: Duration = Duration::from_millis(1500);
const LATEST: Duration = Duration::from_millis(2500);

pub fn options(campus: &Campus) -> FetchOptions {
    let deadline = Deadline::after(Duration::from_secs(6));
    let mut options = FetchOptions::new(&campus.options(), Proxies::default(), deadline);
    options.request_limit = LIMIT;
    options
}

/// A campus with one web server, which presents a certificate for all of these names.
fn campus(
    names: &[&str],
    identity: impl FnOnce(&Campus) -> Identity,
    answer: impl Fn(&str) -> Answer + Send + Sync + 'static,
) -> (Campus, WebServer) {
    let mut campus = Campus::new();
    let server = WebServer::start(OnConnect::Tls(identity(&campus)), answer);
    for name in names {
        campus.add_name(name, 443, server.address);
    }
    (campus, server)
}

/// Fetches [`URL`] from a healthy server with this answer.
fn fetch(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> (Result<Fetched, FetchError>, Campus) {
    let (campus, _server) =
        campus(&[HOST, "campus.example"], |c| c.authority.certificate(&[HOST, "campus.example"]), answer);
    (get_in_time(&campus, URL), campus)
}

fn get_in_time(campus: &Campus, url: &str) -> Result<Fetched, FetchError> {
    let started = Instant::now();
    let result = get(url, &options(campus));
    assert!(started.elapsed() < LATEST, "{:?}: {result:?}", started.elapsed());
    result
}

fn file() -> Answer {
    page("200 OK", "Content-Type: text/xml; charset=utf-8\r\nSet-Cookie: id=7\r\n", b"<clientConfig/>")
}

#[test]
fn file_is_fetched_and_nothing_personal_is_sent() {
    let (campus, server) = campus(&[HOST], |c| c.authority.certificate(&[HOST]), |_| file());
    for _ in 0..2 {
        let fetched = get_in_time(&campus, &format!("{URL}?a=1#part")).unwrap();
        assert_eq!(fetched.url, format!("{URL}?a=1"));
        assert_eq!((fetched.media_type.as_str(), fetched.redirects.len()), ("text/xml", 0));
        assert_eq!(fetched.body, b"<clientConfig/>");
    }
    let requests = server.requests.lock().unwrap();
    let mut lines: Vec<&str> = requests[0].lines().filter(|line| !line.is_empty()).collect();
    lines[1..].sort_unstable();
    let lines: Vec<String> = lines.iter().map(|line| line.to_ascii_lowercase()).collect();
    let host = format!("host: {HOST}");
    assert_eq!(
        lines,
        ["get /mail/config-v1.1.xml?a=1 http/1.1", "accept: */*", host.as_str(), "user-agent: waypost"]
    );
    assert_eq!(requests[0], requests[1], "no cookie is sent back");
    let connections = campus.receipt.connections();
    assert_eq!(connections.len(), 2);
    let Connection { host, port, purpose, sent, bytes_out, bytes_in, .. } = &connections[0];
    assert_eq!((host.as_str(), *port, *purpose), (HOST, Some(443), Purpose::Lookup));
    assert_eq!(sent.to_string(), format!("request {URL}?a=1"));
    assert!(bytes_out.unwrap() > 100 && bytes_in.unwrap() > 100);
}

#[test]
fn each_way_to_send_a_body_is_understood() {
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n2\r\nef\r\n0\r\n\r\n";
    let closing = b"HTTP/1.0 200 OK\r\nContent-Type: Application/JSON\r\n\r\nabcdef";
    for (bytes, media_type) in [(chunked.to_vec(), ""), (closing.to_vec(), "application/json")] {
        let (result, _) = fetch(move |_| Answer::Send(bytes.clone()));
        let fetched = result.unwrap();
        assert_eq!((fetched.body.as_slice(), fetched.media_type.as_str()), (&b"abcdef"[..], media_type));
    }
}

#[test]
fn statuses_are_told_apart() {
    for (status, expected) in [
        ("404 Not Found", FetchError::NotFound(404)),
        ("410 Gone", FetchError::NotFound(410)),
        ("500 Internal Server Error", FetchError::Status(500)),
        ("403 Forbidden", FetchError::Status(403)),
        ("204 No Content", FetchError::Status(204)),
        ("302 Found", FetchError::Status(302)),
        ("302 Found\r\nLocation: https://:0/", FetchError::Status(302)),
    ] {
        let (result, _) = fetch(move |_| page(status, "", b"gone"));
        assert_eq!(result.unwrap_err(), expected, "{status}");
    }
}

/// A network's sign-in page that has a valid certificate: the media type tells.
#[test]
fn captive_page_shows_its_media_type() {
    let (result, _) = fetch(|_| page("200 OK", "Content-Type: text/html\r\n", b"<html>Sign in</html>"));
    assert_eq!(result.unwrap().media_type, "text/html");
}

#[test]
fn redirects_within_the_domain_are_followed_and_listed() {
    let (result, campus) = fetch(|path| match path {
        "/mail/config-v1.1.xml" => redirect("/one"),
        "/one" => redirect("https://campus.example/two#part"),
        "/two" => redirect("three?b=2"),
        _ => file(),
    });
    let fetched = result.unwrap();
    assert_eq!(fetched.url, "https://campus.example/three?b=2");
    assert_eq!(
        fetched.redirects,
        [URL, "https://autoconfig.campus.example/one", "https://campus.example/two"]
    );
    assert_eq!(campus.receipt.connections().len(), 4);
}

#[test]
fn redirects_that_are_not_allowed_end_the_fetch() {
    for (location, expected) in [
        (
            "http://autoconfig.campus.example/",
            FetchError::RedirectNotHttps("http://autoconfig.campus.example/".into()),
        ),
        ("ftp://campus.example/", FetchError::RedirectNotHttps("ftp://campus.example/".into())),
        ("https://attacker.example/x", FetchError::RedirectElsewhere("https://attacker.example/x".into())),
        (
            "https://campus.example.attacker.example/",
            FetchError::RedirectElsewhere("https://campus.example.attacker.example/".into()),
        ),
        ("//192.0.2.1/", FetchError::RedirectElsewhere("https://192.0.2.1/".into())),
        ("https://jane:secret@campus.example/", FetchError::InvalidUrl),
        (URL, FetchError::TooManyRedirects),
    ] {
        let (result, campus) = fetch(move |_| redirect(location));
        assert_eq!(result.unwrap_err(), expected, "{location}");
        assert_eq!(campus.receipt.connections().len(), 1, "{location}");
    }
    let (result, campus) = fetch(|path| redirect(&format!("{path}x")));
    assert_eq!(result.unwrap_err(), FetchError::TooManyRedirects);
    assert_eq!(campus.receipt.connections().len(), 4, "the first request and three redirects");
}

#[test]
fn another_domain_is_followed_if_the_caller_allows_it() {
    let names = [HOST, "provider.example"];
    let (campus, _server) = campus(
        &names,
        |c| c.authority.certificate(&names),
        |path| if path == "/x" { file() } else { redirect("https://provider.example/x") },
    );
    let mut options = options(&campus);
    assert!(matches!(get(URL, &options), Err(FetchError::RedirectElsewhere(_))));
    options.allow_other_domains = true;
    assert_eq!(get(URL, &options).unwrap().url, "https://provider.example/x");
}

#[test]
fn certificates_that_fail_say_why() {
    let fetch = |identity: &dyn Fn(&Campus) -> Identity| {
        let (campus, server) = campus(&[HOST], |c| identity(c), |_| file());
        let error = get_in_time(&campus, URL).unwrap_err();
        assert_eq!(server.requests.lock().unwrap().len(), 0, "nothing is requested");
        assert_eq!(campus.receipt.connections()[0].sent.to_string(), "handshake");
        let FetchError::Certificate { why, certificate } = error else { panic!("{error:?}") };
        (why, certificate.unwrap())
    };
    let (why, certificate) = fetch(&|c| c.authority.certificate(&["www.campus.example"]));
    assert_eq!((why, certificate.names), (TlsError::WrongName, vec!["www.campus.example".to_owned()]));
    let (why, certificate) = fetch(&|_| self_signed(&[HOST]));
    assert!(why == TlsError::NotTrusted && certificate.is_self_signed);
    let (why, _) = fetch(&|_| Authority::named("Stranger").certificate(&[HOST]));
    assert_eq!(why, TlsError::NotTrusted);
    let (why, _) = fetch(&|c| c.authority.valid_between(&[HOST], (2020, 1, 1), (2021, 1, 1)));
    assert_eq!(why, TlsError::Expired);
    let (why, _) = fetch(&|c| c.authority.valid_between(&[HOST], (2098, 1, 1), (2099, 1, 1)));
    assert_eq!(why, TlsError::NotYetValid);
}

#[test]
fn servers_without_tls_are_told_apart() {
    for (first, expected) in [
        (OnConnect::Plain(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec()), FetchError::Tls(TlsError::NotTls)),
        (OnConnect::Plain(Vec::new()), FetchError::Tls(TlsError::Closed)),
        (OnConnect::Silence, FetchError::Silent),
        (OnConnect::Drip(Duration::from_millis(20)), FetchError::TooSlow),
    ] {
        let mut campus = Campus::new();
        let server = WebServer::start(first, |_| file());
        campus.add_name(HOST, 443, server.address);
        assert_eq!(get_in_time(&campus, URL).unwrap_err(), expected);
    }
}

#[test]
fn answers_that_never_end_are_cut_off() {
    let header = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".to_vec();
    let drip = [header.clone(), vec![b'x'; 500]].concat();
    let endless_body = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let chunk = [&b"1000\r\n"[..], &[b'x'; 4096], b"\r\n"].concat();
    let endless_body = [endless_body, chunk.repeat(100)].concat();
    for (answer, expected) in [
        (Answer::Silence, FetchError::Silent),
        (Answer::HangUp, FetchError::Closed),
        (Answer::Drip(drip, Duration::from_millis(30)), FetchError::TooSlow),
        (Answer::Drip(header, Duration::from_millis(100)), FetchError::TooSlow),
        (Answer::Send(endless_body), FetchError::TooLarge),
        (Answer::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".to_vec()), FetchError::Closed),
        (Answer::Send(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec()), FetchError::Closed),
        (Answer::Send(b"SSH-2.0-OpenSSH\r\n\r\n".to_vec()), FetchError::NotHttp),
        (Answer::Send(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n".to_vec()), FetchError::NotHttp),
    ] {
        let (result, _) = fetch(move |_| answer.clone());
        assert_eq!(result.unwrap_err(), expected);
    }
    let (result, _) = fetch(|_| Answer::Endless(b"x".repeat(5000)));
    assert!(matches!(result, Err(FetchError::TooLarge | FetchError::NotHttp)), "{result:?}");
}

#[test]
fn size_limit_is_exact() {
    let (result, _) = fetch(|_| page("200 OK", "", &vec![b'x'; MAX_BODY_BYTES]));
    assert_eq!(result.unwrap().body.len(), MAX_BODY_BYTES);
    for length in [MAX_BODY_BYTES + 1, usize::MAX / 2] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
        let bytes = [head.into_bytes(), vec![b'x'; MAX_BODY_BYTES + 1]].concat();
        let (result, _) = fetch(move |_| Answer::Send(bytes.clone()));
        assert_eq!(result.unwrap_err(), FetchError::TooLarge, "{length}");
    }
    // Compressed data is not asked for and not unpacked.
    let (result, _) = fetch(|_| page("200 OK", "Content-Encoding: gzip\r\n", b"\x1f\x8bx"));
    assert_eq!(result.unwrap().body, b"\x1f\x8bx");
}

#[test]
fn names_ports_and_networks_that_fail_are_told_apart() {
    let mut campus = Campus::new();
    assert_eq!(get_in_time(&campus, URL).unwrap_err(), FetchError::NoName);
    campus.disable_name_service();
    assert_eq!(get_in_time(&campus, URL).unwrap_err(), FetchError::NoNameServer);
    let mut offline = options(&campus);
    offline.has_route = || false;
    assert_eq!(get(URL, &offline).unwrap_err(), FetchError::NoNetwork);
    assert_eq!(campus.receipt.connections(), []);
    campus.add_refusing_port(HOST, 443);
    assert_eq!(get_in_time(&campus, URL).unwrap_err(), FetchError::Refused);
    campus.receipt.forbid_network();
    assert_eq!(get_in_time(&campus, URL).unwrap_err(), FetchError::NoNetwork);
    assert_eq!(campus.receipt.connections().len(), 1);
}

#[test]
fn slow_name_lookup_ends_in_time() {
    let campus = Campus::new();
    let mut options = options(&campus);
    options.resolver = Arc::new(|_, _, _| {
        thread::sleep(Duration::from_secs(10));
        waypost_engine::net::resolve::Resolved::NotFound
    });
    let started = Instant::now();
    assert_eq!(get(URL, &options).unwrap_err(), FetchError::NoNameServer);
    assert!(started.elapsed() < LATEST);
}

#[cfg(unix)]
#[test]
fn next_address_is_tried_beside_a_silent_one() {
    let (mut campus, server) = campus(&[], |c| c.authority.certificate(&[HOST]), |_| file());
    campus.add_silent_port(HOST, 443);
    let silent = get_in_time(&campus, URL);
    assert_eq!(silent.unwrap_err(), FetchError::Silent);
    campus.add_refusing_port(HOST, 443);
    campus.add_name(HOST, 443, server.address);
    assert!(get_in_time(&campus, URL).is_ok());
}

#[test]
fn urls_that_cannot_be_requested_are_refused() {
    let campus = Campus::new();
    for (url, expected) in [
        ("http://campus.example/", FetchError::NotHttps),
        ("file:///etc/passwd", FetchError::NotHttps),
        ("https://", FetchError::InvalidUrl),
        ("https://campus.example:0/", FetchError::InvalidUrl),
        ("https://campus.example:70000/", FetchError::InvalidUrl),
        ("https://jane@campus.example/", FetchError::InvalidUrl),
        ("https://jane:secret@campus.example/", FetchError::InvalidUrl),
        ("campus.example", FetchError::InvalidUrl),
        ("https://a b/", FetchError::InvalidUrl),
    ] {
        assert_eq!(get(url, &options(&campus)).unwrap_err(), expected, "{url}");
    }
    assert_eq!(campus.receipt.connections(), []);
}

#[test]
fn deadline_of_the_caller_and_stopping_end_the_fetch() {
    let (campus, _server) = campus(&[HOST], |c| c.authority.certificate(&[HOST]), |_| Answer::Silence);
    let mut short = options(&campus);
    short.deadline = Deadline::after(Duration::from_millis(700));
    let started = Instant::now();
    assert_eq!(get(URL, &short).unwrap_err(), FetchError::Silent);
    assert!(started.elapsed() < LIMIT);

    let stop = Arc::new(AtomicBool::new(false));
    let mut stopped = options(&campus);
    stopped.request_limit = Duration::from_secs(10);
    stopped.deadline = Deadline::new(Instant::now() + Duration::from_secs(10), Arc::clone(&stop));
    let fetching = thread::spawn(move || get(URL, &stopped));
    thread::sleep(Duration::from_millis(300));
    let started = Instant::now();
    stop.store(true, Ordering::Relaxed);
    assert_eq!(fetching.join().unwrap().unwrap_err(), FetchError::Stopped);
    assert!(started.elapsed() < Duration::from_millis(200), "{:?}", started.elapsed());
}

/// Redirects that each take almost the whole time of a request end with the caller's deadline.
#[test]
fn slow_redirects_end_with_the_deadline() {
    let (campus, _server) = campus(
        &[HOST],
        |c| c.authority.certificate(&[HOST]),
        |path| {
            thread::sleep(Duration::from_millis(400));
            redirect(&format!("{path}x"))
        },
    );
    let mut options = options(&campus);
    options.deadline = Deadline::after(Duration::from_millis(1200));
    let started = Instant::now();
    assert_eq!(get(URL, &options).unwrap_err(), FetchError::Silent);
    assert!(started.elapsed() < LATEST);
}
