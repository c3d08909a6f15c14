//! A name server on the loopback interface, for UDP and TCP. It writes its messages by hand, so that it can also
//! write wrong ones.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

pub const CNAME: u16 = 5;
pub const MX: u16 = 15;
pub const TXT: u16 = 16;
pub const SRV: u16 = 33;

/// What the server answers to a question.
#[derive(Clone)]
pub enum Answer {
    /// These records, which may be none.
    Records(Vec<Vec<u8>>),
    /// An error code: 2 is SERVFAIL, 3 NXDOMAIN, 5 REFUSED.
    Code(u8),
    /// Nothing.
    Silence,
    /// Over UDP an answer that is cut off; over TCP this one.
    Truncated(Box<Answer>),
    /// Over TCP one byte in this time.
    Dripping(Duration),
    /// The usual answer with another id before the right one.
    ForgedFirst(Vec<Vec<u8>>),
    /// An answer to a question for another name.
    OtherQuestion,
    /// The id, then these bytes.
    Raw(Vec<u8>),
}

/// A name in wire format.
pub fn name(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for label in text.split('.').filter(|label| !label.is_empty()) {
        bytes.push(u8::try_from(label.len()).unwrap());
        bytes.extend(label.as_bytes());
    }
    bytes.push(0);
    bytes
}

/// A record in wire format.
pub fn record(owner: &str, kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = name(owner);
    bytes.extend(kind.to_be_bytes());
    bytes.extend(1_u16.to_be_bytes());
    bytes.extend(300_u32.to_be_bytes());
    bytes.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
    bytes.extend(data);
    bytes
}

pub fn cname(owner: &str, target: &str) -> Vec<u8> {
    record(owner, CNAME, &name(target))
}

pub fn mx(owner: &str, preference: u16, exchange: &str) -> Vec<u8> {
    record(owner, MX, &[preference.to_be_bytes().as_slice(), &name(exchange)].concat())
}

pub fn srv(owner: &str, priority: u16, weight: u16, port: u16, target: &str) -> Vec<u8> {
    let numbers = [priority, weight, port].map(u16::to_be_bytes).concat();
    record(owner, SRV, &[numbers, name(target)].concat())
}

pub fn txt(owner: &str, strings: &[&str]) -> Vec<u8> {
    let string = |text: &&str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
    record(owner, TXT, &strings.iter().flat_map(string).collect::<Vec<u8>>())
}

/// A name server and its zone.
pub struct NameServer {
    pub address: SocketAddr,
    zone: Arc<Mutex<Zone>>,
    /// The questions so far, such as `UDP MX campus.example`.
    pub asked: Arc<Mutex<Vec<String>>>,
}

#[derive(Default)]
struct Zone {
    answers: HashMap<(String, u16), Answer>,
    other: Option<Answer>,
}

impl NameServer {
    /// Starts a server that knows no name.
    pub fn start() -> Self {
        // A free port of one protocol can be taken in the other.
        let (listener, socket) = (0..100)
            .find_map(|_| {
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                let socket = UdpSocket::bind(listener.local_addr().unwrap()).ok()?;
                Some((listener, socket))
            })
            .expect("a port that is free for UDP and TCP");
        let address = listener.local_addr().unwrap();
        let server = Self { address, zone: Arc::default(), asked: Arc::default() };
        let (zone, asked) = (Arc::clone(&server.zone), Arc::clone(&server.asked));
        thread::spawn(move || serve_udp(&socket, &zone, &asked));
        let (zone, asked) = (Arc::clone(&server.zone), Arc::clone(&server.asked));
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let (zone, asked) = (Arc::clone(&zone), Arc::clone(&asked));
                // A client that leaves early is part of many tests.
                thread::spawn(move || serve_tcp(stream, &zone, &asked).is_ok());
            }
        });
        server
    }

    pub fn add(&self, owner: &str, kind: u16, answer: Answer) {
        self.zone.lock().unwrap().answers.insert((owner.to_owned(), kind), answer);
    }

    /// Answers every other question in this way. Without it: NXDOMAIN.
    pub fn answer_everything_else(&self, answer: Answer) {
        self.zone.lock().unwrap().other = Some(answer);
    }
}

