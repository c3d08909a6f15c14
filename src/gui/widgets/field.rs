//! Things to type into.

use egui::accesskit::Role;
use egui::{
    CornerRadius, Frame, Id, Key, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{focus_ring, hint, id, pressable, problem_line, say};
use crate::gui::theme::{Theme, Type, space};

/// A text field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// What it asks for.
    pub label: &'a str,
    /// How, in a quiet line under the label.
    pub hint: &'a str,
    /// What was understood, in a quiet line under the field.
    pub understood: &'a str,
    /// What is wrong and what to do.
    pub problem: Option<&'a str>,
    /// The width; 0: all there is, at most 480.
    pub width: f32,
    /// Whether names of computers and files are typed here.
    pub mono: bool,
    /// Whether the cursor goes here now.
    pub focus: bool,
    /// Whether it is a password: nobody sees it, and no earlier text is kept to be brought back.
    pub secret: bool,
}

fn submit_key() -> Id {
    Id::unique("a field was left with Enter")
}

/// Whether Enter was pressed in a field of this frame: it does what the filled button does.
pub fn submitted(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(submit_key())).unwrap_or(false)
}

/// Draws the field with its label, hint, problem and what was understood.
pub fn field(ui: &mut Ui, field: Field<'_>, text: &mut String) -> Response {
    let theme = Theme::of(ui);
    let label = say(ui, Type::Strong.job(field.label, theme.text, ui.available_width()));
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
        (true, _) => theme.thick(theme.bad),
        (false, true) => theme.thin(theme.accent),
        (false, false) => theme.thin(theme.edge),
    };
    let (_, rect) = ui.allocate_space(vec2(width, 40.0));
    ui.painter().rect(rect, CornerRadius::same(8), theme.card, edge, StrokeKind::Inside);
    let kind = if field.mono { Type::Mono } else { Type::Text };
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(kind.font())
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

/// A number between a minus and a plus.
#[derive(Clone, Copy, Debug)]
pub struct Stepper<'a> {
    /// What the number is, for those who cannot see it.
    pub name: &'a str,
    /// What the minus does, as "Fewer days".
    pub less: &'a str,
    /// What the plus does.
    pub more: &'a str,
    /// The least.
    pub least: u16,
    /// The most.
    pub most: u16,
    /// How much one press changes.
    pub by: u16,
}

/// Draws `[−] 7 [+]`; what is typed stays as typed. True if it changed.
pub fn stepper(ui: &mut Ui, stepper: Stepper<'_>, text: &mut String) -> bool {
    let theme = Theme::of(ui);
    let (_, rect) = ui.allocate_space(vec2(112.0, 36.0));
    let corner = CornerRadius::same(8);
    ui.painter().rect(rect, corner, theme.card, theme.thin(theme.edge), StrokeKind::Inside);
    let number: Option<u16> = text.trim().parse().ok();
    let cell = vec2(36.0, 36.0);
    let mut change = 0_i32;
    for (sign, name, place) in [
        (-1, stepper.less, Rect::from_min_size(rect.min, cell)),
        (1, stepper.more, Rect::from_min_size(pos2(rect.right() - 36.0, rect.top()), cell)),
    ] {
        let mut child = ui.new_child(egui::UiBuilder::new().id_salt(name).max_rect(place));
        let key = id(&child, "step", name);
        let (place, response) = pressable(&mut child, key, cell);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let ink = if response.hovered() { theme.accent } else { theme.text };
        let stroke = Stroke::new(2.0, ink);
        let middle = place.center();
        child.painter().hline(middle.x - 5.0..=middle.x + 5.0, middle.y, stroke);
        if sign > 0 {
            child.painter().vline(middle.x, middle.y - 5.0..=middle.y + 5.0, stroke);
        }
        focus_ring(&child, &response, 8);
        if response.clicked() {
            change = sign;
        }
    }
    for x in [rect.left() + 36.0, rect.right() - 36.0] {
        ui.painter().vline(x, rect.top() + 1.0..=rect.bottom() - 1.0, theme.thin(theme.line));
    }
    let middle = rect.shrink2(vec2(37.0, 1.0));
    let key = id(ui, "number", stepper.name);
    let edit = TextEdit::singleline(text)
        .id(key)
        .font(Type::Row.font())
        .frame(Frame::NONE.inner_margin(Margin::symmetric(2, 6)))
        .align(egui::Align2::CENTER_CENTER)
        .desired_width(middle.width());
    let response = ui.place(middle, edit).accessible_name(stepper.name);
    focus_ring(ui, &response.clone().with_new_rect(middle), 2);
    if response.has_focus() {
        let key = |key| ui.input(|input| i32::from(input.key_pressed(key)));
        change += key(Key::ArrowUp) - key(Key::ArrowDown);
    }
    if change != 0 {
        let by = i32::from(stepper.by.max(1)) * change;
        let start = number.map_or(i32::from(stepper.least), i32::from);
        let moved = (start + by).clamp(i32::from(stepper.least), i32::from(stepper.most));
        *text = moved.to_string();
    }
    change != 0 || response.changed()
}
