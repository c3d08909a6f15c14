//! What the window keeps between two starts beside the answers: its size, theme and language. And forgetting
//! all of it.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::theme::ThemeChoice;
use waypost_engine::host::{Host, files};

/// The file of the answers.
pub const ANSWERS: &str = "answers.json";

/// The file of the window.
const WINDOW: &str = "window.json";

/// What is kept is far smaller than this, in bytes.
const MAX_FILE_BYTES: u64 = 4096;

/// A window's looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedState {
    /// The theme that is preferred.
    pub theme: ThemeChoice,
    /// The size within the frame, in points.
    pub size: Option<[f32; 2]>,
    /// The language that a start asked for or that was chosen in the window, as a tag; none is the system's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl SavedState {
    /// What was kept; the usual where there is nothing, or nothing of use.
    pub fn load(host: &Host) -> Self {
        let read = |folder: &PathBuf| files::read_at_most(&folder.join(WINDOW), MAX_FILE_BYTES).ok();
        let bytes = host.data.as_ref().and_then(read);
        let kept: Self = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        // A size that no screen has, or too small to use, is the usual one.
        let fits =
            |size: &[f32; 2]| (480.0..=16_384.0).contains(&size[0]) && (360.0..=16_384.0).contains(&size[1]);
        Self { size: kept.size.filter(fits), ..kept }
    }

    /// Keeps it. Nobody asked for this file, so nobody is told if it cannot be written.
    pub fn save(&self, host: &Host) {
        let Some(folder) = host.data.as_ref() else { return };
        let bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        files::write_state(folder, WINDOW, &bytes).unwrap_or_default();
    }
}

/// Removes what is kept of the person; the files that are gone. What lets a change be undone stays.
///
/// # Errors
/// A file that could not be removed, and why.
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
