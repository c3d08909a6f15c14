//! The only code that opens sockets to the network. Each is in the receipt.

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, UdpSocket};
use std::time::Duration;

use super::receipt::Entry;
use crate::host::drawing::must_not_draw;

/// A TCP connection. Counts its bytes in the receipt.
#[derive(Debug)]
pub(super) struct TcpConnection {
    stream: TcpStream,
    entry: Entry,
}

impl TcpConnection {
    /// Connects to an address.
    ///
    /// # Errors
    /// Any I/O error. [`io::ErrorKind::TimedOut`] if nothing answers within `limit`.
    pub(super) fn connect(address: SocketAddr, limit: Duration, entry: Entry) -> io::Result<Self> {
        must_not_draw();
        Ok(Self { stream: TcpStream::connect_timeout(&address, limit)?, entry })
    }

    /// Limits the time of each read and write.
    ///
    /// # Errors
    /// Any I/O error. [`io::ErrorKind::InvalidInput`] if the limit is zero.
    pub(super) fn set_time_limit(&self, limit: Duration) -> io::Result<()> {
        self.stream.set_read_timeout(Some(limit))?;
        self.stream.set_write_timeout(Some(limit))
    }

    /// Its place in the receipt.
    pub(super) const fn entry(&self) -> &Entry {
        &self.entry
    }
}

impl Read for TcpConnection {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(buffer)?;
        self.entry.add_in(count);
        Ok(count)
    }
}

impl Write for TcpConnection {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.stream.write(bytes)?;
        self.entry.add_out(count);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// A UDP socket that exchanges datagrams with one address only. Counts their bytes in the receipt.
#[derive(Debug)]
pub(super) struct UdpConnection {
    socket: UdpSocket,
    entry: Entry,
}

impl UdpConnection {
    /// Opens a socket at a port that the system chooses.
    ///
    /// # Errors
    /// Any I/O error.
    pub(super) fn open(address: SocketAddr, entry: Entry) -> io::Result<Self> {
        must_not_draw();
        let local: IpAddr = match address {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let socket = UdpSocket::bind((local, 0))?;
        socket.connect(address)?;
        Ok(Self { socket, entry })
    }

    /// Sends a datagram.
    ///
    /// # Errors
    /// Any I/O error.
    pub(super) fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let count = self.socket.send(bytes)?;
        self.entry.add_out(count);
        Ok(())
    }

    /// Receives a datagram. What does not fit into the buffer is lost. Returns its length.
    ///
    /// # Errors
    /// Any I/O error, also for an earlier datagram that was refused.
    pub(super) fn receive(&mut self, buffer: &mut [u8], limit: Duration) -> io::Result<usize> {
        self.socket.set_read_timeout(Some(limit))?;
        let count = self.socket.recv(buffer)?;
        self.entry.add_in(count);
        Ok(count)
    }
}

/// Whether this computer has a route to the internet. Connecting a UDP socket only chooses a route and
/// sends nothing, so the receipt does not list it. The addresses are from the blocks for documentation
/// (RFC 5737, RFC 3849).
pub(crate) fn has_route() -> bool {
    must_not_draw();
    let routes = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];
    routes
        .iter()
        .any(|(local, remote)| UdpSocket::bind(local).and_then(|socket| socket.connect(remote)).is_ok())
}
