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
    let entry = |field: &Field| Some((*field, choice_text(*field, profile, answers, texts)?));
    Field::ALL.iter().filter_map(entry).collect()
}

/// The choice of one question in words. `None` if it is unanswered or not in a code.
fn choice_text(field: Field, profile: Option<&Profile>, answers: &Answers, texts: &Texts) -> Option<String> {
    let given = |answer: &str| (!answer.is_empty()).then(|| answer.to_owned());
    let number = |answer: &str| answer.parse::<u16>().ok();
    match field {
        // The caller shows the organisation.
        Field::Organisation => None,
        // They are typed, so no code contains them.
        Field::Username | Field::Name => None,
        Field::Group => {
            let group = profile?.groups.iter().find(|group| group.id == answers.group)?;
            Some(group.name.in_language(texts.tag()).to_owned())
        }
        Field::Address => given(&answers.address),
        Field::Program => {
            let (id, version) = answers.program().ok()?;
            let name = texts.program(id);
            Some(if answers.program.contains('@') { format!("{name} {version}") } else { name })
        }
        // Shown with the program.
        Field::Version => None,
        Field::ReadOn => {
            let is_one = answers.read_on? == ReadOn::One;
            Some(texts.get(if is_one { "reading-one" } else { "reading-several" }))
        }
        Field::Protocol => Some(texts.protocol(answers.protocol?)),
        Field::Network => Some(texts.place(answers.network?)),
        Field::IspSmtp => Some(texts.get(if answers.through_provider? { "value-on" } else { "value-off" })),
        Field::LeaveOnServer => given(&answers.leave_on_server).map(|answer| match number(&answer) {
            Some(days) => texts.with("value-days", &[("days", days.into())]),
            None => texts.get("value-off"),
        }),
        Field::CheckEvery => given(&answers.check_every).map(|answer| match number(&answer) {
            Some(minutes) => texts.with("value-minutes", &[("minutes", minutes.into())]),
            None => texts.get("value-by-hand"),
        }),
    }
}
