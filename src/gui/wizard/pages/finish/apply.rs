//! The card that applies the settings to the installed program and announces every change first.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{changes, words_and_picture};
use crate::gui::action::Action;
use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::parts::{replacement_note, undo};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Choice};
use crate::gui::wizard::apply_state::{ApplyAction, ApplyPreview, ApplyState};
use crate::gui::wizard::undo_state::UndoState;
use waypost_core::formats::AccountChange;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::InstalledSettings;
use waypost_engine::apply::{ApplyError, PreparedChange};

/// Draws the card, or the result once the settings are applied.
pub fn card(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    apply_state: &ApplyState,
    undo_state: &UndoState,
    address: &str,
    program: &str,
) -> Option<Action> {
    if apply_state.is_done() {
        return done(ui, cx, apply_state, undo_state, program);
    }
    let preview = apply_state.preview.as_ref()?;
    widgets::raised_card(ui, |ui| {
        words(ui, cx, preview, address, program);
        let files = preview.prepared.iter().flat_map(|prepared| &prepared.files);
        for (file, note) in files.flat_map(|file| file.notes.iter().map(move |note| (file, *note))) {
            replacement_note(ui, cx, &file.path, note);
        }
        let mut action = profiles(ui, cx, preview);
        ui.add_space(space::M);
        widgets::rule(ui);
        ui.add_space(space::M);
        action = status(ui, cx, apply_state, preview, program).or(action);
        if let Some(prepared) = &preview.prepared
            && prepared.change != AccountChange::Nothing
            && widgets::fold(ui, &cx.get("put-show"))
        {
            changes::show(ui, cx, prepared);
        }
        action
    })
}

/// Draws the announcement of the change.
fn words(ui: &mut Ui, cx: &PageContext<'_>, preview: &ApplyPreview, address: &str, program: &str) {
    words_and_picture::show(ui, cx, true, |ui| {
        widgets::heading(ui, &cx.texts.with("put-title", &[("program", program.into())]));
        ui.add_space(space::XS);
        let id = match &preview.prepared {
            Some(PreparedChange { change: AccountChange::Nothing, .. }) => "put-nothing",
            Some(PreparedChange { change: AccountChange::Corrected, .. }) => "put-corrects",
            Some(prepared) if prepared.target.is_new => "put-makes-profile",
            Some(_) => "put-adds",
            None => "put-adds-somewhere",
        };
        let values = [("address", address.into()), ("program", program.into())];
        widgets::text(ui, &cx.texts.with(id, &values));
    });
}

/// Draws the choice of the program's profile, if it has several.
fn profiles(ui: &mut Ui, cx: &PageContext<'_>, preview: &ApplyPreview) -> Option<Action> {
    if preview.targets.len() < 2 {
        return None;
    }
    ui.add_space(space::L);
    let label = cx.get("put-profile");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    let chosen = preview.prepared.as_ref().map(|prepared| &prepared.target.path);
    let mut action = None;
    widgets::choices(ui, &label, false, |ui, group| {
        for target in &preview.targets {
            let is_chosen = chosen == Some(&target.path);
            let (name, detail) = (target_name(cx, target), sanitise(&target.path.to_string_lossy()));
            let choice = Choice { name: &name, detail: &detail, chosen: is_chosen, ..Choice::default() };
            if group.card(ui, choice) && !is_chosen {
                action = Some(ApplyAction::Choose(target.path.clone()).into());
            }
            ui.add_space(space::S);
        }
    });
    action
}

/// Returns the profile's name, or the program's where it has none, and marks the default profile.
fn target_name(cx: &PageContext<'_>, target: &InstalledSettings) -> String {
    let name = if target.name.is_empty() { cx.texts.program(target.program) } else { sanitise(&target.name) };
    if target.is_default { cx.texts.with("put-default-profile", &[("name", name.into())]) } else { name }
}

/// Draws whether the settings can be applied now, or why not.
fn status(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    apply_state: &ApplyState,
    preview: &ApplyPreview,
    program: &str,
) -> Option<Action> {
    if matches!(preview.refused, Some(ApplyError::SeveralProfiles(_))) {
        widgets::hint(ui, &cx.get("put-choose-profile"));
        return None;
    }
    let failed = match &apply_state.outcome {
        Some(Err(error)) => Some(error),
        _ => preview.refused.as_ref(),
    };
    let values = [("program", program.into())];
    let in_use = preview.in_use.filter(|_| failed.is_none());
    let open = in_use.map(|in_use| match in_use.is_certain {
        true => cx.texts.with("put-open", &values),
        false => in_use.sentence(cx.texts),
    });
    if let Some(problem) = failed.map(|error| error.sentence(cx.texts)).or(open) {
        widgets::problem_line(ui, &problem);
        ui.add_space(space::S);
        let pressed = widgets::button(ui, ButtonStyle::Small, &cx.get("checkup-try-again")).clicked();
        return pressed.then(|| ApplyAction::Refresh.into());
    }
    if apply_state.is_busy() {
        widgets::busy_row(ui, &cx.get("put-busy"));
        return None;
    }
    let nothing = preview.prepared.as_ref().is_some_and(|prepared| prepared.change == AccountChange::Nothing);
    let is_new = preview.prepared.as_ref().is_some_and(|prepared| prepared.target.is_new);
    let id = match (nothing, is_new) {
        (true, _) => "put-nothing-to-do",
        (false, true) => "put-ready-new",
        (false, false) => "put-ready",
    };
    let top = ui.cursor().min;
    let place = Rect::from_min_size(pos2(top.x, top.y + 1.0), vec2(18.0, 18.0));
    icons::paint(ui.painter(), Icon::GoodDisc, place, cx.theme.success);
    let inner = Rect::from_min_max(pos2(top.x + 26.0, top.y), pos2(ui.max_rect().right(), f32::INFINITY));
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("state").max_rect(inner), |ui| {
        widgets::status(ui, TextRole::Hint, &cx.texts.with(id, &values), cx.theme.text);
    });
    ui.advance_cursor_after_rect(Rect::from_min_max(top, drawn.response.rect.max));
    None
}

/// Draws the result: the change, the paths of the backups, and the question about undoing it if it was asked.
fn done(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    apply_state: &ApplyState,
    undo_state: &UndoState,
    program: &str,
) -> Option<Action> {
    let Some(Ok(entry)) = &apply_state.outcome else { return None };
    let id = match (entry.new_profile, entry.change) {
        (true, _) => "put-done-profile",
        (_, AccountChange::Corrected) => "put-done-corrected",
        _ => "put-done-added",
    };
    let values = [("address", sanitise(&entry.address).into()), ("program", program.into())];
    let title = cx.texts.with(id, &values);
    let backups = entry.files.iter().filter_map(|file| file.before.as_ref());
    let backups: Vec<String> = backups.map(|before| sanitise(&before.backup.to_string_lossy())).collect();
    let body = match backups.is_empty() {
        true => String::new(),
        false => cx.texts.with("apply-backup", &[("path", cx.texts.list_and(&backups).into())]),
    };
    widgets::callout(ui, cx.texts, Severity::Info, &title, &body, None);
    if !undo_state.is_confirming() {
        return None;
    }
    ui.add_space(space::M);
    undo::question(ui, cx, undo_state)
}
