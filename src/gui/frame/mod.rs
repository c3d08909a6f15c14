//! The frame around a page: a column at the left or a line above, the page, the settings so far at the right,
//! and the bar with Back and the main button. It is drawn here for all screens; a screen says what goes into
//! it ([`ScreenView`]).

mod bar;
mod left;

use egui::style::ScrollAnimation;
use egui::{Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::page_context::PagePlace;
use super::parts::failed_job;
use super::theme::{ThemeChoice, space};
use super::widgets;
use crate::gui::action::Action;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::text::{Language, Texts};

pub use bar::BarActions;
use bar::{BarButton, Keys};

/// The window's state that a frame needs.
#[derive(Clone, Copy, Debug)]
pub struct FrameState<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// The chosen theme.
    pub preference: ThemeChoice,
    /// A wanted language that no font here can show.
    pub missing_font: Option<&'static Language>,
    /// True in a page's first frame.
    pub page_opened: bool,
    /// True if Next was refused in the last frame.
    pub just_refused: bool,
    /// The action that starts a failed job of the window again.
    pub failed_job: Option<&'a Action>,
    /// True if a dialog was not opened because another one is open.
    pub dialog_is_refused: bool,
    /// Why the theme and the language are not saved, if they are not.
    pub unsaved: Option<&'a str>,
}

/// What a screen puts into the frame.
pub trait ScreenView {
    /// The name of the open page.
    fn page_name(&self, texts: &Texts) -> String;

    /// Identifies the open page, whose scroll position is kept apart from those of other pages.
    fn page_id(&self) -> String;

    /// Draws the page.
    fn page(&mut self, ui: &mut Ui, view: &FrameState<'_>, place: PagePlace) -> Option<Action>;

    /// The buttons of the bar below the page.
    fn bar(&self, texts: &Texts) -> BarActions;

    /// True if the page is drawn inside the frame. Otherwise it fills the window.
    fn has_frame(&self) -> bool {
        true
    }

    /// True if an answer on the page is wrong.
    fn has_problems(&self) -> bool {
        false
    }

    /// Widest column of the page, in points.
    fn column_width(&self) -> f32 {
        MAX_COLUMN_WIDTH
    }

    /// What Enter in a field does.
    fn submit(&self, _texts: &Texts) -> Option<Action> {
        None
    }

    /// A quiet sentence below the page.
    fn note(&self, _texts: &Texts) -> Option<String> {
        None
    }

    /// The action that starts the failed job of the open page again.
    fn failed_job(&self) -> Option<Action> {
        None
    }

    /// Width of the right column of a wide window, in points.
    fn side_width(&self) -> Option<f32> {
        None
    }

    /// Draws the right column.
    fn side(&self, _ui: &mut Ui, _rect: Rect, _texts: &Texts) {}

    /// Draws the left column of a wide window, between the program's name and the foot.
    fn left_column(&self, _ui: &mut Ui, _rect: Rect, _texts: &Texts) -> Option<Action> {
        None
    }

    /// The organisation whose help desk is named at the foot of the left column.
    fn profile(&self) -> Option<&Profile> {
        None
    }

    /// True if the frame has the link to the support code.
    fn has_support_link(&self) -> bool {
        false
    }

    /// The progress shown above the page of a narrow window: the words and, after the first question, the
    /// share, 0 to 1.
    fn progress(&self, _texts: &Texts) -> Option<(String, Option<f32>)> {
        None
    }

    /// A link above the page of a narrow window.
    fn top_link(&self, _texts: &Texts) -> Option<(String, Action)> {
        None
    }
}

/// Widest readable column, in points.
const MAX_COLUMN_WIDTH: f32 = 648.0;

/// Width of a window that has room for the right column, in points.
const MIN_WIDTH_WITH_SIDE: f32 = 1180.0;

const LEFT_WIDTH: f32 = 232.0;
const BAR_HEIGHT: f32 = 64.0;
const TOP_HEIGHT: f32 = 48.0;

/// The rectangles of the window's parts.
struct FrameLayout {
    wide: bool,
    left: Rect,
    page: Rect,
    side: Option<Rect>,
    bar: Rect,
}

impl FrameLayout {
    fn new(full: Rect, side_width: Option<f32>) -> Self {
        let wide = full.width() >= 900.0;
        let (left, rest) = if wide {
            full.split_left_right_at_x(full.left() + LEFT_WIDTH)
        } else {
            full.split_top_bottom_at_y(full.top() + TOP_HEIGHT)
        };
        let (page, bar) = rest.split_top_bottom_at_y(rest.bottom() - BAR_HEIGHT);
        match side_width.filter(|_| full.width() >= MIN_WIDTH_WITH_SIDE) {
            Some(side_width) => {
                let (page, side) = page.split_left_right_at_x(page.right() - side_width);
                Self { wide, left, page, side: Some(side), bar }
            }
            None => Self { wide, left, page, side: None, bar },
        }
    }

    /// True if the bar has room for three buttons. Otherwise the alternative is drawn on the page.
    fn has_room_for_three(&self) -> bool {
        self.bar.width() >= 640.0
    }

    /// Left margin inside the parts, in points.
    const fn beside(&self) -> f32 {
        if self.wide { space::SIDE } else { space::XL }
    }

    /// Width of a column of at most `widest` points in a part of the window. It may be wider in a narrow
    /// window.
    fn column(&self, part: Rect, widest: f32) -> f32 {
        (part.width() - 2.0 * self.beside()).min(if self.wide { widest } else { 760.0 })
    }

