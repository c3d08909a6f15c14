//! One setting as a step by hand, in the words of a program.

use super::request::Request;
use super::safe_text::readable;
use crate::plan::account::Setting;

/// One setting to type or choose in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManualStep {
    /// The setting.
    pub setting: Setting,
    /// The path of menus and panels, for example "Tools > Options > Checking Mail".
    pub menu_path: String,
    /// The label of the field there.
    pub label: String,
    /// What to type or choose, in the program's own words.
    pub value: String,
}

impl ManualStep {
    /// The step as one line.
    pub fn line(&self, request: &Request<'_>) -> String {
        let line = request.texts.with(
            "step-line",
            &[
                ("place", self.menu_path.as_str().into()),
                ("label", self.label.as_str().into()),
                ("value", self.value.as_str().into()),
            ],
        );
        readable(&line)
    }
}

/// A setting with the ids of two texts: its menu path and its label.
pub(crate) type StepRow = (Setting, &'static str, &'static str);

/// A step with this value.
pub(crate) fn step(request: &Request<'_>, (setting, menu_path, label): StepRow, value: String) -> ManualStep {
    let texts = request.texts;
    let protocol = texts.protocol(request.plan.account.incoming.protocol.value);
    // A number and not a text: Fluent selects variants by number, which no text equals.
    let major = request.version().major;
    let values = [("protocol", protocol.into()), ("version", major.into())];
    ManualStep {
        setting,
        menu_path: texts.with(menu_path, &values),
        label: texts.with(label, &values),
        value,
    }
}

/// The state of a checkbox: ticked or not.
pub(crate) fn checkbox_text(request: &Request<'_>, on: bool) -> String {
    request.texts.get(if on { "value-ticked" } else { "value-not-ticked" })
}

/// A number for a field. Where a checkbox enables the field, the text names both.
pub(crate) fn number_field_text(request: &Request<'_>, setting: Setting, number: u16) -> String {
    match setting {
        Setting::RetentionDays => request.texts.with("value-ticked-number", &[("number", number.into())]),
        _ => number.to_string(),
    }
}
