//! Results that arrive late: they wait on their page, and never replace newer ones.

use std::fs;
use std::path::PathBuf;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::job::{Wake, hold_jobs, make_jobs_panic};
use waypost::gui::wizard::Wizard;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::failed_jobs::{TEMPLATE, press, type_into, window_on};
use crate::pages::{Window, answered};

/// Presses a button and draws, without waiting for jobs.
fn click(window: &mut Window, name: &str) {
    window.harness.get_by_role_and_label(Role::Button, name).click_accesskit();
    window.harness.run();
}

/// The check-up's first page on a computer with Eudora.
fn check_up_page(answers: &Answers) -> Window {
    let mut window = window_on(answers, |host| crate::check_up::eudora(host, "opportunistic"));
    press(&mut window, "Check the settings I have");
    window
}

const FOUND: &str = "Two settings need your attention";

#[test]
fn check_result_waits_until_its_page_is_open() {
    let mut window = check_up_page(&Answers::default());
    let held = hold_jobs(|| click(&mut window, "Check"));
    click(&mut window, "Back");
    drop(held);
    window.settle();
    assert!(window.has("Start the questions"), "the start page stays");
    press(&mut window, "Check the settings I have");
    assert!(window.has(FOUND), "the result is there");
}

#[test]
fn check_result_does_not_move_what_covers_its_page() {
    let mut window = check_up_page(&Answers::default());
    let held = hold_jobs(|| click(&mut window, "Check"));
    let button = "Language: English";
    click(&mut window, button);
    window.harness.get_by_role_and_label(Role::Button, button).focus();
    window.harness.run();
    drop(held);
    window.settle();
    assert!(window.harness.get_by_role_and_label(Role::Button, button).is_focused(), "the focus stays");
    press(&mut window, "Back");
    assert!(window.has(FOUND));
}

#[test]
fn repair_result_waits_until_its_page_is_open() {
    let mut window = check_up_page(&Answers::default());
    press(&mut window, "Check");
    press(&mut window, "Repair 2 settings");
    let held = hold_jobs(|| click(&mut window, "Repair the file"));
    click(&mut window, "Back");
    drop(held);
    window.settle();
    assert!(window.has(FOUND), "the page with the findings stays");
    press(&mut window, "Repair 2 settings");
    assert!(window.has("2 settings are repaired"), "the result is on the page of the repair");
}

