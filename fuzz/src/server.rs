//! Whatever a server sends ends in a verdict.

use std::sync::LazyLock;

use secrecy::SecretString;

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::probe::answers::Offers;
use waypost_core::probe::dialogue::{Connection, ConnectionError, Session};
use waypost_core::probe::seen::{End, Lookup, Observations, PortStatus, Starttls, TlsObservation};
use waypost_core::probe::{Credentials, Role, Server, judge, words};
use waypost_core::text::Texts;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new("en"));

/// A wire that says what it was given and then hangs up.
struct Tape<'a>(&'a [u8]);

impl Connection for Tape<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, ConnectionError> {
        if self.0.is_empty() {
            return Err(ConnectionError::Closed);
        }
        let count = into.len().min(self.0.len()).min(7);
        let (now, rest) = self.0.split_at(count);
        for (place, byte) in into.iter_mut().zip(now) {
            *place = *byte;
        }
        self.0 = rest;
        Ok(count)
    }

    fn write(&mut self, _: &[u8]) -> Result<(), ConnectionError> {
        Ok(())
    }
}

/// A whole conversation with a server that says these bytes ends in a verdict, and in a report that is
/// bounded and shows nothing that moves the cursor.
pub fn ends_in_a_verdict(role: Role, bytes: &[u8]) {
    let mut dialogue = Session::new(Tape(bytes), role);
    let mut seen = Observations {
        lookup: Some(Lookup::Found(Vec::new())),
        addresses: vec![([127, 0, 0, 1].into(), PortStatus::Open)],
        ..Observations::default()
    };
    seen.greeting = Some(dialogue.greeting().unwrap());
    seen.capabilities_before_tls = Some(dialogue.offers().unwrap());
    let answer = dialogue.starttls().unwrap();
    let go_on = answer == Starttls::Accepted;
    seen.starttls = Some(answer);
    if go_on {
        seen.tls = Some(TlsObservation { version: Some("TLS 1.3"), ..TlsObservation::default() });
        let password = SecretString::from("correct horse");
        let offers = dialogue.offers().unwrap();
        let told = Offers::read(role, offers.words());
        seen.offers = Some(offers);
        let secret = Credentials { username: "jdoe", password: &password, auth: Auth::Password };
        seen.login = Some(dialogue.login(&told, &secret).unwrap());
    }
    seen.end = Some(End::Done);
    let wanted = wanted(role);
    let results = judge(&wanted, None, &seen);
    assert_eq!(results.len(), 8);
    let report = words::report(&TEXTS, None, &[], &[(wanted, seen)]);
    // Bounded, and nothing in it moves the cursor (N6).
    assert!(report.len() < 20_000);
    assert!(report.chars().all(|c| c == '\n' || !c.is_control()), "{report:?}");
    assert!(!report.contains("correct horse"));
}

fn wanted(role: Role) -> Server {
    Server {
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

/// The same for each of the three protocols.
pub fn read_server_answers(bytes: &[u8]) {
    for role in [Role::Incoming(Protocol::Pop), Role::Incoming(Protocol::Imap), Role::Outgoing] {
        ends_in_a_verdict(role, bytes);
    }
}
