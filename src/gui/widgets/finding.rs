//! A row of the check-up's list: the finding, the found and the expected value, and the checkbox for its
//! repair.

use egui::accesskit::Role;
use egui::{Rect, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::button::CHECKBOX_WIDTH;
use super::text::width_of;
use super::{hint, id, label, named_checkbox, named_link, rich, severity_icon};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};
use waypost_core::plan::rules::Severity;
use waypost_core::text::Texts;

/// The contents of a row.
#[derive(Clone, Copy, Debug)]
pub struct FindingRow<'a> {
    /// The severity.
    pub severity: Severity,
    /// The bold title.
    pub title: &'a str,
    /// The reason.
    pub body: &'a str,
    /// The program's name for the setting. Empty if the value is clear without it.
    pub label: &'a str,
    /// The value in the file.
    pub found: &'a str,
    /// The expected value. Empty if the file cannot express it.
    pub expected: &'a str,
    /// Both values as a sentence.
    pub change: &'a str,
    /// The place in the file.
    pub line: &'a str,
}

/// Minimum width of the right column, in points.
const MIN_RIGHT_WIDTH: f32 = 92.0;
/// Width of the column of the symbol, in points.
const SYMBOL_WIDTH: f32 = 48.0;

/// Draws the row. `ticked` is `None` if the finding cannot be repaired. A link opens the `details`.
pub fn finding_row(
    ui: &mut Ui,
    texts: &Texts,
    row: FindingRow<'_>,
    ticked: Option<&mut bool>,
    details: impl FnOnce(&mut Ui),
) {
    let theme = Theme::of(ui);
    let (icon, ink, _) = severity_icon(&theme, row.severity);
    let top = ui.cursor().min;
    let width = ui.available_width();
    let end = top.x + width - space::L;
    let left = top.x + SYMBOL_WIDTH;
    let upper = top.y + space::M;
    let symbol = Rect::from_min_size(pos2(top.x + space::L, upper), vec2(20.0, 20.0));
    icons::paint(ui.painter(), icon, symbol, ink);
    let area = |from: f32, to: f32, y: f32| Rect::from_min_max(pos2(from, y), pos2(to, f32::INFINITY));
    let (repair, by_hand) = (texts.get("checkup-repair"), texts.get("checkup-by-hand"));
    // One point more keeps rounding from breaking a word in any language.
    let text_width = |words: &str| width_of(ui, TextRole::Row, words).ceil() + 1.0;
    let right = MIN_RIGHT_WIDTH.max(CHECKBOX_WIDTH + text_width(&repair)).max(text_width(&by_hand));
    let room = area(left, end - right - space::M, upper);
    let mut words = ui.new_child(UiBuilder::new().id_salt("words").max_rect(room));
    let label = label(&mut words, TextRole::Strong.job(row.title, theme.text, room.width()));
    words.accesskit_node_builder(label.id, |node| {
        node.set_value(format!("{}: {}", texts.severity(row.severity), row.title));
    });
    rich(&mut words, TextRole::Hint, row.body, theme.quiet);
    words.add_space(space::XS);
    change(&mut words, row);
    let beside = area(end - right, end, upper);
    let mut right = ui.new_child(UiBuilder::new().id_salt("beside").max_rect(beside));
    match ticked {
        Some(ticked) => {
            let name = texts.with("checkup-repair-name", &[("title", row.title.into())]);
            named_checkbox(&mut right, ticked, &repair, &name);
        }
        None => {
            rich(&mut right, TextRole::Row, &by_hand, theme.quiet);
        }
    }
    if !row.line.is_empty() {
        hint(&mut right, row.line);
    }
    right.add_space(space::XS);
    let is_open = details_link(&mut right, texts, row.title);
    let mut bottom = words.min_rect().bottom().max(right.min_rect().bottom());
    if is_open {
        let under = area(left, end, bottom + space::S);
        let mut more = ui.new_child(UiBuilder::new().id_salt("details").max_rect(under));
        details(&mut more);
        bottom = more.min_rect().bottom();
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom + space::M)));
}

/// Draws the link that opens the details. Returns true while they are open.
fn details_link(ui: &mut Ui, texts: &Texts, title: &str) -> bool {
    let key = id(ui, "details", title);
    let mut is_open = ui.data(|data| data.get_temp::<bool>(key).unwrap_or(false));
    let name = texts.with("checkup-details-name", &[("title", title.into())]);
    let link = named_link(ui, TextRole::Hint, &texts.get("checkup-details"), &name, true);
    if link.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(key, is_open));
    }
    ui.accesskit_node_builder(link.id, |node| node.set_expanded(is_open));
    is_open
}

/// Draws the found value, an arrow and the expected value. A value that does not fit starts a new line.
fn change(ui: &mut Ui, row: FindingRow<'_>) {
    let theme = Theme::of(ui);
    let room = ui.available_width();
    let top = ui.cursor().min;
    let pieces = [
        (TextRole::Hint, row.label, theme.quiet, space::M),
        (TextRole::SmallMono, row.found, theme.quiet, space::S),
        (TextRole::SmallMono, row.expected, theme.text, 0.0),
    ];
    let arrow = 14.0 + space::S;
    let (mut x, mut y) = (0.0_f32, 0.0_f32);
    let mut used = vec2(0.0, 0.0);
    for (index, (role, text, ink, after)) in pieces.into_iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        let lead = if index == 2 && !row.found.is_empty() { arrow } else { 0.0 };
        let mut job = role.job(text, ink, (room - lead).max(60.0));
        job.wrap.break_anywhere = role == TextRole::SmallMono;
        let galley = ui.painter().layout_job(job);
        if x > 0.0 && x + lead + galley.size().x > room {
            (x, y) = (0.0, used.y + 2.0);
        }
        if lead > 0.0 {
            let place = Rect::from_center_size(top + vec2(x + 7.0, y + 9.5), vec2(14.0, 14.0));
            icons::paint(ui.painter(), Icon::Arrow, place, theme.quiet);
            x += lead;
        }
        used = vec2(used.x.max(x + galley.size().x), used.y.max(y + galley.size().y));
        let wide = galley.size().x;
        ui.painter().galley(top + vec2(x, y), galley, ink);
        x += wide + after;
    }
    if used.y == 0.0 {
        return;
    }
    let (_, rect) = ui.allocate_space(used);
    let response = ui.interact(rect, id(ui, "change", row.title), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, row.change));
}
