//! One set of files for each person of a list: into a folder, or into one zip.
//!
//! The output depends only on the list and its order. Running an interrupted batch again continues it:
//! existing files are compared and kept if they are equal.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use sha2::{Digest, Sha256};

use super::Organisation;
use super::SigningIdentity;
use super::batch_error::BatchError;
use super::batch_people::{PlannedRow, RowOrganisations, SeenPeople};
use crate::digest::sha256_hex;
use crate::host::Host;
use crate::host::archive;
use crate::host::drawing::must_not_draw;
use crate::host::files::{self, ReplacementNote, ResumableFile, Written};
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::folder_name::folder_name;
use waypost_core::handoff::manifest::{FILE_NAME, ManifestRow, RowResult, WrittenFile};
use waypost_core::handoff::people_list::{Encoding, ListError, ListRow, ListScan, PeopleReader};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::hex::hex;
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;

/// What a batch should write.
#[derive(Clone, Copy, Debug)]
pub struct BatchRequest<'a> {
    /// Signs the profiles for Apple Mail. `None` leaves them unsigned.
    pub signing: Option<&'a SigningIdentity>,
    /// The computer Waypost runs on.
    pub host: &'a Host,
    /// The language of the texts.
    pub texts: &'a Texts,
    /// The organisation of every row that names no other.
    pub organisation: &'a Organisation,
    /// The default answers for every row.
    pub answers: &'a Answers,
    /// The formats to write, each for its programs. If empty, the first format of each program.
    pub formats: &'a [&'static Format],
    /// The list.
    pub list: &'a Path,
    /// The digest of the list that the person looked at ([`Preview::list_sha256`]). A batch refuses another list.
    /// `None` if nobody looked at it.
    pub previewed_sha256: Option<&'a str>,
    /// The folder or the zip archive to write.
    pub target: &'a Path,
}

/// The progress of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows processed.
    pub rows: u64,
    /// People whose files are written.
    pub written: u64,
    /// Rows that were refused.
    pub refused: u64,
    /// People whose files existed already with the same bytes. Included in `written`.
    pub unchanged: u64,
    /// Rows about the account of an earlier row. They are written or refused like others.
    pub duplicates: u64,
    /// Folders in the target that belong to no row, for example from an earlier list. They are not touched.
    pub left_over: u64,
    /// Bytes of the list read so far.
    pub bytes_read: u64,
    /// Length of the list in bytes.
    pub bytes_total: u64,
    /// Whether the batch was stopped before the end.
    pub stopped: bool,
}

/// What a batch reports while it runs.
#[derive(Clone, Copy, Debug)]
pub enum BatchEvent<'a> {
    /// A row names another organisation than the batch's. Reported once for each.
    Uses(&'a Organisation),
    /// A row is done.
    Row(&'a ManifestRow, &'a Progress),
    /// A file was replaced, and this is what it lost.
    Replaced(&'a Path, ReplacementNote),
}

/// Receives the events of a batch.
pub type BatchReport<'a> = dyn FnMut(BatchEvent<'_>) + 'a;

/// A list that was opened.
#[derive(Debug)]
pub struct OpenedList {
    /// The reader of its rows, before the first row.
    pub people: PeopleReader<BufReader<File>>,
    /// Its length in bytes.
    pub length: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Opens a list: scans the whole file once to determine its encoding, and reads the header.
///
/// # Errors
/// It cannot be read, or its header is wrong.
pub fn open_list(list: &Path) -> Result<OpenedList, BatchError> {
    must_not_draw();
    let system = |error| BatchError::List(list.to_owned(), ListError::System(error));
    let mut scan = ListScan::default();
    let mut sum = Sha256::new();
    let mut file = files::open_for_reading(list).map_err(system)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        let count = file.read(&mut piece).map_err(system)?;
        let Some(bytes) = piece.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
        scan.add(bytes);
        sum.update(bytes);
    }
    let file = BufReader::new(files::open_for_reading(list).map_err(system)?);
    let people =
        PeopleReader::new(file, &scan).map_err(|broken| BatchError::List(list.to_owned(), broken))?;
    Ok(OpenedList { people, length: scan.length(), sha256: hex(&sum.finalize()) })
}

