//! The archive for Tools > Import > Thunderbird: a zip that contains only `prefs.js`.
//!
//! Thunderbird renumbers everything in it and keeps the accounts it has (tried), so this is the safe way
//! into a profile that is in use.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use crate::formats::archive;
use crate::formats::format::{BASE_FORMAT, Evidence, Format, InFolder};
use crate::formats::found::{AccountRepair, FileLocation, Found, Input, ReadWarning, ReadWarningKind};
use crate::formats::recognise::Signs;
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;

/// The archive for Tools > Import.
pub(crate) const FORMAT: Format = Format {
    id: "thunderbird-import",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.zip",
    stores: &Setting::ALL,
    import_steps: &[
        "take-thunderbird-import-1",
        "take-thunderbird-import-2",
        "take-thunderbird-import-3",
        "take-thunderbird-import-4",
        "take-thunderbird-import-5",
    ],
    evidence: Evidence::TestedWith("Thunderbird 153", "taken in by its own import, mail fetched and sent"),
    write,
    signs: Signs {
        start: |file| ZIP_STARTS.iter().any(|start| file.bytes.starts_with(start)),
        extensions: &["zip"],
        ..Signs::NONE
    },
    in_folder: InFolder::Import,
    read: Some(read),
    repair: Some(repair),
    ..BASE_FORMAT
};

/// The first bytes of a zip with files, and of an empty one (APPNOTE.TXT 4.3.7 and 4.3.16).
const ZIP_STARTS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// The file in the archive.
const PREFS_JS: &str = "prefs.js";
/// Maximum number of unpacked bytes: eight times the preferences of a large profile.
const MAX_UNPACKED_BYTES: u64 = 16 << 20;

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    pack(super::write::write(request)?)
}

fn pack(preferences: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    archive::pack(&[(PREFS_JS.to_owned(), preferences)])
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
    let warning = |kind| ReadWarning { kind, location: FileLocation::of_file(input.name) };
    let Some(archived_prefs) = archived_prefs(input.bytes) else {
        let mut found = super::read::read(&Input { bytes: b"", companion: None, ..*input });
        found.warnings.push(warning(ReadWarningKind::NotSettings));
        return found;
    };
    let mut found = super::read::read(&Input { bytes: &archived_prefs.bytes, companion: None, ..*input });
    if !archived_prefs.is_complete {
        found.warnings.push(warning(ReadWarningKind::CutOff));
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
    let prefs = Input { bytes: &archived_prefs.bytes, companion: None, ..*input };
    let repaired = super::repair::repair(&prefs, repairs)?;
    if repaired.is_empty() {
        return Ok(repaired);
    }
    if !archived_prefs.is_complete || !archived_prefs.is_alone {
        return Err(Refusal::NotThisFormat);
    }
    repaired.into_iter().map(|(name, bytes)| Ok((name, pack(bytes)?))).collect()
}
