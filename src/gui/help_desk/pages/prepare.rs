//! The page that saves the wizard's answers so far as a setup, with names of its own.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::{HelpDesk, HelpDeskAction};
use crate::gui::page_context::PageContext;
use crate::gui::parts::name_and_value;
use crate::gui::parts::path_field::{missing_path, path_field};
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, Field};
use waypost_core::handoff::code_text::choices_text;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::Severity;

/// Draws the page. The name and the user name may stay empty for the person to fill in.
pub fn page(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &Answers,
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
            action = Some(HelpDeskAction::Answer.into());
        }
    });
    ui.add_space(space::L);
    let optional = cx.get("desk-optional");
    let prepare = &mut help_desk.prepare;
    for (id, answer) in [("field-username", &mut prepare.username), ("field-name", &mut prepare.name)] {
        let label = cx.get(id);
        widgets::field(ui, Field { label: &label, hint: &optional, ..Field::default() }, answer);
        ui.add_space(space::L);
    }
    let problem = missing_path(cx, help_desk);
    let words = ("desk-prepare-path", "desk-prepare-path-hint");
    action =
        path_field(ui, cx, words, problem.as_deref(), &mut help_desk.prepare.path, PathField::PreparePath)
            .or(action);
    match help_desk.prepare.prepared(profile, answers) {
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
