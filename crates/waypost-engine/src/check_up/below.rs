//! The settings of many people, in the folders below one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use waypost_core::formats::{FORMATS, InFolder};

use super::open::OpenError;
use crate::host::drawing::must_not_draw;

/// How many folders deep settings are looked for. `home/jane/.thunderbird/profile` is three below `home`.
const MAX_DEPTH: usize = 8;

/// The settings files below a folder.
#[derive(Debug, Default)]
pub struct FoundFiles {
    /// The files, sorted.
    pub files: Vec<PathBuf>,
    /// The folders that could not be read.
    pub unreadable: Vec<OpenError>,
}

/// Returns the settings files that programs have in a folder and in those below it. Links are not followed: they may
/// lead out of the folder.
pub fn settings_below(folder: &Path) -> FoundFiles {
    must_not_draw();
    let mut found = FoundFiles::default();
    add_settings(folder, MAX_DEPTH, &mut found);
    found.files.sort();
    found
}

fn add_settings(folder: &Path, depth: usize, found: &mut FoundFiles) {
    let unreadable = |error: io::Error| OpenError::System(folder.to_owned(), error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.unreadable.push(unreadable(error)),
    };
    for entry in entries {
        // The type of the entry itself, not of what a link leads to.
        match entry.and_then(|entry| Ok((entry.file_type()?, entry.path()))) {
            Ok((kind, path)) if kind.is_dir() && depth > 0 => add_settings(&path, depth - 1, found),
            Ok((kind, path)) if kind.is_file() && is_settings(&path) => found.files.push(path),
            Ok(_) => {}
            Err(error) => found.unreadable.push(unreadable(error)),
        }
    }
}

/// Whether a file has the name of a program's own settings file.
fn is_settings(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    FORMATS.iter().any(|format| match format.in_folder {
        InFolder::Own(own) => name.eq_ignore_ascii_case(own),
        InFolder::NotSearched | InFolder::Import | InFolder::Parts(_) => false,
    })
}
