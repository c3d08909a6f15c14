//! The head of both cards of the last page.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::page_context::PageContext;
use crate::gui::pictures;

/// From this width of the card on, in points, there is room for the picture.
const MIN_WIDTH_FOR_PICTURE: f32 = 520.0;

/// Draws the words, with the picture of a finished setup at their right if it is wanted and fits.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, wants_picture: bool, words: impl FnOnce(&mut Ui)) {
    let top = ui.cursor().min;
    let room = ui.available_width();
    let has_picture = wants_picture && room >= MIN_WIDTH_FOR_PICTURE;
    let width = if has_picture { room - 240.0 } else { room };
    let place = Rect::from_min_max(top, pos2(top.x + width, f32::INFINITY));
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("words").max_rect(place), words);
    let mut bottom = drawn.response.rect.bottom();
    if has_picture {
        let place = Rect::from_min_size(pos2(top.x + room - 218.0, top.y), vec2(218.0, 80.0));
        let mut child = ui.new_child(UiBuilder::new().id_salt("picture").max_rect(place));
        pictures::finish(&mut child, &cx.theme, cx.texts);
        bottom = bottom.max(place.bottom());
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + room, bottom)));
}
