//! Looking up a domain: every source, right and wrong, against local servers.

use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use waypost_core::discovery::{Discovery, Lookup, LookupSource, Skip};
use waypost_engine::host::Host;
use waypost_engine::net::deadline::Deadline;
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::proxies::Proxies;
use waypost_engine::net::receipt::Purpose;
use waypost_engine::{DiscoverOptions, discover};

use crate::campus::Campus;
use crate::name_server::{Answer as Dns, MX, NameServer, SRV, TXT, mx, srv, txt};
use crate::web_server::{Answer, OnConnect, WebServer, page, redirect};

const DOMAIN: &str = "campus.example";
const NAMES: [&str; 3] = ["autoconfig.campus.example", "campus.example", "ua-auto-config.campus.example"];

/// An autoconfiguration file with this host for reading.
fn autoconfig(host: &str) -> String {
    format!(
        "<clientConfig version=\"1.1\"><emailProvider id=\"x\"><domain>campus.example</domain>\
         <incomingServer type=\"imap\"><hostname>{host}</hostname><port>993</port><socketType>SSL</socketType>\
         <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>\
         <outgoingServer type=\"smtp\"><hostname>smtp.campus.example</hostname><port>465</port>\
         <socketType>SSL</socketType><username>%EMAILADDRESS%</username>\
         <authentication>password-cleartext</authentication></outgoingServer></emailProvider></clientConfig>"
    )
}

fn xml(host: &str) -> Answer {
    page("200 OK", "Content-Type: text/xml\r\n", autoconfig(host).as_bytes())
}

/// A campus whose web server answers requests for a path in this way, and whose name server knows nothing yet.
struct Scene {
    campus: Campus,
    dns: NameServer,
    web: WebServer,
}

impl Scene {
    fn new(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let mut campus = Campus::new();
        let web = WebServer::start(OnConnect::Tls(campus.authority.certificate(&NAMES)), answer);
        for name in NAMES {
            campus.add_name(name, 443, web.address);
        }
        Self { campus, dns: NameServer::start(), web }
    }

    fn options(&self) -> DiscoverOptions {
        DiscoverOptions {
            network: ProbeOptions { name_servers: vec![self.dns.address], ..self.campus.options() },
            proxies: Proxies::default(),
            deadline: Deadline::after(Duration::from_secs(6)),
            forbidden: None,
            database: false,
            company: false,
            all: false,
            date: "2026-11-30".into(),
        }
    }

    fn discover(&self, change: impl FnOnce(&mut DiscoverOptions)) -> Discovery {
        let mut options = self.options();
        change(&mut options);
        let begun = Instant::now();
        let found =
            discover(&Host::fake(std::path::Path::new("/nowhere")), DOMAIN, &options, &|_| ()).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
        found
    }
}

fn not_found(_: &str) -> Answer {
    page("404 Not Found", "", b"")
}

fn lookup(discovery: &Discovery, source: LookupSource) -> &Lookup {
    discovery.lookups.iter().find(|lookup| lookup.source == source).unwrap()
}

fn results(discovery: &Discovery) -> Vec<(&'static str, &'static str)> {
    discovery.lookups.iter().map(|lookup| (lookup.source.id(), lookup.result.id())).collect()
}

fn incoming_host(lookup: &Lookup) -> &str {
    lookup.made().unwrap().read.profile.incoming[0].host.value()
}

#[test]
fn best_source_wins_and_each_says_what_came() {
    let pacc =
        r#"{"protocols":{"imap":{"host":"pacc.campus.example"},"submit":{"host":"smtp.campus.example"}}}"#;
    let scene = Scene::new(move |path| match path {
        "/.well-known/user-agent-configuration.json" => {
            page("200 OK", "Content-Type: application/json\r\n", pacc.as_bytes())
        }
        "/mail/config-v1.1.xml" => xml("autoconfig.campus.example"),
        _ => page("404 Not Found", "", b""),
    });
    let digest = format!("v=UAAC1; a=sha256; d={}", BASE64_STANDARD.encode(Sha256::digest(pacc)));
    let name = "_ua-auto-config.campus.example";
    scene.dns.add(name, TXT, Dns::Records(vec![txt(name, &[&digest])]));
    for (label, host, port) in [("_imaps._tcp", "imap", 993), ("_submissions._tcp", "smtp", 465)] {
        let owner = format!("{label}.{DOMAIN}");
        scene.dns.add(&owner, SRV, Dns::Records(vec![srv(&owner, 0, 0, port, &format!("{host}.{DOMAIN}"))]));
    }
    let discovery = scene.discover(|_| ());
    assert_eq!(
        results(&discovery),
        [
            ("catalogue", "not-found"),
            ("pacc", "found"),
            ("autoconfig", "found"),
            ("well-known", "not-found"),
            ("srv", "found"),
            ("mx", "not-found"),
            ("database", "skipped"),
        ]
    );
    let best = discovery.best().unwrap();
    assert_eq!((best.source, incoming_host(best)), (LookupSource::Pacc, "pacc.campus.example"));
    assert_eq!(best.made().unwrap().read.profile.date, "2026-11-30");
    // Another file than the DNS describes is not used; the next source is.
    scene.dns.add(name, TXT, Dns::Records(vec![txt(name, &["v=UAAC1; a=sha256; d=AAAA"])]));
    let discovery = scene.discover(|_| ());
    assert_eq!(lookup(&discovery, LookupSource::Pacc).result.id(), "refused");
    assert_eq!(discovery.best().unwrap().source, LookupSource::Autoconfig);
}

