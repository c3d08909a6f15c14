//! The check-up, from its first page to a repaired file, by keyboard and with the real readers.

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::{Role, Toggled};
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost_core::plan::answers::Answers;
use waypost_engine::host::Host;

use crate::pages::{self, Window};

const OPEN_CHECK_UP: &str = "Check the settings I have";

/// Creates Eudora under Wine with the settings of a check-up case.
pub fn eudora(host: &Host, case: &str) {
    let folder = host.home.clone().unwrap().join(".wine/drive_c/Eudora");
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(host.documents.clone().unwrap()).unwrap();
    fs::copy(cases().join("eudora").join(case).join("eudora.ini"), folder.join("Eudora.ini")).unwrap();
}

/// Creates Thunderbird with the profile of a check-up case.
pub fn thunderbird(host: &Host, case: &str) {
    crate::apply::thunderbird(host, &["main"], true);
    fs::create_dir_all(host.documents.clone().unwrap()).unwrap();
    let to = host.home.clone().unwrap().join(".thunderbird/main/prefs.js");
    fs::copy(cases().join("thunderbird").join(case).join("prefs.js"), to).unwrap();
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients")
}

fn ini(window: &Window) -> PathBuf {
    window.folder.path().join(".wine/drive_c/Eudora/Eudora.ini")
}

/// Opens the check-up's first page, once the computer's settings files have been found.
fn check_up_page(set_up_host: impl FnOnce(&Host)) -> Window {
    let mut window =
        pages::window_on_host(&Answers::default(), vec2(960.0, 680.0), set_up_host, |builder| builder);
    window.run();
    window.by_key(Role::Button, OPEN_CHECK_UP, Key::Enter);
    assert!(window.has("Which settings should be checked?"));
    window
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split(|&b| b == b'\n').collect()
}

#[test]
fn keyboard_walk_repairs_eudora_ini_in_place() {
    let mut window = check_up_page(|host| eudora(host, "opportunistic"));
    let before = fs::read(ini(&window)).unwrap();
    assert_controls_are_named(&window);
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(window.has("Two settings need your attention"));
    assert_controls_are_named(&window);
    assert_eq!(fs::read(ini(&window)).unwrap(), before, "the check-up does not change the file");
    window.by_key(Role::Button, "Repair 2 settings", Key::Enter);
    assert!(window.has("Repair 2 settings?"));
    assert_controls_are_named(&window);
    window.by_key(Role::Button, "Repair the file", Key::Enter);
    assert!(window.has("2 settings are repaired"));
    assert_controls_are_named(&window);
    let after = fs::read(ini(&window)).unwrap();
    let changed: Vec<&[u8]> =
        lines(&after).into_iter().filter(|line| !lines(&before).contains(line)).collect();
    assert_eq!(changed, [&b"SSLReceiveUse=2\r"[..], b"SSLSendUse=2\r"]);
    let backup = ini(&window).with_file_name("Eudora.ini.before-19700101-000000");
    assert_eq!(fs::read(backup).unwrap(), before);
    window.by_key(Role::Button, "Check again", Key::Enter);
    assert!(window.has("Nothing to change"));
}

#[cfg(unix)]
#[test]
fn what_a_file_loses_is_said_before_it_is_repaired() {
    let note = "has other names (hard links)";
    let mut window = check_up_page(|host| {
        eudora(host, "opportunistic");
        let ini = host.home.clone().unwrap().join(".wine/drive_c/Eudora/Eudora.ini");
        fs::hard_link(&ini, ini.with_file_name("link")).unwrap();
    });
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(!window.has(note));
    window.by_key(Role::Button, "Repair 2 settings", Key::Enter);
    assert!(window.has(note), "before");
    window.by_key(Role::Button, "Repair the file", Key::Enter);
    assert!(window.has("2 settings are repaired"));
    assert!(window.has(note), "after");
}

