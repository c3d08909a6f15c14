//! What became of each row of a list: one JSON object a line, relied upon by scripts.

use serde_json::{Value, json};

use crate::formats::escape_formulas_in_json;

/// The file's name.
pub const FILE_NAME: &str = "manifest.jsonl";

/// A row and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestRow {
    /// The row, from 1, without the header.
    pub row: u64,
    /// The line of the list it begins in, from 1.
    pub line: u64,
    /// The user name as it was typed.
    pub username: String,
    /// What became of it.
    pub outcome: RowResult,
}

/// Written or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowResult {
    /// The files that were written.
    Written(Vec<WrittenFile>),
    /// Why nothing was written.
    Refused(String),
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its path in the folder or archive, with slashes.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl ManifestRow {
    /// The line of the manifest, with its line end.
    pub fn line(&self) -> String {
        let (status, files, reason) = match &self.outcome {
            RowResult::Written(files) => {
                let file = |file: &WrittenFile| json!({ "path": file.path, "sha256": file.sha256 });
                ("written", files.iter().map(file).collect(), Value::Null)
            }
            RowResult::Refused(reason) => ("refused", Vec::new(), Value::String(reason.clone())),
        };
        let object = json!({
            "row": self.row,
            "line": self.line,
            "username": self.username,
            "status": status,
            "files": files,
            "reason": reason,
        });
        escape_formulas_in_json(&format!("{object}\n"))
    }
}
