//! Around Waypost's own folders somebody has put links, pipes and folders that others can write. What is refused is
//! refused before anything is made, and a dry run says it too.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use waypost::cli::{self, Outcome};
use waypost_engine::host::Host;

use crate::command::run_on;
use crate::fake::{HEALTHY, thunderbird};

/// A computer whose data folder is `up/share/waypost`.
struct Computer {
    root: tempfile::TempDir,
    host: Host,
    profile: PathBuf,
}

impl Computer {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let mut host = Host::fake(root.path());
        host.data = Some(root.path().join("up/share/waypost"));
        let profile = thunderbird(&host, HEALTHY);
        Self { root, host, profile }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn make(&self, name: &str, mode: u32) {
        fs::create_dir_all(self.path(name)).unwrap();
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    fn link(&self, name: &str, target: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        symlink(self.path(target), self.path(name)).unwrap();
    }

    fn pipe(&self, name: &str) {
        let status = std::process::Command::new("mkfifo").arg(self.path(name)).status();
        assert!(status.unwrap().success());
    }

    fn run(&self, words: &[&str]) -> Outcome {
        run_on(&self.host, words, b"")
    }

    /// Everything in the home folder: kind and mode, where a link leads, and what is in a file.
    fn everything(&self) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
        fn add(folder: &Path, all: &mut BTreeMap<PathBuf, (u32, Vec<u8>)>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let meta = fs::symlink_metadata(&path).unwrap();
                let contents = match &meta {
                    link if link.is_symlink() => {
                        fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
                    }
                    file if file.is_file() => fs::read(&path).unwrap(),
                    _ => Vec::new(),
                };
                all.insert(path.clone(), (meta.mode(), contents));
                if meta.is_dir() {
                    add(&path, all);
                }
            }
        }
        let mut all = BTreeMap::new();
        add(self.root.path(), &mut all);
        all
    }
}

/// Makes the surroundings of one case.
type Change = fn(&Computer);

/// Surroundings in which Waypost's lock is refused.
const NO_LOCK: &[(&str, Change)] = &[
    ("no data folder in a shared one", |c| c.make("up/share", 0o777)),
    ("no data folder two below a shared one", |c| c.make("up", 0o777)),
    ("no data folder in a shared one below a missing one", |c| {
        c.make("real", 0o777);
        c.link("up", "real");
    }),
    ("a shared data folder", |c| c.make("up/share/waypost", 0o777)),
    ("a data folder in a shared one", |c| {
        c.make("up/share/waypost", 0o700);
        c.make("up/share", 0o777);
    }),
    ("a file as the data folder", |c| {
        c.make("up/share", 0o755);
        fs::write(c.path("up/share/waypost"), "").unwrap();
    }),
    ("a file above the data folder", |c| fs::write(c.path("up"), "").unwrap()),
    ("a link to nowhere as the data folder", |c| c.link("up/share/waypost", "nowhere")),
    ("a link to nowhere above the data folder", |c| c.link("up", "nowhere")),
    ("a link to a missing folder in a shared one", |c| {
        c.make("shared", 0o777);
        c.link("up/share", "shared/mine");
    }),
    ("a link to itself", |c| c.link("up/share/waypost", "up/share/waypost")),
    ("a link to a shared folder", |c| {
        c.make("shared", 0o777);
        c.link("up/share/waypost", "shared");
    }),
    ("a link in a shared folder", |c| {
        c.make("shared", 0o777);
        c.make("real", 0o700);
        c.link("shared/link", "real");
        c.link("up/share/waypost", "shared/link");
    }),
    ("a pipe as the lock", |c| {
        c.make("up/share/waypost", 0o700);
        c.pipe("up/share/waypost/changes.lock");
    }),
    ("a link as the lock", |c| {
        fs::write(c.path("victim"), "mine").unwrap();
        c.link("up/share/waypost/changes.lock", "victim");
    }),
    ("a link to nowhere as the lock", |c| c.link("up/share/waypost/changes.lock", "nowhere")),
    ("a folder as the lock", |c| c.make("up/share/waypost/changes.lock", 0o700)),
];

/// Surroundings in which only the journal is refused.
const NO_JOURNAL: &[(&str, Change)] = &[
    ("a shared journal", |c| c.make("up/share/waypost/journal", 0o777)),
    ("a file as the journal", |c| {
        c.make("up/share/waypost", 0o700);
        fs::write(c.path("up/share/waypost/journal"), "").unwrap();
    }),
    ("a pipe as the journal", |c| {
        c.make("up/share/waypost", 0o700);
        c.pipe("up/share/waypost/journal");
    }),
    ("a link to nowhere as the journal", |c| c.link("up/share/waypost/journal", "nowhere")),
    ("a link to a shared folder as the journal", |c| {
        c.make("shared", 0o777);
        c.link("up/share/waypost/journal", "shared");
    }),
];

