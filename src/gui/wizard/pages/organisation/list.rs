//! The page that asks for the organisation: a list with a search field, or a profile file.

use std::path::PathBuf;

use egui::{ScrollArea, Ui};

use crate::gui::action::{Action, WindowAction};
use crate::gui::dialogs::PathField;
use crate::gui::page_context::PageContext;
use crate::gui::parts::organisation_picker::{MAX_WITHOUT_SEARCH, matches};
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Choice, Field};
use crate::gui::wizard::discovery::DiscoveryState;
use crate::gui::wizard::{Draft, WizardAction, answer_for};
use waypost_core::plan::answers::{Answers, Field as AnswerField};
use waypost_core::plan::rules::Severity;
use waypost_engine::{Organisation, UnusableProfile};

/// Height of an organisation's card, in points.
const CARD_HEIGHT: f32 = 74.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("organisation-title"), &cx.get("organisation-text"));
    ui.add_space(space::L);
    let label = cx.get("organisation-search");
    let hint = cx.get("organisation-search-hint");
    widgets::field(ui, Field { label: &label, hint: &hint, ..Field::default() }, &mut draft.search);
    ui.add_space(space::L);
    cx.problem_line(ui, AnswerField::Organisation);
    list(ui, cx, answers, &draft.search, &mut draft.discovery);
    if let Some(organisation) = cx.known.opened {
        widgets::hint(ui, &organisation.signature.sentence(cx.texts));
        widgets::hint(
            ui,
            &cx.texts.with("organisation-sha256", &[("sum", organisation.fingerprint.as_str().into())]),
        );
    }
    ui.add_space(space::L);
    from_file(ui, cx, draft)
}

/// Draws the organisations that match the search.
fn list(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &mut Answers,
    search: &str,
    discovery: &mut DiscoveryState,
) {
    let found: Vec<&Organisation> =
        cx.known.organisations.iter().filter(|organisation| matches(cx, organisation, search)).collect();
    if found.is_empty() {
        widgets::status(ui, TextRole::Row, &cx.get("organisation-none-found"), cx.theme.quiet);
        return;
    }
    let label = cx.get("organisation-title");
    let focus = cx.focus(AnswerField::Organisation);
    let mut draw = |ui: &mut Ui, range: std::ops::Range<usize>| {
        widgets::choices(ui, &label, focus, |ui, group| {
            for organisation in found.iter().skip(range.start).take(range.len()) {
                let id = answer_for(organisation);
                let detail = detail(cx, organisation);
                let chosen = answers.org == id;
                let name = organisation.profile.name.in_language(cx.texts.tag());
                if group.card(ui, Choice { name, detail: &detail, chosen, ..Choice::default() }) {
                    answers.org = id;
                    discovery.forget_address_outside(&organisation.profile);
                    // An address that found the organisation also contains the user name, so nobody types it
                    // twice.
                    if search.contains('@') && answers.username.trim().is_empty() {
                        search.trim().clone_into(&mut answers.username);
                    }
                }
                ui.add_space(space::M);
            }
        });
    };
    if found.len() <= MAX_WITHOUT_SEARCH {
        draw(ui, 0..found.len());
        return;
    }
    let count = cx.texts.with("organisation-count", &[("count", (found.len() as u64).into())]);
    widgets::status(ui, TextRole::Hint, &count, cx.theme.quiet);
    ui.add_space(space::S);
    // Only the visible rows are drawn, so a long list takes no longer than a short one.
    ScrollArea::vertical().id_salt("organisations").max_height(3.5 * (CARD_HEIGHT + space::M)).show_rows(
        ui,
        CARD_HEIGHT + space::M,
        found.len(),
        |ui, range| {
            let inner = ui.max_rect().shrink2(egui::vec2(5.0, 0.0));
            ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| draw(ui, range));
        },
    );
}

/// Returns the sentence under an organisation's name: its domains, edition and origin.
fn detail(cx: &PageContext<'_>, organisation: &Organisation) -> String {
    let profile = &organisation.profile;
    let place = match &organisation.file {
        Some(file) => waypost_core::text::sanitise(&file.to_string_lossy()),
        None => cx.get("organisation-built-in"),
    };
    cx.texts.with(
        "organisation-detail",
        &[
            ("domains", cx.texts.list_and(&profile.domains).into()),
            ("version", profile.version.as_str().into()),
            ("date", profile.date.as_str().into()),
            ("place", place.into()),
        ],
    )
}

/// Draws the profile files that are unusable or not used, and the field that opens a profile file.
fn from_file(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) -> Option<Action> {
    let mut action = None;
    for unusable in cx.known.unusable.iter().chain(&draft.unusable) {
        let (title, body) = problem_text(cx, unusable);
        widgets::callout(ui, cx.texts, Severity::Error, &title, &body, None);
        ui.add_space(space::M);
    }
    for organisation in cx.known.organisations {
        // Refused files are among the unusable ones.
        for other in organisation.passed_over.iter().filter(|other| !other.is_refused()) {
            let sentence = organisation.passed_over_sentence(cx.texts, other);
            let title = cx.get("organisation-passed-over");
            widgets::callout(ui, cx.texts, Severity::Warning, &title, &sentence, None);
            ui.add_space(space::M);
        }
    }
    if !widgets::fold(ui, &cx.get("organisation-file")) {
        return None;
    }
    ui.add_space(space::S);
    let label = cx.get("organisation-file-label");
    let hint = cx.get("organisation-file-hint");
    let field = Field { label: &label, hint: &hint, is_monospace: true, ..Field::default() };
    widgets::field(ui, field, &mut draft.profile_path);
    // Enter in this field opens the file instead of going to the next page.
    let entered = widgets::submitted(ui);
    ui.add_space(space::M);
    widgets::row(ui, 32.0, space::M, |ui| {
        let path = draft.profile_path.trim();
        let pressed = widgets::button(ui, ButtonStyle::Small, &cx.get("organisation-file-open")).clicked();
        if (pressed || entered) && !path.is_empty() {
            action = Some(WizardAction::OpenProfile(PathBuf::from(path)).into());
        }
        if widgets::button(ui, ButtonStyle::Small, &cx.get("organisation-file-choose")).clicked() {
            action = Some(WindowAction::Browse(PathField::Profile).into());
        }
    });
    action
}

/// Returns a title and the reasons why a profile file cannot be used.
fn problem_text(cx: &PageContext<'_>, unusable: &UnusableProfile) -> (String, String) {
    let file = waypost_core::text::sanitise(&unusable.file.to_string_lossy());
    let title = cx.texts.with("organisation-unusable", &[("file", file.into())]);
    (title, unusable.sentences(cx.texts).join("\n"))
}
