//! The name servers of this computer: from `/etc/resolv.conf`, or from the registry of Windows.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use resolv_conf::{Config, ScopedIp};

use crate::host::drawing::must_not_draw;
use crate::host::{Host, Platform, files, registry};

/// Largest `resolv.conf`, in bytes.
const MAX_BYTES: u64 = 64 << 10;

/// The key of the network interfaces.
const INTERFACES: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces";

/// The name servers of this computer, in order. Empty if there are none.
pub fn name_servers(host: &Host) -> Vec<SocketAddr> {
    must_not_draw();
    let addresses = match host.platform {
        Platform::Windows => from_registry(host),
        Platform::Linux | Platform::Mac => {
            let path = host.system_root.join("etc/resolv.conf");
            match files::read_at_most(&path, MAX_BYTES) {
                Ok(bytes) => from_resolv_conf(&bytes),
                // Without the file there is a name server on this computer (resolv.conf(5)).
                Err(_) => vec![IpAddr::V4(Ipv4Addr::LOCALHOST)],
            }
        }
    };
    let mut servers: Vec<SocketAddr> = Vec::new();
    for address in addresses {
        let server = SocketAddr::new(address, 53);
        if !servers.contains(&server) {
            servers.push(server);
        }
    }
    servers
}

/// Lines that are wrong are skipped. A link-local address needs its interface and is left out.
fn from_resolv_conf(bytes: &[u8]) -> Vec<IpAddr> {
    let (config, _) = Config::parse_with_errors(bytes);
    let addresses = config.get_nameservers_or_local().into_iter().filter_map(|address| match address {
        ScopedIp::V4(address) => Some(address.into()),
        ScopedIp::V6(address, None) => Some(address.into()),
        ScopedIp::V6(_, Some(_)) => None,
    });
    addresses.collect()
}

/// Those an administrator set for an interface, otherwise those the network gave it.
fn from_registry(host: &Host) -> Vec<IpAddr> {
    let of_interface = |interface: String| {
        let key = format!("{INTERFACES}\\{interface}");
        let read = |value: &str| registry::string_value(host, &key, value).unwrap_or_default();
        let listed = [read("NameServer"), read("DhcpNameServer")].into_iter();
        listed.map(|list| addresses(&list)).find(|addresses| !addresses.is_empty()).unwrap_or_default()
    };
    registry::subkeys(host, INTERFACES).into_iter().flat_map(of_interface).collect()
}

/// The addresses in a list with blanks or commas between them.
fn addresses(list: &str) -> Vec<IpAddr> {
    list.split([' ', ',', '\0']).filter_map(|address| address.trim().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::host::write_registry_key;

    fn shown(host: &Host) -> Vec<String> {
        name_servers(host).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn resolv_conf_names_the_servers() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        fs::create_dir_all(folder.path().join("etc")).unwrap();
        let servers = |text: &[u8]| {
            fs::write(folder.path().join("etc/resolv.conf"), text).unwrap();
            shown(&host)
        };
        let text = b"# comment\nsearch campus.example\nnameserver 192.0.2.53\nnameserver wrong\n\
                     nameserver 2001:db8::53\nnameserver fe80::1%eth0\nnameserver 192.0.2.53\noptions \xff\n";
        assert_eq!(servers(text), ["192.0.2.53:53", "[2001:db8::53]:53"]);
        assert_eq!(servers(b"options edns0\n"), ["127.0.0.1:53", "[::1]:53"]);
        fs::remove_file(folder.path().join("etc/resolv.conf")).unwrap();
        assert_eq!(shown(&host), ["127.0.0.1:53"]);
    }

    #[test]
    fn windows_registry_names_the_servers() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        assert_eq!(shown(&host), [""; 0]);
        let interface = |name: &str, values: &str| {
            write_registry_key(&host, &format!("{INTERFACES}\\{name}"), values);
        };
        interface("{1}", "NameServer=192.0.2.1,192.0.2.2\nDhcpNameServer=192.0.2.9\n");
        interface("{2}", "NameServer=\nDhcpNameServer=192.0.2.3 192.0.2.1\n");
        interface("{3}", "IPAddress=192.0.2.77\n");
        assert_eq!(shown(&host), ["192.0.2.1:53", "192.0.2.2:53", "192.0.2.3:53"]);
    }

    /// The registry of a real Windows or of Wine can be read.
    #[cfg(windows)]
    #[test]
    fn reads_the_interfaces_of_this_computer() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, registry: None, ..Host::fake(folder.path()) };
        name_servers(&host);
    }
}
