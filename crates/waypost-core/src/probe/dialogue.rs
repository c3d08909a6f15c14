//! POP3 (RFC 1939, 2449, 2595), IMAP (RFC 9051) and SMTP submission (RFC 6409, 3207, 4954) over any
//! wire, as far as it takes to see whether they work.
//!
//! A server may send what it likes: lines, answers and the whole are bounded, and nothing here waits
//! longer than the wire does. No command fetches, sends or deletes a message.

use secrecy::zeroize::Zeroizing;

use super::answers::Offers;
use super::sasl::{Exchange, Secret};
use super::seen::{Heard, Login, Starttls};
use super::server::Role;
use crate::plan::account::Protocol;

/// The longest line that is listened to, in bytes. The protocols allow 512 (POP3, SMTP) to 8192 (IMAP).
pub const LONGEST_LINE: usize = 8192;

/// The most lines of one answer.
const MOST_LINES: usize = 200;

/// The most bytes a server may say in all.
const MOST_BYTES: usize = 256 << 10;

/// A connection, plain or protected.
pub trait Wire {
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
pub enum Broken {
    /// Nothing came in time.
    Silent,
    /// The other side ended it.
    HungUp,
    /// The person said stop.
    Stopped,
    /// The other side said more or other than a mail server does; a piece of it.
    Nonsense(String),
}

type Result<T> = std::result::Result<T, Broken>;

impl Broken {
    /// What was heard then; an order to stop goes through.
    fn heard(self) -> Result<Heard> {
        match self {
            Self::Silent => Ok(Heard::Silent),
            Self::HungUp => Ok(Heard::HungUp),
            Self::Nonsense(piece) => Ok(Heard::Nonsense(piece)),
            Self::Stopped => Err(Self::Stopped),
        }
    }
}

/// A conversation with one server.
#[derive(Debug)]
pub struct Dialogue<W> {
    wire: W,
    role: Role,
    buffer: Vec<u8>,
    heard: usize,
    tag: u32,
}

/// One complete answer.
struct Answer {
    kind: Kind,
    lines: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Yes,
    No,
    /// The server waits for more of a login; what it said is the last line.
    More,
}

impl<W: Wire> Dialogue<W> {
    /// A conversation over a wire on which nothing was said yet, or only what was said before TLS.
    pub const fn new(wire: W, role: Role) -> Self {
        Self { wire, role, buffer: Vec::new(), heard: 0, tag: 0 }
    }

    /// Gives the wire back. What was heard and not read is lost.
    pub fn into_wire(self) -> W {
        self.wire
    }

    /// The server's first words.
    ///
    /// # Errors
    /// The person said stop.
    pub fn greeting(&mut self) -> Result<Heard> {
        let words = match self.role {
            Role::Outgoing => self.smtp_answer().map(|answer| answer.lines),
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
        Ok(if fits { Heard::Words(lines) } else { Heard::Nonsense(first.to_owned()) })
    }

    /// What the server offers: CAPA, CAPABILITY or EHLO.
    ///
    /// # Errors
    /// The person said stop.
    pub fn offers(&mut self) -> Result<Heard> {
        let answer = match self.role {
            Role::Incoming(Protocol::Pop) => self.say("CAPA").and_then(|()| self.pop_answer(true)),
            Role::Incoming(Protocol::Imap) => self.command("CAPABILITY"),
            // The name of this computer is nobody's business; a literal is what a client without one says.
            Role::Outgoing => self.command("EHLO [127.0.0.1]"),
        };
        match answer {
            Ok(answer) => Ok(Heard::Words(answer.lines)),
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
            Ok(answer) if answer.kind != Kind::Yes => Starttls::Refused(last(&answer.lines)),
            // Whatever stands behind the answer was sent before TLS and must not count as said within it.
            Ok(_) if !self.buffer.is_empty() => Starttls::Injected,
            Ok(_) => Starttls::Accepted,
            Err(Broken::Stopped) => return Err(Broken::Stopped),
            Err(Broken::Nonsense(piece)) => Starttls::Refused(piece),
            Err(Broken::Silent | Broken::HungUp) => Starttls::Silent,
        })
    }

    /// Logs in, once. The caller has made sure that TLS protects the wire.
    ///
    /// # Errors
    /// The person said stop.
    pub fn login(&mut self, offers: &Offers, secret: &Secret<'_>) -> Result<Login> {
        let Some(mut exchange) = Exchange::choose(self.role, offers, secret) else {
            return Ok(Login::CannotBeSaid);
        };
        let answer = self.log_in(&mut exchange);
        Ok(match answer {
            Ok(answer) if answer.kind == Kind::Yes => Login::Accepted,
            Ok(answer) => Login::Refused(answer.lines.join(" ")),
            Err(Broken::Stopped) => return Err(Broken::Stopped),
            Err(Broken::Nonsense(piece)) => Login::Refused(piece),
            Err(Broken::Silent | Broken::HungUp) => Login::Silent,
        })
    }

