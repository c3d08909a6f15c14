//! The talk with the servers. This file alone opens sockets.
//!
//! Everything here waits, but never longer than it was told, and looks up every few milliseconds
//! whether it is to stop. Each server has a thread; the addresses of a server are called side by side.

use std::cell::Cell;
use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rustls::pki_types::ServerName;
use rustls::{AlertDescription, CertificateError, ClientConnection, StreamOwned};
use secrecy::SecretString;

use super::answers::Offers;
use super::dialogue::{Broken, Dialogue, Wire};
use super::judge::{Outcome, Rung, State, judge, verdict};
use super::sasl::Secret;
use super::seen::{End, Lookup, Reach, Seen, Stage, Starttls, TlsFault, TlsSeen, Web};
use super::server::Server;
use super::trust::Trust;
use crate::plan::account::Tls;
use crate::plan::calendar;

/// How often a wait looks up whether it is to stop.
const LOOK_UP: Duration = Duration::from_millis(20);

/// What a name led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// To these addresses.
    To(Vec<SocketAddr>),
    /// There is no such name.
    NotFound,
    /// Nobody answered.
    NoAnswer,
}

/// An address to use instead of what the name says, as curl's `--connect-to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolve {
    /// The name, lower-case ASCII.
    pub host: String,
    /// The port it is for.
    pub port: u16,
    /// Where to go.
    pub to: SocketAddr,
}

impl Resolve {
    /// Reads `HOST:PORT:ADDRESS:PORT`; an IPv6 address stands in brackets.
    pub fn parse(text: &str) -> Option<Self> {
        let (host, rest) = text.split_once(':')?;
        let (port, to) = rest.split_once(':')?;
        let port = port.parse().ok().filter(|port| *port > 0)?;
        Some(Self { host: host.to_ascii_lowercase(), port, to: to.parse().ok()? })
    }
}

/// Finds the addresses of a name and a port.
pub type Find = Arc<dyn Fn(&str, u16) -> Way + Send + Sync>;

/// How to try: whom to believe, how names are found, how long to wait.
#[derive(Clone)]
pub struct How {
    /// Whom to believe.
    pub trust: Trust,
    /// How names are found.
    pub find: Find,
    /// Whether this computer knows a way to anywhere.
    pub has_route: fn() -> bool,
    /// The longest one rung may take.
    pub rung: Duration,
    /// The longest one server may take.
    pub whole: Duration,
}

impl fmt::Debug for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("How").field("trust", &self.trust).field("rung", &self.rung).finish_non_exhaustive()
    }
}

impl How {
    /// As the system does: its names, at most 10 seconds a rung and 30 in all.
    pub fn usual(trust: Trust) -> Self {
        let (rung, whole) = (Duration::from_secs(10), Duration::from_secs(30));
        Self { trust, find: Arc::new(ask_system), has_route, rung, whole }
    }

    /// The same with names that lead elsewhere. Other ports of such a name are looked for at the same
    /// address.
    pub fn with(mut self, resolve: Vec<Resolve>) -> Self {
        let system = self.find;
        self.find = Arc::new(move |host, port| {
            let here = || resolve.iter().filter(|resolve| resolve.host == host);
            let exact: Vec<SocketAddr> = here().filter(|r| r.port == port).map(|r| r.to).collect();
            if !exact.is_empty() {
                return Way::To(exact);
            }
            let same: Vec<SocketAddr> = here().map(|r| SocketAddr::new(r.to.ip(), port)).collect();
            if same.is_empty() { system(host, port) } else { Way::To(same) }
        });
        self
    }
}

fn ask_system(host: &str, port: u16) -> Way {
    match (host, port).to_socket_addrs() {
        Ok(addresses) => Way::To(addresses.take(8).collect()),
        Err(error) if is_for_now(&error) => Way::NoAnswer,
        Err(_) => Way::NotFound,
    }
}

/// Whether nobody answered the question for a name. Windows says so by number (WSATRY_AGAIN), the
/// others in words that the library does not translate (EAI_AGAIN).
fn is_for_now(error: &io::Error) -> bool {
    error.raw_os_error() == Some(11_002) || error.to_string().contains("Temporary failure")
}

