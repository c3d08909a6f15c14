//! Whether a write would be refused, for a run that writes nothing.

use std::fs;
use std::io;
use std::path::Path;

use super::attributes::Attributes;
use super::{check_replaceable, folder_of, resolve_links};
use crate::host::drawing::must_not_draw;

/// Checks that a file can be replaced or created.
///
/// # Errors
/// As [`super::replace`] and [`super::create`], as far as that can be told.
pub fn check_can_write(path: &Path) -> io::Result<()> {
    must_not_draw();
    let path = resolve_links(path)?;
    check_replaceable(&path)?;
    match Attributes::of_writable(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        attributes => drop(attributes?),
    }
    check_can_make_in(folder_of(&path))
}

/// Checks that something can be made in a folder, or in the nearest folder above that exists.
///
/// # Errors
/// The folder cannot be written, or something else has its name.
pub fn check_can_make_in(folder: &Path) -> io::Result<()> {
    must_not_draw();
    for above in folder.ancestors() {
        let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
        match fs::metadata(above) {
            Ok(found) if found.is_dir() => return check_access(above),
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            // A link that leads nowhere has the name.
            Err(_) if above.is_symlink() => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Checks that a file that exists can be written.
///
/// # Errors
/// The user may not write it.
#[cfg(unix)]
pub(super) fn check_writable(file: &Path) -> io::Result<()> {
    must_not_draw();
    Ok(rustix::fs::access(file, rustix::fs::Access::WRITE_OK)?)
}

/// Opening a file without changing it tells the same on Windows.
///
/// # Errors
/// The user may not write it.
#[cfg(not(unix))]
pub(super) fn check_writable(file: &Path) -> io::Result<()> {
    must_not_draw();
    fs::OpenOptions::new().write(true).open(file).map(drop)
}

#[cfg(unix)]
fn check_access(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn check_access(folder: &Path) -> io::Result<()> {
    fs::read_dir(folder).map(drop)
}
