//! The field for a path, as wide as the page.

use egui::Ui;

use crate::gui::theme::space;
use crate::gui::widgets::{self, Field};

/// What happened to the field in this frame.
#[derive(Clone, Copy, Debug)]
pub struct PathInput {
    /// True if the path was edited.
    pub changed: bool,
    /// True if Enter was pressed in the field.
    pub submitted: bool,
}

/// Draws the field. If `focus`, it gets the cursor.
pub fn path_field(
    ui: &mut Ui,
    (label, hint): (&str, &str),
    problem: Option<&str>,
    focus: bool,
    path: &mut String,
) -> PathInput {
    let width = ui.available_width();
    let field = Field { label, hint, problem, width, is_monospace: true, focus, ..Field::default() };
    let changed = widgets::field(ui, field, path).changed();
    let submitted = widgets::submitted(ui);
    ui.add_space(space::S);
    PathInput { changed, submitted }
}
