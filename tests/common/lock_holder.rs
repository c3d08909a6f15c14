//! A lock held by another process, as a running Thunderbird holds its own.

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::fs::{FlockOperation, fcntl_lock};

const FILE: &str = "WAYPOST_TEST_HOLD_LOCK";

/// Not a test by itself: started by the one below as another process, it holds the lock until
/// its input ends.
#[test]
fn holds_the_lock() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
    fcntl_lock(&file, FlockOperation::LockExclusive).unwrap();
    std::io::stdout().write_all(b"\nlocked\n").unwrap();
    std::io::stdout().flush().unwrap();
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// A process that holds a lock, as a running Thunderbird does.
pub struct Holder {
    process: Child,
    /// What it says must have a reader until it ends.
    _said: Lines<BufReader<ChildStdout>>,
}

impl Holder {
    /// Ends it.
    pub fn end(&mut self) {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        self.end();
    }
}

/// Locks a file that is there.
pub fn hold(path: &Path) -> Holder {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "lock_holder::holds_the_lock", "--nocapture"])
        .env(FILE, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
    assert!(said.by_ref().map(Result::unwrap).any(|line| line.contains("locked")));
    Holder { process, _said: said }
}
