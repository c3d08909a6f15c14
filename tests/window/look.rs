//! Pictures of pages: a few are held against stored ones; all are made to be looked at.
//!
//! `LOOK_AT=/tmp/pages cargo test --test window look` writes every page in several sizes.

use egui::vec2;
use egui_kittest::SnapshotResults;
use waypost::gui::theme::Preference;
use waypost::plan::answers::Answers;
use waypost::plan::journey::Step;

use crate::pages::{self, Window};
use crate::painter::{Painter, save_png};

const STEPS: [(Step, &str); 11] = [
    (Step::Start, "start"),
    (Step::Organisation, "organisation"),
    (Step::You, "you"),
    (Step::Program, "program"),
    (Step::Reading, "reading"),
    (Step::Sending, "sending"),
    (Step::Keeping, "keeping"),
    (Step::HowOften, "how-often"),
    (Step::Review, "review"),
    (Step::TryIt, "try-it"),
    (Step::Finish, "finish"),
];

fn window(step: Step, size: egui::Vec2, theme: Preference) -> Window {
    let mut window = pages::window(size, |builder| builder.renderer(Painter::default()));
    window.app().prefer(theme);
    window.go_to(step);
    window
}

#[test]
fn pages_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (step, name, theme) in [
        (Step::Start, "start-light", Preference::Light),
        (Step::Reading, "reading-dark", Preference::Dark),
        (Step::Keeping, "keeping-light", Preference::Light),
        (Step::Sending, "sending-light", Preference::Light),
        (Step::Review, "review-dark", Preference::Dark),
    ] {
        let mut window = window(step, vec2(800.0, 600.0), theme);
        window.harness.snapshot(name);
        results.extend(window.harness.take_snapshot_results());
    }
}

#[test]
fn the_last_page_looks_as_it_did() {
    let furnish = |host: &waypost::host::Host| crate::apply::thunderbird(host, &["main"], true);
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::furnished(&pages::answered(), vec2(800.0, 600.0), furnish, set);
    window.go_to(Step::Finish);
    window.settle();
    window.harness.snapshot("finish-light");
}

#[test]
fn the_check_up_looks_as_it_did() {
    let mut window = check_up("opportunistic", vec2(960.0, 680.0), Preference::Light);
    window.press_button("Check");
    window.settle();
    window.harness.event(egui::Event::PointerGone);
    window.harness.run();
    window.harness.snapshot("check-up-findings-light");
}

#[test]
fn the_same_page_is_painted_with_the_same_bytes() {
    let paint = || window(Step::Reading, vec2(800.0, 600.0), Preference::Light).picture();
    // Not `assert_eq`: nobody wants to read two million numbers.
    let (once, again) = (paint(), paint());
    let differ = once.pixels().zip(again.pixels()).filter(|(a, b)| a != b).count();
    assert_eq!(differ, 0, "pixels that differ");
}

/// Every page in every size is painted; nothing panics, and with `LOOK_AT` they can be looked at.
#[test]
#[ignore = "slow; for looking"]
fn every_page_can_be_looked_at() {
    let sizes = [(960.0, 680.0), (800.0, 600.0), (1240.0, 760.0), (720.0, 520.0)];
    for (step, name) in STEPS {
        for (width, height) in sizes {
            for (theme, shade) in [(Preference::Light, "light"), (Preference::Dark, "dark")] {
                if shade == "dark" && width != 800.0 && width != 1240.0 {
                    continue;
                }
                let mut window = window(step, vec2(width, height), theme);
                save_png(&format!("{name}-{width}-{shade}"), &window.picture());
            }
        }
        let mut large = window(step, vec2(960.0, 680.0), Preference::Light);
        large.harness.ctx.set_zoom_factor(2.0);
        large.harness.run_steps(4);
        save_png(&format!("{name}-zoom"), &large.picture());
    }
}

/// The page of the programs and the last page, for programs of each kind, to be looked at.
#[test]
#[ignore = "slow; for looking"]
fn programs_can_be_looked_at() {
    for (program, step) in [
        ("", Step::Program),
        ("outlook", Step::Program),
        ("getmail", Step::Program),
        ("apple-mail", Step::Finish),
        ("thunderbird-android", Step::Finish),
        ("outlook-classic", Step::Finish),
        ("fetchmail", Step::Finish),
        ("claws-mail", Step::Review),
    ] {
        for (width, height, zoom, theme) in [
            (960.0, 680.0, 1.0, Preference::Light),
            (800.0, 600.0, 1.0, Preference::Dark),
            (1240.0, 760.0, 1.0, Preference::Light),
            (960.0, 680.0, 2.0, Preference::Light),
        ] {
            let answers = Answers { program: program.into(), ..pages::answered() };
            let furnish = |host: &waypost::host::Host| {
                crate::programs::furnish(host);
                std::fs::create_dir_all(host.documents.as_ref().expect("documents")).expect("documents");
            };
            let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
            let mut window = pages::furnished(&answers, vec2(width, height), furnish, set);
            window.app().prefer(theme);
            window.go_to(step);
            window.settle();
            if step == Step::Finish {
                window.press_button("Save the file");
                window.settle();
            }
            window.harness.event(egui::Event::PointerGone);
            window.harness.run();
            window.harness.ctx.set_zoom_factor(zoom);
            window.harness.run_steps(4);
            save_png(&format!("program-{program}-{width}-{zoom}"), &window.picture());
        }
    }
}

