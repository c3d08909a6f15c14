//! The bar below a page: Back at the left, the filled button that names the act at the right, what can be done
//! instead before it, and the keys that press them from anywhere on the page.

use egui::{Align2, Key, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};

use super::FrameLayout;
use crate::gui::icons::Icon;
use crate::gui::theme::{Theme, Type, space};
use crate::gui::widgets::{self, ButtonStyle, paint_at};
use waypost_core::text::Texts;

/// The keys that go for the whole window.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    back: bool,
    act: bool,
}

impl Keys {
    /// Takes them before the page is drawn. Enter alone belongs to what has the focus.
    pub fn take(ui: &Ui) -> Self {
        // Elsewhere than on a Mac no text field wants Alt with an arrow.
        let (modifiers, back) = match cfg!(target_os = "macos") {
            true => (Modifiers::COMMAND, Key::OpenBracket),
            false => (Modifiers::ALT, Key::ArrowLeft),
        };
        ui.input_mut(|input| Self {
            back: input.consume_key(modifiers, back),
            act: input.consume_key(Modifiers::COMMAND, Key::Enter),
        })
    }
}

/// What the buttons say.
#[derive(Clone, Debug)]
pub struct Bar {
    /// At the left.
    pub back: String,
    /// What can be done instead of the act.
    pub instead: Option<String>,
    /// The filled button.
    pub act: Option<String>,
    /// Where the filled button ends, in points.
    pub right: f32,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarButton {
    /// Back.
    Back,
    /// What can be done instead.
    Instead,
    /// The act.
    Act,
}

/// Draws the bar, in the order of the Tab key.
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
    let (act_width, instead_width) =
        (wide(ButtonStyle::Primary, &bar.act), wide(ButtonStyle::Secondary, &bar.instead));
    let act_left = bar.right - act_width;
    let mut free = act_left;
    if let Some(words) = &bar.instead {
        free = (act_left - space::M - instead_width).max(back.rect.right() + space::S);
        let mut child = ui.new_child(place("instead", free, instead_width));
        if widgets::button(&mut child, ButtonStyle::Secondary, words).clicked() {
            pressed = Some(BarButton::Instead);
        }
    }
    let mut act_key = None;
    if let Some(words) = &bar.act {
        let mut child = ui.new_child(place("act", act_left, act_width));
        let act = widgets::button(&mut child, ButtonStyle::Primary, words);
        act_key = Some(add_shortcut(ui, texts, &act, "window-key-act"));
        if act.clicked() || keys.act {
            pressed = Some(BarButton::Act);
        }
    }
    // Beside another button it would seem to be that one's.
    let act_key = act_key.filter(|_| bar.instead.is_none());
    paint_shortcuts(
        ui,
        back.rect.right() + space::M..=free - space::M,
        rect.center().y,
        &back_key,
        act_key.as_deref(),
    );
    pressed
}

/// Draws what can be done instead below the page, where the bar has no room for it. True if it was pressed.
pub fn secondary_below(ui: &mut Ui, words: &str) -> bool {
    ui.add_space(space::L);
    widgets::button(ui, ButtonStyle::Secondary, words).clicked()
}

/// The key of a button, which is read out with it and stands under the pointer.
fn add_shortcut(ui: &Ui, texts: &Texts, button: &Response, id: &str) -> String {
    let key = texts.with(id, &[("system", std::env::consts::OS.into())]);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_keyboard_shortcut(key.as_str());
        // What passes this on to screen readers leaves the shortcut out (accesskit 0.25).
        node.set_description(key.as_str());
    });
    if button.hovered() {
        button.clone().on_hover_text(&key);
    }
    key
}

/// The keys beside their buttons, where there is room for both. They are read out with the buttons.
fn paint_shortcuts(ui: &Ui, room: std::ops::RangeInclusive<f32>, middle: f32, back: &str, act: Option<&str>) {
    let ink = Theme::of(ui).quiet;
    let wide = |words: &str| widgets::width_of(ui, Type::Hint, words) + space::XL;
    if wide(back) + act.map_or(0.0, wide) > room.end() - room.start() {
        return;
    }
    paint_at(ui, pos2(*room.start(), middle), Align2::LEFT_CENTER, Type::Hint, back, ink);
    if let Some(act) = act {
        paint_at(ui, pos2(*room.end(), middle), Align2::RIGHT_CENTER, Type::Hint, act, ink);
    }
}
