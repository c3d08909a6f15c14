//! The language page: changes apply at once and are saved, and missing fonts are reported. Also tests the warning
//! about mail that leaves the server, and layouts at large sizes.

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::HarnessBuilder;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::app::App;
use waypost::gui::renderer::fonts;
use waypost::gui::saved_state::SavedState;
use waypost::gui::theme::{self, ThemeChoice};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, ReadOn};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{LANGUAGES, Texts};
use waypost_engine::host::Host;

use crate::long_texts::accessible_nodes;
use crate::pages::{self, Window, answered};
use crate::painter::{Painter, save_png};

fn english_window() -> Window {
    // Tests do not load system fonts, so other alphabets appear as boxes.
    pages::window(vec2(960.0, 680.0), |builder| builder.allow_missing_glyphs())
}

fn choose(window: &mut Window, name: &str) {
    window.harness.get_by_role_and_label(Role::RadioButton, name).click();
    window.settle();
}

#[test]
fn language_change_applies_at_once_and_is_saved() {
    for language in LANGUAGES.iter().filter(|language| ["es", "fr", "de"].contains(&language.tag)) {
        let mut window = english_window();
        window.press_button("Language: English");
        choose(&mut window, language.name);
        let texts = Texts::new(language.tag);
        assert!(window.has(&texts.get("language-text")), "{}", language.tag);
        window.press_button(&texts.get("window-back"));
        assert!(window.has(&texts.get("start-title")), "{}", language.tag);
        let saved = SavedState::load(&Host::fake(window.folder.path()));
        assert_eq!(saved.language.as_deref(), Some(language.tag));
    }
}

#[test]
fn language_can_change_midway() {
    let mut window = english_window();
    window.go_to(Step::Sending);
    window.press_button("Language: English");
    choose(&mut window, "Deutsch");
    window.press_button(&Texts::new("de").get("window-back"));
    assert_eq!(window.app().wizard().step(), Step::Sending, "Back returns to the same page");
    assert!(window.has(&Texts::new("de").get("sending-title")));
}

#[test]
fn missing_font_is_reported() {
    let mut window = english_window();
    window.press_button("Language: English");
    choose(&mut window, "日本語");
    assert!(window.has("This computer cannot show Japanese"));
    window.press_button("Back");
    assert!(window.has("This computer cannot show Japanese"), "the first page shows it too");
    assert!(window.has("Set up your email"));
}

/// Chinese and Japanese draw some shared characters and punctuation differently, so each language needs its own
/// font, in regular and bold. Earlier requests for glyphs must not change the choice.
#[test]
#[ignore = "needs fonts-noto-cjk"]
fn glyphs_match_language_and_weight() {
    let forms = [("zh-Hans", "Noto Sans CJK SC"), ("ja", "Noto Sans CJK JP")];
    for (tag, wanted) in forms {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        fonts::install(&ctx, "en");
        fonts::set_language(&ctx, tag);
        let draw = |letters: &'static str| {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                for family in [egui::FontFamily::Proportional, theme::bold()] {
                    let font = egui::FontId::new(15.0, family);
                    assert!(ui.fonts_mut(|fonts| fonts.has_glyphs(&font, letters)), "{tag}: {letters}");
                }
            });
            output.textures_delta.clear();
        };
        draw("？");
        draw("？：直");
        let mut names: Vec<String> =
            ctx.fonts(|fonts| fonts.discovered_fonts().iter().map(|font| font.name.clone()).collect());
        names.sort();
        names.dedup();
        assert!(names.iter().all(|name| name.starts_with(&format!("system:{wanted}:"))), "{names:?}");
        assert_eq!(names.len(), 2, "one regular and one bold font: {names:?}");
    }
}

#[test]
fn leaving_the_language_page_closes_it() {
    for (pressed, shown) in
        [("Support code", "Nobody will ever ask for your password"), ("You: Jane Doe, jdoe", "Who are you?")]
    {
        let mut window = english_window();
        window.go_to(Step::Sending);
        window.press_button("Language: English");
        window.press_button(pressed);
        assert!(window.has(shown), "{pressed}");
    }
    let mut window = english_window();
    window.go_to(Step::Sending);
    window.press_button("Support code");
    window.press_button("You: Jane Doe, jdoe");
    assert!(window.has("Who are you?"), "the support code page closes too");
}

/// Goes back to the first page and calls `look` on each page. Returns the number of pages.
fn visit_pages_backwards(window: &mut Window, back: &str, mut look: impl FnMut(&mut Window, Step)) -> usize {
    let mut seen = 0;
    loop {
        window.settle();
        let step = window.app().wizard().step();
        if step == Step::Start {
            return seen;
        }
        look(window, step);
        seen += 1;
        window.press(back);
    }
}

pub fn answers_without_retention() -> Answers {
    Answers { leave_on_server: "no".into(), ..answered() }
}

fn retention_warning_page() -> Window {
    let mut window = pages::window_for(&answers_without_retention(), vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Retention);
    window.press_button("Continue");
    assert_eq!(window.app().wizard().step(), Step::RetentionWarning);
    assert!(window.has("Your mail would leave the server for good"));
    window
}

#[test]
fn mail_deletion_warning_appears_once() {
    let mut window = retention_warning_page();
    window.press_button("Let it leave the server");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers(), &answers_without_retention(), "the answers are unchanged");
    window.press_button("Back");
    assert_eq!(window.app().wizard().step(), Step::RetentionWarning);
}