/// What a batch would write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The SHA-256 of the list's bytes, in hexadecimal.
    pub list_sha256: String,
    /// The columns, in their order.
    pub columns: Vec<&'static str>,
    /// True if the file was decoded as Windows-1252, which is a guess.
    pub is_windows_1252: bool,
    /// The first rows: the line, the user name, the name.
    pub first: Vec<(u64, String, String)>,
    /// How many rows there are.
    pub rows: u64,
    /// How many of them would be refused.
    pub refused: u64,
    /// Why, for the first `MAX_PROBLEMS` of them: the line, the user name, the reason.
    pub problems: Vec<(u64, String, String)>,
    /// The first `MAX_PROBLEMS` rows about the account of an earlier one: the line, the user name, the
    /// earlier line.
    pub duplicates: Vec<(u64, String, u64)>,
}

/// Maximum number of problems kept in a preview. More are only counted.
pub(crate) const MAX_PROBLEMS: usize = 200;

/// How many rows a preview shows.
const PREVIEW_ROWS: usize = 5;

/// Reads the whole list and writes nothing. Setting `stop` ends it after the current row.
///
/// # Errors
/// The list cannot be read, or its header is wrong.
pub fn preview(job: &BatchRequest<'_>, stop: &AtomicBool) -> Result<Preview, BatchError> {
    must_not_draw();
    let OpenedList { mut people, sha256, .. } = open_list(job.list)?;
    let mut preview = Preview {
        list_sha256: sha256,
        columns: people.columns(),
        is_windows_1252: people.encoding() == Encoding::Windows1252,
        ..Preview::default()
    };
    let organisations = RowOrganisations::new(job);
    let mut seen = SeenPeople::default();
    while !stop.load(Ordering::Relaxed) {
        let next = people.next_row(job.answers);
        let Some(person) = next.map_err(|broken| BatchError::List(job.list.to_owned(), broken))? else {
            break;
        };
        preview.rows += 1;
        let planned = organisations.plan(&person);
        if let Some(earlier) = seen.add(&person, planned.as_ref().ok())
            && preview.duplicates.len() < MAX_PROBLEMS
        {
            preview.duplicates.push((person.line, person.username.clone(), earlier));
        }
        if preview.first.len() < PREVIEW_ROWS {
            let name = person.answers.as_ref().map_or(String::new(), |answers| answers.name.clone());
            preview.first.push((person.line, person.username.clone(), name));
        }
        if let Err(reason) = planned.and_then(|row| files(job, &row)) {
            preview.refused += 1;
            if preview.problems.len() < MAX_PROBLEMS {
                preview.problems.push((person.line, person.username.clone(), reason));
            }
        }
    }
    Ok(preview)
}

/// Writes the files of every person. `report` is called for every event. Setting `stop` ends it after the
/// current row.
///
/// # Errors
/// The list cannot be read any further, or a file cannot be written. Files written before are complete, and
/// the same batch continues after them.
pub fn batch(
    job: &BatchRequest<'_>,
    stop: &AtomicBool,
    report: &mut BatchReport<'_>,
) -> Result<Progress, BatchError> {
    must_not_draw();
    let OpenedList { mut people, length, .. } = open_wanted_list(job)?;
    let system = |(path, error)| BatchError::System(path, error);
    let mut target = Destination::open(job).map_err(system)?;
    let mut progress = Progress { bytes_total: length, ..Progress::default() };
    let organisations = RowOrganisations::new(job);
    let mut seen = SeenPeople::default();
    loop {
        if stop.load(Ordering::Relaxed) {
            progress.stopped = true;
            break;
        }
        let next = people.next_row(job.answers);
        let Some(person) = next.map_err(|broken| BatchError::List(job.list.to_owned(), broken))? else {
            break;
        };
        let planned = organisations.plan(&person);
        let same_as_line = seen.add(&person, planned.as_ref().ok());
        if let Some(other) = planned.as_ref().ok().and_then(|row| seen.add_other_organisation(job, row)) {
            report(BatchEvent::Uses(other));
        }
        let outcome = match planned.and_then(|row| files(job, &row)) {
            Ok(files) => {
                let folder = folder_name(person.row, &person.username);
                let (files, is_unchanged) =
                    target.write_files(job, &folder, files, report).map_err(system)?;
                progress.written += 1;
                progress.unchanged += u64::from(is_unchanged);
                RowResult::Written(files)
            }
            Err(reason) => {
                progress.refused += 1;
                RowResult::Refused(reason)
            }
        };
        progress.duplicates += u64::from(same_as_line.is_some());
        let ListRow { row, line, username, .. } = person;
        let entry = ManifestRow { row, line, username, same_as_line, outcome };
        target.add_to_manifest(&entry).map_err(system)?;
        progress.rows += 1;
        progress.bytes_read = people.bytes_read();
        report(BatchEvent::Row(&entry, &progress));
    }
    if progress.stopped {
        target.pause().map_err(system)?;
    } else {
        target.finish(job, report).map_err(system)?;
        progress.left_over = folders_not_on_list(job.target).len() as u64;
    }
    progress.bytes_read = people.bytes_read();
    Ok(progress)
}

