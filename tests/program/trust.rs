//! Every command that uses a profile says on standard error what is wrong about the profiles it could use: others
//! with the same id, refused files, and certificates that nobody trusted signed.

use std::cell::RefCell;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;

use waypost::cli::{self, AskSecret, Environment, LiveOutput};
use waypost_engine::host::Host;

use crate::command::run_in;

const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

const JANE: [&str; 8] =
    ["--org", "my-organisation", "--username", "jdoe", "--name", "Jane Doe", "--program", "thunderbird"];

/// Two profiles with the id of the template, and an unsigned one with the id of a built-in.
fn computer() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let installed = folder.path().join("config/organisations");
    fs::create_dir_all(&installed).unwrap();
    fs::write(installed.join("aaa.json"), TEMPLATE).unwrap();
    fs::write(installed.join("zzz.json"), TEMPLATE.replacen("2026-01-01", "2026-06-01", 1)).unwrap();
    fs::write(installed.join("x.json"), TEMPLATE.replace("my-organisation", "caltech-imss")).unwrap();
    fs::write(folder.path().join("people.csv"), "username,name\njdoe,Jane Doe\n").unwrap();
    folder
}

/// A command line for every command that uses the organisation.
fn commands(folder: &Path) -> Vec<Vec<String>> {
    let path = |name: &str| folder.join(name).display().to_string();
    let (export, setup, batch, list) =
        (path("out.xml"), path("s.waypost"), path("batch"), path("people.csv"));
    fs::write(path("eudora.ini"), "[Settings]\r\nPOPAccount=jdoe@imap.example.org\r\nUsesIMAP=1\r\n")
        .unwrap();
    let ini = path("eudora.ini");
    let no_server =
        ["--resolve", "imap.example.org:993:127.0.0.1:1", "--resolve", "smtp.example.org:465:127.0.0.1:1"];
    let code = run_in(folder, &[&["code", "encode"], &JANE[..]].concat()).output;
    let code = String::from_utf8(code).unwrap();
    let commands: [(&[&str], &[&str]); 13] = [
        (&["org", "list"], &[]),
        (&["org", "show", "my-organisation"], &[]),
        (&["plan"], &JANE),
        (&["export", "--format", "autoconfig", "-o", &export], &JANE),
        (&["apply", "--dry-run"], &JANE),
        (&["check", &ini], &[]),
        (&["check", &ini, "--org", "my-organisation"], &[]),
        (&["ask"], &[]),
        (&["batch", &list, "--org", "my-organisation", "--program", "thunderbird", "-o", &batch], &[]),
        (&["code", "encode"], &JANE),
        (&["code", "decode", code.trim(), "--org", "my-organisation"], &[]),
        (&["prepare", "-o", &setup], &JANE),
        (&[&["test"][..], &no_server].concat(), &JANE),
    ];
    let words = commands.iter().map(|(command, answers)| [*command, *answers].concat());
    words.map(|words| words.into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_command_announces_the_profiles_it_does_not_use() {
    let folder = computer();
    for words in commands(folder.path()) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        for more in [&[][..], &["--quiet"], &["--lang", "de"]] {
            let outcome = run_in(folder.path(), &[more, &words].concat());
            for part in ["aaa.json", "2026-01-01", "zzz.json", "2026-06-01"] {
                assert!(outcome.messages.contains(part), "{words:?}: {}", outcome.messages);
            }
            let announced = outcome.messages.matches("aaa.json").count();
            assert!(announced <= 1, "{words:?}: {}", outcome.messages);
        }
    }
    let outcome = run_in(folder.path(), &["org", "list"]);
    assert_eq!(outcome.code, cli::ACTION_NEEDED);
    assert_eq!(outcome.messages.matches("x.json was refused").count(), 1, "{}", outcome.messages);
    let outcome = run_in(folder.path(), &["org", "show", "caltech-imss"]);
    assert_eq!(outcome.code, cli::SUCCESS);
    assert_eq!(outcome.messages.matches("x.json was refused").count(), 1, "{}", outcome.messages);
    // An organisation with one profile announces nothing.
    assert_eq!(run_in(folder.path(), &["org", "show", "example-university"]).messages, "");
}

/// How often a command says that a profile is not signed.
fn warnings(outcome: &cli::Outcome) -> usize {
    outcome.messages.matches("is not signed, so anybody could have written it").count()
}

/// What `waypost ask` prints to standard error while it asks.
fn ask(folder: &Path, mut input: &[u8]) -> String {
    let (mut printed, stop) = (Printed::default(), AtomicBool::new(false));
    let shown = printed.clone();
    let live =
        LiveOutput { output: &mut io::sink(), messages: &mut printed, is_terminal: false, stop: &stop };
    let mut environment = Environment {
        host: &Host::fake(folder),
        input: &mut input,
        shows_color: false,
        ask_secret: None,
        live: Some(live),
    };
    cli::run(&["waypost".to_owned(), "ask".to_owned()], &mut environment);
    shown.text()
}

#[test]
fn every_command_says_once_that_the_profile_it_uses_is_not_signed() {
    let folder = computer();
    let path = |name: &str| folder.path().join(name).display().to_string();
    for words in commands(folder.path()) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let uses_one = !words.starts_with(&["org", "list"]) && words != ["ask"];
        for more in [&[][..], &["--quiet"]] {
            let outcome = run_in(folder.path(), &[more, &words].concat());
            assert_eq!(warnings(&outcome), usize::from(uses_one), "{words:?}: {outcome:?}");
            let text = String::from_utf8_lossy(&outcome.output);
            assert!(!text.contains("anybody could"), "{words:?}: {text}");
        }
    }
    let asked = ask(folder.path(), b"my-organisation\n");
    assert_eq!(asked.matches("is not signed, so anybody could have written it").count(), 1, "{asked}");
    assert!(!ask(folder.path(), b"caltech-imss\n").contains("is not signed"));
    // Named by its file, and one that brings its own profile.
    let (file, setup) = (path("mine.json"), path("jane.waypost"));
    fs::write(&file, TEMPLATE.replace("my-organisation", "mine")).unwrap();
    let jane = ["--org", &file, "--username", "jdoe", "--name", "J", "--program", "thunderbird"];
    assert_eq!(warnings(&run_in(folder.path(), &[&["plan", "--json"][..], &jane].concat())), 1);
    assert_eq!(warnings(&run_in(folder.path(), &[&["prepare", "-o", &setup][..], &jane].concat())), 1);
    let outcome = run_in(folder.path(), &["plan", "--json", "--answers", &setup]);
    assert_eq!((outcome.code, warnings(&outcome)), (cli::SUCCESS, 1), "{outcome:?}");
    // A list that names it in some rows.
    let (list, batch) = (path("mixed.csv"), path("mixed"));
    let rows = "a,A,my-organisation\nb,B,my-organisation\nc,C,caltech-imss\n";
    fs::write(&list, format!("username,name,org\n{rows}")).unwrap();
    let words = ["batch", &list, "--org", "caltech-imss", "--program", "thunderbird", "-o", &batch];
    let outcome = run_in(folder.path(), &words);
    assert_eq!((outcome.code, warnings(&outcome)), (cli::SUCCESS, 1), "{outcome:?}");
    // Profiles that are trusted, and servers that the person types, have no such file.
    let by_hand = ["--imap", "imap.a.example", "--smtp", "smtp.a.example", "--address", "a@a.example"];
    for org in [&["--org", "caltech-imss", "--username", "jdoe"][..], &by_hand] {
        let words = [&["plan", "--name", "J", "--program", "thunderbird"][..], org].concat();
        let outcome = run_in(folder.path(), &words);
        assert_eq!((outcome.code, warnings(&outcome)), (cli::SUCCESS, 0), "{outcome:?}");
    }
}

