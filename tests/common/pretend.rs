//! A pretended computer with a Thunderbird profile, and an account applied to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use waypost_core::formats::Request;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::{Plan, plan};
use waypost_core::text::Texts;
use waypost_engine::apply::{self, ApplyError, JournalEntry, PreparedChange};
use waypost_engine::host::Host;

use crate::samples::{english, profile};

/// Preferences of Thunderbird with one account without faults.
pub const HEALTHY: &str = include_str!("../clients/thunderbird/healthy-imap/prefs.js");

/// Owns the values a request borrows.
pub struct Case {
    pub profile: Profile,
    pub plan: Plan,
    pub texts: &'static Texts,
}

impl Case {
    pub fn new(answers: &Answers) -> Self {
        let profile = profile(&answers.org);
        let plan = plan(&profile, answers).unwrap();
        Self { profile, plan, texts: english() }
    }

    pub fn request(&self) -> Request<'_> {
        Request { profile: &self.profile, plan: &self.plan, texts: self.texts, personality: None, code: None }
    }

    pub fn prepare(&self, host: &Host, path: &Path) -> Result<PreparedChange, ApplyError> {
        let target = apply::choose_target(host, self.plan.program.0, Some(path))?;
        apply::prepare(host, &self.request(), &target)
    }

    pub fn apply(&self, host: &Host, path: &Path) -> Result<Option<JournalEntry>, ApplyError> {
        let prepared = self.prepare(host, path)?;
        Ok(apply::apply(host, &self.request(), &prepared)?.entry)
    }
}

pub fn jane(program: &str, protocol: Protocol) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(protocol),
        network: Some(NetworkLocation::Both),
        leave_on_server: if protocol == Protocol::Pop { "7".into() } else { String::new() },
        ..Answers::default()
    }
}

/// Returns a pretended computer and its root folder. The folder is in memory if possible, which makes the many
/// synchronised writes fast.
pub fn fake_computer() -> (tempfile::TempDir, Host) {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let root = root.unwrap();
    let host = Host::fake(root.path());
    (root, host)
}

/// Creates a Thunderbird profile with these preferences. Returns its folder.
pub fn thunderbird(host: &Host, prefs: &str) -> PathBuf {
    let base = host.home.clone().unwrap().join(".thunderbird");
    let folder = base.join("abcd1234.default-release");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        base.join("profiles.ini"),
        "[Profile0]\nName=default-release\nIsRelative=1\nPath=abcd1234.default-release\n",
    )
    .unwrap();
    fs::write(folder.join("prefs.js"), prefs).unwrap();
    folder
}

/// Returns the files below a folder with their contents, without Waypost's own data.
pub fn all_files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("data") {
                all.extend(all_files(&path));
            }
        } else {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}

pub fn journal(host: &Host) -> Vec<JournalEntry> {
    apply::undoable_changes(host).unwrap()
}
