//! The help desk's first page, and the pages that open and prepare a setup.

use egui::Ui;

use super::parts::name_and_value;
use super::parts::path_field::{missing_path, path_field};
use crate::gui::action::Action;
use crate::gui::check_up;
use crate::gui::help_desk::{HelpDesk, HelpDeskAction, Page};
use crate::gui::icons::Icon;
use crate::gui::page_context::PageContext;
use crate::gui::support;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, Field};
use waypost_core::handoff::code_text::choices_text;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::Severity;

/// Draws the first page, with a row for each task.
pub fn home(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-title"), &cx.get("desk-text"));
    ui.add_space(space::L);
    let to = |page: Page| Action::HelpDesk(HelpDeskAction::To(page));
    let rows = [
        (Icon::Headset, "desk-code", "desk-code-detail", Action::Support(support::SupportAction::Open)),
        (Icon::Document, "desk-open", "desk-open-detail", to(Page::Open)),
        (Icon::Envelope, "desk-prepare", "desk-prepare-detail", to(Page::Prepare)),
        (Icon::Steps, "desk-batch", "desk-batch-detail", to(Page::Batch)),
        (Icon::Search, "desk-check", "desk-check-detail", Action::CheckUp(check_up::CheckUpAction::Enter)),
        (Icon::Institution, "desk-organisation", "desk-organisation-detail", to(Page::Organisation)),
    ];
    let mut action = None;
    for (icon, name, detail, act) in rows {
        if widgets::row_button(ui, icon, &cx.get(name), &cx.get(detail)).clicked() {
            action = Some(act);
        }
        ui.add_space(space::S);
    }
    action
}

/// Draws the page that opens a prepared setup.
pub fn open(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-open"), &cx.get("desk-open-text"));
    ui.add_space(space::L);
    let problem = missing_path(cx, help_desk);
    path_field(
        ui,
        cx,
        ("desk-setup-path", "desk-setup-path-hint"),
        problem.as_deref(),
        &mut help_desk.setup,
        HelpDeskAction::Ask,
    )
}

/// Draws the page that saves the answers so far as a setup. The name and the user name may stay empty for the
/// person to fill in.
pub fn prepare(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &mut Answers,
) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-prepare"), &cx.get("desk-prepare-text"));
    ui.add_space(space::L);
    let Some(profile) = cx.profile() else {
        let (title, body) = (cx.get("desk-no-answers"), cx.get("desk-no-answers-text"));
        widgets::callout(ui, cx.texts, Severity::Advice, &title, &body, None);
        return None;
    };
    let mut action = None;
    widgets::card(ui, |ui| {
        let name = profile.name.in_language(cx.texts.tag()).to_owned();
        name_and_value(ui, cx, &cx.get("step-organisation"), &name);
        for (field, words) in choices_text(Some(profile), answers, cx.texts) {
            name_and_value(ui, cx, &cx.texts.field(field), &words);
        }
        ui.add_space(space::S);
        if widgets::button(ui, ButtonStyle::Small, &cx.get("desk-answer")).clicked() {
            action = Some(Action::HelpDesk(HelpDeskAction::Answer));
        }
    });
    ui.add_space(space::L);
    let optional = cx.get("desk-optional");
    for (id, answer) in [("field-username", &mut answers.username), ("field-name", &mut answers.name)] {
        let label = cx.get(id);
        widgets::field(ui, Field { label: &label, hint: &optional, ..Field::default() }, answer);
        ui.add_space(space::L);
    }
    let problem = missing_path(cx, help_desk);
    let words = ("desk-prepare-path", "desk-prepare-path-hint");
    action = path_field(ui, cx, words, problem.as_deref(), &mut help_desk.prepare_path, HelpDeskAction::Ask)
        .or(action);
    match &help_desk.prepared {
        Some(Ok(saved)) => {
            ui.add_space(space::L);
            let values = [("path", saved.path.display().to_string().into())];
            let (title, body) = (cx.texts.with("desk-prepared", &values), cx.get("desk-prepared-text"));
            widgets::callout(ui, cx.texts, Severity::Info, &title, &body, None);
        }
        Some(Err(error)) => {
            ui.add_space(space::L);
            widgets::callout(ui, cx.texts, Severity::Error, &error.sentence(cx.texts), "", None);
        }
        None => {}
    }
    action
}
