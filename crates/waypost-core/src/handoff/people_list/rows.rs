//! Splits a list into rows and cells, so that a quote that is never closed costs one row and not the rows after
//! it.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

use super::error::RowError;

/// Maximum length of a row in bytes. It is far above what all answers need.
pub(super) const MAX_ROW_BYTES: u64 = 64 << 10;

/// Reads rows. A quoted cell may contain line breaks at its start and its end. One in its middle is no value of
/// any column, so the quote counts as never closed, and the next line starts a new row.
#[derive(Debug)]
pub(super) struct RowReader<R> {
    list: R,
    separator: u8,
    /// Lines that were read ahead and are read again as rows.
    pending: VecDeque<Line>,
    /// The number of the last line of the last row.
    line: u64,
    /// The length of the rows so far, in bytes.
    bytes: u64,
}

/// A line of a list.
#[derive(Debug)]
struct Line {
    /// Its start, or the whole line with its line break.
    text: Vec<u8>,
    /// Its length in bytes.
    length: u64,
}

/// A row of a list.
#[derive(Debug)]
pub(super) struct Row {
    /// The line it starts in, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<Vec<u8>>,
    /// True if it is a line of nothing but blanks, which is no row.
    pub is_blank: bool,
    /// Why it cannot be used: [`RowError::OpenQuote`] or [`RowError::TooLong`].
    pub error: Option<RowError>,
}

impl Row {
    /// True if every cell is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.error.is_none() && self.cells.iter().all(|cell| cell.iter().all(u8::is_ascii_whitespace))
    }
}

impl<R: BufRead> RowReader<R> {
    /// Starts at the beginning of a list.
    pub(super) const fn new(list: R, separator: u8) -> Self {
        Self { list, separator, pending: VecDeque::new(), line: 0, bytes: 0 }
    }

    /// The position of the next row, in bytes.
    pub(super) const fn position(&self) -> u64 {
        self.bytes
    }

    /// Reads the next row. `None` at the end.
    ///
    /// # Errors
    /// Any I/O error.
    pub(super) fn read(&mut self) -> io::Result<Option<Row>> {
        let Some(first) = self.next_line()? else { return Ok(None) };
        let line = self.line;
        let mut cells = Cells::new(self.separator);
        let text = if line == 1 { first.text.strip_prefix(b"\xEF\xBB\xBF") } else { None };
        let text = text.unwrap_or(&first.text);
        let is_blank = text.iter().all(|byte| byte.is_ascii_whitespace() && *byte != self.separator);
        cells.add(text);
        if first.length > MAX_ROW_BYTES {
            return Ok(Some(Row {
                line,
                cells: cells.finish(),
                is_blank: false,
                error: Some(RowError::TooLong),
            }));
        }
        let only_first = cells.clone();
        let (mut quote_line, mut read_ahead, mut length) = (line, Vec::new(), first.length);
        let mut is_broken = false;
        while cells.is_quoted && !is_broken {
            quote_line = if cells.quote_is_new { self.line } else { quote_line };
            let Some(next) = self.next_line()? else {
                is_broken = true;
                break;
            };
            length += next.length;
            is_broken = length > MAX_ROW_BYTES || cells.would_break(&next.text);
            if !is_broken {
                cells.add(&next.text);
            }
            read_ahead.push(next);
        }
        is_broken |= !read_ahead.is_empty() && cells.has_inner_line_break();
        if !is_broken {
            return Ok(Some(Row { line, cells: cells.finish(), is_blank, error: None }));
        }
        for next in read_ahead.into_iter().rev() {
            self.line -= 1;
            self.bytes -= next.length;
            self.pending.push_front(next);
        }
        let error = Some(RowError::OpenQuote(quote_line));
        Ok(Some(Row { line, cells: only_first.finish(), is_blank, error }))
    }

    /// Reads a line. Of one that is too long only the start is kept.
    fn next_line(&mut self) -> io::Result<Option<Line>> {
        let line = match self.pending.pop_front() {
            Some(line) => line,
            None => {
                let mut text = Vec::new();
                self.list.by_ref().take(MAX_ROW_BYTES + 1).read_until(b'\n', &mut text)?;
                let mut length = text.len() as u64;
                if length > MAX_ROW_BYTES && !text.ends_with(b"\n") {
                    length += skip_line(&mut self.list)?;
                }
                Line { text, length }
            }
        };
        if line.length == 0 {
            return Ok(None);
        }
        self.line += 1;
        self.bytes += line.length;
        Ok(Some(line))
    }
}

/// Skips the rest of a line. Returns its length.
fn skip_line(list: &mut impl BufRead) -> io::Result<u64> {
    let mut length = 0;
    loop {
        let buffer = list.fill_buf()?;
        let end = buffer.iter().position(|&byte| byte == b'\n').map(|at| at + 1);
        let count = end.unwrap_or(buffer.len());
        list.consume(count);
        length += count as u64;
        if end.is_some() || count == 0 {
            return Ok(length);
        }
    }
}

/// The cells of a row that is being read. A quote counts only at the start of a cell (RFC 4180); elsewhere it is
/// part of the value.
#[derive(Clone, Debug)]
struct Cells {
    separator: u8,
    done: Vec<Vec<u8>>,
    cell: Vec<u8>,
    /// True if the open cell has more than blanks.
    has_text: bool,
    /// True inside quotes.
    is_quoted: bool,
    /// True if the quote was opened in the last line that was added.
    quote_is_new: bool,
    /// True after a quote inside quotes, which ends them or is the first of two.
    is_after_quote: bool,
    is_at_start: bool,
}

impl Cells {
    const fn new(separator: u8) -> Self {
        Self {
            separator,
            done: Vec::new(),
            cell: Vec::new(),
            has_text: false,
            is_quoted: false,
            quote_is_new: false,
            is_after_quote: false,
            is_at_start: true,
        }
    }

    fn add(&mut self, line: &[u8]) {
        self.quote_is_new = false;
        for &byte in line {
            let is_second_quote = std::mem::take(&mut self.is_after_quote) && byte == b'"';
            if is_second_quote {
                self.is_quoted = true;
                self.push(byte);
            } else if self.is_quoted && byte == b'"' {
                self.is_quoted = false;
                self.is_after_quote = true;
            } else if self.is_quoted {
                self.push(byte);
            } else if byte == self.separator {
                self.done.push(std::mem::take(&mut self.cell));
                self.has_text = false;
                self.is_at_start = true;
                continue;
            } else if byte == b'"' && self.is_at_start {
                self.is_quoted = true;
                self.quote_is_new = true;
            } else if byte != b'\n' {
                self.push(byte);
            }
            self.is_at_start = false;
        }
    }

    fn push(&mut self, byte: u8) {
        self.cell.push(byte);
        self.has_text |= !byte.is_ascii_whitespace();
    }

    /// True if the next line would put a line break into the middle of the open cell.
    fn would_break(&self, next: &[u8]) -> bool {
        let inside = next.split(|&byte| byte == b'"').next().unwrap_or_default();
        let is_doubled = next.get(inside.len()..).is_some_and(|rest| rest.starts_with(b"\"\""));
        self.has_text && (is_doubled || !inside.trim_ascii().is_empty())
    }

    /// True if a cell has a line break that is not at its start or end.
    fn has_inner_line_break(&self) -> bool {
        self.done.iter().chain([&self.cell]).any(|cell| cell.trim_ascii().contains(&b'\n'))
    }

    fn finish(mut self) -> Vec<Vec<u8>> {
        self.done.push(self.cell);
        self.done
    }
}
