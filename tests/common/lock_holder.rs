//! Holds a file lock in another process, as a running Thunderbird does.

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::fs::{FlockOperation, fcntl_lock};

const LOCK_PATH_VARIABLE: &str = "WAYPOST_TEST_HOLD_LOCK";

/// Not a test of its own: [`hold`] runs it in another process, which holds the lock until its input ends.
#[test]
fn child_process_holds_the_lock() {
    let Some(path) = std::env::var_os(LOCK_PATH_VARIABLE) else { return };
    let file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
    fcntl_lock(&file, FlockOperation::LockExclusive).unwrap();
    std::io::stdout().write_all(b"\nlocked\n").unwrap();
    std::io::stdout().flush().unwrap();
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// A process that holds a lock. It ends when this is dropped.
pub struct Holder {
    process: Child,
    /// Open until the process ends, because writing to a closed pipe would fail.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Holder {
    /// Ends the process, which releases the lock.
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

/// Locks an existing file.
pub fn hold(path: &Path) -> Holder {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "lock_holder::child_process_holds_the_lock", "--nocapture"])
        .env(LOCK_PATH_VARIABLE, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(process.stdout.take().unwrap()).lines();
    assert!(output.by_ref().map(Result::unwrap).any(|line| line.contains("locked")));
    Holder { process, _output: output }
}