#[test]
fn mail_deletion_warning_choices_change_the_answers() {
    let mut window = retention_warning_page();
    window.press_button("Use IMAP instead");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers().protocol, Some(Protocol::Imap));
    let mut window = retention_warning_page();
    window.press_button("Keep a copy on the server");
    assert_eq!(window.app().wizard().step(), Step::HowOften);
    assert_eq!(window.app().wizard().answers().leave_on_server, "7");
}

#[test]
fn mail_deletion_warning_offers_imap_only_if_supported() {
    let pop_only = Answers { program: "mpop".into(), ..answers_without_retention() };
    let mut window = pages::window_for(&pop_only, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::RetentionWarning);
    assert!(window.has("Keep a copy on the server"));
    assert!(!window.has("Use IMAP instead"));
}

#[test]
fn mail_deletion_warning_appears_after_review_changes() {
    let one = Answers { read_on: Some(ReadOn::One), ..answers_without_retention() };
    let mut window = pages::window_for(&one, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Review);
    window.press_button("Change protocol");
    choose(&mut window, "In several places");
    window.press_button("Back to the review");
    assert_eq!(window.app().wizard().step(), Step::RetentionWarning);
    window.press_button("Let it leave the server");
    assert_eq!(window.app().wizard().step(), Step::Review);
}

/// At 200 and 300 % zoom the window has as little as a third of its size in points. The controls in the top line
/// and the bottom bar must still fit side by side.
#[test]
fn nothing_overlaps_at_200_and_300_percent() {
    for tag in ["en", "es", "fr", "de"] {
        for size in [vec2(480.0, 340.0), vec2(640.0, 400.0), vec2(720.0, 520.0)] {
            let texts = Texts::new(tag);
            let mut window =
                pages::window_in(Texts::new(tag), &answers_without_retention(), size, |builder| builder);
            window.app().prefer(ThemeChoice::ContrastDark);
            window.run();
            let look = |window: &Window, step: Step| {
                let all = accessible_nodes(window);
                let top_line: Vec<_> =
                    all.iter().filter(|(_, rect, words)| rect.bottom() < 48.0 && !words.is_empty()).collect();
                let bar_texts = [
                    "window-back",
                    "window-continue",
                    "try-start",
                    "try-skip",
                    "leaving-go-on",
                    "window-to-try-it",
                    "window-save-file",
                ]
                .map(|id| texts.get(id));
                let bottom_bar: Vec<_> = all
                    .iter()
                    .filter(|(_, rect, words)| bar_texts.contains(words) && rect.top() > size.y - 64.0)
                    .collect();
                for group in [top_line, bottom_bar] {
                    for (index, (_, one, name)) in group.iter().enumerate() {
                        assert!(one.left() >= 0.0 && one.right() <= size.x, "{tag} {step:?} {size}: {name}");
                        for (_, other, beside) in group.iter().skip(index + 1) {
                            let shared = one.intersect(*other);
                            let overlaps = shared.width() > 1.0 && shared.height() > 1.0;
                            assert!(!overlaps, "{tag} {step:?} {size}: {name} overlaps {beside}");
                        }
                    }
                }
            };
            look(&window, Step::Start);
            // The button that resumes may be below the visible area.
            window.app().resume();
            window.run();
            let seen = visit_pages_backwards(&mut window, &texts.get("window-back"), |window, step| {
                look(window, step)
            });
            assert_eq!(seen, 11, "{tag} {size}: some pages were not visited");
        }
    }
}

/// Tests extreme data: 400 organisations, names of nearly 200 characters, and a full name as long as programs can
/// store. No control may extend beyond the window.
#[test]
fn huge_profiles_and_long_names_fit() {
    let long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(6);
    let long = long.trim_end();
    let set_up_host = |host: &Host| {
        let folder = host.config.as_ref().expect("a config folder").join("organisations");
        std::fs::create_dir_all(&folder).expect("the folder is created");
        let text = include_str!("../../assets/organisations/example-university.json");
        let mut profile: serde_json::Value = serde_json::from_str(text).expect("JSON");
        for number in 0..400 {
            profile["id"] = format!("org-{number}").into();
            profile["name"] = if number % 2 == 0 {
                format!("University {number}")
            } else {
                format!("{number} {}", &long[..190])
            }
            .into();
            std::fs::write(folder.join(format!("org-{number}.json")), profile.to_string())
                .expect("a profile");
        }
    };
    let answers = Answers {
        org: "org-1".into(),
        name: long[..125].trim_end().into(),
        group: "staff".into(),
        ..answers_without_retention()
    };
    for size in [vec2(720.0, 520.0), vec2(800.0, 600.0), vec2(1280.0, 800.0)] {
        let set = |builder: HarnessBuilder<App>| builder.renderer(Painter::default()).allow_missing_glyphs();
        let mut window = pages::window_on_host(&answers, size, set_up_host, set);
        window.app().resume();
        window.run();
        let seen = visit_pages_backwards(&mut window, "Back", |window, step| {
            for (role, rect, words) in accessible_nodes(window) {
                let is_control = matches!(
                    role,
                    Role::Button | Role::RadioButton | Role::TextInput | Role::CheckBox | Role::Label
                );
                let inside = rect.left() >= -0.5 && rect.right() <= size.x + 0.5;
                assert!(!is_control || inside, "{step:?} {size}: {rect:?} {words:?}");
            }
            if std::env::var_os("LOOK_AT").is_some() {
                save_png(&format!("long-{step:?}-{}", size.x), &window.picture());
            }
        });
        assert!(seen >= 10, "{seen} pages");
    }
}
