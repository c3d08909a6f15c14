//! Checks where the engine opens sockets and looks up names, by scanning its sources: every way to the network
//! takes a place in the receipt.

use std::fs;

use crate::one_writer::code_lines;
use crate::samples::{add_rust_files, repository};

/// The only code that may name these.
const WAYS: &[(&str, &[&str])] = &[
    // `TcpConnection` cannot be made without an entry of the receipt.
    ("TcpStream", &["net/socket.rs"]),
    ("UdpSocket", &["net/socket.rs"]),
    // Takes the receipt.
    ("getaddrinfo", &["net/resolve.rs"]),
    ("lookup_host", &[]),
    ("ToSocketAddrs", &[]),
    ("to_socket_addrs", &[]),
    // Only this computer.
    ("UnixStream", &["net/local_socket.rs"]),
    ("UnixListener", &["net/local_socket.rs"]),
    // The HTTP client gets a connection that was made for it.
    ("ureq", &["net/https/exchange.rs"]),
    ("DefaultConnector", &[]),
    ("DefaultResolver", &[]),
    ("TcpConnector", &[]),
    ("ConnectProxyConnector", &[]),
    // Nothing listens to the network.
    ("TcpListener", &[]),
];

fn sources() -> Vec<(String, String)> {
    let root = repository().join("crates/waypost-engine/src");
    let mut files = Vec::new();
    add_rust_files(&root, &mut files);
    let read = |path: &std::path::PathBuf| {
        let name = path.strip_prefix(&root).unwrap().display().to_string().replace('\\', "/");
        (name, fs::read_to_string(path).unwrap())
    };
    files.iter().map(read).collect()
}

#[test]
fn sockets_are_opened_in_one_place() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        for (number, line) in code_lines(&text) {
            for (way, allowed) in WAYS {
                if line.contains(way) && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{name}:{number}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "use net::socket instead:\n{}", wrong.join("\n"));
}

/// Each function that can send takes an entry of the receipt. The last one sends nothing.
#[test]
fn sockets_are_opened_with_an_entry_of_the_receipt() {
    let (_, text) = sources().into_iter().find(|(name, _)| name == "net/socket.rs").unwrap();
    let opening = ["TcpStream::connect", "UdpSocket::bind"];
    let (mut signature, mut found) = (String::new(), Vec::new());
    for (_, line) in code_lines(&text) {
        if line.contains("fn ") {
            line.clone_into(&mut signature);
        }
        if opening.iter().any(|call| line.contains(call)) {
            let name = signature.split("fn ").nth(1).unwrap().split('(').next().unwrap();
            found.push((name.to_owned(), signature.contains("entry: Entry")));
        }
    }
    let expected = [("connect", true), ("open", true), ("has_route", false)];
    assert_eq!(found, expected.map(|(name, has_entry)| (name.to_owned(), has_entry)));
}
