//! Choices: cards with a radio button, of which one is chosen.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{focus_ring, paint_at};
use crate::gui::theme::{Theme, Type, space};

/// One card.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// Its name, in bold.
    pub name: &'a str,
    /// A quiet sentence under it.
    pub detail: &'a str,
    /// A small tag, as "Recommended".
    pub tag: &'a str,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// The least height, to make neighbours equal.
    pub height: f32,
    /// Whether the sentence stands beside the name, where there is room for it.
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

/// A group of cards: arrows move between them, Space chooses. `focus` puts the cursor at the first.
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

/// Columns narrower than this stand one below the other.
const MIN_COLUMN_WIDTH: f32 = 170.0;

/// Two or more columns of equal width, each told the height of the tallest.
pub fn columns(ui: &mut Ui, salt: &str, count: usize, mut each: impl FnMut(&mut Ui, usize, f32)) {
    let key = ui.make_persistent_id(("columns", salt));
    let width = ui.available_width();
    let known: (f32, f32) = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let height = if (known.0 - width).abs() < 0.5 { known.1 } else { 0.0 };
    // Whole points: what lies between pixels is blurred.
    let column = ((width - space::M * (count as f32 - 1.0)) / count as f32).floor();
    let top = ui.cursor().min;
    if column < MIN_COLUMN_WIDTH {
        for index in 0..count {
            let builder = UiBuilder::new().scope_id(key.with(index));
            ui.scope_builder(builder, |ui| each(ui, index, 0.0));
            ui.add_space(space::S);
        }
        return;
    }
    let mut tallest = 0.0_f32;
    for index in 0..count {
        let left = top.x + (column + space::M) * index as f32;
        let rect = Rect::from_min_max(pos2(left, top.y), pos2(left + column, f32::INFINITY));
        let builder = UiBuilder::new().scope_id(key.with(index)).max_rect(rect);
        let mut child = ui.new_child(builder);
        each(&mut child, index, height);
        // What a card needs of itself, not what it was stretched to.
        let natural = child.data(|data| data.get_temp::<f32>(natural_height(key.with(index))));
        tallest = tallest.max(natural.unwrap_or_else(|| child.min_rect().height()));
    }
    if (tallest - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, (width, tallest)));
        ui.ctx().request_discard("columns of equal height");
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(top, vec2(width, tallest)));
}

fn natural_height(scope: Id) -> Id {
    scope.with("natural height")
}

impl Choices {
    /// Draws a card; true if it was chosen just now.
    pub fn card(&mut self, ui: &mut Ui, choice: Choice<'_>) -> bool {
        self.card_with(ui, choice, |_| ())
    }

    /// Draws a card with more inside it; true if it was chosen just now.
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
                let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                node.set_description(said.join(". "));
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
        self.after(ui, &response, rect);
        response.clicked() && !choice.chosen
    }

    /// Arrows go from card to card; what follows the focus is decided when the next card is drawn.
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

    fn after(&self, ui: &Ui, response: &Response, rect: Rect) {
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(space::S), None);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }
}

/// The radio button, the name, the tag and the sentence; gives where they end.
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
    let name = ui.painter().layout_job(Type::Strong.job(choice.name, theme.text, (width - tag).max(40.0)));
    let size = name.size();
    ui.painter().galley(pos2(left, top), name, theme.text);
    if !choice.tag.is_empty() {
        paint_tag(ui, pos2(left + size.x + 10.0, top + 11.0), choice.tag);
    }
    let mut bottom = top + size.y;
    if !choice.detail.is_empty() {
        let detail = ui.painter().layout_job(Type::Hint.rich(choice.detail, theme.quiet, width));
        let beside = size.x + tag + space::S;
        if choice.one_line && detail.rows.len() == 1 && beside + detail.size().x <= width {
            // The smaller type stands on the line of the larger one.
            ui.painter().galley(pos2(left + beside, top + 2.0), detail, theme.quiet);
        } else {
            let height = detail.size().y;
            ui.painter().galley(pos2(left, bottom), detail, theme.quiet);
            bottom += height;
        }
    }
    bottom
}

fn tag_width(ui: &Ui, tag: &str) -> f32 {
    let color = Theme::of(ui).on_accent;
    ui.painter().layout_job(Type::HintStrong.job(tag, color, f32::INFINITY)).size().x + 18.0
}

fn paint_tag(ui: &Ui, left_middle: egui::Pos2, tag: &str) {
    let theme = Theme::of(ui);
    let rect = Rect::from_min_size(left_middle - vec2(0.0, 11.0), vec2(tag_width(ui, tag), 22.0));
    ui.painter().rect_filled(rect, CornerRadius::same(11), theme.accent);
    paint_at(ui, rect.center(), Align2::CENTER_CENTER, Type::HintStrong, tag, theme.on_accent);
}

/// A row of small choices of which one is taken; the one that was pressed.
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

fn pill(ui: &mut Ui, id: Id, words: &str, chosen: bool) -> bool {
    let theme = Theme::of(ui);
    let kind = if chosen { Type::RowStrong } else { Type::Row };
    let ink = if chosen { theme.on_accent } else { theme.text };
    let galley = ui.painter().layout_job(kind.job(words, ink, f32::INFINITY));
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
