//! The help desk's page that shows an organisation's profile with its sources and assumptions, or its
//! problems.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::{HelpDesk, HelpDeskAction, ShownOrganisation};
use crate::gui::page_context::PageContext;
use crate::gui::parts::organisation_picker;
use crate::gui::parts::path_field::{missing_path, path_field};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::plan::profile_values::ProfileValue;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, help_desk: &mut HelpDesk) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("desk-organisation"), &cx.get("desk-organisation-text"));
    ui.add_space(space::L);
    let mut action = None;
    let shown = help_desk.shown.as_ref().map(|shown| shown.name.clone()).unwrap_or_else(|| "-".into());
    let mut chosen = shown.clone();
    organisation_picker::organisation(
        ui,
        cx,
        &cx.get("step-organisation"),
        &mut help_desk.search,
        &mut chosen,
    );
    if chosen != shown {
        action = Some(HelpDeskAction::Show(Some(chosen)).into());
    }
    ui.add_space(space::M);
    let problem = missing_path(cx, help_desk);
    let words = ("desk-profile-path", "desk-profile-path-hint");
    action =
        path_field(ui, cx, words, problem.as_deref(), &mut help_desk.profile_path, PathField::ProfileToShow)
            .or(action);
    if let Some(shown) = &help_desk.shown {
        ui.add_space(space::XL);
        table(ui, cx, shown);
    }
    action
}

/// Draws the profile's name, its problems and its values.
fn table(ui: &mut Ui, cx: &PageContext<'_>, shown: &ShownOrganisation) {
    let heading = shown
        .profile
        .as_ref()
        .map_or_else(|| sanitise(&shown.name), |profile| sanitise(profile.name.in_language(cx.texts.tag())));
    widgets::heading(ui, &heading);
    ui.add_space(space::S);
    if let Some(error) = &shown.unreadable {
        let values = [("path", shown.name.as_str().into()), ("words", cx.texts.io_error(error).into())];
        widgets::callout(ui, cx.texts, Severity::Error, &cx.texts.with("cli-unreadable", &values), "", None);
        return;
    }
    let errors = shown.issues.iter().filter(|issue| !issue.is_warning).count();
    let (severity, title) = match &shown.profile {
        Some(profile) => {
            let name = profile.name.in_language(cx.texts.tag());
            (Severity::Info, cx.texts.with("cli-org-valid", &[("name", name.into())]))
        }
        None => {
            let values = [("errors", errors.into()), ("path", shown.name.as_str().into())];
            (Severity::Error, cx.texts.with("cli-org-invalid", &values))
        }
    };
    widgets::callout_with(ui, cx.texts, severity, &title, |ui| {
        for issue in &shown.issues {
            let line = waypost_engine::issue_line(cx.texts, &shown.name, issue);
            widgets::rich(ui, TextRole::Hint, &line, cx.theme.text);
        }
    });
    ui.add_space(space::L);
    for (index, row) in shown.rows.iter().enumerate() {
        ui.push_id(index, |ui| value(ui, cx, shown, row));
    }
}

/// Draws a row: the path in the profile, the value and its source.
fn value(ui: &mut Ui, cx: &PageContext<'_>, shown: &ShownOrganisation, row: &ProfileValue) {
    let width = (ui.available_width() * 0.4).floor();
    let path = |ui: &mut Ui| {
        widgets::rich(ui, TextRole::SmallMono, &sanitise(&row.path), cx.theme.quiet);
    };
    widgets::beside(ui, "value", width, path, |ui| value_and_source(ui, cx, shown, row));
    ui.add_space(space::S);
}

/// Draws the value with its source under it.
fn value_and_source(ui: &mut Ui, cx: &PageContext<'_>, shown: &ShownOrganisation, row: &ProfileValue) {
    let value = sanitise(&row.value);
    let empty_text = cx.get("held-nothing");
    widgets::rich(ui, TextRole::Row, if value.is_empty() { &empty_text } else { &value }, cx.theme.text);
    let profile = shown.profile.as_deref();
    let source = row.source.as_deref().and_then(|id| cx.texts.source(profile?, id));
    let mut words = source.unwrap_or_default();
    if row.is_assumed {
        let assumed = cx.get("origin-assumed");
        words = if words.is_empty() { assumed } else { format!("{assumed} – {words}") };
    }
    if !words.is_empty() {
        let color = if row.is_assumed { cx.theme.warning } else { cx.theme.quiet };
        widgets::rich(ui, TextRole::Hint, &words, color);
    }
}
