//! The start page: one large card, the saved answers, the check-up and the help desk.

mod promises;

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::CheckUpAction;
use crate::gui::help_desk::HelpDeskAction;
use crate::gui::icons::Icon;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::parts::{failed_job, missing_font, undo};
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};
use crate::gui::wizard::Draft;
use crate::gui::wizard::WizardAction;
use crate::gui::{pictures, switches};
use waypost_core::plan::rules::Severity;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) -> Option<Action> {
    let whole = ui.max_rect();
    let beside = if whole.width() >= 800.0 { space::SIDE } else { space::XL };
    let width = (whole.width() - 2.0 * beside).min(720.0);
    let left = whole.left() + (whole.width() - width) / 2.0;
    let inner = Rect::from_min_max(pos2(left, whole.top() + 30.0), pos2(left + width, f32::INFINITY));
    let mut action = None;
    let shown = ui.scope_builder(UiBuilder::new().id_salt("start").max_rect(inner), |ui| {
        action = head(ui, cx);
        ui.add_space(space::XL);
        missing_font::note(ui, cx);
        let again = cx.failed_job.filter(|_| failed_job::note(ui, cx.texts));
        action = again.cloned().or(action.take());
        action = card(ui, cx, width).or(action.take());
        if cx.known.saved_visit {
            ui.add_space(space::L);
            let words = cx.get("start-resume");
            if widgets::row_button(ui, Icon::Steps, &words, &cx.get("start-resume-detail")).clicked() {
                action = Some(Action::Wizard(WizardAction::Resume));
            }
        }
        ui.add_space(if cx.known.saved_visit { space::M } else { space::L });
        let words = cx.get("checkup-door");
        if widgets::row_button(ui, Icon::Search, &words, &cx.get("checkup-door-detail")).clicked() {
            action = Some(CheckUpAction::Enter.into());
        }
        ui.add_space(space::M);
        let words = cx.get("desk-door");
        if widgets::row_button(ui, Icon::Headset, &words, &cx.get("desk-door-detail")).clicked() {
            action = Some(HelpDeskAction::Enter.into());
        }
        action = undo::earlier_changes(ui, cx, &draft.undo_state).or(action.take());
        ui.add_space(space::XXL);
        widgets::rule(ui);
        ui.add_space(space::L);
        promises::show(ui, cx);
        action = forget(ui, cx, draft).or(action.take());
        ui.add_space(space::M);
        for (id, overlay) in
            [("about-title", OverlayAction::ShowAbout), ("receipt-title", OverlayAction::ShowReceipt)]
        {
            if widgets::link(ui, &cx.get(id)).clicked() {
                action = Some(overlay.into());
            }
            ui.add_space(space::XS);
        }
    });
    ui.advance_cursor_after_rect(shown.response.rect.expand2(vec2(0.0, space::L)));
    action
}

/// Draws Waypost's name and the switches for theme, language and support code.
fn head(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    let switches = |ui: &mut Ui| {
        let theme = switches::theme_switch(ui, cx.texts, cx.preference, true);
        ui.add_space(space::S);
        let language = switches::language_switch(ui, cx.texts, true);
        ui.add_space(if ui.layout().prefer_right_to_left() { switches::SWITCH_GAP } else { space::S });
        theme.or(language).or(switches::support_link(ui, cx.texts))
    };
    // The name and the switches share a line only if the page is wide enough.
    if ui.available_width() < 600.0 {
        switches::banner(ui, cx.texts);
        ui.add_space(space::M);
        return widgets::row(ui, 32.0, 0.0, switches);
    }
    widgets::row(ui, 32.0, 0.0, |ui| {
        switches::banner(ui, cx.texts);
        ui.with_layout(Layout::right_to_left(Align::Center), switches).inner
    })
}

/// Draws the card that starts the wizard.
fn card(ui: &mut Ui, cx: &PageContext<'_>, width: f32) -> Option<Action> {
    let picture = width >= 640.0;
    widgets::raised_card(ui, |ui| {
        let top = ui.cursor().min;
        let room = ui.available_width();
        let words = if picture { 420.0_f32.min(room - 230.0) } else { room };
        let area = Rect::from_min_max(top + vec2(8.0, 8.0), pos2(top.x + words, f32::INFINITY));
        let drawn = ui.scope_builder(UiBuilder::new().id_salt("words").max_rect(area), |ui| {
            widgets::title(ui, &cx.get("start-title"));
            ui.add_space(space::S);
            widgets::text(ui, &cx.get("start-text"));
            ui.add_space(space::XL);
            let pressed = widgets::row(ui, 40.0, space::M, |ui| {
                let go = widgets::button(ui, ButtonStyle::Primary, &cx.get("start-go"));
                if cx.page_opened {
                    go.request_focus();
                }
                widgets::hint(ui, &cx.get("start-minute"));
                go.clicked()
            });
            pressed.then_some(Action::Wizard(WizardAction::Next))
        });
        let bottom = drawn.response.rect.bottom() + space::S;
        if picture {
            let place = Rect::from_min_max(
                pos2(top.x + room - 214.0, top.y),
                pos2(top.x + room, bottom.max(top.y + 150.0)),
            );
            let mut child = ui.new_child(UiBuilder::new().id_salt("picture").max_rect(place));
            pictures::start(&mut child, &cx.theme, cx.texts);
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + room, bottom)));
        drawn.inner
    })
}

/// Draws the list of the files that were deleted, or the one that could not be deleted, and the link that deletes all
/// saved files.
fn forget(ui: &mut Ui, cx: &PageContext<'_>, draft: &Draft) -> Option<Action> {
    match &draft.forgotten {
        Some(Ok(removed)) => {
            let names: Vec<String> = removed.iter().map(|path| path.display().to_string()).collect();
            let body =
                if names.is_empty() { cx.get("start-forgotten-nothing") } else { cx.texts.list_and(&names) };
            ui.add_space(space::M);
            widgets::callout(ui, cx.texts, Severity::Info, &cx.get("start-forgotten"), &body, None);
        }
        Some(Err((path, error))) => {
            let values =
                [("path", path.display().to_string().into()), ("words", cx.texts.io_error(error).into())];
            ui.add_space(space::M);
            let title = cx.texts.with("start-not-forgotten", &values);
            widgets::callout(ui, cx.texts, Severity::Error, &title, "", None);
        }
        None => {}
    }
    if !cx.known.can_forget && !matches!(draft.forgotten, Some(Err(_))) {
        return None;
    }
    ui.add_space(space::M);
    widgets::link(ui, &cx.get("start-forget")).clicked().then(|| WindowAction::Forget.into())
}
