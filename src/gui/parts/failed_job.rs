//! The sentence about background work that has failed.

use egui::Ui;

use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};
use waypost_core::plan::rules::Severity;
use waypost_core::text::Texts;

/// Draws the sentence with a button. Returns true if the work should start again.
pub fn note(ui: &mut Ui, texts: &Texts) -> bool {
    let (title, body) = (texts.get("job-failed"), texts.get("sorry-kept"));
    widgets::callout(ui, texts, Severity::Error, &title, &body, None);
    ui.add_space(space::S);
    let pressed = widgets::button(ui, ButtonStyle::Small, &texts.get("checkup-try-again")).clicked();
    ui.add_space(space::L);
    pressed
}
