//! A file of any size that is written from its beginning and continued after an interruption.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;

/// A file whose writer produces the same bytes on every run. Existing bytes are kept as long as they are
/// equal. From the first difference on, the file is rewritten. It has a temporary name until it is finished,
/// and then replaces the target with [`super::replace_with_finished`].
#[derive(Debug)]
pub struct ResumableFile {
    path: PathBuf,
    mode: Mode,
    position: u64,
    buffer: Vec<u8>,
}

#[derive(Debug)]
enum Mode {
    Comparing(BufReader<File>),
    Writing(BufWriter<File>),
}

/// Bytes collected before each write to the file.
const BUFFER_BYTES: usize = 1 << 18;

impl ResumableFile {
    /// Opens the file, or creates it so that only the user can read it. A symbolic link is refused.
    ///
    /// # Errors
    /// Any I/O error, and [`io::ErrorKind::AlreadyExists`] if the path is not a regular file.
    pub fn open(path: &Path) -> io::Result<Self> {
        must_not_draw();
        let mode = match fs::symlink_metadata(path) {
            Ok(meta) if meta.is_file() => Mode::Comparing(BufReader::new(File::open(path)?)),
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                // The file lists people: other users must not read it.
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let file = options.open(path)?;
                Mode::Writing(BufWriter::with_capacity(BUFFER_BYTES, file))
            }
            Err(error) => return Err(error),
        };
        Ok(Self { path: path.to_owned(), mode, position: 0, buffer: Vec::new() })
    }

    /// Appends bytes. Returns true if they were already there.
    ///
    /// # Errors
    /// Any I/O error.
    pub fn append(&mut self, bytes: &[u8]) -> io::Result<bool> {
        must_not_draw();
        if let Mode::Comparing(reader) = &mut self.mode {
            self.buffer.clear();
            reader.by_ref().take(bytes.len() as u64).read_to_end(&mut self.buffer)?;
            if self.buffer == bytes {
                self.position += bytes.len() as u64;
                return Ok(true);
            }
            self.write_from_here()?;
        }
        if let Mode::Writing(writer) = &mut self.mode {
            writer.write_all(bytes)?;
        }
        self.position += bytes.len() as u64;
        Ok(false)
    }

    fn write_from_here(&mut self) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(&self.path)?;
        file.set_len(self.position)?;
        file.seek(SeekFrom::Start(self.position))?;
        self.mode = Mode::Writing(BufWriter::with_capacity(BUFFER_BYTES, file));
        Ok(())
    }

    /// Bytes appended so far.
    pub const fn len(&self) -> u64 {
        self.position
    }

    /// Whether nothing was appended yet.
    pub const fn is_empty(&self) -> bool {
        self.position == 0
    }

    /// Returns a reader of the bytes appended so far.
    ///
    /// # Errors
    /// Any I/O error.
    pub fn reader(&mut self) -> io::Result<io::Take<BufReader<File>>> {
        must_not_draw();
        if let Mode::Writing(writer) = &mut self.mode {
            writer.flush()?;
        }
        Ok(BufReader::new(File::open(&self.path)?).take(self.position))
    }

    /// Ends the file at the current position and syncs it.
    ///
    /// # Errors
    /// Any I/O error.
    pub fn finish(mut self) -> io::Result<()> {
        must_not_draw();
        if let Mode::Comparing(_) = self.mode {
            self.write_from_here()?;
        }
        match self.mode {
            Mode::Writing(writer) => writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all(),
            Mode::Comparing(_) => Ok(()),
        }
    }
}
