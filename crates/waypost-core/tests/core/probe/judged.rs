//! Facts that no test can play on one computer, judged as if they had been seen.

use waypost_core::plan::account::Tls;
use waypost_core::probe::seen::{End, Lookup, Reach, Seen, Stage, TlsFault, TlsSeen};
use waypost_core::probe::{CauseId, State, judge};

use crate::probing::{IMAP, fell, server};
use crate::samples::profile;

fn seen() -> Seen {
    Seen { lookup: Some(Lookup::Found(vec![[192, 0, 2, 1].into()])), end: Some(End::Done), ..Seen::default() }
}

#[test]
fn aeroplane_mode_and_a_cable_pulled() {
    let wanted = server(IMAP, Tls::Implicit, 993);
    let no_way = Seen { lookup: Some(Lookup::NotFound), has_route: Some(false), ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &no_way)), "network no-network");
    let unreachable = Seen { addresses: vec![([192, 0, 2, 1].into(), Reach::Unreachable)], ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &unreachable)), "network no-network");
    // One way is enough.
    let ipv4_alone = vec![
        ([192, 0, 2, 1].into(), Reach::Silent),
        (std::net::Ipv6Addr::LOCALHOST.into(), Reach::Unreachable),
    ];
    let one = Seen { addresses: ipv4_alone, ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &one)), "port port-filtered");
}

#[test]
fn a_clock_older_than_the_profile_is_wrong() {
    let caltech = profile("caltech-imss");
    let certificate = waypost_core::probe::seen::Certificate {
        names: vec!["mail.its.campus.example".into()],
        fits_name: true,
        from: 1_700_000_000,
        until: 1_900_000_000,
        ..Default::default()
    };
    let tls =
        TlsSeen { certificate: Some(certificate), fault: Some(TlsFault::NotYetValid), ..TlsSeen::default() };
    let addresses = vec![([192, 0, 2, 1].into(), Reach::Open)];
    let wrong = Seen { tls: Some(tls), now: 0, addresses, ..seen() };
    let wanted = server(IMAP, Tls::Implicit, 993);
    assert_eq!(fell(&judge(&wanted, Some(&caltech), &wrong)), "tls clock-wrong");
    assert_eq!(fell(&judge(&wanted, None, &wrong)), "tls certificate-not-yet-valid");
}

#[test]
fn a_ladder_can_be_judged_while_it_is_climbed() {
    let wanted = server(IMAP, Tls::Implicit, 993);
    let mut so_far = Seen::default();
    let states = |seen: &Seen| judge(&wanted, None, seen).iter().map(|said| said.state).collect::<Vec<_>>();
    assert_eq!(states(&so_far)[0], State::Running);
    assert_eq!(states(&so_far)[7], State::Waiting);
    so_far.lookup = seen().lookup;
    so_far.stage = Stage::Port;
    so_far.addresses = vec![([192, 0, 2, 1].into(), Reach::NotWaitedFor)];
    assert_eq!((states(&so_far)[2], states(&so_far)[3]), (State::Good, State::Running));
    so_far.end = Some(End::Stopped);
    assert!(states(&so_far).iter().skip(4).all(|state| *state == State::NotTried));
}

#[test]
fn every_cause_has_a_number_in_the_support_code() {
    for cause in CauseId::ALL {
        assert!(waypost_core::handoff::code::VERDICTS.contains(&cause.id()), "{}", cause.id());
    }
    assert_eq!(waypost_core::handoff::code::VERDICTS.len(), CauseId::ALL.len() + 1);
}
