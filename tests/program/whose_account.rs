//! A private account at a server that the organisation shares with others is left alone by every command.

use std::fs;
use std::path::Path;

use serde_json::Value;
use waypost::cli::{self, Outcome};
use waypost_core::plan::account::Tls;
use waypost_core::probe::Role;
use waypost_engine::host::Host;

use crate::campus::{Campus, IMAP, Script, reply};
use crate::command::{run_in, run_on};
use crate::samples::repository;

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

/// Writes the profile of an organisation whose servers are Gmail's. Returns its path.
fn university(folder: &Path) -> String {
    let profile =
        fs::read_to_string(repository().join("assets/organisations/example-university.json")).unwrap();
    let profile = profile
        .replace("imap.students.example.edu", "imap.gmail.com")
        .replace("imap.example.edu", "imap.gmail.com")
        .replace("submit.example.edu", "smtp.gmail.com")
        .replace("\"example-university\"", "\"gmail-university\"")
        // The built-in profile's own domain.
        .replace("example.edu", "campus.example");
    let org = folder.join("university.json");
    fs::write(&org, profile).unwrap();
    org.display().to_string()
}

#[test]
fn private_account_at_a_shared_server_is_left_alone_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let org = university(folder.path());
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
            let outcome = run_in(folder.path(), &words);
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
        let outcome = run_in(folder.path(), &words);
        assert_eq!(outcome.code, cli::SUCCESS, "{}", case(&outcome));
        let object: Value = serde_json::from_slice(&outcome.output).unwrap();
        assert_eq!(
            (&object["change"], &object["account"]),
            (&"added".into(), &"account2".into()),
            "{object}"
        );
    }
}

/// The servers refuse the password. Of an account of the organisation, `test` knows which login it should have. Of
/// a private account it knows nothing, tries the servers as they are, and doesn't name the organisation.
#[test]
fn test_judges_a_private_account_at_a_shared_server_by_no_organisation() {
    let folder = tempfile::tempdir().unwrap();
    let org = university(folder.path());
    let mut campus = Campus::new();
    let (incoming, outgoing) = ("imap.gmail.com", "smtp.gmail.com");
    let identity = campus.authority.certificate(&[incoming, outgoing]);
    let refusing = |role| {
        let script = Script::healthy(role, Tls::Implicit, &identity);
        let refusal =
            if role == Role::Outgoing { "535 no\r\n" } else { "TAG NO [AUTHENTICATIONFAILED] no\r\n" };
        script.with("=", reply(refusal))
    };
    campus.add_server(incoming, 993, refusing(IMAP));
    campus.add_server(outgoing, 465, refusing(Role::Outgoing));
    let roots = folder.path().join("roots.pem");
    fs::write(&roots, &campus.authority.pem).unwrap();
    let (roots, file) = (roots.display().to_string(), folder.path().join("prefs.js"));
    let at = file.display().to_string();
    let resolve = campus.resolve_arguments();
    let encrypted = PREFS.replace("port\", 143", "port\", 993").replace("port\", 25", "port\", 465")
        + "user_pref(\"mail.server.server1.socketType\", 3);\n\
           user_pref(\"mail.smtpserver.smtp1.try_ssl\", 3);\n";
    for (login, address, cause) in [
        ("someone@gmail.example", "someone@gmail.example", "login-refused"),
        ("someone@gmail.com", "someone@gmail.com", "login-refused"),
        ("jdoe", "jdoe@gmail.com", "login-refused"),
        // This one is the organisation's, whose logins are whole addresses.
        ("jdoe", "jdoe@campus.example", "username-form"),
    ] {
        fs::write(&file, encrypted.replace("LOGIN", login).replace("ADDRESS", address)).unwrap();
        let mut words = vec!["test", "--from", &at, "--org", &org, "--ca-file", &roots, "--password-stdin"];
        words.extend(resolve.iter().flat_map(|entry| ["--resolve", entry]));
        words.push("--json");
        let outcome = run_on(&Host::fake(folder.path()), &words, b"correct horse\n");
        let case = format!("{login} {address}: {outcome:?}");
        assert_eq!(outcome.code, cli::ACTION_NEEDED, "{case}");
        let object: Value = serde_json::from_slice(&outcome.output).unwrap();
        let servers = object["servers"].as_array().unwrap();
        let hosts: Vec<_> = servers.iter().map(|server| (&server["host"], &server["port"])).collect();
        assert_eq!(hosts, [(&incoming.into(), &993.into()), (&outgoing.into(), &465.into())], "{case}");
        let last = |server: &Value| server["rungs"].as_array().unwrap().last().unwrap()["id"].clone();
        assert!(servers.iter().all(|server| last(server) == cause), "{case}");
        let text = String::from_utf8(outcome.output).unwrap();
        assert!(cause == "username-form" || !text.contains("Example University"), "{text}");
    }
}

