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

const LOCK: &str = "window.lock";
const DOOR: &str = "door.json";

/// Longer than any path, in bytes.
const LONGEST: u64 = 1 << 16;

/// A program on the same computer answers sooner.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a second start wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visit {
    /// The window, to look at.
    Raise,
    /// The window, on a prepared setup.
    Open(PathBuf),
}

/// Where the first start listens, and the word that opens.
#[derive(Debug, Serialize, Deserialize)]
struct Door {
    port: u16,
    word: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Knock {
    word: String,
    open: Option<PathBuf>,
}

/// What became of a start.
#[derive(Debug)]
pub enum Claim {
    /// It is the first.
    First(First),
    /// Another window was there and has taken over.
    Handed,
    /// Nothing is known of another window, or it does not answer.
    Alone,
}

/// The first start. It is no longer when this is dropped, or the program ends however.
#[derive(Debug)]
pub struct First {
    folder: PathBuf,
    _lock: File,
    visits: RefCell<Option<Receiver<Visit>>>,
}

/// Claims the window for this start, or hands its wish to the one that has it.
pub fn claim(host: &Host, open: Option<&Path>) -> Claim {
    let Some(folder) = host.data.clone() else { return Claim::Alone };
    let made = std::fs::create_dir_all(&folder);
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK));
    let (Ok(()), Ok(lock)) = (made, lock) else { return Claim::Alone };
    match lock.try_lock() {
        Ok(()) => Claim::First(First { folder, _lock: lock, visits: RefCell::new(None) }),
        Err(TryLockError::WouldBlock) if hand_over(&folder, open) => Claim::Handed,
        Err(_) => Claim::Alone,
    }
}

impl First {
    /// Begins to listen, once; `wake` is called at each visit, from another thread.
    pub fn listen(&self, wake: impl Fn() + Send + 'static) {
        let mut visits = self.visits.borrow_mut();
        if visits.is_some() {
            return;
        }
        let (send, receive) = channel();
        *visits = Some(receive);
        let mut word = [0; 16];
        let random = rustls::crypto::ring::default_provider().secure_random.fill(&mut word);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (Ok(()), Ok(listener)) = (random, listener) else { return };
        let Ok(address) = listener.local_addr() else { return };
        let word: String = word.iter().map(|byte| format!("{byte:02x}")).collect();
        let door = Door { port: address.port(), word: word.clone() };
        let bytes = serde_json::to_vec(&door).unwrap_or_default();
        // The file is made readable for its owner alone.
        if files::write_state(&self.folder, DOOR, &bytes).is_err() {
            return;
        }
        thread::spawn(move || {
            for knock in listener.incoming().flatten() {
                if answer(&knock, &word, &send) {
                    wake();
                }
            }
        });
    }

    /// The next visit, if there was one.
    pub fn visit(&self) -> Option<Visit> {
        self.visits.borrow().as_ref()?.try_recv().ok()
    }
}

impl Drop for First {
    fn drop(&mut self) {
        // A door that stays behind leads nowhere and is written anew.
        std::fs::remove_file(self.folder.join(DOOR)).unwrap_or_default();
    }
}

/// Hears one knock out; whether it was a visit.
fn answer(knock: &TcpStream, word: &str, send: &Sender<Visit>) -> bool {
    let read = || -> Option<Knock> {
        knock.set_read_timeout(Some(PATIENCE)).ok()?;
        let mut line = String::new();
        BufReader::new(knock.take(LONGEST)).read_line(&mut line).ok()?;
        serde_json::from_str(&line).ok()
    };
    let Some(heard) = read().filter(|heard| heard.word == word) else { return false };
    let visit = heard.open.map_or(Visit::Raise, Visit::Open);
    let mut knock = knock;
    send.send(visit).is_ok() && knock.write_all(b"ok\n").is_ok()
}

/// Knocks until the other window has said where; whether it took over.
fn hand_over(folder: &Path, open: Option<&Path>) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if knock(folder, open).is_some() {
            return true;
        }
        thread::sleep(Duration::from_millis(20));
    }
    false
}

fn knock(folder: &Path, open: Option<&Path>) -> Option<()> {
    let door = files::read_at_most(&folder.join(DOOR), LONGEST).ok()?;
    let door: Door = serde_json::from_slice(&door).ok()?;
    let knock = Knock { word: door.word, open: open.and_then(|path| absolute(path).ok()) };
    let mut line = serde_json::to_vec(&knock).ok()?;
    line.push(b'\n');
    let address = (Ipv4Addr::LOCALHOST, door.port).into();
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
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
        let host = Host::pretend(folder.path());
        (folder, host)
    }

    #[test]
    fn a_second_start_hands_over_and_a_third_after_the_first_is_the_first_again() {
        let (_folder, host) = place();
        let Claim::First(first) = claim(&host, None) else { panic!("not the first") };
        let (woken, wakes) = channel();
        first.listen(move || woken.send(()).expect("somebody listens"));
        assert_eq!(first.visit(), None);
        assert!(matches!(claim(&host, Some(Path::new("a setup.waypost"))), Claim::Handed));
        wakes.recv_timeout(PATIENCE).expect("it wakes");
        let path = absolute("a setup.waypost").expect("a path");
        assert_eq!(first.visit(), Some(Visit::Open(path)));
        assert!(matches!(claim(&host, None), Claim::Handed));
        wakes.recv_timeout(PATIENCE).expect("it wakes");
        assert_eq!(first.visit(), Some(Visit::Raise));
        drop(first);
        assert!(matches!(claim(&host, None), Claim::First(_)));
    }

    #[test]
    fn who_does_not_know_the_word_opens_nothing() {
        let (_folder, host) = place();
        let Claim::First(first) = claim(&host, None) else { panic!("not the first") };
        first.listen(|| {});
        let door = first.folder.join(DOOR);
        let mut known: Door = serde_json::from_slice(&std::fs::read(&door).expect("a door")).expect("a door");
        known.word = "0".repeat(32);
        std::fs::write(&door, serde_json::to_vec(&known).expect("json")).expect("a file");
        assert_eq!(knock(&first.folder, None), None);
        assert_eq!(first.visit(), None);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_the_door() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, host) = place();
        let Claim::First(first) = claim(&host, None) else { panic!("not the first") };
        first.listen(|| {});
        let mode = std::fs::metadata(first.folder.join(DOOR)).expect("a door").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }

    #[test]
    fn a_folder_that_cannot_be_hinders_nobody() {
        let (folder, host) = place();
        std::fs::write(folder.path().join("file"), "").expect("a file");
        let host = Host { data: Some(folder.path().join("file/data")), ..host };
        assert!(matches!(claim(&host, None), Claim::Alone));
        assert!(matches!(claim(&Host { data: None, ..host }, None), Claim::Alone));
    }
}
