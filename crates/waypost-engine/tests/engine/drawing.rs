//! Checks that every function of the engine that reaches files, other programs or the network asks first
//! whether the thread is drawing, by scanning the engine's sources.
//!
//! In a source that contains one of [`USES`], every function that other modules can call must contain
//! `must_not_draw();`, except those in [`WITHOUT`]. The tests of the window draw under the mark and prove that
//! none of these functions is called then.

use std::collections::BTreeSet;
use std::fs;

use crate::one_writer::code_lines;
use crate::samples::{add_rust_files, repository};

/// Code that reaches files, other programs or the network, in this module or in those it calls.
const USES: &[&str] = &[
    "std::fs",
    "fs::",
    "File::",
    "OpenOptions",
    "Command::",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "TcpConnection",
    "UdpConnection",
    "UnixListener",
    "UnixStream",
    "getaddrinfo",
    "Verifier::new",
    ".is_dir()",
    ".is_file()",
    ".exists()",
    ".canonicalize()",
    "metadata(",
    "files::",
    "journal::",
    "running::",
    "eudora::",
    "thunderbird::",
    "command_output(",
    "string_value(",
    "archive::",
];

/// Functions in such sources that need no check, with the reason.
const WITHOUT: &[(&str, &str, &str)] = &[
    ("apply/mod.rs", "sentence", "makes a text"),
    ("apply/commit.rs", "target_of", "makes a value"),
    ("apply/disk.rs", "real", "makes a value"),
    ("apply/disk.rs", "pretended", "makes a value"),
    ("apply/disk.rs", "is_pretended", "asks about the value"),
    ("apply/prepare.rs", "changed_other_accounts", "compares accounts that were read"),
    ("apply/target.rs", "can_apply", "asks about the program, not the computer"),
    ("apply/undo.rs", "sentence", "makes a text"),
    ("host/running.rs", "state_from", "asks about the error"),
    ("installed_settings.rs", "sentence", "makes a text"),
    ("apply/undo.rs", "has_changed_files", "asks about the error"),
    ("apply/undo.rs", "can_remove_account", "asks about the error"),
    ("check_up/open.rs", "sentence", "makes a text"),
    ("check_up/open.rs", "display", "makes a text"),
    ("check_up/repair.rs", "sentence", "makes a text"),
    ("export.rs", "notes", "returns what the write said"),
    ("export.rs", "sentence", "makes a text"),
    ("host/archive.rs", "add_entry", "writes to a `ResumableFile`, which asks"),
    ("host/archive.rs", "add_file", "writes to a `ResumableFile`, which asks"),
    ("host/archive.rs", "write_directory", "writes to a `ResumableFile`, which asks"),
    ("host/change_lock.rs", "sentence", "makes a text"),
    ("host/crash_report.rs", "install_hook", "reports a panic, after which nothing is drawn"),
    ("host/crash_report.rs", "latest_report", "returns a path in memory"),
    ("host/files/attributes.rs", "id", "returns a name"),
    ("host/files/attributes.rs", "sentence", "makes a text"),
    ("host/files/attributes.rs", "has_access_list", "looks at what was read"),
    ("host/files/backup.rs", "is_backup_of", "compares names"),
    ("host/files/backup.rs", "is_dated", "reads a text"),
    ("host/files/changeable.rs", "changeable_place", "asks about the error"),
    ("host/files/changeable.rs", "can_others_write", "looks at what was read"),
    ("host/files/mod.rs", "folder_of", "takes a path apart"),
    ("host/files/resumable.rs", "len", "returns a number in memory"),
    ("host/files/resumable.rs", "is_empty", "returns a number in memory"),
    ("host/journal.rs", "entry_path", "makes a path"),
    ("host/journal.rs", "sentence", "makes a text"),
    ("host/journal.rs", "parse", "reads bytes in memory"),
    ("host/mod.rs", "fake", "makes a computer for tests"),
    ("host/mod.rs", "now", "asks the clock"),
    ("host/mod.rs", "timestamp", "asks the clock"),
    ("host/mod.rs", "system_language", "asks for an environment variable or a setting"),
    ("installed_settings.rs", "at", "makes a value"),
    ("installed_settings.rs", "file", "makes a path"),
    ("net/probe/connect.rs", "connect", "belongs to the probe, which asks at its start"),
    ("net/probe/connection.rs", "new", "belongs to the probe, which asks at its start"),
    ("net/dns/exchange.rs", "ask", "belongs to the question, which asks at its start"),
    ("net/https/connection.rs", "ended", "looks at the clock"),
    ("net/https/connection.rs", "open", "belongs to the fetch, which asks at its start"),
    ("net/https/connection.rs", "set_sent", "changes a value in memory"),
    ("net/proxies.rs", "proxy_for", "looks at what was read"),
    ("net/resolve.rs", "parse", "reads a text"),
    ("net/resolve.rs", "with_overrides", "makes a resolver"),
    ("net/socket.rs", "entry", "returns a value in memory"),
    ("net/socket.rs", "receive", "belongs to a socket that was opened"),
    ("net/socket.rs", "send", "belongs to a socket that was opened"),
    ("net/socket.rs", "set_time_limit", "belongs to a connection that was made"),
    ("net/single_instance.rs", "listen", "starts a thread, which asks"),
    ("net/single_instance.rs", "next_request", "receives from a channel"),
    ("net/trust.rs", "config", "makes a configuration with what was read"),
    ("net/trust.rs", "presented", "returns a certificate in memory"),
    ("net/trust.rs", "for_profile", "reads certificates in memory"),
    ("net/trust.rs", "own_certificates", "reads certificates in memory"),
    ("net/trust.rs", "only_these_roots", "reads certificates in memory"),
    ("organisations.rs", "sentences", "makes a text"),
    ("organisations.rs", "refused_id", "asks about the error"),
    ("organisations.rs", "issue_line", "makes a text"),
    ("organisations.rs", "embedded_organisation", "reads bytes in memory"),
    ("organisations.rs", "keep_from", "changes a value"),
    ("organisations.rs", "trusted_domains", "asks about values"),
    ("profile_signature.rs", "has_keys", "asks about the value"),
    ("profile_signature.rs", "is_trusted", "asks about a value"),
    ("profile_signature.rs", "sentence", "makes a text"),
    ("setup.rs", "sentences", "makes a text"),
    ("setup.rs", "is_setup", "looks at the extension"),
    ("setup.rs", "setup_bytes", "makes bytes"),
    ("sign.rs", "sentence", "makes a text"),
    ("sign.rs", "sign", "signs with keys in memory"),
];

