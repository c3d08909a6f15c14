//! JSON with places: reads a text, holds it against a schema, and says everything that is wrong at
//! once, each with its line and column.

use std::collections::{HashMap, HashSet};

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;

use super::suggest::closest_name;

/// Where something stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// What is wrong with the text or its structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// Nothing in it.
    Empty,
    /// Longer than the limit in bytes.
    TooLong(usize),
    /// Not UTF-8; the text is in UTF-16.
    Utf16,
    /// Not UTF-8.
    NotUtf8,
    /// Nested too deeply.
    TooDeep,
    /// A comma before a closing bracket.
    TrailingComma,
    /// A comment.
    Comment,
    /// No comma between two values.
    MissingComma,
    /// The text ends in the middle.
    CutOff,
    /// Anything else that is not JSON; the parser's words, in English.
    Syntax(String),
    /// A member that stands there twice.
    Duplicate(String),
    /// A member the format does not know; the closest_name that it does.
    UnknownMember(String, Option<String>),
    /// A member that must be there.
    MissingMember(String),
    /// Another kind of value; what is wanted.
    WrongType(JsonType),
    /// Not one of the words; those there are.
    NotAChoice(Vec<String>),
    /// A number outside its range, ends included.
    OutOfRange(u64, u64),
    /// A text or a list shorter or longer than allowed, ends included.
    WrongLength(u64, u64),
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `"…"`
    Text,
    /// A number without a fraction.
    Integer,
    /// `true` or `false`.
    Switch,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// Several kinds would do.
    Several,
}

/// A text that was read: its value, where each part of it stands, and what is wrong so far.
#[derive(Debug, Default)]
pub struct Document {
    /// The value; none where the text is no JSON at all.
    pub value: Option<Value>,
    /// What is wrong, with its path and place.
    pub errors: Vec<(String, Position, JsonError)>,
    offsets: HashMap<String, usize>,
    line_starts: Vec<usize>,
    text: String,
}

/// The most faults that are collected: nobody reads more.
const MAX_ERRORS: usize = 100;

/// Reads a text and holds it against a schema.
pub fn read(bytes: &[u8], max_bytes: usize, schema: &Value) -> Document {
    let mut document = Document::default();
    match decode(bytes, max_bytes) {
        Ok(text) => {
            document.line_starts =
                std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
            document.text = text.to_owned();
            parse(&mut document, text, schema);
        }
        Err(fault) => document.errors.push((String::new(), Position { line: 1, column: 1 }, fault)),
    }
    document.errors.sort_by_key(|(_, place, _)| *place);
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

fn parse(document: &mut Document, text: &str, schema: &Value) {
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
        let place = document.place(error.range().start);
        let fault = syntax_fault(error.kind(), error.range().start >= text.trim_end().len());
        let is_recoverable =
            matches!(fault, JsonError::TrailingComma | JsonError::Comment | JsonError::MissingComma);
        document.errors.push((String::new(), place, fault));
        // A forgiving second reading finds what else is wrong.
        if is_recoverable {
            root = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        }
    }
    let Ok(Some(node)) = root.map(|result| result.value) else { return };
    SchemaValidator { document, schema }.value(schema, &node, "");
    document.value = Some(to_value(&node));
}

fn syntax_fault(kind: &ParseErrorKind, at_end: bool) -> JsonError {
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
    /// The place of a path such as `incoming[0].port`, or of the closest_name part above it.
    pub fn position_of(&self, path: &str) -> Position {
        let mut path = path;
        loop {
            if let Some(&offset) = self.offsets.get(path) {
                return self.place(offset);
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = path.get(..end).unwrap_or_default(),
                None => return Position { line: 1, column: 1 },
            }
        }
    }

    fn place(&self, offset: usize) -> Position {
        let line = self.line_starts.partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}

/// A walk over the text and its schema side by side. It understands what `schemars` writes.
struct SchemaValidator<'a> {
    document: &'a mut Document,
    schema: &'a Value,
}

impl<'a> SchemaValidator<'a> {
    fn fault(&mut self, path: &str, offset: usize, fault: JsonError) {
        if self.document.errors.len() < MAX_ERRORS {
            let place = self.document.place(offset);
            self.document.errors.push((path.to_owned(), place, fault));
        }
    }

