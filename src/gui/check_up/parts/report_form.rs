//! Saving the check-up's report.

use egui::Ui;

use super::path_field::path_field;
use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::{CheckUp, CheckUpAction};
use crate::gui::dialogs::PathField;
use crate::gui::page_context::PageContext;
use crate::gui::parts::saved_file;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};

/// Draws the field for the path of the report with the button for the system's dialog, or the result of
/// saving it.
pub fn form(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    if let Some(saved) = &check_up.report_saved {
        saved_file::result(ui, cx, saved, "finish-saved", "finish-not-saved");
        return None;
    }
    let (label, hint) = (cx.get("checkup-report-path"), cx.get("checkup-report-hint"));
    let problem = check_up.refused.then(|| cx.get("checkup-no-path"));
    let path = &mut check_up.report_path;
    let input = path_field(ui, (&label, &hint), problem.as_deref(), cx.just_refused, path);
    let pressed = widgets::row(ui, 32.0, space::M, |ui| {
        let save = widgets::button(ui, ButtonStyle::Small, &cx.get("checkup-report-save")).clicked();
        let choose = widgets::button(ui, ButtonStyle::Small, &cx.get("finish-choose")).clicked();
        if save {
            Some(CheckUpAction::SaveReport.into())
        } else {
            choose.then(|| WindowAction::Browse(PathField::ReportPath).into())
        }
    });
    pressed.or_else(|| input.submitted.then(|| CheckUpAction::SaveReport.into()))
}
