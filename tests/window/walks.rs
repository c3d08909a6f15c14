//! Complete walks through the wizard: by mouse, by keyboard alone, with missing answers, and resumed after a restart.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::pages;

struct Walk {
    harness: Harness<'static, App>,
    folder: tempfile::TempDir,
}

impl Walk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("Documents")).unwrap();
        Self::in_folder(folder)
    }

    fn in_folder(folder: tempfile::TempDir) -> Self {
        let app = App::new(Host::fake(folder.path()), Texts::new("en"));
        let harness = Harness::builder()
            .with_size(vec2(960.0, 680.0))
            .with_max_steps(12)
            .with_context_setup(theme::install)
            .build_ui_state(|ui, app: &mut App| app.draw(ui), app);
        Self { harness, folder }
    }

    fn step(&self) -> Step {
        self.harness.state().wizard().step()
    }

    fn press(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        pages::run(&mut self.harness);
    }

    fn button(&mut self, name: &str) {
        self.press(Role::Button, name);
    }

    fn write(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, name).focus();
        pages::run(&mut self.harness);
        self.harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
        pages::run(&mut self.harness);
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        pages::run(&mut self.harness);
    }

    /// Waits until the program's settings have been read.
    fn settle(&mut self) {
        while self.harness.state().wizard().draft().apply_state.is_busy() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            pages::run(&mut self.harness);
        }
        pages::run(&mut self.harness);
    }

    /// Presses Tab until a control has the focus.
    fn tab_to(&mut self, role: Role, name: &str) {
        for _ in 0..80 {
            if self.harness.get_by_role_and_label(role, name).is_focused() {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("Tab never reaches {name}");
    }

    fn type_at(&mut self, name: &str, text: &str) {
        self.tab_to(Role::TextInput, name);
        self.harness.event(egui::Event::Text(text.into()));
        pages::run(&mut self.harness);
    }

    fn choose_by_key(&mut self, role: Role, name: &str) {
        self.tab_to(role, name);
        self.key(Key::Space);
    }
}

#[test]
fn mouse_walk_saves_a_file() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::RadioButton, "Caltech (IMSS)");
    walk.button("Continue");
    walk.write("Full name", "Jane Doe");
    walk.write("User name", "JDoe@caltech.edu");
    walk.button("Continue");
    walk.press(Role::RadioButton, "Thunderbird");
    walk.button("Continue");
    walk.press(Role::RadioButton, "In several places");
    walk.button("Continue");
    walk.button("Continue");
    assert_eq!(walk.step(), Step::Sending, "the place one sends from has no harmless default");
    walk.press(Role::RadioButton, "Both");
    walk.button("Continue");
    walk.button("Continue");
    assert_eq!(walk.step(), Step::Review);
    walk.button("Change full name");
    assert_eq!(walk.step(), Step::You);
    walk.button("Back to the review");
    assert_eq!(walk.step(), Step::Review);
    walk.button("Go on and try it");
    assert_eq!(walk.step(), Step::Probe);
    walk.button("Skip to Finish");
    walk.settle();
    walk.button("Save the file");
    assert!(walk.harness.query_by_label_contains("Not saved").is_none());
    let documents = walk.folder.path().join("Documents");
    assert_eq!(std::fs::read_dir(documents).unwrap().count(), 1, "one file was saved");
}

#[test]
fn saving_a_file_takes_thirteen_presses() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    let presses = [
        (Role::Button, "Start the questions"),
        // The address is typed here.
        (Role::Button, "Continue"),
        // The name is typed here.
        (Role::Button, "Continue"),
        (Role::RadioButton, "Thunderbird"),
        (Role::Button, "Continue"),
        (Role::RadioButton, "In several places"),
        (Role::Button, "Continue"),
        (Role::RadioButton, "Both"),
        (Role::Button, "Continue"),
        (Role::Button, "Continue"),
        (Role::Button, "Go on and try it"),
        (Role::Button, "Skip to Finish"),
        (Role::Button, "Save the file"),
    ];
    for (role, name) in presses {
        match walk.step() {
            Step::Organisation => walk.write("Your email address", "jdoe@caltech.edu"),
            Step::You => walk.write("Full name", "Jane Doe"),
            _ => {}
        }
        walk.press(role, name);
        walk.settle();
    }
    assert!(presses.len() <= 13, "every additional press is an additional question");
    assert_eq!(std::fs::read_dir(walk.folder.path().join("Documents")).unwrap().count(), 1);
}

