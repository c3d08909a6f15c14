//! The pages of the wizard.
//!
//! A page is a free function that draws itself, edits the answers in place and returns the [`Action`] the
//! person asked for. A page never calls another page: everything two pages share is in `gui/parts`. A page
//! with several parts of its own has a folder.

mod check_interval;
mod deletion_warning;
mod finish;
mod organisation;
mod probe;
mod program;
mod reading;
mod retention;
mod review;
mod sending;
mod start;
mod you;

use egui::Ui;

pub use probe::report_facts;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};
use crate::gui::wizard::{Draft, SetupEdition, WizardAction};
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
    if step == Step::Review {
        prepared_note(ui, cx);
        moved_note(ui, cx);
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
    must_reload.then_some(Action::Wizard(WizardAction::ReloadProfile)).or(action)
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

/// Draws on the review what does not come along from the program of an account that is moved.
fn moved_note(ui: &mut Ui, cx: &PageContext<'_>) {
    let sentences = &cx.known.computed.left_behind;
    if !sentences.is_empty() {
        let (title, body) = (cx.get("moved-title"), sentences.join("\n"));
        widgets::callout(ui, cx.texts, Severity::Warning, &title, &body, None);
        ui.add_space(space::L);
    }
}

/// Draws a note on the review that a prepared setup supplied the answers, if one did.
fn prepared_note(ui: &mut Ui, cx: &PageContext<'_>) {
    let id = match cx.known.prepared {
        Some(SetupEdition::Same) => "prepared-text",
        Some(SetupEdition::Other) => "prepared-other-edition",
        None => return,
    };
    widgets::callout(ui, cx.texts, Severity::Info, &cx.get("prepared-title"), &cx.get(id), None);
    ui.add_space(space::L);
}
