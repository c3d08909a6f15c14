//! The picture that a phone takes the account from, on the last page.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Id, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use waypost_core::formats::{AccountQr, QUIET_ZONE};
use waypost_core::plan::account::Account;

/// Whole points a module, so that its edges are sharp; more where there is room.
const MODULE_SIZE: f32 = 4.0;

/// Draws the picture folded; nothing for an account that a phone could not take from it.
pub fn phone(ui: &mut Ui, cx: &PageContext<'_>, account: &Account) {
    let Ok(says) = AccountQr::payload(account) else { return };
    if widgets::fold(ui, &cx.get("sheet-phone")) {
        widgets::hint(ui, &cx.get("sheet-phone-how").replace('*', ""));
        ui.add_space(space::S);
        if let Some(picture) = cached_picture(ui, account, &says) {
            paint(ui, &picture, &cx.get("sheet-phone-picture"));
        }
        ui.add_space(space::M);
    }
}

/// The picture takes a millisecond to make, so it is made once for an account.
fn cached_picture(ui: &Ui, account: &Account, says: &str) -> Option<Arc<AccountQr>> {
    let id = Id::unique("the picture for a phone");
    let before =
        ui.data(|data| data.get_temp::<Arc<AccountQr>>(id)).filter(|picture| picture.payload == says);
    before.or_else(|| {
        let picture = Arc::new(AccountQr::of(account).ok()?);
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&picture)));
        Some(picture)
    })
}

/// Dark on white with its quiet zone, whatever the theme: readers want it so.
fn paint(ui: &mut Ui, picture: &AccountQr, name: &str) {
    let side = (picture.side + 2 * QUIET_ZONE) as f32 * MODULE_SIZE;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, Color32::WHITE);
    let at = |modules: usize| (modules + QUIET_ZONE) as f32 * MODULE_SIZE;
    for (row, from, length) in picture.dark_runs() {
        let start = rect.min + vec2(at(from), at(row));
        let end = pos2(start.x + length as f32 * MODULE_SIZE, start.y + MODULE_SIZE);
        painter.rect_filled(Rect::from_min_max(start, end), 0, Color32::BLACK);
    }
}