/// Opens the list of a batch that may be written.
fn open_wanted_list(job: &BatchRequest<'_>) -> Result<OpenedList, BatchError> {
    if job.target.as_os_str().is_empty() {
        return Err(BatchError::NoTarget);
    }
    let list = open_list(job.list)?;
    if job.previewed_sha256.is_some_and(|previewed| previewed != list.sha256) {
        return Err(BatchError::ListChanged(job.list.to_owned()));
    }
    Ok(list)
}

/// The files of a person, each with its name. An error says why the person gets none.
fn files(job: &BatchRequest<'_>, row: &PlannedRow<'_, '_>) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let (texts, plan, profile) = (job.texts, &row.plan, &row.organisation.profile);
    plan.check_consent().map_err(|_| texts.get("people-needs-agreement"))?;
    let program = plan.program.0;
    let wanted: Vec<&Format> = match job.formats {
        [] => formats::formats_for(program).take(1).collect(),
        some => some.iter().copied().filter(|format| format.programs.contains(&program)).collect(),
    };
    if wanted.is_empty() {
        return Err(texts.with("people-no-format", &[("program", texts.program(program).into())]));
    }
    let code = SupportCode::for_review(profile, row.answers);
    let request = Request { profile, plan, texts, personality: None, code: Some(&code) };
    let write = |format: &Format| {
        let mut bytes = (format.write)(&request).map_err(|refusal| refusal.sentence(texts))?;
        if let Some(signing) = job.signing.filter(|_| format.is_signable) {
            bytes = signing.sign(&bytes).map_err(|error| error.sentence(texts))?;
        }
        Ok((format.file_name, bytes))
    };
    wanted.into_iter().map(write).collect()
}

/// Returns the folders in a finished batch's folder that look like a person's and are not in its manifest, sorted.
/// They belong to people of an earlier list, or to people whose row is refused now. An archive has none.
pub fn folders_not_on_list(target: &Path) -> Vec<String> {
    must_not_draw();
    let Ok(manifest) = files::open_for_reading(&target.join(FILE_NAME)) else { return Vec::new() };
    let mut written = HashSet::new();
    for line in BufReader::new(manifest).lines().map_while(Result::ok) {
        let row: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
        let path = row.pointer("/files/0/path").and_then(|path| path.as_str());
        written.extend(path.and_then(|path| path.split('/').next()).map(str::to_owned));
    }
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let entries = fs::read_dir(target).into_iter().flatten().flatten().filter(is_folder);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut found: Vec<String> =
        names.filter(|name| is_persons_folder(name) && !written.contains(name)).collect();
    found.sort();
    found
}

/// True for a name that [`folder_name`] makes: `000012` or `000012-jdoe`.
fn is_persons_folder(name: &str) -> bool {
    let number = name.split('-').next().unwrap_or_default();
    number.len() >= 6 && number.bytes().all(|byte| byte.is_ascii_digit())
}

type WriteFailure = (PathBuf, io::Error);

/// Where the files go, and the manifest that is being written.
struct Destination {
    /// The folder or the zip, with links followed.
    target: PathBuf,
    zip: Option<ResumableFile>,
    manifest: ResumableFile,
    manifest_path: PathBuf,
}

fn is_zip(target: &Path) -> bool {
    target.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) && !target.is_dir()
}

/// The path of an unfinished file.
fn partial_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Adds the path to an error.
fn with_path<T>(path: &Path, result: io::Result<T>) -> Result<T, WriteFailure> {
    result.map_err(|error| (path.to_owned(), error))
}

