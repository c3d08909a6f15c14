//! The page that shows what a lookup found, before it is used.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::requests;
use crate::gui::action::Action;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Choice};
use crate::gui::wizard::discovery::{DiscoveryAction, DiscoveryState};
use waypost_core::discovery::{
    Lookup, LookupResult, LookupSource, incoming_lines, login_for, outgoing_lines, sign_in,
};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;

/// Minimum width of the page, in points, for the names of the sources beside the values.
const MIN_WIDTH_OF_SOURCES: f32 = 560.0;

/// Width of the names on the time line, in points.
const NAMES_WIDTH: f32 = 262.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, discovery: &mut DiscoveryState) -> Option<Action> {
    let Some(shown) = discovery.shown().cloned() else {
        cx.title(ui, &cx.get("find-found-title"));
        return None;
    };
    let domain = discovery.lookup.found().map(|found| sanitise(&found.domain)).unwrap_or_default();
    let title = cx.texts.with("find-found-for", &[("domain", domain.into())]);
    cx.title_and_text(ui, &title, &cx.get(source_sentence(shown.source)));
    ui.add_space(space::L);
    let action = if discovery.shows_others { results(ui, cx, discovery, &shown) } else { None };
    let Some(made) = shown.made() else { return action };
    widgets::raised_card(ui, |ui| settings(ui, cx, discovery, &shown, &made.read.profile));
    ui.add_space(space::L);
    let (title, text) = (cx.get("find-not-stated"), cx.get("find-not-stated-text"));
    widgets::callout(ui, cx.texts, Severity::Advice, &title, &text, None);
    ui.add_space(space::L);
    if cx.wide {
        time_line(ui, cx, discovery);
    } else if widgets::fold(ui, &cx.get("find-what-was-asked")) {
        requests::answers(ui, cx, discovery);
    }
    ui.add_space(space::M);
    widgets::hint(ui, &cx.get("find-sent"));
    let receipt = widgets::link(ui, &cx.get("receipt-show")).clicked();
    receipt.then(|| OverlayAction::ShowReceipt.into()).or(action)
}

/// The text that says who says so.
const fn source_sentence(source: LookupSource) -> &'static str {
    match source {
        LookupSource::Catalogue => "find-says-catalogue",
        LookupSource::Pacc | LookupSource::Autoconfig | LookupSource::WellKnown => "find-says-domain",
        LookupSource::Srv => "find-says-dns",
        LookupSource::Mx => "find-says-company",
        LookupSource::Database => "find-says-database",
    }
}

/// Draws a choice for each source that has settings.
fn results(ui: &mut Ui, cx: &PageContext<'_>, discovery: &DiscoveryState, shown: &Lookup) -> Option<Action> {
    let found = discovery.lookup.found()?;
    let mut action = None;
    widgets::choices(ui, &cx.get("find-results"), false, |ui, group| {
        for lookup in &found.lookups {
            let Some(made) = lookup.made() else { continue };
            let servers = incoming_lines(cx.texts, &made.read.profile)
                .into_iter()
                .chain(outgoing_lines(cx.texts, &made.read.profile));
            let hosts: Vec<String> = servers.map(|server| server.host).collect();
            let (name, detail) = (lookup.source.name(cx.texts), cx.texts.list_and(&hosts));
            let chosen = lookup.source == shown.source;
            if group.card(ui, Choice { name: &name, detail: &detail, chosen, ..Choice::default() }) {
                action = Some(DiscoveryAction::Choose(lookup.source).into());
            }
            ui.add_space(space::S);
        }
    });
    ui.add_space(space::S);
    action
}

fn settings(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    discovery: &mut DiscoveryState,
    shown: &Lookup,
    profile: &Profile,
) {
    let source = shown.source.name(cx.texts);
    let incoming = incoming_lines(cx.texts, profile);
    let outgoing = outgoing_lines(cx.texts, profile);
    for (id, servers) in [("find-incoming", incoming), ("find-outgoing", outgoing)] {
        part(ui, cx, &cx.get(id), &source, |ui| {
            for server in &servers {
                let elsewhere = shown.elsewhere.contains(&server.host);
                host(ui, cx, &server.host, elsewhere);
                widgets::hint(ui, &server.how);
            }
        });
        widgets::rule(ui);
        ui.add_space(space::S);
    }
    part(ui, cx, &cx.get("find-sign-in"), &source, |ui| {
        widgets::rich(ui, TextRole::Row, &sign_in(cx.texts, profile), cx.theme.text);
        let login = login_for(profile, discovery.typed());
        widgets::rich(ui, TextRole::Mono, &login, cx.theme.text);
    });
    let mut focus = discovery.missed_box;
    for host in shown.hosts_to_accept() {
        ui.add_space(space::S);
        let title = cx.texts.with("find-elsewhere-title", &[("host", sanitise(host).into())]);
        widgets::callout_with(ui, cx.texts, Severity::Warning, &title, |ui| {
            widgets::hint(ui, &cx.get("find-elsewhere-text"));
            ui.add_space(space::XS);
            let mut is_accepted = discovery.accepted.contains(host);
            let words = cx.texts.with("find-expect", &[("host", sanitise(host).into())]);
            let response = widgets::checkbox(ui, &mut is_accepted, &words);
            if is_accepted {
                discovery.accepted.insert(host.to_owned());
            } else {
                if std::mem::take(&mut focus) {
                    response.request_focus();
                    response.scroll_to_me(None);
                }
                discovery.accepted.remove(host);
            }
        });
    }
    discovery.missed_box = false;
    if cx.refused && !discovery.hosts_left().is_empty() {
        ui.add_space(space::S);
        widgets::problem_line(ui, &cx.get("find-tick-first"));
    }
}

