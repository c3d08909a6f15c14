//! A setting in a list: its name, its value, where it comes from, and what can be done with it.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{named_link, paint_at};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Theme, Type, space};
use waypost_core::plan::account::Origin;
use waypost_core::text::Texts;

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct ValueRow<'a> {
    /// What it is called here.
    pub name: &'a str,
    /// What the buttons are called: "Copy …", "Change …".
    pub full_name: &'a str,
    /// The value.
    pub value: &'a str,
    /// Whether it is a name of a computer or an address.
    pub mono: bool,
    /// Where it comes from, and the words for it.
    pub origin: Option<(&'a Origin, &'a str)>,
    /// The whole sentence about where it comes from.
    pub origin_sentence: &'a str,
    /// Whether it can be copied.
    pub copy: bool,
    /// What the person can change it as, as "full name"; empty: nothing to change.
    pub change: &'a str,
}

/// What was pressed in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Copy.
    Copy,
    /// Change.
    Change,
}

/// Draws a row 29 high; with little room the value and its source stand under the name.
pub fn value_row(ui: &mut Ui, texts: &Texts, row: ValueRow<'_>) -> Option<Pressed> {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let narrow = width < 460.0;
    let (name_width, source_width) = if narrow { (120.0, 0.0) } else { (146.0, 140.0) };
    let change = Type::Row.job(&texts.get("window-change"), theme.accent, f32::INFINITY);
    let change_width = (ui.painter().layout_job(change).size().x + space::M).max(54.0);
    let kind = if row.mono { Type::Mono } else { Type::Row };
    let top = ui.cursor().min;
    let value_left = top.x + name_width;
    let value_room = width - name_width - source_width - change_width - space::S;
    let mut job = kind.job(row.value, theme.text, value_room.max(60.0));
    job.wrap.break_anywhere = row.mono;
    let value = ui.painter().layout_job(job);
    let mut label = Type::Row.job(row.name, theme.quiet, name_width - space::S);
    label.wrap.max_rows = 2;
    let label = ui.painter().layout_job(label);
    let line = (value.size().y.max(label.size().y) + 8.0).max(29.0);
    let below = narrow && row.origin.is_some();
    let height = if below { line + 20.0 } else { line };
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let key = ui.make_persistent_id(("value", row.full_name));
    let hovered = ui.interact(rect, key, Sense::hover());
    let spoken = format!("{}: {}. {}", row.full_name, row.value, row.origin.map_or("", |(_, words)| words));
    hovered.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let copy = key.with("copy");
    let near = row.copy
        && (ui.rect_contains_pointer(rect) || ui.data(|data| data.get_temp::<bool>(copy).unwrap_or(false)));
    if near {
        let shown = rect.expand2(vec2(10.0, 1.0));
        let edge = theme.thin(theme.line);
        ui.painter().rect(shown, CornerRadius::same(6), theme.card, edge, StrokeKind::Inside);
    }
    let value_end = value_left + value.size().x;
    let y = rect.top() + 4.0;
    ui.painter().galley(pos2(rect.left(), y), label, theme.quiet);
    ui.painter().galley(pos2(value_left, y), value, theme.text);
    let source_left = rect.right() - change_width - source_width;
    if let Some((origin, words)) = row.origin {
        let place = if below {
            Rect::from_min_size(pos2(value_left, rect.top() + line - 6.0), vec2(value_room.max(60.0), 22.0))
        } else {
            Rect::from_min_size(pos2(source_left, rect.top()), vec2(source_width - 6.0, 29.0))
        };
        source(ui, place, origin, words, row.origin_sentence);
    }
    let mut pressed = None;
    if row.copy {
        let limit = if narrow { rect.right() - change_width } else { source_left };
        let at = pos2((value_end + space::M).min(limit - 34.0), y);
        let name = texts.with("window-copy-name", &[("setting", row.full_name.into())]);
        if quiet_link(ui, key.with("copy ui"), at, &texts.get("window-copy"), &name, near, copy) {
            pressed = Some(Pressed::Copy);
        }
    }
    if !row.change.is_empty() {
        let words = texts.get("window-change");
        let room = Type::Row.job(&words, theme.accent, f32::INFINITY);
        let size = ui.painter().layout_job(room).size();
        let at = pos2(rect.right() - size.x, y);
        let name = texts.with("window-change-name", &[("field", row.change.into())]);
        if quiet_link(ui, key.with("change ui"), at, &words, &name, true, key.with("change")) {
            pressed = Some(Pressed::Change);
        }
    }
    pressed
}

