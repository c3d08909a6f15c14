//! Parts of the frame that the start page has too: the program's mark, the switches for theme and language,
//! and the link to the support code.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::action::{Action, WindowAction};
use super::icons::{self, Icon};
use super::overlay::OverlayAction;
use super::theme::{TextRole, Theme, ThemeChoice, space};
use super::widgets;
use waypost_core::text::Texts;

/// The program's mark and name.
pub fn mark(ui: &Ui, at: egui::Pos2, side: f32, name: &str) {
    let theme = Theme::of(ui);
    let rect = Rect::from_min_size(at, vec2(side, side));
    icons::paint_mark(ui.painter(), rect, theme.text, theme.accent);
    if !name.is_empty() {
        let place = pos2(rect.right() + 10.0, rect.center().y);
        widgets::paint_at(ui, place, Align2::LEFT_CENTER, TextRole::Heading, name, theme.text);
    }
}

/// The program's mark and name, for pages without steps.
pub fn banner(ui: &mut Ui, texts: &Texts) {
    let top = ui.cursor().min;
    mark(ui, top, 28.0, &texts.get("window-title"));
    let (_, _) = ui.allocate_space(vec2(160.0, 28.0));
}

/// A button with the current theme, which switches to the next one. Only an icon if there is no room for the
/// word.
pub fn theme_switch(ui: &mut Ui, texts: &Texts, preference: ThemeChoice, with_text: bool) -> Option<Action> {
    let words = texts.get(theme_name(preference));
    let name = texts.with("window-theme-now", &[("theme", words.as_str().into())]);
    let theme = Theme::of(ui);
    let icon = match (theme.is_contrast(), theme.dark) {
        (true, _) => Icon::Contrast,
        (false, true) => Icon::Moon,
        (false, false) => Icon::Sun,
    };
    let pressed = widgets::plain_switch(ui, "theme", icon, if with_text { &words } else { "" }, &name);
    // A few presses show all themes; a menu would need as many clicks.
    pressed.then(|| WindowAction::Prefer(preference.next()).into())
}

/// Space before the switches, in points. Each switch has its own margin at its end.
pub const SWITCH_GAP: f32 = space::S + widgets::SWITCH_MARGIN;

/// A button with the current language, which opens the choice. Only an icon if there is no room for the name.
pub fn language_switch(ui: &mut Ui, texts: &Texts, with_text: bool) -> Option<Action> {
    let own = texts.language().name;
    let name = texts.with("window-language-now", &[("language", own.into())]);
    let pressed = widgets::plain_switch(ui, "language", Icon::Globe, if with_text { own } else { "" }, &name);
    pressed.then(|| OverlayAction::ShowLanguages.into())
}

/// Text id of a theme's name.
pub const fn theme_name(preference: ThemeChoice) -> &'static str {
    match preference {
        ThemeChoice::System => "window-theme-system",
        ThemeChoice::Light => "window-theme-light",
        ThemeChoice::Dark => "window-theme-dark",
        ThemeChoice::ContrastLight => "window-theme-contrast-light",
        ThemeChoice::ContrastDark => "window-theme-contrast-dark",
    }
}

/// The link to the support code.
pub fn support_link(ui: &mut Ui, texts: &Texts) -> Option<Action> {
    let pressed = widgets::link(ui, &texts.get("support-title")).clicked();
    pressed.then(|| OverlayAction::ShowSupportCode.into())
}
