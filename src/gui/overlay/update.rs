//! Carries out the actions of what covers a screen.

use super::Overlay;
use crate::gui::action::UpdateContext;
use crate::gui::app::Screen;
use crate::gui::wizard::Wizard;

/// Actions of what covers a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayAction {
    /// Show the choice of languages.
    ShowLanguages,
    /// Show the support code.
    ShowSupportCode,
    /// Show which build of Waypost this is, and its licences.
    ShowAbout,
    /// Show every connection of this run.
    ShowReceipt,
    /// Read the typed support code.
    ReadCode,
    /// Use the answers of the code that was read.
    AcceptCode,
    /// Use the answers of the opened setup.
    AcceptSetup,
    /// Close it and change nothing.
    Close,
}

impl OverlayAction {
    /// The screen that is shown after the action, if `screen` is shown before it. Accepted answers are shown
    /// in the wizard.
    pub const fn screen(&self, screen: Screen) -> Screen {
        match self {
            Self::AcceptCode | Self::AcceptSetup => Screen::Wizard,
            Self::ShowLanguages
            | Self::ShowSupportCode
            | Self::ShowAbout
            | Self::ShowReceipt
            | Self::ReadCode
            | Self::Close => screen,
        }
    }
}

impl Overlay {
    /// Carries out an action and returns what covers the screen then.
    pub fn update(
        overlay: Option<Self>,
        action: OverlayAction,
        update: &mut UpdateContext<'_>,
        wizard: &mut Wizard,
    ) -> Option<Self> {
        match (action, overlay) {
            (OverlayAction::ShowLanguages, overlay @ Some(Self::Languages(_))) => overlay,
            (OverlayAction::ShowLanguages, covered) => Some(Self::Languages(covered.map(Box::new))),
            (OverlayAction::ShowSupportCode, _) => Some(Self::SupportCode(Box::default())),
            (OverlayAction::ShowAbout, _) => Some(Self::About),
            (OverlayAction::ShowReceipt, _) => Some(Self::Receipt),
            (OverlayAction::ReadCode, Some(Self::SupportCode(mut support))) => {
                support.read(wizard.organisations(), wizard.profile(), wizard.answers(), update.texts);
                update.refused = matches!(support.decoded, Some(Err(_)));
                Some(Self::SupportCode(support))
            }
            (OverlayAction::AcceptCode, Some(Self::SupportCode(support))) => {
                if let Some(Ok(decoded)) = support.decoded {
                    wizard.adopt(decoded.chosen.answers, decoded.page);
                }
                None
            }
            (OverlayAction::AcceptSetup, Some(Self::OpenedSetup(opened))) => {
                if let Ok(setup) = *opened {
                    wizard.accept_setup(setup);
                }
                None
            }
            (OverlayAction::Close, Some(Self::Languages(covered))) => covered.map(|covered| *covered),
            (OverlayAction::Close, _) => None,
            // The page of the action is no longer open.
            (OverlayAction::ReadCode | OverlayAction::AcceptCode | OverlayAction::AcceptSetup, other) => {
                other
            }
        }
    }
}
