//! `waypost ask`: the wizard's questions as plain text, for a terminal without a display, over ssh, on a
//! serial line, for a screen reader that prefers text, or from a pipe.
//!
//! Questions go to standard error, the path of the saved file to standard output. Which questions are asked,
//! and in which order, is decided by the same steps as in the window (`waypost_core::plan::wizard_steps`).

mod address;
mod question;

use std::io::{BufRead, BufReader, Read, Write};

use clap::ArgMatches;

use super::export::{add_saved, notes, save_failure};
use super::plan::plan_text;
use super::printed::printable_text;
use super::{Context, Environment, Failure, Outcome, Result, USAGE, options};
use question::{Question, QuestionBuilder, answer_text, set_answer};
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::resolved_answers::ResolvedAnswers;
use waypost_core::plan::wizard_steps;
use waypost_core::plan::{Plan, plan};
use waypost_core::text::sanitise;
use waypost_engine::Organisation;

/// Longest answer that is read, in bytes.
const MAX_LINE_BYTES: u64 = 4096;

pub(super) fn run(
    context: &Context<'_>,
    options: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Outcome> {
    let answers = options::read(context, options, &mut std::io::empty())?;
    let (organisations, _) = context.organisations();
    let mut collected = Vec::new();
    let live = environment.live.take();
    let outcome = {
        let messages: &mut dyn Write = match live {
            Some(live) => {
                context.print_notices(live.messages);
                live.messages
            }
            None => &mut collected,
        };
        let lines = BufReader::new(&mut *environment.input);
        AskSession { context, lines, messages, organisations, answers, reviewed: false }.run()
    };
    let mut outcome = outcome?;
    outcome.messages.insert_str(0, &String::from_utf8_lossy(&collected));
    Ok(outcome)
}

/// One run of the questions.
struct AskSession<'a, R> {
    context: &'a Context<'a>,
    lines: BufReader<R>,
    messages: &'a mut dyn Write,
    organisations: Vec<Organisation>,
    answers: Answers,
    /// True once the review was shown. A changed answer then leads back to the review.
    reviewed: bool,
}

/// A line typed at a question.
enum Typed {
    Answer(String),
    Back,
    Why,
    Change(String),
    Quit,
}

/// What to ask or show next.
enum Next {
    Question(Field),
    Review,
    Finish,
}

