//! Buttons, links, checkboxes, folds and switches.

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Rect, Response, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text::width_of;
use super::{focus_ring, id, paint_at, pressable};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};

/// The style of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonStyle {
    /// Filled, for the main action of a page.
    Primary,
    /// With a border.
    Secondary,
    /// Small with a border.
    Small,
}

impl ButtonStyle {
    /// Returns the height, the padding and the corner radius in points, and the role of the text.
    const fn measures(self) -> (f32, f32, u8, TextRole) {
        match self {
            Self::Primary => (40.0, 22.0, 8, TextRole::Strong),
            Self::Secondary => (40.0, 18.0, 8, TextRole::Text),
            Self::Small => (32.0, 14.0, 6, TextRole::Hint),
        }
    }
}

/// Draws a button.
pub fn button(ui: &mut Ui, style: ButtonStyle, words: &str) -> Response {
    named_button(ui, style, None, words, words)
}

/// Draws a button with a symbol before its words.
pub fn button_with_icon(ui: &mut Ui, style: ButtonStyle, icon: Icon, words: &str) -> Response {
    named_button(ui, style, Some(icon), words, words)
}

/// Returns the width of a button with these words, in points.
pub fn button_width(ui: &Ui, style: ButtonStyle, words: &str) -> f32 {
    let (_, padding, _, role) = style.measures();
    width_of(ui, role, words) + 2.0 * padding
}

/// Draws a button with an accessible name other than its words.
pub fn named_button(
    ui: &mut Ui,
    style: ButtonStyle,
    icon: Option<Icon>,
    words: &str,
    name: &str,
) -> Response {
    let theme = Theme::of(ui);
    let (height, padding, radius, role) = style.measures();
    let ink = if style == ButtonStyle::Primary { theme.on_accent } else { theme.text };
    let galley = ui.painter().layout_job(role.job(words, ink, f32::INFINITY));
    let symbol = if icon.is_some() { 16.0 + space::S } else { 0.0 };
    let (rect, response) =
        pressable(ui, id(ui, "button", name), vec2(galley.size().x + symbol + 2.0 * padding, height));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let (mut fill, edge) = match style {
        ButtonStyle::Primary => (theme.accent, theme.accent),
        ButtonStyle::Secondary | ButtonStyle::Small => (theme.card, theme.edge),
    };
    if response.hovered() || response.is_pointer_button_down_on() {
        fill = theme.hovered(fill);
    }
    let corner = CornerRadius::same(radius);
    ui.painter().rect(rect, corner, fill, theme.thin(edge), StrokeKind::Inside);
    let mut x = rect.left() + padding;
    if let Some(icon) = icon {
        let place = Rect::from_center_size(pos2(x + 8.0, rect.center().y), vec2(16.0, 16.0));
        icons::paint(ui.painter(), icon, place, ink);
        x += symbol;
    }
    ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    focus_ring(ui, &response, radius);
    response
}

/// Draws a link: underlined words in the accent colour.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    named_link(ui, TextRole::Hint, words, words, true)
}

/// Draws a link with an accessible name other than its words.
pub fn named_link(ui: &mut Ui, role: TextRole, words: &str, name: &str, underlined: bool) -> Response {
    let theme = Theme::of(ui);
    let galley = ui.painter().layout_job(role.job(words, theme.accent, f32::INFINITY));
    let (rect, response) = pressable(ui, id(ui, "link", name), galley.size());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if underlined != response.hovered() {
        let y = rect.bottom() - 2.0;
        ui.painter().hline(rect.x_range(), y, theme.thin(theme.accent));
    }
    ui.painter().galley(rect.min, galley, theme.accent);
    focus_ring(ui, &response, 3);
    response
}

/// Draws a checkbox with its words.
pub fn checkbox(ui: &mut Ui, ticked: &mut bool, words: &str) -> Response {
    checkbox_with(ui, ticked, TextRole::Text, words, None)
}

/// Draws a checkbox for a list, with an accessible name other than its words.
pub fn named_checkbox(ui: &mut Ui, ticked: &mut bool, words: &str, name: &str) -> Response {
    checkbox_with(ui, ticked, TextRole::Row, words, Some(name))
}

/// Width of a checkbox without its words, in points.
pub const CHECKBOX_WIDTH: f32 = 32.0;

/// Draws a checkbox. Without a `name` the words are the accessible name.
fn checkbox_with(
    ui: &mut Ui,
    ticked: &mut bool,
    role: TextRole,
    words: &str,
    name: Option<&str>,
) -> Response {
    let theme = Theme::of(ui);
    let wrap = (ui.available_width() - CHECKBOX_WIDTH).max(50.0);
    let galley = ui.painter().layout_job(role.rich(words, theme.text, wrap));
    let size = vec2(galley.size().x + CHECKBOX_WIDTH, galley.size().y.max(24.0));
    let (rect, mut response) = pressable(ui, id(ui, "tick", name.unwrap_or(words)), size);
    if response.clicked() {
        *ticked = !*ticked;
        response.mark_changed();
    }
    let name = name.unwrap_or_else(|| galley.text());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, *ticked, name));
    let place = Rect::from_min_size(rect.min + vec2(1.0, 2.0), vec2(18.0, 18.0));
    let corner = CornerRadius::same(4);
    if *ticked {
        ui.painter().rect_filled(place, corner, theme.accent);
        icons::paint(ui.painter(), Icon::Check, place.shrink(2.0), theme.on_accent);
    } else {
        let edge = if response.hovered() { theme.accent } else { theme.edge };
        ui.painter().rect(place, corner, theme.card, theme.thin(edge), StrokeKind::Inside);
    }
    ui.painter().galley(rect.min + vec2(30.0, 0.0), galley, theme.text);
    focus_ring(ui, &response.clone().with_new_rect(place), 4);
    response
}

