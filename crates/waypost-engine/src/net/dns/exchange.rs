//! One question to one name server.

use std::io::{self, ErrorKind, Read, Write};
use std::net::SocketAddr;

use super::super::deadline::{Deadline, Ended};
use super::super::receipt::{Entry, Purpose, Sent};
use super::super::socket::{TcpConnection, UdpConnection};
use super::message::{Question, has_id, is_truncated, read_answer};
use super::{DnsError, DnsOptions, Record};

/// Size of the buffer for a datagram, in bytes. Without EDNS an answer has at most 512.
const DATAGRAM_BYTES: usize = 4096;

/// Asks over UDP from a port that the system chooses at random, and over TCP if the answer was cut off.
pub(super) fn ask(
    server: SocketAddr,
    question: &Question,
    options: &DnsOptions,
) -> Result<Vec<Record>, DnsError> {
    let deadline = options.deadline.at_most(options.server_limit);
    let mut result = over_udp(server, question, options, &deadline);
    if matches!(&result, Ok(message) if is_truncated(message)) {
        result = over_tcp(server, question, options, &options.deadline.at_most(options.server_limit));
    }
    let message = result.map_err(|error| match (options.deadline.left(), error) {
        (Err(Ended::Stopped), _) => DnsError::Stopped,
        (_, error) => error,
    })?;
    read_answer(&message, &question.name, question.kind)
}

fn begin(server: SocketAddr, question: &Question, options: &DnsOptions) -> Result<Entry, DnsError> {
    let entry = options.receipt.begin(&server.ip().to_string(), server.port(), Purpose::Dns);
    let entry = entry.map_err(|_| DnsError::NoNetwork)?;
    entry.set_sent(Sent::Name(format!("{} {}", question.name, question.kind.id())));
    Ok(entry)
}

/// Sends the question and waits for the answer with its id. Ignores other datagrams: they may be forged.
fn over_udp(
    server: SocketAddr,
    question: &Question,
    options: &DnsOptions,
    deadline: &Deadline,
) -> Result<Vec<u8>, DnsError> {
    let id = random_id()?;
    let message = question.message(id)?;
    deadline.left().map_err(|_| DnsError::Silent)?;
    let entry = begin(server, question, options)?;
    let mut socket = UdpConnection::open(server, entry).map_err(|error| dns_error(&error))?;
    socket.send(&message).map_err(|error| dns_error(&error))?;
    let mut buffer = [0; DATAGRAM_BYTES];
    loop {
        let count = deadline.wait(|limit| socket.receive(&mut buffer, limit));
        let answer = buffer.get(..count.map_err(|error| dns_error(&error))?).unwrap_or_default();
        if has_id(answer, id) {
            return Ok(answer.to_owned());
        }
    }
}

/// Each message has its length before it (RFC 1035, section 4.2.2).
fn over_tcp(
    server: SocketAddr,
    question: &Question,
    options: &DnsOptions,
    deadline: &Deadline,
) -> Result<Vec<u8>, DnsError> {
    let id = random_id()?;
    let message = question.message(id)?;
    let left = deadline.left().map_err(|_| DnsError::Silent)?;
    let entry = begin(server, question, options)?;
    let exchange = || -> io::Result<Vec<u8>> {
        let mut stream = TcpConnection::connect(server, left, entry)?;
        let length = u16::try_from(message.len()).map_err(io::Error::other)?;
        let bytes = [length.to_be_bytes().as_slice(), &message].concat();
        stream.set_time_limit(deadline.left().unwrap_or(std::time::Duration::from_millis(1)))?;
        stream.write_all(&bytes)?;
        let mut length = [0; 2];
        read_exact(&mut stream, &mut length, deadline)?;
        let mut answer = vec![0; usize::from(u16::from_be_bytes(length))];
        read_exact(&mut stream, &mut answer, deadline)?;
        Ok(answer)
    };
    let answer = exchange().map_err(|error| dns_error(&error))?;
    if has_id(&answer, id) { Ok(answer) } else { Err(DnsError::Malformed) }
}

fn read_exact(stream: &mut TcpConnection, buffer: &mut [u8], deadline: &Deadline) -> io::Result<()> {
    let mut rest = buffer;
    while !rest.is_empty() {
        let count = deadline.wait(|limit| {
            stream.set_time_limit(limit)?;
            stream.read(rest)
        })?;
        match rest.split_at_mut_checked(count) {
            Some((_, after)) if count > 0 => rest = after,
            _ => return Err(ErrorKind::UnexpectedEof.into()),
        }
    }
    Ok(())
}

fn dns_error(error: &io::Error) -> DnsError {
    match error.kind() {
        // Windows reports a port without a name server as a reset.
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset | ErrorKind::PermissionDenied => {
            DnsError::Refused
        }
        ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::HostUnreachable
        | ErrorKind::AddrNotAvailable => DnsError::NoNetwork,
        ErrorKind::UnexpectedEof => DnsError::Malformed,
        _ => DnsError::Silent,
    }
}

/// A number that nobody else can guess.
fn random_id() -> Result<u16, DnsError> {
    let mut bytes = [0; 2];
    let random = rustls::crypto::ring::default_provider().secure_random;
    random.fill(&mut bytes).map_err(|_| DnsError::NoNetwork)?;
    Ok(u16::from_be_bytes(bytes))
}
