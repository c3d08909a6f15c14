//! Which email program, and its version where that matters.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::installed_programs::InstalledPrograms;
use crate::gui::theme::space;
use crate::gui::widgets::{self, Choice, Choices};
use waypost_core::formats::{self, Request};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, Field, Problem};
use waypost_core::plan::profile::{Profile, ProgramVerdict, Verdict};
use waypost_core::plan::program::{PROGRAMS, Program, ProgramId, ProgramKind, Version};
use waypost_core::plan::rules::{AdviceId, Severity};

/// What is worth saying about a program as soon as it is chosen.
const ADVICE_SHOWN: &[AdviceId] = &[
    AdviceId::EudoraTooOldForTls,
    AdviceId::Eudora51AlternatePort,
    AdviceId::EudoraUpgradeOrAlternatePort,
    AdviceId::OutlookReadsThroughMicrosoft,
];

/// The programs that most people use, in the order they are offered; the others stand behind a fold.
const COMMON_PROGRAMS: &[ProgramId] = &[
    ProgramId::Thunderbird,
    ProgramId::AppleMail,
    ProgramId::OutlookClassic,
    ProgramId::Outlook,
    ProgramId::ThunderbirdAndroid,
    ProgramId::Eudora,
    ProgramId::EudoraMac,
];

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
        if let Some(problem) = cx.problem(field) {
            widgets::problem_line(ui, &problem);
            ui.add_space(space::S);
        }
    }
    let label = cx.get("program-title");
    let (here, usual, rest) = grouped(cx, answers, installed_programs);
    widgets::choices(ui, &label, cx.focus(Field::Program), |ui, choices| {
        if !here.is_empty() {
            widgets::heading(ui, &cx.get("program-here"));
            ui.add_space(space::S);
            cards(ui, cx, choices, answers, &here, installed_programs);
            ui.add_space(space::M);
            widgets::heading(ui, &cx.get("program-others"));
            ui.add_space(space::S);
        }
        cards(ui, cx, choices, answers, &usual, installed_programs);
        let chosen = answers.program().is_ok_and(|(id, _)| rest.contains(&id));
        if widgets::fold_open(ui, &cx.get("program-more"), chosen) {
            ui.add_space(space::S);
            cards(ui, cx, choices, answers, &rest, installed_programs);
        }
    });
    None
}

/// What is on this computer; what the organisation approves of or most people use, and "another" at its
/// end; everything else.
fn grouped(
    cx: &PageContext<'_>,
    answers: &Answers,
    installed_programs: &InstalledPrograms,
) -> (Vec<ProgramId>, Vec<ProgramId>, Vec<ProgramId>) {
    // What works in the background is not what a person writes mail with.
    let meets = |id: &ProgramId| id.program().kind != ProgramKind::Background;
    let here: Vec<ProgramId> =
        installed_programs.programs.iter().map(|found| found.id).filter(meets).collect();
    let approved =
        |id: ProgramId| verdict(cx, answers, id).is_some_and(|verdict| verdict.verdict == Verdict::Approved);
    let others = PROGRAMS.iter().map(|program| program.id).filter(|id| !here.contains(id));
    let (generic, others): (Vec<_>, Vec<_>) = others.partition(|id| *id == ProgramId::Generic);
    let (first, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|id| approved(*id));
    let (usual, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|id| COMMON_PROGRAMS.contains(id));
    (here, first.into_iter().chain(usual).chain(generic).collect(), rest)
}

fn cards(
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
        let mut picked = None;
        let now = choices.card_with(ui, choice, |ui| {
            if let (true, Some((_, version)), false) = (chosen, current, program.versions.is_empty()) {
                picked = versions(ui, cx, program, version);
            }
        });
        if now {
            // The version that is there, where versions are told apart.
            picked = found.filter(|_| !program.versions.is_empty() && !chosen);
            program.name.clone_into(&mut answers.program);
        }
        if let Some(version) = picked {
            answers.program = format!("{}@{version}", program.name);
        }
        if chosen {
            warnings(ui, cx, answers);
            if cx.page_opened {
                // Back on the page, one sees what one had chosen, and what is to be known of it.
                ui.scroll_to_rect(egui::Rect::from_two_pos(top, ui.cursor().min), None);
            }
        }
        ui.add_space(space::S + 2.0);
    }
}

