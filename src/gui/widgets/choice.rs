//! Choices: cards or pills of which one is chosen.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::columns::natural_height;
use super::{focus_ring, paint_at};
use crate::gui::theme::{TextRole, Theme, space};

/// A card.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// The name, in bold.
    pub name: &'a str,
    /// A quiet sentence under the name.
    pub detail: &'a str,
    /// A small tag, for example "Recommended".
    pub tag: &'a str,
    /// True if the card is chosen.
    pub chosen: bool,
    /// Minimum height in points, which makes neighbours equally tall.
    pub height: f32,
    /// True if the sentence goes next to the name when it fits.
    pub one_line: bool,
}

/// The cards of one question.
#[derive(Debug)]
pub struct Choices {
    scope: Id,
    cards: Vec<Id>,
    focus_first: bool,
    focus_next: bool,
}

/// Draws a group of cards. Arrow keys move between them and Space chooses. `focus` moves the focus to the
/// first.
pub fn choices<R>(
    ui: &mut Ui,
    label: &str,
    focus: bool,
    contents: impl FnOnce(&mut Ui, &mut Choices) -> R,
) -> R {
    let scope = ui.make_persistent_id(("choices", label));
    let builder =
        UiBuilder::new().scope_id(scope).accessibility_role(Role::RadioGroup).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let mut group = Choices { scope, cards: Vec::new(), focus_first: focus, focus_next: false };
        contents(ui, &mut group)
    })
    .inner
}

impl Choices {
    /// Draws a card. Returns true if it was chosen in this frame.
    pub fn card(&mut self, ui: &mut Ui, choice: Choice<'_>) -> bool {
        self.card_with(ui, choice, |_| ())
    }

    /// Draws a card with more contents under the sentence. Returns true if it was chosen in this frame.
    pub fn card_with(&mut self, ui: &mut Ui, choice: Choice<'_>, inside: impl FnOnce(&mut Ui)) -> bool {
        let theme = Theme::of(ui);
        let card = self.scope.with(choice.name);
        let width = ui.available_width();
        let top = ui.cursor().min;
        let ground = ui.painter().add(Shape::Noop);
        let outer = Rect::from_min_max(top, pos2(top.x + width, f32::INFINITY));
        let builder = UiBuilder::new().scope_id(card).max_rect(outer).sense(Sense::click());
        let mut child = ui.new_child(builder);
        let response = child.response();
        self.keys(ui, card);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, choice.chosen, choice.name));
        child.accesskit_node_builder(card, |node| {
            node.set_role(Role::RadioButton);
            if !(choice.detail.is_empty() && choice.tag.is_empty()) {
                let parts = [choice.tag, choice.detail];
                let spoken: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                node.set_description(spoken.join(". "));
            }
        });
        let bottom = head(&mut child, choice, outer);
        let body = Rect::from_min_max(
            pos2(outer.left() + space::L, bottom),
            pos2(outer.right() - space::L, f32::INFINITY),
        );
        let mut inner = child.new_child(UiBuilder::new().id_salt("inside").max_rect(body));
        inside(&mut inner);
        let end = if inner.min_rect().height() > 0.0 { inner.min_rect().bottom() } else { bottom };
        let natural = end + space::L - top.y;
        let rect = Rect::from_min_size(top, vec2(width, natural.max(choice.height)));
        child.expand_to_include_rect(rect);
        drop(child);
        let scope = ui.scope_id();
        ui.data_mut(|data| data.insert_temp(natural_height(scope), natural));
        let (fill, edge) = match (choice.chosen, response.hovered()) {
            (true, _) => (theme.soft, theme.thick(theme.accent)),
            (false, true) => (theme.card, theme.thin(theme.accent)),
            (false, false) => (theme.card, theme.thin(theme.edge)),
        };
        let shape =
            egui::epaint::RectShape::new(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
        ui.painter().set(ground, shape);
        focus_ring(ui, &response.clone().with_new_rect(rect), 10);
        ui.advance_cursor_after_rect(rect);
        self.reveal(ui, &response, rect);
        response.clicked() && !choice.chosen
    }

    /// Moves the focus with the arrow keys. A move forward takes effect when the next card is drawn.
    fn keys(&mut self, ui: &Ui, card: Id) {
        let focused = ui.memory(|memory| memory.has_focus(card));
        let wanted = std::mem::take(&mut self.focus_next) || (self.cards.is_empty() && self.focus_first);
        if wanted {
            ui.memory_mut(|memory| memory.request_focus(card));
        } else if focused {
            let filter =
                EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(card, filter));
            let back = ui.input_mut(|input| {
                let none = egui::Modifiers::NONE;
                input.consume_key(none, Key::ArrowUp) || input.consume_key(none, Key::ArrowLeft)
            });
            let on = ui.input_mut(|input| {
                let none = egui::Modifiers::NONE;
                input.consume_key(none, Key::ArrowDown) || input.consume_key(none, Key::ArrowRight)
            });
            if let (true, Some(before)) = (back, self.cards.last()) {
                ui.memory_mut(|memory| memory.request_focus(*before));
            }
            self.focus_next = on;
        }
        self.cards.push(card);
    }

    /// Scrolls a card into view when it gets the focus, and sets the mouse cursor.
    fn reveal(&self, ui: &Ui, response: &Response, rect: Rect) {
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(space::S), None);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }
}