/// The name of the function that a line declares for other modules.
fn public_function(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let (visibility, rest) = line.split_once("fn ")?;
    let is_public = visibility.starts_with("pub") && !visibility.contains(['"', '=', ';']);
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    if is_public { rest.get(..end) } else { None }
}

/// The public functions of a source that do not ask whether the thread is drawing.
fn unchecked_functions(text: &str) -> Vec<String> {
    let mut unchecked = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (_, line) in code_lines(text) {
        let indent = line.len() - line.trim_start().len();
        if let Some(name) = public_function(line) {
            open = Some((indent, name.to_owned()));
        }
        if line.contains("must_not_draw();") {
            open = None;
        }
        if let Some((_, name)) = open.take_if(|(of, _)| *of == indent && line.trim_end().ends_with('}')) {
            unchecked.push(name);
        }
    }
    unchecked
}

#[test]
fn functions_that_use_files_or_the_network_ask_whether_the_thread_draws() {
    let root = repository().join("crates/waypost-engine/src");
    let mut files = Vec::new();
    add_rust_files(&root, &mut files);
    let mut found = BTreeSet::new();
    for path in files {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source file");
        if code_lines(&text).any(|(_, line)| USES.iter().any(|part| line.contains(part))) {
            found.extend(unchecked_functions(&text).into_iter().map(|function| (name.clone(), function)));
        }
    }
    let listed = WITHOUT.iter().map(|(file, function, _)| ((*file).to_owned(), (*function).to_owned()));
    let listed: BTreeSet<(String, String)> = listed.collect();
    let missing: Vec<_> = found.difference(&listed).collect();
    assert!(missing.is_empty(), "these functions must call must_not_draw(): {missing:?}");
    let outdated: Vec<_> = listed.difference(&found).collect();
    assert!(outdated.is_empty(), "these functions need not be listed: {outdated:?}");
}

#[test]
fn finds_functions_that_do_not_ask() {
    let text = "pub fn one(\n    path: &Path,\n) -> bool {\n    path.is_dir()\n}\n\npub(crate) fn two() {\n    \
                must_not_draw();\n}\n\nfn three() {}\n\nimpl X {\n    pub const fn four(&self) -> bool {\n        \
                if a {\n            b\n        }\n    }\n}\n";
    assert_eq!(unchecked_functions(text), ["one", "four"]);
}
