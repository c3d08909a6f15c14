//! The journal of the changes applied to programs, in Waypost's data folder: one file for each change. A
//! change is recorded before any file is touched. Recovery after an interruption and undo read the journal.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Host, files};
use serde::{Deserialize, Serialize};
use waypost_core::formats::{AccountChange, KeyChange};
use waypost_core::plan::program::ProgramId;

/// The progress of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeState {
    /// Files are being written.
    Begun,
    /// All files are written and verified.
    Done,
    /// Files are being restored.
    Undoing,
}

/// The contents of a file before the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// The copy of the file.
    pub backup: PathBuf,
}

/// One file of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedFile {
    /// The file, with links followed.
    pub path: PathBuf,
    /// The original contents. `None` if the file did not exist.
    pub before: Option<Original>,
    /// SHA-256 of the new contents, in hexadecimal digits.
    pub after_sha256: String,
    /// The keys that changed. None of them is a password: Waypost never writes passwords.
    pub changes: Vec<KeyChange>,
}

/// One change in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// Version of the file format: always 1.
    pub schema: u32,
    /// The name of the journal file: date and time in UTC, and a number if there are several in one second.
    pub id: String,
    /// Its progress.
    pub state: ChangeState,
    /// The program.
    pub program: ProgramId,
    /// The profile folder, or the settings file.
    #[serde(rename = "place")]
    pub settings_path: PathBuf,
    /// The organisation's id.
    pub org: String,
    /// The account's address, which names the change in lists.
    pub address: String,
    /// The key of the account in the program's settings.
    pub account: String,
    /// Whether the account was added or updated.
    pub change: AccountChange,
    /// Whether Waypost made the profile for this change.
    pub new_profile: bool,
    /// The folders that were made, the outer first.
    pub folders: Vec<PathBuf>,
    /// The files, in the order of writing.
    pub files: Vec<ChangedFile>,
}

/// Maximum length of a journal file. A usual one has a few kilobytes.
const MAX_JOURNAL_BYTES: u64 = 16 << 20;

fn folder(host: &Host) -> io::Result<PathBuf> {
    let data = host.data.as_ref().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    Ok(data.join("journal"))
}

fn path(host: &Host, id: &str) -> io::Result<PathBuf> {
    Ok(folder(host)?.join(format!("{id}.json")))
}

/// Returns the changes in the journal, the oldest first, and the paths of JSON files that are not valid
/// entries.
///
/// # Errors
/// The folder exists and cannot be read.
pub fn entries(host: &Host) -> io::Result<(Vec<JournalEntry>, Vec<PathBuf>)> {
    let Ok(folder) = folder(host) else { return Ok(Default::default()) };
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Default::default()),
        Err(error) => return Err(error),
    };
    let mut paths = Vec::new();
    for entry in listed {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort_by_key(|path| sort_key(path));
    let mut entries: Vec<JournalEntry> = Vec::new();
    let mut unreadable = Vec::new();
    for path in paths {
        let bytes = files::read_at_most(&path, MAX_JOURNAL_BYTES)?;
        match path.file_stem().and_then(|stem| parse(stem.to_str()?, &bytes)) {
            Some(entry) => entries.push(entry),
            None => unreadable.push(path),
        }
    }
    Ok((entries, unreadable))
}

/// Parses the journal file named `id`. `None` if the bytes are not an entry with this id and schema 1.
pub fn parse(id: &str, bytes: &[u8]) -> Option<JournalEntry> {
    let entry: JournalEntry = serde_json::from_slice(bytes).ok()?;
    (entry.schema == 1 && entry.id == id).then_some(entry)
}

/// Sorts by date, then by number, so that `…-9` comes before `…-10`.
fn sort_key(path: &Path) -> (String, u32) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut parts = stem.splitn(3, '-');
    let date = [parts.next().unwrap_or_default(), parts.next().unwrap_or_default()].join("-");
    (date, parts.next().and_then(|number| number.parse().ok()).unwrap_or(1))
}

/// Records a new change under a free id.
///
/// # Errors
/// Any I/O error. Then no file may be changed.
pub fn record(host: &Host, mut entry: JournalEntry) -> io::Result<JournalEntry> {
    let folder = folder(host)?;
    fs::create_dir_all(&folder)?;
    let timestamp = host.timestamp();
    for number in 1..10_000 {
        entry.id = if number == 1 { timestamp.clone() } else { format!("{timestamp}-{number}") };
        match files::create(&path(host, &entry.id)?, &bytes(&entry)?) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(entry),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// Removes the temporary files that an interrupted write of the journal left.
///
/// # Errors
/// Any I/O error except a missing folder.
pub fn remove_unfinished(host: &Host) -> io::Result<()> {
    match folder(host).and_then(|folder| files::remove_leftovers(&folder).map_err(|(_, error)| error)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Records the progress of a change.
///
/// # Errors
/// Any I/O error.
pub fn set_state(host: &Host, entry: &mut JournalEntry, state: ChangeState) -> io::Result<()> {
    entry.state = state;
    files::replace(&path(host, &entry.id)?, &bytes(entry)?)
}

/// Removes a change that was undone or rolled back.
///
/// # Errors
/// Any I/O error.
pub fn remove(host: &Host, entry: &JournalEntry) -> io::Result<()> {
    fs::remove_file(path(host, &entry.id)?)
}

fn bytes(entry: &JournalEntry) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(entry).map_err(io::Error::from)?;
    bytes.push(b'\n');
    Ok(bytes)
}
