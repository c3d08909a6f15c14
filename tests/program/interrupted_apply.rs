//! Kills Waypost at every system call of a write, and makes every such call fail. Each file must then have its old or
//! its new contents, and the next start must finish or undo the change (faults E5 and E6).

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use crate::fake::{self, HEALTHY, all_files};

/// The system calls that apply and undo make to read and write files.
const CALLS: [&str; 14] = [
    "openat",
    "write",
    "fsync",
    "rename",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "fchmod",
    "mkdir",
    "rmdir",
    "read",
    "statx",
];
const ERRORS: [&str; 4] = ["ENOSPC", "EROFS", "EACCES", "EIO"];

/// A home folder with a Thunderbird profile.
pub struct Home {
    pub root: tempfile::TempDir,
    before: BTreeMap<PathBuf, Vec<u8>>,
}

impl Home {
    pub fn new() -> Self {
        let (root, host) = fake::fake_computer();
        let folder = fake::thunderbird(&host, HEALTHY);
        // With this file two files change, so that a run can stop between them.
        fs::write(
            folder.join("user.js"),
            "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n",
        )
        .unwrap();
        let before = all_files(root.path());
        Self { root, before }
    }

    pub fn profile(&self) -> PathBuf {
        self.root.path().join(".thunderbird/abcd1234.default-release")
    }

    /// Runs Waypost, with a fault in one system call if `inject` names one. Returns the output, and true if the fault
    /// occurred.
    pub fn run(&self, arguments: &[&str], inject: Option<Fault<'_>>) -> (Output, bool) {
        let log = self.root.path().join("data/log");
        fs::create_dir_all(self.root.path().join("data")).unwrap();
        let mut command = match inject {
            None => Command::new(env!("CARGO_BIN_EXE_waypost")),
            Some((call, how, number)) => {
                let mut command = Command::new("strace");
                command.args(["-f", "-qq", "-o"]).arg(&log);
                command.arg("-e").arg(format!("trace={call}"));
                command.arg("-e").arg(format!("inject={call}:{how}:when={number}"));
                command.arg(env!("CARGO_BIN_EXE_waypost"));
                command
            }
        };
        let output = command
            .args(arguments)
            .env("HOME", self.root.path())
            .env("XDG_DATA_HOME", self.root.path().join("data"))
            .env("XDG_CONFIG_HOME", self.root.path().join("config"))
            .stdin(Stdio::null())
            .output()
            .expect("strace must be installed for this test");
        let trace = fs::read_to_string(&log).unwrap_or_default();
        (output, trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL"))
    }

    pub fn apply(&self, inject: Option<Fault<'_>>) -> (Output, bool) {
        let profile = self.profile().display().to_string();
        let arguments = [
            "apply",
            "--org",
            "caltech-imss",
            "--username",
            "jdoe",
            "--name",
            "Jane Doe",
            "--program",
            "thunderbird",
            "--protocol",
            "pop",
            "--profile",
            &profile,
        ];
        self.run(&arguments, inject)
    }

    fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.profile().join(name)).expect("the file exists, with old or new contents")
    }

    /// Undoes the change in a new run, and asserts that all files are restored and the journal is empty.
    fn assert_undo_restores_everything(&self, what: &str) {
        let (undone, _) = self.run(&["apply", "--undo"], None);
        let errors = String::from_utf8_lossy(&undone.stderr).into_owned();
        assert!(matches!(undone.status.code(), Some(0 | 1)), "{what}: {errors}");
        let mut after = all_files(self.root.path());
        // A copy that the interrupted run could not delete, and said so, may stay.
        after.retain(|path, _| !what.contains(&format!("The copy {} is no longer needed", path.display())));
        assert_eq!(
            after.keys().collect::<Vec<_>>(),
            self.before.keys().collect::<Vec<_>>(),
            "{what}: {errors}"
        );
        assert!(after == self.before, "{what}: {errors}");
        let journal = self.root.path().join("data/waypost/journal");
        let left = fs::read_dir(journal).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{what}: {errors}");
    }
}

/// Returns both files after an uninterrupted change.
fn new_files() -> (Vec<u8>, Vec<u8>) {
    let home = Home::new();
    assert!(home.apply(None).0.status.success());
    (home.file("prefs.js"), home.file("user.js"))
}

