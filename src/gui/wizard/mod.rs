//! The wizard: the answers, the current step, and everything computed from them. No widgets here.

pub mod apply_state;
mod computed;
pub mod discovery;
mod forgetting;
pub mod installed_programs;
mod known_settings;
mod moved_account;
mod moves;
mod pages;
mod probe_job;
pub mod probe_state;
mod profile_file;
mod rail;
mod save;
mod saved_answers;
mod setup;
mod side;
pub mod undo_state;
mod update;
mod view;

use std::collections::BTreeSet;

use super::job::{Job, Tasks, Wake};
use waypost_core::formats::Format;
use waypost_core::plan::answers::{Answers, Problem};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::wizard_steps::{self, Step};
use waypost_core::plan::{Plan, plan};
use waypost_engine::apply;
use waypost_engine::host::Host;
use waypost_engine::{Organisation, UnusableProfile};

use apply_state::ApplyState;
pub use computed::{Computed, StepsLeft};
use discovery::DiscoveryState;
use forgetting::AfterForgetting;
pub use forgetting::Forgotten;
use installed_programs::InstalledPrograms;
pub use known_settings::{KnownSetting, step_of};
use moved_account::MovedAccount;
use probe_state::ProbeState;
pub use rail::column as steps_column;
pub use save::{PathBasis, SaveResult, file_url};
use saved_answers::SavedVisit;
pub use saved_answers::UnsavedReason;
pub use setup::SetupEdition;
use undo_state::UndoState;
pub use update::WizardAction;
pub use view::{WizardView, progress};

/// Input that is not an answer, and the state of the pages' tasks.
#[derive(Debug, Default)]
pub struct Draft {
    /// Finding the settings by the address.
    pub discovery: DiscoveryState,
    /// Filter of the list of organisations.
    pub search: String,
    /// Typed path of a profile to open.
    pub profile_path: String,
    /// The profile that could not be opened.
    pub unusable: Option<UnusableProfile>,
    /// True while an address other than the offered ones is typed.
    pub other_address: bool,
    /// The typed number of minutes, kept while another choice is selected.
    pub minutes: String,
    /// The format chosen on the last page; initially the program's first.
    pub format: Option<&'static Format>,
    /// Typed path for the file.
    pub save_path: String,
    /// The format `save_path` was suggested for.
    pub save_path_for: Option<&'static str>,
    /// The result of saving.
    pub saved: Option<SaveResult>,
    /// True in the frame after saving, to scroll to the result.
    pub saved_now: bool,
    /// The result of saving the sheet for printing.
    pub sheet: Option<SaveResult>,
    /// Applying the account to the program.
    pub apply_state: ApplyState,
    /// Probing the servers.
    pub probe_state: ProbeState,
    /// The change that can be undone.
    pub undo_state: UndoState,
    /// True if the person wants a file although the account could be applied.
    pub prefers_file: bool,
    /// The programs on this computer.
    pub installed_programs: InstalledPrograms,
    /// The files deleted by "Forget everything", or why one could not be deleted.
    pub forgotten: Option<Forgotten>,
}

impl Draft {
    /// What stays when all answers are replaced: what is known of the computer, and the states that compare
    /// their results with the plan themselves.
    fn without_answers(self) -> Self {
        Self {
            profile_path: self.profile_path,
            unusable: self.unusable,
            apply_state: self.apply_state,
            probe_state: self.probe_state,
            undo_state: self.undo_state,
            installed_programs: self.installed_programs,
            forgotten: self.forgotten,
            ..Self::default()
        }
    }

    /// True if the last page applies the account to the program, or asks for one of its profiles.
    pub fn puts_into_program(&self, program: ProgramId) -> bool {
        let preview = self.apply_state.preview.as_ref();
        apply::can_apply(program)
            && (self.apply_state.is_done()
                || self.apply_state.is_busy()
                || preview.is_some_and(|preview| preview.prepared.is_some() || preview.targets.len() > 1))
    }
}

