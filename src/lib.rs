//! Waypost gets a person's email program set up right.
//!
//! Everything it says or writes comes from one pure function:
//!
//! ```text
//! plan(profile, answers) -> Plan { account, advice }
//! ```
//!
//! `profile` is the organisation's JSON, `answers` is what the person chose. The window, the command
//! line and every settings file are views of a plan; none of them decides anything.
//!
//! ```text
//! plan/      pure: profile, answers, account, programs, rules, journey
//! text       pure: sentences in a language, from i18n/
//! formats/   pure: one file a format, and the steps by hand
//! check/     pure: settings as found, held against the plan
//! handoff/   pure: the support code, a prepared setup, a list of people
//! probe/     pure but for its talk: trying the servers, and what their answers mean
//! host/      the computer: folders, clock, files written whole or not at all
//! engine     one function per verb; prints nothing, knows no widget
//! cli/       options -> answers; text and JSON; exit codes
//! gui/       the window; pages/ one file a page
//! ```
//!
//! `plan <- text <- formats <- check <- handoff <- probe <- host <- engine <- cli, gui <- main`: a module imports only what
//! stands left of it, and `cli` and `gui` never name each other. A test reads the `use` lines.

pub mod check;
pub mod cli;
pub mod engine;
pub mod formats;
pub mod gui;
pub mod handoff;
pub mod host;
pub mod plan;
pub mod probe;
pub mod text;
