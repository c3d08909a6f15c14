//! Saving settings files that a person asked for.

use std::io;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{Format, Refusal, Request, WritePartsFn};
use waypost_core::plan::ConsentMissing;
use waypost_core::text::Texts;

use crate::MAX_SETTINGS_BYTES;
use crate::host::Host;
use crate::host::change_lock::{ChangeLock, LockError};
use crate::host::files::{self, KnownWriteError, ReplacementNote, Written};

/// Why a settings file was not saved. The file is unchanged then.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The format cannot store a setting.
    #[error("the format refused the settings: {0:?}")]
    Refused(Refusal),
    /// The password would be sent unencrypted without the person's consent.
    #[error(transparent)]
    ConsentMissing(#[from] ConsentMissing),
    /// An I/O error, with the path.
    #[error("cannot write {0}")]
    System(PathBuf, #[source] io::Error),
    /// A file with settings would change, and the lock that keeps two Waypost apart cannot be taken.
    #[error(transparent)]
    NotLocked(#[from] LockError),
}

impl SaveError {
    /// Returns a sentence for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(texts),
            Self::ConsentMissing(_) => texts.get("save-needs-agreement"),
            Self::System(path, error) => texts.with(
                "save-system",
                &[("path", path.display().to_string().into()), ("words", texts.io_error(error).into())],
            ),
            Self::NotLocked(error) => error.sentence(texts),
        }
    }
}

/// A settings file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// The file.
    pub path: PathBuf,
    /// What the write did.
    pub written: Written,
    /// Whether an existing file was edited and its other settings kept.
    pub edited: bool,
}

impl SavedFile {
    /// What the previous file lost when it was replaced.
    pub fn notes(&self) -> &[ReplacementNote] {
        match &self.written {
            Written::Replaced { notes, .. } => notes,
            Written::New | Written::Unchanged => &[],
        }
    }
}

/// Writes one settings file. If the format can edit files, an existing file keeps its other settings.
/// Otherwise a new file replaces it. A dated copy of the previous contents is kept in both cases.
///
/// # Errors
/// The format refused, the plan lacks the person's consent, an existing file would be edited without the lock, or an
/// I/O error.
pub fn save(
    host: &Host,
    request: &Request<'_>,
    format: &Format,
    path: &Path,
) -> Result<SavedFile, SaveError> {
    must_not_draw();
    request.plan.check_consent()?;
    let system = |error| SaveError::System(path.to_owned(), error);
    let Some(edit) = format.edit else {
        // Needs no lock: the file is written whole, and nothing of what was there is kept in it.
        let bytes = (format.write)(request).map_err(SaveError::Refused)?;
        let written = files::write(host, path, &bytes).map_err(system)?;
        return Ok(SavedFile { path: path.to_owned(), written, edited: false });
    };
    let lock = ChangeLock::take(host);
    let existing = files::read_if_present(path, MAX_SETTINGS_BYTES).map_err(system)?;
    let _lock = match lock {
        // Needs no lock: the file is only created, and that fails if another Waypost was faster.
        Err(LockError::System(_)) if existing.is_none() => None,
        lock => Some(lock?),
    };
    let (bytes, edited) = match existing.as_deref().filter(|existing| !existing.is_empty()) {
        Some(existing) => (edit(existing, request).map_err(SaveError::Refused)?, true),
        None => ((format.write)(request).map_err(SaveError::Refused)?, false),
    };
    let written =
        files::write_known(host, path, existing.as_deref(), &bytes).map_err(|error| match error {
            KnownWriteError::Changed => system(io::Error::from(io::ErrorKind::ResourceBusy)),
            KnownWriteError::System(error) => system(error),
        })?;
    Ok(SavedFile { path: path.to_owned(), written, edited })
}

/// Writes the files of a format that consists of several, into one folder.
///
/// # Errors
/// As for [`save`]. Files written before an I/O error stay.
pub fn save_parts(
    host: &Host,
    request: &Request<'_>,
    parts: WritePartsFn,
    folder: &Path,
) -> Result<Vec<SavedFile>, SaveError> {
    must_not_draw();
    request.plan.check_consent()?;
    let parts = parts(request).map_err(SaveError::Refused)?;
    // Needs no lock: each file is written whole.
    files::create_missing_folders(folder).map_err(|error| SaveError::System(folder.to_owned(), error))?;
    let save = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.join(name);
        match files::write(host, &path, &bytes) {
            Ok(written) => Ok(SavedFile { path, written, edited: false }),
            Err(error) => Err(SaveError::System(path, error)),
        }
    };
    parts.into_iter().map(save).collect()
}
