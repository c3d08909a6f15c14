//! A dry run says what the run does, also after a kill or an error at every system call of a write.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use crate::fake::all_files;
use crate::interrupted_apply::{Fault, Home, for_each_fault};

/// What a command says, without the words by which a dry run must differ.
fn said(output: &Output) -> (Option<i32>, String, String) {
    let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    if let Some(object) = json.as_object_mut() {
        object.remove("dry_run");
    }
    for file in json["files"].as_array_mut().into_iter().flatten() {
        // A dry run makes no copy.
        file["backup"].take();
    }
    let messages = String::from_utf8_lossy(&output.stderr)
        // A failure has the name before all its lines.
        .replace("waypost: ", "")
        .replace("had broken off. It was put in order.", "BROKE OFF")
        .replace("broke off. The next run without --dry-run puts it in order.", "BROKE OFF");
    (output.status.code(), format!("{json:#}"), messages)
}

/// Asserts that the dry run of every command says what the command then does, and writes nothing. The home folder is
/// the same afterwards.
fn assert_dry_run_says_what_the_run_does(home: &Home, what: &str) {
    let profile = home.profile().display().to_string();
    let apply = |username: &'static str| -> Vec<String> {
        ["apply", "--org", "caltech-imss", "--username", username, "--name", "Jane Doe", "--program"]
            .into_iter()
            .chain(["thunderbird", "--protocol", "pop", "--json", "--profile", &profile])
            .map(str::to_owned)
            .collect()
    };
    let undo = |more: &[&str]| -> Vec<String> {
        ["apply", "--undo", "--json"].iter().chain(more).map(ToString::to_string).collect()
    };
    let saved = tempfile::tempdir().unwrap();
    let copy = |from: &std::path::Path, to: &std::path::Path| {
        let done = Command::new("cp").arg("-a").arg(from.join(".")).arg(to).status();
        assert!(done.unwrap().success());
    };
    copy(home.root.path(), saved.path());
    let before = all_files(home.root.path());
    for command in [undo(&[]), undo(&["--account-only"]), apply("jdoe"), apply("asmith")] {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        let (dry, _) = home.run(&[&words[..], &["--dry-run"]].concat(), None);
        assert!(all_files(home.root.path()) == before, "{words:?} --dry-run wrote something: {what}");
        let (real, _) = home.run(&words, None);
        let mut dry = said(&dry);
        if real.stdout.is_empty() {
            // The change that is refused is shown all the same.
            dry.1 = said(&real).1;
        }
        assert_eq!(dry, said(&real), "{words:?}: {what}");
        for entry in fs::read_dir(home.root.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
        }
        copy(saved.path(), home.root.path());
    }
}

/// What is left after a fault, without dates, random names and the path of the home folder.
fn state_of(home: &Home) -> Vec<String> {
    let root = home.root.path().display().to_string();
    let files = all_files(home.root.path());
    let mut state: Vec<String> = files
        .iter()
        .filter(|(path, _)| !path.ends_with("data/log"))
        .map(|(path, contents)| {
            let path = path.display().to_string();
            let path = path.split_once(".waypost-").map_or(path.as_str(), |(folder, _)| folder);
            let text = format!("{path}: {}", String::from_utf8_lossy(contents)).replace(&root, "");
            text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
        })
        .collect();
    state.sort();
    state
}

/// Compares dry runs and runs after every fault. Many faults leave the same files, which are looked at once.
fn compare_dry_runs_after_every_fault(run: impl Fn(&Home, Fault<'_>) -> (Output, bool)) {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    for_each_fault(run, |home, what| {
        if seen.borrow_mut().insert(state_of(home)) {
            assert_dry_run_says_what_the_run_does(home, what);
        }
    });
    let states = seen.borrow().len();
    assert!((5..200).contains(&states), "{states} states");
}

#[test]
#[ignore = "needs strace"]
fn dry_run_after_an_interrupted_apply_says_what_the_run_does() {
    compare_dry_runs_after_every_fault(|home, inject| home.apply(Some(inject)));
}

#[test]
#[ignore = "needs strace"]
fn dry_run_after_an_interrupted_undo_says_what_the_run_does() {
    let run = |home: &Home, inject: Fault<'_>| {
        assert!(home.apply(None).0.status.success());
        home.run(&["apply", "--undo"], Some(inject))
    };
    compare_dry_runs_after_every_fault(run);
}

