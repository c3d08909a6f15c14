//! Undo says exactly what is and what is not as it was, and can be done again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_engine::apply::{self, JournalEntry, UndoError};
use waypost_engine::host::Host;

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, journal, thunderbird};

fn set_read_only(path: &Path, is_read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, if is_read_only { 0o444 } else { 0o644 });
    #[cfg(not(unix))]
    permissions.set_readonly(is_read_only);
    fs::set_permissions(path, permissions).unwrap();
}

fn apply_pop(host: &Host, folder: &Path) -> JournalEntry {
    Case::new(&jane("thunderbird", Protocol::Pop)).apply(host, folder).unwrap().unwrap()
}

/// Writes another state into a change's file in the journal.
fn set_state(host: &Host, entry: &JournalEntry, state: &str) {
    let path = host.data.as_ref().unwrap().join("journal").join(format!("{}.json", entry.id));
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen("\"state\": \"done\"", &format!("\"state\": \"{state}\""), 1);
    assert_ne!(text, changed);
    fs::write(path, changed).unwrap();
}

#[test]
fn partial_undo_names_what_is_restored_and_can_be_done_again() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let [prefs, user_js] = ["prefs.js", "user.js"].map(|name| folder.join(name));
    let overriding = "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n";
    fs::write(&user_js, overriding).unwrap();
    let before = all_files(root.path());
    let entry = apply_pop(&host, &folder);
    set_read_only(&prefs, true);
    let undone = apply::undo(&host, &entry, false);
    let Err(UndoError::Partial { restored, left, .. }) = &undone else { panic!("{undone:?}") };
    assert_eq!((restored.as_slice(), left), ([user_js.clone()].as_slice(), &prefs));
    assert_eq!(fs::read_to_string(&user_js).unwrap(), overriding);
    let sentence = undone.unwrap_err().sentence(crate::samples::english());
    assert!(sentence.contains("prefs.js") && sentence.contains("user.js"), "{sentence}");
    assert!(!sentence.contains("Everything is as it was"), "{sentence}");
    assert_eq!(journal(&host).len(), 1, "the undo can be done again");
    assert!(apply::recover(&host).is_err(), "the file is still read-only");
    assert_eq!(journal(&host).len(), 1);
    set_read_only(&prefs, false);
    apply::undo(&host, &journal(&host)[0], false).unwrap();
    assert_eq!(all_files(root.path()), before);
    assert!(journal(&host).is_empty());
}

#[test]
fn undo_that_restores_nothing_leaves_the_change_as_it_was() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let entry = apply_pop(&host, &folder);
    let applied = all_files(root.path());
    set_read_only(&folder.join("prefs.js"), true);
    let undone = apply::undo(&host, &entry, false);
    assert!(matches!(undone, Err(UndoError::System(..))), "{undone:?}");
    assert_eq!(all_files(root.path()), applied);
    assert_eq!(journal(&host), [entry]);
    set_read_only(&folder.join("prefs.js"), false);
    assert!(apply::recover(&host).unwrap().is_empty(), "nothing happens later without being asked");
    assert_eq!(all_files(root.path()), applied);
}

