//! The check-up's findings, most severe first, and the choice of repairs.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::parts::finding::{self, FindingEvents};
use crate::gui::check_up::parts::{account, counts, report_form};
use crate::gui::check_up::{CheckUp, program_name, report_title};
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use waypost_core::check_up::AccountReport;
use waypost_core::plan::rules::Severity;
use waypost_engine::CheckedFile;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    cx.title(ui, &report_title(check_up, cx.texts));
    counts::show(ui, cx, &check_up.counts());
    if !cx.wide {
        ui.add_space(space::XS);
        widgets::hint(ui, &summary(cx, check_up));
    }
    ui.add_space(space::M);
    let mut action = None;
    if check_up.asks_report || check_up.report_saved.is_some() {
        action = report_form::form(ui, cx, check_up);
        ui.add_space(space::L);
    } else if check_up.refused {
        widgets::problem_line(ui, &cx.get("checkup-none-ticked"));
        ui.add_space(space::S);
    }
    let mut events = FindingEvents::default();
    let reports = check_up.checked().iter().flat_map(|file| &file.reports);
    let names_account = reports.filter(|report| report.organisation.is_some()).count() > 1;
    for (file, checked) in check_up.checked().iter().enumerate() {
        for (number, report) in checked.reports.iter().enumerate() {
            ui.push_id((file, number), |ui| {
                if report.organisation.is_none() {
                    action = account::unknown(ui, cx, check_up, (file, number), report).or(action.take());
                } else {
                    account::heading(ui, cx, checked, report, names_account);
                    findings(ui, cx, check_up, (file, number), checked, report, &mut events);
                }
                action = account::elsewhere(ui, cx, check_up, (file, number), report).or(action.take());
            });
        }
    }
    skipped_notes(ui, cx, check_up.checked());
    if let Some((finding, is_wanted)) = events.wanted {
        check_up.set_wanted(finding, is_wanted);
    }
    if let Some(copied) = events.copied {
        action = Some(WindowAction::Copy(copied).into());
    }
    action
}

/// Returns the checked programs and files on one line, for a window without the left column.
fn summary(cx: &PageContext<'_>, check_up: &CheckUp) -> String {
    let files: Vec<String> = check_up
        .checked()
        .iter()
        .map(|checked| format!("{} · {}", program_name(checked, cx.texts), account::file_name(checked)))
        .collect();
    files.join(" · ")
}

/// Draws the findings of an account in a card, or that everything is correct.
fn findings(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &CheckUp,
    (file, number): (usize, usize),
    checked: &CheckedFile,
    report: &AccountReport,
    events: &mut FindingEvents,
) {
    if !report.findings.is_empty() {
        widgets::list_card(ui, |ui| {
            for (index, finding) in report.findings.iter().enumerate() {
                if index > 0 {
                    widgets::rule(ui);
                }
                let place = (file, number, index);
                ui.push_id(index, |ui| {
                    finding::row(ui, cx, check_up, place, (checked, report, finding), events);
                });
            }
        });
    } else if report.plan.is_some() {
        let words = cx.texts.with("checkup-healthy", &[("count", report.correct_settings.into())]);
        widgets::callout(ui, cx.texts, Severity::Info, &words, "", None);
    }
    ui.add_space(space::S);
}

/// Draws the notes about skipped parts of the files under a fold.
fn skipped_notes(ui: &mut Ui, cx: &PageContext<'_>, files: &[CheckedFile]) {
    let notes: Vec<String> = files
        .iter()
        .flat_map(|checked| &checked.opened.found.warnings)
        .map(|note| note.sentence(cx.texts))
        .collect();
    if notes.is_empty() {
        return;
    }
    let words = cx.texts.with("checkup-passed-over", &[("count", notes.len().into())]);
    if widgets::fold(ui, &words) {
        for note in notes {
            widgets::hint(ui, &note);
        }
    }
}
