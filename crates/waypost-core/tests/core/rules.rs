//! The seed page as a table: for each of its rules the answers that call for it and those that do not.

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, Problem, ReadOn};
use waypost_core::plan::rules::{AdviceId, Severity};
use waypost_core::plan::{Plan, plan};

use crate::samples::{jane, profile};

fn planned(change: impl FnOnce(&mut Answers)) -> Plan {
    let mut answers = jane();
    change(&mut answers);
    plan(&profile("caltech-imss"), &answers).expect("a plan")
}

fn refused(change: impl FnOnce(&mut Answers)) -> Vec<Problem> {
    let mut answers = jane();
    change(&mut answers);
    plan(&profile("caltech-imss"), &answers).expect_err("a problem")
}

fn severity(plan: &Plan, id: AdviceId) -> Option<Severity> {
    plan.advice.iter().find(|advice| advice.id == id).map(|advice| advice.severity)
}

#[test]
fn plans_imss_pop_settings() {
    let plan = planned(|a| {
        a.protocol = Some(Protocol::Pop);
        a.network = Some(NetworkLocation::OnCampus);
        a.address = "jdoe@its.caltech.edu".into();
    });
    let account = &plan.account;
    assert_eq!(account.incoming.host.value, "pop-server.its.caltech.edu");
    assert_eq!((account.incoming.port.value, account.incoming.tls.value), (995, Tls::Implicit));
    assert_eq!(account.incoming.username.value, "jdoe");
    assert_eq!(account.outgoing.host.value, "smtp-server.its.caltech.edu");
    assert_eq!(account.identity.address.value, "jdoe@its.caltech.edu");
    assert_eq!(account.identity.reply_to.value, "jdoe@its.caltech.edu");
    assert!(account.outgoing.auth.is_assumed());
    assert_eq!(account.outgoing.auth.value, Auth::None);
}

#[test]
fn plans_imss_imap_settings() {
    let plan = planned(|a| a.read_on = Some(ReadOn::Several));
    let incoming = &plan.account.incoming;
    assert_eq!(incoming.protocol.value, Protocol::Imap);
    assert_eq!(incoming.host.value, "imap-server.its.caltech.edu");
    assert_eq!((incoming.port.value, incoming.tls.value), (993, Tls::Implicit));
    assert_eq!(incoming.path_prefix.as_ref().map(|prefix| prefix.value.as_str()), Some(""));
    assert!(plan.account.retention.is_none());
}

