//! The support code in the window: the caller reads theirs out, and takes over a corrected one after
//! seeing what it changes. No widget here.

use waypost_core::handoff::choices::AppliedCode;
use waypost_core::handoff::code_text::choices_text;
use waypost_core::handoff::letters::CodeError;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::Organisation;

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Show the code.
    Open,
    /// Back to the page under it.
    Close,
    /// Read the code that was typed.
    Read,
    /// Take the answers of the code that was read.
    Accept,
}

/// One answer that a code changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The question.
    pub field: Field,
    /// The answer now, in words; empty: none yet.
    pub now: String,
    /// The answer of the code; empty: left open.
    pub then: String,
}

/// A code that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedCode {
    /// The answers it leads to.
    pub chosen: AppliedCode,
    /// Whether its organisation is on this computer.
    pub is_known: bool,
    /// The page it was made on.
    pub page: Step,
    /// What trying the servers ended with there.
    pub verdict: Option<&'static str>,
    /// What it would change.
    pub differences: Vec<Difference>,
}

/// Everything the page knows.
#[derive(Debug, Default)]
pub struct Support {
    /// Whether the page lies over the one under it.
    pub is_open: bool,
    /// What was typed.
    pub typed: String,
    /// What it says, or what is wrong with it.
    pub decoded: Option<Result<DecodedCode, CodeError>>,
}

impl Support {
    /// The code of the answers now; none before an organisation is chosen.
    pub fn code(
        profile: Option<&Profile>,
        answers: &Answers,
        page: Step,
        verdict: Option<&str>,
    ) -> Option<String> {
        Some(SupportCode::new(profile?, answers, page, verdict).to_letters())
    }

    /// Reads what was typed, and finds out what it would change.
    pub fn read(
        &mut self,
        organisations: &[Organisation],
        profile: Option<&Profile>,
        now: &Answers,
        texts: &Texts,
    ) {
        self.decoded = Some(SupportCode::read(&self.typed).map(|code| {
            // The organisation one is at goes before another with the same mark.
            let known = organisations.iter().map(|organisation| &organisation.profile);
            let of = profile.into_iter().chain(known).find(|profile| code.is_for(profile));
            let chosen = match of {
                Some(profile) => code.apply_to(profile, now),
                None => AppliedCode {
                    answers: Answers { org: now.org.clone(), ..code.choices.to_answers(now) },
                    same_edition: false,
                    no_longer_valid: code.choices.profile_bound(),
                    to_ask: Vec::new(),
                },
            };
            let differences = differences((profile, now), (of.or(profile), &chosen.answers), texts);
            let (page, verdict) = (code.step, code.probe_result);
            DecodedCode { chosen, is_known: of.is_some(), page, verdict, differences }
        }));
    }
}

/// An organisation and answers to its questions.
type Side<'a> = (Option<&'a Profile>, &'a Answers);

fn differences(now: Side<'_>, then: Side<'_>, texts: &Texts) -> Vec<Difference> {
    let words = |(profile, answers): Side<'_>| {
        let name = profile.map(|profile| profile.name.in_language(texts.tag()).to_owned());
        let organisation = name.map(|name| (Field::Organisation, name));
        organisation.into_iter().chain(choices_text(profile, answers, texts)).collect::<Vec<_>>()
    };
    let (before, after) = (words(now), words(then));
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
        now: find(&before, field),
        then: find(&after, field),
    });
    all.filter(|difference| difference.now != difference.then).collect()
}
