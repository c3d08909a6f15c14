//! Carries out the actions of the wizard's pages.

use std::mem::discriminant;
use std::path::PathBuf;

use super::apply_state::ApplyAction;
use super::discovery::DiscoveryAction;
use super::probe_state::ProbeAction;
use super::{Draft, Wizard, chosen};
use crate::gui::action::{Action, UpdateContext, WindowAction};
use waypost_core::plan::wizard_steps::Step;

/// Actions of the wizard's pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WizardAction {
    /// Go to the next page, or show what is missing on this one.
    Next,
    /// Go to the previous page.
    Back,
    /// Go to the page of this step, and return to the review afterwards.
    Change(Step),
    /// Continue with the saved answers of an earlier session.
    Resume,
    /// Read the organisation's profile again, because its file has changed.
    ReloadProfile,
    /// Open this profile file.
    OpenProfile(PathBuf),
    /// Find out whether the organisation's file has changed since it was read.
    LookForChangedProfile,
    /// Search for the programs on this computer.
    FindPrograms,
    /// Look for changes of earlier visits that can be undone.
    FindChanges,
    /// Save the answers for later.
    SaveAnswers,
    /// Save a file although the settings could be applied to the program.
    PreferFile,
    /// Save the settings file.
    Save,
    /// Save the settings as a sheet and open it for printing.
    Print,
    /// An action of finding the settings.
    Discovery(DiscoveryAction),
    /// An action of probing the servers.
    Probe(ProbeAction),
    /// An action of applying the settings to the installed program, or of undoing that.
    Apply(ApplyAction),
}

impl WizardAction {
    /// True if both actions start the same kind of task. The three that read a profile do: the one that is
    /// asked for last decides the organisation.
    pub fn is_same_task(&self, other: &Self) -> bool {
        let reads_profile =
            |action: &Self| matches!(action, Self::Resume | Self::ReloadProfile | Self::OpenProfile(_));
        match (self, other) {
            (Self::Probe(this), Self::Probe(other)) => discriminant(this) == discriminant(other),
            (Self::Apply(this), Self::Apply(other)) => discriminant(this) == discriminant(other),
            _ => discriminant(self) == discriminant(other) || reads_profile(self) && reads_profile(other),
        }
    }
}

impl Wizard {
    /// Carries out an action.
    pub fn update(&mut self, action: WizardAction, update: &mut UpdateContext<'_>) {
        match action {
            WizardAction::Next => update.refused = !self.go_to_next() || self.refused(),
            WizardAction::Back => self.back(),
            WizardAction::Change(step) => {
                self.go_to(step);
                update.refused = self.refused();
            }
            WizardAction::Resume => self.resume(),
            WizardAction::ReloadProfile => self.reload_profile(),
            WizardAction::OpenProfile(path) => self.open_profile(path),
            WizardAction::LookForChangedProfile => self.look_for_changed_profile(),
            WizardAction::FindPrograms => self.draft.installed_programs.load(&self.host, &self.wake),
            WizardAction::FindChanges => self.draft.undo_state.find(&self.host, &self.wake),
            WizardAction::SaveAnswers => self.save(),
            WizardAction::PreferFile => self.draft.prefers_file = true,
            WizardAction::Save => self.save_file(update.texts),
            WizardAction::Print => self.print(update.texts),
            WizardAction::Discovery(action) => {
                self.update_discovery(action);
                update.refused = self.refused();
            }
            WizardAction::Probe(action) => self.update_probe(action, update),
            WizardAction::Apply(action) => self.update_apply(action),
        }
    }

    fn update_probe(&mut self, action: ProbeAction, update: &UpdateContext<'_>) {
        match action {
            ProbeAction::Start => self.start_probe(),
            ProbeAction::Stop => self.draft.probe_state.stop(),
            ProbeAction::UseHost(name) => {
                self.send_through(&name);
                if self.step == Step::Probe {
                    self.start_probe();
                }
            }
            ProbeAction::SaveReport => self.save_probe_report(update.texts),
        }
    }

