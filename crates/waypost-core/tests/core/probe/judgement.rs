//! Facts that no test can play on one computer, judged as if they had been seen.

use waypost_core::plan::account::Tls;
use waypost_core::probe::seen::{End, Lookup, Observations, PortStatus, Stage, TlsError, TlsObservation};
use waypost_core::probe::{CauseId, State, judge};

use crate::probing::{IMAP, fell, server};
use crate::samples::profile;

fn seen() -> Observations {
    Observations {
        lookup: Some(Lookup::Found(vec![[192, 0, 2, 1].into()])),
        end: Some(End::Done),
        ..Observations::default()
    }
}

#[test]
fn reports_no_network_and_lost_connection() {
    let wanted = server(IMAP, Tls::Implicit, 993);
    let no_way = Observations { lookup: Some(Lookup::NotFound), has_route: Some(false), ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &no_way)), "network no-network");
    let unreachable =
        Observations { addresses: vec![([192, 0, 2, 1].into(), PortStatus::Unreachable)], ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &unreachable)), "network no-network");
    // One way is enough.
    let ipv4_alone = vec![
        ([192, 0, 2, 1].into(), PortStatus::Silent),
        (std::net::Ipv6Addr::LOCALHOST.into(), PortStatus::Unreachable),
    ];
    let one = Observations { addresses: ipv4_alone, ..seen() };
    assert_eq!(fell(&judge(&wanted, None, &one)), "port port-filtered");
}

#[test]
fn clock_before_the_profile_date_is_wrong() {
    let caltech = profile("caltech-imss");
    let certificate = waypost_core::probe::seen::Certificate {
        names: vec!["mail.its.campus.example".into()],
        matches_name: true,
        from: 1_700_000_000,
        until: 1_900_000_000,
        ..Default::default()
    };
    let tls = TlsObservation {
        certificate: Some(certificate),
        fault: Some(TlsError::NotYetValid),
        ..TlsObservation::default()
    };
    let addresses = vec![([192, 0, 2, 1].into(), PortStatus::Open)];
    let wrong = Observations { tls: Some(tls), now: 0, addresses, ..seen() };
    let wanted = server(IMAP, Tls::Implicit, 993);
    assert_eq!(fell(&judge(&wanted, Some(&caltech), &wrong)), "tls clock-wrong");
    assert_eq!(fell(&judge(&wanted, None, &wrong)), "tls certificate-not-yet-valid");
}

#[test]
fn partial_probe_can_be_judged() {
    let wanted = server(IMAP, Tls::Implicit, 993);
    let mut so_far = Observations::default();
    let states =
        |seen: &Observations| judge(&wanted, None, seen).iter().map(|said| said.state).collect::<Vec<_>>();
    assert_eq!(states(&so_far)[0], State::Running);
    assert_eq!(states(&so_far)[7], State::Waiting);
    so_far.lookup = seen().lookup;
    so_far.stage = Stage::Port;
    so_far.addresses = vec![([192, 0, 2, 1].into(), PortStatus::NotNeeded)];
    assert_eq!((states(&so_far)[2], states(&so_far)[3]), (State::Good, State::Running));
    so_far.end = Some(End::Stopped);
    assert!(states(&so_far).iter().skip(4).all(|state| *state == State::NotTried));
}

#[test]
fn every_cause_has_a_support_code_number() {
    for cause in CauseId::ALL {
        assert!(waypost_core::handoff::support_code::probe_results().contains(&cause.id()), "{}", cause.id());
    }
    assert_eq!(waypost_core::handoff::support_code::probe_results().len(), CauseId::ALL.len() + 1);
}
