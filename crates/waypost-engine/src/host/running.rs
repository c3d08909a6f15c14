//! Whether an email program runs now, and for which servers it keeps a password.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Host, Platform};

/// Whether a Thunderbird uses the profile now, by its lock alone: the files stay behind when it ends,
/// so that they are there proves nothing. What cannot be found out counts as running.
pub fn thunderbird_is_running(profile: &Path) -> bool {
    let name = if cfg!(windows) { "parent.lock" } else { ".parentlock" };
    match fs::OpenOptions::new().read(true).write(true).open(profile.join(name)) {
        Ok(file) => is_locked(&file),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Thunderbird holds an `fcntl` lock on the file; `flock` would not see it.
#[cfg(unix)]
fn is_locked(file: &File) -> bool {
    use rustix::fs::{FlockOperation, fcntl_lock};
    if fcntl_lock(file, FlockOperation::NonBlockingLockExclusive).is_err() {
        return true;
    }
    // The lock goes with the file at the latest.
    fcntl_lock(file, FlockOperation::NonBlockingUnlock).is_err()
}

/// Thunderbird keeps the file open without sharing it: that it could be opened is the answer.
#[cfg(not(unix))]
const fn is_locked(_: &File) -> bool {
    false
}

/// Whether Eudora runs now: the program itself, or under Wine.
pub fn eudora_is_running(host: &Host) -> bool {
    match host.platform {
        Platform::Windows => {
            let list = command_output("tasklist", &["/FI", "IMAGENAME eq Eudora.exe", "/FO", "CSV", "/NH"]);
            list.to_ascii_lowercase().contains("eudora.exe")
        }
        Platform::Mac => {
            let named = |line: &str| line.rsplit('/').next().is_some_and(|name| name.trim() == "Eudora");
            command_output("ps", &["-axco", "command"]).lines().any(named)
        }
        Platform::Linux => fs::read_dir("/proc").into_iter().flatten().flatten().any(|process| {
            let name = fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            name.trim().eq_ignore_ascii_case("eudora.exe")
        }),
    }
}

/// What a program of the system prints; nothing where it cannot be started.
fn command_output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output();
    run.map_or_else(|_| String::new(), |run| String::from_utf8_lossy(&run.stdout).into_owned())
}

/// The schemes of the servers of mail, as Thunderbird's store of logins names them.
const SCHEMES: [&str; 3] = ["imap", "mailbox", "smtp"];
const MAX_BYTES: u64 = 64 << 20;
const MAX_ORIGINS: usize = 1000;
const CHUNK: usize = 1 << 16;
/// The longest host name, twice, and the schemes.
const MAX_ORIGIN_BYTES: usize = 600;

/// The servers for which Thunderbird keeps a password, as `imap://mail.example.org`. The stores are
/// looked through piece by piece, and nothing but the names of servers is kept of them.
pub fn saved_logins(profile: &Path) -> Vec<String> {
    let mut origins = BTreeSet::new();
    for name in ["logins.json", "logins.db", "logins.db-wal"] {
        if let Ok(file) = File::open(profile.join(name)) {
            scan(file.take(MAX_BYTES), &mut origins);
        }
    }
    origins.into_iter().collect()
}

fn scan(mut file: impl Read, origins: &mut BTreeSet<String>) {
    let mut piece: Vec<u8> = Vec::new();
    let mut chunk = vec![0; CHUNK];
    // What cannot be read on is as if it ended there.
    while let Ok(length @ 1..) = file.read(&mut chunk) {
        piece.extend_from_slice(chunk.get(..length).unwrap_or_default());
        origins_in(&piece, origins);
        if origins.len() >= MAX_ORIGINS {
            return;
        }
        // An origin can begin in one piece and end in the next.
        piece.drain(..piece.len().saturating_sub(MAX_ORIGIN_BYTES));
    }
}

fn origins_in(piece: &[u8], origins: &mut BTreeSet<String>) {
    for (at, _) in piece.windows(3).enumerate().filter(|(_, window)| window == b"://") {
        let before = piece.get(..at).unwrap_or_default();
        let Some(scheme) = SCHEMES.iter().find(|scheme| before.ends_with(scheme.as_bytes())) else {
            continue;
        };
        let start = at - scheme.len();
        let rest = piece.get(start..).unwrap_or_default();
        if let Some(origin) = origin_at(rest, scheme.len() + 3) {
            origins.insert(origin.to_ascii_lowercase());
        }
    }
}

/// The origin at the beginning of some bytes. Its end is sure where a quote follows, or the same
/// origin again, which the store has as the realm beside it.
fn origin_at(rest: &[u8], scheme: usize) -> Option<String> {
    let of_a_host = |b: &u8| b.is_ascii_alphanumeric() || b".-_:[]".contains(b);
    let host = rest.get(scheme..)?.iter().take(MAX_ORIGIN_BYTES / 2).take_while(|b| of_a_host(b)).count();
    let quoted = rest.get(scheme + host) == Some(&b'"');
    let length = if quoted {
        scheme + host
    } else {
        let again = rest.get(..scheme)?;
        let far = rest
            .get(scheme..)?
            .windows(scheme)
            .take(MAX_ORIGIN_BYTES / 2)
            .position(|window| window == again)?;
        let length = scheme + far;
        let twice = rest.get(length..length + length)? == rest.get(..length)?;
        let clean = rest.get(scheme..length)?.iter().all(of_a_host);
        if !twice || !clean {
            return None;
        }
        length
    };
    let origin = std::str::from_utf8(rest.get(..length)?).ok()?;
    (length > scheme).then(|| origin.to_owned())
}