    fn start_probe(&mut self) {
        if let (Some(profile), Ok(plan)) = (self.profile().cloned(), self.plan()) {
            self.draft.probe_state.start(&self.host, &profile, &plan, &self.wake);
        }
    }

    fn update_apply(&mut self, action: ApplyAction) {
        let Draft { apply_state, undo_state, .. } = &mut self.draft;
        match action {
            ApplyAction::Apply => apply_state.apply(&self.host, &self.wake),
            ApplyAction::Choose(place) => apply_state.choose(&self.host, place, &self.wake),
            ApplyAction::Refresh => apply_state.refresh(&self.host, &self.wake),
            ApplyAction::ConfirmUndo => undo_state.ask(),
            ApplyAction::CancelUndo => undo_state.keep(),
            ApplyAction::Undo => undo_state.undo(&self.host, false, &self.wake),
            ApplyAction::RemoveAccount => undo_state.undo(&self.host, true, &self.wake),
        }
    }

    /// Starts reading what the open page needs: changes of earlier visits, the installed programs, the
    /// program's settings.
    pub fn start_background_reads(&mut self, language: &str) {
        match self.step {
            Step::Start => self.draft.undo_state.find_once(&self.host, &self.wake),
            // The list must be ready when the program page opens.
            _ => self.draft.installed_programs.load_once(&self.host, &self.wake),
        }
        let (Step::Finish, Some(plan)) = (self.step, &self.computed.plan) else { return };
        if !waypost_engine::apply::can_apply(plan.program.0) {
            return;
        }
        if let Some(organisation) = chosen(&self.organisations, &self.answers.org) {
            let (apply_state, profile) = (&mut self.draft.apply_state, &organisation.profile);
            apply_state.load_once(&self.host, profile, plan, language, &self.wake);
        }
    }

    /// Collects finished background work. An applied account can be undone.
    pub fn poll(&mut self) {
        for apply in self.tasks.take_finished() {
            apply(self);
        }
        self.poll_forgetting();
        self.poll_saving();
        self.poll_discovery();
        let Draft { apply_state, undo_state, probe_state, installed_programs, .. } = &mut self.draft;
        probe_state.poll();
        installed_programs.poll();
        if apply_state.poll()
            && let Some(Ok(entry)) = &apply_state.outcome
        {
            undo_state.changed(entry);
        }
        if undo_state.poll() {
            apply_state.forget();
        }
    }

    /// The action that starts the failed job of the open page again.
    pub fn failed_job(&self) -> Option<Action> {
        let draft = &self.draft;
        let of_page = match self.step {
            Step::Start if self.forgetting.has_failed() => Some(WindowAction::Forget.into()),
            Step::Start => draft.undo_state.failed_job(),
            Step::Organisation if draft.discovery.lookup.has_failed() => {
                let asked_company = draft.discovery.lookup.asked_company;
                Some(if asked_company { DiscoveryAction::AskCompany } else { DiscoveryAction::LookUp }.into())
            }
            Step::Organisation if draft.discovery.by_hand.has_failed() => {
                Some(DiscoveryAction::TryServers.into())
            }
            Step::Program => draft.installed_programs.has_failed().then(|| WizardAction::FindPrograms.into()),
            Step::Probe => draft.probe_state.has_failed().then(|| ProbeAction::Start.into()),
            Step::Finish => draft.apply_state.failed_job().or_else(|| draft.undo_state.failed_job()),
            _ => None,
        };
        let saving = self.saving.has_failed().then(|| WizardAction::SaveAnswers.into());
        of_page.or_else(|| self.tasks.failed().cloned()).or(saving)
    }

    /// True while short work with files runs.
    pub const fn has_tasks(&self) -> bool {
        self.tasks.is_busy() || self.saving.is_running() || self.forgetting.is_running()
    }

    /// True while background work runs.
    pub const fn is_busy(&self) -> bool {
        let draft = &self.draft;
        self.has_tasks()
            || draft.apply_state.is_busy()
            || draft.undo_state.is_busy()
            || draft.probe_state.is_running()
            || draft.discovery.lookup.is_running()
            || draft.discovery.by_hand.is_running()
            || draft.installed_programs.is_busy()
    }
}
