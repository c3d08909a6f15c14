//! Sessions with a mail server over any connection: POP3 (RFC 1939, 2449, 2595), IMAP (RFC 9051) and
//! SMTP submission (RFC 6409, 3207, 4954), as far as a probe needs them.
//!
//! A server can send anything, so the length of a line, the number of lines and the total are limited. The
//! connection limits the waiting time. No command fetches, sends or deletes a message.

use secrecy::ExposeSecret;
use secrecy::zeroize::Zeroizing;
use thiserror::Error;

use super::echo::without_password;
use super::observations::{LoginResult, ServerResponse, StarttlsReply};
use super::replies::Capabilities;
use super::sasl::{Credentials, LoginExchange};
use super::server::Role;
use crate::plan::account::Protocol;

/// Maximum length of a line, in bytes. The protocols allow 512 (POP3, SMTP) to 8192 (IMAP).
pub const MAX_LINE_BYTES: usize = 8192;

/// Maximum number of lines in one reply.
const MAX_LINES: usize = 200;

/// Maximum number of bytes read in one session.
const MAX_BYTES: usize = 256 << 10;

/// A connection to a server, plain or within TLS.
pub trait Connection {
    /// Reads at least one byte into `buffer`. Returns the number of bytes.
    ///
    /// # Errors
    /// No more data arrives: see [`ConnectionError`].
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize>;

    /// Sends all bytes.
    ///
    /// # Errors
    /// The bytes could not be sent: see [`ConnectionError`].
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
}

/// Why a connection can no longer be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ConnectionError {
    /// Nothing arrived in time.
    #[error("the server did not answer in time")]
    Silent,
    /// The server closed the connection.
    #[error("the server closed the connection")]
    Closed,
    /// The user stopped the probe, or its total time ran out.
    #[error("the probe was stopped")]
    Stopped,
    /// The server sent something that is not its protocol, or too much. Holds an excerpt.
    #[error("the server sent unexpected data: {0:?}")]
    NotProtocol(String),
}

type Result<T> = std::result::Result<T, ConnectionError>;

impl ConnectionError {
    /// The error as an observation. [`Self::Stopped`] is not one and is returned as an error.
    fn into_response(self) -> Result<ServerResponse> {
        match self {
            Self::Silent => Ok(ServerResponse::Silent),
            Self::Closed => Ok(ServerResponse::Closed),
            Self::NotProtocol(excerpt) => Ok(ServerResponse::NotProtocol(excerpt)),
            Self::Stopped => Err(Self::Stopped),
        }
    }
}

/// A session with one server.
#[derive(Debug)]
pub struct Session<W> {
    connection: W,
    role: Role,
    buffer: Vec<u8>,
    bytes_read: usize,
    tag: u32,
}

/// One complete reply.
///
/// The kinds follow RFC 5321, section 4.2.1.
struct Reply {
    kind: ReplyKind,
    lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ReplyKind {
    Positive,
    Negative,
    /// The server waits for more data of a login. The last line is its challenge.
    Continue,
}

impl<W: Connection> Session<W> {
    /// Starts a session over a new connection, or over one on which TLS has just begun.
    pub const fn new(connection: W, role: Role) -> Self {
        Self { connection, role, buffer: Vec::new(), bytes_read: 0, tag: 0 }
    }

    /// Returns the connection. Bytes that were received but not parsed are lost.
    pub fn into_connection(self) -> W {
        self.connection
    }

    /// Reads the server's greeting.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only; other failures are part of the result.
    pub fn greeting(&mut self) -> Result<ServerResponse> {
        let read = match self.role {
            Role::Outgoing => self.smtp_reply().map(|reply| reply.lines),
            Role::Incoming(_) => self.line().map(|line| vec![line]),
        };
        let lines = match read {
            Ok(lines) => lines,
            Err(error) => return error.into_response(),
        };
        let first = lines.first().map_or("", String::as_str);
        let is_greeting = match self.role {
            Role::Outgoing => true,
            Role::Incoming(Protocol::Pop) => first.starts_with("+OK") || first.starts_with("-ERR"),
            Role::Incoming(Protocol::Imap) => first.starts_with("* "),
        };
        Ok(if is_greeting {
            ServerResponse::Lines(lines)
        } else {
            ServerResponse::NotProtocol(first.to_owned())
        })
    }

