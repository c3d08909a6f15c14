//! The result of saving a file.

use egui::Ui;

use crate::gui::page_context::PageContext;
use crate::gui::parts::replacement_note;
use crate::gui::widgets;
use waypost_core::plan::rules::Severity;
use waypost_engine::host::files::Written;
use waypost_engine::{SaveError, SavedFile};

/// Draws the result under the title with the id `success` or `failure`.
pub fn result(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    saved: &Result<SavedFile, SaveError>,
    success: &str,
    failure: &str,
) {
    let (severity, title, body) = match saved {
        Err(error) => (Severity::Error, cx.get(failure), error.sentence(cx.texts)),
        Ok(saved) => {
            let path = saved.path.display().to_string();
            let body = match &saved.written {
                Written::New => cx.texts.with("finish-saved-at", &[("path", path.into())]),
                Written::Unchanged => cx.texts.with("finish-saved-same", &[("path", path.into())]),
                Written::Replaced { backup, .. } => {
                    let backup = backup.display().to_string();
                    let values = [("path", path.into()), ("backup", backup.into())];
                    cx.texts.with("finish-saved-backup", &values)
                }
            };
            (Severity::Info, cx.get(success), body)
        }
    };
    widgets::callout(ui, cx.texts, severity, &title, &body, None);
    if let Ok(saved) = saved {
        for note in saved.notes() {
            replacement_note(ui, cx, &saved.path, *note);
        }
    }
}
