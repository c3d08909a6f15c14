//! An overlay as the frame shows it.

use egui::{Rect, Ui};

use super::{Overlay, OverlayAction, pages};
use crate::gui::action::Action;
use crate::gui::frame::{BarActions, FrameState, ScreenView};
use crate::gui::page_context::{PageContext, PagePlace};
use crate::gui::wizard::{self, Wizard};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;

/// An overlay for one frame.
#[derive(Debug)]
pub struct OverlayView<'a> {
    /// The overlay.
    pub overlay: &'a mut Overlay,
    /// The wizard, whose steps stay in view.
    pub wizard: &'a mut Wizard,
}

impl ScreenView for OverlayView<'_> {
    fn page_name(&self, texts: &Texts) -> String {
        match self.overlay {
            Overlay::Languages(_) => texts.get("language-title"),
            Overlay::SupportCode(_) => texts.get("support-title"),
            Overlay::About => texts.get("about-title"),
            Overlay::Receipt => texts.get("receipt-title"),
            Overlay::OpenedSetup(_) => texts.step(self.wizard.step()),
        }
    }

    fn page_id(&self) -> String {
        match self.overlay {
            Overlay::Languages(_) => "language-title".to_owned(),
            Overlay::SupportCode(_) => "support-title".to_owned(),
            Overlay::About => "about-title".to_owned(),
            Overlay::Receipt => "receipt-title".to_owned(),
            Overlay::OpenedSetup(_) => "start".to_owned(),
        }
    }

    fn has_frame(&self) -> bool {
        !matches!(self.overlay, Overlay::OpenedSetup(_))
    }

    fn page(&mut self, ui: &mut Ui, view: &FrameState<'_>, place: PagePlace) -> Option<Action> {
        let step = self.wizard.step();
        let (known, answers, draft) = self.wizard.parts();
        let cx = PageContext::new(ui, view, known, place);
        match self.overlay {
            Overlay::Languages(_) => pages::languages::page(ui, &cx),
            Overlay::About => pages::about::page(ui, &cx),
            Overlay::Receipt => pages::receipt::page(ui, &cx),
            Overlay::SupportCode(support) => {
                let code = known.profile.map(|profile| {
                    let verdict = draft.probe_state.verdict(profile, known.computed.plan.as_ref());
                    SupportCode::new(profile, answers, step, verdict).to_letters()
                });
                pages::support_code::page(ui, &cx, support, code.as_deref())
            }
            Overlay::OpenedSetup(opened) => pages::opened_setup::page(ui, &cx, opened),
        }
    }

    fn bar(&self, texts: &Texts) -> BarActions {
        let back = (texts.get("window-back"), OverlayAction::Close.into());
        BarActions { back, main: None, alternative: None }
    }

    fn left_column(&self, ui: &mut Ui, rect: Rect, texts: &Texts) -> Option<Action> {
        wizard::steps_column(ui, rect, texts, self.wizard)
    }

    fn profile(&self) -> Option<&Profile> {
        self.wizard.profile()
    }

    fn has_support_link(&self) -> bool {
        true
    }

    fn progress(&self, texts: &Texts) -> Option<(String, Option<f32>)> {
        Some(wizard::progress(texts, self.wizard))
    }
}
