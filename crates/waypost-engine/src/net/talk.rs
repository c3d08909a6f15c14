//! The talk with the servers. This file alone opens sockets.
//!
//! Everything here waits, but never longer than it was told, and looks up every few milliseconds
//! whether it is to stop. Each server has a thread; the addresses of a server are called side by side.

use std::cell::Cell;
use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rustls::pki_types::ServerName;
use rustls::{ClientConnection, StreamOwned};
use secrecy::SecretString;

use super::how::{How, Way};
use super::wire::{Clock, Protected, Socket, fault_of};
use waypost_core::plan::account::Tls;
use waypost_core::plan::calendar;
use waypost_core::probe::answers::Offers;
use waypost_core::probe::dialogue::{Broken, Dialogue, Wire};
use waypost_core::probe::judge::{Outcome, Rung, State, judge, verdict};
use waypost_core::probe::sasl::Secret;
use waypost_core::probe::seen::{End, Lookup, Reach, Seen, Stage, Starttls, TlsFault, TlsSeen, Web};
use waypost_core::probe::server::Server;

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
        if let (Some(password), Some(username)) = (password, self.server.username.as_deref())
            && self.server.takes_password()
            && protected
            && !failed
            && !self.seen.is_preauth()
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
        tell(TcpStream::connect_timeout(&address, longest).map_err(|error| reach_of(&error)));
    });
    // Without a thread nobody tells, which counts as silence.
    drop(begun);
}

fn reach_of(error: &io::Error) -> Reach {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => Reach::Refused,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            Reach::Unreachable
        }
        // A firewall of this computer that says "not allowed".
        ErrorKind::PermissionDenied => Reach::Refused,
        _ => Reach::Silent,
    }
}
