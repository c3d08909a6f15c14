//! The languages, each by its own name. The window changes at once.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice};
use waypost_core::plan::rules::Severity;
use waypost_core::text::LANGUAGES;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("language-title"), &cx.get("language-text"));
    ui.add_space(space::L);
    without_font(ui, cx);
    let mut action = None;
    widgets::choices(ui, &cx.get("language-title"), false, |ui, group| {
        for language in LANGUAGES {
            let chosen = language.tag == cx.texts.tag();
            if group.card(ui, Choice { name: language.name, chosen, ..Choice::default() }) {
                action = Some(Action::SetLanguage(language));
            }
            ui.add_space(space::S);
        }
    });
    action
}

/// Says so where the language that was wanted cannot be written here.
pub fn without_font(ui: &mut Ui, cx: &PageContext<'_>) {
    let Some(language) = cx.missing_font else { return };
    let title = cx.texts.with("language-no-font", &[("language", language.tag.into())]);
    widgets::callout(ui, cx.texts, Severity::Warning, &title, &cx.get("language-no-font-text"), None);
    ui.add_space(space::L);
}
