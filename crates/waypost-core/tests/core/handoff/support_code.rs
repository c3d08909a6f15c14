//! The support code: it contains the choices and nothing that was typed, and wrong letters are detected.

use proptest::prelude::*;
use waypost_core::handoff::choices::{Choices, OTHER_ADDRESS};
use waypost_core::handoff::code_text::spelled;
use waypost_core::handoff::letters::{self, CODE_LETTERS, CodeError, GROUP_LETTERS};
use waypost_core::handoff::support_code::{STEPS, SupportCode, probe_results};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, Field, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::{self, Step};

use crate::samples::{english, jane, profile};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code(profile: &Profile, answers: &Answers) -> String {
    SupportCode::new(profile, answers, Step::Review, None).to_letters()
}

/// Answers with every choice, over all its values.
fn choices() -> impl Strategy<Value = Answers> {
    let program = prop_oneof![
        Just(String::new()),
        prop::sample::select(&["thunderbird", "generic", "eudora", "eudora-mac"][..]).prop_map(str::to_owned),
        (0..=4095_u16).prop_map(|major| format!("thunderbird@{major}")),
        (0..=15_u16, 0..=15_u16, 0..=15_u16).prop_map(|(a, b, c)| format!("eudora@{a}.{b}.{c}")),
        (0..=15_u16, 0..=15_u16).prop_map(|(a, b)| format!("eudora-mac@{a}.{b}")),
    ];
    let retention = prop_oneof![
        Just(String::new()),
        Just("no".to_owned()),
        (1..=365_u16).prop_map(|days| days.to_string())
    ];
    let interval = prop_oneof![
        Just(String::new()),
        Just("manual".to_owned()),
        (1..=1440_u16).prop_map(|minutes| minutes.to_string())
    ];
    (
        program,
        prop::sample::select(&["", "jdoe@caltech.edu", "its.caltech.edu", "other@caltech.edu"][..]),
        prop::option::of(prop::sample::select(&[ReadOn::One, ReadOn::Several][..])),
        prop::option::of(prop::sample::select(&[Protocol::Imap, Protocol::Pop][..])),
        prop::option::of(prop::sample::select(
            &[NetworkLocation::OnCampus, NetworkLocation::OffCampus, NetworkLocation::Both][..],
        )),
        (prop::option::of(any::<bool>()), any::<bool>()),
        (retention, interval),
    )
        .prop_map(|(program, address, read_on, protocol, network, switches, texts)| Answers {
            program,
            address: address.into(),
            read_on,
            protocol,
            network,
            isp_smtp: "smtp.provider.example".into(),
            through_provider: switches.0.or(Some(false)),
            leave_on_server: texts.0,
            keep_after_trash: switches.1,
            check_every: texts.1,
            ..jane()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn code_restores_the_same_answers(
        answers in choices(),
        step in prop::sample::select(STEPS),
        probe_result in prop::option::of(prop::sample::select(probe_results())),
    ) {
        let profile = profile("caltech-imss");
        let code = SupportCode::new(&profile, &answers, step, probe_result);
        let read = SupportCode::read(&code.to_letters()).expect("a valid code");
        prop_assert_eq!(read, code);
        prop_assert_eq!((read.step, read.probe_result), (step, probe_result));
        let applied = read.apply_to(&profile, &answers);
        prop_assert!(applied.same_edition && applied.to_ask.is_empty(), "{:?}", applied);
        if applied.no_longer_valid.is_empty() {
            prop_assert_eq!(Choices::of(&profile, &applied.answers), Choices::of(&profile, &answers));
        }
        prop_assert_eq!(plan(&profile, &applied.answers).ok(), plan(&profile, &answers).ok());
    }

    #[test]
    fn any_answers_give_the_same_plan_through_a_code(answers in crate::wizard_steps::answers()) {
        let profile = profile("caltech-imss");
        let letters = code(&profile, &answers);
        let applied = SupportCode::read(&letters).expect("a valid code").apply_to(&profile, &answers);
        if let Ok(plan_before) = plan(&profile, &answers) {
            prop_assert_eq!(plan(&profile, &applied.answers), Ok(plan_before), "{}", letters);
        }
    }

    #[test]
    fn any_typed_text_is_read_or_refused(typed in any::<String>()) {
        let texts = english();
        if let Err(fault) = SupportCode::read(&typed) {
            prop_assert!(!fault.sentence(texts).contains("code-"));
        }
    }
}

/// Pseudorandom numbers, the same in every run.
fn numbers() -> impl Iterator<Item = u128> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u128;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645).wrapping_add(1);
        state >> 48
    })
}

