//! Trying the servers: two ladders side by side, each climbed while one looks on, and what to do where
//! a rung does not hold.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::{Action, PageContext, probe_cause};
use crate::gui::icons::{self, Icon};
use crate::gui::probe_state::{Act, ProbeState, ProbedServer};
use crate::gui::support::Support;
use crate::gui::theme::{Theme, Type, space};
use crate::gui::widgets::{self, Field};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::Severity;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::{ProbeStep, ServerStatus, StepState, cause_text};

/// Two ladders side by side need this width, in points; else they stand one below the other.
const MIN_WIDTH_SIDE_BY_SIDE: f32 = 560.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, draft: &mut Draft) -> Option<Action> {
    let (profile, plan) = (cx.profile()?, cx.plan?);
    let probe_state = &mut draft.probe_state;
    probe_state.look(profile, plan);
    let begun = probe_state.is_begun();
    let tried = if begun { probe_state.tried(profile) } else { ProbeState::not_yet_probed(profile, plan) };
    cx.title(ui, &cx.get(title(begun, &tried)));
    if !begun {
        ui.add_space(space::XS);
        widgets::quiet(ui, &cx.get("try-text"));
    }
    ui.add_space(space::M);
    if ui.available_width() < MIN_WIDTH_SIDE_BY_SIDE {
        for one in &tried {
            ui.push_id(one.server.role.id(), |ui| server(ui, cx, one, begun, 0.0));
            ui.add_space(space::M);
        }
    } else {
        widgets::columns(ui, "servers", tried.len(), |ui, index, height| {
            if let Some(one) = tried.get(index) {
                server(ui, cx, one, begun, height);
            }
        });
    }
    let several = tried.iter().filter(|one| one.causes().next().is_some()).count() > 1;
    for one in &tried {
        let of = several.then(|| cause_text::role_text(cx.texts, one.server.role));
        for (state, cause) in one.causes() {
            ui.add_space(space::M);
            probe_cause::show(ui, cx, of.as_deref(), state, cause);
        }
    }
    ui.add_space(space::L);
    if !probe_state.is_running() && tried.iter().any(|one| one.server.takes_password()) {
        password(ui, cx, probe_state);
    }
    if probe_state.is_running() || !begun { None } else { report(ui, cx, answers, probe_state) }
}

/// What the page says first: how it stands.
fn title(begun: bool, tried: &[ProbedServer]) -> &'static str {
    let count = |wanted: ServerStatus| tried.iter().filter(|one| one.status == wanted).count();
    match (begun, count(ServerStatus::Running), count(ServerStatus::Failed), count(ServerStatus::Works)) {
        (false, ..) => "try-title",
        (_, 1.., ..) => "try-title-running",
        (_, _, 0, works) if works == tried.len() => "try-title-works",
        (_, _, 1.., 1..) => "try-title-half",
        (_, _, 1.., 0) => "try-title-failed",
        _ => "try-title-stopped",
    }
}

/// One server with its ladder.
fn server(ui: &mut Ui, cx: &PageContext<'_>, one: &ProbedServer, begun: bool, height: f32) {
    let theme = Theme::of(ui);
    widgets::card(ui, |ui| {
        if height > 0.0 {
            ui.set_min_height(height - 2.0 * space::L);
        }
        let (icon, color, words) = match (begun, one.status) {
            (false, _) => (None, theme.quiet, cx.get("try-not-yet")),
            (_, ServerStatus::Works) => {
                (Some(Icon::GoodDisc), theme.good, cause_text::status_text(cx.texts, one.status))
            }
            (_, ServerStatus::Failed) => {
                (Some(Icon::Octagon), theme.bad, cause_text::status_text(cx.texts, one.status))
            }
            _ => (None, theme.quiet, cause_text::status_text(cx.texts, one.status)),
        };
        let role = cause_text::role_text(cx.texts, one.server.role);
        let name = format!("{role}: {words}");
        let top = line(ui, 22.0, &name);
        widgets::paint_at(ui, top.left_center(), Align2::LEFT_CENTER, Type::Strong, &role, theme.text);
        let galley = ui.painter().layout_job(Type::Strong.job(&words, color, f32::INFINITY));
        let left = top.right() - galley.size().x;
        ui.painter().galley(pos2(left, top.center().y - galley.size().y / 2.0), galley, color);
        if let Some(icon) = icon {
            let place = Rect::from_center_size(pos2(left - 14.0, top.center().y), vec2(16.0, 16.0));
            icons::paint(ui.painter(), icon, place, color);
        }
        widgets::elided(ui, Type::SmallMono, &one.server.host, theme.quiet);
        ui.add_space(space::XS);
        for steps in ROWS {
            step_row(ui, cx, one, steps);
        }
    });
}

