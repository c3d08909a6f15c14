//! Trying the servers, against a campus that plays every fault on this computer alone.

mod faults;
#[cfg(unix)]
mod real;
mod timing;
