//! The archive for Tools > Import > Thunderbird: a zip that contains only `prefs.js`.
//!
//! Thunderbird renumbers everything in it and keeps the accounts it has (tried), so this is the safe way
//! into a profile that is in use.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use crate::formats::found::{AccountRepair, Found, Input, Note, Place, ReadWarningKind};
use crate::formats::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The archive for Tools > Import.
pub const FORMAT: Format = Format {
    id: "thunderbird-import",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.zip",
    holds: &Setting::ALL,
    import_steps: &[
        "take-thunderbird-import-1",
        "take-thunderbird-import-2",
        "take-thunderbird-import-3",
        "take-thunderbird-import-4",
        "take-thunderbird-import-5",
    ],
    evidence: Evidence::TestedWith("Thunderbird 153", "taken in by its own import, mail fetched and sent"),
    write,
    read: Some(read),
    mend: Some(repair),
    ..BASE_FORMAT
};

/// The file in the archive.
const PREFS_JS: &str = "prefs.js";
/// Maximum number of unpacked bytes: thirty times the preferences of a large profile.
const MAX_UNPACKED_BYTES: u64 = 64 << 20;

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    pack(super::write::write(request)?)
}

fn pack(preferences: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    archive(&[(PREFS_JS.to_owned(), preferences)]).map_err(|error| Refusal::Archive(error.to_string()))
}

/// A zip without compression, with a fixed date and system, so that the same input gives the same bytes.
pub fn archive(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The preferences in an archive.
struct ArchivedPrefs {
    bytes: Vec<u8>,
    /// False if only a part could be unpacked.
    is_complete: bool,
    /// True if the archive contains nothing else.
    is_alone: bool,
}

/// Unpacks `prefs.js` at the root of the archive or one folder down, as in an export of a whole profile.
/// `None` if there is none.
fn archived_prefs(bytes: &[u8]) -> Option<ArchivedPrefs> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let depth = |name: &str| match name.split(['/', '\\']).collect::<Vec<_>>().as_slice() {
        [PREFS_JS] => Some(0),
        [_, PREFS_JS] => Some(1),
        _ => None,
    };
    let names = archive.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned));
    let (depth, name) = names.filter_map(|name| Some((depth(&name)?, name))).min()?;
    let is_alone = archive.len() == 1 && depth == 0;
    let mut bytes = Vec::new();
    let mut reader = archive.by_name(&name).ok()?.take(MAX_UNPACKED_BYTES + 1);
    // A damaged archive is read as far as it can be unpacked.
    let is_unpacked = reader.read_to_end(&mut bytes).is_ok();
    let limit = usize::try_from(MAX_UNPACKED_BYTES).unwrap_or(usize::MAX);
    let is_complete = is_unpacked && bytes.len() <= limit;
    bytes.truncate(limit);
    Some(ArchivedPrefs { bytes, is_complete, is_alone })
}

/// Reads the preferences in an archive. Locations have the archive's name and the lines of its `prefs.js`.
fn read(input: &Input<'_>) -> Found {
    let warning =
        |kind| Note { what: kind, place: Place { file: input.name.to_owned(), ..Place::default() } };
    let Some(archived_prefs) = archived_prefs(input.bytes) else {
        let mut found = super::read::read(&Input { bytes: b"", beside: None, ..*input });
        found.notes.push(warning(ReadWarningKind::NotSettings));
        return found;
    };
    let mut found = super::read::read(&Input { bytes: &archived_prefs.bytes, beside: None, ..*input });
    if !archived_prefs.is_complete {
        found.notes.push(warning(ReadWarningKind::CutOff));
    }
    found
}

/// Repairs the preferences in an archive and packs a new one.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the archive is damaged or contains other files, which a new archive would
/// lose.
fn repair(input: &Input<'_>, repairs: &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let archived_prefs = archived_prefs(input.bytes).ok_or(Refusal::NotThisFormat)?;
    let prefs = Input { bytes: &archived_prefs.bytes, beside: None, ..*input };
    let repaired = super::repair::repair(&prefs, repairs)?;
    if repaired.is_empty() {
        return Ok(repaired);
    }
    if !archived_prefs.is_complete || !archived_prefs.is_alone {
        return Err(Refusal::NotThisFormat);
    }
    repaired.into_iter().map(|(name, bytes)| Ok((name, pack(bytes)?))).collect()
}
