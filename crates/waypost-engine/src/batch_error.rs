//! Why a batch ends early, in words.

use std::io;
use std::path::PathBuf;

use waypost_core::handoff::people_list::ListError;
use waypost_core::text::{Texts, sanitise};

/// Why a batch ended early. Every file that was written is complete.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The list cannot be read. Contains its path.
    #[error("cannot read the list {0}: {1:?}")]
    List(PathBuf, ListError),
    /// A file cannot be written. Contains its path.
    #[error("cannot write {0}")]
    System(PathBuf, #[source] io::Error),
    /// The list is not the one that was looked at. Contains its path. Nothing was written.
    #[error("the list {0} has changed")]
    ListChanged(PathBuf),
    /// No folder and no archive is named. The current folder is never meant.
    #[error("no target")]
    NoTarget,
}

impl BatchError {
    /// Returns sentences for people: what happened and what to do, one for each problem.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        match self {
            Self::List(list, broken) => broken.sentences(texts, &list.display().to_string()),
            Self::System(path, error) => vec![texts.with(
                "batch-system",
                &[("path", path.display().to_string().into()), ("words", texts.io_error(error).into())],
            )],
            Self::ListChanged(list) => {
                vec![
                    texts.with(
                        "batch-list-changed",
                        &[("path", sanitise(&list.display().to_string()).into())],
                    ),
                ]
            }
            Self::NoTarget => vec![texts.get("batch-no-target")],
        }
    }
}