/// The name and the kind of record in a question.
fn question(message: &[u8]) -> Option<(String, u16, Vec<u8>)> {
    let (mut at, mut labels) = (12, Vec::new());
    loop {
        let length = usize::from(*message.get(at)?);
        if length == 0 {
            break;
        }
        labels.push(String::from_utf8_lossy(message.get(at + 1..at + 1 + length)?).into_owned());
        at += 1 + length;
    }
    let kind = u16::from_be_bytes([*message.get(at + 1)?, *message.get(at + 2)?]);
    Some((labels.join("."), kind, message.get(12..at + 5)?.to_owned()))
}

fn look_up(message: &[u8], way: &str, zone: &Mutex<Zone>, asked: &Mutex<Vec<String>>) -> Option<Answer> {
    let (owner, kind, _) = question(message)?;
    let word = match kind {
        MX => "MX",
        TXT => "TXT",
        SRV => "SRV",
        _ => "?",
    };
    asked.lock().unwrap().push(format!("{way} {word} {owner}"));
    let zone = zone.lock().unwrap();
    Some(zone.answers.get(&(owner, kind)).or(zone.other.as_ref()).cloned().unwrap_or(Answer::Code(3)))
}

/// A message that answers `message`.
pub fn response(message: &[u8], flags: u16, records: &[Vec<u8>]) -> Vec<u8> {
    let (_, _, question) = question(message).unwrap();
    let mut bytes = message[..2].to_vec();
    bytes.extend((0x8180 | flags).to_be_bytes());
    bytes.extend(1_u16.to_be_bytes());
    bytes.extend(u16::try_from(records.len()).unwrap().to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(question);
    bytes.extend(records.concat());
    bytes
}

/// The messages with which to answer.
fn messages(message: &[u8], answer: &Answer, is_tcp: bool) -> Vec<Vec<u8>> {
    match answer {
        Answer::Records(records) => vec![response(message, 0, records)],
        Answer::Code(code) => vec![response(message, u16::from(*code), &[])],
        Answer::Silence | Answer::Dripping(_) => Vec::new(),
        Answer::Truncated(whole) if is_tcp => messages(message, whole, true),
        Answer::Truncated(_) => vec![response(message, 0x0200, &[])],
        Answer::ForgedFirst(records) => {
            let mut forged = response(message, 0, &[mx("campus.example", 1, "attacker.example")]);
            forged[0] ^= 0xff;
            vec![forged, response(message, 0, records)]
        }
        Answer::OtherQuestion => {
            let mut other = message[..12].to_vec();
            other.extend(name("other.example"));
            other.extend([0, 15, 0, 1]);
            vec![response(&other, 0, &[mx("other.example", 1, "mail.other.example")])]
        }
        Answer::Raw(bytes) => vec![[&message[..2], bytes].concat()],
    }
}

fn serve_udp(socket: &UdpSocket, zone: &Mutex<Zone>, asked: &Mutex<Vec<String>>) {
    let mut buffer = [0; 1024];
    while let Ok((count, client)) = socket.recv_from(&mut buffer) {
        let message = &buffer[..count];
        let Some(answer) = look_up(message, "UDP", zone, asked) else { continue };
        for bytes in messages(message, &answer, false) {
            // The client may have left.
            if socket.send_to(&bytes, client).is_err() {}
        }
    }
}

fn serve_tcp(mut stream: TcpStream, zone: &Mutex<Zone>, asked: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut length = [0; 2];
    stream.read_exact(&mut length)?;
    let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut message)?;
    let Some(answer) = look_up(&message, "TCP", zone, asked) else { return Ok(()) };
    let dripping = match &answer {
        Answer::Truncated(whole) => match **whole {
            Answer::Dripping(pause) => Some(pause),
            _ => None,
        },
        _ => None,
    };
    if let Some(pause) = dripping {
        let bytes = response(&message, 0, &[]);
        let bytes = [u16::try_from(bytes.len()).unwrap().to_be_bytes().as_slice(), &bytes].concat();
        for byte in bytes {
            stream.write_all(&[byte])?;
            thread::sleep(pause);
        }
    }
    for bytes in messages(&message, &answer, true) {
        stream.write_all(&u16::try_from(bytes.len()).unwrap().to_be_bytes())?;
        stream.write_all(&bytes)?;
    }
    // The client closes the connection.
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.read(&mut [0]).map(drop)
}
