//! The question for the address.

use egui::Ui;

use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Choice, Field};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field as AnswerField, address_choices};
use waypost_core::plan::profile::Profile;

/// Draws the addresses that the login allows, and a field for an alias where the organisation has aliases. A
/// single possible address is only shown.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft, profile: &Profile) {
    let login =
        answers.username(profile).map_or_else(|_| profile.user_name.example.clone(), |name| name.login);
    let offered = address_choices(profile, &login);
    let aliases = profile.addresses.iter().find(|choice| choice.aliases);
    let label = cx.get("you-address");
    if let ([only], None) = (offered.as_slice(), aliases) {
        return only_choice(ui, cx, &label, only);
    }
    widgets::strong(ui, &label);
    widgets::hint(ui, &cx.get("you-address-hint"));
    ui.add_space(space::S);
    let typed = answers.address.trim().to_owned();
    let chosen = offered.iter().position(|choice| {
        typed.is_empty() || choice.eq_ignore_ascii_case(&typed) || domain(choice).eq_ignore_ascii_case(&typed)
    });
    let is_other = draft.other_address || chosen.is_none();
    let problem = cx.problem(AnswerField::Address);
    let mut pressed = None;
    widgets::choices(ui, &label, false, |ui, choices| {
        for (index, choice) in offered.iter().enumerate() {
            let card =
                Choice { name: choice, chosen: !is_other && chosen == Some(index), ..Choice::default() };
            if choices.card(ui, card) {
                pressed = Some(index);
            }
            ui.add_space(space::S);
        }
        let Some(alias) = aliases else { return };
        let name = cx.get("you-address-other");
        if choices.card_with(ui, Choice { name: &name, chosen: is_other, ..Choice::default() }, |ui| {
            if is_other {
                ui.add_space(space::S);
                let label = cx.get("you-address-other-label");
                let alias_domain = domain(&alias.template);
                let hint = cx.texts.with("you-address-other-hint", &[("domain", alias_domain.into())]);
                let problem = problem.as_deref();
                let focus = cx.focus(AnswerField::Address);
                let field = Field {
                    label: &label,
                    hint: &hint,
                    problem,
                    focus,
                    is_monospace: true,
                    ..Field::default()
                };
                widgets::field(ui, field, &mut answers.address);
            }
        }) {
            draft.other_address = true;
            answers.address = format!("@{}", domain(&alias.template));
        }
    });
    if let Some(index) = pressed {
        draft.other_address = false;
        answers.address = stored_address(&offered, index);
    }
}

/// Draws the only possible address. The one that the answers came with may be another.
fn only_choice(ui: &mut Ui, cx: &PageContext<'_>, label: &str, only: &str) {
    widgets::strong(ui, label);
    cx.problem_line(ui, AnswerField::Address);
    widgets::rich(ui, TextRole::Mono, only, cx.theme.text);
}

/// Returns the answer for a chosen address: its domain, so that the address follows the user name, or the
/// whole address if several have the same domain.
fn stored_address(offered: &[String], index: usize) -> String {
    let Some(choice) = offered.get(index) else { return String::new() };
    let same_domain = offered.iter().filter(|other| domain(other) == domain(choice)).count();
    if same_domain == 1 { domain(choice).to_owned() } else { choice.clone() }
}

/// Returns the part of an address after the `@`. Empty without one.
fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}
