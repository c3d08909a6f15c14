//! What a file keeps when it is replaced: its owner, group, mode and extended attributes. And what it loses.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;

use crate::host::drawing::must_not_draw;
use waypost_core::text::{Texts, sanitise};

/// What a file has beside its contents.
pub(super) struct Attributes {
    metadata: Metadata,
    extended: extended::Attributes,
}

impl Attributes {
    /// Reads the attributes of a file.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        must_not_draw();
        Ok(Self { metadata: fs::metadata(path)?, extended: extended::read(path)? })
    }

    /// As [`Self::of`]. Fails for a file that is marked read-only, which a rename would replace all the same.
    pub(super) fn of_writable(path: &Path) -> io::Result<Self> {
        must_not_draw();
        let attributes = Self::of(path)?;
        if attributes.metadata.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(attributes)
    }

    /// Gives the attributes to another file of the user.
    ///
    /// A group that the user is not in cannot be kept. The file then belongs to the user's own group, which
    /// may do no more than everybody. Extended attributes that the system refuses are left out.
    ///
    /// # Errors
    /// The owner or the access list cannot be kept, or any I/O error.
    pub(super) fn give_to(&self, file: &File) -> io::Result<()> {
        must_not_draw();
        let keeps_group = self.give_owner_and_mode(file)?;
        if !keeps_group && extended::has_access_list(&self.extended) {
            // Its line for the group would count for the user's own group.
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        extended::give(&self.extended, file)
    }

    /// Returns whether the group is kept.
    #[cfg(unix)]
    fn give_owner_and_mode(&self, file: &File) -> io::Result<bool> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let (own, like) = (file.metadata()?, &self.metadata);
        if (own.uid(), own.gid()) == (like.uid(), like.gid()) {
            return file.set_permissions(like.permissions()).map(|()| true);
        }
        match fchown(file, Some(like.uid()), Some(like.gid())) {
            Ok(()) => file.set_permissions(like.permissions()).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && own.uid() == like.uid() => {
                let mode = mode_for_another_group(like.mode());
                file.set_permissions(fs::Permissions::from_mode(mode)).map(|()| false)
            }
            Err(error) => Err(error),
        }
    }

    #[cfg(not(unix))]
    fn give_owner_and_mode(&self, file: &File) -> io::Result<bool> {
        file.set_permissions(self.metadata.permissions()).map(|()| true)
    }
}

/// A mode in which the group may do no more than everybody.
#[cfg(unix)]
const fn mode_for_another_group(mode: u32) -> u32 {
    let others = mode & 0o007;
    mode & 0o707 | (mode & others << 3)
}

/// What a file loses when it is replaced, or cannot lose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplacementNote {
    /// It has other names (hard links), which keep the old contents.
    HardLinks,
    /// It belongs to another user. It stays so, or is not replaced.
    ForeignOwner,
    /// It belongs to a group that the user is not in, and will belong to the user's own.
    ForeignGroup,
}

impl ReplacementNote {
    /// Stable id in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::HardLinks => "hard-links",
            Self::ForeignOwner => "foreign-owner",
            Self::ForeignGroup => "foreign-group",
        }
    }

    /// Returns a sentence for people.
    pub fn sentence(self, path: &Path, texts: &Texts) -> String {
        let id = match self {
            Self::HardLinks => "replaced-hard-links",
            Self::ForeignOwner => "replaced-foreign-owner",
            Self::ForeignGroup => "replaced-foreign-group",
        };
        texts.with(id, &[("path", sanitise(&path.to_string_lossy()).into())])
    }
}

/// Returns what replacing a file would lose. Empty for a missing file.
///
/// # Errors
/// Any I/O error.
#[cfg(unix)]
pub fn replacement_notes(path: &Path) -> io::Result<Vec<ReplacementNote>> {
    use std::os::unix::fs::MetadataExt;
    must_not_draw();
    let meta = match fs::metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let user = rustix::process::geteuid();
    let is_foreign = meta.uid() != user.as_raw();
    let in_group = user.is_root()
        || meta.gid() == rustix::process::getegid().as_raw()
        || rustix::process::getgroups()?.iter().any(|group| group.as_raw() == meta.gid());
    let notes = [
        (meta.nlink() > 1, ReplacementNote::HardLinks),
        (is_foreign, ReplacementNote::ForeignOwner),
        (!is_foreign && !in_group, ReplacementNote::ForeignGroup),
    ];
    Ok(notes.into_iter().filter_map(|(applies, note)| applies.then_some(note)).collect())
}

