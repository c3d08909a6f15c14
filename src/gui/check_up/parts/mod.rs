//! Parts of the check-up's pages.

pub mod account;
pub mod counts;
pub mod finding;
pub mod path_field;
pub mod report_form;
