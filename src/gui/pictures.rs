//! Pictures, drawn with the painter.

use super::theme::Theme;
use crate::text::Texts;

/// A sign post.
pub fn start(ui: &mut egui::Ui, theme: &Theme, texts: &Texts) -> egui::Response {
    let _placeholder = (theme, texts);
    ui.allocate_response(egui::vec2(200.0, 140.0), egui::Sense::hover())
}
