//! The check-up: which settings, and whose rules.

use egui::Ui;

use super::{Action, Cx, indented, pick};
use crate::gui::checkup::{Act, CheckUp, Trouble};
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, Choice, Field, Look};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::clean;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("checkup-choose-title"), &cx.get("checkup-choose-text"));
    if let Some(waiting) = checkup.waits_for() {
        ui.add_space(space::S);
        widgets::busy_row(ui, &cx.get(waiting));
    }
    ui.add_space(space::L);
    programs(ui, cx, checkup);
    ui.add_space(space::L);
    let action = path(ui, cx, checkup);
    if checkup.asks_version() {
        ui.add_space(space::XL);
        version(ui, cx, checkup);
    }
    ui.add_space(space::XL);
    organisation(ui, cx, checkup);
    action
}

fn programs(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) {
    let heading = widgets::strong(ui, &cx.get("checkup-here"));
    ui.accesskit_node_builder(heading.id, |node| node.set_level(2));
    ui.add_space(space::XS);
    if let Some(Trouble::Program(unread)) = &checkup.trouble {
        widgets::problem_line(ui, &unread.sentence(cx.texts));
        ui.add_space(space::XS);
    }
    if checkup.is_looking() {
        widgets::busy_row(ui, &cx.get("checkup-looking"));
    } else if checkup.offered.is_empty() {
        widgets::hint(ui, &cx.get("checkup-none-here"));
    }
    for (index, offered) in checkup.offered.iter_mut().enumerate() {
        let program = cx.texts.program(offered.installed.program);
        let name = match offered.installed.name.as_str() {
            "" => program,
            name => {
                let values = [("program", program.into()), ("name", clean(name).into())];
                cx.texts.with("checkup-profile", &values)
            }
        };
        ui.push_id(index, |ui| {
            let tick = widgets::checkbox(ui, &mut offered.ticked, &name);
            let path = clean(&offered.installed.path.to_string_lossy());
            ui.accesskit_node_builder(tick.id, |node| node.set_description(path.as_str()));
            indented(ui, |ui| widgets::elided(ui, Type::SmallMono, &path, cx.theme.quiet));
        });
        ui.add_space(space::S);
    }
}

fn path(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) -> Option<Action> {
    let (label, hint) = (cx.get("checkup-path"), cx.get("checkup-path-hint"));
    let problem = match &checkup.trouble {
        Some(Trouble::Nothing) => Some(cx.get("checkup-nothing-chosen")),
        Some(Trouble::Typed(unread)) => Some(unread.sentence(cx.texts)),
        _ => None,
    };
    let field = Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        width: ui.available_width(),
        mono: true,
        focus: cx.refused_now && problem.is_some(),
        ..Field::default()
    };
    if widgets::field(ui, field, &mut checkup.path).changed() {
        checkup.trouble = None;
    }
    let entered = widgets::submitted(ui);
    ui.add_space(space::S);
    let asked = widgets::row(ui, 32.0, space::M, |ui| {
        let file = widgets::button(ui, Look::Small, &cx.get("checkup-ask-file")).clicked();
        let folder = widgets::button(ui, Look::Small, &cx.get("checkup-ask-folder")).clicked();
        if file { Some(Act::AskFile) } else { folder.then_some(Act::AskFolder) }
    });
    asked.or(entered.then_some(Act::Check)).map(Action::CheckUp)
}

fn version(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) {
    let label = cx.get("checkup-version");
    widgets::strong(ui, &label);
    widgets::hint(ui, &cx.get("checkup-version-hint"));
    ui.add_space(space::S);
    let program = ProgramId::Eudora.program();
    let mut names = vec![cx.get("checkup-version-unknown")];
    names.extend(super::program::version_names(cx, program));
    let words: Vec<&str> = names.iter().map(String::as_str).collect();
    let said = program.versions.iter().position(|version| version.to_string() == checkup.eudora);
    let chosen = said.map_or(0, |index| index + 1);
    if let Some(pressed) = widgets::pills(ui, &label, &words, Some(chosen)) {
        let version = pressed.checked_sub(1).and_then(|index| program.versions.get(index));
        checkup.eudora = version.map(ToString::to_string).unwrap_or_default();
    }
}

fn organisation(ui: &mut Ui, cx: &Cx<'_>, checkup: &mut CheckUp) {
    let label = cx.get("checkup-whose");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    widgets::choices(ui, &label, false, |ui, group| {
        for (own, name, detail) in [
            (false, "checkup-whose-found", "checkup-whose-found-detail"),
            (true, "checkup-whose-own", "checkup-whose-own-detail"),
        ] {
            let (name, detail) = (cx.get(name), cx.get(detail));
            let chosen = checkup.own_organisation == own;
            let choice = Choice { name: &name, detail: &detail, chosen, one_line: true, ..Choice::default() };
            let now = group.card_with(ui, choice, |ui| {
                if own && chosen {
                    ui.add_space(space::M);
                    let label = cx.get("checkup-whose-own");
                    let CheckUp { search, organisation, .. } = checkup;
                    indented(ui, |ui| pick::organisation(ui, cx, &label, search, organisation));
                }
            });
            if now {
                checkup.own_organisation = own;
            }
            ui.add_space(space::S + 2.0);
        }
    });
}
