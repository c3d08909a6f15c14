//! Every answer means the same in JSON, a column of a list, a setup and a support code.

use waypost_core::handoff::people_list::{ListScan, PeopleReader};
use waypost_core::handoff::setup::{self, answers_json};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answer_list::Answer;
use waypost_core::plan::answers::{self, Answers, Field};
use waypost_core::plan::wizard_steps::Step;

use crate::samples::{profile, repository};

/// The organisation of the answers. It has groups and several addresses.
const ORGANISATION: &str = "example-university";

/// Each answer as a person types it.
const fn typed(answer: Answer) -> &'static str {
    match answer {
        Answer::Org => ORGANISATION,
        Answer::Group => "student",
        Answer::Username => "asmith",
        Answer::Name => "Al Smith",
        Answer::Address => "asmith@example.edu",
        Answer::Program => "eudora@5.1",
        Answer::ReadOn => "several",
        Answer::Protocol => "imap",
        Answer::Network => "off-campus",
        Answer::IspSmtp => "smtp.provider.example:465",
        Answer::ThroughProvider => "yes",
        Answer::LeaveOnServer => "7",
        Answer::KeepAfterTrash => "yes",
        Answer::CheckEvery => "manual",
        Answer::AcceptPlaintext => "yes",
    }
}

/// Whether a support code contains the answer. It contains no typed text and no consent.
const fn is_in_support_code(answer: Answer) -> bool {
    match answer {
        Answer::Group
        | Answer::Address
        | Answer::Program
        | Answer::ReadOn
        | Answer::Protocol
        | Answer::Network
        | Answer::ThroughProvider
        | Answer::LeaveOnServer
        | Answer::KeepAfterTrash
        | Answer::CheckEvery => true,
        // The code has a mark of the organisation, which selects a profile that is installed already.
        Answer::Org => false,
        Answer::Username | Answer::Name | Answer::IspSmtp | Answer::AcceptPlaintext => false,
    }
}

fn base() -> Answers {
    Answers {
        org: ORGANISATION.into(),
        username: "asmith".into(),
        name: "Al Smith".into(),
        ..Answers::default()
    }
}

fn with(mut answers: Answers, answer: Answer) -> Answers {
    answers.get_mut(answer).set(typed(answer)).expect("one of its words");
    answers
}

#[test]
fn answers_have_the_names_of_the_json() {
    let schema = answers::schema();
    let mut members: Vec<&str> =
        schema["properties"].as_object().expect("members").keys().map(String::as_str).collect();
    let mut names: Vec<&str> = Answer::ALL.iter().map(|answer| answer.name()).collect();
    members.sort_unstable();
    names.sort_unstable();
    assert_eq!(names, members);
}

#[test]
fn every_answer_is_the_same_in_json_lists_and_setups() {
    for &answer in Answer::ALL {
        let expected = with(base(), answer);
        assert_eq!(expected.get(answer).text(), typed(answer));
        let json = answers_json(&expected);
        assert!(json.get(answer.name()).is_some(), "{answer:?}");
        assert_eq!(serde_json::from_value::<Answers>(json).expect("answers"), expected);

        let setup = setup::read(&setup::write(&expected, &"0".repeat(64), None)).expect("a setup");
        assert_eq!(setup.answers, if answer.is_consent() { base() } else { expected.clone() });

        let Some(column) = answer.column() else {
            assert_eq!(answer, Answer::ThroughProvider, "only this one has no option and no column");
            continue;
        };
        assert_eq!(from_list(column, typed(answer)), expected, "{column}");
    }
}

/// The answers of a list with the columns that every list needs and one more, unless it is one of them.
fn from_list(column: &str, cell: &str) -> Answers {
    let list = match column {
        "username" => format!("username,name\n{cell},Al Smith\n"),
        "name" => format!("username,name\nasmith,{cell}\n"),
        _ => format!("username,name,{column}\nasmith,Al Smith,{cell}\n"),
    };
    let mut scan = ListScan::default();
    scan.add(list.as_bytes());
    let mut people = PeopleReader::new(list.as_bytes(), &scan).expect("a valid list");
    let common = Answers { org: ORGANISATION.into(), ..Answers::default() };
    people.next_row(&common).expect("a readable row").expect("a row").answers.expect("valid cells")
}

#[test]
fn support_code_carries_every_choice() {
    let mut profile = profile(ORGANISATION);
    profile.provider_server = crate::samples::profile("caltech-imss").provider_server;
    let base = Answers { group: "staff".into(), ..base() };
    let code = |answers: &Answers| SupportCode::for_review(&profile, answers);
    for &answer in Answer::ALL {
        let answers = with(base.clone(), answer);
        let letters = code(&answers);
        assert_eq!(
            letters != code(&base),
            // A named server is sent through, so its code differs as well.
            is_in_support_code(answer) || answer == Answer::IspSmtp,
            "{answer:?}"
        );
        if is_in_support_code(answer) {
            let applied = SupportCode::read(&letters).expect("a code").apply_to(&profile, &base);
            assert_eq!(applied.answers.get(answer).text(), typed(answer));
        }
    }
}

#[test]
fn every_answer_is_asked_and_documented() {
    let page = std::fs::read_to_string(repository().join("docs/command-line.md")).expect("the page");
    for &answer in Answer::ALL {
        match answer.field() {
            Some(field) => assert!(Step::that_asks(field).is_question(), "{answer:?}"),
            None => assert!(answer.is_consent(), "{answer:?}: only consent is given at the review"),
        }
        if let Some(option) = answer.option() {
            assert_eq!(option, answer.name().replace('_', "-"));
            assert!(page.contains(&format!("--{option}")), "--{option}");
            assert!(page.contains(&format!("`{}`", answer.name())), "{}", answer.name());
        }
    }
    assert!(
        Field::ALL.is_sorted_by_key(|field| Step::that_asks(*field)),
        "questions in the order of the steps"
    );
    for &field in Field::ALL.iter().filter(|field| **field != Field::Version) {
        assert_eq!(field.answer().field(), Some(field));
    }
    assert_eq!(Field::Version.answer(), Answer::Program);
}