/// Writes another state into the only change of the journal.
fn set_journal_state(home: &Home, state: &str) {
    let journal = home.root.path().join("data/waypost/journal");
    let entry = fs::read_dir(journal).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&entry).unwrap();
    fs::write(&entry, text.replacen("\"done\"", &format!("\"{state}\""), 1)).unwrap();
}

#[test]
fn dry_run_says_what_the_run_does() {
    use std::os::unix::fs::PermissionsExt;
    fn set_mode(path: PathBuf, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    fn backup(home: &Home, name: &str) -> PathBuf {
        let mut files = all_files(&home.profile()).into_keys();
        files.find(|path| path.to_string_lossy().contains(&format!("{name}.before-"))).unwrap()
    }
    /// Changes an applied change's computer.
    type Change = fn(&Home);
    let changes: &[(&str, Change)] = &[
        ("nothing", |_| ()),
        ("begun and half written", |home| {
            set_journal_state(home, "begun");
            fs::copy(backup(home, "user.js"), home.profile().join("user.js")).unwrap();
        }),
        ("begun and not written", |home| {
            set_journal_state(home, "begun");
            for name in ["user.js", "prefs.js"] {
                fs::copy(backup(home, name), home.profile().join(name)).unwrap();
            }
        }),
        ("begun and written", |home| set_journal_state(home, "begun")),
        ("undoing", |home| set_journal_state(home, "undoing")),
        ("undoing and half restored", |home| {
            set_journal_state(home, "undoing");
            fs::copy(backup(home, "prefs.js"), home.profile().join("prefs.js")).unwrap();
        }),
        ("undoing and edited", |home| {
            set_journal_state(home, "undoing");
            let prefs = fs::read_to_string(home.profile().join("prefs.js")).unwrap();
            fs::write(home.profile().join("prefs.js"), prefs + "user_pref(\"x.y\", 1);\n").unwrap();
        }),
        ("edited since", |home| {
            let prefs = fs::read_to_string(home.profile().join("prefs.js")).unwrap();
            fs::write(home.profile().join("prefs.js"), prefs + "user_pref(\"x.y\", 1);\n").unwrap();
        }),
        ("an own value changed since", |home| {
            let prefs = fs::read_to_string(home.profile().join("prefs.js")).unwrap();
            fs::write(home.profile().join("prefs.js"), prefs.replace("995", "1995")).unwrap();
        }),
        ("no copy", |home| fs::remove_file(backup(home, "prefs.js")).unwrap()),
        ("a damaged copy and undoing", |home| {
            set_journal_state(home, "undoing");
            fs::write(backup(home, "prefs.js"), "x").unwrap();
        }),
        ("a read-only file", |home| set_mode(home.profile().join("prefs.js"), 0o444)),
        ("a read-only second file", |home| set_mode(home.profile().join("user.js"), 0o444)),
        ("a read-only file and undoing", |home| {
            set_journal_state(home, "undoing");
            set_mode(home.profile().join("prefs.js"), 0o444);
        }),
        ("a shared data folder", |home| set_mode(home.root.path().join("data/waypost"), 0o777)),
        ("a shared journal", |home| set_mode(home.root.path().join("data/waypost/journal"), 0o777)),
        ("a file as the journal", |home| {
            let journal = home.root.path().join("data/waypost/journal");
            fs::remove_dir_all(&journal).unwrap();
            fs::write(journal, "").unwrap();
        }),
        ("a file as the data folder", |home| {
            fs::remove_dir_all(home.root.path().join("data/waypost")).unwrap();
            fs::write(home.root.path().join("data/waypost"), "").unwrap();
        }),
        ("no profile", |home| fs::remove_dir_all(home.profile()).unwrap()),
        ("no settings", |home| fs::remove_file(home.profile().join("prefs.js")).unwrap()),
    ];
    for (what, change) in changes {
        let home = Home::new();
        assert!(home.apply(None).0.status.success());
        change(&home);
        assert_dry_run_says_what_the_run_does(&home, what);
    }
    // The program runs.
    for state in ["done", "begun", "undoing"] {
        let home = Home::new();
        assert!(home.apply(None).0.status.success());
        set_journal_state(&home, state);
        let lock = home.profile().join(".parentlock");
        for command in [&["apply", "--undo", "--json"][..], &["apply", "--undo", "--account-only", "--json"]]
        {
            fs::write(&lock, "").unwrap();
            let mut holder = crate::lock_holder::hold(&lock);
            let (dry, _) = home.run(&[command, &["--dry-run"]].concat(), None);
            let (real, _) = home.run(command, None);
            assert_eq!(said(&dry), said(&real), "{command:?}: {state}");
            holder.end();
        }
    }
}
