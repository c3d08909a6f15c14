//! The check-up: what to check, the findings, the chosen repairs and their result. Independent of the wizard;
//! it never changes the wizard's answers. No widgets here.

mod claims;
mod pages;
mod parts;
mod repair;
mod report;
mod update;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::job::{Job, Tasks, Wake};
use waypost_core::check_up::{AccountReport, Finding};
use waypost_core::discovery::AccountError;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::rules::Severity;
use waypost_core::text::Texts;
use waypost_engine::host::{Host, files};
use waypost_engine::{
    CheckedFile, InstalledSettings, OpenError, Organisation, RepairError, RepairedFile, SaveError, SavedFile,
};

use claims::{Claims, claims};

pub use repair::RepairTarget;
pub use report::{
    account_name, change as change_words, program as program_name, text as report_text, title as report_title,
};
pub use update::CheckUpAction;
pub use view::CheckUpView;

/// The pages of the check-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Choose what to check.
    #[default]
    Choose,
    /// The findings.
    Findings,
    /// Choose how to repair.
    Repair,
    /// The result of the repair.
    Done,
}

/// Identifies a finding: index of its file, of its account, and of the finding.
pub type FindingIndex = (usize, usize, usize);

/// A program on this computer that can be checked.
#[derive(Clone, Debug)]
pub struct OfferedProgram {
    /// The program.
    pub installed: InstalledSettings,
    /// True if it is selected.
    pub ticked: bool,
}

/// Why nothing was checked.
#[derive(Debug)]
pub enum CheckProblem {
    /// Nothing was chosen.
    Nothing,
    /// The typed path could not be read.
    Typed(OpenError),
    /// The settings of a program could not be read.
    Program(OpenError),
}

/// Number of findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice and information.
    pub information: usize,
    /// Settings that are correct.
    pub correct: usize,
}

type CheckResult = Result<(Vec<CheckedFile>, Claims), CheckProblem>;
type RepairResults = Vec<(usize, Result<RepairedFile, RepairError>)>;

/// What a check reads, and what it compares the settings with.
#[derive(Clone, Debug, Default)]
struct CheckInputs {
    /// The files and folders. True for a path that was typed.
    paths: Vec<(PathBuf, bool)>,
    organisations: Arc<Vec<Organisation>>,
    /// Index of the chosen organisation. `None` recognises it from the settings.
    chosen: Option<usize>,
    /// What the person stated about the programs.
    stated: Answers,
}

impl CheckInputs {
    fn check(&self, host: &Host) -> CheckResult {
        let mut opened: Vec<waypost_engine::OpenedSettings> = Vec::new();
        for (path, typed) in &self.paths {
            let one = waypost_engine::open(host, path)
                .map_err(|why| if *typed { CheckProblem::Typed(why) } else { CheckProblem::Program(why) })?;
            if opened.iter().all(|other| other.file != one.file) {
                opened.push(one);
            }
        }
        let checked = waypost_engine::check(opened, &self.organisations, self.chosen, &self.stated);
        let claims = claims(&checked, self);
        Ok((checked, claims))
    }
}

/// The state of the check-up.
#[derive(Debug, Default)]
pub struct CheckUp {
    page: Page,
    /// The programs on this computer.
    pub offered: Vec<OfferedProgram>,
    /// Path of the file or folder to check: typed, dropped or chosen.
    pub path: String,
    /// True if the person chose the organisation; otherwise it is recognised from the settings.
    pub own_organisation: bool,
    /// The chosen organisation's id.
    pub organisation: String,
    /// Filter of the list of organisations.
    pub search: String,
    /// Eudora's version as chosen. Empty if not chosen.
    pub eudora: String,
    /// Why nothing was checked.
    pub trouble: Option<CheckProblem>,
    /// Path for the report.
    pub report_path: String,
    /// True while the field for the report's path is shown.
    pub asks_report: bool,
    /// The result of saving the report.
    pub report_saved: Option<Result<SavedFile, SaveError>>,
    /// Where repairs are written.
    pub target: RepairTarget,
    /// Path for the repaired copy.
    pub copy_path: String,
    /// True if Next was refused because nothing is selected or a path is missing.
    pub refused: bool,
    /// The account that cannot be used in another program, and why.
    pub unusable: Option<(claims::AccountIndex, AccountError)>,
    checked: Vec<CheckedFile>,
    claims: Claims,
    /// What the checked files were compared with.
    inputs: CheckInputs,
    wanted: BTreeSet<FindingIndex>,
    /// The repaired files, and where each repair was written.
    done: BTreeMap<usize, (RepairTarget, RepairedFile)>,
    failed: BTreeMap<usize, RepairError>,
    looking: Job<Vec<InstalledSettings>>,
    checking: Job<(CheckInputs, CheckResult)>,
    repairing: Job<(RepairTarget, RepairResults)>,
    tasks: Tasks<Self>,
}

