//! The card of one probed server, with its steps.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets;
use crate::gui::wizard::probe_state::ProbedServer;
use waypost_core::probe::{ProbeStep, ServerStatus, StepState, cause_text};

/// Draws a card with the server's role, its result and its steps. `height` is the height of the tallest card
/// in the row, or 0 if the cards stand below each other.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, probed: &ProbedServer, is_begun: bool, height: f32) {
    let theme = Theme::of(ui);
    widgets::card(ui, |ui| {
        if height > 0.0 {
            ui.set_min_height(height - 2.0 * space::L);
        }
        let (icon, color, words) = match (is_begun, probed.status) {
            (false, _) => (None, theme.quiet, cx.get("try-not-yet")),
            (_, ServerStatus::Works) => {
                (Some(Icon::GoodDisc), theme.success, cause_text::status_text(cx.texts, probed.status))
            }
            (_, ServerStatus::Failed) => {
                (Some(Icon::Octagon), theme.error, cause_text::status_text(cx.texts, probed.status))
            }
            _ => (None, theme.quiet, cause_text::status_text(cx.texts, probed.status)),
        };
        let role = cause_text::role_text(cx.texts, probed.server.role);
        let top = labelled_line(ui, 22.0, &format!("{role}: {words}"));
        widgets::paint_at(ui, top.left_center(), Align2::LEFT_CENTER, TextRole::Strong, &role, theme.text);
        let galley = ui.painter().layout_job(TextRole::Strong.job(&words, color, f32::INFINITY));
        let left = top.right() - galley.size().x;
        ui.painter().galley(pos2(left, top.center().y - galley.size().y / 2.0), galley, color);
        if let Some(icon) = icon {
            let place = Rect::from_center_size(pos2(left - 14.0, top.center().y), vec2(16.0, 16.0));
            icons::paint(ui.painter(), icon, place, color);
        }
        widgets::elided(ui, TextRole::SmallMono, &probed.server.host, theme.quiet);
        ui.add_space(space::XS);
        for steps in ROWS {
            step_row(ui, cx, probed, steps);
        }
    });
}

/// The steps of each line. Steps share a line if the difference only matters to a help desk.
const ROWS: [&[ProbeStep]; 6] = [
    &[ProbeStep::Network, ProbeStep::CaptivePortal],
    &[ProbeStep::Name],
    &[ProbeStep::Port, ProbeStep::Greeting],
    &[ProbeStep::Tls],
    &[ProbeStep::Capabilities],
    &[ProbeStep::Login],
];

/// Draws a line for these steps: a symbol, a name and the state. A failed or running step decides the state.
fn step_row(ui: &mut Ui, cx: &PageContext<'_>, probed: &ProbedServer, steps: &[ProbeStep]) {
    let theme = Theme::of(ui);
    let results: Vec<_> = probed.results.iter().filter(|result| steps.contains(&result.step)).collect();
    let in_state = |state: StepState| results.iter().find(|result| result.state == state);
    let decisive =
        in_state(StepState::Failed).or_else(|| in_state(StepState::Running)).or_else(|| results.first());
    let Some(result) = decisive.copied() else { return };
    let (icon, ink, role) = match result.state {
        StepState::Passed if result.cause.is_some() => (Some(Icon::Warning), theme.warning, TextRole::Row),
        StepState::Passed => (Some(Icon::GoodDisc), theme.success, TextRole::Row),
        StepState::Failed => (Some(Icon::Octagon), theme.error, TextRole::Strong),
        StepState::Running => (None, theme.accent, TextRole::Strong),
        StepState::Waiting | StepState::NotTried => (None, theme.edge, TextRole::Row),
    };
    let name = cause_text::step_name(cx.texts, steps.first().copied().unwrap_or(result.step), &probed.server);
    let state = cause_text::state_text(cx.texts, result, &probed.server);
    let rect = labelled_line(ui, 26.0, &format!("{name}: {state}"));
    let place = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    match icon {
        Some(icon) => icons::paint(ui.painter(), icon, place, ink),
        None => {
            ui.painter().circle_stroke(place.center(), 6.5, egui::Stroke::new(1.5, ink));
            if result.state == StepState::Running {
                ui.painter().circle_filled(place.center(), 3.0, ink);
            }
        }
    }
    let is_waiting = matches!(result.state, StepState::Waiting | StepState::NotTried);
    let color = if is_waiting { theme.quiet } else { theme.text };
    widgets::paint_at(ui, rect.left_center() + vec2(26.0, 0.0), Align2::LEFT_CENTER, role, &name, color);
    let color = if result.state == StepState::Failed { theme.error } else { theme.quiet };
    widgets::paint_at(ui, rect.right_center(), Align2::RIGHT_CENTER, TextRole::Hint, &state, color);
}

/// Allocates room for a line to be painted. Screen readers get it as one label.
fn labelled_line(ui: &mut Ui, height: f32, name: &str) -> Rect {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name));
    rect
}