/// A system call, strace's fault, and the number of the call among those of its kind.
pub type Fault<'a> = (&'a str, &'a str, usize);

/// Meets each fault of each system call once, until a call has no more of them. `run` runs the program with a fault,
/// and returns its output and whether the fault occurred; `judge` looks at what is left.
pub fn for_each_fault(run: impl Fn(&Home, Fault<'_>) -> (Output, bool), judge: impl Fn(&Home, &str)) {
    let mut faults = 0;
    for call in CALLS {
        for number in 1.. {
            let mut any = false;
            for how in ["signal=KILL".to_owned(), format!("error={}", ERRORS[number % ERRORS.len()])] {
                let home = Home::new();
                let (output, has_failed) = run(&home, (call, &how, number));
                any |= has_failed;
                faults += usize::from(has_failed);
                let what = format!("{call} {number} {how}: {}", String::from_utf8_lossy(&output.stderr));
                assert!(!what.contains("panicked"), "{what}");
                judge(&home, &what);
            }
            if !any {
                break;
            }
        }
    }
    assert!(faults > 100, "only {faults} faults occurred: is strace allowed here?");
}

/// Runs `run` once for every fault at every system call, and checks the files after each.
fn inject_every_fault(run: impl Fn(&Home, Fault<'_>) -> (Output, bool)) {
    let (prefs, user) = new_files();
    let old = Home::new();
    let (old_prefs, old_user) = (old.file("prefs.js"), old.file("user.js"));
    for_each_fault(run, |home, what| {
        assert!([&old_prefs, &prefs].contains(&&home.file("prefs.js")), "{what}");
        assert!([&old_user, &user].contains(&&home.file("user.js")), "{what}");
        home.assert_undo_restores_everything(what);
    });
}

#[test]
#[ignore = "needs strace"]
fn interrupted_apply_is_complete_or_absent() {
    inject_every_fault(|home, inject| home.apply(Some(inject)));
}

#[test]
#[ignore = "needs strace"]
fn interrupted_undo_is_finished_at_next_start() {
    inject_every_fault(|home, inject| {
        assert!(home.apply(None).0.status.success());
        home.run(&["apply", "--undo"], Some(inject))
    });
}

/// A repair has no journal: the file is old or new, and repairing again removes what was left.
#[test]
#[ignore = "needs strace"]
fn interrupted_repair_is_complete_or_absent() {
    let encrypted = r#""mail.server.server1.socketType", 3"#;
    let faulty = HEALTHY.replace(encrypted, r#""mail.server.server1.socketType", 0"#);
    let repair = |home: &Home, inject: Option<Fault<'_>>| {
        let path = home.profile().join("prefs.js").display().to_string();
        home.run(&["check", "--fix", &path], inject)
    };
    let run = |home: &Home, inject: Fault<'_>| {
        fs::write(home.profile().join("prefs.js"), &faulty).unwrap();
        repair(home, Some(inject))
    };
    for_each_fault(run, |home, what| {
        let contents = home.file("prefs.js");
        assert!(contents == faulty.as_bytes() || contents == HEALTHY.as_bytes(), "{what}");
        repair(home, None);
        assert!(home.file("prefs.js") == HEALTHY.as_bytes(), "{what}");
        for (path, contents) in all_files(&home.profile()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            assert!(!name.ends_with(".tmp"), "{what}: {name} is left");
            assert!(!name.contains(".before-") || contents == faulty.as_bytes(), "{what}: {name}");
        }
    });
}

#[test]
fn without_a_data_folder_nothing_is_changed() {
    let home = Home::new();
    // A file takes the place of the data folder.
    fs::create_dir_all(home.root.path().join("data")).unwrap();
    fs::write(home.root.path().join("data/waypost"), "").unwrap();
    let (output, _) = home.apply(None);
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(all_files(home.root.path()) == home.before);
}

#[test]
fn read_only_file_is_left_unchanged() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    let prefs = home.profile().join("prefs.js");
    fs::set_permissions(&prefs, fs::Permissions::from_mode(0o444)).unwrap();
    let (output, _) = home.apply(None);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{errors}");
    assert!(errors.contains("prefs.js may not be written"), "{errors}");
    assert!(all_files(home.root.path()) == home.before);
}

