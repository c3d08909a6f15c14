//! The pages of the window.
//!
//! A page is a free function that draws itself, edits the answers in place and returns the [`Action`] the
//! person asked for. A page never calls another page: everything two pages share is in `parts`. A page with
//! several parts of its own has a folder.

mod check_interval;
mod check_up_choose;
mod check_up_counts;
mod check_up_done;
mod check_up_finding;
mod check_up_findings;
mod check_up_repair;
mod check_up_report;
mod deletion_warning;
mod finish;
mod help_desk;
mod help_desk_batch;
mod help_desk_organisation;
mod language;
mod opened_setup;
mod organisation;
mod parts;
mod probe;
mod program;
mod reading;
mod retention;
mod review;
mod sending;
mod start;
mod support;
mod you;

use egui::Ui;

pub use probe::report_facts;

use super::action::Action;
use super::check_up::{self, CheckUp};
use super::help_desk::HelpDesk;
use super::page_context::PageContext;
use super::support::Support;
use super::theme::space;
use super::widgets::{self, ButtonStyle};
use super::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::rules::Severity;
use waypost_core::plan::wizard_steps::Step;

/// Draws the page of a step.
pub fn show(
    step: Step,
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &mut Answers,
    draft: &mut Draft,
) -> Option<Action> {
    if let Some(opened) = cx.known.opened_setup {
        return opened_setup::page(ui, cx, opened);
    }
    if step == Step::Review {
        prepared_note(ui, cx);
    }
    let cx = &PageContext { focus_field: problem_links(ui, cx), ..*cx };
    let must_reload = cx.known.profile_changed && step != Step::Start && reload_banner(ui, cx);
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
    must_reload.then_some(Action::ReloadProfile).or(action)
}

/// Draws the support code in place of the page of a step.
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

/// Draws the list of languages.
pub fn show_languages(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    language::page(ui, cx)
}

/// Draws the open page of the help desk.
pub fn show_desk(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &mut Answers,
) -> Option<Action> {
    use super::help_desk::Page;
    match help_desk.page() {
        Page::Home => help_desk::home(ui, cx),
        Page::Open => help_desk::open(ui, cx, help_desk),
        Page::Prepare => help_desk::prepare(ui, cx, help_desk, answers),
        Page::Batch => help_desk_batch::page(ui, cx, help_desk),
        Page::Organisation => help_desk_organisation::page(ui, cx, help_desk),
    }
}

/// Draws the open page of the check-up.
pub fn show_check_up(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    match check_up.page() {
        check_up::Page::Choose => check_up_choose::page(ui, cx, check_up),
        check_up::Page::Findings => check_up_findings::page(ui, cx, check_up),
        check_up::Page::Repair => check_up_repair::page(ui, cx, check_up),
        check_up::Page::Done => check_up_done::page(ui, cx, check_up),
    }
}

/// Draws links to the problems above the page if there are at least two. Returns the field whose link was
/// pressed.
fn problem_links(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Field> {
    let problems = cx.problems_in_order();
    if problems.len() < 2 {
        return None;
    }
    let title = cx.texts.with("problems-title", &[("count", problems.len().into())]);
    let mut focus_field = None;
    widgets::callout_with(ui, cx.texts, Severity::Error, &title, |ui| {
        for problem in problems {
            ui.add_space(space::XS);
            if widgets::link(ui, &cx.sentence(problem)).clicked() {
                focus_field = Some(problem.field());
            }
        }
    });
    ui.add_space(space::L);
    focus_field
}

/// Draws a note that the profile's file has changed. Returns true if the user asks to read it again.
/// Otherwise the window continues with the profile it has read.
fn reload_banner(ui: &mut Ui, cx: &PageContext<'_>) -> bool {
    let (title, body) = (cx.get("window-profile-changed"), cx.get("window-profile-changed-text"));
    widgets::callout(ui, cx.texts, Severity::Warning, &title, &body, None);
    ui.add_space(space::S);
    let words = cx.get("window-profile-read-again");
    let pressed = widgets::button(ui, ButtonStyle::Small, &words).clicked();
    ui.add_space(space::L);
    pressed
}

/// Draws a note on the review that a prepared setup supplied the answers, if one did.
fn prepared_note(ui: &mut Ui, cx: &PageContext<'_>) {
    let Some(is_other_edition) = cx.known.prepared else { return };
    let id = if is_other_edition { "prepared-other-edition" } else { "prepared-text" };
    widgets::callout(ui, cx.texts, Severity::Info, &cx.get("prepared-title"), &cx.get(id), None);
    ui.add_space(space::L);
}
