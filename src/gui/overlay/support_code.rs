//! The support code: callers read out theirs, and accept a corrected one after seeing what it changes. No
//! widgets here.

use waypost_core::handoff::choices::AppliedCode;
use waypost_core::handoff::code_text::choices_text;
use waypost_core::handoff::letters::CodeError;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::Organisation;

/// An answer that the code changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The answer's field.
    pub field: Field,
    /// The current answer in words. Empty if there is none.
    pub before: String,
    /// The code's answer in words. Empty if the code leaves it open.
    pub after: String,
}

/// A decoded support code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedCode {
    /// The resulting answers.
    pub chosen: AppliedCode,
    /// True if its organisation is known on this computer.
    pub is_known: bool,
    /// The step it was made at.
    pub page: Step,
    /// The result of probing the servers there.
    pub verdict: Option<&'static str>,
    /// The answers it changes.
    pub differences: Vec<Difference>,
}

/// The typed code and what it holds.
#[derive(Debug, Default)]
pub struct SupportCodeState {
    /// The typed code.
    pub typed: String,
    /// The decoded code, or why it is invalid.
    pub decoded: Option<Result<DecodedCode, CodeError>>,
}

impl SupportCodeState {
    /// Decodes the typed code and finds what it would change.
    pub fn read(
        &mut self,
        organisations: &[Organisation],
        profile: Option<&Profile>,
        current: &Answers,
        texts: &Texts,
    ) {
        self.decoded = Some(SupportCode::read(&self.typed).map(|code| {
            // The current organisation wins over another one with the same code mark.
            let known = organisations.iter().map(|organisation| &organisation.profile);
            let code_profile = profile.into_iter().chain(known).find(|profile| code.is_for(profile));
            let chosen = match code_profile {
                Some(profile) => code.apply_to(profile, current),
                None => AppliedCode {
                    answers: Answers { org: current.org.clone(), ..code.choices.to_answers(current) },
                    same_edition: false,
                    no_longer_valid: code.choices.profile_bound(),
                    to_ask: Vec::new(),
                },
            };
            let differences =
                differences((profile, current), (code_profile.or(profile), &chosen.answers), texts);
            let (page, verdict) = (code.step, code.probe_result);
            DecodedCode { chosen, is_known: code_profile.is_some(), page, verdict, differences }
        }));
    }
}

/// Answers, and the organisation they are for.
type AnswersFor<'a> = (Option<&'a Profile>, &'a Answers);

/// The answers that differ, in words.
fn differences(before: AnswersFor<'_>, after: AnswersFor<'_>, texts: &Texts) -> Vec<Difference> {
    let words = |(profile, answers): AnswersFor<'_>| {
        let name = profile.map(|profile| profile.name.in_language(texts.tag()).to_owned());
        let organisation = name.map(|name| (Field::Organisation, name));
        organisation.into_iter().chain(choices_text(profile, answers, texts)).collect::<Vec<_>>()
    };
    let (before, after) = (words(before), words(after));
    let find = |list: &[(Field, String)], field: Field| {
        list.iter().find(|(other, _)| *other == field).map(|(_, words)| words.clone()).unwrap_or_default()
    };
    let mut fields: Vec<Field> = Vec::new();
    for (field, _) in before.iter().chain(&after) {
        if !fields.contains(field) {
            fields.push(*field);
        }
    }
    let all = fields.into_iter().map(|field| Difference {
        field,
        before: find(&before, field),
        after: find(&after, field),
    });
    all.filter(|difference| difference.before != difference.after).collect()
}
