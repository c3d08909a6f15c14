//! A campus for tests: scripted servers on the loopback interface, certificates made by the tests, and host
//! names that only the test's resolver knows.

mod certificates;
mod scripted_server;

use std::collections::HashMap;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use secrecy::SecretString;
use waypost_core::plan::profile::Profile;
use waypost_core::probe::{Observations, ServerSettings, StepResult, evaluate};
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::probe_server;
use waypost_engine::net::receipt::Receipt;
use waypost_engine::net::resolve::Resolved;
use waypost_engine::net::trust::Trust;

#[allow(unused_imports, reason = "not every test program uses all of them")]
pub use self::certificates::{Authority, Identity, self_signed};
#[allow(unused_imports, reason = "not every test program uses all of them")]
pub use self::scripted_server::{OnConnect, Reply, Script, reply, serve};
#[allow(unused_imports, reason = "not every test program uses all of them")]
pub use crate::probing::{HOST, IMAP, POP, failed_at, server};

/// Servers, their names, and what they received.
pub struct Campus {
    pub authority: Authority,
    names: HashMap<(String, u16), Vec<SocketAddr>>,
    /// Result of a lookup of an unknown name.
    unknown_name: Resolved,
    /// All lines that the servers received. Lines within TLS begin with `in TLS: `.
    pub received: Arc<Mutex<Vec<String>>>,
    /// Every connection to the servers.
    pub receipt: Receipt,
    /// Time limit of one probe step.
    pub step_limit: Duration,
}

impl Campus {
    pub fn new() -> Self {
        Self {
            authority: Authority::named("Campus Root"),
            names: HashMap::new(),
            unknown_name: Resolved::NotFound,
            received: Arc::default(),
            receipt: Receipt::default(),
            step_limit: Duration::from_millis(1500),
        }
    }

    /// Starts a server and makes it known under a host name and a port.
    pub fn add_server(&mut self, host: &str, port: u16, script: Script) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        self.add_name(host, port, address);
        let received = Arc::clone(&self.received);
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let (script, received) = (script.clone(), Arc::clone(&received));
                // A client that leaves early is part of many tests.
                thread::spawn(move || serve(stream, &script, &received).is_ok());
            }
        });
    }

    /// Adds a host name and a port whose address refuses connections.
    pub fn add_refusing_port(&mut self, host: &str, port: u16) {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        self.add_name(host, port, address);
    }

    /// Adds a host name and a port whose address never answers: its queue of connections is full.
    #[cfg(unix)]
    pub fn add_silent_port(&mut self, host: &str, port: u16) {
        use rustix::net::{AddressFamily, SocketType, bind, getsockname, listen, socket};
        let socket = socket(AddressFamily::INET, SocketType::STREAM, None).unwrap();
        bind(&socket, &"127.0.0.1:0".parse::<SocketAddr>().unwrap()).unwrap();
        listen(&socket, 0).unwrap();
        let address = SocketAddr::try_from(getsockname(&socket).unwrap()).unwrap();
        for _ in 0..4 {
            thread::spawn(move || {
                let connection = std::net::TcpStream::connect_timeout(&address, Duration::from_secs(60));
                thread::sleep(Duration::from_secs(60));
                connection.is_ok()
            });
        }
        thread::sleep(Duration::from_millis(100));
        std::mem::forget(socket);
        self.add_name(host, port, address);
    }

    /// Adds an address of a host name and a port.
    pub fn add_name(&mut self, host: &str, port: u16, address: SocketAddr) {
        self.names.entry((host.to_owned(), port)).or_default().push(address);
    }

    /// Removes the addresses of a host name.
    pub fn forget_name(&mut self, host: &str) {
        self.names.retain(|(name, _), _| name != host);
    }

    /// Makes the name service unreachable.
    pub fn disable_name_service(&mut self) {
        self.unknown_name = Resolved::NoAnswer;
    }

    /// The values of `--resolve` on the command line.
    pub fn resolve_arguments(&self) -> Vec<String> {
        let entries = self.names.iter().flat_map(|((host, port), addresses)| {
            addresses.iter().map(move |address| format!("{host}:{port}:{address}"))
        });
        entries.collect()
    }

    pub fn options(&self) -> ProbeOptions {
        let (names, unknown_name) = (self.names.clone(), self.unknown_name.clone());
        let trust = Trust::only_these_roots(&self.authority.pem).unwrap();
        let mut options = ProbeOptions::with_system_resolver(trust, self.receipt.clone());
        options.resolver = Arc::new(move |host, port, _| match names.get(&(host.to_owned(), port)) {
            Some(addresses) => Resolved::Addresses(addresses.clone()),
            None => unknown_name.clone(),
        });
        options.has_route = || true;
        options.step_limit = self.step_limit;
        options.total_limit = self.step_limit * 4;
        options
    }

    /// Probes a server and evaluates the observations.
    pub fn probe(
        &self,
        server: &ServerSettings,
        profile: Option<&Profile>,
        password: Option<&str>,
    ) -> (Vec<StepResult>, Observations) {
        let password = password.map(SecretString::from);
        let stop = AtomicBool::new(false);
        let observed = probe_server(server, password.as_ref(), &self.options(), &stop, &|_| ());
        (evaluate(server, profile, &observed), observed)
    }
}
