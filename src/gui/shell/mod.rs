//! The frame round a page: the steps at the left or above, the page, the settings so far at the
//! right, and the bar with Back and the one filled button.

mod bar;
mod checkup;
mod desk;
mod rail;
mod side;

use egui::{Align2, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::icons::{self, Icon};
use super::pages::{self, Action, Cx};
use super::putting::Act;
use super::support;
use super::theme::{Preference, Theme, Type, space};
use super::trying;
use super::widgets;
use super::wizard::{Draft, Unkept, Wizard};
use waypost_core::plan::Plan;
use waypost_core::plan::answers::{Answers, Problem};
use waypost_core::plan::journey::Step;
use waypost_core::probe::judge::Outcome;
use waypost_core::text::{Language, Texts, clean};

use bar::{Bar, BarButton, Keys};
pub use checkup::show as show_checkup;
pub use desk::show as show_desk;
pub use rail::support_link;

/// What the window itself knows of this frame.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// Which theme is preferred.
    pub preference: Preference,
    /// The language that was wanted and that no font here can write.
    pub unwritable: Option<&'static Language>,
    /// Whether the page has just opened.
    pub arrived: bool,
    /// Whether going on was refused just now.
    pub refused_now: bool,
}

/// The widest column lines can be read in, in points.
const WIDEST: f32 = 648.0;

const RAIL: f32 = 232.0;
const BAR: f32 = 64.0;
const TOP: f32 = 48.0;

/// Where the parts of the window lie.
struct Places {
    wide: bool,
    steps: Rect,
    page: Rect,
    side: Option<Rect>,
    bar: Rect,
}

impl Places {
    fn new(full: Rect, step: Step) -> Self {
        let places = Self::without_side(full);
        if full.width() < 1180.0 {
            return places;
        }
        let side = if step == Step::Review { 320.0 } else { 300.0 };
        let (page, side) = places.page.split_left_right_at_x(places.page.right() - side);
        Self { page, side: Some(side), ..places }
    }

    /// Whether the bar holds three buttons; where it does not, the second one stands on the page.
    fn has_room_for_three(&self) -> bool {
        self.bar.width() >= 640.0
    }

    /// How far what they hold stands from their left edge.
    const fn beside(&self) -> f32 {
        if self.wide { space::SIDE } else { space::XL }
    }

    /// The width of a column of at most this width in a part of the window; in a narrow window it may be wider.
    fn column(&self, part: Rect, widest: f32) -> f32 {
        (part.width() - 2.0 * self.beside()).min(if self.wide { widest } else { 760.0 })
    }

    /// Where the bar's column of at most this width ends.
    fn end(&self, widest: f32) -> f32 {
        self.bar.left() + self.beside() + self.column(self.bar, widest)
    }

    fn without_side(full: Rect) -> Self {
        let wide = full.width() >= 900.0;
        let (steps, rest) = if wide {
            full.split_left_right_at_x(full.left() + RAIL)
        } else {
            full.split_top_bottom_at_y(full.top() + TOP)
        };
        let (page, bar) = rest.split_top_bottom_at_y(rest.bottom() - BAR);
        Self { wide, steps, page, side: None, bar }
    }
}

/// Draws the window; what was asked for in it.
pub fn show(ui: &mut Ui, view: &View<'_>, wizard: &mut Wizard) -> Option<Action> {
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
    let places = Places::new(full, step);
    let keys = Keys::take(ui);
    // In the order of the Tab key: the page, what goes on from it, what stands around it.
    let from_page = page(ui, &places, view, wizard, plan.as_ref(), sketch.as_ref(), &problems);
    let from_bar = bar(ui, &places, view.texts, wizard, plan.as_ref(), keys);
    if let Some(rect) = places.side {
        side::show(ui, rect, view.texts, wizard, plan.as_ref());
    }
    let from_rail = if places.wide {
        rail::wide(ui, places.steps, view, wizard)
    } else {
        rail::narrow(ui, places.steps, view, wizard)
    };
    from_page.or(from_bar).or(from_rail)
}

