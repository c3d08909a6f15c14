//! The proxy for HTTPS: from the environment, or on Windows from the Internet Settings.

use std::fmt;
use std::net::IpAddr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::host::Host;
use crate::host::drawing::must_not_draw;
use crate::host::registry;

/// The key of the Internet Settings.
const INTERNET_SETTINGS: &str = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";

/// An HTTP proxy that opens tunnels (CONNECT, RFC 9110, section 9.3.6).
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Host name or address, an IPv6 address without brackets.
    pub host: String,
    /// Port.
    pub port: u16,
    /// The value of `Proxy-Authorization`, if there is a login.
    pub(super) authorization: Option<String>,
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// A proxy is configured that is not supported, such as SOCKS. Connecting without it would go around the
/// network's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the proxy is not an HTTP proxy")]
pub struct UnsupportedProxy;

/// Which hosts are reached through a proxy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies {
    https: Option<Result<Proxy, UnsupportedProxy>>,
    exceptions: Vec<Exception>,
}

/// Hosts that are reached without the proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Exception {
    /// A domain and its subdomains, or an address.
    Domain(String),
    /// A pattern in which `*` stands for any text.
    Pattern(String),
    /// Names without a dot.
    Local,
}

impl Proxies {
    /// The proxies of this computer. `variable` reads an environment variable.
    pub fn of(host: &Host, variable: impl Fn(&str) -> Option<String>) -> Self {
        must_not_draw();
        Self::from_environment(variable).or_else(|| Self::from_registry(host)).unwrap_or_default()
    }

    /// `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, which many programs understand. Lower-case names count first,
    /// as with curl.
    fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let read = |name: &str| {
            let names = [name.to_ascii_lowercase(), name.to_owned()];
            names.iter().find_map(|name| variable(name)).filter(|value| !value.trim().is_empty())
        };
        let proxy = read("HTTPS_PROXY").or_else(|| read("ALL_PROXY"))?;
        let exceptions = read("NO_PROXY").unwrap_or_default();
        let exceptions = exceptions.split([',', ' ']).map(str::trim).filter(|entry| !entry.is_empty());
        let exception = |entry: &str| match entry.trim_start_matches("*.").trim_start_matches('.') {
            "*" => Exception::Pattern("*".into()),
            domain => Exception::Domain(without_port(domain).to_ascii_lowercase()),
        };
        Some(Self { https: Some(proxy_of_url(&proxy)), exceptions: exceptions.map(exception).collect() })
    }

    /// `ProxyEnable`, `ProxyServer` and `ProxyOverride`. A script (`AutoConfigURL`) is not run.
    fn from_registry(host: &Host) -> Option<Self> {
        if registry::number_value(host, INTERNET_SETTINGS, "ProxyEnable")? == 0 {
            return None;
        }
        let server = registry::string_value(host, INTERNET_SETTINGS, "ProxyServer")?;
        let exceptions = registry::string_value(host, INTERNET_SETTINGS, "ProxyOverride").unwrap_or_default();
        let exceptions = exceptions.split(';').map(str::trim).filter(|entry| !entry.is_empty());
        let exception = |entry: &str| match entry {
            "<local>" => Exception::Local,
            pattern => Exception::Pattern(pattern.to_ascii_lowercase()),
        };
        Some(Self { https: proxy_of_windows(&server), exceptions: exceptions.map(exception).collect() })
    }

    /// The proxy for a host. `None` if it is reached directly.
    ///
    /// # Errors
    /// The proxy is of another kind.
    pub(super) fn proxy_for(&self, host: &str) -> Result<Option<&Proxy>, UnsupportedProxy> {
        let host = host.to_ascii_lowercase();
        if self.exceptions.iter().any(|exception| exception.applies_to(&host)) {
            return Ok(None);
        }
        self.https.as_ref().map(Result::as_ref).transpose().map_err(|error| *error)
    }
}

impl Exception {
    fn applies_to(&self, host: &str) -> bool {
        match self {
            Self::Domain(domain) => host.strip_suffix(domain.as_str()).is_some_and(|rest| {
                rest.is_empty() || (rest.ends_with('.') && host.parse::<IpAddr>().is_err())
            }),
            Self::Pattern(pattern) => matches_pattern(host, pattern),
            Self::Local => !host.contains(['.', ':']),
        }
    }
}

/// Whether a text matches a pattern in which `*` stands for any text.
fn matches_pattern(text: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return text == pattern };
    let Some(mut text) = text.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some((_, after)) = text.split_once(part) else { return false };
        text = after;
    }
    text.ends_with(end)
}

/// A host of `NO_PROXY` may have a port.
fn without_port(host: &str) -> &str {
    match host.split_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host.trim_start_matches('[').trim_end_matches(']'),
    }
}

/// A proxy as `[http://][user:password@]host[:port]`.
fn proxy_of_url(text: &str) -> Result<Proxy, UnsupportedProxy> {
    let text = text.trim();
    let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("http://{text}")) };
    let url = url.map_err(|_| UnsupportedProxy)?;
    let (Some(host), Some(port), "http") = (url.host_str(), url.port_or_known_default(), url.scheme()) else {
        return Err(UnsupportedProxy);
    };
    let decode = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
    let authorization = (!url.username().is_empty()).then(|| {
        let login =
            [decode(url.username()), b":".to_vec(), decode(url.password().unwrap_or_default())].concat();
        format!("Basic {}", BASE64_STANDARD.encode(login))
    });
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    Ok(Proxy { host, port, authorization })
}

