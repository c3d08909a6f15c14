//! What the check-up returns: a report for each account, with its findings.

use crate::formats::{FileLocation, FoundAccount, FoundValue};
use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::answers::{Answers, Problem};
use crate::plan::profile::{Profile, Text};
use crate::plan::rules::{AdviceId, Severity};

/// Every id that a finding can have. Its texts are under `finding-ID`.
pub const FINDING_IDS: &[AdviceId] = &[
    AdviceId::CheckIntervalTooShort,
    AdviceId::DuplicateAccount,
    AdviceId::EmptyTrashRegularly,
    AdviceId::EudoraAccountsDiffer,
    AdviceId::EudoraOffline,
    AdviceId::EudoraRelayPersonality,
    AdviceId::EudoraTooOldForTls,
    AdviceId::LeaveOnServerNeedsDeletion,
    AdviceId::LeaveOnServerNotNeeded,
    AdviceId::LoginHostIsNotAMailServer,
    AdviceId::NoTls,
    AdviceId::OpportunisticTls,
    AdviceId::OutgoingNotAuthenticated,
    AdviceId::OutgoingOfAnotherOrganisation,
    AdviceId::OutgoingRefusesOffCampus,
    AdviceId::PortContradictsTls,
    AdviceId::ProtocolHostMismatch,
    AdviceId::RetiredServerName,
    AdviceId::SavedPassword,
    AdviceId::SettingDiffers,
    AdviceId::SeveralProgramsOnPop,
    AdviceId::ThunderbirdLastKeyTooLow,
    AdviceId::UnknownAccount,
    AdviceId::WrongTlsModeForVersion,
];

/// One thing that is wrong, or that people should know, about a found account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of finding.
    pub id: AdviceId,
    /// How serious it is.
    pub severity: Severity,
    /// The setting it is about.
    pub about: Setting,
    /// The value in the file.
    pub found: FoundValue,
    /// The correct value. `None` if no value in the file can correct it.
    pub expected: Option<FoundValue>,
    /// Where in the file the value is.
    pub location: FileLocation,
    /// The settings that a repair changes. Empty for a defect, and if Waypost cannot repair it.
    pub settings: Vec<Setting>,
    /// Whether Waypost can repair it in this kind of file.
    pub is_repairable: bool,
    /// Whether the repair needs the person's consent, because it deletes mail or changes a value that
    /// may be intended. It is offered, and never part of a repair of everything.
    pub needs_consent: bool,
    /// The organisation's document with the correct value: a key of the profile's sources.
    pub source: Option<String>,
}

impl Finding {
    /// Whether the person has to act on it: an error or a warning.
    pub const fn needs_action(&self) -> bool {
        matches!(self.severity, Severity::Error | Severity::Warning)
    }
}

/// The result for one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountReport {
    /// The account as found.
    pub account: FoundAccount,
    /// The organisation it belongs to: an index into [`KnownOrganisations::profiles`]. `None` if it
    /// belongs to none of them.
    pub organisation: Option<usize>,
    /// The name of the organisation it belongs to according to a profile that is trusted more than the one that the
    /// person named.
    pub other_owner: Option<Text>,
    /// The answers inferred from the file, together with the person's own.
    pub answers: Answers,
    /// The correct settings. `None` if the organisation is unknown or the answers have problems.
    pub plan: Option<Plan>,
    /// Why there is no plan.
    pub problems: Vec<Problem>,
    /// What is wrong, most serious first.
    pub findings: Vec<Finding>,
    /// How many of the compared settings are correct.
    pub correct_settings: usize,
}

/// The organisations that an account can belong to.
#[derive(Clone, Copy, Debug)]
pub struct KnownOrganisations<'a> {
    /// The profiles of all of them.
    pub profiles: &'a [&'a Profile],
    /// The index of the organisation the person named: accounts of others count as unknown. `None`
    /// considers all of them.
    pub chosen: Option<usize>,
}
