//! Trying the servers, against a campus that plays every fault on this computer alone.

mod bytes;
pub mod campus;
mod command;
mod faults;
mod judged;
#[cfg(unix)]
mod real;
mod timing;
