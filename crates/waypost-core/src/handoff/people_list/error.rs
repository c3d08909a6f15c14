//! What can be wrong with a list and with a row of it.

use std::io;

use thiserror::Error;

use crate::plan::json_document::JsonError;
use crate::text::{Texts, sanitise};

/// Why a row cannot be used. The rows after it can.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RowError {
    /// A cell contains a word that its column does not accept.
    #[error("column {column} does not accept \"{found}\"")]
    NotAChoice {
        /// The column.
        column: &'static str,
        /// The cell.
        found: String,
        /// The words the column accepts.
        known: &'static [&'static str],
    },
    /// The row has more or fewer cells than the header: the number found, and the number wanted.
    #[error("{0} cells instead of {1}")]
    Cells(usize, usize),
    /// Every cell is empty.
    #[error("the row is empty")]
    Empty,
    /// A quote is opened in this line of the list and never closed, or closed only after a line break in the
    /// value, which no value has.
    #[error("a quote is opened in line {0} and not closed there")]
    OpenQuote(u64),
    /// The line is longer than 64 KiB.
    #[error("the line is too long")]
    TooLong,
}

impl RowError {
    /// What is wrong, and what to do about it.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::NotAChoice { column, found, known } => {
                let known: Vec<String> = known.iter().map(ToString::to_string).collect();
                let values = [
                    ("column", (*column).into()),
                    ("found", sanitise(found).into()),
                    ("known", texts.list_or(&known).into()),
                ];
                texts.with("people-not-a-choice", &values)
            }
            Self::Cells(found, wanted) => {
                texts.with("people-cells", &[("found", (*found).into()), ("wanted", (*wanted).into())])
            }
            Self::Empty => texts.get("people-row-empty"),
            Self::OpenQuote(line) => texts.with("people-open-quote", &[("line", (*line).into())]),
            Self::TooLong => texts.get("people-row-too-long"),
        }
    }
}

/// Why a list cannot be read any further.
#[derive(Debug, Error)]
pub enum ListError {
    /// The operating system refused to read it.
    #[error("cannot read the list")]
    System(#[source] io::Error),
    /// It is UTF-16 or a binary file.
    #[error("the list is not text in UTF-8 or Windows-1252")]
    NotText,
    /// Every column that is unknown, missing or repeated.
    #[error("{} wrong columns in the header", .0.len())]
    Header(Vec<JsonError>),
    /// The header is not a row: [`RowError::OpenQuote`] or [`RowError::TooLong`].
    #[error("wrong header: {0}")]
    HeaderRow(RowError),
}

impl ListError {
    /// What is wrong, one sentence for each fault. `list` is the name of the file.
    pub fn sentences(&self, texts: &Texts, list: &str) -> Vec<String> {
        let in_header = |error: &JsonError| format!("{list}:1: {}", texts.json_error(error));
        match self {
            Self::System(error) => {
                let values = [("path", list.into()), ("words", texts.io_error(error).into())];
                vec![texts.with("cli-unreadable", &values)]
            }
            Self::NotText => vec![format!("{list}: {}", texts.get("people-not-text"))],
            Self::Header(errors) => errors.iter().map(in_header).collect(),
            Self::HeaderRow(error) => vec![format!("{list}:1: {}", error.sentence(texts))],
        }
    }
}
