//! The check-up's last page: the repairs, the backups, and the findings that remain.

use egui::{Rect, Ui, pos2, vec2};

use crate::gui::action::Action;
use crate::gui::check_up::{CheckUp, change_words, program_name};
use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::parts::{indented, replacement_note};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::check_up::{AccountReport, Finding, FindingText};
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::host::files::Written;
use waypost_engine::{CheckedFile, RepairedFile, SavedFile};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, check_up: &CheckUp) -> Option<Action> {
    let count: usize = check_up.done().map(|(_, repaired)| repaired.done.len()).sum();
    cx.title(ui, &cx.texts.with("checkup-mended-title", &[("count", count.into())]));
    if let Some(waiting) = check_up.waits_for() {
        widgets::busy_row(ui, &cx.get(waiting));
    }
    ui.add_space(space::M);
    for (file, repaired) in check_up.done() {
        let Some(checked) = check_up.checked().get(file) else { continue };
        ui.push_id(file, |ui| repaired_file(ui, cx, check_up, checked, repaired));
    }
    None
}

/// Draws the saved files of one checked file, then its repaired and its remaining findings.
fn repaired_file(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &CheckUp,
    checked: &CheckedFile,
    repaired: &RepairedFile,
) {
    for saved in &repaired.saved {
        widgets::callout(
            ui,
            cx.texts,
            Severity::Info,
            &program_name(checked, cx.texts),
            &place(cx, saved),
            None,
        );
        for note in saved.notes() {
            replacement_note(ui, cx, &saved.path, *note);
        }
        ui.add_space(space::L);
    }
    let find = |(report, index): &(usize, usize)| {
        let report = checked.reports.get(*report)?;
        Some((report, report.findings.get(*index)?)).filter(|(report, _)| report.organisation.is_some())
    };
    let done: Vec<(&AccountReport, &Finding)> = repaired.done.iter().filter_map(find).collect();
    let left: Vec<(&AccountReport, &Finding)> = repaired.left.iter().filter_map(find).collect();
    for (findings, heading, is_done) in
        [(done, "checkup-mended-list", true), (left, "checkup-left-list", false)]
    {
        if findings.is_empty() {
            continue;
        }
        widgets::heading(ui, &cx.get(heading));
        ui.add_space(space::S);
        for (index, (report, finding)) in findings.into_iter().enumerate() {
            let profile = check_up.profile(report);
            let view =
                FindingText { report, profile, program: checked.opened.found.program, texts: cx.texts };
            ui.push_id((heading, index), |ui| line(ui, cx, &view, finding, is_done));
        }
        ui.add_space(space::L);
    }
}

/// Returns where the file was saved, and where the backup is.
fn place(cx: &PageContext<'_>, saved: &SavedFile) -> String {
    let path = sanitise(&saved.path.to_string_lossy());
    match &saved.written {
        Written::New => cx.texts.with("checkup-mended-new", &[("path", path.into())]),
        Written::Unchanged => cx.texts.with("checkup-mended-same", &[("path", path.into())]),
        Written::Replaced { backup, .. } => {
            let backup = sanitise(&backup.to_string_lossy());
            cx.texts.with("checkup-mended-backup", &[("path", path.into()), ("backup", backup.into())])
        }
    }
}

/// Draws one finding: the change that was made, or why none was made.
fn line(ui: &mut Ui, cx: &PageContext<'_>, view: &FindingText<'_>, finding: &Finding, is_done: bool) {
    let (icon, ink) = if is_done {
        (Icon::GoodDisc, cx.theme.success)
    } else {
        let (icon, ink, _) = widgets::severity_icon(&cx.theme, finding.severity);
        (icon, ink)
    };
    let top = ui.cursor().min;
    icons::paint(ui.painter(), icon, Rect::from_min_size(pos2(top.x, top.y + 2.0), vec2(18.0, 18.0)), ink);
    indented(ui, |ui| {
        widgets::rich(ui, TextRole::Strong, &view.title(finding), cx.theme.text);
        if is_done {
            widgets::hint(ui, &change_text(cx, view, finding));
            return;
        }
        let reason = if finding.is_repairable { "checkup-left-own" } else { "checkup-left-by-hand" };
        widgets::hint(ui, &cx.get(reason));
        if let Some(step) = view.by_hand(finding).filter(|_| !finding.is_repairable) {
            let values = [
                ("place", step.menu_path.into()),
                ("label", step.label.into()),
                ("value", step.value.into()),
            ];
            widgets::hint(ui, &cx.texts.with("checkup-step", &values));
        }
    });
    ui.add_space(space::S);
}

/// Returns the value before and after the repair as a sentence.
fn change_text(cx: &PageContext<'_>, view: &FindingText<'_>, finding: &Finding) -> String {
    match view.expected(finding) {
        Some(expected) => {
            let values = [("found", view.found(finding).into()), ("expected", expected.into())];
            cx.texts.with("checkup-changed", &values)
        }
        None => change_words(view, finding),
    }
}
