//! Text fields.

use egui::{CornerRadius, Event, Frame, Id, Key, Margin, Rect, Response, StrokeKind, TextEdit, Ui, vec2};

use super::{focus_ring, hint, id, label, problem_line};
use crate::gui::theme::{TextRole, Theme, space};
use waypost_core::probe::password::LINE_SEPARATOR;

/// A text field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// The label.
    pub label: &'a str,
    /// A quiet line under the label.
    pub hint: &'a str,
    /// How the text was understood, in a quiet line under the field.
    pub understood: &'a str,
    /// The problem and what to do about it.
    pub problem: Option<&'a str>,
    /// Width in points. 0 stands for the available width, at most 480.
    pub width: f32,
    /// True for a fixed-width font, as for host names and paths.
    pub is_monospace: bool,
    /// True if the cursor moves here now.
    pub focus: bool,
    /// True for a password: the text is hidden, and no undo history is kept.
    pub secret: bool,
}

/// Returns the id under which a press of Enter in a field is stored.
fn submit_key() -> Id {
    Id::unique("a field was left with Enter")
}

/// Returns true once if Enter was pressed in a field of this frame. Enter does the same as the main button.
pub fn submitted(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(submit_key())).unwrap_or(false)
}

/// Keeps egui from replacing the line breaks of a pasted password with blanks, which would make it another
/// password. One at its end is dropped. The others become line separators, which no password may contain, so it is
/// refused with the reason.
fn keep_line_breaks(ui: &Ui, id: Id, rect: Rect) {
    let focused = ui.memory(|memory| memory.has_focus(id));
    ui.input_mut(|input| {
        for event in &mut input.events {
            let pasted = match event {
                Event::Paste(text) if focused => text,
                Event::MiddleClickPaste { pos, text } if rect.contains(*pos) => text,
                _ => continue,
            };
            let whole = pasted.strip_suffix('\n').unwrap_or(pasted);
            let whole = whole.strip_suffix('\r').unwrap_or(whole);
            *pasted = whole.replace(['\r', '\n'], LINE_SEPARATOR);
        }
    });
}

/// Draws the field with its label, hint, problem and understood text.
pub fn field(ui: &mut Ui, field: Field<'_>, text: &mut String) -> Response {
    let theme = Theme::of(ui);
    let label = label(ui, TextRole::Strong.job(field.label, theme.text, ui.available_width()));
    if !field.hint.is_empty() {
        hint(ui, field.hint);
    }
    ui.add_space(space::XS);
    if let Some(problem) = field.problem {
        problem_line(ui, problem);
        ui.add_space(space::XS);
    }
    let width = if field.width > 0.0 { field.width } else { 480.0 }.min(ui.available_width());
    let id = id(ui, "field", field.label);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let edge = match (field.problem.is_some(), focused) {
        (true, _) => theme.thick(theme.error),
        (false, true) => theme.thin(theme.accent),
        (false, false) => theme.thin(theme.edge),
    };
    let (_, rect) = ui.allocate_space(vec2(width, 40.0));
    ui.painter().rect(rect, CornerRadius::same(8), theme.card, edge, StrokeKind::Inside);
    if field.secret {
        keep_line_breaks(ui, id, rect);
    }
    let role = if field.is_monospace { TextRole::Mono } else { TextRole::Text };
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(role.font())
        .text_color(theme.text)
        .frame(Frame::NONE.inner_margin(Margin::symmetric(12, 8)))
        .align(egui::Align2::LEFT_CENTER)
        .password(field.secret)
        .desired_width(width - 24.0);
    let response = ui.place(rect, edit).labelled_by(label.id);
    if field.secret
        && let Some(mut state) = TextEdit::load_state(ui.ctx(), id)
    {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
    if let Some(problem) = field.problem {
        ui.accesskit_node_builder(id, |node| {
            node.set_invalid(egui::accesskit::Invalid::True);
            node.set_description(problem);
        });
    }
    if field.focus {
        response.request_focus();
        ui.scroll_to_rect(label.rect.union(rect).expand(space::S), None);
    }
    focus_ring(ui, &response.clone().with_new_rect(rect), 8);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        ui.data_mut(|data| data.insert_temp(submit_key(), true));
    }
    if !field.understood.is_empty() {
        ui.add_space(space::XS);
        hint(ui, field.understood);
    }
    response
}
