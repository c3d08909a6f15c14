//! The command line as a person or a script uses it, mostly as case files; and the program broken off midway.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests say what must hold by panicking"
)]

#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../common/campus.rs"]
mod campus;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../common/pretend.rs"]
mod fake;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../common/lock_holder.rs"]
mod lock_holder;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../common/probing.rs"]
mod probing;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../common/samples.rs"]
mod samples;

mod ask;
mod check;
mod cli;
mod interrupted_apply;
mod interrupted_batch;
mod probe;
mod process;
mod texts;
