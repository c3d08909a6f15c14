//! Choosing one of the organisations, where a line of them is enough.

use egui::Ui;

use super::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Field};
use waypost_engine::Organisation;

/// More organisations than this are found by typing.
const MAX_WITHOUT_SEARCH: usize = 6;

/// Few are shown at once; of many, those that fit what is typed. An empty choice becomes the first.
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
    let fits = |one: &&Organisation| super::organisation::matches(cx, one, search);
    let shown: Vec<&Organisation> = all.iter().filter(fits).take(MAX_WITHOUT_SEARCH).collect();
    if chosen.is_empty() {
        *chosen = all.first().map(|one| one.profile.id.clone()).unwrap_or_default();
    }
    let names: Vec<&str> = shown.iter().map(|one| one.profile.name.in_language(cx.texts.tag())).collect();
    let place = shown.iter().position(|one| one.profile.id == *chosen);
    if let Some(one) = widgets::pills(ui, label, &names, place).and_then(|index| shown.get(index)) {
        chosen.clone_from(&one.profile.id);
    }
}
