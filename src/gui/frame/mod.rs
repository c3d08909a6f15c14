//! The frame around a page: steps at the left or above, the page, the settings so far at the right, and the
//! bar with Back and the main button.

mod bar;
mod check_up;
mod help_desk;
mod rail;
mod side;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::apply_state::ApplyAction;
use super::pages;
use super::probe_state;
use super::support;
use super::switches::{SWITCH_GAP, language_switch, support_link, theme_name, theme_switch};
use super::theme::{TextRole, Theme, ThemeChoice, space};
use super::widgets;
use super::wizard::{Draft, UnsavedReason, Wizard};
use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use waypost_core::plan::Plan;
use waypost_core::plan::answers::{Answers, Problem};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::ServerStatus;
use waypost_core::text::{Language, Texts, sanitise};

use bar::{Bar, BarButton, Keys};
pub use check_up::show as show_check_up;
pub use help_desk::show as show_desk;

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
}

/// Widest readable column, in points.
const MAX_COLUMN_WIDTH: f32 = 648.0;

const RAIL_WIDTH: f32 = 232.0;
const BAR_HEIGHT: f32 = 64.0;
const TOP_HEIGHT: f32 = 48.0;

/// The rectangles of the window's parts.
struct FrameLayout {
    wide: bool,
    steps: Rect,
    page: Rect,
    side: Option<Rect>,
    bar: Rect,
}

impl FrameLayout {
    fn new(full: Rect, step: Step) -> Self {
        let layout = Self::without_side(full);
        if full.width() < 1180.0 {
            return layout;
        }
        let side = if step == Step::Review { 320.0 } else { 300.0 };
        let (page, side) = layout.page.split_left_right_at_x(layout.page.right() - side);
        Self { page, side: Some(side), ..layout }
    }

    /// True if the bar has room for three buttons. Otherwise the alternative is drawn on the page.
    fn has_room_for_three(&self) -> bool {
        self.bar.width() >= 640.0
    }

    /// Left margin inside the parts, in points.
    const fn beside(&self) -> f32 {
        if self.wide { space::SIDE } else { space::XL }
    }

    /// Width of a column of at most `width` points in a part of the window. It may be wider in a narrow
    /// window.
    fn column(&self, part: Rect, widest: f32) -> f32 {
        (part.width() - 2.0 * self.beside()).min(if self.wide { widest } else { 760.0 })
    }

    /// Right edge of the bar's column of at most this width.
    fn end(&self, widest: f32) -> f32 {
        self.bar.left() + self.beside() + self.column(self.bar, widest)
    }

    fn without_side(full: Rect) -> Self {
        let wide = full.width() >= 900.0;
        let (steps, rest) = if wide {
            full.split_left_right_at_x(full.left() + RAIL_WIDTH)
        } else {
            full.split_top_bottom_at_y(full.top() + TOP_HEIGHT)
        };
        let (page, bar) = rest.split_top_bottom_at_y(rest.bottom() - BAR_HEIGHT);
        Self { wide, steps, page, side: None, bar }
    }
}

/// Draws the window and returns its action.
pub fn show(ui: &mut Ui, view: &FrameState<'_>, wizard: &mut Wizard) -> Option<Action> {
    let full = ui.max_rect();
    let step = wizard.step();
    let problems = wizard.shown_problems();
    name_window(ui, view.texts, step, !problems.is_empty());
    let plan = wizard.plan().ok();
    let sketch = wizard.sketch();
    if wizard.draft().support.is_open {
        return support(ui, full, view, wizard);
    }
    if step == Step::Start || wizard.has_offer() {
        return start(ui, full, view, wizard);
    }
    let layout = FrameLayout::new(full, step);
    let keys = Keys::take(ui);
    // In tab order: the page, the bar, the rest.
    let from_page = page(ui, &layout, view, wizard, plan.as_ref(), sketch.as_ref(), &problems);
    let from_bar = bar(ui, &layout, view.texts, wizard, plan.as_ref(), keys);
    if let Some(rect) = layout.side {
        side::show(ui, rect, view.texts, wizard, plan.as_ref());
    }
    let from_rail = if layout.wide {
        rail::wide(ui, layout.steps, view, wizard)
    } else {
        rail::narrow(ui, layout.steps, view, wizard)
    };
    from_page.or(from_bar).or(from_rail)
}

