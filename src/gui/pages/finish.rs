//! To come.

use egui::Ui;

use super::{Action, Cx};
use crate::gui::wizard::Draft;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &Cx<'_>, _draft: &mut Draft) -> Option<Action> {
    cx.title(ui, "");
    None
}
