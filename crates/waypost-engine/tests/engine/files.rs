//! Files are written completely or not at all, and previous contents are backed up.

use std::fs;

use waypost_engine::host::Host;
#[cfg(unix)]
use waypost_engine::host::files::write_generated;
use waypost_engine::host::files::{Written, read_at_most, write};

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn writes_new_skips_same_and_replaces_different_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let path = folder.path().join("eudora.ini");
    assert_eq!(write(&host, &path, b"one").expect("written"), Written::New);
    assert_eq!(write(&host, &path, b"one").expect("written"), Written::Unchanged);
    assert_eq!(names(folder.path()), ["eudora.ini"]);
    let first = write(&host, &path, b"two").expect("written");
    let second = write(&host, &path, b"three").expect("written");
    assert_eq!(fs::read(&path).expect("read"), b"three");
    for (written, contents) in [(first, b"one".as_slice()), (second, b"two")] {
        let Written::Replaced { backup, .. } = written else { panic!("{written:?}") };
        assert_eq!(fs::read(backup).expect("the backup"), contents);
    }
    assert_eq!(
        names(folder.path()),
        ["eudora.ini", "eudora.ini.before-19700101-000000", "eudora.ini.before-19700101-000000-2"]
    );
}

#[cfg(unix)]
#[test]
fn keeps_file_mode_and_symlink() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let real = folder.path().join("real.ini");
    let link = folder.path().join("link.ini");
    fs::write(&real, "one").expect("written");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).expect("a mode");
    symlink(&real, &link).expect("a link");
    write(&host, &link, b"two").expect("written");
    assert!(fs::symlink_metadata(&link).expect("a link").file_type().is_symlink());
    assert_eq!(fs::read(&real).expect("read"), b"two");
    assert_eq!(fs::metadata(&real).expect("a file").permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn generated_file_gets_the_usual_mode_and_keeps_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let [page, other, link] = ["page.1", "other", "link.1"].map(|name| folder.path().join(name));
    fs::write(&other, "").expect("written");
    symlink(&page, &link).expect("a link");
    let mode = |path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    write_generated(&page, b"one").expect("written");
    assert_eq!(mode(&page), mode(&other));
    fs::set_permissions(&page, fs::Permissions::from_mode(0o640)).expect("a mode");
    write_generated(&link, b"two").expect("written");
    assert_eq!((fs::read(&page).expect("read"), mode(&page)), (b"two".to_vec(), 0o640));
    assert!(fs::symlink_metadata(&link).expect("a link").file_type().is_symlink());
    assert_eq!(names(folder.path()), ["link.1", "other", "page.1"]);
}

#[test]
fn missing_folder_leaves_no_temporary_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    assert!(write(&host, &folder.path().join("none/x.ini"), b"one").is_err());
    assert!(write(&host, folder.path(), b"one").is_err());
    assert!(names(folder.path()).is_empty());
}

#[test]
fn refuses_to_read_past_the_limit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file");
    fs::write(&path, [0; 11]).expect("written");
    assert_eq!(read_at_most(&path, 11).expect("read").len(), 11);
    let error = read_at_most(&path, 10).expect_err("too large");
    assert_eq!(error.kind(), std::io::ErrorKind::FileTooLarge);
}

/// A pipe, a socket and a device. Opening the pipe would wait for ever.
#[cfg(unix)]
fn special_files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let (pipe, socket) = (folder.join("pipe"), folder.join("socket"));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    drop(std::os::unix::net::UnixListener::bind(&socket).expect("a socket"));
    vec![pipe, socket, "/dev/zero".into()]
}

#[cfg(unix)]
#[test]
fn special_files_are_never_opened_and_named() {
    use waypost_engine::host::files::SPECIAL_FILE;
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let texts = crate::samples::english();
    for path in special_files(folder.path()) {
        let error = read_at_most(&path, 10).expect_err("refused");
        assert_eq!(error.kind(), SPECIAL_FILE, "{}", path.display());
        assert!(texts.io_error(&error).contains("pipe"), "{}", texts.io_error(&error));
        let settings = waypost_engine::open(&host, &path).expect_err("refused").sentence(texts);
        let list = waypost_engine::open_list(&path).expect_err("refused").sentences(texts).join(" ");
        for said in [settings, list] {
            assert!(said.contains("pipe") && said.contains(&path.display().to_string()), "{said}");
        }
        assert!(write(&host, &path, b"new").is_err(), "{}", path.display());
    }
    // In a folder of several files the others are read.
    let source = "[Mail Account]\nBackendName=imapx\n[Authentication]\nHost=imap.example.org\n";
    fs::write(folder.path().join("a.source"), source).expect("written");
    for name in ["pipe", "socket"] {
        fs::rename(folder.path().join(name), folder.path().join(format!("{name}.source"))).expect("renamed");
    }
    let opened = waypost_engine::open(&host, folder.path()).expect("read");
    assert_eq!((opened.found.accounts.len(), opened.found.warnings.len()), (1, 2));
    // Thunderbird's stores.
    let profile = folder.path().join("profile");
    fs::create_dir(&profile).expect("a folder");
    fs::rename(folder.path().join("pipe.source"), profile.join("logins.json")).expect("renamed");
    assert_eq!(waypost_engine::host::running::saved_logins(&profile), Vec::<String>::new());
}

#[test]
fn leftovers_of_an_interrupted_write_are_removed_by_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let path = folder.path().join("eudora.ini");
    fs::write(&path, "one").expect("written");
    fs::write(folder.path().join(".waypost-dead00.tmp"), "half").expect("written");
    let alive = fs::File::create(folder.path().join(".waypost-alive0.tmp")).expect("made");
    alive.lock().expect("locked");
    write(&host, &path, b"two").expect("written");
    assert_eq!(
        names(folder.path()),
        [".waypost-alive0.tmp", "eudora.ini", "eudora.ini.before-19700101-000000"],
        "a file that another process is writing stays"
    );
    drop(alive);
    write(&host, &path, b"two").expect("unchanged");
    write(&host, &path, b"three").expect("written");
    assert!(!names(folder.path()).contains(&".waypost-alive0.tmp".to_owned()));
}

#[test]
fn refused_write_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let path = folder.path().join("eudora.ini");
    fs::write(&path, "one").expect("written");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("read-only");
    for _ in 0..3 {
        assert!(write(&host, &path, b"two").is_err());
        assert_eq!(names(folder.path()), ["eudora.ini"]);
    }
}
