//! The prepared setup: a `.waypost` file with answers, and the organisation's profile inside or named.
//!
//! It is JSON. It can fill answers and nothing else: it holds no secret, and agrees to nothing in the
//! person's name.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::formats::escape_formulas_in_json;
use crate::plan::answers::Answers;
use crate::plan::json_document;
use crate::plan::profile::Profile;
use crate::plan::validate::{self, Issue, IssueKind};
use crate::text::Texts;

/// The only schema this program writes and understands.
pub const SCHEMA: u64 = 1;

/// The end of the file's name.
pub const EXTENSION: &str = "waypost";

/// The longest file, in bytes: a profile, and answers.
pub const LONGEST: usize = validate::MAX_PROFILE_BYTES + (64 << 10);

/// A setup as it was read.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The answers. `org` names the organisation by its id.
    pub answers: Answers,
    /// The SHA-256 of the profile it was prepared with, in hexadecimal.
    pub fingerprint: Option<String>,
    /// The profile inside, if there is one.
    pub embedded_profile: Option<validate::ValidatedProfile>,
}

/// Why a setup cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupError {
    /// It is of a newer schema than this program knows.
    Newer(u64),
    /// What is wrong in it, each with its place.
    Invalid(Vec<Issue>),
}

impl SetupError {
    /// What is wrong, a sentence for each.
    pub fn sentences(&self, texts: &Texts, file: &str) -> Vec<String> {
        let place = |issue: &Issue| {
            texts.with(
                "cli-answers-fault",
                &[
                    ("path", file.into()),
                    ("line", issue.position.line.to_string().into()),
                    ("column", issue.position.column.to_string().into()),
                    ("words", texts.issue(&issue.kind).into()),
                ],
            )
        };
        match self {
            Self::Newer(number) => {
                vec![texts.with("setup-newer", &[("path", file.into()), ("number", (*number).into())])]
            }
            Self::Invalid(issues) => issues.iter().filter(|issue| !issue.is_warning).map(place).collect(),
        }
    }
}

/// The file as types; the schema it is held against is made from them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetupFile {
    /// 1.
    #[schemars(range(min = 1))]
    #[allow(dead_code, reason = "looked at before the types are")]
    schema: u64,
    /// The SHA-256 of the profile's file.
    #[serde(default)]
    #[schemars(length(min = 64, max = 64))]
    profile_sha256: Option<String>,
    /// The answers, named as in a file of answers.
    answers: Answers,
    /// The organisation's profile, where people may not have it.
    #[serde(default)]
    #[allow(dead_code, reason = "read by the profile's own reader")]
    profile: Option<Profile>,
}

/// Reads a setup and everything in it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Setup, SetupError> {
    static FILE_SCHEMA: OnceLock<Value> = OnceLock::new();
    let schema = FILE_SCHEMA.get_or_init(|| schemars::schema_for!(SetupFile).to_value());
    let mut document = json_document::read(bytes, LONGEST, schema);
    let mut value = document.value.take().unwrap_or_default();
    if let Some(newer) = value.get("schema").and_then(Value::as_u64).filter(|number| *number > SCHEMA) {
        return Err(SetupError::Newer(newer));
    }
    let issue = |(path, position, error)| Issue {
        is_warning: false,
        position,
        path,
        kind: IssueKind::Structure(error),
    };
    let issues: Vec<Issue> = std::mem::take(&mut document.errors).into_iter().map(issue).collect();
    if !issues.is_empty() {
        return Err(SetupError::Invalid(issues));
    }
    let embedded_profile = match value.as_object_mut().and_then(|members| members.remove("profile")) {
        Some(profile) if !profile.is_null() => Some(read_embedded_profile(&document, &profile)?),
        _ => None,
    };
    // What fits the schema fits the types it was made from.
    let file: SetupFile = serde_json::from_value(value).map_err(|error| {
        let kind = IssueKind::Structure(json_document::JsonError::Syntax(error.to_string()));
        let position = json_document::Position { line: 1, column: 1 };
        SetupError::Invalid(vec![Issue { is_warning: false, position, path: String::new(), kind }])
    })?;
    let answers = Answers { accept_plaintext: false, ..file.answers };
    Ok(Setup { answers, fingerprint: file.profile_sha256, embedded_profile })
}

/// The profile is held against all its own rules; what is wrong has its place in the whole file.
fn read_embedded_profile(
    document: &json_document::Document,
    profile: &Value,
) -> Result<validate::ValidatedProfile, SetupError> {
    validate::read(profile.to_string().as_bytes()).map_err(|mut issues| {
        for issue in &mut issues {
            issue.path =
                if issue.path.is_empty() { "profile".into() } else { format!("profile.{}", issue.path) };
            issue.position = document.position_of(&issue.path);
        }
        SetupError::Invalid(issues)
    })
}

/// The bytes of a setup: the same for the same answers. An agreement is not handed on.
pub fn write(answers: &Answers, fingerprint: &str, profile: Option<&Value>) -> Vec<u8> {
    let answers = said(&Answers { accept_plaintext: false, ..answers.clone() });
    let mut file = json!({ "schema": SCHEMA, "profile_sha256": fingerprint, "answers": answers });
    if let (Some(profile), Some(members)) = (profile, file.as_object_mut()) {
        members.insert("profile".into(), profile.clone());
    }
    escape_formulas_in_json(&format!("{file:#}\n")).into_bytes()
}

/// The answers that were given, as JSON; questions left open are left out.
pub fn said(answers: &Answers) -> Value {
    let Ok(Value::Object(members)) = serde_json::to_value(answers) else { return Value::Null };
    let is_open = |value: &Value| matches!(value, Value::Null | Value::Bool(false)) || value == "";
    // A refusal of the provider's server is an answer as well.
    let members: Map<String, Value> = members
        .into_iter()
        .filter(|(name, value)| !is_open(value) || (name == "through_provider" && value.is_boolean()))
        .collect();
    Value::Object(members)
}
