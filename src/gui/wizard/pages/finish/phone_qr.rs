//! The QR code from which a phone imports the account.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use waypost_core::formats::{AccountQr, QUIET_ZONE};
use waypost_core::plan::account::Account;

/// Side of a module in points. A whole number keeps the edges sharp.
const MODULE_SIZE: f32 = 4.0;

/// Draws the QR code under a fold. Draws nothing for an account that a phone cannot import from it.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, account: &Account) {
    let Ok(contents) = AccountQr::payload_for(account) else { return };
    if widgets::fold(ui, &cx.get("sheet-phone")) {
        widgets::hint(ui, &cx.get("sheet-phone-how").replace('*', ""));
        ui.add_space(space::S);
        if let Some(code) = cached_code(ui, account, &contents) {
            paint(ui, &code, &cx.get("sheet-phone-picture"));
        }
        ui.add_space(space::M);
    }
}

/// Returns the QR code of the account. Making it takes a millisecond, so it is kept until the account
/// changes.
fn cached_code(ui: &Ui, account: &Account, contents: &str) -> Option<Arc<AccountQr>> {
    let id = Id::unique("the picture for a phone");
    let cached = ui.data(|data| data.get_temp::<Arc<AccountQr>>(id)).filter(|code| code.payload == contents);
    cached.or_else(|| {
        let code = Arc::new(AccountQr::new(account).ok()?);
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&code)));
        Some(code)
    })
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