/// The window's title: the page, and whether an answer on it is wrong. Screen readers read it when it
/// changes.
fn name_window(ui: &Ui, texts: &Texts, step: Step, has_problems: bool) {
    let id = if has_problems { "window-name-refused" } else { "window-name" };
    let name = texts.with(id, &[("page", texts.step(step).into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
}

fn support(ui: &mut Ui, full: Rect, view: &FrameState<'_>, wizard: &mut Wizard) -> Option<Action> {
    let step = wizard.step();
    overlay(
        ui,
        full,
        view,
        wizard,
        "support-title",
        Action::Support(support::SupportAction::Close),
        |ui, cx, answers, draft| pages::show_support(ui, cx, answers, draft, step),
    )
}

/// Draws the choice of languages.
pub fn show_languages(ui: &mut Ui, view: &FrameState<'_>, wizard: &mut Wizard) -> Option<Action> {
    let full = ui.max_rect();
    overlay(ui, full, view, wizard, "language-title", Action::CloseLanguages, |ui, cx, _, _| {
        pages::show_languages(ui, cx)
    })
}

/// Draws a page over another one without changing the state of that one.
fn overlay(
    ui: &mut Ui,
    full: Rect,
    view: &FrameState<'_>,
    wizard: &mut Wizard,
    title: &str,
    close: Action,
    contents: impl FnOnce(&mut Ui, &PageContext<'_>, &Answers, &mut Draft) -> Option<Action>,
) -> Option<Action> {
    let (layout, keys) = (FrameLayout::without_side(full), Keys::take(ui));
    let name = view.texts.with("window-name", &[("page", view.texts.get(title).into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
    let from_page = column(ui, &layout, title, MAX_COLUMN_WIDTH, |ui| {
        let (known, answers, draft) = wizard.parts();
        let cx = context(ui, view, known, layout.wide, false, None, None, &[], false);
        contents(ui, &cx, answers, draft)
    });
    let shown = Bar {
        back: view.texts.get("window-back"),
        alternative: None,
        primary: None,
        right: layout.end(MAX_COLUMN_WIDTH),
    };
    let back = bar::show(ui, &layout, view.texts, &shown, keys).is_some();
    let from_rail = if layout.wide {
        rail::wide(ui, layout.steps, view, wizard)
    } else {
        rail::narrow(ui, layout.steps, view, wizard)
    };
    from_page.or(back.then_some(close)).or(from_rail)
}

fn start(ui: &mut Ui, full: Rect, view: &FrameState<'_>, wizard: &mut Wizard) -> Option<Action> {
    scrolled(ui, full, "start", |ui| {
        let (known, answers, draft) = wizard.parts();
        let cx = context(ui, view, known, full.width() >= 720.0, false, None, None, &[], false);
        pages::show(Step::Start, ui, &cx, answers, draft)
    })
}

#[allow(clippy::too_many_arguments)]
fn context<'a>(
    ui: &Ui,
    view: &FrameState<'a>,
    known: super::wizard::WizardData<'a>,
    wide: bool,
    has_side: bool,
    plan: Option<&'a Plan>,
    sketch: Option<&'a Plan>,
    problems: &'a [Problem],
    refused: bool,
) -> PageContext<'a> {
    PageContext {
        texts: view.texts,
        theme: Theme::of(ui),
        wide,
        has_side,
        known,
        plan,
        sketch,
        problems,
        page_opened: view.page_opened,
        just_refused: view.just_refused,
        refused,
        focus_field: None,
        preference: view.preference,
        missing_font: view.missing_font,
    }
}

fn page(
    ui: &mut Ui,
    layout: &FrameLayout,
    view: &FrameState<'_>,
    wizard: &mut Wizard,
    plan: Option<&Plan>,
    sketch: Option<&Plan>,
    problems: &[Problem],
) -> Option<Action> {
    let step = wizard.step();
    let refused = wizard.refused();
    let salt = format!("{step:?}");
    let unsaved = wizard.unsaved().map(|why| unsaved_text(view.texts, why));
    let alternative = (step == Step::Probe && !layout.has_room_for_three()).then(|| {
        secondary_probe_action(view.texts, primary_probe_action(view.texts, wizard).1 == Action::Next)
    });
    column(ui, layout, &salt, MAX_COLUMN_WIDTH, |ui| {
        let (known, answers, draft) = wizard.parts();
        let has_side = layout.side.is_some();
        let cx = context(ui, view, known, layout.wide, has_side, plan, sketch, problems, refused);
        let mut action = pages::show(step, ui, &cx, answers, draft);
        if let Some((words, pressed)) = alternative
            && bar::secondary_below(ui, &words)
        {
            action = Some(pressed);
        }
        if let Some(sentence) = &unsaved {
            ui.add_space(space::XL);
            widgets::hint(ui, sentence);
        }
        // Enter in a field presses the main button.
        let enter =
            if step == Step::Probe { Action::Probe(probe_state::ProbeAction::Start) } else { Action::Next };
        if widgets::submitted(ui) { action.or(Some(enter)) } else { action }
    })
}

/// A notice that the answers cannot be saved.
fn unsaved_text(texts: &Texts, why: &UnsavedReason) -> String {
    match why {
        UnsavedReason::NoFolder => texts.get("window-not-kept-no-folder"),
        UnsavedReason::NotWritten(folder, error) => {
            let path = sanitise(&folder.to_string_lossy());
            texts.with("window-not-kept", &[("path", path.into()), ("words", texts.io_error(error).into())])
        }
    }
}

/// The page's column. It scrolls and is no wider than is readable.
fn column<R>(
    ui: &mut Ui,
    layout: &FrameLayout,
    salt: &str,
    widest: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let above = if layout.wide { space::XXL } else { space::L };
    let beside = layout.beside();
    scrolled(ui, layout.page, salt, |ui| {
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
fn scrolled<R>(ui: &mut Ui, rect: Rect, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt(("scrolled", salt)).max_rect(rect);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(&mut child, |ui| {
            ui.set_min_width(rect.width());
            contents(ui)
        })
        .inner
}

/// The bar's buttons: Back, the main button and, on the probe page, the alternative.
fn bar(
    ui: &mut Ui,
    layout: &FrameLayout,
    texts: &Texts,
    wizard: &Wizard,
    plan: Option<&Plan>,
    keys: Keys,
) -> Option<Action> {
    let (primary, action) = primary_action(texts, wizard, plan).unzip();
    let alternative = (wizard.step() == Step::Probe && layout.has_room_for_three())
        .then(|| secondary_probe_action(texts, action == Some(Action::Next)));
    let (alternative, other) = alternative.unzip();
    let right = layout.side.map_or_else(|| layout.end(MAX_COLUMN_WIDTH), |side| side.right() - space::XL);
    let shown = Bar { back: texts.get("window-back"), alternative, primary, right };
    match bar::show(ui, layout, texts, &shown, keys)? {
        BarButton::Back => Some(Action::Back),
        BarButton::Alternative => other,
        BarButton::Primary => action,
    }
}

/// Probing is optional: the alternative goes on without it.
fn secondary_probe_action(texts: &Texts, goes_on: bool) -> (String, Action) {
    if goes_on {
        (texts.get("try-again"), Action::Probe(probe_state::ProbeAction::Start))
    } else {
        (texts.get("try-skip"), Action::Next)
    }
}

fn primary_action(texts: &Texts, wizard: &Wizard, plan: Option<&Plan>) -> Option<(String, Action)> {
    match wizard.step() {
        Step::Finish => primary_finish_action(texts, wizard.draft(), plan?),
        Step::Review => Some((texts.get("window-to-try-it"), Action::Next)),
        Step::Probe => Some(primary_probe_action(texts, wizard)),
        Step::RetentionWarning => Some((texts.get("leaving-go-on"), Action::Next)),
        _ if wizard.returns_to_review() => Some((texts.get("window-back-to-review"), Action::Next)),
        _ => Some((texts.get("window-continue"), Action::Next)),
    }
}

/// The probe page's main button: probe, stop, use the suggested host, or go on.
fn primary_probe_action(texts: &Texts, wizard: &Wizard) -> (String, Action) {
    let probe_state = &wizard.draft().probe_state;
    let labelled = |id: &str, action: probe_state::ProbeAction| (texts.get(id), Action::Probe(action));
    let Some(profile) = wizard.profile().filter(|_| probe_state.is_begun()) else {
        return labelled("try-start", probe_state::ProbeAction::Start);
    };
    if probe_state.is_running() {
        return labelled("try-stop", probe_state::ProbeAction::Stop);
    }
    let probed = probe_state.probed_servers(profile);
    if probed.iter().all(|server| server.status == ServerStatus::Works) {
        return (texts.get("window-to-finish"), Action::Next);
    }
    let suggested_host = probed
        .iter()
        .flat_map(probe_state::ProbedServer::causes)
        .find_map(|(_, cause)| cause.use_host.clone());
    match suggested_host {
        Some(host) => labelled("try-use-name", probe_state::ProbeAction::UseHost(host)),
        None => labelled("try-again", probe_state::ProbeAction::Start),
    }
}

/// The last page's main button: apply if that is possible and not done yet, otherwise save the file.
fn primary_finish_action(texts: &Texts, draft: &Draft, plan: &Plan) -> Option<(String, Action)> {
    let program = plan.program.0;
    if !draft.puts_into_program(program) {
        draft.format?;
        return Some((texts.get("window-save-file"), Action::Save));
    }
    let can = draft.apply_state.is_possible() && !draft.apply_state.is_done();
    let words = texts.with("put-title", &[("program", texts.program(program).into())]);
    can.then_some((words, Action::Apply(ApplyAction::Apply)))
}

/// The switches for theme, language and, if asked for, the support code, from right to left. With little room
/// first the theme and then the language become icons; with none they are only on the first page.
pub fn switches(ui: &mut Ui, view: &FrameState<'_>, support: bool) -> Option<Action> {
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
