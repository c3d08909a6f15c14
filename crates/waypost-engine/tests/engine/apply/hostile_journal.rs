//! Damaged and malicious files in the journal: nothing outside Waypost's own folder changes, each is named, and
//! the changes beside it can still be recovered and undone.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waypost_core::plan::account::Protocol;
use waypost_engine::apply;
use waypost_engine::host::Host;

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, journal, thunderbird};

const ID: &str = "20260101-000000";

/// A computer with an applied change, files that no change may touch, and the change's file in the journal.
struct Computer {
    root: tempfile::TempDir,
    host: Host,
    entry: Value,
    entry_path: PathBuf,
}

impl Computer {
    fn new() -> Self {
        let (root, host) = fake_computer();
        let folder = thunderbird(&host, HEALTHY);
        let case = Case::new(&jane("thunderbird", Protocol::Pop));
        let entry = case.apply(&host, &folder).unwrap().unwrap();
        fs::write(root.path().join("diary"), "mine").unwrap();
        fs::write(root.path().join("poison"), "theirs").unwrap();
        fs::write(root.path().join("diary.before-20260101-000000"), "theirs").unwrap();
        fs::create_dir(root.path().join("empty")).unwrap();
        let entry_path = root.path().join("data/journal").join(format!("{}.json", entry.id));
        let entry = serde_json::from_slice(&fs::read(&entry_path).unwrap()).unwrap();
        Self { root, host, entry, entry_path }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// The hostile entry's path in the journal.
    fn hostile(&self) -> PathBuf {
        self.path("data/journal").join(format!("{ID}.json"))
    }

    fn snapshot(&self) -> (BTreeMap<PathBuf, Vec<u8>>, bool) {
        (all_files(self.root.path()), self.path("empty").is_dir())
    }

    /// Recovers and tries every undo of the hostile entry; then undoes the honest change.
    fn assert_harmless(&self, what: &str) {
        let before = self.snapshot();
        let recovered = apply::recover(&self.host);
        assert!(recovered.as_ref().is_ok_and(Vec::is_empty), "{what}: {recovered:?}");
        assert!(self.snapshot() == before, "{what}: recovery changed a file");
        let changes = journal(&self.host);
        let ids: Vec<&str> = changes.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, [self.entry["id"].as_str().unwrap()], "{what}");
        let passed_over = apply::passed_over(&self.host).unwrap();
        let named: Vec<&Path> = passed_over.iter().map(|file| file.path.as_path()).collect();
        assert_eq!(named, [self.hostile()], "{what}");
        assert!(passed_over[0].sentence(crate::samples::english()).contains(ID), "{what}");
        apply::undo(&self.host, &changes[0], false).unwrap();
        assert_eq!(
            fs::read_to_string(self.path(".thunderbird/abcd1234.default-release/prefs.js")).unwrap(),
            HEALTHY
        );
        assert!(fs::symlink_metadata(self.hostile()).is_ok(), "{what}: the file in the journal stays");
    }
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// A change of `diary` whose original is `poison`.
fn overwrites_diary(computer: &Computer, backup: &str) -> Value {
    json!([{
        "path": computer.path("diary"),
        "before": { "sha256": sha256("theirs"), "backup": computer.path(backup) },
        "after_sha256": sha256("mine"),
        "changes": [],
    }])
}

#[test]
fn an_entry_changes_only_the_known_files_of_the_profile_it_names() {
    type Change = fn(&Computer, &mut Value);
    let changes: &[(&str, Change)] = &[
        ("another file", |computer, entry| entry["files"] = overwrites_diary(computer, "poison")),
        ("another file and a backup beside it", |computer, entry| {
            entry["files"] = overwrites_diary(computer, "diary.before-20260101-000000");
        }),
        ("a file that is to be deleted", |computer, entry| {
            entry["files"] = overwrites_diary(computer, "poison");
            entry["files"][0]["before"] = Value::Null;
        }),
        ("another file as Eudora's settings", |computer, entry| {
            entry["program"] = json!("eudora");
            entry["place"] = json!(computer.path("diary"));
            entry["files"] = overwrites_diary(computer, "diary.before-20260101-000000");
        }),
        ("a known file and another backup", |computer, entry| {
            entry["files"][0]["before"] =
                json!({ "sha256": sha256("theirs"), "backup": computer.path("poison") });
        }),
        ("a path with dots", |computer, entry| {
            let path = computer.path(".thunderbird/abcd1234.default-release/../../diary");
            entry["files"] = overwrites_diary(computer, "poison");
            entry["files"][0]["path"] = json!(path);
        }),
        ("a new profile elsewhere", |computer, entry| {
            entry["new_profile"] = json!(true);
            entry["place"] = json!(computer.root.path());
            entry["folders"] = json!([computer.path("empty")]);
            entry["files"] = json!([]);
        }),
        ("a folder of the person", |computer, entry| {
            entry["folders"] = json!([computer.path("empty")]);
            entry["files"] = json!([]);
        }),
        ("another id", |_, entry| entry["id"] = json!("20260101-000001")),
        ("another version", |_, entry| entry["schema"] = json!(2)),
    ];
    for (what, change) in changes {
        for state in ["begun", "undoing", "done"] {
            let computer = Computer::new();
            let mut entry = computer.entry.clone();
            entry["id"] = json!(ID);
            change(&computer, &mut entry);
            entry["state"] = json!(state);
            fs::write(computer.hostile(), serde_json::to_vec(&entry).unwrap()).unwrap();
            fs::set_permissions(computer.hostile(), fs::Permissions::from_mode(0o600)).unwrap();
            computer.assert_harmless(&format!("{what}, {state}"));
        }
    }
}

#[test]
fn damaged_and_special_entries_are_named_and_passed_over() {
    type Place = fn(&Computer, &Path);
    let places: &[(&str, Place)] = &[
        ("empty", |_, path| fs::write(path, "").unwrap()),
        ("truncated", |computer, path| {
            let bytes = fs::read(&computer.entry_path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("too large", |_, path| fs::write(path, vec![b' '; 20 << 20]).unwrap()),
        ("folder", |_, path| fs::create_dir(path).unwrap()),
        ("dangling link", |_, path| symlink("/nowhere/at/all", path).unwrap()),
        ("link to a file", |computer, path| {
            let mut entry = computer.entry.clone();
            entry["id"] = json!(ID);
            let elsewhere = computer.path("data/elsewhere");
            fs::write(&elsewhere, serde_json::to_vec(&entry).unwrap()).unwrap();
            symlink(elsewhere, path).unwrap();
        }),
        ("link to a device", |_, path| symlink("/dev/zero", path).unwrap()),
        ("pipe", |_, path| {
            assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
        }),
        ("deeply nested", |_, path| fs::write(path, "[".repeat(1 << 20)).unwrap()),
        ("writable by others", |computer, path| {
            let mut entry = computer.entry.clone();
            entry["id"] = json!(ID);
            fs::write(path, serde_json::to_vec(&entry).unwrap()).unwrap();
            fs::set_permissions(path, fs::Permissions::from_mode(0o666)).unwrap();
        }),
        ("of another user", |computer, path| {
            let mut entry = computer.entry.clone();
            entry["id"] = json!(ID);
            fs::write(path, serde_json::to_vec(&entry).unwrap()).unwrap();
            if std::os::unix::fs::chown(path, Some(54_321), None).is_err() {
                // Only root can give a file away.
                fs::write(path, "").unwrap();
            }
        }),
    ];
    for (what, place) in places {
        let computer = Computer::new();
        place(&computer, &computer.hostile());
        let (sender, receiver) = std::sync::mpsc::channel();
        let name = (*what).to_owned();
        std::thread::spawn(move || {
            computer.assert_harmless(&name);
            sender.send(()).unwrap();
        });
        let done = receiver.recv_timeout(std::time::Duration::from_secs(10));
        assert!(done.is_ok(), "{what}: hangs or fails");
    }
}
