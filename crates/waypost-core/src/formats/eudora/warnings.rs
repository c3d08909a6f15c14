//! The warnings collected while `Eudora.ini` is read.

use crate::formats::found::{Note, Place, ReadWarningKind};

/// Maximum number of warnings in a report; nobody reads more.
const MAX_WARNINGS: usize = 50;

/// Warnings about a file, up to [`MAX_WARNINGS`] and one that says there are more.
#[derive(Debug, Default)]
pub struct WarningList {
    list: Vec<Note>,
}

impl WarningList {
    /// Adds a warning about a line, with its section or key.
    pub fn push(&mut self, kind: ReadWarningKind, file: &str, line: Option<usize>, key: impl Into<String>) {
        let location = |key| Place { file: file.to_owned(), line, key };
        if self.list.len() < MAX_WARNINGS {
            self.list.push(Note { what: kind, place: location(key.into()) });
        } else if self.list.len() == MAX_WARNINGS {
            self.list.push(Note { what: ReadWarningKind::TooMany, place: location(String::new()) });
        }
    }

    /// True if further warnings would be dropped.
    pub const fn is_full(&self) -> bool {
        self.list.len() > MAX_WARNINGS
    }

    /// The warnings in the order of their lines, with "too many" last.
    pub fn into_list(mut self) -> Vec<Note> {
        self.list.sort_by_key(|warning| warning.what == ReadWarningKind::TooMany);
        if let Some((_, rest)) =
            self.list.split_last_mut().filter(|(last, _)| last.what == ReadWarningKind::TooMany)
        {
            rest.sort_by_key(|warning| warning.place.line);
        } else {
            self.list.sort_by_key(|warning| warning.place.line);
        }
        self.list
    }
}
