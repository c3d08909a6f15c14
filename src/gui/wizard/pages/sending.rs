//! The page that asks where mail is sent from, and through whose server.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::parts::indented;
use crate::gui::pictures;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice};
use waypost_core::plan::account::Setting;
use waypost_core::plan::answers::{Answers, Field, NetworkLocation};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) -> Option<Action> {
    cx.title(ui, &cx.get("sending-title"));
    let profile = cx.profile()?;
    ui.add_space(space::XS);
    widgets::quiet(ui, &networks(cx, profile));
    ui.add_space(space::L);
    cx.problem_line(ui, Field::Network);
    places(ui, cx, answers);
    let place = answers.network?;
    if place.is_outside() {
        ui.add_space(space::XL);
        widgets::heading(ui, &cx.get("sending-through"));
        ui.add_space(space::S);
        if profile.offers_provider_server() {
            ways(ui, cx, profile, place, answers);
        } else {
            widgets::text(
                ui,
                &cx.texts
                    .with("sending-own-only", &[("service", service(cx, profile, place, cx.group(answers)))]),
            );
        }
    }
    ui.add_space(space::XL);
    pictures::sending(ui, &cx.theme, cx.texts, place, place.is_outside() && is_through_provider(answers));
    let ids = [AdviceId::OffCampusNeedsAuthenticatedOrIspSmtp, AdviceId::RetiredServerName];
    let outgoing = [Setting::OutgoingHost, Setting::OutgoingPort, Setting::OutgoingTls];
    for advice in cx.advice(&ids).into_iter().filter(|advice| outgoing.contains(&advice.about)) {
        ui.add_space(space::L);
        widgets::advice(ui, cx.texts, profile, advice);
    }
    None
}

/// Returns the sentence with the organisation's own networks.
fn networks(cx: &PageContext<'_>, profile: &Profile) -> String {
    let names: Vec<String> =
        profile.networks.iter().map(|network| network.name.in_language(cx.texts.tag()).to_owned()).collect();
    if names.is_empty() {
        return cx.texts.with("sending-networks-unnamed", &[("organisation", cx.organisation().into())]);
    }
    cx.texts.with("sending-networks", &[("networks", cx.texts.list_and(&names).into())])
}

/// Draws the choice of places.
fn places(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let options = [
        (NetworkLocation::OnCampus, cx.get("sending-on-campus"), cx.get("sending-on-campus-detail")),
        (NetworkLocation::OffCampus, cx.get("sending-elsewhere"), cx.get("sending-elsewhere-detail")),
        (NetworkLocation::Both, cx.get("sending-both"), cx.get("sending-both-detail")),
    ];
    widgets::choices(ui, &cx.get("sending-title"), cx.focus(Field::Network), |ui, group| {
        widgets::columns(ui, "places", options.len(), |ui, index, height| {
            let Some((place, name, detail)) = options.get(index) else { return };
            let chosen = answers.network == Some(*place);
            if group.card(ui, Choice { name, detail, chosen, height, ..Choice::default() }) {
                answers.network = Some(*place);
            }
        });
    });
}

/// Returns true if mail goes through the provider's server.
fn is_through_provider(answers: &Answers) -> bool {
    answers.through_provider.unwrap_or(!answers.isp_smtp.trim().is_empty())
}

/// Returns the organisation's name for its outgoing server, or a phrase with the organisation's name.
fn service(
    cx: &PageContext<'_>,
    profile: &Profile,
    place: NetworkLocation,
    group: Option<&str>,
) -> waypost_core::text::TextArg<'static> {
    let server = profile.outgoing_for(place, group);
    let name = server.and_then(|server| server.name.as_ref()).map(|name| name.in_language(cx.texts.tag()));
    match name {
        Some(name) => name.to_owned().into(),
        None => cx.texts.with("sending-service", &[("organisation", cx.organisation().into())]).into(),
    }
}

/// Draws the choice between the organisation's server and the provider's.
fn ways(ui: &mut Ui, cx: &PageContext<'_>, profile: &Profile, place: NetworkLocation, answers: &mut Answers) {
    let through = is_through_provider(answers);
    let group = cx.group(answers);
    let own = cx.texts.with("sending-own", &[("service", service(cx, profile, place, group))]);
    let label = cx.get("sending-through");
    widgets::choices(ui, &label, false, |ui, group| {
        let detail = cx.get("sending-own-detail");
        if group.card(ui, Choice { name: &own, detail: &detail, chosen: !through, ..Choice::default() }) {
            answers.through_provider = Some(false);
        }
        ui.add_space(10.0);
        let (name, detail) = (cx.get("sending-provider"), cx.get("sending-provider-detail"));
        let choice = Choice { name: &name, detail: &detail, chosen: through, ..Choice::default() };
        let pressed = group.card_with(ui, choice, |ui| {
            if through {
                provider(ui, cx, answers);
            }
        });
        if pressed {
            answers.through_provider = Some(true);
        }
    });
}

/// Draws the field for the provider's server.
fn provider(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    ui.add_space(space::M);
    let (label, hint) = (cx.get("sending-provider-name"), cx.get("sending-provider-hint"));
    let problem = cx.problem(Field::IspSmtp);
    let focus = cx.focus(Field::IspSmtp);
    let field = widgets::Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        width: 400.0,
        is_monospace: true,
        focus,
        ..widgets::Field::default()
    };
    indented(ui, |ui| widgets::field(ui, field, &mut answers.isp_smtp));
}
