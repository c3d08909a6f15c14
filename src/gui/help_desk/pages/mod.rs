//! The pages of the help desk.

mod batch;
mod home;
mod open;
mod organisation;
mod prepare;

use egui::Ui;

use super::{HelpDesk, Page};
use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use waypost_core::plan::answers::Answers;

/// Draws the open page.
pub fn show(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &Answers,
) -> Option<Action> {
    match help_desk.page() {
        Page::Home => home::page(ui, cx),
        Page::Open => open::page(ui, cx, help_desk),
        Page::Prepare => prepare::page(ui, cx, help_desk, answers),
        Page::Batch => batch::page(ui, cx, help_desk),
        Page::Organisation => organisation::page(ui, cx, help_desk),
    }
}
