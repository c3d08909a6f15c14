//! SECURITY.md names a test for each promise, and every test that it names exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::samples::{add_rust_files, repository};

/// The folders with sources and tests.
const FOLDERS: [&str; 3] = ["crates", "src", "tests"];

/// The name of the function that a line declares.
fn declared(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("fn ")?.split(['(', '<']).next()
}

/// The names of the tests in a source.
fn tests_in(source: &str) -> impl Iterator<Item = &str> {
    let mut lines = source.lines();
    std::iter::from_fn(move || {
        lines.find(|line| line.trim() == "#[test]")?;
        lines.find_map(declared)
    })
}

/// The names of all tests, and of the files and folders that contain some.
fn all_tests() -> BTreeSet<String> {
    let mut files = Vec::new();
    FOLDERS.iter().for_each(|folder| add_rust_files(&repository().join(folder), &mut files));
    let mut names = BTreeSet::new();
    for path in files {
        let source = fs::read_to_string(&path).expect("a source");
        let before = names.len();
        names.extend(tests_in(&source).map(str::to_owned));
        if names.len() > before {
            let folder = path.parent().and_then(Path::file_name);
            names.extend(
                path.file_stem().into_iter().chain(folder).map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names
}

/// The promises of the page: the entries of the lists in its section.
fn promises(page: &str) -> Vec<&str> {
    let (_, section) = page.split_once("\n## What Waypost promises\n").expect("the promises");
    let section = section.split("\n## ").next().unwrap_or_default();
    section.lines().filter(|line| line.starts_with("- ")).collect()
}

/// The tests that a promise names: between backticks in `(Test: …)` or `(Tests: …)`.
fn named_tests(promise: &str) -> Vec<&str> {
    let lists = promise.split("(Test").skip(1).filter_map(|list| list.split(')').next());
    lists.flat_map(|list| list.split('`').skip(1).step_by(2)).collect()
}

/// What is wrong with the promises of a page.
fn faults(page: &str, tests: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for promise in promises(page) {
        let named = named_tests(promise);
        if named.is_empty() {
            faults.push(format!("no test: {promise}"));
        }
        let missing = named.into_iter().filter(|name| !tests.contains(*name));
        faults.extend(missing.map(|name| format!("no such test: {name}")));
    }
    faults
}

#[test]
fn security_page_names_a_test_for_each_promise() {
    let page = fs::read_to_string(repository().join("SECURITY.md")).expect("SECURITY.md");
    let tests = all_tests();
    assert!(tests.len() > 500, "only {} tests were found", tests.len());
    assert!(promises(&page).len() > 30, "only {} promises were found", promises(&page).len());
    assert_eq!(faults(&page, &tests), [""; 0]);
    // Tests that are named elsewhere on the page exist too.
    let introduction = page.split_once("\n**").expect("a list").0;
    let named = introduction.split('`').skip(1).step_by(2).filter(|name| name.starts_with("security_page_"));
    assert_eq!(named.filter(|name| tests.contains(*name)).count(), 1);
}

#[test]
fn promises_without_an_existing_test_are_found() {
    let tests: BTreeSet<String> = ["one", "two"].map(str::to_owned).into();
    let page = "# Security\n## What Waypost promises\n- A. (Test: `one`.)\n- B `two`.\n- C. (Tests: `two`, `gone`.)\n\
                ## Other\n- D.\n";
    assert_eq!(faults(page, &tests), ["no test: - B `two`.", "no such test: gone"]);
    let source =
        "#[test]\n#[ignore = \"x\"]\nfn one() {}\nfn no() {}\n    #[test]\n    fn two(x in 0..1) {}\n";
    assert_eq!(tests_in(source).collect::<Vec<_>>(), ["one", "two"]);
}

#[test]
fn every_crate_forbids_unsafe_code() {
    let manifest = |path: &Path| fs::read_to_string(path.join("Cargo.toml")).expect("a manifest");
    let root = manifest(repository());
    let (_, lints) = root.split_once("\n[workspace.lints.rust]\n").expect("lints");
    assert!(
        lints
            .lines()
            .take_while(|line| !line.starts_with('['))
            .any(|line| line == "unsafe_code = \"forbid\"")
    );
    let crates = fs::read_dir(repository().join("crates")).expect("the crates");
    let mut manifests: Vec<String> = crates.map(|entry| manifest(&entry.expect("a crate").path())).collect();
    manifests.push(root.clone());
    assert!(manifests.len() > 3);
    for text in manifests {
        assert!(text.contains("\n[lints]\nworkspace = true\n"), "{text}");
    }
}
