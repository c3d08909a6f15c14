//! Who can change a folder or a file: by its owner and mode, or by putting something else in its place. The only
//! code that answers this question.

use std::io;
use std::path::{Path, PathBuf};

use waypost_core::text::ChangeableByOthers;

use crate::host::drawing::must_not_draw;

/// Fails if other people can change a folder or a file: what the path leads to, a link on the way, or a folder in
/// which one of them lies. Administrators and the user are no other people.
///
/// # Errors
/// [`io::ErrorKind::PermissionDenied`] with a [`ChangeableByOthers`], or any I/O error, also for a missing file.
#[cfg(unix)]
pub fn check_unchangeable(path: &Path) -> io::Result<()> {
    must_not_draw();
    refuse(unix::changeable_place(path)?)
}

/// As [`check_unchangeable`], for a folder that may be missing and is about to be made, with those above it that are
/// missing too.
///
/// # Errors
/// As [`check_unchangeable`], except for a missing folder.
#[cfg(unix)]
pub(super) fn check_would_be_unchangeable(path: &Path) -> io::Result<()> {
    must_not_draw();
    refuse(unix::changeable_place_if_made(path)?)
}

/// On Windows other users cannot write into a user's folders.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn check_would_be_unchangeable(_: &Path) -> io::Result<()> {
    must_not_draw();
    Ok(())
}

/// As [`check_unchangeable`], for a file in a folder that was checked already.
///
/// # Errors
/// As [`check_unchangeable`].
#[cfg(unix)]
pub fn check_unchangeable_in_checked_folder(file: &Path) -> io::Result<()> {
    must_not_draw();
    let meta = std::fs::symlink_metadata(file)?;
    if meta.is_symlink() {
        return check_unchangeable(file);
    }
    refuse(unix::can_others_write(&meta).then(|| file.to_owned()))
}

#[cfg(unix)]
fn refuse(place: Option<PathBuf>) -> io::Result<()> {
    place.map_or(Ok(()), |place| {
        Err(io::Error::new(io::ErrorKind::PermissionDenied, ChangeableByOthers(place)))
    })
}

/// On Windows other users cannot write into a user's folders.
///
/// # Errors
/// The file is missing.
#[cfg(not(unix))]
pub fn check_unchangeable(path: &Path) -> io::Result<()> {
    must_not_draw();
    std::fs::metadata(path).map(|_| ())
}

/// On Windows other users cannot write into a user's folders.
///
/// # Errors
/// The file is missing.
#[cfg(not(unix))]
pub fn check_unchangeable_in_checked_folder(file: &Path) -> io::Result<()> {
    must_not_draw();
    check_unchangeable(file)
}

/// What other people can change, if an error of [`check_unchangeable`] says so.
pub fn changeable_place(error: &io::Error) -> Option<&PathBuf> {
    Some(&error.get_ref()?.downcast_ref::<ChangeableByOthers>()?.0)
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsString;
    use std::fs::{self, Metadata};
    use std::io;
    use std::os::unix::fs::MetadataExt;
    use std::path::{Component, Path, PathBuf};

    use crate::host::drawing::must_not_draw;

    /// Maximum number of links that are followed, as on Linux.
    const MAX_LINKS: usize = 40;

    /// The first place through which other people can change what a path leads to.
    pub(super) fn changeable_place(path: &Path) -> io::Result<Option<PathBuf>> {
        must_not_draw();
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(error),
            _ => changeable_place_if_made(path),
        }
    }

    /// As [`changeable_place`]. Folders that are missing are made so that only the user can use them.
    pub(super) fn changeable_place_if_made(path: &Path) -> io::Result<Option<PathBuf>> {
        must_not_draw();
        let (links, real) = follow(path)?;
        for link in links {
            if !is_trusted_owner(&fs::symlink_metadata(&link)?) {
                return Ok(Some(link));
            }
            if let Some(place) = replaceable_in(&link)? {
                return Ok(Some(place));
            }
        }
        match if_present(fs::metadata(&real))? {
            Some(meta) if can_others_write(&meta) => Ok(Some(real)),
            _ => replaceable_in(&real),
        }
    }

    /// `None` for something that is missing.
    fn if_present<T>(found: io::Result<T>) -> io::Result<Option<T>> {
        match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            found => found.map(Some),
        }
    }

    /// The folder in which others can put something else in place of a file, or of the folder that it lies in.
    fn replaceable_in(path: &Path) -> io::Result<Option<PathBuf>> {
        for folder in path.ancestors().skip(1).take(2) {
            let Some(meta) = if_present(fs::metadata(folder))? else { continue };
            // In a folder such as /tmp nobody renames what belongs to somebody else.
            let is_sticky = meta.mode() & 0o1000 != 0 && is_trusted_owner(&meta);
            if can_others_write(&meta) && !is_sticky {
                return Ok(Some(folder.to_owned()));
            }
        }
        Ok(None)
    }

    /// Whether somebody else than the user and administrators can write, by owner or by mode. A group with the
    /// number of the user or of administrators counts as themselves: many systems give each user a group of their
    /// own.
    pub(super) fn can_others_write(meta: &Metadata) -> bool {
        let by_group = meta.mode() & 0o020 != 0 && !is_trusted(meta.gid());
        !is_trusted_owner(meta) || by_group || meta.mode() & 0o002 != 0
    }

    fn is_trusted_owner(meta: &Metadata) -> bool {
        is_trusted(meta.uid())
    }

    fn is_trusted(number: u32) -> bool {
        number == 0 || number == rustix::process::geteuid().as_raw()
    }

    /// Follows a path as the system does. Returns every link on the way and the real path at the end, of which the last
    /// names may be missing.
    fn follow(path: &Path) -> io::Result<(Vec<PathBuf>, PathBuf)> {
        let (mut links, mut real) = (Vec::new(), PathBuf::from("/"));
        let mut rest = names_reversed(&std::path::absolute(path)?);
        while let Some(name) = rest.pop() {
            if name == ".." {
                real.pop();
                continue;
            }
            let next = real.join(name);
            if !if_present(fs::symlink_metadata(&next))?.is_some_and(|found| found.is_symlink()) {
                real = next;
                continue;
            }
            if links.len() == MAX_LINKS {
                return Err(io::ErrorKind::InvalidFilename.into());
            }
            let target = fs::read_link(&next)?;
            if target.is_absolute() {
                real = PathBuf::from("/");
            }
            rest.extend(names_reversed(&target));
            links.push(next);
        }
        Ok((links, real))
    }

    /// The names in a path, the last first. `..` is one of them.
    fn names_reversed(path: &Path) -> Vec<OsString> {
        let is_name = |part: &Component<'_>| matches!(part, Component::Normal(_) | Component::ParentDir);
        path.components().rev().filter(is_name).map(|part| part.as_os_str().to_owned()).collect()
    }
}