/// The state of the wizard.
#[derive(Debug)]
pub struct Wizard {
    saved: Answers,
    saved_step: Step,
    unsaved: Option<UnsavedReason>,
    /// The answers of a window in which nobody has answered anything.
    untouched: Answers,
    /// True once an answer was given or continued with, and the saved visit is that of this window.
    has_begun: bool,
    host: Host,
    organisations: Vec<Organisation>,
    unusable: Vec<UnusableProfile>,
    answers: Answers,
    step: Step,
    draft: Draft,
    visited: BTreeSet<Step>,
    refused: bool,
    returns_to_review: bool,
    saved_visit: Option<SavedVisit>,
    settings_at_open: Vec<KnownSetting>,
    profile_changed: bool,
    prepared: Option<SetupEdition>,
    moved: Option<MovedAccount>,
    computed: Computed,
    saving: Job<Option<UnsavedReason>>,
    forgetting: Job<AfterForgetting>,
    tasks: Tasks<Self>,
    wake: Wake,
    /// A file to open in the browser.
    pub open_url: Option<String>,
}

/// What pages may read.
#[derive(Clone, Copy, Debug)]
pub struct WizardData<'a> {
    /// The computer.
    pub host: &'a Host,
    /// Every organisation.
    pub organisations: &'a [Organisation],
    /// Profiles that cannot be used.
    pub unusable: &'a [UnusableProfile],
    /// The chosen organisation's profile.
    pub profile: Option<&'a Profile>,
    /// True if answers of an earlier visit can be continued.
    pub saved_visit: bool,
    /// True if there are answers to forget.
    pub can_forget: bool,
    /// The chosen organisation, if its profile is a file.
    pub opened: Option<&'a Organisation>,
    /// True if that file has changed since it was read.
    pub profile_changed: bool,
    /// Set if a setup filled in the answers.
    pub prepared: Option<SetupEdition>,
    /// What follows from the answers.
    pub computed: &'a Computed,
}

impl Wizard {
    /// Starts at the first step and loads the answers of an earlier visit, if there are any. Reads files.
    pub fn new(host: Host, wake: Wake) -> Self {
        let (organisations, unusable) = waypost_engine::organisations(&host);
        let saved_visit = saved_answers::load(&host);
        let mut untouched = Answers::default();
        // A single organisation is preselected, but its page is still shown.
        if let [only] = organisations.as_slice() {
            untouched.org = answer_for(only);
        }
        Self {
            saved: untouched.clone(),
            saved_step: Step::Start,
            unsaved: None,
            answers: untouched.clone(),
            untouched,
            has_begun: false,
            saved_visit,
            host,
            organisations,
            unusable,
            step: Step::Start,
            draft: Draft::default(),
            visited: BTreeSet::from([Step::Start]),
            refused: false,
            returns_to_review: false,
            settings_at_open: Vec::new(),
            profile_changed: false,
            prepared: None,
            moved: None,
            computed: Computed::default(),
            saving: Job::default(),
            forgetting: Job::default(),
            tasks: Tasks::default(),
            wake,
            open_url: None,
        }
    }

    /// The current step.
    pub const fn step(&self) -> Step {
        self.step
    }

    /// The answers.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The computer.
    pub const fn host(&self) -> &Host {
        &self.host
    }

    /// Repaints the window.
    pub(crate) const fn wake(&self) -> &Wake {
        &self.wake
    }

    /// What follows from the answers.
    pub const fn computed(&self) -> &Computed {
        &self.computed
    }

    /// Every organisation.
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Input that is not an answer.
    pub const fn draft_mut(&mut self) -> &mut Draft {
        &mut self.draft
    }

    /// Input that is not an answer.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What pages may read, and what they may change.
    pub fn parts(&mut self) -> (WizardData<'_>, &mut Answers, &mut Draft) {
        self.forget_warning_off_path();
        let known = WizardData {
            host: &self.host,
            organisations: &self.organisations,
            unusable: &self.unusable,
            profile: chosen(&self.organisations, &self.answers.org).map(|o| &o.profile),
            saved_visit: self.saved_visit.is_some(),
            can_forget: self.saved_visit.is_some() || self.has_begun,
            opened: chosen(&self.organisations, &self.answers.org).filter(|o| o.file.is_some()),
            profile_changed: self.profile_changed,
            prepared: self.prepared,
            computed: &self.computed,
        };
        (known, &mut self.answers, &mut self.draft)
    }

    /// The chosen organisation.
    pub fn organisation(&self) -> Option<&Organisation> {
        chosen(&self.organisations, &self.answers.org)
    }

    /// The chosen organisation's profile.
    pub fn profile(&self) -> Option<&Profile> {
        chosen(&self.organisations, &self.answers.org).map(|organisation| &organisation.profile)
    }

