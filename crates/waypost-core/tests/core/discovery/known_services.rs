//! The catalogue: every service in it becomes a profile that plans, exports, and checks clean.

use std::collections::HashSet;

use waypost_core::catalogue;
use waypost_core::check_up::{self, KnownOrganisations};
use waypost_core::discovery::{MailService, ServiceError, known_service, known_services};
use waypost_core::formats::{self, Input, Request};
use waypost_core::plan::account::{Auth, Tls};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;
use waypost_core::plan::profile::{Profile, Provenance};

use crate::samples::english;

/// The profile of a service of the catalogue, for its first domain.
fn profile(service: &MailService) -> Profile {
    service.profile(&service.domains[0], Provenance::Catalogue).unwrap().read.profile
}

fn jane(program: &str, protocol: waypost_core::plan::account::Protocol) -> Answers {
    Answers {
        username: "jane.doe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        protocol: Some(protocol),
        ..Answers::default()
    }
}

#[test]
fn every_line_is_a_service_and_every_domain_is_found_once() {
    let services: Vec<MailService> = known_services().collect();
    assert_eq!(services.len(), catalogue::lines().count());
    assert!(services.len() > 150, "{}", services.len());
    let mut seen = HashSet::new();
    for service in &services {
        assert!(!service.name.is_empty() && !service.domains.is_empty(), "{service:?}");
        for domain in &service.domains {
            assert!(seen.insert(domain), "{domain} is there twice");
            assert_eq!(known_service(domain).as_ref(), Some(service), "{domain}");
        }
    }
    assert!(seen.len() > 1200, "{}", seen.len());
    assert_eq!(known_service("waypost.example"), None);
    assert_eq!(
        known_service("GMX.DE.").map(|service| service.domains),
        known_service("gmx.de").map(|s| s.domains)
    );
}

#[test]
fn services_that_are_offered_are_profiles_and_encrypt() {
    let mut offered = 0;
    for service in known_services() {
        let made = service.profile(&service.domains[0], Provenance::Catalogue);
        if service.flag.is_some() {
            continue;
        }
        let profile = made.unwrap_or_else(|error| panic!("{}: {error:?}", service.name)).read.profile;
        offered += 1;
        assert_eq!(profile.id, service.domains[0]);
        assert!(!profile.policy.is_given, "{} has rules", service.name);
        let tls = profile
            .incoming
            .iter()
            .map(|s| s.tls.value())
            .chain(profile.outgoing.iter().map(|s| s.tls.value()));
        assert!(tls.into_iter().all(|tls| *tls != Tls::None), "{}", service.name);
    }
    assert!(offered >= 150, "{offered}");
}

#[test]
fn every_offered_service_exports_to_every_format_and_checks_clean() {
    let mut written = 0;
    for service in known_services().filter(|service| service.flag.is_none()) {
        let profile = profile(&service);
        for format in formats::FORMATS {
            let Some(program) = format.programs.first() else { continue };
            for protocol in program.program().protocols {
                let answers = jane(program.program().name, *protocol);
                let Ok(plan) = plan(&profile, &answers) else { continue };
                assert!(
                    !plan.needs_plaintext_consent || program.is_eudora(),
                    "{} {}",
                    service.name,
                    format.id
                );
                let request = Request {
                    profile: &profile,
                    plan: &plan,
                    texts: english(),
                    personality: None,
                    code: None,
                };
                let Ok(bytes) = (format.write)(&request) else { continue };
                written += 1;
                // Evolution stores an account in several files, which belong together.
                let Some(read) = format.read.filter(|_| format.id != "evolution") else { continue };
                let found = read(&Input::new(format.file_name, &bytes));
                let known = KnownOrganisations { profiles: &[&profile], chosen: None };
                for report in check_up::check_accounts(&found, known, &Answers::default(), false) {
                    // What was not read back is judged in the tests of the formats.
                    let wrong: Vec<_> = report.findings.iter().filter(|f| f.expected.is_some()).collect();
                    assert!(wrong.is_empty(), "{} {}: {wrong:#?}", service.name, format.id);
                }
            }
        }
    }
    assert!(written > 3000, "{written}");
}

#[test]
fn what_a_service_does_not_say_is_not_its_rule() {
    let gmx = profile(&known_service("gmx.de").unwrap());
    let plan = plan(&gmx, &jane("thunderbird", waypost_core::plan::account::Protocol::Pop)).unwrap();
    let ids: Vec<&str> = plan.advice.iter().map(|advice| advice.id.id()).collect();
    for rule in ["check-interval-too-short", "do-not-save-password", "quit-when-away", "tls-required"] {
        assert!(!ids.contains(&rule), "{ids:?}");
    }
    assert_eq!(english().origin(&gmx, &plan.account.check_every_minutes.origin), "usual value");
    assert_eq!(english().origin(&gmx, &plan.account.incoming.host.origin), gmx.name.in_language("en"));
}

#[test]
fn login_forms_and_sign_in_of_a_service_reach_the_plan() {
    let icloud = known_service("icloud.com").unwrap().profile("icloud.com", Provenance::Catalogue).unwrap();
    let icloud = icloud.read.profile;
    let answers = jane("thunderbird", waypost_core::plan::account::Protocol::Imap);
    let plan_of = |profile: &Profile| plan(profile, &answers).unwrap();
    let icloud = plan_of(&icloud);
    assert_eq!(icloud.account.incoming.username.value, "jane.doe");
    assert_eq!(icloud.account.outgoing.username.unwrap().value, "jane.doe@icloud.com");
    assert!(icloud.advice.iter().any(|advice| advice.id.id() == "needs-app-password"));
    let outlook = plan_of(&profile(&known_service("outlook.com").unwrap()));
    assert_eq!(outlook.account.incoming.auth.value, Auth::Oauth2);
    assert!(outlook.advice.iter().any(|advice| advice.id.id() == "needs-oauth"));
}

#[test]
fn another_domain_at_a_service_gets_only_its_own_domain() {
    let made = known_service("gmail.com").unwrap().profile("example.org", Provenance::Lookup).unwrap();
    let profile = made.read.profile;
    assert_eq!(
        (profile.id.as_str(), profile.domains.as_slice()),
        ("example.org", &["example.org".to_owned()][..])
    );
    assert_eq!(profile.addresses[0].template, "{username}@example.org");
    let plan = plan(&profile, &jane("thunderbird", waypost_core::plan::account::Protocol::Imap)).unwrap();
    assert_eq!(plan.account.incoming.username.value, "jane.doe@example.org");
}

#[test]
fn service_without_encryption_is_no_profile() {
    let mut service = known_service("gmx.de").unwrap();
    for server in service.incoming.iter_mut().chain(&mut service.outgoing) {
        server.tls = Tls::None;
    }
    let error = service.profile("gmx.de", Provenance::Catalogue).unwrap_err();
    assert_eq!(error, ServiceError::NoServers);
}
