//! Probes without a network: evaluation of observations, and sessions with arbitrary bytes.

mod bytes;
mod evaluation;
mod password;
