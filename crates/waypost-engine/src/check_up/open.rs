//! Reading a settings file together with the files that belong to it.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{
    self, FORMATS, FileLocation, Format, Found, InFolder, Input, ReadWarning, ReadWarningKind,
};
use waypost_core::plan::program::{ProgramId, Version};
use waypost_core::text::Texts;

use crate::MAX_SETTINGS_BYTES;
use crate::host::eudora::{self, EudoraFile};
use crate::host::files::{self, ReplacementNote, find_ignoring_case, folder_of};
use crate::host::{Host, running};
use crate::installed_settings::{self, InUse, ProgramLock};

/// A settings file that was read.
#[derive(Clone, Debug)]
pub struct OpenedSettings {
    /// The file.
    pub file: PathBuf,
    /// The file that is read together with it: `user.js` or `DEudora.ini`.
    pub companion: Option<PathBuf>,
    /// The format of the file.
    pub format: &'static Format,
    /// The accounts and notes found in the file.
    pub found: Found,
    /// What the file and its companion lose if a repair replaces them.
    pub replacement_notes: Vec<(PathBuf, ReplacementNote)>,
}

impl OpenedSettings {
    /// Takes the program's own lock on the file, if it has one. A file made for import is not in use by any
    /// program.
    pub(super) fn lock(&self, host: &Host) -> Result<ProgramLock, InUse> {
        must_not_draw();
        // Only programs that Waypost puts accounts into are known to overwrite a change.
        let program = self.format.apply.map_or(ProgramId::Generic, |_| self.found.program);
        installed_settings::lock(host, program, &self.file)
    }

    /// Fails if the program uses these settings, or may use them.
    pub(super) fn check_unused(&self, host: &Host) -> Result<(), InUse> {
        must_not_draw();
        if self.format.apply.is_none() {
            return Ok(());
        }
        installed_settings::check_unused(host, self.found.program, &self.file)
    }
}

/// Why a path could not be checked.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// An I/O error, with the path.
    #[error("cannot read {0}")]
    System(PathBuf, #[source] io::Error),
    /// The folder contains no settings file that Waypost can read.
    #[error("{0} contains no settings file")]
    EmptyFolder(PathBuf),
    /// Waypost cannot read the format of the file.
    #[error("{0} is not a settings file of a known format")]
    UnknownFormat(PathBuf),
}

impl OpenError {
    /// Returns a sentence for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::System(file, error) => {
                texts.with("cli-unreadable", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::EmptyFolder(folder) => texts.with("check-empty-folder", &[("path", path(folder))]),
            Self::UnknownFormat(file) => texts.with("check-unknown-file", &[("path", path(file))]),
        }
    }
}

/// The bytes that [`OpenedSettings`] was read from.
pub(super) struct SettingsBytes {
    /// The bytes of the file.
    pub file: Vec<u8>,
    /// The bytes of the companion.
    pub companion: Option<Vec<u8>>,
}

/// Reads a settings file, or the one in a folder.
///
/// # Errors
/// See [`OpenError`].
pub fn open(host: &Host, path: &Path) -> Result<OpenedSettings, OpenError> {
    must_not_draw();
    open_with_bytes(host, path).map(|(opened, _)| opened)
}

