//! The rules of the seed page as a table: for each rule, answers it applies to and answers it does not apply to.

use std::collections::BTreeSet;

use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, Problem, ReadOn};
use waypost_core::plan::profile::{Cited, Detailed, Profile, ProgramNote, SignIn, Text, WebStep};
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::resolved_answers::ResolvedAnswers;
use waypost_core::plan::rules::{AdviceId, AdviceValue, RULES, Severity};
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

/// A rule's severity, or `None` if it does not apply.
fn rule_severity(rule: &str, profile: &Profile, answers: &Answers) -> Option<Severity> {
    let (_, apply) = RULES.iter().find(|(name, _)| *name == rule).expect("a rule of this name");
    let account = plan(profile, answers).expect("a plan").account;
    let resolved = ResolvedAnswers::resolve(profile, answers).expect("valid answers");
    apply(&resolved, &account).map(|advice| advice.severity)
}

type Change = fn(&mut Answers);

/// Each rule with its severity, with answers it applies to, and with similar answers it does not apply to. The answer
/// `org` names another profile, see [`situation`].
fn cases() -> Vec<(&'static str, Severity, Change, Change)> {
    let pop: Change = |a| a.protocol = Some(Protocol::Pop);
    let pop_seven: Change = |a| {
        a.protocol = Some(Protocol::Pop);
        a.leave_on_server = "7".into();
    };
    vec![
        (
            "imap_for_several_computers",
            Severity::Warning,
            |a| (a.protocol, a.read_on) = (Some(Protocol::Pop), Some(ReadOn::Several)),
            |a| (a.protocol, a.read_on) = (Some(Protocol::Pop), Some(ReadOn::One)),
        ),
        ("tls_required", Severity::Info, |_| (), |a| a.org = "none".into()),
        (
            "eudora_5_1_alternate_port",
            Severity::Advice,
            |a| a.program = "eudora@5.1.1".into(),
            |a| a.program = "eudora@5.2".into(),
        ),
        (
            "eudora_too_old_for_tls",
            Severity::Error,
            |a| a.program = "eudora@5.0".into(),
            |a| a.program = "eudora@5.1".into(),
        ),
        (
            "eudora_upgrade_or_alternate_port",
            Severity::Advice,
            |a| a.program = "eudora@6.0".into(),
            |a| a.program = "eudora@6.2".into(),
        ),
        (
            "off_campus_needs_authenticated_or_isp_smtp",
            Severity::Advice,
            |a| a.network = Some(NetworkLocation::OffCampus),
            |a| a.network = Some(NetworkLocation::OnCampus),
        ),
        (
            "retired_server_name",
            Severity::Warning,
            |a| a.username = "jdoe@pop-server.cco.caltech.edu".into(),
            |a| a.username = "jdoe@pop-server.its.caltech.edu".into(),
        ),
        (
            "login_host_is_not_a_mail_server",
            Severity::Warning,
            |a| a.username = "jdoe@its.caltech.edu".into(),
            |a| a.username = "jdoe@caltech.edu".into(),
        ),
        (
            "check_interval_too_short",
            Severity::Warning,
            |a| a.check_every = "4".into(),
            |a| a.check_every = "5".into(),
        ),
        ("quit_when_away", Severity::Advice, |_| (), |a| a.check_every = "manual".into()),
        ("leave_on_server_not_needed", Severity::Warning, pop_seven, pop),
        (
            "leave_on_server_needs_deletion",
            Severity::Warning,
            |a| {
                a.protocol = Some(Protocol::Pop);
                a.leave_on_server = "7".into();
                a.keep_after_trash = true;
            },
            pop_seven,
        ),
        (
            "empty_trash_regularly",
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
            "certificate_name_mismatch",
            Severity::Info,
            |_| (),
            |a| (a.program, a.accept_plaintext) = ("eudora@4.3".into(), true),
        ),
        ("turn_on_first", Severity::Advice, |a| a.org = "mail-service".into(), |_| ()),
        (
            "needs_app_password",
            Severity::Advice,
            |a| a.org = "mail-service".into(),
            |a| a.org = "oauth2".into(),
        ),
        ("needs_oauth", Severity::Info, |a| a.org = "oauth2".into(), |a| a.org = "mail-service".into()),
        ("do_not_save_password", Severity::Advice, |_| (), |a| a.org = "none".into()),
        ("assumed_outgoing", Severity::Warning, |_| (), |a| a.org = "none".into()),
        (
            "fallback_port",
            Severity::Info,
            |a| a.network = Some(NetworkLocation::OffCampus),
            |a| a.network = Some(NetworkLocation::OnCampus),
        ),
        ("thunderbird_counts_from_download", Severity::Info, pop_seven, pop),
        (
            "interval_of_the_program",
            Severity::Advice,
            |a| (a.program, a.check_every) = ("thunderbird-android".into(), "10".into()),
            |a| (a.program, a.check_every) = ("thunderbird-android".into(), "30".into()),
        ),
        (
            "interval_of_the_program",
            Severity::Advice,
            |a| (a.program, a.check_every) = ("mutt".into(), "manual".into()),
            |a| (a.program, a.check_every) = ("mutt".into(), "60".into()),
        ),
        (
            "outlook_reads_through_microsoft",
            Severity::Advice,
            |a| a.program = "outlook".into(),
            |a| a.program = "outlook-classic".into(),
        ),
        ("no_tls", Severity::Error, |a| a.org = "plaintext".into(), |a| a.program = "eudora@4.3".into()),
        ("assumed_incoming", Severity::Warning, |a| a.org = "assumed".into(), |_| ()),
        (
            "program_advised_against",
            Severity::Warning,
            |a| (a.org, a.program) = ("university".into(), "eudora@5.1".into()),
            |a| (a.org, a.program) = ("university".into(), "thunderbird".into()),
        ),
        (
            "organisation_note",
            Severity::Info,
            |a| (a.org, a.program) = ("noted".into(), "thunderbird".into()),
            |a| (a.org, a.program) = ("noted".into(), "eudora@5.1".into()),
        ),
    ]
}

