//! Two Waypost processes at once: both changes are there afterwards, every answer is true, and undoing both
//! restores every byte. One of them may be killed.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_engine::apply::{self, Changes};
use waypost_engine::host::Host;

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, journal, thunderbird};

const ROOT: &str = "WAYPOST_TEST_PAIR_ROOT";
const TASK: &str = "WAYPOST_TEST_PAIR_TASK";

/// A setting of the account that is there, and the same with a fault that can be repaired.
const ENCRYPTED: &str = r#""mail.server.server1.socketType", 3"#;
const UNENCRYPTED: &str = r#""mail.server.server1.socketType", 0"#;

/// What a process exits with if the file had changed when it wanted to write.
const REFUSED: i32 = 7;

fn folder(host: &Host) -> std::path::PathBuf {
    host.home.clone().unwrap().join(".thunderbird/abcd1234.default-release")
}

fn answers(username: &str) -> Answers {
    let protocol = if username == "jill" { Protocol::Pop } else { Protocol::Imap };
    Answers { username: username.into(), ..jane("thunderbird", protocol) }
}

/// Not a test of its own: the tests below start it in other processes.
#[test]
fn child_process_changes_settings() {
    let (Some(root), Ok(task)) = (std::env::var_os(ROOT), std::env::var(TASK)) else { return };
    let host = Host::fake(Path::new(&root));
    let data = host.data.clone().unwrap();
    fs::write(data.join(format!("ready-{}", std::process::id())), "").unwrap();
    while !data.join("go").exists() {
        std::hint::spin_loop();
    }
    match task.split_once(' ') {
        Some(("apply", username)) => {
            let case = Case::new(&answers(username));
            let changes = Changes::begin(&host).unwrap();
            changes.recover().unwrap();
            let prepared = case.prepare(&host, &folder(&host)).unwrap();
            changes.apply(&case.request(), &prepared).unwrap();
        }
        Some(("undo", address)) => {
            let changes = Changes::begin(&host).unwrap();
            changes.recover().unwrap();
            let entry = journal(&host).into_iter().find(|entry| entry.address.starts_with(address)).unwrap();
            changes.undo(&entry, true).unwrap();
        }
        Some(("repair", _)) => {
            let opened = waypost_engine::open(&host, &folder(&host)).unwrap();
            let (organisations, _) = waypost_engine::organisations(&host);
            let checked =
                waypost_engine::check(vec![opened], &organisations, None, &Answers::default()).remove(0);
            match waypost_engine::repair(&host, &checked, &|_, _, _| true, None) {
                Ok(repaired) => assert_eq!(repaired.saved.len(), 1, "{checked:?}"),
                Err(waypost_engine::RepairError::FileChanged(_)) => std::process::exit(REFUSED),
                Err(error) => panic!("{error:?}"),
            }
        }
        _ => panic!("{task}"),
    }
}

fn start(root: &Path, task: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "apply::two_processes::child_process_changes_settings", "--nocapture"])
        .env(ROOT, root)
        .env(TASK, task)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets both processes begin at the same moment.
fn go(host: &Host) {
    let data = host.data.as_ref().unwrap();
    let start = Instant::now();
    let ready = || {
        fs::read_dir(data)
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("ready-"))
            .count()
    };
    while ready() < 2 {
        assert!(start.elapsed() < Duration::from_secs(60), "the processes did not start");
        sleep(Duration::from_millis(1));
    }
    fs::write(data.join("go"), "").unwrap();
}

fn has_account(host: &Host, username: &str) -> bool {
    fs::read_to_string(folder(host).join("prefs.js"))
        .unwrap()
        .contains(&format!("\"{username}@caltech.edu\""))
}

/// Runs one pair. With `kill_after`, the first process is killed after that time.
fn run_pair(tasks: [&str; 2], kill_after: Option<Duration>) {
    let what = format!("{tasks:?} {kill_after:?}");
    let (root, host) = fake_computer();
    let repairs = tasks.iter().any(|task| task.starts_with("repair"));
    thunderbird(&host, &if repairs { HEALTHY.replace(ENCRYPTED, UNENCRYPTED) } else { HEALTHY.to_owned() });
    // Thunderbird leaves this file, which it locks while it runs.
    fs::write(folder(&host).join(".parentlock"), "").unwrap();
    fs::create_dir(host.data.as_ref().unwrap()).unwrap();
    let original = all_files(root.path());
    if tasks.iter().any(|task| task.starts_with("undo")) {
        Case::new(&answers("first")).apply(&host, &folder(&host)).unwrap().unwrap();
    }
    let mut children = tasks.map(|task| start(root.path(), task));
    go(&host);
    if let Some(time) = kill_after {
        sleep(time);
        children[0].kill().unwrap();
    }
    let outputs = children.map(|child| child.wait_with_output().unwrap());
    let killed = kill_after.is_some() && outputs[0].status.code().is_none();
    apply::recover(&host).unwrap();
    for (index, (task, output)) in tasks.iter().zip(&outputs).enumerate() {
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        if killed && index == 0 {
            continue;
        }
        let may_refuse = task.starts_with("repair") && output.status.code() == Some(REFUSED);
        assert!(output.status.success() || may_refuse, "{what}: {errors}");
        match task.split_once(' ') {
            Some(("apply", username)) => assert!(has_account(&host, username), "{what}: {username} is lost"),
            Some(("undo", username)) => assert!(!has_account(&host, username), "{what}: {username} is there"),
            _ => {
                let prefs = fs::read_to_string(folder(&host).join("prefs.js")).unwrap();
                assert_eq!(prefs.contains(ENCRYPTED), !may_refuse, "{what}: the repair");
            }
        }
    }
    for entry in journal(&host) {
        if let Err(error) = apply::undo(&host, &entry, false) {
            assert!(tasks.iter().any(|task| !task.starts_with("apply")), "{what}: {error:?}");
            apply::undo(&host, &entry, true).unwrap();
        }
    }
    let left = all_files(root.path());
    let is_backup = |path: &Path| path.to_string_lossy().contains(".before-");
    if tasks.iter().all(|task| task.starts_with("apply")) {
        assert_eq!(left, original, "{what}");
    } else {
        for username in ["jill", "max", "first"] {
            assert!(!has_account(&host, username), "{what}: {username}");
        }
        let others: Vec<_> =
            left.keys().filter(|path| !original.contains_key(*path) && !is_backup(path)).collect();
        assert!(others.is_empty(), "{what}: {others:?}");
    }
    assert_eq!(
        fs::read_dir(host.data.as_ref().unwrap().join("journal")).map_or(0, Iterator::count),
        0,
        "{what}"
    );
}

fn run_pairs(rounds: u64) {
    for round in 0..rounds {
        run_pair(["apply jill", "apply max"], None);
        run_pair(["apply jill", "undo first"], None);
        run_pair(["apply jill", "repair it"], None);
        let time = Duration::from_micros(round * 7919 % 25_000);
        run_pair(["apply jill", "apply max"], Some(time));
        run_pair(["undo first", "apply max"], Some(time));
    }
}

#[test]
fn two_processes_at_once_lose_nothing() {
    run_pairs(5);
}

#[test]
#[ignore = "takes minutes"]
fn five_hundred_pairs_of_processes_lose_nothing() {
    run_pairs(100);
}
