//! What a write keeps of the file it replaces, and what it never replaces.

#![cfg(unix)]

use std::fs;
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use waypost_engine::host::Host;
use waypost_engine::host::files::{self, SPECIAL_FILE};

use crate::fake::{Case, HEALTHY, fake_computer, jane, thunderbird};

/// Every way to write to a path that a person can name.
type Writer = (&'static str, fn(&Host, &Path) -> io::Result<()>);

const WRITERS: &[Writer] = &[
    ("write", |host, path| files::write(host, path, b"new").map(drop)),
    ("write_known", |host, path| {
        let before = files::read_if_present(path, 100)?;
        files::write_known(host, path, before.as_deref(), b"new").map(drop).map_err(io::Error::other)
    }),
    ("write_known, unread", |host, path| {
        files::write_known(host, path, Some(b""), b"new").map(drop).map_err(io::Error::other)
    }),
    ("create", |_, path| files::create(path, b"new")),
    ("replace", |_, path| files::replace(path, b"new")),
    ("write_generated", |_, path| files::write_generated(path, b"new")),
    ("write_state", |_, path| {
        files::write_state(path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap(), b"new")
    }),
    ("replace_with_finished", |host, path| {
        let finished = path.with_file_name("finished.part");
        fs::write(&finished, "new")?;
        let written = files::replace_with_finished(host, &finished, path).map(drop);
        if written.is_err() {
            fs::remove_file(finished)?;
        }
        written
    }),
];

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Pipes, sockets, devices and open files of a process: themselves and links to them.
fn special_files(folder: &Path, open: &fs::File) -> Vec<PathBuf> {
    let in_folder = |name: &str| folder.join(name);
    let make = |program: &str, arguments: &[&str]| {
        Command::new(program).args(arguments).current_dir(folder).status().unwrap().success()
    };
    assert!(make("mkfifo", &["pipe"]));
    drop(std::os::unix::net::UnixListener::bind(in_folder("socket")).unwrap());
    let mut special = vec![in_folder("pipe"), in_folder("socket")];
    // Only root can make a device.
    if make("mknod", &["device", "c", "1", "3"]) {
        special.push(in_folder("device"));
    }
    for (name, target) in [
        ("link-to-pipe", in_folder("pipe")),
        ("link-to-device", "/dev/null".into()),
        ("link-to-open-file", format!("/dev/fd/{}", open.as_raw_fd()).into()),
    ] {
        symlink(target, in_folder(name)).unwrap();
        special.push(in_folder(name));
    }
    special
}

#[test]
fn special_files_are_never_replaced() {
    let root = tempfile::tempdir().unwrap();
    let host = Host::fake(root.path());
    let folder = root.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let opened = root.path().join("opened");
    fs::write(&opened, "log\n").unwrap();
    let open = fs::OpenOptions::new().append(true).open(&opened).unwrap();
    for path in special_files(&folder, &open) {
        let before = names(&folder);
        let state = |path: &Path| {
            let meta = fs::symlink_metadata(path).unwrap();
            (meta.ino(), meta.file_type())
        };
        let was = state(&path);
        for (name, write) in WRITERS {
            let written = write(&host, &path);
            let case = format!("{name} {}: {written:?}", path.display());
            assert!(written.is_err(), "{case}");
            assert_eq!(state(&path), was, "{case}");
            assert_eq!(names(&folder), before, "{case}");
            assert_eq!(fs::read_to_string(&opened).unwrap(), "log\n", "{case}");
        }
        // What a person can name gets the sentence.
        let error = files::write(&host, &path, b"new").unwrap_err();
        assert_eq!(error.kind(), SPECIAL_FILE, "{}", path.display());
    }
    for path in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        let error = files::write(&host, Path::new(path), b"new").unwrap_err();
        assert_eq!(error.kind(), SPECIAL_FILE, "{path}");
    }
}

#[test]
fn links_are_followed_or_refused_and_never_replaced() {
    for (name, write) in WRITERS {
        for is_dangling in [false, true] {
            let root = tempfile::tempdir().unwrap();
            let host = Host::fake(root.path());
            let (folder, file) = (root.path().join("folder"), root.path().join("file"));
            fs::create_dir(&folder).unwrap();
            let link = folder.join("link");
            symlink(&file, &link).unwrap();
            if !is_dangling {
                fs::write(&file, "old").unwrap();
            }
            let written = write(&host, &link);
            let case = format!("{name}, dangling: {is_dangling}, {written:?}");
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "{case}");
            assert_eq!(names(&folder), ["link"], "{case}");
            let expected = if written.is_ok() { Some("new") } else { Some("old").filter(|_| !is_dangling) };
            assert_eq!(fs::read_to_string(&file).ok().as_deref(), expected, "{case}");
        }
    }
}

/// An access list: the user reads and writes, user 1234 reads, the group and others may nothing.
#[cfg(target_os = "linux")]
fn access_list() -> Vec<u8> {
    let mut bytes = 2_u32.to_le_bytes().to_vec();
    for (tag, permissions, id) in
        [(1_u16, 6_u16, u32::MAX), (2, 4, 1234), (4, 0, u32::MAX), (16, 4, u32::MAX), (32, 0, u32::MAX)]
    {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(permissions.to_le_bytes());
        bytes.extend(id.to_le_bytes());
    }
    bytes
}

