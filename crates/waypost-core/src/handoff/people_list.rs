//! A list of people as CSV: the header, and a person's answers from each row.
//!
//! UTF-8 with or without a byte-order mark, or Windows-1252; commas, semicolons or tabs; quotes with
//! line breaks inside. It is read a row at a time and never held whole.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder, Terminator};

use crate::plan::account::Protocol;
use crate::plan::answers::{Answers, Field, NetworkLocation, ReadOn};
use crate::plan::json_document::JsonError;
use crate::text::{Texts, sanitise};

/// The longest row, in bytes: far more than all answers need, and an end to a quote that is never closed.
const MAX_ROW_BYTES: u64 = 64 << 10;

/// Puts a cell into the answers, or says which words it could be.
type SetCell = fn(&mut Answers, &str) -> Result<(), &'static [&'static str]>;

/// The columns there are: the options' names, in snake_case.
const COLUMNS: &[(&str, SetCell)] = &[
    ("username", |a, cell| text(&mut a.username, cell)),
    ("name", |a, cell| text(&mut a.name, cell)),
    ("address", |a, cell| text(&mut a.address, cell)),
    ("org", |a, cell| text(&mut a.org, cell)),
    ("group", |a, cell| text(&mut a.group, cell)),
    ("program", |a, cell| text(&mut a.program, cell)),
    ("read_on", |a, cell| {
        choice(&mut a.read_on, cell, &["one", "several"], &[Some(ReadOn::One), Some(ReadOn::Several)])
    }),
    ("protocol", |a, cell| {
        choice(&mut a.protocol, cell, &["imap", "pop"], &[Some(Protocol::Imap), Some(Protocol::Pop)])
    }),
    ("network", |a, cell| {
        let places =
            [Some(NetworkLocation::OnCampus), Some(NetworkLocation::OffCampus), Some(NetworkLocation::Both)];
        choice(&mut a.network, cell, &["on-campus", "off-campus", "both"], &places)
    }),
    ("isp_smtp", |a, cell| text(&mut a.isp_smtp, cell)),
    ("leave_on_server", |a, cell| text(&mut a.leave_on_server, cell)),
    ("keep_after_trash", |a, cell| choice(&mut a.keep_after_trash, cell, YES_OR_NO, &[true, false])),
    ("check_every", |a, cell| text(&mut a.check_every, cell)),
    ("accept_plaintext", |a, cell| choice(&mut a.accept_plaintext, cell, YES_OR_NO, &[true, false])),
];

const YES_OR_NO: &[&str] = &["yes", "no"];

fn text(answer: &mut String, cell: &str) -> Result<(), &'static [&'static str]> {
    cell.clone_into(answer);
    Ok(())
}

fn choice<T: Copy>(
    answer: &mut T,
    cell: &str,
    words: &'static [&'static str],
    values: &[T],
) -> Result<(), &'static [&'static str]> {
    let place = words.iter().position(|word| word.eq_ignore_ascii_case(cell));
    *answer = *place.and_then(|place| values.get(place)).ok_or(words)?;
    Ok(())
}

/// The column that answers a question.
pub const fn column(field: Field) -> &'static str {
    match field {
        Field::Organisation => "org",
        Field::Group => "group",
        Field::Username => "username",
        Field::Name => "name",
        Field::Address => "address",
        Field::Program | Field::Version => "program",
        Field::ReadOn => "read_on",
        Field::Protocol => "protocol",
        Field::Network => "network",
        Field::IspSmtp => "isp_smtp",
        Field::LeaveOnServer => "leave_on_server",
        Field::CheckEvery => "check_every",
    }
}

/// How the letters of a list are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// What spreadsheets on Windows wrote before.
    Windows1252,
}

/// What a first scan at all of a list's bytes finds: its encoding, and what parts its cells.
#[derive(Debug, Default)]
pub struct ListScan {
    first_line: Vec<u8>,
    first_line_ended: bool,
    /// The beginning of a character whose end comes with the next piece.
    partial_char: Vec<u8>,
    not_utf8: bool,
    has_nul: bool,
    length: u64,
    last: u8,
}

