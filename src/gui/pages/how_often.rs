//! To come.

use egui::Ui;

use super::{Action, Cx};
use crate::gui::wizard::Draft;
use crate::plan::answers::Answers;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &Cx<'_>, _answers: &mut Answers, _draft: &mut Draft) -> Option<Action> {
    cx.title(ui, "");
    None
}
