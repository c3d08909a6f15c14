//! The columns of a list: their names, and the answer each one sets.

use crate::plan::account::Protocol;
use crate::plan::answers::{Answers, Field, NetworkLocation, ReadOn};
use crate::plan::json_document::JsonError;
use crate::plan::suggest::closest_name;

/// Sets an answer from a cell. The error lists the words that the column accepts.
pub(super) type SetCell = fn(&mut Answers, &str) -> Result<(), &'static [&'static str]>;

/// All columns. Their names are those of the command line's options, with underscores.
pub(super) const COLUMNS: &[(&str, SetCell)] = &[
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
        let locations =
            [Some(NetworkLocation::OnCampus), Some(NetworkLocation::OffCampus), Some(NetworkLocation::Both)];
        choice(&mut a.network, cell, &["on-campus", "off-campus", "both"], &locations)
    }),
    ("isp_smtp", |a, cell| text(&mut a.isp_smtp, cell)),
    ("leave_on_server", |a, cell| text(&mut a.leave_on_server, cell)),
    ("keep_after_trash", |a, cell| choice(&mut a.keep_after_trash, cell, YES_OR_NO, &[true, false])),
    ("check_every", |a, cell| text(&mut a.check_every, cell)),
    ("accept_plaintext", |a, cell| choice(&mut a.accept_plaintext, cell, YES_OR_NO, &[true, false])),
];

const YES_OR_NO: &[&str] = &["yes", "no"];

/// Columns that every list needs.
const REQUIRED: [&str; 2] = ["username", "name"];

fn text(answer: &mut String, cell: &str) -> Result<(), &'static [&'static str]> {
    cell.clone_into(answer);
    Ok(())
}

/// Sets an answer to the value at the position of the cell's word.
fn choice<T: Copy>(
    answer: &mut T,
    cell: &str,
    words: &'static [&'static str],
    values: &[T],
) -> Result<(), &'static [&'static str]> {
    let index = words.iter().position(|word| word.eq_ignore_ascii_case(cell));
    *answer = *index.and_then(|index| values.get(index)).ok_or(words)?;
    Ok(())
}

/// The name of the column that answers a question.
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

/// The columns of a header, as indexes into [`COLUMNS`].
///
/// # Errors
/// Every column that is unknown, missing or repeated.
pub(super) fn parse_header(names: &[String]) -> Result<Vec<usize>, Vec<JsonError>> {
    let known: Vec<String> = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut errors = Vec::new();
    let mut columns = Vec::new();
    for name in names {
        match known.iter().position(|other| other == name) {
            Some(column) if columns.contains(&column) => errors.push(JsonError::Duplicate(name.clone())),
            Some(column) => columns.push(column),
            None => errors.push(JsonError::UnknownMember(name.clone(), closest_name(name, known.iter()))),
        }
    }
    let missing = REQUIRED.into_iter().filter(|required| !names.iter().any(|name| name == required));
    errors.extend(missing.map(|name| JsonError::MissingMember(name.to_owned())));
    if errors.is_empty() { Ok(columns) } else { Err(errors) }
}
