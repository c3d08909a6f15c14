//! Helpers that open the window on a pretended computer, and tests of the wizard's pages.

use egui::accesskit::{Role, Toggled};
use egui::{Key, OutputCommand, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost::gui::theme::ThemeChoice;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::net::options::ProbeOptions;

/// Waypost's window on a pretended computer.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub folder: tempfile::TempDir,
    /// Language tag of the window when it opens.
    pub tag: &'static str,
}

/// Complete answers of a person who reads mail with POP in several places.
pub fn answered() -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        read_on: Some(ReadOn::Several),
        protocol: Some(Protocol::Pop),
        network: Some(NetworkLocation::Both),
        leave_on_server: "7".into(),
        ..Answers::default()
    }
}

/// Opens a window on a computer where these answers were saved earlier.
pub fn window_for(
    answers: &Answers,
    size: Vec2,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    window_on_host(answers, size, |_| {}, set)
}

/// Like [`window_for`], on a computer that `set_up_host` changes first.
pub fn window_on_host(
    answers: &Answers,
    size: Vec2,
    set_up_host: impl FnOnce(&Host),
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    window_with(Texts::new("en"), answers, size, None, set_up_host, set)
}

/// Like [`window_for`], on a computer that connects to a test's servers.
pub fn window_with_servers(
    answers: &Answers,
    size: Vec2,
    probe_options: ProbeOptions,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    window_with(Texts::new("en"), answers, size, Some(probe_options), documents, set)
}

/// Opens a window with every option.
pub fn window_with(
    texts: Texts,
    answers: &Answers,
    size: Vec2,
    probe_options: Option<ProbeOptions>,
    set_up_host: impl FnOnce(&Host),
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host { network: probe_options, ..Host::fake(folder.path()) };
    set_up_host(&host);
    save_answers(&host, answers);
    open_in(texts, &host, folder, size, set)
}

/// Creates the documents folder, which a pretended computer lacks at first.
pub fn documents(host: &Host) {
    std::fs::create_dir_all(host.documents.as_ref().expect("documents")).expect("documents");
}

/// Opens another window on the same computer. The first one must not be used any more.
pub fn reopen(before: &Window, size: Vec2) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(before.folder.path());
    open_in(Texts::new("en"), &host, folder, size, |builder| builder)
}

/// Opens a window with these answers on a computer that `change` changes, such as one without a documents
/// folder.
pub fn window_on_changed_host(answers: &Answers, change: impl FnOnce(&mut Host)) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let mut host = Host::fake(folder.path());
    change(&mut host);
    save_answers(&host, answers);
    open_in(Texts::new("en"), &host, folder, vec2(960.0, 680.0), |builder| builder)
}

/// Saves answers as an earlier run would. Without answers there is no file.
fn save_answers(host: &Host, answers: &Answers) {
    if *answers == Answers::default() {
        return;
    }
    let data = host.data.clone().expect("a data folder");
    std::fs::create_dir_all(&data).expect("a data folder");
    let saved = serde_json::json!({ "step": "finish", "answers": answers, "passed_warning": true });
    std::fs::write(data.join("answers.json"), saved.to_string()).expect("the answers are saved");
}

/// Like [`window_for`], with other texts.
pub fn window_in(
    texts: Texts,
    answers: &Answers,
    size: Vec2,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    window_with(texts, answers, size, None, |_| {}, set)
}

fn open_in(
    texts: Texts,
    host: &Host,
    folder: tempfile::TempDir,
    size: Vec2,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    let tag = texts.tag();
    let mut app = App::new(host.clone(), texts);
    app.prefer(ThemeChoice::Light);
    let mut ready = false;
    let draw = move |ui: &mut Ui, app: &mut App| {
        // Installed fonts are available from the next frame on.
        if !std::mem::replace(&mut ready, true) {
            theme::install(ui.ctx());
            ui.ctx().all_styles_mut(|style| style.animation_time = 0.0);
            ui.ctx().request_repaint();
        } else {
            // The harness adds a margin that the real window does not have.
            let whole = ui.ctx().content_rect();
            let mut ui = ui.new_child(UiBuilder::new().max_rect(whole));
            ui.set_clip_rect(whole);
            app.draw(&mut ui);
        }
    };
    let builder = set(Harness::builder().with_size(size).with_max_steps(20));
    let mut window = Window { harness: builder.build_ui_state(draw, app), folder, tag };
    window.run();
    window
}

