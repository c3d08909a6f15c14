//! One window per user: a second start raises the window of the first, and hands over the setup it was
//! asked to open.
//!
//! The first start holds a lock file in Waypost's folder while it runs, and listens on a socket beside it. Only
//! the user can enter that folder, and a process of another user is not answered. The socket of an earlier
//! start is removed as soon as the lock is held, so whoever still listens there is not asked. Each visitor
//! has a thread and a deadline. If any of this is not possible, every start opens a window of its own.

use std::cell::RefCell;
use std::fs::{File, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf, absolute};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::local_socket::{Connection, Listener};
use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};

const LOCK_FILE: &str = "window.lock";
const SOCKET_FILE: &str = "window.sock";

/// Maximum length of a request, in bytes. Longer than any path.
const MAX_MESSAGE_BYTES: u64 = 1 << 16;

/// How long a visitor has for its request and the reply.
const VISIT_LIMIT: Duration = Duration::from_secs(1);

/// How long a second start tries to reach the first one. Longer than [`VISIT_LIMIT`], so that visitors that
/// fill [`MAX_VISITORS`] are gone by then.
const HAND_OVER_LIMIT: Duration = Duration::from_secs(3);

/// How long to wait before the next attempt.
const RETRY_INTERVAL: Duration = Duration::from_millis(20);

/// How many visitors are listened to at once. Further connections are closed at once.
const MAX_VISITORS: usize = 64;

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

/// A request as it is sent: one line of JSON.
#[derive(Debug, Serialize, Deserialize)]
struct RequestMessage {
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
    socket: PathBuf,
    _lock: File,
    requests: RefCell<Option<Receiver<InstanceRequest>>>,
}

/// Makes this start the first one, or hands its request over to the first one.
pub fn claim(host: &Host, open: Option<&Path>) -> Claim {
    must_not_draw();
    let Some(folder) = &host.data else { return Claim::NoInstance };
    let socket = folder.join(SOCKET_FILE);
    // Makes the folder private, and fails if it belongs to another user.
    let Ok(lock) = files::open_lock_file(folder, LOCK_FILE) else { return Claim::NoInstance };
    match lock.try_lock() {
        Ok(()) => {
            remove_socket(&socket);
            Claim::Instance(Instance { socket, _lock: lock, requests: RefCell::new(None) })
        }
        Err(TryLockError::WouldBlock) if hand_over(socket, open) => Claim::HandedOver,
        Err(_) => Claim::NoInstance,
    }
}

/// Removes the socket of a start that has ended or is about to end.
fn remove_socket(socket: &Path) {
    match std::fs::remove_file(socket) {
        // If something else has its name, this start cannot listen.
        Ok(()) | Err(_) => {}
    }
}

impl Instance {
    /// Starts to listen for requests on another thread; does nothing if it was called before. `wake` is called
    /// on another thread after each request. If listening is not possible, later starts open windows of their
    /// own.
    pub fn listen(&self, wake: impl Fn() + Send + Sync + 'static) {
        let mut requests = self.requests.borrow_mut();
        if requests.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let socket = self.socket.clone();
        *requests = Some(receiver);
        match thread::Builder::new().spawn(move || serve(&socket, &sender, &Arc::new(wake))) {
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
        // The lock is still held, so this is the socket of this start.
        remove_socket(&self.socket);
    }
}

/// Makes the socket and answers visitors as long as the process runs, each on a thread of its own.
///
/// # Errors
/// The socket cannot be made.
fn serve<Wake>(socket: &Path, sender: &Sender<InstanceRequest>, wake: &Arc<Wake>) -> io::Result<()>
where
    Wake: Fn() + Send + Sync + 'static,
{
    must_not_draw();
    let listener = Listener::bind(socket)?;
    // Every thread holds a clone.
    let visitors = Arc::new(());
    loop {
        let Ok(visitor) = listener.accept() else {
            thread::sleep(RETRY_INTERVAL);
            continue;
        };
        if Arc::strong_count(&visitors) > MAX_VISITORS {
            continue;
        }
        let (place, sender, wake) = (Arc::clone(&visitors), sender.clone(), Arc::clone(wake));
        let visit = move || {
            let answered = answer(&visitor, &sender, &*wake);
            drop(place);
            answered
        };
        match thread::Builder::new().spawn(visit) {
            // An incomplete or foreign request is an error of the other program and changes nothing here.
            Ok(_) | Err(_) => {}
        }
    }
}

/// Reads one request and passes it on.
fn answer(visitor: &Connection, sender: &Sender<InstanceRequest>, wake: &impl Fn()) -> io::Result<()> {
    let mut visitor = visitor.until(Instant::now() + VISIT_LIMIT)?;
    let mut line = String::new();
    BufReader::new((&mut visitor).take(MAX_MESSAGE_BYTES)).read_line(&mut line)?;
    let message: RequestMessage = serde_json::from_str(&line)?;
    let request = message.open.map_or(InstanceRequest::Raise, InstanceRequest::Open);
    sender.send(request).map_err(io::Error::other)?;
    wake();
    visitor.write_all(ACCEPTED.as_bytes())
}

/// Sends the request until the first start accepts it or the time is over. Returns whether it was accepted.
fn hand_over(socket: PathBuf, open: Option<&Path>) -> bool {
    let open = match open.map(absolute) {
        Some(Ok(path)) => Some(path),
        // Only an empty path cannot be made absolute. It names no file to open.
        Some(Err(_)) | None => None,
    };
    // A path that is not Unicode cannot be sent. This start then opens it in a window of its own.
    let Ok(mut line) = serde_json::to_vec(&RequestMessage { open }) else { return false };
    line.push(b'\n');
    let (sender, receiver) = channel();
    let end = Instant::now() + HAND_OVER_LIMIT;
    // Connecting can wait for ever if the first start hangs, so another thread does it.
    let sending = thread::Builder::new().spawn(move || match sender.send(send_until(&socket, &line, end)) {
        // Nobody waits any more once the time is over.
        Ok(()) | Err(SendError(_)) => {}
    });
    sending.is_ok() && receiver.recv_timeout(HAND_OVER_LIMIT).unwrap_or(false)
}

fn send_until(socket: &Path, line: &[u8], end: Instant) -> bool {
    while Instant::now() < end {
        // The first start may hold the lock but not listen yet: an error is a reason to try again.
        if let Ok(true) = send(socket, line, end) {
            return true;
        }
        thread::sleep(RETRY_INTERVAL);
    }
    false
}

/// Sends the request once. Returns whether it was accepted.
fn send(socket: &Path, line: &[u8], end: Instant) -> io::Result<bool> {
    must_not_draw();
    let connection = Connection::to(socket)?;
    let mut connection = connection.until(end)?;
    connection.write_all(line)?;
    let mut reply = String::new();
    connection.take(8).read_to_string(&mut reply)?;
    Ok(reply == ACCEPTED)
}
