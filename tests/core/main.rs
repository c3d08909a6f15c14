//! Everything that needs no window.

mod cli;
mod files;
mod formats;
mod imports;
mod journey;
mod process;
mod profile;
mod rules;
mod texts;