/// Each rule with answers that call for it, and the nearest ones that do not.
#[test]
fn every_rule_applies_only_to_its_answers() {
    type Change = fn(&mut Answers);
    let pop: Change = |a| a.protocol = Some(Protocol::Pop);
    let pop_seven: Change = |a| {
        a.protocol = Some(Protocol::Pop);
        a.leave_on_server = "7".into();
    };
    let cases: &[(AdviceId, Severity, Change, Change)] = &[
        (
            AdviceId::ImapForSeveralComputers,
            Severity::Warning,
            |a| (a.protocol, a.read_on) = (Some(Protocol::Pop), Some(ReadOn::Several)),
            |a| (a.protocol, a.read_on) = (Some(Protocol::Pop), Some(ReadOn::One)),
        ),
        (AdviceId::TlsRequired, Severity::Info, |_| (), |a| a.org = "none".into()),
        (
            AdviceId::Eudora51AlternatePort,
            Severity::Advice,
            |a| a.program = "eudora@5.1.1".into(),
            |a| a.program = "eudora@5.2".into(),
        ),
        (
            AdviceId::EudoraTooOldForTls,
            Severity::Error,
            |a| a.program = "eudora@5.0".into(),
            |a| a.program = "eudora@5.1".into(),
        ),
        (
            AdviceId::EudoraUpgradeOrAlternatePort,
            Severity::Advice,
            |a| a.program = "eudora@6.0".into(),
            |a| a.program = "eudora@6.2".into(),
        ),
        (
            AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp,
            Severity::Advice,
            |a| a.network = Some(NetworkLocation::OffCampus),
            |a| a.network = Some(NetworkLocation::OnCampus),
        ),
        (
            AdviceId::RetiredServerName,
            Severity::Warning,
            |a| a.username = "jdoe@pop-server.cco.caltech.edu".into(),
            |a| a.username = "jdoe@pop-server.its.caltech.edu".into(),
        ),
        (
            AdviceId::LoginHostIsNotAMailServer,
            Severity::Warning,
            |a| a.username = "jdoe@its.caltech.edu".into(),
            |a| a.username = "jdoe@caltech.edu".into(),
        ),
        (
            AdviceId::CheckIntervalTooShort,
            Severity::Warning,
            |a| a.check_every = "4".into(),
            |a| a.check_every = "5".into(),
        ),
        (AdviceId::QuitWhenAway, Severity::Advice, |_| (), |a| a.check_every = "manual".into()),
        (AdviceId::LeaveOnServerNotNeeded, Severity::Warning, pop_seven, pop),
        (
            AdviceId::LeaveOnServerNeedsDeletion,
            Severity::Warning,
            |a| {
                a.protocol = Some(Protocol::Pop);
                a.leave_on_server = "7".into();
                a.keep_after_trash = true;
            },
            pop_seven,
        ),
        (
            AdviceId::EmptyTrashRegularly,
            Severity::Advice,
            |a| {
                a.program = "eudora".into();
                a.protocol = Some(Protocol::Pop);
                a.leave_on_server = "7".into();
            },
            |a| {
                a.program = "eudora".into();
                a.protocol = Some(Protocol::Pop);
            },
        ),
        (
            AdviceId::CertificateNameMismatch,
            Severity::Info,
            |_| (),
            |a| (a.program, a.accept_plaintext) = ("eudora@4.3".into(), true),
        ),
        (AdviceId::DoNotSavePassword, Severity::Advice, |_| (), |a| a.org = "none".into()),
        (AdviceId::AssumedValue, Severity::Warning, |_| (), |a| a.org = "none".into()),
        (
            AdviceId::FallbackPort,
            Severity::Info,
            |a| a.network = Some(NetworkLocation::OffCampus),
            |a| a.network = Some(NetworkLocation::OnCampus),
        ),
        (AdviceId::ThunderbirdCountsFromDownload, Severity::Info, pop_seven, pop),
        (
            AdviceId::IntervalOfTheProgram,
            Severity::Advice,
            |a| (a.program, a.check_every) = ("thunderbird-android".into(), "10".into()),
            |a| (a.program, a.check_every) = ("thunderbird-android".into(), "30".into()),
        ),
        (
            AdviceId::IntervalOfTheProgram,
            Severity::Advice,
            |a| (a.program, a.check_every) = ("mutt".into(), "manual".into()),
            |a| (a.program, a.check_every) = ("mutt".into(), "60".into()),
        ),
        (
            AdviceId::OutlookReadsThroughMicrosoft,
            Severity::Advice,
            |a| a.program = "outlook".into(),
            |a| a.program = "outlook-classic".into(),
        ),
    ];
    for (id, expected, calls, does_not) in cases {
        assert_eq!(severity(&planned(calls), *id), Some(*expected), "{}", id.id());
        // "none" marks rules whose other side needs another organisation.
        let mut other = jane();
        does_not(&mut other);
        if other.org == "none" {
            other = Answers { org: String::new(), group: "staff".into(), ..jane() };
            let mut plain = profile("example-university");
            plain.policy.tls_required = waypost_core::plan::profile::Cited::Bare(false);
            let plan = plan(&plain, &other).expect("a plan");
            assert_eq!(severity(&plan, *id), None, "{} for another organisation", id.id());
        } else {
            assert_eq!(severity(&planned(does_not), *id), None, "{} without cause", id.id());
        }
    }
}

#[test]
fn retention_is_only_advice_with_several_computers() {
    let plan = planned(|a| {
        a.protocol = Some(Protocol::Pop);
        a.read_on = Some(ReadOn::Several);
        a.leave_on_server = "7".into();
    });
    assert_eq!(severity(&plan, AdviceId::LeaveOnServerNotNeeded), Some(Severity::Advice));
}

