//! Validates JSON against the part of JSON Schema that `schemars` writes for our types.

use std::collections::{HashMap, HashSet};

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::Ranged;
use serde_json::Value;

use super::json_error::{JsonError, JsonType};
use super::suggest::closest_name;

/// The most errors that are collected. Nobody reads more.
pub(super) const MAX_ERRORS: usize = 100;

/// The largest number without a `maximum` in the schema. Our types are unsigned, so the smallest is 0,
/// and have at most 32 bits.
const DEFAULT_MAXIMUM: u64 = u32::MAX as u64;

/// The longest text in characters, and the longest list, without a limit in the schema.
const DEFAULT_MAX_LENGTH: u64 = 10_000;

/// Keywords that the validator enforces.
const ENFORCED: [&str; 16] = [
    "$ref",
    "additionalProperties",
    "anyOf",
    "const",
    "enum",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "oneOf",
    "properties",
    "required",
    "type",
];

/// Keywords that restrict nothing. `format` names the Rust type of a number, which `schemars` also bounds.
const DESCRIPTIVE: [&str; 7] = ["$defs", "$schema", "default", "description", "format", "title", "writeOnly"];

/// The result of a validation.
#[derive(Debug, Default)]
pub(super) struct Validation {
    /// The errors, each with its path and byte offset.
    pub errors: Vec<(String, usize, JsonError)>,
    /// The byte offset of each path.
    pub offsets: HashMap<String, usize>,
}

/// A schema of which the validator enforces every keyword.
#[derive(Debug)]
pub struct Schema(Value);

impl Schema {
    /// Takes a schema that `schemars` wrote for a type of ours. In a debug build a keyword that the validator does
    /// not know panics.
    pub fn new(schema: Value) -> Self {
        debug_assert_eq!(unsupported_keywords(&schema), [""; 0], "the schema is not fully enforced");
        Self(schema)
    }
}

/// Validates a parsed text against a schema.
pub(super) fn validate(Schema(schema): &Schema, node: &ast::Value<'_>) -> Validation {
    let mut validator = SchemaValidator { validation: Validation::default(), schema };
    validator.value(schema, node, "");
    validator.validation
}

/// Returns the keywords of a schema that the validator does not know. It would ignore what they restrict.
fn unsupported_keywords(schema: &Value) -> Vec<&str> {
    let Some(keywords) = schema.as_object() else { return Vec::new() };
    let mut unsupported = Vec::new();
    for (keyword, value) in keywords {
        if !ENFORCED.contains(&keyword.as_str()) && !DESCRIPTIVE.contains(&keyword.as_str()) {
            unsupported.push(keyword.as_str());
        }
        match (keyword.as_str(), value) {
            ("$defs" | "properties", Value::Object(members)) => {
                unsupported.extend(members.values().flat_map(unsupported_keywords));
            }
            ("anyOf" | "oneOf", Value::Array(branches)) => {
                unsupported.extend(branches.iter().flat_map(unsupported_keywords));
            }
            ("additionalProperties" | "items", inner) => unsupported.extend(unsupported_keywords(inner)),
            _ => {}
        }
    }
    unsupported
}

struct SchemaValidator<'a> {
    validation: Validation,
    schema: &'a Value,
}

impl<'a> SchemaValidator<'a> {
    fn report(&mut self, path: &str, offset: usize, error: JsonError) {
        if self.validation.errors.len() < MAX_ERRORS {
            self.validation.errors.push((path.to_owned(), offset, error));
        }
    }

