//! One finding of the check-up: the values, the checkbox for its repair, and the details under a link.

use egui::Ui;

use crate::gui::check_up::{CheckUp, FindingIndex, change_words};
use crate::gui::page_context::PageContext;
use crate::gui::theme::{TextRole, space};
use crate::gui::widgets::{self, FindingRow};
use waypost_core::check_up::{AccountReport, Finding, FindingText};
use waypost_core::formats::FoundValue;
use waypost_core::plan::account::SettingValue;
use waypost_core::text::sanitise;
use waypost_engine::CheckedFile;

/// What the person did with a finding in this frame.
#[derive(Debug, Default)]
pub struct FindingEvents {
    /// The finding whose checkbox was pressed, and its new state.
    pub wanted: Option<(FindingIndex, bool)>,
    /// The value to copy.
    pub copied: Option<String>,
}

/// Draws a finding and records what the person did with it.
pub fn row(
    ui: &mut Ui,
    cx: &PageContext<'_>,
    check_up: &CheckUp,
    index: FindingIndex,
    (checked, report, finding): (&CheckedFile, &AccountReport, &Finding),
    events: &mut FindingEvents,
) {
    let profile = check_up.profile(report);
    let view = FindingText { report, profile, program: checked.opened.found.program, texts: cx.texts };
    let (title, body) = (view.title(finding), view.body(finding));
    let (found, expected) = (view.found(finding), view.expected(finding).unwrap_or_default());
    let line = finding.location.line.map(|line| cx.texts.with("checkup-line", &[("line", line.into())]));
    let label = setting_label(&view, finding);
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
    let was_wanted = check_up.is_wanted(index);
    let mut is_wanted = was_wanted;
    let checkbox = finding.is_repairable.then_some(&mut is_wanted);
    widgets::finding_row(ui, cx.texts, row, checkbox, |ui| {
        if let Some(copied) = details.show(ui, cx, &title, &expected) {
            events.copied = Some(copied);
        }
    });
    if is_wanted != was_wanted {
        events.wanted = Some((index, is_wanted));
    }
}

/// Returns the program's name for the setting if the value alone does not tell the setting, as for "yes".
/// Empty otherwise.
fn setting_label(view: &FindingText<'_>, finding: &Finding) -> String {
    let is_clear = match &finding.found {
        FoundValue::Value(value) => {
            matches!(value, SettingValue::Text(_) | SettingValue::Number(_) | SettingValue::Unset)
        }
        FoundValue::Opportunistic => false,
        FoundValue::Other(_) => true,
    };
    if is_clear {
        return String::new();
    }
    view.by_hand(finding).map(|step| step.label).unwrap_or_default()
}

/// The details under the link.
struct Details {
    /// The step that changes the setting by hand.
    by_hand: Option<waypost_core::formats::ManualStep>,
    /// Where the key is, for example the section.
    place: String,
    /// The key in the settings file. Empty without one.
    key: String,
    /// The organisation's source for the expected value.
    source: Option<String>,
    /// True if the repair changes a choice the person made.
    needs_consent: bool,
}

impl Details {
    /// Collects the details of a finding.
    fn new(view: &FindingText<'_>, finding: &Finding) -> Self {
        Self {
            by_hand: view.by_hand(finding),
            place: finding.location.to_string(),
            key: sanitise(&finding.location.key),
            source: view.source(finding),
            needs_consent: finding.needs_consent && finding.is_repairable,
        }
    }

    /// Draws the details. Returns the expected value if it is to be copied.
    fn show(self, ui: &mut Ui, cx: &PageContext<'_>, title: &str, expected: &str) -> Option<String> {
        let texts = cx.texts;
        let mut draw_line = |words: &str| {
            widgets::rich(ui, TextRole::Hint, words, cx.theme.text);
            ui.add_space(2.0);
        };
        if let Some(step) = self.by_hand {
            let values = [
                ("place", step.menu_path.into()),
                ("label", step.label.into()),
                ("value", step.value.into()),
            ];
            draw_line(&texts.with("checkup-step", &values));
        }
        if !self.key.is_empty() {
            draw_line(
                &texts.with("checkup-stands", &[("place", self.place.into()), ("key", self.key.into())]),
            );
        }
        if self.needs_consent {
            draw_line(&texts.get("checkup-own-choice"));
        }
        if let Some(source) = self.source {
            draw_line(&texts.with("window-why-source", &[("source", source.into())]));
        }
        if expected.is_empty() {
            return None;
        }
        ui.add_space(space::XS);
        let name = texts.with("window-copy-name", &[("setting", title.into())]);
        let pressed =
            widgets::named_link(ui, TextRole::Hint, &texts.get("window-copy"), &name, true).clicked();
        pressed.then(|| expected.to_owned())
    }
}
