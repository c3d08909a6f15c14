//! State saved between starts besides the answers: size, theme and language of the window. And deleting all saved state.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

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
        let read = |folder: &PathBuf| files::read_at_most(&folder.join(WINDOW), MAX_FILE_BYTES).ok();
        let bytes = host.data.as_ref().and_then(read);
        let kept: Self = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        // An impossible or unusably small size counts as not saved.
        let fits =
            |size: &[f32; 2]| (480.0..=16_384.0).contains(&size[0]) && (360.0..=16_384.0).contains(&size[1]);
        Self { size: kept.size.filter(fits), ..kept }
    }

    /// Saves the state. A failure is not reported: the next start then uses defaults.
    pub fn save(&self, host: &Host) {
        let Some(folder) = host.data.as_ref() else { return };
        let bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        files::write_state(folder, WINDOW, &bytes).unwrap_or_default();
    }
}

/// Deletes the saved answers and window state and returns the deleted files. The journal, which undo needs, stays.
///
/// # Errors
/// The file that could not be deleted, and the system's error.
pub fn forget(host: &Host) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut gone = Vec::new();
    let folder = host.data.clone().unwrap_or_default();
    for name in [ANSWERS, WINDOW] {
        let path = folder.join(name);
        match std::fs::remove_file(&path) {
            Ok(()) => gone.push(path),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err((path, error)),
        }
    }
    Ok(gone)
}
