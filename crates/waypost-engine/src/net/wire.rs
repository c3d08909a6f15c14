//! A connection, plain or within TLS: it waits in small slices, no longer than it was told, and looks
//! up each time whether it is to stop.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use rustls::{AlertDescription, CertificateError, ClientConnection, StreamOwned};

use waypost_core::probe::dialogue::{Connection, ConnectionError};
use waypost_core::probe::seen::TlsError;

/// How often a wait looks up whether it is to stop.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Until when to wait, and whether to stop.
pub(super) struct Deadlines<'a> {
    pub stop: &'a AtomicBool,
    pub total: Instant,
    pub rung: Cell<Instant>,
    pub step_limit: Duration,
}

impl Deadlines<'_> {
    pub fn begin_step(&self) {
        self.rung.set(Instant::now() + self.step_limit);
    }

    /// How long to wait now, at most.
    ///
    /// # Errors
    /// It is to stop, or the rung's time is over.
    pub fn wait_limit(&self) -> Result<Duration, ConnectionError> {
        let now = Instant::now();
        if self.stop.load(Ordering::Relaxed) || now >= self.total {
            return Err(ConnectionError::Stopped);
        }
        let left = self.rung.get().saturating_duration_since(now);
        if left.is_zero() { Err(ConnectionError::Silent) } else { Ok(left.min(POLL_INTERVAL)) }
    }

    /// The next of what a thread sends; none where the time of the rung is over or nothing more comes.
    pub fn next<T>(&self, from: &Receiver<T>) -> Result<Option<T>, ConnectionError> {
        loop {
            let wait_limit = match self.wait_limit() {
                Ok(wait_limit) => wait_limit,
                // What came in time and was not looked at yet still counts.
                Err(ConnectionError::Silent) => return Ok(from.try_recv().ok()),
                Err(broken) => return Err(broken),
            };
            match from.recv_timeout(wait_limit) {
                Ok(value) => return Ok(Some(value)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }
}

/// What a failed handshake failed of.
pub(super) fn tls_error_of(error: &io::Error, socket: &PlainConnection<'_>) -> TlsError {
    match &socket.broken {
        Some(ConnectionError::Silent) => return TlsError::Silent,
        Some(_) if socket.first.is_empty() => return TlsError::Closed,
        _ => {}
    }
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let is_tls = matches!(socket.first.first(), Some(0x14..=0x17));
    match inner {
        Some(rustls::Error::InvalidCertificate(failure)) => match failure {
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsError::WrongName
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => TlsError::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                TlsError::NotYetValid
            }
            CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => TlsError::TooOld,
            _ => TlsError::NotTrusted,
        },
        Some(rustls::Error::PeerIncompatible(_)) => TlsError::TooOld,
        Some(rustls::Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        )) => TlsError::TooOld,
        Some(rustls::Error::AlertReceived(_)) => TlsError::Closed,
        _ if is_tls => TlsError::Closed,
        _ => TlsError::NotTls,
    }
}

/// A connection in clear.
pub(super) struct PlainConnection<'a> {
    pub stream: TcpStream,
    pub deadlines: &'a Deadlines<'a>,
    /// The first bytes that came, for the message when they are not TLS.
    pub first: Vec<u8>,
    /// Why it is over.
    pub broken: Option<ConnectionError>,
}

impl PlainConnection<'_> {
    fn end(&mut self, broken: ConnectionError) -> io::Error {
        self.broken = Some(broken);
        ErrorKind::ConnectionAborted.into()
    }

    fn wait(&mut self, mut act: impl FnMut(&mut TcpStream) -> io::Result<usize>) -> io::Result<usize> {
        loop {
            let wait_limit = match self.deadlines.wait_limit() {
                Ok(wait_limit) => wait_limit,
                Err(broken) => return Err(self.end(broken)),
            };
            self.stream.set_read_timeout(Some(wait_limit))?;
            self.stream.set_write_timeout(Some(wait_limit))?;
            match act(&mut self.stream) {
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

    fn failure(&self) -> ConnectionError {
        self.broken.clone().unwrap_or(ConnectionError::Closed)
    }
}

impl Read for PlainConnection<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.wait(|stream| stream.read(into))?;
        let room = 256_usize.saturating_sub(self.first.len());
        self.first.extend(into.iter().take(count.min(room)));
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
    fn read(&mut self, into: &mut [u8]) -> Result<usize, ConnectionError> {
        Read::read(self, into).map_err(|_| self.failure())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ConnectionError> {
        self.write_all(bytes).map_err(|_| self.failure())
    }
}

/// A connection within TLS.
pub(super) struct TlsConnection<'a> {
    pub stream: StreamOwned<ClientConnection, PlainConnection<'a>>,
}

impl Connection for TlsConnection<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, ConnectionError> {
        match self.stream.read(into) {
            Ok(0) => Err(ConnectionError::Closed),
            Ok(count) => Ok(count),
            Err(_) => Err(self.stream.sock.failure()),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ConnectionError> {
        let sent = self.stream.write_all(bytes).and_then(|()| self.stream.flush());
        sent.map_err(|_| self.stream.sock.failure())
    }
}
