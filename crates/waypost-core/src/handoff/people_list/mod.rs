//! A list of people as CSV: a header, and one person's answers in each row.
//!
//! The encoding is UTF-8, with or without a byte order mark, or Windows-1252. Commas, semicolons or tabs
//! separate the cells. A quoted cell may have line breaks around its value. The list is read row by row and never held in
//! memory as a whole, so it is scanned first ([`ListScan`]) and then read ([`PeopleReader`]).

mod columns;
mod error;
mod rows;
mod scan;

use std::borrow::Cow;
use std::io::BufRead;

use crate::plan::answer_list::Answer;
use crate::plan::answers::Answers;
use columns::parse_header;
use rows::{Row, RowReader};

pub use columns::column;
pub use error::{ListError, RowError};
pub use scan::{Encoding, ListScan};

/// Reads a list row by row.
#[derive(Debug)]
pub struct PeopleReader<R> {
    rows: RowReader<R>,
    /// The answer in each column.
    columns: Vec<Answer>,
    encoding: Encoding,
    row: u64,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The number of the row, from 1, without the header.
    pub row: u64,
    /// The line it starts in, from 1.
    pub line: u64,
    /// The user name as typed.
    pub username: String,
    /// The common answers, replaced by those of the row.
    pub answers: Result<Answers, RowError>,
}

impl<R: BufRead> PeopleReader<R> {
    /// Starts to read a list that was scanned, and reads the header.
    ///
    /// # Errors
    /// A column is unknown, missing or repeated, or the list cannot be read.
    pub fn new(list: R, scan: &ListScan) -> Result<Self, ListError> {
        let encoding = scan.encoding()?;
        let mut rows = RowReader::new(list, scan.separator());
        // Empty rows before the header are skipped, as everywhere.
        let cells = loop {
            match rows.read().map_err(ListError::System)? {
                Some(Row { error: Some(error), .. }) => return Err(ListError::HeaderRow(error)),
                Some(row) if row.is_empty() => {}
                Some(row) => break row.cells,
                None => break Vec::new(),
            }
        };
        let names: Vec<String> = cells
            .iter()
            .map(|cell| {
                decode(cell, encoding)
                    .trim_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace())
                    .to_lowercase()
                    .replace([' ', '-'], "_")
            })
            .collect();
        let columns = parse_header(&names).map_err(ListError::Header)?;
        Ok(Self { rows, columns, encoding, row: 0 })
    }

    /// The encoding of the list.
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The names of the columns, in the list's order.
    pub fn columns(&self) -> Vec<&'static str> {
        self.columns.iter().map(|answer| answer.name()).collect()
    }

    /// The position of the next row in the list, in bytes.
    pub const fn bytes_read(&self) -> u64 {
        self.rows.position()
    }

    /// Reads the next row, or returns `None` at the end. Lines of nothing but blanks are no rows. A row whose cells
    /// are all empty is one, and is wrong.
    ///
    /// # Errors
    /// The list cannot be read any further. A row that is wrong in itself is not an error of the list: it
    /// has the error as its answers.
    pub fn next_row(&mut self, common: &Answers) -> Result<Option<ListRow>, ListError> {
        loop {
            let Some(row) = self.rows.read().map_err(ListError::System)? else { return Ok(None) };
            if row.is_blank {
                continue;
            }
            self.row += 1;
            return Ok(Some(self.answers_of(row, common)));
        }
    }

    fn answers_of(&self, row: Row, common: &Answers) -> ListRow {
        let mut answers = common.clone();
        let mut row_error = None;
        for (&answer, cell) in self.columns.iter().zip(&row.cells) {
            let cell = decode(cell, self.encoding);
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            if let Err(known) = answers.get_mut(answer).set(cell) {
                let (column, found) = (answer.name(), cell.to_owned());
                row_error.get_or_insert(RowError::NotAChoice { column, found, known });
            }
        }
        let (found, wanted) = (row.cells.len(), self.columns.len());
        let row_error = match row_error {
            _ if row.is_empty() => Some(RowError::Empty),
            _ if found != wanted => Some(RowError::Cells(found, wanted)),
            other => other,
        };
        let username = answers.username.clone();
        let answers = row.error.or(row_error).map_or(Ok(answers), Err);
        ListRow { row: self.row, line: row.line, username, answers }
    }
}

fn decode(cell: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(cell),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0,
    }
}
