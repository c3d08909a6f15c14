//! The pages: each a free function that edits the answers in place and says what was asked for. A
//! page knows no other page.

mod by_hand;
mod checkup_choose;
mod checkup_done;
mod checkup_finding;
mod checkup_findings;
mod checkup_repair;
mod desk;
mod desk_batch;
mod desk_organisation;
mod finish;
mod finish_put;
mod how_often;
mod keeping;
mod language;
mod leaving;
mod offered;
mod organisation;
mod phone;
mod pick;
mod program;
mod reading;
mod review;
mod sending;
mod start;
mod support;
mod try_it;
mod try_it_cause;
mod undo;
mod you;

use std::path::PathBuf;

use egui::Ui;

use super::checkup::{self, CheckUp};
use super::desk::Desk;
use super::putting;
use super::support::Support;
use super::theme::{Preference, Theme};
use super::wizard::{Draft, Known};
use waypost_core::plan::Plan;
use waypost_core::plan::answers::{Answers, Field, Problem};
use waypost_core::plan::journey::Step;
use waypost_core::plan::profile::{Group, Profile};
use waypost_core::plan::rules::{Advice, AdviceId, Severity};
use waypost_core::text::{Language, Texts};

/// What a page may look at.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// The colours.
    pub theme: Theme,
    /// Whether there is room for pictures side by side.
    pub wide: bool,
    /// Whether the right column shows the settings and the advice.
    pub has_side: bool,
    /// The computer, the organisations, the chosen profile.
    pub known: Known<'a>,
    /// The settings, once every answer holds.
    pub plan: Option<&'a Plan>,
    /// The settings as far as they are known; what is missing is made up.
    pub sketch: Option<&'a Plan>,
    /// What to say at the fields: empty until one has tried to go on.
    pub problems: &'a [Problem],
    /// Whether the page has just opened.
    pub arrived: bool,
    /// Whether going on was refused just now: the cursor goes to the first problem.
    pub refused_now: bool,
    /// Whether going on was refused since the page opened.
    pub refused: bool,
    /// The field to which the cursor goes because it was asked for above the page.
    pub sought: Option<Field>,
    /// Which theme is preferred.
    pub preference: Preference,
    /// The language that was wanted and that no font here can write.
    pub unwritable: Option<&'static Language>,
}

impl<'a> Cx<'a> {
    /// The profile. Every page after the organisation's has one.
    pub const fn profile(&self) -> Option<&'a Profile> {
        self.known.profile
    }

    /// The organisation's name.
    pub fn organisation(&self) -> &'a str {
        self.known.profile.map_or("", |profile| profile.name.in_language(self.texts.tag()))
    }

    /// A sentence.
    pub fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// What is wrong with a field, once one has tried to go on.
    pub fn problem(&self, field: Field) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field() == field)?;
        Some(self.sentence(problem))
    }

    /// What is wrong. Groups have their names here, which are pressed; scripts type other words.
    fn sentence(&self, problem: &Problem) -> String {
        match (problem, self.profile()) {
            (Problem::GroupMissing(_) | Problem::GroupUnknown(_), Some(profile)) => {
                let name = |group: &Group| group.name.in_language(self.texts.tag()).to_owned();
                let names: Vec<String> = profile.groups.iter().map(name).collect();
                self.texts.with("problem-group-missing", &[("known", self.texts.choice(&names).into())])
            }
            _ => self.texts.problem(problem),
        }
    }

    /// What is wrong on this page, in its order: the name is asked before what is checked first.
    fn problems_in_order(&self) -> Vec<&'a Problem> {
        let mut all: Vec<&Problem> = self.problems.iter().collect();
        all.sort_by_key(|problem| problem.field() != Field::Name);
        all
    }

    /// Whether the cursor goes to a field now: going on was refused because of it, or it was asked for.
    pub fn focus(&self, field: Field) -> bool {
        let first = self.problems_in_order().first().map(|problem| problem.field());
        self.sought == Some(field) || self.refused_now && first == Some(field)
    }

    /// The page's question.
    pub fn title(&self, ui: &mut Ui, words: &str) {
        super::widgets::title_focused(ui, words, !self.wide, self.arrived);
    }

    /// The page's question, and a quiet line about it.
    pub fn title_and_text(&self, ui: &mut Ui, title: &str, text: &str) {
        self.title(ui, title);
        ui.add_space(super::theme::space::XS);
        super::widgets::quiet(ui, text);
    }

    /// The advice of these kinds, as far as it is due by now, gravest first.
    pub fn advice(&self, ids: &[AdviceId]) -> Vec<&'a Advice> {
        let plan = self.plan.or(self.sketch);
        plan.map(|plan| plan.advice.iter().filter(|advice| ids.contains(&advice.id)).collect())
            .unwrap_or_default()
    }
}