    /// Asks for the server's capabilities with CAPA, CAPABILITY or EHLO.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only; other failures are part of the result.
    pub fn capabilities(&mut self) -> Result<ServerResponse> {
        let reply = match self.role {
            Role::Incoming(Protocol::Pop) => self.send("CAPA").and_then(|()| self.pop_reply(true)),
            Role::Incoming(Protocol::Imap) => self.command("CAPABILITY"),
            // An address literal is allowed for a client without a host name (RFC 5321, section 4.1.3), and keeps
            // the name of this computer private.
            Role::Outgoing => self.command("EHLO [127.0.0.1]"),
        };
        match reply {
            Ok(reply) => Ok(ServerResponse::Lines(reply.lines)),
            Err(error) => error.into_response(),
        }
    }

    /// Asks to begin TLS. After [`StarttlsReply::Accepted`], nothing more may be sent without TLS.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only; other failures are part of the result.
    pub fn starttls(&mut self) -> Result<StarttlsReply> {
        let verb = if self.role == Role::Incoming(Protocol::Pop) { "STLS" } else { "STARTTLS" };
        Ok(match self.command(verb) {
            Ok(reply) if reply.kind != ReplyKind::Positive => StarttlsReply::Refused(last(&reply.lines)),
            // Data after the reply was sent without TLS. It must not be read as if it came within TLS.
            Ok(_) if !self.buffer.is_empty() => StarttlsReply::Injected,
            Ok(_) => StarttlsReply::Accepted,
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(ConnectionError::NotProtocol(excerpt)) => StarttlsReply::Refused(excerpt),
            Err(ConnectionError::Silent | ConnectionError::Closed) => StarttlsReply::Silent,
        })
    }

    /// Logs in with one attempt. The caller ensures that TLS protects the connection.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only; other failures are part of the result.
    pub fn login(
        &mut self,
        capabilities: &Capabilities,
        credentials: &Credentials<'_>,
    ) -> Result<LoginResult> {
        let Some(mut exchange) = LoginExchange::choose(self.role, capabilities, credentials) else {
            return Ok(LoginResult::Unencodable);
        };
        let reply = self.log_in(&mut exchange);
        let refused = |words: String| {
            LoginResult::Refused(without_password(&words, credentials.password.expose_secret()))
        };
        Ok(match reply {
            Ok(reply) if reply.kind == ReplyKind::Positive => LoginResult::Accepted,
            Ok(reply) => refused(reply.lines.join(" ")),
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(ConnectionError::NotProtocol(excerpt)) => refused(excerpt),
            Err(ConnectionError::Silent | ConnectionError::Closed) => LoginResult::Silent,
        })
    }

    fn log_in(&mut self, exchange: &mut LoginExchange<'_>) -> Result<Reply> {
        let begin = exchange.begin();
        let mut reply = self.command(&begin)?;
        // No mechanism takes more than three rounds.
        for _ in 0..4 {
            if exchange.is_two_commands() && reply.kind == ReplyKind::Positive {
                let Some(next) = exchange.next_command() else { return Ok(reply) };
                reply = self.command(&next)?;
                continue;
            }
            if reply.kind != ReplyKind::Continue {
                return Ok(reply);
            }
            let challenge = last(&reply.lines);
            // A single asterisk cancels the exchange (RFC 4954, 9051, 5034).
            let response = exchange.reply(&challenge).unwrap_or_else(|| Zeroizing::new("*".into()));
            self.connection.write(&with_line_end(&response))?;
            reply = self.reply()?;
        }
        Ok(Reply { kind: ReplyKind::Negative, lines: reply.lines })
    }

    /// Ends the session without waiting for a reply.
    ///
    /// An error is ignored: every result is known by now, and the caller closes the connection next.
    pub fn quit(mut self) {
        let verb = if self.role == Role::Incoming(Protocol::Imap) { "LOGOUT" } else { "QUIT" };
        match self.send(verb) {
            Ok(()) | Err(_) => {}
        }
    }

    fn command(&mut self, command: &str) -> Result<Reply> {
        self.send(command)?;
        self.reply()
    }

    fn send(&mut self, command: &str) -> Result<()> {
        if self.role == Role::Incoming(Protocol::Imap) {
            self.tag += 1;
            let line = Zeroizing::new(format!("w{} {command}", self.tag));
            self.connection.write(&with_line_end(&line))
        } else {
            self.connection.write(&with_line_end(command))
        }
    }

    fn reply(&mut self) -> Result<Reply> {
        match self.role {
            Role::Incoming(Protocol::Pop) => self.pop_reply(false),
            Role::Incoming(Protocol::Imap) => self.imap_reply(),
            Role::Outgoing => self.smtp_reply(),
        }
    }

