//! Every rename is kept through a power cut: the file is synced before it, and the folder after it.

#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use waypost_core::plan::account::Protocol;
use waypost_engine::host::Host;
use waypost_engine::host::files::{self, ResumableFile};

use crate::fake::{Case, HEALTHY, fake_computer, jane, thunderbird};

const ROOT: &str = "WAYPOST_TEST_SYNCED_ROOT";

/// Not a test of its own: the test below starts it under strace.
#[test]
fn child_process_writes_in_every_way() {
    let Some(root) = std::env::var_os(ROOT) else { return };
    let root = Path::new(&root);
    let host = Host::fake(root);
    let target = |name: &str| {
        let folder = root.join(name);
        fs::create_dir(&folder).unwrap();
        folder.join("file")
    };
    let path = target("write");
    files::write(&host, &path, b"one").unwrap();
    files::write(&host, &path, b"two").unwrap();
    files::write_known(&host, &path, Some(b"two"), b"three").unwrap();
    let path = target("replace");
    files::create(&path, b"one").unwrap();
    files::replace(&path, b"two").unwrap();
    files::write_backup(&path, &files::backup_path(&host, &path), b"two").unwrap();
    let path = target("generated");
    files::write_generated(&path, b"one").unwrap();
    files::write_generated(&path, b"two").unwrap();
    files::write_state(&root.join("state"), "answers.json", b"{}").unwrap();
    let path = target("finished");
    for contents in [b"one", b"two"] {
        let part = path.with_file_name("file.part");
        let mut file = ResumableFile::open(&part).unwrap();
        file.append(contents).unwrap();
        file.finish().unwrap();
        files::replace_with_finished(&host, &part, &path).unwrap();
    }
    let folder = host.home.clone().unwrap().join(".thunderbird/abcd1234.default-release");
    Case::new(&jane("thunderbird", Protocol::Pop)).apply(&host, &folder).unwrap().unwrap();
}

/// A system call of the trace.
enum Call {
    /// A file or folder was synced.
    Sync(PathBuf),
    /// A file got a name. The name it had before comes first.
    Rename(PathBuf, PathBuf),
}

/// Reads a line such as `7 fsync(3</tmp/x>) = 0` or `7 rename("/tmp/x/a", "/tmp/x/b") = 0`.
fn call(line: &str) -> Option<Call> {
    let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let (name, rest) = line.split_once('(')?;
    if !rest.trim_end().ends_with("= 0") {
        return None;
    }
    if name.ends_with("sync") {
        return Some(Call::Sync(rest.split(['<', '>']).nth(1)?.into()));
    }
    let mut quoted = rest.split('"').skip(1).step_by(2);
    Some(Call::Rename(quoted.next()?.into(), quoted.next()?.into()))
}

#[test]
#[ignore = "needs strace"]
fn every_rename_syncs_the_file_before_and_the_folder_after() {
    let (root, host) = fake_computer();
    thunderbird(&host, HEALTHY);
    let trace = root.path().join("trace");
    let status = Command::new("strace")
        .args(["-f", "-qq", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,link,linkat", "-o"])
        .arg(&trace)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "synced::child_process_writes_in_every_way", "--test-threads=1"])
        .env(ROOT, root.path())
        .status()
        .expect("strace must be installed for this test");
    assert!(status.success());
    let trace = fs::read_to_string(trace).unwrap();
    let mut synced = BTreeSet::new();
    let mut renamed_in: Option<PathBuf> = None;
    let mut renames = 0;
    for call in trace.lines().filter_map(call) {
        match call {
            Call::Sync(path) => {
                renamed_in = renamed_in.filter(|folder| *folder != path);
                synced.insert(path);
            }
            Call::Rename(from, to) => {
                let folder = to.parent().unwrap();
                let is_same = renamed_in.as_deref().is_none_or(|other| other == folder);
                assert!(is_same, "{} was not synced:\n{trace}", renamed_in.unwrap().display());
                assert!(synced.contains(&from), "{} was not synced before:\n{trace}", from.display());
                synced.insert(to.clone());
                renamed_in = Some(folder.to_owned());
                renames += 1;
            }
        }
    }
    assert!(renames > 15, "only {renames} renames:\n{trace}");
    assert_eq!(renamed_in, None, "the last folder was not synced:\n{trace}");
}
