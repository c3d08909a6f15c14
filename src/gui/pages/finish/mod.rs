//! The end: save the file, or print, copy, or follow the steps by hand.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::by_hand::{import_steps, no_place, numbered, steps, values};
use super::{Action, PageContext, finish_apply, phone, undo};
use crate::gui::apply_state::Act;
use crate::gui::icons::Icon;
use crate::gui::pictures;
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use crate::gui::wizard::Draft;
use waypost_core::formats::{self, Format, Request};
use waypost_core::plan::account::Setting;
use waypost_core::plan::rules::Severity;
use waypost_engine::host::files::Written;
use waypost_engine::{SaveError, SavedFile};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) -> Option<Action> {
    let (profile, plan) = (cx.profile()?, cx.plan?);
    let request = Request { profile, plan, texts: cx.texts, personality: None, code: None };
    choose_format(cx, draft, &request);
    cx.title(ui, &cx.get(if draft.apply_state.is_done() { "finish-title-done" } else { "finish-title" }));
    ui.add_space(space::M);
    let program = cx.texts.program_in_sentence(request.program());
    let address = waypost_core::text::sanitise(&plan.account.identity.address.value);
    let into_program = draft.puts_into_program(request.program());
    let mut action = None;
    if draft.undo_state.is_undone() && !draft.apply_state.is_done() {
        action = undo::question(ui, cx, &draft.undo_state);
        ui.add_space(space::L);
    }
    if into_program {
        action = finish_apply::card(ui, cx, &draft.apply_state, &draft.undo_state, &address, &program);
        ui.add_space(space::L);
    } else {
        why_a_file(ui, cx, draft);
    }
    if !into_program || draft.prefers_file {
        action = card(ui, cx, draft, &request, !into_program).or(action);
        ui.add_space(space::L);
        if let Some(saved) = &draft.saved {
            let top = ui.cursor().min;
            outcome(ui, cx, saved, "finish-saved", "finish-not-saved");
            // It happens away from the button, and in a small window out of sight.
            if std::mem::take(&mut draft.saved_now) {
                let rect = Rect::from_min_max(top, pos2(top.x, ui.cursor().min.y));
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
            ui.add_space(space::L);
        }
        if let (Some(Ok(_)), Some(format)) = (&draft.saved, draft.format) {
            import_steps(ui, cx, format, &request, &program);
        }
    }
    action = other_actions(ui, cx, draft, into_program).or(action);
    ui.add_space(space::XL);
    numbered(ui, &cx.get("finish-next"), &formats::first_start_notes(&request));
    ui.add_space(space::L);
    phone::phone(ui, cx, &plan.account);
    let by_hand = !formats::manual_steps(&request, &Setting::ALL).is_empty();
    if by_hand && widgets::fold(ui, &cx.get("finish-by-hand")) {
        widgets::hint(ui, &cx.texts.with("finish-by-hand-text", &[("program", program.into())]));
        steps(ui, cx, &request, &Setting::ALL);
    }
    if widgets::fold(ui, &cx.get("finish-values")) {
        action = values(ui, cx, &request).or(action);
    }
    action
}

/// The program's first format, in the person's documents, unless something else was chosen.
fn choose_format(cx: &PageContext<'_>, draft: &mut Draft, request: &Request<'_>) {
    let program = request.program();
    if !draft.format.is_some_and(|format| format.programs.contains(&program)) {
        draft.format = formats::formats_for(program).next();
    }
    if let Some(format) = draft.format
        && draft.save_path_for != Some(format.id)
    {
        let folder = cx.known.host.documents.clone().unwrap_or_default();
        draft.save_path = folder.join(format.file_name).to_string_lossy().into_owned();
        draft.save_path_for = Some(format.id);
        draft.saved = None;
    }
}

fn card(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    draft: &mut Draft,
    request: &Request<'_>,
    is_first: bool,
) -> Option<Action> {
    let format = draft.format?;
    let program = cx.texts.program_in_sentence(request.program());
    widgets::raised_card(ui, |ui| {
        let top = ui.cursor().min;
        let room = ui.available_width();
        let picture = is_first && room >= 520.0;
        let width = if picture { room - 240.0 } else { room };
        let words = Rect::from_min_max(top, pos2(top.x + width, f32::INFINITY));
        let said = ui.scope_builder(UiBuilder::new().id_salt("words").max_rect(words), |ui| {
            widgets::heading(ui, &cx.texts.with("finish-card", &[("program", program.into())]));
            ui.add_space(space::XS);
            widgets::text(ui, &cx.get("finish-card-text"));
        });
        let mut bottom = said.response.rect.bottom();
        if picture {
            let place = Rect::from_min_size(pos2(top.x + room - 218.0, top.y), vec2(218.0, 80.0));
            let mut child = ui.new_child(UiBuilder::new().id_salt("picture").max_rect(place));
            pictures::finish(&mut child, &cx.theme, cx.texts);
            bottom = bottom.max(place.bottom());
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + room, bottom)));
        ui.add_space(space::L);
        kind_of_file(ui, cx, draft, format);
        no_place(ui, cx, format, request);
        let action = save_path(ui, cx, draft, format);
        if is_first {
            return action;
        }
        // The bar's button is the other way's.
        ui.add_space(space::M);
        let pressed = widgets::button(ui, ButtonStyle::Secondary, &cx.get("window-save-file")).clicked();
        if pressed { Some(Action::Save) } else { action }
    })
}

