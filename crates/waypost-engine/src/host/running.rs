//! Whether an email program is running, and for which servers it has a saved password.

use crate::host::drawing::must_not_draw;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Host, files};

/// Whether a program is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// It is running.
    Running,
    /// It is not running.
    NotRunning,
    /// The system does not tell. The program may be running.
    Unknown,
}

/// Whether Thunderbird is running with this profile. Only the lock on the file counts, because the file stays
/// when Thunderbird ends.
pub fn thunderbird_state(profile: &Path) -> RunState {
    must_not_draw();
    let path = thunderbird_lock_file(profile);
    let held = held_locks();
    // Closing the file would release the lock of this process.
    if held.contains(&path) { RunState::NotRunning } else { state_of_lock(&path) }
}

fn state_of_lock(path: &Path) -> RunState {
    // Opening another kind of file may wait for ever.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return RunState::Unknown;
    }
    match fs::OpenOptions::new().read(true).write(true).open(path).and_then(|file| try_lock(&file)) {
        Ok(()) => RunState::NotRunning,
        Err(error) => state_from(&error),
    }
}

/// What it means that a lock file could not be opened and locked.
pub(crate) fn state_from(error: &io::Error) -> RunState {
    match error.kind() {
        io::ErrorKind::NotFound => RunState::NotRunning,
        _ if is_held_by_another(error) => RunState::Running,
        _ => RunState::Unknown,
    }
}

/// Whether the error says that another process holds the lock.
#[cfg(unix)]
fn is_held_by_another(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::ResourceBusy)
        || error.raw_os_error() == Some(rustix::io::Errno::ACCESS.raw_os_error())
}

/// Whether the error says that another process has opened the file and does not share it.
#[cfg(not(unix))]
fn is_held_by_another(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    error.kind() == io::ErrorKind::ResourceBusy || error.raw_os_error() == Some(SHARING_VIOLATION)
}

fn thunderbird_lock_file(profile: &Path) -> PathBuf {
    let profile = profile.canonicalize().unwrap_or_else(|_| profile.to_owned());
    profile.join(if cfg!(windows) { "parent.lock" } else { ".parentlock" })
}

/// The lock files of Thunderbird that this process holds.
fn held_locks() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    static HELD: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Thunderbird's own lock on a profile. Thunderbird does not open the profile while this exists.
#[derive(Debug)]
pub struct ThunderbirdLock {
    path: PathBuf,
    _file: File,
}

impl Drop for ThunderbirdLock {
    fn drop(&mut self) {
        held_locks().remove(&self.path);
    }
}

/// Takes Thunderbird's own lock on a profile, as Thunderbird does when it starts. `Ok(None)` if the profile
/// has no lock file, because Thunderbird never opened it.
///
/// # Errors
/// Thunderbird is running with this profile, or the lock file cannot be opened.
pub fn lock_thunderbird(profile: &Path) -> io::Result<Option<ThunderbirdLock>> {
    must_not_draw();
    let path = thunderbird_lock_file(profile);
    let mut held = held_locks();
    if held.contains(&path) {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    match open_and_lock(&path) {
        Ok(file) => {
            held.insert(path.clone());
            Ok(Some(ThunderbirdLock { path, _file: file }))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Opens the lock file and takes the `fcntl` lock. The file is not made if it is missing, because it would stay.
#[cfg(unix)]
fn open_and_lock(path: &Path) -> io::Result<File> {
    must_not_draw();
    use rustix::fs::{FlockOperation, fcntl_lock};
    let file = fs::OpenOptions::new().read(true).write(true).open(path)?;
    fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

/// Opens the lock file so that nobody else can open it. The system deletes it when it is closed, as it does
/// for Thunderbird.
#[cfg(windows)]
fn open_and_lock(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const READ_WRITE_DELETE: u32 = 0xC001_0000;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    options.access_mode(READ_WRITE_DELETE).share_mode(0).custom_flags(DELETE_ON_CLOSE);
    options.open(path)
}

/// Takes and releases the `fcntl` lock on the file, as Thunderbird does. `flock` would not see it.
#[cfg(unix)]
fn try_lock(file: &File) -> io::Result<()> {
    use rustix::fs::{FlockOperation, fcntl_lock};
    fcntl_lock(file, FlockOperation::NonBlockingLockExclusive)?;
    // Should the unlock fail, closing the file releases the lock.
    Ok(fcntl_lock(file, FlockOperation::NonBlockingUnlock)?)
}

/// On Windows a running Thunderbird does not share the file, so a file that could be opened is not locked.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "locking can fail on Unix")]
const fn try_lock(_: &File) -> io::Result<()> {
    Ok(())
}

/// Whether Eudora is running: on Windows, on the Mac, or under Wine.
pub fn eudora_state(host: &Host) -> RunState {
    must_not_draw();
    match host.process_names() {
        None => RunState::Unknown,
        Some(names) if names.iter().any(|name| is_eudora(name)) => RunState::Running,
        Some(_) => RunState::NotRunning,
    }
}

fn is_eudora(name: &str) -> bool {
    name.eq_ignore_ascii_case("eudora.exe") || name == "Eudora"
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
        if let Ok(file) = files::open_for_reading(&profile.join(name)) {
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

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    mod thunderbird_lock {
        use std::process::Command;

        use super::super::*;

        const PROFILE: &str = "WAYPOST_TEST_LOCKED_PROFILE";

        /// Not a test of its own: the test below starts it in another process, as Thunderbird would be.
        #[test]
        fn child_process_finds_the_lock() {
            let Some(profile) = std::env::var_os(PROFILE) else { return };
            assert_eq!(thunderbird_state(Path::new(&profile)), RunState::NotRunning, "locked");
        }

        fn is_free_for_others(profile: &Path) -> bool {
            let mut child = Command::new(std::env::current_exe().unwrap());
            child
                .args(["--exact", "host::running::tests::thunderbird_lock::child_process_finds_the_lock"])
                .env(PROFILE, profile);
            child.output().unwrap().status.success()
        }

        #[test]
        fn lock_keeps_thunderbird_out_until_it_is_dropped() {
            let folder = tempfile::tempdir().unwrap();
            assert!(lock_thunderbird(folder.path()).unwrap().is_none());
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no file is made");
            fs::write(folder.path().join(".parentlock"), "").unwrap();
            let lock = lock_thunderbird(folder.path()).unwrap().unwrap();
            assert!(!is_free_for_others(folder.path()));
            // Looking must not release the lock of this process.
            assert_eq!(thunderbird_state(folder.path()), RunState::NotRunning);
            assert!(lock_thunderbird(folder.path()).is_err());
            assert!(!is_free_for_others(folder.path()));
            drop(lock);
            assert!(is_free_for_others(folder.path()));
        }
    }
}
