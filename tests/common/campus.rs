//! A campus on the loopback: servers that follow a script, certificates made here, names that only a
//! test knows.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use secrecy::SecretString;
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::profile::Profile;
use waypost_core::probe::{Observations, Role, Server, Verdict, judge};
use waypost_engine::net::how::{ProbeOptions, Resolved};
use waypost_engine::net::talk::probe_server;
use waypost_engine::net::trust::Trust;

#[allow(unused_imports, reason = "other tests use the rest")]
pub use crate::probing::{HOST, IMAP, POP, fell, server};

/// A certificate and its key.
#[derive(Clone)]
pub struct Identity {
    pub chain: Vec<CertificateDer<'static>>,
    key: Vec<u8>,
}

impl Identity {
    pub fn chain_pem(&self) -> String {
        self.chain.iter().map(|certificate| pem("CERTIFICATE", certificate)).collect()
    }

    pub fn key_pem(&self) -> String {
        pem("PRIVATE KEY", &self.key)
    }
}

fn pem(what: &str, der: &[u8]) -> String {
    let body = BASE64_STANDARD.encode(der);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {what}-----\n{}\n-----END {what}-----\n", lines.join("\n"))
}

/// Who makes certificates.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub pem: String,
}

impl Authority {
    pub fn named(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    pub fn certificate(&self, names: &[&str]) -> Identity {
        self.between(names, (2020, 1, 1), (2099, 1, 1))
    }

    pub fn between(&self, names: &[&str], from: (i32, u8, u8), until: (i32, u8, u8)) -> Identity {
        let (params, key) = leaf(names, from, until);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Identity { chain: vec![certificate.der().clone()], key: key.serialize_der() }
    }

    /// Signed by one that this one vouches for, which the server leaves out.
    pub fn without_the_one_between(&self, names: &[&str]) -> Identity {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, "Campus Intermediate");
        let between = Issuer::new(params, KeyPair::generate().unwrap());
        let (params, key) = leaf(names, (2020, 1, 1), (2099, 1, 1));
        let certificate = params.signed_by(&key, &between).unwrap();
        Identity { chain: vec![certificate.der().clone()], key: key.serialize_der() }
    }
}

pub fn self_signed(names: &[&str]) -> Identity {
    let (params, key) = leaf(names, (2020, 1, 1), (2099, 1, 1));
    let certificate = params.self_signed(&key).unwrap();
    Identity { chain: vec![certificate.der().clone()], key: key.serialize_der() }
}

fn leaf(names: &[&str], from: (i32, u8, u8), until: (i32, u8, u8)) -> (CertificateParams, KeyPair) {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names.clone()).unwrap();
    params.distinguished_name.push(DnType::CommonName, names.first().cloned().unwrap_or_default());
    params.not_before = date_time_ymd(from.0, from.1, from.2);
    params.not_after = date_time_ymd(until.0, until.1, until.2);
    (params, KeyPair::generate().unwrap())
}

/// What a server does as soon as somebody calls.
#[derive(Clone)]
pub enum First {
    Greet,
    Silence,
    HangUp,
    /// These bytes, then silence.
    Say(Vec<u8>),
}

/// What it says to a line.
#[derive(Clone)]
pub enum Reply {
    Say(String),
    Silence,
    HangUp,
}

pub fn say(text: &str) -> Reply {
    Reply::Say(text.to_owned())
}

/// A server's script. `replies` come before what any sound server says.
#[derive(Clone)]
pub struct Script {
    pub role: Role,
    pub tls: Tls,
    pub identity: Option<Identity>,
    pub first: First,
    pub greeting: Option<String>,
    pub replies: Vec<(&'static str, Reply)>,
    pub delay: Duration,
}

impl Script {
    pub fn sound(role: Role, tls: Tls, identity: &Identity) -> Self {
        Self {
            role,
            tls,
            identity: Some(identity.clone()),
            first: First::Greet,
            greeting: None,
            replies: Vec::new(),
            delay: Duration::ZERO,
        }
    }

    pub fn with(mut self, line: &'static str, reply: Reply) -> Self {
        self.replies.push((line, reply));
        self
    }

