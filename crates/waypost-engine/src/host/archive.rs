//! A zip archive of any size, written entry by entry and continued after an interruption.
//!
//! Entries are stored uncompressed with a fixed date, so the same files give the same bytes (format: PKWARE
//! APPNOTE 6.3.10). Nothing is kept in memory: the central directory is made by reading the entries again.

use std::io::{self, Read};

use super::files::ResumableFile;

const LOCAL_HEADER_SIGNATURE: u32 = 0x0403_4b50;
const CENTRAL_HEADER_SIGNATURE: u32 = 0x0201_4b50;
const END_SIGNATURE: u32 = 0x0605_4b50;
const ZIP64_END_SIGNATURE: u32 = 0x0606_4b50;
const ZIP64_LOCATOR_SIGNATURE: u32 = 0x0706_4b50;

/// 1 January 1980, the earliest date a zip can store.
const FIXED_DATE: u16 = 0x0021;

/// Version 4.5 of the format, the first with Zip64.
const VERSION_NEEDED: u16 = 45;

/// A regular file with mode 0600, as Unix attributes in the upper 16 bits.
const FILE_ATTRIBUTES: u32 = 0o100_600 << 16;

/// Length of a local header without its name, in bytes.
const LOCAL_HEADER_BYTES: u64 = 30;

/// Appends an entry. Returns true if it was already there.
///
/// # Errors
/// Any I/O error, and [`io::ErrorKind::FileTooLarge`] for an entry over 4 GiB.
pub fn add_entry(zip: &mut ResumableFile, name: &str, bytes: &[u8]) -> io::Result<bool> {
    let header = local_header(name, crc32fast::hash(bytes), bytes.len() as u64)?;
    Ok(zip.append(&header)? & zip.append(bytes)?)
}

/// Appends an entry from a file that may be too large for memory.
///
/// # Errors
/// Any I/O error, and [`io::ErrorKind::FileTooLarge`] for an entry over 4 GiB.
pub fn add_file(zip: &mut ResumableFile, name: &str, file: &mut ResumableFile) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 16];
    let mut sum = crc32fast::Hasher::new();
    for_each_chunk(file.reader()?, &mut buffer, |bytes| {
        sum.update(bytes);
        Ok(())
    })?;
    zip.append(&local_header(name, sum.finalize(), file.len())?)?;
    for_each_chunk(file.reader()?, &mut buffer, |bytes| zip.append(bytes).map(|_| ()))
}

fn for_each_chunk(
    mut reader: impl Read,
    buffer: &mut [u8],
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    loop {
        let count = reader.read(buffer)?;
        match buffer.get(..count) {
            Some(bytes) if count > 0 => take(bytes)?,
            _ => return Ok(()),
        }
    }
}

fn local_header(name: &str, sum: u32, length: u64) -> io::Result<Vec<u8>> {
    let too_long = |_| io::Error::from(io::ErrorKind::FileTooLarge);
    let length = u32::try_from(length).map_err(too_long)?;
    let mut header = Vec::with_capacity(64 + name.len());
    header.extend(LOCAL_HEADER_SIGNATURE.to_le_bytes());
    header.extend(common_header(sum, length, u16::try_from(name.len()).map_err(too_long)?));
    header.extend(name.as_bytes());
    Ok(header)
}

/// The fields that a local header and a central header share.
fn common_header(sum: u32, length: u32, name: u16) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(28);
    // Version needed, no flags, stored, time 00:00, date.
    for short in [VERSION_NEEDED, 0, 0, 0, FIXED_DATE] {
        bytes.extend(short.to_le_bytes());
    }
    for long in [sum, length, length] {
        bytes.extend(long.to_le_bytes());
    }
    // Length of the name, no extra field.
    for short in [name, 0] {
        bytes.extend(short.to_le_bytes());
    }
    bytes
}

/// Appends the central directory after the entries.
///
/// # Errors
/// Any I/O error.
pub fn write_directory(zip: &mut ResumableFile) -> io::Result<()> {
    let directory = zip.len();
    let mut entries = zip.reader()?;
    let (mut position, mut count) = (0_u64, 0_u64);
    while position < directory {
        let mut header = [0; LOCAL_HEADER_BYTES as usize];
        entries.read_exact(&mut header)?;
        let [.., a, b, c, d, _, _, _, _, name_low, name_high, _, _] = header;
        let name_length = u16::from_le_bytes([name_low, name_high]);
        let mut name = vec![0; usize::from(name_length)];
        entries.read_exact(&mut name)?;
        let length = u64::from(u32::from_le_bytes([a, b, c, d]));
        let rest = entries.limit().saturating_sub(length);
        entries.get_mut().seek_relative(i64::try_from(length).unwrap_or(i64::MAX))?;
        entries.set_limit(rest);
        zip.append(&central_header(&header, &name, position))?;
        position += LOCAL_HEADER_BYTES + u64::from(name_length) + length;
        count += 1;
    }
    let length = zip.len() - directory;
    zip.append(&end_of_directory(count, length, directory))?;
    Ok(())
}

fn central_header(local_header: &[u8], name: &[u8], position: u64) -> Vec<u8> {
    // A position of 4 GiB or more goes into a Zip64 extra field.
    let needs_zip64 = u32::try_from(position).is_err() || position == u64::from(u32::MAX);
    let mut bytes = Vec::with_capacity(64 + name.len());
    bytes.extend(CENTRAL_HEADER_SIGNATURE.to_le_bytes());
    bytes.extend(((3 << 8) | VERSION_NEEDED).to_le_bytes());
    // All of the local header except its signature and the length of its extra field.
    bytes.extend(local_header.iter().skip(4).take(24));
    bytes.extend(if needs_zip64 { 12_u16 } else { 0 }.to_le_bytes());
    // No comment, disk 0, no internal attributes.
    bytes.extend([0; 6]);
    bytes.extend(FILE_ATTRIBUTES.to_le_bytes());
    bytes.extend(u32::try_from(position).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend(name);
    if needs_zip64 {
        bytes.extend([1, 0, 8, 0]);
        bytes.extend(position.to_le_bytes());
    }
    bytes
}

/// The end of the archive: the number of entries, the length of the directory and its position in bytes.
fn end_of_directory(count: u64, length: u64, directory: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(98);
    let needs_zip64 = count >= 0xFFFF || length >= 0xFFFF_FFFF || directory >= 0xFFFF_FFFF;
    if needs_zip64 {
        bytes.extend(ZIP64_END_SIGNATURE.to_le_bytes());
        bytes.extend(44_u64.to_le_bytes());
        bytes.extend(((3 << 8) | VERSION_NEEDED).to_le_bytes());
        bytes.extend(VERSION_NEEDED.to_le_bytes());
        bytes.extend([0; 8]);
        for long in [count, count, length, directory] {
            bytes.extend(long.to_le_bytes());
        }
        bytes.extend(ZIP64_LOCATOR_SIGNATURE.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend((directory + length).to_le_bytes());
        bytes.extend(1_u32.to_le_bytes());
    }
    let short = |number: u64| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    let long = |number: u64| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    bytes.extend(END_SIGNATURE.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(short(count));
    bytes.extend(short(count));
    bytes.extend(long(length));
    bytes.extend(long(directory));
    bytes.extend([0; 2]);
    bytes
}
