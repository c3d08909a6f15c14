//! Applying the account to the installed program: preview, apply, result, undo. Everything that touches the
//! disk runs in the background. No widgets here.

use std::path::PathBuf;

use super::job::{Job, Wake};
use waypost_core::formats::{AccountChange, Request};
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;
use waypost_engine::InstalledSettings;
use waypost_engine::apply::{self, ApplyError, JournalEntry, PreparedChange, UndoError, UndoOutcome};
use waypost_engine::host::Host;

/// Actions of the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplyAction {
    /// Apply the account.
    Apply,
    /// Choose another profile of the program.
    Choose(PathBuf),
    /// Read again: the program may have been closed, or a file has changed.
    Refresh,
    /// Ask for confirmation before undoing.
    ConfirmUndo,
    /// Do not undo.
    CancelUndo,
    /// Undo the change.
    Undo,
    /// Remove only what Waypost added, and keep later changes.
    RemoveAccount,
}

/// Owned copies of everything the background work needs.
#[derive(Clone, Debug, PartialEq)]
struct ApplyInputs {
    profile: Profile,
    plan: Plan,
    language: String,
    place: Option<PathBuf>,
}

impl ApplyInputs {
    fn request<'a>(&'a self, texts: &'a Texts) -> Request<'a> {
        Request { profile: &self.profile, plan: &self.plan, texts, personality: None, code: None }
    }

    fn preview(&self, host: &Host) -> ApplyPreview {
        let texts = Texts::new(&self.language);
        let request = self.request(&texts);
        let program = self.plan.program.0;
        let targets = match apply::targets(host, program) {
            Ok(targets) => targets,
            Err(error) => return ApplyPreview { refused: Some(error), ..ApplyPreview::default() },
        };
        let target = match apply::choose_target(host, program, self.place.as_deref()) {
            Ok(target) => target,
            Err(error) => return ApplyPreview { targets, refused: Some(error), ..ApplyPreview::default() },
        };
        let in_use = target.is_in_use(host);
        match apply::prepare(host, &request, &target) {
            Ok(prepared) => ApplyPreview { targets, prepared: Some(prepared), in_use, refused: None },
            Err(error) => ApplyPreview { targets, refused: Some(error), ..ApplyPreview::default() },
        }
    }

    fn apply(&self, host: &Host, prepared: &PreparedChange) -> Result<Option<JournalEntry>, ApplyError> {
        let texts = Texts::new(&self.language);
        let request = self.request(&texts);
        apply::apply(host, &request, prepared).map(|applied| applied.entry)
    }
}

/// The program's settings as read, and what applying would change.
#[derive(Debug, Default)]
pub struct ApplyPreview {
    /// The profiles the account could be added to.
    pub targets: Vec<InstalledSettings>,
    /// The prepared change.
    pub prepared: Option<PreparedChange>,
    /// True if the program is running.
    pub in_use: bool,
    /// Why the account cannot be applied.
    pub refused: Option<ApplyError>,
}

/// Applying to the installed program: the first choice on the last page.
#[derive(Debug, Default)]
pub struct ApplyState {
    inputs: Option<ApplyInputs>,
    preview_job: Job<ApplyPreview>,
    apply_job: Job<Result<Option<JournalEntry>, ApplyError>>,
    /// The program's settings. `None` while they are being read, or if there are none.
    pub preview: Option<ApplyPreview>,
    /// The result of applying.
    pub outcome: Option<Result<JournalEntry, ApplyError>>,
}

impl ApplyState {
    /// Reads the program's settings, unless they were already read for these answers.
    pub fn load_once(&mut self, host: &Host, profile: &Profile, plan: &Plan, language: &str, wake: Wake) {
        let place = self.inputs.as_ref().and_then(|inputs| inputs.place.clone());
        let same_program = self.inputs.as_ref().is_some_and(|inputs| inputs.plan.program.0 == plan.program.0);
        let place = place.filter(|_| same_program);
        let inputs = ApplyInputs {
            profile: profile.clone(),
            plan: plan.clone(),
            language: language.to_owned(),
            place,
        };
        if self.inputs.as_ref() == Some(&inputs) || self.apply_job.is_running() {
            return;
        }
        self.inputs = Some(inputs);
        self.outcome = None;
        self.refresh(host, wake);
    }

    /// Reads the settings again.
    pub fn refresh(&mut self, host: &Host, wake: Wake) {
        let Some(inputs) = self.inputs.clone() else { return };
        if self.apply_job.is_running() {
            return;
        }
        self.preview = None;
        if let Some(Err(_)) = self.outcome {
            self.outcome = None;
        }
        let host = host.clone();
        self.preview_job = Job::start(move || inputs.preview(&host), wake);
    }