/// `ProxyServer` is one proxy for everything, or a list such as `http=one:80;https=two:8080`.
fn proxy_of_windows(server: &str) -> Option<Result<Proxy, UnsupportedProxy>> {
    if !server.contains('=') {
        return Some(proxy_of_url(server));
    }
    let entry = |scheme: &str| {
        let pairs = server.split([';', ' ']).filter_map(|entry| entry.trim().split_once('='));
        pairs.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(scheme)).map(|(_, value)| value)
    };
    entry("https").map(proxy_of_url).or_else(|| entry("socks").map(|_| Err(UnsupportedProxy)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::{Platform, write_registry_key};

    fn environment(variables: &[(&str, &str)]) -> Proxies {
        let folder = tempfile::tempdir().unwrap();
        let variable = |name: &str| {
            variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        };
        Proxies::of(&Host::fake(folder.path()), variable)
    }

    /// `host:port` of the proxy, `direct` or `unsupported`.
    fn route(proxies: &Proxies, host: &str) -> String {
        match proxies.proxy_for(host) {
            Ok(Some(proxy)) => format!("{}:{}", proxy.host, proxy.port),
            Ok(None) => "direct".into(),
            Err(UnsupportedProxy) => "unsupported".into(),
        }
    }

    #[test]
    fn environment_names_the_proxy() {
        assert_eq!(route(&environment(&[]), "campus.example"), "direct");
        for (variable, value, expected) in [
            ("HTTPS_PROXY", "http://proxy.example:8080", "proxy.example:8080"),
            ("https_proxy", "proxy.example:8080/", "proxy.example:8080"),
            ("ALL_PROXY", "http://[2001:db8::1]:3128", "2001:db8::1:3128"),
            ("HTTPS_PROXY", "http://proxy.example", "proxy.example:80"),
            ("HTTPS_PROXY", "socks5://proxy.example:1080", "unsupported"),
            ("HTTPS_PROXY", "https://proxy.example", "unsupported"),
            ("HTTPS_PROXY", "http://:80", "unsupported"),
            ("HTTPS_PROXY", " ", "direct"),
            ("HTTP_PROXY", "http://proxy.example:8080", "direct"),
        ] {
            assert_eq!(route(&environment(&[(variable, value)]), "campus.example"), expected, "{value}");
        }
    }

    #[test]
    fn login_of_a_proxy_is_decoded_and_not_printed() {
        let proxies = environment(&[("HTTPS_PROXY", "http://jane:p%40ss@proxy.example:80")]);
        let proxy = proxies.proxy_for("campus.example").unwrap().unwrap();
        let expected = format!("Basic {}", BASE64_STANDARD.encode("jane:p@ss"));
        assert_eq!(proxy.authorization, Some(expected));
        let printed = format!("{proxies:?}");
        assert!(!printed.contains("Basic") && !printed.contains("p@ss"), "{printed}");
    }

    #[test]
    fn exceptions_are_reached_directly() {
        let exceptions = "localhost, .campus.example,other.example:443,192.0.2.1,*.third.example";
        let proxies = environment(&[("HTTPS_PROXY", "proxy:1"), ("NO_PROXY", exceptions)]);
        for host in ["localhost", "campus.example", "mail.Campus.example", "other.example", "192.0.2.1"] {
            assert_eq!(route(&proxies, host), "direct", "{host}");
        }
        assert_eq!(route(&proxies, "mail.third.example"), "direct");
        for host in ["notcampus.example", "example", "1.192.0.2", "198.192.0.2.1.example"] {
            assert_eq!(route(&proxies, host), "proxy:1", "{host}");
        }
        let all = environment(&[("HTTPS_PROXY", "proxy:1"), ("NO_PROXY", "*")]);
        assert_eq!(route(&all, "campus.example"), "direct");
    }

    #[test]
    fn windows_settings_name_the_proxy() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        let routes = |values: &str, name: &str| {
            write_registry_key(&host, INTERNET_SETTINGS, values);
            route(&Proxies::of(&host, |_| None), name)
        };
        let on = "ProxyEnable=1\nProxyServer=proxy.corp.example:8080\n\
                  ProxyOverride=*.corp.example;10.*;<local>\n";
        assert_eq!(routes(on, "campus.example"), "proxy.corp.example:8080");
        for name in ["mail.corp.example", "10.0.0.7", "intranet"] {
            assert_eq!(routes(on, name), "direct", "{name}");
        }
        assert_eq!(routes(&on.replace("Enable=1", "Enable=0"), "campus.example"), "direct");
        let list = |server: &str| format!("ProxyEnable=1\nProxyServer={server}\n");
        assert_eq!(routes(&list("http=one:80;https=two:8080"), "campus.example"), "two:8080");
        assert_eq!(routes(&list("http=one:80"), "campus.example"), "direct");
        assert_eq!(routes(&list("socks=one:1080"), "campus.example"), "unsupported");
    }
}
