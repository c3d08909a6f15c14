//! The language files: they parse, contain the same texts with the same variables, and every text is used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use waypost_core::plan::account::Setting;
use waypost_core::plan::rules::AdviceId;
use waypost_core::text::{LANGUAGES, Texts};

use crate::samples::{add_rust_files, repository};

/// The source files of the program and the libraries.
pub fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in ["src", "crates/waypost-core/src", "crates/waypost-engine/src"] {
        add_rust_files(&repository().join(folder), &mut found);
    }
    found.sort();
    found
}

/// The ids of the messages in a Fluent file.
fn ids(source: &str) -> BTreeSet<String> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .collect()
}

/// Every literal in the code that looks like an id.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in sources() {
        let text = fs::read_to_string(&path).expect("a readable source file");
        for piece in text.split('"') {
            let looks_like_id = !piece.is_empty()
                && piece.starts_with(|c: char| c.is_ascii_lowercase())
                && piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c));
            if looks_like_id {
                found.insert(piece.to_owned());
                // `message.attribute` uses the message.
                found.extend(piece.split_once('.').map(|(message, _)| message.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_language_file_parses() {
    for language in LANGUAGES {
        let errors =
            fluent_bundle::FluentResource::try_new(language.source.to_owned()).map_err(|(_, errors)| errors);
        assert!(errors.is_ok(), "{}: {errors:?}", language.tag);
    }
}

#[test]
fn no_text_id_is_defined_twice() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for line in language.source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            if let Some((id, _)) = line.split_once('=') {
                assert!(seen.insert(id.trim()), "{}: {id}", language.tag);
            }
        }
    }
}

/// Whether the id is composed at run time from this prefix and the id of some data.
fn is_composed(id: &str) -> bool {
    [
        "advice-",
        "finding-",
        "cli-",
        "try-cause-",
        "format-",
        "code-spell-",
        "step-thunderbird-",
        "step-eudora-",
        "step-mac-",
        "step-generic-",
    ]
    .iter()
    .any(|start| id.starts_with(start))
}

#[test]
fn every_text_is_used() {
    let used = literals();
    let unused: Vec<String> =
        ids(LANGUAGES[0].source).into_iter().filter(|id| !used.contains(id) && !is_composed(id)).collect();
    assert!(unused.is_empty(), "texts that the code does not use: {unused:?}");
}

#[test]
fn every_advice_and_setting_has_texts() {
    for language in LANGUAGES {
        let texts = Texts::new(language.tag);
        for id in AdviceId::ALL {
            let is_found = waypost_core::check_up::FINDING_IDS.contains(id);
            let is_advice = texts.has(&format!("advice-{}", id.id()));
            assert!(is_found || is_advice, "{}: {}", language.tag, id.id());
            for kind in [("advice", is_advice), ("finding", is_found)].iter().filter(|kind| kind.1) {
                for attribute in ["title", "body"] {
                    let key = format!("{}-{}.{attribute}", kind.0, id.id());
                    assert!(texts.has(&key), "{}: {key}", language.tag);
                }
            }
        }
        for format in waypost_core::formats::FORMATS {
            assert!(!format.name(&texts).starts_with("format-"), "{}", format.id);
        }
        for cause in waypost_core::probe::CauseId::ALL {
            for part in ["title", "body", "act"] {
                let key = format!("try-cause-{}.{part}", cause.id());
                assert!(texts.has(&key), "{}: {key}", language.tag);
            }
        }
        for setting in Setting::ALL {
            assert!(!texts.setting(setting).starts_with("setting-"), "{setting}");
        }
    }
}

/// A release shows the name of the variable instead.
#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "text finish-card in en")]
fn missing_variable_fails_in_debug_builds() {
    drop(Texts::new("en").get("finish-card"));
}

#[test]
fn unknown_language_tag_falls_back_to_english() {
    for tag in ["", "xx", "en_US.UTF-8", "C", "en-GB", "../../etc"] {
        assert_eq!(Texts::new(tag).tag(), "en", "{tag}");
    }
}

#[test]
fn nearest_language_is_chosen() {
    for (tag, found) in [
        ("de-AT", "de"),
        ("fr_CA.UTF-8", "fr"),
        ("ES", "es"),
        ("zh-CN", "zh-Hans"),
        ("zh_TW", "zh-Hans"),
        ("ja_JP.UTF-8", "ja"),
    ] {
        assert_eq!(Texts::new(tag).tag(), found, "{tag}");
    }
}

