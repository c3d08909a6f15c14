//! Checks that the window uses no file while it draws.
//!
//! The engine's functions prove it themselves: [`App::draw`] marks its thread, and every function of the engine
//! that reaches a file, another program or the network panics on a marked thread. So each test that draws the
//! window is a test of this. What the window's own code reaches without the engine is scanned here.
//!
//! [`App::draw`]: waypost::gui::app::App::draw

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use egui::vec2;
use waypost_engine::host::drawing::while_drawing;
use waypost_engine::host::installed;

use crate::page_imports::rust_files;
use crate::pages;

/// Code that reaches files, other programs or the network without the engine. An import of `std::fs` counts too, so
/// that no shorter name hides a call.
const USES: &[&str] = &[
    "std::fs",
    "File::open",
    ".is_dir()",
    ".is_file()",
    ".exists()",
    ".try_exists()",
    ".canonicalize()",
    "metadata(",
    ".read_dir()",
    ".read_link()",
    "std::process",
    "Command::new(",
    "std::net",
    "TcpStream",
    "rfd::",
    "current_dir(",
    "temp_dir(",
];

/// The functions of the window that contain such code, and where they run.
const IN_JOBS: &[(&str, &str, &str)] = &[
    ("check_up/repair.rs", "target", "in the job that repairs"),
    ("dialogs.rs", "open", "in the job of the dialog"),
    ("dialogs.rs", "starting_at", "in the job of the dialog"),
    ("help_desk/mod.rs", "open_folder", "in its task"),
    ("saved_state.rs", "forget", "in the task that forgets"),
    ("saved_state.rs", "found_profiles", "in the task that forgets"),
    ("wizard/save.rs", "full_path", "in the task that saves"),
];

/// The name of the function that a line declares.
fn function(line: &str) -> Option<&str> {
    let (before, rest) = line.split_once("fn ")?;
    let is_declaration =
        before.split_whitespace().all(|word| word.starts_with("pub") || ["const", "async"].contains(&word));
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    if is_declaration { rest.get(..end) } else { None }
}

/// The functions of a source that contain one of these parts of a line. Code outside functions belongs to an empty
/// name.
pub fn functions_with(parts: &[&str], text: &str) -> BTreeSet<String> {
    let tests = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let (mut found, mut current) = (BTreeSet::new(), String::new());
    for line in text[..tests].lines().map(|line| line.split("//").next().unwrap_or_default()) {
        if let Some(name) = function(line) {
            name.clone_into(&mut current);
        }
        if parts.iter().any(|part| line.contains(part)) {
            found.insert(current.clone());
        }
    }
    found
}

#[test]
fn only_jobs_of_the_window_use_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let files = rust_files(&root);
    assert!(files.len() > 50, "the scan found too few sources");
    let mut found = BTreeSet::new();
    for path in files {
        let name = path.strip_prefix(&root).unwrap().display().to_string().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        found.extend(functions_with(USES, &text).into_iter().map(|function| (name.clone(), function)));
    }
    let listed = IN_JOBS.iter().map(|(file, function, _)| ((*file).to_owned(), (*function).to_owned()));
    assert_eq!(found, listed.collect(), "functions that use files; do it in a job and list the function");
}

#[test]
fn finds_functions_that_use_files() {
    let text = "use std::fs;\nfn one(a: bool) {\n    a.exists();\n}\n\nimpl X {\n    pub(super) const fn two() {}\n    \
                fn three() {\n        // path.is_dir()\n    }\n}\n";
    assert_eq!(functions_with(USES, text), [String::new(), "one".into()].into());
}

#[test]
fn files_are_refused_to_a_thread_that_draws() {
    let window = pages::window(vec2(960.0, 680.0), |builder| builder);
    let host = window.harness.state().wizard().host();
    let look = AssertUnwindSafe(|| while_drawing(|| installed::programs(host)));
    assert_eq!(catch_unwind(look).is_err(), cfg!(debug_assertions), "the engine refuses");
    assert!(installed::programs(host).is_empty(), "and works when nothing is drawn");
}

/// Writing a file can take long: some are archives. A page may show what was computed when an answer changed.
#[test]
fn no_page_writes_a_format() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let calls = [".write)(", ".edit)(", ".repair)("];
    let mut found = BTreeSet::new();
    for path in rust_files(&root) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&root).unwrap().display().to_string().replace('\\', "/");
        let callers = functions_with(&calls, &text).into_iter().map(|function| (name.clone(), function));
        found.extend(callers);
        if text.contains(".compute(") {
            found.insert((name, "compute".into()));
        }
    }
    let allowed = [("app.rs", "compute"), ("wizard/computed.rs", "why_unsuitable")];
    let allowed = allowed.map(|(file, function)| (file.to_owned(), function.to_owned()));
    assert_eq!(found, allowed.into(), "functions that write a format");
}

/// A plan takes a tenth of a frame. It is computed when an answer changes, and again by an action that writes
/// something, but not in every frame.
#[test]
fn no_frame_computes_a_plan() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let calls = [".plan()", " plan(", "(plan(", "::plan(", ".sketch()", ".known_settings("];
    let mut found = BTreeSet::new();
    for path in rust_files(&root) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&root).unwrap().display().to_string().replace('\\', "/");
        found.extend(functions_with(&calls, &text).into_iter().map(|function| (name.clone(), function)));
    }
    let allowed = [
        ("wizard/computed.rs", "compute_from"),
        ("wizard/known_settings.rs", "sketch"),
        ("wizard/mod.rs", "plan"),
        // When a page opens.
        ("wizard/mod.rs", "enter_step"),
        // Actions.
        ("wizard/save.rs", "print"),
        ("wizard/save.rs", "save_as"),
        ("wizard/save.rs", "save_probe_report"),
        ("wizard/update.rs", "start_probe"),
    ];
    let allowed = allowed.map(|(file, function)| (file.to_owned(), function.to_owned()));
    assert_eq!(found, allowed.into(), "functions that compute a plan");
}