    /// The plan for the answers.
    ///
    /// # Errors
    /// The missing and wrong answers.
    pub fn plan(&self) -> Result<Plan, Vec<Problem>> {
        match self.profile() {
            Some(profile) => plan(profile, &self.answers),
            None => Err(vec![Problem::OrganisationMissing]),
        }
    }

    /// The steps, in order.
    pub fn path(&self) -> Vec<Step> {
        wizard_steps::steps(self.profile(), &self.answers)
    }

    /// True if a step was visited and is complete.
    pub fn is_done(&self, step: Step) -> bool {
        self.can_open(step) && !self.is_blocked(step)
    }

    /// True if a step was visited and can be asked for. If an earlier step is not complete, that one opens.
    pub fn can_open(&self, step: Step) -> bool {
        step != self.step && self.visited.contains(&step)
    }

    /// Number of the current question, and of all questions.
    pub fn progress(&self) -> Option<(usize, usize)> {
        wizard_steps::progress(self.profile(), &self.answers, self.step)
    }

    /// Share of finished questions, 0 to 1. `None` before the first. A warning page counts as the question
    /// before it.
    pub fn share(&self) -> Option<f32> {
        let of = |step| wizard_steps::progress(self.profile(), &self.answers, step);
        let (number, of) = match self.step {
            Step::Start => return None,
            Step::RetentionWarning => of(Step::Retention),
            step => of(step),
        }
        .unwrap_or((1, 1));
        Some(number as f32 / of as f32)
    }

    fn is_blocked(&self, step: Step) -> bool {
        wizard_steps::is_blocked(self.profile(), &self.answers, step)
    }

    fn problems_on(&self, step: Step) -> Vec<Problem> {
        wizard_steps::problems_on_step(self.profile(), &self.answers, step)
    }

    /// The problems to show on this page. Empty until Next was pressed.
    pub fn shown_problems(&self) -> Vec<Problem> {
        if self.refused { self.problems_on(self.step) } else { Vec::new() }
    }

    /// True if Next was refused on this page.
    pub const fn refused(&self) -> bool {
        self.refused
    }

    /// Sends through this server: one of the organisation's, or the provider's.
    pub fn send_through(&mut self, host: &str) {
        let own = self.profile().is_some_and(|profile| {
            profile.outgoing.iter().any(|server| server.host.value().eq_ignore_ascii_case(host))
        });
        if own {
            self.answers.through_provider = Some(false);
        } else {
            host.clone_into(&mut self.answers.isp_smtp);
        }
        self.leave_closed_page();
        self.save();
    }

    /// True if Next leads back to the review.
    pub const fn returns_to_review(&self) -> bool {
        self.returns_to_review
    }

    fn enter_step(&mut self, step: Step) {
        self.step = step;
        self.refused = false;
        self.tasks.forget_failure();
        // The warning counts once the person has answered it.
        if step != Step::RetentionWarning {
            self.visited.insert(step);
        }
        self.forget_warning_off_path();
        self.draft.probe_state.wipe_password();
        self.draft.probe_state.stop();
        if step != Step::Finish {
            self.draft.saved = None;
            self.draft.sheet = None;
        }
        self.settings_at_open = self.known_settings(self.sketch().as_ref());
        self.look_for_changed_profile();
        self.save();
    }

    /// Replaces all answers. What was typed beside the old ones, and what follows from them, goes with them. Every
    /// replacement goes through here.
    fn replace_answers(&mut self, answers: Answers) {
        self.answers = answers;
        self.draft = std::mem::take(&mut self.draft).without_answers();
        self.prepared = None;
        self.moved = None;
        self.refused = false;
        self.returns_to_review = false;
        self.profile_changed = false;
        self.settings_at_open.clear();
    }
}

/// The organisation that an answer stands for.
fn chosen<'a>(organisations: &'a [Organisation], org: &str) -> Option<&'a Organisation> {
    let by_id = || organisations.iter().find(|organisation| organisation.profile.id == org);
    organisations.iter().find(|organisation| answer_for(organisation) == org).or_else(by_id)
}

/// The answer that stands for an organisation: its id, or the path of the file it was opened from.
pub fn answer_for(organisation: &Organisation) -> String {
    match &organisation.file {
        Some(file) => file.to_string_lossy().into_owned(),
        None => organisation.profile.id.clone(),
    }
}
