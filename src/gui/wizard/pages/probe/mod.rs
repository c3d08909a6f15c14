//! The probe page: the steps of each server, also while the probe runs, and what to do about failures.

mod cause;
mod server;

use egui::Ui;

pub use cause::report_facts;

use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, Field};
use crate::gui::wizard::Draft;
use crate::gui::wizard::probe_state::{ProbeAction, ProbeState, ProbedServer};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::Severity;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::{ServerStatus, cause_text};

/// Minimum width of the page, in points, for two servers side by side.
const MIN_WIDTH_SIDE_BY_SIDE: f32 = 560.0;

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, draft: &mut Draft) -> Option<Action> {
    let (profile, plan) = (cx.profile()?, cx.plan?);
    let probe_state = &mut draft.probe_state;
    let is_begun = probe_state.is_begun();
    let servers = if is_begun {
        probe_state.probed_servers(profile)
    } else {
        ProbeState::not_yet_probed(profile, plan)
    };
    cx.title(ui, &cx.get(title(is_begun, &servers)));
    if !is_begun {
        ui.add_space(space::XS);
        widgets::quiet(ui, &cx.get("try-text"));
        certificates(ui, cx);
    }
    ui.add_space(space::M);
    if ui.available_width() < MIN_WIDTH_SIDE_BY_SIDE {
        for probed in &servers {
            ui.push_id(probed.server.role.id(), |ui| server::show(ui, cx, probed, is_begun, 0.0));
            ui.add_space(space::M);
        }
    } else {
        widgets::columns(ui, "servers", servers.len(), |ui, index, height| {
            if let Some(probed) = servers.get(index) {
                server::show(ui, cx, probed, is_begun, height);
            }
        });
    }
    let several = servers.iter().filter(|probed| probed.causes().next().is_some()).count() > 1;
    for probed in &servers {
        let role = several.then(|| cause_text::role_text(cx.texts, probed.server.role));
        for (state, cause) in probed.causes() {
            ui.add_space(space::M);
            cause::show(ui, cx, role.as_deref(), state, cause);
        }
    }
    ui.add_space(space::L);
    if !probe_state.is_running() && servers.iter().any(|probed| probed.server.takes_password()) {
        password(ui, cx, probe_state);
    }
    if probe_state.is_running() || !is_begun { None } else { report(ui, cx, answers, probe_state) }
}

/// Names the certificates of an unsigned profile, before the servers are tried.
fn certificates(ui: &mut Ui, cx: &PageContext<'_>) {
    let sentences = cx.known.opened.map(|organisation| organisation.certificate_sentences(cx.texts));
    for sentence in sentences.into_iter().flatten() {
        ui.add_space(space::S);
        let title = cx.get("organisation-certificate");
        widgets::callout(ui, cx.texts, Severity::Warning, &title, &sentence, None);
    }
}

/// Returns the text id of the title, which sums up the servers.
fn title(is_begun: bool, servers: &[ProbedServer]) -> &'static str {
    let count = |wanted: ServerStatus| servers.iter().filter(|probed| probed.status == wanted).count();
    match (is_begun, count(ServerStatus::Running), count(ServerStatus::Failed), count(ServerStatus::Works)) {
        (false, ..) => "try-title",
        (_, 1.., ..) => "try-title-running",
        (_, _, 0, works) if works == servers.len() => "try-title-works",
        (_, _, 1.., 1..) => "try-title-half",
        (_, _, 1.., 0) => "try-title-failed",
        _ => "try-title-stopped",
    }
}

/// Draws the field for the password, with which the probe also tests the login.
fn password(ui: &mut Ui, cx: &PageContext<'_>, probe_state: &mut ProbeState) {
    let (label, hint) = (cx.get("try-password"), cx.get("try-password-hint"));
    probe_state.expect_password();
    let problem = probe_state.password_error.map(|error| error.sentence(cx.texts));
    let problem = problem.as_deref();
    let field = Field { label: &label, hint: &hint, width: 320.0, secret: true, problem, ..Field::default() };
    widgets::field(ui, field, &mut probe_state.password.0);
    ui.add_space(space::L);
}

/// Draws the links that copy and save the report for a help desk, and a note that the password was not kept.
fn report(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, probe_state: &ProbeState) -> Option<Action> {
    let (profile, plan) = (cx.profile()?, cx.plan?);
    if probe_state.had_password {
        widgets::hint(ui, &cx.get("try-password-forgotten"));
    }
    match probe_state.report_for(plan) {
        Some(Ok(path)) => {
            let words = cx.texts.with("try-report-saved", &[("path", path.display().to_string().into())]);
            widgets::status(ui, TextRole::Hint, &words, cx.theme.success);
        }
        Some(Err(error)) => {
            let body = cx.texts.with("try-report-not-saved", &[("words", cx.texts.io_error(error).into())]);
            widgets::callout(ui, cx.texts, Severity::Error, &body, "", None);
        }
        None => {}
    }
    let can_save = cx.known.host.documents.is_some();
    let action = widgets::row(ui, 32.0, space::L, |ui| {
        let mut action = None;
        if widgets::link(ui, &cx.get("try-copy-report")).clicked() {
            let verdict = probe_state.verdict(profile, Some(plan));
            let code = Some(SupportCode::new(profile, answers, Step::Probe, verdict).to_letters());
            let facts = report_facts(cx.texts, profile, Some(plan), code);
            action = Some(WindowAction::Copy(probe_state.report_text(cx.texts, profile, &facts)).into());
        }
        if can_save && widgets::link(ui, &cx.get("try-save-report")).clicked() {
            action = Some(ProbeAction::SaveReport.into());
        }
        action
    });
    if !can_save {
        widgets::hint(ui, &cx.get("try-report-no-folder"));
    }
    action
}