impl<R: Read> AskSession<'_, R> {
    fn run(mut self) -> Result<Outcome> {
        self.write_line(&self.context.texts.get("ask-begin"))?;
        let mut next = Next::Question(Field::Organisation);
        loop {
            next = match next {
                Next::Question(field) => self.ask(field)?,
                Next::Review => self.review()?,
                Next::Finish => match self.finish()? {
                    Some(outcome) => return Ok(outcome),
                    None => Next::Review,
                },
            };
        }
    }

    fn organisation(&self) -> Option<&Organisation> {
        let org = self.answers.org.trim();
        self.organisations.iter().find(|one| one.profile.id == org || is_file(one, org))
    }

    fn profile(&self) -> Option<&Profile> {
        self.organisation().map(|one| &one.profile)
    }

    fn questions(&self) -> Vec<Question> {
        let (texts, profile) = (self.context.texts, self.profile());
        QuestionBuilder { texts, organisations: &self.organisations, profile, answers: &self.answers }
            .questions()
    }

    /// Asks one question until it is answered.
    fn ask(&mut self, field: Field) -> Result<Next> {
        let questions = self.questions();
        let Some(place) = questions.iter().position(|one| one.field == field) else {
            return Ok(self.after(field));
        };
        let Some(question) = questions.get(place) else { return Ok(Next::Review) };
        self.show(question, place + 1, questions.len())?;
        match self.line(question.default.as_deref())? {
            Typed::Quit => Err(self.quit_failure().into()),
            Typed::Back => {
                let before = place.checked_sub(1).and_then(|before| questions.get(before));
                Ok(Next::Question(before.map_or(field, |before| before.field)))
            }
            Typed::Why => {
                for words in &question.why {
                    self.write_line(words)?;
                }
                Ok(Next::Question(field))
            }
            Typed::Change(which) => self.change(&which, Next::Question(field)),
            // An accepted recommendation is not stored as the person's own answer.
            Typed::Answer(typed) if typed.is_empty() && field != Field::Organisation => {
                let known = question.default.is_some();
                if known { Ok(self.after(field)) } else { self.answer(question, "") }
            }
            Typed::Answer(typed) => {
                let usual = question.default.as_deref().filter(|_| typed.is_empty());
                self.answer(question, usual.unwrap_or(&typed))
            }
        }
    }

    fn show(&mut self, question: &Question, number: usize, of: usize) -> Result<()> {
        let texts = self.context.texts;
        let values =
            [("number", number.into()), ("of", of.into()), ("title", question.title.as_str().into())];
        self.write_line("")?;
        self.write_line(&texts.with("ask-question", &values))?;
        if !question.hint.is_empty() {
            self.write_line(&format!("  {}", question.hint))?;
        }
        for (index, choice) in question.choices.iter().enumerate() {
            let detail =
                if choice.detail.is_empty() { String::new() } else { format!(" – {}", choice.detail) };
            self.write_line(&format!("  {} {}{detail}", index + 1, choice.label))?;
        }
        Ok(())
    }

    /// Stores an answer if it is valid. Otherwise says what is wrong and asks again.
    fn answer(&mut self, question: &Question, typed: &str) -> Result<Next> {
        let texts = self.context.texts;
        let field = question.field;
        let Some(word) = question.parse_answer(typed).filter(|word| !word.trim().is_empty()) else {
            let id = if typed.trim().is_empty() { "ask-needs-answer" } else { "ask-not-a-choice" };
            self.write_line(&texts.get(id))?;
            return Ok(Next::Question(field));
        };
        let before = self.answers.clone();
        if field == Field::Organisation && word.contains('@') && !std::path::Path::new(&word).exists() {
            return Ok(if self.answer_by_address(&word)? {
                self.announce_organisation();
                self.after(field)
            } else {
                self.answers = before;
                Next::Question(field)
            });
        }
        if !set_answer(&mut self.answers, field, word.trim()) {
            self.write_line(&texts.get("ask-not-a-choice"))?;
            return Ok(Next::Question(field));
        }
        if field == Field::Organisation && self.profile().is_none() {
            match self.context.find_organisation(word.trim()) {
                Ok(found) => self.organisations.push(found),
                Err(failure) => {
                    for sentence in failure.sentences {
                        self.write_line(&sentence)?;
                    }
                    self.answers = before;
                    return Ok(Next::Question(field));
                }
            }
        }
        if field == Field::Organisation {
            self.announce_organisation();
        }
        if let Some(words) = self.problem(field) {
            self.write_line(&words)?;
            self.answers = before;
            return Ok(Next::Question(field));
        }
        Ok(self.after(field))
    }

    /// Says that nobody this computer trusts signed the chosen organisation's profile, if nobody did.
    fn announce_organisation(&mut self) {
        if let Some(organisation) = self.organisation() {
            self.context.announce_untrusted(organisation);
        }
        self.context.print_notices(self.messages);
    }

    /// The problem with one answer, if there is one.
    fn problem(&self, field: Field) -> Option<String> {
        let problems = ResolvedAnswers::resolve(self.profile()?, &self.answers).err()?;
        let wrong = problems.iter().find(|problem| problem.field() == field)?;
        Some(self.context.texts.problem(wrong))
    }

    /// The next question. After the last question, or once the review was shown and nothing is open, the
    /// review.
    fn after(&self, field: Field) -> Next {
        let questions = self.questions();
        let open = |one: &&Question| {
            !self.reviewed
                || self.problem(one.field).is_some()
                || answer_text(&self.answers, one.field).is_empty() && one.default.is_none()
        };
        let place = questions.iter().position(|one| one.field == field).map_or(0, |place| place + 1);
        questions.iter().skip(place).find(open).map_or(Next::Review, |one| Next::Question(one.field))
    }

    /// Shows every setting with its origin, and the advice. An empty line continues.
    fn review(&mut self) -> Result<Next> {
        let texts = self.context.texts;
        let profile = self.profile().cloned();
        let planned = profile.as_ref().map(|profile| plan(profile, &self.answers));
        let (Some(profile), Some(planned)) = (profile, planned) else {
            return Ok(Next::Question(Field::Organisation));
        };
        let plan = match planned {
            Ok(plan) => plan,
            Err(problems) => {
                let field = problems.first().map_or(Field::Organisation, |problem| problem.field());
                for problem in &problems {
                    self.write_line(&texts.problem(problem))?;
                }
                return Ok(Next::Question(field));
            }
        };
        self.reviewed = true;
        let request = Request { profile: &profile, plan: &plan, texts, personality: None, code: None };
        self.write_line("")?;
        self.write_line(&texts.get("review-title"))?;
        self.write_line(plan_text(self.context, &request).trim_end())?;
        self.write_line("")?;
        if wizard_steps::would_lose_mail(&profile, &self.answers) {
            self.write_line(&texts.get("leaving-title"))?;
            self.write_line(&texts.get("leaving-text").replace('*', ""))?;
            self.write_line("")?;
        }
        let agrees = plan.needs_plaintext_consent;
        self.write_line(&texts.get(if agrees { "ask-agree" } else { "ask-review" }))?;
        match self.line(None)? {
            Typed::Quit => Err(self.quit_failure().into()),
            Typed::Back => {
                let last = self.questions().into_iter().next_back().map(|one| one.field);
                Ok(Next::Question(last.unwrap_or(Field::Organisation)))
            }
            Typed::Why => {
                let verbose = Context { verbose: true, ..*self.context };
                self.write_line(plan_text(&verbose, &request).trim_end())?;
                Ok(Next::Review)
            }
            Typed::Change(which) => self.change(&which, Next::Review),
            Typed::Answer(typed) if agrees => {
                let word = texts.get("ask-agree-word");
                self.answers.accept_plaintext = typed.trim().to_lowercase() == word.to_lowercase();
                Ok(Next::Review)
            }
            Typed::Answer(typed) if typed.trim().is_empty() => Ok(Next::Finish),
            Typed::Answer(_) => {
                self.write_line(&texts.get("ask-not-a-choice"))?;
                Ok(Next::Review)
            }
        }
    }

    /// Goes back to the question with a number. Without a valid number, shows the numbered list of questions.
    fn change(&mut self, which: &str, otherwise: Next) -> Result<Next> {
        let questions = self.questions();
        let number = which.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(question) = number.and_then(|number| questions.get(number)) {
            return Ok(Next::Question(question.field));
        }
        for (index, question) in questions.iter().enumerate() {
            let now = answer_text(&self.answers, question.field);
            let now = if now.is_empty() { question.default.clone().unwrap_or_default() } else { now };
            self.write_line(&format!(
                "  {} {}: {}",
                index + 1,
                self.context.texts.field(question.field),
                sanitise(&now)
            ))?;
        }
        self.write_line(&self.context.texts.get("ask-change"))?;
        Ok(otherwise)
    }

    /// Saves the file. `None` if the person goes back or the file cannot be saved.
    fn finish(&mut self) -> Result<Option<Outcome>> {
        let texts = self.context.texts;
        let Some(profile) = self.profile().cloned() else { return Ok(None) };
        let Ok(plan) = plan(&profile, &self.answers) else { return Ok(None) };
        let Some(format) = self.format(&plan)? else { return Ok(None) };
        let folder = self.context.host.documents.clone().unwrap_or_default();
        let usual = folder.join(format.file_name).display().to_string();
        self.write_line("")?;
        self.write_line(&texts.get("finish-path"))?;
        let Typed::Answer(typed) = self.line(Some(&usual))? else { return Ok(None) };
        let typed = if typed.is_empty() { usual } else { typed };
        let path = folder.join(typed.trim());
        let path = if path.is_dir() { path.join(format.file_name) } else { path };
        let code = SupportCode::for_review(&profile, &self.answers);
        let request = Request { profile: &profile, plan: &plan, texts, personality: None, code: Some(&code) };
        let saved = match waypost_engine::save(self.context.host, &request, format, &path) {
            Ok(saved) => saved,
            Err(error) => {
                for sentence in save_failure(self.context, &error).sentences {
                    self.write_line(&sentence)?;
                }
                return Ok(None);
            }
        };
        let mut outcome = Outcome::done(format!("{}\n", saved.path.display()));
        add_saved(self.context, &saved, &mut outcome);
        notes(self.context, &request, &[format], &mut outcome);
        Ok(Some(outcome))
    }

    /// Asks for the file format. `None` if the person goes back.
    fn format(&mut self, plan: &Plan) -> Result<Option<&'static Format>> {
        let texts = self.context.texts;
        let all: Vec<&'static Format> = formats::formats_for(plan.program.0).collect();
        let Some(first) = all.first() else { return Ok(None) };
        self.write_line("")?;
        self.write_line(&texts.get("finish-formats"))?;
        for (index, format) in all.iter().enumerate() {
            self.write_line(&format!("  {} {}", index + 1, format.name(texts)))?;
        }
        loop {
            let Typed::Answer(typed) = self.line(Some(first.id))? else { return Ok(None) };
            if typed.is_empty() {
                return Ok(Some(*first));
            }
            let number =
                typed.trim().parse::<usize>().ok().and_then(|number| all.get(number.checked_sub(1)?));
            let named = || all.iter().find(|format| format.id == typed.trim());
            if let Some(format) = number.or_else(named) {
                return Ok(Some(*format));
            }
            self.write_line(&texts.get("ask-not-a-choice"))?;
        }
    }

    /// Reads a line. The words `back`, `why`, `change` and `quit` are understood in English and in the
    /// person's language.
    fn line(&mut self, default: Option<&str>) -> Result<Typed> {
        let texts = self.context.texts;
        let prompt = match default {
            Some(default) if !default.is_empty() => {
                texts.with("ask-prompt", &[("default", sanitise(default).into())])
            }
            _ => texts.get("ask-prompt-open"),
        };
        self.write(&prompt)?;
        let mut bytes = Vec::new();
        let read = Read::take(&mut self.lines, MAX_LINE_BYTES).read_until(b'\n', &mut bytes);
        let read_error = |error| super::read_error(self.context, "-", &error);
        if read.map_err(read_error)? == 0 {
            anyhow::bail!(Failure { sentences: vec![texts.get("ask-ended")], code: USAGE });
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_end_matches(['\r', '\n']);
        let (first, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let is = |english: &str, id: &str| {
            first.eq_ignore_ascii_case(english) || first.to_lowercase() == texts.get(id)
        };
        Ok(if is("back", "ask-word-back") && rest.is_empty() {
            Typed::Back
        } else if is("why", "ask-word-why") && rest.is_empty() {
            Typed::Why
        } else if is("quit", "ask-word-quit") && rest.is_empty() {
            Typed::Quit
        } else if is("change", "ask-word-change") {
            Typed::Change(rest.to_owned())
        } else if text.trim().is_empty() {
            Typed::Answer(String::new())
        } else {
            Typed::Answer(text.to_owned())
        })
    }

    fn quit_failure(&self) -> Failure {
        Failure { sentences: vec![self.context.texts.get("ask-left")], code: USAGE }
    }

    fn write_line(&mut self, words: &str) -> Result<()> {
        self.write(&format!("{words}\n"))
    }

    fn write(&mut self, words: &str) -> Result<()> {
        let words = printable_text(words, self.context.color);
        let written = self.messages.write_all(words.as_bytes()).and_then(|()| self.messages.flush());
        written.map_err(|error| {
            let words = self.context.texts.io_error(&error);
            let sentence = self.context.texts.with("cli-output-failed", &[("words", words.into())]);
            anyhow::Error::new(error).context(sentence)
        })
    }
}

fn is_file(organisation: &Organisation, name: &str) -> bool {
    organisation.file.as_ref().is_some_and(|file| file.as_os_str() == std::ffi::OsStr::new(name))
}