#[test]
fn advice_is_sorted_by_severity() {
    let plan = planned(|a| {
        a.program = "eudora@4.3".into();
        a.protocol = Some(Protocol::Pop);
        a.check_every = "1".into();
    });
    let severities: Vec<Severity> = plan.advice.iter().map(|advice| advice.severity).collect();
    let mut sorted = severities.clone();
    sorted.sort();
    assert_eq!(severities, sorted);
    assert_eq!(severities.first(), Some(&Severity::Error));
}

#[test]
fn eudora_below_5_1_needs_consent_to_no_encryption() {
    let plan = planned(|a| (a.program, a.protocol) = ("eudora@4.3".into(), Some(Protocol::Pop)));
    assert_eq!((plan.account.incoming.port.value, plan.account.incoming.tls.value), (110, Tls::None));
    assert_eq!((plan.account.outgoing.port.value, plan.account.outgoing.tls.value), (25, Tls::None));
    assert!(plan.needs_plaintext_consent);
    assert_eq!(severity(&plan, AdviceId::TlsRequired), Some(Severity::Error));
    assert_eq!(severity(&plan, AdviceId::EudoraUpgradeOrAlternatePort), Some(Severity::Advice));
    let agreed = planned(|a| {
        a.program = "eudora@4.3".into();
        a.accept_plaintext = true;
    });
    assert!(!agreed.needs_plaintext_consent);
    assert_eq!(severity(&agreed, AdviceId::EudoraTooOldForTls), Some(Severity::Warning));
}

#[test]
fn off_campus_sends_through_authenticated_or_provider_server() {
    let plan = planned(|a| a.network = Some(NetworkLocation::OffCampus));
    assert_eq!(plan.account.outgoing.auth.value, Auth::Password);
    assert_eq!(plan.account.outgoing.username.as_ref().map(|name| name.value.as_str()), Some("jdoe"));
    assert!(plan.account.outgoing.host.is_assumed());

    let plan = planned(|a| {
        a.network = Some(NetworkLocation::OffCampus);
        a.isp_smtp = "smtp.provider.example:2525".into();
    });
    assert_eq!(plan.account.outgoing.host.value, "smtp.provider.example");
    assert_eq!((plan.account.outgoing.port.value, plan.account.outgoing.tls.value), (2525, Tls::Starttls));
    assert!(plan.account.outgoing.tls.is_assumed() && plan.account.outgoing.username.is_none());
}

#[test]
fn on_and_off_campus_uses_the_server_that_works_in_both() {
    let plan = planned(|_| ());
    assert_eq!(plan.account.outgoing.auth.value, Auth::Password);
    let plan = planned(|a| a.isp_smtp = "smtp.provider.example".into());
    let id = AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp;
    assert_eq!(severity(&plan, id), Some(Severity::Warning));
}

#[test]
fn retired_or_login_host_is_never_used_for_sending() {
    let plan = planned(|a| a.isp_smtp = "smtp-server.cco.caltech.edu".into());
    assert_eq!(plan.account.outgoing.host.value, "smtp-server.its.caltech.edu");
    assert!(severity(&plan, AdviceId::RetiredServerName).is_some());
    let problems = refused(|a| a.isp_smtp = "its.caltech.edu".into());
    assert_eq!(problems, [Problem::IspSmtpIsNotAMailServer("its.caltech.edu".into())]);
}

#[test]
fn interval_is_raised_to_the_minimum() {
    let plan = planned(|a| a.check_every = "2".into());
    assert_eq!(plan.account.check_every_minutes.value, Some(5));
    let plan = planned(|a| a.check_every = "manual".into());
    assert_eq!(plan.account.check_every_minutes.value, None);
    let plan = planned(|_| ());
    assert_eq!(plan.account.check_every_minutes.value, Some(10));
}

#[test]
fn common_typing_mistakes_are_corrected() {
    for typed in [
        " jdoe ",
        "JDoe",
        "jdoe@caltech.edu",
        "<jdoe@pop-server.its.caltech.edu>",
        "mailto:jdoe@caltech.edu.",
    ] {
        let plan = planned(|a| a.username = typed.into());
        assert_eq!(plan.account.incoming.username.value, "jdoe", "{typed}");
    }
    let plan = planned(|a| a.name = "  Jane   Doe ".into());
    assert_eq!(plan.account.identity.name.value, "Jane Doe");
    let plan = planned(|a| a.address = "Jane.Doe@CALTECH.edu".into());
    assert_eq!(plan.account.identity.address.value, "Jane.Doe@caltech.edu");
    let plan = planned(|a| a.address = "its.caltech.edu".into());
    assert_eq!(plan.account.identity.address.value, "jdoe@its.caltech.edu");
}

