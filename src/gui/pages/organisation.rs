//! Which organisation: a list with a search box, an address that names it, or a file.

use std::path::PathBuf;

use egui::{ScrollArea, Ui};

use super::{Action, PageContext};
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, ButtonStyle, Choice, Field};
use crate::gui::wizard::Draft;
use waypost_core::plan::answers::{Answers, Field as Asked};
use waypost_engine::{Organisation, UnusableProfile};

/// Up to this many, all are shown and there is nothing to search.
const MAX_WITHOUT_SEARCH: usize = 6;
const CARD_HEIGHT: f32 = 74.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &mut Draft) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("organisation-title"), &cx.get("organisation-text"));
    ui.add_space(space::L);
    let label = cx.get("organisation-search");
    let hint = cx.get("organisation-search-hint");
    widgets::field(ui, Field { label: &label, hint: &hint, ..Field::default() }, &mut draft.search);
    ui.add_space(space::L);
    if let Some(problem) = cx.problem(Asked::Organisation) {
        widgets::problem_line(ui, &problem);
        ui.add_space(space::S);
    }
    list(ui, cx, answers, &draft.search);
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

fn list(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, search: &str) {
    let found: Vec<&Organisation> =
        cx.known.organisations.iter().filter(|organisation| matches(cx, organisation, search)).collect();
    if found.is_empty() {
        widgets::status(ui, Type::Row, &cx.get("organisation-none-found"), cx.theme.quiet);
        return;
    }
    let label = cx.get("organisation-title");
    let focus = cx.focus(Asked::Organisation);
    let mut draw = |ui: &mut Ui, range: std::ops::Range<usize>| {
        widgets::choices(ui, &label, focus, |ui, group| {
            for organisation in found.iter().skip(range.start).take(range.len()) {
                let id = key(organisation);
                let detail = detail(cx, organisation);
                let chosen = answers.org == id;
                let name = organisation.profile.name.in_language(cx.texts.tag());
                if group.card(ui, Choice { name, detail: &detail, chosen, ..Choice::default() }) {
                    answers.org = id;
                    // The address that found it also names the person: nothing is typed twice.
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
    widgets::status(ui, Type::Hint, &count, cx.theme.quiet);
    ui.add_space(space::S);
    // Only the rows in sight are drawn, so four hundred cost as much as four.
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

/// What stands in the answers for it: its id, or the file it was opened from.
fn key(organisation: &Organisation) -> String {
    match &organisation.file {
        Some(file) => file.to_string_lossy().into_owned(),
        None => organisation.profile.id.clone(),
    }
}

/// By a part of the name or the domain, or by an address that belongs to it.
pub(super) fn matches(cx: &PageContext<'_>, organisation: &Organisation, search: &str) -> bool {
    let search = search.trim().to_lowercase();
    let profile = &organisation.profile;
    if let Some((_, host)) = search.rsplit_once('@') {
        return host.is_empty()
            || profile.owns_host(host)
            || profile.domains.iter().any(|d| d.starts_with(host));
    }
    let name = profile.name.in_language(cx.texts.tag()).to_lowercase();
    search.is_empty()
        || name.contains(&search)
        || profile.id.contains(&search)
        || profile.domains.iter().any(|domain| domain.contains(&search))
        || profile.owns_host(&search)
}

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

fn from_file(ui: &mut Ui, cx: &PageContext<'_>, draft: &mut Draft) -> Option<Action> {
    let mut action = None;
    for unusable in cx.known.unusable.iter().chain(&draft.unusable) {
        let (title, why) = problem_text(cx, unusable);
        widgets::callout(ui, cx.texts, waypost_core::plan::rules::Severity::Error, &title, &why, None);
        ui.add_space(space::M);
    }
    if !widgets::fold(ui, &cx.get("organisation-file")) {
        return None;
    }
    ui.add_space(space::S);
    let label = cx.get("organisation-file-label");
    let hint = cx.get("organisation-file-hint");
    let typed = Field { label: &label, hint: &hint, mono: true, ..Field::default() };
    widgets::field(ui, typed, &mut draft.profile_path);
    // Enter in this field opens the file and does not go on.
    let entered = widgets::submitted(ui);
    ui.add_space(space::M);
    widgets::row(ui, 32.0, space::M, |ui| {
        let path = draft.profile_path.trim();
        let pressed = widgets::button(ui, ButtonStyle::Small, &cx.get("organisation-file-open")).clicked();
        if (pressed || entered) && !path.is_empty() {
            action = Some(Action::OpenProfile(PathBuf::from(path)));
        }
        if widgets::button(ui, ButtonStyle::Small, &cx.get("organisation-file-choose")).clicked() {
            action = Some(Action::ChooseProfile);
        }
    });
    action
}

fn problem_text(cx: &PageContext<'_>, unusable: &UnusableProfile) -> (String, String) {
    let file = waypost_core::text::sanitise(&unusable.file.to_string_lossy());
    let title = cx.texts.with("organisation-unusable", &[("file", file.into())]);
    (title, unusable.sentences(cx.texts).join("\n"))
}
