//! The help desk's pages, by keyboard.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;

use crate::pages::{self, Window};

pub const PEOPLE: &str =
    "username,name,program\njdoe,Jane Doe,\nfar-too-long-a-name,Somebody,\nmmuster,Max Muster,eudora@5.1\n";

fn help_desk_page(answers: &Answers) -> Window {
    let mut window = pages::window_on_host(
        answers,
        vec2(960.0, 680.0),
        |host| {
            let documents = host.documents.as_ref().unwrap();
            fs::create_dir_all(documents).unwrap();
            fs::write(documents.join("people.csv"), PEOPLE).unwrap();
            fs::write(documents.join("wrong.json"), "{ \"schema\": 1 }").unwrap();
        },
        // Organisations provide texts in languages for which the test has no font.
        |builder| builder.allow_missing_glyphs(),
    );
    by_key(&mut window, "For the help desk");
    window
}

fn by_key(window: &mut Window, name: &str) {
    window.by_key(Role::Button, name, Key::Enter);
}

fn type_into(window: &mut Window, label: &str, text: &str) {
    window.harness.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    window.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    window.run();
}

fn document(window: &Window, name: &str) -> String {
    window.folder.path().join("Documents").join(name).display().to_string()
}

#[test]
fn batch_is_previewed_with_problems_then_written() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Files for a whole list");
    by_key(&mut window, "Look at the list");
    assert!(window.has("Type the path of the file"), "an empty path is reported at the field");
    let list = document(&window, "people.csv");
    type_into(&mut window, "List of people", &list);
    by_key(&mut window, "Look at the list");
    assert!(window.has("3 people, 1 cannot be written"));
    assert!(window.has("One row will be left out"));
    assert!(window.has("Line 3, far-too-long-a-name"));
    assert!(!window.folder.path().join("Documents/out").exists(), "the preview writes nothing");
    by_key(&mut window, "Write the files of 2 people");
    assert!(window.has("No folder and no zip"), "an empty target is refused");
    assert!(!window.folder.path().join("Documents/manifest.jsonl").exists());
    type_into(&mut window, "Where the files go", "out");
    let looked_at = fs::read_to_string(&list).unwrap();
    fs::write(&list, looked_at.replacen("jdoe", "other", 1)).unwrap();
    by_key(&mut window, "Write the files of 2 people");
    assert!(window.has("has changed since you looked at it"), "nobody looked at the new list");
    assert!(!window.folder.path().join("Documents/out").exists());
    fs::write(&list, looked_at).unwrap();
    by_key(&mut window, "Write the files of 2 people");
    assert!(window.has("2 people written to"));
    let out = window.folder.path().join("Documents/out");
    let manifest = fs::read_to_string(out.join("manifest.jsonl")).unwrap();
    assert_eq!(manifest.lines().count(), 3, "{manifest}");
    assert!(window.harness.query_by_role_and_label(Role::Button, "Open the folder").is_some());
    // The result is about the target it was written to.
    type_into(&mut window, "Where the files go", "x.zip");
    assert!(!window.has("2 people written to"));
    // Changing the list discards the finished batch.
    type_into(&mut window, "List of people", "x");
    assert!(window.harness.query_by_role_and_label(Role::Button, "Look at the list").is_some());
}

#[test]
fn file_that_is_no_list_is_reported() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Files for a whole list");
    let list = document(&window, "wrong.json");
    type_into(&mut window, "List of people", &list);
    by_key(&mut window, "Look at the list");
    assert!(window.has("username"), "the missing column is named");
    assert!(window.harness.query_by_role_and_label(Role::Button, "Look at the list").is_some());
}

#[test]
fn prepared_setup_opens_again() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Prepare a setup");
    assert!(window.has("There is nothing to prepare yet"));
    by_key(&mut window, "Answer the questions");
    assert_eq!(window.harness.state().wizard().step(), Step::Organisation);

    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    fs::create_dir_all(window.folder.path().join("Documents")).unwrap();
    window.go_to(Step::Review);
    for _ in 0..12 {
        if window.harness.state().wizard().step() != Step::Start {
            window.press("Back");
        }
    }
    window.settle();
    by_key(&mut window, "For the help desk");
    by_key(&mut window, "Prepare a setup");
    assert!(window.has("Thunderbird"));
    type_into(&mut window, "Save as", "jane.waypost");
    by_key(&mut window, "Save the setup");
    assert!(window.has("Saved as"));
    let path = document(&window, "jane.waypost");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("jdoe") && !text.to_lowercase().contains("password"), "{text}");
    by_key(&mut window, "Back");
    by_key(&mut window, "Open a setup");
    type_into(&mut window, "Setup", &path);
    by_key(&mut window, "Open the setup");
    assert_eq!(
        window.harness.state().wizard().step(),
        Step::Start,
        "answers are not replaced without asking"
    );
    by_key(&mut window, "Use this setup");
    assert_eq!(window.harness.state().wizard().step(), Step::Review);
    assert!(window.has("repared by your help desk"), "the page says where the answers came from");
}

/// Opens the page that prepares a setup from the usual answers.
fn prepare_page() -> Window {
    let mut window =
        pages::window_on_host(&pages::answered(), vec2(960.0, 680.0), pages::documents, |builder| {
            builder.allow_missing_glyphs()
        });
    window.go_to(Step::Organisation);
    by_key(&mut window, "Back");
    by_key(&mut window, "For the help desk");
    by_key(&mut window, "Prepare a setup");
    window
}

