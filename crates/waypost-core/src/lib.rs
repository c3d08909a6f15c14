//! Which settings are right, how they are explained, and how files store them: the pure part of Waypost.
//!
//! One function is behind everything:
//!
//! ```text
//! plan(profile, answers) -> Plan { account, advice }
//! ```
//!
//! `profile` is the organisation's JSON; `answers` is what the person chose. The window, the command line and every
//! settings file show or store a plan. None of them decides anything.
//!
//! ```text
//! hex.rs     bytes as hexadecimal digits
//! catalogue.rs   the mail services that ship with Waypost, as text
//! plan/      profile, answers, account, programs, rules, the steps of the wizard
//! text/      sentences in a language, from i18n/
//! formats/   one settings file format each: write, read, edit, recognise; and the manual steps
//! check_up/  found settings, compared with the plan
//! probe/     what to try at a server, and what its replies mean
//! discovery/ what a source says about the mail of a domain, and the profile that is made of it
//! handoff/   support codes, prepared setups, lists of people
//! ```
//!
//! A module names only the modules above it, and no two files name each other in a circle. A test
//! (`imports`) reads the `use` trees. This crate uses no file, clock, network, thread or widget, so the same
//! input gives the same bytes on every computer.

// Items that other crates do not use are `pub(crate)`.
#![warn(unreachable_pub)]

pub mod catalogue;
pub mod check_up;
pub mod discovery;
pub mod formats;
pub mod handoff;
pub mod hex;
pub mod plan;
pub mod probe;
pub mod text;
