//! The column at the left of a wide window, and the line above the page of a narrow one.

use egui::accesskit::Role;
use egui::{Align, Align2, CornerRadius, Layout, Rect, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{FrameState, ScreenView};
use crate::gui::action::Action;
use crate::gui::switches::{SWITCH_GAP, language_switch, mark, support_link, theme_name, theme_switch};
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, paint_at};

/// Height of the foot with help desk, theme and language, in points.
const FOOT_HEIGHT: f32 = 124.0;

/// Height of the line with the support code, in points.
const SUPPORT_HEIGHT: f32 = 24.0;

/// Draws the column: the program's name, the screen's own part, and the foot.
pub fn column(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, screen: &dyn ScreenView) -> Option<Action> {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), theme.thin(theme.line));
    mark(ui, rect.min + vec2(space::XL, 24.0), 28.0, &view.texts.get("window-title"));
    let foot_height = if screen.has_support_link() { FOOT_HEIGHT + SUPPORT_HEIGHT } else { FOOT_HEIGHT };
    let (above, below) = rect.split_top_bottom_at_y(rect.bottom() - foot_height);
    let action = screen.left_column(ui, above, view.texts);
    action.or(foot(ui, below, view, screen))
}

/// Draws the help desk's contact, the support code, the theme and the language below a separator. Each is on
/// its own line, because words are longer in other languages.
fn foot(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, screen: &dyn ScreenView) -> Option<Action> {
    let theme = Theme::of(ui);
    let rect = Rect::from_min_max(
        pos2(rect.left() + space::XL, rect.top()),
        pos2(rect.right() - space::L, rect.bottom()),
    );
    let help = screen.profile().map(|profile| &profile.help_desk);
    let contact = help.and_then(|help| help.phone.as_ref().or(help.email.as_ref()).or(help.web.as_ref()));
    // Without a help desk the separator moves down.
    let rect = if contact.is_some() { rect } else { rect.translate(vec2(0.0, 19.0 + space::XS)) };
    ui.painter().hline(rect.x_range(), rect.top() + 6.5, theme.thin(theme.line));
    let builder = UiBuilder::new().id_salt("foot").max_rect(rect.translate(vec2(0.0, 18.0)));
    let mut child = ui.new_child(builder);
    if let Some(contact) = contact {
        let words = view.texts.with("window-help-desk", &[("contact", contact.as_str().into())]);
        let job = {
            let mut job = TextRole::Hint.job(&words, theme.quiet, rect.width());
            job.wrap.max_rows = 1;
            job
        };
        widgets::label(&mut child, job);
        child.add_space(space::XS);
    }
    let support = screen.has_support_link().then(|| support_link(&mut child, view.texts)).flatten();
    let action = support.or(theme_switch(&mut child, view.texts, view.preference, true));
    action.or(language_switch(&mut child, view.texts, true))
}

/// Draws the line: the program's mark, the progress or the page's name, a link of the screen, and the
/// switches.
pub fn line(ui: &mut Ui, rect: Rect, view: &FrameState<'_>, screen: &dyn ScreenView) -> Option<Action> {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.thin(theme.line));
    let middle = rect.center().y;
    mark(ui, pos2(rect.left() + space::XL, middle - 11.0), 22.0, "");
    let progress = screen.progress(view.texts);
    let left = pos2(rect.left() + space::XL + 34.0, middle);
    let words = progress.as_ref().map_or_else(|| screen.page_name(view.texts), |(words, _)| words.clone());
    let shown = paint_at(ui, left, Align2::LEFT_CENTER, TextRole::RowStrong, &words, theme.text);
    if progress.is_some() {
        let response = ui.interact(shown, ui.make_persistent_id("progress"), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    }
    let room = Rect::from_min_max(
        pos2(shown.right() + space::L, middle - 16.0),
        pos2(rect.right() - space::XL, middle + 16.0),
    );
    let layout = Layout::right_to_left(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().id_salt("narrow").max_rect(room).layout(layout));
    let mut followed = None;
    if let Some((words, action)) = screen.top_link(view.texts) {
        followed = widgets::link(&mut child, &words).clicked().then_some(action);
        child.add_space(space::L);
    }
    let action = switches(&mut child, view, screen.has_support_link());
    if let Some((_, Some(share))) = progress {
        let right = (room.left() + 180.0).min(child.min_rect().left() - space::L);
        progress_bar(ui, room.left(), right, middle, share);
    }
    action.or(followed)
}

/// Draws the share of finished questions, if there is room.
fn progress_bar(ui: &Ui, left: f32, right: f32, middle: f32, share: f32) {
    if right - left <= 40.0 {
        return;
    }
    let theme = Theme::of(ui);
    let bar = Rect::from_min_max(pos2(left, middle - 3.0), pos2(right, middle + 3.0));
    ui.painter().rect_filled(bar, CornerRadius::same(3), theme.line);
    let part = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
    ui.painter().rect_filled(part, CornerRadius::same(3), theme.accent);
}

/// The switches for theme, language and, if asked for, the support code, from right to left. With little room
/// first the theme and then the language become icons; with none they are only on the first page.
fn switches(ui: &mut Ui, view: &FrameState<'_>, support: bool) -> Option<Action> {
    let texts = view.texts;
    let wide = |words: &str| widgets::width_of(ui, TextRole::Hint, words) + space::S;
    let link = if support { wide(&texts.get("support-title")) + SWITCH_GAP } else { 0.0 };
    let language = wide(texts.language().name) + widgets::SWITCH_WIDTH;
    let theme = wide(&texts.get(theme_name(view.preference))) + widgets::SWITCH_WIDTH;
    let alone = widgets::ICON_SWITCH_WIDTH + space::S;
    let fits = |width: f32| link + width <= ui.available_width();
    let with_text = (fits(language + theme), fits(language + alone));
    let mut action = None;
    if fits(2.0 * alone) {
        action = theme_switch(ui, texts, view.preference, with_text.0);
        ui.add_space(space::S);
        action = language_switch(ui, texts, with_text.1).or(action);
        ui.add_space(SWITCH_GAP);
    }
    if support { support_link(ui, texts).or(action) } else { action }
}
