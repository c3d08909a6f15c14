//! Zip archives whose bytes depend on their files alone.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::refusal::Refusal;

/// Packs files, each with its name, into a zip without compression. Date, system and permissions are
/// fixed, so the same files give the same bytes.
///
/// # Errors
/// [`Refusal::Archive`] if the files are too many or too large for a zip.
pub(crate) fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Refusal> {
    zip(files).map_err(|error| Refusal::Archive(error.to_string()))
}

fn zip(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
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
