//! Waypost's own folders are 0700 and its files 0600, whatever the umask and whatever they were before.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::fs::Mode;
use waypost_core::plan::account::Protocol;
use waypost_engine::host::{Host, files};
use waypost_engine::net::single_instance::{Claim, claim};

use crate::fake::{Case, HEALTHY, fake_computer, jane, thunderbird};

const ROOT: &str = "WAYPOST_TEST_UMASK_ROOT";
const MASK: &str = "WAYPOST_TEST_UMASK";

/// Not a test of its own: the umask is that of the whole process, so the test below starts this in another.
#[test]
fn child_process_writes_everything() {
    let (Some(root), Ok(mask)) = (std::env::var_os(ROOT), std::env::var(MASK)) else { return };
    rustix::process::umask(Mode::from_raw_mode(u32::from_str_radix(&mask, 8).unwrap()));
    let host = Host::fake(Path::new(&root));
    let folder = host.home.clone().unwrap().join(".thunderbird/abcd1234.default-release");
    Case::new(&jane("thunderbird", Protocol::Pop)).apply(&host, &folder).unwrap().unwrap();
    files::write_state(&host.data.clone().unwrap(), "answers.json", b"{}").unwrap();
    let Claim::Instance(instance) = claim(&host, None) else { panic!("not the first") };
    instance.listen(|| {});
    // The process ends here, so that the socket stays.
    std::process::exit(0);
}

fn modes(folder: &Path, found: &mut BTreeMap<PathBuf, (bool, u32)>) {
    let meta = fs::metadata(folder).unwrap();
    found.insert(folder.to_owned(), (meta.is_dir(), meta.permissions().mode() & 0o777));
    if meta.is_dir() {
        for entry in fs::read_dir(folder).unwrap() {
            modes(&entry.unwrap().path(), found);
        }
    }
}

#[test]
fn own_folders_and_files_are_private_under_every_umask() {
    for mask in ["000", "022", "077"] {
        for existing in [false, true] {
            let (root, host) = fake_computer();
            let profile = thunderbird(&host, HEALTHY);
            let prefs = profile.join("prefs.js");
            fs::set_permissions(&prefs, fs::Permissions::from_mode(0o640)).unwrap();
            let data = host.data.clone().unwrap();
            if existing {
                fs::create_dir_all(data.join("journal")).unwrap();
                for folder in [data.clone(), data.join("journal")] {
                    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
                }
            }
            let child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "umask::child_process_writes_everything", "--nocapture"])
                .env(ROOT, root.path())
                .env(MASK, mask)
                .output()
                .unwrap();
            assert!(child.status.success(), "{child:?}");
            let mut found = BTreeMap::new();
            modes(&data, &mut found);
            assert!(found.len() >= 5, "{found:?}");
            for (path, (is_folder, mode)) in found {
                let expected = if is_folder { 0o700 } else { 0o600 };
                assert_eq!(mode, expected, "umask {mask}, {existing}: {}", path.display());
            }
            let mut found = BTreeMap::new();
            modes(&profile, &mut found);
            for (path, (is_folder, mode)) in found {
                assert!(is_folder || mode == 0o640, "umask {mask}: {} has {mode:o}", path.display());
            }
        }
    }
}

#[test]
fn folder_of_another_user_is_refused() {
    let (root, host) = fake_computer();
    let folder = thunderbird(&host, HEALTHY);
    let data = host.data.clone().unwrap();
    fs::create_dir(&data).unwrap();
    if std::os::unix::fs::chown(&data, Some(54_321), None).is_err() {
        // Only root can give a folder away.
        return;
    }
    let applied = Case::new(&jane("thunderbird", Protocol::Pop)).apply(&host, &folder);
    assert!(matches!(applied, Err(waypost_engine::apply::ApplyError::NoJournal(_))), "{applied:?}");
    assert!(files::write_state(&data, "answers.json", b"{}").is_err());
    assert_eq!(fs::read_to_string(folder.join("prefs.js")).unwrap(), HEALTHY);
    assert_eq!(fs::read_dir(&data).unwrap().count(), 0);
    drop(root);
}
