//! Tests of the command line, mostly as case files, and of commands that are interrupted.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test panics"
)]

#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../common/campus.rs"]
mod campus;
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../common/pretend.rs"]
mod fake;
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../common/lock_holder.rs"]
mod lock_holder;
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../common/probing.rs"]
mod probing;
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../common/samples.rs"]
mod samples;

mod ask;
mod check;
mod cli;
mod command;
mod dry_run;
mod hostile_output;
#[cfg(unix)]
mod hostile_surroundings;
mod interrupted_apply;
mod interrupted_batch;
mod probe;
mod process;
#[cfg(unix)]
mod re_point;
mod replaced_files;
mod texts;
mod trust;
mod whose_account;
