//! The pages by role and name, and by keyboard.

use egui::accesskit::{Role, Toggled};
use egui::{Key, ThemePreference, Ui, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost::host::Host;
use waypost::plan::account::Protocol;
use waypost::plan::answers::{Answers, Place, ReadOn};
use waypost::plan::journey::Step;
use waypost::text::Texts;

/// The program's window on a made-up computer.
pub struct Window {
    pub harness: Harness<'static, App>,
    _folder: tempfile::TempDir,
}

/// A person in the middle of it: everything answered, POP, a laptop.
fn answered() -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        read_on: Some(ReadOn::Several),
        protocol: Some(Protocol::Pop),
        network: Some(Place::Both),
        leave_on_server: "7".into(),
        ..Answers::default()
    }
}

/// A window that begins where somebody with these answers left off, at the review.
pub fn window_of(
    answers: &Answers,
    size: Vec2,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::pretend(folder.path());
    let data = host.data.clone().expect("a data folder");
    std::fs::create_dir_all(&data).expect("a data folder");
    let kept = serde_json::json!({ "step": "finish", "answers": answers });
    std::fs::write(data.join("answers.json"), kept.to_string()).expect("answers are kept");
    let mut app = App::new(host, Texts::new("en"));
    app.prefer(ThemePreference::Light);
    let mut ready = false;
    let draw = move |ui: &mut Ui, app: &mut App| {
        // Fonts are there from the next frame on.
        if !std::mem::replace(&mut ready, true) {
            theme::install(ui.ctx());
            ui.ctx().all_styles_mut(|style| style.animation_time = 0.0);
            ui.ctx().request_repaint();
        } else {
            app.draw(ui);
        }
    };
    let builder = set(Harness::builder().with_size(size).with_max_steps(20));
    let mut harness = builder.build_ui_state(draw, app);
    harness.run();
    Window { harness, _folder: folder }
}

/// The same for the usual answers.
pub fn window(size: Vec2, set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>) -> Window {
    window_of(&answered(), size, set)
}

impl Window {
    pub fn app(&mut self) -> &mut App {
        self.harness.state_mut()
    }

    fn answers(&self) -> &Answers {
        self.harness.state().wizard().answers()
    }

    fn press(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.harness.run();
    }

    /// Goes on from the first page, and back from the last, as a person does.
    pub fn go_to(&mut self, step: Step) {
        self.harness.run();
        if step == Step::Start {
            return;
        }
        self.press("Go on where you left off");
        while self.harness.state().wizard().step() > step {
            self.press("Back");
        }
        assert_eq!(self.harness.state().wizard().step(), step);
    }

    pub fn picture(&mut self) -> image::RgbaImage {
        self.harness.render().expect("a picture")
    }

    fn radio(&self, name: &str) -> bool {
        let node = self.harness.get_by_role_and_label(Role::RadioButton, name);
        node.accesskit_node().toggled() == Some(Toggled::True)
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }
}

fn at(step: Step, answers: &Answers) -> Window {
    let mut window = window_of(answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(step);
    window
}

#[test]
fn reading_recommends_what_suits_the_places() {
    let mut window = at(Step::Reading, &Answers { protocol: None, ..answered() });
    assert!(window.radio("In several places") && window.radio("IMAP") && !window.radio("POP"));
    assert!(window.harness.query_by_label_contains("recommends IMAP").is_some());
    assert!(window.harness.query_by_label_contains("POP suits one computer only").is_none());
    window.press("POP");
    assert_eq!(window.answers().protocol, Some(Protocol::Pop));
    assert!(window.harness.query_by_label_contains("POP suits one computer only").is_some());
    window.press("On one computer");
    assert!(window.harness.query_by_label_contains("POP suits one computer only").is_none());
    assert!(window.harness.query_all_by_role(Role::Image).count() >= 2);
}

#[test]
fn arrows_move_and_space_chooses() {
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
fn sending_asks_for_the_providers_server_inside_its_choice() {
    let mut window = at(Step::Sending, &answered());
    assert!(window.harness.query_by_label_contains("IMSS dialup service").is_some());
    assert!(window.radio("Both") && window.radio("Authenticated Outgoing Email Service"));
    let field = "Name of the provider’s outgoing server";
    assert!(window.harness.query_by_role_and_label(Role::TextInput, field).is_none());
    window.press("My internet provider’s own server");
    let input = window.harness.get_by_role_and_label(Role::TextInput, field);
    input.focus();
    input.type_text("smtp.provider.example");
    window.harness.run();
    assert_eq!(window.answers().isp_smtp, "smtp.provider.example");
    assert!(window.harness.query_by_label_contains("may fail on campus").is_some());
    window.press("Authenticated Outgoing Email Service");
    assert_eq!(window.answers().through_provider, Some(false));
    assert_eq!(window.answers().isp_smtp, "smtp.provider.example", "typed text is not lost");
    window.press("Only on campus");
    assert!(window.harness.query_by_label("My internet provider’s own server").is_none());
}

#[test]
fn an_empty_provider_server_is_asked_for_in_its_place() {
    let mut window = at(Step::Sending, &answered());
    window.press("My internet provider’s own server");
    window.press("Continue");
    assert_eq!(window.harness.state().wizard().step(), Step::Sending);
    let input =
        window.harness.get_by_role_and_label(Role::TextInput, "Name of the provider’s outgoing server");
    assert!(input.is_focused(), "the cursor goes to what is missing");
    assert!(window.harness.query_by_label_contains("Type the name of your internet provider").is_some());
}

#[test]
fn keeping_counts_days_and_the_picture_says_so() {
    let mut window = at(Step::Keeping, &answered());
    assert!(window.radio("Yes, keep a copy for a while"));
    window.press("More days");
    assert_eq!(window.answers().leave_on_server, "8");
    assert!(window.harness.query_by_label_contains("stays on the server for 8 days").is_some());
    window.press("and when I empty it from the trash");
    assert!(window.answers().keep_after_trash);
    assert!(window.harness.query_by_label_contains("Deleted mail stays on the server").is_some());
    window.press("No, only on this computer");
    assert_eq!(window.answers().leave_on_server, "no");
    assert!(window.harness.query_by_label_contains("leaves the server as soon as it is fetched").is_some());
    window.press("Yes, keep a copy for a while");
    assert_eq!(window.answers().leave_on_server, "8", "the days come back");
}

#[test]
fn an_emptied_number_stays_empty_until_one_is_typed() {
    let mut window = at(Step::Keeping, &answered());
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
fn what_is_not_offered_is_said_and_not_shown_dead() {
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
    assert!(window.harness.query_by_label_contains("does not offer POP").is_some());
    assert!(window.harness.query_by_role_and_label(Role::RadioButton, "POP").is_none());
}
