//! `waypost check --re-point`: the accounts of many people go to the servers of an organisation that moved.

use std::fs;
use std::path::Path;

use crate::command::run_in;

/// A Thunderbird profile with one account, with a folder prefix, an interval and a name of its own.
fn prefs(address: &str, login: &str) -> String {
    format!(
        "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n\
         user_pref(\"mail.account.account1.identities\", \"id1\");\n\
         user_pref(\"mail.account.account1.server\", \"server1\");\n\
         user_pref(\"mail.identity.id1.fullName\", \"Jane Doe\");\n\
         user_pref(\"mail.identity.id1.useremail\", \"{address}\");\n\
         user_pref(\"mail.identity.id1.smtpServer\", \"smtp1\");\n\
         user_pref(\"mail.server.server1.type\", \"imap\");\n\
         user_pref(\"mail.server.server1.hostname\", \"mail.old-host.example\");\n\
         user_pref(\"mail.server.server1.port\", 143);\n\
         user_pref(\"mail.server.server1.socketType\", 2);\n\
         user_pref(\"mail.server.server1.userName\", \"{login}\");\n\
         user_pref(\"mail.server.server1.check_time\", 1);\n\
         user_pref(\"mail.smtpserver.smtp1.hostname\", \"mail.old-host.example\");\n\
         user_pref(\"mail.smtpserver.smtp1.port\", 587);\n\
         user_pref(\"mail.smtpserver.smtp1.try_ssl\", 2);\n\
         user_pref(\"mail.smtpserver.smtp1.username\", \"{login}\");\n\
         user_pref(\"mail.smtpservers\", \"smtp1\");\n"
    )
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The homes of four people: two of the organisation, one whose mailbox is elsewhere, and a stranger.
fn homes(folder: &Path) {
    let own = prefs("jane@example.org", "jane@example.org");
    write(folder, "homes/jane/.thunderbird/abc.default/prefs.js", &own);
    write(folder, "homes/joe/.thunderbird/def.default/prefs.js", &prefs("joe@example.org", "joe"));
    let gmail = prefs("ann@example.org", "ann@gmail.com");
    write(folder, "homes/ann/.thunderbird/ghi.default/prefs.js", &gmail);
    let other = prefs("max@example.net", "max@example.net");
    write(folder, "homes/max/.thunderbird/jkl.default/prefs.js", &other);
    write(folder, "homes/max/.mozilla/firefox/x/prefs.js", "user_pref(\"browser.startup.page\", 3);\n");
}

#[test]
fn accounts_in_the_organisations_domains_move_and_others_stay() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    homes(folder);
    let path = |name: &str| folder.join(name).display().to_string();
    let org = path("org.json");
    assert_eq!(run_in(folder, &["org", "new", &org]).code, 0);
    let moved = run_in(folder, &["check", "--re-point", &org, &path("homes"), "-o", &path("new")]);
    assert!(moved.messages.contains("Files read: 4. Changed: 2. To look at yourself: 0."), "{moved:?}");
    assert_eq!(moved.code, 0, "{moved:?}");
    for (person, login) in
        [("jane/.thunderbird/abc.default", "jane"), ("joe/.thunderbird/def.default", "joe")]
    {
        let text = fs::read_to_string(folder.join(format!("new/{person}/prefs.js"))).unwrap();
        for line in [
            "server1.hostname\", \"imap.example.org\"".to_owned(),
            "server1.port\", 993".to_owned(),
            format!("server1.userName\", \"{login}\""),
            "smtp1.hostname\", \"smtp.example.org\"".to_owned(),
            format!("smtp1.username\", \"{login}\""),
            // The interval is below the organisation's minimum, which is no matter of the servers.
            "check_time\", 1".to_owned(),
        ] {
            assert!(text.contains(&line), "{person}: {line}\n{text}");
        }
    }
    assert!(!folder.join("new/ann").exists() && !folder.join("new/max").exists());
    // In place, each file gets a dated copy beside it. A second run has nothing to do.
    let jane = folder.join("homes/jane/.thunderbird/abc.default");
    let in_place = run_in(folder, &["check", "--re-point", &org, &path("homes"), "--json"]);
    assert_eq!(in_place.code, 0, "{in_place:?}");
    assert_eq!(String::from_utf8(in_place.output).unwrap().lines().count(), 4);
    assert_eq!(
        fs::read(jane.join("prefs.js")).unwrap(),
        fs::read(folder.join("new/jane/.thunderbird/abc.default/prefs.js")).unwrap()
    );
    assert_eq!(fs::read_dir(&jane).unwrap().count(), 2);
    let again = run_in(folder, &["check", "--re-point", &org, &path("homes")]);
    assert!(again.messages.contains("Changed: 0."), "{again:?}");
}

#[test]
fn wrong_use_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    homes(folder);
    fs::create_dir(folder.join("empty")).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let org = path("org.json");
    assert_eq!(run_in(folder, &["org", "new", &org]).code, 0);
    let homes = path("homes");
    for words in [
        &["check", "--re-point", &org, "--org", "gmx.de", &homes][..],
        &["check", "--re-point", "nowhere", &homes],
        &["check", "--re-point", &org, &path("empty")],
    ] {
        let outcome = run_in(folder, words);
        assert_eq!(outcome.code, 2, "{words:?}: {outcome:?}");
    }
    let jane = folder.join("homes/jane/.thunderbird/abc.default");
    assert_eq!(fs::read_dir(jane).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_below_a_folder_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write(folder, "outside/prefs.js", &prefs("jane@example.org", "jane"));
    fs::create_dir_all(folder.join("homes/jane/file")).unwrap();
    std::os::unix::fs::symlink(folder.join("outside"), folder.join("homes/jane/folder")).unwrap();
    std::os::unix::fs::symlink(folder.join("outside/prefs.js"), folder.join("homes/jane/file/prefs.js"))
        .unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let org = path("org.json");
    assert_eq!(run_in(folder, &["org", "new", &org]).code, 0);
    let outcome = run_in(folder, &["check", "--re-point", &org, &path("homes")]);
    assert_eq!(outcome.code, 2, "{outcome:?}");
    assert_eq!(fs::read_dir(folder.join("outside")).unwrap().count(), 1);
}
