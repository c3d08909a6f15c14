//! Gives any bytes to the probe as a server's replies.

use std::sync::LazyLock;

use secrecy::SecretString;

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::probe::observations::{
    End, Lookup, Observations, PortStatus, StarttlsReply, TlsObservation,
};
use waypost_core::probe::replies::Capabilities;
use waypost_core::probe::session::{Connection, ConnectionError, Session};
use waypost_core::probe::{Credentials, Role, ServerSettings, cause_text, evaluate};
use waypost_core::text::Texts;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new("en"));

/// A connection that sends recorded bytes and then closes.
struct Recording<'a>(&'a [u8]);

impl Connection for Recording<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, ConnectionError> {
        if self.0.is_empty() {
            return Err(ConnectionError::Closed);
        }
        let count = into.len().min(self.0.len()).min(7);
        let (part, rest) = self.0.split_at(count);
        for (target, byte) in into.iter_mut().zip(part) {
            *target = *byte;
        }
        self.0 = rest;
        Ok(count)
    }

    fn write(&mut self, _: &[u8]) -> Result<(), ConnectionError> {
        Ok(())
    }
}

/// Runs a whole session with a server that sends these bytes. It must lead to a result for every step, and to
/// a report of limited length without control characters or the password.
pub fn probe_recorded_server(role: Role, bytes: &[u8]) {
    let mut session = Session::new(Recording(bytes), role);
    let mut observed = Observations {
        lookup: Some(Lookup::Found(Vec::new())),
        addresses: vec![([127, 0, 0, 1].into(), PortStatus::Open)],
        ..Observations::default()
    };
    observed.greeting = Some(session.greeting().unwrap());
    observed.capabilities_before_tls = Some(session.capabilities().unwrap());
    let reply = session.starttls().unwrap();
    let is_accepted = reply == StarttlsReply::Accepted;
    observed.starttls = Some(reply);
    if is_accepted {
        observed.tls = Some(TlsObservation { version: Some("TLS 1.3"), ..TlsObservation::default() });
        let password = SecretString::from("correct horse");
        let response = session.capabilities().unwrap();
        let capabilities = Capabilities::read(role, response.lines());
        observed.capabilities = Some(response);
        let credentials = Credentials { username: "jdoe", password: &password, auth: Auth::Password };
        observed.login = Some(session.login(&capabilities, &credentials).unwrap());
    }
    observed.end = Some(End::Done);
    let server = settings(role);
    let results = evaluate(&server, None, &observed);
    assert_eq!(results.len(), 8, "one result per step");
    let report = cause_text::report(&TEXTS, None, &[], &[(server, observed)]);
    assert!(report.len() < 20_000);
    assert!(report.chars().all(|c| c == '\n' || !c.is_control()), "{report:?}");
    assert!(!report.contains("correct horse"));
}

fn settings(role: Role) -> ServerSettings {
    ServerSettings {
        role,
        host: "mail.example.org".into(),
        port: 143,
        tls: Tls::Starttls,
        auth: Auth::Password,
        username: Some("jdoe".into()),
        expected_username: None,
        other_ports: Vec::new(),
        fallback_port: None,
        retention_days: Some(7),
        check_seconds: Some(600),
        from_user_file: false,
    }
}

/// Runs a session in each of the three protocols.
pub fn read_server_replies(bytes: &[u8]) {
    for role in [Role::Incoming(Protocol::Pop), Role::Incoming(Protocol::Imap), Role::Outgoing] {
        probe_recorded_server(role, bytes);
    }
}
