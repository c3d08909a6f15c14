//! The journal of the changes applied to programs, in Waypost's data folder: one file for each change. A
//! change is recorded before any file is touched. Recovery after an interruption and undo read the journal.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files::NotOwn;
use super::{Host, files};
use crate::host::drawing::must_not_draw;
use serde::{Deserialize, Serialize};
use waypost_core::formats::{AccountChange, KeyChange};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::{Texts, sanitise};

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
const MAX_JOURNAL_BYTES: u64 = 4 << 20;

/// The contents of the journal.
#[derive(Debug, Default)]
pub struct Journal {
    /// The changes, the oldest first.
    pub entries: Vec<JournalEntry>,
    /// What is not obeyed.
    pub passed_over: Vec<PassedOver>,
}

/// A file in the journal's folder that is not obeyed, or the folder.
#[derive(Debug)]
pub struct PassedOver {
    /// Its path.
    pub path: PathBuf,
    /// Why it is not obeyed.
    pub reason: PassedOverReason,
}

/// Why a file in the journal's folder is not obeyed.
#[derive(Debug)]
pub enum PassedOverReason {
    /// It is a folder, a link, a pipe or a device.
    Special,
    /// Other users own it or can write to it.
    Foreign,
    /// It is the journal's folder, and other people can change the folder or a link to it. Contains the error that
    /// says which.
    ChangeableFolder(io::Error),
    /// It is larger than any entry.
    TooLarge,
    /// It cannot be read.
    Unreadable(io::Error),
    /// It is not an entry of this version of Waypost.
    Damaged,
    /// It names files that are not settings of the profile it names.
    OtherFiles,
}

impl From<NotOwn> for PassedOverReason {
    fn from(error: NotOwn) -> Self {
        match error {
            NotOwn::Special => Self::Special,
            NotOwn::Foreign => Self::Foreign,
            NotOwn::TooLarge => Self::TooLarge,
            NotOwn::Unreadable(error) => Self::Unreadable(error),
        }
    }
}

impl PassedOver {
    /// Returns a sentence for people: which file is not obeyed, and why.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = sanitise(&self.path.display().to_string());
        let (reason, words) = match &self.reason {
            PassedOverReason::ChangeableFolder(error) => {
                let values = [("path", path.into()), ("words", texts.io_error(error).into())];
                return texts.with("journal-folder-passed-over", &values);
            }
            PassedOverReason::Special => ("special", String::new()),
            PassedOverReason::Foreign => ("foreign", String::new()),
            PassedOverReason::TooLarge => ("large", String::new()),
            PassedOverReason::Unreadable(error) => ("unreadable", texts.io_error(error)),
            PassedOverReason::Damaged => ("damaged", String::new()),
            PassedOverReason::OtherFiles => ("other-files", String::new()),
        };
        let values = [("path", path.into()), ("reason", reason.into()), ("words", words.into())];
        texts.with("journal-passed-over", &values)
    }
}

fn folder(host: &Host) -> io::Result<PathBuf> {
    Ok(data_folder(host)?.join("journal"))
}

fn data_folder(host: &Host) -> io::Result<&Path> {
    host.data.as_deref().ok_or_else(|| io::ErrorKind::NotFound.into())
}

fn path(host: &Host, id: &str) -> io::Result<PathBuf> {
    Ok(folder(host)?.join(format!("{id}.json")))
}

/// The path of an entry. `None` on a computer without a data folder.
pub fn entry_path(host: &Host, entry: &JournalEntry) -> Option<PathBuf> {
    path(host, &entry.id).ok()
}

