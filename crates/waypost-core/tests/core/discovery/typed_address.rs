//! What a typed address tells before anything is asked, and which ports of a typed server are tried.

use waypost_core::discovery::{READING_ENDPOINTS, SENDING_ENDPOINTS, ServerUse, TypedAddress, TypedServer};
use waypost_core::plan::account::Tls;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::{Step, steps};

use crate::samples::{jane, profile};

fn read(typed: &str) -> TypedAddress {
    let profiles: [Profile; 2] = [profile("caltech-imss"), profile("example-university")];
    TypedAddress::read(typed, profiles.iter())
}

/// What an address is taken for, and its domain or the name of its service.
fn meaning(typed: &str) -> String {
    match read(typed) {
        TypedAddress::Empty => "empty".into(),
        TypedAddress::NoDomain => "no domain".into(),
        TypedAddress::NoLocalPart => "no local part".into(),
        TypedAddress::NotADomain(_) => "not a domain".into(),
        TypedAddress::Organisation(index) => format!("organisation {index}"),
        TypedAddress::Service(service) => format!("service {}", service.domains[0]),
        TypedAddress::Unknown { domain, similar } => {
            format!("unknown {domain}, similar {}", similar.unwrap_or_default())
        }
    }
}

#[test]
fn address_finds_its_organisation_or_service() {
    for (typed, expected) in [
        ("", "empty"),
        ("  ", "empty"),
        ("jdoe", "no domain"),
        ("jdoe@", "not a domain"),
        ("jdoe@caltech", "not a domain"),
        ("jdoe@127.0.0.1", "not a domain"),
        ("jdoe@[::1]", "not a domain"),
        ("jdoe@caltech edu", "not a domain"),
        (" jdoe@CALTECH.EDU. ", "organisation 0"),
        ("jdoe@its.caltech.edu", "organisation 0"),
        ("a@b@caltech.edu", "no local part"),
        ("@gmail.com", "no local part"),
        ("jane doe@gmail.com", "no local part"),
        ("Jane Doe <jdoe@caltech.edu>", "organisation 0"),
        ("<jdoe@caltech.edu", "organisation 0"),
        ("MAILTO:jdoe@caltech.edu", "organisation 0"),
        ("Jane Doe <>", "empty"),
        ("jdoe@gmx.de", "service gmx.net"),
        ("jdoe@caltehc.edu", "unknown caltehc.edu, similar caltech.edu"),
        ("jdoe@gmial.com", "unknown gmial.com, similar gmail.com"),
        ("jdoe@campus.example", "unknown campus.example, similar "),
        ("jdoe@müller.example", "unknown xn--mller-kva.example, similar "),
        // Look-alike letters.
        ("jdoe@c\u{430}ltech.edu", "not a domain"),
    ] {
        let found = meaning(typed);
        if let Some(service) = expected.strip_prefix("service ") {
            assert!(
                found.starts_with("service ") && found.contains("gmx"),
                "{typed}: {found}, not {service}"
            );
        } else {
            assert_eq!(found, expected, "{typed}");
        }
    }
}

#[test]
fn tried_ports_are_encrypted_and_what_a_typed_port_means() {
    for endpoint in READING_ENDPOINTS.into_iter().chain(SENDING_ENDPOINTS) {
        assert_ne!(endpoint.tls, Tls::None);
        let typed = format!("mail.example.org:{}", endpoint.port);
        let server = TypedServer::parse(&typed, Some(endpoint.tls), endpoint.used_for).unwrap();
        assert_eq!((server.port, server.tls), (endpoint.port, endpoint.tls));
        let settings = endpoint.settings("mail.example.org");
        assert_eq!(settings.username, None, "no login is tried");
    }
    assert_eq!(SENDING_ENDPOINTS[0].used_for, ServerUse::Sending);
}

/// The question where mail is sent from is asked only where the answer makes a difference.
#[test]
fn where_mail_is_sent_from_is_asked_of_campuses_only() {
    let has_question = |profile: &Profile| steps(Some(profile), &jane()).contains(&Step::Sending);
    assert!(has_question(&profile("caltech-imss")));
    let TypedAddress::Service(service) = read("jane@gmx.de") else { panic!("gmx.de is in the catalogue") };
    let made = service.profile("gmx.de", waypost_core::plan::profile::Provenance::Catalogue).unwrap();
    assert!(!has_question(&made.read.profile));
    let answers = Answers { network: None, ..jane() };
    let review =
        waypost_core::plan::wizard_steps::problems_on_step(Some(&made.read.profile), &answers, Step::Sending);
    assert_eq!(review, [], "what is not asked is not missing");
}
