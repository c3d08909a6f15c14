//! The review: every value with its source, and a link to each question.

mod rows;
mod table;

use egui::Ui;

use rows::Rows;

use crate::gui::action::Action;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, ValueTable};
use crate::gui::wizard::Draft;
use crate::gui::wizard::WizardAction;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::Plan;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::plan::wizard_steps::{self, Step};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &Draft) -> Option<Action> {
    let profile = cx.profile()?;
    let has_changed = draft.apply_state.is_done() || draft.undo_state.entry().is_some();
    let text = if has_changed { "review-text-changed" } else { "review-text" };
    cx.title_and_text(ui, &cx.get("review-title"), &cx.get(text));
    ui.add_space(space::L);
    let Some(plan) = cx.plan else { return missing(ui, cx) };
    plaintext_consent(ui, cx, answers, plan);
    unused_answers(ui, cx, answers, profile);
    let table = ValueTable::new(ui, cx.texts);
    let probed = draft.probe_state.finished_for(profile, plan);
    let rows = Rows { table, cx, plan, profile, probed };
    let action = table::show(ui, &rows, answers);
    ui.add_space(space::L);
    let verdict = draft.probe_state.verdict(profile, Some(plan));
    let action = support_code(ui, cx, answers, verdict).or(action);
    if !cx.has_side && !plan.advice.is_empty() {
        ui.add_space(space::XL);
        widgets::heading(ui, &cx.get("window-before-you-go-on"));
        for advice in &plan.advice {
            ui.add_space(space::M);
            widgets::advice(ui, cx.texts, profile, advice);
        }
    }
    action
}

/// Draws the support code for a person who is on the phone with the help desk.
fn support_code(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &Answers,
    verdict: Option<&str>,
) -> Option<Action> {
    let code = SupportCode::new(cx.known.profile?, answers, Step::Review, verdict).to_letters();
    let pressed = widgets::row(ui, 32.0, space::M, |ui| {
        widgets::hint(ui, &cx.texts.with("support-own", &[("code", code.replace('-', " ").into())]));
        widgets::button(ui, ButtonStyle::Small, &cx.get("support-show")).clicked()
    });
    pressed.then(|| OverlayAction::ShowSupportCode.into())
}

/// Draws the consent to a password without encryption, which is needed before anything is written.
fn plaintext_consent(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, plan: &Plan) {
    if !plan.account.sends_plaintext_password() {
        return;
    }
    let severity = if plan.needs_plaintext_consent { Severity::Error } else { Severity::Warning };
    let (title, body) = (cx.get("review-clear-title"), cx.get("review-clear-text"));
    widgets::callout(ui, cx.texts, severity, &title, &body, None);
    ui.add_space(space::M);
    if cx.refused && plan.needs_plaintext_consent {
        widgets::problem_line(ui, &cx.get("review-clear-problem"));
        ui.add_space(space::XS);
    }
    let checkbox = widgets::checkbox(ui, &mut answers.accept_plaintext, &cx.get("window-agree"));
    if cx.just_refused {
        checkbox.request_focus();
        checkbox.scroll_to_me(None);
    }
    ui.add_space(space::L);
}

/// Draws a note about answers that have no effect with the other answers.
fn unused_answers(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, profile: &Profile) {
    let fields: Vec<String> = wizard_steps::unused_answers(profile, answers)
        .into_iter()
        .map(|field| cx.texts.field(field))
        .collect();
    if !fields.is_empty() {
        let body = cx.texts.with("review-idle-text", &[("fields", cx.texts.list_and(&fields).into())]);
        widgets::callout(ui, cx.texts, Severity::Advice, &cx.get("review-idle-title"), &body, None);
        ui.add_space(space::L);
    }
}

/// Draws the missing answers, each with a button that leads to its question.
fn missing(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    let mut action = None;
    for problem in &cx.known.computed.problems {
        widgets::problem_line(ui, &cx.texts.problem(problem));
        ui.add_space(space::XS);
        let field = cx.texts.field(problem.field());
        let name = cx.texts.with("window-change-name", &[("field", field.into())]);
        if widgets::button(ui, ButtonStyle::Small, &name).clicked() {
            action = Some(WizardAction::Change(Step::that_asks(problem.field())).into());
        }
        ui.add_space(space::L);
    }
    action
}
