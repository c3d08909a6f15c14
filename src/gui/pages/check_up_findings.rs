//! The check-up: what was found, gravest first, and which repairs are wanted.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{Action, PageContext, check_up_finding};
use crate::gui::check_up::{Act, CheckUp, account_name, program_name, report_title};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use waypost_core::check_up::AccountReport;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::CheckedFile;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    cx.title(ui, &report_title(check_up, cx.texts));
    counts(ui, cx, check_up);
    if !cx.wide {
        ui.add_space(space::XS);
        widgets::hint(ui, &summary(cx, check_up));
    }
    ui.add_space(space::M);
    let mut action = None;
    if check_up.asks_report || check_up.report_saved.is_some() {
        action = report(ui, cx, check_up);
        ui.add_space(space::L);
    } else if check_up.refused {
        widgets::problem_line(ui, &cx.get("checkup-none-ticked"));
        ui.add_space(space::S);
    }
    // What is drawn is read while ticks are set.
    let files = check_up.checked().to_vec();
    let known = files.iter().flat_map(|file| &file.reports).filter(|report| report.organisation.is_some());
    let several = known.count() > 1;
    for (file, checked) in files.iter().enumerate() {
        for (number, report) in checked.reports.iter().enumerate() {
            ui.push_id((file, number), |ui| {
                action =
                    account(ui, cx, check_up, (file, number), checked, report, several).or(action.take());
            });
        }
    }
    skipped_notes(ui, cx, &files);
    action
}

/// How many of each, by symbol and word.
fn counts(ui: &mut Ui, cx: &PageContext<'_>, check_up: &CheckUp) {
    let counts = check_up.counts();
    let theme = &cx.theme;
    let parts = [
        (counts.must, Icon::Octagon, theme.bad, "checkup-must"),
        (counts.should, Icon::Warning, theme.warn, "checkup-should"),
        (counts.know, Icon::Info, theme.accent, "checkup-know"),
        (counts.right, Icon::GoodDisc, theme.good, "checkup-right"),
    ];
    let quiet = cx.get("checkup-unchanged");
    let aside = widgets::width_of(ui, Type::Hint, &quiet);
    let top = ui.cursor().min;
    let right = top.x + ui.available_width();
    let used = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        for (count, icon, ink, id) in parts {
            if count > 0 {
                let words = cx.texts.with(id, &[("count", count.into())]);
                let job = Type::Row.rich(&words, theme.text, f32::INFINITY);
                let size = ui.painter().layout_job(job.clone()).size();
                let (_, rect) = ui.allocate_space(vec2(26.0 + size.x + space::XL, 24.0));
                let symbol =
                    Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(18.0, 18.0));
                icons::paint(ui.painter(), icon, symbol, ink);
                let place = Rect::from_min_size(rect.min + vec2(26.0, 1.5), size);
                widgets::say(&mut ui.new_child(UiBuilder::new().id_salt(id).max_rect(place)), job);
            }
        }
    });
    let end = used.response.rect.right();
    // It goes without saying where nothing has to change.
    if counts.must + counts.should + counts.know == 0 {
        return;
    }
    if used.response.rect.height() < 30.0 && end + aside <= right {
        let place = Rect::from_min_size(pos2(right - aside, top.y + 3.0), vec2(aside + 1.0, 20.0));
        widgets::hint(&mut ui.new_child(UiBuilder::new().id_salt("aside").max_rect(place)), &quiet);
    } else {
        widgets::hint(ui, &quiet);
    }
}

/// Where there is no column at the left: what was checked, in a line.
fn summary(cx: &PageContext<'_>, check_up: &CheckUp) -> String {
    let files: Vec<String> = check_up
        .checked()
        .iter()
        .map(|checked| format!("{} · {}", program_name(checked, cx.texts), file_name(checked)))
        .collect();
    files.join(" · ")
}

/// A file's name without its folders.
fn file_name(checked: &CheckedFile) -> String {
    sanitise(&checked.opened.file.file_name().unwrap_or_default().to_string_lossy())
}

fn account(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &mut CheckUp,
    at: (usize, usize),
    checked: &CheckedFile,
    report: &AccountReport,
    several: bool,
) -> Option<Action> {
    let name = account_name(report, cx.texts);
    if report.organisation.is_none() {
        widgets::hint(ui, &cx.texts.with("checkup-unknown", &[("account", name.into())]));
        ui.add_space(space::S);
        return None;
    }
    if several {
        let values = [
            ("account", name.into()),
            ("program", program_name(checked, cx.texts).into()),
            ("file", file_name(checked).into()),
        ];
        widgets::heading(ui, &cx.texts.with("checkup-of", &values));
        ui.add_space(space::S);
    }
    for problem in &report.problems {
        widgets::callout(ui, cx.texts, Severity::Warning, &cx.texts.problem(problem), "", None);
        ui.add_space(space::S);
    }
    let mut action = None;
    if report.findings.is_empty() {
        if report.plan.is_some() {
            let words = cx.texts.with("checkup-healthy", &[("count", report.correct_settings.into())]);
            widgets::callout(ui, cx.texts, Severity::Info, &words, "", None);
        }
    } else {
        widgets::list_card(ui, |ui| {
            for (index, finding) in report.findings.iter().enumerate() {
                if index > 0 {
                    widgets::rule(ui);
                }
                let which = (at.0, at.1, index);
                ui.push_id(index, |ui| {
                    let asked = check_up_finding::row(ui, cx, check_up, which, checked, report, finding);
                    action = asked.or(action.take());
                });
            }
        });
    }
    ui.add_space(space::L);
    action
}

/// Where the report goes: typed, or chosen with the system's dialog.
fn report(ui: &mut Ui, cx: &PageContext<'_>, check_up: &mut CheckUp) -> Option<Action> {
    if let Some(saved) = &check_up.report_saved {
        super::finish::outcome(ui, cx, saved, "finish-saved", "finish-not-saved");
        return None;
    }
    let (label, hint) = (cx.get("checkup-report-path"), cx.get("checkup-report-hint"));
    let problem = check_up.refused.then(|| cx.get("checkup-no-path"));
    let field = Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        width: ui.available_width(),
        mono: true,
        focus: cx.just_refused,
        ..Field::default()
    };
    widgets::field(ui, field, &mut check_up.report_path);
    let entered = widgets::submitted(ui);
    ui.add_space(space::S);
    let asked = widgets::row(ui, 32.0, space::M, |ui| {
        let save = widgets::button(ui, ButtonStyle::Small, &cx.get("checkup-report-save")).clicked();
        let ask = widgets::button(ui, ButtonStyle::Small, &cx.get("finish-choose")).clicked();
        if save { Some(Act::SaveReport) } else { ask.then_some(Act::AskReport) }
    });
    asked.or(entered.then_some(Act::SaveReport)).map(Action::CheckUp)
}

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
