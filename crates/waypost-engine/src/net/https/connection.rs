//! The way to an HTTPS server: its addresses, the proxy, and TLS.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::{SendError, channel};
use std::thread;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConnection, StreamOwned};
use url::Url;

use super::super::deadline::{Deadline, Ended};
use super::super::probe::library_error;
use super::super::proxies::Proxy;
use super::super::receipt::{Purpose, Sent};
use super::super::resolve::Resolved;
use super::super::socket::TcpConnection;
use super::{FetchError, FetchOptions};
use waypost_core::probe::observations::TlsError;

/// How long one address may take before the next one is tried beside it (RFC 8305, section 5).
const NEXT_ADDRESS_DELAY: Duration = Duration::from_millis(250);

/// Maximum length of a proxy's answer, in bytes.
const MAX_PROXY_ANSWER: usize = 8192;

/// A connection that ends at a deadline, however slowly the other side reads and writes.
#[derive(Debug)]
pub(super) struct TimedConnection {
    stream: TcpConnection,
    deadline: Deadline,
    /// The first byte that was received, which tells whether it is TLS.
    first_byte: Option<u8>,
}

impl TimedConnection {
    /// Records what is about to be sent.
    pub(super) fn set_sent(&self, sent: Sent) {
        self.stream.entry().set_sent(sent);
    }

    /// Why the connection ended. `None` if it can still be used.
    pub(super) fn ended(&self) -> Option<Ended> {
        self.deadline.left().err()
    }
}

impl Read for TimedConnection {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.deadline.wait(|limit| {
            self.stream.set_time_limit(limit)?;
            self.stream.read(buffer)
        })?;
        self.first_byte = self.first_byte.or_else(|| buffer.first().copied().filter(|_| count > 0));
        Ok(count)
    }
}

impl Write for TimedConnection {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.deadline.wait(|limit| {
            self.stream.set_time_limit(limit)?;
            self.stream.write(bytes)
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// A connection within TLS, with a certificate that was verified.
pub(super) type TlsStream = StreamOwned<ClientConnection, TimedConnection>;

/// Connects to the server of a URL, through the proxy if there is one, and begins TLS.
pub(super) fn open(url: &Url, options: &FetchOptions, deadline: &Deadline) -> Result<TlsStream, FetchError> {
    let host = url.host_str().unwrap_or_default();
    // An IPv6 address is in brackets in a URL.
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let port = url.port_or_known_default().unwrap_or(443);
    let stream = match options.proxies.proxy_for(host)? {
        Some(proxy) => {
            let stream = connect(&proxy.host, proxy.port, options, deadline)?;
            open_tunnel(stream, proxy, host, port)?
        }
        None => connect(host, port, options, deadline)?,
    };
    start_tls(stream, host, options)
}

/// Looks up a host name. The lookup cannot be interrupted, so it runs on a thread of its own that may outlive
/// the request.
fn resolve(
    host: &str,
    port: u16,
    options: &FetchOptions,
    deadline: &Deadline,
) -> Result<Vec<SocketAddr>, FetchError> {
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(address, port)]);
    }
    let (sender, receiver) = channel();
    let (resolver, receipt) = (Arc::clone(&options.resolver), options.receipt.clone());
    let name = host.to_owned();
    let started = thread::Builder::new().spawn(move || match sender.send(resolver(&name, port, &receipt)) {
        // The request has ended already.
        Ok(()) | Err(SendError(_)) => {}
    });
    let resolved = match started {
        Ok(_) => deadline.receive(&receiver),
        Err(_) => Ok(None),
    };
    let no_answer = || if (options.has_route)() { FetchError::NoNameServer } else { FetchError::NoNetwork };
    match resolved {
        Ok(Some(Resolved::Addresses(addresses))) if !addresses.is_empty() => Ok(addresses),
        // Without a network, some systems say that no name exists.
        Ok(Some(Resolved::Addresses(_) | Resolved::NotFound)) if (options.has_route)() => {
            Err(FetchError::NoName)
        }
        Ok(Some(Resolved::Addresses(_) | Resolved::NotFound)) => Err(FetchError::NoNetwork),
        Err(Ended::Stopped) => Err(FetchError::Stopped),
        Ok(Some(Resolved::NoAnswer) | None) | Err(Ended::TimeOver) => Err(no_answer()),
    }
}

