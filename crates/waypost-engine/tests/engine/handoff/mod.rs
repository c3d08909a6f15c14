//! What people hand each other, in files: setups, and whole lists at once.

mod batch;
mod setup;
