//! The cards of the programs, with the versions and warnings of the chosen one.

use egui::{Rect, Ui, UiBuilder};

use super::description::tag_and_detail;
use crate::gui::page_context::PageContext;
use crate::gui::parts::versions::version_names;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice, Choices};
use crate::gui::wizard::installed_programs::InstalledPrograms;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::program::{Program, ProgramId, Version};
use waypost_core::plan::rules::{AdviceId, Severity};

/// The advice to show as soon as a program is chosen.
const ADVICE_SHOWN: &[AdviceId] = &[
    AdviceId::EudoraTooOldForTls,
    AdviceId::Eudora51AlternatePort,
    AdviceId::EudoraUpgradeOrAlternatePort,
    AdviceId::OutlookReadsThroughMicrosoft,
];

/// Draws a card for each of these programs.
pub fn cards(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    choices: &mut Choices,
    answers: &mut Answers,
    programs: &[ProgramId],
    installed_programs: &InstalledPrograms,
) {
    for id in programs {
        let program = id.program();
        let found =
            installed_programs.programs.iter().find(|found| found.id == *id).and_then(|found| found.version);
        let name = cx.texts.program(*id);
        let (tag, detail) = tag_and_detail(cx, answers, *id, found);
        let current = answers.program().ok();
        let chosen = current.is_some_and(|(current, _)| current == *id);
        let choice = Choice { name: &name, detail: &detail, tag: &tag, chosen, ..Choice::default() };
        let top = ui.cursor().min;
        let mut version_choice = None;
        let pressed = choices.card_with(ui, choice, |ui| {
            if let (true, Some((_, version)), false) = (chosen, current, program.versions.is_empty()) {
                version_choice = versions(ui, cx, program, version);
            }
        });
        if pressed {
            // Where the version matters, the installed one is the best first choice.
            version_choice = found.filter(|_| !program.versions.is_empty() && !chosen);
            program.name.clone_into(&mut answers.program);
        }
        if let Some(version) = version_choice {
            answers.program = format!("{}@{version}", program.name);
        }
        if chosen {
            warnings(ui, cx, answers);
            if cx.page_opened {
                // On returning to the page, the chosen program and its warnings are in sight.
                ui.scroll_to_rect(Rect::from_two_pos(top, ui.cursor().min), None);
            }
        }
        ui.add_space(space::S + 2.0);
    }
}

/// Draws the choice between the versions that differ in what they can do. Returns the version that was
/// pressed.
fn versions(ui: &mut Ui, cx: &PageContext<'_>, program: &Program, current: Version) -> Option<Version> {
    ui.add_space(space::M);
    let indent = ui.max_rect().with_min_x(ui.max_rect().left() + 32.0).with_min_y(ui.cursor().top());
    ui.scope_builder(UiBuilder::new().max_rect(indent), |ui| {
        let label = cx.get("program-version");
        widgets::strong(ui, &label);
        widgets::hint(ui, &cx.get("program-version-hint"));
        ui.add_space(space::S);
        let count = program.versions.len();
        let names = version_names(cx, program);
        let words: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen =
            program.versions.iter().rposition(|version| current >= *version).or((count > 0).then_some(0));
        let pressed = widgets::pills(ui, &label, &words, chosen)?;
        program.versions.get(pressed).copied()
    })
    .inner
}

/// Draws what the chosen program and version mean, and the consent that a version without TLS needs.
fn warnings(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let Some(profile) = cx.profile() else { return };
    let Ok((id, _)) = answers.program() else { return };
    if let Some(why) = &cx.known.computed.unsuitable {
        let title = cx.texts.with("program-unsuitable", &[("program", cx.texts.program(id).into())]);
        ui.add_space(space::S);
        widgets::callout(ui, cx.texts, Severity::Warning, &title, why, None);
    }
    for advice in cx.advice(ADVICE_SHOWN) {
        ui.add_space(space::S);
        widgets::advice(ui, cx.texts, profile, advice);
        if advice.id == AdviceId::EudoraTooOldForTls {
            ui.add_space(space::M);
            widgets::checkbox(ui, &mut answers.accept_plaintext, &cx.get("window-agree"));
            ui.add_space(space::XS);
        }
    }
}
