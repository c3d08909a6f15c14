//! A server of the probe with its steps.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use crate::gui::icons::{self, Icon};
use crate::gui::pages::PageContext;
use crate::gui::probe_state::ProbedServer;
use crate::gui::theme::{Theme, Type, space};
use crate::gui::widgets;
use waypost_core::probe::judge::{Outcome, ProbeStep, State};
use waypost_core::probe::words;

/// Draws a card with the server's role, its result and its steps. `height` is the height of the tallest card in the
/// row, or 0 if the cards stand below each other.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, probed: &ProbedServer, is_begun: bool, height: f32) {
    let theme = Theme::of(ui);
    widgets::card(ui, |ui| {
        if height > 0.0 {
            ui.set_min_height(height - 2.0 * space::L);
        }
        let (icon, color, words) = match (is_begun, probed.outcome) {
            (false, _) => (None, theme.quiet, cx.get("try-not-yet")),
            (_, Outcome::Works) => {
                (Some(Icon::GoodDisc), theme.good, words::outcome(cx.texts, probed.outcome))
            }
            (_, Outcome::Failed) => {
                (Some(Icon::Octagon), theme.bad, words::outcome(cx.texts, probed.outcome))
            }
            _ => (None, theme.quiet, words::outcome(cx.texts, probed.outcome)),
        };
        let role = words::role(cx.texts, probed.server.role);
        let top = labelled_line(ui, 22.0, &format!("{role}: {words}"));
        widgets::paint_at(ui, top.left_center(), Align2::LEFT_CENTER, Type::Strong, &role, theme.text);
        let galley = ui.painter().layout_job(Type::Strong.job(&words, color, f32::INFINITY));
        let left = top.right() - galley.size().x;
        ui.painter().galley(pos2(left, top.center().y - galley.size().y / 2.0), galley, color);
        if let Some(icon) = icon {
            let place = Rect::from_center_size(pos2(left - 14.0, top.center().y), vec2(16.0, 16.0));
            icons::paint(ui.painter(), icon, place, color);
        }
        widgets::elided(ui, Type::SmallMono, &probed.server.host, theme.quiet);
        ui.add_space(space::XS);
        for steps in ROWS {
            step_row(ui, cx, probed, steps);
        }
    });
}

/// The steps of each line. Steps that only a help desk tells apart share a line.
const ROWS: [&[ProbeStep]; 6] = [
    &[ProbeStep::Network, ProbeStep::Portal],
    &[ProbeStep::Name],
    &[ProbeStep::Port, ProbeStep::Greeting],
    &[ProbeStep::Tls],
    &[ProbeStep::Offers],
    &[ProbeStep::Login],
];

/// Draws a line for these steps: a symbol, a name and the state. A failed or running step decides the state.
fn step_row(ui: &mut Ui, cx: &PageContext<'_>, probed: &ProbedServer, steps: &[ProbeStep]) {
    let theme = Theme::of(ui);
    let results: Vec<_> = probed.results.iter().filter(|result| steps.contains(&result.rung)).collect();
    let in_state = |state: State| results.iter().find(|result| result.state == state);
    let decisive = in_state(State::Bad).or_else(|| in_state(State::Running)).or_else(|| results.first());
    let Some(result) = decisive.copied() else { return };
    let (icon, ink, kind) = match result.state {
        State::Good if result.cause.is_some() => (Some(Icon::Warning), theme.warn, Type::Row),
        State::Good => (Some(Icon::GoodDisc), theme.good, Type::Row),
        State::Bad => (Some(Icon::Octagon), theme.bad, Type::Strong),
        State::Running => (None, theme.accent, Type::Strong),
        State::Waiting | State::NotTried => (None, theme.edge, Type::Row),
    };
    let name = words::rung(cx.texts, steps.first().copied().unwrap_or(result.rung), &probed.server);
    let state = words::state(cx.texts, result, &probed.server);
    let rect = labelled_line(ui, 26.0, &format!("{name}: {state}"));
    let place = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    match icon {
        Some(icon) => icons::paint(ui.painter(), icon, place, ink),
        None => {
            ui.painter().circle_stroke(place.center(), 6.5, egui::Stroke::new(1.5, ink));
            if result.state == State::Running {
                ui.painter().circle_filled(place.center(), 3.0, ink);
            }
        }
    }
    let is_waiting = matches!(result.state, State::Waiting | State::NotTried);
    let color = if is_waiting { theme.quiet } else { theme.text };
    widgets::paint_at(ui, rect.left_center() + vec2(26.0, 0.0), Align2::LEFT_CENTER, kind, &name, color);
    let color = if result.state == State::Bad { theme.bad } else { theme.quiet };
    widgets::paint_at(ui, rect.right_center(), Align2::RIGHT_CENTER, Type::Hint, &state, color);
}

/// Takes room for a line that is painted. Screen readers get it as one label.
fn labelled_line(ui: &mut Ui, height: f32, name: &str) -> Rect {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name));
    rect
}
