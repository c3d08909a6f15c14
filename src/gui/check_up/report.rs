//! The report as plain text, to keep or to send to the help desk. It contains no password, because none was
//! read.

use super::CheckUp;
use waypost_core::check_up::{AccountReport, Finding, FindingText};
use waypost_core::text::{Texts, sanitise};
use waypost_engine::CheckedFile;

/// The report: every finding in plain text.
pub fn text(check_up: &CheckUp, texts: &Texts) -> String {
    let mut lines = vec![title(check_up, texts)];
    for checked in check_up.checked() {
        lines.push(String::new());
        lines.push(format!(
            "{}: {}",
            program(checked, texts),
            sanitise(&checked.opened.file.to_string_lossy())
        ));
        for report in &checked.reports {
            account(check_up, checked, report, texts, &mut lines);
        }
        for note in &checked.opened.found.warnings {
            lines.push(format!("- {}", note.sentence(texts)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A sentence with the number of settings that need attention.
pub fn title(check_up: &CheckUp, texts: &Texts) -> String {
    let counts = check_up.counts();
    if check_up.all().next().is_none() && counts.correct == 0 {
        return texts.get("checkup-nothing-known");
    }
    texts.with("checkup-title", &[("count", (counts.errors + counts.warnings).into())])
}

/// A file's program, with its version if known.
pub fn program(checked: &CheckedFile, texts: &Texts) -> String {
    let name = texts.program(checked.opened.found.program);
    match checked.opened.found.version {
        Some(version) => format!("{name} {version}"),
        None => name,
    }
}

fn account(
    check_up: &CheckUp,
    checked: &CheckedFile,
    report: &AccountReport,
    texts: &Texts,
    lines: &mut Vec<String>,
) {
    let profile = check_up.profile(report);
    let name = account_name(report, texts);
    let Some(profile) = profile else {
        lines.push(format!("- {}", texts.with("checkup-unknown", &[("account", name.into())])));
        return;
    };
    lines.push(String::new());
    lines.push(format!("{name} ({})", profile.name.in_language(texts.tag())));
    lines.extend(report.problems.iter().map(|problem| format!("- {}", texts.problem(problem))));
    let view = FindingText { report, profile: Some(profile), program: checked.opened.found.program, texts };
    for finding in &report.findings {
        one(&view, finding, lines);
    }
}

fn one(view: &FindingText<'_>, finding: &Finding, lines: &mut Vec<String>) {
    let texts = view.texts;
    lines.push(String::new());
    lines.push(format!("[{}] {}", texts.severity(finding.severity), view.title(finding)));
    lines.push(format!("  {}", view.body(finding)));
    lines.push(format!("  {}: {}", finding.location, change(view, finding)));
    if let Some(step) = view.by_hand(finding) {
        let values =
            [("place", step.menu_path.into()), ("label", step.label.into()), ("value", step.value.into())];
        lines.push(format!("  {}", texts.with("step-line", &values)));
    }
    lines.extend(
        view.source(finding)
            .map(|source| format!("  {}", texts.with("window-why-source", &[("source", source.into())]))),
    );
}

/// The found and the expected value, in one line.
pub fn change(view: &FindingText<'_>, finding: &Finding) -> String {
    let found = view.found(finding);
    match view.expected(finding) {
        Some(expected) => {
            view.texts.with("checkup-change", &[("found", found.into()), ("expected", expected.into())])
        }
        None => found,
    }
}

/// An account's name: its label in the program, else its organisation.
pub fn account_name(report: &AccountReport, texts: &Texts) -> String {
    use waypost_core::plan::account::Setting;
    let account = &report.account;
    let own = [Setting::Name, Setting::Address, Setting::IncomingUsername];
    if !account.label.is_empty() {
        return sanitise(&account.label);
    }
    own.iter().find_map(|setting| account.text(*setting)).map_or_else(|| texts.get("checkup-main"), sanitise)
}
