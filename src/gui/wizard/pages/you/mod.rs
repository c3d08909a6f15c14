//! The page that asks for the person's name, user name, group and address.

mod address;

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice, Field};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field as AnswerField};
use waypost_core::plan::profile::Profile;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft) -> Option<Action> {
    let profile = cx.profile()?;
    cx.title(ui, &cx.get("you-title"));
    ui.add_space(space::L);
    name(ui, cx, answers);
    ui.add_space(space::L);
    user_name(ui, cx, answers, profile);
    if !profile.groups.is_empty() {
        ui.add_space(space::L);
        group(ui, cx, answers, profile);
    }
    ui.add_space(space::L);
    address::show(ui, cx, answers, draft, profile);
    None
}

/// Draws the field for the full name.
fn name(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let (label, hint) = (cx.get("you-name"), cx.get("you-name-hint"));
    let problem = cx.problem(AnswerField::Name);
    let field = Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        focus: cx.focus(AnswerField::Name),
        ..Field::default()
    };
    widgets::field(ui, field, &mut answers.name);
}

/// Draws the field for the user name, and the login that was recognised in it.
fn user_name(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, profile: &Profile) {
    let label = cx.get("you-username");
    let example = profile.user_name.example.as_str();
    let hint = cx.texts.with("you-username-hint", &[("example", example.into())]);
    let understood = match answers.username(profile) {
        Ok(name) => cx.texts.with("you-understood", &[("login", name.login.into())]),
        Err(_) => String::new(),
    };
    let problem = cx.problem(AnswerField::Username);
    let field = Field {
        label: &label,
        hint: &hint,
        understood: &understood,
        problem: problem.as_deref(),
        focus: cx.focus(AnswerField::Username),
        ..Field::default()
    };
    widgets::field(ui, field, &mut answers.username);
}

/// Draws the organisation's groups in two columns.
fn group(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, profile: &Profile) {
    let label = cx.get("you-group");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    cx.problem_line(ui, AnswerField::Group);
    let names: Vec<&str> =
        profile.groups.iter().map(|group| group.name.in_language(cx.texts.tag())).collect();
    let chosen = profile.groups.iter().position(|group| group.id == answers.group);
    let focus = cx.focus(AnswerField::Group);
    widgets::choices(ui, &label, focus, |ui, choices| {
        widgets::columns(ui, "groups", 2, |ui, column, height| {
            for (index, name) in names.iter().enumerate().filter(|(index, _)| index % 2 == column) {
                let choice = Choice { name, chosen: chosen == Some(index), height, ..Choice::default() };
                if choices.card(ui, choice)
                    && let Some(group) = profile.groups.get(index)
                {
                    answers.group.clone_from(&group.id);
                }
            }
        });
    });
}
