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

use super::how::{ProbeOptions, Resolved};
use super::wire::{Deadlines, PlainConnection, TlsConnection, tls_error_of};
use waypost_core::plan::account::Tls;
use waypost_core::plan::calendar;
use waypost_core::probe::answers::Offers;
use waypost_core::probe::dialogue::{Connection, ConnectionError, Session};
use waypost_core::probe::judge::{Outcome, ProbeStep, State, judge, verdict};
use waypost_core::probe::sasl::Credentials;
use waypost_core::probe::seen::{
    End, HttpResponse, Lookup, Observations, PortStatus, Stage, Starttls, TlsError, TlsObservation,
};
use waypost_core::probe::server::Server;

/// Tries every server, side by side. `on_progress` hears of every step with the server's place.
pub fn probe_servers(
    servers: &[Server],
    password: Option<&SecretString>,
    how: &ProbeOptions,
    stop: &AtomicBool,
    on_progress: &(dyn Fn(usize, &Observations) + Sync),
) -> Vec<Observations> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = servers
            .iter()
            .enumerate()
            .map(|(index, server)| {
                scope.spawn(move || {
                    probe_server(server, password, how, stop, &|seen| on_progress(index, seen))
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                let stopped = || Observations { end: Some(End::Stopped), ..Observations::default() };
                thread.join().unwrap_or_else(|_| stopped())
            })
            .collect()
    })
}

/// Tries one server. The password is used once, after TLS was verified, and only if there is one.
pub fn probe_server(
    server: &Server,
    password: Option<&SecretString>,
    how: &ProbeOptions,
    stop: &AtomicBool,
    on_progress: &dyn Fn(&Observations),
) -> Observations {
    let begun = Instant::now();
    let deadlines =
        Deadlines { stop, total: begun + how.total, rung: Cell::new(begun + how.rung), step_limit: how.rung };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let mut attempt = ServerProbe {
        server,
        how,
        deadlines: &deadlines,
        on_progress,
        seen: Observations { now, ..Observations::default() },
    };
    let end = match attempt.run_steps(password) {
        Ok(()) => attempt.look_for_captive_portal(),
        Err(broken) => Err(broken),
    };
    attempt.seen.end = Some(if end.is_ok() { End::Done } else { End::Stopped });
    on_progress(&attempt.seen);
    attempt.seen
}

struct ServerProbe<'a> {
    server: &'a Server,
    how: &'a ProbeOptions,
    deadlines: &'a Deadlines<'a>,
    on_progress: &'a dyn Fn(&Observations),
    seen: Observations,
}

impl<'a> ServerProbe<'a> {
    fn at(&mut self, stage: Stage) {
        self.deadlines.begin_step();
        self.seen.stage = stage;
        (self.on_progress)(&self.seen);
    }

    fn run_steps(&mut self, password: Option<&SecretString>) -> Result<(), ConnectionError> {
        self.at(Stage::Name);
        let addresses = self.look_up()?;
        if addresses.is_empty() {
            return Ok(());
        }
        self.at(Stage::Port);
        let Some(stream) = self.connect(&addresses)? else { return Ok(()) };
        let socket = PlainConnection { stream, deadlines: self.deadlines, first: Vec::new(), broken: None };
        match self.server.tls {
            Tls::Implicit => match self.start_tls(socket)? {
                Some(protected) => {
                    let mut dialogue = Session::new(protected, self.server.role);
                    if self.greet(&mut dialogue)? {
                        self.capabilities_and_login(&mut dialogue, password)?;
                    }
                    Ok(())
                }
                None => Ok(()),
            },
            Tls::Starttls => self.run_starttls_steps(socket, password),
            Tls::None => {
                let mut dialogue = Session::new(socket, self.server.role);
                if self.greet(&mut dialogue)? {
                    self.capabilities_and_login(&mut dialogue, None)?;
                }
                Ok(())
            }
        }
    }