#[test]
fn repairing_a_copy_leaves_the_profile_unchanged() {
    let mut window = check_up_page(|host| thunderbird(host, "no-tls"));
    let prefs = window.folder.path().join(".thunderbird/main/prefs.js");
    let before = fs::read(&prefs).unwrap();
    window.by_key(Role::Button, "Check", Key::Enter);
    window.by_key(Role::Button, "Repair 1 setting", Key::Enter);
    window.by_key(Role::RadioButton, "Save a mended copy", Key::Space);
    assert_controls_are_named(&window);
    window.by_key(Role::Button, "Save the copy", Key::Enter);
    assert!(window.has("One setting is repaired"));
    assert_eq!(fs::read(&prefs).unwrap(), before);
    let copy = fs::read_to_string(window.folder.path().join("Documents/prefs-mended.js")).unwrap();
    assert!(copy.contains("socketType\", 3"), "{copy}");
}

#[test]
fn checks_again_what_was_repaired() {
    let mut window = check_up_page(|host| {
        thunderbird(host, "no-tls");
        eudora(host, "opportunistic");
        // A folder of that name is in the way of Thunderbird's copy.
        fs::create_dir_all(host.documents.as_ref().unwrap().join("prefs.js/prefs.js")).unwrap();
    });
    for program in ["Thunderbird", "Eudora"] {
        let boxes = window.harness.query_all_by_role(Role::CheckBox);
        let find = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.label().is_some_and(|label| label.contains(program))
                && node.toggled() == Some(Toggled::False)
        };
        let unticked = boxes.into_iter().find(find);
        if let Some(unticked) = unticked {
            unticked.click_accesskit();
        }
        window.settle();
    }
    window.by_key(Role::Button, "Check", Key::Enter);
    window.by_key(Role::Button, "Repair 3 settings", Key::Enter);
    window.by_key(Role::RadioButton, "Save a mended copy", Key::Space);
    window.by_key(Role::Button, "Save the copies", Key::Enter);
    assert!(window.has("Not repaired"), "one copy cannot be written");
    // Only the other file is repaired in place.
    window.by_key(Role::RadioButton, "Change the file itself", Key::Space);
    window.by_key(Role::Button, "Try again", Key::Enter);
    assert!(window.has("3 settings are repaired"));
    window.by_key(Role::Button, "Check again", Key::Enter);
    assert!(window.has("Nothing to change"), "the copy of Eudora's file is checked, not the file");
}

#[test]
fn healthy_file_and_unknown_account_need_no_repair() {
    let mut window = check_up_page(|host| eudora(host, "healthy-pop"));
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(window.has("Nothing to change"));
    assert_controls_are_named(&window);
    window.by_key(Role::Button, "Back to the start", Key::Enter);
    assert!(window.has(OPEN_CHECK_UP));

    let mut window = check_up_page(|host| thunderbird(host, "unknown-account"));
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(window.has("not an account of an organisation that Waypost knows"));
    assert_controls_are_named(&window);
}

#[test]
fn account_that_shows_nobodys_name_is_compared_once_the_person_says_it_is_theirs() {
    let mut window = check_up_page(|host| {
        thunderbird(host, "opportunistic");
        let prefs = host.home.clone().unwrap().join(".thunderbird/main/prefs.js");
        let text = fs::read_to_string(&prefs).unwrap().replace("jdoe@caltech.edu", "jane@home.example");
        fs::write(&prefs, text).unwrap();
    });
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(window.has("not an account of an organisation that Waypost knows"));
    assert!(!window.has("Repair"));
    assert_controls_are_named(&window);
    window.by_key(Role::Button, "This is my account at Caltech (IMSS)", Key::Enter);
    assert!(!window.has("not an account of an organisation that Waypost knows"));
    assert!(!window.has("This is my account"));
    assert!(window.has("Repair"));
    assert_controls_are_named(&window);
}

#[test]
fn missing_or_unreadable_file_is_reported_at_the_field() {
    let mut window = check_up_page(|_| {});
    assert!(window.has("No email program was found"));
    window.by_key(Role::Button, "Check", Key::Enter);
    assert!(window.has("Tick a program, or name a file or folder."));
    let field = "Another file or folder";
    assert!(window.harness.get_by_role_and_label(Role::TextInput, field).is_focused());
    window.harness.event(egui::Event::Text("/no/such/file".into()));
    window.run();
    window.by_key(Role::TextInput, field, Key::Enter);
    assert!(window.has("there is no such file or folder"));
    assert_controls_are_named(&window);
}

