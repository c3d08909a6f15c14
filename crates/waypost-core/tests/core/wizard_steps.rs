//! Properties of the walk through the questions.

use proptest::prelude::*;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::wizard_steps::{self, Step};

use crate::samples::profile;

/// Any answers: things people type, things nobody should, and nothing.
pub fn answers() -> impl Strategy<Value = Answers> {
    let typed = |usual: &'static [&'static str]| prop_oneof![4 => prop::sample::select(usual).prop_map(str::to_owned), 1 => any::<String>(), 1 => Just(String::new())];
    (
        typed(&["jdoe", "jdoe@caltech.edu", "jdoe@its.caltech.edu", " JDOE "]),
        typed(&["Jane Doe", "Jörg Müller", "\"Jo\" O'Neil", "[Settings]", "a=b;c"]),
        typed(&["", "jdoe@its.caltech.edu", "jane@caltech.edu"]),
        typed(&["thunderbird", "eudora@5.1", "eudora@4.3", "eudora", "eudora-mac", "generic"]),
        prop::option::of(prop::sample::select(&[ReadOn::One, ReadOn::Several][..])),
        prop::option::of(prop::sample::select(&[Protocol::Imap, Protocol::Pop][..])),
        prop::option::of(prop::sample::select(
            &[NetworkLocation::OnCampus, NetworkLocation::OffCampus, NetworkLocation::Both][..],
        )),
        typed(&["", "smtp.provider.example", "smtp.provider.example:465"]),
        typed(&["", "no", "7", "30"]),
        typed(&["", "10", "2", "manual"]),
        (any::<bool>(), any::<bool>()),
    )
        .prop_map(
            |(username, name, address, program, read_on, protocol, network, isp, leave, check, flags)| {
                Answers {
                    org: "caltech-imss".into(),
                    username,
                    name,
                    address,
                    program,
                    read_on,
                    protocol,
                    network,
                    isp_smtp: isp,
                    leave_on_server: leave,
                    check_every: check,
                    keep_after_trash: flags.0,
                    accept_plaintext: flags.1,
                    ..Answers::default()
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn either_plan_or_problem_with_a_field(answers in answers()) {
        let profile = profile("caltech-imss");
        match plan(&profile, &answers) {
            Ok(plan) => {
                prop_assert!(plan.account.incoming.port.value > 0);
                prop_assert!(plan.account.check_every_minutes.value.is_none_or(|m| m >= 5));
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                let path = wizard_steps::steps(Some(&profile), &answers);
                for problem in problems {
                    prop_assert!(path.contains(&Step::that_asks(problem.field())), "{problem:?}");
                }
            }
        }
    }

    #[test]
    fn next_and_back_are_inverse(answers in answers()) {
        let profile = profile("caltech-imss");
        let path = wizard_steps::steps(Some(&profile), &answers);
        for pair in path.windows(2) {
            prop_assert_eq!(wizard_steps::next(Some(&profile), &answers, pair[0]), pair[1]);
            prop_assert_eq!(wizard_steps::previous(Some(&profile), &answers, pair[1]), pair[0]);
        }
    }

    #[test]
    fn all_steps_complete_means_a_plan(answers in answers()) {
        let profile = profile("caltech-imss");
        if wizard_steps::last_reachable_step(Some(&profile), &answers) == Step::Finish {
            prop_assert!(plan(&profile, &answers).is_ok());
        }
    }

    #[test]
    fn answers_round_trip_through_json(answers in answers()) {
        let saved = serde_json::to_string(&answers).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Answers>(&saved).expect("answers"), answers);
    }

    #[test]
    fn switching_protocol_and_back_keeps_answers(answers in answers()) {
        let profile = profile("caltech-imss");
        let before = plan(&profile, &answers);
        let mut changed = answers.clone();
        changed.protocol = Some(Protocol::Imap);
        prop_assert!(plan(&profile, &changed).map_or(true, |plan| plan.account.retention.is_none()));
        changed.protocol = answers.protocol;
        prop_assert_eq!(plan(&profile, &changed), before);
    }
}

#[test]
fn retention_is_asked_for_pop_only() {
    let profile = profile("caltech-imss");
    let mut answers =
        Answers { protocol: Some(Protocol::Pop), leave_on_server: "7".into(), ..Answers::default() };
    assert!(wizard_steps::steps(Some(&profile), &answers).contains(&Step::Retention));
    assert_eq!(wizard_steps::progress(Some(&profile), &answers, Step::Retention), Some((6, 7)));
    answers.protocol = Some(Protocol::Imap);
    assert!(!wizard_steps::steps(Some(&profile), &answers).contains(&Step::Retention));
    assert_eq!(wizard_steps::progress(Some(&profile), &answers, Step::HowOften), Some((6, 6)));
    assert_eq!(
        wizard_steps::unused_answers(&profile, &answers),
        [waypost_core::plan::answers::Field::LeaveOnServer]
    );
}

#[test]
fn deleting_mail_from_the_server_adds_a_warning_step() {
    let profile = profile("caltech-imss");
    let all = Answers {
        org: "caltech-imss".into(),
        read_on: Some(ReadOn::Several),
        protocol: Some(Protocol::Pop),
        leave_on_server: "no".into(),
        ..Answers::default()
    };
    let interrupts =
        |answers: &Answers| wizard_steps::steps(Some(&profile), answers).contains(&Step::RetentionWarning);
    assert!(interrupts(&all));
    assert!(interrupts(&Answers { leave_on_server: String::new(), ..all.clone() }), "no copy is the default");
    assert!(!interrupts(&Answers { leave_on_server: "7".into(), ..all.clone() }));
    assert!(!interrupts(&Answers { read_on: Some(ReadOn::One), ..all.clone() }));
    assert!(!interrupts(&Answers { read_on: None, ..all.clone() }));
    assert!(!interrupts(&Answers { protocol: Some(Protocol::Imap), ..all.clone() }));
    assert_eq!(wizard_steps::progress(Some(&profile), &all, Step::RetentionWarning), None, "it asks nothing");
    assert_eq!(wizard_steps::progress(Some(&profile), &all, Step::HowOften), Some((7, 7)));
}
