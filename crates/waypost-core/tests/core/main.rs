//! The pure half: rules, profiles, formats, readers, the check-up, what people hand each other.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests say what must hold by panicking"
)]

#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../../../../tests/common/probing.rs"]
mod probing;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../../../../tests/common/requests.rs"]
mod requests;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../../../../tests/common/samples.rs"]
mod samples;

mod check_properties;
mod corpora;
mod formats;
mod formats_page;
mod handoff;
mod imports;
mod probe;
mod profile;
mod reading;
mod rules;
mod text_ids;
mod texts;
mod wizard_steps;
