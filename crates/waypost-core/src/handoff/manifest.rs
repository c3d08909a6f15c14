//! The manifest of a batch: one JSON object per line for each row of the list. Scripts rely on its keys.

use serde_json::{Value, json};

use crate::formats::escape_formulas_in_json;

/// The name of the manifest file.
pub const FILE_NAME: &str = "manifest.jsonl";

/// The result for one row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestRow {
    /// The number of the row, from 1, without the header.
    pub row: u64,
    /// The line of the list it starts in, from 1.
    pub line: u64,
    /// The user name as typed.
    pub username: String,
    /// The first line about the same account, if it is another one.
    pub same_as_line: Option<u64>,
    /// Whether its files were written.
    pub outcome: RowResult,
}

/// Whether a row's files were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowResult {
    /// The files that were written.
    Written(Vec<WrittenFile>),
    /// The sentence that explains why nothing was written.
    Refused(String),
}

/// A file of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its path in the folder or archive, with `/` between the parts.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl ManifestRow {
    /// The line of the manifest, with its line break. No cell of it becomes a formula in a spreadsheet.
    pub fn line(&self) -> String {
        let (status, files, reason) = match &self.outcome {
            RowResult::Written(files) => {
                let file_json = |file: &WrittenFile| json!({ "path": file.path, "sha256": file.sha256 });
                ("written", files.iter().map(file_json).collect(), Value::Null)
            }
            RowResult::Refused(reason) => ("refused", Vec::new(), Value::String(reason.clone())),
        };
        let mut object = json!({
            "row": self.row,
            "line": self.line,
            "username": self.username,
            "status": status,
            "files": files,
            "reason": reason,
        });
        if let (Some(line), Some(members)) = (self.same_as_line, object.as_object_mut()) {
            members.insert("same_as_line".to_owned(), line.into());
        }
        escape_formulas_in_json(&format!("{object}\n"))
    }
}
