//! The QR code from which a phone imports the account.

use egui::accesskit::Role;
use egui::{Color32, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use waypost_core::formats::{AccountQr, QUIET_ZONE};

/// Side of a module in points. A whole number keeps the edges sharp.
const MODULE_SIZE: f32 = 4.0;

/// Draws the QR code under a fold. Draws nothing for an account that a phone cannot import from it.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, code: Option<&AccountQr>) {
    let Some(code) = code else { return };
    if widgets::fold(ui, &cx.get("sheet-phone")) {
        widgets::hint(ui, &cx.get("sheet-phone-how").replace('*', ""));
        ui.add_space(space::S);
        paint(ui, code, &cx.get("sheet-phone-picture"));
        ui.add_space(space::M);
    }
}

/// Paints the code black on white with its quiet zone in every theme, because readers need that contrast.
fn paint(ui: &mut Ui, code: &AccountQr, name: &str) {
    let side = (code.side + 2 * QUIET_ZONE) as f32 * MODULE_SIZE;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, Color32::WHITE);
    let offset = |modules: usize| (modules + QUIET_ZONE) as f32 * MODULE_SIZE;
    for (row, from, length) in code.dark_runs() {
        let start = rect.min + vec2(offset(from), offset(row));
        let end = pos2(start.x + length as f32 * MODULE_SIZE, start.y + MODULE_SIZE);
        painter.rect_filled(Rect::from_min_max(start, end), 0, Color32::BLACK);
    }
}
