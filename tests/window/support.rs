//! The support code in the window: one person reads it out, another types it, reviews the differences and accepts
//! them.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost::gui::theme::ThemeChoice;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;

use crate::pages::{self, Window};
use crate::painter::Painter;

fn open_at(step: Step) -> Window {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    window.go_to(step);
    window
}

pub fn caltech() -> Profile {
    serde_json::from_str(include_str!("../../assets/organisations/caltech-imss.json")).unwrap()
}

pub fn type_code(window: &mut Window, code: &str) {
    window.harness.get_by_role_and_label(Role::TextInput, "The code").focus();
    window.run();
    window.harness.event(egui::Event::Text(code.into()));
    window.run();
    window.harness.key_press(Key::Enter);
    window.run();
}

/// Returns the support code displayed_code on the page.
pub fn displayed_code(window: &Window) -> String {
    let node = window
        .harness
        .query_all_by_label_contains("Your support code: ")
        .next()
        .expect("the page shows a code");
    let label = node.accesskit_node().label().or(node.accesskit_node().value()).unwrap();
    label.trim_start_matches("Your support code: ").replace(", ", "-")
}

#[test]
fn support_code_holds_only_the_choices() {
    for step in [Step::You, Step::Reading, Step::Review] {
        let mut window = open_at(step);
        window.by_key(Role::Button, "Support code", Key::Enter);
        assert!(window.has("Nobody will ever ask for your password"));
        let code = SupportCode::read(&displayed_code(&window)).expect("the code is readable");
        assert_eq!(code.step, step);
        let chosen = code.apply_to(&caltech(), &Answers::default());
        assert_eq!(chosen.answers.leave_on_server, "7");
        assert_eq!((chosen.answers.username.as_str(), chosen.answers.name.as_str()), ("", ""));
        window.by_key(Role::Button, "Read it to me", Key::Enter);
        assert!(window.has("Group 1: "));
        window.by_key(Role::Button, "Back", Key::Enter);
        assert_eq!(window.harness.state().wizard().step(), step);
    }
}

#[test]
fn changed_code_shows_differences_and_is_adopted() {
    let mut window = open_at(Step::Review);
    window.by_key(Role::Button, "Read it out…", Key::Enter);
    let corrected =
        Answers { leave_on_server: "30".into(), check_every: "manual".into(), ..pages::answered() };
    let code = SupportCode::new(&caltech(), &corrected, Step::Review, None).to_letters();
    type_code(&mut window, &code.to_lowercase().replace('-', " "));
    assert!(window.has("It would change these answers:"));
    assert!(window.has("30"));
    assert_eq!(
        window.harness.state().wizard().answers().leave_on_server,
        "7",
        "no answer changes before the user accepts it"
    );
    window.by_key(Role::Button, "Take these answers", Key::Enter);
    let wizard = window.harness.state().wizard();
    assert_eq!((wizard.step(), wizard.answers().leave_on_server.as_str()), (Step::Review, "30"));
    assert_eq!((wizard.answers().username.as_str(), wizard.answers().name.as_str()), ("jdoe", "Jane Doe"));
    assert_eq!(wizard.answers().check_every, "manual");
}

#[test]
fn code_says_that_an_earlier_visit_is_replaced() {
    let sentence = "What you have answered here before is replaced";
    let code = SupportCode::new(&caltech(), &pages::answered(), Step::Review, None).to_letters();
    let mut window = open_at(Step::Finish);
    window.settle();
    let mut later = pages::reopen(&window, egui::vec2(960.0, 680.0));
    later.settle();
    later.by_key(Role::Button, "Support code", Key::Enter);
    type_code(&mut later, &code);
    assert!(later.has("It would change these answers:") && later.has(sentence));
}

#[test]
fn mistyped_code_names_the_group() {
    let mut window = open_at(Step::Review);
    window.by_key(Role::Button, "Read it out…", Key::Enter);
    let code = SupportCode::new(&caltech(), &pages::answered(), Step::Review, None).to_letters();
    let mut letters: Vec<char> = code.chars().collect();
    letters[7] = if letters[7] == 'A' { 'B' } else { 'A' };
    type_code(&mut window, &letters.iter().collect::<String>());
    assert!(window.has("Group 2 is wrong"));
    assert!(window.harness.get_by_role_and_label(Role::TextInput, "The code").is_focused());
    let mut window = open_at(Step::Review);
    window.by_key(Role::Button, "Read it out…", Key::Enter);
    type_code(&mut window, &code);
    assert!(window.has("It says the same as your answers."));
}

#[test]
fn independent_decoder_reads_phone_qr_in_light_and_dark() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        // Tall enough to show the whole page.
        let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
        let mut window = pages::window(vec2(960.0, 1400.0), set);
        window.app().prefer(theme);
        window.go_to(Step::Finish);
        window.settle();
        window.by_key(Role::Button, "On an Android phone", Key::Enter);
        let name = "A QR code with these settings for Thunderbird for Android";
        assert!(
            window.harness.query_by_role_and_label(Role::Image, name).is_some(),
            "the picture has an accessible name"
        );
        let picture = image::DynamicImage::ImageRgba8(window.picture()).into_luma8();
        let (width, height) = picture.dimensions();
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, |x, y| {
                picture.get_pixel(x as u32, y as u32).0[0]
            });
        let payloads: Vec<String> = prepared
            .detect_grids()
            .iter()
            .map(|grid| grid.decode().expect("the QR code is readable").1)
            .collect();
        let plan = window.harness.state().wizard().plan().unwrap();
        assert_eq!(payloads, [waypost_core::formats::AccountQr::new(&plan.account).unwrap().payload]);
    }
}

#[test]
fn help_desk_enters_code_on_the_first_page() {
    let mut window = open_at(Step::Start);
    window.by_key(Role::Button, "Support code", Key::Enter);
    assert!(window.has("You have a code as soon as you have chosen your organisation."));
    let code = SupportCode::new(&caltech(), &pages::answered(), Step::Review, None).to_letters();
    type_code(&mut window, &code);
    assert!(window.has("It would change these answers:"));
    window.by_key(Role::Button, "Take these answers", Key::Enter);
    let wizard = window.harness.state().wizard();
    // The code does not contain the name, so the wizard opens the page that asks for it.
    assert_eq!((wizard.step(), wizard.answers().leave_on_server.as_str()), (Step::You, "7"));
    assert_eq!(wizard.profile().map(|profile| profile.id.as_str()), Some("caltech-imss"));
}