/// Every page in both themes of high contrast, to be looked at.
#[test]
#[ignore = "slow; for looking"]
fn high_contrast_can_be_looked_at() {
    for (step, name) in STEPS {
        for (theme, shade) in [(Preference::ContrastLight, "white"), (Preference::ContrastDark, "black")] {
            for (width, height) in [(960.0, 680.0), (800.0, 600.0)] {
                let mut window = window(step, vec2(width, height), theme);
                save_png(&format!("contrast-{name}-{width}-{shade}"), &window.picture());
            }
        }
    }
}

/// The last page in each of its states, to be looked at.
#[test]
#[ignore = "slow; for looking"]
fn putting_it_into_the_program_can_be_looked_at() {
    use crate::apply::thunderbird;
    let views: [(&str, &[&str], bool, &[&str]); 6] = [
        ("ready", &["main"], true, &[]),
        ("changes", &["main"], true, &["Show the changes"]),
        ("several", &["work", "private"], false, &[]),
        ("done", &["main"], true, &["Put them into Thunderbird"]),
        ("undo", &["main"], true, &["Put them into Thunderbird", "Undo…"]),
        ("file", &["main"], true, &["Save a file…"]),
    ];
    for (name, profiles, has_default, presses) in views {
        for (width, height, zoom, theme) in [
            (960.0, 680.0, 1.0, Preference::Light),
            (800.0, 600.0, 1.0, Preference::Dark),
            (1240.0, 760.0, 1.0, Preference::Light),
            (1240.0, 760.0, 1.0, Preference::Dark),
            (960.0, 680.0, 2.0, Preference::Light),
        ] {
            let furnish = |host: &waypost::host::Host| thunderbird(host, profiles, has_default);
            let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
            let mut window = pages::furnished(&pages::answered(), vec2(width, height), furnish, set);
            window.app().prefer(theme);
            window.go_to(Step::Finish);
            window.settle();
            for press in presses {
                window.press_button(press);
                window.settle();
            }
            window.harness.event(egui::Event::PointerGone);
            window.harness.run();
            window.harness.ctx.set_zoom_factor(zoom);
            window.harness.run_steps(4);
            save_png(&format!("put-{name}-{width}-{zoom}-{theme:?}"), &window.picture());
        }
    }
}

/// The check-up, to be looked at.
#[test]
#[ignore = "slow; for looking"]
fn the_check_up_can_be_looked_at() {
    let views: [(&str, &str, &[&str]); 7] = [
        ("choose", "opportunistic", &[]),
        ("findings", "opportunistic", &["Check"]),
        ("choice", "left-for-ever", &["Check", "Details: Old mail never leaves the server"]),
        ("healthy", "healthy-pop", &["Check"]),
        ("repair", "retired-incoming", &["Check", "Repair 1 setting"]),
        ("done", "opportunistic", &["Check", "Repair 2 settings", "Repair the file"]),
        ("report", "personality-of-caltech-sick", &["Check", "Save report…"]),
    ];
    for (name, case, presses) in views {
        for (width, height, zoom, theme) in [
            (960.0, 680.0, 1.0, Preference::Light),
            (800.0, 600.0, 1.0, Preference::Dark),
            (1240.0, 760.0, 1.0, Preference::Light),
            (960.0, 680.0, 2.0, Preference::Light),
        ] {
            let mut window = check_up(case, vec2(width, height), theme);
            for press in presses {
                window.press_button(press);
                window.settle();
            }
            window.harness.event(egui::Event::PointerGone);
            window.harness.run();
            window.harness.ctx.set_zoom_factor(zoom);
            window.harness.run_steps(4);
            save_png(&format!("check-{name}-{width}-{zoom}-{theme:?}"), &window.picture());
        }
    }
}

fn check_up(case: &str, size: egui::Vec2, theme: Preference) -> Window {
    let furnish = |host: &waypost::host::Host| crate::checkup::eudora(host, case);
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::furnished(&Answers::default(), size, furnish, set);
    window.app().prefer(theme);
    window.harness.run();
    window.press_button("Check the settings I have");
    window.settle();
    window
}

/// The support code, to be looked at.
#[test]
#[ignore = "slow; for looking"]
fn the_support_code_can_be_looked_at() {
    for (width, height, zoom, theme) in [
        (960.0, 680.0, 1.0, Preference::Light),
        (800.0, 600.0, 1.0, Preference::Dark),
        (960.0, 680.0, 2.0, Preference::Light),
    ] {
        for open in [false, true] {
            let mut window = window(Step::Review, vec2(width, height), theme);
            if open {
                window.by_key(egui::accesskit::Role::Button, "Read it out…", egui::Key::Enter);
                window.by_key(egui::accesskit::Role::Button, "Read it to me", egui::Key::Enter);
            }
            window.harness.event(egui::Event::PointerGone);
            window.harness.run();
            window.harness.ctx.set_zoom_factor(zoom);
            window.harness.run_steps(4);
            save_png(&format!("code-{open}-{width}-{zoom}"), &window.picture());
        }
    }
}
