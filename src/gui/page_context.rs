//! The read-only data that every page gets.

use egui::Ui;

use crate::gui::action::Action;
use crate::gui::frame::FrameState;
use crate::gui::theme::{self, Theme, ThemeChoice};
use crate::gui::widgets;
use crate::gui::wizard::WizardData;
use waypost_core::plan::Plan;
use waypost_core::plan::answers::{Answers, Field, Problem};
use waypost_core::plan::profile::{Group, Profile};
use waypost_core::plan::rules::{Advice, AdviceId};
use waypost_core::text::{Language, Texts};

/// The read-only data of a page for one frame.
#[derive(Clone, Copy, Debug)]
pub struct PageContext<'a> {
    /// The texts in the window's language.
    pub texts: &'a Texts,
    /// The colours.
    pub theme: Theme,
    /// True if the page is wide enough for pictures next to each other.
    pub wide: bool,
    /// True if the right column shows the settings and the advice.
    pub has_side: bool,
    /// The host, the organisations and the chosen profile.
    pub known: WizardData<'a>,
    /// The plan. `None` until every answer is valid.
    pub plan: Option<&'a Plan>,
    /// The plan as far as the answers go, with examples in place of the missing ones.
    pub sketch: Option<&'a Plan>,
    /// The problems to show at the fields. Empty until the person tries to go on.
    pub problems: &'a [Problem],
    /// True in the first frame after the page opened.
    pub page_opened: bool,
    /// True if going on was refused in this frame. The cursor then moves to the first problem.
    pub just_refused: bool,
    /// True if going on was refused since the page opened.
    pub refused: bool,
    /// The field that gets the cursor, because its problem was pressed above the page.
    pub focus_field: Option<Field>,
    /// The theme the person prefers.
    pub preference: ThemeChoice,
    /// The language the person wants, if no installed font can show it.
    pub missing_font: Option<&'static Language>,
    /// The action that starts a failed job again, for pages without a frame.
    pub failed_job: Option<&'a Action>,
}

/// The room a page has.
#[derive(Clone, Copy, Debug)]
pub struct PagePlace {
    /// True if the page is wide enough for pictures next to each other.
    pub wide: bool,
    /// True if the right column shows the settings and the advice.
    pub has_side: bool,
}

impl<'a> PageContext<'a> {
    /// The context of a page that asks no question of the wizard.
    pub fn new(ui: &Ui, view: &FrameState<'a>, known: WizardData<'a>, place: PagePlace) -> Self {
        Self {
            texts: view.texts,
            theme: Theme::of(ui),
            wide: place.wide,
            has_side: place.has_side,
            known,
            plan: None,
            sketch: None,
            problems: &[],
            page_opened: view.page_opened,
            just_refused: view.just_refused,
            refused: false,
            focus_field: None,
            preference: view.preference,
            missing_font: view.missing_font,
            failed_job: view.failed_job,
        }
    }

    /// Returns the chosen profile. Every page after the organisation's has one.
    pub const fn profile(&self) -> Option<&'a Profile> {
        self.known.profile
    }

    /// Returns the organisation's name in the window's language. Empty without a profile.
    pub fn organisation(&self) -> &'a str {
        self.known.profile.map_or("", |profile| profile.name.in_language(self.texts.tag()))
    }

    /// Returns the group the person chose. `None` also while the answer is missing or unknown: that
    /// problem belongs to the page that asks for the group, and other pages do without it.
    pub fn group(&self, answers: &Answers) -> Option<&'a str> {
        answers.group(self.profile()?).ok().flatten()
    }

    /// Returns the text with this id.
    pub fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// Returns the problem of a field as a sentence, once the person has tried to go on.
    pub fn problem(&self, field: Field) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field() == field)?;
        Some(self.sentence(problem))
    }

    /// Returns the sentence for a problem. Groups appear by name here, because the window offers names;
    /// the command line shows their ids.
    pub fn sentence(&self, problem: &Problem) -> String {
        match (problem, self.profile()) {
            (Problem::GroupMissing(_) | Problem::GroupUnknown(_), Some(profile)) => {
                let name = |group: &Group| group.name.in_language(self.texts.tag()).to_owned();
                let names: Vec<String> = profile.groups.iter().map(name).collect();
                self.texts.with("problem-group-missing", &[("known", self.texts.list_or(&names).into())])
            }
            _ => self.texts.problem(problem),
        }
    }

    /// Returns the problems in the order of the page's fields: the name comes first on its page, but the
    /// plan checks it later.
    pub fn problems_in_order(&self) -> Vec<&'a Problem> {
        let mut problems: Vec<&Problem> = self.problems.iter().collect();
        problems.sort_by_key(|problem| problem.field() != Field::Name);
        problems
    }

    /// Returns true if the cursor moves to this field now, because it has the first problem or was asked
    /// for above the page.
    pub fn focus(&self, field: Field) -> bool {
        let first = self.problems_in_order().first().map(|problem| problem.field());
        self.focus_field == Some(field) || self.just_refused && first == Some(field)
    }

    /// Draws the page's title.
    pub fn title(&self, ui: &mut Ui, words: &str) {
        widgets::title_focused(ui, words, !self.wide, self.page_opened);
    }

    /// Draws the page's title and a quiet line under it.
    pub fn title_and_text(&self, ui: &mut Ui, title: &str, text: &str) {
        self.title(ui, title);
        ui.add_space(theme::space::XS);
        widgets::quiet(ui, text);
    }

    /// Draws the problem of a field above its choices, if it has one.
    pub fn problem_line(&self, ui: &mut Ui, field: Field) {
        if let Some(problem) = self.problem(field) {
            widgets::problem_line(ui, &problem);
            ui.add_space(theme::space::S);
        }
    }

    /// Returns the advice with these ids that already applies, most severe first.
    pub fn advice(&self, ids: &[AdviceId]) -> Vec<&'a Advice> {
        let plan = self.plan.or(self.sketch);
        plan.map(|plan| plan.advice.iter().filter(|advice| ids.contains(&advice.id)).collect())
            .unwrap_or_default()
    }
}
