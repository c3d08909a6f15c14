//! The page for a domain that is not known: who would be asked, and the lookup while it runs.

use egui::Ui;

use super::requests;
use crate::gui::action::Action;
use crate::gui::check_up::CheckUpAction;
use crate::gui::icons::Icon;
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle};
use crate::gui::wizard::discovery::{DiscoveryAction, DiscoveryPage, DiscoveryState};
use waypost_core::discovery::{Discovery, Skip, catalogue_extent};
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::forbidden_lookup;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, discovery: &mut DiscoveryState) -> Option<Action> {
    let domain = discovery.unknown_domain().unwrap_or_default().to_owned();
    let about_domain = [("domain", sanitise(&domain).into())];
    let running = discovery.lookup.is_running();
    let done = discovery.is_looked_up() && !running;
    let has_no_network = discovery.lookup.found().is_some_and(Discovery::has_no_network);
    let is_answered = done && !has_no_network && !discovery.lookup.was_stopped();
    let title = if running {
        "find-looking-up-title"
    } else if is_answered {
        "find-nothing-title"
    } else {
        "find-look-up-title"
    };
    let extent = catalogue_extent();
    let known = [("count", (extent.domains as u64).into()), ("date", extent.date.as_str().into())];
    let text =
        if is_answered { cx.get("find-nothing-text") } else { cx.texts.with("find-look-up-text", &known) };
    cx.title_and_text(ui, &cx.texts.with(title, &about_domain), &text);
    ui.add_space(space::L);
    let refused = forbidden_lookup(cx.known.host, cx.known.organisations);
    match refused {
        Some(why) => not_allowed(ui, cx, why),
        None if running || done => {
            if let Some(company) = discovery.lookup.company().filter(|_| done) {
                company_card(ui, cx, &domain, company);
                ui.add_space(space::L);
            }
            notes(ui, cx, discovery, done);
            widgets::card(ui, |ui| {
                requests::answers(ui, cx, discovery);
                if done {
                    widgets::rule(ui);
                    ui.add_space(space::S);
                    requests::database(ui, cx, &domain, &mut discovery.database);
                }
            });
        }
        None => widgets::raised_card(ui, |ui| {
            widgets::heading(ui, &cx.get("find-look-up-question"));
            widgets::rich(ui, TextRole::Row, &cx.get("find-look-up-promise"), cx.theme.text);
            ui.add_space(space::S);
            requests::consent(ui, cx, &domain, discovery);
        }),
    }
    if running {
        return None;
    }
    ui.add_space(space::L);
    widgets::quiet(ui, &cx.get("find-without-lookup"));
    ui.add_space(space::S);
    // Below the page, the main button is the way by hand where nothing can be looked up any more.
    other_ways(ui, cx, refused.is_none() && !done)
}

fn not_allowed(ui: &mut Ui, cx: &PageContext<'_>, why: Skip) {
    let (title, body) = match why {
        Skip::ForbiddenByOrganisation => ("find-forbidden-title", "find-forbidden-text"),
        _ => ("find-offline-title", "find-offline-text"),
    };
    widgets::callout(ui, cx.texts, Severity::Advice, &cx.get(title), &cx.get(body), None);
}

/// Says why a lookup that has ended may not be the last word.
fn notes(ui: &mut Ui, cx: &PageContext<'_>, discovery: &DiscoveryState, done: bool) {
    let lookup = &discovery.lookup;
    let has_no_network = lookup.found().is_some_and(Discovery::has_no_network);
    let id = match (done, lookup.is_no_domain, has_no_network, lookup.was_stopped()) {
        (false, ..) => return,
        (true, true, ..) => "find-no-domain",
        (true, _, true, _) => "find-no-network",
        (true, _, _, true) => "find-stopped",
        _ => return,
    };
    widgets::callout(ui, cx.texts, Severity::Warning, &cx.get(id), "", None);
    ui.add_space(space::M);
}

/// Names the company that receives the mail, before it is asked.
fn company_card(ui: &mut Ui, cx: &PageContext<'_>, domain: &str, company: &str) {
    let values = [("company", sanitise(company).into()), ("domain", sanitise(domain).into())];
    let (title, body) = ("find-company-title", "find-company-text");
    widgets::callout(
        ui,
        cx.texts,
        Severity::Advice,
        &cx.texts.with(title, &values),
        &cx.texts.with(body, &values),
        None,
    );
}

fn other_ways(ui: &mut Ui, cx: &PageContext<'_>, has_by_hand: bool) -> Option<Action> {
    let mut action = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
        let style = ButtonStyle::Secondary;
        if has_by_hand
            && widgets::button_with_icon(ui, style, Icon::Keyboard, &cx.get("find-by-hand")).clicked()
        {
            action = Some(DiscoveryAction::Show(DiscoveryPage::ByHand).into());
        }
        if widgets::button_with_icon(ui, style, Icon::Envelope, &cx.get("find-from-program")).clicked() {
            action = Some(CheckUpAction::Enter.into());
        }
    });
    action
}