    /// STARTTLS: in clear as far as the word itself, then everything anew.
    fn run_starttls_steps(
        &mut self,
        socket: PlainConnection<'a>,
        password: Option<&SecretString>,
    ) -> Result<(), ConnectionError> {
        let mut dialogue = Session::new(socket, self.server.role);
        if !self.greet(&mut dialogue)? {
            return Ok(());
        }
        self.at(Stage::Tls);
        let before = dialogue.offers()?;
        let offered = Offers::read(self.server.role, before.words()).starttls;
        self.seen.capabilities_before_tls = Some(before);
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
        let Some(protected) = self.start_tls(dialogue.into_connection())? else { return Ok(()) };
        let mut dialogue = Session::new(protected, self.server.role);
        self.capabilities_and_login(&mut dialogue, password)
    }

    fn greet<W: Connection>(&mut self, dialogue: &mut Session<W>) -> Result<bool, ConnectionError> {
        self.at(Stage::Greeting);
        let greeting = dialogue.greeting()?;
        self.seen.greeting = Some(greeting);
        let results = judge(self.server, None, &self.seen);
        Ok(verdict(&results, &self.seen) != Outcome::Failed)
    }

    fn capabilities_and_login<W: Connection>(
        &mut self,
        dialogue: &mut Session<W>,
        password: Option<&SecretString>,
    ) -> Result<(), ConnectionError> {
        self.at(Stage::Offers);
        let offers = dialogue.offers()?;
        let told = Offers::read(self.server.role, offers.words());
        self.seen.offers = Some(offers);
        let results = judge(self.server, None, &self.seen);
        let protected = results.iter().any(|v| v.rung == ProbeStep::Tls && v.state == State::Good);
        let failed = results.iter().any(|v| v.state == State::Bad);
        if let (Some(password), Some(username)) = (password, self.server.username.as_deref())
            && self.server.takes_password()
            && protected
            && !failed
            && !self.seen.is_preauth()
        {
            self.at(Stage::Login);
            let credentials = Credentials { username, password, auth: self.server.auth };
            self.seen.login = Some(dialogue.login(&told, &credentials)?);
        }
        dialogue.quit();
        Ok(())
    }

    /// The name's addresses. The system's own lookup cannot be interrupted, so it is left behind.
    fn look_up(&mut self) -> Result<Vec<SocketAddr>, ConnectionError> {
        let resolve = self.resolve(self.server.port)?;
        let (lookup, addresses) = match resolve {
            Some(Resolved::To(addresses)) if !addresses.is_empty() => {
                (Lookup::Found(addresses.iter().map(SocketAddr::ip).collect()), addresses)
            }
            Some(Resolved::To(_) | Resolved::NotFound) => (Lookup::NotFound, Vec::new()),
            Some(Resolved::NoAnswer) | None => (Lookup::NoAnswer, Vec::new()),
        };
        if addresses.is_empty() {
            self.seen.has_route = Some((self.how.has_route)());
        }
        self.seen.lookup = Some(lookup);
        (self.on_progress)(&self.seen);
        Ok(addresses)
    }

    fn resolve(&self, port: u16) -> Result<Option<Resolved>, ConnectionError> {
        let (send, receive) = channel();
        let (find, host) = (Arc::clone(&self.how.find), self.server.host.clone());
        let begun = std::thread::Builder::new().spawn(move || {
            // Nobody waits any more when it was stopped meanwhile.
            send.send(find(&host, port)).unwrap_or_default();
        });
        if begun.is_err() {
            return Ok(None);
        }
        self.deadlines.next(&receive)
    }