    fn value(&mut self, schema: &'a Value, node: &ast::Value<'_>, path: &str) {
        let start = node.range().start;
        self.validation.offsets.insert(path.to_owned(), start);
        let schema = self.resolve(schema);
        if let Some(branches) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array)
        {
            return self.any_of(branches, node, path);
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return self.choice(words.iter().collect(), node, path);
        }
        if let Some(word) = schema.get("const") {
            return self.choice(vec![word], node, path);
        }
        if !type_names(schema).any(|type_name| fits(type_name, node)) {
            return self.report(path, start, JsonError::WrongType(expected_type(type_names(schema))));
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

    /// Validates against the branch whose type fits. Branches that are all constants are one choice.
    fn any_of(&mut self, branches: &'a [Value], node: &ast::Value<'_>, path: &str) {
        let branches: Vec<&Value> = branches.iter().map(|branch| self.resolve(branch)).collect();
        let constants: Vec<&Value> = branches.iter().filter_map(|branch| branch.get("const")).collect();
        if constants.len() == branches.len() {
            return self.choice(constants, node, path);
        }
        // A reference can lead to another `anyOf`, whose types are those of its branches.
        match branches.iter().find(|branch| self.may_fit(branch, node)) {
            Some(branch) => self.value(branch, node, path),
            None => {
                let expected =
                    branches.iter().flat_map(|branch| type_names(branch)).filter(|name| *name != "null");
                self.report(path, node.range().start, JsonError::WrongType(expected_type(expected)));
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
            None => type_names(schema).any(|type_name| fits(type_name, node)),
        }
    }

    fn choice(&mut self, allowed: Vec<&Value>, node: &ast::Value<'_>, path: &str) {
        let allowed: Vec<String> =
            allowed.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect();
        let is_allowed =
            node.as_string_lit().is_some_and(|text| allowed.iter().any(|word| *word == text.value));
        if !is_allowed {
            self.report(path, node.range().start, JsonError::NotAChoice(allowed));
        }
    }

    fn object(&mut self, schema: &'a Value, object: &ast::Object<'_>, path: &str) {
        let known = schema.get("properties").and_then(Value::as_object);
        let additional = schema.get("additionalProperties");
        let mut seen: HashSet<&str> = HashSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let start = match &property.name {
                ObjectPropName::String(text) => text.range.start,
                ObjectPropName::Word(word) => word.range.start,
            };
            let member_path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if !seen.insert(name) {
                self.report(&member_path, start, JsonError::Duplicate(name.to_owned()));
            }
            match (known.and_then(|known| known.get(name)), additional) {
                (Some(schema), _) | (None, Some(schema @ Value::Object(_))) => {
                    self.value(schema, &property.value, &member_path);
                }
                (None, Some(Value::Bool(false))) if self.validation.errors.len() < MAX_ERRORS => {
                    let closest = known.and_then(|known| closest_name(name, known.keys()));
                    self.report(&member_path, start, JsonError::UnknownMember(name.to_owned(), closest));
                }
                _ => {}
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        for name in required.filter_map(Value::as_str).filter(|name| !seen.contains(*name)) {
            self.report(path, object.range.start, JsonError::MissingMember(name.to_owned()));
        }
    }

    fn number(&mut self, schema: &Value, text: &str, path: &str, start: usize) {
        let min = schema.get("minimum").and_then(Value::as_u64).unwrap_or(0);
        let max = schema.get("maximum").and_then(Value::as_u64).unwrap_or(DEFAULT_MAXIMUM);
        match text.parse::<u64>() {
            Ok(number) if (min..=max).contains(&number) => {}
            _ if text.contains(['.', 'e', 'E']) => {
                self.report(path, start, JsonError::WrongType(JsonType::Integer))
            }
            _ => self.report(path, start, JsonError::OutOfRange(min, max)),
        }
    }

    fn length(&mut self, schema: &Value, length: usize, min: &str, max: &str, path: &str, start: usize) {
        let min = schema.get(min).and_then(Value::as_u64).unwrap_or(0);
        let max = schema.get(max).and_then(Value::as_u64).unwrap_or(DEFAULT_MAX_LENGTH);
        if !(min..=max).contains(&(length as u64)) {
            self.report(path, start, JsonError::WrongLength(min, max));
        }
    }
}

fn type_names(schema: &Value) -> impl Iterator<Item = &str> {
    let declared = schema.get("type");
    let several = declared.and_then(Value::as_array).into_iter().flatten();
    declared.and_then(Value::as_str).into_iter().chain(several.filter_map(Value::as_str))
}

fn fits(type_name: &str, node: &ast::Value<'_>) -> bool {
    match node {
        ast::Value::StringLit(_) => type_name == "string",
        ast::Value::NumberLit(_) => type_name == "integer" || type_name == "number",
        ast::Value::BooleanLit(_) => type_name == "boolean",
        ast::Value::NullKeyword(_) => type_name == "null",
        ast::Value::Array(_) => type_name == "array",
        ast::Value::Object(_) => type_name == "object",
    }
}

fn expected_type<'a>(names: impl Iterator<Item = &'a str>) -> JsonType {
    let mut names: Vec<&str> = names.filter(|name| *name != "null").collect();
    names.dedup();
    match names.as_slice() {
        ["string"] => JsonType::Text,
        ["integer" | "number"] => JsonType::Integer,
        ["boolean"] => JsonType::Switch,
        ["array"] => JsonType::List,
        ["object"] => JsonType::Object,
        _ => JsonType::Several,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn unknown_keywords_are_found_at_every_depth() {
        let unknown = json!({ "pattern": "^x$" });
        for schema in [
            unknown.clone(),
            json!({ "properties": { "a": unknown } }),
            json!({ "$defs": { "A": { "items": unknown } } }),
            json!({ "anyOf": [{ "type": "null" }, unknown] }),
            json!({ "oneOf": [unknown] }),
            json!({ "additionalProperties": unknown }),
        ] {
            assert_eq!(unsupported_keywords(&schema), ["pattern"], "{schema}");
        }
    }

    #[test]
    #[should_panic(expected = "the schema is not fully enforced")]
    fn unknown_keyword_panics() {
        Schema::new(json!({ "type": "object", "maxProperties": 1 }));
    }

    #[test]
    fn names_of_members_are_not_keywords() {
        let schema = json!({ "properties": { "pattern": { "type": "string" } }, "$defs": { "not": {} } });
        assert_eq!(unsupported_keywords(&schema), [""; 0]);
    }
}
