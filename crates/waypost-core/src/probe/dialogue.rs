//! POP3 (RFC 1939, 2449, 2595), IMAP (RFC 9051) and SMTP submission (RFC 6409, 3207, 4954) over any
//! wire, as far as it takes to see whether they work.
//!
//! A server may send what it likes: lines, answers and the whole are bounded, and nothing here waits
//! longer than the wire does. No command fetches, sends or deletes a message.

use secrecy::zeroize::Zeroizing;

use super::answers::Offers;
use super::sasl::{Credentials, LoginExchange};
use super::seen::{Login, ServerResponse, Starttls};
use super::server::Role;
use crate::plan::account::Protocol;

/// The longest line that is listened to, in bytes. The protocols allow 512 (POP3, SMTP) to 8192 (IMAP).
pub const MAX_LINE_BYTES: usize = 8192;

/// The most lines of one answer.
const MAX_LINES: usize = 200;

/// The most bytes a server may say in all.
const MAX_BYTES: usize = 256 << 10;

/// A connection, plain or protected.
pub trait Connection {
    /// Reads at least one byte.
    ///
    /// # Errors
    /// Why nothing comes any more.
    fn read(&mut self, into: &mut [u8]) -> Result<usize>;

    /// Sends all of it.
    ///
    /// # Errors
    /// Why it could not.
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
}

/// Why a conversation is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectionError {
    /// Nothing came in time.
    Silent,
    /// The other side ended it.
    Closed,
    /// The person said stop.
    Stopped,
    /// The other side said more or other than a mail server does; a piece of it.
    NotProtocol(String),
}

type Result<T> = std::result::Result<T, ConnectionError>;

impl ConnectionError {
    /// What was heard then; an order to stop goes through.
    fn heard(self) -> Result<ServerResponse> {
        match self {
            Self::Silent => Ok(ServerResponse::Silent),
            Self::Closed => Ok(ServerResponse::Closed),
            Self::NotProtocol(piece) => Ok(ServerResponse::NotProtocol(piece)),
            Self::Stopped => Err(Self::Stopped),
        }
    }
}

/// A conversation with one server.
#[derive(Debug)]
pub struct Session<W> {
    connection: W,
    role: Role,
    buffer: Vec<u8>,
    heard: usize,
    tag: u32,
}

/// One complete answer.
struct Reply {
    kind: ReplyKind,
    lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ReplyKind {
    Yes,
    No,
    /// The server waits for more of a login; what it said is the last line.
    More,
}

impl<W: Connection> Session<W> {
    /// A conversation over a wire on which nothing was said yet, or only what was said before TLS.
    pub const fn new(connection: W, role: Role) -> Self {
        Self { connection, role, buffer: Vec::new(), heard: 0, tag: 0 }
    }

    /// Gives the wire back. What was heard and not read is lost.
    pub fn into_connection(self) -> W {
        self.connection
    }

    /// The server's first words.
    ///
    /// # Errors
    /// The person said stop.
    pub fn greeting(&mut self) -> Result<ServerResponse> {
        let words = match self.role {
            Role::Outgoing => self.smtp_reply().map(|answer| answer.lines),
            Role::Incoming(_) => self.line().map(|line| vec![line]),
        };
        let lines = match words {
            Ok(lines) => lines,
            Err(broken) => return broken.heard(),
        };
        let first = lines.first().map_or("", String::as_str);
        let fits = match self.role {
            Role::Outgoing => true,
            Role::Incoming(Protocol::Pop) => first.starts_with("+OK") || first.starts_with("-ERR"),
            Role::Incoming(Protocol::Imap) => first.starts_with("* "),
        };
        Ok(if fits { ServerResponse::Words(lines) } else { ServerResponse::NotProtocol(first.to_owned()) })
    }

    /// What the server offers: CAPA, CAPABILITY or EHLO.
    ///
    /// # Errors
    /// The person said stop.
    pub fn offers(&mut self) -> Result<ServerResponse> {
        let answer = match self.role {
            Role::Incoming(Protocol::Pop) => self.send("CAPA").and_then(|()| self.pop_reply(true)),
            Role::Incoming(Protocol::Imap) => self.command("CAPABILITY"),
            // The name of this computer is nobody's business; a literal is what a client without one says.
            Role::Outgoing => self.command("EHLO [127.0.0.1]"),
        };
        match answer {
            Ok(answer) => Ok(ServerResponse::Words(answer.lines)),
            Err(broken) => broken.heard(),
        }
    }

    /// Asks to begin TLS. After [`Starttls::Accepted`] nothing more may be said in clear.
    ///
    /// # Errors
    /// The person said stop.
    pub fn starttls(&mut self) -> Result<Starttls> {
        let word = if self.role == Role::Incoming(Protocol::Pop) { "STLS" } else { "STARTTLS" };
        Ok(match self.command(word) {
            Ok(answer) if answer.kind != ReplyKind::Yes => Starttls::Refused(last(&answer.lines)),
            // Whatever stands behind the answer was sent before TLS and must not count as said within it.
            Ok(_) if !self.buffer.is_empty() => Starttls::Injected,
            Ok(_) => Starttls::Accepted,
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(ConnectionError::NotProtocol(piece)) => Starttls::Refused(piece),
            Err(ConnectionError::Silent | ConnectionError::Closed) => Starttls::Silent,
        })
    }

