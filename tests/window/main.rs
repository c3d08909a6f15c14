//! The window as a person meets it: by role and name, by keyboard, and as a picture.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests say what must hold by panicking"
)]

mod painter;

mod apply;
#[allow(dead_code, reason = "the other tests use the rest")]
#[path = "../common/campus.rs"]
mod campus;
mod checkup;
mod desk;
mod kept;
mod kills;
mod languages;
mod longer;
mod look;
mod pages;
#[allow(dead_code, reason = "the other tests use the rest")]
#[path = "../common/probing.rs"]
mod probing;
mod programs;
mod setup;
mod sorry;
mod support;
mod trying;
mod views;
mod walks;
