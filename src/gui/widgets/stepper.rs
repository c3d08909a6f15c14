//! A number field with a minus and a plus button.

use egui::accesskit::Role;
use egui::{
    CornerRadius, Frame, Key, Margin, Rect, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{focus_ring, id, pressable};
use crate::gui::theme::{TextRole, Theme};

/// Size of the minus and the plus button, in points.
const CELL: egui::Vec2 = vec2(36.0, 36.0);

/// A number field with a minus and a plus button.
#[derive(Clone, Copy, Debug)]
pub struct Stepper<'a> {
    /// The name of the number for screen readers.
    pub name: &'a str,
    /// The name of the minus button, for example "Fewer days".
    pub less: &'a str,
    /// The name of the plus button.
    pub more: &'a str,
    /// The smallest number the buttons reach.
    pub least: u16,
    /// The largest number the buttons reach.
    pub most: u16,
    /// The change of one press.
    pub by: u16,
}

/// Draws `[−] 7 [+]`. Typed text stays as typed, valid or not. Returns true if it changed.
pub fn stepper(ui: &mut Ui, stepper: Stepper<'_>, text: &mut String) -> bool {
    let theme = Theme::of(ui);
    let (_, rect) = ui.allocate_space(vec2(112.0, 36.0));
    let corner = CornerRadius::same(8);
    ui.painter().rect(rect, corner, theme.card, theme.thin(theme.edge), StrokeKind::Inside);
    let number: Option<u16> = text.trim().parse().ok();
    let left = Rect::from_min_size(rect.min, CELL);
    let right = Rect::from_min_size(pos2(rect.right() - CELL.x, rect.top()), CELL);
    let mut change = 0_i32;
    if sign_button(ui, left, stepper.less, false) {
        change = -1;
    }
    if sign_button(ui, right, stepper.more, true) {
        change = 1;
    }
    for x in [rect.left() + 36.0, rect.right() - 36.0] {
        ui.painter().vline(x, rect.top() + 1.0..=rect.bottom() - 1.0, theme.thin(theme.line));
    }
    let middle = rect.shrink2(vec2(37.0, 1.0));
    let key = id(ui, "number", stepper.name);
    let edit = TextEdit::singleline(text)
        .id(key)
        .font(TextRole::Row.font())
        .frame(Frame::NONE.inner_margin(Margin::symmetric(2, 6)))
        .align(egui::Align2::CENTER_CENTER)
        .desired_width(middle.width());
    let response = ui.place(middle, edit).accessible_name(stepper.name);
    focus_ring(ui, &response.clone().with_new_rect(middle), 2);
    if response.has_focus() {
        let pressed = |key| ui.input(|input| i32::from(input.key_pressed(key)));
        change += pressed(Key::ArrowUp) - pressed(Key::ArrowDown);
    }
    if change != 0 {
        let by = i32::from(stepper.by.max(1)) * change;
        let start = number.map_or(i32::from(stepper.least), i32::from);
        let moved = (start + by).clamp(i32::from(stepper.least), i32::from(stepper.most));
        *text = moved.to_string();
    }
    change != 0 || response.changed()
}

/// Draws the minus or the plus button. Returns true if it was pressed.
fn sign_button(ui: &mut Ui, place: Rect, name: &str, is_plus: bool) -> bool {
    let theme = Theme::of(ui);
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt(name).max_rect(place));
    let key = id(&child, "step", name);
    let (place, response) = pressable(&mut child, key, CELL);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let ink = if response.hovered() { theme.accent } else { theme.text };
    let stroke = Stroke::new(2.0, ink);
    let middle = place.center();
    child.painter().hline(middle.x - 5.0..=middle.x + 5.0, middle.y, stroke);
    if is_plus {
        child.painter().vline(middle.x, middle.y - 5.0..=middle.y + 5.0, stroke);
    }
    focus_ring(&child, &response, 8);
    response.clicked()
}
