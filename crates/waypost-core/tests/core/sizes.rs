//! Limits the length of source files and functions, so that each can be read in one sitting.

use std::fs;

use crate::samples::{add_rust_files, repository};

/// The longest source file, in lines before its tests.
const MAX_FILE_LINES: usize = 500;

/// The longest function, in lines from `fn` to its closing brace.
const MAX_FUNCTION_LINES: usize = 60;

/// Files and functions that may be longer: a path as `src/main.rs` or `src/main.rs: main`, and the reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// The lines of a file before its inline test module.
fn lines_before_tests(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines
        .windows(2)
        .position(|pair| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod ") && pair[1].ends_with('{'));
    lines[..tests.unwrap_or(lines.len())].to_vec()
}

/// The name of the function a line starts, if it starts one.
fn function_name(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_modifier =
        |word: &str| word.starts_with("pub") || ["const", "async", "extern", "\"C\"", "in"].contains(&word);
    let is_path = |word: &str| word.ends_with(')') && !word.contains('(');
    if !before.split_whitespace().all(|word| is_modifier(word) || is_path(word)) {
        return None;
    }
    let name = after.split(['(', '<']).next()?;
    (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')).then_some(name)
}

/// The functions of a formatted file with their lengths in lines. A function ends at the first line that is a closing
/// brace with the indentation of its `fn`.
fn function_lengths<'a>(lines: &[&'a str]) -> Vec<(&'a str, usize)> {
    let mut lengths = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else { continue };
        if line.ends_with('}') || line.ends_with(';') {
            lengths.push((name, 1));
            continue;
        }
        let indentation = &line[..line.len() - line.trim_start().len()];
        let end = lines[start + 1..].iter().position(|line| {
            line.strip_prefix(indentation)
                .is_some_and(|rest| rest == "}" || (rest.starts_with(')') && rest.ends_with(';')))
        });
        lengths.push((name, end.map_or(1, |end| end + 2)));
    }
    lengths
}

/// Everything longer than its limit in one file: the name as in [`EXCEPTIONS`], and the length in lines.
fn too_long(path: &str, text: &str) -> Vec<(String, usize)> {
    let lines = lines_before_tests(text);
    let mut found = Vec::new();
    if lines.len() > MAX_FILE_LINES {
        found.push((path.to_owned(), lines.len()));
    }
    let functions = function_lengths(&lines).into_iter();
    found.extend(
        functions
            .filter(|(_, length)| *length > MAX_FUNCTION_LINES)
            .map(|(name, length)| (format!("{path}: {name}"), length)),
    );
    found
}

#[test]
fn files_and_functions_stay_within_their_limits() {
    let repository = repository();
    let mut files = Vec::new();
    add_rust_files(&repository.join("src"), &mut files);
    for entry in fs::read_dir(repository.join("crates")).expect("the crates") {
        add_rust_files(&entry.expect("a readable entry").path().join("src"), &mut files);
    }
    assert!(files.len() > 100, "only {} source files found", files.len());
    files.sort();
    let mut found = Vec::new();
    for file in &files {
        let path = file.strip_prefix(repository).expect("a path in the repository");
        let path = path.to_string_lossy().replace('\\', "/");
        found.extend(too_long(&path, &fs::read_to_string(file).expect("UTF-8")));
    }
    let is_exception = |name: &str| EXCEPTIONS.iter().any(|(exception, _)| *exception == name);
    let wrong: Vec<_> = found.iter().filter(|(name, _)| !is_exception(name)).collect();
    assert!(wrong.is_empty(), "too long: {wrong:#?}");
    assert!(EXCEPTIONS.iter().all(|(_, reason)| !reason.is_empty()), "every exception needs a reason");
}

#[test]
fn long_files_and_functions_are_found() {
    let body = "        step();\n".repeat(MAX_FUNCTION_LINES - 1);
    let text =
        format!("impl A {{\n    pub(crate) async fn long(\n        &self,\n    ) {{\n{body}    }}\n}}\n");
    assert_eq!(too_long("a.rs", &text), [("a.rs: long".to_owned(), MAX_FUNCTION_LINES + 3)]);
    let short = "fn short() {\n    step();\n}\n".repeat(200);
    assert_eq!(too_long("b.rs", &short), [("b.rs".to_owned(), 600)]);
    let tests = format!("fn one() {{}}\n\n#[cfg(test)]\nmod tests {{\n{short}}}\n");
    assert_eq!(too_long("c.rs", &tests), []);
}
