//! Evaluates observations that no test can produce on one computer.

use waypost_core::plan::account::Tls;
use waypost_core::probe::observations::{
    Certificate, End, Lookup, Observations, PortStatus, Stage, TlsError, TlsObservation,
};
use waypost_core::probe::{CauseId, StepState, evaluate};

use crate::probing::{IMAP, failed_at, server};
use crate::samples::profile;

fn observed() -> Observations {
    Observations {
        lookup: Some(Lookup::Found(vec![[192, 0, 2, 1].into()])),
        end: Some(End::Done),
        ..Observations::default()
    }
}

#[test]
fn reports_no_network_and_lost_connection() {
    let settings = server(IMAP, Tls::Implicit, 993);
    let no_route = Observations { lookup: Some(Lookup::NotFound), has_route: Some(false), ..observed() };
    assert_eq!(failed_at(&evaluate(&settings, None, &no_route)), "network no-network");
    let unreachable =
        Observations { addresses: vec![([192, 0, 2, 1].into(), PortStatus::Unreachable)], ..observed() };
    assert_eq!(failed_at(&evaluate(&settings, None, &unreachable)), "network no-network");
    // One address family is enough.
    let no_ipv6 = vec![
        ([192, 0, 2, 1].into(), PortStatus::Silent),
        (std::net::Ipv6Addr::LOCALHOST.into(), PortStatus::Unreachable),
    ];
    let ipv4_only = Observations { addresses: no_ipv6, ..observed() };
    assert_eq!(failed_at(&evaluate(&settings, None, &ipv4_only)), "port port-filtered");
}

#[test]
fn clock_before_the_profile_date_is_wrong() {
    let caltech = profile("caltech-imss");
    let certificate = Certificate {
        names: vec!["mail.its.campus.example".into()],
        matches_name: true,
        from: 1_700_000_000,
        until: 1_900_000_000,
        ..Default::default()
    };
    let tls = TlsObservation {
        certificate: Some(certificate),
        error: Some(TlsError::NotYetValid),
        ..TlsObservation::default()
    };
    let addresses = vec![([192, 0, 2, 1].into(), PortStatus::Open)];
    let clock_at_zero = Observations { tls: Some(tls), now: 0, addresses, ..observed() };
    let settings = server(IMAP, Tls::Implicit, 993);
    assert_eq!(failed_at(&evaluate(&settings, Some(&caltech), &clock_at_zero)), "tls clock-wrong");
    assert_eq!(failed_at(&evaluate(&settings, None, &clock_at_zero)), "tls certificate-not-yet-valid");
}

#[test]
fn partial_probe_can_be_evaluated() {
    let settings = server(IMAP, Tls::Implicit, 993);
    let mut so_far = Observations::default();
    let states = |observed: &Observations| {
        evaluate(&settings, None, observed).iter().map(|result| result.state).collect::<Vec<_>>()
    };
    assert_eq!(states(&so_far)[0], StepState::Running);
    assert_eq!(states(&so_far)[7], StepState::Waiting);
    so_far.lookup = observed().lookup;
    so_far.stage = Stage::Port;
    so_far.addresses = vec![([192, 0, 2, 1].into(), PortStatus::NotNeeded)];
    assert_eq!((states(&so_far)[2], states(&so_far)[3]), (StepState::Passed, StepState::Running));
    so_far.end = Some(End::Stopped);
    assert!(states(&so_far).iter().skip(4).all(|state| *state == StepState::NotTried));
}

#[test]
fn every_cause_has_a_support_code_number() {
    for cause in CauseId::ALL {
        assert!(waypost_core::handoff::support_code::probe_results().contains(&cause.id()), "{}", cause.id());
    }
    assert_eq!(waypost_core::handoff::support_code::probe_results().len(), CauseId::ALL.len() + 1);
}
