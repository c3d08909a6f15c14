//! The window as a person meets it: by role and name, by keyboard, and as a picture.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

mod painter;

mod look;
mod pages;
