//! The page where the person types the servers, and the ports at which they answer.

use egui::Ui;

use super::requests::with_icon;
use crate::gui::action::Action;
use crate::gui::icons::Icon;
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use crate::gui::wizard::discovery::{ByHandState, DiscoveryAction, DiscoveryState, SIDES, Side, TriedPort};
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::rules::Severity;
use waypost_core::probe::{ServerStatus, StepState};
use waypost_core::text::sanitise;

/// Minimum width of the page, in points, for both servers side by side.
const MIN_WIDTH_SIDE_BY_SIDE: f32 = 560.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, discovery: &mut DiscoveryState) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("find-by-hand-title"), &cx.get("find-by-hand-text"));
    ui.add_space(space::L);
    let address = discovery.typed().to_owned();
    let by_hand = &mut discovery.by_hand;
    let mut action = None;
    both(ui, "typed servers", |ui, side| action = host_and_ports(ui, cx, by_hand, side).or(action.take()));
    ui.add_space(space::M);
    action = trying(ui, cx, by_hand).or(action);
    ui.add_space(space::M);
    if widgets::fold_open(ui, &cx.get("find-more-values"), needs_values(cx, by_hand)) {
        ui.add_space(space::S);
        both(ui, "values of servers", |ui, side| values(ui, cx, by_hand, side));
        ui.add_space(space::L);
        login(ui, cx, by_hand, &address);
    }
    action
}

/// True if the values cannot be found by trying.
fn needs_values(cx: &PageContext<'_>, by_hand: &ByHandState) -> bool {
    cx.known.host.receipt.forbids_network()
        || SIDES.into_iter().any(|side| by_hand.side(side).has_no_answer(side))
}

/// Draws a card for each server: side by side if there is room.
fn both(ui: &mut Ui, salt: &str, mut contents: impl FnMut(&mut Ui, Side)) {
    if ui.available_width() < MIN_WIDTH_SIDE_BY_SIDE {
        for side in SIDES {
            ui.push_id((salt, name(side)), |ui| widgets::card(ui, |ui| contents(ui, side)));
            ui.add_space(space::M);
        }
        return;
    }
    widgets::columns(ui, salt, SIDES.len(), |ui, index, height| {
        let Some(&side) = SIDES.get(index) else { return };
        widgets::card(ui, |ui| {
            if height > 0.0 {
                ui.set_min_height(height - 2.0 * space::L);
            }
            contents(ui, side);
        });
    });
}

fn login(ui: &mut Ui, cx: &PageContext<'_>, by_hand: &mut ByHandState, address: &str) {
    let label = cx.get("find-login");
    let hint = cx.texts.with("find-login-hint", &[("address", sanitise(address).into())]);
    let field = Field { label: &label, hint: &hint, is_monospace: true, ..Field::default() };
    widgets::field(ui, field, &mut by_hand.login);
}

const fn name(side: Side) -> &'static str {
    match side {
        Side::Incoming => "find-incoming-server",
        Side::Outgoing => "find-outgoing-server",
    }
}

fn host_and_ports(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    by_hand: &mut ByHandState,
    side: Side,
) -> Option<Action> {
    host(ui, cx, by_hand, side);
    rungs(ui, cx, by_hand, side)
}

fn host(ui: &mut Ui, cx: &PageContext<'_>, by_hand: &mut ByHandState, side: Side) {
    let problem = by_hand.is_refused.then(|| by_hand.server(side).err()).flatten();
    let is_first_problem = side == Side::Incoming || by_hand.server(Side::Incoming).is_ok();
    let problem = problem.map(|error| error.sentence(cx.texts));
    let typed = by_hand.side_mut(side);
    let understood = if typed.is_cleaned() && !typed.cleaned_host().is_empty() {
        cx.texts.with("find-cleaned", &[("host", sanitise(typed.cleaned_host()).into())])
    } else {
        String::new()
    };
    let is_first = side == Side::Incoming;
    let label = cx.get(name(side));
    let hint = cx.get(if is_first { "find-incoming-example" } else { "find-outgoing-example" });
    let field = Field {
        label: &label,
        hint: &hint,
        understood: &understood,
        problem: problem.as_deref(),
        is_monospace: true,
        focus: is_first && cx.page_opened || cx.just_refused && is_first_problem && problem.is_some(),
        ..Field::default()
    };
    widgets::field(ui, field, &mut typed.host);
}

/// Draws the ports that were tried.
fn rungs(ui: &mut Ui, cx: &PageContext<'_>, by_hand: &ByHandState, side: Side) -> Option<Action> {
    let tried = by_hand.side(side).tried(side);
    if tried.is_empty() {
        return None;
    }
    ui.add_space(space::S);
    let chosen = by_hand.server(side).ok();
    let mut action = None;
    for one in &tried {
        let is_chosen = chosen
            .as_ref()
            .is_some_and(|server| (server.port, server.tls) == (one.endpoint.port, one.endpoint.tls));
        if rung(ui, cx, one, is_chosen) {
            action = Some(DiscoveryAction::UsePort(side, one.endpoint).into());
        }
    }
    if by_hand.side(side).has_no_answer(side) {
        let cause = tried.iter().find_map(|one| {
            let failed = one.probed.results.iter().find(|result| result.state == StepState::Failed)?;
            failed.cause.as_ref()
        });
        ui.add_space(space::S);
        let body = cause.map(|cause| cause.title(cx.texts, None)).unwrap_or_default();
        widgets::callout(ui, cx.texts, Severity::Warning, &cx.get("find-no-answer"), &body, None);
    }
    action
}