    fn usual(&self, line: &str, inside: bool, tag: &str) -> String {
        let starttls = if self.tls == Tls::Starttls && !inside { "yes" } else { "" };
        match (self.role, line) {
            (Role::Incoming(Protocol::Pop), "CAPA") => {
                let stls = if starttls.is_empty() { "" } else { "STLS\r\n" };
                format!("+OK\r\nTOP\r\nUIDL\r\n{stls}USER\r\nSASL PLAIN LOGIN\r\n.\r\n")
            }
            (Role::Incoming(Protocol::Pop), "AUTH PLAIN") => "+ \r\n".into(),
            (Role::Incoming(Protocol::Pop), _) => "+OK\r\n".into(),
            (Role::Incoming(Protocol::Imap), "CAPABILITY") => {
                let more = if starttls.is_empty() { "AUTH=PLAIN" } else { "STARTTLS LOGINDISABLED" };
                format!("* CAPABILITY IMAP4rev1 {more}\r\n{tag} OK done\r\n")
            }
            (Role::Incoming(Protocol::Imap), "AUTHENTICATE PLAIN") => "+ \r\n".into(),
            (Role::Incoming(Protocol::Imap), _) => format!("{tag} OK done\r\n"),
            (Role::Outgoing, line) if line.starts_with("EHLO") => {
                let more = if starttls.is_empty() { "250 AUTH PLAIN LOGIN" } else { "250 STARTTLS" };
                format!("250-campus\r\n250-SIZE 1000\r\n{more}\r\n")
            }
            (Role::Outgoing, "AUTH PLAIN") => "334 \r\n".into(),
            (Role::Outgoing, "STARTTLS") => "220 go\r\n".into(),
            (Role::Outgoing, "QUIT") => "221 bye\r\n".into(),
            (Role::Outgoing, _) => "235 in\r\n".into(),
        }
    }

    fn first_words(&self) -> String {
        self.greeting.clone().unwrap_or_else(|| {
            match self.role {
                Role::Incoming(Protocol::Pop) => "+OK ready\r\n",
                Role::Incoming(Protocol::Imap) => "* OK ready\r\n",
                Role::Outgoing => "220 campus ESMTP\r\n",
            }
            .to_owned()
        })
    }
}

/// Servers, names, and what was said to them.
pub struct Campus {
    pub authority: Authority,
    names: HashMap<(String, u16), Vec<SocketAddr>>,
    missing: Resolved,
    pub said: Arc<Mutex<Vec<String>>>,
    pub rung: Duration,
}

impl Campus {
    pub fn new() -> Self {
        Self {
            authority: Authority::named("Campus Root"),
            names: HashMap::new(),
            missing: Resolved::NotFound,
            said: Arc::default(),
            rung: Duration::from_millis(1500),
        }
    }

    /// Opens a server and gives it a name and a port.
    pub fn open(&mut self, host: &str, port: u16, script: Script) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        self.names.entry((host.to_owned(), port)).or_default().push(address);
        let said = Arc::clone(&self.said);
        std::thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let (script, said) = (script.clone(), Arc::clone(&said));
                std::thread::spawn(move || drop(serve(stream, &script, &said)));
            }
        });
    }

    /// Gives a name and a port an address where nobody listens.
    pub fn close(&mut self, host: &str, port: u16) {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        self.names.entry((host.to_owned(), port)).or_default().push(address);
    }

    /// Gives a name and a port an address that never answers: its waiting room is full.
    #[cfg(unix)]
    pub fn block(&mut self, host: &str, port: u16) {
        use rustix::net::{AddressFamily, SocketType, bind, getsockname, listen, socket};
        let socket = socket(AddressFamily::INET, SocketType::STREAM, None).unwrap();
        bind(&socket, &"127.0.0.1:0".parse::<SocketAddr>().unwrap()).unwrap();
        listen(&socket, 0).unwrap();
        let address = SocketAddr::try_from(getsockname(&socket).unwrap()).unwrap();
        for _ in 0..4 {
            std::thread::spawn(move || {
                let held = TcpStream::connect_timeout(&address, Duration::from_secs(60));
                std::thread::sleep(Duration::from_secs(60));
                drop(held);
            });
        }
        std::thread::sleep(Duration::from_millis(100));
        std::mem::forget(socket);
        self.names.entry((host.to_owned(), port)).or_default().push(address);
    }

    /// The name service does not answer.
    pub fn without_names(&mut self) {
        self.missing = Resolved::NoAnswer;
    }

    /// The campus as options of the command line.
    pub fn resolve(&self) -> Vec<String> {
        let all = self.names.iter().flat_map(|((host, port), to)| to.iter().map(move |to| (host, port, to)));
        all.map(|(host, port, to)| format!("{host}:{port}:{to}")).collect()
    }

    pub fn how(&self) -> ProbeOptions {
        let (names, missing) = (self.names.clone(), self.missing.clone());
        let mut how = ProbeOptions::usual(Trust::only(&self.authority.pem).unwrap());
        how.find = Arc::new(move |host, port| {
            names.get(&(host.to_owned(), port)).map_or(missing.clone(), |to| Resolved::To(to.clone()))
        });
        how.has_route = || true;
        how.rung = self.rung;
        how.total = self.rung * 4;
        how
    }

    pub fn try_with(
        &self,
        server: &Server,
        profile: Option<&Profile>,
        password: Option<&str>,
    ) -> (Vec<Verdict>, Observations) {
        let password = password.map(SecretString::from);
        let stop = AtomicBool::new(false);
        let seen = probe_server(server, password.as_ref(), &self.how(), &stop, &|_| ());
        (judge(server, profile, &seen), seen)
    }
}

