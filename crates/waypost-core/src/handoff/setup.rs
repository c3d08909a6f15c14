//! The prepared setup: a `.waypost` file with answers, and the organisation's profile or its id.
//!
//! It is JSON. It can only fill in answers: it contains no secret, and gives no consent in the person's
//! name.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use thiserror::Error;

use crate::formats::escape_formulas_in_json;
use crate::plan::answer_list::Answer;
use crate::plan::answers::Answers;
use crate::plan::json_document::{self, Schema};
use crate::plan::profile::Profile;
use crate::plan::validate::{self, Issue, IssueKind};
use crate::text::Texts;

/// The version of the schema that this program writes and reads.
pub const SCHEMA: u64 = 1;

/// The extension of the file's name.
pub const EXTENSION: &str = "waypost";

/// The size limit of a file, in bytes: a profile, and 64 KiB of answers.
pub const MAX_SETUP_BYTES: usize = validate::MAX_PROFILE_BYTES + (64 << 10);

/// The content of a setup.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The answers. `org` is the organisation's id.
    pub answers: Answers,
    /// The SHA-256 of the profile the answers were prepared with, in hexadecimal.
    pub fingerprint: Option<String>,
    /// The profile in the file, if there is one.
    pub embedded_profile: Option<validate::ValidatedProfile>,
}

/// Why a setup cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SetupFileError {
    /// Its schema is newer than [`SCHEMA`].
    #[error("schema {0} is newer than {SCHEMA}")]
    Newer(u64),
    /// Everything wrong in it, each with its position.
    #[error("{} issues in the setup", .0.len())]
    Invalid(Vec<Issue>),
}

impl SetupFileError {
    /// What is wrong, one sentence for each error. `file` is the file's name.
    pub fn sentences(&self, texts: &Texts, file: &str) -> Vec<String> {
        let sentence = |issue: &Issue| {
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
            Self::Invalid(issues) => issues.iter().filter(|issue| !issue.is_warning).map(sentence).collect(),
        }
    }
}

/// The structure of the file. The schema that a file is checked against is derived from it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetupFile {
    /// The version of the schema: 1.
    #[schemars(range(min = 1))]
    #[allow(dead_code, reason = "checked before the types are read")]
    schema: u64,
    /// The SHA-256 of the profile's file.
    #[serde(default)]
    #[schemars(length(min = 64, max = 64))]
    profile_sha256: Option<String>,
    /// The answers, with the names of the command line's options in snake_case.
    answers: Answers,
    /// The organisation's profile, if people may not have it.
    #[serde(default)]
    #[allow(dead_code, reason = "read and validated by `validate::read`")]
    profile: Option<Profile>,
}

/// Reads a setup, and the profile in it.
///
/// # Errors
/// The schema is newer, or everything that is wrong in the file.
pub fn read(bytes: &[u8]) -> Result<Setup, SetupFileError> {
    static FILE_SCHEMA: OnceLock<Schema> = OnceLock::new();
    let schema = FILE_SCHEMA.get_or_init(|| Schema::new(schemars::schema_for!(SetupFile).to_value()));
    let mut document = json_document::read(bytes, MAX_SETUP_BYTES, schema);
    let mut value = document.value.take().unwrap_or_default();
    if let Some(newer) = value.get("schema").and_then(Value::as_u64).filter(|number| *number > SCHEMA) {
        return Err(SetupFileError::Newer(newer));
    }
    let issue = |(path, position, error)| Issue {
        is_warning: false,
        position,
        path,
        kind: IssueKind::Structure(error),
    };
    let issues: Vec<Issue> = std::mem::take(&mut document.errors).into_iter().map(issue).collect();
    if !issues.is_empty() {
        return Err(SetupFileError::Invalid(issues));
    }
    let embedded_profile = match value.as_object_mut().and_then(|members| members.remove("profile")) {
        Some(profile) if !profile.is_null() => Some(read_embedded_profile(&document, &profile)?),
        _ => None,
    };
    // The schema was derived from this type, so a file that passed it has no error here.
    let file: SetupFile = serde_json::from_value(value).map_err(|error| {
        let kind = IssueKind::Structure(json_document::JsonError::Syntax(error.to_string()));
        let position = json_document::Position { line: 1, column: 1 };
        SetupFileError::Invalid(vec![Issue { is_warning: false, position, path: String::new(), kind }])
    })?;
    Ok(Setup { answers: without_consent(file.answers), fingerprint: file.profile_sha256, embedded_profile })
}

/// Validates the profile in a setup. The issues have their position in the whole file.
fn read_embedded_profile(
    document: &json_document::Document,
    profile: &Value,
) -> Result<validate::ValidatedProfile, SetupFileError> {
    validate::read(profile.to_string().as_bytes()).map_err(|mut issues| {
        for issue in &mut issues {
            issue.path =
                if issue.path.is_empty() { "profile".into() } else { format!("profile.{}", issue.path) };
            issue.position = document.position_of(&issue.path);
        }
        SetupFileError::Invalid(issues)
    })
}

/// Writes a setup. The same answers give the same bytes. Consent to send a password unencrypted is left
/// out, because only the person can give it.
pub fn write(answers: &Answers, fingerprint: &str, profile: Option<&Value>) -> Vec<u8> {
    let answers = answers_json(&without_consent(answers.clone()));
    let mut file = json!({ "schema": SCHEMA, "profile_sha256": fingerprint, "answers": answers });
    if let (Some(profile), Some(members)) = (profile, file.as_object_mut()) {
        members.insert("profile".into(), profile.clone());
    }
    escape_formulas_in_json(&format!("{file:#}\n")).into_bytes()
}

/// The given answers as JSON. Unanswered questions are left out.
pub fn answers_json(answers: &Answers) -> Value {
    let Ok(Value::Object(members)) = serde_json::to_value(answers) else { return Value::Null };
    let is_given = |name: &str| {
        Answer::ALL.iter().any(|answer| answer.name() == name && answers.get(*answer).is_given())
    };
    let members: Map<String, Value> = members.into_iter().filter(|(name, _)| is_given(name)).collect();
    Value::Object(members)
}

fn without_consent(mut answers: Answers) -> Answers {
    for answer in Answer::ALL.iter().filter(|answer| answer.is_consent()) {
        answers.get_mut(*answer).clear();
    }
    answers
}
