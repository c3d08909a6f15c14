//! The real Thunderbird, headless, on a fresh profile with our preferences.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use waypost::plan::account::Protocol;
use waypost::plan::answers::{Answers, Place};

use super::thunderbird::preferences;
use super::{Case, jane};

/// Starts Thunderbird on a profile folder for a while and ends it as a desktop would.
fn run_thunderbird(profile: &std::path::Path) {
    let mut child = Command::new("thunderbird")
        .args(["--headless", "--no-remote", "--profile"])
        .arg(profile)
        .env("HOME", profile)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("thunderbird must be installed for this test");
    let started = Instant::now();
    // It writes prefs.js again once it is up; that it had started is seen by the lock.
    while !profile.join("cert9.db").exists() && started.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(200));
    }
    std::thread::sleep(Duration::from_secs(8));
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    let asked = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(asked.elapsed() < Duration::from_secs(30), "thunderbird does not end");
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
#[ignore = "needs thunderbird"]
fn thunderbird_keeps_our_account() {
    for (protocol, name) in [(Protocol::Pop, "Jörg \"J\\D\" Doe"), (Protocol::Imap, "Jane Doe")] {
        let answers = Answers {
            name: name.into(),
            protocol: Some(protocol),
            network: Some(Place::Both),
            leave_on_server: "7".into(),
            // Nothing may be asked of servers that no longer answer.
            check_every: "manual".into(),
            ..jane("thunderbird")
        };
        let ours = Case::new("caltech-imss", &answers).text("thunderbird-prefs");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("prefs.js"), &ours).unwrap();
        run_thunderbird(folder.path());
        let after = std::fs::read_to_string(folder.path().join("prefs.js")).unwrap();
        assert!(
            after.contains("mail.server.server1.directory-rel"),
            "Thunderbird did not take the account up"
        );
        let lines: String =
            after.lines().filter(|l| l.starts_with("user_pref(")).map(|l| format!("{l}\n")).collect();
        let kept = preferences(&lines);
        for (key, value) in preferences(&ours) {
            // What equals its default is not written again.
            match kept.get(&key) {
                Some(found) => assert_eq!(*found, value, "{key}"),
                None => assert!(
                    ["false", "true", "\"\"", "1", "7", "10", "\"smtp\""]
                        .contains(&value.to_string().as_str()),
                    "{key} = {value} is gone"
                ),
            }
        }
        for key in
            ["mail.accountmanager.accounts", "mail.server.server1.hostname", "mail.identity.id1.fullName"]
        {
            assert!(kept.contains_key(key), "{key}");
        }
    }
}
