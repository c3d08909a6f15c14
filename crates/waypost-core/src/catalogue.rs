//! The catalogue of mail services that ships with Waypost (`assets/catalogue`), as text. It is unpacked at the first
//! question. [`crate::discovery`] reads what a line says.

use std::collections::{HashMap, HashSet};
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;
use serde::Deserialize;

/// One service a line, deflated by the build script.
const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.deflate"));

/// The unpacked lines.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let mut text = String::new();
    // The build script packed it, and a test reads all of it.
    match DeflateDecoder::new(PACKED).read_to_string(&mut text) {
        Ok(_) => text,
        Err(_) => String::new(),
    }
});

/// The line of each domain.
static LINES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = TEXT.lines();
    lines.flat_map(|line| names(line).domains.into_iter().map(move |domain| (domain, line))).collect()
});

/// The hosts of all services.
static HOSTS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let servers = lines().map(names).flat_map(|names| names.incoming.into_iter().chain(names.outgoing));
    servers.map(|server| server.host).collect()
});

/// The names in a line. A test checks that every line has them without escapes.
#[derive(Default, Deserialize)]
struct Names<'a> {
    #[serde(borrow)]
    domains: Vec<&'a str>,
    #[serde(borrow, default)]
    incoming: Vec<Server<'a>>,
    #[serde(borrow, default)]
    outgoing: Vec<Server<'a>>,
}

#[derive(Deserialize)]
struct Server<'a> {
    host: &'a str,
}

fn names(line: &'static str) -> Names<'static> {
    serde_json::from_str(line).unwrap_or_default()
}

/// Returns every line: one service in JSON.
pub fn lines() -> impl Iterator<Item = &'static str> {
    TEXT.lines()
}

/// Returns every domain, in no order.
pub fn domains() -> impl Iterator<Item = &'static str> {
    LINES.keys().copied()
}

/// Returns the line of the service that a domain belongs to.
pub fn line(domain: &str) -> Option<&'static str> {
    LINES.get(domain.trim_end_matches('.').to_ascii_lowercase().as_str()).copied()
}

/// Returns true for a server of a service, or a name in one of its domains. Many people use such a host, so it does not
/// tell whose an account is.
pub(crate) fn has_host(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let mut names =
        std::iter::successors(Some(host.as_str()), |name| name.split_once('.').map(|(_, parent)| parent));
    HOSTS.contains(host.as_str()) || names.any(|name| LINES.contains_key(name))
}
