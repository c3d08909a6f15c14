//! The program: the command line and the window over `waypost-engine` and `waypost-core`.
//!
//! ```text
//! cli/    options -> answers; text and JSON; exit codes
//! gui/    the window; pages/ has one file for each page
//! ```
//!
//! `cli` and `gui` never name each other; both fill in `Answers` and hand them to the engine.
//! `docs/architecture.md` shows the whole workspace.

pub mod about;
pub mod cli;
pub mod gui;
