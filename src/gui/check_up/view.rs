//! The check-up as the frame shows it. The left column says what was checked, and by which organisation's
//! rules.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{CheckUp, CheckUpAction, Page, RepairTarget, account_name, pages, program_name};
use crate::gui::action::Action;
use crate::gui::frame::{BarActions, FrameState, ScreenView};
use crate::gui::page_context::{PageContext, PagePlace};
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets;
use crate::gui::wizard::Wizard;
use waypost_core::check_up::AccountReport;
use waypost_core::plan::profile::Profile;
use waypost_core::text::{Texts, sanitise};

/// Widest column, in points. Findings need room for server names.
const MAX_COLUMN_WIDTH: f32 = 720.0;

/// The check-up for one frame.
#[derive(Debug)]
pub struct CheckUpView<'a> {
    /// The check-up.
    pub check_up: &'a mut CheckUp,
    /// The wizard, which knows the organisations.
    pub wizard: &'a mut Wizard,
}

impl ScreenView for CheckUpView<'_> {
    fn page_name(&self, texts: &Texts) -> String {
        texts.get(page_name(self.check_up.page()))
    }

    fn page_id(&self) -> String {
        format!("check-up {:?}", self.check_up.page())
    }

    fn page(&mut self, ui: &mut Ui, view: &FrameState<'_>, place: PagePlace) -> Option<Action> {
        let (known, ..) = self.wizard.parts();
        let cx = PageContext { refused: self.check_up.refused, ..PageContext::new(ui, view, known, place) };
        pages::show(ui, &cx, self.check_up)
    }

    fn bar(&self, texts: &Texts) -> BarActions {
        let page = self.check_up.page();
        let (back, leaves) = match page {
            Page::Done => ("checkup-done", CheckUpAction::Leave),
            _ => ("window-back", CheckUpAction::Back),
        };
        let (words, action) = primary_action(texts, self.check_up);
        let report = || (texts.get("checkup-save-report"), CheckUpAction::OpenReport.into());
        BarActions {
            back: (texts.get(back), leaves.into()),
            main: Some((words, action.into())),
            alternative: (page == Page::Findings).then(report),
        }
    }

    fn column_width(&self) -> f32 {
        MAX_COLUMN_WIDTH
    }

    fn submit(&self, _texts: &Texts) -> Option<Action> {
        (self.check_up.page() == Page::Choose).then(|| CheckUpAction::Check.into())
    }

    fn failed_job(&self) -> Option<Action> {
        self.check_up.failed_job()
    }

    fn left_column(&self, ui: &mut Ui, rect: Rect, texts: &Texts) -> Option<Action> {
        if self.check_up.page() == Page::Choose {
            return None;
        }
        let inner = Rect::from_min_max(
            rect.min + vec2(space::XL, 76.0),
            pos2(rect.right() - space::L, rect.bottom()),
        );
        let mut child = ui.new_child(UiBuilder::new().id_salt("what").max_rect(inner));
        child.set_clip_rect(inner.expand(4.0));
        about(&mut child, texts, self.check_up)
    }

    fn profile(&self) -> Option<&Profile> {
        first(self.check_up).and_then(|report| self.check_up.profile(report))
    }

    fn top_link(&self, texts: &Texts) -> Option<(String, Action)> {
        let link = || (texts.get("checkup-other-organisation"), CheckUpAction::OtherOrganisation.into());
        (self.check_up.page() == Page::Findings).then(link)
    }
}

const fn page_name(page: Page) -> &'static str {
    match page {
        Page::Choose | Page::Findings => "checkup-choose-name",
        Page::Repair => "checkup-mend-name",
        Page::Done => "checkup-mended-name",
    }
}

