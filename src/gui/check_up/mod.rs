//! The check-up in the window: what is to be checked, what was found, which repairs are wanted and
//! what became of them. It stands beside the wizard and never touches its answers. No widget here.

mod repair;
mod report;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::job::{Job, Wake};
use waypost_core::check_up::{AccountReport, Finding};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::rules::Severity;
use waypost_engine::host::Host;
use waypost_engine::{
    CheckedFile, InstalledSettings, OpenError, Organisation, RepairError, RepairedFile, SaveError, SavedFile,
};

pub use repair::RepairTarget;
pub use report::{
    account_name, change as change_words, program as program_name, text as report_text, title as report_title,
};

/// The pages of the check-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// What is to be checked.
    #[default]
    Choose,
    /// What was found.
    Findings,
    /// How it is to be repaired.
    Repair,
    /// What was repaired.
    Done,
}

/// What the pages of the check-up ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Begin.
    Enter,
    /// Go back; from the first page to the start.
    Back,
    /// Leave for the start.
    Leave,
    /// Read and check.
    Check,
    /// Choose another organisation.
    OtherOrganisation,
    /// Ask for a file with the system's dialog.
    AskFile,
    /// Ask for a folder.
    AskFolder,
    /// Show where the report goes.
    OpenReport,
    /// Ask where the report goes with the system's dialog.
    AskReport,
    /// Ask where the copy goes.
    AskCopy,
    /// Write the report.
    SaveReport,
    /// See what a repair would do.
    ToRepair,
    /// Repair.
    Repair,
    /// Check what was repaired.
    CheckAgain,
}

/// A finding: its file, its account, its place among the account's findings.
pub type FindingIndex = (usize, usize, usize);

/// A program on this computer, and whether it is to be checked.
#[derive(Clone, Debug)]
pub struct OfferedProgram {
    /// The program.
    pub installed: InstalledSettings,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// Why nothing was checked.
#[derive(Debug)]
pub enum CheckProblem {
    /// Nothing was chosen.
    Nothing,
    /// A path that was typed could not be read.
    Typed(OpenError),
    /// The settings of a program could not be read.
    Program(OpenError),
}

/// How many findings there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FindingCounts {
    /// Must change.
    pub must: usize,
    /// Should change.
    pub should: usize,
    /// Good to know.
    pub know: usize,
    /// Are right.
    pub right: usize,
}

type CheckResult = Result<Vec<CheckedFile>, CheckProblem>;
type RepairResults = Vec<(usize, Result<RepairedFile, RepairError>)>;

/// Everything the check-up knows.
#[derive(Debug, Default)]
pub struct CheckUp {
    page: Page,
    /// The programs on this computer.
    pub offered: Vec<OfferedProgram>,
    /// The file or folder that was typed, dropped or chosen.
    pub path: String,
    /// Whether the organisation is chosen and not found out.
    pub own_organisation: bool,
    /// The chosen organisation's id.
    pub organisation: String,
    /// What was typed to find it.
    pub search: String,
    /// Eudora's version as it was said; empty: not said.
    pub eudora: String,
    /// Why nothing was checked.
    pub trouble: Option<CheckProblem>,
    /// Where the report goes.
    pub report_path: String,
    /// Whether it is being asked where the report goes.
    pub asks_report: bool,
    /// What became of the report.
    pub report_saved: Option<Result<SavedFile, SaveError>>,
    /// Where the repairs go.
    pub target: RepairTarget,
    /// Where the mended copy goes.
    pub copy_path: String,
    /// Whether going on was refused, because nothing is ticked or no path is typed.
    pub refused: bool,
    /// What was copied last.
    pub copied: Option<String>,
    checked: Vec<CheckedFile>,
    organisations: Arc<Vec<Organisation>>,
    wanted: BTreeSet<FindingIndex>,
    done: BTreeMap<usize, RepairedFile>,
    failed: BTreeMap<usize, RepairError>,
    stated: Answers,
    looking: Job<Vec<InstalledSettings>>,
    checking: Job<CheckResult>,
    repairing: Job<RepairResults>,
}

impl CheckUp {
    /// The page one is on.
    pub const fn page(&self) -> Page {
        self.page
    }

    /// Begins: looks for the programs on this computer, unless they are known.
    pub fn enter(&mut self, host: &Host, wake: Wake) {
        self.arrive(Page::Choose);
        if self.offered.is_empty() && !self.looking.is_running() {
            let host = host.clone();
            self.looking = Job::start(move || waypost_engine::installed(&host), wake);
        }
    }

    /// Offers these programs; the only one is ticked, or those that open by themselves.
    pub fn offer(&mut self, installed: Vec<InstalledSettings>) {
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

    /// Whether something is waited for: the sentence that says so.
    pub const fn waits_for(&self) -> Option<&'static str> {
        if self.checking.is_running() {
            Some("checkup-reading")
        } else if self.repairing.is_running() {
            Some("checkup-mending")
        } else {
            None
        }
    }

    /// Whether the programs are still looked for.
    pub const fn is_looking(&self) -> bool {
        self.looking.is_running()
    }

    /// Takes what has ended meanwhile. True if the page is another now, or a problem came up.
    pub fn poll(&mut self) -> bool {
        if let Some(installed) = self.looking.take() {
            self.offer(installed);
        }
        let mut changed = false;
        match self.checking.take() {
            Some(Ok(checked)) => {
                let organisations = Arc::clone(&self.organisations);
                self.show(checked, organisations);
                changed = true;
            }
            Some(Err(trouble)) => {
                self.trouble = Some(trouble);
                self.arrive_with_trouble();
                changed = true;
            }
            None => {}
        }
        if let Some(outcomes) = self.repairing.take() {
            self.repaired(outcomes);
            changed = true;
        }
        changed
    }

