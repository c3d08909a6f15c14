//! Eudora for Windows: its settings file `eudora.ini` written, edited, read and mended, and the page
//! of links that set one value each.

mod defects;
pub(super) mod file;
mod keys;
pub(super) mod links;
mod mend;
mod put;
mod read;
mod sections;
pub(super) mod steps;
mod version;
mod view;

pub use version::exe_version;
