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

/// The changes that can be undone, and the result of undoing one.
#[derive(Debug, Default)]
pub struct UndoState {
    begun: bool,
    recovery_job: Job<EarlierChanges>,
    undo_job: Job<(JournalEntry, Result<UndoOutcome, UndoError>)>,
    /// Whether the last undo removed only the account.
    account_only: bool,
    /// The changes that can be undone, latest first.
    undoable: Vec<JournalEntry>,
    /// The change that was undone last, and the result.
    undone: Option<(JournalEntry, UndoOutcome)>,
    /// Interrupted changes that were recovered.
    pub recovered: Vec<JournalEntry>,
    /// Files in the journal that are not obeyed.
    pub passed_over: Vec<PassedOver>,
    /// Why an interrupted change could not be recovered.
    pub recovery_error: Option<ApplyError>,
    /// True while the confirmation is shown.
    is_confirming: bool,
    /// Why the change could not be undone.
    error: Option<UndoError>,
}

impl UndoState {
    /// Looks for changes of earlier visits, once, after the first frame.
    pub fn find_once(&mut self, host: &Host, wake: &Wake) {
        if !self.begun {
            self.find(host, wake);
        }
    }

    /// Recovers interrupted changes and finds those that can be undone.
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

    /// Remembers a change made just now. What is known about earlier changes stays.
    pub fn changed(&mut self, entry: &JournalEntry) {
        self.undoable.retain(|other| other.id != entry.id);
        self.undoable.insert(0, entry.clone());
        self.undone = None;
        self.keep();
    }

    /// Asks for confirmation before undoing.
    pub fn ask(&mut self) {
        self.is_confirming = true;
        self.undone = None;
    }

    /// Keeps the change.
    pub fn keep(&mut self) {
        self.is_confirming = false;
        self.error = None;
    }

    /// Undoes the latest change.
    pub fn undo(&mut self, host: &Host, account_only: bool, wake: &Wake) {
        let Some(entry) = self.entry().cloned() else { return };
        if self.undo_job.is_running() {
            return;
        }
        self.account_only = account_only;
        let host = host.clone();
        self.undo_job = Job::start(wake, move |_| {
            let undone = apply::undo(&host, &entry, account_only);
            (entry, undone)
        });
    }

    /// Collects finished work. Returns true if a change is undone now.
    pub fn poll(&mut self) -> bool {
        if let Some(earlier) = self.recovery_job.take() {
            match earlier.recovered {
                Ok(recovered) => {
                    self.recovered = recovered;
                    self.recovery_error = None;
                }
                Err(error) => self.recovery_error = Some(error),
            }
            self.passed_over = earlier.passed_over;
            // The journal may have been read before the latest change was made or undone.
            let undone = self.undone.as_ref().map(|(entry, _)| &entry.id);
            let is_new = |entry: &JournalEntry| {
                Some(&entry.id) != undone && self.undoable.iter().all(|known| known.id != entry.id)
            };
            let found: Vec<_> = earlier.undoable.into_iter().filter(is_new).collect();
            self.undoable.extend(found);
        }
        match self.undo_job.take() {
            Some((entry, Ok(outcome))) => {
                self.undoable.retain(|other| other.id != entry.id);
                self.undone = Some((entry, outcome));
                self.keep();
                true
            }
            Some((_, Err(error))) => {
                (self.is_confirming, self.error) = (true, Some(error));
                false
            }
            None => false,
        }
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

    /// The latest change that can be undone.
    pub fn entry(&self) -> Option<&JournalEntry> {
        self.undoable.first()
    }

    /// The change that was undone last, and the result.
    pub const fn undone(&self) -> Option<&(JournalEntry, UndoOutcome)> {
        self.undone.as_ref()
    }

    /// True from the question whether to undo until the answer.
    pub const fn is_confirming(&self) -> bool {
        self.is_confirming
    }

    /// Why the change could not be undone.
    pub const fn error(&self) -> Option<&UndoError> {
        self.error.as_ref()
    }
}
