//! The help desk's page that writes files for a list of people: the list, its preview, the progress and the
//! result.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::{HelpDesk, WrittenBatch};
use crate::gui::page_context::PageContext;
use crate::gui::parts::path_field::{missing_path, path_field};
use crate::gui::parts::{name_and_value, organisation_picker, replacement_note};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::{BatchError, Preview};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-batch"), &cx.get("desk-batch-text"));
    ui.add_space(space::L);
    if help_desk.is_writing() {
        progress_rows(ui, cx, help_desk);
        return None;
    }
    organisation(ui, cx, help_desk);
    program(ui, cx, help_desk);
    let problem = missing_path(cx, help_desk);
    let words = ("desk-list", "desk-list-hint");
    let mut action = path_field(ui, cx, words, problem.as_deref(), &mut help_desk.list, PathField::List);
    ui.add_space(space::L);
    let words = ("desk-target", "desk-target-hint");
    action = path_field(ui, cx, words, None, &mut help_desk.target, PathField::Target).or(action);
    ui.add_space(space::L);
    if help_desk.is_busy() {
        widgets::busy_row(ui, &cx.get("desk-looking"));
    }
    if std::mem::take(&mut help_desk.has_new_result) {
        // The new result is under the fields and would be out of sight.
        ui.scroll_to_cursor(Some(egui::Align::Min));
    }
    done(ui, cx, help_desk);
    match &help_desk.preview {
        Some(Ok(preview)) => preview_rows(ui, cx, preview),
        Some(Err(error)) => failed(ui, cx, error),
        None => {}
    }
    action
}

/// Draws the choice of the organisation. The wizard's organisation is the first choice.
fn organisation(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) {
    if let (true, Some(profile)) = (help_desk.organisation.is_empty(), cx.profile()) {
        help_desk.organisation.clone_from(&profile.id);
    }
    let label = cx.get("step-organisation");
    widgets::strong(ui, &label);
    ui.add_space(space::XS);
    organisation_picker::organisation(ui, cx, &label, &mut help_desk.search, &mut help_desk.organisation);
    ui.add_space(space::L);
}

/// Draws the choice of the program. Thunderbird is the first choice.
fn program(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) {
    if help_desk.program.is_empty() {
        help_desk.program = ProgramId::Thunderbird.program().name.to_owned();
    }
    let names: Vec<String> = ProgramId::ALL.iter().map(|id| cx.texts.program(*id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = ProgramId::ALL.iter().position(|id| id.program().name == help_desk.program);
    let label = cx.get("step-program");
    widgets::strong(ui, &label);
    ui.add_space(space::XS);
    if let Some(id) = widgets::pills(ui, &label, &names, chosen).and_then(|index| ProgramId::ALL.get(index)) {
        id.program().name.clone_into(&mut help_desk.program);
    }
    ui.add_space(space::L);
}

/// Draws the first rows of the list and all its problems.
fn preview_rows(ui: &mut Ui, cx: &PageContext<'_>, preview: &Preview) {
    let values = [("rows", preview.rows.into()), ("refused", preview.refused.into())];
    widgets::status(ui, TextRole::Strong, &cx.texts.with("desk-list-tally", &values), cx.theme.text);
    if preview.is_windows_1252 {
        widgets::hint(ui, &cx.get("people-windows-1252"));
    }
    widgets::hint(ui, &cx.texts.with("desk-list-columns", &[("columns", preview.columns.join(", ").into())]));
    ui.add_space(space::S);
    widgets::card(ui, |ui| {
        for (line, username, name) in &preview.first {
            let place = cx.texts.with("desk-list-line", &[("line", (*line).into())]);
            name_and_value(ui, cx, &place, &format!("{}  {}", sanitise(username), sanitise(name)));
        }
    });
    for (line, username, earlier) in &preview.duplicates {
        let values = [
            ("line", (*line).into()),
            ("username", sanitise(username).into()),
            ("earlier", (*earlier).into()),
        ];
        widgets::hint(ui, &cx.texts.with("desk-duplicate", &values));
    }
    if !preview.problems.is_empty() {
        ui.add_space(space::M);
        let title = cx.texts.with("desk-list-problems", &[("count", preview.refused.into())]);
        widgets::callout_with(ui, cx.texts, Severity::Warning, &title, |ui| {
            for (line, username, reason) in &preview.problems {
                let values = [
                    ("line", (*line).into()),
                    ("username", sanitise(username).into()),
                    ("reason", reason.as_str().into()),
                ];
                widgets::rich(
                    ui,
                    TextRole::Hint,
                    &cx.texts.with("desk-list-problem", &values),
                    cx.theme.text,
                );
            }
        });
    }
}

/// Draws why the list cannot be used.
fn failed(ui: &mut Ui, cx: &PageContext<'_>, error: &BatchError) {
    for sentence in error.sentences(cx.texts) {
        widgets::callout(ui, cx.texts, Severity::Error, &sentence, "", None);
        ui.add_space(space::S);
    }
}

/// Draws the result once the files are written.
fn done(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &HelpDesk) {
    match &help_desk.done {
        Some(Ok(WrittenBatch { progress, replaced })) => {
            let values = [
                ("written", progress.written.into()),
                ("refused", progress.refused.into()),
                ("already", progress.unchanged.into()),
                ("path", help_desk.target(cx.known.host).display().to_string().into()),
            ];
            let id = if progress.stopped { "desk-stopped" } else { "desk-done" };
            let severity = if progress.stopped { Severity::Advice } else { Severity::Info };
            let body = cx.get(if progress.stopped { "desk-stopped-text" } else { "desk-done-text" });
            widgets::callout(ui, cx.texts, severity, &cx.texts.with(id, &values), &body, None);
            if progress.left_over > 0 {
                let count = [("count", progress.left_over.into())];
                widgets::hint(ui, &cx.texts.with("desk-left-over", &count));
            }
            for (path, note) in replaced {
                replacement_note(ui, cx, path, *note);
            }
            ui.add_space(space::L);
        }
        Some(Err(error)) => failed(ui, cx, error),
        None => {}
    }
}

/// Draws the progress: the number of files, the time left and a bar.
fn progress_rows(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &HelpDesk) {
    let (progress, seconds_left) = help_desk.progress();
    let share = if progress.bytes_total == 0 {
        0.0
    } else {
        (progress.bytes_read as f64 / progress.bytes_total as f64).clamp(0.0, 1.0) as f32
    };
    let values = [
        ("written", progress.written.into()),
        ("refused", progress.refused.into()),
        ("known", if seconds_left.is_some() { "yes" } else { "no" }.into()),
        ("left", seconds_left.unwrap_or(0).into()),
    ];
    let words = cx.texts.with("desk-writing", &values);
    widgets::status(ui, TextRole::Strong, &words, cx.theme.text);
    ui.add_space(space::S);
    widgets::progress_bar(ui, share, &words);
}
