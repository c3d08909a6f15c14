//! Checks that only `host/files` writes files, by scanning the workspace's sources. That module never leaves a
//! partly written file.
//!
//! What counts is listed in [`CALLS`]: everything that makes a file with contents, changes its contents or its
//! mode, or gives it another name. The scan covers the sources of every crate, but not tests, benchmarks and
//! examples.
//!
//! Making folders counts too: that module makes them so that only the user can use them.
//!
//! What does not count: removing (`remove_file`, `remove_dir`), because a removal happens completely or not at
//! all. The code that removes a file decides whether the file is Waypost's own.

use std::fs;
use std::path::PathBuf;

use crate::samples::{add_rust_files, repository};

/// The folder of the code that may write files.
const WRITER: &str = "crates/waypost-engine/src/host/files/";

/// What other sources may do: open the lock file of a program without writing to it, and make the folder of
/// manual pages, which are for everyone.
const ALLOWED: &[(&str, &str)] =
    &[("crates/waypost-engine/src/host/running.rs", "OpenOptions"), ("src/cli/man.rs", "create_dir")];

/// Code that writes, renames, copies or links a file, or makes it possible: parts of a line.
const CALLS: &[&str] = &[
    "fs::write",
    "fs::copy",
    "fs::rename",
    "fs::hard_link",
    "fs::soft_link",
    "fs::symlink(",
    "fs::symlink_file",
    "set_permissions(",
    "set_len(",
    "File::create",
    "File::options",
    "OpenOptions",
    "create_dir",
    "DirBuilder",
    // These imports would hide the names above.
    "fs::*",
    "fs as ",
    "File as ",
    // The crate `tempfile`.
    "tempfile::",
    "NamedTempFile",
    ".persist(",
    ".persist_noclobber(",
    // `clap_mangen` and `clap_complete` write to a path.
    "generate_to",
    // An archive of the crate `zip` is unpacked into a folder.
    ".extract(",
    ".extract_unwrapped_root_dir(",
];

/// Functions of `std::fs` that a group such as `use std::fs::{self, write}` must not import.
const FUNCTIONS: &[&str] = &["write", "copy", "rename", "hard_link", "soft_link", "set_permissions"];

/// The first thing in a line of code that writes a file.
fn writing(line: &str) -> Option<&str> {
    let call = CALLS.iter().find(|call| line.contains(**call)).copied();
    call.or_else(|| {
        let (_, group) = line.split_once("fs::{")?;
        group.split(|c: char| !c.is_alphanumeric() && c != '_').find(|word| FUNCTIONS.contains(word))
    })
}

/// Returns the numbered lines of a source without comments and without the test module at its end.
pub fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let code = text.get(..tests).unwrap_or(text);
    code.lines().enumerate().map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

/// The sources of every crate.
fn all_sources() -> Vec<PathBuf> {
    let root = repository();
    let mut files = Vec::new();
    add_rust_files(&root.join("src"), &mut files);
    for entry in fs::read_dir(root.join("crates")).expect("the crates") {
        add_rust_files(&entry.expect("a crate").path().join("src"), &mut files);
    }
    assert!(files.len() > 100, "the scan found too few sources");
    files
}

/// Code that opens a file for reading, without the check that it is an ordinary file.
const OPENING: &[&str] = &["File::open(", "fs::read(", "fs::read_to_string(", "fs::{read", "fs::File::open"];

/// Sources that read something other than a person's files: the process list, and a pretended registry.
const OTHER_READERS: &[&str] =
    &["crates/waypost-engine/src/host/processes.rs", "crates/waypost-engine/src/host/registry.rs"];

/// `host/files` opens no pipe, device or socket and reads no more than a limit.
#[test]
fn only_one_module_opens_files() {
    let root = repository();
    let mut wrong = Vec::new();
    for path in all_sources() {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string().replace('\\', "/");
        if name.starts_with(WRITER) || OTHER_READERS.contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        let is_opening = |line: &str| {
            let line = line.replace("ResumableFile::open(", "");
            OPENING.iter().any(|call| line.contains(call))
        };
        let opening = code_lines(&text).filter(|(_, line)| is_opening(line));
        wrong.extend(opening.map(|(number, line)| format!("{name}:{number}: {}", line.trim())));
    }
    assert!(wrong.is_empty(), "read with host::files instead:\n{}", wrong.join("\n"));
}

#[test]
fn only_one_module_writes_files() {
    let root = repository();
    let files = all_sources();
    let mut wrong = Vec::new();
    let mut writer_calls = 0;
    for path in files {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source file");
        for (number, line) in code_lines(&text) {
            if let Some(call) = writing(line) {
                if name.starts_with(WRITER) {
                    writer_calls += 1;
                } else if !ALLOWED.contains(&(name.as_str(), call)) {
                    wrong.push(format!("{name}:{number}: {}", line.trim()));
                }
            }
        }
    }
    assert!(writer_calls > 5, "the scan no longer finds the writer");
    assert!(wrong.is_empty(), "write with host::files instead:\n{}", wrong.join("\n"));
}

#[test]
fn finds_every_way_to_write() {
    for line in [
        "std::fs::write(path, bytes)?;",
        "use std::fs::{self, rename};",
        "use std::{fs::copy, io};",
        "use std::fs as disk;",
        "let file = fs::File::create_new(path)?;",
        "let file = fs::OpenOptions::new().append(true).open(path)?;",
        "clap_mangen::generate_to(command, folder)?;",
        "ZipArchive::new(file)?.extract(folder)?;",
        "fs::create_dir_all(folder)?;",
    ] {
        assert!(writing(line).is_some(), "{line}");
    }
    for line in [
        "use std::fs::{self, File, Metadata};",
        "files::write(host, path, bytes)?;",
        "let bytes = fs::read(path)?;",
        "fs::remove_file(path)?;",
        "fs::symlink_metadata(path)?;",
    ] {
        assert_eq!(writing(line), None, "{line}");
    }
}
