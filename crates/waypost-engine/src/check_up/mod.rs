//! The check-up of settings files: reading them, comparing them with an organisation's profile, and repairing
//! them.

mod below;
mod installed;
mod open;
mod repair;

use waypost_core::check_up::{self, AccountReport, Finding, KnownOrganisations};
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::program::ProgramId;

use crate::Organisation;

pub use crate::installed_settings::InstalledSettings;
pub use below::{FoundFiles, settings_below};
pub use installed::installed_settings;
pub use open::{OpenError, OpenedSettings, open};
pub(crate) use open::{companion, display, read_companion};
pub use repair::{RepairError, RepairedFile, repair};

/// A file and the check-up's report of each of its accounts.
#[derive(Clone, Debug)]
pub struct CheckedFile {
    /// The file.
    pub opened: OpenedSettings,
    /// One report for each account, in the file's order.
    pub reports: Vec<AccountReport>,
}

impl CheckedFile {
    /// Returns every finding with the index of its report and its index in the report.
    pub fn findings(&self) -> impl Iterator<Item = (usize, usize, &Finding)> {
        self.reports.iter().enumerate().flat_map(|(number, report)| {
            report.findings.iter().enumerate().map(move |(index, finding)| (number, index, finding))
        })
    }

    /// Whether the repair of these findings lets a program fetch mail again that is still on the server.
    /// `repairs` selects findings by the index of the report and the index in it.
    ///
    /// A program that reads with POP remembers what it has fetched by server and login. So this is true for
    /// an account that uses POP after the repair, if the repair changes the protocol, the server or the
    /// login. A repair of the protocol may leave it as it is, when two keys of the file contradict each
    /// other. A file that belongs to no program has fetched nothing.
    pub fn fetches_again(&self, repairs: impl Fn(usize, usize) -> bool) -> bool {
        self.opened.found.program != ProgramId::Generic
            && self.reports.iter().enumerate().any(|(number, report)| {
                let repaired =
                    report.findings.iter().enumerate().filter(|(index, _)| repairs(number, *index));
                let changed: Vec<Setting> = repaired
                    .flat_map(|(_, finding)| finding.settings.iter().copied().chain([finding.about]))
                    .collect();
                let before = report.account.protocol();
                let planned = report.plan.as_ref().map(|plan| plan.account.incoming.protocol.value);
                let after = if changed.contains(&Setting::Protocol) { planned } else { before };
                let moves = [Setting::IncomingHost, Setting::IncomingUsername]
                    .iter()
                    .any(|setting| changed.contains(setting));
                after == Some(Protocol::Pop) && (moves || before != after)
            })
    }
}

/// Compares a file with the servers of the organisation that the person named, for accounts that move to them. See
/// [`check`].
pub fn check_moved(
    opened: OpenedSettings,
    organisations: &[Organisation],
    chosen: Option<usize>,
    stated: &Answers,
) -> CheckedFile {
    let profiles: Vec<&Profile> = organisations.iter().map(|organisation| &organisation.profile).collect();
    let known = KnownOrganisations { profiles: &profiles, chosen };
    let can_repair = opened.format.repair.is_some();
    let reports = check_up::check_moved_accounts(&opened.found, known, stated, can_repair);
    CheckedFile { opened, reports }
}

/// Compares files with the organisations' profiles. `chosen` is the index of the organisation that the person
/// named; `stated` are the answers that the person gave besides the files.
pub fn check(
    opened: Vec<OpenedSettings>,
    organisations: &[Organisation],
    chosen: Option<usize>,
    stated: &Answers,
) -> Vec<CheckedFile> {
    let profiles: Vec<&Profile> = organisations.iter().map(|organisation| &organisation.profile).collect();
    let known = KnownOrganisations { profiles: &profiles, chosen };
    let mut checked: Vec<CheckedFile> = opened
        .into_iter()
        .map(|opened| {
            let reports =
                check_up::check_accounts(&opened.found, known, stated, opened.format.repair.is_some());
            CheckedFile { opened, reports }
        })
        .collect();
    let mut all: Vec<&mut Vec<AccountReport>> =
        checked.iter_mut().map(|checked| &mut checked.reports).collect();
    check_up::find_shared_pop_accounts(&mut all);
    checked
}