/// Draws a line that shows or hides the content below it. Returns true while the content is shown.
pub fn fold(ui: &mut Ui, words: &str) -> bool {
    fold_open(ui, words, false)
}

/// Draws a fold like [`fold`] that is open at first if `is_open_at_first` is true.
pub fn fold_open(ui: &mut Ui, words: &str, is_open_at_first: bool) -> bool {
    let theme = Theme::of(ui);
    let key = id(ui, "fold", words);
    let mut is_open = ui.data(|data| data.get_temp::<bool>(key).unwrap_or(is_open_at_first));
    let galley = ui.painter().layout_job(TextRole::Strong.job(words, theme.text, f32::INFINITY));
    let (rect, response) = pressable(ui, key, vec2(galley.size().x + 28.0, 32.0));
    if response.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(key, is_open));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    ui.accesskit_node_builder(key, |node| node.set_expanded(is_open));
    let place = Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(16.0, 16.0));
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    icons::paint(ui.painter(), icon, place, theme.accent);
    ui.painter().galley(
        pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0),
        galley,
        theme.text,
    );
    focus_ring(ui, &response, 4);
    is_open
}

/// Draws a card that acts as a button: a symbol, a bold line and a sentence.
pub fn row_button(ui: &mut Ui, icon: Icon, words: &str, detail: &str) -> Response {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let detail_text = ui.painter().layout_job(TextRole::Hint.job(detail, theme.quiet, width - 68.0 - 44.0));
    let (rect, response) = pressable(ui, id(ui, "row", words), vec2(width, 51.0 + detail_text.size().y));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    ui.accesskit_node_builder(response.id, |node| node.set_description(detail));
    let fill = if response.hovered() { theme.hovered(theme.card) } else { theme.card };
    let corner = CornerRadius::same(10);
    ui.painter().rect(rect, corner, fill, theme.thin(theme.line), StrokeKind::Inside);
    let tile = Rect::from_center_size(pos2(rect.left() + 34.0, rect.center().y), vec2(36.0, 36.0));
    ui.painter().rect_filled(tile, CornerRadius::same(6), theme.soft);
    icons::paint(ui.painter(), icon, tile.shrink(9.0), theme.accent);
    let x = rect.left() + 68.0;
    let middle = rect.top() + 36.0;
    paint_at(ui, pos2(x, middle), Align2::LEFT_BOTTOM, TextRole::Strong, words, theme.text);
    ui.painter().galley(pos2(x, middle), detail_text, theme.quiet);
    let end = Rect::from_center_size(pos2(rect.right() - 26.0, rect.center().y), vec2(18.0, 18.0));
    icons::paint(ui.painter(), Icon::ChevronRight, end, theme.quiet);
    focus_ring(ui, &response, 10);
    response
}

/// Draws a line about running work. It has no animation, so the window does not repaint while it waits.
pub fn busy_row(ui: &mut Ui, words: &str) -> Response {
    super::status(ui, TextRole::Hint, words, Theme::of(ui).quiet)
}

/// Width of a plain switch without its words, in points.
pub const SWITCH_WIDTH: f32 = 16.0 + space::S + SWITCH_MARGIN;

/// Margin at the end of a plain switch, in points.
pub const SWITCH_MARGIN: f32 = 12.0;

/// Width of a plain switch that has no words, in points.
pub const ICON_SWITCH_WIDTH: f32 = 32.0;

/// Draws a switch without a border: a symbol and the words for its state, if any. `purpose` tells it from
/// other switches. Returns true if it was pressed.
pub fn plain_switch(ui: &mut Ui, purpose: &str, icon: Icon, words: &str, name: &str) -> bool {
    let theme = Theme::of(ui);
    let galley = ui.painter().layout_job(TextRole::Hint.job(words, theme.text, f32::INFINITY));
    let width = if words.is_empty() { ICON_SWITCH_WIDTH } else { galley.size().x + SWITCH_WIDTH };
    let (rect, response) = pressable(ui, id(ui, "switch", purpose), vec2(width, 32.0));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(6), theme.text.gamma_multiply(0.05));
    }
    let middle = if words.is_empty() { rect.center().x } else { rect.left() + 8.0 };
    let place = Rect::from_center_size(pos2(middle, rect.center().y), vec2(16.0, 16.0));
    icons::paint(ui.painter(), icon, place, theme.text);
    let words_place = pos2(rect.left() + 16.0 + space::S, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(words_place, galley, theme.text);
    focus_ring(ui, &response, 6);
    response.clicked()
}