#[test]
fn unknown_journal_files_are_ignored() {
    let home = Home::new();
    let journal = home.root.path().join("data/waypost/journal");
    fs::create_dir_all(&journal).unwrap();
    fs::write(journal.join("20260101-000000.json"), "{\"schema\": 9}").unwrap();
    fs::write(journal.join("x.json"), [0xFF, 0x00]).unwrap();
    assert!(home.apply(None).0.status.success());
    let (undone, _) = home.run(&["apply", "--undo"], None);
    assert!(undone.status.success());
    assert!(all_files(home.root.path()) == home.before);
}

#[test]
fn dry_run_writes_nothing_even_after_a_broken_undo() {
    let home = Home::new();
    assert!(home.apply(None).0.status.success());
    let journal = home.root.path().join("data/waypost/journal");
    let entry = fs::read_dir(&journal).unwrap().next().unwrap().unwrap().path();
    let undoing = fs::read_to_string(&entry).unwrap().replacen("\"done\"", "\"undoing\"", 1);
    fs::write(&entry, &undoing).unwrap();
    fs::write(journal.join(".waypost-abc.tmp"), "").unwrap();
    let before = all_files(home.root.path());
    let profile = home.profile().display().to_string();
    let apply = ["apply", "--org", "caltech-imss", "--username", "jdoe", "--name", "Jane", "--program"];
    let dry_apply = [apply.as_slice(), &["thunderbird", "--profile", &profile, "--dry-run"]].concat();
    // The next run finishes the undo, and then there is nothing to undo.
    for (arguments, code) in [(dry_apply.as_slice(), 0), (&["apply", "--undo", "--dry-run"], 1)] {
        let (output, _) = home.run(arguments, None);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{errors}");
        assert!(errors.contains("broke off"), "{errors}");
        assert!(all_files(home.root.path()) == before, "{errors}");
        assert_eq!(fs::read_to_string(&entry).unwrap(), undoing);
        assert!(journal.join(".waypost-abc.tmp").exists());
    }
    let (output, _) = home.run(&["apply", "--undo"], None);
    assert_eq!(output.status.code(), Some(1), "the undo was finished: {output:?}");
    assert!(all_files(home.root.path()) == home.before);
}

#[test]
fn running_program_is_refused() {
    let home = Home::new();
    let lock = home.profile().join(".parentlock");
    fs::write(&lock, "").unwrap();
    let before = all_files(home.root.path());
    let mut holder = crate::lock_holder::hold(&lock);
    let (output, _) = home.apply(None);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{errors}");
    assert!(errors.contains("Close it and try again"), "{errors}");
    assert!(all_files(home.root.path()) == before);
    holder.end();
    assert!(home.apply(None).0.status.success());
    let again = crate::lock_holder::hold(&lock);
    let (output, _) = home.run(&["apply", "--undo"], None);
    assert_eq!(output.status.code(), Some(3));
    drop(again);
}

#[test]
fn vanished_folder_is_reported() {
    let (root, host) = fake::fake_computer();
    let folder = fake::thunderbird(&host, HEALTHY);
    let case = fake::Case::new(&fake::jane("thunderbird", waypost_core::plan::account::Protocol::Pop));
    let prepared = case.prepare(&host, &folder).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let gone = waypost_engine::apply::apply(&host, &case.request(), &prepared);
    assert!(gone.is_err(), "{gone:?}");
    assert!(fake::journal(&host).is_empty() && !folder.exists());
    drop(root);
}

/// What was passed over was said only if the command found something else to undo.
#[test]
fn undo_names_what_it_passes_over_also_if_nothing_is_left() {
    let home = Home::new();
    let journal = home.root.path().join("data/waypost/journal");
    fs::create_dir_all(&journal).unwrap();
    fs::write(journal.join("20261130-120000.json"), "{").unwrap();
    for words in [&["apply", "--undo"][..], &["apply", "--undo", "--dry-run"], &["apply", "--undo", "--json"]]
    {
        let (output, _) = home.run(words, None);
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{words:?}: {messages}");
        assert!(messages.contains("20261130-120000.json"), "{words:?}: {messages}");
        assert!(messages.contains("There is no change to undo."), "{words:?}: {messages}");
    }
}
