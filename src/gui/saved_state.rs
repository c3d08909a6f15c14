//! State saved between starts besides the answers: size, theme and language of the window. And deleting all
//! saved state.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::theme::ThemeChoice;
use waypost_engine::host::{Host, files};

/// File name of the saved answers.
pub const ANSWERS: &str = "answers.json";

/// File name of the saved window state.
const WINDOW: &str = "window.json";

/// Largest window state that is read, in bytes.
const MAX_FILE_BYTES: u64 = 4096;

/// The saved state of the window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedState {
    /// The chosen theme.
    pub theme: ThemeChoice,
    /// Inner size of the window, in points.
    pub size: Option<[f32; 2]>,
    /// The chosen language, as a tag. `None` follows the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl SavedState {
    /// Loads the saved state. Defaults if there is none or it is invalid.
    pub fn load(host: &Host) -> Self {
        let read = |folder: &PathBuf| files::read_state(folder, WINDOW, MAX_FILE_BYTES).ok();
        let bytes = host.data.as_ref().and_then(read);
        let saved: Self = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        // An impossible or unusably small size counts as not saved.
        let fits =
            |size: &[f32; 2]| (480.0..=16_384.0).contains(&size[0]) && (360.0..=16_384.0).contains(&size[1]);
        Self { size: saved.size.filter(fits), ..saved }
    }

    /// Saves the state. Does nothing on a computer without a folder for the data of programs.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save(&self, host: &Host) -> io::Result<()> {
        let Some(folder) = host.data.as_ref() else { return Ok(()) };
        files::write_state(folder, WINDOW, &serde_json::to_vec_pretty(self)?)
    }
}

/// File name of the settings that were found or typed for a domain.
pub fn found_profile(domain: &str) -> String {
    format!("{FOUND}{domain}{JSON}")
}

/// The names of the files of found settings begin and end like this.
const FOUND: &str = "found-";
const JSON: &str = ".json";

/// The files of found settings in Waypost's folder.
fn found_profiles(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        let is_found = |name: &str| name.starts_with(FOUND) && name.ends_with(JSON);
        if entry.file_name().to_str().is_some_and(is_found) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Deletes the saved answers, the settings that were found or typed and the window state, and returns the deleted
/// files. The journal, which undo needs, stays.
///
/// # Errors
/// The file that could not be deleted, and the system's error.
pub fn forget(host: &Host) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut deleted = Vec::new();
    let Some(folder) = host.data.as_ref() else { return Ok(deleted) };
    let found = found_profiles(folder).map_err(|error| (folder.clone(), error))?;
    for path in [ANSWERS, WINDOW].map(|name| folder.join(name)).into_iter().chain(found) {
        match std::fs::remove_file(&path) {
            Ok(()) => deleted.push(path),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err((path, error)),
        }
    }
    Ok(deleted)
}
