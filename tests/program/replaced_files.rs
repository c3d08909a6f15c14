//! Every command that replaces a file says what the file loses by it: here its other names (hard links).

use std::fs;
use std::path::Path;

use serde_json::Value;
use waypost::cli;

use crate::command::run_in;

const JANE: [&str; 8] =
    ["--org", "caltech-imss", "--username", "jdoe", "--name", "Jane Doe", "--program", "mutt"];
const NOTE: &str = "has other names (hard links)";

/// Writes a file and gives it a second name.
fn linked(folder: &Path, name: &str, contents: &[u8]) -> String {
    let path = folder.join(name);
    fs::write(&path, contents).unwrap();
    fs::hard_link(&path, folder.join(format!("other-{name}"))).unwrap();
    path.display().to_string()
}

/// Runs the words twice over a fresh file of this name, as text and with `--json`. The note is on standard
/// error, or in the file's object. Nothing is said of a file that is replaced with the same bytes.
fn says_it(name: &str, contents: &[u8], words: &[&str]) {
    for json in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let file = linked(folder.path(), name, contents);
        let mut words: Vec<&str> =
            words.iter().map(|word| if *word == "FILE" { &*file } else { word }).collect();
        words.extend(json.then_some("--json"));
        let outcome = run_in(folder.path(), &words);
        let case = format!("{words:?}: {outcome:?}");
        assert_ne!(fs::read(&file).unwrap(), contents, "{case}");
        if json {
            let object: Value = serde_json::from_slice(&outcome.output).unwrap();
            assert_eq!(object["files"][0]["notes"][0]["id"], "hard-links", "{case}");
            assert!(object["files"][0]["notes"][0]["text"].as_str().unwrap().contains(NOTE), "{case}");
        } else {
            assert!(outcome.messages.contains(&format!("{file} {NOTE}")), "{case}");
            assert!(outcome.messages.find(NOTE) < outcome.messages.find(".before-"), "{case}");
        }
        let again = run_in(folder.path(), &words);
        let said = format!("{}{}", String::from_utf8_lossy(&again.output), again.messages);
        assert!(!said.contains(NOTE), "{case}: again {again:?}");
    }
}

#[test]
fn export_and_repair_name_what_a_replaced_file_loses() {
    let export = [&["export", "-o", "FILE"][..], &JANE].concat();
    says_it("muttrc", b"# mine\n", &export);
    let ini = include_bytes!("../clients/eudora/opportunistic/eudora.ini");
    says_it("eudora.ini", ini, &["check", "--fix", "FILE"]);
}

#[test]
fn prepare_and_batch_name_what_a_replaced_file_loses() {
    let folder = tempfile::tempdir().unwrap();
    let setup = linked(folder.path(), "jane.waypost", b"old");
    let outcome = run_in(folder.path(), &["prepare", "--org", "caltech-imss", "-o", &setup]);
    assert!(outcome.messages.contains(NOTE), "{outcome:?}");
    let list = folder.path().join("people.csv");
    fs::write(&list, "username,name\njdoe,Jane Doe\n").unwrap();
    let list = list.display().to_string();
    for target in ["out", "out.zip"] {
        let target = folder.path().join(target).display().to_string();
        let words = ["batch", &list, "--org", "caltech-imss", "--program", "mutt", "-o", &target];
        assert_eq!(run_in(folder.path(), &words).code, cli::SUCCESS);
        let written = if target.ends_with("zip") {
            target.clone()
        } else {
            let person = fs::read_dir(&target).unwrap().map(|entry| entry.unwrap().path());
            let person = person.into_iter().find(|path| path.is_dir()).unwrap();
            fs::read_dir(person).unwrap().next().unwrap().unwrap().path().display().to_string()
        };
        fs::write(&written, "old").unwrap();
        fs::hard_link(&written, folder.path().join(format!("{}-link", target.len()))).unwrap();
        let outcome = run_in(folder.path(), &words);
        assert!(outcome.messages.contains(&format!("{written} {NOTE}")), "{target}: {outcome:?}");
    }
}

#[test]
fn refused_replacement_names_it_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = linked(folder.path(), "muttrc", b"# mine\n");
    let mut mode = fs::metadata(&file).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&file, mode).unwrap();
    let outcome = run_in(folder.path(), &[&["export", "-o", &file][..], &JANE].concat());
    assert_eq!(outcome.code, cli::EXTERNAL_FAILURE, "{outcome:?}");
    assert!(outcome.messages.contains(NOTE), "{outcome:?}");
    assert_eq!(fs::read(&file).unwrap(), b"# mine\n");
}