/// The window's name, which is read out when it changes: the page, and that an answer on it needs another look.
fn name_window(ui: &Ui, texts: &Texts, step: Step, has_problems: bool) {
    let id = if has_problems { "window-name-refused" } else { "window-name" };
    let name = texts.with(id, &[("page", texts.step(step).into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
}

fn support(ui: &mut Ui, full: Rect, view: &View<'_>, wizard: &mut Wizard) -> Option<Action> {
    let step = wizard.step();
    over(
        ui,
        full,
        view,
        wizard,
        "support-title",
        Action::Support(support::Act::Close),
        |ui, cx, answers, draft| pages::show_support(ui, cx, answers, draft, step),
    )
}

/// Draws the choice of languages.
pub fn show_languages(ui: &mut Ui, view: &View<'_>, wizard: &mut Wizard) -> Option<Action> {
    let full = ui.max_rect();
    over(ui, full, view, wizard, "language-title", Action::LanguageChosen, |ui, cx, _, _| {
        pages::show_languages(ui, cx)
    })
}

/// What lies over a page, which is found again as it was.
fn over(
    ui: &mut Ui,
    full: Rect,
    view: &View<'_>,
    wizard: &mut Wizard,
    title: &str,
    close: Action,
    contents: impl FnOnce(&mut Ui, &Cx<'_>, &Answers, &mut Draft) -> Option<Action>,
) -> Option<Action> {
    let (places, keys) = (Places::without_side(full), Keys::take(ui));
    let name = view.texts.with("window-name", &[("page", view.texts.get(title).into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
    let from_page = column(ui, &places, title, WIDEST, |ui| {
        let (known, answers, draft) = wizard.parts();
        let cx = context(ui, view, known, places.wide, false, None, None, &[], false);
        contents(ui, &cx, answers, draft)
    });
    let shown =
        Bar { back: view.texts.get("window-back"), instead: None, act: None, right: places.end(WIDEST) };
    let back = bar::show(ui, &places, view.texts, &shown, keys).is_some();
    let from_rail = if places.wide {
        rail::wide(ui, places.steps, view, wizard)
    } else {
        rail::narrow(ui, places.steps, view, wizard)
    };
    from_page.or(back.then_some(close)).or(from_rail)
}

fn start(ui: &mut Ui, full: Rect, view: &View<'_>, wizard: &mut Wizard) -> Option<Action> {
    scrolled(ui, full, "start", |ui| {
        let (known, answers, draft) = wizard.parts();
        let cx = context(ui, view, known, full.width() >= 720.0, false, None, None, &[], false);
        pages::show(Step::Start, ui, &cx, answers, draft)
    })
}

#[allow(clippy::too_many_arguments)]
fn context<'a>(
    ui: &Ui,
    view: &View<'a>,
    known: super::wizard::Known<'a>,
    wide: bool,
    has_side: bool,
    plan: Option<&'a Plan>,
    sketch: Option<&'a Plan>,
    problems: &'a [Problem],
    refused: bool,
) -> Cx<'a> {
    Cx {
        texts: view.texts,
        theme: Theme::of(ui),
        wide,
        has_side,
        known,
        plan,
        sketch,
        problems,
        arrived: view.arrived,
        refused_now: view.refused_now,
        refused,
        sought: None,
        preference: view.preference,
        unwritable: view.unwritable,
    }
}

fn page(
    ui: &mut Ui,
    places: &Places,
    view: &View<'_>,
    wizard: &mut Wizard,
    plan: Option<&Plan>,
    sketch: Option<&Plan>,
    problems: &[Problem],
) -> Option<Action> {
    let step = wizard.step();
    let refused = wizard.refused();
    let salt = format!("{step:?}");
    let unkept = wizard.unkept().map(|why| not_kept(view.texts, why));
    let beside = (step == Step::TryIt && !places.has_room_for_three())
        .then(|| beside_trying(view.texts, try_act(view.texts, wizard).1 == Action::Next));
    column(ui, places, &salt, WIDEST, |ui| {
        let (known, answers, draft) = wizard.parts();
        let has_side = places.side.is_some();
        let cx = context(ui, view, known, places.wide, has_side, plan, sketch, problems, refused);
        let mut action = pages::show(step, ui, &cx, answers, draft);
        if let Some((words, act)) = beside
            && bar::instead_below(ui, &words)
        {
            action = Some(act);
        }
        if let Some(sentence) = &unkept {
            ui.add_space(space::XL);
            widgets::hint(ui, sentence);
        }
        // Enter in a field does what the filled button does.
        let enter = if step == Step::TryIt { Action::Trying(trying::Act::Start) } else { Action::Next };
        if widgets::submitted(ui) { action.or(Some(enter)) } else { action }
    })
}

/// Why the answers will not be there at the next start.
fn not_kept(texts: &Texts, why: &Unkept) -> String {
    match why {
        Unkept::NoFolder => texts.get("window-not-kept-no-folder"),
        Unkept::NotWritten(folder, error) => {
            let path = clean(&folder.to_string_lossy());
            texts.with("window-not-kept", &[("path", path.into()), ("words", texts.system(error).into())])
        }
    }
}

/// The column a page is written in: it scrolls, and is no wider than lines can be read.
fn column<R>(
    ui: &mut Ui,
    places: &Places,
    salt: &str,
    widest: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let above = if places.wide { space::XXL } else { space::L };
    let beside = places.beside();
    scrolled(ui, places.page, salt, |ui| {
        let top = ui.max_rect().min;
        let width = places.column(places.page, widest);
        let inner =
            Rect::from_min_max(top + vec2(beside, above), pos2(top.x + beside + width, f32::INFINITY));
        let shown = ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(inner), contents);
        ui.advance_cursor_after_rect(Rect::from_min_max(top, shown.response.rect.max + vec2(0.0, space::L)));
        shown.inner
    })
}

/// A part of the window that scrolls up and down when it must.
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

/// Back, the act, and on the page of the servers what can be done instead.
fn bar(
    ui: &mut Ui,
    places: &Places,
    texts: &Texts,
    wizard: &Wizard,
    plan: Option<&Plan>,
    keys: Keys,
) -> Option<Action> {
    let (act, action) = main_act(texts, wizard, plan).unzip();
    let instead = (wizard.step() == Step::TryIt && places.has_room_for_three())
        .then(|| beside_trying(texts, action == Some(Action::Next)));
    let (instead, other) = instead.unzip();
    let right = places.side.map_or_else(|| places.end(WIDEST), |side| side.right() - space::XL);
    let shown = Bar { back: texts.get("window-back"), instead, act, right };
    match bar::show(ui, places, texts, &shown, keys)? {
        BarButton::Back => Some(Action::Back),
        BarButton::Instead => other,
        BarButton::Act => action,
    }
}

/// Trying is an offer: one can always go on without it.
fn beside_trying(texts: &Texts, goes_on: bool) -> (String, Action) {
    if goes_on {
        (texts.get("try-again"), Action::Trying(trying::Act::Start))
    } else {
        (texts.get("try-skip"), Action::Next)
    }
}

fn main_act(texts: &Texts, wizard: &Wizard, plan: Option<&Plan>) -> Option<(String, Action)> {
    match wizard.step() {
        Step::Finish => finish_act(texts, wizard.draft(), plan?),
        Step::Review => Some((texts.get("window-to-try-it"), Action::Next)),
        Step::TryIt => Some(try_act(texts, wizard)),
        Step::Leaving => Some((texts.get("leaving-go-on"), Action::Next)),
        _ if wizard.returning() => Some((texts.get("window-back-to-review"), Action::Next)),
        _ => Some((texts.get("window-continue"), Action::Next)),
    }
}

/// Try, stop, put right what can be put right here, or go on.
fn try_act(texts: &Texts, wizard: &Wizard) -> (String, Action) {
    let trying = &wizard.draft().trying;
    let act = |id: &str, act: trying::Act| (texts.get(id), Action::Trying(act));
    let Some(profile) = wizard.profile().filter(|_| trying.is_begun()) else {
        return act("try-start", trying::Act::Start);
    };
    if trying.is_running() {
        return act("try-stop", trying::Act::Stop);
    }
    let tried = trying.tried(profile);
    if tried.iter().all(|one| one.outcome == Outcome::Works) {
        return (texts.get("window-to-finish"), Action::Next);
    }
    let cure = tried.iter().flat_map(trying::Tried::causes).find_map(|(_, cause)| cause.use_host.clone());
    match cure {
        Some(host) => act("try-use-name", trying::Act::UseHost(host)),
        None => act("try-again", trying::Act::Start),
    }
}

/// Into the program where that is possible and not done yet, else the file.
fn finish_act(texts: &Texts, draft: &Draft, plan: &Plan) -> Option<(String, Action)> {
    let program = plan.program.0;
    if !draft.puts_into_program(program) {
        draft.format?;
        return Some((texts.get("window-save-file"), Action::Save));
    }
    let can = draft.putting.is_possible() && !draft.putting.is_done();
    let words = texts.with("put-title", &[("program", texts.program(program).into())]);
    can.then_some((words, Action::Putting(Act::Put)))
}

/// The mark with the name beside it.
fn mark(ui: &Ui, at: egui::Pos2, side: f32, name: &str) {
    let theme = Theme::of(ui);
    let rect = Rect::from_min_size(at, vec2(side, side));
    icons::paint_mark(ui.painter(), rect, theme.text, theme.accent);
    if !name.is_empty() {
        let place = pos2(rect.right() + 10.0, rect.center().y);
        widgets::paint_at(ui, place, Align2::LEFT_CENTER, Type::Heading, name, theme.text);
    }
}

/// The mark and the name, for a page without steps.
pub fn banner(ui: &mut Ui, texts: &Texts) {
    let top = ui.cursor().min;
    mark(ui, top, 28.0, &texts.get("window-title"));
    let (_, _) = ui.allocate_space(vec2(160.0, 28.0));
}

/// The theme in use, as a button that leads to the next one; a symbol alone where its word has no room.
pub fn theme_switch(ui: &mut Ui, texts: &Texts, preference: Preference, worded: bool) -> Option<Action> {
    let words = texts.get(theme_name(preference));
    let name = texts.with("window-theme-now", &[("theme", words.as_str().into())]);
    let theme = Theme::of(ui);
    let icon = match (theme.is_contrast(), theme.dark) {
        (true, _) => Icon::Contrast,
        (false, true) => Icon::Moon,
        (false, false) => Icon::Sun,
    };
    let pressed = widgets::plain_switch(ui, "theme", icon, if worded { &words } else { "" }, &name);
    // A few presses show all of them; a list would hide them behind a click as well.
    pressed.then_some(Action::Prefer(preference.next()))
}

/// Between the switches and what stands before them. Each switch ends with an emptiness of its own, in points.
pub const APART: f32 = space::S + widgets::SWITCH_END;

/// The theme, the language and, where wanted, the way to the support code, from right to left. In little room the
/// theme, then the language lose their words; in none they are left to the first page.
pub fn switches(ui: &mut Ui, view: &View<'_>, support: bool) -> Option<Action> {
    let texts = view.texts;
    let wide = |words: &str| widgets::width_of(ui, Type::Hint, words) + space::S;
    let link = if support { wide(&texts.get("support-title")) + APART } else { 0.0 };
    let language = wide(texts.language().name) + widgets::SWITCH;
    let theme = wide(&texts.get(theme_name(view.preference))) + widgets::SWITCH;
    let alone = widgets::SWITCH_ALONE + space::S;
    let fits = |width: f32| link + width <= ui.available_width();
    let worded = (fits(language + theme), fits(language + alone));
    let mut action = None;
    if fits(2.0 * alone) {
        action = theme_switch(ui, texts, view.preference, worded.0);
        ui.add_space(space::S);
        action = language_switch(ui, texts, worded.1).or(action);
        ui.add_space(APART);
    }
    if support { rail::support_link(ui, texts).or(action) } else { action }
}

/// The language in use, as a button that leads to the others; a symbol alone where its name has no room.
pub fn language_switch(ui: &mut Ui, texts: &Texts, worded: bool) -> Option<Action> {
    let own = texts.language().name;
    let name = texts.with("window-language-now", &[("language", own.into())]);
    let pressed = widgets::plain_switch(ui, "language", Icon::Globe, if worded { own } else { "" }, &name);
    pressed.then_some(Action::ChooseLanguage)
}

const fn theme_name(preference: Preference) -> &'static str {
    match preference {
        Preference::System => "window-theme-system",
        Preference::Light => "window-theme-light",
        Preference::Dark => "window-theme-dark",
        Preference::ContrastLight => "window-theme-contrast-light",
        Preference::ContrastDark => "window-theme-contrast-dark",
    }
}