/// Whether there is a way out. Choosing an address to send from sends nothing; the addresses are of
/// the blocks for documentation (RFC 5737, RFC 3849).
fn has_route() -> bool {
    let tries = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];
    tries.iter().any(|(from, to)| UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok())
}

/// Tries every server, side by side. `tell` hears of every step with the server's place.
pub fn try_all(
    servers: &[Server],
    password: Option<&SecretString>,
    how: &How,
    stop: &AtomicBool,
    tell: &(dyn Fn(usize, &Seen) + Sync),
) -> Vec<Seen> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = servers
            .iter()
            .enumerate()
            .map(|(index, server)| {
                scope.spawn(move || try_server(server, password, how, stop, &|seen| tell(index, seen)))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                let stopped = || Seen { end: Some(End::Stopped), ..Seen::default() };
                thread.join().unwrap_or_else(|_| stopped())
            })
            .collect()
    })
}

/// Tries one server. The password is used once, after TLS was verified, and only if there is one.
pub fn try_server(
    server: &Server,
    password: Option<&SecretString>,
    how: &How,
    stop: &AtomicBool,
    tell: &dyn Fn(&Seen),
) -> Seen {
    let begun = Instant::now();
    let clock = Clock { stop, whole: begun + how.whole, rung: Cell::new(begun + how.rung), each: how.rung };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let mut attempt = Attempt { server, how, clock: &clock, tell, seen: Seen { now, ..Seen::default() } };
    let end = match attempt.climb(password) {
        Ok(()) => attempt.explain(),
        Err(broken) => Err(broken),
    };
    attempt.seen.end = Some(if end.is_ok() { End::Done } else { End::Stopped });
    tell(&attempt.seen);
    attempt.seen
}

/// Until when to wait, and whether to stop.
struct Clock<'a> {
    stop: &'a AtomicBool,
    whole: Instant,
    rung: Cell<Instant>,
    each: Duration,
}

