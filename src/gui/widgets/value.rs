//! A row of a table of settings: the name, the value, its source, and links to copy or change it.

use std::fmt;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::{focus_ring, paint_at};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};
use waypost_core::plan::account::Origin;
use waypost_core::text::Texts;

/// Words that are made only when they are needed.
pub type LazyWords<'a> = &'a dyn Fn() -> String;

/// The contents of a row.
#[derive(Clone, Copy)]
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
    pub origin_sentence: Option<LazyWords<'a>>,
    /// True if the value can be copied.
    pub can_copy: bool,
    /// The question that changes the value, for example "full name".
    pub question: Option<LazyWords<'a>>,
}

impl fmt::Debug for ValueRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValueRow")
            .field("name", &self.name)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// The link that was pressed in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The link that copies the value.
    Copy,
    /// The link to the question that changes the value.
    Change,
}

/// A table of values: what all of its rows share, measured once. All lengths are in points.
pub struct ValueTable<'a> {
    texts: &'a Texts,
    /// The words of the links.
    copy: Arc<Galley>,
    change: Arc<Galley>,
    /// Width of a row.
    width: f32,
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

impl fmt::Debug for ValueTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValueTable").field("width", &self.width).finish_non_exhaustive()
    }
}

impl<'a> ValueTable<'a> {
    /// Measures the columns of a table as wide as the room there is.
    pub fn new(ui: &Ui, texts: &'a Texts) -> Self {
        let accent = Theme::of(ui).accent;
        let lay_out =
            |id: &str| ui.painter().layout_job(TextRole::Row.job(&texts.get(id), accent, f32::INFINITY));
        let (copy, change) = (lay_out("window-copy"), lay_out("window-change"));
        let width = ui.available_width();
        let is_narrow = width < 460.0;
        let (name_width, source_width) = if is_narrow { (120.0, 0.0) } else { (146.0, 140.0) };
        let link_width = (change.size().x + space::M).max(54.0);
        let value_width = width - name_width - source_width - link_width - space::S;
        Self { texts, copy, change, width, is_narrow, name_width, source_width, link_width, value_width }
    }

    /// Draws a row at least 29 points high. If the table is narrow, the source goes under the value.
    pub fn row(&self, ui: &mut Ui, row: ValueRow<'_>) -> Option<Pressed> {
        let theme = Theme::of(ui);
        let value_left = ui.cursor().min.x + self.name_width;
        let role = if row.is_monospace { TextRole::Mono } else { TextRole::Row };
        let mut job = role.job(row.value, theme.text, self.value_width.max(60.0));
        job.wrap.break_anywhere = row.is_monospace;
        let value = ui.painter().layout_job(job);
        let mut job = TextRole::Row.job(row.name, theme.quiet, self.name_width - space::S);
        job.wrap.max_rows = 2;
        let name = ui.painter().layout_job(job);
        let line_height = (value.size().y.max(name.size().y) + 8.0).max(29.0);
        let is_below = self.is_narrow && row.origin.is_some();
        let height = if is_below { line_height + 20.0 } else { line_height };
        let (_, rect) = ui.allocate_space(vec2(self.width, height));
        let key = ui.make_persistent_id(("value", row.full_name));
        label(ui, rect, key, row);
        let copy_id = key.with("copy");
        let shows_copy = row.can_copy && (ui.rect_contains_pointer(rect) || has_focus(ui, copy_id));
        if shows_copy {
            let shown = rect.expand2(vec2(10.0, 1.0));
            let edge = theme.thin(theme.line);
            ui.painter().rect(shown, CornerRadius::same(6), theme.card, edge, StrokeKind::Inside);
        }
        let value_end = value_left + value.size().x;
        let y = rect.top() + 4.0;
        ui.painter().galley(pos2(rect.left(), y), name, theme.quiet);
        ui.painter().galley(pos2(value_left, y), value, theme.text);
        let source_left = rect.right() - self.link_width - self.source_width;
        if let Some((origin, words)) = row.origin {
            let place = if is_below {
                let size = vec2(self.value_width.max(60.0), 22.0);
                Rect::from_min_size(pos2(value_left, rect.top() + line_height - 6.0), size)
            } else {
                Rect::from_min_size(pos2(source_left, rect.top()), vec2(self.source_width - 6.0, 29.0))
            };
            source(ui, place, origin, words, row.origin_sentence);
        }
        let limit = if self.is_narrow { rect.right() - self.link_width } else { source_left };
        let copy_place = pos2((value_end + space::M).min(limit - 34.0), y);
        let copy_name = || self.texts.with("window-copy-name", &[("setting", row.full_name.into())]);
        let copy = row.can_copy && quiet_link(ui, copy_id, copy_place, &self.copy, shows_copy, &copy_name);
        let change = row.question.is_some_and(|question| {
            let place = pos2(rect.right() - self.change.size().x, y);
            let name = || self.texts.with("window-change-name", &[("field", question().into())]);
            quiet_link(ui, key.with("change"), place, &self.change, true, &name)
        });
        if change { Some(Pressed::Change) } else { copy.then_some(Pressed::Copy) }
    }
}

