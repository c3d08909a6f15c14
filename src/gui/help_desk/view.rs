//! The help desk as the frame shows it.

use egui::Ui;

use super::{HelpDesk, HelpDeskAction, Page, pages};
use crate::gui::action::Action;
use crate::gui::frame::{BarActions, FrameState, ScreenView};
use crate::gui::page_context::{PageContext, PagePlace};
use crate::gui::wizard::Wizard;
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;

/// The help desk for one frame.
#[derive(Debug)]
pub struct HelpDeskView<'a> {
    /// The help desk.
    pub help_desk: &'a mut HelpDesk,
    /// The wizard, whose answers a setup is prepared from.
    pub wizard: &'a mut Wizard,
}

impl HelpDeskView<'_> {
    fn main_action(&self, texts: &Texts) -> Option<(String, Action)> {
        let main = primary_action(texts, self.help_desk, self.wizard.organisation().is_some());
        main.map(|(words, action)| (words, action.into()))
    }
}

impl ScreenView for HelpDeskView<'_> {
    fn page_name(&self, texts: &Texts) -> String {
        texts.get(name(self.help_desk.page()))
    }

    fn page_id(&self) -> String {
        format!("desk {:?}", self.help_desk.page())
    }

    fn page(&mut self, ui: &mut Ui, view: &FrameState<'_>, place: PagePlace) -> Option<Action> {
        let (known, answers, _) = self.wizard.parts();
        let answers: &Answers = answers;
        let cx = PageContext::new(ui, view, known, place);
        pages::show(ui, &cx, self.help_desk, answers)
    }

    fn bar(&self, texts: &Texts) -> BarActions {
        let back = (texts.get("window-back"), HelpDeskAction::Back.into());
        BarActions { back, main: self.main_action(texts), alternative: None }
    }

    fn submit(&self, texts: &Texts) -> Option<Action> {
        self.main_action(texts).map(|(_, action)| action)
    }

    fn failed_job(&self) -> Option<Action> {
        self.help_desk.failed_job()
    }
}

const fn name(page: Page) -> &'static str {
    match page {
        Page::Home => "desk-title",
        Page::Open => "desk-open",
        Page::Prepare => "desk-prepare",
        Page::Batch => "desk-batch",
        Page::Organisation => "desk-organisation",
    }
}

/// The label and action of the main button.
fn primary_action(
    texts: &Texts,
    help_desk: &HelpDesk,
    has_answers: bool,
) -> Option<(String, HelpDeskAction)> {
    let act = |id: &str, act: HelpDeskAction| Some((texts.get(id), act));
    match help_desk.page() {
        Page::Home => None,
        Page::Open => act("desk-open-do", HelpDeskAction::OpenSetup),
        Page::Prepare if !has_answers => act("desk-answer", HelpDeskAction::Answer),
        Page::Prepare => act("desk-prepare-do", HelpDeskAction::Prepare),
        Page::Batch if help_desk.is_busy() => act("desk-stop", HelpDeskAction::Stop),
        Page::Batch => match (&help_desk.done, &help_desk.preview) {
            (Some(Ok(done)), _) if !done.progress.stopped => {
                act("desk-open-folder", HelpDeskAction::OpenFolder)
            }
            (_, Some(Ok(preview))) if preview.rows > preview.refused => {
                let count = preview.rows - preview.refused;
                Some((texts.with("desk-write", &[("count", count.into())]), HelpDeskAction::Write))
            }
            _ => act("desk-look", HelpDeskAction::Preview),
        },
        Page::Organisation => act("desk-show", HelpDeskAction::Show(None)),
    }
}
