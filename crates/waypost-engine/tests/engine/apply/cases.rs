//! Applies an account to every settings file of the check-up's cases. `applied.txt` in a case's folder lists the lines
//! that change. `WAYPOST_UPDATE=1 cargo test` rewrites these lists.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use waypost_core::formats::AccountChange;
use waypost_core::plan::account::Protocol;
use waypost_engine::apply;
use waypost_engine::host::Host;

use crate::fake::{Case, all_files, fake_computer, jane};

/// Returns the removed and added lines, in order.
fn difference(before: &[u8], after: &[u8]) -> String {
    let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
        bytes.split_inclusive(|&b| b == b'\n').map(<[u8]>::to_vec).collect()
    };
    let (old, new) = (lines(before), lines(after));
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            common[i][j] =
                if a == b { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut text = String::new();
    let mut push_line = |sign: char, line: &[u8]| {
        let shown: String =
            line.iter().flat_map(|b| std::ascii::escape_default(*b)).map(char::from).collect();
        let shown = shown.replace("\\\"", "\"").replace("\\'", "'");
        writeln!(text, "{sign} {shown}").unwrap();
    };
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            push_line('-', &old[i]);
            i += 1;
        } else {
            push_line('+', &new[j]);
            j += 1;
        }
    }
    text
}

/// Applies the account with each protocol and undoes it. Returns a report of the changes, and asserts that undo
/// restores every file.
fn report_of_applying(folder: &Path, program: &str, main: &str) -> String {
    let mut report = String::new();
    for protocol in [Protocol::Pop, Protocol::Imap] {
        let (root, host) = fake_computer();
        let settings = root.path().join("mail");
        fs::create_dir(&settings).unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "txt") {
                fs::copy(&path, settings.join(path.file_name().unwrap())).unwrap();
            }
        }
        let before = all_files(root.path());
        let case = Case::new(&jane(program, protocol));
        writeln!(report, "## {}", protocol.id()).unwrap();
        let entry = match case.apply(&host, &settings) {
            Ok(Some(entry)) => entry,
            Ok(None) => {
                writeln!(report, "nothing\n").unwrap();
                continue;
            }
            Err(error) => {
                let sentence = error.sentence(case.texts).replace(&settings.display().to_string(), "[DIR]");
                let sentence = sentence.replace("[DIR]\\", "[DIR]/");
                writeln!(report, "{sentence}\n").unwrap();
                assert_eq!(all_files(root.path()), before);
                continue;
            }
        };
        writeln!(report, "{} {}", entry.change.id(), entry.account).unwrap();
        for file in &entry.files {
            let name = file.path.file_name().unwrap().to_string_lossy().into_owned();
            let old = before.iter().find(|(path, _)| path.ends_with(&name)).map(|(_, bytes)| bytes.clone());
            writeln!(report, "{name}").unwrap();
            report += &difference(&old.unwrap_or_default(), &fs::read(&file.path).unwrap());
        }
        report.push('\n');
        assert_undo_by_key_restores_accounts(&host, &settings, main);
        apply::undo(&host, &entry, false).unwrap();
        assert_eq!(all_files(root.path()), before, "{}", folder.display());
    }
    report.trim_end().to_owned() + "\n"
}

/// Asserts that undoing single keys leaves all other accounts unchanged, and removes or restores the applied one.
fn assert_undo_by_key_restores_accounts(host: &Host, settings: &Path, main: &str) {
    let entry = crate::fake::journal(host).remove(0);
    let format =
        waypost_core::formats::format(if main == "prefs.js" { "thunderbird-prefs" } else { "eudora-ini" })
            .unwrap();
    let read = |bytes: &[u8]| {
        let input = waypost_core::formats::Input::new(main, bytes);
        let found = (format.read.unwrap())(&input);
        found
            .accounts
            .into_iter()
            .map(|account| {
                let values: Vec<_> =
                    account.settings.into_iter().map(|found| (found.setting, found.value)).collect();
                (account.key, values)
            })
            .collect::<Vec<_>>()
    };
    for file in &entry.files {
        let now = fs::read(&file.path).unwrap();
        let undone = (format.apply.unwrap().undo)(&now, &file.changes).unwrap();
        let before = fs::read(&file.before.as_ref().unwrap().backup).unwrap();
        let (accounts_left, accounts_before) = (read(&undone.bytes), read(&before));
        assert!(
            accounts_before.iter().all(|account| accounts_left.contains(account)),
            "{}",
            settings.display()
        );
        if !file.path.ends_with(main) {
            continue;
        }
        let ours = accounts_left.iter().filter(|(key, _)| *key == entry.account).count();
        assert_eq!(ours, usize::from(entry.change == AccountChange::Corrected), "{}", settings.display());
        assert_eq!(undone.not_undone, []);
    }
}

#[test]
fn applying_to_every_client_file_matches_its_expected_result() {
    let clients = crate::samples::repository().join("tests/clients");
    for (program, main) in [("thunderbird", "prefs.js"), ("eudora", "eudora.ini")] {
        let mut folders: Vec<_> =
            fs::read_dir(clients.join(program)).unwrap().map(|entry| entry.unwrap().path()).collect();
        folders.sort();
        for folder in folders {
            let report = report_of_applying(&folder, program, main);
            let path = folder.join("applied.txt");
            if std::env::var_os("WAYPOST_UPDATE").is_some() {
                fs::write(&path, &report).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(report, expected, "{}", path.display());
        }
    }
}