/// Standard error, as far as it was printed.
#[derive(Clone, Default)]
struct Printed(Rc<RefCell<Vec<u8>>>);

impl Printed {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Printed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn certificate_of_an_unsigned_profile_is_named_before_the_password_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    let mut profile: serde_json::Value = serde_json::from_str(TEMPLATE).unwrap();
    let sum = "ab".repeat(32);
    profile["certificates"] = serde_json::json!([{ "sha256": sum }]);
    let file = folder.path().join("profile.json");
    fs::write(&file, profile.to_string()).unwrap();
    let (mut printed, stop) = (Printed::default(), AtomicBool::new(true));
    let (before, mut asked) = (printed.clone(), 0);
    let mut ask = |_: &str| {
        asked += 1;
        assert!(before.text().contains(&sum), "{}", before.text());
        None
    };
    let ask_secret: Option<&mut AskSecret<'_>> = Some(&mut ask);
    let live =
        LiveOutput { output: &mut io::sink(), messages: &mut printed, is_terminal: false, stop: &stop };
    let mut environment = Environment {
        host: &host,
        input: &mut io::empty(),
        shows_color: false,
        ask_secret,
        live: Some(live),
    };
    let file = file.display().to_string();
    let answers = ["--org", &file, "--username", "jdoe", "--name", "Jane", "--program", "thunderbird"];
    let arguments: Vec<String> =
        ["waypost", "test"].iter().chain(&answers).map(|&word| word.to_owned()).collect();
    let outcome = cli::run(&arguments, &mut environment);
    assert!(!outcome.messages.contains(&sum), "announced twice");
    assert_eq!(asked, 1);
}

#[test]
fn setup_given_as_answers_names_its_servers_and_cannot_agree_to_no_encryption() {
    let (folder, other) = (computer(), tempfile::tempdir().unwrap());
    let setup = folder.path().join("jane.waypost").display().to_string();
    let agreed = ["--accept-plaintext", "--read-on", "one"];
    let words = [&["prepare", "-o", &setup][..], &JANE, &agreed].concat();
    let prepared = run_in(folder.path(), &words);
    assert_eq!(prepared.code, cli::SUCCESS, "{prepared:?}");
    // A computer that has the profile, and one that gets it from the setup.
    for (home, is_foreign) in [(folder.path(), false), (other.path(), true)] {
        let outcome = run_in(home, &["plan", "--answers", &setup, "--json"]);
        assert_eq!(outcome.code, cli::SUCCESS, "{outcome:?}");
        for server in ["imap.example.org, port 993", "smtp.example.org, port 465", "Whoever made it"] {
            assert_eq!(outcome.messages.contains(server), is_foreign, "{server}: {outcome:?}");
        }
        let exported = run_in(home, &["code", "encode", "--answers", &setup]);
        assert_eq!(exported.code, cli::SUCCESS, "{exported:?}");
    }
    // What the file says about agreeing is not a member of a setup.
    let text = fs::read_to_string(&setup).unwrap();
    assert!(!text.contains("plaintext"), "{text}");
    fs::write(&setup, text.replace("\"username\"", "\"accept_plaintext\": true, \"username\"")).unwrap();
    let outcome = run_in(folder.path(), &["plan", "--answers", &setup]);
    assert_eq!(outcome.code, cli::USAGE, "{outcome:?}");
    fs::write(&setup, "{}").unwrap();
    let outcome = run_in(folder.path(), &["plan", "--answers", &setup]);
    assert_eq!(outcome.code, cli::USAGE, "{outcome:?}");
    assert!(outcome.messages.contains("jane.waypost:1:1"), "{outcome:?}");
}
