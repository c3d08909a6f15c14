//! The warning that mail is deleted from the server although several computers read it.

use egui::{Rect, Ui, UiBuilder};

use crate::gui::action::Action;
use crate::gui::icons::Icon;
use crate::gui::page_context::PageContext;
use crate::gui::pictures;
use crate::gui::theme::space;
use crate::gui::widgets;
use crate::gui::wizard::WizardAction;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;

/// From this height on, in points, the buttons stay in sight below the picture.
const MIN_HEIGHT_FOR_PICTURE: f32 = 440.0;

/// Draws the page. Each row changes the answer it names and goes on. The bar's main button keeps the answers.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) -> Option<Action> {
    cx.title(ui, &cx.get("leaving-title"));
    ui.add_space(space::S);
    widgets::text(ui, &cx.get("leaving-text"));
    ui.add_space(space::L);
    if cx.wide || ui.clip_rect().height() > MIN_HEIGHT_FOR_PICTURE {
        let place = Rect::from_min_size(ui.cursor().min, pictures::DEVICES);
        let drawn = ui.scope_builder(UiBuilder::new().id_salt("picture").max_rect(place), |ui| {
            pictures::pop(ui, &cx.theme, cx.texts, cx.wide)
        });
        ui.advance_cursor_after_rect(drawn.response.rect);
        ui.add_space(space::L);
    }
    let profile = cx.profile()?;
    let mut action = None;
    let group = cx.group(answers);
    let can_read = answers.program().is_ok_and(|(program, _)| program.can_read(Protocol::Imap));
    if can_read && profile.incoming_for(Protocol::Imap, group).next().is_some() {
        let words = cx.get("leaving-imap");
        if widgets::row_button(ui, Icon::Check, &words, &cx.get("leaving-imap-detail")).clicked() {
            answers.protocol = Some(Protocol::Imap);
            action = Some(Action::Wizard(WizardAction::Next));
        }
        ui.add_space(space::M);
    }
    let days = profile.policy.leave_on_server.days;
    let detail = cx.texts.with("leaving-copy-detail", &[("days", days.into())]);
    if widgets::row_button(ui, Icon::Copy, &cx.get("leaving-copy"), &detail).clicked() {
        answers.leave_on_server = days.to_string();
        action = Some(Action::Wizard(WizardAction::Next));
    }
    action
}