    /// Calls every address of the port side by side; after half the time, or when all have said no,
    /// the server's other ports too, to tell a blocked port from a dead server.
    fn connect(&mut self, addresses: &[SocketAddr]) -> Result<Option<TcpStream>, ConnectionError> {
        let (send, receive) = channel();
        for (index, address) in addresses.iter().enumerate() {
            let (send, address, step_limit) = (send.clone(), *address, self.how.rung);
            connect_in_background(address, step_limit, move |reached| {
                send.send((index, reached)).unwrap_or_default()
            });
        }
        drop(send);
        self.seen.addresses = addresses.iter().map(|address| (address.ip(), PortStatus::NotNeeded)).collect();
        let mut pending = addresses.len();
        let half = Instant::now() + self.how.rung / 2;
        let mut ports: Option<Receiver<(u16, PortStatus)>> = None;
        loop {
            let wait_limit = match self.deadlines.wait_limit() {
                Err(ConnectionError::Silent) => break,
                wait_limit => wait_limit?,
            };
            match receive.recv_timeout(wait_limit) {
                Ok((index, Ok(stream))) => {
                    self.note(index, PortStatus::Open);
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
                ports = Some(self.connect_other_ports()?);
            }
            if pending == 0 {
                break;
            }
        }
        self.mark_silent(pending);
        if let Some(ports) = ports {
            while let Some((port, reach)) = self.deadlines.next(&ports)? {
                self.seen.other_ports.retain(|(other, _)| *other != port);
                self.seen.other_ports.push((port, reach));
            }
        }
        self.seen
            .other_ports
            .sort_unstable_by_key(|(port, _)| self.server.other_ports.iter().position(|other| other == port));
        Ok(None)
    }

    fn note(&mut self, index: usize, reach: PortStatus) {
        if let Some(place) = self.seen.addresses.get_mut(index) {
            place.1 = reach;
        }
    }

    /// The time is over: who has not answered is silent.
    fn mark_silent(&mut self, pending: usize) {
        if pending == 0 {
            return;
        }
        for (_, reach) in &mut self.seen.addresses {
            if *reach == PortStatus::NotNeeded {
                *reach = PortStatus::Silent;
            }
        }
    }

    fn connect_other_ports(&self) -> Result<Receiver<(u16, PortStatus)>, ConnectionError> {
        let (send, receive) = channel();
        for &port in &self.server.other_ports {
            let Some(Resolved::To(addresses)) = self.resolve(port)? else { continue };
            let Some(address) = addresses.first().copied() else { continue };
            let send = send.clone();
            connect_in_background(address, self.how.rung / 2, move |reached| {
                let reach = match reached {
                    Ok(_) => PortStatus::Open,
                    Err(reach) => reach,
                };
                send.send((port, reach)).unwrap_or_default();
            });
        }
        Ok(receive)
    }

    /// Agrees on TLS; none where it failed.
    fn start_tls(
        &mut self,
        socket: PlainConnection<'a>,
    ) -> Result<Option<TlsConnection<'a>>, ConnectionError> {
        self.at(Stage::Tls);
        let mut socket = PlainConnection { first: Vec::new(), ..socket };
        let mut fail = |fault: TlsError| {
            self.seen.tls = Some(TlsObservation { fault: Some(fault), ..TlsObservation::default() });
            Ok(None)
        };
        let recorder = match self.how.trust.recorder() {
            Ok(recorder) => recorder,
            Err(fault) => return fail(fault),
        };
        let config = match recorder.config() {
            Ok(config) => config,
            Err(fault) => return fail(fault),
        };
        let Ok(name) = ServerName::try_from(self.server.host.clone()) else {
            return fail(TlsError::WrongName);
        };
        let Ok(mut connection) = ClientConnection::new(Arc::new(config), name) else {
            return fail(TlsError::TooOld);
        };
        let mut fault = None;
        while connection.is_handshaking() && fault.is_none() {
            if let Err(error) = connection.complete_io(&mut socket) {
                if socket.broken == Some(ConnectionError::Stopped) {
                    return Err(ConnectionError::Stopped);
                }
                fault = Some(tls_error_of(&error, &socket));
            }
        }
        let version = connection.protocol_version().map(|version| match version {
            rustls::ProtocolVersion::TLSv1_3 => "TLS 1.3",
            _ => "TLS 1.2",
        });
        let first_line = (fault == Some(TlsError::NotTls))
            .then(|| String::from_utf8_lossy(&socket.first).lines().next().unwrap_or_default().to_owned());
        self.seen.tls =
            Some(TlsObservation { version, certificate: recorder.presented(), fault, first_line });
        Ok(fault.is_none().then(|| TlsConnection { stream: StreamOwned::new(connection, socket) }))
    }

