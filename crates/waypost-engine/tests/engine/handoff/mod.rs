//! Files that people pass on: setups and batches.

mod batch;
mod setup;
