//! Reading files up to a limit, and the only code of the workspace that writes files.
//!
//! `write` replaces a file whole or leaves it unchanged. `attributes` keeps what a file has beside its
//! contents. `backup` names and makes the dated copies. `changeable` tells who can
//! change a folder or a file. `dry_run` tells whether a write would be refused. `devices` knows the names that are devices on Windows.
//! `private` makes Waypost's own folders and checks who owns its files. `resumable` writes a file that is too
//! large for memory, and continues it after an interruption. A test scans the workspace and fails if another
//! file writes.

mod attributes;
mod backup;
mod changeable;
mod devices;
mod dry_run;
mod private;
mod resumable;
mod write;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;

pub use attributes::{ReplacementNote, replacement_notes};
pub use backup::{backup_path, is_backup_of, is_dated, write_backup};
pub use changeable::{changeable_place, check_unchangeable, check_unchangeable_in_checked_folder};
pub use dry_run::{check_can_make_in, check_can_write};
pub use private::{
    NotOwn, check_lock_file, check_private_folder, create_missing_folders, create_private_folder,
    make_private_file, make_private_folder, open_existing_lock_file, open_lock_file, read_own, read_state,
};
pub use resumable::ResumableFile;
pub use write::{
    KnownWriteError, create, remove_leftovers, replace, replace_with_finished, write, write_generated,
    write_known, write_state,
};

/// What a write did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file did not exist before.
    New,
    /// The file already had these bytes and was not touched.
    Unchanged,
    /// The file was replaced.
    Replaced {
        /// The copy of the previous contents.
        backup: PathBuf,
        /// What the file lost.
        notes: Vec<ReplacementNote>,
    },
}

/// What opening a pipe, a device or a socket fails with. No other function of this program fails with this kind.
pub const SPECIAL_FILE: io::ErrorKind = io::ErrorKind::NotSeekable;

/// Opens a file for reading. A pipe, a device or a socket is not opened: opening it can wait for ever or act on
/// the device, and it has no end.
///
/// # Errors
/// Any I/O error, [`SPECIAL_FILE`], or [`io::ErrorKind::IsADirectory`].
pub fn open_for_reading(path: &Path) -> io::Result<fs::File> {
    must_not_draw();
    refuse_devices(path)?;
    refuse_special(&fs::metadata(path)?)?;
    let file = fs::File::open(path)?;
    // Something else can have taken the name in between.
    refuse_special(&file.metadata()?)?;
    Ok(file)
}

fn refuse_devices(path: &Path) -> io::Result<()> {
    if devices::is_device(path) { Err(SPECIAL_FILE.into()) } else { Ok(()) }
}

fn refuse_special(metadata: &fs::Metadata) -> io::Result<()> {
    match (metadata.is_file(), metadata.is_dir()) {
        (true, _) => Ok(()),
        (false, true) => Err(io::ErrorKind::IsADirectory.into()),
        (false, false) => Err(SPECIAL_FILE.into()),
    }
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// As [`open_for_reading`], or [`io::ErrorKind::FileTooLarge`].
pub fn read_at_most(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    must_not_draw();
    let mut bytes = Vec::new();
    open_for_reading(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

/// Reads a file of at most `limit` bytes. `None` if the file does not exist.
///
/// # Errors
/// As [`read_at_most`], except for a missing file.
pub fn read_if_present(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    must_not_draw();
    match read_at_most(path, limit) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Follows a symbolic link to the file it points to, so that a write replaces that file and keeps the link.
/// Any other path is returned unchanged.
///
/// # Errors
/// The link points to nothing, or [`SPECIAL_FILE`] for a file that a process has open, such as `/dev/stdout`.
pub fn resolve_links(path: &Path) -> io::Result<PathBuf> {
    must_not_draw();
    refuse_open_files(path)?;
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// Maximum number of links that are followed, as on Linux.
const MAX_LINKS: usize = 40;

/// Refuses devices and names of what a process has open, and links to them. Such a name can lead to an ordinary
/// file, but replacing that file would not write to what is open.
fn refuse_open_files(path: &Path) -> io::Result<()> {
    refuse_devices(path)?;
    if !cfg!(unix) || path.is_dir() {
        return Ok(());
    }
    let is_of_processes = |folder: &PathBuf| {
        folder.starts_with("/proc") || folder.starts_with("/dev/fd") || folder == Path::new("/dev")
    };
    // The caller learns why a folder cannot be used when it uses it.
    if folders_on_the_way(path).iter().any(is_of_processes) { Err(SPECIAL_FILE.into()) } else { Ok(()) }
}

/// Returns the real folder in which a path lies and, if the path is a link, those of each link on the way and of what
/// the last one leads to. Ends at the first folder that cannot be found.
fn folders_on_the_way(path: &Path) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    let mut path = path.to_owned();
    while folders.len() < MAX_LINKS
        && let Ok(folder) = fs::canonicalize(folder_of(&path))
    {
        let next = fs::read_link(&path).map(|next| folder.join(next));
        folders.push(folder);
        match next {
            Ok(next) => path = next,
            Err(_) => break,
        }
    }
    folders
}

/// Fails if a path cannot be replaced by a file: only a missing or an ordinary file can.
///
/// # Errors
/// [`SPECIAL_FILE`], [`io::ErrorKind::IsADirectory`], or [`io::ErrorKind::AlreadyExists`] for a symbolic link.
pub fn check_replaceable(path: &Path) -> io::Result<()> {
    must_not_draw();
    refuse_devices(path)?;
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => Err(io::ErrorKind::AlreadyExists.into()),
        Ok(meta) => refuse_special(&meta),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Finds an entry of a folder by its name, ignoring ASCII case as Windows does. An exact match wins; then the
/// first in byte order. `None` if there is none or the folder cannot be read.
pub fn find_ignoring_case(folder: &Path, name: &str) -> Option<PathBuf> {
    must_not_draw();
    let exact = folder.join(name);
    if exact.exists() {
        return Some(exact);
    }
    let entries = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    entries.filter(|path| path.file_name().is_some_and(|other| other.eq_ignore_ascii_case(name))).min()
}

/// Returns the folder of a file: `.` for a bare file name.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