    /// When something failed, asks the server's name for a web page: a network's sign-in page answers
    /// there in its place, and every web server tells the time.
    fn look_for_captive_portal(&mut self) -> Result<(), ConnectionError> {
        let results = judge(self.server, None, &self.seen);
        let failed = results.iter().find(|verdict| verdict.state == State::Bad).map(|verdict| verdict.rung);
        if !matches!(failed, Some(ProbeStep::Port | ProbeStep::Greeting | ProbeStep::Tls)) {
            return Ok(());
        }
        let short = self.how.rung.min(Duration::from_secs(3));
        self.deadlines.rung.set(Instant::now() + short);
        let Some(Resolved::To(addresses)) = self.resolve(80)? else { return Ok(()) };
        let Some(address) = addresses.first().copied() else { return Ok(()) };
        let (send, receive) = channel();
        connect_in_background(address, short, move |reached| send.send(reached).unwrap_or_default());
        let Some(Ok(stream)) = self.deadlines.next(&receive)? else { return Ok(()) };
        let mut socket =
            PlainConnection { stream, deadlines: self.deadlines, first: Vec::new(), broken: None };
        let request = format!("GET / HTTP/1.0\r\nHost: {}\r\n\r\n", self.server.host);
        if Connection::write(&mut socket, request.as_bytes()).is_err() {
            return Ok(());
        }
        let mut head = Vec::new();
        let mut piece = [0; 1024];
        while head.len() < MAX_HEADER_BYTES && !head.windows(4).any(|four| four == b"\r\n\r\n") {
            match Connection::read(&mut socket, &mut piece) {
                Ok(read) => head.extend(piece.iter().take(read)),
                Err(ConnectionError::Stopped) => return Err(ConnectionError::Stopped),
                Err(_) => break,
            }
        }
        self.seen.web = web(&String::from_utf8_lossy(&head));
        Ok(())
    }
}

/// The longest head of a web answer that is read, in bytes.
const MAX_HEADER_BYTES: usize = 8192;

/// The head of a web answer (RFC 9112).
fn web(head: &str) -> Option<HttpResponse> {
    let mut lines = head.lines();
    let status = lines.next()?.strip_prefix("HTTP/")?.split(' ').nth(1)?.parse().ok()?;
    let mut web = HttpResponse { status, ..HttpResponse::default() };
    for line in lines.take_while(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("location") {
            let rest = value.trim().split_once("//").map(|(_, rest)| rest);
            let host = rest.and_then(|rest| rest.split(['/', ':', '?', '#']).next());
            web.redirects_to = host.filter(|host| !host.is_empty()).map(str::to_ascii_lowercase);
        } else if name.eq_ignore_ascii_case("date") {
            web.date = calendar::parse_header_date(value);
        }
    }
    Some(web)
}

/// Calls an address on a thread of its own, which nobody has to wait for.
fn connect_in_background(
    address: SocketAddr,
    longest: Duration,
    on_progress: impl FnOnce(Result<TcpStream, PortStatus>) + Send + 'static,
) {
    let begun = std::thread::Builder::new().spawn(move || {
        on_progress(TcpStream::connect_timeout(&address, longest).map_err(|error| port_status_of(&error)));
    });
    // Without a thread nobody tells, which counts as silence.
    drop(begun);
}

fn port_status_of(error: &io::Error) -> PortStatus {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => PortStatus::Refused,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            PortStatus::Unreachable
        }
        // A firewall of this computer that says "not allowed".
        ErrorKind::PermissionDenied => PortStatus::Refused,
        _ => PortStatus::Silent,
    }
}
