//! A zip that is written a folder at a time, of any size, and gone on with where it broke off.
//!
//! Entries are stored as they are, with a fixed date: the same files give the same bytes (the format
//! is PKWARE's APPNOTE 6.3.10). Nothing of it is kept in memory: the directory at its end is made by
//! going through the entries once more.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A file that is written from its beginning, every time the same. What is there already is compared
/// and kept as far as it is right; from the first difference on it is written anew.
#[derive(Debug)]
pub struct ResumableFile {
    path: PathBuf,
    state: Mode,
    at: u64,
    buffer: Vec<u8>,
}

#[derive(Debug)]
enum Mode {
    Comparing(BufReader<File>),
    Writing(BufWriter<File>),
}

/// Bytes that are collected before the system is asked to write them.
const BUFFER_BYTES: usize = 1 << 18;

impl ResumableFile {
    /// Opens the file, or begins it. A link is not followed.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn open(path: &Path) -> io::Result<Self> {
        let state = match fs::symlink_metadata(path) {
            Ok(meta) if meta.is_file() => Mode::Comparing(BufReader::new(File::open(path)?)),
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                // Nobody else has to see who is on the list.
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let file = options.open(path)?;
                Mode::Writing(BufWriter::with_capacity(BUFFER_BYTES, file))
            }
            Err(error) => return Err(error),
        };
        Ok(Self { path: path.to_owned(), state, at: 0, buffer: Vec::new() })
    }

    /// Writes the next bytes; true where they were there already.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn put(&mut self, bytes: &[u8]) -> io::Result<bool> {
        if let Mode::Comparing(reader) = &mut self.state {
            self.buffer.clear();
            reader.by_ref().take(bytes.len() as u64).read_to_end(&mut self.buffer)?;
            if self.buffer == bytes {
                self.at += bytes.len() as u64;
                return Ok(true);
            }
            self.write_from_here()?;
        }
        if let Mode::Writing(writer) = &mut self.state {
            writer.write_all(bytes)?;
        }
        self.at += bytes.len() as u64;
        Ok(false)
    }

    fn write_from_here(&mut self) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(&self.path)?;
        file.set_len(self.at)?;
        file.seek(SeekFrom::Start(self.at))?;
        self.state = Mode::Writing(BufWriter::with_capacity(BUFFER_BYTES, file));
        Ok(())
    }

    /// How long it is so far, in bytes.
    pub const fn len(&self) -> u64 {
        self.at
    }

    /// Whether nothing was written yet.
    pub const fn is_empty(&self) -> bool {
        self.at == 0
    }

    /// A reader of what was written so far.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn reader(&mut self) -> io::Result<io::Take<BufReader<File>>> {
        if let Mode::Writing(writer) = &mut self.state {
            writer.flush()?;
        }
        Ok(BufReader::new(File::open(&self.path)?).take(self.at))
    }

    /// Ends the file here and makes it last.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn finish(mut self) -> io::Result<()> {
        if let Mode::Comparing(_) = self.state {
            self.write_from_here()?;
        }
        match self.state {
            Mode::Writing(writer) => writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all(),
            Mode::Comparing(_) => Ok(()),
        }
    }
}

const LOCAL_HEADER_SIGNATURE: u32 = 0x0403_4b50;
const CENTRAL_HEADER_SIGNATURE: u32 = 0x0201_4b50;
const END_SIGNATURE: u32 = 0x0605_4b50;
const ZIP64_END_SIGNATURE: u32 = 0x0606_4b50;
const ZIP64_LOCATOR_SIGNATURE: u32 = 0x0706_4b50;

/// 1 January 1980, the first day a zip can name.
const FIXED_DATE: u16 = 0x0021;

/// A version of the format that knows long files.
const VERSION_NEEDED: u16 = 45;

/// A file that only its owner reads and writes, on Unix.
const FILE_ATTRIBUTES: u32 = 0o100_600 << 16;

/// Bytes of an entry's head before its name.
const LOCAL_HEADER_BYTES: u64 = 30;

/// Adds an entry; true where it was there already.
///
/// # Errors
/// Whatever the system says, or the entry is longer than 4 GB.
pub fn add_entry(zip: &mut ResumableFile, name: &str, bytes: &[u8]) -> io::Result<bool> {
    let head = head(name, crc32fast::hash(bytes), bytes.len() as u64)?;
    Ok(zip.put(&head)? & zip.put(bytes)?)
}

/// Adds an entry from a file that may be too long for memory.
///
/// # Errors
/// Whatever the system says, or the entry is longer than 4 GB.
pub fn add_file(zip: &mut ResumableFile, name: &str, file: &mut ResumableFile) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 16];
    let mut sum = crc32fast::Hasher::new();
    for_each_chunk(file.reader()?, &mut buffer, |bytes| {
        sum.update(bytes);
        Ok(())
    })?;
    zip.put(&head(name, sum.finalize(), file.len())?)?;
    for_each_chunk(file.reader()?, &mut buffer, |bytes| zip.put(bytes).map(|_| ()))
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