/// A profile that anybody can write claims the domain and the servers of a built-in one.
#[test]
fn unsigned_profile_takes_no_account_of_a_built_in_organisation() {
    let folder = tempfile::tempdir().unwrap();
    let profile = fs::read_to_string(repository().join("assets/organisations/caltech-imss.json")).unwrap();
    let profile = profile
        .replace("\"caltech-imss\"", "\"stranger\"")
        .replace("imap-server.its.caltech.edu", "imap.stranger.example")
        .replace("smtp-server.its.caltech.edu", "smtp.stranger.example");
    let (org, mail) = (folder.path().join("stranger.json"), folder.path().join("mail"));
    fs::write(&org, profile).unwrap();
    fs::create_dir(&mail).unwrap();
    let (file, at, org) = (mail.join("prefs.js"), mail.display().to_string(), org.display().to_string());
    let prefs = PREFS
        .replace("imap.gmail.com", "imap-server.its.caltech.edu")
        .replace("smtp.gmail.com", "smtp-server.its.caltech.edu");
    for (login, address) in [
        ("jdoe", "jdoe@caltech.edu"),
        ("jdoe", "jdoe@its.caltech.edu"),
        ("jdoe@caltech.edu", ""),
        ("jdoe", ""),
    ] {
        let prefs = prefs.replace("LOGIN", login).replace("ADDRESS", address);
        fs::write(&file, &prefs).unwrap();
        for named in [&[][..], &["--username", "jdoe"], &["--address", "jdoe@caltech.edu"]] {
            let words = [&["check", &at, "--fix", "--org", &org][..], named].concat();
            let outcome = run_in(folder.path(), &words);
            let text = format!("{}{}", String::from_utf8_lossy(&outcome.output), outcome.messages);
            assert!(text.contains("belongs to Caltech (IMSS)"), "{login} {address} {named:?}: {text}");
            assert!(text.contains("is not signed"), "{login} {address} {named:?}: {text}");
            assert_eq!(fs::read_to_string(&file).unwrap(), prefs, "{login} {address} {named:?}");
        }
        let words = ["apply", "--org", &org, "--username", "jdoe", "--name", "J", "--program", "thunderbird"];
        let words = [&words[..], &["--profile", &at, "--protocol", "imap", "--json", "--dry-run"]].concat();
        let outcome = run_in(folder.path(), &words);
        let object: Value = serde_json::from_slice(&outcome.output).unwrap();
        assert_eq!(
            (&object["change"], &object["account"]),
            (&"added".into(), &"account2".into()),
            "{object}"
        );
    }
}

/// Servers that the person types are no better than an unsigned profile: an account of a built-in organisation is left
/// alone, and one of nobody's is corrected.
#[test]
fn servers_by_hand_change_no_account_of_a_built_in_organisation() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("mail");
    fs::create_dir(&mail).unwrap();
    let at = mail.display().to_string();
    for (address, server, change, account) in [
        ("jdoe@caltech.edu", "imap-server.its.caltech.edu", "added", "account2"),
        ("jdoe@caltech.edu", "imap.stranger.example", "added", "account2"),
        ("jdoe@its.caltech.edu", "imap.stranger.example", "added", "account2"),
        ("jdoe@mine.example", "imap.stranger.example", "corrected", "account1"),
    ] {
        let prefs = PREFS.replace("LOGIN", address).replace("ADDRESS", address);
        fs::write(mail.join("prefs.js"), prefs.replace("imap.gmail.com", server)).unwrap();
        let hand = ["--imap", server, "--smtp", "smtp.stranger.example", "--address", address, "--name", "J"];
        let hand = [&hand[..], &["--program", "thunderbird"]].concat();
        let words = [&["apply", "--profile", &at, "--json", "--dry-run"], &hand[..]].concat();
        let outcome = run_in(folder.path(), &words);
        let object: Value = serde_json::from_slice(&outcome.output).unwrap();
        let found = (object["change"].as_str(), object["account"].as_str());
        assert_eq!(found, (Some(change), Some(account)), "{address} {server}: {outcome:?}");
        // What changes no program is the person's own business.
        for command in [&["plan"][..], &["export", "--format", "autoconfig", "-o", "-"]] {
            let outcome = run_in(folder.path(), &[command, &hand].concat());
            assert_eq!(outcome.code, cli::SUCCESS, "{address} {server}: {outcome:?}");
        }
    }
}
