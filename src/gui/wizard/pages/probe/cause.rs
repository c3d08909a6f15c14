//! The cause of a probe's failure: both host names where they differ, who can act, and what to do.

use egui::Ui;
use egui::text::LayoutJob;

use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets;
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::probe::StepState;
use waypost_core::probe::{Cause, CauseId};
use waypost_core::text::Texts;

/// Width of the names before the values, in points.
const LABEL_WIDTH: f32 = 136.0;

/// Draws one cause. `server` names the server if several have causes.
pub fn show(ui: &mut Ui, cx: &PageContext<'_>, server: Option<&str>, state: StepState, cause: &Cause) {
    let severity = if state == StepState::Failed { Severity::Error } else { Severity::Warning };
    let profile = cx.profile();
    let title = cause.title(cx.texts, profile);
    let title = match server {
        Some(server) => cx.texts.with("try-cause-of", &[("server", server.into()), ("title", title.into())]),
        None => title,
    };
    widgets::callout_with(ui, cx.texts, severity, &title, |ui| {
        widgets::rich(ui, TextRole::Hint, &cause.body(cx.texts, profile), cx.theme.text);
        ui.add_space(space::S);
        if let (CauseId::CertificateNameMismatch, Some(wanted), Some(presented)) =
            (cause.id, cause.value("host"), cause.value("presented"))
        {
            // Green marks a name to use instead. An unknown server's name must not look like one.
            let mark = if cause.use_host.is_some() { cx.theme.success } else { cx.theme.warning };
            name_and_value(ui, cx, "try-asked-for", marked_name(cx, wanted, presented, cx.theme.error));
            name_and_value(ui, cx, "try-answers-as", marked_name(cx, presented, wanted, mark));
        }
        if let Some(message) = cause.server_message() {
            name_and_value(
                ui,
                cx,
                "try-its-words",
                TextRole::SmallMono.job(&message, cx.theme.text, f32::INFINITY),
            );
        }
        let plain = |words: &str| TextRole::Hint.job(words, cx.theme.text, f32::INFINITY);
        name_and_value(ui, cx, "try-who", plain(&cause.responsible_text(cx.texts, profile)));
        name_and_value(ui, cx, "try-what", plain(&cause.what_to_do(cx.texts, profile)));
    });
}

/// Draws a name and its value, which may take several lines.
fn name_and_value(ui: &mut Ui, cx: &PageContext<'_>, id: &str, mut value: LayoutJob) {
    let name = |ui: &mut Ui| {
        widgets::label(ui, TextRole::Hint.job(&cx.get(id), cx.theme.quiet, LABEL_WIDTH - space::S));
    };
    widgets::beside(ui, id, LABEL_WIDTH, name, |ui| {
        value.wrap.max_width = ui.available_width();
        widgets::label(ui, value);
    });
    ui.add_space(space::XS);
}

/// Lays out a host name and marks the labels that differ from the other name.
fn marked_name(cx: &PageContext<'_>, shown: &str, other: &str, mark: egui::Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let others: Vec<&str> = other.split('.').collect();
    for (index, label) in shown.split('.').enumerate() {
        let differs = others.get(index).is_none_or(|other| !other.eq_ignore_ascii_case(label));
        let color = if differs { mark } else { cx.theme.text };
        let mut format = TextRole::SmallMono.format(color);
        if index > 0 {
            job.append(".", 0.0, TextRole::SmallMono.format(cx.theme.text));
        }
        if differs {
            format.underline = egui::Stroke::new(2.0, mark);
        }
        job.append(label, 0.0, format);
    }
    job
}

/// Returns what a help desk needs besides the steps, as names and values. Contains no name and no login.
pub fn report_facts(
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
