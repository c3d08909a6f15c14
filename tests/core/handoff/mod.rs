//! What people hand each other: codes, setups, lists.

mod batch;
mod broken_off;
mod code;
mod people;
mod setup;