fn serve(mut stream: TcpStream, script: &Script, said: &Mutex<Vec<String>>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    match &script.first {
        First::Greet => {}
        First::Silence => {
            std::thread::sleep(Duration::from_secs(20));
            return Ok(());
        }
        First::HangUp => return Ok(()),
        First::Say(bytes) => {
            stream.write_all(bytes)?;
            std::thread::sleep(Duration::from_secs(2));
            return Ok(());
        }
    }
    match script.tls {
        Tls::Implicit => {
            let mut stream = protect(stream, script)?;
            converse(&mut stream, script, said, true, true).map(drop)
        }
        Tls::None => converse(&mut stream, script, said, false, true).map(drop),
        Tls::Starttls => {
            if converse(&mut stream, script, said, false, true)? {
                let mut stream = protect(stream, script)?;
                converse(&mut stream, script, said, true, false)?;
            }
            Ok(())
        }
    }
}

fn protect(stream: TcpStream, script: &Script) -> std::io::Result<StreamOwned<ServerConnection, TcpStream>> {
    let identity = script.identity.clone().expect("a certificate");
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

/// Talks until the caller goes, or wants TLS: then true.
fn converse<S: Read + Write>(
    stream: &mut S,
    script: &Script,
    said: &Mutex<Vec<String>>,
    inside: bool,
    greets: bool,
) -> std::io::Result<bool> {
    if greets {
        std::thread::sleep(script.delay);
        stream.write_all(script.first_words().as_bytes())?;
        stream.flush()?;
    }
    loop {
        let Some(line) = line(stream)? else { return Ok(false) };
        std::thread::sleep(script.delay);
        said.lock().unwrap().push(if inside { format!("in TLS: {line}") } else { line.clone() });
        let (tag, command) = match script.role {
            Role::Incoming(Protocol::Imap) => line.split_once(' ').unwrap_or(("", line.as_str())),
            _ => ("", line.as_str()),
        };
        // A reply for the line within TLS is written with a star.
        let special = script.replies.iter().find(|(wanted, _)| match wanted.strip_prefix('*') {
            Some(wanted) => inside && command.starts_with(wanted),
            None => command.starts_with(wanted) || line.starts_with(wanted),
        });
        // The name and the password come as one word, which "=" stands for in a script.
        let is_secret = is_base64(line.trim_start_matches("AUTH PLAIN "));
        let special =
            special.or_else(|| script.replies.iter().find(|(wanted, _)| *wanted == "=" && is_secret));
        let words = match special {
            Some((_, Reply::Silence)) => {
                std::thread::sleep(Duration::from_secs(20));
                return Ok(false);
            }
            Some((_, Reply::HangUp)) => return Ok(false),
            Some((_, Reply::Say(words))) => {
                words.replace("TAG", if tag.is_empty() || is_secret { "w2" } else { tag })
            }
            None if is_base64(&line) && script.role == IMAP => "w2 OK in\r\n".into(),
            None => script.usual(command, inside, tag),
        };
        stream.write_all(words.as_bytes())?;
        stream.flush()?;
        if !inside && special.is_none() && matches!(command, "STLS" | "STARTTLS") {
            return Ok(true);
        }
        if matches!(command, "QUIT" | "LOGOUT") {
            return Ok(false);
        }
    }
}

fn is_base64(line: &str) -> bool {
    line.len() > 8 && !line.contains(' ')
}

fn line<S: Read>(stream: &mut S) -> std::io::Result<Option<String>> {
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
