//! The page that asks for the email program, and for its version where that matters.

mod cards;
mod description;

use egui::Ui;

use cards::cards;
use description::verdict;

use crate::gui::action::Action;
use crate::gui::page_context::PageContext;
use crate::gui::theme::space;
use crate::gui::widgets;
use crate::gui::wizard::installed_programs::InstalledPrograms;
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Verdict;
use waypost_core::plan::program::{ProgramId, ProgramKind};
use waypost_core::plan::programs::PROGRAMS;

/// Draws the page.
pub fn page(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    answers: &mut Answers,
    installed_programs: &InstalledPrograms,
) -> Option<Action> {
    cx.title_and_text(ui, &cx.get("program-title"), &cx.get("program-text"));
    ui.add_space(space::L);
    for field in [Field::Program, Field::Version] {
        cx.problem_line(ui, field);
    }
    let label = cx.get("program-title");
    let (installed, common, rest) = grouped(cx, answers, installed_programs);
    widgets::choices(ui, &label, cx.focus(Field::Program), |ui, choices| {
        if !installed.is_empty() {
            widgets::heading(ui, &cx.get("program-here"));
            ui.add_space(space::S);
            cards(ui, cx, choices, answers, &installed, installed_programs);
            ui.add_space(space::M);
            widgets::heading(ui, &cx.get("program-others"));
            ui.add_space(space::S);
        }
        cards(ui, cx, choices, answers, &common, installed_programs);
        let chosen = answers.program().is_ok_and(|(id, _)| rest.contains(&id));
        if widgets::fold_open(ui, &cx.get("program-more"), chosen) {
            ui.add_space(space::S);
            cards(ui, cx, choices, answers, &rest, installed_programs);
        }
    });
    None
}

/// Returns three lists: the programs installed here; those the organisation approves or most people use, with
/// "another program" last; and all others.
fn grouped(
    cx: &PageContext<'_>,
    answers: &Answers,
    installed_programs: &InstalledPrograms,
) -> (Vec<ProgramId>, Vec<ProgramId>, Vec<ProgramId>) {
    // Background programs deliver mail, but nobody reads or writes mail with them.
    let is_mail_program = |id: &ProgramId| id.program().kind != ProgramKind::Background;
    let installed: Vec<ProgramId> =
        installed_programs.programs.iter().map(|found| found.id).filter(is_mail_program).collect();
    let is_approved =
        |id: ProgramId| verdict(cx, answers, id).is_some_and(|verdict| verdict.verdict == Verdict::Approved);
    let others = PROGRAMS.iter().map(|program| program.id).filter(|id| !installed.contains(id));
    let (generic, others): (Vec<_>, Vec<_>) = others.partition(|id| *id == ProgramId::Generic);
    let (approved, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|id| is_approved(*id));
    let (common, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|id| id.program().is_common);
    (installed, approved.into_iter().chain(common).chain(generic).collect(), rest)
}
