//! Compares pictures of some pages with stored ones, and writes pictures of all pages to be looked at.
//!
//! `LOOK_AT=/tmp/pages cargo test --test window can_be_looked_at -- --ignored` writes every page in each of its
//! states, in three themes, three sizes and all languages: `LANGUAGE-PAGE-WIDTH-THEME.png`. `PAGES=try` limits the
//! pages to names that start with `try`, and `SPOKEN=de,ja` limits the languages.

use egui::vec2;
use egui_kittest::SnapshotResults;
use waypost::gui::job::make_jobs_panic;
use waypost::gui::theme::ThemeChoice;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::LANGUAGES;

use crate::pages::{self, Window};
use crate::painter::{Painter, save_png};
use crate::views::{VIEWS, ViewOptions};

fn window(step: Step, size: egui::Vec2, theme: ThemeChoice) -> Window {
    let mut window = pages::window(size, |builder| builder.renderer(Painter::default()));
    window.app().prefer(theme);
    window.go_to(step);
    window
}

#[test]
fn pages_match_snapshots() {
    let mut results = SnapshotResults::new();
    for (step, name, theme) in [
        (Step::Start, "start-light", ThemeChoice::Light),
        (Step::Reading, "reading-dark", ThemeChoice::Dark),
        (Step::Retention, "keeping-light", ThemeChoice::Light),
        (Step::Sending, "sending-light", ThemeChoice::Light),
        (Step::Review, "review-dark", ThemeChoice::Dark),
    ] {
        let mut window = window(step, vec2(800.0, 600.0), theme);
        window.harness.snapshot(name);
        results.extend(window.harness.take_snapshot_results());
    }
}

#[test]
fn last_page_matches_snapshot() {
    let set_up_host = |host: &waypost_engine::host::Host| crate::apply::thunderbird(host, &["main"], true);
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::window_on_host(&pages::answered(), vec2(800.0, 600.0), set_up_host, set);
    window.go_to(Step::Finish);
    window.settle();
    window.harness.snapshot("finish-light");
}

#[test]
fn check_up_matches_snapshots() {
    let mut window = check_up("opportunistic", vec2(960.0, 680.0), ThemeChoice::Light);
    window.press_button("Check");
    window.settle();
    window.harness.event(egui::Event::PointerGone);
    window.run();
    window.harness.snapshot("check-up-findings-light");
}

#[test]
fn failed_job_matches_snapshots() {
    let mut results = SnapshotResults::new();
    for (name, theme) in [("failed-job-light", ThemeChoice::Light), ("failed-job-dark", ThemeChoice::Dark)] {
        let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
        let set_up_host = crate::programs::install_mail_programs;
        let mut window = pages::window_on_host(&pages::answered(), vec2(960.0, 680.0), set_up_host, set);
        window.app().prefer(theme);
        make_jobs_panic(true);
        window.go_to(Step::Program);
        window.settle();
        make_jobs_panic(false);
        window.harness.snapshot(name);
        results.extend(window.harness.take_snapshot_results());
    }
}

#[test]
fn painting_is_deterministic() {
    let paint = || window(Step::Reading, vec2(800.0, 600.0), ThemeChoice::Light).picture();
    // `assert_eq!` on the pictures would print two million numbers.
    let (once, again) = (paint(), paint());
    let differ = once.pixels().zip(again.pixels()).filter(|(a, b)| a != b).count();
    assert_eq!(differ, 0, "number of pixels that differ");
}

fn check_up(case: &str, size: egui::Vec2, theme: ThemeChoice) -> Window {
    let set_up_host = |host: &waypost_engine::host::Host| crate::check_up::eudora(host, case);
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::window_on_host(&Answers::default(), size, set_up_host, set);
    window.app().prefer(theme);
    window.run();
    window.press_button("Check the settings I have");
    window.settle();
    window
}

/// Writes every page in each of its states, in three themes, three sizes and all languages.
#[test]
#[ignore = "slow; writes pictures to be looked at"]
fn every_page_can_be_looked_at() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let (pages, spoken) = (variable("PAGES"), variable("SPOKEN"));
    for language in LANGUAGES.iter().filter(|language| spoken.is_empty() || spoken.contains(language.tag)) {
        for (name, open) in VIEWS.iter().filter(|(name, _)| name.starts_with(&pages)) {
            // The last size is zoomed to 200 %.
            for (width, height, zoom) in [(800.0, 600.0, 1.0), (1280.0, 800.0, 1.0), (960.0, 680.0, 2.0)] {
                let tag = language.tag;
                let (mut window, _servers) = open(ViewOptions { tag, size: vec2(width, height), zoom });
                let contrast =
                    if width == 1280.0 { ThemeChoice::ContrastLight } else { ThemeChoice::ContrastDark };
                for theme in [ThemeChoice::Light, ThemeChoice::Dark, contrast] {
                    window.app().prefer(theme);
                    window.rest();
                    save_png(&format!("{tag}-{name}-{width}-{theme:?}"), &window.picture());
                }
            }
        }
    }
}
