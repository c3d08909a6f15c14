//! The steps in the rail: they open every visited page, and none too early. Random input in the drawn window.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost_core::plan::answers::{Answers, ReadOn};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

use crate::pages::{self, Window, answered};
use crate::random_walk::{Random, check_page, number_from_environment};

/// Steps of the walk if the environment does not set them.
const USUAL_STEPS: u64 = 300;

fn at_finish(answers: &Answers) -> Window {
    let mut window = pages::window_for(answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Finish);
    window.settle();
    window
}

fn step(window: &Window) -> Step {
    window.harness.state().wizard().step()
}

/// Presses a step of the rail. False if it is no button.
fn press_rail(window: &mut Window, wanted: Step) -> bool {
    let name = Texts::new("en").step(wanted);
    let is_step = |label: &str| label == name || label.starts_with(&format!("{name}: "));
    let mut buttons = window.harness.query_all_by_role(Role::Button);
    match buttons.find(|node| node.accesskit_node().label().is_some_and(|label| is_step(&label))) {
        Some(button) => button.click(),
        None => return false,
    }
    drop(buttons);
    window.settle();
    true
}

/// Replaces the text of a field.
fn type_into(window: &mut Window, index: usize, text: &str) {
    if let Some(field) = window.harness.query_all_by_role(Role::TextInput).nth(index) {
        field.focus();
    }
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    if text.is_empty() {
        window.harness.key_press(Key::Backspace);
    } else {
        window.harness.event(egui::Event::Text(text.into()));
    }
    window.run();
}

#[test]
fn rail_does_not_skip_the_consent() {
    let eudora = Answers { program: "eudora@5.1".into(), read_on: Some(ReadOn::One), ..answered() };
    let mut window = at_finish(&eudora);
    assert!(press_rail(&mut window, Step::Program));
    window.press("below 5.1");
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::Review);
    assert!(window.has("Agree to it, or change the email program."));
    window.press("I understand. Write the settings without encryption.");
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::Finish);
}

#[test]
fn rail_does_not_lead_to_a_page_without_a_plan() {
    for later in [Step::Program, Step::Review, Step::Probe, Step::Finish] {
        let mut window = at_finish(&answered());
        assert!(press_rail(&mut window, Step::You));
        type_into(&mut window, 1, "");
        assert_eq!(window.harness.state().wizard().answers().username, "");
        assert!(press_rail(&mut window, later));
        assert_eq!(step(&window), Step::You);
        assert!(window.has("Type your user name"), "the problem is shown");
        // A page with a problem can be left backwards and opened again.
        assert!(press_rail(&mut window, Step::Organisation));
        assert!(press_rail(&mut window, Step::You));
        assert_eq!(step(&window), Step::You);
    }
}

#[test]
fn rail_does_not_skip_the_warning() {
    let one =
        Answers { protocol: None, read_on: Some(ReadOn::One), leave_on_server: "no".into(), ..answered() };
    let mut window = at_finish(&one);
    assert!(press_rail(&mut window, Step::Reading));
    window.press("In several places");
    window.press("POP");
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::Retention, "this question was not asked yet");
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::RetentionWarning);
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::RetentionWarning, "only an answer leads on");
    window.press_button("Let it leave the server");
    assert_eq!(step(&window), Step::Review);
    assert!(press_rail(&mut window, Step::Finish));
    assert_eq!(step(&window), Step::Finish);
}

/// Goes on, as the main button does.
fn next(window: &mut Window) {
    match step(window) {
        Step::Start => window.press_button("Start the questions"),
        Step::Probe => window.press_button("Skip to Finish"),
        _ => window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter),
    }
    window.settle();
}

/// Presses one of the choices on the page.
fn choose(window: &mut Window, random: &mut Random) {
    let choices: Vec<_> = [Role::RadioButton, Role::CheckBox]
        .into_iter()
        .flat_map(|role| window.harness.query_all_by_role(role))
        .collect();
    if !choices.is_empty() {
        choices[random.below(choices.len())].click_accesskit();
    }
    window.run();
}

/// Types into one of the fields on the page, mostly a value that suits it.
fn type_something(window: &mut Window, random: &mut Random) {
    let fields: Vec<String> = window
        .harness
        .query_all_by_role(Role::TextInput)
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    if fields.is_empty() {
        return;
    }
    let index = random.below(fields.len());
    let suits = match fields[index].as_str() {
        "Full name" => "Jane Doe",
        "User name" => "jdoe",
        "Search" => "",
        "Your email address" => "jdoe@caltech.edu",
        _ => "7",
    };
    let text = if random.percent(85) { suits } else { random.pick(&["", "x y", "999"]) };
    type_into(window, index, text);
}

#[test]
fn random_input_shows_no_page_too_early() {
    let seed = number_from_environment("WAYPOST_WALK_SEED", 2026);
    let steps = number_from_environment("WAYPOST_WINDOW_WALK_STEPS", USUAL_STEPS);
    let (mut random, size) = (Random(seed), vec2(960.0, 680.0));
    let mut window = pages::window_on_host(&Answers::default(), size, pages::documents, |builder| builder);
    let (mut passed_warning, mut pages_seen) = (false, std::collections::BTreeSet::new());
    for number in 0..steps {
        let before = step(&window);
        match random.below(100) {
            0..40 => next(&mut window),
            40..46 if before > Step::Organisation => window.press("Back"),
            46..60 if before > Step::Start => {
                let wanted = random.pick(Step::ALL);
                press_rail(&mut window, wanted);
            }
            60..80 => choose(&mut window, &mut random),
            80..97 => type_something(&mut window, &mut random),
            97..100 => {
                let mut later = pages::reopen(&window, size);
                std::mem::swap(&mut later.folder, &mut window.folder);
                window = later;
                window.app().resume();
                window.run();
            }
            _ => {}
        }
        let wizard = window.harness.state().wizard();
        let now = wizard.step();
        passed_warning |= before == Step::RetentionWarning && now > before;
        check_page(wizard, &mut passed_warning);
        let is_empty = window.harness.query_all_by_role(Role::Heading).next().is_none();
        assert!(
            !is_empty,
            "WAYPOST_WALK_SEED={seed}: step {number} leads from {before:?} to an empty {now:?}"
        );
        pages_seen.insert(now);
    }
    if steps >= USUAL_STEPS {
        assert!(pages_seen.len() > 9, "the walk reached only {pages_seen:?}");
    }
}
