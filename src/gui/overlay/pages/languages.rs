//! The page with the languages, each by its own name. A choice changes the window at once.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::parts::missing_font;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice};
use waypost_core::text::LANGUAGES;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("language-title"), &cx.get("language-text"));
    ui.add_space(space::L);
    missing_font::note(ui, cx);
    let mut action = None;
    widgets::choices(ui, &cx.get("language-title"), false, |ui, group| {
        for language in LANGUAGES {
            let chosen = language.tag == cx.texts.tag();
            if group.card(ui, Choice { name: language.name, chosen, ..Choice::default() }) {
                action = Some(WindowAction::SetLanguage(language).into());
            }
            ui.add_space(space::S);
        }
    });
    action
}