#[test]
fn only_the_domain_is_named_and_everything_is_on_the_receipt() {
    let scene = Scene::new(not_found);
    scene.discover(|_| ());
    for request in scene.web.requests.lock().unwrap().iter() {
        assert!(!request.contains('@') && !request.contains("emailaddress"), "{request}");
    }
    for asked in scene.dns.asked.lock().unwrap().iter() {
        assert!(asked.ends_with("campus.example"), "{asked}");
    }
    let connections = scene.campus.receipt.connections();
    assert!(connections.iter().any(|c| c.purpose == Purpose::Dns));
    assert!(connections.iter().any(|c| c.purpose == Purpose::Lookup));
}

#[test]
fn nothing_is_sent_where_it_is_forbidden_or_not_needed() {
    let scene = Scene::new(|_| xml("imap.campus.example"));
    for skip in [Skip::Offline, Skip::ForbiddenByOrganisation] {
        let discovery = scene.discover(|options| options.forbidden = Some(skip));
        assert!(discovery.best().is_none() && !discovery.has_no_network());
    }
    let host = Host::fake(std::path::Path::new("/nowhere"));
    let known = discover(&host, "GMX.de.", &scene.options(), &|_| ()).unwrap();
    assert_eq!(known.best().unwrap().source, LookupSource::Catalogue);
    assert!(discover(&host, "co.uk", &scene.options(), &|_| ()).is_err());
    assert_eq!(scene.campus.receipt.connections(), []);
}

#[test]
fn hosts_outside_the_domain_must_be_accepted_unless_the_catalogue_knows_them() {
    for (host, is_asked) in
        [("imap.campus.example", false), ("imap.gmail.com", false), ("imap.attacker.example", true)]
    {
        let scene =
            Scene::new(move |path| if path == "/mail/config-v1.1.xml" { xml(host) } else { not_found(path) });
        let discovery = scene.discover(|_| ());
        assert_eq!(!discovery.best().unwrap().hosts_to_accept().is_empty(), is_asked, "{host}");
    }
    // DNS can be forged, so what it names elsewhere is a hint even at a known service.
    let scene = Scene::new(not_found);
    scene.dns.add(DOMAIN, MX, Dns::Records(vec![mx(DOMAIN, 10, "aspmx.l.google.com")]));
    let discovery = scene.discover(|_| ());
    let best = discovery.best().unwrap();
    assert_eq!((best.source, incoming_host(best)), (LookupSource::Mx, "imap.gmail.com"));
    assert_eq!(best.company.as_deref(), Some("google.com"));
    assert!(!best.hosts_to_accept().is_empty());
    assert_eq!(best.made().unwrap().read.profile.domains, [DOMAIN]);
}

#[test]
fn unknown_company_is_named_and_asked_only_if_allowed() {
    let mut scene = Scene::new(not_found);
    let names = ["autoconfig.hoster.example", "hoster.example"];
    let hoster = WebServer::start(OnConnect::Tls(scene.campus.authority.certificate(&names)), |_| {
        xml("imap.hoster.example")
    });
    for name in names {
        scene.campus.add_name(name, 443, hoster.address);
    }
    scene.dns.add(DOMAIN, MX, Dns::Records(vec![mx(DOMAIN, 10, "mx.hoster.example")]));
    let discovery = scene.discover(|_| ());
    let company = lookup(&discovery, LookupSource::Mx);
    assert_eq!((company.result.id(), company.company.as_deref()), ("not-found", Some("hoster.example")));
    assert!(hoster.requests.lock().unwrap().is_empty());
    let discovery = scene.discover(|options| options.company = true);
    assert_eq!(incoming_host(lookup(&discovery, LookupSource::Mx)), "imap.hoster.example");
}

#[test]
fn wrong_answers_are_refused_and_none_hangs() {
    type Wrong = (&'static str, fn(&str) -> Answer);
    let answers: [Wrong; 9] = [
        ("web page", |_| page("200 OK", "Content-Type: text/html\r\n", b"<html>sign in</html>")),
        ("malformed", |_| page("200 OK", "Content-Type: text/xml\r\n", b"<clientConfig><emailProv")),
        ("status", |_| page("500 Oops", "", b"")),
        ("to http", |_| redirect("http://campus.example/mail")),
        ("elsewhere", |_| redirect("https://attacker.example/mail")),
        ("circle", redirect),
        ("endless", |_| Answer::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec())),
        ("hung up", |_| Answer::HangUp),
        ("plaintext only", |_| {
            page("200 OK", "", autoconfig("imap.campus.example").replace(">SSL<", ">plain<").as_bytes())
        }),
    ];
    for (what, answer) in answers {
        let scene = Scene::new(answer);
        scene.dns.answer_everything_else(Dns::Code(2));
        let discovery = scene.discover(|_| ());
        assert!(discovery.best().is_none(), "{what}: {:?}", results(&discovery));
        for source in [LookupSource::Autoconfig, LookupSource::WellKnown] {
            assert_eq!(lookup(&discovery, source).result.id(), "refused", "{what}");
        }
        assert_eq!(lookup(&discovery, LookupSource::Srv).result.id(), "refused", "{what}");
        assert!(!discovery.has_no_network(), "{what}");
    }
}
