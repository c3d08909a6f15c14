//! The review's table of all values, in groups.

use egui::Ui;

use super::rows::Rows;
use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::widgets;
use waypost_core::plan::account::Setting;
use waypost_core::plan::answers::{Answers, Field};

/// Draws the groups of rows. Returns the last request of a row.
pub fn show(ui: &mut Ui, rows: &Rows<'_>, answers: &Answers) -> Option<Action> {
    let mut action = None;
    group(ui, rows.cx, "review-you", true, |ui| {
        action = rows.setting(ui, Setting::Name, "review-name", Some(Field::Name)).or(action.take());
        action = rows.setting(ui, Setting::Address, "review-address", Some(Field::Address)).or(action.take());
        action = rows.program(ui).or(action.take());
    });
    group(ui, rows.cx, "review-incoming", false, |ui| {
        let settings = [
            (Setting::Protocol, "review-protocol", Some(Field::Protocol)),
            (Setting::IncomingHost, "review-server", None),
            (Setting::IncomingPort, "review-door", None),
            (Setting::IncomingUsername, "review-username", Some(Field::Username)),
            (Setting::IncomingAuth, "review-sign-in", None),
            (Setting::PathPrefix, "review-path-prefix", None),
        ];
        for (setting, name, field) in settings {
            action = rows.setting(ui, setting, name, field).or(action.take());
        }
        rows.password(ui);
        rows.probe_result(ui, false);
    });
    group(ui, rows.cx, "review-outgoing", false, |ui| {
        let settings = [
            (Setting::OutgoingHost, "review-server", None),
            (Setting::OutgoingPort, "review-door", None),
            (Setting::OutgoingUsername, "review-username", None),
            (Setting::OutgoingAuth, "review-sign-in", None),
        ];
        for (setting, name, field) in settings {
            action = rows.setting(ui, setting, name, field).or(action.take());
        }
        action = rows.place(ui, answers).or(action.take());
        rows.probe_result(ui, true);
    });
    group(ui, rows.cx, "review-habits", false, |ui| {
        let settings = [
            (Setting::LeaveOnServer, "review-leave", Some(Field::LeaveOnServer)),
            (Setting::RetentionDays, "review-days", None),
            (Setting::DeleteWhenTrashEmptied, "review-trash", None),
            (Setting::CheckEvery, "setting-check-every", Some(Field::CheckEvery)),
        ];
        for (setting, name, field) in settings {
            action = rows.setting(ui, setting, name, field).or(action.take());
        }
    });
    action
}

/// Draws the heading and the rows of one group, with a line above it except for the first.
fn group(ui: &mut Ui, cx: &PageContext<'_>, title: &str, is_first: bool, contents: impl FnOnce(&mut Ui)) {
    if !is_first {
        ui.add_space(9.0);
        widgets::rule(ui);
        ui.add_space(9.0);
    }
    let heading = widgets::strong(ui, &cx.get(title));
    ui.accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_level(2);
    });
    ui.add_space(2.0);
    ui.scope_builder(egui::UiBuilder::new().id_salt(title), contents);
}
