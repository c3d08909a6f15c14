//! Tests of waypost-core: rules, profiles, formats, readers, the check-up, and the files people exchange.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed test panics"
)]

#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../../../../tests/common/probing.rs"]
mod probing;
#[path = "../../../../tests/common/processor.rs"]
mod processor;
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../../../../tests/common/requests.rs"]
mod requests;
#[allow(dead_code, reason = "shared with other test programs")]
#[path = "../../../../tests/common/samples.rs"]
mod samples;

mod answers;
mod check_properties;
mod corpora;
mod discovery;
mod formats;
mod formats_page;
mod handoff;
mod hostile_profiles;
mod imports;
mod partial_repairs;
mod probe;
mod profile;
mod reading;
mod recipes;
mod rules;
mod security_page;
mod sizes;
mod text_ids;
mod texts;
mod whose_account;
mod wizard_steps;
