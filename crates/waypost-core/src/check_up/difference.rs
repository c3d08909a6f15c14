//! How one setting of a found account differs from the plan.

use crate::plan::account::Setting;
use crate::plan::policy_rules::BrokenRule;
use crate::plan::rules::{AdviceId, Severity};

/// How one setting differs from the plan. A [`super::Finding`] adds the values and the location.
pub(super) struct Difference {
    pub id: AdviceId,
    pub severity: Severity,
    /// The settings that a repair changes.
    pub settings: Vec<Setting>,
    /// Whether the repair needs the person's consent.
    pub needs_consent: bool,
    /// The organisation's document with the rule: a key of the profile's sources.
    pub source: Option<String>,
}

impl Difference {
    /// A difference that a repair of `setting` alone corrects.
    pub(crate) fn new(id: AdviceId, severity: Severity, setting: Setting) -> Self {
        Self { id, severity, settings: vec![setting], needs_consent: false, source: None }
    }

    /// A difference that breaks one of the organisation's rules.
    pub(crate) fn from_rule(rule: &BrokenRule<'_>, severity: Severity, setting: Setting) -> Self {
        Self::new(rule.id, severity, setting).with_source(rule.source)
    }

    /// Names the organisation's document.
    pub(crate) fn with_source(self, source: Option<&String>) -> Self {
        Self { source: source.cloned(), ..self }
    }

    /// Names all settings that a repair changes.
    pub(crate) fn with_settings(self, settings: &[Setting]) -> Self {
        Self { settings: settings.to_vec(), ..self }
    }

    /// Sets whether the repair needs the person's consent.
    pub(crate) fn with_consent(self, needs_consent: bool) -> Self {
        Self { needs_consent, ..self }
    }
}
