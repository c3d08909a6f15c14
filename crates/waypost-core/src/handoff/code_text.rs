//! A support code in words: how to read it out, and what it contains.

use super::letters;
use crate::plan::answers::{Answers, Field, ReadOn};
use crate::plan::profile::Profile;
use crate::text::Texts;

/// The code to read out: one line for each group, each letter with its spelling word.
pub fn spelled(code: &str, texts: &Texts) -> Vec<String> {
    let spelled_letter = |letter: char| {
        texts.with(
            "code-spelled-letter",
            &[("letter", letter.to_string().into()), ("word", letters::spelling_word(letter, texts).into())],
        )
    };
    letters::groups(code)
        .iter()
        .zip(1_usize..)
        .map(|(group, number)| {
            let join = |one: String, other: String| {
                texts.with("code-spelled-both", &[("one", one.into()), ("other", other.into())])
            };
            let words = group.chars().map(spelled_letter).reduce(join).unwrap_or_default();
            texts.with("code-spelled", &[("group", number.into()), ("words", words.into())])
        })
        .collect()
}

/// The choices in answers, in words: one entry for each answered question.
pub fn choices_text(profile: Option<&Profile>, answers: &Answers, texts: &Texts) -> Vec<(Field, String)> {
    let given = |answer: &str| (!answer.is_empty()).then(|| answer.to_owned());
    let group = profile.and_then(|profile| profile.groups.iter().find(|group| group.id == answers.group));
    let program = answers.program().ok().map(|(id, version)| {
        let name = texts.program(id);
        if answers.program.contains('@') { format!("{name} {version}") } else { name }
    });
    let on_or_off = |is_on: bool| texts.get(if is_on { "value-on" } else { "value-off" });
    let read_on = answers
        .read_on
        .map(|read_on| texts.get(if read_on == ReadOn::One { "reading-one" } else { "reading-several" }));
    let number = |answer: &str| answer.parse::<u16>().ok();
    let retention = given(&answers.leave_on_server).map(|answer| match number(&answer) {
        Some(days) => texts.with("value-days", &[("days", days.into())]),
        None => texts.get("value-off"),
    });
    let interval = given(&answers.check_every).map(|answer| match number(&answer) {
        Some(minutes) => texts.with("value-minutes", &[("minutes", minutes.into())]),
        None => texts.get("value-by-hand"),
    });
    [
        (Field::Group, group.map(|group| group.name.in_language(texts.tag()).to_owned())),
        (Field::Address, given(&answers.address)),
        (Field::Program, program),
        (Field::ReadOn, read_on),
        (Field::Protocol, answers.protocol.map(|protocol| texts.protocol(protocol))),
        (Field::Network, answers.network.map(|network| texts.place(network))),
        (Field::IspSmtp, answers.through_provider.map(on_or_off)),
        (Field::LeaveOnServer, retention),
        (Field::CheckEvery, interval),
    ]
    .into_iter()
    .filter_map(|(field, text)| Some((field, text?)))
    .collect()
}