fn as_typed(letters: &[char]) -> String {
    letters.chunks(GROUP_LETTERS).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_wrong_letter_is_detected_and_its_group_named() {
    let mut count = 0;
    for number in numbers().take(1000) {
        let right: Vec<char> = letters::write(number).chars().filter(|c| *c != '-').collect();
        assert_eq!(letters::read(&as_typed(&right)), Ok(number & ((1 << 80) - 1)));
        for place in 0..CODE_LETTERS {
            for letter in LETTERS.chars().filter(|letter| *letter != right[place]) {
                let mut wrong = right.clone();
                wrong[place] = letter;
                let fault = letters::read(&as_typed(&wrong));
                assert_eq!(
                    fault,
                    Err(CodeError::Wrong(vec![place / GROUP_LETTERS + 1])),
                    "{}",
                    as_typed(&wrong)
                );
                count += 1;
            }
        }
    }
    assert_eq!(count, 1000 * 20 * 31);
}

#[test]
fn every_adjacent_swap_is_detected_and_its_groups_named() {
    let (mut count, mut same) = (0, 0);
    for number in numbers().take(1000) {
        let right: Vec<char> = letters::write(number).chars().filter(|c| *c != '-').collect();
        for place in 0..CODE_LETTERS - 1 {
            if right[place] == right[place + 1] {
                same += 1;
                continue;
            }
            let mut wrong = right.clone();
            wrong.swap(place, place + 1);
            let mut groups = vec![place / GROUP_LETTERS + 1, (place + 1) / GROUP_LETTERS + 1];
            groups.dedup();
            assert_eq!(
                letters::read(&as_typed(&wrong)),
                Err(CodeError::Wrong(groups)),
                "{}",
                as_typed(&wrong)
            );
            count += 1;
        }
    }
    assert_eq!(count + same, 1000 * 19);
    assert!(same < 1000, "letters that are the same cannot be swapped");
}

#[test]
fn three_and_four_wrong_letters_are_always_detected() {
    let mut random = numbers();
    let mut next = |below: usize| random.next().expect("a number") as usize % below;
    for number in numbers().take(200) {
        let right: Vec<char> = letters::write(number).chars().filter(|c| *c != '-').collect();
        for _ in 0..100 {
            let mut wrong = right.clone();
            for _ in 0..3 + next(2) {
                wrong[next(CODE_LETTERS)] = LETTERS.chars().nth(next(32)).expect("a letter exists");
            }
            assert!(wrong == right || letters::read(&as_typed(&wrong)).is_err(), "{}", as_typed(&wrong));
        }
    }
}

#[test]
fn reads_every_way_of_typing_a_code() {
    let right = letters::write(0x1111_0000_2222_0000_3333);
    let number = letters::read(&right).expect("a valid code");
    let plain = right.replace('-', "");
    let arabic: String = plain
        .chars()
        .map(|c| c.to_digit(10).map_or(c, |digit| char::from_u32(0x0660 + digit).expect("a digit character")))
        .collect();
    let wide: String =
        plain.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).expect("a letter exists")).collect();
    for typed in [
        plain.clone(),
        plain.to_lowercase(),
        right.replace('-', " – "),
        right.replace('-', "\u{A0}"),
        plain.replace('0', "O").replace('1', "l"),
        plain.replace('0', "o").replace('1', "I"),
        format!("  {right}\n"),
        arabic,
        wide,
    ] {
        assert_eq!(letters::read(&typed), Ok(number), "{typed}");
    }
}

#[test]
fn invalid_codes_name_the_position() {
    let right = letters::write(0x1234_5678_9ABC_DEF0_1234);
    let group = |at: usize| right.split('-').nth(at).expect("the group exists");
    let cases = [
        (String::new(), CodeError::Empty),
        (" - ".into(), CodeError::Empty),
        (right.replacen(group(2), "U2345", 1), CodeError::Letter('U', 3)),
        (right.replacen(group(3), "1234А", 1), CodeError::Letter('А', 4)),
        (right.replacen(group(1), "1234", 1), CodeError::Length(19, Some(2))),
        (right.replace('-', "").chars().take(19).collect(), CodeError::Length(19, None)),
        (right.repeat(50), CodeError::Length(174, None)),
        (letters::write(0), CodeError::Newer),
        (letters::write(u128::MAX), CodeError::Newer),
    ];
    for (typed, fault) in cases {
        assert_eq!(SupportCode::read(&typed), Err(fault), "{typed}");
    }
}

#[test]
fn code_contains_no_typed_text() {
    let profile = profile("caltech-imss");
    let mut answers =
        Answers { network: Some(NetworkLocation::OffCampus), through_provider: Some(true), ..jane() };
    answers.isp_smtp = "smtp.provider.example".into();
    let before = code(&profile, &answers);
    answers.name = "Somebody Else".into();
    answers.username = "else".into();
    answers.isp_smtp = "smtp.other.example".into();
    answers.accept_plaintext = true;
    assert_eq!(code(&profile, &answers), before);
    let applied = SupportCode::read(&before).expect("a valid code").apply_to(&profile, &Answers::default());
    assert_eq!(applied.to_ask, [Field::IspSmtp]);
    assert!(!applied.answers.accept_plaintext);
}

