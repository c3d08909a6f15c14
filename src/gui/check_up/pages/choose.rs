//! The check-up's first page: the settings to check and the organisation whose rules apply.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::parts::path_field::path_field;
use crate::gui::check_up::{CheckProblem, CheckUp, CheckUpAction};
use crate::gui::dialogs::PathField;
use crate::gui::page_context::PageContext;
use crate::gui::parts::{indented, organisation_picker, versions};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Choice};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("checkup-choose-title"), &cx.get("checkup-choose-text"));
    if let Some(waiting) = check_up.waits_for() {
        ui.add_space(space::S);
        widgets::busy_row(ui, &cx.get(waiting));
    }
    ui.add_space(space::L);
    programs(ui, cx, check_up);
    ui.add_space(space::L);
    let action = path(ui, cx, check_up);
    if check_up.asks_version() {
        ui.add_space(space::XL);
        version(ui, cx, check_up);
    }
    ui.add_space(space::XL);
    organisation(ui, cx, check_up);
    action
}

/// Draws a checkbox for each program with settings on this computer.
fn programs(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) {
    let heading = widgets::strong(ui, &cx.get("checkup-here"));
    ui.accesskit_node_builder(heading.id, |node| node.set_level(2));
    ui.add_space(space::XS);
    if let Some(CheckProblem::Program(unread)) = &check_up.trouble {
        widgets::problem_line(ui, &unread.sentence(cx.texts));
        ui.add_space(space::XS);
    }
    if check_up.is_looking() {
        widgets::busy_row(ui, &cx.get("checkup-looking"));
    } else if check_up.offered.is_empty() {
        widgets::hint(ui, &cx.get("checkup-none-here"));
    }
    for (index, offered) in check_up.offered.iter_mut().enumerate() {
        let program = cx.texts.program(offered.installed.program);
        let name = match offered.installed.name.as_str() {
            "" => program,
            name => {
                let values = [("program", program.into()), ("name", sanitise(name).into())];
                cx.texts.with("checkup-profile", &values)
            }
        };
        ui.push_id(index, |ui| {
            let checkbox = widgets::checkbox(ui, &mut offered.ticked, &name);
            let path = sanitise(&offered.installed.path.to_string_lossy());
            ui.accesskit_node_builder(checkbox.id, |node| node.set_description(path.as_str()));
            indented(ui, |ui| widgets::elided(ui, TextRole::SmallMono, &path, cx.theme.quiet));
        });
        ui.add_space(space::S);
    }
}

/// Draws the field for the path of a file or folder, and the buttons for the system's dialogs.
fn path(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    let (label, hint) = (cx.get("checkup-path"), cx.get("checkup-path-hint"));
    let problem = match &check_up.trouble {
        Some(CheckProblem::Nothing) => Some(cx.get("checkup-nothing-chosen")),
        Some(CheckProblem::Typed(unread)) => Some(unread.sentence(cx.texts)),
        _ => None,
    };
    let focus = cx.just_refused && problem.is_some();
    let input = path_field(ui, (&label, &hint), problem.as_deref(), focus, &mut check_up.path);
    if input.changed {
        check_up.trouble = None;
    }
    let pressed = widgets::row(ui, 32.0, space::M, |ui| {
        let file = widgets::button(ui, ButtonStyle::Small, &cx.get("checkup-ask-file")).clicked();
        let folder = widgets::button(ui, ButtonStyle::Small, &cx.get("checkup-ask-folder")).clicked();
        let browse = |field| Action::from(WindowAction::Browse(field));
        if file { Some(browse(PathField::CheckFile)) } else { folder.then(|| browse(PathField::CheckFolder)) }
    });
    pressed.or_else(|| input.submitted.then(|| CheckUpAction::Check.into()))
}

/// Draws the choice of Eudora's version, which its settings do not tell.
fn version(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) {
    let label = cx.get("checkup-version");
    widgets::strong(ui, &label);
    widgets::hint(ui, &cx.get("checkup-version-hint"));
    ui.add_space(space::S);
    let program = ProgramId::Eudora.program();
    let mut names = vec![cx.get("checkup-version-unknown")];
    names.extend(versions::version_names(cx, program));
    let words: Vec<&str> = names.iter().map(String::as_str).collect();
    let position = program.versions.iter().position(|version| version.to_string() == check_up.eudora);
    let chosen = position.map_or(0, |index| index + 1);
    if let Some(pressed) = widgets::pills(ui, &label, &words, Some(chosen)) {
        let version = pressed.checked_sub(1).and_then(|index| program.versions.get(index));
        check_up.eudora = version.map(ToString::to_string).unwrap_or_default();
    }
}

/// Draws whether the organisation is found from the servers or chosen here.
fn organisation(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) {
    let label = cx.get("checkup-whose");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    widgets::choices(ui, &label, false, |ui, group| {
        for (is_own, name, detail) in [
            (false, "checkup-whose-found", "checkup-whose-found-detail"),
            (true, "checkup-whose-own", "checkup-whose-own-detail"),
        ] {
            let (name, detail) = (cx.get(name), cx.get(detail));
            let chosen = check_up.own_organisation == is_own;
            let choice = Choice { name: &name, detail: &detail, chosen, one_line: true, ..Choice::default() };
            let pressed = group.card_with(ui, choice, |ui| {
                if is_own && chosen {
                    ui.add_space(space::M);
                    let label = cx.get("checkup-whose-own");
                    let CheckUp { search, organisation, .. } = check_up;
                    indented(ui, |ui| {
                        organisation_picker::organisation(ui, cx, &label, search, organisation)
                    });
                }
            });
            if pressed {
                check_up.own_organisation = is_own;
            }
            ui.add_space(space::S + 2.0);
        }
    });
}
