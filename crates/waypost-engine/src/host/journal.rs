//! The journal of what was put into programs: written before a file is touched, read when something
//! broke off, and by undo. It lies in Waypost's own data folder, one file a change.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Host, files};
use waypost_core::formats::{AccountChange, KeyChange};
use waypost_core::hex::hex;
use waypost_core::plan::program::ProgramId;

/// How far a change has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeState {
    /// Files are being written.
    Begun,
    /// All files are written and were read back.
    Done,
    /// Files are being put back.
    Undoing,
}

/// What was there before a file was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The copy.
    pub backup: PathBuf,
}

/// One file of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedFile {
    /// The file, behind any link.
    pub path: PathBuf,
    /// What was there; none: there was no such file.
    pub before: Option<Original>,
    /// SHA-256 of the new file.
    pub after_sha256: String,
    /// The keys that changed. Never one with a password: Waypost writes none.
    pub changes: Vec<KeyChange>,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// Always 1.
    pub schema: u32,
    /// Its name: the date and time in UTC, and a number where several fall into one second.
    pub id: String,
    /// How far it has come.
    pub state: ChangeState,
    /// The program.
    pub program: ProgramId,
    /// The profile folder, or the settings file.
    pub place: PathBuf,
    /// The organisation's id.
    pub org: String,
    /// The account's address, to tell it by.
    pub address: String,
    /// What the program's settings call the account.
    pub account: String,
    /// What was done to it.
    pub change: AccountChange,
    /// Whether the profile was made for it.
    pub new_profile: bool,
    /// Folders that were made, the outer first.
    pub folders: Vec<PathBuf>,
    /// The files, in the order in which they were written.
    pub files: Vec<ChangedFile>,
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A journal has some kilobytes.
const MAX_JOURNAL_BYTES: u64 = 16 << 20;

fn folder(host: &Host) -> io::Result<PathBuf> {
    let data = host.data.as_ref().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    Ok(data.join("journal"))
}

fn path(host: &Host, id: &str) -> io::Result<PathBuf> {
    Ok(folder(host)?.join(format!("{id}.json")))
}

/// The changes that were not undone, the oldest first, and the files that are no journal of ours.
///
/// # Errors
/// The folder is there and cannot be read.
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

/// The entry in a file of the journal called `id`. `None` if the bytes are not an entry of that name and of schema 1.
pub fn parse(id: &str, bytes: &[u8]) -> Option<JournalEntry> {
    let entry: JournalEntry = serde_json::from_slice(bytes).ok()?;
    (entry.schema == 1 && entry.id == id).then_some(entry)
}

/// By date, then by number: `…-9` before `…-10`.
fn sort_key(path: &Path) -> (String, u32) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut parts = stem.splitn(3, '-');
    let date = [parts.next().unwrap_or_default(), parts.next().unwrap_or_default()].join("-");
    (date, parts.next().and_then(|number| number.parse().ok()).unwrap_or(1))
}

/// Writes a new change down, under a name of its own.
///
/// # Errors
/// Whatever the system says: then nothing may be changed.
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

/// Removes what a killed write of the journal left.
///
/// # Errors
/// Whatever the system says.
pub fn remove_unfinished(host: &Host) -> io::Result<()> {
    match folder(host).and_then(|folder| files::remove_leftovers(&folder)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Writes down how far a change has come.
///
/// # Errors
/// Whatever the system says.
pub fn set_state(host: &Host, entry: &mut JournalEntry, state: ChangeState) -> io::Result<()> {
    entry.state = state;
    files::replace(&path(host, &entry.id)?, &bytes(entry)?)
}

/// Forgets a change: it is undone, or was never done.
///
/// # Errors
/// Whatever the system says.
pub fn remove(host: &Host, entry: &JournalEntry) -> io::Result<()> {
    fs::remove_file(path(host, &entry.id)?)
}

fn bytes(entry: &JournalEntry) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(entry).map_err(io::Error::from)?;
    bytes.push(b'\n');
    Ok(bytes)
}
