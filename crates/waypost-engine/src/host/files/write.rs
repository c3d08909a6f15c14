//! Writing a file whole: a temporary file in the same folder, synced, then renamed over the target. Whenever
//! the computer stops, the target has either its old bytes or all of the new ones.

use std::fs::{self, TryLockError};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use super::attributes::{Attributes, replacement_notes};
use super::backup::{backup_path, keep_copy, write_backup};
use super::{
    Written, check_replaceable, folder_of, make_private_folder, open_for_reading, read_if_present,
    resolve_links,
};
use crate::host::Host;
use crate::host::drawing::must_not_draw;

/// The start and the end of the names of temporary files.
const TEMPORARY: (&str, &str) = (".waypost-", ".tmp");

/// What to do with a file that already has the target's name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// Replace it.
    Replace,
    /// Fail with [`io::ErrorKind::AlreadyExists`].
    Refuse,
}

/// Who can use a written file on Unix, and its extended attributes.
#[derive(Clone, Copy)]
pub(super) enum Access<'a> {
    /// Only the user can read the file.
    Private,
    /// The usual mode of a new file: whatever the user's umask allows.
    Public,
    /// Those of another file.
    Like(&'a Attributes),
}

/// Writes a synced temporary file and renames it to `target`. All writes of small files end here.
pub(super) fn persist(target: &Path, bytes: &[u8], access: Access<'_>, existing: Existing) -> io::Result<()> {
    must_not_draw();
    rename(temporary(target, bytes, access)?, target, existing)
}