#[test]
fn decisions_are_asked_and_findings_can_be_skipped() {
    let mut window = check_up_page(|host| eudora(host, "left-for-ever"));
    let before = fs::read(ini(&window)).unwrap();
    window.by_key(Role::Button, "Check", Key::Enter);
    // Repairs that delete mail are not ticked by default.
    let name = "Old mail never leaves the server";
    let checkbox = "Repair: Old mail never leaves the server";
    let checkbox = window.harness.get_by_role_and_label(Role::CheckBox, checkbox);
    assert_eq!(checkbox.accesskit_node().toggled(), Some(Toggled::False));
    window.by_key(Role::Button, &format!("Details: {name}"), Key::Enter);
    assert!(window.has("It is left unticked, because it is yours to decide."));
    window.by_key(Role::Button, "Repair", Key::Enter);
    assert!(window.has("Nothing is ticked. Tick what Waypost should repair."));
    assert_eq!(fs::read(ini(&window)).unwrap(), before);
}

#[test]
fn report_is_saved_to_the_chosen_file() {
    let mut window = check_up_page(|host| eudora(host, "opportunistic"));
    window.by_key(Role::Button, "Check", Key::Enter);
    window.by_key(Role::Button, "Save report…", Key::Enter);
    window.by_key(Role::Button, "Save it", Key::Enter);
    let report = fs::read_to_string(window.folder.path().join("Documents/waypost-check-up.txt")).unwrap();
    assert!(report.contains("Eudora.ini:19: If Available"), "{report}");
}

#[test]
fn file_changed_meanwhile_is_not_overwritten() {
    let mut window = check_up_page(|host| eudora(host, "opportunistic"));
    window.by_key(Role::Button, "Check", Key::Enter);
    window.by_key(Role::Button, "Repair 2 settings", Key::Enter);
    let mut bytes = fs::read(ini(&window)).unwrap();
    bytes.extend_from_slice(b"[Since]\r\nx=1\r\n[Settings]\r\n");
    let changed = String::from_utf8_lossy(&bytes).replace("RealName=", "RealName=Q");
    fs::write(ini(&window), &changed).unwrap();
    window.by_key(Role::Button, "Repair the file", Key::Enter);
    assert!(window.has("changed since it was checked"));
    assert_eq!(fs::read_to_string(ini(&window)).unwrap(), changed);
}

#[cfg(unix)]
#[test]
fn asks_to_close_a_running_program() {
    let mut window = check_up_page(|host| thunderbird(host, "no-tls"));
    let prefs = window.folder.path().join(".thunderbird/main/prefs.js");
    let before = fs::read(&prefs).unwrap();
    let lock = prefs.with_file_name(".parentlock");
    fs::write(&lock, "").unwrap();
    window.by_key(Role::Button, "Check", Key::Enter);
    window.by_key(Role::Button, "Repair 1 setting", Key::Enter);
    crate::apply::running::while_locked(&lock, || {
        window.by_key(Role::Button, "Repair the file", Key::Enter);
        assert!(window.has("Thunderbird is open and would overwrite the repair"));
        assert_eq!(fs::read(&prefs).unwrap(), before);
    });
    window.by_key(Role::Button, "Try again", Key::Enter);
    assert!(window.has("One setting is repaired"));
    assert_ne!(fs::read(&prefs).unwrap(), before);
}

/// Asserts that every control has an accessible name.
fn assert_controls_are_named(window: &Window) {
    let roles = [Role::Button, Role::CheckBox, Role::RadioButton, Role::TextInput, Role::Link];
    for role in roles {
        for node in window.harness.query_all_by_role(role) {
            let node = node.accesskit_node();
            assert!(node.label().is_some_and(|label| !label.trim().is_empty()), "a {role:?} has no name");
        }
    }
}