    /// Waits for everything that runs, for tests.
    pub fn wait(&mut self) {
        self.looking.wait();
        self.checking.wait();
        self.repairing.wait();
    }

    fn arrive(&mut self, page: Page) {
        self.page = page;
        self.refused = false;
        self.trouble = None;
        self.asks_report = false;
        self.report_saved = None;
        self.copied = None;
    }

    fn arrive_with_trouble(&mut self) {
        let trouble = self.trouble.take();
        self.arrive(Page::Choose);
        self.trouble = trouble;
    }

    /// Goes back. False if that leaves the check-up.
    pub fn back(&mut self) -> bool {
        match self.page {
            Page::Choose => return false,
            Page::Findings | Page::Done => self.arrive(Page::Choose),
            Page::Repair => self.arrive(Page::Findings),
        }
        true
    }

    /// Goes to where the organisation is chosen.
    pub fn other_organisation(&mut self) {
        self.own_organisation = true;
        self.arrive(Page::Choose);
    }

    /// Whether Eudora's version may matter to what is chosen: its settings do not tell it.
    pub fn asks_version(&self) -> bool {
        let path = self.path.trim().to_lowercase();
        let other = [".js", ".zip", ".xml", ".json"].iter().any(|end| path.ends_with(end));
        self.offered.iter().any(|offered| offered.ticked && offered.installed.program == ProgramId::Eudora)
            || !(path.is_empty() || other || path.contains("thunderbird"))
    }

    /// Reads what was chosen, beside the window.
    pub fn check(&mut self, host: &Host, organisations: &[Organisation], wake: Wake) {
        let typed = self.path.trim();
        let ticked = self.offered.iter().filter(|offered| offered.ticked);
        let mut paths: Vec<(PathBuf, bool)> =
            ticked.map(|offered| (offered.installed.path.clone(), false)).collect();
        if !typed.is_empty() {
            paths.push((PathBuf::from(typed), true));
        }
        self.stated = Answers::default();
        if !self.eudora.is_empty() && self.asks_version() {
            self.stated.program = format!("{}@{}", ProgramId::Eudora.program().name, self.eudora);
        }
        self.begin(host, paths, organisations, wake);
    }

    fn begin(
        &mut self,
        host: &Host,
        paths: Vec<(PathBuf, bool)>,
        organisations: &[Organisation],
        wake: Wake,
    ) {
        let host = host.clone();
        if self.waits_for().is_some() {
            return;
        }
        if paths.is_empty() {
            self.trouble = Some(CheckProblem::Nothing);
            return;
        }
        self.trouble = None;
        self.organisations = Arc::new(organisations.to_vec());
        let known = Arc::clone(&self.organisations);
        let chosen = known
            .iter()
            .position(|organisation| self.own_organisation && organisation.profile.id == self.organisation);
        let stated = self.stated.clone();
        let work = move || {
            let mut opened: Vec<waypost_engine::OpenedSettings> = Vec::new();
            for (path, typed) in paths {
                let one = waypost_engine::open(&host, &path).map_err(|why| {
                    if typed { CheckProblem::Typed(why) } else { CheckProblem::Program(why) }
                })?;
                if opened.iter().all(|other| other.file != one.file) {
                    opened.push(one);
                }
            }
            Ok(waypost_engine::check(opened, &known, chosen, &stated))
        };
        self.checking = Job::start(work, wake);
    }

    /// Shows what was found; every repair is wanted but those that the person has to choose.
    pub fn show(&mut self, checked: Vec<CheckedFile>, organisations: Arc<Vec<Organisation>>) {
        self.checked = checked;
        self.organisations = organisations;
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

    /// The profile an account was held against.
    pub fn profile(&self, report: &AccountReport) -> Option<&Profile> {
        Some(&self.organisations.get(report.organisation?)?.profile)
    }

    /// Every finding about an account that is somebody's.
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

    /// How many findings there are of each kind.
    pub fn counts(&self) -> FindingCounts {
        let count = |severity| self.all().filter(|(_, _, finding)| finding.severity == severity).count();
        FindingCounts {
            must: count(Severity::Error),
            should: count(Severity::Warning),
            know: count(Severity::Advice) + count(Severity::Info),
            right: self
                .checked
                .iter()
                .flat_map(|checked| &checked.reports)
                .map(|report| report.correct_settings)
                .sum(),
        }
    }

    /// Whether a repair is wanted.
    pub fn is_wanted(&self, which: FindingIndex) -> bool {
        self.wanted.contains(&which)
    }

    /// Wants a repair, or no longer.
    pub fn set_wanted(&mut self, which: FindingIndex, wanted: bool) {
        self.refused = false;
        if wanted {
            self.wanted.insert(which);
        } else {
            self.wanted.remove(&which);
        }
    }

    /// How many repairs are wanted.
    pub fn count_wanted(&self) -> usize {
        self.wanted.len()
    }

    /// Whether anything can be repaired at all.
    pub fn can_repair(&self) -> bool {
        self.all().any(|(_, _, finding)| finding.is_repairable)
    }

    /// Writes the report where it was said.
    pub fn save_report(&mut self, host: &Host, texts: &waypost_core::text::Texts) {
        let folder = host.documents.clone().unwrap_or_default();
        let typed = self.report_path.trim();
        if typed.is_empty() {
            self.refused = true;
            return;
        }
        let path = folder.join(typed);
        let text = report::text(self, texts);
        self.report_saved = Some(
            waypost_engine::host::files::write(host, &path, text.as_bytes())
                .map(|written| SavedFile { path: path.clone(), written, edited: false })
                .map_err(|error| SaveError::System(path, error)),
        );
    }

    /// Asks where the report goes, and thinks of a place.
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
