//! Undoing a change that was applied to an installed program. Everything that touches the disk runs in the
//! background. No widgets here.

use super::WizardAction;
use super::apply_state::ApplyAction;
use crate::gui::action::Action;
use crate::gui::job::{Job, Wake};
use waypost_engine::apply::{self, ApplyError, JournalEntry, PassedOver, UndoError, UndoOutcome};
use waypost_engine::host::Host;

/// The changes of earlier visits.
#[derive(Debug)]
struct EarlierChanges {
    /// Interrupted ones that were recovered.
    recovered: Result<Vec<JournalEntry>, ApplyError>,
    /// Those that can be undone, latest first.
    undoable: Vec<JournalEntry>,
    passed_over: Vec<PassedOver>,
}

/// A change that can be undone, and the result of undoing it.
#[derive(Debug, Default)]
pub struct UndoState {
    begun: bool,
    recovery_job: Job<EarlierChanges>,
    undo_job: Job<Result<UndoOutcome, UndoError>>,
    /// Whether the last undo removed only the account.
    account_only: bool,
    /// The latest change that is not undone.
    pub entry: Option<JournalEntry>,
    /// Interrupted changes that were recovered.
    pub recovered: Vec<JournalEntry>,
    /// Files in the journal that are not obeyed.
    pub passed_over: Vec<PassedOver>,
    /// Why an interrupted change could not be recovered.
    pub recovery_error: Option<ApplyError>,
    /// True while the confirmation is shown.
    pub is_confirming: bool,
    /// The result of the undo.
    pub outcome: Option<Result<UndoOutcome, UndoError>>,
}

impl UndoState {
    /// Looks for changes of earlier visits, once, after the first frame.
    pub fn find_once(&mut self, host: &Host, wake: &Wake) {
        if !self.begun {
            self.find(host, wake);
        }
    }

    /// Recovers interrupted changes and finds the latest one that can be undone.
    pub fn find(&mut self, host: &Host, wake: &Wake) {
        self.begun = true;
        let host = host.clone();
        self.recovery_job = Job::start(wake, move |_| {
            // The others fail only if the journal cannot be read. `recover` reads it too and reports that.
            EarlierChanges {
                recovered: apply::recover(&host),
                undoable: apply::undoable_changes(&host).unwrap_or_default(),
                passed_over: apply::passed_over(&host).unwrap_or_default(),
            }
        });
    }

    /// Remembers a change made just now.
    pub fn changed(&mut self, entry: &JournalEntry) {
        *self = Self { begun: true, entry: Some(entry.clone()), ..Self::default() };
    }

    /// Undoes the change.
    pub fn undo(&mut self, host: &Host, account_only: bool, wake: &Wake) {
        let Some(entry) = self.entry.clone() else { return };
        if self.undo_job.is_running() {
            return;
        }
        self.account_only = account_only;
        let host = host.clone();
        self.undo_job = Job::start(wake, move |_| apply::undo(&host, &entry, account_only));
    }

    /// Collects finished work. Returns true if there was any.
    pub fn poll(&mut self) -> bool {
        let mut ended = false;
        if let Some(earlier) = self.recovery_job.take() {
            match earlier.recovered {
                Ok(recovered) => self.recovered = recovered,
                Err(error) => self.recovery_error = Some(error),
            }
            if self.entry.is_none() {
                self.entry = earlier.undoable.into_iter().next();
            }
            self.passed_over = earlier.passed_over;
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

    /// The action that starts the failed job again.
    pub fn failed_job(&self) -> Option<Action> {
        if self.undo_job.has_failed() {
            let undo = if self.account_only { ApplyAction::RemoveAccount } else { ApplyAction::Undo };
            return Some(undo.into());
        }
        self.recovery_job.has_failed().then(|| WizardAction::FindChanges.into())
    }

    /// True if the change was undone just now.
    pub const fn is_undone(&self) -> bool {
        matches!(self.outcome, Some(Ok(_)))
    }
}