    fn value(&mut self, schema: &'a Value, node: &ast::Value<'_>, path: &str) {
        let start = node.range().start;
        self.document.offsets.insert(path.to_owned(), start);
        let schema = self.resolve(schema);
        if let Some(branches) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array)
        {
            return self.one_of(branches, node, path);
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return self.choice(words.iter().collect(), node, path);
        }
        if let Some(word) = schema.get("const") {
            return self.choice(vec![word], node, path);
        }
        if !types(schema).any(|kind| fits(kind, node)) {
            return self.fault(path, start, JsonError::WrongType(wanted(types(schema))));
        }
        match node {
            ast::Value::Object(object) => self.object(schema, object, path),
            ast::Value::Array(list) => {
                self.length(schema, list.elements.len(), "minItems", "maxItems", path, start);
                if let Some(items) = schema.get("items") {
                    for (index, element) in list.elements.iter().enumerate() {
                        self.value(items, element, &format!("{path}[{index}]"));
                    }
                }
            }
            ast::Value::StringLit(text) => {
                self.length(schema, text.value.chars().count(), "minLength", "maxLength", path, start);
            }
            ast::Value::NumberLit(number) => self.number(schema, number.value, path, start),
            ast::Value::BooleanLit(_) | ast::Value::NullKeyword(_) => {}
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| self.schema.pointer(reference.strip_prefix('#')?))
            .unwrap_or(schema)
    }

    /// Goes on with the branch whose kind fits; words of all branches are one choice.
    fn one_of(&mut self, branches: &'a [Value], node: &ast::Value<'_>, path: &str) {
        let branches: Vec<&Value> = branches.iter().map(|branch| self.resolve(branch)).collect();
        let words: Vec<&Value> = branches.iter().filter_map(|branch| branch.get("const")).collect();
        if words.len() == branches.len() {
            return self.choice(words, node, path);
        }
        // A reference can lead to another choice, whose kinds are those of its own branches.
        match branches.iter().find(|branch| self.may_fit(branch, node)) {
            Some(branch) => self.value(branch, node, path),
            None => {
                let kinds = branches.iter().flat_map(|branch| types(branch)).filter(|kind| *kind != "null");
                self.fault(path, node.range().start, JsonError::WrongType(wanted(kinds)));
            }
        }
    }

    fn may_fit(&self, schema: &Value, node: &ast::Value<'_>) -> bool {
        let nested = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array);
        match nested {
            Some(branches) => branches.iter().any(|branch| {
                let target = branch
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|reference| self.schema.pointer(reference.strip_prefix('#')?));
                self.may_fit(target.unwrap_or(branch), node)
            }),
            None => types(schema).any(|kind| fits(kind, node)),
        }
    }

    fn choice(&mut self, words: Vec<&Value>, node: &ast::Value<'_>, path: &str) {
        let words: Vec<String> = words.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect();
        let known = node.as_string_lit().is_some_and(|text| words.iter().any(|word| *word == text.value));
        if !known {
            self.fault(path, node.range().start, JsonError::NotAChoice(words));
        }
    }

    fn object(&mut self, schema: &'a Value, object: &ast::Object<'_>, path: &str) {
        let known = schema.get("properties").and_then(Value::as_object);
        let other = schema.get("additionalProperties");
        let mut seen: HashSet<&str> = HashSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let start = match &property.name {
                ObjectPropName::String(text) => text.range.start,
                ObjectPropName::Word(word) => word.range.start,
            };
            let inside = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if !seen.insert(name) {
                self.fault(&inside, start, JsonError::Duplicate(name.to_owned()));
            }
            match (known.and_then(|known| known.get(name)), other) {
                (Some(schema), _) | (None, Some(schema @ Value::Object(_))) => {
                    self.value(schema, &property.value, &inside);
                }
                (None, Some(Value::Bool(false))) => {
                    let closest = known.and_then(|known| closest_name(name, known.keys()));
                    self.fault(&inside, start, JsonError::UnknownMember(name.to_owned(), closest));
                }
                _ => {}
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        for name in required.filter_map(Value::as_str).filter(|name| !seen.contains(*name)) {
            self.fault(path, object.range.start, JsonError::MissingMember(name.to_owned()));
        }
    }

    fn number(&mut self, schema: &Value, text: &str, path: &str, start: usize) {
        let least = schema.get("minimum").and_then(Value::as_u64).unwrap_or(0);
        let most = schema.get("maximum").and_then(Value::as_u64).unwrap_or(u64::from(u32::MAX));
        match text.parse::<u64>() {
            Ok(number) if (least..=most).contains(&number) => {}
            _ if text.contains(['.', 'e', 'E']) => {
                self.fault(path, start, JsonError::WrongType(JsonType::Integer))
            }
            _ => self.fault(path, start, JsonError::OutOfRange(least, most)),
        }
    }

    fn length(&mut self, schema: &Value, length: usize, least: &str, most: &str, path: &str, start: usize) {
        let least = schema.get(least).and_then(Value::as_u64).unwrap_or(0);
        let most = schema.get(most).and_then(Value::as_u64).unwrap_or(10_000);
        if !(least..=most).contains(&(length as u64)) {
            self.fault(path, start, JsonError::WrongLength(least, most));
        }
    }
}

fn types(schema: &Value) -> impl Iterator<Item = &str> {
    let kind = schema.get("type");
    let several = kind.and_then(Value::as_array).into_iter().flatten();
    kind.and_then(Value::as_str).into_iter().chain(several.filter_map(Value::as_str))
}

fn fits(kind: &str, node: &ast::Value<'_>) -> bool {
    match node {
        ast::Value::StringLit(_) => kind == "string",
        ast::Value::NumberLit(_) => kind == "integer" || kind == "number",
        ast::Value::BooleanLit(_) => kind == "boolean",
        ast::Value::NullKeyword(_) => kind == "null",
        ast::Value::Array(_) => kind == "array",
        ast::Value::Object(_) => kind == "object",
    }
}

fn wanted<'a>(kinds: impl Iterator<Item = &'a str>) -> JsonType {
    let mut kinds: Vec<&str> = kinds.filter(|kind| *kind != "null").collect();
    kinds.dedup();
    match kinds.as_slice() {
        ["string"] => JsonType::Text,
        ["integer" | "number"] => JsonType::Integer,
        ["boolean"] => JsonType::Switch,
        ["array"] => JsonType::List,
        ["object"] => JsonType::Object,
        _ => JsonType::Several,
    }
}
