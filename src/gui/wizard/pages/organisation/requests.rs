//! Who would be asked about a domain, what each learns, and what came of it.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::icons::{self, Icon};
use crate::gui::page_context::PageContext;
use crate::gui::parts::indented;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use crate::gui::wizard::discovery::DiscoveryState;
use waypost_core::discovery::{LookupResult, LookupSource, lookup_requests};
use waypost_core::text::sanitise;

/// Minimum width of the list, in points, for two columns.
const MIN_WIDTH_OF_COLUMNS: f32 = 480.0;

/// Width of the first column, in points.
const WHO_WIDTH: f32 = 294.0;

/// Draws the list of those who would be asked. Only the last is left to choose.
pub fn consent(ui: &mut Ui, cx: &PageContext<'_>, domain: &str, discovery: &mut DiscoveryState) {
    let about_domain = [("domain", sanitise(domain).into())];
    let with = |id: &str| cx.texts.with(id, &about_domain);
    if ui.available_width() >= MIN_WIDTH_OF_COLUMNS {
        let heading = |ui: &mut Ui, id: &str| {
            widgets::hint(ui, &cx.get(id));
        };
        widgets::beside(
            ui,
            "headings",
            WHO_WIDTH,
            |ui| indented(ui, |ui| heading(ui, "find-who")),
            |ui| heading(ui, "find-what-they-learn"),
        );
        ui.add_space(space::XS);
    }
    widgets::rule(ui);
    ui.add_space(space::S);
    entry(ui, cx, domain, &cx.get("find-asked-domain"), &with("find-learns-domain"), None);
    widgets::rule(ui);
    ui.add_space(space::S);
    entry(ui, cx, &cx.get("find-asks-dns"), &with("find-asked-dns"), &with("find-learns-dns"), None);
    widgets::rule(ui);
    ui.add_space(space::S);
    database(ui, cx, domain, &mut discovery.database);
    widgets::rule(ui);
    ui.add_space(space::S);
    with_icon(ui, Icon::Lock, cx.theme.success, |ui| {
        widgets::rich(ui, TextRole::Hint, &cx.get("find-nobody-gets"), cx.theme.text);
        widgets::hint(ui, &cx.get("find-company-asked-first"));
        ui.add_space(space::XS);
        let words =
            cx.get(if discovery.shows_requests { "find-hide-requests" } else { "find-show-requests" });
        if widgets::link(ui, &words).clicked() {
            discovery.shows_requests = !discovery.shows_requests;
        }
        if discovery.shows_requests {
            every_request(ui, cx, domain, discovery.database);
        }
    });
}

/// Draws the box for asking Thunderbird's public database.
pub fn database(ui: &mut Ui, cx: &PageContext<'_>, domain: &str, may_be_asked: &mut bool) {
    let (name, what) = (cx.get("lookup-database"), cx.get("find-asked-database"));
    let learns = cx.texts.with("find-learns-database", &[("domain", sanitise(domain).into())]);
    entry(ui, cx, &name, &what, &learns, Some(may_be_asked));
}

fn every_request(ui: &mut Ui, cx: &PageContext<'_>, domain: &str, database: bool) {
    let requests = lookup_requests(domain);
    let asked = requests.iter().filter(|(source, _)| *source != LookupSource::Database || database);
    for (source, names) in asked {
        ui.add_space(space::XS);
        widgets::rich(ui, TextRole::HintStrong, &source.name(cx.texts), cx.theme.text);
        for name in names {
            widgets::elided(ui, TextRole::SmallMono, &sanitise(name), cx.theme.quiet);
        }
    }
}

/// Draws one of those who would be asked: with a tick, or with a box if asking is left to choose.
fn entry(ui: &mut Ui, cx: &PageContext<'_>, name: &str, how: &str, learns: &str, chosen: Option<&mut bool>) {
    let who = |ui: &mut Ui| match chosen {
        None => with_icon(ui, Icon::Check, cx.theme.success, |ui| {
            widgets::strong(ui, &sanitise(name));
            widgets::hint(ui, how);
        }),
        Some(chosen) => {
            widgets::checkbox(ui, chosen, &format!("*{name}*"));
            indented(ui, |ui| widgets::hint(ui, how));
        }
    };
    let what = |ui: &mut Ui| {
        widgets::rich(ui, TextRole::Row, learns, cx.theme.text);
    };
    if ui.available_width() >= MIN_WIDTH_OF_COLUMNS {
        widgets::beside(ui, name, WHO_WIDTH, who, what);
    } else {
        who(ui);
        indented(ui, what);
    }
    ui.add_space(space::S);
}

/// Draws a symbol before the contents.
pub fn with_icon(ui: &mut Ui, icon: Icon, ink: egui::Color32, contents: impl FnOnce(&mut Ui)) {
    let top = ui.cursor().min;
    let place = Rect::from_min_max(top + vec2(32.0, 0.0), pos2(ui.max_rect().right(), f32::INFINITY));
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("beside a symbol").max_rect(place), contents);
    icons::paint(ui.painter(), icon, Rect::from_min_size(top + vec2(4.0, 2.0), vec2(18.0, 18.0)), ink);
    ui.advance_cursor_after_rect(Rect::from_min_max(top, drawn.response.rect.max));
}

/// Draws a line for each source: what came of it, or that it is being asked.
pub fn answers(ui: &mut Ui, cx: &PageContext<'_>, discovery: &DiscoveryState) {
    for source in LookupSource::ALL.into_iter().filter(|source| *source != LookupSource::Catalogue) {
        let answer = discovery.lookup.answer(source);
        let is_skipped = source == LookupSource::Database && !discovery.database;
        let (icon, ink) = match answer.as_ref().map(|answer| &answer.result) {
            Some(LookupResult::Found(_)) => (Icon::GoodDisc, cx.theme.success),
            Some(LookupResult::Refused(_)) => (Icon::Warning, cx.theme.warning),
            Some(_) => (Icon::Minus, cx.theme.quiet),
            None if is_skipped => (Icon::Minus, cx.theme.quiet),
            None => (Icon::Globe, cx.theme.accent),
        };
        let words = match &answer {
            Some(answer) => answer.sentence(cx.texts),
            None if is_skipped => cx.get("lookup-not-allowed"),
            None => cx.get("find-asking"),
        };
        with_icon(ui, icon, ink, |ui| {
            widgets::rich(ui, TextRole::RowStrong, &source.name(cx.texts), cx.theme.text);
            widgets::status(ui, TextRole::Hint, &words, cx.theme.quiet);
        });
        ui.add_space(space::S);
    }
}
