//! Checks that only `host/files` writes files, by scanning the workspace's sources. That module never leaves a
//! partly written file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::samples::repository;

/// The folder of the code that may write files.
const WRITER: &str = "crates/waypost-engine/src/host/files/";

/// Sources that open a lock file for writing but do not write to it.
const LOCKS: &[&str] =
    &["crates/waypost-engine/src/host/running.rs", "crates/waypost-engine/src/net/single_instance.rs"];

/// Calls that write, rename or copy a file.
const CALLS: &[&str] = &[
    "fs::write(",
    "fs::copy(",
    "fs::rename(",
    "fs::hard_link(",
    "File::create(",
    "File::create_new(",
    "File::options(",
    "OpenOptions",
    ".persist(",
    ".persist_noclobber(",
    "NamedTempFile",
    "tempfile::",
    "use std::fs::write",
    "use std::fs::rename",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Returns the numbered lines of a source without comments and without the test module at its end.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let code = text.get(..tests).unwrap_or(text);
    code.lines().enumerate().map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

#[test]
fn only_one_module_writes_files() {
    let root = repository();
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    for entry in fs::read_dir(root.join("crates")).expect("the crates") {
        sources(&entry.expect("a crate").path().join("src"), &mut files);
    }
    assert!(files.len() > 100, "the scan found too few sources");
    let mut wrong = Vec::new();
    let mut writer_calls = 0;
    for path in files {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source file");
        for (number, line) in code_lines(&text) {
            if let Some(call) = CALLS.iter().find(|call| line.contains(**call)) {
                if name.starts_with(WRITER) {
                    writer_calls += 1;
                } else if !(*call == "OpenOptions" && LOCKS.contains(&name.as_str())) {
                    wrong.push(format!("{name}:{number}: {}", line.trim()));
                }
            }
        }
    }
    assert!(writer_calls > 5, "the scan no longer finds the writer");
    assert!(wrong.is_empty(), "write with host::files instead:\n{}", wrong.join("\n"));
}
