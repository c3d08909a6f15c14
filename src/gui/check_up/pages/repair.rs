//! The check-up's repair page: the changes ahead, and whether they go into the files or into copies.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::parts::path_field::path_field;
use crate::gui::check_up::{CheckUp, CheckUpAction, RepairTarget, program_name};
use crate::gui::dialogs::PathField;
use crate::gui::page_context::PageContext;
use crate::gui::parts::{indented, replacement_note};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Choice};
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::CheckedFile;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    let wanted = check_up.count_wanted();
    cx.title_and_text(
        ui,
        &cx.texts.with("checkup-mend-title", &[("count", wanted.into())]),
        &cx.get("checkup-mend-text"),
    );
    ui.add_space(space::M);
    let files = check_up.files_to_repair();
    let checked: Vec<&CheckedFile> = files.iter().filter_map(|file| check_up.checked().get(*file)).collect();
    for file in &checked {
        widgets::rich(ui, TextRole::RowStrong, &program_name(file, cx.texts), cx.theme.text);
        widgets::elided(
            ui,
            TextRole::SmallMono,
            &sanitise(&file.opened.file.to_string_lossy()),
            cx.theme.quiet,
        );
        for (path, note) in &file.opened.replacement_notes {
            replacement_note(ui, cx, path, *note);
        }
        ui.add_space(space::S);
    }
    let programs: Vec<String> =
        checked.iter().map(|file| cx.texts.program(file.opened.found.program)).collect();
    if check_up.fetches_again() {
        ui.add_space(space::S);
        let (title, body) = (cx.get("checkup-fetch-title"), cx.get("checkup-fetch-text"));
        widgets::callout(ui, cx.texts, Severity::Warning, &title, &body, None);
    }
    ui.add_space(space::L);
    let action = targets(ui, cx, check_up, files.len(), &programs);
    failures(ui, cx, check_up);
    if let Some(waiting) = check_up.waits_for() {
        ui.add_space(space::S);
        widgets::busy_row(ui, &cx.get(waiting));
    }
    action
}

/// Draws the choice between repairing the files and repairing copies. `files` is the number of files.
fn targets(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &mut CheckUp,
    files: usize,
    programs: &[String],
) -> Option<Action> {
    let label = cx.get("checkup-where");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    let mut unique = programs.to_vec();
    unique.dedup();
    let in_place = cx.texts.with("checkup-in-place", &[("count", files.into())]);
    let detail = cx.texts.with("checkup-in-place-text", &[("program", cx.texts.list_and(&unique).into())]);
    let (copy, copy_detail) = (cx.get("checkup-copy"), cx.get("checkup-copy-text"));
    let mut action = None;
    widgets::choices(ui, &label, false, |ui, group| {
        for (target, name, detail) in
            [(RepairTarget::File, &in_place, &detail), (RepairTarget::Copy, &copy, &copy_detail)]
        {
            let chosen = check_up.target == target;
            let choice = Choice { name, detail, chosen, ..Choice::default() };
            let pressed = group.card_with(ui, choice, |ui| {
                if chosen && target == RepairTarget::Copy {
                    ui.add_space(space::M);
                    action = indented(ui, |ui| copy_path(ui, cx, check_up, files));
                }
            });
            if pressed {
                check_up.target = target;
                check_up.refused = false;
            }
            ui.add_space(space::S + 2.0);
        }
    });
    action
}

/// Draws the field for the path of the repaired copy.
fn copy_path(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp, files: usize) -> Option<Action> {
    let label = cx.get("checkup-copy-path");
    let hint = cx.texts.with("checkup-copy-hint", &[("count", files.into())]);
    let problem = check_up.refused.then(|| cx.get("checkup-no-path"));
    let focus = cx.just_refused && check_up.refused;
    let input = path_field(ui, (&label, &hint), problem.as_deref(), focus, &mut check_up.copy_path);
    let pressed = widgets::button(ui, ButtonStyle::Small, &cx.get("finish-choose")).clicked();
    if pressed {
        return Some(WindowAction::Browse(PathField::CopyPath).into());
    }
    input.submitted.then(|| CheckUpAction::Repair.into())
}

/// Draws the files that could not be written, with the reasons. Screen readers announce them, because they
/// appear after the button was pressed.
fn failures(ui: &mut Ui, cx: &PageContext<'_>, check_up: &CheckUp) {
    for (file, error) in check_up.failed() {
        let Some(checked) = check_up.checked().get(file) else { continue };
        ui.add_space(space::S);
        ui.push_id(file, |ui| {
            widgets::problem_line(ui, &cx.get("checkup-not-mended"));
            indented(ui, |ui| {
                widgets::rich(ui, TextRole::Row, &error.sentence(cx.texts), cx.theme.text);
                let path = sanitise(&checked.opened.file.to_string_lossy());
                widgets::elided(ui, TextRole::SmallMono, &path, cx.theme.quiet);
            });
        });
    }
}
