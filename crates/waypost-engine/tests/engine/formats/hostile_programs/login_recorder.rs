//! An IMAP and POP server without TLS that keeps the user names it is given. Unlike the scripted servers, it also reads
//! literals (RFC 9051, 4.3), which programs use for characters they cannot quote. By IMAP it refuses every login. By
//! POP it shows an empty mailbox.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use waypost_core::plan::account::Protocol;

/// A server on the loopback interface. It ends with this value.
pub(super) struct LoginRecorder {
    pub(super) port: u16,
    has_ended: Arc<AtomicBool>,
    users: Arc<Mutex<Vec<String>>>,
}

impl LoginRecorder {
    pub(super) fn start(protocol: Protocol) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let users = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&users);
        let has_ended = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&has_ended);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ended.load(Ordering::Relaxed) {
                    break;
                }
                let kept = Arc::clone(&kept);
                // The program may hang up at any time.
                thread::spawn(move || match protocol {
                    Protocol::Imap => serve_imap(stream, &kept).is_ok(),
                    Protocol::Pop => serve_pop(stream, &kept).is_ok(),
                });
            }
        });
        Self { port, has_ended, users }
    }

    /// The user names of all logins so far.
    pub(super) fn users(&self) -> Vec<String> {
        self.users.lock().unwrap().clone()
    }
}

impl Drop for LoginRecorder {
    fn drop(&mut self) {
        self.has_ended.store(true, Ordering::Relaxed);
        // The server notices at the next connection.
        if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {}
    }
}

fn serve_pop(stream: TcpStream, users: &Mutex<Vec<String>>) -> Result<()> {
    let mut writer = stream.try_clone()?;
    writer.write_all(b"+OK ready\r\n")?;
    for line in BufReader::new(stream).lines() {
        let line = line?;
        if let Some(user) = line.strip_prefix("USER ") {
            users.lock().unwrap().push(user.to_owned());
        }
        let reply: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "CAPA" => b"+OK\r\nUSER\r\n.\r\n",
            "STAT" => b"+OK 0 0\r\n",
            "UIDL" | "LIST" => b"+OK\r\n.\r\n",
            "USER" | "PASS" | "QUIT" => b"+OK\r\n",
            _ => b"-ERR\r\n",
        };
        writer.write_all(reply)?;
        if line == "QUIT" {
            break;
        }
    }
    Ok(())
}

fn serve_imap(stream: TcpStream, users: &Mutex<Vec<String>>) -> Result<()> {
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    writer.write_all(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")?;
    loop {
        let words = read_command(&mut reader, &mut writer)?;
        let [tag, command, rest @ ..] = words.as_slice() else { return Ok(()) };
        let reply = match (command.to_ascii_uppercase().as_str(), rest) {
            ("LOGIN", [user, ..]) => {
                users.lock().unwrap().push(user.clone());
                format!("{tag} NO wrong password\r\n")
            }
            ("CAPABILITY", _) => format!("* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n"),
            ("LOGOUT", _) => format!("* BYE\r\n{tag} OK done\r\n"),
            ("NOOP" | "ID", _) => format!("{tag} OK done\r\n"),
            _ => format!("{tag} BAD unknown\r\n"),
        };
        writer.write_all(reply.as_bytes())?;
    }
}

/// Reads the words of a command: atoms, quoted strings and literals. Empty at the end of the connection.
fn read_command(reader: &mut impl BufRead, writer: &mut impl Write) -> Result<Vec<String>> {
    let mut words = vec![String::new()];
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Ok(Vec::new());
        }
        let line = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
        add_words(&mut words, &line);
        let length = line.strip_suffix('}').and_then(|start| start.rsplit_once('{'));
        let Some(length) = length.and_then(|(_, length)| length.trim_end_matches('+').parse().ok()) else {
            return Ok(words);
        };
        writer.write_all(b"+ go on\r\n")?;
        let mut literal: Vec<u8> = vec![0; length];
        reader.read_exact(&mut literal)?;
        *words.last_mut().unwrap() = String::from_utf8_lossy(&literal).into_owned();
    }
}

fn add_words(words: &mut Vec<String>, line: &str) {
    let (mut in_quotes, mut is_escaped) = (false, false);
    for c in line.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_quotes => {
                is_escaped = true;
                continue;
            }
            '"' => {
                in_quotes = !in_quotes;
                continue;
            }
            ' ' if !in_quotes => {
                words.push(String::new());
                continue;
            }
            _ => {}
        }
        words.last_mut().unwrap().push(c);
    }
}
