//! The page that asks whether fetched mail stays on the POP server, and for how long.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::parts::indented;
use crate::gui::pictures;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Choice, Stepper};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::LeaveOnServerPolicy;
use waypost_core::plan::rules::AdviceId;

/// The answer for deleting mail as soon as it is fetched.
const NO: &str = "no";
/// The answer for an emptied field. An empty answer would mean the organisation's default.
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
        // An invalid number shows the picture for the organisation's number.
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

/// Returns true if the answer, or else the policy, keeps a copy on the server.
fn keeps_copy(policy: &LeaveOnServerPolicy, answers: &Answers) -> bool {
    match answers.leave_on_server.trim() {
        "" => policy.default,
        typed => !typed.eq_ignore_ascii_case(NO),
    }
}

/// Draws the cards for no and yes.
fn cards(ui: &mut Ui, cx: &PageContext<'_>, policy: &LeaveOnServerPolicy, answers: &mut Answers) {
    let is_kept = keeps_copy(policy, answers);
    let recommended = cx.get("window-recommended");
    let tag = |is_recommended: bool| if is_recommended { recommended.as_str() } else { "" };
    // Choosing yes again restores the typed days.
    let saved_days = ui.make_persistent_id("days before no");
    let focus = cx.focus(Field::LeaveOnServer) && !is_kept;
    widgets::choices(ui, &cx.get("keeping-title"), focus, |ui, group| {
        let (name, detail) = (cx.get("keeping-no"), cx.get("keeping-no-detail"));
        let no = Choice {
            name: &name,
            detail: &detail,
            tag: tag(!policy.default),
            chosen: !is_kept,
            ..Choice::default()
        };
        if group.card(ui, no) {
            let days = std::mem::replace(&mut answers.leave_on_server, NO.to_owned());
            ui.data_mut(|data| data.insert_temp(saved_days, days));
        }
        ui.add_space(10.0);
        let name = cx.get("keeping-yes");
        let detail = if is_kept { String::new() } else { cx.get("keeping-yes-detail") };
        let yes = Choice {
            name: &name,
            detail: &detail,
            tag: tag(policy.default),
            chosen: is_kept,
            ..Choice::default()
        };
        let pressed = group.card_with(ui, yes, |ui| {
            if is_kept {
                ui.add_space(space::M);
                indented(ui, |ui| details(ui, cx, policy, answers));
            }
        });
        if pressed {
            let before = ui.data(|data| data.get_temp::<String>(saved_days)).filter(|days| !days.is_empty());
            answers.leave_on_server = before.unwrap_or_else(|| policy.days.to_string());
        }
    });
}

/// Draws the number of days, and whether emptying the trash deletes the copy.
fn details(ui: &mut Ui, cx: &PageContext<'_>, policy: &LeaveOnServerPolicy, answers: &mut Answers) {
    cx.problem_line(ui, Field::LeaveOnServer);
    let mut days = match answers.leave_on_server.trim() {
        "" => policy.days.to_string(),
        NOT_TYPED_YET => String::new(),
        _ => answers.leave_on_server.clone(),
    };
    let (name, less, more) = (cx.get("keeping-days-name"), cx.get("keeping-fewer"), cx.get("keeping-more"));
    widgets::row(ui, 36.0, space::M, |ui| {
        widgets::rich(ui, TextRole::Text, &cx.get("keeping-after"), cx.theme.text);
        let number = Stepper { name: &name, less: &less, more: &more, least: 1, most: 365, by: 1 };
        if widgets::stepper(ui, number, &mut days) {
            answers.leave_on_server = if days.is_empty() { NOT_TYPED_YET.to_owned() } else { days.clone() };
        }
        let count: u64 = days.trim().parse().unwrap_or(0);
        widgets::rich(
            ui,
            TextRole::Text,
            &cx.texts.with("keeping-days", &[("days", count.into())]),
            cx.theme.text,
        );
    });
    if policy.delete_when_trash_emptied {
        ui.add_space(space::S);
        let mut follows_trash = !answers.keep_after_trash;
        if widgets::checkbox(ui, &mut follows_trash, &cx.get("keeping-trash")).changed() {
            answers.keep_after_trash = !follows_trash;
        }
    }
}
