//! The page about Waypost, and moving a long page by keys.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use waypost_core::plan::wizard_steps::Step;

use crate::pages;

#[test]
fn about_page_names_the_build_the_profiles_and_every_licence() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Start);
    window.by_key(Role::Button, "About Waypost", Key::Enter);
    for words in [&format!("waypost {}", env!("CARGO_PKG_VERSION")), "Profile: caltech-imss", "Apache-2.0"] {
        assert!(window.has(words), "{words}");
    }
    window.harness.get_by_label("Copy these lines").click_accesskit();
    assert!(window.copied_text().contains("Profile: caltech-imss"));
    window.by_key(Role::Button, "Font Noto Sans, in ttf-noto-sans 0.1.2", Key::Enter);
    assert!(window.has("Version 2.0, January 2004"));
    window.by_key(Role::Button, "Back", Key::Enter);
    assert!(window.has("Start"));
}

/// Returns the top edge of the page's title.
fn title_top(window: &pages::Window) -> f32 {
    window.harness.get_by_role_and_label(Role::Heading, "About Waypost").rect().top()
}

#[test]
fn page_moves_by_keys_and_a_text_field_keeps_them() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Start);
    window.by_key(Role::Button, "About Waypost", Key::Enter);
    window.press_button("Waypost’s own licence, and all software and fonts in it");
    let start = title_top(&window);
    let mut press = |key| {
        window.harness.key_press(key);
        window.run();
        title_top(&window)
    };
    let below = press(Key::PageDown);
    assert!(below < start - 300.0, "{below}");
    assert_eq!(press(Key::PageUp), start);
    let end = press(Key::End);
    assert!(end < below, "{end}");
    assert_eq!(press(Key::Home), start);
    let mut window = pages::window(vec2(800.0, 600.0), |builder| builder);
    window.go_to(Step::You);
    window.harness.get_all_by_role(Role::TextInput).next().expect("a field").focus();
    window.run();
    let title =
        |window: &pages::Window| window.harness.get_all_by_role(Role::Heading).next().map(|node| node.rect());
    let before = title(&window);
    window.harness.key_press(Key::End);
    window.harness.key_press(Key::PageDown);
    window.run();
    assert_eq!(title(&window), before);
}
