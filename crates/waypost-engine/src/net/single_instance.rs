//! One window per user: a second start raises the window of the first, and hands over the setup it was
//! asked to open.
//!
//! The first start holds a lock file in Waypost's folder while it runs, and listens on a port of the
//! loopback interface. A file beside the lock, readable by its owner only, contains the port and a secret
//! token. If any of this is not possible, every start opens a window of its own.

use std::cell::RefCell;
use std::fs::{File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf, absolute};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use waypost_core::hex::hex;

const LOCK_FILE: &str = "window.lock";
const LISTENER_FILE: &str = "door.json";

/// Maximum length of a request, in bytes. Longer than any path.
const MAX_MESSAGE_BYTES: u64 = 1 << 16;

/// How long to wait for a program on the same computer.
const REPLY_TIMEOUT: Duration = Duration::from_secs(1);

/// How long to wait before the next attempt to reach the first start.
const RETRY_INTERVAL: Duration = Duration::from_millis(20);

/// Reply to a request that was accepted.
const ACCEPTED: &str = "ok\n";

/// What a second start asks the first one to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstanceRequest {
    /// Raise the window.
    Raise,
    /// Raise the window and open a setup file.
    Open(PathBuf),
}

/// Contents of the listener file: where the first start listens, and its token.
#[derive(Debug, Serialize, Deserialize)]
struct ListenerAddress {
    port: u16,
    #[serde(rename = "word")]
    token: String,
}

/// A request as it is sent: one line of JSON.
#[derive(Debug, Serialize, Deserialize)]
struct RequestMessage {
    #[serde(rename = "word")]
    token: String,
    open: Option<PathBuf>,
}

/// Result of [`claim`].
#[derive(Debug)]
pub enum Claim {
    /// This start is the first.
    Instance(Instance),
    /// A window was open and accepted the request.
    HandedOver,
    /// There is no other window that answers, but this start cannot listen for requests either.
    NoInstance,
}

/// The first start. It stops being the first when this is dropped or the process ends.
#[derive(Debug)]
pub struct Instance {
    folder: PathBuf,
    _lock: File,
    requests: RefCell<Option<Receiver<InstanceRequest>>>,
}

/// Makes this start the first one, or hands its request over to the first one.
pub fn claim(host: &Host, open: Option<&Path>) -> Claim {
    must_not_draw();
    let Some(folder) = host.data.clone() else { return Claim::NoInstance };
    let Ok(lock) = files::open_lock_file(&folder, LOCK_FILE) else { return Claim::NoInstance };
    match lock.try_lock() {
        Ok(()) => Claim::Instance(Instance { folder, _lock: lock, requests: RefCell::new(None) }),
        Err(TryLockError::WouldBlock) if hand_over(&folder, open) => Claim::HandedOver,
        Err(_) => Claim::NoInstance,
    }
}

impl Instance {
    /// Starts to listen for requests on another thread; does nothing if it was called before. `wake` is called
    /// on that thread after each request. If listening is not possible, later starts open windows of their own.
    pub fn listen(&self, wake: impl Fn() + Send + 'static) {
        let mut requests = self.requests.borrow_mut();
        if requests.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let folder = self.folder.clone();
        *requests = Some(receiver);
        match thread::Builder::new().spawn(move || serve(&folder, &sender, wake)) {
            // Without the thread, or if it ends with an error, no request arrives.
            Ok(_) | Err(_) => {}
        }
    }

    /// The next request, if there is one.
    pub fn next_request(&self) -> Option<InstanceRequest> {
        self.requests.borrow().as_ref()?.try_recv().ok()
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        match std::fs::remove_file(self.folder.join(LISTENER_FILE)) {
            // A file that stays behind is harmless: its port is closed, and the next start replaces it.
            Ok(()) | Err(_) => {}
        }
    }
}

/// Opens a port, writes the listener file and answers requests, as long as the process runs.
///
/// # Errors
/// The system provides no random numbers or no port, or the file cannot be written.
fn serve(folder: &Path, sender: &Sender<InstanceRequest>, wake: impl Fn()) -> io::Result<()> {
    must_not_draw();
    let mut secret = [0; 16];
    let provider = rustls::crypto::ring::default_provider();
    provider.secure_random.fill(&mut secret).map_err(|_| io::Error::other("no random numbers"))?;
    let token = hex(&secret);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = ListenerAddress { port: listener.local_addr()?.port(), token: token.clone() };
    // Only the owner can read this file.
    files::write_state(folder, LISTENER_FILE, &serde_json::to_vec(&address)?)?;
    for stream in listener.incoming().flatten() {
        // An incomplete or foreign request is an error of the other program and changes nothing here.
        if let Ok(true) = handle_request(&stream, &token, sender) {
            wake();
        }
    }
    Ok(())
}

