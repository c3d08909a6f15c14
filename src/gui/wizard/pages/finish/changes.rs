//! The changes that applying the settings makes, line by line.

use egui::Ui;

use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::formats::KeyChange;
use waypost_core::text::sanitise;
use waypost_engine::apply::{FileChange, PreparedChange};

/// Draws every file that changes, with every line that changes in it.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, prepared: &PreparedChange) {
    for (number, file) in prepared.files.iter().enumerate() {
        ui.push_id(("file", number), |ui| changed_file(ui, cx, file));
    }
}

/// Draws one file: its changed lines, before and after.
fn changed_file(ui: &mut Ui, cx: &PageContext<'_>, file: &FileChange) {
    ui.add_space(space::S);
    let id = if file.before.is_some() { "apply-file" } else { "apply-new-file" };
    let path = sanitise(&file.path.to_string_lossy());
    widgets::rich(ui, TextRole::HintStrong, &cx.texts.with(id, &[("path", path.into())]), cx.theme.text);
    for change in &file.changes {
        for (id, value, ink) in [
            ("put-line-before", &change.before, cx.theme.error),
            ("put-line-after", &change.after, cx.theme.success),
        ] {
            if let Some(value) = value {
                let values = [("key", key(change).into()), ("value", sanitise(value).into())];
                widgets::rich(ui, TextRole::SmallMono, &cx.texts.with(id, &values), ink);
            }
        }
    }
}

/// Returns the section and the key of a line.
fn key(change: &KeyChange) -> String {
    let section = if change.section.is_empty() { String::new() } else { format!("[{}] ", change.section) };
    sanitise(&format!("{section}{}", change.key))
}
