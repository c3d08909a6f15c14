//! Putting the account into the program, seen from the window: what would change, the act, what came
//! of it, and the way back. Everything that touches the disk runs beside the window. No widget here.

use std::path::PathBuf;

use super::job::{Job, Wake};
use waypost_core::formats::{AccountChange, Request};
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;
use waypost_engine::apply::{
    self, ApplyError, ApplyTarget, JournalEntry, PreparedChange, UndoError, UndoOutcome,
};
use waypost_engine::host::Host;

/// What the pages ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Put the account in.
    Apply,
    /// Take another profile.
    Choose(PathBuf),
    /// Look again: the program was closed meanwhile, or a file changed.
    Refresh,
    /// Ask whether to undo.
    ConfirmUndo,
    /// Rather not.
    CancelUndo,
    /// Undo the change.
    Undo,
    /// Undo only what Waypost put there; what came since stays.
    RemoveAccount,
}

/// Everything the work needs, so that the window can go on meanwhile.
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

    fn look(&self, host: &Host) -> ApplyPreview {
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
        let in_use = apply::is_in_use(host, &target);
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

/// What a look at the program's settings showed.
#[derive(Debug, Default)]
pub struct ApplyPreview {
    /// Where the account could go.
    pub targets: Vec<ApplyTarget>,
    /// What would change.
    pub prepared: Option<PreparedChange>,
    /// Whether the program is open.
    pub in_use: bool,
    /// Why nothing can be put in.
    pub refused: Option<ApplyError>,
}

/// The last page's first way: into the program itself.
#[derive(Debug, Default)]
pub struct ApplyState {
    inputs: Option<ApplyInputs>,
    look: Job<ApplyPreview>,
    work: Job<Result<Option<JournalEntry>, ApplyError>>,
    /// What is known of the program's settings; none: it is being looked at, or there is nothing to look at.
    pub preview: Option<ApplyPreview>,
    /// What came of putting the account in.
    pub outcome: Option<Result<JournalEntry, ApplyError>>,
}

impl ApplyState {
    /// Looks at the program's settings, unless that was done for these very answers.
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
        if self.inputs.as_ref() == Some(&inputs) || self.work.is_running() {
            return;
        }
        self.inputs = Some(inputs);
        self.outcome = None;
        self.refresh(host, wake);
    }

    /// Looks again.
    pub fn refresh(&mut self, host: &Host, wake: Wake) {
        let Some(inputs) = self.inputs.clone() else { return };
        if self.work.is_running() {
            return;
        }
        self.preview = None;
        if let Some(Err(_)) = self.outcome {
            self.outcome = None;
        }
        let host = host.clone();
        self.look = Job::start(move || inputs.look(&host), wake);
    }

    /// Takes another profile.
    pub fn choose(&mut self, host: &Host, place: PathBuf, wake: Wake) {
        if let Some(inputs) = self.inputs.as_mut().filter(|_| !self.work.is_running()) {
            inputs.place = Some(place);
            self.outcome = None;
            self.refresh(host, wake);
        }
    }

    /// Puts the account in, as it was looked at.
    pub fn apply(&mut self, host: &Host, wake: Wake) {
        let (Some(inputs), Some(prepared)) = (self.inputs.clone(), self.prepared().cloned()) else { return };
        if self.work.is_running() {
            return;
        }
        let host = host.clone();
        self.work = Job::start(move || inputs.apply(&host, &prepared), wake);
    }

    /// Takes up work that has ended; whether there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(preview) = self.look.take() {
            self.preview = Some(preview);
            ended = true;
        }
        if let Some(apply) = self.work.take() {
            self.outcome = match apply {
                Ok(Some(entry)) => Some(Ok(entry)),
                Ok(None) => None,
                Err(error) => Some(Err(error)),
            };
            ended = true;
        }
        ended
    }

    /// Whether something is being done.
    pub const fn is_busy(&self) -> bool {
        self.look.is_running() || self.work.is_running()
    }

    /// What would change.
    pub fn prepared(&self) -> Option<&PreparedChange> {
        self.preview.as_ref()?.prepared.as_ref()
    }

    /// Whether the account can be put in now, or could be if the program were closed.
    pub fn is_possible(&self) -> bool {
        self.prepared().is_some_and(|prepared| prepared.change != AccountChange::Nothing)
    }

    /// Whether it was put in.
    pub const fn is_done(&self) -> bool {
        matches!(self.outcome, Some(Ok(_)))
    }

    /// After an undo there is everything to do again.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

/// What earlier visits left: changes that had broken off and were put in order, and those that can be
/// undone, the latest first.
type EarlierChanges = (Result<Vec<JournalEntry>, ApplyError>, Vec<JournalEntry>);

/// A change that can be undone, and what came of that.
#[derive(Debug, Default)]
pub struct UndoState {
    begun: bool,
    look: Job<EarlierChanges>,
    work: Job<Result<UndoOutcome, UndoError>>,
    /// The latest change that was not undone.
    pub entry: Option<JournalEntry>,
    /// Earlier changes that had broken off and were put in order.
    pub recovered: Vec<JournalEntry>,
    /// A broken-off change that could not be put in order.
    pub recovery_error: Option<ApplyError>,
    /// Whether it was asked if one really wants to.
    pub asked: bool,
    /// What came of it.
    pub outcome: Option<Result<UndoOutcome, UndoError>>,
}

impl UndoState {
    /// Puts in order what broke off, and looks for a change to undo; once, after the first frame.
    pub fn begin(&mut self, host: &Host, wake: Wake) {
        if self.begun {
            return;
        }
        self.begun = true;
        let host = host.clone();
        let work = move || {
            let recovered = apply::recover(&host);
            (recovered, apply::undoable_changes(&host).unwrap_or_default())
        };
        self.look = Job::start(work, wake);
    }

    /// Another change, made just now.
    pub fn changed(&mut self, entry: &JournalEntry) {
        *self = Self { begun: true, entry: Some(entry.clone()), ..Self::default() };
    }

    /// Undoes the change.
    pub fn undo(&mut self, host: &Host, account_only: bool, wake: Wake) {
        let Some(entry) = self.entry.clone() else { return };
        if self.work.is_running() {
            return;
        }
        let host = host.clone();
        self.work = Job::start(move || apply::undo(&host, &entry, account_only), wake);
    }

    /// Takes up work that has ended; whether there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some((recovered, done)) = self.look.take() {
            match recovered {
                Ok(recovered) => self.recovered = recovered,
                Err(error) => self.recovery_error = Some(error),
            }
            if self.entry.is_none() {
                self.entry = done.into_iter().next();
            }
            ended = true;
        }
        if let Some(undone) = self.work.take() {
            self.asked = undone.is_err();
            self.outcome = Some(undone);
            ended = true;
        }
        ended
    }

    /// Whether something is being done.
    pub const fn is_busy(&self) -> bool {
        self.look.is_running() || self.work.is_running()
    }

    /// Whether the change was undone just now.
    pub const fn is_undone(&self) -> bool {
        matches!(self.outcome, Some(Ok(_)))
    }
}
