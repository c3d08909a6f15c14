//! Columns of equal width and height.

use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::theme::space;

/// Columns narrower than this, in points, go below each other.
const MIN_COLUMN_WIDTH: f32 = 170.0;

/// Draws columns of equal width. `each` gets its index and the height of the tallest column, which is known
/// from the second pass on.
pub fn columns(ui: &mut Ui, salt: &str, count: usize, mut each: impl FnMut(&mut Ui, usize, f32)) {
    let key = ui.make_persistent_id(("columns", salt));
    let width = ui.available_width();
    let (known_width, known_height): (f32, f32) = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let height = if (known_width - width).abs() < 0.5 { known_height } else { 0.0 };
    // A whole number of points keeps edges sharp.
    let column = ((width - space::M * (count as f32 - 1.0)) / count as f32).floor();
    let top = ui.cursor().min;
    if column < MIN_COLUMN_WIDTH {
        for index in 0..count {
            let builder = UiBuilder::new().scope_id(key.with(index));
            ui.scope_builder(builder, |ui| each(ui, index, 0.0));
            ui.add_space(space::S);
        }
        return;
    }
    let mut tallest = 0.0_f32;
    for index in 0..count {
        let left = top.x + (column + space::M) * index as f32;
        let rect = Rect::from_min_max(pos2(left, top.y), pos2(left + column, f32::INFINITY));
        let builder = UiBuilder::new().scope_id(key.with(index)).max_rect(rect);
        let mut child = ui.new_child(builder);
        each(&mut child, index, height);
        // The height a card needs by itself, without the stretching.
        let natural = child.data(|data| data.get_temp::<f32>(natural_height(key.with(index))));
        tallest = tallest.max(natural.unwrap_or_else(|| child.min_rect().height()));
    }
    if (tallest - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, (width, tallest)));
        ui.ctx().request_discard("columns of equal height");
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(top, vec2(width, tallest)));
}

/// Returns the id under which a card in a column stores the height it needs by itself.
pub fn natural_height(scope: Id) -> Id {
    scope.with("natural height")
}
