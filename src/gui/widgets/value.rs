//! A row of a table of settings: the name, the value, its source, and links to copy or change it.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{named_link, paint_at, width_of};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};
use waypost_core::plan::account::Origin;
use waypost_core::text::Texts;

/// The contents of a row.
#[derive(Clone, Copy, Debug)]
pub struct ValueRow<'a> {
    /// The name shown.
    pub name: &'a str,
    /// The full name, for the names of the links: "Copy …", "Change …".
    pub full_name: &'a str,
    /// The value.
    pub value: &'a str,
    /// True for a fixed-width font, as for host names and addresses.
    pub is_monospace: bool,
    /// The source of the value, and the words for it.
    pub origin: Option<(&'a Origin, &'a str)>,
    /// The source as a full sentence, shown on hover.
    pub origin_sentence: &'a str,
    /// True if the value can be copied.
    pub can_copy: bool,
    /// The question that changes the value, for example "full name". Empty if there is none.
    pub question: &'a str,
}

/// The link that was pressed in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The link that copies the value.
    Copy,
    /// The link to the question that changes the value.
    Change,
}

/// The measures of a row, in points.
struct Layout {
    /// True if the value's source goes under the value.
    is_narrow: bool,
    /// Width of the column of names.
    name_width: f32,
    /// Width of the column of sources. 0 if they go under the values.
    source_width: f32,
    /// Width of the column with the links to the questions.
    link_width: f32,
    /// Width left for the value.
    value_width: f32,
}

impl Layout {
    /// Measures the columns of a row of this width.
    fn new(ui: &Ui, texts: &Texts, width: f32) -> Self {
        let is_narrow = width < 460.0;
        let (name_width, source_width) = if is_narrow { (120.0, 0.0) } else { (146.0, 140.0) };
        let words = width_of(ui, TextRole::Row, &texts.get("window-change"));
        let link_width = (words + space::M).max(54.0);
        let value_width = width - name_width - source_width - link_width - space::S;
        Self { is_narrow, name_width, source_width, link_width, value_width }
    }
}

/// Draws a row at least 29 points high. If the row is narrow, the source goes under the value.
pub fn value_row(ui: &mut Ui, texts: &Texts, row: ValueRow<'_>) -> Option<Pressed> {
    let theme = Theme::of(ui);
    let width = ui.available_width();
    let layout = Layout::new(ui, texts, width);
    let value_left = ui.cursor().min.x + layout.name_width;
    let role = if row.is_monospace { TextRole::Mono } else { TextRole::Row };
    let mut job = role.job(row.value, theme.text, layout.value_width.max(60.0));
    job.wrap.break_anywhere = row.is_monospace;
    let value = ui.painter().layout_job(job);
    let mut job = TextRole::Row.job(row.name, theme.quiet, layout.name_width - space::S);
    job.wrap.max_rows = 2;
    let name = ui.painter().layout_job(job);
    let line_height = (value.size().y.max(name.size().y) + 8.0).max(29.0);
    let is_below = layout.is_narrow && row.origin.is_some();
    let (_, rect) = ui.allocate_space(vec2(width, if is_below { line_height + 20.0 } else { line_height }));
    let key = ui.make_persistent_id(("value", row.full_name));
    let hovered = ui.interact(rect, key, Sense::hover());
    let spoken = format!("{}: {}. {}", row.full_name, row.value, row.origin.map_or("", |(_, words)| words));
    hovered.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let shows_copy = row.can_copy && (ui.rect_contains_pointer(rect) || has_focus(ui, key.with("copy")));
    if shows_copy {
        let shown = rect.expand2(vec2(10.0, 1.0));
        let edge = theme.thin(theme.line);
        ui.painter().rect(shown, CornerRadius::same(6), theme.card, edge, StrokeKind::Inside);
    }
    let value_end = value_left + value.size().x;
    let y = rect.top() + 4.0;
    ui.painter().galley(pos2(rect.left(), y), name, theme.quiet);
    ui.painter().galley(pos2(value_left, y), value, theme.text);
    let source_left = rect.right() - layout.link_width - layout.source_width;
    if let Some((origin, words)) = row.origin {
        let place = if is_below {
            let size = vec2(layout.value_width.max(60.0), 22.0);
            Rect::from_min_size(pos2(value_left, rect.top() + line_height - 6.0), size)
        } else {
            Rect::from_min_size(pos2(source_left, rect.top()), vec2(layout.source_width - 6.0, 29.0))
        };
        source(ui, place, origin, words, row.origin_sentence);
    }
    let limit = if layout.is_narrow { rect.right() - layout.link_width } else { source_left };
    let copy_place = pos2((value_end + space::M).min(limit - 34.0), y);
    let copy = row.can_copy && copy_link(ui, texts, row, key, copy_place, shows_copy);
    let change = !row.question.is_empty() && change_link(ui, texts, row, key, pos2(rect.right(), y));
    if change { Some(Pressed::Change) } else { copy.then_some(Pressed::Copy) }
}