#[cfg(target_os = "linux")]
#[test]
fn extended_attributes_are_kept() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let attributes: [(&str, Vec<u8>); 3] = [
        ("user.empty", Vec::new()),
        ("user.origin", b"https://example.org".to_vec()),
        ("system.posix_acl_access", access_list()),
    ];
    let in_place = ["write", "write_known", "replace", "write_generated", "replace_with_finished"];
    for (name, write) in WRITERS.iter().filter(|(name, _)| in_place.contains(name)) {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let path = folder.path().join("prefs.js");
        fs::write(&path, "old").unwrap();
        let is_supported =
            |(name, value): &&(&str, Vec<u8>)| setxattr(&path, *name, value, XattrFlags::empty()).is_ok();
        let supported: Vec<_> = attributes.iter().filter(is_supported).collect();
        write(&host, &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        // The copy is as private as the file.
        for entry in fs::read_dir(folder.path()).unwrap() {
            for (attribute, value) in &supported {
                let mut found = vec![0; 1000];
                let length = getxattr(entry.as_ref().unwrap().path(), *attribute, &mut found).unwrap();
                assert_eq!(found[..length], value[..], "{name} {attribute}");
            }
        }
    }
}

#[test]
fn owner_group_and_mode_are_kept() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let in_place = ["write", "write_known", "replace", "write_generated", "replace_with_finished"];
    for (name, write) in WRITERS.iter().filter(|(name, _)| in_place.contains(name)) {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let path = folder.path().join("prefs.js");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        chown(&path, Some(NOBODY), Some(FOREIGN)).unwrap();
        write(&host, &path).unwrap();
        for entry in fs::read_dir(folder.path()).unwrap() {
            let meta = entry.unwrap().metadata().unwrap();
            assert_eq!((meta.uid(), meta.gid(), meta.mode() & 0o7777), (NOBODY, FOREIGN, 0o664), "{name}");
        }
    }
}

/// A user without rights, and a group that the user is not in.
const NOBODY: u32 = 65534;
const FOREIGN: u32 = 12345;

const FILE: &str = "WAYPOST_TEST_OUTPUT_FILE";

/// Not a test of its own: the test below starts it as another user.
#[test]
fn child_process_writes_as_nobody() {
    let Some(path) = std::env::var_os(FILE).map(PathBuf::from) else { return };
    let host = Host::fake(path.parent().unwrap());
    assert_eq!(files::replacement_notes(&path).unwrap().len(), 1);
    match files::write(&host, &path, b"new") {
        Ok(_) => {
            let is_foreign = |note: &files::ReplacementNote| *note == files::ReplacementNote::ForeignGroup;
            assert!(
                !files::replacement_notes(&path).unwrap().iter().any(is_foreign),
                "it is the own group now"
            );
        }
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => std::process::exit(7),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn group_that_cannot_be_kept_gives_nobody_more_access_and_a_foreign_owner_is_refused() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    for (owner, mode, expected) in [
        (NOBODY, 0o664, Some(0o644)),
        (NOBODY, 0o660, Some(0o600)),
        (NOBODY, 0o640, Some(0o600)),
        (NOBODY, 0o2675, Some(0o655)),
        (0, 0o666, None),
    ] {
        let folder = tempfile::tempdir().unwrap();
        chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        let path = folder.path().join("prefs.js");
        fs::write(&path, "old").unwrap();
        chown(&path, Some(owner), Some(FOREIGN)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "output::child_process_writes_as_nobody"])
            .stdout(std::process::Stdio::null())
            .env(FILE, &path)
            .uid(NOBODY)
            .gid(NOBODY)
            .status()
            .unwrap();
        let case = format!("{owner} {mode:o}");
        let Some(expected) = expected else {
            assert_eq!(status.code(), Some(7), "{case}");
            assert_eq!(fs::read(&path).unwrap(), b"old", "{case}");
            assert_eq!(names(folder.path()), ["prefs.js"], "{case}");
            continue;
        };
        assert!(status.success(), "{case}");
        assert_eq!(fs::read(&path).unwrap(), b"new", "{case}");
        for entry in fs::read_dir(folder.path()).unwrap() {
            let meta = entry.unwrap().metadata().unwrap();
            let found = (meta.uid(), meta.gid(), meta.mode() & 0o7777);
            assert_eq!(found, (NOBODY, NOBODY, expected), "{case}: {:o}", found.2);
        }
    }
}

#[test]
fn what_a_file_loses_is_named_before() {
    use waypost_core::plan::account::Protocol;
    use waypost_engine::host::files::ReplacementNote;
    let (root, host) = fake_computer();
    let profile = thunderbird(&host, HEALTHY);
    let prefs = profile.join("prefs.js");
    let case = Case::new(&jane("thunderbird", Protocol::Pop));
    let notes = || {
        let prepared = case.prepare(&host, &profile).unwrap();
        prepared.files.into_iter().flat_map(|file| file.notes).collect::<Vec<_>>()
    };
    assert_eq!(notes(), []);
    fs::hard_link(&prefs, root.path().join("other")).unwrap();
    assert_eq!(notes(), [ReplacementNote::HardLinks]);
    if rustix::process::geteuid().is_root() {
        chown(&prefs, Some(NOBODY), Some(FOREIGN)).unwrap();
        assert_eq!(notes(), [ReplacementNote::HardLinks, ReplacementNote::ForeignOwner]);
    }
    for note in [ReplacementNote::HardLinks, ReplacementNote::ForeignOwner, ReplacementNote::ForeignGroup] {
        assert!(note.sentence(&prefs, crate::samples::english()).contains("prefs.js"), "{note:?}");
    }
}
