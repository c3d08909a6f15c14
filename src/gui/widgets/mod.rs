//! The widgets of every page. Each has an accessible name and a focus ring, and the Tab key reaches them in
//! the order in which they are drawn.

mod advice;
mod button;
mod choice;
mod columns;
mod field;
mod finding;
mod progress;
mod stepper;
mod text;
mod value;

pub use advice::{advice, callout, callout_with, problem_line, severity_icon};
pub use button::{
    ButtonStyle, ICON_SWITCH_WIDTH, SWITCH_MARGIN, SWITCH_WIDTH, busy_row, button, button_width,
    button_with_icon, checkbox, fold, fold_open, link, named_button, named_checkbox, named_link,
    plain_switch, row_button,
};
pub use choice::{Choice, Choices, choices, pills};
pub use columns::columns;
pub use field::{Field, field, submitted};
pub use finding::{FindingRow, finding_row};
pub use progress::progress_bar;
pub use stepper::{Stepper, stepper};
pub use text::{
    beside, elided, heading, hint, label, number_disc, paint_at, quiet, rich, status, strong, text, title,
    title_focused, width_of,
};
pub use value::{LazyWords, Pressed, ValueRow, ValueTable};

use egui::{CornerRadius, CursorIcon, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::theme::{Theme, space};

/// Returns an id that does not depend on the widgets drawn before it.
fn id(ui: &Ui, kind: &str, name: &str) -> Id {
    ui.make_persistent_id((kind, name))
}

/// Takes room for something that can be pressed and focused.
fn pressable(ui: &mut Ui, id: Id, size: egui::Vec2) -> (Rect, Response) {
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    (rect, response)
}

/// Paints a ring of 2 points around a focused widget, 2 points away from it.
pub fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        let rect = response.rect.expand(2.0);
        let stroke = Stroke::new(2.0, Theme::of(ui).accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(radius + 2), stroke, StrokeKind::Outside);
    }
}

/// Draws a card: a background with a border.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    panel(ui, space::L, 10, Some(theme.line), false, contents)
}

/// Draws a card without padding, for rows that reach from edge to edge.
pub fn list_card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    panel(ui, 0.0, 10, Some(theme.line), false, contents)
}

/// Draws a card with more padding and a soft shadow.
pub fn raised_card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    panel(ui, space::XL, 12, Some(theme.line), true, contents)
}

/// Draws a background of this padding and corner radius, in points, behind the contents.
fn panel<R>(
    ui: &mut Ui,
    padding: f32,
    radius: u8,
    line: Option<egui::Color32>,
    raised: bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let shadow_shape = ui.painter().add(egui::Shape::Noop);
    let card_shape = ui.painter().add(egui::Shape::Noop);
    let corner = CornerRadius::same(radius);
    let outer = Rect::from_min_size(ui.cursor().min, vec2(width, f32::INFINITY));
    let mut inner = outer.shrink2(vec2(padding, 0.0));
    inner.min.y += padding;
    inner.max.y = f32::INFINITY;
    let result = ui.scope_builder(UiBuilder::new().max_rect(inner), contents);
    let rect = Rect::from_min_max(
        outer.min,
        egui::pos2(outer.min.x + width, result.response.rect.bottom() + padding),
    );
    if raised {
        ui.painter().set(shadow_shape, theme.raised().as_shape(rect, corner));
    }
    let edge = theme.thin(line.unwrap_or(theme.line));
    ui.painter()
        .set(card_shape, egui::epaint::RectShape::new(rect, corner, theme.card, edge, StrokeKind::Inside));
    ui.advance_cursor_after_rect(rect);
    result.inner
}

/// Draws a line between two groups.
pub fn rule(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    let theme = Theme::of(ui);
    ui.painter().hline(rect.x_range(), rect.center().y, theme.thin(theme.line));
}

/// Draws the contents next to each other, centred on a line of this height.
pub fn row<R>(ui: &mut Ui, height: f32, gap: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), height);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.set_min_height(height);
        contents(ui)
    })
    .inner
}