/// Draws the link that copies the value. Returns true if it was pressed.
fn copy_link(
    ui: &mut Ui,
    texts: &Texts,
    row: ValueRow<'_>,
    key: Id,
    position: egui::Pos2,
    is_shown: bool,
) -> bool {
    let name = texts.with("window-copy-name", &[("setting", row.full_name.into())]);
    let words = texts.get("window-copy");
    quiet_link(ui, key.with("copy ui"), position, (&words, &name), is_shown, key.with("copy"))
}

/// Draws the link to the question, ending at this position. Returns true if it was pressed.
fn change_link(ui: &mut Ui, texts: &Texts, row: ValueRow<'_>, key: Id, right_top: egui::Pos2) -> bool {
    let words = texts.get("window-change");
    let position = right_top - vec2(width_of(ui, TextRole::Row, &words), 0.0);
    let name = texts.with("window-change-name", &[("field", row.question.into())]);
    quiet_link(ui, key.with("change ui"), position, (&words, &name), true, key.with("change"))
}

/// Returns true if the link that stores its focus under this id had the focus in the last frame.
fn has_focus(ui: &Ui, focus: Id) -> bool {
    ui.data(|data| data.get_temp::<bool>(focus).unwrap_or(false))
}

/// Draws a link with these words and this name at a position. A hidden link can still be reached with Tab and
/// then appears. Its focus is stored under the id `focus`.
fn quiet_link(
    ui: &mut Ui,
    scope: Id,
    position: egui::Pos2,
    (words, name): (&str, &str),
    is_shown: bool,
    focus: Id,
) -> bool {
    let room = Rect::from_min_size(position, vec2(80.0, 21.0));
    let mut child = ui.new_child(UiBuilder::new().scope_id(scope).max_rect(room));
    if !is_shown {
        child.set_opacity(0.0);
    }
    let link = named_link(&mut child, TextRole::Row, words, name, false);
    // `has_focus` takes the same lock as `data_mut`, so inside the closure it would deadlock.
    let is_focused = link.has_focus();
    let was_focused =
        ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(focus), is_focused));
    if was_focused != is_focused {
        ui.ctx().request_repaint();
    }
    link.clicked()
}

/// Draws the source of a value: a symbol and words, or a dashed tag for an assumption.
fn source(ui: &mut Ui, rect: Rect, origin: &Origin, words: &str, sentence: &str) {
    let theme = Theme::of(ui);
    let icon = match origin {
        Origin::Organisation { .. } => Icon::Institution,
        Origin::Person => Icon::Person,
        Origin::Program => Icon::Document,
        Origin::Assumed(_) => return assumed(ui, rect, words, sentence),
    };
    let place = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), vec2(14.0, 14.0));
    icons::paint(ui.painter(), icon, place, theme.quiet);
    let mut job = TextRole::Hint.job(words, theme.quiet, rect.width() - 19.0);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 19.0);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(
        pos2(rect.left() + 19.0, rect.center().y - galley.size().y / 2.0),
        galley,
        theme.quiet,
    );
    explain(ui, rect, sentence);
}

/// Draws the dashed tag of an assumption.
fn assumed(ui: &mut Ui, rect: Rect, words: &str, sentence: &str) {
    let theme = Theme::of(ui);
    let middle = pos2(rect.left() + 9.0, rect.center().y);
    let text = paint_at(ui, middle, Align2::LEFT_CENTER, TextRole::Hint, words, theme.warning);
    let tag = Rect::from_center_size(text.center(), vec2(text.width() + 18.0, 21.0));
    dashed(ui, tag, 10.0, theme.thin(theme.warning));
    explain(ui, rect, sentence);
}

/// Shows the sentence about the source while the mouse is over it.
fn explain(ui: &Ui, rect: Rect, sentence: &str) {
    if !sentence.is_empty() {
        ui.interact(rect, ui.make_persistent_id(("source", rect.min.y as i32)), Sense::hover())
            .on_hover_text(sentence);
    }
}

/// Paints a dashed outline with round corners.
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
