//! The bar below a page: Back at the left, the main button at the right, an alternative before it, and the
//! keys that press them from anywhere on the page.

use egui::{Align2, Key, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};

use super::FrameLayout;
use crate::gui::action::Action;
use crate::gui::icons::Icon;
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, ButtonStyle, paint_at};
use waypost_core::text::Texts;

/// Keys that work on the whole page.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    back: bool,
    main: bool,
}

impl Keys {
    /// Consumes the keys before the page is drawn. Plain Enter belongs to the focused widget.
    pub fn take(ui: &Ui) -> Self {
        // On macOS text fields use Alt with arrows; elsewhere they do not.
        let (modifiers, back) = match cfg!(target_os = "macos") {
            true => (Modifiers::COMMAND, Key::OpenBracket),
            false => (Modifiers::ALT, Key::ArrowLeft),
        };
        ui.input_mut(|input| Self {
            back: input.consume_key(modifiers, back),
            main: input.consume_key(Modifiers::COMMAND, Key::Enter),
        })
    }
}

/// The bar's buttons and what they do.
#[derive(Clone, Debug)]
pub struct BarActions {
    /// Back, at the left.
    pub back: (String, Action),
    /// The main button, at the right.
    pub main: Option<(String, Action)>,
    /// The alternative to the main button.
    pub alternative: Option<(String, Action)>,
}

/// The labels of the bar's buttons.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Back, at the left.
    pub back: String,
    /// The alternative to the main button.
    pub alternative: Option<String>,
    /// The main button.
    pub main: Option<String>,
    /// Right edge of the main button, in points.
    pub right: f32,
}

/// The pressed button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarButton {
    /// Back.
    Back,
    /// The alternative.
    Alternative,
    /// The main button.
    Main,
}

/// Draws the bar, in tab order.
pub fn show(ui: &mut Ui, layout: &FrameLayout, texts: &Texts, bar: &Bar, keys: Keys) -> Option<BarButton> {
    let theme = Theme::of(ui);
    let rect = layout.bar;
    ui.painter().rect_filled(rect, 0, theme.ground);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.thin(theme.line));
    let mut pressed = None;
    let left = rect.left() + layout.beside();
    let place = |salt: &str, from: f32, width: f32| {
        let place = Rect::from_min_size(pos2(from, rect.top() + 12.0), vec2(width, 40.0));
        UiBuilder::new().id_salt(salt).max_rect(place)
    };
    let mut child = ui.new_child(place("back", left, bar.right - left));
    let back = widgets::button_with_icon(&mut child, ButtonStyle::Secondary, Icon::ChevronLeft, &bar.back);
    let back_key = add_shortcut(ui, texts, &back, "window-key-back");
    if back.clicked() || keys.back {
        pressed = Some(BarButton::Back);
    }
    let wide = |look: ButtonStyle, words: &Option<String>| {
        words.as_ref().map_or(0.0, |words| widgets::button_width(ui, look, words))
    };
    let (main_width, alternative_width) =
        (wide(ButtonStyle::Primary, &bar.main), wide(ButtonStyle::Secondary, &bar.alternative));
    let main_left = bar.right - main_width;
    let mut free = main_left;
    if let Some(words) = &bar.alternative {
        free = (main_left - space::M - alternative_width).max(back.rect.right() + space::S);
        let mut child = ui.new_child(place("instead", free, alternative_width));
        if widgets::button(&mut child, ButtonStyle::Secondary, words).clicked() {
            pressed = Some(BarButton::Alternative);
        }
    }
    let mut main_key = None;
    if let Some(words) = &bar.main {
        let mut child = ui.new_child(place("act", main_left, main_width));
        let main = widgets::button(&mut child, ButtonStyle::Primary, words);
        main_key = Some(add_shortcut(ui, texts, &main, "window-key-act"));
        if main.clicked() || keys.main {
            pressed = Some(BarButton::Main);
        }
    }
    // Next to another button it would seem to belong to that one.
    let main_key = main_key.filter(|_| bar.alternative.is_none());
    paint_shortcuts(
        ui,
        back.rect.right() + space::M..=free - space::M,
        rect.center().y,
        &back_key,
        main_key.as_deref(),
    );
    pressed
}

/// Draws the alternative below the page if the bar has no room for it. Returns true if it was pressed.
pub fn secondary_below(ui: &mut Ui, words: &str) -> bool {
    ui.add_space(space::L);
    widgets::button(ui, ButtonStyle::Secondary, words).clicked()
}

/// A button's shortcut, for screen readers and the tooltip.
fn add_shortcut(ui: &Ui, texts: &Texts, button: &Response, id: &str) -> String {
    let key = texts.with(id, &[("system", std::env::consts::OS.into())]);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_keyboard_shortcut(key.as_str());
        // accesskit 0.25 does not pass shortcuts on to screen readers.
        node.set_description(key.as_str());
    });
    if button.hovered() {
        button.clone().on_hover_text(&key);
    }
    key
}

/// Draws the shortcuts beside their buttons if there is room. Screen readers get them with the buttons.
fn paint_shortcuts(
    ui: &Ui,
    room: std::ops::RangeInclusive<f32>,
    middle: f32,
    back: &str,
    main: Option<&str>,
) {
    let ink = Theme::of(ui).quiet;
    let wide = |words: &str| widgets::width_of(ui, TextRole::Hint, words) + space::XL;
    if wide(back) + main.map_or(0.0, wide) > room.end() - room.start() {
        return;
    }
    paint_at(ui, pos2(*room.start(), middle), Align2::LEFT_CENTER, TextRole::Hint, back, ink);
    if let Some(main) = main {
        paint_at(ui, pos2(*room.end(), middle), Align2::RIGHT_CENTER, TextRole::Hint, main, ink);
    }
}
