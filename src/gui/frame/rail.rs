//! The list of steps or, in a small window, one line with the progress.

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Rect, ScrollArea, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::FrameState;
use crate::gui::action::Action;
use crate::gui::icons::{self, Icon};
use crate::gui::switches::{language_switch, mark, support_link, theme_switch};
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, paint_at};
use crate::gui::wizard::Wizard;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, CheckEvery, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

/// Draws the list of steps at the left.
pub fn wide(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, wizard: &Wizard) -> Option<Action> {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), theme.thin(theme.line));
    mark(ui, rect.min + vec2(space::XL, 24.0), 28.0, &view.texts.get("window-title"));
    let foot_height = FOOT_HEIGHT + SUPPORT_HEIGHT;
    let trail =
        Rect::from_min_max(rect.min + vec2(0.0, 70.0), pos2(rect.right() - 1.0, rect.bottom() - foot_height));
    let mut child = ui.new_child(UiBuilder::new().id_salt("trail").max_rect(trail));
    child.set_clip_rect(trail);
    let gone = ScrollArea::vertical()
        .id_salt("trail")
        .auto_shrink(false)
        .show(&mut child, |ui| steps(ui, view.texts, wizard))
        .inner;
    let foot = Rect::from_min_max(
        pos2(rect.left() + space::XL, rect.bottom() - foot_height),
        pos2(rect.right() - space::L, rect.bottom()),
    );
    gone.or(foot_with(ui, foot, view, wizard.profile(), true))
}

/// Height of the foot with help desk, theme and language, in points.
pub const FOOT_HEIGHT: f32 = 124.0;

/// Height of the line with the support code, in points.
const SUPPORT_HEIGHT: f32 = 24.0;

/// Draws the help desk's details, the theme and the language below a separator.
pub fn foot(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, profile: Option<&Profile>) -> Option<Action> {
    foot_with(ui, rect, view, profile, false)
}

/// Each on its own line, because words are longer in other languages.
fn foot_with(
    ui: &mut Ui,
    rect: Rect,
    view: &FrameState<'_>,
    profile: Option<&Profile>,
    support: bool,
) -> Option<Action> {
    let theme = Theme::of(ui);
    let help = profile.map(|profile| &profile.help_desk);
    let contact = help.and_then(|help| help.phone.as_ref().or(help.email.as_ref()).or(help.web.as_ref()));
    // Without a help desk the separator moves down.
    let rect = if contact.is_some() { rect } else { rect.translate(vec2(0.0, 19.0 + space::XS)) };
    ui.painter().hline(rect.x_range(), rect.top() + 6.5, theme.thin(theme.line));
    let builder = UiBuilder::new().id_salt("foot").max_rect(rect.translate(vec2(0.0, 18.0)));
    let mut child = ui.new_child(builder);
    if let Some(contact) = contact {
        let words = view.texts.with("window-help-desk", &[("contact", contact.as_str().into())]);
        let job = {
            let mut job = TextRole::Hint.job(&words, theme.quiet, rect.width());
            job.wrap.max_rows = 1;
            job
        };
        widgets::label(&mut child, job);
        child.add_space(space::XS);
    }
    let asked = support.then(|| support_link(&mut child, view.texts)).flatten();
    let asked = asked.or(theme_switch(&mut child, view.texts, view.preference, true));
    asked.or(language_switch(&mut child, view.texts, true))
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
        if step_label(ui, texts, rect, step, step == here, done, &answer) {
            gone = Some(Action::Change(step));
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

/// Draws a step with its answer. A finished step is a button. Returns true if it was pressed.
fn step_label(ui: &Ui, texts: &Texts, rect: Rect, step: Step, here: bool, done: bool, answer: &str) -> bool {
    let theme = Theme::of(ui);
    let name = texts.step(step);
    let left = rect.left() + space::XL + 20.0 + space::M;
    let id = ui.make_persistent_id(("step", step));
    let mut pressed = false;
    if done {
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
    let (role, ink) = match (here, done) {
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

/// Draws the line above the page: mark, progress, theme.
pub fn narrow(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, wizard: &Wizard) -> Option<Action> {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.thin(theme.line));
    let middle = rect.center().y;
    mark(ui, pos2(rect.left() + space::XL, middle - 11.0), 22.0, "");
    let words = match wizard.progress() {
        Some((number, of)) => view
            .texts
            .with("window-question-of", &[("number", (number as u64).into()), ("count", (of as u64).into())]),
        None => view.texts.step(wizard.step()),
    };
    let left = pos2(rect.left() + space::XL + 34.0, middle);
    let shown = paint_at(ui, left, Align2::LEFT_CENTER, TextRole::RowStrong, &words, theme.text);
    let said = ui.interact(shown, ui.make_persistent_id("progress"), egui::Sense::hover());
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let room = Rect::from_min_max(
        pos2(shown.right() + space::L, middle - 16.0),
        pos2(rect.right() - space::XL, middle + 16.0),
    );
    let mut child = ui.new_child(UiBuilder::new().id_salt("narrow").max_rect(room).layout(layout));
    let action = super::switches(&mut child, view, true);
    let bar_left = room.left();
    let bar_right = (bar_left + 180.0).min(child.min_rect().left() - space::L);
    if let Some(share) = wizard.share()
        && bar_right - bar_left > 40.0
    {
        let bar = Rect::from_min_max(pos2(bar_left, middle - 3.0), pos2(bar_right, middle + 3.0));
        ui.painter().rect_filled(bar, CornerRadius::same(3), theme.line);
        let part = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
        ui.painter().rect_filled(part, CornerRadius::same(3), theme.accent);
    }
    action
}
