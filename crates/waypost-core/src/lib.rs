//! What is right, and how it is said and written: the pure half of Waypost.
//!
//! Everything comes from one function:
//!
//! ```text
//! plan(profile, answers) -> Plan { account, advice }
//! ```
//!
//! `profile` is the organisation's JSON, `answers` is what the person chose. The window, the command line and every
//! settings file are views of a plan; none of them decides anything.
//!
//! ```text
//! plan/      profile, answers, account, programs, rules, the path of questions
//! text/      sentences in a language, from i18n/
//! formats/   one settings file format each: write, read, edit, recognise; and the steps by hand
//! check_up/  settings as found, compared with the plan
//! probe/     what to try at a server, and what its answers mean
//! handoff/   the support code, a prepared setup, a list of people
//! ```
//!
//! A module imports only from the ones above it; a test reads the `use` trees. Nothing here touches a file, a clock, the
//! network, a thread or a widget, so the same input gives the same bytes everywhere.

pub mod check_up;
pub mod formats;
pub mod handoff;
pub mod hex;
pub mod plan;
pub mod probe;
pub mod text;
