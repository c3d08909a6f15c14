//! A connection, plain or within TLS: it waits in small slices, no longer than it was told, and looks
//! up each time whether it is to stop.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use rustls::{AlertDescription, CertificateError, ClientConnection, StreamOwned};

use waypost_core::probe::dialogue::{Broken, Wire};
use waypost_core::probe::seen::TlsFault;

/// How often a wait looks up whether it is to stop.
const LOOK_UP: Duration = Duration::from_millis(20);

/// Until when to wait, and whether to stop.
pub(super) struct Clock<'a> {
    pub stop: &'a AtomicBool,
    pub whole: Instant,
    pub rung: Cell<Instant>,
    pub each: Duration,
}

impl Clock<'_> {
    pub fn begin_rung(&self) {
        self.rung.set(Instant::now() + self.each);
    }

    /// How long to wait now, at most.
    ///
    /// # Errors
    /// It is to stop, or the rung's time is over.
    pub fn slice(&self) -> Result<Duration, Broken> {
        let now = Instant::now();
        if self.stop.load(Ordering::Relaxed) || now >= self.whole {
            return Err(Broken::Stopped);
        }
        let left = self.rung.get().saturating_duration_since(now);
        if left.is_zero() { Err(Broken::Silent) } else { Ok(left.min(LOOK_UP)) }
    }

    /// The next of what a thread sends; none where the time of the rung is over or nothing more comes.
    pub fn next<T>(&self, from: &Receiver<T>) -> Result<Option<T>, Broken> {
        loop {
            let slice = match self.slice() {
                Ok(slice) => slice,
                // What came in time and was not looked at yet still counts.
                Err(Broken::Silent) => return Ok(from.try_recv().ok()),
                Err(broken) => return Err(broken),
            };
            match from.recv_timeout(slice) {
                Ok(value) => return Ok(Some(value)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }
}

/// What a failed handshake failed of.
pub(super) fn fault_of(error: &io::Error, socket: &Socket<'_>) -> TlsFault {
    match &socket.broken {
        Some(Broken::Silent) => return TlsFault::Silent,
        Some(_) if socket.first.is_empty() => return TlsFault::HungUp,
        _ => {}
    }
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let is_tls = matches!(socket.first.first(), Some(0x14..=0x17));
    match inner {
        Some(rustls::Error::InvalidCertificate(why)) => match why {
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsFault::OtherName
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => TlsFault::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                TlsFault::NotYetValid
            }
            CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => TlsFault::TooOld,
            _ => TlsFault::NotTrusted,
        },
        Some(rustls::Error::PeerIncompatible(_)) => TlsFault::TooOld,
        Some(rustls::Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        )) => TlsFault::TooOld,
        Some(rustls::Error::AlertReceived(_)) => TlsFault::HungUp,
        _ if is_tls => TlsFault::HungUp,
        _ => TlsFault::NotTls,
    }
}

/// A connection in clear.
pub(super) struct Socket<'a> {
    pub stream: TcpStream,
    pub clock: &'a Clock<'a>,
    /// The first bytes that came, for the message when they are not TLS.
    pub first: Vec<u8>,
    /// Why it is over.
    pub broken: Option<Broken>,
}

impl Socket<'_> {
    fn over(&mut self, broken: Broken) -> io::Error {
        self.broken = Some(broken);
        ErrorKind::ConnectionAborted.into()
    }

    fn wait(&mut self, mut act: impl FnMut(&mut TcpStream) -> io::Result<usize>) -> io::Result<usize> {
        loop {
            let slice = match self.clock.slice() {
                Ok(slice) => slice,
                Err(broken) => return Err(self.over(broken)),
            };
            self.stream.set_read_timeout(Some(slice))?;
            self.stream.set_write_timeout(Some(slice))?;
            match act(&mut self.stream) {
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
                    ) => {}
                Ok(0) | Err(_) => return Err(self.over(Broken::HungUp)),
                Ok(count) => return Ok(count),
            }
        }
    }

    fn why(&self) -> Broken {
        self.broken.clone().unwrap_or(Broken::HungUp)
    }
}

impl Read for Socket<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.wait(|stream| stream.read(into))?;
        let room = 256_usize.saturating_sub(self.first.len());
        self.first.extend(into.iter().take(count.min(room)));
        Ok(count)
    }
}

impl Write for Socket<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.wait(|stream| stream.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Wire for Socket<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Broken> {
        Read::read(self, into).map_err(|_| self.why())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        self.write_all(bytes).map_err(|_| self.why())
    }
}

/// A connection within TLS.
pub(super) struct Protected<'a> {
    pub stream: StreamOwned<ClientConnection, Socket<'a>>,
}

impl Wire for Protected<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Broken> {
        match self.stream.read(into) {
            Ok(0) => Err(Broken::HungUp),
            Ok(count) => Ok(count),
            Err(_) => Err(self.stream.sock.why()),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let sent = self.stream.write_all(bytes).and_then(|()| self.stream.flush());
        sent.map_err(|_| self.stream.sock.why())
    }
}