#[test]
fn deleted_backup_blocks_only_restoring() {
    let (_root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let entry = apply_pop(&host, &folder);
    fs::remove_file(&entry.files[0].before.as_ref().unwrap().backup).unwrap();
    let undone = apply::undo(&host, &entry, false);
    assert!(matches!(undone, Err(UndoError::BackupMissing(_))), "{undone:?}");
    assert!(undone.unwrap_err().can_remove_account());
    apply::undo(&host, &entry, true).unwrap();
    let left = fs::read_to_string(folder.join("prefs.js")).unwrap();
    assert!(!left.contains("pop-server.its.caltech.edu") && journal(&host).is_empty(), "{left}");
}

#[test]
fn interrupted_undo_of_a_file_edited_since_stays_in_the_journal() {
    for state in ["undoing", "begun"] {
        let (_root, host) = fake_computer();
        let folder = thunderbird(&host, HEALTHY);
        let prefs = folder.join("prefs.js");
        let entry = apply_pop(&host, &folder);
        set_state(&host, &entry, state);
        let edited = fs::read_to_string(&prefs).unwrap() + "user_pref(\"mail.since\", true);\n";
        fs::write(&prefs, &edited).unwrap();
        let recovered = apply::recover(&host).unwrap();
        assert_eq!(recovered.len(), 1, "{state}");
        assert_eq!(fs::read_to_string(&prefs).unwrap(), edited, "{state}");
        assert_eq!(journal(&host), [entry], "{state}: undo is still possible");
        apply::undo(&host, &journal(&host)[0], true).unwrap();
        let left = fs::read_to_string(&prefs).unwrap();
        assert!(left.contains("mail.since") && !left.contains("pop-server"), "{state}: {left}");
    }
}

#[test]
fn change_that_cannot_be_restored_does_not_block_the_others() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let other: PathBuf = root.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("prefs.js"), HEALTHY).unwrap();
    let stuck = apply_pop(&host, &folder);
    let second = apply_pop(&host, &other);
    set_state(&host, &stuck, "undoing");
    set_state(&host, &second, "undoing");
    set_read_only(&folder.join("prefs.js"), true);
    assert!(apply::recover(&host).is_err());
    assert_eq!(fs::read_to_string(other.join("prefs.js")).unwrap(), HEALTHY);
    assert_eq!(journal(&host).iter().map(|entry| &entry.id).collect::<Vec<_>>(), [&stuck.id]);
}

#[test]
fn undo_begins_with_the_latest_change_whatever_the_clock_says() {
    let (_root, mut host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    for (seconds, username) in [(1_795_464_900, "jill"), (1_000_000_000, "june"), (1_000_000_000, "max")] {
        host.fixed_time = Some(UNIX_EPOCH + Duration::from_secs(seconds));
        let answers = Answers { username: username.into(), ..jane("thunderbird", Protocol::Imap) };
        Case::new(&answers).apply(&host, &folder).unwrap().unwrap();
        let latest = journal(&host).remove(0);
        assert!(latest.address.starts_with(username), "{}", latest.address);
    }
    for username in ["max", "june", "jill"] {
        let latest = journal(&host).remove(0);
        assert!(latest.address.starts_with(username), "{}", latest.address);
        apply::undo(&host, &latest, false).unwrap();
    }
    assert_eq!(fs::read_to_string(folder.join("prefs.js")).unwrap(), HEALTHY);
}

#[cfg(unix)]
#[test]
fn looking_at_what_is_unfinished_writes_nothing() {
    use std::os::unix::fs::MetadataExt;
    fn everything(folder: &Path) -> Vec<(PathBuf, i64, i64, u32)> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let meta = fs::symlink_metadata(&path).unwrap();
            if meta.is_dir() {
                found.extend(everything(&path));
            }
            found.push((path, meta.mtime(), meta.mtime_nsec(), meta.mode()));
        }
        found.sort();
        found
    }
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    assert!(apply::unfinished(&host).unwrap().is_empty() && apply::passed_over(&host).unwrap().is_empty());
    assert!(!host.data.as_ref().unwrap().exists(), "no lock file and no folder are made");
    let entry = apply_pop(&host, &folder);
    set_state(&host, &entry, "undoing");
    fs::write(host.data.as_ref().unwrap().join("journal/.waypost-abc.tmp"), "").unwrap();
    let before = everything(root.path());
    assert_eq!(apply::unfinished(&host).unwrap().len(), 1);
    apply::passed_over(&host).unwrap();
    let case = Case::new(&jane("thunderbird", Protocol::Imap));
    case.prepare(&host, &folder).unwrap();
    let changes = apply::Changes::pretend(&host).unwrap();
    assert_eq!(changes.recover().unwrap().len(), 1);
    assert!(changes.undoable().unwrap().is_empty(), "the undo would be finished");
    assert_eq!(everything(root.path()), before);
}