/// What a page asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Go on, or show what is missing.
    Next,
    /// Go back.
    Back,
    /// Go to the page that asks for something, and come back to the review.
    Change(Step),
    /// Go on with the answers of an earlier visit.
    Resume,
    /// Put a text on the clipboard.
    Copy(String),
    /// Ask for a profile file with the system's dialog.
    ChooseProfile,
    /// Read the organisation's profile again, because the file has changed.
    ReadAgain,
    /// Use the prepared setup that was opened.
    TakeSetup,
    /// Leave it.
    LeaveSetup,
    /// Open a profile file.
    OpenProfile(PathBuf),
    /// Ask where to save with the system's dialog.
    ChooseSavePath,
    /// Save the settings file.
    Save,
    /// Save the sheet and show it, to be printed.
    Print,
    /// Prefer a theme.
    Prefer(Preference),
    /// Show the languages.
    ChooseLanguage,
    /// Speak one from now on.
    Speak(&'static Language),
    /// Leave the languages.
    LanguageChosen,
    /// Something of putting the account into the program, or of taking it out.
    Putting(putting::Act),
    /// Something of the support code.
    Support(super::support::Act),
    /// Something of trying the servers.
    Trying(super::trying::Act),
    /// Something of the help desk.
    Desk(super::desk::Act),
    /// Forget everything that was kept.
    Forget,
    /// Rather save a file.
    ByFile,
    /// Something of the check-up.
    CheckUp(checkup::Act),
}

/// Draws what belongs to a choice under its words.
fn indented<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut room = ui.available_rect_before_wrap();
    room.min.x += 32.0;
    let drawn = ui.scope_builder(egui::UiBuilder::new().id_salt("indented").max_rect(room), contents);
    ui.advance_cursor_after_rect(drawn.response.rect);
    drawn.inner
}

/// Draws the page of a step.
pub fn show(
    step: Step,
    ui: &mut Ui,
    cx: &Cx<'_>,
    answers: &mut Answers,
    draft: &mut Draft,
) -> Option<Action> {
    if let Some(offer) = cx.known.offer {
        return offered::page(ui, cx, offer);
    }
    if step == Step::Review {
        offered::prepared(ui, cx);
    }
    let cx = &Cx { sought: to_be_looked_at(ui, cx), ..*cx };
    let again = cx.known.stale && step != Step::Start && is_to_be_read_again(ui, cx);
    let action = match step {
        Step::Start => start::page(ui, cx, draft),
        Step::Organisation => organisation::page(ui, cx, answers, draft),
        Step::You => you::page(ui, cx, answers, draft),
        Step::Program => program::page(ui, cx, answers, &draft.present),
        Step::Reading => reading::page(ui, cx, answers),
        Step::Sending => sending::page(ui, cx, answers),
        Step::Keeping => keeping::page(ui, cx, answers),
        Step::Leaving => leaving::page(ui, cx, answers),
        Step::HowOften => how_often::page(ui, cx, answers, draft),
        Step::Review => review::page(ui, cx, answers, draft),
        Step::TryIt => try_it::page(ui, cx, answers, draft),
        Step::Finish => finish::page(ui, cx, draft),
    };
    again.then_some(Action::ReadAgain).or(action)
}

/// Draws the support code over the page of a step.
pub fn show_support(
    ui: &mut Ui,
    cx: &Cx<'_>,
    answers: &Answers,
    draft: &mut Draft,
    step: Step,
) -> Option<Action> {
    let verdict = cx.profile().and_then(|profile| draft.trying.verdict(profile));
    let code = Support::code(cx.known.profile, answers, step, verdict);
    support::page(ui, cx, &mut draft.support, code.as_deref())
}

/// Draws the choice of languages.
pub fn show_languages(ui: &mut Ui, cx: &Cx<'_>) -> Option<Action> {
    language::page(ui, cx)
}

/// Draws a page of the help desk.
pub fn show_desk(ui: &mut Ui, cx: &Cx<'_>, desk: &mut Desk, answers: &mut Answers) -> Option<Action> {
    desk::page(ui, cx, desk, answers)
}

pub use try_it_cause::facts as report_facts;

/// Draws a page of the check-up.
pub fn show_checkup(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) -> Option<Action> {
    match checkup.page() {
        checkup::Page::Choose => checkup_choose::page(ui, cx, checkup),
        checkup::Page::Findings => checkup_findings::page(ui, cx, checkup),
        checkup::Page::Repair => checkup_repair::page(ui, cx, checkup),
        checkup::Page::Done => checkup_done::page(ui, cx, checkup),
    }
}

/// Says above the page what needs another look where that is more than one answer, each with its way there.
fn to_be_looked_at(ui: &mut Ui, cx: &Cx<'_>) -> Option<Field> {
    let problems = cx.problems_in_order();
    if problems.len() < 2 {
        return None;
    }
    let title = cx.texts.with("problems-title", &[("count", problems.len().into())]);
    let mut sought = None;
    super::widgets::callout_with(ui, cx.texts, Severity::Error, &title, |ui| {
        for problem in problems {
            ui.add_space(super::theme::space::XS);
            if super::widgets::link(ui, &cx.sentence(problem)).clicked() {
                sought = Some(problem.field());
            }
        }
    });
    ui.add_space(super::theme::space::L);
    sought
}

/// Says that the profile's file has changed, and asks what to do: going on keeps what was read.
fn is_to_be_read_again(ui: &mut Ui, cx: &Cx<'_>) -> bool {
    let (title, body) = (cx.get("window-profile-changed"), cx.get("window-profile-changed-text"));
    super::widgets::callout(ui, cx.texts, Severity::Warning, &title, &body, None);
    ui.add_space(super::theme::space::S);
    let words = cx.get("window-profile-read-again");
    let pressed = super::widgets::button(ui, super::widgets::Look::Small, &words).clicked();
    ui.add_space(super::theme::space::L);
    pressed
}
