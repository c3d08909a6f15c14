//! Properties of the walk through the steps of the wizard.

use std::collections::BTreeSet;

use proptest::prelude::*;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::{self, Step};

use crate::samples::profile;

/// Any answers: usual ones, arbitrary text, and none.
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

/// The furthest step for a person who has seen every step.
fn last_step(profile: &Profile, answers: &Answers) -> Step {
    let all_but_review = Step::ALL.iter().copied().filter(|&step| step != Step::Review);
    match wizard_steps::open_step(Some(profile), answers, &all_but_review.collect(), Step::Review) {
        Step::Review => Step::Finish,
        step => step,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_give_a_plan_or_problems_with_a_step(answers in answers()) {
        let profile = profile("caltech-imss");
        match plan(&profile, &answers) {
            Ok(plan) => {
                prop_assert!(plan.account.incoming.port.value > 0);
                prop_assert!(plan.account.check_every_minutes.value.is_none_or(|m| m >= 5));
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                let steps = wizard_steps::steps(Some(&profile), &answers);
                for problem in problems {
                    prop_assert!(steps.contains(&Step::that_asks(problem.field())), "{problem:?}");
                }
            }
        }
    }

    #[test]
    fn next_and_back_are_inverse(answers in answers()) {
        let profile = profile("caltech-imss");
        let steps = wizard_steps::steps(Some(&profile), &answers);
        for pair in steps.windows(2) {
            prop_assert_eq!(wizard_steps::next(Some(&profile), &answers, pair[0]), pair[1]);
            prop_assert_eq!(wizard_steps::previous(Some(&profile), &answers, pair[1]), pair[0]);
        }
    }

    #[test]
    fn all_steps_complete_means_a_plan(answers in answers()) {
        let profile = profile("caltech-imss");
        if last_step(&profile, &answers) == Step::Finish {
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

/// Sets one answer to one of its values, among them invalid ones.
fn change(answers: &mut Answers, question: usize, value: usize) {
    let pick = |values: &[&str]| values[value % values.len()].to_owned();
    match question {
        0 => answers.username = pick(&["jdoe", "", "j doe", "jdoe@caltech.edu", "jdoe@gmail.com"]),
        1 => answers.name = pick(&["Jane Doe", "", "Jane\nDoe"]),
        2 => answers.address = pick(&["", "jdoe@its.caltech.edu", "jane@example.org"]),
        3 => answers.program = pick(&["thunderbird", "eudora@4.3", "mpop", "aerc", "outlook", "", "none"]),
        4 => answers.read_on = [None, Some(ReadOn::One), Some(ReadOn::Several)][value % 3],
        5 => answers.protocol = [None, Some(Protocol::Imap), Some(Protocol::Pop)][value % 3],
        6 => {
            use NetworkLocation::{Both, OffCampus, OnCampus};
            answers.network = [None, Some(OnCampus), Some(OffCampus), Some(Both)][value % 4];
        }
        7 => answers.isp_smtp = pick(&["", "smtp.provider.example", "smtp.provider.example:465", "caltech"]),
        8 => answers.through_provider = [None, Some(false), Some(true)][value % 3],
        9 => answers.leave_on_server = pick(&["", "no", "7", "366"]),
        10 => answers.keep_after_trash = value % 2 == 1,
        11 => answers.check_every = pick(&["", "10", "2", "manual", "1441"]),
        _ => answers.accept_plaintext = value % 2 == 1,
    }
}

/// Whether a step can be part of the steps for these answers, decided without `steps`.
fn is_reachable(step: Step, profile: &Profile, answers: &Answers) -> bool {
    let is_pop = answers.protocol(profile) == Protocol::Pop;
    match step {
        Step::Retention => is_pop,
        Step::RetentionWarning => {
            let days = answers.leave_on_server.trim();
            let deletes = days == "no" || (days.is_empty() && !profile.policy.leave_on_server.default);
            is_pop && deletes && answers.read_on == Some(ReadOn::Several)
        }
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Someone answers, changes answers, and goes forward and back between the steps in any order.
    #[test]
    fn any_walk_keeps_answers_and_shows_only_reachable_steps(
        moves in prop::collection::vec((0..18_usize, 0..420_usize), 1..60),
        organisation in prop::sample::select(&["caltech-imss", "example-university"][..]),
    ) {
        let profile = profile(organisation);
        let group = profile.groups.first().map(|group| group.id.clone()).unwrap_or_default();
        let mut answers = Answers { group, ..Answers::default() };
        let mut step = Step::Start;
        let mut history = Vec::new();
        for (action, value) in moves {
            let before = answers.clone();
            match action {
                0..=12 => {
                    history.push(answers.clone());
                    change(&mut answers, action, value);
                }
                13 | 14 => step = wizard_steps::next(Some(&profile), &answers, step),
                15 | 16 => step = wizard_steps::previous(Some(&profile), &answers, step),
                _ => {
                    // Back to earlier answers: the same answers lead to the same plan.
                    if let Some(earlier) = history.pop() {
                        let expected = plan(&profile, &earlier);
                        answers = earlier;
                        prop_assert_eq!(plan(&profile, &answers), expected);
                    }
                }
            }
            if (13..=16).contains(&action) {
                prop_assert_eq!(&answers, &before, "moving between steps changed the answers");
                prop_assert!(is_reachable(step, &profile, &answers), "moved to {step:?} with {answers:?}");
            }
            let steps = wizard_steps::steps(Some(&profile), &answers);
            prop_assert!(steps.windows(2).all(|pair| pair[0] < pair[1]), "{steps:?} is not in order");
            for shown in &steps {
                prop_assert!(is_reachable(*shown, &profile, &answers), "{shown:?} with {answers:?}");
            }
            let last = last_step(&profile, &answers);
            prop_assert!(steps.contains(&last), "{last:?} is not one of {steps:?}");
            match plan(&profile, &answers) {
                Ok(_) => {}
                Err(problems) => {
                    prop_assert!(!problems.is_empty());
                    for problem in problems {
                        let asks = Step::that_asks(problem.field());
                        prop_assert!(steps.contains(&asks), "no step asks about {problem:?}");
                        prop_assert!(last <= asks, "{last:?} is beyond {problem:?}");
                    }
                }
            }
        }
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
    let warns =
        |answers: &Answers| wizard_steps::steps(Some(&profile), answers).contains(&Step::RetentionWarning);
    assert!(warns(&all));
    assert!(warns(&Answers { leave_on_server: String::new(), ..all.clone() }), "no copy is the default");
    assert!(!warns(&Answers { leave_on_server: "7".into(), ..all.clone() }));
    assert!(!warns(&Answers { read_on: Some(ReadOn::One), ..all.clone() }));
    assert!(!warns(&Answers { read_on: None, ..all.clone() }));
    assert!(!warns(&Answers { protocol: Some(Protocol::Imap), ..all.clone() }));
    assert_eq!(wizard_steps::progress(Some(&profile), &all, Step::RetentionWarning), None, "it asks nothing");
    assert_eq!(wizard_steps::progress(Some(&profile), &all, Step::HowOften), Some((7, 7)));
}

#[test]
fn later_steps_open_only_after_everything_before() {
    let profile = profile("caltech-imss");
    let every: BTreeSet<Step> = Step::ALL.iter().copied().collect();
    let open = |answers: &Answers, passed: &BTreeSet<Step>, wanted: Step| {
        wizard_steps::open_step(Some(&profile), answers, passed, wanted)
    };
    let answers = Answers {
        read_on: Some(ReadOn::Several),
        network: Some(NetworkLocation::OnCampus),
        ..crate::samples::jane()
    };
    assert_eq!(open(&answers, &every, Step::Finish), Step::Finish);
    assert_eq!(open(&answers, &every, Step::You), Step::You, "an earlier step is always open");
    let not_seen = every.iter().copied().filter(|&step| step != Step::Sending).collect();
    assert_eq!(open(&answers, &not_seen, Step::Finish), Step::Sending);
    let nameless = Answers { name: String::new(), ..answers.clone() };
    assert_eq!(open(&nameless, &every, Step::Finish), Step::You);
    assert_eq!(open(&nameless, &every, Step::Organisation), Step::Organisation);
    let old = Answers { program: "eudora@4.3".into(), ..answers.clone() };
    assert_eq!(open(&old, &every, Step::Finish), Step::Review, "nobody agreed yet");
    assert_eq!(open(&Answers { accept_plaintext: true, ..old }, &every, Step::Finish), Step::Finish);
    let unanswered = Answers { read_on: None, ..answers.clone() };
    assert_eq!(open(&unanswered, &every, Step::Review), Step::Reading);
    assert_eq!(
        open(&unanswered, &every, Step::Finish),
        Step::Finish,
        "the review was shown with the default"
    );
    let deletes = Answers { protocol: Some(Protocol::Pop), ..answers.clone() };
    let not_warned = every.iter().copied().filter(|&step| step != Step::RetentionWarning).collect();
    assert_eq!(open(&deletes, &not_warned, Step::Finish), Step::RetentionWarning);
    assert_eq!(open(&answers, &not_warned, Step::Retention), Step::Sending, "IMAP has no such step");
    assert_eq!(wizard_steps::open_step(None, &answers, &every, Step::Finish), Step::Organisation);
}
