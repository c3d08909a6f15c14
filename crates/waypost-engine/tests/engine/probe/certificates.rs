//! Certificates: every fault has its own cause, and no password is sent.

use std::sync::atomic::AtomicBool;

use waypost_core::plan::account::Tls;
use waypost_core::plan::profile::{OwnCertificate, Profile};
use waypost_core::probe::{CauseId, Responsible, Role, evaluate};
use waypost_engine::net::probe::probe_server;
use waypost_engine::net::trust::Trust;

use super::{port, probe_scripted};
use crate::campus::{
    Authority, Campus, HOST, IMAP, Identity, OnConnect, POP, Script, failed_at, self_signed, server,
};
use crate::samples::profile;

#[test]
fn n2_each_certificate_fault_has_its_own_cause() {
    let unknown = Authority::named("Somebody Else");
    let avast = Authority::named("Avast Web/Mail Shield Root");
    for (role, tls) in [(POP, Tls::Implicit), (IMAP, Tls::Starttls), (Role::Outgoing, Tls::Implicit)] {
        let fault_with = |make: &dyn Fn(&Campus) -> Identity| {
            probe_scripted(role, tls, |script, campus| Script { identity: Some(make(campus)), ..script })
        };
        let expired = fault_with(&|c| c.authority.valid_between(&[HOST], (2020, 1, 1), (2021, 1, 1)));
        assert_eq!(expired, "tls certificate-expired");
        let early = fault_with(&|c| c.authority.valid_between(&[HOST], (2098, 1, 1), (2099, 1, 1)));
        assert_eq!(early, "tls certificate-not-yet-valid");
        let other = fault_with(&|c| c.authority.certificate(&["www.elsewhere.example"]));
        assert_eq!(other, "tls certificate-name-mismatch");
        assert_eq!(fault_with(&|_| self_signed(&[HOST])), "tls certificate-self-signed");
        assert_eq!(fault_with(&|_| unknown.certificate(&[HOST])), "tls certificate-unknown-issuer");
        assert_eq!(
            fault_with(&|c| c.authority.without_intermediate(&[HOST])),
            "tls certificate-unknown-issuer"
        );
        assert_eq!(fault_with(&|_| avast.certificate(&[HOST])), "tls certificate-intercepted");
    }
}

#[test]
fn n2_certificate_fault_withholds_the_password() {
    for (role, tls) in [(POP, Tls::Implicit), (IMAP, Tls::Starttls), (Role::Outgoing, Tls::Starttls)] {
        let mut campus = Campus::new();
        let script = Script::healthy(role, tls, &self_signed(&[HOST]));
        campus.add_server(HOST, port(role, tls), script);
        campus.probe(&server(role, tls, port(role, tls)), None, Some("correct horse"));
        let received = campus.received.lock().unwrap().join("\n");
        assert!(
            !received.contains("in TLS") && !received.contains("AUTH") && !received.contains("PASS"),
            "{received}"
        );
    }
}

#[test]
fn n2_retired_host_is_recognised_and_corrected() {
    let caltech = profile("caltech-imss");
    let retired = "smtp-server.cco.caltech.edu";
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["smtp-server.its.caltech.edu"]);
    campus.add_server(retired, 465, Script::healthy(Role::Outgoing, Tls::Implicit, &identity));
    let mut settings = server(Role::Outgoing, Tls::Implicit, 465);
    settings.host = retired.into();
    let (results, _) = campus.probe(&settings, Some(&caltech), Some("correct horse"));
    assert_eq!(failed_at(&results), "tls certificate-name-mismatch");
    let cause = results.iter().find_map(|result| result.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("smtp-server.its.caltech.edu"));
    assert_eq!((cause.responsible, cause.value("case")), (Responsible::You, Some("retired")));
    // The same domain, when the name no longer exists either.
    settings.host = "pop-server.cco.caltech.edu".into();
    let (results, _) = campus.probe(&settings, Some(&caltech), None);
    assert_eq!(failed_at(&results), "name name-not-found");
    let cause = results.iter().find_map(|result| result.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("pop-server.its.caltech.edu"));
}

#[test]
fn misspelt_host_is_corrected_only_to_an_organisation_host() {
    let caltech = profile("caltech-imss");
    let campus = Campus::new();
    let mut settings = server(POP, Tls::Implicit, 995);
    settings.host = "pop-sever.its.caltech.edu".into();
    let (results, _) = campus.probe(&settings, Some(&caltech), None);
    let cause = results.iter().find_map(|result| result.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("pop-server.its.caltech.edu"));
    // A name that only the certificate contains is not suggested.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["mail.its.campvs.example"]);
    campus.add_server(HOST, 995, Script::healthy(POP, Tls::Implicit, &identity));
    let (results, _) = campus.probe(&server(POP, Tls::Implicit, 995), Some(&caltech), None);
    let cause = results.iter().find_map(|result| result.cause.as_ref()).unwrap();
    assert_eq!((cause.id, cause.use_host.as_deref()), (CauseId::CertificateNameMismatch, None));
}

/// Probes with the system's roots and the profile's certificates only.
fn probe_with_profile_trust(campus: &Campus, profile: &Profile) -> String {
    let mut options = campus.options();
    options.trust = Trust::for_profile(Some(profile));
    let settings = server(POP, Tls::Implicit, 995);
    let stop = AtomicBool::new(false);
    let observed = probe_server(&settings, None, &options, &stop, &|_| ());
    failed_at(&evaluate(&settings, None, &observed))
}

#[test]
fn only_the_pinned_certificate_is_trusted() {
    use sha2::{Digest, Sha256};
    let pinned = self_signed(&[HOST]);
    let hex = waypost_core::hex::hex(&Sha256::digest(&pinned.chain[0]));
    let mut caltech = profile("caltech-imss");
    caltech.certificates = vec![OwnCertificate { root: None, sha256: Some(hex), source: None }];
    for (identity, expected) in [(pinned, "ok"), (self_signed(&[HOST]), "tls certificate-self-signed")] {
        let mut campus = Campus::new();
        campus.add_server(HOST, 995, Script::healthy(POP, Tls::Implicit, &identity));
        assert_eq!(probe_with_profile_trust(&campus, &caltech), expected);
    }
}

#[test]
fn organisations_own_root_is_trusted() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 995, Script::healthy(POP, Tls::Implicit, &identity));
    let mut caltech = profile("caltech-imss");
    let root = campus.authority.pem.clone();
    for (certificates, expected) in [
        (vec![], "tls certificate-unknown-issuer"),
        (vec![OwnCertificate { root: Some(root), sha256: None, source: None }], "ok"),
    ] {
        caltech.certificates = certificates;
        assert_eq!(probe_with_profile_trust(&campus, &caltech), expected);
    }
}

#[test]
fn n3_wrong_clock_is_reported_first() {
    // A test cannot change this computer's clock, so every other clock is ahead.
    let mut campus = Campus::new();
    let identity = campus.authority.valid_between(&[HOST], (2098, 1, 1), (2099, 1, 1));
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    let date = b"HTTP/1.1 200 OK\r\nDate: Wed, 18 Jun 2098 06:49:42 GMT\r\n\r\n".to_vec();
    campus.add_server(
        HOST,
        80,
        Script { first: OnConnect::Send(date), ..Script::healthy(IMAP, Tls::None, &identity) },
    );
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(failed_at(&results), "tls clock-wrong");
}