fn temporary(target: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<tempfile::NamedTempFile> {
    let (prefix, suffix) = TEMPORARY;
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(suffix);
    #[cfg(unix)]
    if matches!(access, Access::Public) {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let folder = folder_of(target);
    match remove_leftovers(folder) {
        // What cannot be removed does not stop this write. A later one tries again.
        Ok(()) | Err(_) => {}
    }
    let mut file = locked_temporary(&builder, folder)?;
    file.write_all(bytes)?;
    if let Access::Like(like) = access {
        like.give_to(file.as_file())?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Makes a temporary file and locks it, so that another Waypost does not take it for one that an interrupted
/// write left.
fn locked_temporary(
    builder: &tempfile::Builder<'_, '_>,
    folder: &Path,
) -> io::Result<tempfile::NamedTempFile> {
    for _ in 0..MAX_ATTEMPTS {
        let file = builder.tempfile_in(folder)?;
        let is_usable = match file.as_file().try_lock() {
            // Another Waypost may have removed it before it was locked.
            Ok(()) => fs::symlink_metadata(file.path()).is_ok(),
            Err(TryLockError::WouldBlock) => false,
            // Some network drives have no locks. Nobody removes the file there.
            Err(TryLockError::Error(_)) => true,
        };
        if is_usable {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Maximum number of temporary files made for one write.
const MAX_ATTEMPTS: u32 = 100;

fn rename(file: tempfile::NamedTempFile, target: &Path, existing: Existing) -> io::Result<()> {
    if existing == Existing::Replace {
        check_replaceable(target)?;
    }
    // On Windows a lock would keep others from reading the file. Closing it below releases the lock too, but perhaps
    // later; Wine reports an error although it is released.
    #[cfg(windows)]
    match file.as_file().unlock() {
        Ok(()) | Err(_) => {}
    }
    match existing {
        Existing::Replace => file.persist(target),
        Existing::Refuse => file.persist_noclobber(target),
    }
    .map_err(|error| error.error)?;
    sync_folder(folder_of(target));
    Ok(())
}

/// Asks the system to keep a rename through a power cut. The result cannot matter: some systems and file
/// systems cannot sync a folder, the file itself is synced, and a lost rename leaves the old file whole.
pub(super) fn sync_folder(folder: &Path) {
    must_not_draw();
    match fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        Ok(()) | Err(_) => {}
    }
}

/// Writes a file and keeps a dated copy of its previous contents. A symbolic link is followed and stays.
///
/// # Errors
/// Any I/O error; the file is unchanged then.
pub fn write(host: &Host, path: &Path, bytes: &[u8]) -> io::Result<Written> {
    must_not_draw();
    let target = resolve_links(path)?;
    let before = read_if_present(&target, u64::MAX - 1)?;
    match write_known(host, &target, before.as_deref(), bytes) {
        Ok(written) => Ok(written),
        Err(KnownWriteError::System(error)) => Err(error),
        // Another program saved the file within these microseconds. It may do so again at any time.
        Err(KnownWriteError::Changed) => Err(io::Error::from(io::ErrorKind::ResourceBusy)),
    }
}

/// Why [`write_known`] wrote nothing.
#[derive(Debug, thiserror::Error)]
pub enum KnownWriteError {
    /// The file no longer has the bytes that the caller read.
    #[error("the file changed since it was read")]
    Changed,
    /// An I/O error.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// As [`write()`], for a caller that has read the file: `before` is what it read, `None` for a missing file.
/// The file is compared with `before` directly before it is replaced.
///
/// # Errors
/// See [`KnownWriteError`]; the file is unchanged then.
pub fn write_known(
    host: &Host,
    path: &Path,
    before: Option<&[u8]>,
    bytes: &[u8],
) -> Result<Written, KnownWriteError> {
    must_not_draw();
    let target = resolve_links(path)?;
    let Some(before) = before else {
        return match create(&target, bytes) {
            Ok(()) => Ok(Written::New),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(KnownWriteError::Changed),
            Err(error) => Err(error.into()),
        };
    };
    if before == bytes {
        return Ok(Written::Unchanged);
    }
    let like = Attributes::of_writable(&target)?;
    let notes = replacement_notes(&target)?;
    let finished = temporary(&target, bytes, Access::Like(&like))?;
    let backup = backup_path(host, &target);
    write_backup(&target, &backup, before)?;
    let replaced = match has_contents(&target, before) {
        Ok(true) => rename(finished, &target, Existing::Replace).map_err(KnownWriteError::System),
        Ok(false) => Err(KnownWriteError::Changed),
        Err(error) => Err(error.into()),
    };
    match replaced {
        Ok(()) => Ok(Written::Replaced { backup, notes }),
        Err(error) => {
            fs::remove_file(&backup)?;
            Err(error)
        }
    }
}

/// Creates a file. A file of that name, which another program may have made meanwhile, is not overwritten.
///
/// # Errors
/// Any I/O error; the file does not exist then, or is the other program's.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    must_not_draw();
    persist(path, bytes, Access::Private, Existing::Refuse)
}

/// Replaces an existing file and keeps its owner, mode and extended attributes. Makes no copy.
///
/// # Errors
/// As [`check_replaceable`], any I/O error, and [`io::ErrorKind::PermissionDenied`] for a file marked read-only; the file is unchanged
/// then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    must_not_draw();
    persist(path, bytes, Access::Like(&Attributes::of_writable(path)?), Existing::Replace)
}

/// Writes a file of Waypost's own, such as the saved answers, into a private folder that is made if needed. A
/// symbolic link is followed and stays. Makes no copy.
///
/// # Errors
/// The folder cannot be made or written, or belongs to another user.
pub fn write_state(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    must_not_draw();
    make_private_folder(folder)?;
    persist(&resolve_links(&folder.join(name))?, bytes, Access::Private, Existing::Replace)
}

/// Writes a file that can be generated again and is meant for everyone, such as a manual page. An existing
/// file keeps its mode and owner; a symbolic link is followed and stays. Makes no copy.
///
/// # Errors
/// As [`replace`].
pub fn write_generated(path: &Path, bytes: &[u8]) -> io::Result<()> {
    must_not_draw();
    let target = resolve_links(path)?;
    match replace(&target, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            persist(&target, bytes, Access::Public, Existing::Replace)
        }
        written => written,
    }
}

/// Moves a finished file over `target`, and keeps a dated copy of the previous file unless both are equal. The
/// finished file gets the owner, mode and extended attributes of the previous one.
/// The target exists at every moment. Both files may be too large for memory.
///
/// # Errors
/// As [`check_replaceable`], or any I/O error; the target is unchanged then.
pub fn replace_with_finished(host: &Host, finished: &Path, target: &Path) -> io::Result<Written> {
    must_not_draw();
    check_replaceable(target)?;
    let written = match fs::symlink_metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Written::New,
        Err(error) => return Err(error),
        Ok(_) if same_contents(finished, target)? => {
            fs::remove_file(finished)?;
            return Ok(Written::Unchanged);
        }
        Ok(_) => {
            let notes = replacement_notes(target)?;
            let file = fs::OpenOptions::new().write(true).open(finished)?;
            Attributes::of_writable(target)?.give_to(&file)?;
            Written::Replaced { backup: keep_copy(host, target)?, notes }
        }
    };
    fs::rename(finished, target)?;
    sync_folder(folder_of(target));
    Ok(written)
}

fn same_contents(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    same_bytes(open_for_reading(one)?, open_for_reading(other)?)
}

fn has_contents(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    match open_for_reading(path) {
        Ok(file) => same_bytes(file, bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Compares two readers without keeping either in memory.
fn same_bytes(one: impl Read, other: impl Read) -> io::Result<bool> {
    const BUFFER_BYTES: u64 = 1 << 16;
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    let (mut left, mut right) = (Vec::new(), Vec::new());
    loop {
        left.clear();
        right.clear();
        one.by_ref().take(BUFFER_BYTES).read_to_end(&mut left)?;
        other.by_ref().take(BUFFER_BYTES).read_to_end(&mut right)?;
        if left != right {
            return Ok(false);
        }
        if left.is_empty() {
            return Ok(true);
        }
    }
}

/// Whether a file name is one of Waypost's temporary files.
fn is_temporary(name: &str) -> bool {
    let (prefix, suffix) = TEMPORARY;
    name.starts_with(prefix) && name.ends_with(suffix)
}

/// Removes the temporary files that an interrupted write left in a folder. Those that another Waypost is
/// writing are locked and stay.
///
/// # Errors
/// The path and the I/O error of the folder or file concerned.
pub fn remove_leftovers(folder: &Path) -> Result<(), (PathBuf, io::Error)> {
    must_not_draw();
    let in_folder = |error| (folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let entry = entry.map_err(in_folder)?;
        let is_file = entry.file_type().map_err(|error| (entry.path(), error))?.is_file();
        if is_file && is_temporary(&entry.file_name().to_string_lossy()) {
            match remove_unless_locked(&entry.path()) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((entry.path(), error)),
                _ => {}
            }
        }
    }
    Ok(())
}

fn remove_unless_locked(path: &Path) -> io::Result<()> {
    let file = fs::File::open(path)?;
    match file.try_lock() {
        Ok(()) => fs::remove_file(path),
        Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn backup_leaves_the_target_in_place() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let target = folder.path().join("out.zip");
        fs::write(&target, "old").unwrap();
        let backup = keep_copy(&host, &target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"old", "an interruption here must leave a target");
        assert_eq!(fs::read(backup).unwrap(), b"old");
    }

    #[test]
    fn finished_file_replaces_the_target_and_keeps_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let (finished, target) = (folder.path().join("out.zip.part"), folder.path().join("out.zip"));
        for (contents, expected) in [("one", "new"), ("one", "unchanged"), ("two", "replaced")] {
            fs::write(&finished, contents).unwrap();
            let written = replace_with_finished(&host, &finished, &target).unwrap();
            let outcome = match &written {
                Written::New => "new",
                Written::Unchanged => "unchanged",
                Written::Replaced { backup, .. } => {
                    assert_eq!(fs::read(backup).unwrap(), b"one");
                    "replaced"
                }
            };
            assert_eq!(outcome, expected);
            assert_eq!(fs::read(&target).unwrap(), contents.as_bytes());
            assert!(!finished.exists());
        }
    }

    #[test]
    fn changed_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let path = folder.path().join("file");
        for (present, before) in
            [(Some("theirs"), Some(b"old".as_slice())), (Some("theirs"), None), (None, Some(b"old"))]
        {
            match present {
                Some(text) => fs::write(&path, text).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let written = write_known(&host, &path, before, b"new");
            match present {
                Some(text) => {
                    assert!(matches!(written, Err(KnownWriteError::Changed)), "{written:?}");
                    assert_eq!(fs::read(&path).unwrap(), text.as_bytes());
                    assert_eq!(names(folder.path()), ["file"]);
                }
                None => assert!(written.is_err() && names(folder.path()).is_empty(), "{written:?}"),
            }
        }
    }
}