/// As [`open`], and returns the bytes, so that a repair is made from what was read.
pub(super) fn open_with_bytes(
    host: &Host,
    path: &Path,
) -> Result<(OpenedSettings, SettingsBytes), OpenError> {
    must_not_draw();
    let file = if path.is_dir() { settings_in_folder(path)? } else { path.to_owned() };
    let bytes = read(&file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unknown = || OpenError::UnknownFormat(path.to_owned());
    let format = formats::recognise(&name, &bytes).ok_or_else(unknown)?;
    let reader = format.read.ok_or_else(unknown)?;
    let program = format.apply.and_then(|_| format.programs.first().copied());
    let eudora = if program == Some(ProgramId::Eudora) { installed_eudora_with(host, &file) } else { None };
    let companion = companion(format, &file).or_else(|| eudora.as_ref()?.defaults.clone());
    let companion_bytes = companion.as_deref().map(read).transpose()?;
    let logins = if format.has_saved_logins { running::saved_logins(folder_of(&file)) } else { Vec::new() };
    let (others, skipped) = match format.in_folder {
        InFolder::Parts(extension) => other_parts(&file, extension)?,
        _ => (Vec::new(), Vec::new()),
    };
    let companion_name = companion.as_deref().map(display);
    let mut found = reader(&Input {
        name: &display(&file),
        bytes: &bytes,
        companion: companion_name.as_deref().zip(companion_bytes.as_deref()),
        siblings: &others,
        saved_logins: &logins,
    });
    found.warnings.extend(skipped);
    if found.version.is_none() && found.program == ProgramId::Eudora {
        let in_folder = find_ignoring_case(folder_of(&file), "eudora.exe").filter(|path| path.is_file());
        found.version = in_folder.or_else(|| eudora?.program).and_then(|program| version_of(&program));
    }
    let mut replacement_notes = Vec::new();
    for path in [Some(&file), companion.as_ref()].into_iter().flatten().filter(|_| format.repair.is_some()) {
        let notes = files::replacement_notes(path).map_err(|error| OpenError::System(path.clone(), error))?;
        replacement_notes.extend(notes.into_iter().map(|note| (path.clone(), note)));
    }
    let opened = OpenedSettings { file, companion, format, found, replacement_notes };
    Ok((opened, SettingsBytes { file: bytes, companion: companion_bytes }))
}

fn read(file: &Path) -> Result<Vec<u8>, OpenError> {
    files::read_at_most(file, MAX_SETTINGS_BYTES).map_err(|error| OpenError::System(file.to_owned(), error))
}

/// Reads the version from a Windows program.
fn version_of(program: &Path) -> Option<Version> {
    formats::exe_version(&files::read_at_most(program, MAX_SETTINGS_BYTES).ok()?)
}

/// The program and the defaults of the installed Eudora that uses this settings file.
fn installed_eudora_with(host: &Host, file: &Path) -> Option<EudoraFile> {
    let file = file.canonicalize().ok()?;
    eudora::settings_files(host)
        .into_iter()
        .find(|known| known.ini.canonicalize().is_ok_and(|ini| ini == file))
}

/// The settings file in a folder. If there are several, the program's own file comes before files for import.
fn settings_in_folder(folder: &Path) -> Result<PathBuf, OpenError> {
    if let Err(error) = std::fs::read_dir(folder) {
        return Err(OpenError::System(folder.to_owned(), error));
    }
    let file = |name: &str| find_ignoring_case(folder, name).filter(|path| path.is_file());
    let own = FORMATS.iter().filter_map(|format| match format.in_folder {
        InFolder::Own(name) => file(name),
        _ => None,
    });
    let for_import = FORMATS.iter().filter_map(|format| match format.in_folder {
        InFolder::Import => file(format.file_name),
        _ => None,
    });
    let in_parts = FORMATS.iter().filter_map(|format| match format.in_folder {
        InFolder::Parts(extension) => parts(folder, extension).into_iter().next(),
        _ => None,
    });
    own.chain(for_import).chain(in_parts).next().ok_or_else(|| OpenError::EmptyFolder(folder.to_owned()))
}

/// The files of a folder with this extension, sorted: Evolution stores an account in several `*.source`
/// files.
fn parts(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let is_part = |path: &PathBuf| path.extension().is_some_and(|found| found == extension);
    let mut found = BTreeSet::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_part) {
        found.insert(path);
        if found.len() > MAX_PARTS {
            found.pop_last();
        }
    }
    found.into_iter().collect()
}

/// Maximum number of parts read. Evolution's calendars and address books are among them.
const MAX_PARTS: usize = 500;
/// Maximum size of a part. Real ones have one or two kilobytes.
const MAX_PART_BYTES: u64 = 1 << 20;
/// Maximum size of all parts together.
const MAX_PARTS_BYTES: usize = 8 << 20;

/// The names and bytes of parts, and what was not read.
type Parts = (Vec<(String, Vec<u8>)>, Vec<ReadWarning>);

/// Reads the other parts in the folder of one. A part that cannot be one of the program's files is not read, and
/// the others still are.
fn other_parts(file: &Path, extension: &str) -> Result<Parts, OpenError> {
    let (mut read, mut skipped) = (Vec::new(), Vec::new());
    let mut total = 0;
    let parts = parts(folder_of(file), extension);
    let mut is_complete = parts.len() < MAX_PARTS;
    let warning = |kind, path: &Path| ReadWarning { kind, location: FileLocation::of_file(&display(path)) };
    // Compared by file name: one path can be written in several ways.
    for path in parts.into_iter().filter(|path| path.file_name() != file.file_name()) {
        let kind = match files::read_at_most(&path, MAX_PART_BYTES) {
            Ok(bytes) if total + bytes.len() > MAX_PARTS_BYTES => {
                is_complete = false;
                break;
            }
            Ok(bytes) => {
                total += bytes.len();
                read.push((display(&path), bytes));
                continue;
            }
            Err(error) => match error.kind() {
                io::ErrorKind::FileTooLarge => ReadWarningKind::FileTooLarge,
                io::ErrorKind::IsADirectory | files::SPECIAL_FILE => ReadWarningKind::NotAFile,
                _ => return Err(OpenError::System(path, error)),
            },
        };
        skipped.push(warning(kind, &path));
    }
    skipped.truncate(MAX_SKIPPED);
    if !is_complete || skipped.len() == MAX_SKIPPED {
        skipped.push(warning(ReadWarningKind::TooMany, folder_of(file)));
    }
    Ok((read, skipped))
}

/// Maximum number of parts that are named because they were not read.
const MAX_SKIPPED: usize = 20;

/// The file in the same folder that is read together with a settings file.
pub(crate) fn companion(format: &Format, file: &Path) -> Option<PathBuf> {
    must_not_draw();
    let other = format.companion_of(file.file_name()?.to_str()?)?;
    find_ignoring_case(folder_of(file), other).filter(|path| path.is_file())
}

/// Reads the file that belongs to a settings file, if there is one. Returns its path and bytes.
///
/// # Errors
/// The file exists and cannot be read.
pub(crate) fn read_companion(
    host: &Host,
    format: &Format,
    file: &Path,
) -> Result<Option<(PathBuf, Vec<u8>)>, OpenError> {
    must_not_draw();
    let companion = companion(format, file).or_else(|| installed_eudora_with(host, file)?.defaults);
    companion.map(|companion| read(&companion).map(|bytes| (companion, bytes))).transpose()
}

/// The path as the readers and writers name it in their results.
pub(crate) fn display(path: &Path) -> String {
    path.display().to_string()
}
