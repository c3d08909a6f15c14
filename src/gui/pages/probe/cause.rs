//! Why a server does not work: what was asked for and what answers, who can act, and what to do.

use egui::Ui;
use egui::text::LayoutJob;

use super::PageContext;
use crate::gui::theme::{Type, space};
use crate::gui::widgets;
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::probe::StepState;
use waypost_core::probe::{Cause, CauseId};
use waypost_core::text::Texts;

/// The width of the names before the values.
const LABEL_WIDTH: f32 = 136.0;

/// Draws one cause, with the server it is about where that does not go without saying.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, of: Option<&str>, state: StepState, cause: &Cause) {
    let severity = if state == StepState::Failed { Severity::Error } else { Severity::Warning };
    let profile = cx.profile();
    let title = cause.title(cx.texts, profile);
    let title = match of {
        Some(server) => cx.texts.with("try-cause-of", &[("server", server.into()), ("title", title.into())]),
        None => title,
    };
    widgets::callout_with(ui, cx.texts, severity, &title, |ui| {
        widgets::rich(ui, Type::Hint, &cause.body(cx.texts, profile), cx.theme.text);
        ui.add_space(space::S);
        if let (CauseId::CertificateNameMismatch, Some(asked), Some(shown)) =
            (cause.id, cause.value("host"), cause.value("presented"))
        {
            // Green is the name to use; one that a stranger shows is not.
            let other = if cause.use_host.is_some() { cx.theme.good } else { cx.theme.warn };
            pair(ui, cx, "try-asked-for", name(cx, asked, shown, cx.theme.bad));
            pair(ui, cx, "try-answers-as", name(cx, shown, asked, other));
        }
        if let Some(said) = cause.server_message() {
            pair(ui, cx, "try-its-words", Type::SmallMono.job(&said, cx.theme.text, f32::INFINITY));
        }
        let plain = |words: &str| Type::Hint.job(words, cx.theme.text, f32::INFINITY);
        pair(ui, cx, "try-who", plain(&cause.responsible_text(cx.texts, profile)));
        pair(ui, cx, "try-what", plain(&cause.what_to_do(cx.texts, profile)));
    });
}

/// A name and its value beside it, which may take several lines.
fn pair(ui: &mut Ui, cx: &PageContext<'_>, id: &str, mut value: LayoutJob) {
    let name = |ui: &mut Ui| {
        widgets::say(ui, Type::Hint.job(&cx.get(id), cx.theme.quiet, LABEL_WIDTH - space::S));
    };
    widgets::beside(ui, id, LABEL_WIDTH, name, |ui| {
        value.wrap.max_width = ui.available_width();
        widgets::say(ui, value);
    });
    ui.add_space(space::XS);
}

/// A host name whose labels that differ from the other name are marked.
fn name(cx: &PageContext<'_>, shown: &str, other: &str, mark: egui::Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let others: Vec<&str> = other.split('.').collect();
    for (index, label) in shown.split('.').enumerate() {
        let differs = others.get(index).is_none_or(|other| !other.eq_ignore_ascii_case(label));
        let color = if differs { mark } else { cx.theme.text };
        let mut format = Type::SmallMono.format(color);
        if index > 0 {
            job.append(".", 0.0, Type::SmallMono.format(cx.theme.text));
        }
        if differs {
            format.underline = egui::Stroke::new(2.0, mark);
        }
        job.append(label, 0.0, format);
    }
    job
}

/// What a help desk wants to know beside the ladder. No name and no user name.
pub fn facts(
    texts: &Texts,
    profile: &Profile,
    plan: Option<&Plan>,
    code: Option<String>,
) -> Vec<(String, String)> {
    let mut facts = vec![(texts.get("field-organisation"), profile.name.in_language(texts.tag()).to_owned())];
    if let Some(plan) = plan {
        let (program, version) = plan.program;
        facts.push((texts.get("field-program"), format!("{} {version}", texts.program(program))));
    }
    facts.extend(code.map(|code| (texts.get("support-title"), code)));
    facts.push((texts.get("window-title"), env!("CARGO_PKG_VERSION").to_owned()));
    facts.push((texts.get("try-report-system"), std::env::consts::OS.to_owned()));
    facts
}