/// Reads and answers one request. Returns whether it was accepted: it has the right token.
fn handle_request(stream: &TcpStream, token: &str, sender: &Sender<InstanceRequest>) -> io::Result<bool> {
    stream.set_read_timeout(Some(REPLY_TIMEOUT))?;
    let mut line = String::new();
    BufReader::new(stream.take(MAX_MESSAGE_BYTES)).read_line(&mut line)?;
    let message: RequestMessage = serde_json::from_str(&line)?;
    if message.token != token {
        return Ok(false);
    }
    let request = message.open.map_or(InstanceRequest::Raise, InstanceRequest::Open);
    sender.send(request).map_err(io::Error::other)?;
    let mut stream = stream;
    stream.write_all(ACCEPTED.as_bytes())?;
    Ok(true)
}

/// Sends the request until the first start accepts it or the time is over. Returns whether it was accepted.
fn hand_over(folder: &Path, open: Option<&Path>) -> bool {
    let started = Instant::now();
    while started.elapsed() < REPLY_TIMEOUT {
        // The first start may hold the lock but not listen yet: an error is a reason to try again.
        if let Ok(true) = send_request(folder, open) {
            return true;
        }
        thread::sleep(RETRY_INTERVAL);
    }
    false
}

/// Sends the request once. Returns whether it was accepted.
fn send_request(folder: &Path, open: Option<&Path>) -> io::Result<bool> {
    must_not_draw();
    let bytes = files::read_at_most(&folder.join(LISTENER_FILE), MAX_MESSAGE_BYTES)?;
    let address: ListenerAddress = serde_json::from_slice(&bytes)?;
    let open = match open.map(absolute) {
        Some(Ok(path)) => Some(path),
        // Only an empty path cannot be made absolute. It names no file to open.
        Some(Err(_)) | None => None,
    };
    let message = RequestMessage { token: address.token, open };
    let mut line = serde_json::to_vec(&message)?;
    line.push(b'\n');
    let socket = (Ipv4Addr::LOCALHOST, address.port).into();
    let mut stream = TcpStream::connect_timeout(&socket, REPLY_TIMEOUT)?;
    stream.set_read_timeout(Some(REPLY_TIMEOUT))?;
    stream.write_all(&line)?;
    let mut reply = String::new();
    stream.take(8).read_to_string(&mut reply)?;
    Ok(reply == ACCEPTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Starts to listen and returns the listener file once it is written.
    fn listening(first: &Instance) -> PathBuf {
        first.listen(|| {});
        let path = first.folder.join(LISTENER_FILE);
        let started = Instant::now();
        while !path.exists() {
            assert!(started.elapsed() < Duration::from_secs(10), "there is no listener file");
            thread::sleep(RETRY_INTERVAL);
        }
        path
    }

    fn test_host() -> (tempfile::TempDir, Host) {
        let folder = tempfile::tempdir().expect("temporary folder");
        let host = Host::fake(folder.path());
        (folder, host)
    }

    #[test]
    fn second_start_hands_over_and_a_later_start_becomes_first() {
        let (_folder, host) = test_host();
        let Claim::Instance(first) = claim(&host, None) else { panic!("this start is not the first") };
        let (woken, wakes) = channel();
        first.listen(move || woken.send(()).expect("the test receives"));
        assert_eq!(first.next_request(), None);
        assert!(matches!(claim(&host, Some(Path::new("a setup.waypost"))), Claim::HandedOver));
        wakes.recv_timeout(REPLY_TIMEOUT).expect("the request wakes the window");
        let path = absolute("a setup.waypost").expect("absolute path");
        assert_eq!(first.next_request(), Some(InstanceRequest::Open(path)));
        assert!(matches!(claim(&host, None), Claim::HandedOver));
        wakes.recv_timeout(REPLY_TIMEOUT).expect("the request wakes the window");
        assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
        drop(first);
        assert!(matches!(claim(&host, None), Claim::Instance(_)));
    }

    #[test]
    fn requests_without_the_token_are_ignored() {
        let (_folder, host) = test_host();
        let Claim::Instance(first) = claim(&host, None) else { panic!("this start is not the first") };
        let path = listening(&first);
        let bytes = std::fs::read(&path).expect("listener file");
        let mut address: ListenerAddress = serde_json::from_slice(&bytes).expect("valid JSON");
        address.token = "0".repeat(32);
        std::fs::write(&path, serde_json::to_vec(&address).expect("JSON")).expect("writable file");
        assert!(!matches!(send_request(&first.folder, None), Ok(true)));
        assert_eq!(first.next_request(), None);
    }

    #[cfg(unix)]
    #[test]
    fn port_file_is_readable_by_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, host) = test_host();
        let Claim::Instance(first) = claim(&host, None) else { panic!("this start is not the first") };
        let mode = std::fs::metadata(listening(&first)).expect("listener file").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }

    #[test]
    fn starts_alone_without_a_usable_data_folder() {
        let (folder, host) = test_host();
        std::fs::write(folder.path().join("file"), "").expect("writable file");
        let host = Host { data: Some(folder.path().join("file/data")), ..host };
        assert!(matches!(claim(&host, None), Claim::NoInstance));
        assert!(matches!(claim(&Host { data: None, ..host }, None), Claim::NoInstance));
    }
}