#[test]
fn custom_address_is_asked_for_again() {
    let profile = profile("caltech-imss");
    let answers = Answers { address: "jane@caltech.edu".into(), ..jane() };
    assert_eq!(Choices::of(&profile, &answers).address, OTHER_ADDRESS);
    let code = SupportCode::read(&code(&profile, &answers)).expect("a valid code");
    assert_eq!(code.apply_to(&profile, &Answers::default()).to_ask, [Field::Address]);
    assert_eq!(code.apply_to(&profile, &answers).answers.address, "jane@caltech.edu");
}

#[test]
fn address_domain_is_restored_without_a_user_name() {
    let profile = profile("caltech-imss");
    let answers = Answers { address: "jdoe@its.caltech.edu".into(), ..jane() };
    let code = SupportCode::read(&code(&profile, &answers)).expect("a valid code");
    let applied = code.apply_to(&profile, &Answers::default());
    assert_eq!(applied.answers.address, "its.caltech.edu");
    let other = Answers { username: "asmith".into(), name: "Al Smith".into(), ..applied.answers };
    assert_eq!(
        plan(&profile, &other).expect("a valid plan").account.identity.address.value,
        "asmith@its.caltech.edu"
    );
}

#[test]
fn code_of_another_profile_edition_warns_and_keeps_valid_choices() {
    let now = profile("caltech-imss");
    let mut before = now.clone();
    before.version = "0".into();
    let answers = Answers {
        address: "jdoe@its.caltech.edu".into(),
        protocol: Some(Protocol::Pop),
        leave_on_server: "7".into(),
        ..jane()
    };
    let code = SupportCode::read(&code(&before, &answers)).expect("a valid code");
    let applied = code.apply_to(&now, &jane());
    assert!(code.is_for(&now) && !applied.same_edition);
    assert_eq!(applied.no_longer_valid, [Field::Address]);
    assert_eq!(
        (applied.answers.protocol, applied.answers.leave_on_server.as_str()),
        (Some(Protocol::Pop), "7")
    );
    assert!(plan(&now, &applied.answers).is_ok());
}

#[test]
fn code_can_only_choose_what_the_profile_offers() {
    let theirs = profile("caltech-imss");
    let answers =
        Answers { protocol: Some(Protocol::Pop), network: Some(NetworkLocation::OnCampus), ..jane() };
    let code = SupportCode::read(&code(&theirs, &answers)).expect("a valid code");
    let mut ours = profile("example-university");
    assert!(!code.is_for(&ours));
    ours.incoming.retain(|server| server.protocol == Protocol::Imap);
    ours.groups.clear();
    ours.incoming.iter_mut().for_each(|server| server.groups.clear());
    for server in &mut ours.outgoing {
        server.groups.clear();
        server.used_from = waypost_core::plan::profile::UsedFrom::OffCampus;
    }
    ours.provider_server = None;
    let applied = code.apply_to(&ours, &jane());
    assert_eq!(applied.no_longer_valid, [Field::Protocol, Field::Network]);
    assert_eq!(applied.answers.org, "example-university");
    let away = Answers { network: Some(NetworkLocation::OffCampus), ..applied.answers };
    let account = plan(&ours, &away).expect("a valid plan").account;
    assert!(ours.incoming.iter().any(|server| *server.host.value() == account.incoming.host.value));
    assert!(ours.outgoing.iter().any(|server| *server.host.value() == account.outgoing.host.value));
}

#[test]
fn every_step_has_a_number() {
    let profile = profile("caltech-imss");
    let pop = Answers { protocol: Some(Protocol::Pop), ..jane() };
    for step in wizard_steps::steps(Some(&profile), &pop) {
        assert!(STEPS.contains(&step), "{step:?}");
    }
    assert!(STEPS.len() < 24 && probe_results().len() < 40, "the code has no number left");
}

#[test]
fn code_is_spelled_letter_by_letter() {
    let texts = english();
    let lines = spelled(&letters::write(u128::from(u32::MAX)), texts);
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0], "Group 1: 0 zero, 0 zero, 0 zero, 0 zero, 0 zero");
    for letter in LETTERS.chars() {
        assert!(!letters::spelling_word(letter, texts).starts_with("code-"), "{letter}");
    }
}

/// Support codes and saved answers of earlier versions depend on these ids and on their order.
#[test]
fn steps_and_probe_results_keep_their_numbers() {
    let steps: Vec<&str> = STEPS.iter().map(|step| step.id()).collect();
    let known_steps = [
        "start",
        "organisation",
        "you",
        "program",
        "reading",
        "sending",
        "keeping",
        "how-often",
        "review",
        "finish",
        "try-it",
        "leaving",
    ];
    assert!(steps.starts_with(&known_steps), "{steps:?}");
    for step in Step::ALL {
        assert_eq!(Step::from_id(step.id()), Some(*step));
    }
    let results = probe_results();
    assert_eq!((results[0], results[1], results[21], results[31]), PROBE_RESULTS_AT);
}

/// The results with the numbers 0, 1, 21 and 31: a cause that was inserted or moved shifts one of them.
const PROBE_RESULTS_AT: (&str, &str, &str, &str) = ("ok", "no-network", "login-refused", "leave-needs-uidl");
