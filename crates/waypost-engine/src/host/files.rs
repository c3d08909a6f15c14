//! Writing files: whole or not at all, and what was there before is kept beside it.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::Host;

/// What a write did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// There was no such file before.
    New,
    /// The file held the same bytes already; it was not touched.
    Same,
    /// The file was replaced; the copy of what it held.
    Replaced {
        /// The copy.
        backup: PathBuf,
    },
}

/// Writes a file whole: a temporary file in the same folder, flushed and synced, then renamed over
/// the old one, of which a dated copy is kept. A link is followed, so that the link stays.
///
/// # Errors
/// Whatever the system says; the file then is as it was.
pub fn write(host: &Host, path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let target = resolve_links(path)?;
    let before = match fs::read(&target) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if before.as_deref() == Some(bytes) {
        return Ok(Written::Same);
    }
    let Some(before) = before else {
        create(&target, bytes)?;
        return Ok(Written::New);
    };
    let backup = backup_name(host, &target);
    write_backup(&target, &backup, &before)?;
    replace(&target, bytes)?;
    Ok(Written::Replaced { backup })
}

/// The file that a path leads to in the end: a link stays, what it points at is written.
///
/// # Errors
/// A link that leads nowhere.
pub fn resolve_links(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// The beginning and the end of the names of temporary files.
const TEMPORARY: (&str, &str) = (".waypost-", ".tmp");

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file with these bytes, safely on the disk, beside the one it will become.
fn temporary(target: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let (prefix, suffix) = TEMPORARY;
    let mut file = tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(folder_of(target))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Makes a file whole. A file of that name, which somebody may have made since, is not overwritten.
///
/// # Errors
/// Whatever the system says; there is no file then.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    temporary(path, bytes)?.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Replaces a file whole, with its mode and owner kept. No copy is made here.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::PermissionDenied`] for a file that is marked as one
/// not to be written; the file then is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let like = fs::metadata(path)?;
    if like.permissions().readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    let temporary = temporary(path, bytes)?;
    copy_mode_and_owner(temporary.as_file(), &like)?;
    temporary.persist(path).map_err(|error| error.error)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Gives a file the mode and the owner of another.
fn copy_mode_and_owner(file: &fs::File, like: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let own = file.metadata()?;
        if (own.uid(), own.gid()) != (like.uid(), like.gid()) {
            std::os::unix::fs::fchown(file, Some(like.uid()), Some(like.gid()))?;
        }
    }
    file.set_permissions(like.permissions())
}

/// A free name for a copy of what a file holds now: `NAME.before-DATE`, with a number where that is taken.
pub fn backup_name(host: &Host, path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let timestamp = host.timestamp();
    let numbers = std::iter::once(String::new()).chain((2..).map(|number: u32| format!("-{number}")));
    let mut names = numbers.map(|number| path.with_file_name(format!("{name}.before-{timestamp}{number}")));
    let free = |name: &PathBuf| fs::symlink_metadata(name).is_err();
    names.find(free).unwrap_or_else(|| path.with_file_name(format!("{name}.before-{timestamp}")))
}

/// Writes the copy of what a file holds, as private as the file.
///
/// # Errors
/// Whatever the system says; a copy of that name is never overwritten, and a half-written one removed.
pub fn write_backup(path: &Path, backup: &Path, bytes: &[u8]) -> io::Result<()> {
    let like = fs::metadata(path)?;
    let temporary = temporary(backup, bytes)?;
    copy_mode_and_owner(temporary.as_file(), &like)?;
    temporary.persist_noclobber(backup).map_err(|error| error.error)?;
    sync_folder(folder_of(backup));
    Ok(())
}

/// Removes the temporary files that a killed write left in a folder.
///
/// # Errors
/// Whatever the system says.
pub fn remove_leftovers(folder: &Path) -> io::Result<()> {
    let (prefix, suffix) = TEMPORARY;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(prefix) && name.ends_with(suffix) && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Makes a rename last through a power cut where the system offers that; elsewhere the rename alone must do.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder)
        && folder.sync_all().is_err()
    {
        // Some file systems cannot sync a folder; the file itself is synced.
    }
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// Whatever the system says, or [`io::ErrorKind::FileTooLarge`].
pub fn read_at_most(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

/// Writes a file of ours, whole or not at all.
///
/// # Errors
/// The folder cannot be written.
pub fn write_state(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(folder.join(name)).map_err(|error| error.error)?;
    Ok(())
}
