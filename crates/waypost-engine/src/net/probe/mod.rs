//! Probes servers: every server on a thread of its own, step by step.
//!
//! ```text
//! steps           the steps in order, and what each records
//! connect         connects to the addresses of a server in parallel
//! handshake       the TLS handshake
//! captive_portal  asks a network for its sign-in page
//! connection      a connection, plain or within TLS
//! deadlines       time limits, and the order to stop
//! ```
//!
//! Every wait has a time limit and checks every few milliseconds whether the probe must stop.

mod captive_portal;
mod connect;
mod connection;
mod deadlines;
mod handshake;
mod steps;

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use secrecy::SecretString;

use crate::host::drawing::must_not_draw;
use waypost_core::probe::ServerSettings;
use waypost_core::probe::observations::{End, Observations, Stage};
use waypost_core::probe::session::ConnectionError;

use self::deadlines::{Deadlines, deliver};
pub(super) use self::handshake::library_error;
use super::options::ProbeOptions;
use super::receipt::{Entry, Purpose, Sent};
use super::resolve::Resolved;

/// Probes every server in parallel. Calls `on_progress` after every step with the server's index.
pub fn probe_servers(
    servers: &[ServerSettings],
    password: Option<&SecretString>,
    options: &ProbeOptions,
    stop: &AtomicBool,
    on_progress: &(dyn Fn(usize, &Observations) + Sync),
) -> Vec<Observations> {
    must_not_draw();
    thread::scope(|scope| {
        let threads: Vec<_> = servers
            .iter()
            .enumerate()
            .map(|(index, server)| {
                scope.spawn(move || {
                    probe_server(server, password, options, stop, &|observed| on_progress(index, observed))
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

/// Probes one server. Sends the password at most once, and only after TLS has verified the server. Without
/// a password, the login is not tried.
pub fn probe_server(
    server: &ServerSettings,
    password: Option<&SecretString>,
    options: &ProbeOptions,
    stop: &AtomicBool,
    on_progress: &dyn Fn(&Observations),
) -> Observations {
    must_not_draw();
    let deadlines = Deadlines::start(stop, options.step_limit, options.total_limit);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let observed = Observations { now, ..Observations::default() };
    let mut probe =
        ServerProbe { server, options, deadlines: &deadlines, on_progress, observed, entry: None };
    let result = probe.run_steps(password).and_then(|()| probe.look_for_captive_portal());
    probe.observed.end = Some(if result.is_ok() { End::Done } else { End::Stopped });
    on_progress(&probe.observed);
    probe.observed
}

/// The probe of one server in progress.
struct ServerProbe<'a> {
    server: &'a ServerSettings,
    options: &'a ProbeOptions,
    deadlines: &'a Deadlines<'a>,
    on_progress: &'a dyn Fn(&Observations),
    observed: Observations,
    /// The place of the connection with the server in the receipt.
    entry: Option<Entry>,
}

impl ServerProbe<'_> {
    /// Begins a stage, with the time limit of one step.
    fn begin(&mut self, stage: Stage) {
        self.deadlines.begin_step();
        self.observed.stage = stage;
        (self.on_progress)(&self.observed);
    }

    /// Looks up the server's name. `None` if there is no answer in time. A lookup cannot be interrupted, so
    /// it runs on a thread of its own that may outlive the probe.
    fn resolve(&self, port: u16) -> Result<Option<Resolved>, ConnectionError> {
        let (sender, receiver) = channel();
        let (resolver, host) = (Arc::clone(&self.options.resolver), self.server.host.clone());
        let receipt = self.options.receipt.clone();
        match spawn(move || deliver(&sender, resolver(&host, port, &receipt))) {
            Ok(()) => self.deadlines.receive(&receiver),
            Err(_) => Ok(None),
        }
    }

    /// Records a connection to the server that is about to begin.
    ///
    /// # Errors
    /// The network is forbidden.
    fn record(&self, port: u16, purpose: Purpose) -> io::Result<Entry> {
        self.options.receipt.begin(&self.server.host, port, purpose)
    }

    /// Records what is about to be sent to the server.
    fn record_sent(&self, sent: Sent) {
        if let Some(entry) = &self.entry {
            entry.set_sent(sent);
        }
    }
}

/// Starts a detached thread. It ends by itself.
///
/// # Errors
/// The system cannot start another thread.
fn spawn(work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().spawn(work).map(drop)
}
