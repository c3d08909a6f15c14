//! Settings of a server to probe, and the result of a probe in short form.

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::probe::{Role, ServerSettings, StepResult, StepState};

pub const HOST: &str = "mail.its.campus.example";
pub const POP: Role = Role::Incoming(Protocol::Pop);
pub const IMAP: Role = Role::Incoming(Protocol::Imap);

pub fn server(role: Role, tls: Tls, port: u16) -> ServerSettings {
    ServerSettings {
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

/// The first failed step and the id of its cause, for example `tls certificate-expired`, or `ok`.
pub fn failed_at(results: &[StepResult]) -> String {
    results.iter().find(|result| result.state == StepState::Failed).map_or("ok".into(), |result| {
        let id = result.cause.as_ref().map_or("?", |cause| cause.id.id());
        format!("{} {id}", result.step.id())
    })
}