/// Draws a name, a value and who says so.
fn part(ui: &mut Ui, cx: &PageContext<'_>, name: &str, source: &str, value: impl FnOnce(&mut Ui)) {
    let wide = ui.available_width() >= MIN_WIDTH_OF_SOURCES;
    let left = |ui: &mut Ui| {
        widgets::rich(ui, TextRole::RowStrong, name, cx.theme.text);
    };
    let with_source = |ui: &mut Ui| {
        if wide {
            let width = ui.available_width() - 190.0;
            widgets::beside(ui, "source", width, value, |ui| {
                widgets::hint(ui, source);
            });
        } else {
            value(ui);
            widgets::hint(ui, source);
        }
    };
    widgets::beside(ui, name, 104.0, left, with_source);
    ui.add_space(space::S);
}

/// Draws a host name, marked if it is outside the domain.
fn host(ui: &mut Ui, cx: &PageContext<'_>, host: &str, elsewhere: bool) {
    if !elsewhere {
        widgets::elided(ui, TextRole::Mono, host, cx.theme.text);
        return;
    }
    let words = cx.texts.with("find-elsewhere", &[("host", host.into())]);
    let galley = ui.painter().layout_job(TextRole::Hint.job(&words, cx.theme.warning, ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(16.0, 4.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(10),
        Stroke::new(1.0, cx.theme.warning),
        StrokeKind::Inside,
    );
    ui.painter().galley(rect.min + vec2(8.0, 2.0), galley, cx.theme.warning);
}

/// Draws every request on one time line: a filled bar for settings, an outline for anything else.
fn time_line(ui: &mut Ui, cx: &PageContext<'_>, discovery: &DiscoveryState) {
    let Some(found) = discovery.lookup.found() else { return };
    widgets::heading(ui, &cx.get("find-what-was-asked"));
    ui.add_space(space::XS);
    let asked: Vec<&Lookup> = found
        .lookups
        .iter()
        .filter(|lookup| lookup.source != LookupSource::Catalogue)
        .filter(|lookup| !matches!(lookup.result, LookupResult::Skipped(_)))
        .collect();
    let longest = asked.iter().map(|lookup| lookup.milliseconds).max().unwrap_or(0).max(1) as f32;
    for lookup in asked {
        let name = lookup.source.name(cx.texts);
        let time = cx.texts.with("find-milliseconds", &[("count", lookup.milliseconds.to_string().into())]);
        let sentence = lookup.sentence(cx.texts);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
        let label = format!("{name}: {sentence}, {time}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
        let clipped = |from: f32, to: f32| {
            ui.painter().with_clip_rect(Rect::from_min_max(
                pos2(rect.left() + from, rect.top()),
                pos2(rect.left() + to, rect.bottom()),
            ))
        };
        let text = |painter: &egui::Painter, x: f32, words: &str, color| {
            let galley = painter.layout_job(TextRole::Hint.job(words, color, f32::INFINITY));
            painter.galley(pos2(rect.left() + x, rect.center().y - galley.size().y / 2.0), galley, color);
        };
        let lanes = (rect.width() - NAMES_WIDTH - 60.0) * 0.36;
        text(&clipped(0.0, NAMES_WIDTH - 4.0), 0.0, &name, cx.theme.text);
        let width = (lanes * lookup.milliseconds as f32 / longest).max(8.0);
        let bar =
            Rect::from_min_size(pos2(rect.left() + NAMES_WIDTH, rect.center().y - 5.0), vec2(width, 10.0));
        let corner = CornerRadius::same(3);
        if lookup.made().is_some() {
            ui.painter().rect_filled(bar, corner, cx.theme.accent);
        } else {
            ui.painter().rect_stroke(bar, corner, Stroke::new(1.0, cx.theme.edge), StrokeKind::Inside);
        }
        let result = NAMES_WIDTH + lanes + space::M;
        text(&clipped(result, rect.width() - 60.0), result, &sentence, cx.theme.quiet);
        widgets::paint_at(
            ui,
            rect.right_center(),
            Align2::RIGHT_CENTER,
            TextRole::Hint,
            &time,
            cx.theme.quiet,
        );
    }
}
