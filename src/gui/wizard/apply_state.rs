//! Applying the account to the installed program: preview, apply, result. Everything that touches the disk
//! runs in the background. No widgets here.

use std::path::PathBuf;

use crate::gui::action::Action;
use crate::gui::job::{Job, Wake};
use waypost_core::formats::{AccountChange, Request};
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;
use waypost_engine::apply::{self, ApplyError, JournalEntry, PreparedChange};
use waypost_engine::host::Host;
use waypost_engine::host::journal::ChangeState;
use waypost_engine::{InUse, InstalledSettings};

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

    /// Recovers a change that was begun and not finished, then previews.
    fn recover_and_preview(&self, host: &Host) -> ApplyPreview {
        match apply::recover(host) {
            Ok(recovered) => ApplyPreview { recovered, ..self.preview(host) },
            Err(error) => ApplyPreview { refused: Some(error), ..ApplyPreview::default() },
        }
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
        let in_use = target.check_unused(host).err();
        match apply::prepare(host, &request, &target) {
            Ok(prepared) => {
                ApplyPreview { targets, prepared: Some(prepared), in_use, ..ApplyPreview::default() }
            }
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
    /// The program, if it is running or may be.
    pub in_use: Option<InUse>,
    /// Why the account cannot be applied.
    pub refused: Option<ApplyError>,
    /// Interrupted changes that were recovered first.
    recovered: Vec<JournalEntry>,
}

/// Applying to the installed program: the first choice on the last page.
#[derive(Debug, Default)]
pub struct ApplyState {
    inputs: Option<ApplyInputs>,
    preview_job: Job<ApplyPreview>,
    apply_job: Job<Result<Option<JournalEntry>, ApplyError>>,
    /// True after the job that applies has failed, until what it left half done is recovered.
    is_interrupted: bool,
    /// The program's settings. `None` while they are being read, or if there are none.
    pub preview: Option<ApplyPreview>,
    /// The result of applying.
    pub outcome: Option<Result<JournalEntry, ApplyError>>,
}

impl ApplyState {
    /// Reads the program's settings, unless they were already read for these answers.
    pub fn load_once(&mut self, host: &Host, profile: &Profile, plan: &Plan, language: &str, wake: &Wake) {
        let before = self.inputs.as_ref();
        // Asked in every frame, so nothing is copied while the answers stay the same.
        let is_loaded = before.is_some_and(|before| {
            before.profile == *profile && before.plan == *plan && before.language == language
        });
        if is_loaded || self.apply_job.is_running() {
            return;
        }
        let same_program = before.filter(|before| before.plan.program.0 == plan.program.0);
        let inputs = ApplyInputs {
            profile: profile.clone(),
            plan: plan.clone(),
            language: language.to_owned(),
            place: same_program.and_then(|before| before.place.clone()),
        };
        self.inputs = Some(inputs);
        self.outcome = None;
        self.refresh(host, wake);
    }

    /// Reads the settings again.
    pub fn refresh(&mut self, host: &Host, wake: &Wake) {
        let Some(inputs) = self.inputs.clone() else { return };
        if self.apply_job.is_running() {
            return;
        }
        self.preview = None;
        self.apply_job = Job::default();
        if let Some(Err(_)) = self.outcome {
            self.outcome = None;
        }
        let (host, is_interrupted) = (host.clone(), self.is_interrupted);
        self.preview_job = Job::start(wake, move |_| {
            if is_interrupted { inputs.recover_and_preview(&host) } else { inputs.preview(&host) }
        });
    }

    /// Chooses another profile.
    pub fn choose(&mut self, host: &Host, place: PathBuf, wake: &Wake) {
        if let Some(inputs) = self.inputs.as_mut().filter(|_| !self.apply_job.is_running()) {
            inputs.place = Some(place);
            self.outcome = None;
            self.refresh(host, wake);
        }
    }

    /// Applies the prepared change. After an interruption it recovers and reads the settings again instead.
    pub fn apply(&mut self, host: &Host, wake: &Wake) {
        if self.is_interrupted {
            return self.refresh(host, wake);
        }
        let (Some(inputs), Some(prepared)) = (self.inputs.clone(), self.prepared().cloned()) else { return };
        if self.apply_job.is_running() {
            return;
        }
        let host = host.clone();
        self.apply_job = Job::start(wake, move |_| inputs.apply(&host, &prepared));
    }

    /// Collects finished work. Returns true if there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(mut preview) = self.preview_job.take() {
            // A change of a program that is open is not recovered before it is closed.
            self.is_interrupted &= preview.in_use.is_some() || preview.refused.is_some();
            let stands = |entry: &JournalEntry| entry.state == ChangeState::Done;
            if let Some(entry) = preview.recovered.drain(..).rfind(stands) {
                self.outcome = Some(Ok(entry));
            }
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
        self.is_interrupted |= self.apply_job.has_failed();
        ended
    }

    /// True while work is running.
    pub const fn is_busy(&self) -> bool {
        self.preview_job.is_running() || self.apply_job.is_running()
    }

    /// The action that starts the failed job again. After applying has failed, the change is recovered and the
    /// settings are read again first.
    pub fn failed_job(&self) -> Option<Action> {
        (self.preview_job.has_failed() || self.apply_job.has_failed()).then(|| ApplyAction::Refresh.into())
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

    /// Forgets what was read and applied for another plan.
    pub fn forget_if_outdated(&mut self, plan: &Plan) {
        let is_outdated = self.inputs.as_ref().is_some_and(|inputs| inputs.plan != *plan);
        if is_outdated && !self.apply_job.is_running() {
            self.preview_job = Job::default();
            (self.preview, self.outcome) = (None, None);
        }
    }

    /// Starts over after an undo.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
