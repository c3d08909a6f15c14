//! One window a person: a second start brings the first one's window up, and hands over the setup it was to
//! open.
//!
//! The first start holds a lock in Waypost's folder for as long as it runs, and listens on a port of this
//! computer alone. The port and a word that only this person's programs can read lie beside the lock. Where
//! none of this can be, every start simply has its own window.

use std::cell::RefCell;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf, absolute};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::host::{Host, files};
use waypost_core::hex::hex;

const LOCK: &str = "window.lock";
const LISTENER_FILE: &str = "door.json";

/// Longer than any path, in bytes.
const MAX_MESSAGE_BYTES: u64 = 1 << 16;

/// A program on the same computer answers sooner.
const REPLY_TIMEOUT: Duration = Duration::from_secs(1);

/// What a second start wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstanceRequest {
    /// The window, to look at.
    Raise,
    /// The window, on a prepared setup.
    Open(PathBuf),
}

/// Where the first start listens, and the word that opens.
#[derive(Debug, Serialize, Deserialize)]
struct ListenerAddress {
    port: u16,
    word: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct RequestMessage {
    word: String,
    open: Option<PathBuf>,
}

/// What became of a start.
#[derive(Debug)]
pub enum Claim {
    /// It is the first.
    Instance(Instance),
    /// Another window was there and has taken over.
    HandedOver,
    /// Nothing is known of another window, or it does not answer.
    NoInstance,
}

/// The first start. It is no longer when this is dropped, or the program ends however.
#[derive(Debug)]
pub struct Instance {
    folder: PathBuf,
    _lock: File,
    requests: RefCell<Option<Receiver<InstanceRequest>>>,
}

/// Claims the window for this start, or hands its wish to the one that has it.
pub fn claim(host: &Host, open: Option<&Path>) -> Claim {
    let Some(folder) = host.data.clone() else { return Claim::NoInstance };
    let made = std::fs::create_dir_all(&folder);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK));
    let (Ok(()), Ok(lock)) = (made, lock) else { return Claim::NoInstance };
    match lock.try_lock() {
        Ok(()) => Claim::Instance(Instance { folder, _lock: lock, requests: RefCell::new(None) }),
        Err(TryLockError::WouldBlock) if hand_over(&folder, open) => Claim::HandedOver,
        Err(_) => Claim::NoInstance,
    }
}

impl Instance {
    /// Begins to listen, once; `wake` is called at each visit, from another thread.
    pub fn listen(&self, wake: impl Fn() + Send + 'static) {
        let mut requests = self.requests.borrow_mut();
        if requests.is_some() {
            return;
        }
        let (send, receive) = channel();
        *requests = Some(receive);
        let mut word = [0; 16];
        let random = rustls::crypto::ring::default_provider().secure_random.fill(&mut word);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (Ok(()), Ok(listener)) = (random, listener) else { return };
        let Ok(address) = listener.local_addr() else { return };
        let word = hex(&word);
        let listener_address = ListenerAddress { port: address.port(), word: word.clone() };
        let bytes = serde_json::to_vec(&listener_address).unwrap_or_default();
        // The file is made readable for its owner alone.
        if files::write_state(&self.folder, LISTENER_FILE, &bytes).is_err() {
            return;
        }
        thread::spawn(move || {
            for knock in listener.incoming().flatten() {
                if handle_request(&knock, &word, &send) {
                    wake();
                }
            }
        });
    }

    /// The next visit, if there was one.
    pub fn next_request(&self) -> Option<InstanceRequest> {
        self.requests.borrow().as_ref()?.try_recv().ok()
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // A door that stays behind leads nowhere and is written anew.
        std::fs::remove_file(self.folder.join(LISTENER_FILE)).unwrap_or_default();
    }
}

/// Hears one knock out; whether it was a visit.
fn handle_request(knock: &TcpStream, word: &str, send: &Sender<InstanceRequest>) -> bool {
    let read = || -> Option<RequestMessage> {
        knock.set_read_timeout(Some(REPLY_TIMEOUT)).ok()?;
        let mut line = String::new();
        BufReader::new(knock.take(MAX_MESSAGE_BYTES)).read_line(&mut line).ok()?;
        serde_json::from_str(&line).ok()
    };
    let Some(heard) = read().filter(|heard| heard.word == word) else { return false };
    let next_request = heard.open.map_or(InstanceRequest::Raise, InstanceRequest::Open);
    let mut knock = knock;
    send.send(next_request).is_ok() && knock.write_all(b"ok\n").is_ok()
}

