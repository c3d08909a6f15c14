//! The page that asks before a prepared setup is used: its organisation and, if this computer does not know
//! its profile, its servers.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::gui::action::Action;
use crate::gui::overlay::OverlayAction;
use crate::gui::page_context::PageContext;
use crate::gui::parts::failed_job;
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle};
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;
use waypost_engine::{OpenedSetup, SetupError};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, opened: &Result<OpenedSetup, SetupError>) -> Option<Action> {
    let area = ui.max_rect();
    let margin = if area.width() >= 800.0 { space::SIDE } else { space::XL };
    let width = (area.width() - 2.0 * margin).min(648.0);
    let left = area.left() + (area.width() - width) / 2.0;
    let inner = Rect::from_min_max(pos2(left, area.top() + space::XXL), pos2(left + width, f32::INFINITY));
    let builder = UiBuilder::new().id_salt("offered").max_rect(inner);
    let shown = ui.scope_builder(builder, |ui| {
        let again = cx.failed_job.filter(|_| failed_job::note(ui, cx.texts)).cloned();
        let action = match opened {
            Ok(setup) => offered(ui, cx, setup),
            Err(error) => unusable(ui, cx, error),
        };
        again.or(action)
    });
    ui.advance_cursor_after_rect(shown.response.rect.expand2(vec2(0.0, space::L)));
    shown.inner
}

/// Draws the organisation of a readable setup, and the buttons to use it or not.
fn offered(ui: &mut Ui, cx: &PageContext<'_>, setup: &OpenedSetup) -> Option<Action> {
    let texts = cx.texts;
    let profile = &setup.organisation.profile;
    let name = sanitise(profile.name.in_language(texts.tag()));
    cx.title(ui, &cx.get("offered-title"));
    ui.add_space(space::S);
    widgets::text(ui, &texts.with("offered-text", &[("organisation", name.as_str().into())]));
    ui.add_space(space::L);
    if setup.is_foreign {
        let body = texts.with("offered-foreign-text", &[("organisation", name.into())]);
        widgets::callout(ui, texts, Severity::Warning, &cx.get("offered-foreign"), &body, None);
        ui.add_space(space::L);
        widgets::heading(ui, &cx.get("offered-servers"));
        ui.add_space(space::S);
        for (host, port) in profile.servers() {
            let values = [("host", sanitise(host).into()), ("port", port.to_string().into())];
            widgets::text(ui, &texts.with("offered-server", &values));
        }
        ui.add_space(space::L);
        let organisation = &setup.organisation;
        let passed_over = organisation.passed_over.iter();
        let passed_over = passed_over.map(|other| organisation.passed_over_sentence(texts, other));
        warnings(ui, cx, "organisation-passed-over", passed_over);
        warnings(ui, cx, "organisation-certificate", organisation.certificate_sentences(texts));
        let sum = organisation.fingerprint.as_str();
        widgets::quiet(ui, &texts.with("organisation-sha256", &[("sum", sum.into())]));
        ui.add_space(space::L);
    }
    widgets::row(ui, 40.0, space::M, |ui| {
        let accepted = widgets::button(ui, ButtonStyle::Primary, &cx.get("offered-take")).clicked();
        let declined = widgets::button(ui, ButtonStyle::Secondary, &cx.get("offered-leave")).clicked();
        if accepted {
            Some(OverlayAction::AcceptSetup.into())
        } else {
            declined.then(|| OverlayAction::Close.into())
        }
    })
}

/// Draws a warning for each sentence, under a title.
fn warnings(ui: &mut Ui, cx: &PageContext<'_>, title: &str, sentences: impl IntoIterator<Item = String>) {
    for sentence in sentences {
        widgets::callout(ui, cx.texts, Severity::Warning, &cx.get(title), &sentence, None);
        ui.add_space(space::M);
    }
}

/// Draws why a setup cannot be used.
fn unusable(ui: &mut Ui, cx: &PageContext<'_>, error: &SetupError) -> Option<Action> {
    cx.title(ui, &cx.get("offered-unusable"));
    ui.add_space(space::S);
    for sentence in error.sentences(cx.texts).iter().take(10) {
        widgets::problem_line(ui, sentence);
        ui.add_space(space::S);
    }
    ui.add_space(space::L);
    let declined = widgets::button(ui, ButtonStyle::Primary, &cx.get("offered-leave")).clicked();
    declined.then(|| OverlayAction::Close.into())
}
