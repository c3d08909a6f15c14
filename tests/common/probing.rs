//! A server to try, and what was found wrong with it, in short.

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::probe::{Role, Server, State, Verdict};

pub const HOST: &str = "mail.its.campus.example";
pub const POP: Role = Role::Incoming(Protocol::Pop);
pub const IMAP: Role = Role::Incoming(Protocol::Imap);

pub fn server(role: Role, tls: Tls, port: u16) -> Server {
    Server {
        role,
        host: HOST.into(),
        port,
        tls,
        auth: Auth::Password,
        username: Some("jdoe".into()),
        expected_username: Some("jdoe".into()),
        other_ports: role.usual_ports().iter().copied().filter(|other| *other != port).collect(),
        fallback_port: None,
        retention_days: None,
        check_seconds: None,
        from_user_file: false,
    }
}

/// The first rung that does not hold, or `ok`: `rung id`.
pub fn fell(results: &[Verdict]) -> String {
    results.iter().find(|said| said.state == State::Bad).map_or("ok".into(), |said| {
        let id = said.cause.as_ref().map_or("?", |cause| cause.id.id());
        format!("{} {id}", said.rung.id())
    })
}
