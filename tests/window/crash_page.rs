//! Pages that panic, and answers that cannot be saved.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::crash_page::{PanicGuard, WindowContents};
use waypost::gui::theme;
use waypost::gui::theme::ThemeChoice;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{Language, Texts};
use waypost_engine::host::accessibility::AccessibilityPrefs;
use waypost_engine::host::{Host, crash_report};

use crate::pages;
use crate::painter::{Painter, save_png};

/// Panics with a secret in its message when its button is pressed.
struct PanickingWindow;

impl WindowContents for PanickingWindow {
    fn draw(&mut self, ui: &mut Ui) {
        if ui.button("Break").clicked() {
            let secret = String::from("hunter2");
            panic!("the answer was {secret}");
        }
    }

    fn close(&mut self) {
        panic!("a second panic while closing");
    }

    fn language(&self) -> &'static Language {
        Language::nearest("de").expect("German is available")
    }
}

#[test]
fn panicking_page_shows_crash_page_and_restarts() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    crash_report::install_hook(&host, |_| {});
    let mut ready = false;
    let window = PanicGuard::new(|| Box::new(PanickingWindow));
    let draw = move |ui: &mut Ui, window: &mut PanicGuard<'_>| {
        if std::mem::replace(&mut ready, true) {
            window.draw(ui);
        } else {
            theme::install(ui.ctx());
            ui.ctx().request_repaint();
        }
    };
    let builder = Harness::builder().with_size(vec2(800.0, 600.0)).with_max_steps(20);
    let mut harness = builder.build_ui_state(draw, window);
    harness.run();
    harness.get_by_label("Break").click();
    harness.run();
    // The crash page uses the language of the window that panicked.
    let texts = Texts::new("de");
    harness.get_by_role_and_label(Role::Heading, &texts.get("sorry-title"));
    let report = crash_report::latest_report().unwrap();
    harness.get_by_label_contains(&report.display().to_string());
    // Removes the hook, so that other tests report their own panics.
    drop(std::panic::take_hook());
    harness.get_by_label(&texts.get("sorry-again")).click();
    harness.run();
    harness.get_by_label("Break");
    // Tests that panicked meanwhile also left reports here. No report may contain typed text.
    let data = host.data.unwrap();
    let reports: Vec<String> =
        fs::read_dir(data).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(!reports.is_empty());
    for report in reports {
        assert!(report.contains("where: ") && !report.contains("hunter2"), "{report}");
    }
}

/// Writes pictures of the crash page, to be looked at after a change.
#[test]
#[ignore = "needs LOOK_AT and somebody who looks"]
fn crash_page_can_be_looked_at() {
    for (width, height, zoom, theme) in [
        (960.0, 680.0, 1.0, ThemeChoice::Light),
        (800.0, 600.0, 1.0, ThemeChoice::Dark),
        (960.0, 680.0, 2.0, ThemeChoice::Light),
    ] {
        let mut ready = false;
        let draw = move |ui: &mut Ui, window: &mut PanicGuard<'_>| {
            if std::mem::replace(&mut ready, true) {
                theme::set_preference(ui.ctx(), theme, AccessibilityPrefs::default());
                window.draw(ui);
            } else {
                theme::install(ui.ctx());
                ui.ctx().request_repaint();
            }
        };
        let window = PanicGuard::new(|| Box::new(PanickingWindow));
        let builder = Harness::builder().with_size(vec2(width, height)).with_max_steps(20);
        let mut harness = builder.renderer(Painter::default()).build_ui_state(draw, window);
        harness.run();
        harness.get_by_label("Break").click();
        harness.run();
        harness.event(egui::Event::PointerGone);
        harness.ctx.set_zoom_factor(zoom);
        harness.run_steps(4);
        let picture = harness.render().expect("the page is rendered");
        save_png(&format!("sorry-{width}-{zoom}-{theme:?}"), &picture);
    }
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::window_on_host(&pages::answered(), vec2(800.0, 600.0), |_| {}, set);
    let data = Host::fake(window.folder.path()).data.unwrap();
    fs::remove_dir_all(&data).unwrap();
    fs::write(&data, "not a folder").unwrap();
    window.go_to(Step::You);
    save_png("not-kept", &window.picture());
}

#[test]
fn unsaved_answers_are_reported_and_the_rest_works() {
    let mut window = pages::window_on_host(&pages::answered(), vec2(960.0, 680.0), |_| {}, |builder| builder);
    let data = Host::fake(window.folder.path()).data.unwrap();
    window.by_key(Role::Button, "Go on where you left off", Key::Enter);
    assert!(!window.has("cannot be kept for the next start"));
    fs::remove_dir_all(&data).unwrap();
    fs::write(&data, "not a folder").unwrap();
    window.by_key(Role::Button, "Back", Key::Enter);
    assert!(window.has("Your answers cannot be kept for the next start"));
    assert!(window.has(&data.display().to_string()));
}
