//! The note that the wanted language has no font.

use egui::Ui;

use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use waypost_core::plan::rules::Severity;

/// Draws the note if no installed font can show the language the person wants.
pub fn note(ui: &mut Ui, cx: &PageContext<'_>) {
    let Some(language) = cx.missing_font else { return };
    let title = cx.texts.with("language-no-font", &[("language", language.tag.into())]);
    widgets::callout(ui, cx.texts, Severity::Warning, &title, &cx.get("language-no-font-text"), None);
    ui.add_space(space::L);
}