#[test]
fn continuing_early_reports_and_focuses_the_missing_field() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::RadioButton, "Caltech (IMSS)");
    walk.button("Continue");
    assert!(walk.harness.query_by_label_contains("Type your full name").is_none());
    walk.button("Continue");
    assert_eq!(walk.step(), Step::You);
    let focused =
        |walk: &Walk, name: &str| walk.harness.get_by_role_and_label(Role::TextInput, name).is_focused();
    assert!(focused(&walk, "Full name"));
    // Two answers are missing. A summary above the page links to both fields.
    assert!(walk.harness.query_by_label_contains("2 answers need another look").is_some());
    let name = walk.harness.root().accesskit_node().label();
    assert_eq!(name.as_deref(), Some("Waypost: You, needs another look"));
    walk.button("Type your user name, for example jdoe.");
    assert!(focused(&walk, "User name"));
    walk.write("User name", "jdoe");
    assert!(walk.harness.query_by_label_contains("answers need another look").is_none());
    let message = "Type your full name, as others should see it.";
    assert!(
        walk.harness.query_by_role_and_label(Role::Button, message).is_none(),
        "a single error is shown only at its field"
    );
    assert!(walk.harness.query_by_label_contains(message).is_some());
}

#[test]
fn keyboard_walk_goes_back_and_forward() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    walk.choose_by_key(Role::Button, "Start the questions");
    walk.choose_by_key(Role::Button, "Choose an organisation from a list");
    walk.choose_by_key(Role::RadioButton, "Caltech (IMSS)");
    walk.choose_by_key(Role::Button, "Continue");
    walk.type_at("Full name", "Jane Doe");
    walk.type_at("User name", "jdoe");
    walk.key(Key::Enter);
    assert_eq!(walk.step(), Step::Program, "Enter in a field continues");
    walk.choose_by_key(Role::RadioButton, "Thunderbird");
    walk.choose_by_key(Role::Button, "Back");
    assert_eq!(walk.step(), Step::You);
    assert_eq!(walk.harness.state().wizard().answers().name, "Jane Doe");
    assert_eq!(walk.harness.state().wizard().answers().program, "thunderbird");
}

#[test]
fn restart_resumes_at_the_saved_step() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::RadioButton, "Caltech (IMSS)");
    walk.button("Continue");
    walk.write("Full name", "Jane Doe");
    walk.write("User name", "jdoe");
    walk.button("Continue");
    let mut again = Walk::in_folder(walk.folder);
    pages::run(&mut again.harness);
    again.button("Go on where you left off");
    assert_eq!(again.step(), Step::Program);
    assert_eq!(again.harness.state().wizard().answers().username, "jdoe");
}

/// Walks from the first page to a saved `eudora.ini` without the mouse. The chosen version cannot encrypt, so the user
/// must agree to that.
#[test]
fn keyboard_walk_saves_a_eudora_file() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    walk.key(Key::Enter);
    assert_eq!(walk.step(), Step::Organisation, "the first button has the focus");
    assert!(
        walk.harness.get_by_role_and_label(Role::TextInput, "Your email address").is_focused(),
        "the field has the cursor"
    );
    walk.harness.event(egui::Event::Text("jdoe@caltech.edu".into()));
    pages::run(&mut walk.harness);
    walk.key(Key::Enter);
    assert_eq!(
        walk.harness.state().wizard().answers().username,
        "jdoe@caltech.edu",
        "the address becomes the user name"
    );
    walk.type_at("Full name", "Jane Doe");
    walk.key(Key::Enter);
    walk.choose_by_key(Role::RadioButton, "Eudora (Windows)");
    walk.choose_by_key(Role::RadioButton, "below 5.1");
    walk.choose_by_key(Role::Button, "Continue");
    walk.choose_by_key(Role::RadioButton, "On one computer");
    walk.choose_by_key(Role::RadioButton, "POP");
    walk.choose_by_key(Role::Button, "Continue");
    walk.choose_by_key(Role::RadioButton, "Only on campus");
    walk.choose_by_key(Role::Button, "Continue");
    assert_eq!(walk.step(), Step::Retention);
    walk.choose_by_key(Role::Button, "Continue");
    walk.choose_by_key(Role::Button, "Continue");
    assert_eq!(walk.step(), Step::Review);
    walk.choose_by_key(Role::Button, "Go on and try it");
    assert_eq!(walk.step(), Step::Review, "the user must agree to an unencrypted password");
    walk.choose_by_key(Role::CheckBox, "I understand. Write the settings without encryption.");
    walk.choose_by_key(Role::Button, "Go on and try it");
    walk.choose_by_key(Role::Button, "Skip to Finish");
    assert_eq!(walk.step(), Step::Finish);
    walk.settle();
    walk.choose_by_key(Role::Button, "Save the file");
    let saved = std::fs::read(walk.folder.path().join("Documents/eudora.ini")).unwrap();
    let text = String::from_utf8(saved).unwrap();
    assert!(text.starts_with("[Settings]\r\nRealName=Jane Doe\r\n") && !text.contains("SSL"), "{text}");
}

