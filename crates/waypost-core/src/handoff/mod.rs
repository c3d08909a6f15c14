//! Data that people pass on: a code to read out, a setup in a file, a list of people.
//!
//! - [`support_code`]: the choices as four groups of letters ([`letters`] encodes and checks them,
//!   [`choices`] converts them from and to answers, [`code_text`] describes them);
//! - [`setup`]: prepared answers in a file that opens at the review;
//! - [`people_list`]: a list with one person's answers in each row, [`manifest`] the result for each row,
//!   and [`folder_name`] the folder its files are in.
//!
//! None of them contains a secret.

pub mod choices;
pub mod code_text;
pub mod folder_name;
pub mod letters;
pub mod manifest;
pub mod people_list;
pub mod setup;
pub mod support_code;