fn head(name: &str, sum: u32, length: u64) -> io::Result<Vec<u8>> {
    let too_long = |_| io::Error::from(io::ErrorKind::FileTooLarge);
    let length = u32::try_from(length).map_err(too_long)?;
    let mut head = Vec::with_capacity(64 + name.len());
    head.extend(LOCAL_HEADER_SIGNATURE.to_le_bytes());
    head.extend(common_header(sum, length, u16::try_from(name.len()).map_err(too_long)?));
    head.extend(name.as_bytes());
    Ok(head)
}

/// What an entry's head and its line in the directory have in common.
fn common_header(sum: u32, length: u32, name: u16) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(28);
    // The version needed; no flags, not compressed, midnight.
    for short in [VERSION_NEEDED, 0, 0, 0, FIXED_DATE] {
        bytes.extend(short.to_le_bytes());
    }
    for long in [sum, length, length] {
        bytes.extend(long.to_le_bytes());
    }
    // The name's length; nothing extra.
    for short in [name, 0] {
        bytes.extend(short.to_le_bytes());
    }
    bytes
}

/// Writes the directory behind the entries.
///
/// # Errors
/// Whatever the system says.
pub fn write_directory(zip: &mut ResumableFile) -> io::Result<()> {
    let directory = zip.len();
    let mut entries = zip.reader()?;
    let (mut at, mut count) = (0_u64, 0_u64);
    while at < directory {
        let mut head = [0; LOCAL_HEADER_BYTES as usize];
        entries.read_exact(&mut head)?;
        let [.., a, b, c, d, _, _, _, _, name_low, name_high, _, _] = head;
        let name_length = u16::from_le_bytes([name_low, name_high]);
        let mut name = vec![0; usize::from(name_length)];
        entries.read_exact(&mut name)?;
        let length = u64::from(u32::from_le_bytes([a, b, c, d]));
        let rest = entries.limit().saturating_sub(length);
        entries.get_mut().seek_relative(i64::try_from(length).unwrap_or(i64::MAX))?;
        entries.set_limit(rest);
        zip.put(&directory_entry(&head, &name, at))?;
        at += LOCAL_HEADER_BYTES + u64::from(name_length) + length;
        count += 1;
    }
    let length = zip.len() - directory;
    zip.put(&end(count, length, directory))?;
    Ok(())
}

fn directory_entry(head: &[u8], name: &[u8], at: u64) -> Vec<u8> {
    let far = u32::try_from(at).is_err() || at == u64::from(u32::MAX);
    let mut bytes = Vec::with_capacity(64 + name.len());
    bytes.extend(CENTRAL_HEADER_SIGNATURE.to_le_bytes());
    bytes.extend(((3 << 8) | VERSION_NEEDED).to_le_bytes());
    // Everything of the head but its mark and the length of what is extra.
    bytes.extend(head.iter().skip(4).take(24));
    bytes.extend(if far { 12_u16 } else { 0 }.to_le_bytes());
    // No comment, on the first disk, nothing known of its kind.
    bytes.extend([0; 6]);
    bytes.extend(FILE_ATTRIBUTES.to_le_bytes());
    bytes.extend(u32::try_from(at).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend(name);
    if far {
        bytes.extend([1, 0, 8, 0]);
        bytes.extend(at.to_le_bytes());
    }
    bytes
}

fn end(count: u64, length: u64, directory: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(98);
    let is_long = count >= 0xFFFF || length >= 0xFFFF_FFFF || directory >= 0xFFFF_FFFF;
    if is_long {
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

/// Puts a finished file in its place. What was there before is kept beside it, unless it is the same.
///
/// # Errors
/// Whatever the system says.
pub fn replace_with_backup(
    host: &super::Host,
    made: &Path,
    target: &Path,
) -> io::Result<super::files::Written> {
    use super::files::Written;
    let written = match fs::symlink_metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Written::New,
        Err(error) => return Err(error),
        Ok(meta) if meta.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) if same(made, target)? => {
            fs::remove_file(made)?;
            return Ok(Written::Same);
        }
        Ok(_) => {
            let backup = free_backup_path(host, target)?;
            fs::rename(target, &backup)?;
            Written::Replaced { backup }
        }
    };
    fs::rename(made, target)?;
    Ok(written)
}

fn same(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let mut other = BufReader::new(File::open(other)?);
    let (mut theirs, mut is_same) = (Vec::new(), true);
    for_each_chunk(File::open(one)?, &mut vec![0; 1 << 16], |bytes| {
        theirs.resize(bytes.len(), 0);
        other.read_exact(&mut theirs)?;
        is_same &= theirs == bytes;
        Ok(())
    })?;
    Ok(is_same)
}

fn free_backup_path(host: &super::Host, target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    (1..1000)
        .map(|number| {
            let suffix = if number == 1 { String::new() } else { format!("-{number}") };
            target.with_file_name(format!("{name}.before-{}{suffix}", host.timestamp()))
        })
        .find(|path| fs::symlink_metadata(path).is_err())
        .ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}
