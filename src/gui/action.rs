//! The requests a page can make.

use std::path::PathBuf;

use crate::gui::theme::ThemeChoice;
use crate::gui::{apply_state, check_up, help_desk, probe_state, support};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Language;

/// A request of a page, which the window carries out after the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Go to the next page, or show what is missing on this one.
    Next,
    /// Go to the previous page.
    Back,
    /// Go to the page of this step, and return to the review afterwards.
    Change(Step),
    /// Continue with the saved answers of an earlier session.
    Resume,
    /// Copy this text to the clipboard.
    Copy(String),
    /// Choose a profile file in the system's dialog.
    ChooseProfile,
    /// Read the organisation's profile again, because its file has changed.
    ReloadProfile,
    /// Use the prepared setup that was opened.
    AcceptSetup,
    /// Discard the prepared setup that was opened.
    DeclineSetup,
    /// Open this profile file.
    OpenProfile(PathBuf),
    /// Choose where to save the settings file in the system's dialog.
    ChooseSavePath,
    /// Save the settings file.
    Save,
    /// Save the settings as a sheet and open it for printing.
    Print,
    /// Use this theme from now on.
    Prefer(ThemeChoice),
    /// Open the list of languages.
    ChooseLanguage,
    /// Use this language from now on.
    SetLanguage(&'static Language),
    /// Close the list of languages.
    CloseLanguages,
    /// An action of applying the settings to the installed program, or of undoing that.
    Apply(apply_state::ApplyAction),
    /// An action of the support code.
    Support(support::SupportAction),
    /// An action of the probe.
    Probe(probe_state::ProbeAction),
    /// An action of the help desk.
    HelpDesk(help_desk::HelpDeskAction),
    /// Delete everything Waypost has saved on this computer.
    Forget,
    /// Save a file although the settings could be applied to the program.
    PreferFile,
    /// An action of the check-up.
    CheckUp(check_up::CheckUpAction),
}
