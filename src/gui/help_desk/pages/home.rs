//! The help desk's first page, with a row for each task.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::check_up::CheckUpAction;
use crate::gui::help_desk::{HelpDeskAction, Page};
use crate::gui::icons::Icon;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-title"), &cx.get("desk-text"));
    ui.add_space(space::L);
    let to = |page: Page| Action::from(HelpDeskAction::To(page));
    let rows = [
        (Icon::Headset, "desk-code", "desk-code-detail", OverlayAction::ShowSupportCode.into()),
        (Icon::Document, "desk-open", "desk-open-detail", to(Page::Open)),
        (Icon::Envelope, "desk-prepare", "desk-prepare-detail", to(Page::Prepare)),
        (Icon::Steps, "desk-batch", "desk-batch-detail", to(Page::Batch)),
        (Icon::Search, "desk-check", "desk-check-detail", CheckUpAction::Enter.into()),
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
