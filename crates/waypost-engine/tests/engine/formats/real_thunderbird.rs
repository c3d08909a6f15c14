//! The real Thunderbird, headless, on a fresh profile with our preferences.

use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation};

use crate::requests::{Case, jane, preferences};
use crate::servers::run_thunderbird;

#[test]
#[ignore = "needs thunderbird"]
fn real_thunderbird_keeps_our_account() {
    for (protocol, name) in [(Protocol::Pop, "Jörg \"J\\D\" Doe"), (Protocol::Imap, "Jane Doe")] {
        let answers = Answers {
            name: name.into(),
            protocol: Some(protocol),
            network: Some(NetworkLocation::Both),
            leave_on_server: "7".into(),
            // Nothing may be asked of servers that no longer answer.
            check_every: "manual".into(),
            ..jane("thunderbird")
        };
        let ours = Case::new("caltech-imss", &answers).text("thunderbird-prefs");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("prefs.js"), &ours).unwrap();
        run_thunderbird(folder.path(), Some(folder.path()));
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