#[test]
fn changed_profile_file_is_noticed_and_reloaded() {
    let mut walk = Walk::new();
    let file = walk.folder.path().join("mine.json");
    let template = include_str!("../../assets/organisations/template/template.json");
    std::fs::write(&file, template).unwrap();
    pages::run(&mut walk.harness);
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::Button, "My organisation is not listed");
    walk.write("Profile file", &file.display().to_string());
    walk.button("Open it");
    assert!(walk.harness.query_by_label_contains("not signed").is_some());
    std::fs::write(&file, template.replace("My Organisation", "Our Organisation")).unwrap();
    walk.button("Continue");
    assert!(walk.harness.query_by_label_contains("profile has changed").is_some());
    walk.button("Read it again");
    assert!(walk.harness.query_by_label_contains("profile has changed").is_none());
    assert_eq!(walk.harness.state().wizard().profile().unwrap().name.in_language("en"), "Our Organisation");
}

#[test]
fn profile_errors_name_their_position() {
    let mut walk = Walk::new();
    let file = walk.folder.path().join("broken.json");
    std::fs::write(&file, "{\"schema\": 1,}").unwrap();
    pages::run(&mut walk.harness);
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::Button, "My organisation is not listed");
    walk.write("Profile file", &file.display().to_string());
    walk.button("Open it");
    assert!(walk.harness.query_by_label_contains("broken.json:1:13").is_some());
    assert_eq!(walk.step(), Step::Organisation);
}

/// The Continue button is visible in small and in zoomed windows.
#[test]
fn continue_is_visible_at_every_window_size() {
    for (size, zoom) in [((720.0, 520.0), 1.0), ((800.0, 600.0), 1.0), ((960.0, 680.0), 2.0)] {
        let mut walk = Walk::new();
        walk.harness.set_size(vec2(size.0, size.1));
        walk.harness.ctx.set_zoom_factor(zoom);
        walk.harness.run_steps(4);
        walk.button("Start the questions");
        let bottom = size.1 / zoom;
        let rect = walk.harness.get_by_role_and_label(Role::Button, "Continue").rect();
        assert!(rect.max.y <= bottom && rect.min.y > 0.0, "{rect:?} in {size:?} at {zoom}");
        assert!(rect.max.x <= size.0 / zoom, "{rect:?} in {size:?} at {zoom}");
    }
}

/// Keys of the bar work in the whole window, and screen readers announce them.
#[test]
fn bar_keys_work_from_any_focus() {
    let mut walk = Walk::new();
    pages::run(&mut walk.harness);
    let keys = |walk: &mut Walk, modifiers: Modifiers, key: Key| {
        walk.harness.key_press_modifiers(modifiers, key);
        pages::run(&mut walk.harness);
    };
    walk.button("Start the questions");
    walk.button("Choose an organisation from a list");
    walk.press(Role::RadioButton, "Caltech (IMSS)");
    keys(&mut walk, Modifiers::COMMAND, Key::Enter);
    assert_eq!(walk.step(), Step::You);
    let description = |walk: &Walk, name: &str| {
        walk.harness
            .get_by_role_and_label(Role::Button, name)
            .accesskit_node()
            .data()
            .description()
            .map(str::to_owned)
    };
    let (go_to_next, back) =
        if cfg!(target_os = "macos") { ("Cmd+Return", "Cmd+[") } else { ("Ctrl+Enter", "Alt+←") };
    assert_eq!(description(&walk, "Continue").as_deref(), Some(go_to_next));
    assert_eq!(description(&walk, "Back").as_deref(), Some(back));
    let (modifiers, key) = if cfg!(target_os = "macos") {
        (Modifiers::COMMAND, Key::OpenBracket)
    } else {
        (Modifiers::ALT, Key::ArrowLeft)
    };
    walk.write("Full name", "Jane");
    keys(&mut walk, modifiers, key);
    assert_eq!(walk.step(), Step::Organisation, "the key works within a field");
    assert_eq!(walk.harness.state().wizard().answers().name, "Jane");
    keys(&mut walk, modifiers, key);
    assert_eq!(walk.step(), Step::Start);
    walk.button("Check the settings I have");
    keys(&mut walk, Modifiers::COMMAND, Key::Enter);
    assert!(walk.harness.query_by_label_contains("Tick a program, or name a file or folder.").is_some());
    keys(&mut walk, modifiers, key);
    assert!(walk.harness.query_by_label("Set up your email").is_some());
    walk.button("For the help desk");
    walk.button("Prepare a setup");
    keys(&mut walk, modifiers, key);
    assert!(walk.harness.query_by_label("Open a setup").is_some());
}
