//! The warnings collected while a file is read line by line.

use super::found::{FileLocation, ReadWarning, ReadWarningKind};

/// Maximum number of warnings in a report; nobody reads more.
const MAX_WARNINGS: usize = 50;

/// Warnings about a file, up to [`MAX_WARNINGS`] and one that says there are more.
#[derive(Debug, Default)]
pub(crate) struct WarningList {
    list: Vec<ReadWarning>,
}

impl WarningList {
    /// Adds a warning about a line, with its section or key. The key is empty if it is about neither.
    pub(crate) fn push(
        &mut self,
        kind: ReadWarningKind,
        file: &str,
        line: Option<usize>,
        key: impl Into<String>,
    ) {
        let location = |key| FileLocation { file: file.to_owned(), line, key };
        if self.list.len() < MAX_WARNINGS {
            self.list.push(ReadWarning { kind, location: location(key.into()) });
        } else if self.list.len() == MAX_WARNINGS {
            self.list.push(ReadWarning { kind: ReadWarningKind::TooMany, location: location(String::new()) });
        }
    }

    /// True if further warnings would be dropped.
    pub(crate) const fn is_full(&self) -> bool {
        self.list.len() > MAX_WARNINGS
    }

    /// The warnings in the order in which they were found.
    pub(crate) fn as_slice(&self) -> &[ReadWarning] {
        &self.list
    }

    /// The warnings in the order of their lines, with "too many" last.
    pub(crate) fn into_sorted(mut self) -> Vec<ReadWarning> {
        self.list.sort_by_key(|warning| warning.kind == ReadWarningKind::TooMany);
        if let Some((_, rest)) =
            self.list.split_last_mut().filter(|(last, _)| last.kind == ReadWarningKind::TooMany)
        {
            rest.sort_by_key(|warning| warning.location.line);
        } else {
            self.list.sort_by_key(|warning| warning.location.line);
        }
        self.list
    }
}
