//! The head of an account's report.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::check_up::claims::AccountIndex;
use crate::gui::check_up::{CheckUp, CheckUpAction, account_name, program_name};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::check_up::AccountReport;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::CheckedFile;

/// Draws that no organisation is known for an account, and what the person can say about it.
pub fn unknown(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &CheckUp,
    account: AccountIndex,
    report: &AccountReport,
) -> Option<Action> {
    let name = account_name(report, cx.texts);
    widgets::hint(ui, &cx.texts.with("checkup-unknown", &[("account", name.into())]));
    let claimed = check_up.claimable(account).is_some_and(|profile| {
        let name = sanitise(profile.name.in_language(cx.texts.tag()));
        widgets::link(ui, &cx.texts.with("checkup-claim", &[("organisation", name.into())])).clicked()
    });
    ui.add_space(space::S);
    claimed.then(|| CheckUpAction::Claim(account).into())
}

/// Draws the link that sets the account up in another program, and why it cannot be used there.
pub fn elsewhere(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &CheckUp,
    index: AccountIndex,
    report: &AccountReport,
) -> Option<Action> {
    let name = account_name(report, cx.texts);
    let name = cx.texts.with("checkup-use-elsewhere-name", &[("account", name.into())]);
    let words = cx.get("checkup-use-elsewhere");
    let pressed = widgets::named_link(ui, TextRole::Hint, &words, &name, true).clicked();
    if let Some((_, error)) = check_up.unusable.as_ref().filter(|(other, _)| *other == index) {
        ui.add_space(space::XS);
        widgets::problem_line(ui, &error.sentence(cx.texts));
    }
    ui.add_space(space::L);
    pressed.then(|| CheckUpAction::UseElsewhere(index).into())
}

/// Draws the head of an account's report.
pub fn heading(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    checked: &CheckedFile,
    report: &AccountReport,
    names_account: bool,
) {
    let name = account_name(report, cx.texts);
    if names_account {
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
}

/// Returns a file's name without its folders.
pub fn file_name(checked: &CheckedFile) -> String {
    sanitise(&checked.opened.file.file_name().unwrap_or_default().to_string_lossy())
}
