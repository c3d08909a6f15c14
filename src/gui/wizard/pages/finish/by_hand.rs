//! The steps left to the person: importing the file, the settings to enter by hand, and the values.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Pressed, ValueRow, ValueTable};
use crate::gui::wizard::StepsLeft;
use waypost_core::formats::ManualStep;
use waypost_core::plan::Plan;
use waypost_core::plan::account::{Setting, SettingValue};

/// Draws how to import the file, and the settings that the file cannot store.
pub fn import_steps(ui: &mut Ui, cx: &PageContext<'_>, left: &StepsLeft, program: &str) {
    numbered(ui, &cx.texts.with("finish-take-in", &[("program", program.into())]), &left.import);
    ui.add_space(space::L);
    if !left.not_stored.is_empty() {
        widgets::heading(ui, &cx.get("finish-left-over"));
        widgets::hint(ui, &cx.get("finish-left-over-text"));
        steps(ui, cx, &left.not_stored);
        ui.add_space(space::L);
    }
}

/// Draws the settings that neither the file nor the program can store, before the person misses them.
pub fn unsupported_settings(ui: &mut Ui, cx: &PageContext<'_>, unsupported: &[Setting], program: &str) {
    if !unsupported.is_empty() {
        let settings: Vec<String> = unsupported.iter().map(|setting| cx.texts.setting(*setting)).collect();
        let values = [("program", program.into()), ("settings", cx.texts.list_and(&settings).into())];
        widgets::hint(ui, &cx.texts.with("finish-no-place", &values));
        ui.add_space(space::M);
    }
}

/// Draws a heading and numbered lines under it. Draws nothing if there are no lines.
pub fn numbered(ui: &mut Ui, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    widgets::heading(ui, heading);
    ui.add_space(space::S);
    for (index, line) in lines.iter().enumerate() {
        widgets::number_disc(ui, index + 1, line);
        ui.add_space(space::M);
    }
}

/// Draws steps that enter settings by hand, grouped by the dialog or page they are on.
pub fn steps(ui: &mut Ui, cx: &PageContext<'_>, steps: &[ManualStep]) {
    let mut place = "";
    for step in steps {
        if step.menu_path != place {
            ui.add_space(space::S);
            widgets::rich(ui, TextRole::RowStrong, &step.menu_path, cx.theme.text);
            place = &step.menu_path;
        }
        let values = [("label", step.label.as_str().into()), ("value", step.value.as_str().into())];
        widgets::rich(ui, TextRole::Row, &cx.texts.with("finish-step", &values), cx.theme.text);
    }
    ui.add_space(space::M);
}

/// Draws every value of the account with a link that copies it.
pub fn values(ui: &mut Ui, cx: &PageContext<'_>, plan: &Plan) -> Option<Action> {
    let table = ValueTable::new(ui, cx.texts);
    let mut action = None;
    for (setting, value) in plan.account.settings() {
        let copied = match &value.value {
            SettingValue::Text(text) if !text.is_empty() => text.clone(),
            SettingValue::Number(number) => number.to_string(),
            _ => continue,
        };
        let (name, shown) = (cx.texts.setting(setting), cx.texts.value(setting, &value.value));
        let row = ValueRow {
            name: &name,
            full_name: &name,
            value: &shown,
            is_monospace: true,
            origin: None,
            origin_sentence: None,
            can_copy: true,
            question: None,
        };
        if table.row(ui, row) == Some(Pressed::Copy) {
            action = Some(WindowAction::Copy(copied).into());
        }
    }
    action
}