    /// Chooses another profile.
    pub fn choose(&mut self, host: &Host, place: PathBuf, wake: Wake) {
        if let Some(inputs) = self.inputs.as_mut().filter(|_| !self.apply_job.is_running()) {
            inputs.place = Some(place);
            self.outcome = None;
            self.refresh(host, wake);
        }
    }

    /// Applies the prepared change.
    pub fn apply(&mut self, host: &Host, wake: Wake) {
        let (Some(inputs), Some(prepared)) = (self.inputs.clone(), self.prepared().cloned()) else { return };
        if self.apply_job.is_running() {
            return;
        }
        let host = host.clone();
        self.apply_job = Job::start(move || inputs.apply(&host, &prepared), wake);
    }

    /// Collects finished work. Returns true if there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(preview) = self.preview_job.take() {
            self.preview = Some(preview);
            ended = true;
        }
        if let Some(apply) = self.apply_job.take() {
            self.outcome = match apply {
                Ok(Some(entry)) => Some(Ok(entry)),
                Ok(None) => None,
                Err(error) => Some(Err(error)),
            };
            ended = true;
        }
        ended
    }

    /// True while work is running.
    pub const fn is_busy(&self) -> bool {
        self.preview_job.is_running() || self.apply_job.is_running()
    }

    /// The prepared change.
    pub fn prepared(&self) -> Option<&PreparedChange> {
        self.preview.as_ref()?.prepared.as_ref()
    }

    /// True if the account can be applied, now or once the program is closed.
    pub fn is_possible(&self) -> bool {
        self.prepared().is_some_and(|prepared| prepared.change != AccountChange::Nothing)
    }

    /// True if the account was applied.
    pub const fn is_done(&self) -> bool {
        matches!(self.outcome, Some(Ok(_)))
    }

    /// Starts over after an undo.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// The changes of earlier visits: interrupted ones that were recovered, and those that can be undone, latest
/// first.
type EarlierChanges = (Result<Vec<JournalEntry>, ApplyError>, Vec<JournalEntry>);

/// A change that can be undone, and the result of undoing it.
#[derive(Debug, Default)]
pub struct UndoState {
    begun: bool,
    recovery_job: Job<EarlierChanges>,
    undo_job: Job<Result<UndoOutcome, UndoError>>,
    /// The latest change that is not undone.
    pub entry: Option<JournalEntry>,
    /// Interrupted changes that were recovered.
    pub recovered: Vec<JournalEntry>,
    /// Why an interrupted change could not be recovered.
    pub recovery_error: Option<ApplyError>,
    /// True while the confirmation is shown.
    pub is_confirming: bool,
    /// The result of the undo.
    pub outcome: Option<Result<UndoOutcome, UndoError>>,
}

impl UndoState {
    /// Recovers interrupted changes and finds the latest one that can be undone. Runs once, after the first
    /// frame.
    pub fn begin(&mut self, host: &Host, wake: Wake) {
        if self.begun {
            return;
        }
        self.begun = true;
        let host = host.clone();
        let work = move || {
            let recovered = apply::recover(&host);
            // Fails only if the journal cannot be read. `recover` reads it too and reports that.
            (recovered, apply::undoable_changes(&host).unwrap_or_default())
        };
        self.recovery_job = Job::start(work, wake);
    }

    /// Remembers a change made just now.
    pub fn changed(&mut self, entry: &JournalEntry) {
        *self = Self { begun: true, entry: Some(entry.clone()), ..Self::default() };
    }

    /// Undoes the change.
    pub fn undo(&mut self, host: &Host, account_only: bool, wake: Wake) {
        let Some(entry) = self.entry.clone() else { return };
        if self.undo_job.is_running() {
            return;
        }
        let host = host.clone();
        self.undo_job = Job::start(move || apply::undo(&host, &entry, account_only), wake);
    }

    /// Collects finished work. Returns true if there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some((recovered, done)) = self.recovery_job.take() {
            match recovered {
                Ok(recovered) => self.recovered = recovered,
                Err(error) => self.recovery_error = Some(error),
            }
            if self.entry.is_none() {
                self.entry = done.into_iter().next();
            }
            ended = true;
        }
        if let Some(undone) = self.undo_job.take() {
            self.is_confirming = undone.is_err();
            self.outcome = Some(undone);
            ended = true;
        }
        ended
    }

    /// True while work is running.
    pub const fn is_busy(&self) -> bool {
        self.recovery_job.is_running() || self.undo_job.is_running()
    }

    /// True if the change was undone just now.
    pub const fn is_undone(&self) -> bool {
        matches!(self.outcome, Some(Ok(_)))
    }
}
