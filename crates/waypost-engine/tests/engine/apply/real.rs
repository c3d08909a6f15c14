//! Applies accounts to profiles that the real Thunderbird created and rewrites, and undoes it.

use std::collections::BTreeSet;
use std::path::Path;

use waypost_core::formats::differing_settings;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::program::ProgramId;
use waypost_engine::host::Host;
use waypost_engine::{self, apply};

use crate::fake::{Case, jane, journal};
use crate::servers::run_thunderbird;

fn accounts(host: &Host, profile: &Path) -> BTreeSet<String> {
    let found = waypost_engine::open(host, profile).unwrap().found;
    found.accounts.into_iter().map(|account| account.key).collect()
}

fn case(username: &str, protocol: Protocol) -> Case {
    // The servers do not exist any more, so Thunderbird must not connect to them.
    Case::new(&Answers {
        username: username.into(),
        check_every: "manual".into(),
        ..jane("thunderbird", protocol)
    })
}

#[test]
#[ignore = "needs thunderbird"]
fn real_thunderbird_lists_account_then_only_the_old_ones_after_undo() {
    let root = tempfile::tempdir().unwrap();
    let host = Host { program_folders: Vec::new(), ..Host::fake(root.path()) };
    run_thunderbird(root.path(), None);
    let profile = apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap().path;
    assert!(profile.join("prefs.js").is_file());
    let old = case("jane", Protocol::Imap);
    let old_account = old.apply(&host, &profile).unwrap().unwrap().account;
    run_thunderbird(root.path(), None);
    assert_eq!(accounts(&host, &profile), BTreeSet::from([old_account.clone()]));
    // The second account is at the same organisation and uses POP with seven days of retention.
    let new = case("jdoe", Protocol::Pop);
    let entry = new.apply(&host, &profile).unwrap().unwrap();
    run_thunderbird(root.path(), None);
    let found = waypost_engine::open(&host, &profile).unwrap().found;
    for (case, key) in [(&old, &old_account), (&new, &entry.account)] {
        let account = found
            .accounts
            .iter()
            .find(|account| account.key == *key)
            .expect("Thunderbird still has the account");
        assert_eq!(differing_settings(account, &case.plan), [], "{key}");
    }
    let rewritten = std::fs::read_to_string(profile.join("prefs.js")).unwrap();
    let server =
        entry.files[0].changes.iter().find(|c| c.key == format!("mail.account.{}.server", entry.account));
    let server = server.unwrap().after.clone().unwrap().replace('"', "");
    assert!(rewritten.contains(&format!("{server}.directory-rel")), "Thunderbird does not use the account");
    assert!(matches!(apply::undo(&host, &entry, false), Err(apply::UndoError::FileChanged { .. })));
    assert_eq!(apply::undo(&host, &entry, true).unwrap().kept_changes, []);
    run_thunderbird(root.path(), None);
    assert_eq!(accounts(&host, &profile), BTreeSet::from([old_account]));
    let rewritten = std::fs::read_to_string(profile.join("prefs.js")).unwrap();
    assert!(
        !rewritten.contains(&format!("mail.server.{server}.")),
        "settings of the account's server remain"
    );
    assert_eq!(journal(&host).len(), 1);
}

#[test]
#[ignore = "needs thunderbird"]
fn real_thunderbird_uses_the_created_profile() {
    let root = tempfile::tempdir().unwrap();
    let host = Host { program_folders: Host::this_computer().program_folders, ..Host::fake(root.path()) };
    let case = case("jdoe", Protocol::Imap);
    let target = apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap();
    assert!(target.is_new);
    let prepared = apply::prepare(&host, &case.request(), &target).unwrap();
    apply::apply(&host, &case.request(), &prepared).unwrap();
    run_thunderbird(root.path(), None);
    let chosen = apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap();
    assert_eq!(chosen.path, target.path);
    assert_eq!(accounts(&host, &target.path), BTreeSet::from([prepared.account]));
    let rewritten = std::fs::read_to_string(target.path.join("prefs.js")).unwrap();
    assert!(rewritten.contains("server1.directory-rel"), "Thunderbird does not use the account");
}