#[test]
fn invalid_answers_name_their_field() {
    type Change = fn(&mut Answers);
    let cases: &[(Change, Problem)] = &[
        (|a| a.username.clear(), Problem::UsernameMissing("jdoe".into())),
        (|a| a.username = "jane.doe.long".into(), Problem::UsernameTooLong(8)),
        (|a| a.username = "j doe".into(), Problem::UsernameCharacter(' ')),
        (|a| a.username = "jd\noe".into(), Problem::UsernameCharacter('\n')),
        (|a| a.username = "jdoe@gmail.com".into(), Problem::UsernameOfOtherOrganisation("gmail.com".into())),
        (|a| a.name = " \t ".into(), Problem::NameMissing),
        (|a| a.name = "Jane\r\nPOPAccount=x".into(), Problem::NameCharacter),
        (|a| a.name = "x".repeat(126), Problem::NameTooLong(125)),
        (|a| a.program = "eudora@new".into(), Problem::VersionUnreadable("new".into())),
        (|a| a.isp_smtp = "mail.example.org:0".into(), Problem::IspSmtpPort("0".into())),
        (|a| a.isp_smtp = "mail.example.org:+25".into(), Problem::IspSmtpPort("+25".into())),
        (|a| a.check_every = "1441".into(), Problem::CheckEveryMinutes("1441".into())),
        (|a| a.check_every = "٥".into(), Problem::CheckEveryMinutes("٥".into())),
        (
            |a| (a.protocol, a.leave_on_server) = (Some(Protocol::Pop), "0".into()),
            Problem::LeaveOnServerDays("0".into()),
        ),
        (
            |a| (a.protocol, a.leave_on_server) = (Some(Protocol::Pop), "366".into()),
            Problem::LeaveOnServerDays("366".into()),
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(refused(change), std::slice::from_ref(expected));
    }
}

#[test]
fn each_organisation_has_its_own_rules() {
    let example = profile("example-university");
    let answers = Answers { group: "staff".into(), ..jane() };
    let staff = plan(&example, &answers).expect("a plan");
    assert_eq!(staff.account.incoming.username.value, "jdoe@example.edu");
    assert_eq!((staff.account.outgoing.port.value, staff.account.outgoing.tls.value), (587, Tls::Starttls));
    assert_eq!(staff.account.check_every_minutes.value, Some(15));
    assert!(severity(&staff, AdviceId::CertificateNameMismatch).is_some());
    assert_eq!(severity(&staff, AdviceId::AssumedValue), None);

    let pop = Answers { protocol: Some(Protocol::Pop), ..answers.clone() };
    let kept = plan(&example, &pop).expect("a plan").account.retention.expect("POP");
    assert_eq!(kept.days.map(|days| days.value), Some(14));

    // Eudora 5.1.x cannot rely on STARTTLS, so the server's other door is taken.
    let old = Answers { program: "eudora@5.1".into(), ..answers.clone() };
    let old = plan(&example, &old).expect("a plan");
    assert_eq!((old.account.outgoing.port.value, old.account.outgoing.tls.value), (465, Tls::Implicit));
    assert_eq!(severity(&old, AdviceId::ProgramAdvisedAgainst), Some(Severity::Warning));

    let student = Answers { group: "student".into(), ..answers.clone() };
    assert_eq!(
        plan(&example, &student).expect("a plan").account.incoming.host.value,
        "imap.students.example.edu"
    );
    let student = Answers { protocol: Some(Protocol::Pop), ..student };
    assert_eq!(plan(&example, &student), Err(vec![Problem::ProtocolNotOffered(Protocol::Pop)]));
    let provider = Answers { isp_smtp: "smtp.provider.example".into(), ..answers };
    assert_eq!(plan(&example, &provider), Err(vec![Problem::IspSmtpNotOffered]));
}
