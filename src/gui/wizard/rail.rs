//! The list of the wizard's steps in the left column, each with its answer in a few words.

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Rect, ScrollArea, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{Wizard, WizardAction};
use crate::gui::action::Action;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, paint_at};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, CheckEvery, NetworkLocation, ReadOn};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

/// Draws the list. A finished step is a button that leads to its page.
pub fn column(ui: &mut Ui, rect: Rect, texts: &Texts, wizard: &Wizard) -> Option<Action> {
    let trail = Rect::from_min_max(rect.min + vec2(0.0, 70.0), rect.max - vec2(1.0, 0.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt("trail").max_rect(trail));
    child.set_clip_rect(trail);
    ScrollArea::vertical()
        .id_salt("trail")
        .auto_shrink(false)
        .show(&mut child, |ui| steps(ui, texts, wizard))
        .inner
}

fn steps(ui: &mut Ui, texts: &Texts, wizard: &Wizard) -> Option<Action> {
    let theme = Theme::of(ui);
    let here = wizard.step();
    let path: Vec<Step> = wizard.path().into_iter().filter(|&step| step != Step::Start).collect();
    let mut gone = None;
    let mut above: Option<(egui::Pos2, bool)> = None;
    for step in path {
        let done = wizard.is_done(step);
        let passed = done && step < here;
        let answer = if done { answer(texts, wizard, step) } else { String::new() };
        let height = if answer.is_empty() { 32.0 } else { 46.0 };
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let centre = pos2(rect.left() + space::XL + 10.0, rect.top() + 16.0);
        if let Some((from, solid)) = above {
            let stroke = if solid { Stroke::new(2.0, theme.accent) } else { Stroke::new(2.0, theme.line) };
            let (start, end) = (from.y + 13.0, centre.y - 13.0);
            if end > start {
                ui.painter().vline(centre.x, start..=end, stroke);
            } else {
                ui.painter().vline(centre.x, from.y + 11.0..=centre.y - 11.0, stroke);
            }
        }
        above = Some((centre, passed));
        step_disc(ui, centre, step == here, done);
        if step_label(ui, texts, rect, step, step == here, wizard.can_open(step), &answer) {
            gone = Some(WizardAction::Change(step).into());
        }
    }
    gone
}

fn step_disc(ui: &Ui, centre: egui::Pos2, here: bool, done: bool) {
    let theme = Theme::of(ui);
    if here {
        ui.painter().circle(centre, 9.0, theme.card, Stroke::new(2.0, theme.accent));
        ui.painter().circle_filled(centre, 4.5, theme.accent);
    } else if done {
        ui.painter().circle_filled(centre, 10.0, theme.accent);
        let tick = Rect::from_center_size(centre, vec2(14.0, 14.0));
        icons::paint(ui.painter(), Icon::Check, tick, theme.on_accent);
    } else {
        ui.painter().circle_stroke(centre, 6.5, Stroke::new(1.5, theme.edge));
    }
}

/// Draws a step with its answer. A step that was visited is a button. Returns true if it was pressed.
fn step_label(ui: &Ui, texts: &Texts, rect: Rect, step: Step, here: bool, opens: bool, answer: &str) -> bool {
    let theme = Theme::of(ui);
    let name = texts.step(step);
    let left = rect.left() + space::XL + 20.0 + space::M;
    let id = ui.make_persistent_id(("step", step));
    let mut pressed = false;
    if opens {
        let area = Rect::from_min_max(
            pos2(rect.left() + space::XL - 4.0, rect.top() + 2.0),
            rect.max - vec2(8.0, 0.0),
        );
        let response =
            ui.interact(area, id, egui::Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
        let spoken = if answer.is_empty() { name.clone() } else { format!("{name}: {answer}") };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if response.hovered() {
            ui.painter().rect_filled(area, CornerRadius::same(6), theme.text.gamma_multiply(0.05));
        }
        widgets::focus_ring(ui, &response, 6);
        pressed = response.clicked();
    } else {
        let response = ui.interact(rect, id, egui::Sense::hover());
        let spoken = texts.with(
            if here { "window-step-here" } else { "window-step-to-come" },
            &[("step", name.as_str().into())],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    }
    let (role, ink) = match (here, opens) {
        (true, _) => (TextRole::RowStrong, theme.text),
        (false, true) => (TextRole::Row, theme.text),
        (false, false) => (TextRole::Row, theme.quiet),
    };
    paint_at(ui, pos2(left, rect.top() + 16.0), Align2::LEFT_CENTER, role, &name, ink);
    if !answer.is_empty() {
        let mut job = TextRole::Hint.job(answer, theme.quiet, 0.0);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - left - space::S);
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(left, rect.top() + 26.0), galley, theme.quiet);
    }
    pressed
}

/// A step's answer in a few words.
fn answer(texts: &Texts, wizard: &Wizard, step: Step) -> String {
    let (Some(profile), answers) = (wizard.profile(), wizard.answers()) else { return String::new() };
    match step {
        Step::Organisation => profile.name.in_language(texts.tag()).to_owned(),
        Step::You => {
            let login = answers.username(profile).map(|name| name.login).unwrap_or_default();
            let name = answers.name().unwrap_or_default();
            texts.with("window-answer-you", &[("name", name.into()), ("login", login.into())])
        }
        Step::Program => answers.program().map_or_else(
            |_| String::new(),
            |(id, version)| {
                if id.program().versions.is_empty() {
                    texts.program(id)
                } else {
                    format!("{} {version}", texts.program(id))
                }
            },
        ),
        Step::Reading => {
            let several = match answers.read_on {
                Some(ReadOn::One) => "one",
                _ => "several",
            };
            let protocol = texts.protocol(answers.protocol(profile));
            texts.with("window-answer-reading", &[("places", several.into()), ("protocol", protocol.into())])
        }
        Step::Sending => answers.network.map_or_else(String::new, |place| {
            texts.get(match place {
                NetworkLocation::OnCampus => "window-answer-on-campus",
                NetworkLocation::OffCampus => "window-answer-off-campus",
                NetworkLocation::Both => "window-answer-both",
            })
        }),
        Step::Retention => match answers.retention_days(profile, Protocol::Pop) {
            Ok(Some(days)) => texts.with("window-answer-keeping", &[("days", days.into())]),
            _ => texts.get("window-answer-not-keeping"),
        },
        Step::HowOften => how_often(texts, wizard, answers),
        Step::Start | Step::RetentionWarning | Step::Review | Step::Probe | Step::Finish => String::new(),
    }
}

fn how_often(texts: &Texts, wizard: &Wizard, answers: &Answers) -> String {
    let Some(profile) = wizard.profile() else { return String::new() };
    match answers.check_every(profile) {
        Ok(CheckEvery::Minutes(minutes)) => {
            let minutes = minutes.max(profile.policy.check_interval.minimum_minutes);
            texts.with("window-answer-minutes", &[("minutes", minutes.into())])
        }
        _ => texts.get("window-answer-by-hand"),
    }
}
