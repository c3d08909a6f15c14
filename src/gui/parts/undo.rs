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
    let entry = undo_state.entry.as_ref()?;
    ui.add_space(space::L);
    if can_undo(undo_state) {
        let words = cx.texts.with("undo-earlier", &values(cx, entry));
        return widgets::row(ui, 32.0, space::M, |ui| {
            widgets::hint(ui, &words);
            undo_button(ui, cx).then(|| ApplyAction::ConfirmUndo.into())
        });
    }
    question(ui, cx, undo_state)
}

/// Returns true if there is a change and undoing it was not asked for yet.
pub const fn can_undo(undo_state: &UndoState) -> bool {
    undo_state.entry.is_some() && !undo_state.is_undone() && !undo_state.is_confirming
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

/// Draws the question before undoing, then the result. After a failure it offers to try again, or to remove
/// only the account if the settings have changed since.
pub fn question(ui: &mut Ui, cx: &PageContext<'_>, undo_state: &UndoState) -> Option<Action> {
    let entry = undo_state.entry.as_ref()?;
    let values = values(cx, entry);
    let must_remove = match &undo_state.outcome {
        Some(Ok(undone)) => {
            let id = if undone.restored.is_empty() { "undo-taken-out" } else { "undo-restored" };
            let mut body = cx.texts.with(id, &values);
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
            return None;
        }
        Some(Err(error)) => {
            let changed = error.has_changed_files();
            widgets::problem_line(ui, &cx.get(if changed { "undo-partly-done" } else { "undo-not-done" }));
            widgets::hint(ui, &error.sentence(cx.texts));
            ui.add_space(space::S);
            error.can_remove_account()
        }
        None => {
            widgets::strong(ui, &cx.texts.with("undo-question", &values));
            widgets::hint(ui, &cx.get("undo-question-text"));
            ui.add_space(space::S);
            false
        }
    };
    let (words, act) = match (must_remove, undo_state.outcome.is_some()) {
        (true, _) => ("undo-take-out", ApplyAction::RemoveAccount),
        (false, true) => ("checkup-try-again", ApplyAction::Undo),
        (false, false) => ("undo-yes", ApplyAction::Undo),
    };
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
