//! The page that says which build of Waypost this is, which profiles it has, and what it contains of other people.

use egui::Ui;

use crate::about;
use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle};
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("about-title"), &cx.get("about-text"));
    ui.add_space(space::L);
    let organisations = cx.known.organisations.iter().map(|organisation| &organisation.profile);
    let lines = about::lines(cx.texts, organisations);
    for line in &lines {
        widgets::rich(ui, TextRole::Row, &sanitise(line), cx.theme.text);
        ui.add_space(space::XS);
    }
    ui.add_space(space::M);
    let copied = widgets::button(ui, ButtonStyle::Small, &cx.get("about-copy")).clicked();
    ui.add_space(space::XL);
    widgets::heading(ui, &cx.get("about-licences"));
    ui.add_space(space::XS);
    widgets::quiet(ui, &cx.get("about-licences-text"));
    ui.add_space(space::S);
    let notices: Vec<about::Notice> = about::notices().collect();
    for parts in notices.chunk_by(|one, next| one.licence == next.licence) {
        let software = cx.get("about-software");
        let name = parts.first().map(|part| part.licence).filter(|licence| !licence.is_empty());
        if widgets::fold(ui, name.unwrap_or(&software)) {
            // In pieces, of which only those in view are painted.
            for paragraph in parts.iter().flat_map(|part| part.text.split("\n\n")) {
                widgets::rich(ui, TextRole::SmallMono, paragraph, cx.theme.text);
                ui.add_space(space::S);
            }
        }
    }
    copied.then(|| WindowAction::Copy(lines.join("\n")).into())
}
