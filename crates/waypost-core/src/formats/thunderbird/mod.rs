//! Thunderbird: its preferences written for a new profile or for import, read from a profile with all
//! its accounts, and mended there.

pub(super) mod import;
mod lines;
mod mend;
mod pair;
pub(super) mod prefs;
mod prefs_file;
mod put;
mod read;
mod token;
mod value;
