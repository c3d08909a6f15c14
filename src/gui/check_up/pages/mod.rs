//! The pages of the check-up.

mod choose;
mod done;
mod findings;
mod repair;

use egui::Ui;

use super::{CheckUp, Page};
use crate::gui::action::Action;
use crate::gui::page_context::PageContext;

/// Draws the open page.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    match check_up.page() {
        Page::Choose => choose::page(ui, cx, check_up),
        Page::Findings => findings::page(ui, cx, check_up),
        Page::Repair => repair::page(ui, cx, check_up),
        Page::Done => done::page(ui, cx, check_up),
    }
}
