//! The page that opens a prepared setup.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::HelpDesk;
use crate::gui::page_context::PageContext;
use crate::gui::parts::path_field::{missing_path, path_field};
use crate::gui::theme::space;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-open"), &cx.get("desk-open-text"));
    ui.add_space(space::L);
    let problem = missing_path(cx, help_desk);
    path_field(
        ui,
        cx,
        ("desk-setup-path", "desk-setup-path-hint"),
        problem.as_deref(),
        &mut help_desk.setup,
        PathField::Setup,
    )
}