#[test]
fn repair_result_is_shown_after_another_screen() {
    let mut window = check_up_page(&Answers::default());
    press(&mut window, "Check");
    press(&mut window, "Repair 2 settings");
    let held = hold_jobs(|| click(&mut window, "Repair the file"));
    let missing = window.folder.path().join("none.waypost");
    window.app().open_setup(&missing);
    for _ in 0..200 {
        window.harness.run();
        if window.has("none.waypost") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    drop(held);
    window.settle();
    press(&mut window, "Do not use it");
    press(&mut window, "Check the settings I have");
    assert!(window.has("2 settings are repaired"));
}

#[test]
fn failed_check_does_not_move_the_focus_of_another_screen() {
    let mut window = check_up_page(&Answers { username: String::new(), ..answered() });
    type_into(&mut window, "Another file or folder", "/no/such/file");
    let held = hold_jobs(|| click(&mut window, "Check"));
    click(&mut window, "Back");
    window.app().resume();
    window.harness.run();
    assert_eq!(window.harness.state().wizard().step(), Step::You);
    click(&mut window, "Continue");
    let field = |window: &Window, name: &str| {
        window.harness.get_by_role_and_label(Role::TextInput, name).is_focused()
    };
    assert!(field(&window, "User name"), "the cursor is at the problem");
    window.harness.get_by_role_and_label(Role::TextInput, "Full name").focus();
    window.harness.run();
    drop(held);
    window.settle();
    assert!(field(&window, "Full name"), "the cursor stays");
}

#[test]
fn start_page_is_announced_after_a_refused_check() {
    let mut window = window_on(&Answers::default(), |_| {});
    press(&mut window, "Check the settings I have");
    press(&mut window, "Check");
    assert!(window.has("Tick a program, or name a file or folder."));
    press(&mut window, "Back");
    let start = window.harness.get_by_role_and_label(Role::Button, "Start the questions");
    assert!(start.is_focused(), "as always when the page opens");
}

#[test]
fn failed_check_is_tried_again_before_the_failed_search() {
    let mut window = window_on(&Answers::default(), |host| crate::check_up::eudora(host, "opportunistic"));
    let settings = window.folder.path().join(".wine/drive_c/Eudora/Eudora.ini");
    make_jobs_panic(true);
    press(&mut window, "Check the settings I have");
    type_into(&mut window, "Another file or folder", &settings.display().to_string());
    press(&mut window, "Check");
    make_jobs_panic(false);
    press(&mut window, "Try again");
    assert!(window.has(FOUND));
}

#[test]
fn profile_chosen_later_stays() {
    let mut window = window_on(&Answers::default(), |_| {});
    let file = window.folder.path().join("Documents/mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    press(&mut window, "For the help desk");
    press(&mut window, "Look at an organisation");
    type_into(&mut window, "Profile file", &file.display().to_string());
    let held = hold_jobs(|| click(&mut window, "Show it"));
    window.harness.get_by_role_and_label(Role::RadioButton, "Caltech (IMSS)").click_accesskit();
    window.harness.run();
    drop(held);
    window.settle();
    assert!(window.has("incoming[0].host") && !window.has("My Organisation"));
}

/// A wizard with the organisation of a profile file, and the file.
fn wizard_with_profile_file() -> (tempfile::TempDir, Wizard, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    let mut wizard = Wizard::new(Host::fake(folder.path()), Wake::default());
    wizard.go_to_next();
    wizard.open_profile(file.clone());
    finish_work(&mut wizard);
    (folder, wizard, file)
}

fn finish_work(wizard: &mut Wizard) {
    for _ in 0..2000 {
        wizard.poll();
        if !wizard.is_busy() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the jobs do not end");
}

fn organisation_name(wizard: &Wizard) -> &str {
    wizard.profile().unwrap().name.in_language("en")
}

#[test]
fn profile_that_was_read_again_has_not_changed() {
    let (_folder, mut wizard, file) = wizard_with_profile_file();
    fs::write(&file, TEMPLATE.replace("My Org", "Our Org")).unwrap();
    let held = hold_jobs(|| assert!(wizard.go_to_next()));
    wizard.reload_profile();
    for _ in 0..2000 {
        wizard.poll();
        if organisation_name(&wizard) == "Our Organisation" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(organisation_name(&wizard), "Our Organisation");
    drop(held);
    finish_work(&mut wizard);
    assert!(!wizard.parts().0.profile_changed, "the earlier content had changed, this one has not");
}

#[test]
fn profile_opened_later_stays() {
    let (folder, mut wizard, file) = wizard_with_profile_file();
    let other = folder.path().join("other.json");
    fs::write(&other, TEMPLATE.replace("My Org", "Other Org")).unwrap();
    let held = hold_jobs(|| wizard.open_profile(file));
    wizard.open_profile(other);
    for _ in 0..2000 {
        wizard.poll();
        if organisation_name(&wizard) == "Other Organisation" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    drop(held);
    finish_work(&mut wizard);
    assert_eq!(organisation_name(&wizard), "Other Organisation");
}

/// A real dialog would wait for a person, so this one waits for the test and fails.
#[test]
fn second_dialog_is_refused_with_a_sentence() {
    let mut window = window_on(&Answers::default(), |_| {});
    press(&mut window, "For the help desk");
    press(&mut window, "Files for a whole list");
    make_jobs_panic(true);
    let held = hold_jobs(|| click(&mut window, "Browse: List of people"));
    make_jobs_panic(false);
    let sentence = "Another window for choosing a file is open";
    assert!(!window.has(sentence));
    click(&mut window, "Browse: Where the files go");
    assert!(window.has(sentence));
    drop(held);
    crate::failed_jobs::wait_for_failure(&mut window);
    assert!(!window.has(sentence), "the dialog is closed");
}
