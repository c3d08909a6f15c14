//! Tests of `waypost ask` with answers from a pipe.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use waypost::cli::{self, Outcome};
use waypost_engine::host::Host;

use crate::command::{run_in, run_on};

fn ask(folder: &Path, options: &[&str], typed: &str) -> Outcome {
    fs::create_dir_all(folder.join("Documents")).unwrap();
    run_on(&Host::fake(folder), &[&["ask"], options].concat(), typed.as_bytes())
}

/// Jane Doe at Caltech: Thunderbird, several devices, IMAP, both networks, Caltech's server, every 10 minutes.
const JANE: &str = "caltech-imss\nJane Doe\njdoe\n\nthunderbird\nseveral\n\nboth\n\n\n\n\n\n";

#[test]
fn piped_answers_save_the_same_bytes_as_export() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = ask(folder.path(), &[], JANE);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let path = String::from_utf8(outcome.output).unwrap();
    let asked = fs::read(path.trim()).unwrap();
    let exported = folder.path().join("exported.zip");
    let line = "--org caltech-imss --username jdoe --program thunderbird --read-on several --network both";
    let exported_path = exported.display().to_string();
    let mut words: Vec<&str> = line.split(' ').collect();
    words.extend(["--name", "Jane Doe", "-o", &exported_path]);
    assert_eq!(run_in(folder.path(), &[&["export"], &words[..]].concat()).code, 0);
    assert_eq!(asked, fs::read(exported).unwrap());
}

#[test]
fn numbers_back_why_and_change_give_the_same_result() {
    let folder = tempfile::tempdir().unwrap();
    let typed = "1\nJohn\nback\nJane Doe\nwhy\njdoe\n1\n1\n2\nwhy\nback\nseveral\n1\n3\n\n\nchange\nchange 2\nJane Q. Doe\nwhy\n\n\nq.zip\n";
    let outcome = ask(folder.path(), &[], typed);
    assert_eq!(outcome.code, 0, "{}", outcome.messages);
    assert!(
        outcome.messages.contains("In several places, Caltech (IMSS) recommends IMAP."),
        "{}",
        outcome.messages
    );
    assert!(outcome.messages.contains("Jane Q. Doe"), "{}", outcome.messages);
    assert!(folder.path().join("Documents/q.zip").exists());
}

#[test]
fn invalid_answers_are_reported_and_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let typed = "nowhere\ncaltech-imss\n\nJane Doe\nfar-too-long-a-name\njdoe@its.caltech.edu\n\n99\nthunderbird\nperhaps\none\npop\nboth\n\n999\n7\n2\n10\n\n\nx.zip\n";
    let outcome = ask(folder.path(), &[], typed);
    assert_eq!(outcome.code, 0, "{}", outcome.messages);
    for piece in ["This needs an answer.", "That is none of the answers.", "at most 8 characters"] {
        assert!(outcome.messages.contains(piece), "{piece}: {}", outcome.messages);
    }
}

#[test]
fn unencrypted_password_needs_consent_first() {
    let folder = tempfile::tempdir().unwrap();
    let first_answers = "caltech-imss\nJane Doe\njdoe\n\neudora\n4.3\none\npop\non-campus\nno\n10\n";
    let outcome = ask(folder.path(), &[], &format!("{first_answers}\n\n\n"));
    assert_ne!(outcome.code, 0, "Enter alone must not count as consent: {}", outcome.messages);
    let outcome = ask(folder.path(), &[], &format!("{first_answers}agree\n\n1\nmine.ini\n"));
    let saved = folder.path().join("Documents/mine.ini");
    assert!(outcome.code == 0 && saved.exists(), "{}", outcome.messages);
}

#[test]
fn early_end_of_input_saves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for end in 0..JANE.len() - 1 {
        let outcome = ask(folder.path(), &[], &JANE[..end]);
        if JANE[..end].lines().count() < 12 {
            assert_eq!(outcome.code, cli::USAGE, "{end}");
            assert!(outcome.output.is_empty());
        }
    }
    let outcome = ask(folder.path(), &[], "caltech-imss\nquit\n");
    assert_eq!(outcome.code, cli::USAGE);
    assert!(outcome.messages.contains("Left without saving."));
}

#[test]
fn options_answer_questions_in_advance() {
    let folder = tempfile::tempdir().unwrap();
    let options =
        ["--org", "caltech-imss", "--username", "jdoe", "--name", "Jane Doe", "--program", "generic"];
    let outcome = ask(folder.path(), &options, "\n\n\n\n\nseveral\n\nboth\n\n\n\n\n\n\n");
    assert_eq!(outcome.code, 0, "{}", outcome.messages);
}

#[test]
fn address_answers_for_the_organisation() {
    for (typed, host) in [
        ("jdoe@caltech.edu\nJane Doe\n\n\nthunderbird\nseveral\n\nboth\n\n\n\n\n\n", "caltech.edu"),
        ("jane@gmx.de\nJane Doe\n\n\nthunderbird\nseveral\n\n\n\n\n\n\n", "imap.gmx.net"),
        (
            "jane@campus.example\nno\n\nnowhere\nimap.campus.example\nsmtp.campus.example\nJane Doe\n\n\n\
             thunderbird\nseveral\n\n\n\n\n\n\n",
            "imap.campus.example",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("Documents")).unwrap();
        let host_of_test = Host::fake(folder.path());
        let outcome = run_on(&host_of_test, &["ask"], typed.as_bytes());
        assert_eq!(outcome.code, 0, "{typed}: {}", outcome.messages);
        assert!(outcome.messages.contains(host), "{}", outcome.messages);
        assert_eq!(host_of_test.receipt.connections(), [], "nothing is sent without a yes");
    }
}

#[test]
fn unknown_domain_is_looked_up_after_a_yes_only() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    host.receipt.forbid_network();
    fs::create_dir_all(folder.path().join("Documents")).unwrap();
    let rest = "\nimap.campus.example\nsmtp.campus.example\nJane Doe\n\n\nthunderbird\nseveral\n\n\n\n\n\n\n";
    let outcome = run_on(&host, &["ask"], format!("jane@campus.example\n{rest}").as_bytes());
    assert!(outcome.messages.contains("may not use the network"), "{}", outcome.messages);
    let typed = format!("jane@campus.example\nperhaps\nno\n{rest}");
    let outcome = run_on(&Host::fake(folder.path()), &["ask"], typed.as_bytes());
    for name in ["https://autoconfig.campus.example/mail/config-v1.1.xml", "_imaps._tcp.campus.example"] {
        assert!(outcome.messages.contains(name), "{name} is not announced: {}", outcome.messages);
    }
    assert!(outcome.messages.contains("That is none of the answers."));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_input_lines_terminate(lines in proptest::collection::vec(
        prop_oneof![
            Just(String::new()), Just("back".into()), Just("why".into()), Just("change".into()),
            Just("a@b.example".into()), Just("yes".into()), Just("no".into()),
            "change [0-9]{1,3}", "[0-9]{1,3}", Just("caltech-imss".into()), Just("jdoe".into()), any::<String>(),
        ], 0..40)) {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        host.receipt.forbid_network();
        let outcome = run_on(&host, &["ask"], (lines.join("\n") + "\n").as_bytes());
        prop_assert!(outcome.code <= 3);
    }
}
