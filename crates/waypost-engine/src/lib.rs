//! One function per verb of the command line. It prints nothing and knows no widget.

pub mod apply;
mod batch;
mod check_up;
mod cms;
pub mod host;
pub mod net;
mod organisations;
mod setup;
mod sign;

use std::io;
use std::path::{Path, PathBuf};

use crate::host::Host;
use crate::host::files::{self, Written};
use waypost_core::formats::{Format, Refusal, Request, WritePartsFn};
use waypost_core::text::Texts;

pub use batch::{BatchError, BatchRequest, List, Preview, Progress, batch, open_list, preview};
pub use check_up::{
    CheckedFile, InstalledSettings, OpenError, OpenedSettings, RepairError, RepairedFile, check, installed,
    mend, open,
};
pub use organisations::{
    NotFound, Organisation, ProfileError, Signature, UnusableProfile, find, has_changed, issue_line, load,
    organisations, read_profile,
};
pub use setup::{OpenedSetup, SetupError, is_setup, open_setup, prepare, setup_bytes};
pub use sign::{SIGNABLE_FORMAT, SignError, SigningIdentity};

/// Why a settings file was not saved. The file then is as it was.
#[derive(Debug)]
pub enum SaveError {
    /// The format cannot hold something.
    Refused(Refusal),
    /// The system said no; the path and its words.
    System(PathBuf, io::Error),
}

impl SaveError {
    /// What happened and what to do, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(texts),
            Self::System(path, error) => texts.with(
                "save-system",
                &[("path", path.display().to_string().into()), ("words", texts.io_error(error).into())],
            ),
        }
    }
}

/// A settings file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What happened to what was there.
    pub written: Written,
    /// Whether an existing file was edited and its other settings kept.
    pub edited: bool,
}

/// Writes one settings file. An existing file of a format that can be edited keeps everything else
/// in it; any other existing file is kept beside the new one under another name.
///
/// # Errors
/// The format refused, or the system did.
pub fn save(
    host: &Host,
    request: &Request<'_>,
    format: &Format,
    path: &Path,
) -> Result<SavedFile, SaveError> {
    let system = |error| SaveError::System(path.to_owned(), error);
    let existing = match files::read_at_most(path, MAX_SETTINGS_BYTES) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(system(error)),
    };
    let (bytes, edited) = match (existing, format.edit) {
        (Some(existing), Some(edit)) if !existing.is_empty() => {
            (edit(&existing, request).map_err(SaveError::Refused)?, true)
        }
        _ => ((format.write)(request).map_err(SaveError::Refused)?, false),
    };
    let written = files::write(host, path, &bytes).map_err(system)?;
    Ok(SavedFile { path: path.to_owned(), written, edited })
}

/// Writes the files of a format that has several, side by side in a folder.
///
/// # Errors
/// As for [`save`]; what was written before the system refused stays.
pub fn save_parts(
    host: &Host,
    request: &Request<'_>,
    parts: WritePartsFn,
    folder: &Path,
) -> Result<Vec<SavedFile>, SaveError> {
    let parts = parts(request).map_err(SaveError::Refused)?;
    std::fs::create_dir_all(folder).map_err(|error| SaveError::System(folder.to_owned(), error))?;
    let save = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.join(name);
        match files::write(host, &path, &bytes) {
            Ok(written) => Ok(SavedFile { path, written, edited: false }),
            Err(error) => Err(SaveError::System(path, error)),
        }
    };
    parts.into_iter().map(save).collect()
}

/// The largest settings file that is edited: 64 MiB.
pub const MAX_SETTINGS_BYTES: u64 = 64 << 20;
