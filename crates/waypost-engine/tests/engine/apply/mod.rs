//! Applies accounts to installed programs, and undoes it.

mod cases;
mod hostile_journal;
#[cfg(unix)]
mod real;
mod sequences;
mod two_processes;
mod undo_failures;

use std::fs;
use std::path::PathBuf;

use waypost_core::plan::account::Protocol;
use waypost_core::plan::program::ProgramId;
use waypost_engine::apply::{self, ApplyError};
use waypost_engine::host::Host;
use waypost_engine::{InUse, InstalledSettings};

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, journal, thunderbird};

fn target_names(targets: &[InstalledSettings]) -> Vec<(&str, bool, bool)> {
    targets.iter().map(|target| (target.name.as_str(), target.is_default, target.is_new)).collect()
}

#[test]
fn account_is_added_beside_others_and_removed_by_undo() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let before = all_files(root.path());
    let case = Case::new(&jane("thunderbird", Protocol::Pop));
    let entry = case.apply(&host, &folder).unwrap().unwrap();
    let after = fs::read_to_string(folder.join("prefs.js")).unwrap();
    // Only the lists of accounts and servers and the counter have changed.
    let (old, new): (Vec<&str>, Vec<&str>) = (HEALTHY.lines().collect(), after.lines().collect());
    let changed: Vec<&str> = old.iter().filter(|line| !new.contains(line)).copied().collect();
    assert!(
        changed.iter().all(|line| ["accountmanager.accounts\"", "lastKey", "smtpservers\""]
            .iter()
            .any(|key| line.contains(key))),
        "{changed:#?}"
    );
    let backup = entry.files[0].before.as_ref().unwrap().backup.clone();
    assert_eq!(fs::read_to_string(&backup).unwrap(), HEALTHY);
    // Applying the same account again changes nothing.
    assert!(case.apply(&host, &folder).unwrap().is_none());
    apply::undo(&host, &entry, false).unwrap();
    assert_eq!(all_files(root.path()), before);
    assert!(journal(&host).is_empty());
}

#[test]
fn account_only_undo_keeps_the_programs_later_changes() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let prefs = folder.join("prefs.js");
    let entry = Case::new(&jane("thunderbird", Protocol::Pop)).apply(&host, &folder).unwrap().unwrap();
    let account = &entry.account;
    let number = account.trim_start_matches("account");
    let server = entry.files[0].changes.iter().find(|c| c.key == format!("mail.account.{account}.server"));
    let server = server.unwrap().after.clone().unwrap().replace('"', "");
    // Thunderbird then adds its own lines for our account, another account and an unrelated setting.
    let text = fs::read_to_string(&prefs).unwrap();
    let text = text.replace(&format!(",{account}\""), &format!(",{account},account77\""));
    let since = format!(
        "user_pref(\"mail.server.{server}.directory-rel\", \"[ProfD]Mail/pop\");\n\
         user_pref(\"mail.account.account77.server\", \"server77\");\n\
         user_pref(\"mail.server.server77.type\", \"none\");\n\
         user_pref(\"mail.openMessageBehavior.version\", {number});\n"
    );
    fs::write(&prefs, text + &since).unwrap();
    let changed = apply::undo(&host, &entry, false);
    assert!(matches!(changed, Err(apply::UndoError::FileChanged { .. })), "{changed:?}");
    let undone = apply::undo(&host, &entry, true).unwrap();
    assert_eq!(undone.kept_changes, []);
    let left = fs::read_to_string(&prefs).unwrap();
    for ours in [&format!("{account}."), &format!("{server}."), &format!(",{account}")] {
        assert!(!left.contains(ours.as_str()), "{ours}: {left}");
    }
    for theirs in ["account77\"", "server77.type", "openMessageBehavior.version"] {
        assert!(left.contains(theirs), "{theirs}");
    }
    for line in
        HEALTHY.lines().filter(|line| !line.contains("lastKey") && !line.contains("accountmanager.accounts"))
    {
        assert!(left.contains(line), "{line}");
    }
    drop(root);
}

#[test]
fn undo_keeps_and_reports_values_changed_since() {
    let (_root, host) = fake_computer();
    let without_tls = include_str!("../../../../../tests/clients/thunderbird/no-tls/prefs.js");
    let folder = thunderbird(&host, without_tls);
    let prefs = folder.join("prefs.js");
    let case = Case::new(&jane("thunderbird", Protocol::Imap));
    let entry = case.apply(&host, &folder).unwrap().unwrap();
    assert_eq!(entry.change.id(), "corrected");
    let text = fs::read_to_string(&prefs).unwrap();
    let by_hand = text.replace("socketType\", 3", "socketType\", 2");
    assert_ne!(by_hand, text);
    fs::write(&prefs, by_hand).unwrap();
    let undone = apply::undo(&host, &entry, true).unwrap();
    assert_eq!(
        undone.kept_changes.iter().map(|kept| kept.key.as_str()).collect::<Vec<_>>(),
        ["mail.server.server1.socketType"]
    );
    assert!(fs::read_to_string(&prefs).unwrap().contains("socketType\", 2"));
}