#[test]
fn lists_are_joined_by_each_languages_rules() {
    let list = |tag: &str, items: &[&str]| {
        Texts::new(tag).list_and(&items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>())
    };
    for (tag, three) in [
        ("en", "a, b and c"),
        ("es", "a, b y c"),
        ("fr", "a, b et c"),
        ("de", "a, b und c"),
        ("zh-Hans", "a、b 和 c"),
        ("ja", "a、b、c"),
    ] {
        assert_eq!(list(tag, &["a", "b", "c"]), three, "{tag}");
        assert_eq!(list(tag, &["a"]), "a", "{tag}");
        assert_eq!(list(tag, &[]), "", "{tag}");
    }
    assert_eq!(list("es", &["POP", "IMAP"]), "POP e IMAP", "Spanish uses e before the sound of i");
    assert_eq!(list("zh-Hans", &["名称", "地址"]), "名称和地址", "no space between Chinese letters");
    let choice = |tag: &str, items: [&str; 2]| Texts::new(tag).list_or(&items.map(str::to_owned));
    for (tag, one) in [
        ("en", "staff or others"),
        ("es", "staff u others"),
        ("fr", "staff ou others"),
        ("de", "staff oder others"),
        ("zh-Hans", "staff 或 others"),
        ("ja", "staffまたはothers"),
    ] {
        assert_eq!(choice(tag, ["staff", "others"]), one, "{tag}");
    }
}

#[test]
fn chinese_texts_have_no_spaces_around_values() {
    let texts = Texts::new("zh-Hans");
    let card = |program: &str| texts.with("finish-card", &[("program", program.into())]);
    assert_eq!(card("Thunderbird"), "保存供 Thunderbird 使用");
    assert_eq!(card("其他程序"), "保存供其他程序使用");
    let path = "/home/某 人/设 置";
    let saved = texts.with("finish-saved-at", &[("path", path.into())]);
    assert!(saved.contains(path), "a path stays as it is: {saved}");
    assert!(!saved.contains(['\u{2068}', '\u{2069}']), "{saved}");
}

#[test]
fn long_numbers_have_thousands_separators() {
    let shown = |tag: &str, number: u64| {
        Texts::new(tag)
            .with("json-too-long", &[("limit", number.into())])
            .replace(|c: char| c.is_alphabetic(), "")
    };
    for (tag, million) in [
        ("en", "1,048,576"),
        ("es", "1\u{202F}048\u{202F}576"),
        ("fr", "1\u{202F}048\u{202F}576"),
        ("de", "1.048.576"),
        ("ja", "1,048,576"),
    ] {
        assert!(shown(tag, 1_048_576).contains(million), "{tag}: {}", shown(tag, 1_048_576));
        assert!(shown(tag, 9_999).contains("9999"), "{tag}: four digits have no separator");
        assert!(!shown(tag, 9_999).contains("9,999"), "{tag}");
    }
}

/// The variables of each message and attribute of a Fluent file.
pub fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    let (mut message, mut part) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let text = match line.split_once('=') {
            Some((id, text)) if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') => {
                message = id.trim().to_owned();
                part.clone_from(&message);
                text
            }
            Some((attribute, text)) if line.trim_start().starts_with('.') => {
                part = format!("{message}{}", attribute.trim());
                text
            }
            _ => line,
        };
        let names = found.entry(part.clone()).or_default();
        for after in text.split('$').skip(1) {
            let name = after
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                .collect::<String>();
            names.extend((!name.is_empty()).then_some(name));
        }
    }
    found.remove("");
    found
}

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let english = variables(LANGUAGES[0].source);
    for language in &LANGUAGES[1..] {
        let own = variables(language.source);
        for (part, names) in &english {
            assert_eq!(own.get(part), Some(names), "{}: {part}", language.tag);
        }
        for part in own.keys() {
            assert!(english.contains_key(part), "{}: {part} is not in English", language.tag);
        }
    }
}

/// The words people type into a terminal are single lowercase words, and the instructions name them.
#[test]
fn texts_name_the_words_the_terminal_accepts() {
    for language in LANGUAGES {
        let texts = Texts::new(language.tag);
        let begin = texts.get("ask-begin");
        for id in ["ask-word-back", "ask-word-why", "ask-word-change", "ask-word-quit"] {
            let word = texts.get(id);
            assert!(
                !word.contains(char::is_whitespace) && word == word.to_lowercase(),
                "{}: {word}",
                language.tag
            );
            assert!(begin.contains(&word), "{}: {word} is not in {begin}", language.tag);
        }
        let agree = texts.get("ask-agree-word");
        assert!(texts.get("ask-agree").contains(&agree), "{}: {agree}", language.tag);
    }
}

/// Sentences belong in the Fluent files: no call that shows a text in the window has a literal.
#[test]
fn window_code_contains_no_sentences() {
    for path in sources() {
        let text = fs::read_to_string(&path).expect("a readable source file");
        if !path.components().any(|part| part.as_os_str() == "gui") {
            continue;
        }
        for call in
            ["label(\"", "heading(\"", "button(\"", "Button::new(\"", "RichText::new(\"", "hint_text(\""]
        {
            assert!(!text.contains(call), "{}: {call}…", path.display());
        }
    }
}
