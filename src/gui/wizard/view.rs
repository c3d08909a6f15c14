//! The wizard as the frame shows it.

use egui::{Rect, Ui};

use super::apply_state::ApplyAction;
use super::discovery::{DiscoveryAction, DiscoveryPage};
use super::probe_state::{ProbeAction, ProbeState, ProbedServer};
use super::{Draft, UnsavedReason, Wizard, WizardAction, pages, rail, side};
use crate::gui::action::Action;
use crate::gui::frame::{BarActions, FrameState, ScreenView};
use crate::gui::page_context::{PageContext, PagePlace};
use waypost_core::plan::Plan;
use waypost_core::plan::answers::Problem;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::ServerStatus;
use waypost_core::text::{Texts, sanitise};
use waypost_engine::forbidden_lookup;

/// The wizard for one frame, with the problems to show.
#[derive(Debug)]
pub struct WizardView<'a> {
    wizard: &'a mut Wizard,
    problems: Vec<Problem>,
}

impl<'a> WizardView<'a> {
    /// Shows the wizard's open page.
    pub fn new(wizard: &'a mut Wizard) -> Self {
        let problems = wizard.shown_problems();
        Self { wizard, problems }
    }

    fn probe_actions(&self, texts: &Texts) -> [(String, Action); 2] {
        let main = primary_probe_action(texts, self.wizard);
        // Probing is optional: the alternative goes on without it.
        let alternative = if main.1 == Action::Wizard(WizardAction::Next) {
            (texts.get("try-again"), ProbeAction::Start.into())
        } else {
            (texts.get("try-skip"), WizardAction::Next.into())
        };
        [main, alternative]
    }
}

impl ScreenView for WizardView<'_> {
    fn page_name(&self, texts: &Texts) -> String {
        texts.step(self.wizard.step())
    }

    fn page_id(&self) -> String {
        match self.wizard.step() {
            Step::Start => "start".to_owned(),
            Step::Organisation => self.wizard.draft().discovery.page.id().to_owned(),
            step => format!("{step:?}"),
        }
    }

    fn has_frame(&self) -> bool {
        self.wizard.step() != Step::Start
    }

    fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    fn page(&mut self, ui: &mut Ui, view: &FrameState<'_>, place: PagePlace) -> Option<Action> {
        let (step, refused) = (self.wizard.step(), self.wizard.refused());
        let failed = view.failed_job.cloned().or_else(|| self.failed_job());
        let (known, answers, draft) = self.wizard.parts();
        let cx = PageContext {
            plan: known.computed.plan.as_ref(),
            sketch: known.computed.sketch.as_ref(),
            problems: &self.problems,
            refused,
            failed_job: failed.as_ref(),
            ..PageContext::new(ui, view, known, place)
        };
        pages::show(step, ui, &cx, answers, draft)
    }

    fn bar(&self, texts: &Texts) -> BarActions {
        let next = |id: &str| Some((texts.get(id), Action::from(WizardAction::Next)));
        let mut alternative = None;
        let main = match self.wizard.step() {
            Step::Organisation => {
                let [main, other] = discovery_actions(texts, self.wizard);
                alternative = other;
                main
            }
            Step::Finish => {
                let plan = self.wizard.computed().plan.as_ref();
                plan.and_then(|plan| primary_finish_action(texts, self.wizard.draft(), plan))
            }
            Step::Review => next("window-to-try-it"),
            Step::Probe => {
                let [main, other] = self.probe_actions(texts);
                alternative = Some(other);
                Some(main)
            }
            Step::RetentionWarning => next("leaving-go-on"),
            _ if self.wizard.returns_to_review() => next("window-back-to-review"),
            _ => next("window-continue"),
        };
        let back = (texts.get("window-back"), WizardAction::Back.into());
        BarActions { back, main, alternative }
    }

    fn submit(&self, _texts: &Texts) -> Option<Action> {
        Some(match self.wizard.step() {
            Step::Probe => ProbeAction::Start.into(),
            _ => WizardAction::Next.into(),
        })
    }

    fn note(&self, texts: &Texts) -> Option<String> {
        self.wizard.unsaved().map(|reason| unsaved_text(texts, reason))
    }

    fn failed_job(&self) -> Option<Action> {
        self.wizard.failed_job()
    }

    fn side_width(&self) -> Option<f32> {
        Some(if self.wizard.step() == Step::Review { 320.0 } else { 300.0 })
    }

    fn side(&self, ui: &mut Ui, rect: Rect, texts: &Texts) {
        side::column(ui, rect, texts, self.wizard);
    }

    fn left_column(&self, ui: &mut Ui, rect: Rect, texts: &Texts) -> Option<Action> {
        rail::column(ui, rect, texts, self.wizard)
    }

    fn profile(&self) -> Option<&Profile> {
        self.wizard.profile()
    }

    fn has_support_link(&self) -> bool {
        true
    }

    fn progress(&self, texts: &Texts) -> Option<(String, Option<f32>)> {
        Some(progress(texts, self.wizard))
    }
}

