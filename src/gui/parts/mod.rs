//! Parts that more than one page draws.

pub mod failed_job;
pub mod missing_font;
pub mod organisation_picker;
pub mod path_field;
pub mod saved_file;
pub mod undo;
pub mod versions;

use std::path::Path;

use egui::{Ui, UiBuilder};

use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::text::sanitise;
use waypost_engine::host::files::ReplacementNote;

/// Draws the contents of a choice under its name, indented past the radio button.
pub fn indented<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut room = ui.available_rect_before_wrap();
    room.min.x += 32.0;
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("indented").max_rect(room), contents);
    ui.advance_cursor_after_rect(drawn.response.rect);
    drawn.inner
}

/// Draws what a file loses when it is replaced.
pub fn replacement_note(ui: &mut Ui, cx: &PageContext<'_>, path: &Path, note: ReplacementNote) {
    ui.add_space(space::S);
    widgets::hint(ui, &note.sentence(path, cx.texts));
}

/// Draws a name and its value next to each other in small type.
pub fn name_and_value(ui: &mut Ui, cx: &PageContext<'_>, name: &str, value: &str) {
    let left = |ui: &mut Ui| {
        widgets::rich(ui, TextRole::Hint, &sanitise(name), cx.theme.quiet);
    };
    widgets::beside(ui, name, 184.0, left, |ui| {
        widgets::rich(ui, TextRole::Hint, &sanitise(value), cx.theme.text);
    });
    ui.add_space(space::XS);
}
