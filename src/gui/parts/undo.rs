//! Undoing a change that Waypost made to a program, on the last page and in later sessions on the first.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};
use crate::gui::wizard::apply_state::ApplyAction;
use crate::gui::wizard::undo_state::UndoState;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::apply::JournalEntry;

/// Draws interrupted changes that were rolled back, and the latest change, for the first page.
pub fn earlier_changes(ui: &mut Ui, cx: &PageContext<'_>, undo_state: &UndoState) -> Option<Action> {
    for entry in &undo_state.recovered {
        let place = sanitise(&entry.settings_path.to_string_lossy());
        let body = cx.texts.with("apply-recovered", &[("path", place.into())]);
        ui.add_space(space::M);
        widgets::callout(ui, cx.texts, Severity::Info, &cx.get("undo-recovered-title"), &body, None);
    }
    if let Some(error) = &undo_state.recovery_error {
        ui.add_space(space::M);
        let title = cx.get("undo-not-recovered-title");
        widgets::callout(ui, cx.texts, Severity::Error, &title, &error.sentence(cx.texts), None);
    }
    for file in &undo_state.passed_over {
        ui.add_space(space::M);
        let title = cx.get("undo-not-recovered-title");
        widgets::callout(ui, cx.texts, Severity::Warning, &title, &file.sentence(cx.texts), None);
    }
    if undo_state.undone().is_some() {
        ui.add_space(space::L);
        result(ui, cx, undo_state);
    }
    let entry = undo_state.entry()?;
    ui.add_space(space::L);
    if !undo_state.is_confirming() {
        let words = cx.texts.with("undo-earlier", &values(cx, entry));
        return widgets::row(ui, 32.0, space::M, |ui| {
            widgets::hint(ui, &words);
            undo_button(ui, cx).then(|| ApplyAction::ConfirmUndo.into())
        });
    }
    question(ui, cx, undo_state)
}

/// Draws the button that starts undoing. Returns true if it was pressed.
pub fn undo_button(ui: &mut Ui, cx: &PageContext<'_>) -> bool {
    widgets::button(ui, ButtonStyle::Small, &cx.get("undo-ask")).clicked()
}

/// Returns the variables of the texts about a change.
fn values<'a>(cx: &PageContext<'_>, entry: &JournalEntry) -> [(&'a str, waypost_core::text::TextArg<'a>); 4] {
    let date = entry.id.get(..8).unwrap_or_default();
    let part = |from: usize, to: usize| date.get(from..to).unwrap_or_default();
    let date = format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8));
    [
        ("program", cx.texts.program(entry.program).into()),
        ("address", sanitise(&entry.address).into()),
        ("path", sanitise(&entry.settings_path.to_string_lossy()).into()),
        ("date", date.into()),
    ]
}

/// Draws the result of undoing, if a change was undone.
pub fn result(ui: &mut Ui, cx: &PageContext<'_>, undo_state: &UndoState) {
    let Some((entry, undone)) = undo_state.undone() else { return };
    let id = if undone.restored.is_empty() { "undo-taken-out" } else { "undo-restored" };
    let mut body = cx.texts.with(id, &values(cx, entry));
    for kept in &undone.kept_changes {
        body.push(' ');
        body.push_str(&cx.texts.with("undo-kept", &[("key", sanitise(&kept.key).into())]));
    }
    for backup in &undone.kept_backups {
        let path = sanitise(&backup.to_string_lossy());
        body.push(' ');
        body.push_str(&cx.texts.with("undo-kept-backup", &[("path", path.into())]));
    }
    widgets::callout(ui, cx.texts, Severity::Info, &cx.get("undo-done-title"), &body, None);
}

/// Draws the question before undoing. After a failure it offers to try again, or to remove only the account if
/// the settings have changed since.
pub fn question(ui: &mut Ui, cx: &PageContext<'_>, undo_state: &UndoState) -> Option<Action> {
    let entry = undo_state.entry()?;
    let (words, act) = match undo_state.error() {
        Some(error) => {
            let changed = error.has_changed_files();
            widgets::problem_line(ui, &cx.get(if changed { "undo-partly-done" } else { "undo-not-done" }));
            widgets::hint(ui, &error.sentence(cx.texts));
            if error.can_remove_account() {
                ("undo-take-out", ApplyAction::RemoveAccount)
            } else {
                ("checkup-try-again", ApplyAction::Undo)
            }
        }
        None => {
            widgets::strong(ui, &cx.texts.with("undo-question", &values(cx, entry)));
            widgets::hint(ui, &cx.get("undo-question-text"));
            ("undo-yes", ApplyAction::Undo)
        }
    };
    ui.add_space(space::S);
    let action = widgets::row(ui, 32.0, space::M, |ui| {
        let confirmed = widgets::button(ui, ButtonStyle::Small, &cx.get(words)).clicked();
        let cancelled = widgets::button(ui, ButtonStyle::Small, &cx.get("undo-keep")).clicked();
        if confirmed { Some(act) } else { cancelled.then_some(ApplyAction::CancelUndo) }
    });
    if undo_state.is_busy() {
        widgets::busy_row(ui, &cx.get("undo-busy"));
    }
    action.map(Action::from)
}
