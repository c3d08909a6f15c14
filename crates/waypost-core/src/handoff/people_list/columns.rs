//! The columns of a list. Every answer with a command-line option is one, under the name it has in JSON.

use crate::plan::answer_list::Answer;
use crate::plan::answers::Field;
use crate::plan::json_document::JsonError;
use crate::plan::suggest::closest_name;

/// Columns that every list needs.
const REQUIRED: [Answer; 2] = [Answer::Username, Answer::Name];

/// The name of the column that answers a question.
pub const fn column(field: Field) -> &'static str {
    field.answer().name()
}

/// The answers in the columns of a header.
///
/// # Errors
/// Every column that is unknown, missing or repeated.
pub(super) fn parse_header(names: &[String]) -> Result<Vec<Answer>, Vec<JsonError>> {
    // Of two names that are equally close, a required column is suggested.
    let known: Vec<String> =
        REQUIRED.iter().chain(Answer::ALL).filter_map(|answer| answer.column()).map(str::to_owned).collect();
    let mut errors = Vec::new();
    let mut columns = Vec::new();
    for name in names {
        let answer = Answer::ALL.iter().find(|answer| answer.column() == Some(name));
        match answer {
            Some(answer) if columns.contains(answer) => errors.push(JsonError::Duplicate(name.clone())),
            Some(answer) => columns.push(*answer),
            None => errors.push(JsonError::UnknownMember(name.clone(), closest_name(name, known.iter()))),
        }
    }
    let missing = REQUIRED
        .iter()
        .map(|answer| answer.name())
        .filter(|required| !names.iter().any(|name| name == required));
    errors.extend(missing.map(|name| JsonError::MissingMember(name.to_owned())));
    if errors.is_empty() { Ok(columns) } else { Err(errors) }
}