/// The profile and the answers of a case. `org` names the profile.
fn situation(change: Change) -> (Profile, Answers) {
    let mut answers = jane();
    change(&mut answers);
    let staff = |answers: Answers| Answers { org: String::new(), group: "staff".into(), ..answers };
    let mut caltech = profile("caltech-imss");
    let mut university = profile("example-university");
    let incoming = caltech.incoming.iter_mut();
    match answers.org.as_str() {
        "none" => {
            university.policy.tls_required = Cited::Bare(false);
            (university, staff(answers))
        }
        "university" => (university, staff(answers)),
        "plaintext" => {
            incoming.for_each(|server| server.tls = Cited::Bare(Tls::None));
            (caltech, answers)
        }
        "assumed" => {
            incoming.for_each(|server| server.auth = assumed(Auth::Password));
            (caltech, answers)
        }
        "mail-service" | "oauth2" => {
            let step = Some(WebStep { page: Some("https://example.org".into()), source: None });
            caltech.sign_in = SignIn { app_password: step.clone(), turn_on: step };
            if answers.org == "oauth2" {
                incoming.for_each(|server| server.auth = Cited::Bare(Auth::Oauth2));
            }
            (caltech, answers)
        }
        "noted" => {
            caltech.program_notes = vec![note(ProgramId::Thunderbird), note(ProgramId::Eudora)];
            (caltech, answers)
        }
        _ => (caltech, answers),
    }
}

fn assumed<T>(value: T) -> Cited<T> {
    Cited::Detailed(Detailed { value, source: None, assumed: true, reason: None })
}

fn note(program: ProgramId) -> ProgramNote {
    let text = Text::Plain("Ask us first.".into());
    ProgramNote { program, from: None, below: None, text, source: Some("settings".into()) }
}

#[test]
fn every_rule_applies_only_to_its_answers() {
    for (rule, severity, applies, does_not_apply) in cases() {
        let (profile, answers) = situation(applies);
        assert_eq!(rule_severity(rule, &profile, &answers), Some(severity), "{rule}");
        let (profile, answers) = situation(does_not_apply);
        assert_eq!(rule_severity(rule, &profile, &answers), None, "{rule} applies without cause");
    }
}

#[test]
fn every_rule_has_a_case() {
    let tested: BTreeSet<&str> = cases().iter().map(|(rule, ..)| *rule).collect();
    let untested: Vec<&str> =
        RULES.iter().map(|(rule, _)| *rule).filter(|rule| !tested.contains(rule)).collect();
    assert_eq!(untested, [""; 0], "rules without a case in the table");
}

#[test]
fn organisation_note_has_the_profiles_text_and_source() {
    let (profile, answers) = situation(|a| (a.org, a.program) = ("noted".into(), "thunderbird".into()));
    let advice = plan(&profile, &answers).expect("a plan").advice;
    let note = advice.iter().find(|advice| advice.id == AdviceId::OrganisationNote).expect("the note");
    assert_eq!(note.values, [("note", AdviceValue::ProfileText(Text::Plain("Ask us first.".into())))]);
    assert_eq!(note.source.as_deref(), Some("settings"));
}

#[test]
fn organisation_note_covers_only_its_versions() {
    let (mut profile, _) = situation(|a| a.org = "noted".into());
    let (from, below) = (Some("6.2".into()), Some("7.0".into()));
    profile.program_notes = vec![ProgramNote { from, below, ..note(ProgramId::Eudora) }];
    for (program, expected) in [
        ("eudora@6.1", None),
        ("eudora@6.2", Some(Severity::Info)),
        ("eudora@6.9", Some(Severity::Info)),
        ("eudora@7.0", None),
        ("thunderbird", None),
    ] {
        let answers = Answers { program: program.into(), ..jane() };
        assert_eq!(rule_severity("organisation_note", &profile, &answers), expected, "{program}");
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
    let retention = plan(&example, &pop).expect("a plan").account.retention.expect("POP");
    assert_eq!(retention.days.map(|days| days.value), Some(14));

    // Eudora 5.1.x cannot rely on STARTTLS, so the server's other endpoint is used.
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
