//! Callouts and problems. The shape of the symbol shows the severity, not only the colour.

use egui::{CornerRadius, Rect, Shape, Ui, UiBuilder, pos2, vec2};

use super::{label, named_link, rich};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::{Advice, Severity};
use waypost_core::text::Texts;

/// Returns the symbol of a severity, its colour and its background.
pub fn severity_icon(theme: &Theme, severity: Severity) -> (Icon, egui::Color32, egui::Color32) {
    match severity {
        Severity::Error => (Icon::Octagon, theme.error, theme.error_soft),
        Severity::Warning => (Icon::Warning, theme.warning, theme.warning_soft),
        Severity::Advice => (Icon::Info, theme.accent, theme.soft),
        Severity::Info => (Icon::GoodDisc, theme.success, theme.success_soft),
    }
}

/// Draws an advice of the plan, with "Why?" if the organisation is its source.
pub fn advice(ui: &mut Ui, texts: &Texts, profile: &Profile, advice: &Advice) {
    let source = texts.advice_source(profile, advice);
    let title = texts.advice_title(advice);
    callout(ui, texts, advice.severity, &title, &texts.advice_body(advice), source.as_deref());
}

/// Draws a box with a bar, a symbol, a bold title and a sentence. A link "Why?" opens the `source`.
pub fn callout(
    ui: &mut Ui,
    texts: &Texts,
    severity: Severity,
    title: &str,
    body: &str,
    source: Option<&str>,
) {
    callout_with(ui, texts, severity, title, |ui| {
        let theme = Theme::of(ui);
        if !body.is_empty() {
            rich(ui, TextRole::Hint, body, theme.text);
        }
        if let Some(source) = source {
            why(ui, texts, title, source);
        }
    });
}

/// Draws a box like [`callout`] with any contents under the title.
pub fn callout_with(
    ui: &mut Ui,
    texts: &Texts,
    severity: Severity,
    title: &str,
    contents: impl FnOnce(&mut Ui),
) {
    let theme = Theme::of(ui);
    let (icon, ink, soft) = severity_icon(&theme, severity);
    let top = ui.cursor().min;
    let width = ui.available_width();
    let background = ui.painter().add(Shape::Noop);
    let bar = ui.painter().add(Shape::Noop);
    let inner = Rect::from_min_max(
        pos2(top.x + 4.0 + 14.0 + 20.0 + 10.0, top.y + space::M),
        pos2(top.x + width - 14.0, f32::INFINITY),
    );
    let key = ui.make_persistent_id(("callout", title));
    let mut child = ui.new_child(UiBuilder::new().scope_id(key).max_rect(inner));
    let label = label(&mut child, TextRole::Strong.job(title, theme.text, inner.width()));
    child.accesskit_node_builder(label.id, |node| {
        node.set_value(format!("{}: {title}", texts.severity(severity)));
    });
    contents(&mut child);
    let bottom = child.min_rect().bottom() + space::M;
    let rect = Rect::from_min_max(top, pos2(top.x + width, bottom));
    let corner = CornerRadius::same(6);
    ui.painter().set(background, egui::epaint::RectShape::filled(rect, corner, soft));
    let side = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
    let left = CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 };
    ui.painter().set(bar, egui::epaint::RectShape::filled(side, left, ink));
    let place = Rect::from_min_size(pos2(rect.left() + 18.0, rect.top() + space::M + 1.0), vec2(20.0, 20.0));
    icons::paint(ui.painter(), icon, place, ink);
    ui.advance_cursor_after_rect(rect);
}

/// Draws the link "Why?" and, while it is open, the source.
fn why(ui: &mut Ui, texts: &Texts, title: &str, source: &str) {
    let theme = Theme::of(ui);
    let key = ui.make_persistent_id("why");
    let mut is_open = ui.data(|data| data.get_temp::<bool>(key).unwrap_or(false));
    let words = texts.get("window-why");
    let link = named_link(ui, TextRole::Hint, &words, &words, true);
    // A screen reader has just read the title. As part of the name it would be read twice.
    ui.accesskit_node_builder(link.id, |node| node.set_description(title));
    if link.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(key, is_open));
    }
    ui.accesskit_node_builder(link.id, |node| node.set_expanded(is_open));
    if is_open {
        let words = texts.with("window-why-source", &[("source", source.into())]);
        rich(ui, TextRole::Hint, &words, theme.quiet);
    }
}

/// Draws a problem with its symbol. Screen readers announce it when it appears.
pub fn problem_line(ui: &mut Ui, problem: &str) {
    let theme = Theme::of(ui);
    let top = ui.cursor().min;
    let rect = Rect::from_min_max(top + vec2(26.0, 0.0), pos2(ui.max_rect().right(), f32::INFINITY));
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("problem").max_rect(rect), |ui| {
        super::status(ui, TextRole::RowStrong, problem, theme.error)
    });
    let place = Rect::from_min_size(top + vec2(0.0, 1.0), vec2(18.0, 18.0));
    icons::paint(ui.painter(), Icon::Octagon, place, theme.error);
    ui.advance_cursor_after_rect(Rect::from_min_max(top, drawn.response.rect.max));
}
