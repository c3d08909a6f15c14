//! Tests the window as users meet it: controls by role and name, the keyboard, and pictures of the pages.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests report failures by panicking"
)]

mod painter;

mod about;
mod apply;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../common/campus.rs"]
mod campus;
mod check_up;
mod crash_page;
mod discovery;
mod drawing;
mod failed_jobs;
mod help_desk;
mod interrupted_changes;
mod kills;
mod languages;
mod late_results;
mod long_texts;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../common/name_server.rs"]
mod name_server;
mod page_imports;
mod pages;
mod parity;
mod probe;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../common/probing.rs"]
mod probing;
mod programs;
mod rail;
mod random_walk;
mod results;
mod saved_state;
mod setup;
mod snapshot_tests;
mod support;
mod trust;
mod views;
mod visits;
mod walks;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../common/web_server.rs"]
mod web_server;
