//! A connection to a server, plain or within TLS. It waits in short intervals, so that it notices the end of
//! its time and the order to stop.

use rustls::{ClientConnection, StreamOwned};
use std::io::{self, ErrorKind, Read, Write};

use waypost_core::probe::session::{Connection, ConnectionError};

use super::super::socket::TcpConnection;
use super::deadlines::Deadlines;

/// How many bytes are kept from the start of a connection.
const FIRST_BYTES: usize = 256;

/// A connection without encryption.
pub(super) struct PlainConnection<'a> {
    stream: TcpConnection,
    deadlines: &'a Deadlines<'a>,
    /// The first bytes the server sent, at most [`FIRST_BYTES`]. They are reported if they are not TLS.
    pub first_bytes: Vec<u8>,
    /// Why the connection can no longer be used.
    pub error: Option<ConnectionError>,
}

impl<'a> PlainConnection<'a> {
    pub(crate) fn new(stream: TcpConnection, deadlines: &'a Deadlines<'a>) -> Self {
        Self { stream, deadlines, first_bytes: Vec::new(), error: None }
    }

    fn end(&mut self, error: ConnectionError) -> io::Error {
        self.error = Some(error);
        ErrorKind::ConnectionAborted.into()
    }

    /// Repeats an operation until it succeeds or fails, or until the time is over.
    fn wait(
        &mut self,
        mut operation: impl FnMut(&mut TcpConnection) -> io::Result<usize>,
    ) -> io::Result<usize> {
        loop {
            let wait_limit = match self.deadlines.wait_limit() {
                Ok(wait_limit) => wait_limit,
                Err(error) => return Err(self.end(error)),
            };
            self.stream.set_time_limit(wait_limit)?;
            match operation(&mut self.stream) {
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
                    ) => {}
                Ok(0) | Err(_) => return Err(self.end(ConnectionError::Closed)),
                Ok(count) => return Ok(count),
            }
        }
    }

    fn connection_error(&self) -> ConnectionError {
        self.error.clone().unwrap_or(ConnectionError::Closed)
    }
}

impl Read for PlainConnection<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.wait(|stream| stream.read(buffer))?;
        let room = FIRST_BYTES.saturating_sub(self.first_bytes.len());
        self.first_bytes.extend(buffer.iter().take(count.min(room)));
        Ok(count)
    }
}

impl Write for PlainConnection<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.wait(|stream| stream.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Connection for PlainConnection<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ConnectionError> {
        Read::read(self, buffer).map_err(|_| self.connection_error())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ConnectionError> {
        self.write_all(bytes).map_err(|_| self.connection_error())
    }
}

/// A connection within TLS.
pub(super) struct TlsConnection<'a> {
    pub stream: StreamOwned<ClientConnection, PlainConnection<'a>>,
}

impl Connection for TlsConnection<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ConnectionError> {
        match self.stream.read(buffer) {
            Ok(0) => Err(ConnectionError::Closed),
            Ok(count) => Ok(count),
            Err(_) => Err(self.stream.sock.connection_error()),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ConnectionError> {
        let sent = self.stream.write_all(bytes).and_then(|()| self.stream.flush());
        sent.map_err(|_| self.stream.sock.connection_error())
    }
}
