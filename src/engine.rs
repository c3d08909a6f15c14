//! One function per verb of the command line. It prints nothing and knows no widget.

use std::io;
use std::path::{Path, PathBuf};

use crate::formats::{Format, Refusal, Request};
use crate::host::Host;
use crate::host::files::{self, Written};
use crate::plan::profile::Profile;
use crate::plan::validate::{self, Issue};

/// An organisation and where its profile was found.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The profile.
    pub profile: Profile,
    /// The file, or none for one that ships with Waypost.
    pub file: Option<PathBuf>,
}

/// A profile that could not be used.
#[derive(Debug)]
pub struct Unusable {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: Reason,
}

/// Why a profile cannot be used.
#[derive(Debug)]
pub enum Reason {
    /// It could not be read.
    Unreadable(io::Error),
    /// What is wrong in it.
    Invalid(Vec<Issue>),
}

/// The profiles that ship with Waypost.
const BUILT_IN: &[&str] = &[
    include_str!("../assets/organisations/caltech-imss.json"),
    include_str!("../assets/organisations/example-university.json"),
];

/// Every organisation: those in the configuration folder, then those built in, unless the same id
/// is installed; sorted by name. Beside them the files that could not be used.
pub fn organisations(host: &Host) -> (Vec<Organisation>, Vec<Unusable>) {
    let mut found: Vec<Organisation> = Vec::new();
    let mut unusable = Vec::new();
    for file in installed_files(host) {
        match load(&file) {
            Ok(organisation) => {
                if !found.iter().any(|other| other.profile.id == organisation.profile.id) {
                    found.push(organisation);
                }
            }
            Err(why) => unusable.push(Unusable { file, why }),
        }
    }
    for text in BUILT_IN {
        // A test holds the built-in ones valid.
        if let Ok(read) = validate::read(text.as_bytes())
            && !found.iter().any(|other| other.profile.id == read.profile.id)
        {
            found.push(Organisation { profile: read.profile, file: None });
        }
    }
    found.sort_by_key(|organisation| organisation.profile.name.in_language("en").to_lowercase());
    (found, unusable)
}

fn installed_files(host: &Host) -> Vec<PathBuf> {
    let Some(folder) = host.config.as_ref().map(|config| config.join("organisations")) else {
        return Vec::new();
    };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")))
        .collect();
    files.sort();
    files
}

/// Reads one profile file.
///
/// # Errors
/// It cannot be read, or something in it is wrong.
pub fn load(file: &Path) -> Result<Organisation, Reason> {
    let bytes = files::read_at_most(file, validate::LONGEST as u64 + 1).map_err(Reason::Unreadable)?;
    match validate::read(&bytes) {
        Ok(read) => Ok(Organisation { profile: read.profile, file: Some(file.to_owned()) }),
        Err(issues) => Err(Reason::Invalid(issues)),
    }
}

/// Why a settings file was not saved. The file then is as it was.
#[derive(Debug)]
pub enum SaveError {
    /// The format cannot hold something.
    Refused(Refusal),
    /// The system said no; the path and its words.
    System(PathBuf, io::Error),
}

/// A settings file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
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
pub fn save(host: &Host, request: &Request<'_>, format: &Format, path: &Path) -> Result<Saved, SaveError> {
    let system = |error| SaveError::System(path.to_owned(), error);
    let existing = match files::read_at_most(path, LONGEST_SETTINGS) {
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
    Ok(Saved { path: path.to_owned(), written, edited })
}

/// The largest settings file that is edited: 64 MiB.
pub const LONGEST_SETTINGS: u64 = 64 << 20;
