//! The card that saves the settings as a file.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{by_hand, words_and_picture};
use crate::gui::action::{Action, WindowAction};
use crate::gui::dialogs::PathField;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, Field};
use crate::gui::wizard::Draft;
use crate::gui::wizard::WizardAction;
use waypost_core::formats::{self, Format};

/// Draws the card. `is_first` is true if no other card offers a way to finish: the bar's button then saves,
/// and the card needs no button of its own.
pub fn card(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, is_first: bool) -> Option<Action> {
    let format = draft.format?;
    let program = cx.texts.program_in_sentence(cx.plan?.program.0);
    widgets::raised_card(ui, |ui| {
        words_and_picture::show(ui, cx, is_first, |ui| {
            widgets::heading(ui, &cx.texts.with("finish-card", &[("program", program.as_str().into())]));
            ui.add_space(space::XS);
            widgets::text(ui, &cx.get("finish-card-text"));
        });
        ui.add_space(space::L);
        format_choice(ui, cx, draft, format);
        by_hand::unsupported_settings(ui, cx, &cx.known.computed.steps.unsupported, &program);
        let action = save_path(ui, cx, draft, format);
        if is_first {
            return action;
        }
        // The bar's button belongs to the other card.
        ui.add_space(space::M);
        let pressed = widgets::button(ui, ButtonStyle::Secondary, &cx.get("window-save-file")).clicked();
        if pressed { Some(Action::Wizard(WizardAction::Save)) } else { action }
    })
}

/// Draws the choice between the program's file formats, if it has several.
fn format_choice(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, format: &Format) {
    let Some(plan) = cx.plan else { return };
    let offered: Vec<&'static Format> = formats::formats_for(plan.program.0).collect();
    if offered.len() < 2 {
        return;
    }
    let label = cx.get("finish-formats");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    let names: Vec<String> = offered.iter().map(|format| format.name(cx.texts)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = offered.iter().position(|other| other.id == format.id);
    if let Some(other) = widgets::pills(ui, &label, &names, chosen).and_then(|index| offered.get(index)) {
        draft.format = Some(other);
    }
    ui.add_space(space::L);
}

/// Draws the field for the file's path and the button for the system's dialog.
fn save_path(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, format: &Format) -> Option<Action> {
    let label = cx.get("finish-path");
    let hint = cx.get(if format.edit.is_some() { "finish-path-hint-edit" } else { "finish-path-hint" });
    let choose = cx.get("finish-choose");
    let button_width = widgets::button_width(ui, ButtonStyle::Secondary, &choose);
    let width = ui.available_width() - space::M - button_width;
    let top = ui.cursor().min;
    let field = Field { label: &label, hint: &hint, is_monospace: true, width, ..Field::default() };
    widgets::field(ui, field, &mut draft.save_path);
    let entered = widgets::submitted(ui);
    let bottom = ui.cursor().min.y;
    let place = Rect::from_min_size(pos2(top.x + width + space::M, bottom - 40.0), vec2(button_width, 40.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt("choose").max_rect(place));
    if widgets::button(&mut child, ButtonStyle::Secondary, &choose).clicked() {
        return Some(WindowAction::Browse(PathField::SavePath).into());
    }
    entered.then_some(Action::Wizard(WizardAction::Save))
}
