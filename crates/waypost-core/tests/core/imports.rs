//! `plan <- text <- formats <- check_up <- probe <- handoff <- host <- engine <- cli, gui <- main`: a module names only what stands
//! left of it, and the pure ones touch nothing outside.

use std::fs;

use crate::texts::sources;

const ORDER: &[&str] =
    &["plan", "text", "formats", "check_up", "probe", "handoff", "host", "engine", "cli", "gui"];
const PURE: &[&str] = &["plan", "text", "formats", "check_up", "probe", "handoff"];
/// Types and functions that open a connection or look up a name.
const NETWORK: &[&str] =
    &["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs", "to_socket_addrs", "getaddrinfo"];
const EXTERNAL_FAILURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::time",
    "std::thread",
    "std::process",
    "egui",
    "eframe",
    "clap::",
    "rustls",
    "directories::",
    "rfd::",
    "tempfile::",
];

#[test]
fn modules_import_only_allowed_modules() {
    let mut wrong = Vec::new();
    for path in sources() {
        let name = path.display().to_string();
        let inside = name.split("/src/").nth(1).unwrap_or_default().replace('\\', "/");
        let module = inside.split(['/', '.']).next().unwrap_or_default();
        let Some(place) = ORDER.iter().position(|known| *known == module) else { continue };
        // The engine has a `check_up` module of its own.
        if PURE.contains(&module) && !name.contains("waypost-core") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            let mut say =
                |what: &str| wrong.push(format!("{inside}:{}: {what}: {}", number + 1, line.trim()));
            for (other, known) in ORDER.iter().enumerate() {
                let named =
                    line.contains(&format!("crate::{known}::")) || line.contains(&format!("crate::{known};"));
                let forbidden = other > place || (module == "gui" && *known == "cli");
                if named && forbidden {
                    say("imports what stands right of it");
                }
            }
            if PURE.contains(&module) {
                for outside in EXTERNAL_FAILURE {
                    if line.contains(outside) {
                        say("a pure module reaches outside");
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_net_opens_connections() {
    let mut wrong = Vec::new();
    for path in sources() {
        let name = path.display().to_string().replace('\\', "/");
        if name.contains("/waypost-engine/src/net/") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            if NETWORK.iter().any(|item| line.contains(item)) {
                wrong.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "opens connections outside net/:\n{}", wrong.join("\n"));
}
