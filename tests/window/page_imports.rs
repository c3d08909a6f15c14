//! A page never imports another page, and each screen carries out its actions in one place.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders with pages, relative to the package.
const FOLDERS: [&str; 4] =
    ["src/gui/wizard/pages", "src/gui/check_up/pages", "src/gui/help_desk/pages", "src/gui/overlay/pages"];

/// Returns every Rust file below a folder.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the entry can be read").path());
    paths.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}

/// Returns the name of the module that a file directly in a folder, or a folder there, defines.
fn module_name(root: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(root).expect("the file is below the folder");
    let first = relative.iter().next().expect("the path has a first part").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Returns all names in the imports that begin at a folder of pages.
fn imported_names(source: &str) -> Vec<String> {
    let starts = ["super::", "::pages::", "::overlay::"];
    let paths = starts.iter().flat_map(|start| source.match_indices(start).map(|(at, _)| at + start.len()));
    let words = |at: usize| {
        let rest = source.get(at..).unwrap_or_default();
        let end = if rest.starts_with('{') { rest.find('}') } else { rest.find([':', ';', '(', ',']) };
        let names = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        names.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).map(str::to_owned)
    };
    paths.flat_map(words).filter(|name| !name.is_empty()).collect()
}

#[test]
fn pages_do_not_import_each_other() {
    let mut count = 0;
    for folder in FOLDERS {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files: Vec<(String, PathBuf, String)> = rust_files(&root)
            .into_iter()
            .filter(|file| *file != root.join("mod.rs"))
            .map(|file| {
                let source = fs::read_to_string(&file).expect("the file can be read");
                (module_name(&root, &file), file, source)
            })
            .collect();
        let is_page = |source: &str| source.contains("pub fn page(");
        let pages: Vec<&str> =
            files.iter().filter(|(_, _, source)| is_page(source)).map(|(name, ..)| name.as_str()).collect();
        count += pages.len();
        for (own, file, source) in &files {
            for name in imported_names(source) {
                let is_other_page = name != *own && pages.contains(&name.as_str());
                assert!(
                    !is_other_page,
                    "{} imports the page {name}: move the shared part to parts",
                    file.display()
                );
            }
        }
    }
    assert!(count > 20, "the search finds only {count} pages");
}

#[test]
fn imports_of_pages_are_recognised() {
    let source =
        "use super::{Action, undo};\nuse super::language::note;\nuse crate::gui::wizard::pages::probe;\n";
    assert_eq!(
        imported_names(source),
        ["Action", "undo", "language", "probe"],
        "every form of import is found"
    );
}

/// The window hands each action to its screen, and the screen's `update.rs` carries it out. A second place
/// would be a second hub.
#[test]
fn each_action_is_carried_out_in_one_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let places = [
        ("Action::Wizard(action) =>", "app.rs"),
        ("WindowAction::Copy(text) =>", "app.rs"),
        ("WizardAction::Next =>", "wizard/update.rs"),
        ("ProbeAction::Start =>", "wizard/update.rs"),
        ("ApplyAction::Refresh =>", "wizard/update.rs"),
        ("CheckUpAction::Check =>", "check_up/update.rs"),
        ("HelpDeskAction::Answer =>", "help_desk/update.rs"),
        ("OverlayAction::ReadCode, Some", "overlay/update.rs"),
    ];
    for (arm, expected) in places {
        let found: Vec<PathBuf> = rust_files(&root)
            .into_iter()
            .filter(|file| fs::read_to_string(file).expect("the file can be read").contains(arm))
            .collect();
        assert_eq!(found, [root.join(expected)], "the places that carry out {arm}");
    }
    let lines = fs::read_to_string(root.join("app.rs")).expect("the file can be read").lines().count();
    assert!(lines <= 300, "app.rs has {lines} lines");
}
