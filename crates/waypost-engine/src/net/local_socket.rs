//! A Unix socket in a folder of the user's own, and connections that end at a fixed moment.
//!
//! Windows has had such sockets since version 1809; an older Windows has none. There the access rules of the
//! user's folder also apply to the socket.

use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

#[cfg(unix)]
use std::os::unix::net::{UnixListener, UnixStream};
#[cfg(windows)]
use uds_windows::{UnixListener, UnixStream};

use crate::host::drawing::must_not_draw;
use crate::host::files;

/// Accepts connections of the same user.
pub(super) struct Listener(UnixListener);

impl Listener {
    /// Makes the socket, so that only the user can connect to it. The folder must be private already, and must
    /// not contain a file with this name.
    ///
    /// # Errors
    /// Any I/O error. The path of a socket has at most about 100 bytes.
    pub(super) fn bind(path: &Path) -> io::Result<Self> {
        must_not_draw();
        let listener = UnixListener::bind(path)?;
        files::make_private_file(path)?;
        Ok(Self(listener))
    }

    /// Waits for the next connection.
    ///
    /// # Errors
    /// Any I/O error.
    pub(super) fn accept(&self) -> io::Result<Connection> {
        must_not_draw();
        Ok(Connection(self.0.accept()?.0))
    }
}

/// A connection with another process.
pub(super) struct Connection(UnixStream);

impl Connection {
    /// Connects to a socket.
    ///
    /// # Errors
    /// Any I/O error.
    pub(super) fn to(path: &Path) -> io::Result<Self> {
        must_not_draw();
        UnixStream::connect(path).map(Self)
    }

    /// The connection until a moment, after which nothing more is read or written.
    ///
    /// # Errors
    /// [`ErrorKind::PermissionDenied`] if the other process belongs to another user. Linux says so; elsewhere
    /// the folder of the socket, which only the user can enter, is the protection.
    pub(super) fn until(&self, end: Instant) -> io::Result<TimedConnection<'_>> {
        must_not_draw();
        #[cfg(target_os = "linux")]
        if rustix::net::sockopt::socket_peercred(&self.0)?.uid != rustix::process::geteuid() {
            return Err(ErrorKind::PermissionDenied.into());
        }
        Ok(TimedConnection { stream: &self.0, end })
    }
}

/// A connection that can be used until a fixed moment, however slowly the other side reads and writes.
pub(super) struct TimedConnection<'a> {
    stream: &'a UnixStream,
    end: Instant,
}

impl TimedConnection<'_> {
    fn time_left(&self) -> io::Result<Option<Duration>> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(ErrorKind::TimedOut.into()) } else { Ok(Some(left)) }
    }
}

impl Read for TimedConnection<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.time_left()?)?;
        self.stream.read(buffer)
    }
}

impl Write for TimedConnection<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.time_left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