/// The label and action of the main button.
fn primary_action(texts: &Texts, check_up: &CheckUp) -> (String, CheckUpAction) {
    match check_up.page() {
        Page::Choose => (texts.get("checkup-check"), CheckUpAction::Check),
        Page::Findings if !check_up.can_repair() => (texts.get("checkup-done"), CheckUpAction::Leave),
        Page::Findings => {
            let count = check_up.count_wanted();
            (texts.with("checkup-repair-count", &[("count", count.into())]), CheckUpAction::ToRepair)
        }
        Page::Repair if check_up.failed().next().is_some() => {
            (texts.get("checkup-try-again"), CheckUpAction::Repair)
        }
        Page::Repair => {
            let id = match check_up.target {
                RepairTarget::File => "checkup-mend-files",
                RepairTarget::Copy => "checkup-mend-copies",
            };
            (texts.with(id, &[("count", check_up.files_to_repair().len().into())]), CheckUpAction::Repair)
        }
        Page::Done => (texts.get("checkup-check-again"), CheckUpAction::CheckAgain),
    }
}

/// The first account that belongs to a known organisation.
fn first(check_up: &CheckUp) -> Option<&AccountReport> {
    let mut reports = check_up.checked().iter().flat_map(|checked| &checked.reports);
    reports.find(|report| report.organisation.is_some())
}

/// The left column: the file, the account, and the organisation whose rules apply.
fn about(ui: &mut Ui, texts: &Texts, check_up: &CheckUp) -> Option<Action> {
    let checked = check_up.checked();
    let (name, detail) = match checked {
        [only] => {
            let file = sanitise(&only.opened.file.file_name().unwrap_or_default().to_string_lossy());
            let values = [("file", file.into()), ("count", only.opened.found.lines.into())];
            (program_name(only, texts), texts.with("checkup-lines", &values))
        }
        several => {
            let mut names: Vec<String> = several.iter().map(|one| program_name(one, texts)).collect();
            names.dedup();
            (texts.list_and(&names), texts.with("checkup-files", &[("count", several.len().into())]))
        }
    };
    block(ui, texts, "checkup-checked", &name, &detail);
    let mut reports = checked.iter().flat_map(|one| &one.reports).filter(|r| r.organisation.is_some());
    match (reports.next(), reports.count()) {
        (Some(only), 0) => {
            let label = if only.account.label.is_empty() {
                texts.get("checkup-main")
            } else {
                sanitise(&only.account.label)
            };
            let kind = only.account.protocol().map(|protocol| texts.protocol(protocol)).unwrap_or_default();
            let values = [("label", label.as_str().into()), ("protocol", kind.into())];
            let detail = texts.with("checkup-kind", &values);
            block(ui, texts, "checkup-account", &account_name(only, texts), &detail);
        }
        (Some(_), more) => {
            let words = texts.with("checkup-accounts", &[("count", (more + 1).into())]);
            block(ui, texts, "checkup-account", &words, "");
        }
        (None, _) => {}
    }
    let names: std::collections::BTreeSet<String> = checked
        .iter()
        .flat_map(|one| &one.reports)
        .filter_map(|report| check_up.profile(report))
        .map(|profile| profile.name.in_language(texts.tag()).to_owned())
        .collect();
    if !names.is_empty() {
        let names: Vec<String> = names.into_iter().collect();
        block(ui, texts, "checkup-held-against", &texts.list_and(&names), "");
        ui.add_space(-space::L);
    }
    let other = widgets::link(ui, &texts.get("checkup-other-organisation")).clicked();
    other.then(|| CheckUpAction::OtherOrganisation.into())
}

fn block(ui: &mut Ui, texts: &Texts, caption: &str, name: &str, detail: &str) {
    let theme = Theme::of(ui);
    widgets::rich(ui, TextRole::Hint, &texts.get(caption), theme.quiet);
    widgets::rich(ui, TextRole::RowStrong, name, theme.text);
    if !detail.is_empty() {
        widgets::rich(ui, TextRole::Hint, detail, theme.quiet);
    }
    ui.add_space(space::L);
}
