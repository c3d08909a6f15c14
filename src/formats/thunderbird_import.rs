//! The archive that Thunderbird's own import takes in: a zip that holds nothing but `prefs.js`.
//!
//! Thunderbird renumbers everything in it and keeps the accounts that are there (tried with
//! Thunderbird 153), so this is the safe way into a profile in use.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::{Format, Refusal, Request, thunderbird_prefs};

/// The archive for Tools > Import.
pub const FORMAT: Format = Format {
    id: "thunderbird-import",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.zip",
    holds: &Setting::ALL,
    proven: "Thunderbird 153: taken in by its own import, mail fetched and sent",
    write,
    edit: None,
    read: None,
    mend: None,
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let preferences = thunderbird_prefs::preferences(request)?;
    archive("prefs.js", preferences.as_bytes()).map_err(|error| Refusal::Archive(error.to_string()))
}

/// A zip of one file, not compressed, with a fixed date and system: the same input gives the same bytes.
fn archive(name: &str, bytes: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, options)?;
    zip.write_all(bytes)?;
    Ok(zip.finish()?.into_inner())
}
