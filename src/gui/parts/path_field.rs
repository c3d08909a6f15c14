//! A field for a path with a button for the system's dialog.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::action::{Action, WindowAction};
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::HelpDesk;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, Field};

/// Draws the field with the texts of these ids. Its button opens the dialog.
pub fn path_field(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    (label, hint): (&str, &str),
    problem: Option<&str>,
    text: &mut String,
    browse_for: PathField,
) -> Option<Action> {
    let (label, hint) = (cx.get(label), cx.get(hint));
    let browse = cx.get("desk-browse");
    let button_room = space::S + widgets::button_width(ui, ButtonStyle::Small, &browse);
    // 480 points is also the width a field takes by default.
    let width = (ui.available_width() - button_room).min(480.0);
    let field = Field {
        label: &label,
        hint: &hint,
        problem,
        width,
        is_monospace: true,
        focus: cx.just_refused && problem.is_some(),
        ..Field::default()
    };
    let top = ui.cursor().min;
    let response = widgets::field(ui, field, text);
    let name = cx.texts.with("desk-browse-name", &[("field", label.as_str().into())]);
    let place = Rect::from_min_size(
        pos2(top.x + width + space::S, response.rect.center().y - 16.0),
        vec2(button_room, 32.0),
    );
    let mut child = ui.new_child(UiBuilder::new().id_salt(("browse", &label)).max_rect(place));
    let pressed = widgets::named_button(&mut child, ButtonStyle::Small, None, &browse, &name).clicked();
    pressed.then(|| WindowAction::Browse(browse_for).into())
}

/// Returns the sentence for an empty path field of the help desk after going on was refused.
pub fn missing_path(cx: &PageContext<'_>, help_desk: &HelpDesk) -> Option<String> {
    help_desk.path_is_missing.then(|| cx.get("desk-path-missing"))
}
