//! The check-up: one finding, its repair, and what unfolds under it.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::check_up::{CheckUp, FindingIndex, change_words};
use crate::gui::theme::{Type, space};
use crate::gui::widgets::{self, FindingRow};
use waypost_core::check_up::{AccountReport, Finding, FindingText};
use waypost_core::formats::FoundValue;
use waypost_core::plan::account::SettingValue;
use waypost_core::text::sanitise;
use waypost_engine::CheckedFile;

/// Draws a finding.
pub fn row(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &mut CheckUp,
    which: FindingIndex,
    checked: &CheckedFile,
    report: &AccountReport,
    finding: &Finding,
) -> Option<Action> {
    let profile = check_up.profile(report);
    let view = FindingText { report, profile, program: checked.opened.found.program, texts: cx.texts };
    let (title, body) = (view.title(finding), view.body(finding));
    let (found, expected) = (view.found(finding), view.expected(finding).unwrap_or_default());
    let line = finding.location.line.map(|line| cx.texts.with("checkup-line", &[("line", line.into())]));
    let label = label(&view, finding);
    let details = Details::new(&view, finding);
    let row = FindingRow {
        severity: finding.severity,
        title: &title,
        body: &body,
        label: &label,
        found: &found,
        expected: &expected,
        change: &change_words(&view, finding),
        line: line.as_deref().unwrap_or_default(),
    };
    let before = check_up.is_wanted(which);
    let mut ticked = before;
    let mut copied = None;
    widgets::finding_row(ui, cx.texts, row, finding.is_repairable.then_some(&mut ticked), |ui| {
        copied = details.show(ui, cx, &title, &expected);
    });
    if ticked != before {
        check_up.set_wanted(which, ticked);
    }
    if copied.is_some() {
        check_up.copied.clone_from(&copied);
    }
    copied.map(Action::Copy)
}

/// What the program calls the setting, where the value is one of its words and says little alone.
fn label(view: &FindingText<'_>, finding: &Finding) -> String {
    let says_enough = match &finding.found {
        FoundValue::Value(value) => {
            matches!(value, SettingValue::Text(_) | SettingValue::Number(_) | SettingValue::Unset)
        }
        FoundValue::Opportunistic => false,
        FoundValue::Other(_) => true,
    };
    if says_enough {
        return String::new();
    }
    view.by_hand(finding).map(|step| step.label).unwrap_or_default()
}

struct Details {
    by_hand: Option<waypost_core::formats::ManualStep>,
    place: String,
    key: String,
    source: Option<String>,
    needs_consent: bool,
}

impl Details {
    fn new(view: &FindingText<'_>, finding: &Finding) -> Self {
        Self {
            by_hand: view.by_hand(finding),
            place: finding.location.to_string(),
            key: sanitise(&finding.location.key),
            source: view.source(finding),
            needs_consent: finding.needs_consent && finding.is_repairable,
        }
    }

    /// Draws them; what is to be copied.
    fn show(self, ui: &mut Ui, cx: &PageContext<'_>, title: &str, expected: &str) -> Option<String> {
        let texts = cx.texts;
        let mut say = |words: &str| {
            widgets::rich(ui, Type::Hint, words, cx.theme.text);
            ui.add_space(2.0);
        };
        if let Some(step) = self.by_hand {
            let values = [
                ("place", step.menu_path.into()),
                ("label", step.label.into()),
                ("value", step.value.into()),
            ];
            say(&texts.with("checkup-step", &values));
        }
        if !self.key.is_empty() {
            say(&texts.with("checkup-stands", &[("place", self.place.into()), ("key", self.key.into())]));
        }
        if self.needs_consent {
            say(&texts.get("checkup-own-choice"));
        }
        if let Some(source) = self.source {
            say(&texts.with("window-why-source", &[("source", source.into())]));
        }
        if expected.is_empty() {
            return None;
        }
        ui.add_space(space::XS);
        let name = texts.with("window-copy-name", &[("setting", title.into())]);
        let pressed = widgets::named_link(ui, Type::Hint, &texts.get("window-copy"), &name, true).clicked();
        pressed.then(|| expected.to_owned())
    }
}
