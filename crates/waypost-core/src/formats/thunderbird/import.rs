//! The archive that Thunderbird's own import takes in: a zip that holds nothing but `prefs.js`.
//!
//! Thunderbird renumbers everything in it and keeps the accounts that are there (tried with
//! Thunderbird 153), so this is the safe way into a profile in use.

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
    mend: Some(mend),
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let preferences = super::prefs::preferences(request)?;
    archive(&[("prefs.js".to_owned(), preferences.into_bytes())])
        .map_err(|error| Refusal::Archive(error.to_string()))
}

/// A zip, not compressed, with a fixed date and system: the same input gives the same bytes.
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

/// The most that is unpacked: thirty times what a busy profile has.
const MAX_UNPACKED_BYTES: u64 = 64 << 20;

/// The preferences inside an archive.
struct ArchivedPrefs {
    bytes: Vec<u8>,
    /// Whether that was all of them.
    whole: bool,
    /// Whether the archive holds nothing else.
    alone: bool,
}

/// Takes the archive apart: `prefs.js` at its root, or one folder down as in an export of a whole profile.
fn archived_prefs(bytes: &[u8]) -> Option<ArchivedPrefs> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let depth = |name: &str| match name.split(['/', '\\']).collect::<Vec<_>>().as_slice() {
        ["prefs.js"] => Some(0),
        [_, "prefs.js"] => Some(1),
        _ => None,
    };
    let names = archive.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned));
    let name = names.filter_map(|name| Some((depth(&name)?, name))).min()?;
    let alone = archive.len() == 1 && name.0 == 0;
    let mut bytes = Vec::new();
    let mut reader = archive.by_name(&name.1).ok()?.take(MAX_UNPACKED_BYTES + 1);
    // What could be unpacked of a broken file is read.
    let whole = reader.read_to_end(&mut bytes).is_ok();
    let most = usize::try_from(MAX_UNPACKED_BYTES).unwrap_or(usize::MAX);
    let whole = whole && bytes.len() <= most;
    bytes.truncate(most);
    Some(ArchivedPrefs { bytes, whole, alone })
}

/// Takes in the preferences inside an archive; places name the archive, lines those of its `prefs.js`.
fn read(input: &Input<'_>) -> Found {
    let note = |what| Note { what, place: Place { file: input.name.to_owned(), ..Place::default() } };
    let Some(archived_prefs) = archived_prefs(input.bytes) else {
        let mut found = super::read::read(&Input { bytes: b"", beside: None, ..*input });
        found.notes.push(note(ReadWarningKind::NotSettings));
        return found;
    };
    let mut found = super::read::read(&Input { bytes: &archived_prefs.bytes, beside: None, ..*input });
    if !archived_prefs.whole {
        found.notes.push(note(ReadWarningKind::CutOff));
    }
    found
}

/// Makes a new archive, where the old one held the preferences alone.
fn mend(input: &Input<'_>, mends: &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let archived_prefs = archived_prefs(input.bytes).ok_or(Refusal::NotThisFormat)?;
    let mended = super::mend::mend(&Input { bytes: &archived_prefs.bytes, beside: None, ..*input }, mends)?;
    if mended.is_empty() {
        return Ok(mended);
    }
    if !archived_prefs.whole || !archived_prefs.alone {
        return Err(Refusal::NotThisFormat);
    }
    let pack = |(name, bytes): (String, Vec<u8>)| {
        archive(&[("prefs.js".to_owned(), bytes)])
            .map(|bytes| (name, bytes))
            .map_err(|error| Refusal::Archive(error.to_string()))
    };
    mended.into_iter().map(pack).collect()
}
