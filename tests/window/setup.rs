//! Opening a prepared setup in the window. One with a known profile opens at the review. One with a foreign profile
//! shows its servers and asks first.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, HarnessBuilder};
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::pages;

fn jane() -> Answers {
    Answers {
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        ..Answers::default()
    }
}

/// Opens a window with a setup file of these bytes.
fn window(folder: &Path, bytes: &[u8]) -> Harness<'static, App> {
    window_of_size(folder, bytes, vec2(960.0, 680.0), |builder| builder)
}

fn window_of_size(
    folder: &Path,
    bytes: &[u8],
    size: egui::Vec2,
    set: impl FnOnce(HarnessBuilder<App>) -> HarnessBuilder<App>,
) -> Harness<'static, App> {
    let file = folder.join("jane.waypost");
    std::fs::write(&file, bytes).unwrap();
    let mut app = App::new(Host::fake(folder), Texts::new("en"));
    app.open_setup(&file);
    let mut harness = set(Harness::builder().with_size(size))
        .with_max_steps(12)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, app: &mut App| app.draw(ui), app);
    pages::run(&mut harness);
    harness
}

pub fn foreign() -> Vec<u8> {
    let host = Host::fake(Path::new("/nowhere"));
    let mut profile = waypost_engine::find(&host, "caltech-imss").unwrap().json;
    profile["incoming"][0]["host"] = "imap.caltech.edu".into();
    serde_json::json!({
        "schema": 1,
        "answers": { "username": "jdoe", "name": "Jane Doe", "program": "thunderbird" },
        "profile": profile,
    })
    .to_string()
    .into_bytes()
}

#[test]
fn setup_opens_at_review_and_stays_editable() {
    let folder = tempfile::tempdir().unwrap();
    let organisation = waypost_engine::find(&Host::fake(folder.path()), "caltech-imss").unwrap();
    let mut harness = window(folder.path(), &waypost_engine::setup_bytes(&organisation, &jane()));
    assert_eq!(harness.state().wizard().step(), Step::Review);
    assert!(harness.query_by_label_contains("Prepared by your help desk").is_some());
    harness.get_by_role_and_label(Role::Button, "Change full name").click();
    pages::run(&mut harness);
    assert_eq!(harness.state().wizard().step(), Step::You);
}

#[test]
fn foreign_profile_shows_its_servers_before_use() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &foreign());
    assert_eq!(harness.state().wizard().step(), Step::Start);
    assert!(harness.query_by_label_contains("imap.caltech.edu, port 993").is_some());
    assert!(
        harness.state().wizard().answers().username.is_empty(),
        "the setup was used before the user agreed"
    );
    // Without the mouse.
    harness.get_by_role_and_label(Role::Button, "Use this setup").focus();
    pages::run(&mut harness);
    harness.key_press(Key::Enter);
    pages::run(&mut harness);
    assert_eq!(harness.state().wizard().step(), Step::Review);
    assert_eq!(harness.state().wizard().answers().username, "jdoe");
}

#[test]
fn declined_foreign_setup_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), &foreign());
    let before = harness.state().wizard().organisations().len();
    harness.get_by_role_and_label(Role::Button, "Do not use it").click();
    pages::run(&mut harness);
    let wizard = harness.state().wizard();
    assert_eq!((wizard.step(), wizard.organisations().len()), (Step::Start, before));
    assert!(wizard.answers().username.is_empty() && harness.state().overlay().is_none());
}

#[test]
fn unusable_setup_is_reported_with_reason_and_position() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = b"{\n  \"schema\": 1,\n  \"answers\": { \"password\": \"x\" }\n}";
    let mut harness = window(folder.path(), bytes);
    assert!(harness.query_by_label_contains("jane.waypost:3:16").is_some());
    harness.get_by_role_and_label(Role::Button, "Do not use it").click();
    pages::run(&mut harness);
    assert!(harness.state().overlay().is_none());
}