/// Reads the journal. Whether the entries name only files that they may change is not checked here.
///
/// # Errors
/// The folder exists and cannot be listed.
pub fn read(host: &Host) -> io::Result<Journal> {
    must_not_draw();
    let mut journal = Journal::default();
    let Ok(folder) = folder(host) else { return Ok(journal) };
    let listed = match fs::read_dir(&folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(journal),
        Err(error) => return Err(error),
    };
    match check_folders(host) {
        Err(error) if files::changeable_place(&error).is_some() => {
            let reason = PassedOverReason::ChangeableFolder(error);
            journal.passed_over.push(PassedOver { path: folder, reason });
            return Ok(journal);
        }
        checked => checked?,
    }
    let mut paths = Vec::new();
    for entry in listed {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort_by_key(|path| sort_key(path));
    for path in paths {
        match read_entry(&path) {
            Ok(entry) => journal.entries.push(entry),
            Err(reason) => journal.passed_over.push(PassedOver { path, reason }),
        }
    }
    Ok(journal)
}

/// Fails if other people can change the journal's folder or the one it lies in. Missing folders are fine.
///
/// # Errors
/// As [`files::check_unchangeable`], except for a missing folder.
pub fn check_folders(host: &Host) -> io::Result<()> {
    must_not_draw();
    for folder in [data_folder(host)?, &folder(host)?] {
        match files::check_unchangeable(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            checked => checked?,
        }
    }
    Ok(())
}

fn read_entry(path: &Path) -> Result<JournalEntry, PassedOverReason> {
    let bytes = files::read_own(path, MAX_JOURNAL_BYTES)?;
    let id = path.file_stem().and_then(|stem| stem.to_str());
    id.and_then(|id| parse(id, &bytes)).ok_or(PassedOverReason::Damaged)
}

/// Parses the journal file named `id`. `None` if the bytes are not an entry with this id and schema 1, or the
/// id is not a date.
pub fn parse(id: &str, bytes: &[u8]) -> Option<JournalEntry> {
    let entry: JournalEntry = serde_json::from_slice(bytes).ok()?;
    (entry.schema == 1 && entry.id == id && files::is_dated(id)).then_some(entry)
}

/// Sorts by date, then by number, so that `…-9` comes before `…-10`.
fn sort_key(path: &Path) -> (String, u32) {
    order(&path.file_stem().unwrap_or_default().to_string_lossy())
}

/// The date and the number of an id.
fn order(id: &str) -> (String, u32) {
    let mut parts = id.splitn(3, '-');
    let date = [parts.next().unwrap_or_default(), parts.next().unwrap_or_default()].join("-");
    (date, parts.next().and_then(|number| number.parse().ok()).unwrap_or(1))
}

/// Records a new change under a free id. The id comes after those of all other entries, even if the clock was
/// set back, because undo begins with the last.
///
/// # Errors
/// Any I/O error. Then no file may be changed.
pub fn record(host: &Host, mut entry: JournalEntry) -> io::Result<JournalEntry> {
    must_not_draw();
    check_can_record(host)?;
    files::make_private_folder(data_folder(host)?)?;
    files::make_private_folder(&folder(host)?)?;
    let now = (host.timestamp(), 0);
    let last = read(host)?.entries.last().map(|entry| order(&entry.id));
    let (date, number) = last.filter(|last| *last > now).unwrap_or(now);
    for number in number.saturating_add(1)..=number.saturating_add(MAX_ENTRIES) {
        entry.id = if number == 1 { date.clone() } else { format!("{date}-{number}") };
        match files::create(&path(host, &entry.id)?, &bytes(&entry)?) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(entry),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// Checks that a change could be recorded. Writes nothing.
///
/// # Errors
/// As [`record`], as far as that can be told.
pub fn check_can_record(host: &Host) -> io::Result<()> {
    must_not_draw();
    files::check_private_folder(data_folder(host)?)?;
    files::check_private_folder(&folder(host)?)
}

/// Maximum number of ids that are tried for a new entry.
const MAX_ENTRIES: u32 = 10_000;

/// Removes the temporary files that an interrupted write of the journal left.
///
/// # Errors
/// Any I/O error except a missing folder.
pub fn remove_unfinished(host: &Host) -> io::Result<()> {
    must_not_draw();
    match check_folders(host) {
        // The journal is passed over then.
        Err(error) if files::changeable_place(&error).is_some() => return Ok(()),
        checked => checked?,
    }
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
    must_not_draw();
    entry.state = state;
    files::replace(&path(host, &entry.id)?, &bytes(entry)?)
}

/// Removes a change that was undone or rolled back.
///
/// # Errors
/// Any I/O error.
pub fn remove(host: &Host, entry: &JournalEntry) -> io::Result<()> {
    must_not_draw();
    fs::remove_file(path(host, &entry.id)?)
}

fn bytes(entry: &JournalEntry) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(entry).map_err(io::Error::from)?;
    bytes.push(b'\n');
    // A longer entry would not be read back.
    if bytes.len() as u64 > MAX_JOURNAL_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
