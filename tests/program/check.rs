//! Tests of `waypost check` on real files. `tests/clients/PROGRAM/CASE/` has the files of a program. Its
//! `expected.txt` has the output of `waypost check`, the changes `--fix` makes, and the exit codes.
//! `WAYPOST_UPDATE=1 cargo test` rewrites `expected.txt`; review the difference before committing it.
//!
//! A file `options` contains further arguments. If it contains `[DIR]`, no other path is passed.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use waypost::cli::Outcome;
use waypost_core::check_up;
use waypost_engine::host::Host;

use crate::command::{comparable, run_on};

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

fn run(folder: &Path, options: &str, more: &[&str]) -> Outcome {
    let shown = folder.display().to_string();
    let mut arguments = vec!["check".to_owned()];
    if !options.contains("[DIR]") {
        arguments.push(shown.clone());
    }
    arguments.extend(options.split_whitespace().map(|word| word.replace("[DIR]", &shown)));
    arguments.extend(more.iter().map(|word| (*word).to_owned()));
    // A repair takes a lock in the data folder, which must not be in the repository.
    let data = tempfile::tempdir().expect("a folder");
    let host = Host { data: Some(data.path().to_owned()), ..Host::fake(folder) };
    run_on(&host, &arguments, b"")
}

fn shown(outcome: &Outcome, folders: &[(&Path, &str)]) -> String {
    let mut text = String::new();
    let output = String::from_utf8_lossy(&outcome.output);
    for (name, part) in [("output", &*output), ("messages", &outcome.messages)] {
        if !part.is_empty() {
            let part = folders
                .iter()
                .fold(part.to_owned(), |part, (path, name)| part.replace(&path.display().to_string(), name));
            writeln!(text, "--- {name}\n{}", part.trim_end()).expect("a text");
        }
    }
    writeln!(text, "--- code {}", outcome.code).expect("a text");
    text
}

/// The lines that differ between two versions of a file: removed ones with `-`, then added ones with `+`.
fn changed_lines(before: &[u8], after: &[u8]) -> String {
    let lines = |bytes: &[u8]| -> Vec<String> {
        bytes.split_inclusive(|&b| b == b'\n').map(|line| line.escape_ascii().to_string()).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let mut counts: BTreeMap<&String, i32> = BTreeMap::new();
    for line in &before {
        *counts.entry(line).or_default() -= 1;
    }
    for line in &after {
        *counts.entry(line).or_default() += 1;
    }
    let mut text = String::new();
    for (mark, lines, sign) in [("-", &before, -1), ("+", &after, 1)] {
        for line in lines {
            let count = counts.get_mut(line).expect("counted");
            if count.signum() == sign {
                *count -= sign;
                writeln!(text, "{mark} {line}").expect("a text");
            }
        }
    }
    text
}

/// Runs the commands of a case and returns the text `expected.txt` must have.
fn replay(folder: &Path) -> String {
    let options = fs::read_to_string(folder.join("options")).unwrap_or_default();
    let plain = run(folder, &options, &[]);
    let mut text = format!("$ waypost check CASE {}", options.trim()).trim_end().to_owned() + "\n";
    text.push_str(&shown(&plain, &[(folder, "CASE")]));
    if options.contains("[DIR]") || plain.code == 2 {
        return text;
    }
    let target = tempfile::tempdir().expect("a folder");
    let to = target.path().display().to_string();
    let fixed = run(folder, &options, &["--fix", "-o", &to]);
    writeln!(text, "$ waypost check CASE --fix -o MENDED/").expect("a text");
    let messages = Outcome { output: Vec::new(), ..fixed };
    text.push_str(&shown(&messages, &[(folder, "CASE"), (target.path(), "MENDED")]));
    let mut names: Vec<PathBuf> =
        fs::read_dir(&target).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    names.sort();
    for path in &names {
        let name = path.file_name().expect("a name");
        let before = fs::read(folder.join(name)).expect("the file before");
        let after = fs::read(path).expect("the file after");
        writeln!(text, "--- changed {}", name.display()).expect("a text");
        text.push_str(&changed_lines(&before, &after));
    }
    if !names.is_empty() {
        assert_fully_repaired(folder, target.path(), &options);
    }
    text
}

/// Asserts that a second check-up finds nothing that can still be repaired.
fn assert_fully_repaired(folder: &Path, target: &Path, options: &str) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = target.join(path.file_name().expect("a name"));
        if path.is_file() && !to.exists() {
            fs::copy(&path, &to).expect("copied");
        }
    }
    let again = run(target, options, &["--json"]);
    for line in String::from_utf8(again.output).expect("text").lines() {
        let report: serde_json::Value = serde_json::from_str(line).expect("JSON");
        for finding in report["findings"].as_array().expect("findings") {
            // These depend on a decision of the person, so `--fix` leaves them.
            let needs_decision =
                finding["id"] == "leave-on-server-needs-deletion" || finding["about"] == "identity.reply_to";
            assert!(finding["mendable"] == false || needs_decision, "{}: {finding}", folder.display());
        }
    }
}

#[test]
fn every_case_is_found_and_repaired_as_expected() {
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients");
    let mut wrong = Vec::new();
    for folder in subfolders(&clients).iter().flat_map(|program| subfolders(program)) {
        let replayed = replay(&folder);
        let file = folder.join("expected.txt");
        let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if comparable(&replayed) == comparable(&expected) {
            continue;
        }
        if std::env::var_os("WAYPOST_UPDATE").is_some() {
            fs::write(&file, replayed).expect("written");
        } else {
            let mut lines = expected.lines().zip(replayed.lines());
            let difference = lines.find(|(a, b)| comparable(a) != comparable(b));
            wrong.push(format!("{}: {difference:#?}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nreview the differences, then run with WAYPOST_UPDATE=1", wrong.join("\n"));
}

#[test]
fn healthy_cases_report_success_and_every_finding_has_a_case() {
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients");
    let mut found = std::collections::BTreeSet::new();
    for folder in subfolders(&clients).iter().flat_map(|program| subfolders(program)) {
        let options = fs::read_to_string(folder.join("options")).unwrap_or_default();
        let json = run(&folder, &options, &["--json"]);
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let text = String::from_utf8(json.output).expect("text");
        let reports: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let findings: Vec<&serde_json::Value> =
            reports.iter().flat_map(|report| report["findings"].as_array().expect("findings")).collect();
        if name.starts_with("healthy") {
            let plain = run(&folder, &options, &[]);
            let output = String::from_utf8(plain.output).expect("text");
            assert!(findings.is_empty() && plain.code == 0, "{name}: {findings:?}");
            assert!(output.contains("Nothing to change"), "{name}: {output}");
        }
        let needs_action = findings.iter().any(|f| f["severity"] == "error" || f["severity"] == "warning");
        let no_account = reports.iter().any(|report| report["account"].is_null());
        if json.code != 2 {
            assert_eq!(json.code == 1, needs_action || no_account, "{name}: {findings:?}");
        }
        found.extend(findings.iter().map(|finding| finding["id"].as_str().expect("an id").to_owned()));
    }
    let missing: Vec<&str> =
        check_up::FINDING_IDS.iter().map(|id| id.id()).filter(|id| !found.contains(*id)).collect();
    assert!(missing.is_empty(), "no case has the findings {missing:?}");
}