/// Which version, told apart where the program changed.
fn versions(ui: &mut Ui, cx: &PageContext<'_>, program: &Program, now: Version) -> Option<Version> {
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
pub(super) fn version_names(cx: &PageContext<'_>, program: &Program) -> Vec<String> {
    let name = |(index, version): (usize, &Version)| match (index, program.versions.get(index + 1)) {
        (0, Some(next)) => cx.texts.with("program-version-below", &[("version", next.to_string().into())]),
        (_, None) => cx.get("program-version-later"),
        (_, Some(_)) if (version.major, version.minor) == (5, 1) => format!("{version}.x"),
        _ => version.to_string(),
    };
    program.versions.iter().enumerate().map(name).collect()
}

fn verdict<'a>(cx: &PageContext<'a>, answers: &Answers, id: ProgramId) -> Option<&'a ProgramVerdict> {
    let profile = cx.profile()?;
    profile.verdict(id, answers.group(profile).ok().flatten())
}

/// The tag and the quiet line: what the organisation thinks of it, else what it is; and which version is here.
fn tag_and_detail(
    cx: &PageContext<'_>,
    answers: &Answers,
    id: ProgramId,
    found: Option<Version>,
) -> (String, String) {
    let (tag, words) = match verdict(cx, answers, id) {
        None => (String::new(), cx.get(description_id(id))),
        Some(verdict) => {
            let values = [
                ("organisation", cx.organisation().into()),
                ("reason", verdict.reason.in_language(cx.texts.tag()).into()),
            ];
            match verdict.verdict {
                Verdict::Approved => {
                    (cx.get("program-approved-tag"), cx.texts.with("program-approved", &values))
                }
                Verdict::AdvisedAgainst => {
                    (cx.get("program-advised-against-tag"), cx.texts.with("program-advised-against", &values))
                }
            }
        }
    };
    match found {
        None => (tag, words),
        Some(version) => {
            let values = [("version", version.to_string().into()), ("words", words.into())];
            (tag, cx.texts.with("program-version-here", &values))
        }
    }
}

const fn description_id(id: ProgramId) -> &'static str {
    match id {
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
    }
}

/// Why the program is of no use with these servers: known here, so that nobody finds out at the end.
fn unsuitable(cx: &PageContext<'_>, profile: &Profile, answers: &Answers, id: ProgramId) -> Option<String> {
    let group = answers.group(profile).ok().flatten();
    let reads = id.program().protocols;
    let offered = |protocol: &Protocol| profile.incoming_for(*protocol, group).next().is_some();
    if let ([only, ..], false) = (reads, reads.iter().any(offered)) {
        return Some(cx.texts.problem(&Problem::ProtocolNotOffered(*only)));
    }
    let plan = cx.sketch?;
    let request = Request { profile, plan, texts: cx.texts, personality: None, code: None };
    let format = formats::formats_for(id).next()?;
    (format.write)(&request).err().map(|refusal| refusal.sentence(cx.texts))
}

/// What this version means, and the agreement where it can do no better.
fn warnings(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers) {
    let Some(profile) = cx.profile() else { return };
    let Ok((id, _)) = answers.program() else { return };
    if let Some(why) = unsuitable(cx, profile, answers, id) {
        let title = cx.texts.with("program-unsuitable", &[("program", cx.texts.program(id).into())]);
        ui.add_space(space::S);
        widgets::callout(ui, cx.texts, Severity::Warning, &title, &why, None);
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
