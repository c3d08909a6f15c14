//! The state saved between starts, and how users delete it.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use waypost::gui::app::App;
use waypost::gui::saved_state::SavedState;
use waypost::gui::theme::ThemeChoice;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::pages;

#[test]
fn theme_is_restored() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    let host = Host::fake(window.folder.path());
    window.by_key(Role::Button, "Theme: Light", Key::Enter);
    assert_eq!(SavedState::load(&host).theme, ThemeChoice::Dark);
    let app = App::new(host, Texts::new("en"));
    assert_eq!(app.preference(), ThemeChoice::Dark);
}

#[test]
fn state_that_was_not_saved_is_saved_later() {
    use waypost::gui::crash_page::WindowContents as _;
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    let host = Host::fake(window.folder.path());
    let obstacle = host.data.clone().unwrap().join("window.json");
    fs::create_dir(&obstacle).unwrap();
    window.by_key(Role::Button, "Theme: Light", Key::Enter);
    window.by_key(Role::Button, "For the help desk", Key::Enter);
    assert!(window.has("Theme and language cannot be kept for the next start"));
    fs::remove_dir(&obstacle).unwrap();
    window.app().close();
    assert_eq!(SavedState::load(&host).theme, ThemeChoice::Dark);
}

#[test]
fn non_files_are_treated_as_missing() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    let data = host.data.clone().unwrap();
    fs::create_dir_all(&data).unwrap();
    for text in [
        "",
        "{",
        "[]",
        "{\"theme\":\"pink\"}",
        "{\"size\":[1,1]}",
        "{\"size\":[1e9,5]}",
        "{\"size\":[null,2]}",
    ] {
        fs::write(data.join("window.json"), text).unwrap();
        assert_eq!(SavedState::load(&host).size, None, "{text}");
        fs::write(data.join("answers.json"), text).unwrap();
        drop(App::new(host.clone(), Texts::new("en")));
    }
    let state =
        SavedState { theme: ThemeChoice::Light, size: Some([1024.0, 700.0]), language: Some("de".into()) };
    state.save(&host).expect("the state is saved");
    assert_eq!(SavedState::load(&host), state);
}

#[test]
fn chosen_language_is_saved_until_forgotten() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    let host = Host::fake(window.folder.path());
    window.app().save_language("de".into());
    window.by_key(Role::Button, "Theme: Light", Key::Enter);
    assert_eq!(SavedState::load(&host).language.as_deref(), Some("de"));
    window.by_key(Role::Button, "Forget everything I answered", Key::Enter);
    assert_eq!(SavedState::load(&host).language, None);
}

#[test]
fn forget_everything_lists_the_removed_files() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    window.by_key(Role::Button, "Theme: Light", Key::Enter);
    window.by_key(Role::Button, "Forget everything I answered", Key::Enter);
    assert!(window.has("Forgotten. These files are gone:"));
    assert!(window.has("answers.json") && window.has("window.json"));
    let data = Host::fake(window.folder.path()).data.unwrap();
    assert_eq!(fs::read_dir(data).unwrap().count(), 0);
    assert!(window.harness.query_by_label("Go on where you left off").is_none());
}