impl ListScan {
    /// Looks at the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        if !self.first_line_ended {
            let end = piece.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            self.first_line_ended = end.is_some() || self.first_line.len() as u64 > MAX_ROW_BYTES;
            self.first_line.extend(piece.iter().take(end.unwrap_or(piece.len())));
        }
        self.has_nul |= piece.contains(&0);
        self.length += piece.len() as u64;
        self.last = piece.last().copied().unwrap_or(self.last);
        if self.not_utf8 {
            return;
        }
        let joined = if self.partial_char.is_empty() {
            Cow::Borrowed(piece)
        } else {
            Cow::Owned([&self.partial_char, piece].concat())
        };
        match std::str::from_utf8(&joined) {
            Ok(_) => self.partial_char.clear(),
            Err(error) => {
                self.not_utf8 = error.error_len().is_some();
                self.partial_char = joined.get(error.valid_up_to()..).unwrap_or_default().to_owned();
            }
        }
    }

    /// The encoding, once everything was looked at.
    ///
    /// # Errors
    /// It is UTF-16, or no text.
    pub fn encoding(&self) -> Result<Encoding, ListError> {
        if self.has_nul
            || self.first_line.starts_with(&[0xFF, 0xFE])
            || self.first_line.starts_with(&[0xFE, 0xFF])
        {
            return Err(ListError::NotText);
        }
        let is_utf8 = !self.not_utf8 && self.partial_char.is_empty();
        Ok(if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1252 })
    }

    /// How many bytes there were.
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// What parts the cells: whatever stands most often in the first line outside quotes.
    pub fn separator(&self) -> u8 {
        let mut quoted = false;
        let outside = self.first_line.iter().filter(|&&byte| {
            quoted ^= byte == b'"';
            !quoted
        });
        let outside: Vec<u8> = outside.copied().collect();
        let count = |separator: u8| outside.iter().filter(|&&byte| byte == separator).count();
        // The first of equals: a comma where there is only one column.
        let mut best = (count(b','), b',');
        for separator in [b';', b'\t'] {
            if count(separator) > best.0 {
                best = (count(separator), separator);
            }
        }
        best.1
    }
}

/// A list that is being read.
#[derive(Debug)]
pub struct PeopleReader<R> {
    reader: csv::Reader<RowLimitReader<R>>,
    since_row: Rc<Cell<u64>>,
    columns: Vec<usize>,
    encoding: Encoding,
    record: ByteRecord,
    row: u64,
    /// Where the list ends, if its last line has no line end.
    end_without_newline: Option<u64>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The row, from 1, without the header.
    pub row: u64,
    /// The line it begins in, from 1.
    pub line: u64,
    /// The user name as it was typed.
    pub username: String,
    /// The answers, the row's over the common ones.
    pub answers: Result<Answers, RowError>,
}

/// Why a row cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    /// A cell that is none of the column's words.
    NotAChoice {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
        /// The words.
        known: &'static [&'static str],
    },
    /// More or fewer cells than the header has: how many, and how many there should be.
    Cells(usize, usize),
}

impl RowError {
    /// What is wrong and what to do.
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
        }
    }
}

/// Why a list cannot be read on.
#[derive(Debug)]
pub enum ListError {
    /// Whatever the system says.
    System(io::Error),
    /// It is UTF-16, or no text.
    NotText,
    /// Every column that is unknown, missing or there twice.
    Header(Vec<JsonError>),
    /// A row that is too long; the line it begins in. Perhaps a quote is never closed.
    TooLong(u64),
}

impl ListError {
    /// What is wrong, a sentence for each thing.
    pub fn sentences(&self, texts: &Texts, list: &str) -> Vec<String> {
        let in_header = |fault: &JsonError| format!("{list}:1: {}", texts.json_error(fault));
        match self {
            Self::System(error) => {
                vec![texts.with(
                    "cli-unreadable",
                    &[("path", list.into()), ("words", texts.io_error(error).into())],
                )]
            }
            Self::NotText => vec![format!("{list}: {}", texts.get("people-not-text"))],
            Self::Header(faults) => faults.iter().map(in_header).collect(),
            Self::TooLong(line) => vec![format!("{list}:{line}: {}", texts.get("people-row-too-long"))],
        }
    }
}

impl<R: Read> PeopleReader<R> {
    /// A list from its beginning: reads the header.
    ///
    /// # Errors
    /// A column is unknown, missing or there twice, or the list cannot be read.
    pub fn new(list: R, scan: &ListScan) -> Result<Self, ListError> {
        let encoding = scan.encoding()?;
        let since_row = Rc::new(Cell::new(0));
        let limited = RowLimitReader { inner: list, since_row: Rc::clone(&since_row) };
        let mut reader = ReaderBuilder::new()
            .delimiter(scan.separator())
            // A carriage return before it goes with the spaces around a cell.
            .terminator(Terminator::Any(b'\n'))
            .flexible(true)
            .from_reader(limited);
        let header = reader.byte_headers().map_err(|error| list_error(error, 1))?.clone();
        since_row.set(0);
        let names: Vec<String> = header
            .iter()
            .map(|cell| {
                let name = decode(cell, encoding);
                name.trim_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace())
                    .to_lowercase()
                    .replace([' ', '-'], "_")
            })
            .collect();
        let columns = parse_header(&names).map_err(ListError::Header)?;
        let end_without_newline = (scan.last != b'\n').then_some(scan.length);
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

