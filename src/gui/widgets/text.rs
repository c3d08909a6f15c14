//! Texts and headings.

use egui::accesskit::{Live, Role};
use egui::text::LayoutJob;
use egui::{Color32, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::gui::theme::{TextRole, Theme, space};

/// Draws a text that is also a label for screen readers.
pub fn label(ui: &mut Ui, job: LayoutJob) -> Response {
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, galley.text()));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, Theme::of(ui).text);
    }
    response
}

/// Paints one line of text at a position. Takes no room and has no label for screen readers. Returns the
/// text's area.
pub fn paint_at(
    ui: &Ui,
    position: egui::Pos2,
    align: egui::Align2,
    role: TextRole,
    text: &str,
    color: Color32,
) -> egui::Rect {
    let mut job = role.job(text, color, f32::INFINITY);
    job.break_on_newline = false;
    let galley = ui.painter().layout_job(job);
    let rect = align.anchor_size(position, galley.size());
    ui.painter().galley(rect.min, galley, color);
    rect
}

/// Draws the page's title, a heading of the first level. It takes the focus when the page opens, so that the
/// next Tab reaches the page and a screen reader announces it.
pub fn title_focused(ui: &mut Ui, text: &str, narrow: bool, page_opened: bool) -> Response {
    let theme = Theme::of(ui);
    let role = if narrow { TextRole::NarrowTitle } else { TextRole::Title };
    let galley = ui.painter().layout_job(role.job(text, theme.text, ui.available_width()));
    let (_, rect) = ui.allocate_space(galley.size());
    let id = ui.make_persistent_id("page title");
    let is_focusable = page_opened || ui.memory(|memory| memory.has_focus(id));
    let sense = if is_focusable { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.accesskit_node_builder(id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.set_level(1);
    });
    if page_opened {
        response.request_focus();
    }
    ui.painter().galley(rect.min, galley, theme.text);
    response
}

/// Draws a page's title that does not take the focus.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    title_focused(ui, text, false, false)
}

/// Draws a heading of the second level.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui);
    let response = label(ui, TextRole::Heading.job(text, theme.text, ui.available_width()));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.set_level(2);
    });
    response
}

/// Draws text. Words between `*stars*` are bold.
pub fn text(ui: &mut Ui, text: &str) -> Response {
    rich(ui, TextRole::Text, text, Theme::of(ui).text)
}

/// Draws bold text.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    rich(ui, TextRole::Strong, text, Theme::of(ui).text)
}

/// Returns the width of a text on one line, in points.
pub fn width_of(ui: &Ui, role: TextRole, words: &str) -> f32 {
    ui.painter().layout_job(role.job(words, Theme::of(ui).text, f32::INFINITY)).size().x
}

/// Draws text in the quiet colour.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    rich(ui, TextRole::Text, text, Theme::of(ui).quiet)
}

/// Draws small text in the quiet colour.
pub fn hint(ui: &mut Ui, text: &str) -> Response {
    rich(ui, TextRole::Hint, text, Theme::of(ui).quiet)
}

/// Draws text of a role and a colour. Words between `*stars*` are bold.
pub fn rich(ui: &mut Ui, role: TextRole, text: &str, color: Color32) -> Response {
    // Lines of more than about 70 letters are hard to read.
    let width = ui.available_width().min(640.0);
    label(ui, role.rich(text, color, width))
}

/// Draws a line that screen readers announce whenever it changes.
pub fn status(ui: &mut Ui, role: TextRole, text: &str, color: Color32) -> Response {
    let response = rich(ui, role, text, color);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
        node.set_live(Live::Polite);
    });
    response
}

/// Draws a path on one line. If it is too long, its middle is left out, because it matters least.
pub fn elided(ui: &mut Ui, role: TextRole, text: &str, color: Color32) -> Response {
    let room = ui.available_width();
    let lay_out = |ui: &Ui, text: &str| ui.painter().layout_job(role.job(text, color, f32::INFINITY));
    let whole = lay_out(ui, text);
    let letters: Vec<char> = text.chars().collect();
    let each = whole.size().x / (letters.len().max(1) as f32);
    let mut fits = (room / each.max(1.0)) as usize;
    let mut shown = whole;
    while shown.size().x > room && fits > 4 {
        let half = (fits - 1) / 2;
        let (start, end) = (letters.iter().take(half), letters.iter().skip(letters.len() - half));
        let short: String = start.chain(std::iter::once(&'…')).chain(end).collect();
        shown = lay_out(ui, &short);
        fits -= 1;
    }
    let (rect, response) = ui.allocate_exact_size(shown.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().galley(rect.min, shown, color);
    response
}

/// Draws a step of a list: a number in a circle and a text.
pub fn number_disc(ui: &mut Ui, number: usize, words: &str) {
    let theme = Theme::of(ui);
    let top = ui.cursor().min;
    let indent = 24.0 + space::M;
    let drawn = ui
        .scope_builder(
            egui::UiBuilder::new().max_rect(egui::Rect::from_min_max(
                top + vec2(indent, 1.0),
                egui::pos2(ui.max_rect().right(), f32::INFINITY),
            )),
            |ui| rich(ui, TextRole::Text, words, theme.text),
        )
        .response;
    let disc = egui::Rect::from_min_size(top, vec2(24.0, 24.0));
    ui.painter().circle_stroke(disc.center(), 11.0, egui::Stroke::new(1.75, theme.accent));
    paint_at(
        ui,
        disc.center(),
        egui::Align2::CENTER_CENTER,
        TextRole::HintStrong,
        &number.to_string(),
        theme.accent,
    );
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(top, drawn.rect.max.max(disc.max)));
}

/// Draws two columns, the left one of this width in points. Both may take several lines.
pub fn beside(ui: &mut Ui, salt: &str, width: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let (top, end) = (ui.cursor().min, ui.max_rect().right());
    let key = ui.make_persistent_id(salt);
    let place = Rect::from_min_max(top, pos2(top.x + width - 8.0, f32::INFINITY));
    let mut left_child = ui.new_child(UiBuilder::new().id_salt(key.with("left")).max_rect(place));
    left(&mut left_child);
    let place = Rect::from_min_max(pos2(top.x + width, top.y), pos2(end, f32::INFINITY));
    let mut right_child = ui.new_child(UiBuilder::new().id_salt(key.with("right")).max_rect(place));
    right(&mut right_child);
    let bottom = left_child.min_rect().bottom().max(right_child.min_rect().bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(end, bottom)));
}