impl Clock<'_> {
    fn begin_rung(&self) {
        self.rung.set(Instant::now() + self.each);
    }

    /// How long to wait now, at most.
    ///
    /// # Errors
    /// It is to stop, or the rung's time is over.
    fn slice(&self) -> Result<Duration, Broken> {
        let now = Instant::now();
        if self.stop.load(Ordering::Relaxed) || now >= self.whole {
            return Err(Broken::Stopped);
        }
        let left = self.rung.get().saturating_duration_since(now);
        if left.is_zero() { Err(Broken::Silent) } else { Ok(left.min(LOOK_UP)) }
    }

    /// The next of what a thread sends; none where the time of the rung is over or nothing more comes.
    fn next<T>(&self, from: &Receiver<T>) -> Result<Option<T>, Broken> {
        loop {
            let slice = match self.slice() {
                Ok(slice) => slice,
                // What came in time and was not looked at yet still counts.
                Err(Broken::Silent) => return Ok(from.try_recv().ok()),
                Err(broken) => return Err(broken),
            };
            match from.recv_timeout(slice) {
                Ok(value) => return Ok(Some(value)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }
}

struct Attempt<'a> {
    server: &'a Server,
    how: &'a How,
    clock: &'a Clock<'a>,
    tell: &'a dyn Fn(&Seen),
    seen: Seen,
}

impl<'a> Attempt<'a> {
    fn at(&mut self, stage: Stage) {
        self.clock.begin_rung();
        self.seen.stage = stage;
        (self.tell)(&self.seen);
    }

    fn climb(&mut self, password: Option<&SecretString>) -> Result<(), Broken> {
        self.at(Stage::Name);
        let addresses = self.look_up()?;
        if addresses.is_empty() {
            return Ok(());
        }
        self.at(Stage::Port);
        let Some(stream) = self.call(&addresses)? else { return Ok(()) };
        let socket = Socket { stream, clock: self.clock, first: Vec::new(), broken: None };
        match self.server.tls {
            Tls::Implicit => match self.protect(socket)? {
                Some(protected) => {
                    let mut dialogue = Dialogue::new(protected, self.server.role);
                    if self.greet(&mut dialogue)? {
                        self.ask_and_log_in(&mut dialogue, password)?;
                    }
                    Ok(())
                }
                None => Ok(()),
            },
            Tls::Starttls => self.climb_in_clear(socket, password),
            Tls::None => {
                let mut dialogue = Dialogue::new(socket, self.server.role);
                if self.greet(&mut dialogue)? {
                    self.ask_and_log_in(&mut dialogue, None)?;
                }
                Ok(())
            }
        }
    }

    /// STARTTLS: in clear as far as the word itself, then everything anew.
    fn climb_in_clear(&mut self, socket: Socket<'a>, password: Option<&SecretString>) -> Result<(), Broken> {
        let mut dialogue = Dialogue::new(socket, self.server.role);
        if !self.greet(&mut dialogue)? {
            return Ok(());
        }
        self.at(Stage::Tls);
        let before = dialogue.offers()?;
        let offered = Offers::read(self.server.role, before.words()).starttls;
        self.seen.offers_before = Some(before);
        if !offered {
            dialogue.quit();
            return Ok(());
        }
        let answer = dialogue.starttls()?;
        let accepted = answer == Starttls::Accepted;
        self.seen.starttls = Some(answer);
        // PREAUTH leaves no room for STARTTLS; the judge says so, and nothing more is said in clear.
        let failed = judge(self.server, None, &self.seen).iter().any(|v| v.state == State::Bad);
        if !accepted || failed {
            return Ok(());
        }
        let Some(protected) = self.protect(dialogue.into_wire())? else { return Ok(()) };
        let mut dialogue = Dialogue::new(protected, self.server.role);
        self.ask_and_log_in(&mut dialogue, password)
    }

    fn greet<W: Wire>(&mut self, dialogue: &mut Dialogue<W>) -> Result<bool, Broken> {
        self.at(Stage::Greeting);
        let greeting = dialogue.greeting()?;
        self.seen.greeting = Some(greeting);
        let ladder = judge(self.server, None, &self.seen);
        Ok(verdict(&ladder, &self.seen) != Outcome::Failed)
    }

    fn ask_and_log_in<W: Wire>(
        &mut self,
        dialogue: &mut Dialogue<W>,
        password: Option<&SecretString>,
    ) -> Result<(), Broken> {
        self.at(Stage::Offers);
        let offers = dialogue.offers()?;
        let told = Offers::read(self.server.role, offers.words());
        self.seen.offers = Some(offers);
        let ladder = judge(self.server, None, &self.seen);
        let protected = ladder.iter().any(|v| v.rung == Rung::Tls && v.state == State::Good);
        let failed = ladder.iter().any(|v| v.state == State::Bad);
        let preauth = self
            .seen
            .greeting
            .as_ref()
            .is_some_and(|heard| heard.words().first().is_some_and(|line| line.starts_with("* PREAUTH")));
        if let (Some(password), Some(username)) = (password, self.server.username.as_deref())
            && self.server.takes_password()
            && protected
            && !failed
            && !preauth
        {
            self.at(Stage::Login);
            let secret = Secret { username, password, auth: self.server.auth };
            self.seen.login = Some(dialogue.login(&told, &secret)?);
        }
        dialogue.quit();
        Ok(())
    }

    /// The name's addresses. The system's own lookup cannot be interrupted, so it is left behind.
    fn look_up(&mut self) -> Result<Vec<SocketAddr>, Broken> {
        let way = self.way(self.server.port)?;
        let (lookup, addresses) = match way {
            Some(Way::To(addresses)) if !addresses.is_empty() => {
                (Lookup::Found(addresses.iter().map(SocketAddr::ip).collect()), addresses)
            }
            Some(Way::To(_) | Way::NotFound) => (Lookup::NotFound, Vec::new()),
            Some(Way::NoAnswer) | None => (Lookup::NoAnswer, Vec::new()),
        };
        if addresses.is_empty() {
            self.seen.has_route = Some((self.how.has_route)());
        }
        self.seen.lookup = Some(lookup);
        (self.tell)(&self.seen);
        Ok(addresses)
    }

    fn way(&self, port: u16) -> Result<Option<Way>, Broken> {
        let (send, receive) = channel();
        let (find, host) = (Arc::clone(&self.how.find), self.server.host.clone());
        let begun = std::thread::Builder::new().spawn(move || {
            // Nobody waits any more when it was stopped meanwhile.
            send.send(find(&host, port)).unwrap_or_default();
        });
        if begun.is_err() {
            return Ok(None);
        }
        self.clock.next(&receive)
    }

    /// Calls every address of the port side by side; after half the time, or when all have said no,
    /// the server's other ports too, to tell a blocked port from a dead server.
    fn call(&mut self, addresses: &[SocketAddr]) -> Result<Option<TcpStream>, Broken> {
        let (send, receive) = channel();
        for (index, address) in addresses.iter().enumerate() {
            let (send, address, each) = (send.clone(), *address, self.how.rung);
            call_beside(address, each, move |reached| send.send((index, reached)).unwrap_or_default());
        }
        drop(send);
        self.seen.addresses = addresses.iter().map(|address| (address.ip(), Reach::NotWaitedFor)).collect();
        let mut pending = addresses.len();
        let half = Instant::now() + self.how.rung / 2;
        let mut ports: Option<Receiver<(u16, Reach)>> = None;
        loop {
            let slice = match self.clock.slice() {
                Err(Broken::Silent) => break,
                slice => slice?,
            };
            match receive.recv_timeout(slice) {
                Ok((index, Ok(stream))) => {
                    self.note(index, Reach::Open);
                    return Ok(Some(stream));
                }
                Ok((index, Err(reach))) => {
                    self.note(index, reach);
                    pending -= 1;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => pending = 0,
            }
            if ports.is_none() && (pending == 0 || Instant::now() >= half) {
                ports = Some(self.call_others()?);
            }
            if pending == 0 {
                break;
            }
        }
        self.silence(pending);
        if let Some(ports) = ports {
            while let Some((port, reach)) = self.clock.next(&ports)? {
                self.seen.other_ports.retain(|(other, _)| *other != port);
                self.seen.other_ports.push((port, reach));
            }
        }
        self.seen
            .other_ports
            .sort_unstable_by_key(|(port, _)| self.server.other_ports.iter().position(|other| other == port));
        Ok(None)
    }

    fn note(&mut self, index: usize, reach: Reach) {
        if let Some(place) = self.seen.addresses.get_mut(index) {
            place.1 = reach;
        }
    }

    /// The time is over: who has not answered is silent.
    fn silence(&mut self, pending: usize) {
        if pending == 0 {
            return;
        }
        for (_, reach) in &mut self.seen.addresses {
            if *reach == Reach::NotWaitedFor {
                *reach = Reach::Silent;
            }
        }
    }

    fn call_others(&self) -> Result<Receiver<(u16, Reach)>, Broken> {
        let (send, receive) = channel();
        for &port in &self.server.other_ports {
            let Some(Way::To(addresses)) = self.way(port)? else { continue };
            let Some(address) = addresses.first().copied() else { continue };
            let send = send.clone();
            call_beside(address, self.how.rung / 2, move |reached| {
                let reach = match reached {
                    Ok(_) => Reach::Open,
                    Err(reach) => reach,
                };
                send.send((port, reach)).unwrap_or_default();
            });
        }
        Ok(receive)
    }

    /// Agrees on TLS; none where it failed.
    fn protect(&mut self, socket: Socket<'a>) -> Result<Option<Protected<'a>>, Broken> {
        self.at(Stage::Tls);
        let mut socket = Socket { first: Vec::new(), ..socket };
        let mut fail = |fault: TlsFault| {
            self.seen.tls = Some(TlsSeen { fault: Some(fault), ..TlsSeen::default() });
            Ok(None)
        };
        let listener = match self.how.trust.listener() {
            Ok(listener) => listener,
            Err(fault) => return fail(fault),
        };
        let config = match listener.config() {
            Ok(config) => config,
            Err(fault) => return fail(fault),
        };
        let Ok(name) = ServerName::try_from(self.server.host.clone()) else {
            return fail(TlsFault::OtherName);
        };
        let Ok(mut connection) = ClientConnection::new(Arc::new(config), name) else {
            return fail(TlsFault::TooOld);
        };
        let mut fault = None;
        while connection.is_handshaking() && fault.is_none() {
            if let Err(error) = connection.complete_io(&mut socket) {
                if socket.broken == Some(Broken::Stopped) {
                    return Err(Broken::Stopped);
                }
                fault = Some(fault_of(&error, &socket));
            }
        }
        let version = connection.protocol_version().map(|version| match version {
            rustls::ProtocolVersion::TLSv1_3 => "TLS 1.3",
            _ => "TLS 1.2",
        });
        let instead = (fault == Some(TlsFault::NotTls))
            .then(|| String::from_utf8_lossy(&socket.first).lines().next().unwrap_or_default().to_owned());
        self.seen.tls = Some(TlsSeen { version, certificate: listener.shown(), fault, instead });
        Ok(fault.is_none().then(|| Protected { stream: StreamOwned::new(connection, socket) }))
    }

    /// When something failed, asks the server's name for a web page: a network's sign-in page answers
    /// there in its place, and every web server tells the time.
    fn explain(&mut self) -> Result<(), Broken> {
        let ladder = judge(self.server, None, &self.seen);
        let failed = ladder.iter().find(|verdict| verdict.state == State::Bad).map(|verdict| verdict.rung);
        if !matches!(failed, Some(Rung::Port | Rung::Greeting | Rung::Tls)) {
            return Ok(());
        }
        self.clock.begin_rung();
        let short = self.how.rung.min(Duration::from_secs(3));
        self.clock.rung.set(Instant::now() + short);
        let Some(Way::To(addresses)) = self.way(80)? else { return Ok(()) };
        let Some(address) = addresses.first().copied() else { return Ok(()) };
        let (send, receive) = channel();
        call_beside(address, short, move |reached| send.send(reached).unwrap_or_default());
        let Some(Ok(stream)) = self.clock.next(&receive)? else { return Ok(()) };
        let mut socket = Socket { stream, clock: self.clock, first: Vec::new(), broken: None };
        let request = format!("GET / HTTP/1.0\r\nHost: {}\r\n\r\n", self.server.host);
        if Wire::write(&mut socket, request.as_bytes()).is_err() {
            return Ok(());
        }
        let mut head = Vec::new();
        let mut piece = [0; 1024];
        while head.len() < LONGEST_HEAD && !head.windows(4).any(|four| four == b"\r\n\r\n") {
            match Wire::read(&mut socket, &mut piece) {
                Ok(read) => head.extend(piece.iter().take(read)),
                Err(Broken::Stopped) => return Err(Broken::Stopped),
                Err(_) => break,
            }
        }
        self.seen.web = web(&String::from_utf8_lossy(&head));
        Ok(())
    }
}

/// The longest head of a web answer that is read, in bytes.
const LONGEST_HEAD: usize = 8192;

/// The head of a web answer (RFC 9112).
fn web(head: &str) -> Option<Web> {
    let mut lines = head.lines();
    let status = lines.next()?.strip_prefix("HTTP/")?.split(' ').nth(1)?.parse().ok()?;
    let mut web = Web { status, ..Web::default() };
    for line in lines.take_while(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("location") {
            let rest = value.trim().split_once("//").map(|(_, rest)| rest);
            let host = rest.and_then(|rest| rest.split(['/', ':', '?', '#']).next());
            web.sends_to = host.filter(|host| !host.is_empty()).map(str::to_ascii_lowercase);
        } else if name.eq_ignore_ascii_case("date") {
            web.date = calendar::in_words(value);
        }
    }
    Some(web)
}

/// Calls an address on a thread of its own, which nobody has to wait for.
fn call_beside(
    address: SocketAddr,
    longest: Duration,
    tell: impl FnOnce(Result<TcpStream, Reach>) + Send + 'static,
) {
    let begun = std::thread::Builder::new().spawn(move || {
        tell(TcpStream::connect_timeout(&address, longest).map_err(|error| reach_of(&error, address.ip())));
    });
    // Without a thread nobody tells, which counts as silence.
    drop(begun);
}

fn reach_of(error: &io::Error, address: IpAddr) -> Reach {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => Reach::Refused,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            Reach::Unreachable
        }
        // A gateway that says "no such host", and a firewall that says "not allowed".
        ErrorKind::HostUnreachable | ErrorKind::PermissionDenied if address.is_loopback() => Reach::Refused,
        ErrorKind::PermissionDenied => Reach::Refused,
        _ => Reach::Silent,
    }
}

/// What a failed handshake failed of.
fn fault_of(error: &io::Error, socket: &Socket<'_>) -> TlsFault {
    match &socket.broken {
        Some(Broken::Silent) => return TlsFault::Silent,
        Some(_) if socket.first.is_empty() => return TlsFault::HungUp,
        _ => {}
    }
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let is_tls = matches!(socket.first.first(), Some(0x14..=0x17));
    match inner {
        Some(rustls::Error::InvalidCertificate(why)) => match why {
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsFault::OtherName
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => TlsFault::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                TlsFault::NotYetValid
            }
            CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => TlsFault::TooOld,
            _ => TlsFault::NotTrusted,
        },
        Some(rustls::Error::PeerIncompatible(_)) => TlsFault::TooOld,
        Some(rustls::Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity,
        )) => TlsFault::TooOld,
        Some(rustls::Error::AlertReceived(_)) => TlsFault::HungUp,
        _ if is_tls => TlsFault::HungUp,
        _ => TlsFault::NotTls,
    }
}

