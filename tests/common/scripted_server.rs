//! A mail server on the loopback interface that follows a script.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::probe::Role;

use super::certificates::Identity;
use crate::probing::IMAP;

/// How long a silent server keeps the connection open. Longer than any test waits.
const SILENCE: Duration = Duration::from_secs(20);

/// What a server does when a client connects.
#[derive(Clone)]
pub enum OnConnect {
    Greet,
    Silence,
    HangUp,
    /// Sends these bytes and then nothing more.
    Send(Vec<u8>),
}

/// What a server does when it receives a line.
#[derive(Clone)]
pub enum Reply {
    Send(String),
    Silence,
    HangUp,
}

pub fn reply(text: &str) -> Reply {
    Reply::Send(text.to_owned())
}

/// What a server does.
#[derive(Clone)]
pub struct Script {
    pub role: Role,
    pub tls: Tls,
    pub identity: Option<Identity>,
    pub first: OnConnect,
    /// Replaces the usual greeting.
    pub greeting: Option<String>,
    /// Starts of received lines, and the replies that replace the usual ones. `*` before a start: only
    /// within TLS. `=` stands for the login name and password in Base64. `TAG` in a reply becomes the tag.
    pub replies: Vec<(&'static str, Reply)>,
    /// Delay before every reply.
    pub delay: Duration,
}

impl Script {
    /// A server that accepts every login.
    pub fn healthy(role: Role, tls: Tls, identity: &Identity) -> Self {
        Self {
            role,
            tls,
            identity: Some(identity.clone()),
            first: OnConnect::Greet,
            greeting: None,
            replies: Vec::new(),
            delay: Duration::ZERO,
        }
    }

    /// Adds a reply to lines that begin with `line`.
    pub fn with(mut self, line: &'static str, reply: Reply) -> Self {
        self.replies.push((line, reply));
        self
    }

    fn usual_reply(&self, line: &str, is_in_tls: bool, tag: &str) -> String {
        let offers_starttls = self.tls == Tls::Starttls && !is_in_tls;
        match (self.role, line) {
            (Role::Incoming(Protocol::Pop), "CAPA") => {
                let stls = if offers_starttls { "STLS\r\n" } else { "" };
                format!("+OK\r\nTOP\r\nUIDL\r\n{stls}USER\r\nSASL PLAIN LOGIN\r\n.\r\n")
            }
            (Role::Incoming(Protocol::Pop), "AUTH PLAIN") => "+ \r\n".into(),
            (Role::Incoming(Protocol::Pop), _) => "+OK\r\n".into(),
            (Role::Incoming(Protocol::Imap), "CAPABILITY") => {
                let more = if offers_starttls { "STARTTLS LOGINDISABLED" } else { "AUTH=PLAIN" };
                format!("* CAPABILITY IMAP4rev1 {more}\r\n{tag} OK done\r\n")
            }
            (Role::Incoming(Protocol::Imap), "AUTHENTICATE PLAIN") => "+ \r\n".into(),
            (Role::Incoming(Protocol::Imap), _) => format!("{tag} OK done\r\n"),
            (Role::Outgoing, line) if line.starts_with("EHLO") => {
                let more = if offers_starttls { "250 STARTTLS" } else { "250 AUTH PLAIN LOGIN" };
                format!("250-campus\r\n250-SIZE 1000\r\n{more}\r\n")
            }
            (Role::Outgoing, "AUTH PLAIN") => "334 \r\n".into(),
            (Role::Outgoing, "STARTTLS") => "220 go\r\n".into(),
            (Role::Outgoing, "QUIT") => "221 bye\r\n".into(),
            (Role::Outgoing, _) => "235 in\r\n".into(),
        }
    }

    fn greeting(&self) -> String {
        self.greeting.clone().unwrap_or_else(|| {
            match self.role {
                Role::Incoming(Protocol::Pop) => "+OK ready\r\n",
                Role::Incoming(Protocol::Imap) => "* OK ready\r\n",
                Role::Outgoing => "220 campus ESMTP\r\n",
            }
            .to_owned()
        })
    }