fn kind_of_file(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, format: &Format) {
    let offered: Vec<&'static Format> =
        draft.format.and_then(|format| format.programs.first().copied()).map_or_else(Vec::new, |_| {
            let program = cx.plan.map(|plan| plan.program.0);
            program.map(|program| formats::formats_for(program).collect()).unwrap_or_default()
        });
    if offered.len() < 2 {
        return;
    }
    let label = cx.get("finish-formats");
    widgets::strong(ui, &label);
    ui.add_space(space::S);
    let names: Vec<String> = offered.iter().map(|format| format.name(cx.texts)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = offered.iter().position(|other| other.id == format.id);
    if let Some(other) = widgets::pills(ui, &label, &names, chosen).and_then(|index| offered.get(index)) {
        draft.format = Some(other);
    }
    ui.add_space(space::L);
}

fn save_path(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft, format: &Format) -> Option<Action> {
    let label = cx.get("finish-path");
    let hint = cx.get(if format.edit.is_some() { "finish-path-hint-edit" } else { "finish-path-hint" });
    let choose = cx.get("finish-choose");
    let beside = widgets::button_width(ui, ButtonStyle::Secondary, &choose);
    let width = ui.available_width() - space::M - beside;
    let top = ui.cursor().min;
    let field = Field { label: &label, hint: &hint, mono: true, width, ..Field::default() };
    let typed = widgets::field(ui, field, &mut draft.save_path);
    if typed.changed() {
        draft.saved = None;
    }
    let entered = widgets::submitted(ui);
    let bottom = ui.cursor().min.y;
    let place = Rect::from_min_size(pos2(top.x + width + space::M, bottom - 40.0), vec2(beside, 40.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt("choose").max_rect(place));
    if widgets::button(&mut child, ButtonStyle::Secondary, &choose).clicked() {
        return Some(Action::ChooseSavePath);
    }
    entered.then_some(Action::Save)
}

/// What became of saving; read out, because it happens away from the button.
pub(super) fn outcome(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    saved: &Result<SavedFile, SaveError>,
    good: &str,
    bad: &str,
) {
    let (severity, title, body) = match saved {
        Err(error) => (Severity::Error, cx.get(bad), error.sentence(cx.texts)),
        Ok(saved) => {
            let path = saved.path.display().to_string();
            let body = match &saved.written {
                Written::New => cx.texts.with("finish-saved-at", &[("path", path.into())]),
                Written::Same => cx.texts.with("finish-saved-same", &[("path", path.into())]),
                Written::Replaced { backup } => {
                    let backup = backup.display().to_string();
                    let values = [("path", path.into()), ("backup", backup.into())];
                    cx.texts.with("finish-saved-backup", &values)
                }
            };
            (Severity::Info, cx.get(good), body)
        }
    };
    widgets::callout(ui, cx.texts, severity, &title, &body, None);
}

/// Why the program's own settings are left alone, where that is not known beforehand.
fn why_a_file(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) {
    let preview = draft.apply_state.preview.as_ref();
    if let Some(refused) = preview.and_then(|preview| preview.refused.as_ref()) {
        widgets::hint(ui, &refused.sentence(cx.texts));
        ui.add_space(space::M);
    }
}

fn other_actions(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft, into_program: bool) -> Option<Action> {
    let done = draft.apply_state.is_done();
    let (undo, file, print) = widgets::row(ui, 32.0, space::M, |ui| {
        if !done {
            widgets::hint(ui, &cx.get("finish-instead"));
        }
        let undo = done && undo::can_undo(&draft.undo_state) && undo::undo_button(ui, cx);
        let words = cx.get("finish-file");
        let offered = into_program && !draft.prefers_file && !done;
        let file =
            offered && widgets::button_with_icon(ui, ButtonStyle::Small, Icon::Document, &words).clicked();
        let words = cx.get("finish-print");
        (undo, file, widgets::button_with_icon(ui, ButtonStyle::Small, Icon::Printer, &words).clicked())
    });
    match &draft.sheet {
        Some(Ok(saved)) => {
            let path = saved.path.display().to_string();
            let words = cx.texts.with("finish-printed", &[("path", path.into())]);
            ui.add_space(space::S);
            widgets::status(ui, Type::Hint, &words, cx.theme.quiet);
        }
        Some(failed) => {
            ui.add_space(space::S);
            outcome(ui, cx, failed, "finish-saved", "finish-not-printed");
        }
        None => {}
    }
    match (undo, file, print) {
        (true, ..) => Some(Action::Apply(Act::ConfirmUndo)),
        (_, true, _) => Some(Action::PreferFile),
        _ => print.then_some(Action::Print),
    }
}