    fn log_in(&mut self, exchange: &mut Exchange<'_>) -> Result<Answer> {
        let begin = exchange.begin();
        let mut answer = self.command(&begin)?;
        // No way of logging in takes more than three turns.
        for _ in 0..4 {
            if exchange.is_two_commands() && answer.kind == Kind::Yes {
                let Some(next) = exchange.next_command() else { return Ok(answer) };
                answer = self.command(&next)?;
                continue;
            }
            if answer.kind != Kind::More {
                return Ok(answer);
            }
            let challenge = last(&answer.lines);
            // A lone star ends an exchange that went wrong (RFC 4954, 9051, 5034).
            let reply = exchange.reply(&challenge).unwrap_or_else(|| Zeroizing::new("*".into()));
            self.wire.write(&with_line_end(&reply))?;
            answer = self.answer()?;
        }
        Ok(Answer { kind: Kind::No, lines: answer.lines })
    }

    /// Says goodbye. Nobody waits for the answer.
    pub fn quit(&mut self) {
        let word = if self.role == Role::Incoming(Protocol::Imap) { "LOGOUT" } else { "QUIT" };
        if self.say(word).is_err() {
            // The other side has gone already, which is as good.
        }
    }

    fn command(&mut self, words: &str) -> Result<Answer> {
        self.say(words)?;
        self.answer()
    }

    fn say(&mut self, words: &str) -> Result<()> {
        if self.role == Role::Incoming(Protocol::Imap) {
            self.tag += 1;
            let line = Zeroizing::new(format!("w{} {words}", self.tag));
            self.wire.write(&with_line_end(&line))
        } else {
            self.wire.write(&with_line_end(words))
        }
    }

    fn answer(&mut self) -> Result<Answer> {
        match self.role {
            Role::Incoming(Protocol::Pop) => self.pop_answer(false),
            Role::Incoming(Protocol::Imap) => self.imap_answer(),
            Role::Outgoing => self.smtp_answer(),
        }
    }

    fn pop_answer(&mut self, several: bool) -> Result<Answer> {
        let line = self.line()?;
        let kind = if line.starts_with("+OK") {
            Kind::Yes
        } else if line.starts_with("-ERR") {
            Kind::No
        } else if let Some(challenge) = line.strip_prefix('+') {
            return Ok(Answer { kind: Kind::More, lines: vec![challenge.trim().to_owned()] });
        } else {
            return Err(Broken::Nonsense(line));
        };
        let mut lines = vec![line];
        if several && kind == Kind::Yes {
            loop {
                let line = self.line()?;
                if line == "." {
                    break;
                }
                keep(&mut lines, line)?;
            }
        }
        Ok(Answer { kind, lines })
    }

    fn imap_answer(&mut self) -> Result<Answer> {
        let tag = format!("w{} ", self.tag);
        let mut lines = Vec::new();
        loop {
            let line = self.line()?;
            if let Some(challenge) = line.strip_prefix('+') {
                return Ok(Answer { kind: Kind::More, lines: vec![challenge.trim().to_owned()] });
            }
            if let Some(status) = line.strip_prefix(&tag) {
                let yes = status.get(..2).is_some_and(|word| word.eq_ignore_ascii_case("OK"));
                let status = status.to_owned();
                keep(&mut lines, status)?;
                return Ok(Answer { kind: if yes { Kind::Yes } else { Kind::No }, lines });
            }
            if !line.starts_with("* ") {
                return Err(Broken::Nonsense(line));
            }
            keep(&mut lines, line)?;
        }
    }

    fn smtp_answer(&mut self) -> Result<Answer> {
        let mut lines = Vec::new();
        loop {
            let line = self.line()?;
            let (Some(code), rest) = (line.get(..3), line.get(3..).unwrap_or_default()) else {
                return Err(Broken::Nonsense(line));
            };
            if !code.bytes().all(|b| b.is_ascii_digit()) || !(rest.is_empty() || rest.starts_with([' ', '-']))
            {
                return Err(Broken::Nonsense(line));
            }
            let (more, first) = (rest.starts_with('-'), code.bytes().next());
            let kind = match first {
                Some(b'2') => Kind::Yes,
                Some(b'3') => Kind::More,
                _ => Kind::No,
            };
            let line = if kind == Kind::More { rest.trim().to_owned() } else { line };
            keep(&mut lines, line)?;
            if !more {
                return Ok(Answer { kind, lines });
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
                return if line.len() > LONGEST_LINE { Err(nonsense(&line)) } else { Ok(lossy(&line)) };
            }
            if self.buffer.len() > LONGEST_LINE || self.heard > MOST_BYTES {
                return Err(nonsense(&self.buffer));
            }
            let mut piece = [0; 1024];
            let read = match self.wire.read(&mut piece) {
                // Half a line and then silence is still something that was said.
                Err(Broken::Silent | Broken::HungUp) if self.buffer.len() > 3 && self.tag == 0 => {
                    return Err(nonsense(&self.buffer));
                }
                read => read?,
            };
            self.heard += read;
            self.buffer.extend(piece.iter().take(read));
        }
    }
}

fn keep(lines: &mut Vec<String>, line: String) -> Result<()> {
    if lines.len() >= MOST_LINES {
        return Err(Broken::Nonsense(line));
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

fn nonsense(bytes: &[u8]) -> Broken {
    Broken::Nonsense(lossy(bytes.get(..LONGEST_SHOWN).unwrap_or(bytes)))
}

/// More of what is no answer at all is not kept, in bytes.
const LONGEST_SHOWN: usize = 256;

/// The words as text; what is no text is marked.
fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