/// The rungs as they are shown: what only differs for a help desk stands in one line.
const ROWS: [&[ProbeStep]; 6] = [
    &[ProbeStep::Network, ProbeStep::CaptivePortal],
    &[ProbeStep::Name],
    &[ProbeStep::Port, ProbeStep::Greeting],
    &[ProbeStep::Tls],
    &[ProbeStep::Capabilities],
    &[ProbeStep::Login],
];

/// One line: a symbol, a name, and how it stands.
fn step_row(ui: &mut Ui, cx: &PageContext<'_>, one: &ProbedServer, steps: &[ProbeStep]) {
    let theme = Theme::of(ui);
    let all: Vec<_> = one.results.iter().filter(|said| steps.contains(&said.step)).collect();
    let telling = |state: StepState| all.iter().find(|said| said.state == state);
    let first = all.first().filter(|said| said.state == StepState::Passed);
    let Some(said) = telling(StepState::Failed)
        .or_else(|| telling(StepState::Running))
        .or(first)
        .or_else(|| all.first())
        .copied()
    else {
        return;
    };
    let (icon, ink, kind) = match said.state {
        StepState::Passed if said.cause.is_some() => (Some(Icon::Warning), theme.warn, Type::Row),
        StepState::Passed => (Some(Icon::GoodDisc), theme.good, Type::Row),
        StepState::Failed => (Some(Icon::Octagon), theme.bad, Type::Strong),
        StepState::Running => (None, theme.accent, Type::Strong),
        StepState::Waiting | StepState::NotTried => (None, theme.edge, Type::Row),
    };
    let name = cause_text::step_name(cx.texts, steps.first().copied().unwrap_or(said.step), &one.server);
    let state = cause_text::state_text(cx.texts, said, &one.server);
    let rect = line(ui, 26.0, &format!("{name}: {state}"));
    let place = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    match icon {
        Some(icon) => icons::paint(ui.painter(), icon, place, ink),
        None => {
            ui.painter().circle_stroke(place.center(), 6.5, egui::Stroke::new(1.5, ink));
            if said.state == StepState::Running {
                ui.painter().circle_filled(place.center(), 3.0, ink);
            }
        }
    }
    let waits = matches!(said.state, StepState::Waiting | StepState::NotTried);
    let color = if waits { theme.quiet } else { theme.text };
    widgets::paint_at(ui, rect.left_center() + vec2(26.0, 0.0), Align2::LEFT_CENTER, kind, &name, color);
    let color = if said.state == StepState::Failed { theme.bad } else { theme.quiet };
    widgets::paint_at(ui, rect.right_center(), Align2::RIGHT_CENTER, Type::Hint, &state, color);
}

/// Room for a line that is painted, and heard as one.
fn line(ui: &mut Ui, height: f32, name: &str) -> Rect {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name));
    rect
}

fn password(ui: &mut Ui, cx: &PageContext<'_>, probe_state: &mut ProbeState) {
    let (label, hint) = (cx.get("try-password"), cx.get("try-password-hint"));
    let field = Field { label: &label, hint: &hint, width: 320.0, secret: true, ..Field::default() };
    widgets::field(ui, field, &mut probe_state.password.0);
    ui.add_space(space::L);
}

/// What goes to the help desk, and that nothing was kept.
fn report(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, probe_state: &ProbeState) -> Option<Action> {
    let profile = cx.profile()?;
    if probe_state.had_password {
        widgets::hint(ui, &cx.get("try-password-forgotten"));
    }
    match &probe_state.report {
        Some(Ok(path)) => {
            let words = cx.texts.with("try-report-saved", &[("path", path.display().to_string().into())]);
            widgets::status(ui, Type::Hint, &words, cx.theme.good);
        }
        Some(Err(words)) => {
            let body = cx.texts.with("try-report-not-saved", &[("words", words.as_str().into())]);
            widgets::callout(ui, cx.texts, Severity::Error, &body, "", None);
        }
        None => {}
    }
    widgets::row(ui, 32.0, space::L, |ui| {
        let mut action = None;
        if widgets::link(ui, &cx.get("try-copy-report")).clicked() {
            let code = Support::code(Some(profile), answers, Step::Probe, probe_state.verdict(profile));
            let facts = probe_cause::facts(cx.texts, profile, cx.plan, code);
            action = Some(Action::Copy(probe_state.report_text(cx.texts, profile, &facts)));
        }
        if widgets::link(ui, &cx.get("try-save-report")).clicked() {
            action = Some(Action::Probe(Act::SaveReport));
        }
        action
    })
}
