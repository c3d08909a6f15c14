//! Two Waypost processes at once: both changes are there afterwards, every answer is true, and undoing both
//! restores every byte. One of them may be killed, or meet an error of the system.

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

/// What happens to the first process of a pair.
#[derive(Clone, Copy, Debug)]
enum Disturbance {
    None,
    /// It is killed after this time.
    Kill(Duration),
    /// Its system call with this number that changes a file or waits for the disk fails. Linux with strace only.
    #[cfg(target_os = "linux")]
    Error(u64),
}

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

/// Lets a system call of a running process fail as if the disk were full.
#[cfg(target_os = "linux")]
fn inject_error(process: &Child, number: u64) -> Child {
    use std::io::{BufRead, BufReader};
    const CALLS: &str = "openat,write,rename,renameat,renameat2,fsync,fdatasync,ftruncate,unlink,unlinkat,mkdir,\
                         mkdirat,fchmod,fchmodat,fchown,link,linkat,flock";
    let mut strace = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "-e", &format!("trace={CALLS}")])
        .args(["-e", &format!("inject={CALLS}:error=ENOSPC:when={number}")])
        .args(["-p", &process.id().to_string()])
        .stderr(Stdio::piped())
        .spawn()
        .expect("strace must be installed for this test");
    let line = BufReader::new(strace.stderr.take().unwrap()).lines().next();
    assert!(line.as_ref().is_some_and(|line| line.as_ref().unwrap().contains("attached")), "{line:?}");
    strace
}

/// Waits until both processes are ready to begin.
fn wait_until_ready(host: &Host) {
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
}

fn has_account(host: &Host, username: &str) -> bool {
    fs::read_to_string(folder(host).join("prefs.js"))
        .unwrap()
        .contains(&format!("\"{username}@caltech.edu\""))
}

/// Runs one pair. Returns true if the disturbance made the first process fail.
fn run_pair(tasks: [&str; 2], disturbance: Disturbance) -> bool {
    let what = format!("{tasks:?} {disturbance:?}");
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
    wait_until_ready(&host);
    #[cfg(target_os = "linux")]
    let strace = match disturbance {
        Disturbance::Error(number) => Some(inject_error(&children[0], number)),
        Disturbance::None | Disturbance::Kill(_) => None,
    };
    fs::write(host.data.as_ref().unwrap().join("go"), "").unwrap();
    if let Disturbance::Kill(time) = disturbance {
        sleep(time);
        children[0].kill().unwrap();
    }
    let outputs = children.map(|child| child.wait_with_output().unwrap());
    #[cfg(target_os = "linux")]
    if let Some(mut strace) = strace {
        strace.wait().unwrap();
    }
    let is_disturbed = !matches!(disturbance, Disturbance::None) && !outputs[0].status.success();
    apply::recover(&host).unwrap();
    for (index, (task, output)) in tasks.iter().zip(&outputs).enumerate() {
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        if is_disturbed && index == 0 {
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
    is_disturbed
}

fn run_pairs(rounds: u64) {
    for round in 0..rounds {
        run_pair(["apply jill", "apply max"], Disturbance::None);
        run_pair(["apply jill", "undo first"], Disturbance::None);
        run_pair(["apply jill", "repair it"], Disturbance::None);
        let kill = Disturbance::Kill(Duration::from_micros(round * 7919 % 25_000));
        run_pair(["apply jill", "apply max"], kill);
        run_pair(["undo first", "apply max"], kill);
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

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs strace, takes minutes"]
fn five_hundred_pairs_with_an_error_of_the_system_lose_nothing() {
    let mut failed = 0;
    for number in 1..=84 {
        for tasks in [
            ["apply jill", "apply max"],
            ["apply jill", "undo first"],
            ["apply jill", "repair it"],
            ["undo first", "apply max"],
            ["undo first", "repair it"],
            ["repair it", "apply max"],
        ] {
            failed += u32::from(run_pair(tasks, Disturbance::Error(number)));
        }
    }
    // The others had ended before, or got over the error.
    assert!(failed > 100, "only {failed} processes failed");
}
