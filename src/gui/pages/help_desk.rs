//! The help desk's first page, and those of one field: opening a setup, preparing one.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::check_up;
use crate::gui::help_desk::{Act, HelpDesk, Page};
use crate::gui::icons::Icon;
use crate::gui::support;
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use waypost_core::handoff::code_text::choices_text;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &mut Answers,
) -> Option<Action> {
    match help_desk.page() {
        Page::Home => home(ui, cx),
        Page::Open => open(ui, cx, help_desk),
        Page::Prepare => prepare(ui, cx, help_desk, answers),
        Page::Batch => super::help_desk_batch::page(ui, cx, help_desk),
        Page::Organisation => super::help_desk_organisation::page(ui, cx, help_desk),
    }
}

fn home(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-title"), &cx.get("desk-text"));
    ui.add_space(space::L);
    let to = |page: Page| Action::HelpDesk(Act::To(page));
    let rows = [
        (Icon::Headset, "desk-code", "desk-code-detail", Action::Support(support::Act::Open)),
        (Icon::Document, "desk-open", "desk-open-detail", to(Page::Open)),
        (Icon::Envelope, "desk-prepare", "desk-prepare-detail", to(Page::Prepare)),
        (Icon::Steps, "desk-batch", "desk-batch-detail", to(Page::Batch)),
        (Icon::Search, "desk-check", "desk-check-detail", Action::CheckUp(check_up::Act::Enter)),
        (Icon::Institution, "desk-organisation", "desk-organisation-detail", to(Page::Organisation)),
    ];
    let mut action = None;
    for (icon, name, detail, act) in rows {
        if widgets::row_button(ui, icon, &cx.get(name), &cx.get(detail)).clicked() {
            action = Some(act);
        }
        ui.add_space(space::S);
    }
    action
}

/// A path to type, and the system's dialog beside it.
pub fn path(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    (label, hint): (&str, &str),
    problem: Option<&str>,
    text: &mut String,
    ask: Act,
) -> Option<Action> {
    let (label, hint) = (cx.get(label), cx.get(hint));
    let browse = cx.get("desk-browse");
    let beside = space::S + widgets::button_width(ui, ButtonStyle::Small, &browse);
    let room = ui.available_width();
    let field = Field {
        label: &label,
        hint: &hint,
        problem,
        width: room - beside,
        mono: true,
        focus: cx.just_refused && problem.is_some(),
        ..Field::default()
    };
    // As wide as the field gets by itself, and beside it.
    let top = ui.cursor().min;
    let typed = widgets::field(ui, Field { width: field.width.min(480.0), ..field }, text);
    let name = cx.texts.with("desk-browse-name", &[("field", label.as_str().into())]);
    let place = egui::Rect::from_min_size(
        egui::pos2(top.x + field.width.min(480.0) + space::S, typed.rect.center().y - 16.0),
        egui::vec2(beside, 32.0),
    );
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt(("browse", &label)).max_rect(place));
    let pressed = widgets::named_button(&mut child, ButtonStyle::Small, None, &browse, &name).clicked();
    pressed.then_some(Action::HelpDesk(ask))
}

fn missing(cx: &PageContext<'_>, help_desk: &HelpDesk) -> Option<String> {
    help_desk.path_is_missing.then(|| cx.get("desk-path-missing"))
}

fn open(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-open"), &cx.get("desk-open-text"));
    ui.add_space(space::L);
    let problem = missing(cx, help_desk);
    path(
        ui,
        cx,
        ("desk-setup-path", "desk-setup-path-hint"),
        problem.as_deref(),
        &mut help_desk.setup,
        Act::Ask,
    )
}

/// The answers so far become the setup; a name and a user name may be added or left to the person.
fn prepare(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    help_desk: &mut HelpDesk,
    answers: &mut Answers,
) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-prepare"), &cx.get("desk-prepare-text"));
    ui.add_space(space::L);
    let Some(profile) = cx.profile() else {
        let (title, body) = (cx.get("desk-no-answers"), cx.get("desk-no-answers-text"));
        widgets::callout(ui, cx.texts, Severity::Advice, &title, &body, None);
        return None;
    };
    let mut action = None;
    widgets::card(ui, |ui| {
        let name = profile.name.in_language(cx.texts.tag()).to_owned();
        pair(ui, cx, &cx.get("step-organisation"), &name);
        for (field, words) in choices_text(Some(profile), answers, cx.texts) {
            pair(ui, cx, &cx.texts.field(field), &words);
        }
        ui.add_space(space::S);
        if widgets::button(ui, ButtonStyle::Small, &cx.get("desk-answer")).clicked() {
            action = Some(Action::HelpDesk(Act::Answer));
        }
    });
    ui.add_space(space::L);
    let optional = cx.get("desk-optional");
    for (id, answer) in [("field-username", &mut answers.username), ("field-name", &mut answers.name)] {
        let label = cx.get(id);
        widgets::field(ui, Field { label: &label, hint: &optional, ..Field::default() }, answer);
        ui.add_space(space::L);
    }
    let problem = missing(cx, help_desk);
    let words = ("desk-prepare-path", "desk-prepare-path-hint");
    action = path(ui, cx, words, problem.as_deref(), &mut help_desk.prepare_path, Act::Ask).or(action);
    match &help_desk.prepared {
        Some(Ok(saved)) => {
            ui.add_space(space::L);
            let values = [("path", saved.path.display().to_string().into())];
            let (title, body) = (cx.texts.with("desk-prepared", &values), cx.get("desk-prepared-text"));
            widgets::callout(ui, cx.texts, Severity::Info, &title, &body, None);
        }
        Some(Err(error)) => {
            ui.add_space(space::L);
            widgets::callout(ui, cx.texts, Severity::Error, &error.sentence(cx.texts), "", None);
        }
        None => {}
    }
    action
}

/// A name and what stands for it.
pub fn pair(ui: &mut Ui, cx: &PageContext<'_>, name: &str, value: &str) {
    let left = |ui: &mut Ui| {
        widgets::rich(ui, Type::Hint, &sanitise(name), cx.theme.quiet);
    };
    widgets::beside(ui, name, 184.0, left, |ui| {
        widgets::rich(ui, Type::Hint, &sanitise(value), cx.theme.text);
    });
    ui.add_space(space::XS);
}