/// On Windows nothing of this can be asked without system calls.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn replacement_notes(_: &Path) -> io::Result<Vec<ReplacementNote>> {
    must_not_draw();
    Ok(Vec::new())
}

/// Extended attributes, where the system has them.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod extended {
    use std::ffi::CString;
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use crate::host::drawing::must_not_draw;
    use rustix::fs::{
        XattrFlags, fremovexattr, fsetxattr, getxattr, getxattr_query, listxattr, listxattr_query,
    };
    use rustix::io::Errno;

    /// The names and values.
    pub(super) type Attributes = Vec<(CString, Vec<u8>)>;

    /// The access list of POSIX, on Linux.
    const ACCESS_LIST: &std::ffi::CStr = c"system.posix_acl_access";

    /// The system makes these for each file by itself, but for the label of SELinux.
    fn is_of_the_system(name: &std::ffi::CStr) -> bool {
        name.to_bytes().starts_with(b"security.") && name != c"security.selinux"
    }

    pub(super) fn has_access_list(attributes: &Attributes) -> bool {
        attributes.iter().any(|(name, _)| name.as_c_str() == ACCESS_LIST)
    }

    /// Reads the attributes that the user may read. None where the file system has no attributes.
    pub(super) fn read(path: &Path) -> io::Result<Attributes> {
        must_not_draw();
        let Some(list) = allowed(names(path))? else { return Ok(Vec::new()) };
        let mut attributes = Vec::new();
        for name in list.split_inclusive(|byte| *byte == 0) {
            let Ok(name) = std::ffi::CStr::from_bytes_with_nul(name) else { continue };
            if is_of_the_system(name) {
                continue;
            }
            if let Some(value) = allowed(value(path, name))? {
                attributes.push((name.to_owned(), value));
            }
        }
        Ok(attributes)
    }

    fn names(path: &Path) -> rustix::io::Result<Vec<u8>> {
        let mut list = vec![0; listxattr_query(path)?];
        let length = listxattr(path, list.as_mut_slice())?;
        list.truncate(length);
        Ok(list)
    }

    fn value(path: &Path, name: &std::ffi::CStr) -> rustix::io::Result<Vec<u8>> {
        let mut value = vec![0; getxattr_query(path, name)?];
        let length = getxattr(path, name, value.as_mut_slice())?;
        value.truncate(length);
        Ok(value)
    }

    /// `None` if the system has no attributes here, or does not show one.
    fn allowed<T>(result: rustix::io::Result<T>) -> io::Result<Option<T>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(Errno::NOTSUP | Errno::NOSYS | Errno::PERM | Errno::ACCESS | NO_ATTRIBUTE) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(target_vendor = "apple"))]
    const NO_ATTRIBUTE: Errno = Errno::NODATA;
    #[cfg(target_vendor = "apple")]
    const NO_ATTRIBUTE: Errno = Errno::NOATTR;

    /// Gives the attributes to a file. Those that the system refuses are left out, but not the access list.
    pub(super) fn give(attributes: &Attributes, file: &File) -> io::Result<()> {
        must_not_draw();
        if !has_access_list(attributes) {
            // A new file gets the access list that its folder has for new files.
            allowed(fremovexattr(file, ACCESS_LIST))?;
        }
        for (name, value) in attributes {
            let given = fsetxattr(file, name.as_c_str(), value, XattrFlags::empty());
            if name.as_c_str() == ACCESS_LIST {
                given?;
            } else {
                allowed(given)?;
            }
        }
        Ok(())
    }
}

/// This system has no extended attributes, or none that can be read without system calls.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod extended {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use crate::host::drawing::must_not_draw;

    pub(super) type Attributes = ();

    pub(super) const fn has_access_list((): &Attributes) -> bool {
        false
    }

    pub(super) fn read(_: &Path) -> io::Result<Attributes> {
        must_not_draw();
        Ok(())
    }

    pub(super) fn give((): &Attributes, _: &File) -> io::Result<()> {
        must_not_draw();
        Ok(())
    }
}
