//! A folder of Waypost's own is used only if nobody else can change it: neither the folder, nor a link on the way
//! to it, nor the folder that one of them lies in.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown, lchown, symlink};
use std::path::{Path, PathBuf};

use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::apply::{self, ApplyError};
use waypost_engine::host::change_lock::ChangeLock;
use waypost_engine::host::{Host, files};
use waypost_engine::net::single_instance::{Claim, claim};

use crate::fake::{Case, HEALTHY, all_files, fake_computer, jane, journal, thunderbird};

const STRANGER: u32 = 54_321;

/// A computer whose journal has a change that can be undone, and whose data folder has saved answers.
struct Computer {
    root: tempfile::TempDir,
    host: Host,
    profile: PathBuf,
}

impl Computer {
    fn new() -> Self {
        let (root, host) = fake_computer();
        let profile = thunderbird(&host, HEALTHY);
        Case::new(&jane("thunderbird", Protocol::Pop)).apply(&host, &profile).unwrap().unwrap();
        files::write_state(host.data.as_ref().unwrap(), "answers.json", b"{}").unwrap();
        Self { root, host, profile }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Makes a folder that everybody can write into.
    fn shared(&self) -> PathBuf {
        let shared = self.path("shared");
        fs::create_dir(&shared).unwrap();
        set_mode(&shared, 0o777);
        shared
    }

    /// Moves the data folder, and names it differently.
    fn move_data(&mut self, to: &Path, named: PathBuf) {
        fs::rename(self.path("data"), to).unwrap();
        self.host.data = Some(named);
    }

    fn assert_used(&self, case: &str) {
        let changes = journal(&self.host);
        assert_eq!(changes.len(), 1, "{case}");
        assert!(apply::passed_over(&self.host).unwrap().is_empty(), "{case}");
        let data = self.host.data.as_ref().unwrap();
        assert_eq!(files::read_state(data, "answers.json", 100).unwrap(), b"{}", "{case}");
        assert!(matches!(claim(&self.host, None), Claim::Instance(_)), "{case}");
        apply::undo(&self.host, &changes[0], false).unwrap();
        assert_eq!(fs::read_to_string(self.profile.join("prefs.js")).unwrap(), HEALTHY, "{case}");
    }

    fn assert_refused(&self, case: &str, is_journal_only: bool) {
        let texts = Texts::new("en");
        let says_why = |words: &str| {
            assert!(words.contains("other people can change"), "{case}: {words}");
            assert!(words.contains("let only yourself and administrators write there"), "{case}: {words}");
        };
        let before = all_files(self.root.path());
        assert!(journal(&self.host).is_empty(), "{case}");
        let passed_over = apply::passed_over(&self.host).unwrap();
        assert_eq!(passed_over.len(), 1, "{case}: {passed_over:?}");
        says_why(&passed_over[0].sentence(&texts));
        let other = Answers { username: "asmith".into(), ..jane("thunderbird", Protocol::Pop) };
        let applied = Case::new(&other).apply(&self.host, &self.profile);
        let Err(error @ ApplyError::NoJournal(_)) = applied else { panic!("{case}: {applied:?}") };
        says_why(&error.sentence(&texts));
        if !is_journal_only {
            let data = self.host.data.as_ref().unwrap();
            assert!(ChangeLock::take(&self.host).is_err(), "{case}");
            assert!(matches!(claim(&self.host, None), Claim::NoInstance), "{case}");
            says_why(&texts.io_error(&files::read_state(data, "answers.json", 100).unwrap_err()));
            says_why(&texts.io_error(&files::write_state(data, "answers.json", b"[]").unwrap_err()));
        }
        assert!(all_files(self.root.path()) == before, "{case}");
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn own_folder_that_others_can_change_is_refused() {
    let is_root = rustix::process::geteuid().is_root();
    for name in ["data", "data/journal"] {
        for (mode, owner, group) in [
            (0o777, None, None),
            (0o702, None, None),
            (0o770, None, Some(STRANGER)),
            (0o700, Some(STRANGER), None),
        ] {
            if !is_root && (owner.is_some() || group.is_some()) {
                continue;
            }
            let computer = Computer::new();
            set_mode(&computer.path(name), mode);
            chown(computer.path(name), owner, group).unwrap();
            let case = format!("{name} {mode:o} {owner:?} {group:?}");
            computer.assert_refused(&case, name != "data");
        }
    }
    for name in ["data", "data/journal"] {
        for mode in [0o755, 0o750, 0o500] {
            let computer = Computer::new();
            set_mode(&computer.path(name), mode);
            if mode != 0o500 || is_root {
                computer.assert_used(&format!("{name} {mode:o}"));
            }
        }
    }
}

#[test]
fn own_folder_behind_a_link_that_others_can_change_is_refused() {
    let is_root = rustix::process::geteuid().is_root();
    let mut computer = Computer::new();
    let shared = computer.shared();
    computer.move_data(&shared.join("data"), shared.join("data"));
    computer.assert_refused("a folder in a shared one", false);

    for (case, link, rest) in [("a link", "real/data", ""), ("a link to a folder above", "real", "data")] {
        let mut computer = Computer::new();
        let shared = computer.shared();
        fs::create_dir(computer.path("real")).unwrap();
        symlink(computer.path(link), shared.join("link")).unwrap();
        computer.move_data(&computer.path("real/data"), shared.join("link").join(rest));
        computer.assert_refused(case, false);
    }

    let computer = Computer::new();
    let shared = computer.shared();
    fs::rename(computer.path("data/journal"), computer.path("real")).unwrap();
    symlink(computer.path("real"), shared.join("link")).unwrap();
    symlink(shared.join("link"), computer.path("data/journal")).unwrap();
    computer.assert_refused("a link to a link", true);

    if is_root {
        let mut computer = Computer::new();
        symlink(computer.path("real"), computer.path("link")).unwrap();
        lchown(computer.path("link"), Some(STRANGER), None).unwrap();
        computer.move_data(&computer.path("real"), computer.path("link"));
        computer.assert_refused("a link of another user", false);
    }
}

/// The home folder, or a folder in it, is a link to another disk on many computers.
#[test]
fn own_folder_behind_an_own_link_is_used() {
    for (case, link, rest) in [("the folder", "disk/data", ""), ("a folder above", "disk", "data")] {
        let mut computer = Computer::new();
        fs::create_dir(computer.path("disk")).unwrap();
        symlink(computer.path(link), computer.path("link")).unwrap();
        computer.move_data(&computer.path("disk/data"), computer.path("link").join(rest));
        computer.assert_used(case);
    }
    let computer = Computer::new();
    fs::rename(computer.path("data/journal"), computer.path("disk")).unwrap();
    symlink("../disk", computer.path("data/journal")).unwrap();
    computer.assert_used("the journal");
    // In a folder such as /tmp nobody replaces what belongs to somebody else.
    let mut computer = Computer::new();
    let sticky = computer.shared();
    set_mode(&sticky, 0o1777);
    symlink(computer.path("disk"), sticky.join("link")).unwrap();
    computer.move_data(&computer.path("disk"), sticky.join("link"));
    computer.assert_used("a link in a sticky folder");
}
