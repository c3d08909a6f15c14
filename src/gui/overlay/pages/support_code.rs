//! The support code in large letters, and a field for a code from somebody else.

use egui::text::LayoutJob;
use egui::{FontId, Ui};

use crate::gui::action::{Action, WindowAction};
use crate::gui::overlay::OverlayAction;
use crate::gui::overlay::support_code::{DecodedCode, Difference, SupportCodeState};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, ButtonStyle, Field};
use waypost_core::handoff::code_text::spelled;
use waypost_core::handoff::letters;
use waypost_core::plan::answers::Field as AnswerField;
use waypost_core::plan::rules::Severity;
use waypost_core::text::sanitise;

/// Draws the page.
pub fn page(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    support: &mut SupportCodeState,
    code: Option<&str>,
) -> Option<Action> {
    cx.title(ui, &cx.get("support-title"));
    ui.add_space(space::XS);
    let mut action = None;
    match code {
        Some(code) => {
            widgets::quiet(ui, &cx.get("support-text"));
            ui.add_space(space::L);
            action = own_code(ui, cx, code);
        }
        None => {
            widgets::quiet(ui, &cx.get("support-none-yet"));
        }
    }
    ui.add_space(space::L);
    let (title, body) = (cx.get("support-password"), cx.get("support-password-text"));
    widgets::callout(ui, cx.texts, Severity::Info, &title, &body, None);
    ui.add_space(space::XL);
    other_code(ui, cx, support).or(action)
}

/// Draws the code of these answers, large enough to read from a step away.
fn own_code(ui: &mut Ui, cx: &PageContext<'_>, code: &str) -> Option<Action> {
    let pressed = widgets::raised_card(ui, |ui| {
        let groups = letters::groups(code);
        let size = if ui.available_width() >= 480.0 { 30.0 } else { 22.0 };
        let job =
            LayoutJob::simple(groups.join(" "), FontId::monospace(size), cx.theme.text, ui.available_width());
        let response = widgets::label(ui, job);
        // The commas make screen readers pause between the groups.
        let name = cx.texts.with("support-own", &[("code", groups.join(", ").into())]);
        ui.accesskit_node_builder(response.id, |node| node.set_value(name));
        ui.add_space(space::M);
        widgets::button(ui, ButtonStyle::Small, &cx.get("support-copy")).clicked()
    });
    ui.add_space(space::S);
    if widgets::fold(ui, &cx.get("support-read-out")) {
        for line in spelled(code, cx.texts) {
            widgets::text(ui, &line);
            ui.add_space(space::S);
        }
    }
    pressed.then(|| WindowAction::Copy(code.to_owned()).into())
}

/// Draws the field for another code. Its contents are shown before anything changes.
fn other_code(ui: &mut Ui, cx: &PageContext<'_>, support: &mut SupportCodeState) -> Option<Action> {
    widgets::heading(ui, &cx.get("support-other"));
    ui.add_space(space::S);
    let (label, hint) = (cx.get("support-typed"), cx.get("support-typed-hint"));
    let problem = match &support.decoded {
        Some(Err(fault)) => Some(fault.sentence(cx.texts)),
        _ => None,
    };
    let field = Field {
        label: &label,
        hint: &hint,
        problem: problem.as_deref(),
        width: 360.0,
        is_monospace: true,
        focus: cx.just_refused && problem.is_some(),
        ..Field::default()
    };
    if widgets::field(ui, field, &mut support.typed).changed() {
        support.decoded = None;
    }
    let entered = widgets::submitted(ui);
    ui.add_space(space::S);
    let pressed = widgets::button(ui, ButtonStyle::Small, &cx.get("support-read")).clicked();
    if let Some(Ok(decoded)) = &support.decoded {
        ui.add_space(space::L);
        if decoded_code(ui, cx, decoded) {
            return Some(OverlayAction::AcceptCode.into());
        }
    }
    (pressed || entered).then(|| OverlayAction::ReadCode.into())
}

/// Draws the answers the code would change. Returns true if the person accepts them.
fn decoded_code(ui: &mut Ui, cx: &PageContext<'_>, decoded: &DecodedCode) -> bool {
    let list = |fields: &[AnswerField]| {
        let names: Vec<String> = fields.iter().map(|field| cx.texts.field(*field)).collect();
        cx.texts.list_and(&names)
    };
    if !decoded.is_known {
        widgets::hint(ui, &cx.get("code-other-organisation"));
    } else if !decoded.chosen.same_edition {
        widgets::hint(ui, &cx.get("code-other-edition"));
    }
    let dropped = &decoded.chosen.no_longer_valid;
    if !dropped.is_empty() {
        widgets::hint(ui, &cx.texts.with("code-dropped", &[("fields", list(dropped).into())]));
    }
    if decoded.differences.is_empty() {
        widgets::status(ui, TextRole::Strong, &cx.get("support-same"), cx.theme.text);
        return false;
    }
    widgets::status(ui, TextRole::Strong, &cx.get("support-changes"), cx.theme.text);
    ui.add_space(space::S);
    widgets::card(ui, |ui| {
        for (number, difference) in decoded.differences.iter().enumerate() {
            ui.push_id(number, |ui| row(ui, cx, difference));
        }
    });
    let to_ask = &decoded.chosen.to_ask;
    if !to_ask.is_empty() {
        ui.add_space(space::S);
        widgets::hint(ui, &cx.texts.with("code-to-ask", &[("fields", list(to_ask).into())]));
    }
    if cx.known.saved_visit {
        ui.add_space(space::S);
        widgets::hint(ui, &cx.get("support-replaces-visit"));
    }
    ui.add_space(space::M);
    widgets::button(ui, ButtonStyle::Primary, &cx.get("support-accept")).clicked()
}

/// Draws one difference: the question, and the answer before and after.
fn row(ui: &mut Ui, cx: &PageContext<'_>, difference: &Difference) {
    let question = |ui: &mut Ui| {
        widgets::rich(ui, TextRole::Row, &cx.texts.field(difference.field), cx.theme.quiet);
    };
    widgets::beside(ui, "difference", 200.0, question, |ui| {
        let unanswered = cx.get("support-open");
        let words = |text: &str| if text.is_empty() { unanswered.clone() } else { sanitise(text) };
        let values = [("now", words(&difference.before).into()), ("then", words(&difference.after).into())];
        widgets::rich(ui, TextRole::Row, &cx.texts.with("support-change", &values), cx.theme.text);
    });
    ui.add_space(space::XS);
}
