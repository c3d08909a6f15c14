//! A job that panics says so on its page, and "Try again" does its work after all: tried with every kind of job.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{OutputCommand, vec2};
use egui_kittest::HarnessBuilder;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::app::App;
use waypost::gui::job::make_jobs_panic;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::discovery::{
    account_is_moved_again, company_is_asked_again, domain_is_looked_up_again,
    found_settings_are_adopted_again, resumes_again_from_the_catalogue, typed_servers_are_tried_again,
};
use crate::drawing::functions_with;
use crate::page_imports::rust_files;
use crate::pages::{self, Window, answered, documents};
use crate::probe::{campus, jane};

/// How a kind of job is tested.
enum Case {
    /// These tests make it panic, see the sentence and try again.
    Tried(&'static [fn()]),
    /// Its failure is not shown, for this reason.
    Silent(&'static str),
}
use Case::{Silent, Tried};

/// Every function of the window that starts a job.
const KINDS: &[(&str, &str, Case)] = &[
    ("check_up/mod.rs", "begin", Tried(&[check_up_tries_again_on_every_page])),
    ("check_up/mod.rs", "enter", Tried(&[check_up_tries_again_on_every_page])),
    ("check_up/mod.rs", "save_report", Tried(&[check_up_report_is_saved_again])),
    ("check_up/repair.rs", "repair", Tried(&[check_up_tries_again_on_every_page])),
    ("dialogs.rs", "open", Tried(&[dialog_opens_again])),
    ("help_desk/batch.rs", "start_preview", Tried(&[list_is_previewed_written_and_its_folder_opened_again])),
    ("help_desk/batch.rs", "start_writing", Tried(&[list_is_previewed_written_and_its_folder_opened_again])),
    ("help_desk/mod.rs", "open_folder", Tried(&[list_is_previewed_written_and_its_folder_opened_again])),
    ("help_desk/prepare.rs", "prepare", Tried(&[setup_is_prepared_again])),
    ("help_desk/mod.rs", "show", Tried(&[profile_is_shown_again])),
    ("incoming.rs", "open_setup", Tried(&[setup_is_opened_again, setup_is_opened_again_over_another])),
    (
        "window_state.rs",
        "read_accessibility",
        Silent("the window looks as on a system without preferences, and nobody asked for anything"),
    ),
    (
        "window_state.rs",
        "save",
        Silent("the next start uses the defaults, and nothing of the answers is lost"),
    ),
    ("wizard/apply_state.rs", "apply", Tried(&[settings_are_applied_again])),
    ("wizard/apply_state.rs", "refresh", Tried(&[changes_are_previewed_again])),
    ("wizard/discovery/adopt.rs", "adopt_found", Tried(&[found_settings_are_adopted_again])),
    ("wizard/discovery/adopt.rs", "adopt_from_catalogue", Tried(&[resumes_again_from_the_catalogue])),
    ("wizard/discovery/lookup_state.rs", "ask_company", Tried(&[company_is_asked_again])),
    ("wizard/discovery/lookup_state.rs", "start", Tried(&[domain_is_looked_up_again])),
    ("wizard/installed_programs.rs", "load", Tried(&[programs_are_searched_again])),
    ("wizard/forgetting.rs", "forget", Tried(&[everything_is_forgotten_again])),
    (
        "wizard/profile_file.rs",
        "load_profile",
        Tried(&[profile_is_opened_again, resumes_again_from_a_profile_file]),
    ),
    ("wizard/profile_file.rs", "look_for_changed_profile", Tried(&[changed_profile_is_looked_for_again])),
    ("wizard/moved_account.rs", "use_account", Tried(&[account_is_moved_again])),
    ("wizard/discovery/by_hand.rs", "start", Tried(&[typed_servers_are_tried_again])),
    ("wizard/probe_state.rs", "start", Tried(&[servers_are_probed_and_the_report_saved_again])),
    (
        "wizard/probe_job.rs",
        "start",
        Tried(&[servers_are_probed_and_the_report_saved_again, typed_servers_are_tried_again]),
    ),
    ("wizard/save.rs", "save_as", Tried(&[file_is_saved_and_sheet_printed_again])),
    ("wizard/save.rs", "save_probe_report", Tried(&[servers_are_probed_and_the_report_saved_again])),
    (
        "wizard/saved_answers.rs",
        "save",
        Tried(&[answers_are_saved_again, answers_are_saved_again_on_closing]),
    ),
    ("wizard/undo_state.rs", "find", Tried(&[earlier_changes_are_searched_again])),
    ("wizard/undo_state.rs", "undo", Tried(&[change_is_undone_again, only_the_account_is_removed_again])),
];

#[test]
fn every_kind_of_job_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let starts = ["Job::start(", "Job::start_with(", "tasks.start(", "tasks.start_in_turn("];
    let mut found = BTreeSet::new();
    for path in rust_files(&root) {
        let name = path.strip_prefix(&root).unwrap().display().to_string().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        if name != "job.rs" {
            found.extend(functions_with(&starts, &text).into_iter().map(|function| (name.clone(), function)));
        }
    }
    let listed = KINDS.iter().map(|(file, function, _)| ((*file).to_owned(), (*function).to_owned()));
    assert_eq!(found, listed.collect(), "functions that start jobs");
    for (file, function, case) in KINDS {
        let is_reasoned = match case {
            Tried(tests) => !tests.is_empty(),
            Silent(reason) => !reason.is_empty(),
        };
        assert!(is_reasoned, "{file}: {function}");
    }
}

/// Makes the jobs of an action panic, sees the sentence, and tries again until it is gone.
pub fn fails_then_works(window: &mut Window, act: impl FnOnce(&mut Window)) {
    make_jobs_panic(true);
    act(window);
    window.settle();
    make_jobs_panic(false);
    try_again(window);
}

/// Sees the sentence and presses its button. Several jobs may have failed, one after the other.
fn try_again(window: &mut Window) {
    let (sentence, button) = (window.text("job-failed"), window.text("checkup-try-again"));
    assert!(window.has(&sentence), "the page says that the job failed");
    for _ in 0..3 {
        if window.has(&sentence) {
            let mut buttons = window.harness.query_all_by_role_and_label(Role::Button, &button);
            buttons.next().expect("the button").click_accesskit();
            drop(buttons);
            window.settle();
        }
    }
    assert!(!window.has(&sentence), "the sentence goes when the job works");
}

pub fn press(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    // It may be below the visible area.
    button.click_accesskit();
    window.settle();
}

pub fn type_into(window: &mut Window, label: &str, text: &str) {
    window.harness.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    window.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    window.run();
}

pub fn window_on(answers: &Answers, set_up_host: impl FnOnce(&Host)) -> Window {
    let set_up_host = |host: &Host| {
        documents(host);
        set_up_host(host);
    };
    let set = |builder: HarnessBuilder<App>| builder.allow_missing_glyphs();
    let mut window = pages::window_on_host(answers, vec2(960.0, 680.0), set_up_host, set);
    window.settle();
    window
}

fn document(window: &Window, name: &str) -> PathBuf {
    window.folder.path().join("Documents").join(name)
}

pub fn with_thunderbird() -> Window {
    window_on(&answered(), |host| crate::apply::thunderbird(host, &["main"], true))
}

pub const APPLY: &str = "Put them into Thunderbird";
pub const APPLIED: &str = "jdoe@caltech.edu is in Thunderbird now";

/// Opens the last page with the account in Thunderbird.
pub fn applied() -> Window {
    let mut window = with_thunderbird();
    window.go_to(Step::Finish);
    window.settle();
    press(&mut window, APPLY);
    assert!(window.has(APPLIED));
    window
}

#[test]
fn earlier_changes_are_searched_again() {
    let before = applied();
    make_jobs_panic(true);
    let mut window = pages::reopen(&before, vec2(960.0, 680.0));
    window.settle();
    make_jobs_panic(false);
    try_again(&mut window);
    assert!(window.has("Waypost put jdoe@caltech.edu into Thunderbird"));
}

#[test]
fn programs_are_searched_again() {
    let mut window = window_on(&answered(), crate::programs::install_mail_programs);
    fails_then_works(&mut window, |window| window.go_to(Step::Program));
    assert!(window.has("Found on this computer"));
}

#[test]
fn servers_are_probed_and_the_report_saved_again() {
    let campus = campus(|script| script, |script| script);
    let mut window =
        pages::window_with_servers(&jane(), vec2(960.0, 680.0), campus.options(), |builder| builder);
    window.go_to(Step::Probe);
    window.settle();
    fails_then_works(&mut window, |window| press(window, "Try the servers"));
    assert!(window.has("Both servers work"));
    fails_then_works(&mut window, |window| press(window, "Save report"));
    let name = window.text("try-report-file");
    assert!(document(&window, &name).exists());
}

#[test]
fn changes_are_previewed_again() {
    let mut window = with_thunderbird();
    fails_then_works(&mut window, |window| window.go_to(Step::Finish));
    assert!(window.has("Your other accounts stay as they are"));
    press(&mut window, APPLY);
    assert!(window.has(APPLIED));
}

#[test]
fn settings_are_applied_again() {
    let mut window = with_thunderbird();
    window.go_to(Step::Finish);
    window.settle();
    fails_then_works(&mut window, |window| press(window, APPLY));
    press(&mut window, APPLY);
    assert!(window.has(APPLIED));
}

#[test]
fn change_is_undone_again() {
    let mut window = applied();
    press(&mut window, "Undo…");
    fails_then_works(&mut window, |window| press(window, "Undo"));
    assert!(window.has("Undone"));
}

#[test]
fn only_the_account_is_removed_again() {
    let mut window = applied();
    let prefs = window.folder.path().join(".thunderbird/main/prefs.js");
    let text = fs::read_to_string(&prefs).unwrap();
    fs::write(&prefs, text + "user_pref(\"mail.since\", true);\n").unwrap();
    press(&mut window, "Undo…");
    press(&mut window, "Undo");
    assert!(window.has("Not undone"));
    fails_then_works(&mut window, |window| press(window, "Take out only this account"));
    assert!(window.has("was taken out of Thunderbird"));
}

#[test]
fn file_is_saved_and_sheet_printed_again() {
    let mut window = window_on(&answered(), |_| {});
    window.go_to(Step::Finish);
    window.settle();
    fails_then_works(&mut window, |window| press(window, "Save the file"));
    assert!(window.has("Saved"));
    fails_then_works(&mut window, |window| press(window, "Print the sheet"));
    assert!(window.has("The sheet is open in your browser"));
}

#[test]
fn everything_is_forgotten_again() {
    let mut window = window_on(&answered(), |_| {});
    fails_then_works(&mut window, |window| press(window, "Forget everything I answered"));
    assert!(window.has("Forgotten. These files are gone:"));
}

pub const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

/// Opens the page that asks for the organisation, with the path of a profile file typed.
fn page_with_profile_path() -> Window {
    let mut window = window_on(&Answers::default(), |_| {});
    let file = document(&window, "mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    press(&mut window, "Start the questions");
    press(&mut window, "Choose an organisation from a list");
    press(&mut window, "My organisation is not listed");
    type_into(&mut window, "Profile file", &file.display().to_string());
    window
}

fn organisation_name(window: &Window) -> Option<String> {
    let profile = window.harness.state().wizard().profile()?;
    Some(profile.name.in_language("en").to_owned())
}

#[test]
fn profile_is_opened_again() {
    let mut window = page_with_profile_path();
    fails_then_works(&mut window, |window| press(window, "Open it"));
    assert_eq!(organisation_name(&window).as_deref(), Some("My Organisation"));
}

#[test]
fn changed_profile_is_looked_for_again() {
    let mut window = page_with_profile_path();
    press(&mut window, "Open it");
    fs::write(document(&window, "mine.json"), TEMPLATE.replace("My Org", "Our Org")).unwrap();
    fails_then_works(&mut window, |window| press(window, "Continue"));
    assert_eq!(organisation_name(&window).as_deref(), Some("My Organisation"), "nobody asked to read it");
    let button = window.text("window-profile-read-again");
    press(&mut window, &button);
    assert_eq!(organisation_name(&window).as_deref(), Some("Our Organisation"));
}

#[test]
fn resumes_again_from_a_profile_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    let answers = Answers { org: file.to_string_lossy().into_owned(), ..answered() };
    let mut window = window_on(&answers, |_| {});
    fails_then_works(&mut window, |window| {
        window.app().resume();
        window.settle();
        assert_eq!(window.harness.state().wizard().step(), Step::Start);
    });
    assert_ne!(window.harness.state().wizard().step(), Step::Start);
    assert_eq!(organisation_name(&window).as_deref(), Some("My Organisation"));
}

/// Writes a setup whose profile this computer does not know.
fn foreign_setup(window: &Window) -> PathBuf {
    let file = document(window, "jane.waypost");
    fs::write(&file, crate::setup::foreign()).unwrap();
    file
}

#[test]
fn setup_is_opened_again() {
    let mut window = window_on(&Answers::default(), |_| {});
    let file = foreign_setup(&window);
    fails_then_works(&mut window, |window| window.app().open_setup(&file));
    assert!(window.has("imap.caltech.edu, port 993"));
}

#[test]
fn setup_is_opened_again_over_another() {
    let mut window = window_on(&Answers::default(), |_| {});
    let file = foreign_setup(&window);
    let missing = document(&window, "none.waypost");
    window.app().open_setup(&missing);
    window.settle();
    assert!(window.has("none.waypost"));
    fails_then_works(&mut window, |window| window.app().open_setup(&file));
    assert!(window.has("imap.caltech.edu, port 993"));
}

#[test]
fn check_up_tries_again_on_every_page() {
    let mut window = window_on(&Answers::default(), |host| crate::check_up::eudora(host, "opportunistic"));
    fails_then_works(&mut window, |window| press(window, "Check the settings I have"));
    assert!(window.has("Eudora.ini"), "the settings of the computer are found");
    fails_then_works(&mut window, |window| press(window, "Check"));
    assert!(window.has("Two settings need your attention"));
    press(&mut window, "Repair 2 settings");
    fails_then_works(&mut window, |window| press(window, "Repair the file"));
    assert!(window.has("2 settings are repaired"));
    fails_then_works(&mut window, |window| press(window, "Check again"));
    assert!(window.has("Nothing to change"));
}

#[test]
fn check_up_report_is_saved_again() {
    let mut window = window_on(&Answers::default(), |host| crate::check_up::eudora(host, "opportunistic"));
    press(&mut window, "Check the settings I have");
    press(&mut window, "Check");
    press(&mut window, "Save report…");
    fails_then_works(&mut window, |window| press(window, "Save it"));
    assert!(document(&window, "waypost-check-up.txt").exists());
}

#[test]
fn list_is_previewed_written_and_its_folder_opened_again() {
    let mut window = window_on(&Answers::default(), |_| {});
    let list = document(&window, "people.csv");
    fs::write(&list, crate::help_desk::PEOPLE).unwrap();
    press(&mut window, "For the help desk");
    press(&mut window, "Files for a whole list");
    type_into(&mut window, "List of people", &list.display().to_string());
    type_into(&mut window, "Where the files go", "out");
    fails_then_works(&mut window, |window| press(window, "Look at the list"));
    assert!(window.has("3 people, 1 cannot be written"));
    fails_then_works(&mut window, |window| press(window, "Write the files of 2 people"));
    assert!(window.has("2 people written to"));
    make_jobs_panic(true);
    press(&mut window, "Open the folder");
    make_jobs_panic(false);
    window.harness.get_by_role_and_label(Role::Button, "Try again").click_accesskit();
    let url = opened_url(&mut window);
    assert!(url.starts_with("file:///") && url.ends_with("/Documents/out"), "{url}");
    assert!(!window.has(&window.text("job-failed")));
}

/// Draws until a page is opened outside the window, and returns its address.
fn opened_url(window: &mut Window) -> String {
    for _ in 0..200 {
        window.harness.step();
        for command in &window.harness.output().platform_output.commands {
            if let OutputCommand::OpenUrl(open) = command {
                return open.url.clone();
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("nothing was opened");
}

#[test]
fn setup_is_prepared_again() {
    let mut window = window_on(&answered(), |_| {});
    window.go_to(Step::Organisation);
    press(&mut window, "Back");
    press(&mut window, "For the help desk");
    press(&mut window, "Prepare a setup");
    type_into(&mut window, "Save as", "jane.waypost");
    fails_then_works(&mut window, |window| press(window, "Save the setup"));
    assert!(window.has("Saved as") && document(&window, "jane.waypost").exists());
}

#[test]
fn profile_is_shown_again() {
    let mut window = window_on(&Answers::default(), |_| {});
    let file = document(&window, "mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    press(&mut window, "For the help desk");
    press(&mut window, "Look at an organisation");
    type_into(&mut window, "Profile file", &file.display().to_string());
    fails_then_works(&mut window, |window| press(window, "Show it"));
    assert!(window.has("incoming[0].host"));
}

/// A page on which saving the answers has just failed, and the file that they belong in.
fn page_with_unsaved_answers() -> (Window, PathBuf) {
    let mut window = window_on(&answered(), |_| {});
    window.go_to(Step::Reading);
    window.settle();
    make_jobs_panic(true);
    window.press("On one computer");
    window.settle();
    make_jobs_panic(false);
    let file = Host::fake(window.folder.path()).data.unwrap().join("answers.json");
    assert!(!fs::read_to_string(&file).unwrap().contains("\"one\""), "the answer is not saved");
    (window, file)
}

#[test]
fn answers_are_saved_again() {
    let (mut window, file) = page_with_unsaved_answers();
    try_again(&mut window);
    assert!(fs::read_to_string(file).unwrap().contains("\"one\""));
}

#[test]
fn answers_are_saved_again_on_closing() {
    use waypost::gui::crash_page::WindowContents as _;
    let (mut window, file) = page_with_unsaved_answers();
    window.app().close();
    assert!(fs::read_to_string(file).unwrap().contains("\"one\""));
}

/// Draws until the page says that a job failed. The other helpers do not wait for dialogs.
pub fn wait_for_failure(window: &mut Window) {
    let sentence = window.text("job-failed");
    for _ in 0..2000 {
        window.harness.step();
        if window.has(&sentence) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the page does not say that the job failed");
}

/// A real dialog would wait for a person, so the dialog also fails when it is opened again.
#[test]
fn dialog_opens_again() {
    let mut window = window_on(&Answers::default(), |_| {});
    press(&mut window, "For the help desk");
    press(&mut window, "Files for a whole list");
    make_jobs_panic(true);
    press(&mut window, "Browse: List of people");
    wait_for_failure(&mut window);
    window.harness.get_by_role_and_label(Role::Button, "Try again").click_accesskit();
    window.harness.step();
    wait_for_failure(&mut window);
    make_jobs_panic(false);
    let sentence = window.text("job-failed");
    press(&mut window, "Back");
    assert!(!window.has(&sentence), "it does not follow to other pages");
}
