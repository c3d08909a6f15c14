//! Who the person is: name, user name, kind of member, address.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, Choice, Field};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field as Asked, address_choices};
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
    address(ui, cx, answers, draft, profile);
    None
}

fn name(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let (label, hint) = (cx.get("you-name"), cx.get("you-name-hint"));
    let problem = cx.problem(Asked::Name);
    let field = Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        focus: cx.focus(Asked::Name),
        ..Field::default()
    };
    widgets::field(ui, field, &mut answers.name);
}

fn user_name(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, profile: &Profile) {
    let label = cx.get("you-username");
    let example = profile.user_name.example.as_str();
    let hint = cx.texts.with("you-username-hint", &[("example", example.into())]);
    let understood = match answers.username(profile) {
        Ok(name) => cx.texts.with("you-understood", &[("login", name.login.into())]),
        Err(_) => String::new(),
    };
    let problem = cx.problem(Asked::Username);
    let field = Field {
        label: &label,
        hint: &hint,
        understood: &understood,
        problem: problem.as_deref(),
        focus: cx.focus(Asked::Username),
        ..Field::default()
    };
    widgets::field(ui, field, &mut answers.username);
}

fn group(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, profile: &Profile) {
    let label = cx.get("you-group");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    if let Some(problem) = cx.problem(Asked::Group) {
        widgets::problem_line(ui, &problem);
        ui.add_space(space::S);
    }
    let names: Vec<&str> =
        profile.groups.iter().map(|group| group.name.in_language(cx.texts.tag())).collect();
    let chosen = profile.groups.iter().position(|group| group.id == answers.group);
    let focus = cx.focus(Asked::Group);
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

fn address(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft, profile: &Profile) {
    let login =
        answers.username(profile).map_or_else(|_| profile.user_name.example.clone(), |name| name.login);
    let offered = address_choices(profile, &login);
    let aliases = profile.addresses.iter().find(|choice| choice.aliases);
    let label = cx.get("you-address");
    if let ([only], None) = (offered.as_slice(), aliases) {
        widgets::strong(ui, &label);
        widgets::rich(ui, Type::Mono, only, cx.theme.text);
        return;
    }
    widgets::strong(ui, &label);
    widgets::hint(ui, &cx.get("you-address-hint"));
    ui.add_space(space::S);
    let typed = answers.address.trim().to_owned();
    let known = offered.iter().position(|choice| {
        typed.is_empty() || choice.eq_ignore_ascii_case(&typed) || domain(choice).eq_ignore_ascii_case(&typed)
    });
    let other = draft.other_address || known.is_none();
    let problem = cx.problem(Asked::Address);
    let mut taken = None;
    widgets::choices(ui, &label, false, |ui, choices| {
        for (index, choice) in offered.iter().enumerate() {
            let card = Choice { name: choice, chosen: !other && known == Some(index), ..Choice::default() };
            if choices.card(ui, card) {
                taken = Some(index);
            }
            ui.add_space(space::S);
        }
        let Some(alias) = aliases else { return };
        let name = cx.get("you-address-other");
        if choices.card_with(ui, Choice { name: &name, chosen: other, ..Choice::default() }, |ui| {
            if other {
                ui.add_space(space::S);
                let label = cx.get("you-address-other-label");
                let at = domain(&alias.template);
                let hint = cx.texts.with("you-address-other-hint", &[("domain", at.into())]);
                let problem = problem.as_deref();
                let focus = cx.focus(Asked::Address);
                let field =
                    Field { label: &label, hint: &hint, problem, focus, mono: true, ..Field::default() };
                widgets::field(ui, field, &mut answers.address);
            }
        }) {
            draft.other_address = true;
            answers.address = format!("@{}", domain(&alias.template));
        }
    });
    if let Some(index) = taken {
        draft.other_address = false;
        answers.address = stored_address(&offered, index);
    }
}

/// The address as it is kept: its domain, so that it follows the user name; where two have the same
/// domain, the whole.
fn stored_address(offered: &[String], index: usize) -> String {
    let Some(choice) = offered.get(index) else { return String::new() };
    let twins = offered.iter().filter(|other| domain(other) == domain(choice)).count();
    if twins == 1 { domain(choice).to_owned() } else { choice.clone() }
}

fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}