/// Surroundings that are fine.
const FINE: &[(&str, Change)] = &[
    ("nothing yet", |_| ()),
    ("folders that others can only read", |c| c.make("up/share", 0o755)),
    ("a read-only data folder", |c| c.make("up/share/waypost", 0o500)),
    ("a link to an own folder", |c| {
        c.make("real", 0o755);
        c.link("up/share", "real");
    }),
    ("a link to a folder that lies in an own one", |c| {
        c.make("disk/data", 0o700);
        c.link("up/share/waypost", "disk/data");
    }),
    ("an old lock", |c| {
        c.make("up/share/waypost", 0o700);
        fs::write(c.path("up/share/waypost/changes.lock"), "").unwrap();
    }),
];

/// The sentences of a failure. A dry run that shows the change has the same, without the name before all of them.
fn reason(outcome: &Outcome) -> String {
    outcome.messages.replace("waypost: ", "")
}

#[test]
fn dry_run_refuses_what_the_run_refuses_and_a_refused_run_makes_nothing() {
    let refused = NO_LOCK.iter().chain(NO_JOURNAL).map(|case| (case, true));
    for ((what, change), is_refused) in refused.chain(FINE.iter().map(|case| (case, false))) {
        for undo in [false, true] {
            let computer = Computer::new();
            change(&computer);
            let profile = computer.profile.display().to_string();
            let words: &[&str] = if undo {
                &["apply", "--undo"]
            } else {
                &[
                    "apply",
                    "--org",
                    "caltech-imss",
                    "--username",
                    "jdoe",
                    "--name",
                    "J",
                    "--profile",
                    &profile,
                ]
            };
            let words = if undo { words.to_vec() } else { [words, &["--program", "thunderbird"]].concat() };
            let before = computer.everything();
            let dry = computer.run(&[&words[..], &["--dry-run"]].concat());
            assert!(computer.everything() == before, "{what}: a dry run wrote something");
            let real = computer.run(&words);
            assert_eq!(dry.code, real.code, "{what} {words:?}: {dry:?} {real:?}");
            if is_refused {
                assert_eq!(real.code, cli::EXTERNAL_FAILURE, "{what} {words:?}: {real:?}");
                assert_eq!(reason(&dry), reason(&real), "{what} {words:?}");
                assert!(!real.messages.is_empty(), "{what}");
                assert!(computer.everything() == before, "{what} {words:?}: a refused run made something");
            } else if undo {
                assert_eq!(reason(&dry), reason(&real), "{what}");
            } else {
                assert_eq!(real.code, cli::SUCCESS, "{what}: {real:?}");
            }
        }
    }
}

/// A Eudora file with a port that does not fit, which is repairable.
const INI: &str = "[Settings]\r\nRealName=Jane\r\nPOPAccount=jane@imap.caltech.edu\r\n\
    ReturnAddress=jane@caltech.edu\r\nSMTPServer=smtp-server.its.caltech.edu\r\nUsesIMAP=1\r\n";

#[test]
fn settings_change_only_under_the_lock() {
    for (what, change) in NO_LOCK {
        let computer = Computer::new();
        change(&computer);
        let (ini, new) = (computer.path("eudora.ini"), computer.path("new.ini"));
        fs::write(&ini, INI).unwrap();
        let (at, new) = (ini.display().to_string(), new.display().to_string());
        let jane = ["--org", "caltech-imss", "--username", "jdoe", "--name", "J", "--program", "eudora"];
        let export = |target| [&["export", "--format", "eudora-ini", "-o", target][..], &jane].concat();
        let before = computer.everything();
        let into = [&export(&at)[..], &["--into", &at]].concat();
        for words in [&["check", "--fix", &at][..], &["check", "--fix", &at, "-o", &new], &export(&at), &into]
        {
            let outcome = computer.run(words);
            assert_eq!(outcome.code, cli::EXTERNAL_FAILURE, "{what} {words:?}: {outcome:?}");
            assert!(outcome.messages.contains("could not use its lock"), "{what} {words:?}: {outcome:?}");
            assert!(computer.everything() == before, "{what} {words:?}");
        }
        // A file that does not exist has no settings to lose.
        let outcome = computer.run(&export(&new));
        assert_eq!(outcome.code, cli::SUCCESS, "{what}: {outcome:?}");
        assert!(Path::new(&new).is_file(), "{what}");
    }
}
