//! Which email program, and its version where that matters.

use egui::Ui;

use super::{Action, Cx};
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice};
use crate::plan::answers::{Answers, Field};
use crate::plan::profile::Verdict;
use crate::plan::program::{PROGRAMS, Program, ProgramId, Version};
use crate::plan::rules::AdviceId;

/// What is worth saying about a program as soon as it is chosen.
const SAID_HERE: &[AdviceId] =
    &[AdviceId::EudoraTooOldForTls, AdviceId::Eudora51AlternatePort, AdviceId::EudoraUpgradeOrAlternatePort];

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &Cx<'_>, answers: &mut Answers) -> Option<Action> {
    cx.title(ui, &cx.get("program-title"));
    ui.add_space(space::XS);
    widgets::quiet(ui, &cx.get("program-text"));
    ui.add_space(space::L);
    if let Some(problem) = cx.problem(Field::Program).or_else(|| cx.problem(Field::Version)) {
        widgets::problem_line(ui, &problem);
        ui.add_space(space::S);
    }
    let label = cx.get("program-title");
    let focus = cx.focus(Field::Program);
    let current = answers.program().ok();
    widgets::choices(ui, &label, focus, |ui, choices| {
        for program in PROGRAMS {
            let name = cx.texts.program(program.id);
            let (tag, detail) = verdict(cx, answers, program);
            let chosen = current.is_some_and(|(id, _)| id == program.id);
            let choice = Choice { name: &name, detail: &detail, tag: &tag, chosen, ..Choice::default() };
            let version = current.map(|(_, version)| version);
            let mut picked = None;
            let now = choices.card_with(ui, choice, |ui| {
                if let (true, Some(version), false) = (chosen, version, program.versions.is_empty()) {
                    picked = versions(ui, cx, program, version);
                }
            });
            if now {
                program.name.clone_into(&mut answers.program);
            }
            if let Some(version) = picked {
                answers.program = format!("{}@{version}", program.name);
            }
            ui.add_space(space::S + 2.0);
        }
    });
    warnings(ui, cx, answers);
    None
}

/// Which version, told apart where the program changed.
fn versions(ui: &mut Ui, cx: &Cx<'_>, program: &Program, now: Version) -> Option<Version> {
    ui.add_space(space::M);
    let indent = ui.max_rect().with_min_x(ui.max_rect().left() + 32.0).with_min_y(ui.cursor().top());
    ui.scope_builder(egui::UiBuilder::new().max_rect(indent), |ui| {
        let label = cx.get("program-version");
        widgets::strong(ui, &label);
        widgets::hint(ui, &cx.get("program-version-hint"));
        ui.add_space(space::S);
        let count = program.versions.len();
        let names = version_names(cx, program);
        let words: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen =
            program.versions.iter().rposition(|version| now >= *version).or((count > 0).then_some(0));
        let pressed = widgets::pills(ui, &label, &words, chosen)?;
        program.versions.get(pressed).copied()
    })
    .inner
}

/// What the versions worth telling apart are called.
pub(super) fn version_names(cx: &Cx<'_>, program: &Program) -> Vec<String> {
    let name = |(index, version): (usize, &Version)| match (index, program.versions.get(index + 1)) {
        (0, Some(next)) => cx.texts.with("program-version-below", &[("version", next.to_string().into())]),
        (_, None) => cx.get("program-version-later"),
        (_, Some(_)) if (version.major, version.minor) == (5, 1) => format!("{version}.x"),
        _ => version.to_string(),
    };
    program.versions.iter().enumerate().map(name).collect()
}

fn verdict(cx: &Cx<'_>, answers: &Answers, program: &Program) -> (String, String) {
    let about = match program.id {
        ProgramId::Thunderbird => "program-about-thunderbird",
        ProgramId::ThunderbirdAndroid => "program-about-thunderbird-android",
        ProgramId::Eudora => "program-about-eudora",
        ProgramId::EudoraMac => "program-about-eudora-mac",
        ProgramId::AppleMail => "program-about-apple-mail",
        ProgramId::OutlookClassic => "program-about-outlook-classic",
        ProgramId::Outlook => "program-about-outlook",
        ProgramId::Evolution => "program-about-evolution",
        ProgramId::ClawsMail => "program-about-claws-mail",
        ProgramId::Sylpheed => "program-about-sylpheed",
        ProgramId::Mutt | ProgramId::Neomutt | ProgramId::Alpine | ProgramId::Aerc | ProgramId::Himalaya => {
            "program-about-terminal"
        }
        ProgramId::Fetchmail | ProgramId::Getmail | ProgramId::Mpop => "program-about-collects",
        ProgramId::Mbsync | ProgramId::Offlineimap => "program-about-copies",
        ProgramId::Msmtp => "program-about-sends",
        ProgramId::Generic => "program-about-generic",
    };
    let group = cx.profile().and_then(|profile| answers.group(profile).ok().flatten());
    let Some(verdict) = cx.profile().and_then(|profile| profile.verdict(program.id, group)) else {
        return (String::new(), cx.get(about));
    };
    let values = [
        ("organisation", cx.organisation().into()),
        ("reason", verdict.reason.in_language(cx.texts.tag()).into()),
    ];
    match verdict.verdict {
        Verdict::Approved => (cx.get("program-approved-tag"), cx.texts.with("program-approved", &values)),
        Verdict::AdvisedAgainst => (String::new(), cx.texts.with("program-advised-against", &values)),
    }
}

/// What this version means, and the agreement where it can do no better.
fn warnings(ui: &mut Ui, cx: &Cx<'_>, answers: &mut Answers) {
    let Some(profile) = cx.profile() else { return };
    if answers.program().is_err() {
        return;
    }
    for advice in cx.advice(SAID_HERE) {
        ui.add_space(space::S);
        widgets::advice(ui, cx.texts, profile, advice);
        if advice.id == AdviceId::EudoraTooOldForTls {
            ui.add_space(space::M);
            widgets::checkbox(ui, &mut answers.accept_plaintext, &cx.get("window-agree"));
            ui.add_space(space::XS);
        }
    }
}
