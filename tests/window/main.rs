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
mod checkup;
mod look;
mod pages;
mod setup;
mod support;
mod walks;
