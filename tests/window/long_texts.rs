//! The window in a pseudo-language whose words are lengthen and have accents. A word without accents does not come
//! from the texts, and overlaps show where lengthen translations would not fit.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::gui::theme::ThemeChoice;
use waypost_core::plan::programs::PROGRAMS;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

use crate::pages::{self, Window};
use crate::painter::{Painter, save_png};

/// Adds accents and doubles vowels, which makes texts about a third lengthen.
fn lengthen(text: &str) -> Cow<'_, str> {
    let mut long = String::new();
    for c in text.chars() {
        let marked = match c {
            'a' => "áá",
            'e' => "éé",
            'i' => "íí",
            'o' => "óó",
            'u' => "úú",
            'A' => "Á",
            'E' => "É",
            'I' => "Í",
            'O' => "Ó",
            'U' => "Ú",
            'c' => "ç",
            'n' => "ñ",
            's' => "š",
            't' => "ť",
            'r' => "ř",
            'l' => "ł",
            'd' => "đ",
            'y' => "ý",
            'h' => "ħ",
            'p' => "þ",
            'm' => "ɱ",
            'w' => "ŵ",
            'g' => "ğ",
            'k' => "ķ",
            'f' => "ƒ",
            'b' => "ƀ",
            'v' => "ṽ",
            other => {
                long.push(other);
                continue;
            }
        };
        long.push_str(marked);
    }
    long.into()
}

fn texts() -> Texts {
    Texts::new("en").with_transform(lengthen)
}

const STEPS: [Step; 11] = [
    Step::Start,
    Step::Organisation,
    Step::You,
    Step::Program,
    Step::Reading,
    Step::Sending,
    Step::Retention,
    Step::HowOften,
    Step::Review,
    Step::Probe,
    Step::Finish,
];

/// Visits the first page, then the wizard's pages from last to first with the Back button.
fn for_each_page(size: Vec2, mut look: impl FnMut(Step, &mut Window)) {
    let words = texts();
    let painted = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::window_in(texts(), &pages::answered(), size, painted);
    window.run();
    look(Step::Start, &mut window);
    window.press(&words.get("start-resume"));
    for step in STEPS.into_iter().rev() {
        if step == Step::Start {
            break;
        }
        window.settle();
        assert_eq!(window.app().wizard().step(), step);
        window.harness.event(egui::Event::PointerGone);
        window.run();
        look(step, &mut window);
        if step != Step::Organisation {
            window.press(&words.get("window-back"));
        }
    }
}

/// Returns the role, position and text of every node that a screen reader can reach.
pub fn accessible_nodes(window: &Window) -> Vec<(Role, Rect, String)> {
    let all = window.harness.query_all_by(|node| node.bounding_box().is_some());
    all.map(|node| {
        let own = node.accesskit_node();
        let words = own.label().or_else(|| own.value()).unwrap_or_default();
        (own.role(), node.rect(), words)
    })
    .collect()
}

/// Collects all strings of an organisation's profile.
fn profile_strings(value: &serde_json::Value, words: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => words.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|value| profile_strings(value, words)),
        serde_json::Value::Object(all) => all.values().for_each(|value| profile_strings(value, words)),
        _ => {}
    }
}

/// Returns the strings that are not translated: profile data, the user's data, and names of programs.
fn untranslated_strings() -> Vec<String> {
    let mut strings: Vec<String> = vec!["Waypost".into(), "Jane Doe".into(), "jdoe".into()];
    strings.extend(PROGRAMS.iter().map(|program| program.title.to_owned()).filter(|title| !title.is_empty()));
    for profile in [
        include_str!("../../assets/organisations/caltech-imss.json"),
        include_str!("../../assets/organisations/example-university.json"),
    ] {
        profile_strings(&serde_json::from_str(profile).expect("the profile is valid"), &mut strings);
    }
    // Longest first, because a shorter string may be part of a longer one.
    strings.sort_by_key(|word| std::cmp::Reverse(word.len()));
    strings
}

#[test]
fn every_visible_word_is_translated() {
    let (untranslated, mut seen) = (untranslated_strings(), 0);
    for_each_page(vec2(1240.0, 760.0), |step, window| {
        for (role, _, words) in accessible_nodes(window) {
            // Typed text is not translated.
            if matches!(role, Role::TextInput | Role::Window) {
                continue;
            }
            let left =
                untranslated.iter().fold(words.clone(), |words, string| words.replace(string.as_str(), " "));
            let is_name = |word: &str| word.contains(['/', '@', '.', ':', '_', '\\']);
            let plain = left.split_whitespace().filter(|word| !is_name(word)).find(|word| {
                let letters = word.chars().filter(char::is_ascii_lowercase).count();
                letters > 3 && word.is_ascii()
            });
            assert_eq!(plain, None, "{step:?}: {words:?}");
            seen += usize::from(!left.trim().is_empty());
        }
    });
    assert!(seen > 200, "only {seen} texts were checked");
}

#[test]
fn longer_texts_fit_without_overlap() {
    for size in [vec2(720.0, 520.0), vec2(800.0, 600.0), vec2(960.0, 680.0), vec2(1240.0, 760.0)] {
        for_each_page(size, |step, window| {
            let controls: Vec<(Rect, String)> = accessible_nodes(window)
                .into_iter()
                .filter(|(role, ..)| {
                    matches!(
                        role,
                        Role::Button | Role::Link | Role::RadioButton | Role::CheckBox | Role::TextInput
                    )
                })
                .map(|(_, rect, name)| (rect, name))
                .collect();
            for (rect, name) in &controls {
                assert!(
                    rect.right() <= size.x + 0.5 && rect.left() >= -0.5,
                    "{step:?} {size}: {name:?} {rect:?}"
                );
            }
            for (index, (one, name)) in controls.iter().enumerate() {
                for (other, beside) in controls.iter().skip(index + 1) {
                    let within = one.contains_rect(*other) || other.contains_rect(*one);
                    let shared = one.intersect(*other);
                    let overlaps = !within && shared.width() > 1.0 && shared.height() > 1.0;
                    // The page scrolls below the bars, so overlaps there are intended.
                    let is_in_bar = |rect: &Rect| rect.top() > size.y - 64.0 || rect.bottom() < 56.0;
                    assert!(
                        !overlaps || is_in_bar(one) || is_in_bar(other),
                        "{step:?} {size}: {name:?} overlaps {beside:?}"
                    );
                }
            }
        });
    }
}

/// Writes a picture of every page with longer words, to be looked at.
#[test]
#[ignore = "slow; writes pictures to be looked at"]
fn longer_texts_can_be_looked_at() {
    for (width, height) in [(720.0, 520.0), (960.0, 680.0), (1240.0, 760.0)] {
        for_each_page(vec2(width, height), |step, window| {
            window.app().prefer(ThemeChoice::Light);
            window.run();
            save_png(&format!("longer-{step:?}-{width}"), &window.picture());
        });
    }
}
