//! The page that asks for the email address, and says at once what it tells.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::check_up::CheckUpAction;
use crate::gui::dialogs::PathField;
use crate::gui::icons::Icon;
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use crate::gui::wizard::discovery::{DiscoveryAction, DiscoveryPage, DiscoveryState};
use waypost_core::discovery::{MailService, TypedAddress, UNKNOWN_DATE};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &mut Answers,
    discovery: &mut DiscoveryState,
) -> Option<Action> {
    widgets::title_focused(ui, &cx.get("find-address-title"), !cx.wide, false);
    ui.add_space(space::XS);
    widgets::quiet(ui, &cx.get("find-address-text"));
    ui.add_space(space::XL);
    field(ui, cx, answers, discovery);
    ui.add_space(space::L);
    let answer = meaning(ui, cx, answers, discovery);
    ui.add_space(space::XXL);
    widgets::quiet(ui, &cx.get("find-other-ways"));
    ui.add_space(space::S);
    other_ways(ui, cx).or(answer)
}

fn field(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, discovery: &mut DiscoveryState) {
    let label = cx.get("find-address");
    let is_refused = cx.refused && (discovery.is_refused() || discovery.address.is_empty());
    let problem = if is_refused { problem(cx, discovery.last_meaning()) } else { None };
    let field = Field {
        label: &label,
        problem: problem.as_deref(),
        width: ui.available_width(),
        focus: cx.page_opened || cx.just_refused,
        ..Field::default()
    };
    if widgets::field(ui, field, &mut discovery.address).changed() {
        discovery.meaning(cx.known.organisations);
        discovery.answer(cx.known.organisations, answers);
    }
}

/// Why the address does not lead on.
fn problem(cx: &PageContext<'_>, meaning: &TypedAddress) -> Option<String> {
    match meaning {
        TypedAddress::Empty => Some(cx.get("find-address-empty")),
        TypedAddress::NoDomain => Some(cx.get("find-address-no-domain")),
        TypedAddress::NoLocalPart => Some(cx.get("find-address-local")),
        TypedAddress::NotADomain(error) => {
            let values = [("words", cx.texts.not_a_host(*error).into())];
            Some(cx.texts.with("find-address-not-a-domain", &values))
        }
        _ => None,
    }
}

/// Draws what the address tells.
fn meaning(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &Answers,
    discovery: &DiscoveryState,
) -> Option<Action> {
    match discovery.last_meaning() {
        TypedAddress::Empty | TypedAddress::NoDomain | TypedAddress::Organisation(_) => {
            organisation(ui, cx, answers, cx.profile()?)
        }
        TypedAddress::NoLocalPart | TypedAddress::NotADomain(_) => None,
        TypedAddress::Service(service) => {
            match service.flag {
                Some(flag) => {
                    let title = flag.sentence(cx.texts, &service.name);
                    widgets::callout(ui, cx.texts, Severity::Warning, &title, "", None);
                    ui.add_space(space::M);
                }
                None => catalogued(ui, cx, service),
            }
            None
        }
        TypedAddress::Unknown { domain, similar } => unknown(ui, cx, domain, similar.as_deref()),
    }
}

fn organisation(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, profile: &Profile) -> Option<Action> {
    let name = cx.organisation();
    let title = match answers.username(profile) {
        Ok(user) => cx.texts.with(
            "find-address-known-user",
            &[("organisation", name.into()), ("login", sanitise(&user.login).into())],
        ),
        Err(_) => name.to_owned(),
    };
    if let Some(chosen) = cx.known.organisations.iter().find(|other| std::ptr::eq(&other.profile, profile)) {
        for other in &chosen.passed_over {
            let sentence = chosen.passed_over_sentence(cx.texts, other);
            let title = cx.get("organisation-passed-over");
            widgets::callout(ui, cx.texts, Severity::Warning, &title, &sentence, None);
            ui.add_space(space::M);
        }
    }
    let mut pressed = false;
    widgets::callout_with(ui, cx.texts, Severity::Info, &title, |ui| {
        // What was typed or found without a date is of no day.
        let words = if profile.date == UNKNOWN_DATE {
            cx.get("find-address-known-undated")
        } else {
            cx.texts.with("find-address-known", &[("date", profile.date.as_str().into())])
        };
        widgets::hint(ui, &words);
        pressed = widgets::link(ui, &cx.get("find-address-not-right")).clicked();
    });
    pressed.then(|| DiscoveryAction::Show(DiscoveryPage::List).into())
}

fn catalogued(ui: &mut Ui, cx: &PageContext<'_>, service: &MailService) {
    widgets::callout_with(ui, cx.texts, Severity::Info, &sanitise(&service.name), |ui| {
        widgets::hint(
            ui,
            &cx.texts.with("find-address-catalogue", &[("date", service.date.as_str().into())]),
        );
        for (needed, id) in
            [(&service.turn_on, "find-needs-turn-on"), (&service.app_password, "find-needs-app-password")]
        {
            if needed.is_some() {
                ui.add_space(space::XS);
                widgets::rich(ui, TextRole::Hint, &cx.get(id), cx.theme.text);
            }
        }
    });
}

fn unknown(ui: &mut Ui, cx: &PageContext<'_>, domain: &str, similar: Option<&str>) -> Option<Action> {
    let title = cx.texts.with("find-look-up-title", &[("domain", sanitise(domain).into())]);
    let mut pressed = None;
    widgets::callout_with(ui, cx.texts, Severity::Advice, &title, |ui| {
        widgets::hint(ui, &cx.get("find-address-unknown"));
        if let Some(similar) = similar {
            ui.add_space(space::S);
            let words = cx.texts.with("find-address-similar", &[("domain", similar.into())]);
            if widgets::button(ui, ButtonStyle::Small, &words).clicked() {
                pressed = Some(DiscoveryAction::UseDomain(similar.to_owned()).into());
            }
        }
    });
    pressed
}

fn other_ways(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    let ways = [
        (
            Icon::Steps,
            "find-way-list",
            "find-way-list-detail",
            DiscoveryAction::Show(DiscoveryPage::List).into(),
        ),
        (
            Icon::Keyboard,
            "find-way-by-hand",
            "find-way-by-hand-detail",
            DiscoveryAction::Show(DiscoveryPage::ByHand).into(),
        ),
        (Icon::Envelope, "find-way-program", "find-way-program-detail", CheckUpAction::Enter.into()),
        (
            Icon::Document,
            "find-way-setup",
            "find-way-setup-detail",
            WindowAction::Browse(PathField::Setup).into(),
        ),
    ];
    let mut chosen = None;
    for (icon, words, detail, action) in ways {
        if widgets::row_button(ui, icon, &cx.get(words), &cx.get(detail)).clicked() {
            chosen = Some(action);
        }
        ui.add_space(space::S);
    }
    chosen
}