impl CheckUp {
    /// The current page.
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Opens the check-up and finds the programs on this computer, unless they are known. Opens the repair
    /// page if the person has not seen its result.
    pub fn enter(&mut self, host: &Host, wake: &Wake) {
        if self.page != Page::Repair || !self.repairing.is_pending() {
            self.arrive(Page::Choose);
        }
        if self.offered.is_empty() && !self.looking.is_running() {
            let host = host.clone();
            self.looking = Job::start(wake, move |_| waypost_engine::installed_settings(&host));
        }
    }

    /// Offers these programs. Selects the only one, or the ones in use.
    pub fn set_installed(&mut self, installed: Vec<InstalledSettings>) {
        let only = installed.len() == 1;
        let mut seen: Vec<ProgramId> = Vec::new();
        self.offered = installed
            .into_iter()
            .map(|installed| {
                let first = !seen.contains(&installed.program);
                seen.push(installed.program);
                OfferedProgram { ticked: only || (first && installed.is_default), installed }
            })
            .collect();
    }

    /// Text id that names the running job. `None` if no job is running.
    pub const fn waits_for(&self) -> Option<&'static str> {
        if self.checking.is_running() {
            Some("checkup-reading")
        } else if self.repairing.is_running() {
            Some("checkup-mending")
        } else {
            None
        }
    }

    /// True while background work runs.
    pub const fn is_busy(&self) -> bool {
        self.waits_for().is_some() || self.looking.is_running() || self.has_tasks()
    }

    /// True while short work with files runs.
    pub const fn has_tasks(&self) -> bool {
        self.tasks.is_busy()
    }

    /// A file or folder dropped on the window becomes the one to check.
    pub fn drop_file(&mut self, path: &Path) {
        if self.page == Page::Choose {
            self.path = path.to_string_lossy().into_owned();
            self.trouble = None;
        }
    }

    /// True while programs are being searched for.
    pub const fn is_looking(&self) -> bool {
        self.looking.is_running()
    }

    /// Collects finished work. The result of a check or a repair waits until its page is open: `is_shown` is
    /// true while nothing covers the check-up. Returns true if the check found a problem.
    pub fn poll(&mut self, is_shown: bool) -> bool {
        if let Some(installed) = self.looking.take() {
            self.set_installed(installed);
        }
        for apply in self.tasks.take_finished() {
            apply(self);
        }
        self.checking.receive();
        self.repairing.receive();
        if !is_shown {
            return false;
        }
        if self.page == Page::Repair
            && let Some((target, outcomes)) = self.repairing.take()
        {
            self.repaired(target, outcomes);
        }
        match self.checking.take() {
            Some((inputs, Ok((checked, claims)))) => self.show(checked, claims, inputs),
            Some((_, Err(trouble))) => {
                self.arrive(Page::Choose);
                self.trouble = Some(trouble);
                return true;
            }
            None => {}
        }
        false
    }

    fn arrive(&mut self, page: Page) {
        if page != self.page {
            // The result belongs to the page that is left.
            self.checking = Job::default();
        }
        self.page = page;
        self.tasks.forget_failure();
        self.refused = false;
        self.trouble = None;
        self.asks_report = false;
        self.report_saved = None;
        self.unusable = None;
    }

    /// Goes back. Returns false if that leaves the check-up.
    pub fn back(&mut self) -> bool {
        match self.page {
            Page::Choose => return false,
            Page::Findings | Page::Done => self.arrive(Page::Choose),
            Page::Repair => self.arrive(Page::Findings),
        }
        true
    }

    /// Goes to the choice of the organisation.
    pub fn other_organisation(&mut self) {
        self.own_organisation = true;
        self.arrive(Page::Choose);
    }

    /// True if Eudora's version may matter. Its settings do not contain it.
    pub fn asks_version(&self) -> bool {
        let path = self.path.trim().to_lowercase();
        let other = [".js", ".zip", ".xml", ".json"].iter().any(|end| path.ends_with(end));
        self.offered.iter().any(|offered| offered.ticked && offered.installed.program == ProgramId::Eudora)
            || !(path.is_empty() || other || path.contains("thunderbird"))
    }

    /// Reads the chosen settings in the background.
    pub fn check(&mut self, host: &Host, organisations: &[Organisation], wake: &Wake) {
        let typed = self.path.trim();
        let ticked = self.offered.iter().filter(|offered| offered.ticked);
        let mut paths: Vec<(PathBuf, bool)> =
            ticked.map(|offered| (offered.installed.path.clone(), false)).collect();
        if !typed.is_empty() {
            paths.push((PathBuf::from(typed), true));
        }
        let mut stated = Answers::default();
        if !self.eudora.is_empty() && self.asks_version() {
            stated.program = format!("{}@{}", ProgramId::Eudora.program().name, self.eudora);
        }
        let chosen = organisations
            .iter()
            .position(|organisation| self.own_organisation && organisation.profile.id == self.organisation);
        let organisations = Arc::new(organisations.to_vec());
        self.begin(host, CheckInputs { paths, organisations, chosen, stated }, wake);
    }

    fn begin(&mut self, host: &Host, inputs: CheckInputs, wake: &Wake) {
        if self.waits_for().is_some() {
            return;
        }
        if inputs.paths.is_empty() {
            self.trouble = Some(CheckProblem::Nothing);
            return;
        }
        self.trouble = None;
        let host = host.clone();
        self.checking = Job::start(wake, move |_| {
            let checked = inputs.check(&host);
            (inputs, checked)
        });
    }

    /// Shows the findings. Every repair is selected except those that need the person's decision.
    fn show(&mut self, checked: Vec<CheckedFile>, claims: Claims, inputs: CheckInputs) {
        (self.checked, self.claims) = (checked, claims);
        self.inputs = inputs;
        // Results for the files checked before.
        self.tasks.discard(&CheckUpAction::SaveReport.into());
        self.repairing = Job::default();
        self.done.clear();
        self.failed.clear();
        self.wanted = self
            .all()
            .filter(|(_, _, finding)| finding.is_repairable && !finding.needs_consent)
            .map(|(which, ..)| which)
            .collect();
        self.arrive(Page::Findings);
    }

    /// The files that were checked.
    pub fn checked(&self) -> &[CheckedFile] {
        &self.checked
    }

    /// The profile an account was compared with.
    pub fn profile(&self, report: &AccountReport) -> Option<&Profile> {
        Some(&self.inputs.organisations.get(report.organisation?)?.profile)
    }

    /// Every finding about an account of a known organisation.
    pub fn all(&self) -> impl Iterator<Item = (FindingIndex, &AccountReport, &Finding)> {
        self.checked.iter().enumerate().flat_map(|(file, checked)| {
            checked
                .findings()
                .filter_map(move |(report, index, finding)| {
                    let of = checked.reports.get(report)?;
                    Some(((file, report, index), of, finding))
                })
                .filter(|(_, report, _)| report.organisation.is_some())
        })
    }

    /// Number of findings by severity.
    pub fn counts(&self) -> FindingCounts {
        let count = |severity| self.all().filter(|(_, _, finding)| finding.severity == severity).count();
        FindingCounts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            information: count(Severity::Advice) + count(Severity::Info),
            correct: self
                .checked
                .iter()
                .flat_map(|checked| &checked.reports)
                .map(|report| report.correct_settings)
                .sum(),
        }
    }

    /// True if a repair is selected.
    pub fn is_wanted(&self, which: FindingIndex) -> bool {
        self.wanted.contains(&which)
    }

    /// Selects or deselects a repair.
    pub fn set_wanted(&mut self, which: FindingIndex, wanted: bool) {
        self.refused = false;
        if wanted {
            self.wanted.insert(which);
        } else {
            self.wanted.remove(&which);
        }
    }

    /// Number of selected repairs.
    pub fn count_wanted(&self) -> usize {
        self.wanted.len()
    }

    /// True if any finding can be repaired.
    pub fn can_repair(&self) -> bool {
        self.all().any(|(_, _, finding)| finding.is_repairable)
    }

    /// Saves the report to the typed path.
    pub fn save_report(&mut self, host: &Host, texts: &Texts, wake: &Wake) {
        let typed = self.report_path.trim();
        if typed.is_empty() {
            self.refused = true;
            return;
        }
        let path = host.documents.clone().unwrap_or_default().join(typed);
        let (host, text) = (host.clone(), report::text(self, texts));
        self.tasks.start_in_turn(wake, CheckUpAction::SaveReport.into(), move || {
            let saved = match files::write(&host, &path, text.as_bytes()) {
                Ok(written) => Ok(SavedFile { path, written, edited: false }),
                Err(error) => Err(SaveError::System(path, error)),
            };
            Box::new(move |check_up: &mut Self| check_up.report_saved = Some(saved))
        });
    }

    /// Shows the field for the report's path, with a suggestion.
    pub fn ask_report(&mut self, host: &Host, name: &str) {
        self.asks_report = true;
        self.report_saved = None;
        if self.report_path.trim().is_empty() {
            self.report_path = in_documents(host, Path::new(name));
        }
    }
}

fn in_documents(host: &Host, name: &Path) -> String {
    host.documents.clone().unwrap_or_default().join(name).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::gui::job::hold_jobs;

    #[test]
    fn refused_check_changes_nothing_of_the_running_one() {
        let (host, wake) = (Host::fake(Path::new("none")), Wake::default());
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients/eudora/opportunistic/eudora.ini");
        let mut check_up = CheckUp { path: file.to_owned(), eudora: "5.1".to_owned(), ..CheckUp::default() };
        let held = hold_jobs(|| check_up.check(&host, &[], &wake));
        check_up.eudora = "7".to_owned();
        check_up.check(&host, &[], &wake);
        drop(held);
        check_up.checking.wait();
        check_up.poll(true);
        assert_eq!(check_up.page(), Page::Findings);
        assert_eq!(check_up.inputs.stated.program, "eudora@5.1", "what \"Check again\" states");
    }
}
