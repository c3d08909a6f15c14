//! The number of findings of each severity, as a line of symbols and words.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::check_up::FindingCounts;
use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;

/// Draws the counts that are not zero, and the note that nothing was changed yet.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, counts: &FindingCounts) {
    let theme = &cx.theme;
    let parts = [
        (counts.errors, Icon::Octagon, theme.error, "checkup-must"),
        (counts.warnings, Icon::Warning, theme.warning, "checkup-should"),
        (counts.information, Icon::Info, theme.accent, "checkup-know"),
        (counts.correct, Icon::GoodDisc, theme.success, "checkup-right"),
    ];
    let note = cx.get("checkup-unchanged");
    let note_width = widgets::width_of(ui, TextRole::Hint, &note);
    let top = ui.cursor().min;
    let right = top.x + ui.available_width();
    let drawn = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        for (count, icon, ink, id) in parts {
            if count > 0 {
                let words = cx.texts.with(id, &[("count", count.into())]);
                let job = TextRole::Row.rich(&words, theme.text, f32::INFINITY);
                let size = ui.painter().layout_job(job.clone()).size();
                let (_, rect) = ui.allocate_space(vec2(26.0 + size.x + space::XL, 24.0));
                let symbol =
                    Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(18.0, 18.0));
                icons::paint(ui.painter(), icon, symbol, ink);
                let place = Rect::from_min_size(rect.min + vec2(26.0, 1.5), size);
                widgets::label(&mut ui.new_child(UiBuilder::new().id_salt(id).max_rect(place)), job);
            }
        }
    });
    let end = drawn.response.rect.right();
    // With nothing to change, the note would state the obvious.
    if counts.errors + counts.warnings + counts.information == 0 {
        return;
    }
    if drawn.response.rect.height() < 30.0 && end + note_width <= right {
        let place = Rect::from_min_size(pos2(right - note_width, top.y + 3.0), vec2(note_width + 1.0, 20.0));
        widgets::hint(&mut ui.new_child(UiBuilder::new().id_salt("aside").max_rect(place)), &note);
    } else {
        widgets::hint(ui, &note);
    }
}
