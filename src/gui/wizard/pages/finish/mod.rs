//! The last page: apply the settings to the program, save a file, print, or follow the steps by hand.

mod apply;
mod by_hand;
mod changes;
mod phone_qr;
mod save_card;
mod words_and_picture;

use egui::{Rect, Ui, pos2};

use crate::gui::action::Action;
use crate::gui::icons::Icon;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::parts::{saved_file, undo};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle};
use crate::gui::wizard::Draft;
use crate::gui::wizard::WizardAction;
use crate::gui::wizard::apply_state::ApplyAction;
use waypost_core::plan::Plan;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) -> Option<Action> {
    let (plan, left) = (cx.plan?, &cx.known.computed.steps);
    cx.title(ui, &cx.get(if draft.apply_state.is_done() { "finish-title-done" } else { "finish-title" }));
    ui.add_space(space::M);
    let program = cx.texts.program_in_sentence(plan.program.0);
    let address = waypost_core::text::sanitise(&plan.account.identity.address.value);
    let can_apply = draft.puts_into_program(plan.program.0);
    let mut action = None;
    if draft.undo_state.undone().is_some() && !draft.apply_state.is_done() {
        undo::result(ui, cx, &draft.undo_state);
        ui.add_space(space::L);
    }
    if can_apply {
        action = apply::card(ui, cx, &draft.apply_state, &draft.undo_state, &address, &program);
        ui.add_space(space::L);
    } else {
        refusal(ui, cx, draft);
    }
    if !can_apply || draft.prefers_file {
        action = save_card::card(ui, cx, draft, !can_apply).or(action);
        ui.add_space(space::L);
        let saved_now = std::mem::take(&mut draft.saved_now);
        let saved = draft.saved_for(plan);
        if let Some(saved) = saved {
            let top = ui.cursor().min;
            saved_file::result(ui, cx, saved, "finish-saved", "finish-not-saved");
            // The result appears away from the button, in a small window even out of sight.
            if saved_now {
                let rect = Rect::from_min_max(top, pos2(top.x, ui.cursor().min.y));
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
            ui.add_space(space::L);
        }
        if matches!(saved, Some(Ok(_))) {
            by_hand::import_steps(ui, cx, left, &program);
        }
    }
    action = other_actions(ui, cx, draft, plan, can_apply).or(action);
    ui.add_space(space::XL);
    by_hand::numbered(ui, &cx.get("finish-next"), &left.first_start);
    ui.add_space(space::L);
    phone_qr::show(ui, cx, left.phone.as_ref());
    if !left.by_hand.is_empty() && widgets::fold(ui, &cx.get("finish-by-hand")) {
        widgets::hint(ui, &cx.texts.with("finish-by-hand-text", &[("program", program.into())]));
        by_hand::steps(ui, cx, &left.by_hand);
    }
    if widgets::fold(ui, &cx.get("finish-values")) {
        action = by_hand::values(ui, cx, plan).or(action);
    }
    ui.add_space(space::M);
    let receipt = widgets::link(ui, &cx.get("receipt-title")).clicked();
    receipt.then(|| OverlayAction::ShowReceipt.into()).or(action)
}

/// Draws the reason why the settings cannot be applied to the program, if only the preview revealed it.
fn refusal(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) {
    let preview = draft.apply_state.preview.as_ref();
    if let Some(refused) = preview.and_then(|preview| preview.refused.as_ref()) {
        widgets::hint(ui, &refused.sentence(cx.texts));
        ui.add_space(space::M);
    }
}

/// Draws the buttons for undo, file and print, and the result of printing.
fn other_actions(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    draft: &Draft,
    plan: &Plan,
    can_apply: bool,
) -> Option<Action> {
    let done = draft.apply_state.is_done();
    let can_print = cx.known.host.documents.is_some();
    let (undo, file, print) = widgets::row(ui, 32.0, space::M, |ui| {
        if !done {
            widgets::hint(ui, &cx.get("finish-instead"));
        }
        let undo = done && !draft.undo_state.is_confirming() && undo::undo_button(ui, cx);
        let words = cx.get("finish-file");
        let offered = can_apply && !draft.prefers_file && !done;
        let file =
            offered && widgets::button_with_icon(ui, ButtonStyle::Small, Icon::Document, &words).clicked();
        let words = cx.get("finish-print");
        let print =
            can_print && widgets::button_with_icon(ui, ButtonStyle::Small, Icon::Printer, &words).clicked();
        (undo, file, print)
    });
    if !can_print {
        widgets::hint(ui, &cx.get("finish-print-no-folder"));
    }
    match draft.sheet_for(plan) {
        Some(Ok(saved)) => {
            let path = saved.path.display().to_string();
            let words = cx.texts.with("finish-printed", &[("path", path.into())]);
            ui.add_space(space::S);
            widgets::status(ui, TextRole::Hint, &words, cx.theme.quiet);
        }
        Some(failed) => {
            ui.add_space(space::S);
            saved_file::result(ui, cx, failed, "finish-saved", "finish-not-printed");
        }
        None => {}
    }
    match (undo, file, print) {
        (true, ..) => Some(ApplyAction::ConfirmUndo.into()),
        (_, true, _) => Some(Action::Wizard(WizardAction::PreferFile)),
        _ => print.then_some(Action::Wizard(WizardAction::Print)),
    }
}
