//! A progress bar.

use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, vec2};

use crate::gui::theme::Theme;

/// Draws a bar of which `share`, from 0 to 1, is filled. `words` is its accessible name.
pub fn progress_bar(ui: &mut Ui, share: f32, words: &str) {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    ui.accesskit_node_builder(response.id, |node| node.set_numeric_value(f64::from(share)));
    let corner = CornerRadius::same(4);
    ui.painter().rect_filled(rect, corner, theme.line);
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, corner, theme.accent);
}
