//! Whether an email program is running, and for which servers it has a saved password.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::command::command_output;
use super::{Host, Platform};
use crate::host::drawing::must_not_draw;

/// Whether Thunderbird is running with this profile. Only the lock on the file counts, because the file stays
/// when Thunderbird ends. A lock file that cannot be opened counts as running.
pub fn thunderbird_is_running(profile: &Path) -> bool {
    must_not_draw();
    let name = if cfg!(windows) { "parent.lock" } else { ".parentlock" };
    match fs::OpenOptions::new().read(true).write(true).open(profile.join(name)) {
        Ok(file) => is_locked(&file),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Whether another process has an `fcntl` lock on the file, as Thunderbird does. `flock` would not see it.
#[cfg(unix)]
fn is_locked(file: &File) -> bool {
    use rustix::fs::{FlockOperation, fcntl_lock};
    if fcntl_lock(file, FlockOperation::NonBlockingLockExclusive).is_err() {
        return true;
    }
    // Should the unlock fail, closing the file releases the lock.
    fcntl_lock(file, FlockOperation::NonBlockingUnlock).is_err()
}

/// On Windows a running Thunderbird does not share the file, so a file that could be opened is not locked.
#[cfg(not(unix))]
const fn is_locked(_: &File) -> bool {
    false
}

/// Whether Eudora is running: on Windows, on the Mac, or under Wine. An unreadable process list counts as not
/// running.
pub fn eudora_is_running(host: &Host) -> bool {
    must_not_draw();
    match host.platform {
        Platform::Windows => {
            let list = command_output(
                host,
                "tasklist.exe",
                &["/FI", "IMAGENAME eq Eudora.exe", "/FO", "CSV", "/NH"],
            );
            list.is_some_and(|list| list.to_ascii_lowercase().contains("eudora.exe"))
        }
        Platform::Mac => {
            let is_eudora = |line: &str| line.rsplit('/').next().is_some_and(|name| name.trim() == "Eudora");
            command_output(host, "ps", &["-axco", "command"]).is_some_and(|list| list.lines().any(is_eudora))
        }
        Platform::Linux => fs::read_dir("/proc").into_iter().flatten().flatten().any(|process| {
            // A process that has just ended has no name.
            fs::read_to_string(process.path().join("comm"))
                .is_ok_and(|name| name.trim().eq_ignore_ascii_case("eudora.exe"))
        }),
    }
}

/// The schemes of mail servers in Thunderbird's password store.
const SCHEMES: [&str; 3] = ["imap", "mailbox", "smtp"];
/// Maximum bytes read of one store.
const MAX_STORE_BYTES: u64 = 64 << 20;
/// Maximum number of servers returned.
const MAX_ORIGINS: usize = 1000;
/// Bytes read at once.
const CHUNK_BYTES: usize = 1 << 16;
/// Maximum length of an origin and its repetition: two host names of up to 253 bytes, and their schemes.
const MAX_ORIGIN_BYTES: usize = 600;

/// Returns the servers for which Thunderbird has a saved password, as `imap://mail.example.org`. The stores
/// are scanned in chunks, and only server names are kept.
pub fn saved_logins(profile: &Path) -> Vec<String> {
    must_not_draw();
    let mut origins = BTreeSet::new();
    for name in ["logins.json", "logins.db", "logins.db-wal"] {
        if let Ok(file) = File::open(profile.join(name)) {
            scan(file.take(MAX_STORE_BYTES), &mut origins);
        }
    }
    origins.into_iter().collect()
}

/// Collects the origins in a store. A read error counts as the end of the file.
fn scan(mut file: impl Read, origins: &mut BTreeSet<String>) {
    let mut window: Vec<u8> = Vec::new();
    let mut chunk = vec![0; CHUNK_BYTES];
    while let Ok(length @ 1..) = file.read(&mut chunk) {
        window.extend_from_slice(chunk.get(..length).unwrap_or_default());
        origins_in(&window, origins);
        if origins.len() >= MAX_ORIGINS {
            return;
        }
        // An origin can start in one chunk and end in the next.
        window.drain(..window.len().saturating_sub(MAX_ORIGIN_BYTES));
    }
}

/// Adds the origins in some bytes.
fn origins_in(bytes: &[u8], origins: &mut BTreeSet<String>) {
    for (position, _) in bytes.windows(3).enumerate().filter(|(_, window)| window == b"://") {
        let before = bytes.get(..position).unwrap_or_default();
        let Some(scheme) = SCHEMES.iter().find(|scheme| before.ends_with(scheme.as_bytes())) else {
            continue;
        };
        let start = position - scheme.len();
        let rest = bytes.get(start..).unwrap_or_default();
        if let Some(origin) = origin_at(rest, scheme.len() + 3) {
            origins.insert(origin.to_ascii_lowercase());
        }
    }
}

/// The origin at the start of some bytes; `scheme` is the length of `scheme://`. The end of the origin is
/// certain if a quote follows (`logins.json`), or the same origin again: the databases store it twice, as
/// host and as realm.
fn origin_at(rest: &[u8], scheme: usize) -> Option<String> {
    let is_host_byte = |b: &u8| b.is_ascii_alphanumeric() || b".-_:[]".contains(b);
    let host = rest.get(scheme..)?.iter().take(MAX_ORIGIN_BYTES / 2).take_while(|b| is_host_byte(b)).count();
    let quoted = rest.get(scheme + host) == Some(&b'"');
    let length = if quoted {
        scheme + host
    } else {
        let prefix = rest.get(..scheme)?;
        let distance = rest
            .get(scheme..)?
            .windows(scheme)
            .take(MAX_ORIGIN_BYTES / 2)
            .position(|window| window == prefix)?;
        let length = scheme + distance;
        let is_repeated = rest.get(length..length + length)? == rest.get(..length)?;
        let is_host = rest.get(scheme..length)?.iter().all(is_host_byte);
        if !is_repeated || !is_host {
            return None;
        }
        length
    };
    let origin = std::str::from_utf8(rest.get(..length)?).ok()?;
    (length > scheme).then(|| origin.to_owned())
}
