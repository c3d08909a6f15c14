//! The steps by hand: each setting as clicks in the program's own words.

use crate::plan::account::Setting;

use super::Request;

/// One thing to do in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The setting it sets.
    pub setting: Setting,
    /// Where: the clicks, as "Tools > Options > Checking Mail".
    pub place: String,
    /// What the program calls it there.
    pub label: String,
    /// What to type or choose, in the program's own words.
    pub value: String,
}

impl Step {
    /// The step as one line.
    pub fn line(&self, request: &Request<'_>) -> String {
        request.texts.with(
            "step-line",
            &[
                ("place", self.place.as_str().into()),
                ("label", self.label.as_str().into()),
                ("value", self.value.as_str().into()),
            ],
        )
    }
}

/// The steps for these settings in the plan's program and version, in the order its panels show them.
pub fn steps_by_hand(request: &Request<'_>, settings: &[Setting]) -> Vec<Step> {
    let _ = (request, settings);
    Vec::new()
}
