//! POP: whether fetched mail also stays on the server, and for how long.

use egui::Ui;

use super::{Action, PageContext, indented};
use crate::gui::pictures;
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, Choice, Stepper};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::LeaveOnServerPolicy;
use waypost_core::plan::rules::AdviceId;

const NO: &str = "no";
/// An emptied box is not the organisation's default: it is a number that is not typed yet.
const NOT_TYPED_YET: &str = "?";

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) -> Option<Action> {
    cx.title(ui, &cx.get("keeping-title"));
    let profile = cx.profile()?;
    let policy = &profile.policy.leave_on_server;
    ui.add_space(space::XS);
    widgets::quiet(ui, &cx.get("keeping-text"));
    ui.add_space(if cx.wide { space::L } else { space::M });
    cards(ui, cx, policy, answers);
    ui.add_space(if cx.wide { space::XL } else { space::L });
    let days = match answers.retention_days(profile, Protocol::Pop) {
        Ok(days) => days,
        // While a number is being typed the picture stays as the organisation has it.
        Err(_) => Some(policy.days),
    };
    let trash = policy.delete_when_trash_emptied && !answers.keep_after_trash;
    pictures::retention(ui, &cx.theme, cx.texts, days, trash);
    let ids = [
        AdviceId::LeaveOnServerNotNeeded,
        AdviceId::LeaveOnServerNeedsDeletion,
        AdviceId::EmptyTrashRegularly,
    ];
    for advice in cx.advice(&ids) {
        ui.add_space(space::L);
        widgets::advice(ui, cx.texts, profile, advice);
    }
    None
}

fn keeps_copy(policy: &LeaveOnServerPolicy, answers: &Answers) -> bool {
    match answers.leave_on_server.trim() {
        "" => policy.default,
        typed => !typed.eq_ignore_ascii_case(NO),
    }
}

fn cards(ui: &mut Ui, cx: &PageContext<'_>, policy: &LeaveOnServerPolicy, answers: &mut Answers) {
    let kept = keeps_copy(policy, answers);
    let tag = cx.get("window-recommended");
    let tag = |recommended: bool| if recommended { tag.as_str() } else { "" };
    // The days that were typed come back when the person says yes again.
    let typed = ui.make_persistent_id("days before no");
    let focus = cx.focus(Field::LeaveOnServer) && !kept;
    widgets::choices(ui, &cx.get("keeping-title"), focus, |ui, group| {
        let (name, detail) = (cx.get("keeping-no"), cx.get("keeping-no-detail"));
        let no = Choice {
            name: &name,
            detail: &detail,
            tag: tag(!policy.default),
            chosen: !kept,
            ..Choice::default()
        };
        if group.card(ui, no) {
            let days = std::mem::replace(&mut answers.leave_on_server, NO.to_owned());
            ui.data_mut(|data| data.insert_temp(typed, days));
        }
        ui.add_space(10.0);
        let name = cx.get("keeping-yes");
        let detail = if kept { String::new() } else { cx.get("keeping-yes-detail") };
        let yes = Choice {
            name: &name,
            detail: &detail,
            tag: tag(policy.default),
            chosen: kept,
            ..Choice::default()
        };
        let pressed = group.card_with(ui, yes, |ui| {
            if kept {
                ui.add_space(space::M);
                indented(ui, |ui| details(ui, cx, policy, answers));
            }
        });
        if pressed {
            let before = ui.data(|data| data.get_temp::<String>(typed)).filter(|days| !days.is_empty());
            answers.leave_on_server = before.unwrap_or_else(|| policy.days.to_string());
        }
    });
}

/// What a yes must know: for how many days, and whether the trash counts.
fn details(ui: &mut Ui, cx: &PageContext<'_>, policy: &LeaveOnServerPolicy, answers: &mut Answers) {
    if let Some(problem) = cx.problem(Field::LeaveOnServer) {
        widgets::problem_line(ui, &problem);
        ui.add_space(space::S);
    }
    let mut days = match answers.leave_on_server.trim() {
        "" => policy.days.to_string(),
        NOT_TYPED_YET => String::new(),
        _ => answers.leave_on_server.clone(),
    };
    let (name, less, more) = (cx.get("keeping-days-name"), cx.get("keeping-fewer"), cx.get("keeping-more"));
    widgets::row(ui, 36.0, space::M, |ui| {
        widgets::rich(ui, Type::Text, &cx.get("keeping-after"), cx.theme.text);
        let number = Stepper { name: &name, less: &less, more: &more, least: 1, most: 365, by: 1 };
        if widgets::stepper(ui, number, &mut days) {
            answers.leave_on_server = if days.is_empty() { NOT_TYPED_YET.to_owned() } else { days.clone() };
        }
        let count: u64 = days.trim().parse().unwrap_or(0);
        widgets::rich(
            ui,
            Type::Text,
            &cx.texts.with("keeping-days", &[("days", count.into())]),
            cx.theme.text,
        );
    });
    if policy.delete_when_trash_emptied {
        ui.add_space(space::S);
        let mut ticked = !answers.keep_after_trash;
        if widgets::checkbox(ui, &mut ticked, &cx.get("keeping-trash")).changed() {
            answers.keep_after_trash = !ticked;
        }
    }
}
