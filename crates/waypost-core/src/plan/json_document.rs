//! Reads a JSON text, validates it against a schema, and reports every error at once with its line and column.

use std::collections::HashMap;

use jsonc_parser::ast;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;

pub use super::json_error::{JsonError, JsonType};
use super::schema_validator;
pub(super) use super::schema_validator::MAX_ERRORS;
pub use super::schema_validator::Schema;

/// A position in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The start of the text.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// A JSON text: its value, the positions of its parts, and its errors.
#[derive(Debug, Default)]
pub struct Document {
    /// The value. `None` if the text cannot be parsed.
    pub value: Option<Value>,
    /// The errors, each with its path and position, in the order of the text.
    pub errors: Vec<(String, Position, JsonError)>,
    offsets: HashMap<String, usize>,
    line_starts: Vec<usize>,
    text: String,
}

/// Reads a JSON text and validates it against a schema.
pub fn read(bytes: &[u8], max_bytes: usize, schema: &Schema) -> Document {
    let mut document = Document::default();
    match decode(bytes, max_bytes) {
        Ok(text) => {
            document.line_starts =
                std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
            document.text = text.to_owned();
            parse(&mut document, text, schema);
        }
        Err(error) => document.errors.push((String::new(), Position::START, error)),
    }
    document.errors.sort_by_key(|(_, position, _)| *position);
    document
}

fn decode(bytes: &[u8], max_bytes: usize) -> Result<&str, JsonError> {
    if bytes.len() > max_bytes {
        return Err(JsonError::TooLong(max_bytes));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, b'{', ..] | [b'{', 0, ..]) {
        return Err(JsonError::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| JsonError::NotUtf8)?;
    if text.trim().is_empty() { Err(JsonError::Empty) } else { Ok(text) }
}

fn parse(document: &mut Document, text: &str, schema: &Schema) {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let mut root = parse_to_ast(text, &CollectOptions::default(), &strict);
    if let Err(error) = &root {
        let position = document.position_at(error.range().start);
        let json_error = syntax_error(error.kind(), error.range().start >= text.trim_end().len());
        let is_recoverable =
            matches!(json_error, JsonError::TrailingComma | JsonError::Comment | JsonError::MissingComma);
        document.errors.push((String::new(), position, json_error));
        // A second, lenient pass finds further errors.
        if is_recoverable {
            root = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        }
    }
    let Ok(Some(node)) = root.map(|result| result.value) else { return };
    let validation = schema_validator::validate(schema, &node);
    for (path, offset, error) in validation.errors {
        document.errors.push((path, document.position_at(offset), error));
    }
    document.errors.truncate(MAX_ERRORS);
    document.offsets = validation.offsets;
    document.value = Some(to_value(&node));
}

fn syntax_error(kind: &ParseErrorKind, at_end: bool) -> JsonError {
    match kind {
        ParseErrorKind::TrailingCommasNotAllowed => JsonError::TrailingComma,
        ParseErrorKind::CommentsNotAllowed => JsonError::Comment,
        ParseErrorKind::NestingDepthExceeded => JsonError::TooDeep,
        ParseErrorKind::ExpectedComma => JsonError::MissingComma,
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => JsonError::CutOff,
        _ if at_end => JsonError::CutOff,
        other => JsonError::Syntax(other.to_string()),
    }
}

fn to_value(node: &ast::Value<'_>) -> Value {
    match node {
        ast::Value::StringLit(text) => Value::String(text.value.to_string()),
        ast::Value::NumberLit(number) => serde_json::from_str(number.value).unwrap_or(Value::Null),
        ast::Value::BooleanLit(switch) => Value::Bool(switch.value),
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::Array(list) => list.elements.iter().map(to_value).collect(),
        ast::Value::Object(object) => object
            .properties
            .iter()
            .map(|property| (property.name.as_str().to_owned(), to_value(&property.value)))
            .collect(),
    }
}

impl Document {
    /// Returns the position of a path such as `incoming[0].port`, or of its closest parent in the text.
    pub fn position_of(&self, path: &str) -> Position {
        let mut path = path;
        loop {
            if let Some(&offset) = self.offsets.get(path) {
                return self.position_at(offset);
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = path.get(..end).unwrap_or_default(),
                None => return Position::START,
            }
        }
    }

    /// Returns the offset of a path in bytes, without a byte-order mark. `None` if the text does not have it.
    pub(super) fn offset_of(&self, path: &str) -> Option<usize> {
        self.offsets.get(path).copied()
    }

    fn position_at(&self, offset: usize) -> Position {
        let line = self.line_starts.partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}
