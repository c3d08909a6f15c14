//! The pages that cover a screen.

pub mod about;
pub mod languages;
pub mod opened_setup;
pub mod receipt;
pub mod support_code;
