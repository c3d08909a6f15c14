//! A job that panics while it changes a program's settings: "Try again" recovers what it left half done.

use std::fs;

use egui::vec2;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::failed_jobs::{APPLIED, APPLY, applied, fails_then_works, press, with_thunderbird};
use crate::pages::{self, Window};

/// Changes the state of the only change in the journal.
fn set_state(window: &Window, from: &str, to: &str) {
    let folder = Host::fake(window.folder.path()).data.unwrap().join("journal");
    let file = fs::read_dir(folder).unwrap().next().expect("a change").unwrap().path();
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replace(&format!("\"{from}\""), &format!("\"{to}\""));
    assert_ne!(changed, text);
    fs::write(file, changed).unwrap();
}

/// Opens the last page, and lets applying fail after it has written everything. With `restored`, the file has its
/// old bytes, as if applying had failed before it was replaced.
fn interrupted(restored: bool) -> Window {
    let mut window = with_thunderbird();
    window.go_to(Step::Finish);
    window.settle();
    let prefs = window.folder.path().join(".thunderbird/main/prefs.js");
    let before = fs::read(&prefs).unwrap();
    let mut other = pages::reopen(&window, vec2(960.0, 680.0));
    other.go_to(Step::Finish);
    other.settle();
    press(&mut other, APPLY);
    assert!(other.has(APPLIED));
    set_state(&window, "done", "begun");
    if restored {
        fs::write(prefs, before).unwrap();
    }
    fails_then_works(&mut window, |window| press(window, APPLY));
    window
}

fn files_beside_prefs(window: &Window) -> usize {
    fs::read_dir(window.folder.path().join(".thunderbird/main")).unwrap().count()
}

#[test]
fn complete_change_stands_and_can_be_undone() {
    let mut window = interrupted(false);
    assert!(window.has(APPLIED));
    press(&mut window, "Undo…");
    press(&mut window, "Undo");
    assert!(window.has("Undone"));
    assert_eq!(files_beside_prefs(&window), 1, "the backup is gone");
}

#[test]
fn incomplete_change_is_rolled_back_and_applied_again() {
    let mut window = interrupted(true);
    assert!(!window.has(APPLIED));
    assert_eq!(files_beside_prefs(&window), 1, "the backup of the interrupted change is gone");
    press(&mut window, APPLY);
    assert!(window.has(APPLIED));
}

#[test]
fn undo_is_finished() {
    let mut window = applied();
    let prefs = window.folder.path().join(".thunderbird/main/prefs.js");
    let backup = fs::read_dir(prefs.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let backup = backup.into_iter().find(|path| *path != prefs).expect("a backup");
    press(&mut window, "Undo…");
    set_state(&window, "done", "undoing");
    fs::copy(&backup, &prefs).unwrap();
    fails_then_works(&mut window, |window| press(window, "Undo"));
    assert!(window.has("Undone"));
    assert_eq!(files_beside_prefs(&window), 1, "the backup is gone");
}