#[test]
fn chooses_the_profile_or_asks() {
    let (root, host) = fake_computer();
    let no_settings = apply::choose_target(&host, ProgramId::Thunderbird, None);
    assert!(matches!(no_settings, Err(ApplyError::NoSettings(_))), "{no_settings:?}");
    assert!(matches!(
        apply::choose_target(&host, ProgramId::Generic, None),
        Err(ApplyError::ProgramNotSupported(_))
    ));
    let base = root.path().join(".thunderbird");
    for name in ["one", "two"] {
        fs::create_dir_all(base.join(name)).unwrap();
        fs::write(base.join(name).join("prefs.js"), HEALTHY).unwrap();
    }
    let profiles =
        "[Profile0]\nName=one\nIsRelative=1\nPath=one\n[Profile1]\nName=two\nIsRelative=1\nPath=two\n";
    fs::write(base.join("profiles.ini"), profiles).unwrap();
    let several = apply::choose_target(&host, ProgramId::Thunderbird, None);
    assert!(
        matches!(&several, Err(ApplyError::SeveralProfiles(targets)) if targets.len() == 2),
        "{several:?}"
    );
    fs::write(base.join("profiles.ini"), format!("{profiles}[InstallAB]\nDefault=two\n")).unwrap();
    let targets = apply::targets(&host, ProgramId::Thunderbird).unwrap();
    assert_eq!(target_names(&targets), [("two", true, false), ("one", false, false)]);
    assert_eq!(apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap().name, "two");
    assert_eq!(
        apply::choose_target(&host, ProgramId::Thunderbird, Some(&base.join("one"))).unwrap().name,
        "one"
    );
    let other = apply::choose_target(&host, ProgramId::Thunderbird, Some(root.path()));
    assert!(matches!(other, Err(ApplyError::NotSettings(..))), "{other:?}");
}

#[test]
fn creates_profile_when_program_never_ran() {
    let (root, host) = fake_computer();
    let program = host.program_folders[0].join("thunderbird");
    fs::create_dir_all(&program).unwrap();
    fs::write(program.join("application.ini"), "").unwrap();
    let before = all_files(root.path());
    let case = Case::new(&jane("thunderbird", Protocol::Imap));
    let target = apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap();
    assert!(target.is_new);
    let prepared = apply::prepare(&host, &case.request(), &target).unwrap();
    assert_eq!(all_files(root.path()), before, "preparing a change writes nothing");
    let entry = apply::apply(&host, &case.request(), &prepared).unwrap().entry.unwrap();
    let again = apply::choose_target(&host, ProgramId::Thunderbird, None).unwrap();
    assert_eq!((again.path, again.is_new), (target.path, false));
    assert!(case.apply(&host, &chosen_path(&host)).unwrap().is_none());
    apply::undo(&host, &entry, false).unwrap();
    assert_eq!(all_files(root.path()), before);
    assert!(!root.path().join(".thunderbird").exists());
}

fn chosen_path(host: &Host) -> PathBuf {
    apply::choose_target(host, ProgramId::Thunderbird, None).unwrap().path
}

#[test]
fn updates_overriding_user_js_lines_too() {
    let (_root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let user_js = "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n";
    fs::write(folder.join("user.js"), user_js).unwrap();
    let case = Case::new(&jane("thunderbird", Protocol::Pop));
    let entry = case.apply(&host, &folder).unwrap().unwrap();
    assert_eq!(entry.files.len(), 2);
    let expected = format!("\"account1,account2,{}\"", entry.account);
    for name in ["prefs.js", "user.js"] {
        assert!(fs::read_to_string(folder.join(name)).unwrap().contains(&expected), "{name}");
    }
    apply::undo(&host, &entry, false).unwrap();
    assert_eq!(fs::read_to_string(folder.join("user.js")).unwrap(), user_js);
}

#[test]
fn eudora_that_may_be_running_is_left_alone() {
    let (root, host) = fake_computer();
    // This computer has no list of processes.
    let host = Host { running_programs: None, ..host };
    let settings = root.path().join("mail");
    fs::create_dir(&settings).unwrap();
    let ini = crate::samples::repository().join("tests/clients/eudora/healthy-pop/eudora.ini");
    fs::copy(ini, settings.join("eudora.ini")).unwrap();
    let before = all_files(root.path());
    let case = Case::new(&jane("eudora", Protocol::Imap));
    let error = case.apply(&host, &settings).unwrap_err();
    let expected = InUse { program: ProgramId::Eudora, is_certain: false };
    assert!(matches!(error, ApplyError::Running(found) if found == expected), "{error}");
    assert!(error.sentence(case.texts).starts_with("Waypost can't find out whether Eudora"));
    assert_eq!(all_files(root.path()), before);
}

#[cfg(unix)]
#[test]
fn keeps_file_mode_and_symlinks() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let prefs = folder.join("prefs.js");
    let elsewhere = root.path().join("elsewhere.js");
    fs::rename(&prefs, &elsewhere).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&elsewhere, &prefs).unwrap();
    let case = Case::new(&jane("thunderbird", Protocol::Pop));
    let entry = case.apply(&host, &folder).unwrap().unwrap();
    assert!(fs::symlink_metadata(&prefs).unwrap().file_type().is_symlink());
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let backup = &entry.files[0].before.as_ref().unwrap().backup;
    assert_eq!((mode(&elsewhere), mode(backup)), (0o640, 0o640));
    assert_eq!(backup.parent(), elsewhere.parent());
}
