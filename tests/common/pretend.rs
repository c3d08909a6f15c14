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

use crate::samples::profile;

/// The preferences of a Thunderbird with one good account.
pub const HEALTHY: &str = include_str!("../clients/thunderbird/healthy-imap/prefs.js");

/// Everything a request borrows.
pub struct Case {
    pub profile: Profile,
    pub plan: Plan,
    pub texts: Texts,
}

impl Case {
    pub fn new(answers: &Answers) -> Self {
        let profile = profile(&answers.org);
        let plan = plan(&profile, answers).unwrap();
        Self { profile, plan, texts: Texts::new("en") }
    }

    pub fn request(&self) -> Request<'_> {
        Request {
            profile: &self.profile,
            plan: &self.plan,
            texts: &self.texts,
            personality: None,
            code: None,
        }
    }

    pub fn prepare(&self, host: &Host, place: &Path) -> Result<PreparedChange, ApplyError> {
        let target = apply::choose_target(host, self.plan.program.0, Some(place))?;
        apply::prepare(host, &self.request(), &target)
    }

    pub fn apply(&self, host: &Host, place: &Path) -> Result<Option<JournalEntry>, ApplyError> {
        let prepared = self.prepare(host, place)?;
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

/// A computer on which nothing has to be safe from a power cut: in memory where that is offered.
pub fn computer() -> (tempfile::TempDir, Host) {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    let root = root.unwrap();
    let host = Host::fake(root.path());
    (root, host)
}

/// A profile folder of Thunderbird with these preferences.
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

/// Every file below a folder with its bytes, but for Waypost's own.
pub fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("data") {
                all.extend(everything(&path));
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