/// Draws one port. Returns true if it was chosen.
fn rung(ui: &mut Ui, cx: &PageContext<'_>, tried: &TriedPort, is_chosen: bool) -> bool {
    let (icon, ink, id) = match tried.probed.status {
        ServerStatus::Works => (Icon::GoodDisc, cx.theme.success, "find-chosen"),
        ServerStatus::Running => (Icon::Globe, cx.theme.accent, "find-trying"),
        ServerStatus::Failed => (Icon::Minus, cx.theme.quiet, "find-no-answer-here"),
        _ => (Icon::Minus, cx.theme.quiet, "try-not-yet"),
    };
    let values = [
        ("protocol", protocol(cx, tried).into()),
        ("port", tried.endpoint.port.to_string().into()),
        ("encryption", cx.texts.tls(tried.endpoint.tls).into()),
    ];
    let words = cx.texts.with("find-port", &values);
    let mut pressed = false;
    with_icon(ui, icon, ink, |ui| {
        widgets::row(ui, 22.0, space::S, |ui| {
            let role = if is_chosen { TextRole::RowStrong } else { TextRole::Row };
            widgets::rich(ui, role, &words, cx.theme.text);
            if tried.probed.status == ServerStatus::Works && !is_chosen {
                let name = cx.texts.with("find-use-port", &values);
                let use_it = cx.get("find-use-it");
                pressed = widgets::named_link(ui, TextRole::Hint, &use_it, &name, true).clicked();
            } else {
                widgets::status(ui, TextRole::Hint, &cx.get(id), cx.theme.quiet);
            }
        });
    });
    pressed
}

fn protocol(cx: &PageContext<'_>, tried: &TriedPort) -> String {
    match tried.probed.server.role {
        waypost_core::probe::server::Role::Incoming(protocol) => cx.texts.protocol(protocol),
        waypost_core::probe::server::Role::Outgoing => "SMTP".to_owned(),
    }
}

/// Draws the protocol, the port and the encryption, which the person can change.
fn values(ui: &mut Ui, cx: &PageContext<'_>, by_hand: &mut ByHandState, side: Side) {
    if side == Side::Incoming {
        let protocols = [Protocol::Imap, Protocol::Pop];
        let names = protocols.map(|protocol| cx.texts.protocol(protocol));
        let chosen = protocols.iter().position(|protocol| *protocol == by_hand.chosen_protocol());
        let label = cx.get("find-protocol");
        widgets::hint(ui, &label);
        let pressed = widgets::pills(ui, &label, &names.each_ref().map(String::as_str), chosen);
        if let Some(protocol) = pressed.and_then(|index| protocols.get(index)) {
            by_hand.protocol = Some(*protocol);
            let typed = by_hand.side_mut(side);
            typed.port.clear();
            typed.tls = None;
        }
        ui.add_space(space::S);
    }
    let server = by_hand.server(side).ok();
    let is_offline = cx.known.host.receipt.forbids_network();
    let typed = by_hand.side_mut(side);
    let may_be_open = typed.tls == Some(Tls::None) || typed.has_no_answer(side) || is_offline;
    let modes: &[Tls] = if may_be_open {
        &[Tls::Implicit, Tls::Starttls, Tls::None]
    } else {
        &[Tls::Implicit, Tls::Starttls]
    };
    let names: Vec<String> = modes.iter().map(|tls| cx.texts.tls(*tls)).collect();
    let shown = typed.tls.or(server.as_ref().map(|server| server.tls)).unwrap_or(Tls::Implicit);
    let label = cx.get(match side {
        Side::Incoming => "find-incoming-encryption",
        Side::Outgoing => "find-outgoing-encryption",
    });
    widgets::hint(ui, &label);
    let chosen = modes.iter().position(|tls| *tls == shown);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let pressed = widgets::pills(ui, &label, &names, chosen);
    if let Some(tls) = pressed.and_then(|index| modes.get(index)) {
        typed.tls = Some(*tls);
        typed.port.clear();
    }
    if shown == Tls::None {
        ui.add_space(space::XS);
        widgets::problem_line(ui, &cx.get("find-no-encryption"));
    }
    ui.add_space(space::S);
    let label = cx.get(match side {
        Side::Incoming => "find-incoming-port",
        Side::Outgoing => "find-outgoing-port",
    });
    let usual =
        server.map(|server| cx.texts.with("find-port-used", &[("port", server.port.to_string().into())]));
    let field = Field {
        label: &label,
        hint: usual.as_deref().unwrap_or_default(),
        width: 120.0,
        is_monospace: true,
        ..Field::default()
    };
    widgets::field(ui, field, &mut typed.port);
}

/// Draws what trying does, and the button that starts or stops it.
fn trying(ui: &mut Ui, cx: &PageContext<'_>, by_hand: &ByHandState) -> Option<Action> {
    let mut action = None;
    if cx.known.host.receipt.forbids_network() {
        widgets::hint(ui, &cx.get("find-offline-title"));
        return None;
    }
    with_icon(ui, Icon::Lock, cx.theme.success, |ui| {
        widgets::rich(ui, TextRole::Row, &cx.get("find-try-promise"), cx.theme.text);
        ui.add_space(space::S);
        let (words, pressed) = if by_hand.is_running() {
            (cx.get("find-stop-trying"), DiscoveryAction::StopTrying)
        } else {
            (cx.get("find-try"), DiscoveryAction::TryServers)
        };
        if widgets::button(ui, ButtonStyle::Small, &words).clicked() {
            action = Some(pressed.into());
        }
    });
    action
}
