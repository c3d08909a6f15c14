//! A list of people as CSV: a header, and one person's answers in each row.
//!
//! The encoding is UTF-8, with or without a byte order mark, or Windows-1252. Commas, semicolons or tabs
//! separate the cells; quoted cells may contain line breaks. The list is read row by row and never held in
//! memory as a whole, so it is scanned first ([`ListScan`]) and then read ([`PeopleReader`]).

mod columns;
mod error;
mod scan;

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder, Terminator};

use crate::plan::answer_list::Answer;
use crate::plan::answers::Answers;
use columns::parse_header;

pub use columns::column;
pub use error::{ListError, RowError};
pub use scan::{Encoding, ListScan};

/// The length limit of a row, in bytes. It is far above what all answers need, and ends the reading of a
/// quote that is never closed.
const MAX_ROW_BYTES: u64 = 64 << 10;

/// Reads a list row by row.
#[derive(Debug)]
pub struct PeopleReader<R> {
    reader: csv::Reader<RowLimitReader<R>>,
    /// Bytes read from the list since the last row ended. Shared with the [`RowLimitReader`].
    since_row: Rc<Cell<u64>>,
    /// The answer in each column.
    columns: Vec<Answer>,
    encoding: Encoding,
    record: ByteRecord,
    row: u64,
    /// The length of the list in bytes, if its last line has no line break.
    end_without_newline: Option<u64>,
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

impl<R: Read> PeopleReader<R> {
    /// Starts to read a list that was scanned, and reads the header.
    ///
    /// # Errors
    /// A column is unknown, missing or repeated, or the list cannot be read.
    pub fn new(list: R, scan: &ListScan) -> Result<Self, ListError> {
        let encoding = scan.encoding()?;
        let since_row = Rc::new(Cell::new(0));
        let limited = RowLimitReader { inner: list, since_row: Rc::clone(&since_row) };
        let mut reader = ReaderBuilder::new()
            .delimiter(scan.separator())
            // A carriage return before the line feed is trimmed with the spaces around a cell.
            .terminator(Terminator::Any(b'\n'))
            .flexible(true)
            .from_reader(limited);
        let header = reader.byte_headers().map_err(|error| list_error(error, 1))?.clone();
        since_row.set(0);
        let names: Vec<String> = header
            .iter()
            .map(|cell| {
                decode(cell, encoding)
                    .trim_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace())
                    .to_lowercase()
                    .replace([' ', '-'], "_")
            })
            .collect();
        let columns = parse_header(&names).map_err(ListError::Header)?;
        let end_without_newline = scan.ends_without_newline().then_some(scan.length());
        Ok(Self {
            reader,
            since_row,
            columns,
            encoding,
            record: ByteRecord::new(),
            row: 0,
            end_without_newline,
        })
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
    pub fn bytes_read(&self) -> u64 {
        self.reader.position().byte()
    }

    /// Reads the next row, or returns `None` at the end. Rows without any content are skipped and not
    /// counted.
    ///
    /// # Errors
    /// The list cannot be read any further. A row that is wrong in itself is not an error of the list: it
    /// has the error as its answers.
    pub fn next_row(&mut self, common: &Answers) -> Result<Option<ListRow>, ListError> {
        loop {
            let line = self.reader.position().line();
            let has_row =
                self.reader.read_byte_record(&mut self.record).map_err(|error| list_error(error, line))?;
            self.since_row.set(0);
            if !has_row {
                return Ok(None);
            }
            let is_empty = |cell: &[u8]| cell.iter().all(u8::is_ascii_whitespace);
            if self.record.iter().all(is_empty) {
                continue;
            }
            self.row += 1;
            return Ok(Some(self.current_row(self.first_line(), common)));
        }
    }

    /// The line in which the current row starts. The CSV reader knows only where the row ends, so the line
    /// breaks inside its quotes are subtracted.
    fn first_line(&self) -> u64 {
        let next = self.reader.position();
        let last = if self.end_without_newline == Some(next.byte()) { next.line() } else { next.line() - 1 };
        let line_breaks = self.record.as_slice().iter().filter(|&&byte| byte == b'\n').count();
        last.saturating_sub(line_breaks as u64)
    }

    fn current_row(&self, line: u64, common: &Answers) -> ListRow {
        let mut answers = common.clone();
        let mut row_error = None;
        for (&answer, cell) in self.columns.iter().zip(&self.record) {
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
        let (found, wanted) = (self.record.len(), self.columns.len());
        let row_error = if found == wanted { row_error } else { Some(RowError::Cells(found, wanted)) };
        let username = answers.username.clone();
        ListRow { row: self.row, line, username, answers: row_error.map_or(Ok(answers), Err) }
    }
}

fn list_error(error: csv::Error, line: u64) -> ListError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => ListError::TooLong(line),
        csv::ErrorKind::Io(error) => ListError::System(error),
        // The other kinds are about UTF-8 and equal lengths, which this reader does not ask for.
        _ => ListError::System(io::ErrorKind::InvalidData.into()),
    }
}

fn decode(cell: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(cell),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0,
    }
}

/// Fails with `FileTooLarge` when a row exceeds the limit.
#[derive(Debug)]
struct RowLimitReader<R> {
    inner: R,
    since_row: Rc<Cell<u64>>,
}

impl<R: Read> Read for RowLimitReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // The CSV reader reads ahead, so up to one limit of these bytes can belong to earlier rows.
        if self.since_row.get() > 2 * MAX_ROW_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.inner.read(buffer)?;
        self.since_row.set(self.since_row.get() + count as u64);
        Ok(count)
    }
}
