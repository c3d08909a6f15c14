//! The three promises at the foot of the start page.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;

/// The text ids of the promises.
const PROMISES: [&str; 3] = ["start-promise-offline", "start-promise-password", "start-promise-backup"];

/// Draws the promises next to each other, or below each other if the page is narrow.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>) {
    let widths: Vec<f32> = PROMISES.iter().map(|id| promise_width(ui, cx, id)).collect();
    let narrow = ui.available_width() < widths.iter().sum::<f32>() + 2.0 * space::L;
    let layout = if narrow { Layout::top_down(Align::Min) } else { Layout::left_to_right(Align::Center) };
    let gap = ((ui.available_width() - widths.iter().sum::<f32>()) / 2.0).max(space::L);
    let height = if narrow { 72.0 } else { 24.0 };
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (id, width) in PROMISES.iter().zip(widths) {
            let (_, rect) = ui.allocate_space(vec2(width, 24.0));
            let symbol = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), vec2(14.0, 14.0));
            icons::paint(ui.painter(), Icon::Check, symbol, cx.theme.success);
            let words = rect.with_min_x(rect.left() + 22.0);
            let mut child = ui.new_child(
                UiBuilder::new().id_salt(*id).max_rect(words).layout(Layout::left_to_right(Align::Center)),
            );
            widgets::rich(&mut child, TextRole::Hint, &cx.get(id), cx.theme.quiet);
        }
    });
}

/// Returns the width of a promise with its symbol, in points.
fn promise_width(ui: &Ui, cx: &PageContext<'_>, id: &str) -> f32 {
    widgets::width_of(ui, TextRole::Hint, &cx.get(id)) + 24.0
}
