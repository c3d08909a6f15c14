//! An HTTPS server on the loopback interface that follows a script, and an HTTP proxy.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::campus::Identity;

/// How long a silent server keeps the connection open. Longer than any test waits.
const SILENCE: Duration = Duration::from_secs(20);

/// What the server answers.
#[derive(Clone)]
pub enum Answer {
    /// These bytes, then the end of the connection.
    Send(Vec<u8>),
    /// Nothing.
    Silence,
    /// These bytes, one in this time.
    Drip(Vec<u8>, Duration),
    /// These bytes over and over.
    Endless(Vec<u8>),
    /// The end of the connection.
    HangUp,
}

/// A response with a length.
pub fn page(status: &str, header: &str, body: &[u8]) -> Answer {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{header}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    Answer::Send([head.as_bytes(), body].concat())
}

/// A redirect.
pub fn redirect(location: &str) -> Answer {
    page("302 Found", &format!("Location: {location}\r\n"), b"")
}

/// What the server does when a client connects.
#[derive(Clone)]
pub enum OnConnect {
    /// TLS with this certificate.
    Tls(Identity),
    /// Nothing.
    Silence,
    /// These bytes in place of TLS.
    Plain(Vec<u8>),
    /// One byte of a TLS record in this time.
    Drip(Duration),
}

/// A web server and what it received.
pub struct WebServer {
    pub address: SocketAddr,
    /// The header of each request.
    pub requests: Arc<Mutex<Vec<String>>>,
}

impl WebServer {
    /// Starts a server. `answer` gets the path of each request.
    pub fn start(first: OnConnect, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self { address: listener.local_addr().unwrap(), requests: Arc::default() };
        let (requests, answer) = (Arc::clone(&server.requests), Arc::new(answer));
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let (first, requests, answer) = (first.clone(), Arc::clone(&requests), Arc::clone(&answer));
                // A client that leaves early is part of many tests.
                thread::spawn(move || serve(stream, &first, &requests, &*answer).is_ok());
            }
        });
        server
    }
}

fn serve(
    mut stream: TcpStream,
    first: &OnConnect,
    requests: &Mutex<Vec<String>>,
    answer: &dyn Fn(&str) -> Answer,
) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    match first {
        OnConnect::Silence => thread::sleep(SILENCE),
        OnConnect::Plain(bytes) => stream.write_all(bytes)?,
        OnConnect::Drip(pause) => {
            // The start of a TLS record that is longer than what follows.
            for byte in [0x16, 3, 3, 0x40, 0].into_iter().chain([2; 200]) {
                stream.write_all(&[byte])?;
                thread::sleep(*pause);
            }
        }
        OnConnect::Tls(identity) => {
            let mut stream = accept_tls(stream, identity)?;
            let header = read_header(&mut stream)?;
            let path = header.split(' ').nth(1).unwrap_or_default().to_owned();
            requests.lock().unwrap().push(header);
            send(&mut stream, &answer(&path))?;
            stream.conn.send_close_notify();
            stream.flush()?;
        }
    }
    Ok(())
}

fn accept_tls(
    stream: TcpStream,
    identity: &Identity,
) -> io::Result<StreamOwned<ServerConnection, TcpStream>> {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(identity.key.clone()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(identity.chain.clone(), key)
        .unwrap();
    Ok(StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream))
}

fn read_header<S: Read>(stream: &mut S) -> io::Result<String> {
    let (mut header, mut byte) = (Vec::new(), [0]);
    while !header.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        header.extend(byte);
    }
    Ok(String::from_utf8_lossy(&header).into_owned())
}

fn send<S: Write>(stream: &mut S, answer: &Answer) -> io::Result<()> {
    match answer {
        Answer::Send(bytes) => stream.write_all(bytes),
        Answer::Silence => {
            stream.flush()?;
            thread::sleep(SILENCE);
            Ok(())
        }
        Answer::HangUp => Ok(()),
        Answer::Drip(bytes, pause) => {
            for byte in bytes {
                stream.write_all(&[*byte])?;
                stream.flush()?;
                thread::sleep(*pause);
            }
            Ok(())
        }
        Answer::Endless(bytes) => loop {
            stream.write_all(bytes)?;
        },
    }
}

/// An HTTP proxy that opens tunnels to one address, or answers with another status.
pub struct Proxy {
    pub address: SocketAddr,
    /// The header of each request.
    pub requests: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Starts a proxy that answers with this status line, and connects to `target` if it is 200.
    pub fn start(status: &'static str, target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self { address: listener.local_addr().unwrap(), requests: Arc::default() };
        let requests = Arc::clone(&proxy.requests);
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let requests = Arc::clone(&requests);
                thread::spawn(move || tunnel(stream, status, target, &requests).is_ok());
            }
        });
        proxy
    }
}

fn tunnel(
    mut client: TcpStream,
    status: &str,
    target: SocketAddr,
    requests: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let header = read_header(&mut client)?;
    requests.lock().unwrap().push(header);
    client.write_all(format!("HTTP/1.1 {status}\r\nVia: campus\r\n\r\n").as_bytes())?;
    if !status.starts_with("200") {
        return Ok(());
    }
    let mut server = TcpStream::connect(target)?;
    let (mut from_client, mut to_server) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || io::copy(&mut from_client, &mut to_server).is_ok());
    io::copy(&mut server, &mut client).map(drop)
}
