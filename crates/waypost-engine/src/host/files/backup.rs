//! Dated copies of files, kept beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::attributes::Attributes;
use super::write::{Access, Existing, persist};
use crate::host::Host;
use crate::host::drawing::must_not_draw;

/// Returns a free path for a copy of a file: `NAME.before-DATE`, with a number if that is taken. The date and
/// time are in UTC.
pub fn backup_path(host: &Host, path: &Path) -> PathBuf {
    must_not_draw();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let timestamp = host.timestamp();
    let numbers = std::iter::once(String::new()).chain((2..).map(|number: u32| format!("-{number}")));
    let mut paths = numbers.map(|number| path.with_file_name(format!("{name}.before-{timestamp}{number}")));
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    paths.find(is_free).unwrap_or_else(|| path.with_file_name(format!("{name}.before-{timestamp}")))
}

/// Whether a path is one that [`backup_path`] gives for a file.
pub fn is_backup_of(backup: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let copy = backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let date = copy.strip_prefix(&name).and_then(|rest| rest.strip_prefix(".before-"));
    backup.parent() == path.parent() && date.is_some_and(is_dated)
}

/// Whether a text is a date and time as `20261123-201500`, perhaps with a number as `-2`.
pub fn is_dated(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut is_number = |length: Option<usize>| {
        parts.next().is_some_and(|part| {
            part.bytes().all(|byte| byte.is_ascii_digit())
                && length.map_or(!part.is_empty(), |length| part.len() == length)
        })
    };
    let is_date = is_number(Some(8)) && is_number(Some(6));
    let has_number = text.len() > 15;
    is_date && (!has_number || is_number(None)) && text.split('-').count() == 2 + usize::from(has_number)
}

/// Writes the copy of a file's contents, with the owner, mode and extended attributes of the file.
///
/// # Errors
/// Any I/O error. An existing file is never overwritten, and no partial copy remains.
pub fn write_backup(path: &Path, backup: &Path, bytes: &[u8]) -> io::Result<()> {
    must_not_draw();
    persist(backup, bytes, Access::Like(&Attributes::of(path)?), Existing::Refuse)
}

/// Keeps a copy of a file under its backup path without reading it into memory: a hard link, or a copy where
/// the file system has no links. The file itself stays in its place.
///
/// # Errors
/// Any I/O error. An existing file is never overwritten.
pub(super) fn keep_copy(host: &Host, path: &Path) -> io::Result<PathBuf> {
    must_not_draw();
    let backup = backup_path(host, path);
    match fs::hard_link(path, &backup) {
        Ok(()) => Ok(backup),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => {
            // FAT and some network drives have no hard links.
            fs::copy(path, &backup)?;
            fs::File::open(&backup)?.sync_all()?;
            Ok(backup)
        }
    }
}