impl Destination {
    /// Needs no lock: each file is written whole, and nothing of what was there is kept in it.
    fn open(job: &BatchRequest<'_>) -> Result<Self, WriteFailure> {
        let target = with_path(job.target, files::resolve_links(job.target))?;
        let (zip, manifest_path) = if is_zip(job.target) {
            // Fails before the work.
            with_path(&target, files::check_replaceable(&target))?;
            let path = partial_path(&target);
            let beside = path.with_extension("part.jsonl");
            (Some(with_path(&path, ResumableFile::open(&path))?), beside)
        } else {
            with_path(&target, files::create_missing_folders(&target))?;
            let manifest = target.join(FILE_NAME);
            with_path(&manifest, files::check_replaceable(&manifest))?;
            (None, partial_path(&manifest))
        };
        let manifest = with_path(&manifest_path, ResumableFile::open(&manifest_path))?;
        Ok(Self { target, zip, manifest, manifest_path })
    }

    /// Writes a person's files. Returns their paths and hashes, and true if all of them existed already with
    /// the same bytes.
    fn write_files(
        &mut self,
        job: &BatchRequest<'_>,
        folder: &str,
        contents: Vec<(&'static str, Vec<u8>)>,
        report: &mut BatchReport<'_>,
    ) -> Result<(Vec<WrittenFile>, bool), WriteFailure> {
        let mut is_unchanged = true;
        let mut written = Vec::with_capacity(contents.len());
        if self.zip.is_none() {
            prepare_folder(&self.target.join(folder))?;
        }
        for (name, bytes) in contents {
            let path = format!("{folder}/{name}");
            is_unchanged &= match &mut self.zip {
                Some(zip) => with_path(&self.target, archive::add_entry(zip, &path, &bytes))?,
                None => {
                    let path = self.target.join(folder).join(name);
                    with_path(&path, refuse_link(&path))?;
                    let done = with_path(&path, files::write(job.host, &path, &bytes))?;
                    report_notes(&path, &done, report);
                    done == Written::Unchanged
                }
            };
            written.push(WrittenFile { path, sha256: sha256_hex(&bytes) });
        }
        Ok((written, is_unchanged))
    }

    /// Adds a line to the manifest.
    fn add_to_manifest(&mut self, entry: &ManifestRow) -> Result<(), WriteFailure> {
        with_path(&self.manifest_path, self.manifest.append(entry.line().as_bytes())).map(|_| ())
    }

    /// Stops after a complete person. The unfinished files stay for the next run.
    fn pause(self) -> Result<(), WriteFailure> {
        with_path(&self.manifest_path, self.manifest.finish())?;
        self.zip.map_or(Ok(()), |zip| with_path(&self.manifest_path, zip.finish()))
    }

    fn finish(mut self, job: &BatchRequest<'_>, report: &mut BatchReport<'_>) -> Result<(), WriteFailure> {
        let (finished, target) = match self.zip {
            None => {
                with_path(&self.manifest_path, self.manifest.finish())?;
                (self.manifest_path, self.target.join(FILE_NAME))
            }
            Some(mut zip) => {
                with_path(&self.target, archive::add_file(&mut zip, FILE_NAME, &mut self.manifest))?;
                with_path(&self.target, archive::write_directory(&mut zip))?;
                with_path(&self.target, zip.finish())?;
                with_path(&self.manifest_path, fs::remove_file(&self.manifest_path))?;
                (partial_path(&self.target), self.target)
            }
        };
        let done = with_path(&target, files::replace_with_finished(job.host, &finished, &target))?;
        report_notes(&target, &done, report);
        Ok(())
    }
}

/// Reports what a replaced file lost.
fn report_notes(path: &Path, done: &Written, report: &mut BatchReport<'_>) {
    if let Written::Replaced { notes, .. } = done {
        for note in notes {
            report(BatchEvent::Replaced(path, *note));
        }
    }
}

/// Makes the folder of a person, or removes the temporary files that an interrupted run left in it.
fn prepare_folder(folder: &Path) -> Result<(), WriteFailure> {
    match files::create_private_folder(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            with_path(folder, refuse_link(folder))?;
            files::remove_leftovers(folder)
        }
        Err(error) => Err((folder.to_owned(), error)),
    }
}

/// Refuses a symbolic link, which could lead out of the folder.
fn refuse_link(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
