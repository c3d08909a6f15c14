//! Choosing an organisation on one line, and the search that finds organisations.

use egui::Ui;

use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Field};
use waypost_engine::Organisation;

/// Up to this many organisations are all shown. More of them need a search field.
pub const MAX_WITHOUT_SEARCH: usize = 6;

/// Draws a pill for each organisation, or for the first that match the search if there are many. An empty
/// choice becomes the first organisation.
pub fn organisation(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    label: &str,
    search: &mut String,
    chosen: &mut String,
) {
    let all = cx.known.organisations;
    if all.len() > MAX_WITHOUT_SEARCH {
        let (label, hint) = (cx.get("organisation-search"), cx.get("organisation-search-hint"));
        let field = Field { label: &label, hint: &hint, ..Field::default() };
        widgets::field(ui, field, search);
        ui.add_space(space::S);
    }
    let is_match = |organisation: &&Organisation| matches(cx, organisation, search);
    let shown: Vec<&Organisation> = all.iter().filter(is_match).take(MAX_WITHOUT_SEARCH).collect();
    if chosen.is_empty() {
        *chosen = all.first().map(|first| first.profile.id.clone()).unwrap_or_default();
    }
    let names: Vec<&str> =
        shown.iter().map(|organisation| organisation.profile.name.in_language(cx.texts.tag())).collect();
    let position = shown.iter().position(|organisation| organisation.profile.id == *chosen);
    if let Some(pressed) = widgets::pills(ui, label, &names, position).and_then(|index| shown.get(index)) {
        chosen.clone_from(&pressed.profile.id);
    }
}

/// Returns true if the search finds the organisation: by a part of its name, id or domains, or by an
/// address at one of its domains.
pub fn matches(cx: &PageContext<'_>, organisation: &Organisation, search: &str) -> bool {
    let search = search.trim().to_lowercase();
    let profile = &organisation.profile;
    if let Some((_, host)) = search.rsplit_once('@') {
        return host.is_empty()
            || profile.owns_host(host)
            || profile.domains.iter().any(|domain| domain.starts_with(host));
    }
    let name = profile.name.in_language(cx.texts.tag()).to_lowercase();
    search.is_empty()
        || name.contains(&search)
        || profile.id.contains(&search)
        || profile.domains.iter().any(|domain| domain.contains(&search))
        || profile.owns_host(&search)
}
