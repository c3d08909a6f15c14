//! What follows from the answers: the plan, the programs that will not do, the steps on the last page. It is
//! computed when an answer changes, not in every frame, because trying a format can write a whole archive.

use super::{KnownSetting, Wizard, chosen};
use waypost_core::formats::{self, AccountQr, Format, ManualStep, Request};
use waypost_core::plan::Plan;
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::{Answers, Problem};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

/// What follows from the answers on the open page.
#[derive(Debug, Default)]
pub struct Computed {
    inputs: Option<Inputs>,
    /// The plan. `None` until every answer is valid.
    pub plan: Option<Plan>,
    /// Why there is no plan.
    pub problems: Vec<Problem>,
    /// The plan as far as the answers go, with examples in place of the missing ones.
    pub sketch: Option<Plan>,
    /// The settings that the answers so far decide.
    pub known_settings: Vec<KnownSetting>,
    /// Why the chosen program cannot be used with these servers. Only for the page of programs.
    pub unsuitable: Option<String>,
    /// What does not come along from the program of an account that is moved. Only for the review.
    pub left_behind: Vec<String>,
    /// The steps left to the person. Only for the last page.
    pub steps: StepsLeft,
}

/// What the values are computed from.
#[derive(Clone, Debug, PartialEq)]
struct Inputs {
    answers: Answers,
    profile: Option<String>,
    language: &'static str,
    step: Step,
    format: Option<&'static str>,
}

/// The steps left to the person after the settings were saved or applied.
#[derive(Debug, Default)]
pub struct StepsLeft {
    /// What happens when the program starts with the settings.
    pub first_start: Vec<String>,
    /// How to import the file.
    pub import: Vec<String>,
    /// The steps for the settings that the file cannot store.
    pub not_stored: Vec<ManualStep>,
    /// The settings that neither the file nor the program can store.
    pub unsupported: Vec<Setting>,
    /// The steps that enter every setting by hand.
    pub by_hand: Vec<ManualStep>,
    /// The QR code from which a phone imports the account, if one can.
    pub phone: Option<AccountQr>,
}

impl StepsLeft {
    fn new(request: &Request<'_>, format: Option<&Format>) -> Self {
        let not_stored = format.map(|format| format.settings_not_stored(request.plan)).unwrap_or_default();
        Self {
            first_start: formats::first_start_notes(request),
            import: format.map(|format| formats::import_steps(format, request)).unwrap_or_default(),
            unsupported: formats::settings_without_field(request, &not_stored),
            not_stored: formats::manual_steps(request, &not_stored),
            by_hand: formats::manual_steps(request, &Setting::ALL),
            phone: AccountQr::new(&request.plan.account).ok(),
        }
    }
}

impl Wizard {
    /// Computes what follows from the answers, if they or what else it depends on have changed.
    pub fn compute(&mut self, texts: &Texts) {
        self.choose_format();
        let inputs = Inputs {
            answers: self.answers.clone(),
            profile: self.organisation().map(|organisation| organisation.fingerprint.clone()),
            language: texts.tag(),
            step: self.step,
            format: self.draft.format.map(|format| format.id),
        };
        if self.computed.inputs.as_ref() != Some(&inputs) {
            self.computed = self.compute_from(inputs, texts);
        }
        self.drop_outdated_results();
    }

    fn compute_from(&self, inputs: Inputs, texts: &Texts) -> Computed {
        let (plan, problems) = match self.plan() {
            Ok(plan) => (Some(plan), Vec::new()),
            Err(problems) => (None, problems),
        };
        let sketch = self.sketch();
        let known_settings = self.known_settings(sketch.as_ref());
        let (mut unsuitable, mut steps, mut left_behind) = (None, StepsLeft::default(), Vec::new());
        match (self.step, self.profile()) {
            (Step::Program, Some(profile)) => {
                unsuitable = why_unsuitable(texts, profile, &self.answers, sketch.as_ref());
            }
            (Step::Review, Some(_)) => {
                let both = self.moved.as_ref().zip(plan.as_ref());
                left_behind = both.map(|(moved, plan)| moved.sentences(plan, texts)).unwrap_or_default();
            }
            (Step::Finish, Some(profile)) => {
                let request = plan.as_ref().map(|plan| request(profile, plan, texts));
                steps =
                    request.map(|request| StepsLeft::new(&request, self.draft.format)).unwrap_or_default();
            }
            _ => {}
        }
        Computed {
            inputs: Some(inputs),
            plan,
            problems,
            sketch,
            known_settings,
            unsuitable,
            left_behind,
            steps,
        }
    }

    /// Results on the open page that were made of another plan are no longer true.
    fn drop_outdated_results(&mut self) {
        let Some(plan) = &self.computed.plan else { return };
        match (self.step, chosen(&self.organisations, &self.answers.org)) {
            (Step::Probe, Some(organisation)) => {
                self.draft.probe_state.forget_if_outdated(&organisation.profile, plan);
            }
            (Step::Finish, _) => self.draft.apply_state.forget_if_outdated(plan),
            _ => {}
        }
    }

    /// Chooses the program's first format and a path in the documents folder on the last page, unless the person
    /// chose others.
    fn choose_format(&mut self) {
        let (Step::Finish, Ok((program, _))) = (self.step, self.answers.program()) else { return };
        let draft = &mut self.draft;
        if !draft.format.is_some_and(|format| format.programs.contains(&program)) {
            draft.format = formats::formats_for(program).next();
        }
        if let Some(format) = draft.format
            && draft.save_path_for != Some(format.id)
        {
            let folder = self.host.documents.clone().unwrap_or_default();
            draft.save_path = folder.join(format.file_name).to_string_lossy().into_owned();
            draft.save_path_for = Some(format.id);
        }
    }
}

const fn request<'a>(profile: &'a Profile, plan: &'a Plan, texts: &'a Texts) -> Request<'a> {
    Request { profile, plan, texts, personality: None, code: None }
}

/// Why the chosen program cannot be used with these servers. Saying it early saves the person from learning it
/// at the end.
fn why_unsuitable(
    texts: &Texts,
    profile: &Profile,
    answers: &Answers,
    sketch: Option<&Plan>,
) -> Option<String> {
    let (id, _) = answers.program().ok()?;
    let group = answers.group(profile).ok().flatten();
    let reads = id.program().protocols;
    let offered = |protocol: &Protocol| profile.incoming_for(*protocol, group).next().is_some();
    if let ([only, ..], false) = (reads, reads.iter().any(offered)) {
        return Some(texts.problem(&Problem::ProtocolNotOffered(*only)));
    }
    let request = request(profile, sketch?, texts);
    let format = formats::formats_for(id).next()?;
    (format.write)(&request).err().map(|refusal| refusal.sentence(texts))
}
