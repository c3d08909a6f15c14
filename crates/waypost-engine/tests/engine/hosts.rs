//! Finds Thunderbird profiles on pretended computers, and recognises running programs by their lock.

use std::fs;
use std::path::{Path, PathBuf};

use waypost_engine::host::running::RunState;
use waypost_engine::host::{Host, Platform, running, thunderbird};

fn write_file(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const USED: &str = "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n";

/// Creates two profiles as Thunderbird's first start does. The one marked as the default is not the one it uses.
fn create_profiles(base: &Path, folder: &str) {
    let text = format!(
        "# written by hand\r\n[General]\r\nStartWithLastProfile=1\r\nVersion=2\r\n\r\n; old\r\n[Profile1]\r\n\
         Name=default\r\nIsRelative=1\r\nPath={folder}a.default\r\nDefault=1\r\n\r\n[Profile0]\r\n\
         Name=default-esr\r\nIsRelative=1\r\nPath={folder}b.default-esr\r\n\r\n\
         [InstallFDC34C9F024745EB]\r\nDefault={folder}b.default-esr\r\nLocked=1\r\n"
    );
    write_file(base.join("profiles.ini"), &text);
    write_file(base.join(folder).join("a.default/times.json"), "{}");
    write_file(base.join(folder).join("b.default-esr/prefs.js"), USED);
    write_file(base.join(folder).join("b.default-esr/user.js"), "");
}

fn found_profiles(host: &Host) -> Vec<(String, bool, bool, bool)> {
    let profiles = thunderbird::profiles(host).into_iter();
    profiles.map(|p| (p.name, p.is_default, p.is_used, p.has_user_js)).collect()
}

fn expected_profiles() -> Vec<(String, bool, bool, bool)> {
    vec![("default".into(), false, false, false), ("default-esr".into(), true, true, true)]
}

#[test]
fn finds_profiles_on_every_system() {
    for (platform, base, folder) in [
        (Platform::Linux, ".thunderbird", ""),
        (Platform::Linux, ".var/app/org.mozilla.Thunderbird/.thunderbird", ""),
        (Platform::Linux, ".var/app/org.mozilla.thunderbird/.thunderbird", ""),
        (Platform::Linux, "snap/thunderbird/common/.thunderbird", ""),
        (Platform::Linux, ".icedove", ""),
        (Platform::Mac, "Library/Thunderbird", "Profiles/"),
        (Platform::Windows, "AppData/Roaming/Thunderbird", "Profiles/"),
        (
            Platform::Windows,
            "AppData/Local/Packages/MozillaThunderbird_x/LocalCache/Roaming/Thunderbird",
            "Profiles/",
        ),
    ] {
        let root = tempfile::tempdir().unwrap();
        let mut host = Host::fake(root.path());
        host.platform = platform;
        if platform == Platform::Windows {
            host.roaming = Some(root.path().join("AppData/Roaming"));
            host.local = Some(root.path().join("AppData/Local"));
        }
        assert_eq!(found_profiles(&host), [], "{base}");
        create_profiles(&root.path().join(base), folder);
        assert_eq!(found_profiles(&host), expected_profiles(), "{base}");
    }
}

#[test]
fn chooses_the_default_profile_as_thunderbird_does() {
    let profile = |n: u8, more: &str| format!("[Profile{n}]\nName=p{n}\nIsRelative=1\nPath=p{n}\n{more}\n");
    let (one, two) = (profile(0, ""), profile(1, "Default=1"));
    for (profiles, installs, expected) in [
        (one.clone(), "", Some("p0")),
        (format!("{one}{two}"), "", Some("p1")),
        (format!("{one}{two}[InstallA]\nDefault=p0\n"), "", Some("p0")),
        (format!("{one}{two}[InstallA]\nDefault=p0\n[InstallB]\nDefault=p0\n"), "", Some("p0")),
        (format!("{one}{two}[InstallA]\nDefault=p0\n[InstallB]\nDefault=p1\n"), "", None),
        (format!("{one}{two}[InstallA]\nDefault=gone\n"), "", Some("p1")),
        (format!("{one}{two}"), "[A]\nDefault=p0\nLocked=1\n", Some("p0")),
        (format!("{one}{}", profile(1, "")), "", None),
    ] {
        let root = tempfile::tempdir().unwrap();
        let base = root.path().join(".thunderbird");
        for folder in ["p0", "p1"] {
            fs::create_dir_all(base.join(folder)).unwrap();
        }
        write_file(base.join("profiles.ini"), &profiles);
        write_file(base.join("installs.ini"), installs);
        let found = thunderbird::profiles(&Host::fake(root.path()));
        let default: Vec<&str> = found.iter().filter(|p| p.is_default).map(|p| p.name.as_str()).collect();
        assert_eq!(default, expected.into_iter().collect::<Vec<_>>(), "{profiles}{installs}");
    }
}

#[test]
fn handles_absolute_paths_missing_folders_and_symlinks() {
    let root = tempfile::tempdir().unwrap();
    let distant = root.path().join("far/away");
    write_file(distant.join("prefs.js"), USED);
    let base = root.path().join(".thunderbird");
    let text = format!(
        "\u{FEFF}[Profile0]\nName=Jörg\nIsRelative=0\nPath={}\n[Profile1]\nName=lost\nIsRelative=1\nPath=lost\n\
         [ProfileX]\nPath=x\n[Profile2]\nName=no path\n",
        distant.display()
    );
    write_file(base.join("profiles.ini"), &text);
    let host = Host::fake(root.path());
    let once = thunderbird::profiles(&host);
    assert_eq!(once.len(), 1);
    assert_eq!((once[0].name.as_str(), &once[0].folder, once[0].is_used), ("Jörg", &distant, true));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&base, root.path().join(".icedove")).unwrap();
        assert_eq!(thunderbird::profiles(&host), once);
    }
    write_file(base.join("profiles.ini"), "no ini");
    assert_eq!(thunderbird::profiles(&host), []);
}

