//! The recipes in CONTRIBUTING.md name files that exist.

use std::fs;
use std::path::{Path, PathBuf};

use crate::samples::repository;

/// Abbreviations that CONTRIBUTING.md declares, and what they stand for.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("core/", "crates/waypost-core/src/"),
    ("engine/", "crates/waypost-engine/src/"),
    ("tests/core", "crates/waypost-core/tests/core"),
];

/// Endings of file names that are given without their folder.
const EXTENSIONS: &[&str] = &[".rs", ".ftl", ".md", ".json", ".toml"];

fn document() -> String {
    fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md")
}

/// The texts between backticks of one line, up to their first space.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).filter_map(|text| text.split(' ').next())
}

/// Returns true for a part of a path that stands for any name: `*`, or capitals as in `NAME.rs`.
fn is_placeholder(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    part == "*" || stem.len() > 2 && stem.chars().all(|c| c.is_ascii_uppercase()) && !part.ends_with(".md")
}

/// Adds every file below a folder, without the folders that builds make.
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a readable entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != ".git" {
            add_files(&path, files);
        } else if path.is_file() {
            files.push(path);
        }
    }
}

/// Returns true if a path with placeholders exists. A placeholder stands for any entry of its folder; a file that is
/// still to be written needs its folder only.
fn exists(folder: &Path, parts: &[&str]) -> bool {
    match parts {
        [] | [""] => folder.exists(),
        [part, rest @ ..] if is_placeholder(part) => {
            let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
            folder.is_dir() && (rest.is_empty() || entries.any(|entry| exists(&entry.path(), rest)))
        }
        [part, rest @ ..] => exists(&folder.join(part), rest),
    }
}

/// The paths that a document names and that do not exist.
fn missing(document: &str) -> Vec<String> {
    let mut files = Vec::new();
    add_files(repository(), &mut files);
    let mut missing = Vec::new();
    for named in document.lines().flat_map(quoted) {
        let is_found = if named.contains('/') {
            let (short, long) =
                ABBREVIATIONS.iter().find(|(short, _)| named.starts_with(short)).unwrap_or(&("", ""));
            let path = format!("{long}{}", named.strip_prefix(short).unwrap_or(named));
            exists(repository(), &path.split('/').collect::<Vec<_>>())
        } else if EXTENSIONS.iter().any(|ending| named.ends_with(ending)) && !is_placeholder(named) {
            files.iter().any(|file| file.file_name().is_some_and(|name| name == named))
        } else {
            true
        };
        if !is_found {
            missing.push(named.to_owned());
        }
    }
    missing
}

#[test]
fn recipes_name_files_that_exist() {
    let document = document();
    let (_, recipes) = document.split_once("\n## Recipes\n").expect("the recipes");
    let named = recipes.lines().flat_map(quoted).filter(|named| named.contains('/')).count();
    assert!(named > 30, "only {named} paths were found");
    assert_eq!(missing(recipes), [""; 0], "CONTRIBUTING.md names files that do not exist");
}

#[test]
fn missing_files_are_found() {
    let document = "`core/plan/gone.rs` and `nowhere.rs`, `core/plan/advice.rs`, `i18n/*/waypost.ftl`, `i18n/*/gone.ftl`, \
                    `core/formats/NAME.rs`, `core/gone/NAME.rs`, `cargo test`, `tests/core/rules.rs`, `mod.rs`";
    assert_eq!(
        missing(document),
        ["core/plan/gone.rs", "nowhere.rs", "i18n/*/gone.ftl", "core/gone/NAME.rs"]
    );
}
