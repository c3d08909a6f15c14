//! What covers a screen without changing it: the languages, the support code, an opened setup, what Waypost
//! is. No widgets here.

mod pages;
pub mod support_code;
mod update;
mod view;

use support_code::SupportCodeState;
use waypost_engine::{OpenedSetup, SetupError};

pub use update::OverlayAction;
pub use view::OverlayView;

/// What covers a screen.
#[derive(Debug)]
pub enum Overlay {
    /// The choice of languages, and what it was opened over.
    Languages(Option<Box<Self>>),
    /// The support code.
    SupportCode(Box<SupportCodeState>),
    /// Which build of Waypost this is, and its licences.
    About,
    /// Every connection of this run.
    Receipt,
    /// An opened setup that is not used yet, or why it cannot be used.
    OpenedSetup(Box<Result<OpenedSetup, SetupError>>),
}
