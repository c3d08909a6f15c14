//! The page that asks how often the program checks for mail.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Choice, Stepper};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::rules::AdviceId;

/// The advice to show as soon as an interval is chosen.
const ADVICE_SHOWN: &[AdviceId] =
    &[AdviceId::CheckIntervalTooShort, AdviceId::IntervalOfTheProgram, AdviceId::QuitWhenAway];

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft) -> Option<Action> {
    let policy = &cx.profile()?.policy.check_interval;
    cx.title(ui, &cx.get("how-often-title"));
    ui.add_space(space::XS);
    let limits = [("minimum", policy.minimum_minutes.into()), ("organisation", cx.organisation().into())];
    widgets::quiet(ui, &cx.texts.with("how-often-text", &limits));
    ui.add_space(space::L);
    let typed = answers.check_every.trim().to_owned();
    let is_manual = typed.eq_ignore_ascii_case("manual");
    let is_recommended = typed.is_empty();
    let label = cx.get("how-often-title");
    widgets::choices(ui, &label, false, |ui, choices| {
        let name = cx.texts.with("how-often-recommended", &[("minutes", policy.recommended_minutes.into())]);
        let (tag, detail) = (cx.get("window-recommended"), cx.get("how-often-recommended-detail"));
        let choice =
            Choice { name: &name, detail: &detail, tag: &tag, chosen: is_recommended, ..Choice::default() };
        if choices.card(ui, choice) {
            answers.check_every.clear();
        }
        ui.add_space(space::M);
        let (name, is_other) = (cx.get("how-often-other"), !is_recommended && !is_manual);
        let start = typed.parse().unwrap_or(policy.recommended_minutes);
        let mut minutes_changed = None;
        if choices.card_with(ui, Choice { name: &name, chosen: is_other, ..Choice::default() }, |ui| {
            if is_other {
                minutes_changed = Some(minutes(ui, cx, draft, start));
            }
        }) {
            draft.minutes = policy.recommended_minutes.to_string();
            answers.check_every.clone_from(&draft.minutes);
        }
        if minutes_changed == Some(true) {
            answers.check_every = or_zero(&draft.minutes);
        }
        ui.add_space(space::M);
        let (name, detail) = (cx.get("how-often-by-hand"), cx.get("how-often-by-hand-detail"));
        if choices.card(ui, Choice { name: &name, detail: &detail, chosen: is_manual, ..Choice::default() }) {
            "manual".clone_into(&mut answers.check_every);
        }
    });
    if let Some(problem) = cx.problem(Field::CheckEvery) {
        ui.add_space(space::M);
        widgets::problem_line(ui, &problem);
    }
    if answers.check_every(cx.profile()?).is_ok() {
        for advice in cx.advice(ADVICE_SHOWN) {
            ui.add_space(space::L);
            widgets::advice(ui, cx.texts, cx.profile()?, advice);
        }
    }
    None
}

/// Returns the typed minutes, or "0" for an emptied field: an empty answer would silently mean the
/// recommended interval, while "0" is reported as a problem.
fn or_zero(typed: &str) -> String {
    if typed.trim().is_empty() { "0".to_owned() } else { typed.to_owned() }
}

/// Draws "Every [−] 15 [+] minutes". Returns true if the number changed.
fn minutes(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, current: u16) -> bool {
    if draft.minutes.is_empty() && current > 0 {
        draft.minutes = current.to_string();
    }
    ui.add_space(space::S);
    let indent = ui.max_rect().with_min_x(ui.max_rect().left() + 32.0).with_min_y(ui.cursor().top());
    ui.scope_builder(egui::UiBuilder::new().max_rect(indent), |ui| {
        widgets::row(ui, 36.0, space::M, |ui| {
            widgets::rich(ui, TextRole::Text, &cx.get("how-often-every"), cx.theme.text);
            let (name, less, more) =
                (cx.get("how-often-minutes"), cx.get("how-often-less"), cx.get("how-often-more"));
            let number = Stepper { name: &name, less: &less, more: &more, least: 1, most: 1440, by: 5 };
            let changed = widgets::stepper(ui, number, &mut draft.minutes);
            widgets::rich(ui, TextRole::Text, &cx.get("how-often-unit"), cx.theme.text);
            changed
        })
    })
    .inner
}
