//! Starts the real Thunderbird, headless, with a new profile that contains our preferences.

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
            // The servers do not exist any more, so Thunderbird must not connect to them.
            check_every: "manual".into(),
            ..jane("thunderbird")
        };
        let ours = Case::new("caltech-imss", &answers).text("thunderbird-prefs");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("prefs.js"), &ours).unwrap();
        run_thunderbird(folder.path(), Some(folder.path()));
        let after = std::fs::read_to_string(folder.path().join("prefs.js")).unwrap();
        assert!(after.contains("mail.server.server1.directory-rel"), "Thunderbird does not use the account");
        let lines: String =
            after.lines().filter(|l| l.starts_with("user_pref(")).map(|l| format!("{l}\n")).collect();
        let rewritten = preferences(&lines);
        for (key, value) in preferences(&ours) {
            // Thunderbird does not write values that equal their defaults.
            match rewritten.get(&key) {
                Some(found) => assert_eq!(*found, value, "{key}"),
                None => assert!(
                    ["false", "true", "\"\"", "1", "7", "10", "\"smtp\""]
                        .contains(&value.to_string().as_str()),
                    "Thunderbird removed {key} = {value}"
                ),
            }
        }
        for key in
            ["mail.accountmanager.accounts", "mail.server.server1.hostname", "mail.identity.id1.fullName"]
        {
            assert!(rewritten.contains_key(key), "{key}");
        }
    }
}