/// Draws the radio button, the name, the tag and the sentence. Returns where they end.
fn head(ui: &mut Ui, choice: Choice<'_>, outer: Rect) -> f32 {
    let theme = Theme::of(ui);
    let top = outer.top() + space::L;
    let centre = pos2(outer.left() + space::L + 10.0, top + 11.0);
    let ring = if choice.chosen { (2.0, theme.accent) } else { (1.5, theme.edge) };
    ui.painter().circle(centre, 9.0, theme.card, Stroke::new(ring.0, ring.1));
    if choice.chosen {
        ui.painter().circle_filled(centre, 5.0, theme.accent);
    }
    let left = outer.left() + space::L + 20.0 + space::M;
    let width = (outer.right() - space::L - left).max(40.0);
    let tag = if choice.tag.is_empty() { 0.0 } else { tag_width(ui, choice.tag) + space::S };
    let name =
        ui.painter().layout_job(TextRole::Strong.job(choice.name, theme.text, (width - tag).max(40.0)));
    let size = name.size();
    ui.painter().galley(pos2(left, top), name, theme.text);
    if !choice.tag.is_empty() {
        paint_tag(ui, pos2(left + size.x + 10.0, top + 11.0), choice.tag);
    }
    let mut bottom = top + size.y;
    if !choice.detail.is_empty() {
        let detail = ui.painter().layout_job(TextRole::Hint.rich(choice.detail, theme.quiet, width));
        let beside = size.x + tag + space::S;
        if choice.one_line && detail.rows.len() == 1 && beside + detail.size().x <= width {
            // The smaller type shares the baseline of the larger one.
            ui.painter().galley(pos2(left + beside, top + 2.0), detail, theme.quiet);
        } else {
            let height = detail.size().y;
            ui.painter().galley(pos2(left, bottom), detail, theme.quiet);
            bottom += height;
        }
    }
    bottom
}

/// Returns a tag's width with its padding, in points.
fn tag_width(ui: &Ui, tag: &str) -> f32 {
    let color = Theme::of(ui).on_accent;
    ui.painter().layout_job(TextRole::HintStrong.job(tag, color, f32::INFINITY)).size().x + 18.0
}

/// Paints a tag in its rounded box.
fn paint_tag(ui: &Ui, left_middle: egui::Pos2, tag: &str) {
    let theme = Theme::of(ui);
    let rect = Rect::from_min_size(left_middle - vec2(0.0, 11.0), vec2(tag_width(ui, tag), 22.0));
    ui.painter().rect_filled(rect, CornerRadius::same(11), theme.accent);
    paint_at(ui, rect.center(), Align2::CENTER_CENTER, TextRole::HintStrong, tag, theme.on_accent);
}

/// Draws small choices in a row. Returns the index of the one that was pressed.
pub fn pills(ui: &mut Ui, label: &str, options: &[&str], chosen: Option<usize>) -> Option<usize> {
    let scope = ui.make_persistent_id(("pills", label));
    let builder =
        UiBuilder::new().scope_id(scope).accessibility_role(Role::RadioGroup).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for (index, words) in options.iter().enumerate() {
                if pill(ui, scope.with(index), words, chosen == Some(index)) {
                    pressed = Some(index);
                }
            }
        });
        pressed
    })
    .inner
}

/// Draws one small choice. Returns true if it was pressed.
fn pill(ui: &mut Ui, id: Id, words: &str, chosen: bool) -> bool {
    let theme = Theme::of(ui);
    let role = if chosen { TextRole::RowStrong } else { TextRole::Row };
    let ink = if chosen { theme.on_accent } else { theme.text };
    let galley = ui.painter().layout_job(role.job(words, ink, f32::INFINITY));
    let (rect, response) = super::pressable(ui, id, vec2(galley.size().x + 24.0, 32.0));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, words));
    let fill = if chosen { theme.accent } else { theme.card };
    let edge = if chosen || response.hovered() { theme.accent } else { theme.edge };
    let corner = CornerRadius::same(16);
    ui.painter().rect(rect, corner, fill, theme.thin(edge), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    focus_ring(ui, &response, 16);
    response.clicked()
}