/// Names a row for screen readers.
fn label(ui: &Ui, rect: Rect, key: Id, row: ValueRow<'_>) {
    ui.interact(rect, key, Sense::hover()).widget_info(|| {
        let origin = row.origin.map_or("", |(_, words)| words);
        WidgetInfo::labeled(Role::Label, true, format!("{}: {}. {origin}", row.full_name, row.value))
    });
}

/// Returns true if a widget had the focus when this frame began.
fn has_focus(ui: &Ui, id: Id) -> bool {
    ui.memory(|memory| memory.has_focus(id))
}

/// Draws a link with these words and this name at a position. Returns true if it was pressed. A hidden link can
/// still be reached with Tab and then appears.
fn quiet_link(
    ui: &Ui,
    id: Id,
    position: Pos2,
    words: &Arc<Galley>,
    is_shown: bool,
    name: LazyWords<'_>,
) -> bool {
    let had_focus = has_focus(ui, id);
    let rect = Rect::from_min_size(position, words.size());
    let link = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    if link.gained_focus() {
        link.scroll_to_me(None);
    }
    link.widget_info(|| WidgetInfo::labeled(Role::Button, true, name()));
    if is_shown {
        let theme = Theme::of(ui);
        if link.hovered() {
            ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, theme.thin(theme.accent));
        }
        ui.painter().galley(rect.min, Arc::clone(words), theme.accent);
        focus_ring(ui, &link, 3);
    }
    if link.has_focus() != had_focus {
        ui.ctx().request_repaint();
    }
    link.clicked()
}

/// Draws the source of a value: a symbol and words, or a dashed tag for an assumption.
fn source(ui: &Ui, rect: Rect, origin: &Origin, words: &str, sentence: Option<LazyWords<'_>>) {
    let theme = Theme::of(ui);
    let icon = match origin {
        Origin::Organisation { .. } => Icon::Institution,
        Origin::Person => Icon::Person,
        Origin::Program => Icon::Document,
        Origin::Default => Icon::Mark,
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
fn assumed(ui: &Ui, rect: Rect, words: &str, sentence: Option<LazyWords<'_>>) {
    let theme = Theme::of(ui);
    let middle = pos2(rect.left() + 9.0, rect.center().y);
    let text = paint_at(ui, middle, Align2::LEFT_CENTER, TextRole::Hint, words, theme.warning);
    let tag = Rect::from_center_size(text.center(), vec2(text.width() + 18.0, 21.0));
    dashed(ui, tag, 10.0, theme.thin(theme.warning));
    explain(ui, rect, sentence);
}

/// Shows the sentence about the source while the mouse is over it.
fn explain(ui: &Ui, rect: Rect, sentence: Option<LazyWords<'_>>) {
    // Made only under the mouse: a page has many of them.
    let Some(sentence) = sentence.filter(|_| ui.rect_contains_pointer(rect)) else { return };
    let area = ui.interact(rect, ui.make_persistent_id(("source", rect.min.y as i32)), Sense::hover());
    if area.hovered() {
        area.on_hover_text(sentence());
    } else {
        // In the next frame egui knows what the mouse is over.
        ui.ctx().request_repaint();
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
