//! The step that finds the settings: by the address, in a list, by a lookup, or typed by hand.

mod address;
mod by_hand;
mod found;
mod list;
mod look_up;
mod requests;

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::wizard::Draft;
use crate::gui::wizard::discovery::DiscoveryPage;
use waypost_core::plan::answers::Answers;

/// Draws the open page of the step.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft) -> Option<Action> {
    draft.discovery.meaning(cx.known.organisations);
    match draft.discovery.page {
        DiscoveryPage::Address => address::page(ui, cx, answers, &mut draft.discovery),
        DiscoveryPage::List => list::page(ui, cx, answers, draft),
        DiscoveryPage::LookUp => look_up::page(ui, cx, &mut draft.discovery),
        DiscoveryPage::Found => found::page(ui, cx, &mut draft.discovery),
        DiscoveryPage::ByHand => by_hand::page(ui, cx, &mut draft.discovery),
    }
}
