//! The languages: changed at once, kept, and honest where no font can write one. And the page that interrupts.

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::kept::Kept;
use waypost::host::Host;
use waypost::plan::account::Protocol;
use waypost::plan::answers::{Answers, ReadOn};
use waypost::plan::journey::Step;
use waypost::text::{LANGUAGES, Texts};

use crate::pages::{self, Window, answered};

fn small() -> Window {
    pages::window(vec2(960.0, 680.0), |builder| builder)
}

fn choose(window: &mut Window, name: &str) {
    window.harness.get_by_role_and_label(Role::RadioButton, name).click();
    window.settle();
}

#[test]
fn another_language_is_spoken_at_once_and_later() {
    for language in LANGUAGES
        .iter()
        .filter(|language| language.name.is_ascii() || language.tag == "es" || language.tag == "fr")
    {
        let mut window = small();
        window.press_button("Language: English");
        choose(&mut window, language.name);
        let texts = Texts::new(language.tag);
        assert!(window.has(&texts.get("language-text")), "{}", language.tag);
        window.press_button(&texts.get("window-back"));
        assert!(window.has(&texts.get("start-title")), "{}", language.tag);
        let kept = Kept::load(&Host::pretend(window.folder.path()));
        assert_eq!(kept.language.as_deref(), Some(language.tag));
    }
}

#[test]
fn a_language_is_changed_in_the_midst_of_everything() {
    let mut window = small();
    window.go_to(Step::Sending);
    window.press_button("Language: English");
    choose(&mut window, "Deutsch");
    window.press_button(&Texts::new("de").get("window-back"));
    assert_eq!(window.app().wizard().step(), Step::Sending, "the page is found again");
    assert!(window.has(&Texts::new("de").get("sending-title")));
}

#[test]
fn what_no_font_can_write_is_said() {
    let mut window = small();
    window.press_button("Language: English");
    choose(&mut window, "日本語");
    assert!(window.has("This computer cannot show Japanese"));
    window.press_button("Back");
    assert!(window.has("This computer cannot show Japanese"), "on the first page too");
    assert!(window.has("Set up your email"));
}

fn leaving() -> Answers {
    Answers { leave_on_server: "no".into(), ..answered() }
}

fn interrupted() -> Window {
    let mut window = pages::window_of(&leaving(), vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Keeping);
    window.press_button("Continue");
    assert_eq!(window.app().wizard().step(), Step::Leaving);
    assert!(window.has("Your mail would leave the server for good"));
    window
}

#[test]
fn mail_that_would_be_missed_elsewhere_interrupts_once() {
    let mut window = interrupted();
    window.press_button("Let it leave the server");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers(), &leaving(), "nothing was decided for the person");
    window.press_button("Back");
    assert_eq!(window.app().wizard().step(), Step::Leaving);
}

#[test]
fn the_ways_out_of_the_interruption_change_what_they_say() {
    let mut window = interrupted();
    window.press_button("Use IMAP instead");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers().protocol, Some(Protocol::Imap));
    let mut window = interrupted();
    window.press_button("Keep a copy on the server");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers().leave_on_server, "7");
}

#[test]
fn a_change_at_the_review_is_interrupted_too() {
    let one = Answers { read_on: Some(ReadOn::One), ..leaving() };
    let mut window = pages::window_of(&one, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Review);
    window.press_button("Change where you read");
    choose(&mut window, "In several places");
    window.press_button("Back to the review");
    assert_eq!(window.app().wizard().step(), Step::Leaving);
    window.press_button("Let it leave the server");
    assert_eq!(window.app().wizard().step(), Step::Review);
}
