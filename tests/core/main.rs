//! Everything that needs no window.

mod plan;
