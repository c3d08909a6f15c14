//! What one person hands another: a code to read out, a setup in a file, a list of people.
//!
//! [`code`] is the answers in four groups of letters, [`setup`] the same in a file that opens at the
//! review, [`people`] a list of persons, each with answers of their own, and [`manifest`] what became
//! of each of them. None of them holds a secret.

pub mod folder_name;
pub mod letters;
pub mod manifest;
pub mod people_list;
pub mod setup;
pub mod support_code;
