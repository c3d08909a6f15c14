//! Probes of local test servers, one for every fault.

use waypost_core::plan::account::Tls;
use waypost_core::probe::Role;
use waypost_core::probe::observations::End;

use crate::campus::{Campus, HOST, Script, failed_at, server};

mod certificates;
mod logins;
mod network;
mod protocol;
#[cfg(unix)]
mod real;
mod receipt;
mod timing;

fn port(role: Role, tls: Tls) -> u16 {
    match (role, tls) {
        (Role::Outgoing, Tls::Implicit) => 465,
        (Role::Outgoing, Tls::Starttls) => 587,
        (Role::Outgoing, Tls::None) => 25,
        (Role::Incoming(protocol), tls) => protocol.default_port(tls),
    }
}

/// Probes a server whose script `change` derives from a healthy one. Returns the first failed step and its
/// cause, or `ok`.
fn probe_scripted(role: Role, tls: Tls, change: impl FnOnce(Script, &Campus) -> Script) -> String {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let script = change(Script::healthy(role, tls, &identity), &campus);
    campus.add_server(HOST, port(role, tls), script);
    let (results, observed) = campus.probe(&server(role, tls, port(role, tls)), None, Some("correct horse"));
    assert_eq!(observed.end, Some(End::Done));
    failed_at(&results)
}
