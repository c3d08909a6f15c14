//! What a page can ask the window to do. Each screen has its own actions and carries them out in its
//! `update.rs`.

use std::mem::discriminant;
use std::path::PathBuf;

use crate::gui::check_up::CheckUpAction;
use crate::gui::dialogs::PathField;
use crate::gui::help_desk::HelpDeskAction;
use crate::gui::overlay::OverlayAction;
use crate::gui::theme::ThemeChoice;
use crate::gui::wizard::WizardAction;
use crate::gui::wizard::apply_state::ApplyAction;
use crate::gui::wizard::discovery::DiscoveryAction;
use crate::gui::wizard::probe_state::ProbeAction;
use waypost_core::text::{Language, Texts};

/// A request of a page, which the window carries out after the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// An action of the wizard.
    Wizard(WizardAction),
    /// An action of the check-up.
    CheckUp(CheckUpAction),
    /// An action of the help desk.
    HelpDesk(HelpDeskAction),
    /// An action of what covers a screen: the languages, the support code, an opened setup.
    Overlay(OverlayAction),
    /// An action of the window itself.
    Window(WindowAction),
}

impl Action {
    /// True if both actions start the same kind of task, perhaps with another file.
    pub fn is_same_task(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Wizard(this), Self::Wizard(other)) => this.is_same_task(other),
            (Self::CheckUp(this), Self::CheckUp(other)) => discriminant(this) == discriminant(other),
            (Self::HelpDesk(this), Self::HelpDesk(other)) => discriminant(this) == discriminant(other),
            (Self::Overlay(this), Self::Overlay(other)) => discriminant(this) == discriminant(other),
            (Self::Window(this), Self::Window(other)) => discriminant(this) == discriminant(other),
            _ => false,
        }
    }
}

/// Actions of the window itself.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowAction {
    /// Use this theme from now on.
    Prefer(ThemeChoice),
    /// Use this language from now on.
    SetLanguage(&'static Language),
    /// Choose a path in the system's dialog.
    Browse(PathField),
    /// Open this setup file.
    OpenSetup(PathBuf),
    /// Copy this text to the clipboard.
    Copy(String),
    /// Delete everything Waypost has saved on this computer.
    Forget,
}

/// What carrying out an action may use, and what it may ask of the window.
#[derive(Debug)]
pub struct UpdateContext<'a> {
    /// The texts in the window's language.
    pub texts: &'a Texts,
    /// Set if the action was refused. The cursor then moves to the first problem.
    pub refused: bool,
    /// A setup file to open.
    pub open_setup: Option<PathBuf>,
}

/// Lets pages return the action of a screen where an [`Action`] is wanted.
macro_rules! wraps {
    ($($inner:ty => $wrap:expr;)*) => {
        $(impl From<$inner> for Action {
            fn from(action: $inner) -> Self {
                $wrap(action)
            }
        })*
    };
}

wraps! {
    WizardAction => Self::Wizard;
    ApplyAction => |action| Self::Wizard(WizardAction::Apply(action));
    DiscoveryAction => |action| Self::Wizard(WizardAction::Discovery(action));
    ProbeAction => |action| Self::Wizard(WizardAction::Probe(action));
    CheckUpAction => Self::CheckUp;
    HelpDeskAction => Self::HelpDesk;
    OverlayAction => Self::Overlay;
    WindowAction => Self::Window;
}
