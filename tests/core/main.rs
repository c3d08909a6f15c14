//! Everything that needs no window.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests say what must hold by panicking"
)]

mod apply;
mod ask;
mod check;
mod check_properties;
mod cli;
mod corpora;
mod files;
mod formats;
mod handoff;
mod imports;
mod journey;
mod probe;
mod process;
mod profile;
mod reading;
mod readme;
mod real;
mod rules;
mod sealed;
mod texts;