/// A connection in clear.
struct Socket<'a> {
    stream: TcpStream,
    clock: &'a Clock<'a>,
    /// The first bytes that came, for the message when they are not TLS.
    first: Vec<u8>,
    /// Why it is over.
    broken: Option<Broken>,
}

impl Socket<'_> {
    fn over(&mut self, broken: Broken) -> io::Error {
        self.broken = Some(broken);
        ErrorKind::ConnectionAborted.into()
    }

    fn wait(&mut self, mut act: impl FnMut(&mut TcpStream) -> io::Result<usize>) -> io::Result<usize> {
        loop {
            let slice = match self.clock.slice() {
                Ok(slice) => slice,
                Err(broken) => return Err(self.over(broken)),
            };
            self.stream.set_read_timeout(Some(slice))?;
            self.stream.set_write_timeout(Some(slice))?;
            match act(&mut self.stream) {
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
                    ) => {}
                Ok(0) | Err(_) => return Err(self.over(Broken::HungUp)),
                Ok(count) => return Ok(count),
            }
        }
    }

    fn why(&self) -> Broken {
        self.broken.clone().unwrap_or(Broken::HungUp)
    }
}

impl Read for Socket<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.wait(|stream| stream.read(into))?;
        let room = 256_usize.saturating_sub(self.first.len());
        self.first.extend(into.iter().take(count.min(room)));
        Ok(count)
    }
}

impl Write for Socket<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.wait(|stream| stream.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Wire for Socket<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Broken> {
        Read::read(self, into).map_err(|_| self.why())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        self.write_all(bytes).map_err(|_| self.why())
    }
}

/// A connection within TLS.
struct Protected<'a> {
    stream: StreamOwned<ClientConnection, Socket<'a>>,
}

impl Wire for Protected<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Broken> {
        match self.stream.read(into) {
            Ok(0) => Err(Broken::HungUp),
            Ok(count) => Ok(count),
            Err(_) => Err(self.stream.sock.why()),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let sent = self.stream.write_all(bytes).and_then(|()| self.stream.flush());
        sent.map_err(|_| self.stream.sock.why())
    }
}
