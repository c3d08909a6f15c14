//! Fetching through a proxy.

use waypost_engine::host::Host;
use waypost_engine::net::https::{FetchError, FetchOptions, get};
use waypost_engine::net::proxies::Proxies;

use super::https::options;
use crate::campus::Campus;
use crate::web_server::{OnConnect, Proxy, WebServer, page};

const HOST: &str = "autoconfig.campus.example";
const URL: &str = "https://autoconfig.campus.example/file";

/// A campus whose server can be reached only through a proxy with this status line.
fn behind_proxy(status: &'static str) -> (Campus, FetchOptions, Proxy) {
    let campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let server = WebServer::start(OnConnect::Tls(identity), |_| page("200 OK", "", b"file"));
    let proxy = Proxy::start(status, server.address);
    let mut options = options(&campus);
    options.proxies = proxies(&format!("http://jane:secret@{}", proxy.address));
    (campus, options, proxy)
}

fn proxies(url: &str) -> Proxies {
    let host = Host::fake(std::path::Path::new("/nowhere"));
    Proxies::of(&host, |name| (name == "HTTPS_PROXY").then(|| url.to_owned()))
}

#[test]
fn file_is_fetched_through_the_proxy() {
    let (campus, options, proxy) = behind_proxy("200 Connection established");
    assert_eq!(get(URL, &options).unwrap().body, b"file");
    let requests = proxy.requests.lock().unwrap();
    let [request] = requests.as_slice() else { panic!("{requests:?}") };
    assert!(
        request.starts_with(&format!("CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\n")),
        "{request}"
    );
    assert!(request.contains("Proxy-Authorization: Basic amFuZTpzZWNyZXQ=\r\n"), "{request}");
    let [connection] = campus.receipt.connections().try_into().unwrap();
    assert_eq!((connection.host, connection.port), ("127.0.0.1".into(), Some(proxy.address.port())));
    assert_eq!(connection.sent.to_string(), format!("request {URL}"));
}

#[test]
fn proxies_that_refuse_are_told_apart() {
    for (status, expected) in [
        ("407 Proxy Authentication Required", FetchError::ProxyRefused(407)),
        ("502 Bad Gateway", FetchError::ProxyRefused(502)),
        ("what", FetchError::NotHttp),
    ] {
        let (_campus, options, _proxy) = behind_proxy(status);
        assert_eq!(get(URL, &options).unwrap_err(), expected, "{status}");
    }
}

#[test]
fn unsupported_proxy_is_not_bypassed() {
    let (campus, mut options, _proxy) = behind_proxy("200 OK");
    options.proxies = proxies("socks5://127.0.0.1:9050");
    assert!(matches!(get(URL, &options), Err(FetchError::UnsupportedProxy(_))));
    assert_eq!(campus.receipt.connections(), []);
}
