//! Whether a write would be refused, for a run that writes nothing.

use std::fs;
use std::io;
use std::path::Path;

use super::attributes::Attributes;
use super::changeable::check_unchangeable;
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
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Checks that a folder of Waypost's own can be made, or is one that [`super::make_private_folder`] accepts.
///
/// # Errors
/// As [`super::make_private_folder`], as far as that can be told.
pub fn check_can_make_private(folder: &Path) -> io::Result<()> {
    must_not_draw();
    // A folder that exists becomes writable for its owner.
    if folder.is_dir() { check_unchangeable(folder) } else { check_can_make_in(folder) }
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