/// Like [`window_for`], with the usual answers.
pub fn window(size: Vec2, set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>) -> Window {
    window_for(&answered(), size, set)
}

/// Draws until nothing changes any more. Waits for short work with files, but not for other background jobs.
pub fn run(harness: &mut Harness<'static, App>) {
    run_while(harness, "files are still read or written", App::has_tasks);
}

/// Waits for all background jobs and draws their results.
pub fn settle(harness: &mut Harness<'static, App>) {
    run_while(harness, "the background jobs do not end", App::is_busy);
}

fn run_while(harness: &mut Harness<'static, App>, problem: &str, goes_on: fn(&App) -> bool) {
    for _ in 0..2000 {
        harness.run();
        if !goes_on(harness.state()) {
            harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("{problem}");
}

impl Window {
    pub fn app(&mut self) -> &mut App {
        self.harness.state_mut()
    }

    fn answers(&self) -> &Answers {
        self.harness.state().wizard().answers()
    }

    /// Draws until nothing changes any more. Waits for short work with files, but not for other background jobs.
    pub fn run(&mut self) {
        run(&mut self.harness);
    }

    /// Waits for all background jobs and draws their results.
    pub fn settle(&mut self) {
        settle(&mut self.harness);
    }

    /// Draws until a text is copied to the clipboard, and returns it.
    pub fn copied_text(&mut self) -> String {
        for _ in 0..5 {
            self.harness.step();
            for command in &self.harness.output().platform_output.commands {
                if let OutputCommand::CopyText(text) = command {
                    return text.clone();
                }
            }
        }
        panic!("nothing was copied");
    }

    /// Tabs to a control and presses a key, as a keyboard user does.
    pub fn by_key(&mut self, role: Role, name: &str, key: Key) {
        for _ in 0..120 {
            if self.harness.get_by_role_and_label(role, name).is_focused() {
                self.harness.key_press(key);
                self.settle();
                return;
            }
            self.harness.key_press(Key::Tab);
            self.run();
        }
        panic!("Tab never reaches {name}");
    }

    pub fn has(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    pub fn press_button(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        self.run();
    }

    /// Returns a text in the window's language.
    pub fn text(&self, id: &str) -> String {
        Texts::new(self.tag).get(id)
    }

    pub fn press(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.run();
    }

    /// Resumes from the first page if needed, then goes back to `step` with the Back button.
    pub fn go_to(&mut self, step: Step) {
        self.run();
        if step == Step::Start {
            return;
        }
        if self.harness.state().wizard().step() == Step::Start {
            // The button that resumes may be below the visible area.
            self.app().resume();
            self.run();
        }
        let back = self.text("window-back");
        while self.harness.state().wizard().step() > step {
            self.press(&back);
        }
        assert_eq!(self.harness.state().wizard().step(), step);
        // Otherwise pictures would show a hovered control.
        self.harness.event(egui::Event::PointerGone);
        self.run();
    }

    pub fn picture(&mut self) -> image::RgbaImage {
        self.harness.render().expect("the page is rendered")
    }

    fn radio(&self, name: &str) -> bool {
        let node = self.harness.get_by_role_and_label(Role::RadioButton, name);
        node.accesskit_node().toggled() == Some(Toggled::True)
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }
}

fn at(step: Step, answers: &Answers) -> Window {
    let mut window = window_for(answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(step);
    window
}

#[test]
fn reading_page_recommends_protocol_by_places() {
    let mut window = at(Step::Reading, &Answers { protocol: None, ..answered() });
    assert!(window.radio("In several places") && window.radio("IMAP") && !window.radio("POP"));
    assert!(window.has("recommends IMAP"));
    assert!(!window.has("POP suits one computer only"));
    window.press("POP");
    assert_eq!(window.answers().protocol, Some(Protocol::Pop));
    assert!(window.has("POP suits one computer only"));
    window.press("On one computer");
    assert!(!window.has("POP suits one computer only"));
    assert!(window.harness.query_all_by_role(Role::Image).count() >= 2);
}

#[test]
fn arrow_keys_move_and_space_chooses() {
    let mut window = at(Step::Reading, &answered());
    window.harness.get_by_role_and_label(Role::RadioButton, "In several places").focus();
    window.harness.run();
    window.key(Key::ArrowLeft);
    window.key(Key::Space);
    assert_eq!(window.answers().read_on, Some(ReadOn::One));
    window.key(Key::ArrowRight);
    window.key(Key::Space);
    assert_eq!(window.answers().read_on, Some(ReadOn::Several));
}

#[test]
fn sending_page_asks_for_provider_server_inside_the_choice() {
    let mut window = at(Step::Sending, &answered());
    assert!(window.has("IMSS dialup service"));
    assert!(window.radio("Both") && window.radio("Authenticated Outgoing Email Service"));
    let field = "Name of the provider’s outgoing server";
    assert!(window.harness.query_by_role_and_label(Role::TextInput, field).is_none());
    window.press("My internet provider’s own server");
    let input = window.harness.get_by_role_and_label(Role::TextInput, field);
    input.focus();
    input.type_text("smtp.provider.example");
    window.harness.run();
    assert_eq!(window.answers().isp_smtp, "smtp.provider.example");
    assert!(window.has("may fail on campus"));
    window.press("Authenticated Outgoing Email Service");
    assert_eq!(window.answers().through_provider, Some(false));
    assert_eq!(window.answers().isp_smtp, "smtp.provider.example", "the typed text is still there");
    window.press("Only on campus");
    assert!(window.harness.query_by_label("My internet provider’s own server").is_none());
}

#[test]
fn empty_provider_server_is_reported_at_its_field() {
    let mut window = at(Step::Sending, &answered());
    window.press("My internet provider’s own server");
    window.press("Continue");
    assert_eq!(window.harness.state().wizard().step(), Step::Sending);
    let input =
        window.harness.get_by_role_and_label(Role::TextInput, "Name of the provider’s outgoing server");
    assert!(input.is_focused(), "the missing field gets the focus");
    assert!(window.has("Type the name of your internet provider"));
}

#[test]
fn retention_page_counts_days_and_describes_the_picture() {
    let mut window = at(Step::Retention, &answered());
    assert!(window.radio("Yes, keep a copy for a while"));
    window.press("More days");
    assert_eq!(window.answers().leave_on_server, "8");
    assert!(window.has("stays on the server for 8 days"));
    window.press("and when I empty it from the trash");
    assert!(window.answers().keep_after_trash);
    assert!(window.has("Deleted mail stays on the server"));
    window.press("No, only on this computer");
    assert_eq!(window.answers().leave_on_server, "no");
    assert!(window.has("leaves the server as soon as it is fetched"));
    window.press("Yes, keep a copy for a while");
    assert_eq!(window.answers().leave_on_server, "8", "the chosen days are still there");
}

#[test]
fn emptied_number_field_stays_empty() {
    let mut window = at(Step::Retention, &answered());
    let name = "Days until it is deleted from the server";
    window.harness.get_by_role_and_label(Role::TextInput, name).focus();
    window.harness.run();
    window.key(Key::End);
    window.key(Key::Backspace);
    assert!(window.radio("Yes, keep a copy for a while"));
    window.harness.get_by_role_and_label(Role::TextInput, name).type_text("14");
    window.harness.run();
    assert_eq!(window.answers().leave_on_server, "14");
}

#[test]
fn unavailable_choices_are_explained_not_disabled() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("imap-only.json");
    let text = include_str!("../../assets/organisations/example-university.json");
    let mut profile: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let servers = profile["incoming"].as_array_mut().expect("servers");
    servers.retain(|server| server["protocol"] != "pop");
    std::fs::write(&file, profile.to_string()).expect("a profile");
    let answers = Answers {
        org: file.to_string_lossy().into_owned(),
        group: "staff".into(),
        protocol: None,
        ..answered()
    };
    let window = at(Step::Reading, &answers);
    assert!(window.has("does not offer POP"));
    assert!(window.harness.query_by_role_and_label(Role::RadioButton, "POP").is_none());
}

#[test]
fn printing_without_a_documents_folder_is_refused_with_a_sentence() {
    let mut window = window_on_changed_host(&answered(), |host| host.documents = None);
    window.go_to(Step::Finish);
    window.settle();
    assert!(window.has("The sheet cannot be printed: this computer has no documents folder"));
    assert!(window.harness.query_by_role_and_label(Role::Button, "Print the sheet").is_none());
}