    /// Logs in, once. The caller has made sure that TLS protects the wire.
    ///
    /// # Errors
    /// The person said stop.
    pub fn login(&mut self, offers: &Offers, credentials: &Credentials<'_>) -> Result<Login> {
        let Some(mut exchange) = LoginExchange::choose(self.role, offers, credentials) else {
            return Ok(Login::CannotBeSaid);
        };
        let answer = self.log_in(&mut exchange);
        Ok(match answer {
            Ok(answer) if answer.kind == ReplyKind::Yes => Login::Accepted,
            Ok(answer) => Login::Refused(answer.lines.join(" ")),
            Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
            Err(ConnectionError::NotProtocol(piece)) => Login::Refused(piece),
            Err(ConnectionError::Silent | ConnectionError::Closed) => Login::Silent,
        })
    }

    fn log_in(&mut self, exchange: &mut LoginExchange<'_>) -> Result<Reply> {
        let begin = exchange.begin();
        let mut answer = self.command(&begin)?;
        // No way of logging in takes more than three turns.
        for _ in 0..4 {
            if exchange.is_two_commands() && answer.kind == ReplyKind::Yes {
                let Some(next) = exchange.next_command() else { return Ok(answer) };
                answer = self.command(&next)?;
                continue;
            }
            if answer.kind != ReplyKind::More {
                return Ok(answer);
            }
            let challenge = last(&answer.lines);
            // A lone star ends an exchange that went wrong (RFC 4954, 9051, 5034).
            let reply = exchange.reply(&challenge).unwrap_or_else(|| Zeroizing::new("*".into()));
            self.connection.write(&with_line_end(&reply))?;
            answer = self.answer()?;
        }
        Ok(Reply { kind: ReplyKind::No, lines: answer.lines })
    }

    /// Says goodbye. Nobody waits for the answer.
    pub fn quit(&mut self) {
        let word = if self.role == Role::Incoming(Protocol::Imap) { "LOGOUT" } else { "QUIT" };
        if self.send(word).is_err() {
            // The other side has gone already, which is as good.
        }
    }

    fn command(&mut self, words: &str) -> Result<Reply> {
        self.send(words)?;
        self.answer()
    }

    fn send(&mut self, words: &str) -> Result<()> {
        if self.role == Role::Incoming(Protocol::Imap) {
            self.tag += 1;
            let line = Zeroizing::new(format!("w{} {words}", self.tag));
            self.connection.write(&with_line_end(&line))
        } else {
            self.connection.write(&with_line_end(words))
        }
    }

    fn answer(&mut self) -> Result<Reply> {
        match self.role {
            Role::Incoming(Protocol::Pop) => self.pop_reply(false),
            Role::Incoming(Protocol::Imap) => self.imap_reply(),
            Role::Outgoing => self.smtp_reply(),
        }
    }

    fn pop_reply(&mut self, several: bool) -> Result<Reply> {
        let line = self.line()?;
        let kind = if line.starts_with("+OK") {
            ReplyKind::Yes
        } else if line.starts_with("-ERR") {
            ReplyKind::No
        } else if let Some(challenge) = line.strip_prefix('+') {
            return Ok(Reply { kind: ReplyKind::More, lines: vec![challenge.trim().to_owned()] });
        } else {
            return Err(ConnectionError::NotProtocol(line));
        };
        let mut lines = vec![line];
        if several && kind == ReplyKind::Yes {
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
                return Ok(Reply { kind: ReplyKind::More, lines: vec![challenge.trim().to_owned()] });
            }
            if let Some(status) = line.strip_prefix(&tag) {
                let yes = status.get(..2).is_some_and(|word| word.eq_ignore_ascii_case("OK"));
                let status = status.to_owned();
                push_line(&mut lines, status)?;
                return Ok(Reply { kind: if yes { ReplyKind::Yes } else { ReplyKind::No }, lines });
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
            let (more, first) = (rest.starts_with('-'), code.bytes().next());
            let kind = match first {
                Some(b'2') => ReplyKind::Yes,
                Some(b'3') => ReplyKind::More,
                _ => ReplyKind::No,
            };
            let line = if kind == ReplyKind::More { rest.trim().to_owned() } else { line };
            push_line(&mut lines, line)?;
            if !more {
                return Ok(Reply { kind, lines });
            }
        }
    }

    /// One line without its end.
    fn line(&mut self) -> Result<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|b| *b == b'\n') {
                let mut line: Vec<u8> = self.buffer.drain(..=end).collect();
                while line.last().is_some_and(|b| matches!(b, b'\r' | b'\n')) {
                    line.pop();
                }
                return if line.len() > MAX_LINE_BYTES { Err(not_protocol(&line)) } else { Ok(lossy(&line)) };
            }
            if self.buffer.len() > MAX_LINE_BYTES || self.heard > MAX_BYTES {
                return Err(not_protocol(&self.buffer));
            }
            let mut piece = [0; 1024];
            let read = match self.connection.read(&mut piece) {
                // Half a line and then silence is still something that was said.
                Err(ConnectionError::Silent | ConnectionError::Closed)
                    if self.buffer.len() > 3 && self.tag == 0 =>
                {
                    return Err(not_protocol(&self.buffer));
                }
                read => read?,
            };
            self.heard += read;
            self.buffer.extend(piece.iter().take(read));
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

/// More of what is no answer at all is not kept, in bytes.
const MAX_SHOWN_BYTES: usize = 256;

/// The words as text; what is no text is marked.
fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
