//! Connects to the addresses of a server in parallel, each on a thread of its own.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::host::drawing::must_not_draw;
use waypost_core::probe::observations::PortStatus;
use waypost_core::probe::session::ConnectionError;

use super::super::receipt::{Entry, Purpose};
use super::super::resolve::Resolved;
use super::super::socket::TcpConnection;
use super::deadlines::deliver;
use super::{ServerProbe, spawn};

impl ServerProbe<'_> {
    /// Connects to every address of the server in parallel. After half the time, or once every address has
    /// failed, also tries the server's other ports, to distinguish a blocked port from a server that is
    /// down. Returns the first connection.
    pub(super) fn connect(
        &mut self,
        addresses: &[SocketAddr],
    ) -> Result<Option<TcpConnection>, ConnectionError> {
        let limit = self.options.step_limit;
        self.observed.addresses =
            addresses.iter().map(|address| (address.ip(), PortStatus::NotNeeded)).collect();
        let (sender, receiver) = channel();
        let mut pending = 0;
        for (index, address) in addresses.iter().enumerate() {
            let sender = sender.clone();
            let entry = self.record(self.server.port, Purpose::ServerTest);
            let started = connect_in_background(*address, limit, entry, move |result| {
                deliver(&sender, (index, result));
            });
            match started {
                Ok(()) => pending += 1,
                Err(_) => self.set_port_status(index, PortStatus::Silent),
            }
        }
        drop(sender);
        let half_time = Instant::now() + limit / 2;
        let mut other_ports: Option<Receiver<(u16, PortStatus)>> = None;
        loop {
            let wait_limit = match self.deadlines.wait_limit() {
                Err(ConnectionError::Silent) => break,
                wait_limit => wait_limit?,
            };
            match receiver.recv_timeout(wait_limit) {
                Ok((index, Ok(stream))) => {
                    self.set_port_status(index, PortStatus::Open);
                    self.entry = Some(stream.entry().clone());
                    return Ok(Some(stream));
                }
                Ok((index, Err(status))) => {
                    self.set_port_status(index, status);
                    pending -= 1;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => pending = 0,
            }
            if other_ports.is_none() && (pending == 0 || Instant::now() >= half_time) {
                other_ports = Some(self.connect_other_ports()?);
            }
            if pending == 0 {
                break;
            }
        }
        if pending > 0 {
            self.mark_pending_as_silent();
        }
        if let Some(other_ports) = other_ports {
            self.receive_other_ports(&other_ports)?;
        }
        Ok(None)
    }

    fn set_port_status(&mut self, index: usize, status: PortStatus) {
        if let Some(entry) = self.observed.addresses.get_mut(index) {
            entry.1 = status;
        }
    }

    /// The time is over: an address that has not answered is silent.
    fn mark_pending_as_silent(&mut self) {
        for (_, status) in &mut self.observed.addresses {
            if *status == PortStatus::NotNeeded {
                *status = PortStatus::Silent;
            }
        }
    }

    /// Starts connecting to the server's other ports, each at the first address of the name.
    fn connect_other_ports(&self) -> Result<Receiver<(u16, PortStatus)>, ConnectionError> {
        let (sender, receiver) = channel();
        for &port in &self.server.other_ports {
            let Some(Resolved::Addresses(addresses)) = self.resolve(port)? else { continue };
            let Some(address) = addresses.first().copied() else { continue };
            let port_sender = sender.clone();
            let entry = self.record(port, Purpose::ServerTest);
            let started = connect_in_background(address, self.options.step_limit / 2, entry, move |result| {
                let status = match result {
                    Ok(_) => PortStatus::Open,
                    Err(status) => status,
                };
                deliver(&port_sender, (port, status));
            });
            if started.is_err() {
                deliver(&sender, (port, PortStatus::Silent));
            }
        }
        Ok(receiver)
    }

    fn receive_other_ports(&mut self, ports: &Receiver<(u16, PortStatus)>) -> Result<(), ConnectionError> {
        while let Some((port, status)) = self.deadlines.receive(ports)? {
            self.observed.other_ports.retain(|(other, _)| *other != port);
            self.observed.other_ports.push((port, status));
        }
        let order = &self.server.other_ports;
        self.observed
            .other_ports
            .sort_unstable_by_key(|(port, _)| order.iter().position(|other| other == port));
        Ok(())
    }
}

/// Connects to an address on a thread of its own, and passes the result to `on_done` there. The thread ends
/// after `limit` at the latest. Without an entry in the receipt it does not connect.
///
/// # Errors
/// The system cannot start another thread. `on_done` is not called.
pub(super) fn connect_in_background(
    address: SocketAddr,
    limit: Duration,
    entry: io::Result<Entry>,
    on_done: impl FnOnce(Result<TcpConnection, PortStatus>) + Send + 'static,
) -> io::Result<()> {
    must_not_draw();
    spawn(move || {
        let connected = entry.and_then(|entry| TcpConnection::connect(address, limit, entry));
        on_done(connected.map_err(|error| port_status(&error)));
    })
}

fn port_status(error: &io::Error) -> PortStatus {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => PortStatus::Refused,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            PortStatus::Unreachable
        }
        // A firewall on this computer denies the connection.
        ErrorKind::PermissionDenied => PortStatus::Refused,
        _ => PortStatus::Silent,
    }
}