#[cfg(unix)]
mod locks {
    use super::*;
    use crate::lock_holder::hold;

    #[test]
    fn only_the_lock_means_running() {
        let root = tempfile::tempdir().unwrap();
        let profile = root.path();
        assert_eq!(running::thunderbird_state(profile), RunState::NotRunning);
        std::os::unix::fs::symlink("127.0.1.1:+4711", profile.join("lock")).unwrap();
        write_file(profile.join(".parentlock"), "");
        assert_eq!(running::thunderbird_state(profile), RunState::NotRunning);

        let mut holder = hold(&profile.join(".parentlock"));
        assert_eq!(running::thunderbird_state(profile), RunState::Running);
        holder.end();
        assert_eq!(running::thunderbird_state(profile), RunState::NotRunning);
    }

    #[test]
    fn unreadable_lock_is_unknown() {
        let root = tempfile::tempdir().unwrap();
        // Tests may run as root, which can open every file. A folder cannot be opened for writing even by root.
        fs::create_dir(root.path().join(".parentlock")).unwrap();
        assert_eq!(running::thunderbird_state(root.path()), RunState::Unknown);
    }
}

#[test]
fn finds_running_eudora_on_every_system() {
    let root = tempfile::tempdir().unwrap();
    for platform in [Platform::Linux, Platform::Windows, Platform::Mac] {
        for (names, state) in [
            (Some(vec!["eudora.exe".to_owned()]), RunState::Running),
            (Some(vec!["explorer.exe".to_owned()]), RunState::NotRunning),
            // The computer has none of the commands and no list of processes.
            (None, RunState::Unknown),
        ] {
            let host = Host { platform, running_programs: names, ..Host::fake(root.path()) };
            assert_eq!(running::eudora_state(&host), state, "{platform:?}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn this_computer_lists_its_programs() {
    assert_eq!(running::eudora_state(&Host::this_computer()), RunState::NotRunning);
}

#[test]
fn reads_only_server_names_from_the_password_store() {
    let root = tempfile::tempdir().unwrap();
    assert!(running::saved_logins(root.path()).is_empty());
    let json = r#"{"nextId":3,"logins":[{"id":1,"hostname":"imap://imap.example.org","httpRealm":"imap://imap.example.org","encryptedPassword":"MDIEEPgAAAAA"},{"hostname":"https://example.org"},{"hostname":"SMTP://x"},{"hostname":"smtp://Smtp.Example.org"}]}"#;
    write_file(root.path().join("logins.json"), json);
    // The database stores values without separators, so the text after a name may look like a part of it.
    let origin = "mailbox://pop.example.org";
    let long = "\u{1}".repeat((1 << 16) - 10);
    write_file(
        root.path().join("logins.db"),
        &format!("SQLite{long}{origin}{origin}MDIEEPgAAAAA\u{2}imap://lone.example.orgMDIE"),
    );
    assert_eq!(
        running::saved_logins(root.path()),
        ["imap://imap.example.org", "mailbox://pop.example.org", "smtp://smtp.example.org"]
    );
}