    /// Reads a POP reply. `is_multiline`: more lines follow a positive one, up to a single dot.
    fn pop_reply(&mut self, is_multiline: bool) -> Result<Reply> {
        let line = self.line()?;
        let kind = if line.starts_with("+OK") {
            ReplyKind::Positive
        } else if line.starts_with("-ERR") {
            ReplyKind::Negative
        } else if let Some(challenge) = line.strip_prefix('+') {
            return Ok(Reply { kind: ReplyKind::Continue, lines: vec![challenge.trim().to_owned()] });
        } else {
            return Err(ConnectionError::NotProtocol(line));
        };
        let mut lines = vec![line];
        if is_multiline && kind == ReplyKind::Positive {
            loop {
                let line = self.line()?;
                if line == "." {
                    break;
                }
                push_line(&mut lines, line)?;
            }
        }
        Ok(Reply { kind, lines })
    }

    fn imap_reply(&mut self) -> Result<Reply> {
        let tag = format!("w{} ", self.tag);
        let mut lines = Vec::new();
        loop {
            let line = self.line()?;
            if let Some(challenge) = line.strip_prefix('+') {
                return Ok(Reply { kind: ReplyKind::Continue, lines: vec![challenge.trim().to_owned()] });
            }
            if let Some(status) = line.strip_prefix(&tag) {
                let is_ok = status.get(..2).is_some_and(|condition| condition.eq_ignore_ascii_case("OK"));
                let status = status.to_owned();
                push_line(&mut lines, status)?;
                return Ok(Reply {
                    kind: if is_ok { ReplyKind::Positive } else { ReplyKind::Negative },
                    lines,
                });
            }
            if !line.starts_with("* ") {
                return Err(ConnectionError::NotProtocol(line));
            }
            push_line(&mut lines, line)?;
        }
    }

    fn smtp_reply(&mut self) -> Result<Reply> {
        let mut lines = Vec::new();
        loop {
            let line = self.line()?;
            let (Some(code), rest) = (line.get(..3), line.get(3..).unwrap_or_default()) else {
                return Err(ConnectionError::NotProtocol(line));
            };
            if !code.bytes().all(|b| b.is_ascii_digit()) || !(rest.is_empty() || rest.starts_with([' ', '-']))
            {
                return Err(ConnectionError::NotProtocol(line));
            }
            let has_more_lines = rest.starts_with('-');
            let kind = match code.bytes().next() {
                Some(b'2') => ReplyKind::Positive,
                Some(b'3') => ReplyKind::Continue,
                _ => ReplyKind::Negative,
            };
            let line = if kind == ReplyKind::Continue { rest.trim().to_owned() } else { line };
            push_line(&mut lines, line)?;
            if !has_more_lines {
                return Ok(Reply { kind, lines });
            }
        }
    }

    /// Reads one line without its line end.
    fn line(&mut self) -> Result<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|b| *b == b'\n') {
                let mut line: Vec<u8> = self.buffer.drain(..=end).collect();
                while line.last().is_some_and(|b| matches!(b, b'\r' | b'\n')) {
                    line.pop();
                }
                return if line.len() > MAX_LINE_BYTES { Err(not_protocol(&line)) } else { Ok(lossy(&line)) };
            }
            if self.buffer.len() > MAX_LINE_BYTES || self.bytes_read > MAX_BYTES {
                return Err(not_protocol(&self.buffer));
            }
            let mut chunk = [0; 1024];
            let read = match self.connection.read(&mut chunk) {
                // An unfinished line is reported as unexpected data. After the first IMAP command it is not: then the
                // server has proved to speak the protocol.
                Err(ConnectionError::Silent | ConnectionError::Closed)
                    if self.buffer.len() > 3 && self.tag == 0 =>
                {
                    return Err(not_protocol(&self.buffer));
                }
                read => read?,
            };
            self.bytes_read += read;
            self.buffer.extend(chunk.iter().take(read));
        }
    }
}

fn push_line(lines: &mut Vec<String>, line: String) -> Result<()> {
    if lines.len() >= MAX_LINES {
        return Err(ConnectionError::NotProtocol(line));
    }
    lines.push(line);
    Ok(())
}

fn with_line_end(line: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([line.as_bytes(), b"\r\n"].concat())
}

fn last(lines: &[String]) -> String {
    lines.last().cloned().unwrap_or_default()
}

fn not_protocol(bytes: &[u8]) -> ConnectionError {
    ConnectionError::NotProtocol(lossy(bytes.get(..MAX_SHOWN_BYTES).unwrap_or(bytes)))
}

/// Maximum bytes kept of a response that is not valid protocol.
const MAX_SHOWN_BYTES: usize = 256;

/// Decodes UTF-8. Invalid bytes become replacement characters.
fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