#[test]
fn prepared_name_is_not_the_wizards() {
    let mut window = prepare_page();
    type_into(&mut window, "full name", " Smith");
    type_into(&mut window, "Save as", "jane.waypost");
    assert_eq!(window.harness.state().wizard().answers().name, "Jane Doe", "the wizard keeps its own answer");
    by_key(&mut window, "Save the setup");
    let text = fs::read_to_string(document(&window, "jane.waypost")).unwrap();
    assert!(text.contains("Smith"), "{text}");
    by_key(&mut window, "Back");
    by_key(&mut window, "Prepare a setup");
    let field = window.harness.get_by_role_and_label(Role::TextInput, "full name");
    assert!(field.accesskit_node().value().unwrap().contains("Smith"), "what was typed here stays here");
}

#[test]
fn prepared_setup_is_reported_while_it_is_true() {
    for field in ["full name", "user name", "Save as"] {
        let mut window = prepare_page();
        type_into(&mut window, "Save as", "jane.waypost");
        by_key(&mut window, "Save the setup");
        assert!(window.has("Saved as"));
        type_into(&mut window, field, "x");
        assert!(!window.has("Saved as"), "{field} has changed");
    }
}

#[test]
fn answers_changed_in_the_wizard_are_prepared() {
    let mut window = prepare_page();
    type_into(&mut window, "full name", " Smith");
    by_key(&mut window, "Answer the questions");
    window.press("Continue");
    let label = "Full name";
    window.harness.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    window.harness.get_by_role_and_label(Role::TextInput, label).type_text(" Jones");
    window.run();
    let name = window.harness.state().wizard().answers().name.clone();
    assert!(name.contains("Jones") && !name.contains("Smith"), "{name}");
    for _ in 0..3 {
        if window.harness.state().wizard().step() != Step::Start {
            window.press("Back");
        }
    }
    window.settle();
    by_key(&mut window, "For the help desk");
    let field = window.harness.get_by_role_and_label(Role::TextInput, "full name");
    assert_eq!(field.accesskit_node().value().as_deref(), Some(name.as_str()));
}

#[test]
fn organisation_table_shows_sources_and_file_errors() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Look at an organisation");
    window.harness.get_by_role_and_label(Role::RadioButton, "Caltech (IMSS)").click();
    window.settle();
    assert!(window.has("incoming[0].host"));
    assert!(window.has("assumed"), "assumed values are marked");
    let file = document(&window, "wrong.json");
    type_into(&mut window, "Profile file", &file);
    by_key(&mut window, "Show it");
    assert!(window.has("wrong.json:1:"), "each error names its line");
    assert!(!window.has("incoming[0].host"));
}

#[test]
fn received_code_and_file_open_their_pages() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Type a support code");
    assert!(window.has("Support code"));
    by_key(&mut window, "Back");
    assert!(window.has("Look at an organisation"), "the page that was covered is back");
    by_key(&mut window, "Check a settings file someone sent");
    assert!(window.harness.state_mut().check_up().is_some());
}

#[test]
fn back_returns_to_the_start_page() {
    let mut window = help_desk_page(&Answers::default());
    by_key(&mut window, "Look at an organisation");
    by_key(&mut window, "Back");
    assert!(window.has("Type a support code"));
    by_key(&mut window, "Back");
    assert!(window.has("For the help desk") && window.has("Check the settings I have"));
}

#[test]
fn long_batch_shows_progress_and_can_be_stopped() {
    let mut window = help_desk_page(&Answers::default());
    let list = window.folder.path().join("Documents/long.csv");
    let mut text = String::from("username,name\n");
    for number in 0..60_000 {
        text += &format!("u{number},Somebody {number}\n");
    }
    fs::write(&list, text).unwrap();
    by_key(&mut window, "Files for a whole list");
    type_into(&mut window, "List of people", &list.display().to_string());
    type_into(&mut window, "Where the files go", "long.zip");
    by_key(&mut window, "Look at the list");
    assert!(window.has("60,000 people, all of them can be written"));
    window.press_button("Write the files of 60,000 people");
    // The page shows what was reported before it was drawn.
    let shown = |window: &Window| {
        let bar = window.harness.query_by_role(Role::ProgressIndicator);
        bar.and_then(|bar| bar.accesskit_node().numeric_value()).unwrap_or_default()
    };
    while shown(&window) == 0.0 {
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.harness.step();
        assert!(window.harness.state().help_desk().is_writing(), "it ended without showing progress");
    }
    window.press_button("Stop");
    window.settle();
    assert!(window.has("Stopped after"), "the page says how many files were written");
    assert!(
        !window.folder.path().join("Documents/long.zip").exists(),
        "an unfinished zip does not get its final name"
    );
}

#[test]
fn dropped_setup_is_opened() {
    let mut window = help_desk_page(&Answers::default());
    let path = window.folder.path().join("Documents/dropped.waypost");
    fs::write(&path, "{\"schema\":1,\"answers\":{\"org\":\"caltech-imss\",\"program\":\"thunderbird\"}}")
        .unwrap();
    window.harness.input_mut().dropped_files.push(dropped(path));
    window.run();
    window.settle();
    assert!(!window.has("Type a support code"), "the setup replaces the help desk's page");
    assert_eq!(window.harness.state().wizard().answers().program, "thunderbird");
}

/// A file dropped on the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn dropped(path: std::path::PathBuf) -> egui::DroppedFileHandle {
    std::sync::Arc::new(Dropped(path))
}
