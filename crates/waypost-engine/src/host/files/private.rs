//! Waypost's own folders and files: made so that only the user can use them, and believed only if they are the
//! user's own.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::changeable::{check_unchangeable, check_would_be_unchangeable};
use super::dry_run::{check_can_make_in, check_writable};
use super::write::sync_folder;
use super::{check_replaceable, folder_of, read_at_most};
use crate::host::drawing::must_not_draw;

/// Judges a folder of Waypost's own before anything is made. Missing folders are fine if they can be made and nobody
/// else could change them then.
///
/// # Errors
/// As [`check_unchangeable`], except for a missing folder, and for one that cannot be made.
pub fn check_private_folder(folder: &Path) -> io::Result<()> {
    must_not_draw();
    if !folder.is_dir() {
        check_can_make_in(folder)?;
    }
    check_would_be_unchangeable(folder)
}

/// Makes a folder that only the user can use, and the folders above it that are missing. An existing folder that
/// others can only read becomes as private. One that others can change is refused, because they may have put
/// something there. A folder that is refused leaves nothing behind: it is judged before anything is made.
///
/// # Errors
/// As [`check_private_folder`], or any I/O error.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    must_not_draw();
    check_private_folder(folder)?;
    let is_new = !folder.is_dir();
    create_missing_folders(folder)?;
    // Something else may have taken its place meanwhile.
    check_unchangeable(folder)?;
    make_private(folder, &fs::metadata(folder)?)?;
    if is_new {
        sync_folder(folder_of(folder));
    }
    Ok(())
}

/// Makes a folder that only the user can use. The folder above it must exist.
///
/// # Errors
/// Any I/O error, and [`io::ErrorKind::AlreadyExists`].
pub fn create_private_folder(folder: &Path) -> io::Result<()> {
    must_not_draw();
    builder().create(folder)?;
    sync_folder(folder_of(folder));
    Ok(())
}

/// Makes a folder for the user's files, and the folders above it that are missing, so that only the user can
/// use them. An existing folder is not changed.
///
/// # Errors
/// Any I/O error.
pub fn create_missing_folders(folder: &Path) -> io::Result<()> {
    must_not_draw();
    builder().recursive(true).create(folder)
}

/// Makes folders that only the user can use, whatever the umask allows.
fn builder() -> fs::DirBuilder {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "only Unix has modes"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, PRIVATE_FOLDER_MODE);
    builder
}

/// The mode of a folder that only its owner can use.
#[cfg(unix)]
const PRIVATE_FOLDER_MODE: u32 = 0o700;

#[cfg(unix)]
fn make_private(folder: &Path, meta: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if meta.permissions().mode() & 0o777 == PRIVATE_FOLDER_MODE {
        return Ok(());
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(PRIVATE_FOLDER_MODE))
}

/// Lets only the user read and write a file or a socket.
///
/// # Errors
/// Any I/O error.
#[cfg(unix)]
pub fn make_private_file(path: &Path) -> io::Result<()> {
    must_not_draw();
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

/// On Windows the folders of a user are private already, with what is in them.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn make_private_file(_: &Path) -> io::Result<()> {
    must_not_draw();
    Ok(())
}

/// On Windows the folders of a user are private already.
#[cfg(not(unix))]
fn make_private(_: &Path, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Judges a lock file and its folder before anything is made.
///
/// # Errors
/// As [`check_private_folder`], and for a link, a folder, a pipe or a device in place of the file, or one that the user
/// cannot write.
pub fn check_lock_file(folder: &Path, name: &str) -> io::Result<()> {
    must_not_draw();
    check_private_folder(folder)?;
    let path = folder.join(name);
    check_replaceable(&path)?;
    if path.is_file() { check_writable(&path) } else { Ok(()) }
}

/// Opens a lock file, or creates it so that only the user can use it. Makes its folder if needed.
///
/// # Errors
/// As [`check_lock_file`], or any I/O error.
pub fn open_lock_file(folder: &Path, name: &str) -> io::Result<File> {
    must_not_draw();
    check_lock_file(folder, name)?;
    make_private_folder(folder)?;
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(NO_LINK_NO_WAIT);
    }
    options.open(folder.join(name))
}

/// Opens a lock file that exists. Changes nothing.
///
/// # Errors
/// Any I/O error.
pub fn open_existing_lock_file(folder: &Path, name: &str) -> io::Result<File> {
    must_not_draw();
    check_unchangeable(folder)?;
    open_own(&folder.join(name))
}

/// Fails for a symbolic link, and doesn't wait for the other end of a pipe.
#[cfg(unix)]
const NO_LINK_NO_WAIT: i32 =
    (rustix::fs::OFlags::NOFOLLOW.bits() | rustix::fs::OFlags::NONBLOCK.bits()).cast_signed();

fn open_own(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, NO_LINK_NO_WAIT);
    options.open(path)
}

/// Why a file is not believed to be Waypost's own.
#[derive(Debug, thiserror::Error)]
pub enum NotOwn {
    /// It is a folder, a link, a pipe or a device.
    #[error("not a regular file")]
    Special,
    /// It belongs to another user, or other users can write to it.
    #[error("other users could have written it")]
    Foreign,
    /// It is larger than the limit.
    #[error("too large")]
    TooLarge,
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] io::Error),
}

/// Reads a file of Waypost's own of at most `limit` bytes. Special files are not opened.
///
/// # Errors
/// See [`NotOwn`].
pub fn read_own(path: &Path, limit: u64) -> Result<Vec<u8>, NotOwn> {
    must_not_draw();
    check_own(&fs::symlink_metadata(path)?, limit)?;
    let file = open_own(path)?;
    // Another file may have taken its place meanwhile.
    check_own(&file.metadata()?, limit)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(NotOwn::TooLarge) } else { Ok(bytes) }
}

fn check_own(meta: &Metadata, limit: u64) -> Result<(), NotOwn> {
    if !meta.is_file() {
        return Err(NotOwn::Special);
    }
    if !is_own(meta) || is_writable_by_others(meta) {
        return Err(NotOwn::Foreign);
    }
    if meta.len() > limit { Err(NotOwn::TooLarge) } else { Ok(()) }
}

/// Reads a file that Waypost keeps in a folder of its own, such as the saved answers. A link to it is followed.
///
/// # Errors
/// As [`check_unchangeable`] and [`read_at_most`].
pub fn read_state(folder: &Path, name: &str, limit: u64) -> io::Result<Vec<u8>> {
    must_not_draw();
    check_unchangeable(folder)?;
    let path = folder.join(name);
    check_unchangeable(&path)?;
    read_at_most(&path, limit)
}

#[cfg(unix)]
fn is_own(meta: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::uid(meta) == rustix::process::geteuid().as_raw()
}

#[cfg(unix)]
fn is_writable_by_others(meta: &Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o022 != 0
}

/// On Windows other users cannot write into a user's folders.
#[cfg(not(unix))]
const fn is_own(_: &Metadata) -> bool {
    true
}

#[cfg(not(unix))]
const fn is_writable_by_others(_: &Metadata) -> bool {
    false
}