/// A link at a place; while not shown it can still be reached with Tab, and shows itself then.
fn quiet_link(
    ui: &mut Ui,
    scope: Id,
    at: egui::Pos2,
    words: &str,
    name: &str,
    shown: bool,
    focus: Id,
) -> bool {
    let room = Rect::from_min_size(at, vec2(80.0, 21.0));
    let mut child = ui.new_child(UiBuilder::new().scope_id(scope).max_rect(room));
    if !shown {
        child.set_opacity(0.0);
    }
    let link = named_link(&mut child, Type::Row, words, name, false);
    // Asked before the lock is taken: inside it would wait for itself.
    let has = link.has_focus();
    let had = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(focus), has));
    if had != has {
        ui.ctx().request_repaint();
    }
    link.clicked()
}

/// Where a value comes from: a symbol and words; an assumption is a dashed tag.
fn source(ui: &mut Ui, rect: Rect, origin: &Origin, words: &str, in_full: &str) {
    let theme = Theme::of(ui);
    let icon = match origin {
        Origin::Organisation { .. } => Icon::Institution,
        Origin::Person => Icon::Person,
        Origin::Program => Icon::Document,
        Origin::Assumed(_) => return assumed(ui, rect, words, in_full),
    };
    let place = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), vec2(14.0, 14.0));
    icons::paint(ui.painter(), icon, place, theme.quiet);
    let mut job = Type::Hint.job(words, theme.quiet, rect.width() - 19.0);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 19.0);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(
        pos2(rect.left() + 19.0, rect.center().y - galley.size().y / 2.0),
        galley,
        theme.quiet,
    );
    explain(ui, rect, in_full);
}

fn assumed(ui: &mut Ui, rect: Rect, words: &str, in_full: &str) {
    let theme = Theme::of(ui);
    let middle = pos2(rect.left() + 9.0, rect.center().y);
    let text = paint_at(ui, middle, Align2::LEFT_CENTER, Type::Hint, words, theme.warn);
    let tag = Rect::from_center_size(text.center(), vec2(text.width() + 18.0, 21.0));
    dashed(ui, tag, 10.0, theme.thin(theme.warn));
    explain(ui, rect, in_full);
}

fn explain(ui: &Ui, rect: Rect, in_full: &str) {
    if !in_full.is_empty() {
        ui.interact(rect, ui.make_persistent_id(("source", rect.min.y as i32)), Sense::hover())
            .on_hover_text(in_full);
    }
}

/// A dashed outline with round corners.
fn dashed(ui: &Ui, rect: Rect, radius: f32, stroke: Stroke) {
    let mut points = Vec::new();
    let corners = [
        (pos2(rect.right() - radius, rect.top() + radius), -90.0_f32),
        (pos2(rect.right() - radius, rect.bottom() - radius), 0.0),
        (pos2(rect.left() + radius, rect.bottom() - radius), 90.0),
        (pos2(rect.left() + radius, rect.top() + radius), 180.0),
    ];
    for (centre, start) in corners {
        for step in 0..=6 {
            let angle = (start + 15.0 * step as f32).to_radians();
            points.push(centre + vec2(angle.cos(), angle.sin()) * radius);
        }
    }
    if let Some(first) = points.first().copied() {
        points.push(first);
    }
    ui.painter().extend(egui::Shape::dashed_line(&points, stroke, 3.0, 2.5));
}
