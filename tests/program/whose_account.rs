//! A private account at a server that the organisation shares with others is left alone by every command.

use std::fs;
use std::path::Path;

use serde_json::Value;
use waypost::cli::{self, Environment, Outcome};
use waypost_engine::host::Host;

use crate::samples::repository;

fn run(folder: &Path, words: &[&str]) -> Outcome {
    let arguments: Vec<String> = ["waypost"].iter().chain(words).map(|&word| word.to_owned()).collect();
    let host = Host::fake(folder);
    let input = &mut std::io::empty();
    let mut environment =
        Environment { host: &host, input, shows_color: false, ask_secret: None, live: None };
    cli::run(&arguments, &mut environment)
}

const PREFS: &str = r#"user_pref("mail.accountmanager.accounts", "account1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.server.server1.type", "imap");
user_pref("mail.server.server1.hostname", "imap.gmail.com");
user_pref("mail.server.server1.port", 143);
user_pref("mail.server.server1.userName", "LOGIN");
user_pref("mail.identity.id1.fullName", "Somebody Else");
user_pref("mail.identity.id1.useremail", "ADDRESS");
user_pref("mail.identity.id1.smtpServer", "smtp1");
user_pref("mail.smtpservers", "smtp1");
user_pref("mail.smtpserver.smtp1.hostname", "smtp.gmail.com");
user_pref("mail.smtpserver.smtp1.port", 25);
user_pref("mail.smtpserver.smtp1.username", "LOGIN");
"#;

#[test]
fn private_account_at_a_shared_server_is_left_alone_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let profile =
        fs::read_to_string(repository().join("assets/organisations/example-university.json")).unwrap();
    let profile = profile
        .replace("imap.students.example.edu", "imap.gmail.com")
        .replace("imap.example.edu", "imap.gmail.com")
        .replace("submit.example.edu", "smtp.gmail.com")
        .replace("\"example-university\"", "\"gmail-university\"");
    let org = folder.path().join("university.json");
    fs::write(&org, profile).unwrap();
    let org = org.display().to_string();
    let mail = folder.path().join("mail");
    fs::create_dir(&mail).unwrap();
    let (file, at) = (mail.join("prefs.js"), mail.display().to_string());
    for (login, address) in [
        ("someone@gmail.example", "someone@gmail.example"),
        ("someone@gmail.com", "someone@gmail.com"),
        ("jdoe", "jdoe@gmail.com"),
    ] {
        let prefs = PREFS.replace("LOGIN", login).replace("ADDRESS", address);
        fs::write(&file, &prefs).unwrap();
        let case = |outcome: &Outcome| format!("{login}: {outcome:?}");
        for fix in [false, true] {
            let mut words = vec!["check", &at, "--org", &org, "--json"];
            words.extend(fix.then_some("--fix"));
            let outcome = run(folder.path(), &words);
            assert_eq!(outcome.code, cli::SUCCESS, "{}", case(&outcome));
            let object: Value = serde_json::from_slice(&outcome.output).unwrap();
            assert_eq!(object["org"], Value::Null, "{object}");
            assert_eq!(object["findings"].as_array().unwrap().len(), 1, "{object}");
            assert_eq!(object["findings"][0]["id"], "unknown-account", "{object}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), prefs);
        assert_eq!(fs::read_dir(&mail).unwrap().count(), 1, "no copy was needed");
        let jane =
            ["--username", "jdoe", "--name", "Jane Doe", "--program", "thunderbird", "--group", "staff"];
        let words = [&["apply", "--org", &org, "--profile", &at, "--json", "--dry-run"][..], &jane].concat();
        let outcome = run(folder.path(), &words);
        assert_eq!(outcome.code, cli::SUCCESS, "{}", case(&outcome));
        let object: Value = serde_json::from_slice(&outcome.output).unwrap();
        assert_eq!(
            (&object["change"], &object["account"]),
            (&"added".into(), &"account2".into()),
            "{object}"
        );
    }
}