/// Connects to the first address of a host that answers. The next address is tried when one fails or takes
/// longer than [`NEXT_ADDRESS_DELAY`].
fn connect(
    host: &str,
    port: u16,
    options: &FetchOptions,
    deadline: &Deadline,
) -> Result<TimedConnection, FetchError> {
    let mut addresses = resolve(host, port, options, deadline)?.into_iter();
    let (sender, receiver) = channel();
    let (mut pending, mut last_error) = (0_usize, None);
    let mut next = addresses.next();
    while next.is_some() || pending > 0 {
        let left = deadline.left().map_err(|ended| FetchError::of_ended(ended, false))?;
        if let Some(address) = next.take() {
            let entry =
                options.receipt.begin(host, port, Purpose::Lookup).map_err(|_| FetchError::NoNetwork)?;
            let sender = sender.clone();
            let started = thread::Builder::new().spawn(move || {
                match sender.send(TcpConnection::connect(address, left, entry)) {
                    // Another address answered first.
                    Ok(()) | Err(SendError(_)) => {}
                }
            });
            pending += usize::from(started.is_ok());
        }
        if pending == 0 {
            next = addresses.next();
            continue;
        }
        let wait = if addresses.len() > 0 { deadline.at_most(NEXT_ADDRESS_DELAY) } else { deadline.clone() };
        match wait.receive(&receiver) {
            Ok(Some(Ok(stream))) => {
                return Ok(TimedConnection { stream, deadline: deadline.clone(), first_byte: None });
            }
            Ok(Some(Err(error))) => {
                pending -= 1;
                last_error = more_telling(last_error, connect_error(&error));
                next = addresses.next();
            }
            Ok(None) | Err(Ended::Stopped) => {}
            Err(Ended::TimeOver) => next = addresses.next(),
        }
    }
    Err(last_error.unwrap_or(FetchError::Silent))
}

fn connect_error(error: &io::Error) -> FetchError {
    match error.kind() {
        // A firewall on this computer denies the connection.
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset | ErrorKind::PermissionDenied => {
            FetchError::Refused
        }
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            FetchError::NoNetwork
        }
        _ => FetchError::Silent,
    }
}

/// Of two addresses of a host that failed, the error that says more: a missing route for IPv6 is usual.
fn more_telling(one: Option<FetchError>, other: FetchError) -> Option<FetchError> {
    let rank = |error: &FetchError| match error {
        FetchError::Refused => 2,
        FetchError::Silent => 1,
        _ => 0,
    };
    match one {
        Some(one) if rank(&one) >= rank(&other) => Some(one),
        _ => Some(other),
    }
}

/// Asks the proxy for a tunnel to the server (RFC 9110, section 9.3.6).
fn open_tunnel(
    mut stream: TimedConnection,
    proxy: &Proxy,
    host: &str,
    port: u16,
) -> Result<TimedConnection, FetchError> {
    let authority = if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") };
    let login = proxy.authorization.as_ref();
    let login = login.map(|value| format!("Proxy-Authorization: {value}\r\n")).unwrap_or_default();
    let request = format!(
        "CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: {}\r\n{login}\r\n",
        super::exchange::USER_AGENT
    );
    stream.set_sent(Sent::Handshake);
    let mut answer = Vec::new();
    let exchanged = stream.write_all(request.as_bytes()).and_then(|()| {
        let mut byte = [0];
        while answer.len() < MAX_PROXY_ANSWER && !answer.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte)?;
            answer.extend(byte);
        }
        Ok(())
    });
    if exchanged.is_err() {
        let ended = stream.ended().map(|ended| FetchError::of_ended(ended, !answer.is_empty()));
        return Err(ended.unwrap_or(FetchError::Closed));
    }
    let text = String::from_utf8_lossy(&answer);
    let status = text.strip_prefix("HTTP/1.").and_then(|rest| rest.split(' ').nth(1)?.parse::<u16>().ok());
    match status {
        Some(200..=299) => {
            // The first byte of the server is what counts for TLS.
            stream.first_byte = None;
            Ok(stream)
        }
        Some(status) => Err(FetchError::ProxyRefused(status)),
        None => Err(FetchError::NotHttp),
    }
}

/// Begins TLS and verifies the certificate.
fn start_tls(
    mut stream: TimedConnection,
    host: &str,
    options: &FetchOptions,
) -> Result<TlsStream, FetchError> {
    let recorder = options.trust.recorder().map_err(FetchError::Tls)?;
    let config = recorder.config().map_err(FetchError::Tls)?;
    let name = ServerName::try_from(host.to_owned()).map_err(|_| FetchError::InvalidUrl)?;
    let mut client =
        ClientConnection::new(Arc::new(config), name).map_err(|_| FetchError::Tls(TlsError::TooOld))?;
    stream.set_sent(Sent::Handshake);
    while client.is_handshaking() {
        if let Err(error) = client.complete_io(&mut stream) {
            if let Some(ended) = stream.ended() {
                return Err(FetchError::of_ended(ended, stream.first_byte.is_some()));
            }
            let certificate = recorder.presented().map(Box::new);
            return Err(match library_error(&error, stream.first_byte) {
                why @ (TlsError::NotTrusted
                | TlsError::WrongName
                | TlsError::Expired
                | TlsError::NotYetValid) => FetchError::Certificate { why, certificate },
                other => FetchError::Tls(other),
            });
        }
    }
    Ok(StreamOwned::new(client, stream))
}