    /// The scripted reply to a line, if there is one.
    fn scripted_reply(&self, line: &str, command: &str, is_in_tls: bool) -> Option<&Reply> {
        let by_start = self.replies.iter().find(|(start, _)| match start.strip_prefix('*') {
            Some(start) => is_in_tls && command.starts_with(start),
            None => command.starts_with(start) || line.starts_with(start),
        });
        let by_secret = || self.replies.iter().find(|(start, _)| *start == "=" && contains_credentials(line));
        by_start.or_else(by_secret).map(|(_, reply)| reply)
    }
}

/// Serves one connection and records the received lines.
///
/// # Errors
/// The client closed the connection or does not accept the certificate. Many tests cause this on purpose.
pub fn serve(mut stream: TcpStream, script: &Script, received: &Mutex<Vec<String>>) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    match &script.first {
        OnConnect::Greet => {}
        OnConnect::Silence => {
            thread::sleep(SILENCE);
            return Ok(());
        }
        OnConnect::HangUp => return Ok(()),
        OnConnect::Send(bytes) => {
            stream.write_all(bytes)?;
            thread::sleep(Duration::from_secs(2));
            return Ok(());
        }
    }
    let session = |is_in_tls, greets| ServerSession { script, received, is_in_tls, greets };
    match script.tls {
        Tls::Implicit => session(true, true).run(&mut accept_tls(stream, script)?)?,
        Tls::None => session(false, true).run(&mut stream)?,
        Tls::Starttls => match session(false, true).run(&mut stream)? {
            SessionEnd::Starttls => session(true, false).run(&mut accept_tls(stream, script)?)?,
            SessionEnd::Closed => SessionEnd::Closed,
        },
    };
    Ok(())
}

fn accept_tls(stream: TcpStream, script: &Script) -> io::Result<StreamOwned<ServerConnection, TcpStream>> {
    let identity = script.identity.clone().expect("the script has a certificate");
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(identity.key));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(identity.chain, key)
        .unwrap();
    Ok(StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream))
}

/// How a session ended.
enum SessionEnd {
    Closed,
    /// The client asked for TLS.
    Starttls,
}

struct ServerSession<'a> {
    script: &'a Script,
    received: &'a Mutex<Vec<String>>,
    is_in_tls: bool,
    greets: bool,
}

impl ServerSession<'_> {
    /// Replies until the client leaves or asks for TLS.
    fn run<S: Read + Write>(&self, stream: &mut S) -> io::Result<SessionEnd> {
        let (script, is_in_tls) = (self.script, self.is_in_tls);
        if self.greets {
            thread::sleep(script.delay);
            stream.write_all(script.greeting().as_bytes())?;
            stream.flush()?;
        }
        loop {
            let Some(line) = read_line(stream)? else { return Ok(SessionEnd::Closed) };
            thread::sleep(script.delay);
            let record = if is_in_tls { format!("in TLS: {line}") } else { line.clone() };
            self.received.lock().unwrap().push(record);
            let (tag, command) = match script.role {
                Role::Incoming(Protocol::Imap) => line.split_once(' ').unwrap_or(("", line.as_str())),
                _ => ("", line.as_str()),
            };
            let scripted = script.scripted_reply(&line, command, is_in_tls);
            let text = match scripted {
                Some(Reply::Silence) => {
                    thread::sleep(SILENCE);
                    return Ok(SessionEnd::Closed);
                }
                Some(Reply::HangUp) => return Ok(SessionEnd::Closed),
                Some(Reply::Send(text)) => {
                    let has_no_tag = tag.is_empty() || contains_credentials(&line);
                    text.replace("TAG", if has_no_tag { "w2" } else { tag })
                }
                None if is_base64(&line) && script.role == IMAP => "w2 OK in\r\n".into(),
                None => script.usual_reply(command, is_in_tls, tag),
            };
            stream.write_all(text.as_bytes())?;
            stream.flush()?;
            if !is_in_tls && scripted.is_none() && matches!(command, "STLS" | "STARTTLS") {
                return Ok(SessionEnd::Starttls);
            }
            if matches!(command, "QUIT" | "LOGOUT") {
                return Ok(SessionEnd::Closed);
            }
        }
    }
}

/// Returns true if a line is the login name and password in Base64, alone or after SMTP's `AUTH PLAIN`.
fn contains_credentials(line: &str) -> bool {
    is_base64(line.trim_start_matches("AUTH PLAIN "))
}

fn is_base64(line: &str) -> bool {
    line.len() > 8 && !line.contains(' ')
}

/// Reads a line. `None` at the end of the connection.
fn read_line<S: Read>(stream: &mut S) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut byte = [0];
    loop {
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        match byte[0] {
            b'\n' => return Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned())),
            other => line.push(other),
        }
    }
}
