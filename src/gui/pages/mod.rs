//! The pages: each a free function that edits the answers in place and says what was asked for. A
//! page knows no other page.

mod by_hand;
mod check_interval;
mod check_up_choose;
mod check_up_done;
mod check_up_finding;
mod check_up_findings;
mod check_up_repair;
mod deletion_warning;
mod finish;
mod finish_apply;
mod help_desk;
mod help_desk_batch;
mod help_desk_organisation;
mod language;
mod opened_setup;
mod organisation;
mod organisation_picker;
mod phone;
mod probe;
mod probe_cause;
mod program;
mod reading;
mod retention;
mod review;
mod sending;
mod start;
mod support;
mod undo;
mod you;

use std::path::PathBuf;

use egui::Ui;

use super::apply_state;
use super::check_up::{self, CheckUp};
use super::help_desk::HelpDesk;
use super::support::Support;
use super::theme::{Theme, ThemeChoice};
use super::wizard::{Draft, WizardData};
use waypost_core::plan::Plan;
use waypost_core::plan::answers::{Answers, Field, Problem};
use waypost_core::plan::profile::{Group, Profile};
use waypost_core::plan::rules::{Advice, AdviceId, Severity};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{Language, Texts};

/// What a page may look at.
#[derive(Clone, Copy, Debug)]
pub struct PageContext<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// The colours.
    pub theme: Theme,
    /// Whether there is room for pictures side by side.
    pub wide: bool,
    /// Whether the right column shows the settings and the advice.
    pub has_side: bool,
    /// The computer, the organisations, the chosen profile.
    pub known: WizardData<'a>,
    /// The settings, once every answer holds.
    pub plan: Option<&'a Plan>,
    /// The settings as far as they are known; what is missing is made up.
    pub sketch: Option<&'a Plan>,
    /// What to say at the fields: empty until one has tried to go on.
    pub problems: &'a [Problem],
    /// Whether the page has just opened.
    pub page_opened: bool,
    /// Whether going on was refused just now: the cursor goes to the first problem.
    pub just_refused: bool,
    /// Whether going on was refused since the page opened.
    pub refused: bool,
    /// The field to which the cursor goes because it was asked for above the page.
    pub focus_field: Option<Field>,
    /// Which theme is preferred.
    pub preference: ThemeChoice,
    /// The language that was wanted and that no font here can write.
    pub missing_font: Option<&'static Language>,
}

impl<'a> PageContext<'a> {
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
                self.texts.with("problem-group-missing", &[("known", self.texts.list_or(&names).into())])
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
        self.focus_field == Some(field) || self.just_refused && first == Some(field)
    }

    /// The page's question.
    pub fn title(&self, ui: &mut Ui, words: &str) {
        super::widgets::title_focused(ui, words, !self.wide, self.page_opened);
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
    ReloadProfile,
    /// Use the prepared setup that was opened.
    AcceptSetup,
    /// Leave it.
    DeclineSetup,
    /// Open a profile file.
    OpenProfile(PathBuf),
    /// Ask where to save with the system's dialog.
    ChooseSavePath,
    /// Save the settings file.
    Save,
    /// Save the sheet and show it, to be printed.
    Print,
    /// Prefer a theme.
    Prefer(ThemeChoice),
    /// Show the languages.
    ChooseLanguage,
    /// Speak one from now on.
    SetLanguage(&'static Language),
    /// Leave the languages.
    CloseLanguages,
    /// Something of putting the account into the program, or of taking it out.
    Apply(apply_state::Act),
    /// Something of the support code.
    Support(super::support::Act),
    /// Something of trying the servers.
    Probe(super::probe_state::Act),
    /// Something of the help desk.
    HelpDesk(super::help_desk::Act),
    /// Forget everything that was kept.
    Forget,
    /// Rather save a file.
    PreferFile,
    /// Something of the check-up.
    CheckUp(check_up::Act),
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
    cx: &PageContext<'_>,
    answers: &mut Answers,
    draft: &mut Draft,
) -> Option<Action> {
    if let Some(offer) = cx.known.offer {
        return opened_setup::page(ui, cx, offer);
    }
    if step == Step::Review {
        opened_setup::prepared(ui, cx);
    }
    let cx = &PageContext { focus_field: problem_links(ui, cx), ..*cx };
    let again = cx.known.profile_changed && step != Step::Start && reload_banner(ui, cx);
    let action = match step {
        Step::Start => start::page(ui, cx, draft),
        Step::Organisation => organisation::page(ui, cx, answers, draft),
        Step::You => you::page(ui, cx, answers, draft),
        Step::Program => program::page(ui, cx, answers, &draft.installed_programs),
        Step::Reading => reading::page(ui, cx, answers),
        Step::Sending => sending::page(ui, cx, answers),
        Step::Retention => retention::page(ui, cx, answers),
        Step::RetentionWarning => deletion_warning::page(ui, cx, answers),
        Step::HowOften => check_interval::page(ui, cx, answers, draft),
        Step::Review => review::page(ui, cx, answers, draft),
        Step::Probe => probe::page(ui, cx, answers, draft),
        Step::Finish => finish::page(ui, cx, draft),
    };
    again.then_some(Action::ReloadProfile).or(action)
}

/// Draws the support code over the page of a step.
pub fn show_support(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &Answers,
    draft: &mut Draft,
    step: Step,
) -> Option<Action> {
    let verdict = cx.profile().and_then(|profile| draft.probe_state.verdict(profile));
    let code = Support::code(cx.known.profile, answers, step, verdict);
    support::page(ui, cx, &mut draft.support, code.as_deref())
}

/// Draws the choice of languages.
pub fn show_languages(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    language::page(ui, cx)
}

/// Draws a page of the help desk.
pub fn show_desk(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &mut Answers,
) -> Option<Action> {
    help_desk::page(ui, cx, help_desk, answers)
}

pub use probe_cause::facts as report_facts;

/// Draws a page of the check-up.
pub fn show_check_up(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    match check_up.page() {
        check_up::Page::Choose => check_up_choose::page(ui, cx, check_up),
        check_up::Page::Findings => check_up_findings::page(ui, cx, check_up),
        check_up::Page::Repair => check_up_repair::page(ui, cx, check_up),
        check_up::Page::Done => check_up_done::page(ui, cx, check_up),
    }
}

/// Says above the page what needs another look where that is more than one answer, each with its way there.
fn problem_links(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Field> {
    let problems = cx.problems_in_order();
    if problems.len() < 2 {
        return None;
    }
    let title = cx.texts.with("problems-title", &[("count", problems.len().into())]);
    let mut focus_field = None;
    super::widgets::callout_with(ui, cx.texts, Severity::Error, &title, |ui| {
        for problem in problems {
            ui.add_space(super::theme::space::XS);
            if super::widgets::link(ui, &cx.sentence(problem)).clicked() {
                focus_field = Some(problem.field());
            }
        }
    });
    ui.add_space(super::theme::space::L);
    focus_field
}

/// Says that the profile's file has changed, and asks what to do: going on keeps what was read.
fn reload_banner(ui: &mut Ui, cx: &PageContext<'_>) -> bool {
    let (title, body) = (cx.get("window-profile-changed"), cx.get("window-profile-changed-text"));
    super::widgets::callout(ui, cx.texts, Severity::Warning, &title, &body, None);
    ui.add_space(super::theme::space::S);
    let words = cx.get("window-profile-read-again");
    let pressed = super::widgets::button(ui, super::widgets::ButtonStyle::Small, &words).clicked();
    ui.add_space(super::theme::space::L);
    pressed
}
