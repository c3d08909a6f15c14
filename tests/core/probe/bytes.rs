//! Whatever a server sends ends in a verdict.

use proptest::prelude::*;
use secrecy::SecretString;
use waypost::plan::account::{Auth, Tls};
use waypost::probe::answers::Offers;
use waypost::probe::dialogue::{Broken, Dialogue, Wire};
use waypost::probe::seen::{End, Lookup, Reach, Seen, Starttls, TlsSeen};
use waypost::probe::{Role, judge, words};
use waypost::text::Texts;

use super::campus::{IMAP, POP, server};

/// A wire that says what it was given and then hangs up.
struct Tape<'a>(&'a [u8]);

impl Wire for Tape<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Broken> {
        if self.0.is_empty() {
            return Err(Broken::HungUp);
        }
        let count = into.len().min(self.0.len()).min(7);
        let (now, rest) = self.0.split_at(count);
        into[..count].copy_from_slice(now);
        self.0 = rest;
        Ok(count)
    }

    fn write(&mut self, _: &[u8]) -> Result<(), Broken> {
        Ok(())
    }
}

fn ends_in_a_verdict(role: Role, bytes: &[u8]) {
    let mut dialogue = Dialogue::new(Tape(bytes), role);
    let mut seen = Seen {
        lookup: Some(Lookup::Found(Vec::new())),
        addresses: vec![([127, 0, 0, 1].into(), Reach::Open)],
        ..Seen::default()
    };
    seen.greeting = Some(dialogue.greeting().unwrap());
    seen.offers_before = Some(dialogue.offers().unwrap());
    let answer = dialogue.starttls().unwrap();
    let go_on = answer == Starttls::Accepted;
    seen.starttls = Some(answer);
    if go_on {
        seen.tls = Some(TlsSeen { version: Some("TLS 1.3"), ..TlsSeen::default() });
        let password = SecretString::from("correct horse");
        let offers = dialogue.offers().unwrap();
        let told = Offers::read(role, offers.words());
        seen.offers = Some(offers);
        let secret = waypost::probe::Secret { username: "jdoe", password: &password, auth: Auth::Password };
        seen.login = Some(dialogue.login(&told, &secret).unwrap());
    }
    seen.end = Some(End::Done);
    let wanted = server(role, Tls::Starttls, 143);
    let ladder = judge(&wanted, None, &seen);
    assert_eq!(ladder.len(), 8);
    let report = words::report(&Texts::new("en"), None, &[], &[(wanted, seen)]);
    // Bounded, and nothing in it moves the cursor (N6).
    assert!(report.len() < 20_000);
    assert!(report.chars().all(|c| c == '\n' || !c.is_control()), "{report:?}");
    assert!(!report.contains("correct horse"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        for role in [POP, IMAP, Role::Outgoing] {
            ends_in_a_verdict(role, &bytes);
        }
    }

    #[test]
    fn any_words(lines in proptest::collection::vec(
        prop_oneof![
            Just("+OK"), Just("-ERR [AUTH] no"), Just("."), Just("+ "), Just("* OK"), Just("* PREAUTH"),
            Just("* CAPABILITY STARTTLS AUTH=PLAIN"), Just("w1 OK"), Just("w2 OK"), Just("w3 NO \u{1b}[2J"),
            Just("220 x"), Just("250-STARTTLS"), Just("250 AUTH PLAIN"), Just("334 "), Just("535 no"),
            Just("SASL PLAIN"), Just("STLS"), Just("EXPIRE 99999999999"), Just("250"), Just("2\u{e9}0 x"),
        ], 0..24)) {
        let bytes = lines.iter().flat_map(|line| [line.as_bytes(), b"\r\n"].concat()).collect::<Vec<u8>>();
        for role in [POP, IMAP, Role::Outgoing] {
            ends_in_a_verdict(role, &bytes);
        }
    }
}

#[test]
fn a_flood_is_cut_off() {
    let flood = b"* OK still here\r\n".repeat(1 << 16);
    let mut long = vec![b'*', b' '];
    long.resize(1 << 20, b'x');
    for bytes in [flood, long, b"250-more\r\n".repeat(1 << 16), b"+OK\r\n".repeat(1 << 16)] {
        for role in [POP, IMAP, Role::Outgoing] {
            ends_in_a_verdict(role, &bytes);
        }
    }
}