    /// Right edge of the bar's main button: at the end of the right column or, without one, of the page's
    /// column.
    fn bar_end(&self, widest: f32) -> f32 {
        match self.side {
            Some(side) => side.right() - space::XL,
            None => self.bar.left() + self.beside() + self.column(self.bar, widest),
        }
    }
}

/// Draws a screen and returns its action.
pub fn show(ui: &mut Ui, view: &FrameState<'_>, screen: &mut dyn ScreenView) -> Option<Action> {
    name_window(ui, view.texts, screen);
    let full = ui.max_rect();
    if !screen.has_frame() {
        let place = PagePlace { wide: full.width() >= 720.0, has_side: false };
        return scrolled(ui, full, &screen.page_id(), |ui| screen.page(ui, view, place));
    }
    let layout = FrameLayout::new(full, screen.side_width());
    let keys = Keys::take(ui);
    let actions = screen.bar(view.texts);
    // In tab order: the page, the bar, the rest.
    let from_page = page(ui, &layout, view, screen, &actions);
    let from_bar = bar(ui, &layout, view.texts, screen, actions, keys);
    if let Some(rect) = layout.side {
        screen.side(ui, rect, view.texts);
    }
    let from_left = if layout.wide {
        left::column(ui, layout.left, view, screen)
    } else {
        left::line(ui, layout.left, view, screen)
    };
    from_page.or(from_bar).or(from_left)
}

/// The window's title: the page, and whether an answer on it is wrong. Screen readers read it when it
/// changes.
fn name_window(ui: &Ui, texts: &Texts, screen: &dyn ScreenView) {
    let id = if screen.has_problems() { "window-name-refused" } else { "window-name" };
    let name = texts.with(id, &[("page", screen.page_name(texts).into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
}

/// The page's column, with what belongs to every page: a failed job, the alternative if the bar has no room
/// for it, the note.
fn page(
    ui: &mut Ui,
    layout: &FrameLayout,
    view: &FrameState<'_>,
    screen: &mut dyn ScreenView,
    actions: &BarActions,
) -> Option<Action> {
    let place = PagePlace { wide: layout.wide, has_side: layout.side.is_some() };
    let failed = view.failed_job.cloned().or_else(|| screen.failed_job());
    column(ui, layout, &screen.page_id(), screen.column_width(), |ui| {
        if view.dialog_is_refused {
            widgets::callout(ui, view.texts, Severity::Advice, &view.texts.get("desk-browse-open"), "", None);
            ui.add_space(space::L);
        }
        let retry = failed.filter(|_| failed_job::note(ui, view.texts));
        let mut action = screen.page(ui, view, place);
        if let Some((words, alternative)) = &actions.alternative
            && !layout.has_room_for_three()
            && bar::secondary_below(ui, words)
        {
            action = Some(alternative.clone());
        }
        let note = screen.note(view.texts);
        if let Some(sentence) = note.as_deref().or(view.unsaved) {
            ui.add_space(space::XL);
            widgets::hint(ui, sentence);
        }
        // Enter in a field presses the main button, unless the field has an action of its own.
        let entered = if widgets::submitted(ui) { screen.submit(view.texts) } else { None };
        retry.or(action).or(entered)
    })
}

/// The page's column. It scrolls and is no wider than is readable.
fn column<R>(
    ui: &mut Ui,
    layout: &FrameLayout,
    id: &str,
    widest: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let above = if layout.wide { space::XXL } else { space::L };
    let beside = layout.beside();
    scrolled(ui, layout.page, id, |ui| {
        let top = ui.max_rect().min;
        let width = layout.column(layout.page, widest);
        let inner =
            Rect::from_min_max(top + vec2(beside, above), pos2(top.x + beside + width, f32::INFINITY));
        let shown = ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(inner), contents);
        ui.advance_cursor_after_rect(Rect::from_min_max(top, shown.response.rect.max + vec2(0.0, space::L)));
        shown.inner
    })
}

/// A part of the window that scrolls vertically if needed.
fn scrolled<R>(ui: &mut Ui, rect: Rect, id: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt(("scrolled", id)).max_rect(rect);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink(false)
        .show(&mut child, |ui| {
            ui.set_min_width(rect.width());
            let distance = scroll_distance(ui, rect.height());
            if distance != 0.0 {
                ui.scroll_with_delta_animation(vec2(0.0, distance), ScrollAnimation::none());
            }
            contents(ui)
        })
        .inner
}

/// How far Page Up, Page Down, Home and End move the page up or down, in points. In a text field they move its cursor.
fn scroll_distance(ui: &Ui, page_height: f32) -> f32 {
    if ui.ctx().text_edit_focused() {
        return 0.0;
    }
    // Two lines stay in view.
    let page = (page_height - 48.0).max(48.0);
    let keys = [(Key::PageUp, page), (Key::PageDown, -page), (Key::Home, 1e7), (Key::End, -1e7)];
    ui.input_mut(|input| {
        keys.iter()
            .filter(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, distance)| distance)
            .sum()
    })
}

/// Draws the bar and returns the action of the pressed button.
fn bar(
    ui: &mut Ui,
    layout: &FrameLayout,
    texts: &Texts,
    screen: &dyn ScreenView,
    actions: BarActions,
    keys: Keys,
) -> Option<Action> {
    let alternative = actions.alternative.filter(|_| layout.has_room_for_three());
    let (main_words, main) = actions.main.unzip();
    let (alternative_words, alternative) = alternative.unzip();
    let bar = bar::Bar {
        back: actions.back.0,
        alternative: alternative_words,
        main: main_words,
        right: layout.bar_end(screen.column_width()),
    };
    match bar::show(ui, layout, texts, &bar, keys)? {
        BarButton::Back => Some(actions.back.1),
        BarButton::Alternative => alternative,
        BarButton::Main => main,
    }
}