    /// How its letters are written.
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The names of the columns, in the list's order.
    pub fn columns(&self) -> Vec<&'static str> {
        self.columns.iter().filter_map(|&column| COLUMNS.get(column)).map(|(name, _)| *name).collect()
    }

    /// Where in the list the next row begins, in bytes.
    pub fn bytes_read(&self) -> u64 {
        self.reader.position().byte()
    }

    /// The next person, or none at the end. Rows without anything in them are passed over.
    ///
    /// # Errors
    /// The list cannot be read on.
    pub fn next_row(&mut self, common: &Answers) -> Result<Option<ListRow>, ListError> {
        loop {
            let line = self.reader.position().line();
            let more =
                self.reader.read_byte_record(&mut self.record).map_err(|error| list_error(error, line))?;
            self.since_row.set(0);
            if !more {
                return Ok(None);
            }
            let is_empty = |cell: &[u8]| cell.iter().all(u8::is_ascii_whitespace);
            if self.record.iter().all(is_empty) {
                continue;
            }
            self.row += 1;
            return Ok(Some(self.person(self.line(), common)));
        }
    }

    /// The line the row that was just read begins in: lines without anything may lie before it, and
    /// line breaks in quotes inside.
    fn line(&self) -> u64 {
        let next = self.reader.position();
        let last = if self.end_without_newline == Some(next.byte()) { next.line() } else { next.line() - 1 };
        let inside = self.record.as_slice().iter().filter(|&&byte| byte == b'\n').count();
        last.saturating_sub(inside as u64)
    }

    fn person(&self, line: u64, common: &Answers) -> ListRow {
        let mut answers = common.clone();
        let mut fault = None;
        for (&column, cell) in self.columns.iter().zip(&self.record) {
            let cell = decode(cell, self.encoding);
            let cell = cell.trim();
            let Some((name, put)) = COLUMNS.get(column).filter(|_| !cell.is_empty()) else { continue };
            if let Err(known) = put(&mut answers, cell) {
                fault.get_or_insert(RowError::NotAChoice { column: name, found: cell.to_owned(), known });
            }
        }
        let (found, wanted) = (self.record.len(), self.columns.len());
        let fault = if found == wanted { fault } else { Some(RowError::Cells(found, wanted)) };
        let username = answers.username.clone();
        ListRow { row: self.row, line, username, answers: fault.map_or(Ok(answers), Err) }
    }
}

fn list_error(error: csv::Error, line: u64) -> ListError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => ListError::TooLong(line),
        csv::ErrorKind::Io(error) => ListError::System(error),
        // Bytes of any kind and rows of any length are taken in, so nothing else is left.
        _ => ListError::System(io::ErrorKind::InvalidData.into()),
    }
}

/// The columns by their place in [`COLUMNS`]. Who a person is stands in the list itself.
fn parse_header(names: &[String]) -> Result<Vec<usize>, Vec<JsonError>> {
    let known: Vec<String> = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut faults = Vec::new();
    let mut columns = Vec::new();
    for name in names {
        match known.iter().position(|other| other == name) {
            Some(column) if columns.contains(&column) => faults.push(JsonError::Duplicate(name.clone())),
            Some(column) => columns.push(column),
            None => faults.push(JsonError::UnknownMember(
                name.clone(),
                crate::plan::suggest::closest_name(name, known.iter()),
            )),
        }
    }
    let missing = ["username", "name"].into_iter().filter(|needed| !names.iter().any(|name| name == needed));
    faults.extend(missing.map(|name| JsonError::MissingMember(name.to_owned())));
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}

fn decode(cell: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(cell),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0,
    }
}

/// A list whose rows have an end.
#[derive(Debug)]
struct RowLimitReader<R> {
    inner: R,
    since_row: Rc<Cell<u64>>,
}

impl<R: Read> Read for RowLimitReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // The reader takes more than a row at a time, so this many may belong to rows before.
        if self.since_row.get() > 2 * MAX_ROW_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.inner.read(buffer)?;
        self.since_row.set(self.since_row.get() + count as u64);
        Ok(count)
    }
}