/// Knocks until the other window has said where; whether it took over.
fn hand_over(folder: &Path, open: Option<&Path>) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < REPLY_TIMEOUT {
        if knock(folder, open).is_some() {
            return true;
        }
        thread::sleep(Duration::from_millis(20));
    }
    false
}

fn knock(folder: &Path, open: Option<&Path>) -> Option<()> {
    let listener_address = files::read_at_most(&folder.join(LISTENER_FILE), MAX_MESSAGE_BYTES).ok()?;
    let listener_address: ListenerAddress = serde_json::from_slice(&listener_address).ok()?;
    let knock =
        RequestMessage { word: listener_address.word, open: open.and_then(|path| absolute(path).ok()) };
    let mut line = serde_json::to_vec(&knock).ok()?;
    line.push(b'\n');
    let address = (Ipv4Addr::LOCALHOST, listener_address.port).into();
    let mut stream = TcpStream::connect_timeout(&address, REPLY_TIMEOUT).ok()?;
    stream.set_read_timeout(Some(REPLY_TIMEOUT)).ok()?;
    stream.write_all(&line).ok()?;
    let mut heard = String::new();
    stream.take(8).read_to_string(&mut heard).ok()?;
    (heard == "ok\n").then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Host) {
        let folder = tempfile::tempdir().expect("a folder");
        let host = Host::fake(folder.path());
        (folder, host)
    }

    #[test]
    fn second_start_hands_over_and_a_later_start_becomes_first() {
        let (_folder, host) = place();
        let Claim::Instance(first) = claim(&host, None) else { panic!("not the first") };
        let (woken, wakes) = channel();
        first.listen(move || woken.send(()).expect("somebody listens"));
        assert_eq!(first.next_request(), None);
        assert!(matches!(claim(&host, Some(Path::new("a setup.waypost"))), Claim::HandedOver));
        wakes.recv_timeout(REPLY_TIMEOUT).expect("it wakes");
        let path = absolute("a setup.waypost").expect("a path");
        assert_eq!(first.next_request(), Some(InstanceRequest::Open(path)));
        assert!(matches!(claim(&host, None), Claim::HandedOver));
        wakes.recv_timeout(REPLY_TIMEOUT).expect("it wakes");
        assert_eq!(first.next_request(), Some(InstanceRequest::Raise));
        drop(first);
        assert!(matches!(claim(&host, None), Claim::Instance(_)));
    }

    #[test]
    fn requests_without_the_token_are_ignored() {
        let (_folder, host) = place();
        let Claim::Instance(first) = claim(&host, None) else { panic!("not the first") };
        first.listen(|| {});
        let listener_address = first.folder.join(LISTENER_FILE);
        let mut known: ListenerAddress =
            serde_json::from_slice(&std::fs::read(&listener_address).expect("a door")).expect("a door");
        known.word = "0".repeat(32);
        std::fs::write(&listener_address, serde_json::to_vec(&known).expect("json")).expect("a file");
        assert_eq!(knock(&first.folder, None), None);
        assert_eq!(first.next_request(), None);
    }

    #[cfg(unix)]
    #[test]
    fn port_file_is_readable_by_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, host) = place();
        let Claim::Instance(first) = claim(&host, None) else { panic!("not the first") };
        first.listen(|| {});
        let mode = std::fs::metadata(first.folder.join(LISTENER_FILE)).expect("a door").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }

    #[test]
    fn starts_alone_without_a_usable_data_folder() {
        let (folder, host) = place();
        std::fs::write(folder.path().join("file"), "").expect("a file");
        let host = Host { data: Some(folder.path().join("file/data")), ..host };
        assert!(matches!(claim(&host, None), Claim::NoInstance));
        assert!(matches!(claim(&Host { data: None, ..host }, None), Claim::NoInstance));
    }
}
