//! Everything that needs no window.

mod formats;
mod plan;