/// The wizard's progress in words, and the share of finished questions.
pub fn progress(texts: &Texts, wizard: &Wizard) -> (String, Option<f32>) {
    let words = match wizard.progress() {
        Some((number, of)) => {
            texts.with("window-question-of", &[("number", number.into()), ("count", of.into())])
        }
        None => texts.step(wizard.step()),
    };
    (words, wizard.share())
}

/// A notice that the answers cannot be saved.
fn unsaved_text(texts: &Texts, reason: &UnsavedReason) -> String {
    match reason {
        UnsavedReason::NoFolder => texts.get("window-not-kept-no-folder"),
        UnsavedReason::NotWritten(folder, error) => {
            let path = sanitise(&folder.to_string_lossy());
            texts.with("window-not-kept", &[("path", path.into()), ("words", texts.io_error(error).into())])
        }
    }
}

/// The buttons of the step that finds the settings: the main one, and another.
fn discovery_actions(texts: &Texts, wizard: &Wizard) -> [Option<(String, Action)>; 2] {
    let discovery = &wizard.draft().discovery;
    let act = |id: &str, action: DiscoveryAction| Some((texts.get(id), Action::from(action)));
    let next = |id: &str| Some((texts.get(id), Action::from(WizardAction::Next)));
    let by_hand = || act("find-by-hand", DiscoveryAction::Show(DiscoveryPage::ByHand));
    match discovery.page {
        DiscoveryPage::Address | DiscoveryPage::List if wizard.returns_to_review() => {
            [next("window-back-to-review"), None]
        }
        DiscoveryPage::Address | DiscoveryPage::List => [next("window-continue"), None],
        DiscoveryPage::LookUp if discovery.lookup.is_running() => {
            [act("find-stop", DiscoveryAction::StopLookup), None]
        }
        DiscoveryPage::LookUp if forbidden_lookup(wizard.host(), wizard.organisations()).is_some() => {
            [by_hand(), None]
        }
        DiscoveryPage::LookUp => match (discovery.is_looked_up(), discovery.lookup.company()) {
            (false, _) => [next("find-look-up"), None],
            (true, Some(company)) => {
                let words = texts.with("find-ask-company", &[("company", sanitise(company).into())]);
                [Some((words, DiscoveryAction::AskCompany.into())), by_hand()]
            }
            (true, None) => [by_hand(), next("find-look-up-again")],
        },
        DiscoveryPage::Found => {
            let others = discovery.others().len();
            let words = texts.with("find-others", &[("count", (others as u64).into())]);
            let other = (others > 0).then(|| (words, DiscoveryAction::ToggleOthers.into()));
            [next("find-use-found"), other]
        }
        DiscoveryPage::ByHand => [next("find-use-typed"), None],
    }
}

/// The probe page's main button: probe, stop, use the suggested host, or go on.
fn primary_probe_action(texts: &Texts, wizard: &Wizard) -> (String, Action) {
    let probe_state: &ProbeState = &wizard.draft().probe_state;
    let act = |id: &str, action: ProbeAction| (texts.get(id), action.into());
    let Some(profile) = wizard.profile().filter(|_| probe_state.is_begun()) else {
        return act("try-start", ProbeAction::Start);
    };
    if probe_state.is_running() {
        return act("try-stop", ProbeAction::Stop);
    }
    let probed = probe_state.probed_servers(profile);
    if probed.iter().all(|one| one.status == ServerStatus::Works) {
        return (texts.get("window-to-finish"), WizardAction::Next.into());
    }
    let host = probed.iter().flat_map(ProbedServer::causes).find_map(|(_, cause)| cause.use_host.clone());
    match host {
        Some(host) => act("try-use-name", ProbeAction::UseHost(host)),
        None => act("try-again", ProbeAction::Start),
    }
}

/// The last page's main button: apply if that is possible and not done yet, otherwise save the file.
fn primary_finish_action(texts: &Texts, draft: &Draft, plan: &Plan) -> Option<(String, Action)> {
    let program = plan.program.0;
    if !draft.puts_into_program(program) {
        draft.format?;
        return Some((texts.get("window-save-file"), WizardAction::Save.into()));
    }
    let can = draft.apply_state.is_possible() && !draft.apply_state.is_done();
    let words = texts.with("put-title", &[("program", texts.program(program).into())]);
    can.then(|| (words, ApplyAction::Apply.into()))
}
