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
    let target = match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => fs::canonicalize(path)?,
        _ => path.to_owned(),
    };
    let before = match fs::read(&target) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if before.as_deref() == Some(bytes) {
        return Ok(Written::Same);
    }
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut temporary = tempfile::Builder::new().prefix(".waypost-").suffix(".tmp").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    let written = match before {
        None => Written::New,
        Some(before) => {
            let permissions = fs::metadata(&target)?.permissions();
            let backup = back_up(host, &target, &before, permissions.clone())?;
            temporary.as_file().set_permissions(permissions)?;
            Written::Replaced { backup }
        }
    };
    match written {
        // Somebody may have made a file of that name since: it is not overwritten unseen.
        Written::New => temporary.persist_noclobber(&target).map_err(|error| error.error)?,
        _ => temporary.persist(&target).map_err(|error| error.error)?,
    };
    sync_folder(folder);
    Ok(written)
}

/// Copies what a file holds to `NAME.before-DATE`, with a number where that name is taken.
fn back_up(host: &Host, target: &Path, bytes: &[u8], permissions: fs::Permissions) -> io::Result<PathBuf> {
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stamp = host.stamp();
    for number in 1..1000 {
        let suffix = if number == 1 { String::new() } else { format!("-{number}") };
        let backup = target.with_file_name(format!("{name}.before-{stamp}{suffix}"));
        match fs::OpenOptions::new().write(true).create_new(true).open(&backup) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                fs::set_permissions(&backup, permissions)?;
                return Ok(backup);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "a thousand backups of the same second"))
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
